"""What the environment says of the server: blanks go, an empty setting is none, a wrong one stops the start (R6.42)."""

from __future__ import annotations

from collections.abc import Mapping

from endpoint.errors import WrongSetting

LOCAL = "127.0.0.1:8000"
"""Only a proxy on the same machine reaches it, unless somebody says otherwise."""
_MOST_WORKERS = 1_024
_PORTS = range(1, 65_536)


def address(environ: Mapping[str, str]) -> str:
    """Return where to listen: `BIND`, else every address at `PORT`, as containers want it, else this machine."""
    bind = _said(environ, "BIND")
    if bind:
        host, colon, port = bind.rpartition(":")
        if not bind.startswith(("unix:", "fd:")) and not (colon and host and _is_number(port, _PORTS)):
            raise WrongSetting(f"BIND is {bind!r}. Give an address and a port, such as {LOCAL}, or unix: and a path")
        return bind
    port = _said(environ, "PORT")
    if not port:
        return LOCAL
    if not _is_number(port, _PORTS):
        raise WrongSetting(f"PORT is {port!r}. Give a number from 1 to {_PORTS[-1]}, or none and an address in BIND")
    return f"0.0.0.0:{port}"


def worker_count(environ: Mapping[str, str], cores: int) -> int:
    """Return how many workers to start: `WEB_CONCURRENCY`, else one for each core."""
    wanted = _said(environ, "WEB_CONCURRENCY")
    if not wanted:
        return cores
    if not _is_number(wanted, range(1, _MOST_WORKERS + 1)):
        raise WrongSetting(
            f"WEB_CONCURRENCY is {wanted!r}. Give a number from 1 to {_MOST_WORKERS}, or none for one a core"
        )
    return int(wanted)


def _said(environ: Mapping[str, str], name: str) -> str:
    return environ.get(name, "").strip()


def _is_number(text: str, within: range) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 6 and int(text) in within
