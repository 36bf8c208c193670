"""The locales that Alexa has."""

from __future__ import annotations

import difflib

LOCALES = frozenset("en-US en-GB en-CA en-AU en-IN de-DE es-ES es-MX es-US fr-FR fr-CA it-IT ja-JP hi-IN pt-BR".split())
"""What Alexa has (R10.10)."""


def remedy_for(locale: str) -> str:
    """Say what to write in place of a locale that Alexa does not have: those of the same language, if there are any."""
    language = locale.lower().replace("_", "-").partition("-")[0]
    same = sorted(one for one in LOCALES if one.startswith(f"{language}-"))
    close = difflib.get_close_matches(locale.replace("_", "-").replace("UK", "GB"), same, 1, 0.9)
    return f"Did you mean {close[0]!r}?" if close else f"Use one of: {', '.join(same or sorted(LOCALES))}."
