// The page: words in, one device on the server, captions and speech out. It can do nothing that a real device could not.

import { draw, inflate } from "/assets/apl.js";
import { Ears } from "/assets/ears.js";
import { describe, make } from "/assets/inspector.js";
import { Voice, toPieces } from "/assets/voice.js";

const at = (id) => document.getElementById(id);
const STATES = {
  starting: "Starting", ready: "Type, or choose something to say", thinking: "Thinking", speaking: "Speaking",
  listening: "Your turn: the microphone is open", hearing: "Listening to you", ended: "Session over. Ask again any time",
};

const voice = new Voice();
const ears = new Ears({ onState: showEars, onWords: (words) => converse("say", words), onTrouble: trouble });
let session = null; // what the server said of this page's device
let open = false; // whether the skill waits for words
let busy = false;
let sound = voice.available;
let sending = 0;

async function post(path, body) {
  const response = await fetch(path, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
  });
  if (!response.ok) throw Object.assign(new Error(`the simulator answered ${response.status}`), { status: response.status });
  return response.json();
}

function setState(state) {
  document.body.dataset.state = state;
  at("status").textContent = STATES[state];
}

function rest() {
  setState(open ? "listening" : at("conversation").children.length ? "ended" : "ready");
}

function trouble(message) {
  at("notice").textContent = message;
  at("notice").hidden = !message;
}

async function begin() {
  voice.stop();
  sending += 1; // whatever is still being answered belongs to the session before
  busy = true;
  trouble("");
  setState("starting");
  const locale = at("locale").value || fromAddress("locale");
  const viewport = at("viewport").value || fromAddress("viewport");
  try {
    session = await post("/session", { ...(locale && { locale }), ...(viewport && { viewport }) });
  } catch {
    trouble("The simulator does not answer. Is 'cramp-helper serve' still running?");
    return;
  }
  fillChoices();
  busy = false;
  open = false;
  at("silence").disabled = true;
  document.body.className = session.viewport === null ? "spoken" : "shown";
  at("about").textContent = `Ask about ${session.title.charAt(0).toLowerCase()}${session.title.slice(1)}`;
  at("conversation").replaceChildren();
  at("facts").replaceChildren(make("p", {}, "Say something, and this shows what Alexa would send, what the skill decided, and what came back."));
  at("words").lang = session.locale;
  showScreen(null);
  suggest(session.suggestions);
  rest();
  at("words").focus();
}

// An address such as /?viewport=round&locale=en-GB starts with those; the choices on the page come first.
function fromAddress(name) {
  return session === null ? new URLSearchParams(location.search).get(name) : null;
}

function fillChoices() {
  if (at("locale").children.length === 0) {
    for (const locale of session.locales) at("locale").append(make("option", { value: locale }, locale));
    for (const [name, label] of Object.entries(session.viewports)) at("viewport").append(make("option", { value: name }, label));
    at("viewport").value = fromAddressChoice(session.viewports);
  }
  at("locale").value = session.locale;
}

function fromAddressChoice(viewports) {
  const wanted = new URLSearchParams(location.search).get("viewport") ?? "";
  return wanted in viewports ? wanted : "";
}

function suggest(suggestions) {
  at("suggestions").replaceChildren(...suggestions.map((words) => {
    const button = make("button", { type: "button" }, words.charAt(0).toUpperCase() + words.slice(1));
    button.addEventListener("click", () => converse("say", words));
    return button;
  }));
  toEnd();
}

async function converse(kind, words) {
  if (busy || session === null || (words !== undefined && !words.trim())) return;
  busy = true;
  const mine = (sending += 1);
  voice.stop();
  trouble("");
  setState("thinking");
  document.body.classList.add("conversing");
  if (words !== undefined) caption("you", words);
  try {
    const turn = await post(`/${kind}`, { session: session.session, ...(words !== undefined && { words }) });
    if (mine !== sending) return;
    busy = false;
    if (kind === "silence") silence(turn);
    else show(turn);
  } catch (error) {
    if (mine !== sending) return;
    busy = false;
    if (error.status === 410) trouble("The simulator was started again, and this session is gone. Choose New session.");
    else trouble("The simulator does not answer. Is 'cramp-helper serve' still running?");
    rest();
  }
}

function show(turn) {
  open = turn.in_session;
  at("silence").disabled = !open;
  const entry = caption(`skill ${turn.outcome}`, turn.ssml);
  const about = make("button", { type: "button", class: "about" }, `About ${Math.round(turn.seconds)} seconds. Why this answer?`);
  about.addEventListener("click", () => inspect(turn, about, true));
  entry.append(about);
  if (!open) note("The session is over.");
  inspect(turn, about, false);
  showScreen(turn.screen);
  suggest(touchable() ? [] : turn.suggestions);
  fitScreen();
  speak(turn.ssml, entry);
}

