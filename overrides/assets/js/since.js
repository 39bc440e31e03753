// What has changed since a day that the address asks for: `?since=2026-03-09`, on any page.
// Without script the page of changes tells the same.
{
  const day = new URLSearchParams(location.search).get("since") ?? "";
  const words = document.getElementById("since");
  const page = document.getElementById("content");
  const site = new URL("../../", import.meta.url);
  const records = /^\/(?:claims|people|organizations|sources|events|interpretations)\/[^/]+\/$/;

  const dated = (time, date) => {
    time.dateTime = date;
    time.textContent = date;
  };

  const told = (entry, row) => {
    const record = row.querySelector(".since__record");
    record.textContent = entry.title;
    record.href = new URL(entry.url.slice(1), site).href;
    dated(row.querySelector("time"), entry.date);
    row.querySelector("span").textContent = entry.what;
    row.querySelector(".since__more").href = new URL(entry.more.slice(1), site).href;
    return row;
  };

  const show = (changes) => {
    const here = `/${location.href.slice(site.href.length)}`.replace(/[?#].*$|index\.html.*$/, "");
    const one = records.test(here);
    const found = changes.filter((entry) => entry.date >= day && (!one || entry.url === here));
    const box = words.content.cloneNode(true);
    const list = box.querySelector(".since__list");
    const row = list.firstElementChild;
    dated(box.querySelector("time"), day);
    list.replaceChildren(...found.map((entry) => told(entry, row.cloneNode(true))));
    box.querySelector(found.length ? ".since__none" : ".since__list").remove();
    page.prepend(box);
  };

  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && words && page) {
    fetch(new URL("changes/dated.json", site))
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
      .then(show)
      .catch(() => {
        /* opened from a disk, or offline: the page of changes is linked from every foot */
      });
  }
}
