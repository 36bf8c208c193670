// Listens with the browser's speech recognition, where there is one.

const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition;

const TROUBLES = {
  "not-allowed": "The browser was not allowed to use the microphone. Typing works just as well.",
  "service-not-allowed": "The browser was not allowed to listen. Typing works just as well.",
  "audio-capture": "No microphone was found. Typing works just as well.",
  network: "The browser's speech recognition could not be reached. Typing works just as well.",
};

export class Ears {
  constructor({ onState, onPart, onWords, onTrouble }) {
    Object.assign(this, { onState, onPart, onWords, onTrouble, listening: null });
  }

  get available() {
    return Recognition !== undefined;
  }

  toggle(locale) {
    if (this.listening) {
      this.listening.abort();
      return;
    }
    const recognition = new Recognition();
    recognition.lang = locale;
    recognition.interimResults = true;
    recognition.maxAlternatives = 1;
    recognition.onresult = ({ results: [result] }) => {
      if (result.isFinal === false) this.onPart(result[0].transcript);
      else this.onWords(result[0].transcript);
    };
    recognition.onerror = (event) => {
      if (event.error === "no-speech" || event.error === "aborted") return;
      this.onTrouble(TROUBLES[event.error] ?? "The browser could not listen. Typing works just as well.");
    };
    recognition.onend = () => {
      this.listening = null;
      this.onState(null);
    };
    recognition.onstart = () => this.onState("hearing");
    this.listening = recognition;
    this.onState("asking"); // it listens only once the browser says so
    try {
      recognition.start();
    } catch {
      this.listening = null;
      this.onState(null);
      this.onTrouble("The browser could not listen. Typing works just as well.");
    }
  }
}
