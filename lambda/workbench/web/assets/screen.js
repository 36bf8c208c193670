// The device's screen, where it has one: the document that the response sent, as large as the window allows.

import { draw, inflate } from "/assets/apl.js";
import { make } from "/assets/inspector.js";

const at = (id) => document.getElementById(id);

export class Screen {
  constructor(onTouch) {
    this.onTouch = onTouch;
    this.preview = null;
    this.viewport = null;
    new ResizeObserver(() => this.fit()).observe(document.querySelector("main"));
  }

  show(screen, viewport) {
    this.viewport = viewport;
    this.preview = null;
    at("screen").hidden = viewport === null;
    at("speaker").hidden = viewport !== null;
    document.body.classList.toggle("shown", viewport !== null);
    document.body.classList.toggle("spoken", viewport === null);
    if (viewport === null) return;
    at("glass").className = viewport.shape;
    if (screen === null) this.preview = make("div", { class: "idle" }, at("about").textContent);
    else {
      this.preview = draw(inflate(screen.document, screen.datasources, viewport), viewport, (words) => this.onTouch(words.join(" ")));
      this.preview.style.transformOrigin = "0 0";
    }
    at("glass").replaceChildren(this.preview);
    this.fit();
  }

  // What is to be touched on the screen need not be offered a second time.
  get touchable() {
    return this.preview !== null && this.preview.querySelector("button") !== null;
  }

  fit() {
    if (this.viewport === null || this.preview === null) return;
    const { width, height } = this.viewport;
    const main = document.querySelector("main");
    const beside = getComputedStyle(main).flexDirection === "row"; // a low window: the screen stands beside the words
    const conversing = document.body.classList.contains("conversing");
    const below = at("device").offsetHeight - at("glass").offsetHeight;
    const wide = (beside ? main.clientWidth * 0.45 : Math.min(main.clientWidth, 712)) - 56;
    const share = beside ? main.clientHeight - below - 12 : main.clientHeight * 0.5;
    const high = Math.max(conversing ? share : main.clientHeight - below - 40, 60);
    const scale = Math.min(wide / width, high / height, 1);
    Object.assign(at("glass").style, { boxSizing: "content-box", width: `${width * scale}px`, height: `${height * scale}px` });
    if (!this.preview.classList.contains("idle")) this.preview.style.transform = `scale(${scale})`;
  }
}
