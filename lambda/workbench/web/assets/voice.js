// Speaks SSML with the browser's speech synthesis, as far as that goes: sentences, pauses, rate, substitutions, digits.

const RATES = { "x-slow": 0.5, slow: 0.8, medium: 1, fast: 1.2, "x-fast": 1.5 };
const STRENGTHS = { none: 0, "x-weak": 0, weak: 150, medium: 300, strong: 600, "x-strong": 1000 };

// Return SSML as a list of {text, shown, rate} to be spoken and {pause} to be kept, in order.
export function toPieces(ssml) {
  const tree = new DOMParser().parseFromString(ssml, "application/xml");
  if (tree.querySelector("parsererror")) throw new Error("the speech is not well-formed XML");
  const pieces = [];
  collect(tree.documentElement, 1, pieces);
  return merge(pieces);
}

function collect(node, rate, pieces) {
  if (node.nodeType === Node.TEXT_NODE) {
    if (node.data) pieces.push({ text: node.data, shown: node.data, rate });
    return;
  }
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  const shown = node.textContent;
  if (node.tagName === "break") pieces.push({ pause: pauseOf(node) });
  else if (node.tagName === "sub") pieces.push({ text: node.getAttribute("alias") ?? shown, shown, rate });
  else if (node.tagName === "say-as" && ["digits", "telephone", "characters", "spell-out"].includes(node.getAttribute("interpret-as"))) {
    pieces.push({ text: [...shown.replace(/[\s-]+/g, ",")].join(" "), shown, rate });
  } else {
    const inner = node.tagName === "prosody" ? rate * rateOf(node.getAttribute("rate")) : rate;
    for (const child of node.childNodes) collect(child, inner, pieces);
  }
}

function rateOf(rate) {
  return RATES[rate] ?? (/%$/.test(rate ?? "") ? Number.parseFloat(rate) / 100 : 1);
}

function pauseOf(node) {
  const [, amount, unit] = /^([\d.]+)(ms|s)$/.exec(node.getAttribute("time") ?? "") ?? [];
  if (amount !== undefined) return Number(amount) * (unit === "s" ? 1000 : 1);
  return STRENGTHS[node.getAttribute("strength") ?? "medium"] ?? 300;
}

function merge(pieces) {
  const merged = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last?.text !== undefined && piece.text !== undefined && last.rate === piece.rate) {
      last.text += piece.text;
      last.shown += piece.shown;
    } else merged.push({ ...piece });
  }
  return merged.filter((piece) => piece.pause !== undefined || piece.text.trim());
}

export class Voice {
  constructor() {
    this.synthesis = window.speechSynthesis ?? null;
    this.turn = 0;
  }

  get available() {
    return this.synthesis !== null && typeof SpeechSynthesisUtterance === "function";
  }

  stop() {
    this.turn += 1;
    this.synthesis?.cancel();
  }

  // Speak, telling `onPiece` which piece is heard now; resolves to whether all was said.
  async speak(pieces, locale, onPiece) {
    this.stop();
    const turn = this.turn;
    for (const [index, piece] of pieces.entries()) {
      if (turn !== this.turn) return false;
      onPiece(index);
      if (piece.pause !== undefined) await new Promise((resolve) => setTimeout(resolve, piece.pause));
      else if (!(await this.utter(piece, locale))) break;
    }
    if (turn === this.turn) onPiece(-1);
    return turn === this.turn;
  }

  utter(piece, locale) {
    return new Promise((resolve) => {
      const utterance = new SpeechSynthesisUtterance(piece.text);
      utterance.lang = locale;
      utterance.rate = piece.rate;
      const voices = this.synthesis.getVoices();
      const fitting = voices.filter((voice) => voice.lang.replace("_", "-") === locale);
      utterance.voice = fitting.find((voice) => voice.localService) ?? fitting[0] ?? null;
      // Some browsers never say that an utterance ended, or have no voice at all: captions must not wait for them.
      const longest = setTimeout(() => resolve(false), 4000 + (piece.text.length * 130) / piece.rate);
      const done = (said) => () => { clearTimeout(longest); resolve(said); };
      utterance.onend = done(true);
      utterance.onerror = done(false);
      this.synthesis.speak(utterance);
    });
  }
}