function silence(turn) {
  open = turn.in_session;
  at("silence").disabled = !open;
  if (turn.reprompt === null) {
    note("Nobody answered, and the session is over.", "silence");
    showScreen(null);
    suggest(session.suggestions);
    rest();
    return;
  }
  note("Eight seconds of silence.", "silence");
  speak(turn.reprompt, caption("skill again", turn.reprompt));
}

function caption(kind, text) {
  const line = make("p");
  if (kind.startsWith("skill")) {
    // One line for each breath; a pause is a span without words, so that spans and pieces count alike.
    for (const piece of toPieces(text)) {
      line.append(piece.pause === undefined ? make("span", { class: "piece" }, piece.shown.trim()) : make("span"), " ");
    }
  } else line.append(make("span", { class: "piece" }, text));
  const speaker = make("span", { class: "unseen" }, kind === "you" ? "You: " : "Cramp Helper: ");
  line.prepend(speaker);
  const entry = make("li", { class: kind }, line);
  at("conversation").append(entry);
  toEnd();
  return entry;
}

function note(text, kind = "") {
  at("conversation").append(make("li", { class: `aside ${kind}` }, make("p", {}, text)));
  toEnd();
}

// Show the last turn from its beginning; a short one stays at the end of the conversation.
function toEnd() {
  const turn = [...document.querySelectorAll(".you, .silence")].at(-1);
  at("scroll").scrollTop = turn ? turn.offsetTop - 8 : 0;
}

async function speak(ssml, entry) {
  if (!sound) return rest();
  setState("speaking");
  const spans = entry.querySelectorAll("p > span:not(.unseen)");
  const said = await voice.speak(toPieces(ssml), session.locale, (index) => {
    spans.forEach((span, number) => span.classList.toggle("now", number === index));
  });
  if (!said) spans.forEach((span) => span.classList.remove("now"));
  if (document.body.dataset.state === "speaking") rest();
}

function inspect(turn, about, unfold) {
  at("facts").replaceChildren(...describe(turn));
  document.querySelectorAll(".about").forEach((one) => one.setAttribute("aria-current", String(one === about)));
  if (unfold) {
    showInspector(true);
    at("close").focus();
  }
}

function showInspector(shown) {
  at("inspector").hidden = !shown;
  at("inspect").setAttribute("aria-expanded", String(shown));
  fitScreen();
}

let preview = null;

function showScreen(screen) {
  const { viewport } = session;
  at("screen").hidden = viewport === null;
  at("speaker").hidden = viewport !== null;
  preview = null;
  if (viewport === null) return;
  at("glass").className = viewport.shape;
  if (screen === null) {
    preview = make("div", { class: "idle" }, at("about").textContent);
  } else {
    const tree = inflate(screen.document, screen.datasources, viewport);
    preview = draw(tree, viewport, (words) => converse("touch", words.join(" ")));
    preview.style.transformOrigin = "0 0";
  }
  at("glass").replaceChildren(preview);
  fitScreen();
}

// What is to be touched on the screen need not be offered a second time.
function touchable() {
  return preview !== null && preview.querySelector("button") !== null;
}

function fitScreen() {
  if (!session?.viewport || preview === null) return;
  const { width, height } = session.viewport;
  const { clientWidth, clientHeight } = document.querySelector("main");
  const below = at("device").offsetHeight - at("glass").offsetHeight;
  const conversing = document.body.classList.contains("conversing");
  const wide = Math.min(clientWidth, 712) - 56;
  const high = Math.max(conversing ? clientHeight * 0.58 : clientHeight - below - 40, 90);
  const scale = Math.min(wide / width, high / height, 1);
  const { style } = at("glass");
  Object.assign(style, { boxSizing: "content-box", width: `${width * scale}px`, height: `${height * scale}px` });
  if (!preview.classList.contains("idle")) preview.style.transform = `scale(${scale})`;
}

function showEars(listening) {
  at("microphone").setAttribute("aria-pressed", String(listening));
  if (listening) {
    voice.stop();
    setState("hearing");
  } else if (document.body.dataset.state === "hearing") rest();
}

at("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  const words = at("words").value;
  if (busy || !words.trim()) return;
  at("words").value = "";
  converse("say", words.trim());
});
at("microphone").addEventListener("click", () => ears.toggle(session.locale));
at("microphone").hidden = !ears.available;
at("new").addEventListener("click", begin);
at("silence").addEventListener("click", () => converse("silence"));
at("locale").addEventListener("change", begin);
at("viewport").addEventListener("change", begin);
at("sound").hidden = !voice.available;
at("sound").addEventListener("click", () => {
  sound = !sound;
  at("sound").setAttribute("aria-pressed", String(sound));
  if (!sound) {
    voice.stop();
    rest();
  }
});
at("inspect").addEventListener("click", () => {
  showInspector(at("inspector").hidden);
  if (!at("inspector").hidden) at("close").focus();
});
at("close").addEventListener("click", () => {
  showInspector(false);
  at("inspect").focus();
});
window.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  voice.stop();
  if (!at("inspector").hidden) at("close").click();
});
new ResizeObserver(fitScreen).observe(document.querySelector("main"));

begin();
