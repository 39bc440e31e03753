// What another page can take of this one, copied with a button; without script it is selected by a click.
for (const button of document.querySelectorAll(".embedding .button")) {
  const code = button.closest("p").previousElementSibling;
  const said = button.nextElementSibling;
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(code.textContent);
    said.textContent = button.dataset.copied;
    setTimeout(() => {
      said.textContent = "";
    }, 4000);
  });
}
