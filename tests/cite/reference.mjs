// What citation-js makes of works: a list of CSL-JSON on each line of standard input, an object of
// texts by id and style on each line of standard output. Arguments are style files beyond the
// engine's own APA, each as name=file.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-csl";

const { styles: templates } = plugins.config.get("@csl");
const names = ["apa"];
for (const argument of process.argv.slice(2)) {
  const [name, file] = argument.split("=");
  templates.add(name, readFileSync(file, "utf-8"));
  names.push(name);
}

function written(work) {
  const cite = new Cite(work);
  const forms = names.map((template) => [
    template,
    cite.format("bibliography", { format: "text", template, lang: "en-US" }).trim(),
  ]);
  return [work.id, Object.fromEntries(forms)];
}

for await (const line of createInterface({ input: process.stdin })) {
  const works = Object.fromEntries(JSON.parse(line).map(written));
  process.stdout.write(`${JSON.stringify(works)}\n`);
}
