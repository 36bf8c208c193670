// Why this answer: what was heard, and everything that could have been said, with its score and what made it up.

import { make } from "/assets/inspector.js";

const NAMES = { acts: "Acts", topics: "Topics", aspect: "Aspect", gaps: "Gaps", danger: "Danger", form: "Form" };

// `why` is {heard: {acts, topics, aspect, gaps, danger}, candidates: [{candidate, score, reasons: [[name, value], ...]}]},
// or the list of candidates alone, or nothing. Returns [title, element] pairs to be folded.
export function explain(why) {
  if (!why) return [];
  const { candidates = [], heard, ...rest } = Array.isArray(why) ? { candidates: why } : why;
  const parts = [];
  const facts = Object.entries(heard ?? rest);
  if (facts.length) {
    const list = make("dl");
    for (const [name, value] of facts) list.append(make("dt", {}, NAMES[name] ?? name), make("dd", {}, say(value)));
    parts.push(["What was heard", list]);
  }
  if (candidates.length) parts.push([`Candidates and scores (${candidates.length})`, rank(candidates)]);
  return parts;
}

function rank(candidates) {
  const sorted = [...candidates].sort((one, other) => other.score - one.score);
  const scores = sorted.map((one) => one.score);
  const low = Math.min(0, ...scores);
  const high = Math.max(...scores, low + 1e-9);
  return make("ol", { class: "candidates" }, ...sorted.map(({ candidate, score, reasons = [] }) => {
    const name = say(candidate);
    const meter = make("meter", { min: low, max: high, value: score, "aria-label": `Score of ${name}` });
    const line = make("div", { class: "candidate" }, make("span", {}, name), make("span", {}, round(score)));
    const why = reasons.map(([reason, value]) => `${reason} ${round(value)}`).join(", ");
    return make("li", {}, line, meter, ...(why ? [make("div", { class: "reasons" }, why)] : []));
  }));
}

function round(value) {
  if (typeof value !== "number") return say(value);
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}

function say(value) {
  if (value === null || value === undefined || value === "" || (Array.isArray(value) && !value.length)) return "none";
  if (Array.isArray(value)) return value.map(say).join(", ");
  if (typeof value === "object") return Object.entries(value).map(([name, one]) => `${name} ${say(one)}`).join(", ");
  return String(value);
}
