"""The privacy policy and the terms of use as pages, with the publisher's name and address filled in."""

from __future__ import annotations

from html import escape
from pathlib import Path

from markdown_it import MarkdownIt

from authoring.packaging.store import Store

_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>body {{ max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.6 system-ui, sans-serif }}</style>
{body}</html>
"""


def legal_pages(content: Path, store: Store) -> dict[str, bytes]:
    """Return each text of `content/listing/legal/` as an HTML page, by its file name."""
    words = {"name": store.name, "subject": store.subject}
    words |= {"publisher": store.publisher.name, "contact": store.publisher.contact}
    pages = {}
    for path in sorted((content / "listing" / "legal").glob("*.md")):
        text = path.read_text(encoding="utf-8")
        for name, value in words.items():
            text = text.replace("{" + name + "}", value)
        title = text.partition("\n")[0].lstrip("# ")
        body = MarkdownIt("commonmark", {"html": False}).render(text)
        pages[f"{path.stem}.html"] = _PAGE.format(title=escape(title), body=body).encode()
    return pages
