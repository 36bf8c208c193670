"""In which regions of AWS the function stands: near whoever speaks the locales that are offered, or where one chooses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

AWS: Mapping[str, str] = {"NA": "us-east-1", "EU": "eu-west-1", "FE": "us-west-2"}
"""Amazon's regions of Alexa, to where ask-cli puts their functions (R10.2)."""
_COUNTRIES: Mapping[str, str] = {
    **dict.fromkeys(("GB", "IN", "DE", "ES", "FR", "IT"), "EU"),
    **dict.fromkeys(("AU", "JP"), "FE"),
}
"""Country of a locale to the region that serves it; all others are served from North America."""


def regions_of(locales: Iterable[str], chosen: str | None = None) -> dict[str, str]:
    """Return each region of Alexa that needs a function of its own, to its region of AWS; `default` serves all others.

    With one `chosen`, that one serves everybody.
    """
    needed = {_COUNTRIES.get(locale.partition("-")[2], "NA") for locale in locales}
    first, *others = [chosen] if chosen else [region for region in AWS if region in needed] or ["NA"]
    return {"default": AWS[first], **{region: AWS[region] for region in others}}
