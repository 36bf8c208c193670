// The conversation as text: who said what, one line for each breath, scrolled so that the answer is seen.

import { make } from "/assets/inspector.js";
import { toPieces } from "/assets/voice.js";

const list = document.getElementById("conversation");
const room = document.getElementById("scroll");

export class Conversation {
  constructor() {
    this.name = "";
    this.disclaimer = "";
  }

  get empty() {
    return list.children.length === 0;
  }

  clear() {
    list.replaceChildren();
  }

  say(words) {
    return this.add("you", "You: ", [make("span", { class: "piece" }, words)]);
  }

  // A pause is a span without words, so that spans and pieces of speech count alike.
  hear(kind, ssml) {
    const spans = toPieces(ssml).map((piece) => (piece.pause === undefined ? this.piece(piece.shown.trim()) : make("span")));
    const warning = kind.includes("emergency") ? "Emergency. " : "";
    return this.add(kind, `${warning}${this.name}: `, spans.flatMap((span) => [span, " "]));
  }

  piece(words) {
    const at = this.disclaimer ? words.indexOf(this.disclaimer) : -1;
    if (at < 0) return make("span", { class: "piece" }, words);
    const small = make("span", { class: "disclaimer" }, this.disclaimer);
    return make("span", { class: "piece" }, words.slice(0, at), small, words.slice(at + this.disclaimer.length));
  }

  add(kind, speaker, content) {
    const entry = make("li", { class: kind }, make("p", {}, make("span", { class: "unseen" }, speaker), ...content));
    list.append(entry);
    this.toEnd();
    return entry;
  }

  note(text, kind = "") {
    list.append(make("li", { class: `aside ${kind}` }, make("p", {}, text)));
    this.toEnd();
  }

  // Show the last turn from its beginning; where question and answer do not both fit, the answer from its own.
  toEnd() {
    const begins = [...list.querySelectorAll(".you, .silence")].at(-1);
    if (!begins) return;
    const answer = begins.nextElementSibling;
    const bottom = answer ? answer.offsetTop + answer.offsetHeight : 0;
    const fits = bottom - begins.offsetTop + 8 <= room.clientHeight;
    room.scrollTop = (fits || !answer ? begins : answer).offsetTop - 4;
  }
}
