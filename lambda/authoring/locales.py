"""The locales that Alexa has."""

from __future__ import annotations

LOCALES = frozenset("en-US en-GB en-CA en-AU en-IN de-DE es-ES es-MX es-US fr-FR fr-CA it-IT ja-JP hi-IN pt-BR".split())
"""What Alexa has (R10.10)."""
