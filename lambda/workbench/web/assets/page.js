// The page: words in, one device on the server, captions and speech out. It can do nothing that a real device could not.

import { Composer } from "/assets/composer.js";
import { Conversation } from "/assets/conversation.js";
import { Ears } from "/assets/ears.js";
import { describe, make } from "/assets/inspector.js";
import { Saving } from "/assets/saving.js";
import { Screen } from "/assets/screen.js";
import { excuse, post, visit } from "/assets/server.js";
import { isState, setState, trouble } from "/assets/status.js";
import { Voice, toPieces } from "/assets/voice.js";

const at = (id) => document.getElementById(id);
const NOTHING = "Say something, and this shows what Alexa would send, what the skill decided, and what came back.";

const voice = new Voice();
const ears = new Ears({
  onState: showEars, onTrouble: trouble,
  onPart: (words) => { at("words").value = words; },
  onWords: (words) => { at("words").value = ""; converse("say", words); },
});
const conversation = new Conversation();
const composer = new Composer((words) => converse("say", words));
const screen = new Screen((words) => converse("touch", words));
const saving = new Saving();
let session = null; // what the server said of this page's device
let open = false; // whether the skill waits for words
let busy = false;
let sound = voice.available;
let sending = 0;

function rest() {
  setState(open ? "listening" : conversation.empty ? "ready" : "ended");
}

function opened(isOpen) {
  open = isOpen;
  // A button that is about to be switched off must not take the hand's place with it.
  if (!open && document.activeElement === at("silence")) at("new").focus();
  at("silence").disabled = !open;
  at("save").disabled = at("again").disabled = conversation.empty;
}

// Begin, go on after a reload, with another device (`change`), once more (`again`), or begin anew (`forget`).
async function begin(wanted = {}) {
  voice.stop();
  const mine = (sending += 1); // whatever is still being answered belongs to what was before
  busy = true;
  trouble("");
  setState("starting");
  try {
    session = await visit({ locale: at("locale").value || null, viewport: at("viewport").value || null, ...wanted });
  } catch (error) {
    trouble(excuse(error));
    return;
  }
  if (mine !== sending) return;
  busy = false;
  fillChoices();
  document.title = `${session.name}, simulated`;
  document.querySelector("h1").textContent = session.name;
  Object.assign(conversation, { name: session.name, disclaimer: session.disclaimer });
  at("about").textContent = `Ask about ${session.title.charAt(0).toLowerCase()}${session.title.slice(1)}`;
  at("words").lang = session.locale;
  replay(session.shown);
  rest();
}

function fillChoices() {
  if (at("locale").children.length === 0) {
    for (const locale of session.locales) at("locale").append(make("option", { value: locale }, locale));
    for (const [name, label] of Object.entries(session.viewports)) at("viewport").append(make("option", { value: name }, label));
  }
  at("locale").value = session.locale;
  at("viewport").value = session.viewport_name;
}

// Show what was said so far, silently.
function replay(shown) {
  conversation.clear();
  composer.forget();
  document.body.classList.toggle("conversing", shown.length > 0);
  at("facts").replaceChildren(make("p", {}, NOTHING));
  screen.show(null, session.viewport);
  composer.suggest(session.suggestions);
  for (const { kind, words, turn } of shown) {
    if (words !== null) conversation.say(words);
    if (kind === "say") composer.remember(words);
    if (kind === "silence") silence(turn, false);
    else show(turn, false);
  }
  opened(session.in_session);
}

// Say something; whether it could be said now.
function converse(kind, words) {
  if (busy || session === null || (words !== undefined && !words.trim())) return false;
  send(kind, words);
  return true;
}

async function send(kind, words) {
  busy = true;
  const mine = (sending += 1);
  voice.stop();
  trouble("");
  setState("thinking");
  document.body.classList.add("conversing");
  if (words !== undefined) conversation.say(words);
  if (kind === "say") composer.remember(words);
  try {
    const turn = await post(`/${kind}`, { session: session.session, ...(words !== undefined && { words }) });
    if (mine !== sending) return;
    busy = false;
    if (kind === "silence") silence(turn, true);
    else show(turn, true);
  } catch (error) {
    if (mine !== sending) return;
    busy = false;
    trouble(excuse(error));
    rest();
  }
}

