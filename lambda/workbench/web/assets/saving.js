// "Save as test": the conversation as a file of tests/conversations, to look at first, then to save, copy or download.

import { post } from "/assets/server.js";
import { copy } from "/assets/inspector.js";

const at = (id) => document.getElementById(id);

export class Saving {
  constructor() {
    this.key = null;
    at("saving-save").addEventListener("click", () => this.save());
    at("saving-copy").addEventListener("click", () => copy(at("saving-text").value, at("saving-copy")));
    at("saving-download").addEventListener("click", () => this.download());
    at("saving-name").addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      if (!at("saving-save").hidden) this.save();
    });
  }

  async open(key) {
    this.key = key;
    const written = await post("/transcript", { session: key });
    at("saving-text").value = written.text;
    at("saving-name").value = written.name;
    at("saving-save").hidden = written.folder === null;
    at("saving-save").textContent = `Save in ${written.folder}`;
    at("saving-said").textContent = "";
    at("saving").showModal();
    at("saving-name").focus();
  }

  async save() {
    const said = at("saving-said");
    try {
      const result = await post("/transcript", { session: this.key, name: at("saving-name").value.trim() });
      said.textContent = result.problem ?? `Saved as ${result.saved}. Run it: pytest -k ${result.saved.replace(/\.txt$/, "")}`;
    } catch {
      said.textContent = "The simulator does not answer, and nothing was saved.";
    }
  }

  download() {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([at("saving-text").value], { type: "text/plain" }));
    link.download = `${at("saving-name").value.trim() || "a-conversation"}.txt`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href));
  }
}
