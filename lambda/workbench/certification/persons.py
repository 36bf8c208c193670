"""What no program can check before a skill is submitted."""

from __future__ import annotations

PERSONS = (
    ("R7.13", "The endpoint is live, and stays so during the review", "Deploy, and ask a real device."),
    ("R6.1", "The server's certificate is trusted and covers its domain", "Only for a server of your own."),
    ("R1.9", "The name is nobody's trade mark, and no built-in command", "Search the store and the trade mark registers."),
    (
        "R7.53",
        "The privacy policy and the terms open in a browser, without signing in",
        "Serve build/legal/ at their addresses.",
    ),
    ("R7.48", "The icons look right, and show no Amazon device", "Look at build/skill-package/assets/images/."),
    ("R5.10 R12.1", "It sounds right from a real speaker: names, numbers, pauses", "Listen to one answer of each kind."),
    ("R9.5", "The screen is readable from two metres", "Look at an Echo Show."),
    ("R11.1", "Alexa+ may open the skill directly", "Ask Amazon by its form, once the skill is published."),
    ("R11.6", "As an Alexa+ add-on it says the disclaimer", "Listen: the host may put it in its own words."),
    ("R11.8", "It answers inside Home Assistant", "Run 'cramp-helper home-assistant', and ask a speaker there."),
    ("R11.2", "It works on Alexa+ as well as on the original Alexa", "Try 'open' and 'ask' on a device of each."),
)
"""Rules, what to check, and how."""
