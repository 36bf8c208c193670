// Reads {screens, viewports} as JSON, binds each screen for each viewport with the preview's own binder, and has Amazon's
// apl-suggester check the document as it is sent and each bound one. Prints a list of {screen, viewport, problems}.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [, , modules, binder] = process.argv;
console.error = console.warn = () => {}; // the checker tells there what it does not know how to complete, which is no finding
const { StaticAplTemplateValidator } = createRequire(`${modules}/`)("apl-suggester");
const { inflate } = await import(`data:text/javascript;base64,${readFileSync(binder).toString("base64")}`);
const { screens, viewports } = JSON.parse(readFileSync(0, "utf8"));
const validator = new StaticAplTemplateValidator();
const checked = new Map();

async function problems(document) {
  const text = JSON.stringify(document);
  if (!checked.has(text)) checked.set(text, await validator.validate(document));
  return checked.get(text);
}

let count = 0;
const found = [];
for (const [index, { document, datasources }] of screens.entries()) {
  for (const [viewport, description] of Object.entries({ sent: null, ...viewports })) {
    const item = description && inflate(document, datasources, description);
    const whole = description ? { type: "APL", version: document.version, mainTemplate: { item } } : document;
    const wrong = await problems(whole);
    count += 1;
    if (wrong.length) found.push({ screen: index, viewport, problems: wrong });
  }
}
process.stdout.write(JSON.stringify({ count, found }));
