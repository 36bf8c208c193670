"""The function's code compiled beforehand: a function's folder is read-only, so Lambda would compile it at each cold start.

What is compiled lies in `__pycache__` under the name of the Python that made it (PEP 3147): any other passes it over and
reads the source, which stays. It is marked as never to be held against the source (PEP 552), because the dates of files
do not survive zipping, and a package is never edited. So it is made only by the Python that the function runs on.
"""

from __future__ import annotations

import py_compile
import sys
import tempfile
from collections.abc import Mapping
from importlib.util import cache_from_source
from pathlib import Path

THIS_PYTHON = f"python{sys.version_info.major}.{sys.version_info.minor}"
"""This Python, as Lambda names its runtimes."""


def with_bytecode(files: Mapping[str, bytes], runtime: str) -> dict[str, bytes]:
    """Return files by their paths, each module of them with its bytecode; as they are, where this Python is another."""
    if runtime != THIS_PYTHON:
        return dict(files)
    compiled = {}
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "module.py"), Path(folder, "module.pyc")
        for name in sorted(files):
            if name.endswith(".py"):
                source.write_bytes(files[name])
                py_compile.compile(
                    str(source),
                    str(target),
                    dfile=name,  # what a traceback shows: the path in the package, and none of this machine
                    doraise=True,
                    invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
                )
                compiled[cache_from_source(name)] = target.read_bytes()
    return {**files, **compiled}