function show(turn, aloud) {
  if (turn.edited) conversation.note("The content was edited, and is heard from here on.");
  const entry = conversation.hear(`skill ${turn.outcome}${turn.caution ? " caution" : ""}`, turn.ssml);
  const about = make("button", { type: "button", class: "about" }, `About ${Math.round(turn.seconds)} seconds. Why this answer?`);
  about.addEventListener("click", () => inspect(turn, about, true));
  entry.append(about);
  if (turn.before) conversation.note(`Heard before: ${turn.before}`, "before");
  if (!turn.in_session) conversation.note("The session is over.");
  inspect(turn, about, false);
  opened(turn.in_session);
  screen.show(turn.screen, session.viewport);
  composer.suggest(screen.touchable ? [] : turn.suggestions);
  screen.fit();
  conversation.toEnd();
  if (!aloud) return;
  trouble(turn.problem ? `What was saved in content/ is not used yet:\n${turn.problem}` : "");
  speak(turn.ssml, entry);
}

function silence(turn, aloud) {
  if (turn.reprompt === null) {
    conversation.note("Nobody answered, and the session is over.", "silence");
    screen.show(null, session.viewport);
    composer.suggest(session.suggestions);
    opened(false);
    rest();
    return;
  }
  conversation.note("Eight seconds of silence.", "silence");
  opened(turn.in_session);
  const entry = conversation.hear("skill again", turn.reprompt);
  if (aloud) speak(turn.reprompt, entry);
}

async function speak(ssml, entry) {
  if (!sound) return rest();
  setState("speaking");
  const spans = entry.querySelectorAll("p > span:not(.unseen)");
  const said = await voice.speak(toPieces(ssml), session.locale, (index) => {
    spans.forEach((span, number) => span.classList.toggle("now", number === index));
  });
  if (!said) spans.forEach((span) => span.classList.remove("now"));
  if (isState("speaking")) rest();
}

let opener = at("inspect"); // where the hand goes back to when the inspector closes

function inspect(turn, about, unfold) {
  at("facts").replaceChildren(...describe(turn));
  document.querySelectorAll(".about").forEach((one) => one.setAttribute("aria-current", String(one === about)));
  if (unfold) showInspector(true, about);
}

function showInspector(shown, from = opener) {
  at("inspector").hidden = !shown;
  at("inspect").setAttribute("aria-expanded", String(shown));
  // Over the page rather than beside it, nothing behind it can be reached.
  at("app").inert = shown && getComputedStyle(at("inspector")).position === "fixed";
  opener = from;
  if (shown) at("close").focus();
  else (opener.isConnected ? opener : at("inspect")).focus();
  screen.fit();
}

function showTools(shown) {
  at("tools").hidden = !shown;
  at("tooling").setAttribute("aria-expanded", String(shown));
}

function showEars(state) {
  at("microphone").setAttribute("aria-pressed", String(state === "hearing"));
  at("microphone").querySelector("span").textContent = state === null ? "Speak" : "Stop listening";
  if (state !== null) {
    voice.stop();
    setState(state);
  } else if (isState("asking", "hearing")) rest();
}

at("microphone").addEventListener("click", () => ears.toggle(session.locale));
at("microphone").hidden = !ears.available;
at("new").addEventListener("click", () => begin({ forget: true }));
at("again").addEventListener("click", () => begin({ again: true }));
at("silence").addEventListener("click", () => converse("silence"));
at("save").addEventListener("click", () => saving.open(session.session).catch((error) => trouble(excuse(error))));
for (const choice of ["locale", "viewport"]) at(choice).addEventListener("change", () => {
  history.replaceState(null, "", `?locale=${at("locale").value}&viewport=${at("viewport").value}`);
  begin({ change: true });
});
at("sound").hidden = !voice.available;
at("sound").addEventListener("click", () => {
  sound = !sound;
  at("sound").setAttribute("aria-pressed", String(sound));
  if (!sound) voice.stop();
  if (!sound && isState("speaking")) rest();
});
at("tooling").addEventListener("click", () => showTools(at("tools").hidden));
at("inspect").addEventListener("click", () => showInspector(at("inspector").hidden, at("inspect")));
at("close").addEventListener("click", () => showInspector(false));
window.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  voice.stop();
  if (!at("inspector").hidden && !at("saving").open) showInspector(false);
});
new ResizeObserver(() => conversation.toEnd()).observe(at("scroll"));
// Where the browser lays the keyboard over the page, the page ends above it.
window.visualViewport?.addEventListener("resize", () => {
  const { height, scale } = window.visualViewport;
  if (scale === 1) document.body.style.setProperty("--tall", `${height}px`);
});

// An address such as /?viewport=round&locale=en-GB names the device; it follows what is chosen on the page.
const address = new URLSearchParams(location.search);
const asked = { locale: address.get("locale"), viewport: address.get("viewport") || null };
showTools(window.matchMedia("(min-width: 48em) and (min-height: 40em)").matches);
begin(address.size ? { ...asked, change: true } : {}).then(() => {
  if (window.matchMedia("(pointer: fine)").matches) at("words").focus();
});
