// What citation-js makes of works: CSL-JSON on standard input, an object of texts on standard output.
// Arguments are style files beyond the engine's own APA, each as name=file.
import { readFileSync } from "node:fs";
import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-csl";

const { styles: templates } = plugins.config.get("@csl");
const names = ["apa"];
for (const argument of process.argv.slice(2)) {
  const [name, file] = argument.split("=");
  templates.add(name, readFileSync(file, "utf-8"));
  names.push(name);
}

const works = JSON.parse(readFileSync(0, "utf-8"));
const written = {};
for (const work of works) {
  const cite = new Cite(work);
  const forms = names.map((template) => [
    template,
    cite.format("bibliography", { format: "text", template, lang: "en-US" }).trim(),
  ]);
  written[work.id] = Object.fromEntries(forms);
}
process.stdout.write(`${JSON.stringify(written, null, 2)}\n`);
