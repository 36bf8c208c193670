"""Attacks on the certificate URL (R6.4, R6.10)."""

from __future__ import annotations

from scene import ATTACKS, Attack, genuine

BAD_URLS = {
    "url of plain http": "http://s3.amazonaws.com/echo.api/echo-api-cert.pem",
    "url of a file": "file://s3.amazonaws.com/echo.api/echo-api-cert.pem",
    "url on another host": "https://notamazon.com/echo.api/echo-api-cert.pem",
    "url on a longer host": "https://s3.amazonaws.com.example.com/echo.api/echo-api-cert.pem",
    "url on a host that ends alike": "https://evil-s3.amazonaws.com/echo.api/echo-api-cert.pem",
    "url on another bucket's host": "https://echo.api.s3.amazonaws.com/echo.api/echo-api-cert.pem",
    "url on a host with a dot at its end": "https://s3.amazonaws.com./echo.api/echo-api-cert.pem",
    "url on a host in look-alike letters": "https://s3.am\xe0zonaws.com/echo.api/echo-api-cert.pem",
    "url with user information": "https://s3.amazonaws.com@example.com/echo.api/echo-api-cert.pem",
    "url with a user on the right host": "https://user@s3.amazonaws.com/echo.api/echo-api-cert.pem",
    "url with a password": "https://user:443@s3.amazonaws.com/echo.api/echo-api-cert.pem",
    "url with another port": "https://s3.amazonaws.com:563/echo.api/echo-api-cert.pem",
    "url with a port that is no number": "https://s3.amazonaws.com:https/echo.api/echo-api-cert.pem",
    "url with a port of nothing": "https://s3.amazonaws.com:/echo.api/echo-api-cert.pem",
    "url with a port too many": "https://s3.amazonaws.com:443:443/echo.api/echo-api-cert.pem",
    "url in another case": "https://s3.amazonaws.com/EcHo.aPi/echo-api-cert.pem",
    "url in another folder": "https://s3.amazonaws.com/invalid.path/echo-api-cert.pem",
    "url in a folder that begins alike": "https://s3.amazonaws.com/echo.api.evil/echo-api-cert.pem",
    "url of the folder without its end": "https://s3.amazonaws.com/echo.api",
    "url out of the folder": "https://s3.amazonaws.com/echo.api/../evil/echo-api-cert.pem",
    "url out of the folder at its end": "https://s3.amazonaws.com/echo.api/..",
    "url out of the folder, dots encoded": "https://s3.amazonaws.com/echo.api/%2e%2e/evil/echo-api-cert.pem",
    "url out of the folder, dots encoded in capitals": "https://s3.amazonaws.com/echo.api/%2E%2E/evil/cert.pem",
    "url out of the folder, encoded twice": "https://s3.amazonaws.com/echo.api/%252e%252e/evil/echo-api-cert.pem",
    "url out of the folder, slash encoded": "https://s3.amazonaws.com/echo.api/..%2fevil/echo-api-cert.pem",
    "url out of the folder by backslash": "https://s3.amazonaws.com/echo.api/..\\evil\\echo-api-cert.pem",
    "url with a backslash host": "https://s3.amazonaws.com\\@example.com/echo.api/echo-api-cert.pem",
    "url of two slashes": "https://s3.amazonaws.com//echo.api/echo-api-cert.pem",
    "url with a query": "https://s3.amazonaws.com/echo.api/echo-api-cert.pem?versionId=1",
    "url with a fragment": "https://s3.amazonaws.com/echo.api/echo-api-cert.pem#1",
    "url with a space": "https://s3.amazonaws.com/echo.api/echo-api cert.pem",
    "url with a tab": "https://s3.amazonaws.com/echo.\tapi/echo-api-cert.pem",
    "url with a null": "https://s3.amazonaws.com/echo.api/echo-api-cert.pem\x00.evil",
    "url without a host": "https:///echo.api/echo-api-cert.pem",
    "url without slashes": "https:s3.amazonaws.com/echo.api/echo-api-cert.pem",
    "url that is no url": "invalid",
    "url of a bracket": "https://[s3.amazonaws.com/echo.api/echo-api-cert.pem",
    "url that is endless": "https://s3.amazonaws.com/echo.api/" + "a" * 600,
}


def _with_url(url: str) -> Attack:
    return lambda scene: genuine(scene, SignatureCertChainUrl=url)


ATTACKS |= {name: _with_url(url) for name, url in BAD_URLS.items()}
