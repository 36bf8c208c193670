// What can be said: typed, with what was typed before under the arrow keys; or chosen from a row of suggestions.

import { make } from "/assets/inspector.js";

const words = document.getElementById("words");
const row = document.getElementById("suggestions");

export class Composer {
  constructor(onWords) {
    this.onWords = onWords;
    this.before = [];
    this.place = 0;
    this.unsent = "";
    document.getElementById("composer").addEventListener("submit", (event) => {
      event.preventDefault();
      if (onWords(words.value.trim())) words.value = "";
    });
    words.addEventListener("keydown", (event) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.recall(step);
    });
  }

  remember(said) {
    if (said !== this.before.at(-1)) this.before.push(said);
    this.place = this.before.length;
  }

  forget() {
    this.before = [];
    this.place = 0;
  }

  recall(step) {
    const place = this.place + step;
    if (place < 0 || place > this.before.length) return;
    if (this.place === this.before.length) this.unsent = words.value;
    this.place = place;
    words.value = this.before[place] ?? this.unsent;
    words.setSelectionRange(words.value.length, words.value.length);
  }

  // A hand that chose a suggestion finds the next ones where it is.
  suggest(suggestions) {
    const here = row.contains(document.activeElement) || this.chosen;
    this.chosen = false;
    row.replaceChildren(...suggestions.map((text) => {
      const button = make("button", { type: "button" }, text.charAt(0).toUpperCase() + text.slice(1));
      button.addEventListener("click", () => {
        this.chosen = this.onWords(text);
      });
      return button;
    }));
    row.scrollLeft = 0;
    if (here) (row.firstElementChild ?? words).focus();
  }
}
