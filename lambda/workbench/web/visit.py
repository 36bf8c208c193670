"""One open page: its pretend device, and what of a turn the page is told."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import Any

from skill.replying.reply import offer_words
from workbench.device.device import Device, Heard


class Visit:
    """A page and its device; the page reaches nothing but the device."""

    def __init__(self, device: Device) -> None:
        self._device = device
        self._lock = threading.Lock()
        self._reprompt: str | None = None
        """What is asked again after eight seconds of silence; None once it was (R4.20)."""

    def start(self) -> dict[str, Any]:
        """Return what a page shows before anything was said."""
        title, locale = self._device.content.article.title, self._device.settings.locale
        return {"title": title, "suggestions": self._ideas(5), "locale": locale}

    def launch(self) -> dict[str, Any]:
        """Open the skill."""
        with self._lock:
            return self._turn(self._device.launch())

    def say(self, words: str) -> dict[str, Any]:
        """Say something."""
        with self._lock:
            return self._turn(self._device.say(words))

    def touch(self, words: str) -> dict[str, Any]:
        """Touch a suggestion on the screen."""
        with self._lock:
            return self._turn(self._device.touch(words))

    def stay_silent(self) -> dict[str, Any]:
        """Say nothing for eight seconds: the reprompt is heard; the second time, the session ends (R4.20)."""
        with self._lock:
            if self._reprompt is not None and self._device.in_session:
                ssml, self._reprompt = self._reprompt, None
                return {"reprompt": ssml, "in_session": True}
            self._device.time_out()
            return {"reprompt": None, "in_session": False}

    def _ideas(self, count: int) -> list[str]:
        """Return what can be said outside a session."""
        content = self._device.content
        offers = [offer_words(content, answer) for answer in content.suggestions]
        return [self._device.invocation, *([content.cramp_offer] if content.cramp_offer else []), *offers][:count]

    def _turn(self, heard: Heard) -> dict[str, Any]:
        body = heard.response["response"]
        self._reprompt = body.get("reprompt", {}).get("outputSpeech", {}).get("ssml")
        passages = self._device.content.article.passages
        return heard.to_json() | {
            "suggestions": heard.suggestions if self._device.in_session else self._ideas(2),
            "passages": [_passage(passages[source]) for source in heard.sources if source in passages],
            "attributes": heard.response.get("sessionAttributes") or {},
            "screen": _screen(body),
            "request": heard.request,
            "response": heard.response,
            "in_session": self._device.in_session,
        }


def _passage(passage: Any) -> dict[str, str]:
    return {"id": passage.id, "section": passage.section, "text": passage.text}


def _screen(body: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the document and data that the response sent to the screen, if any."""
    for directive in body.get("directives") or ():
        if directive["type"] == "Alexa.Presentation.APL.RenderDocument":
            return {"document": directive["document"], "datasources": directive["datasources"]}
    return None
