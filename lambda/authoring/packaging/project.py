"""The ask-cli v2 project that `cramp-helper build` makes: everything that `ask deploy` needs (R10.4 to R10.8)."""

from __future__ import annotations

import errno
import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from string import Template
from typing import Any

from authoring.interaction_models.material import FOLDER
from authoring.packaging.bytecode import with_bytecode
from authoring.packaging.code import code_files
from authoring.packaging.icons import draw_icon, icon_from
from authoring.packaging.legal import legal_pages
from authoring.packaging.manifest import LARGE_ICON, SMALL_ICON, build_manifest
from authoring.packaging.regions import regions_of
from authoring.packaging.store import Store, read_store
from authoring.sources import read_table
from skill.errors import ContentError, Problem

RUNTIME, HANDLER = "python3.13", "lambda_function.lambda_handler"
TEMPLATE = "infrastructure/cfn-deployer/skill-stack.yaml"
RESOURCES, README = "ask-resources.json", "README.md"
STATE = ".ask"
"""Where ask-cli remembers which skill and which stack it deployed; losing it would make a second skill."""


def project_files(root: Path) -> dict[str, bytes]:
    """Return every file of the project by its path: the same bytes from the same repository.

    Raises `ContentError` when the content has problems or a file that it needs is missing.
    """
    store = read_store(root / "content")
    icon = icon_from(read_table(root / "content", "icon"))
    hosted = store.publisher.endpoint is None
    regions = regions_of((listing.locale for listing in store.listings), store.publisher.region)
    files = {
        README: _readme(store, regions),
        RESOURCES: _json(_resources(hosted, regions)),
        "skill-package/skill.json": _json(build_manifest(store)),
        f"skill-package/{SMALL_ICON}": draw_icon(icon, 108),
        f"skill-package/{LARGE_ICON}": draw_icon(icon, 512),
        **{f"skill-package/interactionModels/custom/{name}": text for name, text in _models(root, store).items()},
        **{f"legal/{name}": page for name, page in legal_pages(root / "content", store).items()},
    }
    if hosted:
        code = with_bytecode(code_files(root), RUNTIME)
        files |= {f"lambda/{name}": data for name, data in code.items()}
        files[TEMPLATE] = (Path(__file__).parent / "template.yaml").read_bytes()
    return dict(sorted(files.items()))


def see_room(folder: Path) -> None:
    """See that a project can be written: whoever gives the wrong folder is to know before anything is made.

    Raises `ContentError` rather than let a folder be emptied that holds something else, `OSError` for a place that cannot
    be written.
    """
    nearest = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    wrong = errno.EACCES if not os.access(nearest, os.W_OK) else None if nearest.is_dir() else errno.ENOTDIR
    if wrong is not None:
        raise OSError(wrong, os.strerror(wrong), str(nearest))
    try:
        Path(tempfile.mkdtemp(dir=nearest)).rmdir()  # who may write everywhere cannot in every file system
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(folder)) from error
    if folder.exists() and any(folder.iterdir()) and not (folder / RESOURCES).is_file():
        remedy = "Choose an empty folder, or remove it yourself."
        raise ContentError([Problem(str(folder), "the folder", "holds something that no build made", remedy)])


def write_project(files: Mapping[str, bytes], folder: Path) -> None:
    """Write the project from scratch; only ask-cli's own notes stay. Refuses as `see_room` does."""
    see_room(folder)
    for path in sorted(folder.iterdir()) if folder.exists() else []:
        if path.name == STATE:
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _models(root: Path, store: Store) -> dict[str, bytes]:
    """Return the interaction model of every locale of the store."""
    paths = [root / FOLDER / f"{listing.locale}.json" for listing in store.listings]
    remedy = "Name the locale in utterances.toml and run 'cramp-helper model'."
    missing = [Problem(f"{FOLDER}/{path.name}", "the file", "is not there", remedy) for path in paths if not path.exists()]
    if missing:
        raise ContentError(missing)
    return {path.name: path.read_bytes() for path in paths}


def _resources(hosted: bool, regions: Mapping[str, str]) -> dict[str, Any]:
    profile: dict[str, Any] = {"skillMetadata": {"src": "./skill-package"}}
    if hosted:  # without code, ask-cli deploys the skill package alone (R10.7)
        profile["code"] = {region: {"src": "./lambda"} for region in regions}
        elsewhere = {region: {"awsRegion": aws} for region, aws in regions.items() if region != "default"}
        profile["skillInfrastructure"] = {
            "type": "@ask-cli/cfn-deployer",
            "userConfig": {
                "runtime": RUNTIME,
                "handler": HANDLER,
                "templatePath": f"./{TEMPLATE}",
                "awsRegion": regions["default"],
                **({"regionalOverrides": elsewhere} if elsewhere else {}),
            },
        }
    return {"askcliResourcesVersion": "2020-03-31", "profiles": {"default": profile}}


def _readme(store: Store, regions: Mapping[str, str]) -> bytes:
    """Return what is to be done with the project."""
    publisher = store.publisher
    template = Template((Path(__file__).parent / "after_build.md").read_text(encoding="utf-8"))
    locale = store.listings[0].locale
    named = {"name": store.name, "called": store.name.lower(), "locale": locale, "runtime": RUNTIME}
    named["regions"] = ", ".join(regions.values()) if publisher.endpoint is None else "none: the skill calls your server"
    return template.substitute(named, privacy=publisher.privacy, terms=publisher.terms).encode()


def _json(value: Any) -> bytes:
    return (json.dumps(value, indent=2, ensure_ascii=False) + "\n").encode()
