// What the light ring says in words, and what went wrong.

const at = (id) => document.getElementById(id);
const STATES = {
  starting: "Starting", ready: "Type, or choose something to say", thinking: "Thinking", speaking: "Speaking",
  listening: "Your turn: Alexa waits for an answer", asking: "Asking the browser for the microphone",
  hearing: "The microphone is on: speak", ended: "Session over. Ask again any time",
};

export function setState(state) {
  document.body.dataset.state = state;
  at("status").textContent = STATES[state];
}

export function isState(...states) {
  return states.includes(document.body.dataset.state);
}

export function trouble(message) {
  at("notice").textContent = message;
  at("notice").hidden = !message;
}
