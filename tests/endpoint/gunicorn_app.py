"""The app as gunicorn loads it in `test_gunicorn.py`: with a test authority, whose files are in a folder it is told.

Only a test can name this module; production code has no way to an authority other than certifi's.
"""

from __future__ import annotations

import os
from pathlib import Path

from callers import Counting
from cryptography.x509 import load_pem_x509_certificates
from flask import Flask

from flask_app import create_app


def create_test_app() -> Flask:
    folder = Path(os.environ["TEST_AUTHORITY"])
    chain = (folder / "chain.pem").read_bytes()
    roots = load_pem_x509_certificates((folder / "roots.pem").read_bytes())
    return create_app(service=Counting(), fetch=lambda _: chain, roots=roots)
