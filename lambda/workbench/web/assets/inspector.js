// What happened behind a turn: folded, and made of text only.

import { explain } from "/assets/why.js";

export function make(tag, attributes = {}, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

export function describe(turn) {
  const facts = make("dl");
  const fact = (name, value) => facts.append(make("dt", {}, name), make("dd", {}, value));
  fact("Heard", turn.heard);
  fact("Route", turn.route);
  fact("Intent", turn.intent);
  for (const [name, slot] of Object.entries(turn.slots)) {
    fact(`Slot ${name}`, `${slot.value}${slot.id ? ` (${slot.id})` : " (no match)"}`);
  }
  fact("Outcome", turn.outcome);
  fact("Answer", turn.answer ?? "none");
  if (turn.gap?.length) fact("Gaps named", turn.gap.join(", "));
  if (turn.caution) fact("Caution", "says first whom to call if this is an emergency");
  fact("Latency", `${turn.milliseconds.toFixed(1)} ms, device and skill together`);
  fact("Speaking time", `about ${turn.seconds.toFixed(1)} seconds`);
  fact("Reprompt", turn.reprompt ?? "none");
  fact("Session", turn.ends_session ? "ended" : "open");

  const parts = [facts, ...explain(turn.why).map(([title, element]) => fold(title, element, true))];
  if (turn.passages.length) {
    const list = make("ul");
    for (const passage of turn.passages) {
      list.append(make("li", {}, `${passage.text} `, make("code", {}, `${passage.id}, ${passage.section}`)));
    }
    parts.push(fold(`Passages behind it (${turn.passages.length})`, list, true));
  }
  if (turn.card) {
    const card = make("div", { class: "card" }, make("strong", {}, turn.card.title), `\n\n${turn.card.text}`);
    parts.push(fold("Card in the Alexa app", card));
  }
  parts.push(fold("Session attributes", json(turn.attributes, "Session attributes")));
  if (turn.screen) parts.push(fold("Screen data", json(turn.screen.datasources, "Screen data")));
  parts.push(fold("SSML", block(turn.ssml, "SSML")));
  parts.push(fold("Request", json(turn.request, "Request")));
  parts.push(fold("Response", json(turn.response, "Response")));
  return parts;
}

// Copy text, and say on the button whether that worked.
export async function copy(text, button) {
  const label = button.dataset.label ??= button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = "Copied";
  } catch {
    button.textContent = "Not allowed";
  }
  setTimeout(() => { button.textContent = label; }, 1500);
}

// Whoever unfolded the request of one turn finds it unfolded in the next.
const unfolded = new Map();

function fold(title, content, open = false) {
  const details = make("details", {}, make("summary", {}, title), content);
  const kind = title.replace(/ \(\d+\)$/, "");
  if (content.tagName === "PRE") {
    const button = make("button", { type: "button", class: "copy", "aria-label": `Copy: ${kind}` }, "Copy");
    button.addEventListener("click", () => copy(content.textContent, button));
    details.append(button);
  }
  details.addEventListener("toggle", () => unfolded.set(kind, details.open));
  details.open = unfolded.get(kind) ?? open;
  return details;
}

function json(value, label) {
  return block(JSON.stringify(value, null, 2), label);
}

function block(text, label) {
  return make("pre", { tabindex: "0", role: "region", "aria-label": label }, text);
}
