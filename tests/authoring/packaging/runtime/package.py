"""The deployed package as it lies on AWS: unzipped into an empty folder, beside nothing but its pinned requirements."""

from __future__ import annotations

import importlib.metadata
import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from runtime_api import RuntimeApi

from authoring.packaging.archive import is_deployed

RUNTIME_CLIENT = ("awslambdaric", "simplejson", "snapshot-restore-py")


def install(names: Iterable[str], folder: Path) -> None:
    """Copy distributions out of this environment into a folder, as the archive has them; the client is AWS's own."""
    for name in names:
        distribution = importlib.metadata.distribution(name)
        for file in distribution.files or ():
            if ".." in file.parts or "__pycache__" in file.parts or not (name in RUNTIME_CLIENT or is_deployed(file)):
                continue
            target = folder / file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(Path(str(file.locate())).read_bytes())


def pinned(requirements: str) -> dict[str, str]:
    """Return the names and versions of a requirements file."""
    lines = [line.partition("#")[0].strip() for line in requirements.splitlines()]
    return dict(line.split("==") for line in lines if line)


def write(files: Mapping[str, bytes], folder: Path) -> None:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def unzip(archive: Path, folder: Path) -> None:
    with zipfile.ZipFile(archive) as zipped:
        zipped.extractall(folder)


def unzipped_bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


@contextmanager
def running(package: Path, runtime_client: Path, **environment: str) -> Iterator[RuntimeApi]:
    """Run the package's handler under the real runtime client, which sees nothing else of this environment."""
    api = RuntimeApi()
    settings = {
        "AWS_LAMBDA_RUNTIME_API": api.address,
        "AWS_LAMBDA_FUNCTION_NAME": "f",
        "AWS_LAMBDA_FUNCTION_VERSION": "$LATEST",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "1769",
        "AWS_LAMBDA_LOG_GROUP_NAME": "g",
        "AWS_LAMBDA_LOG_STREAM_NAME": "s",
        "AWS_REGION": "us-east-1",
        "LAMBDA_TASK_ROOT": str(package),
        "PYTHONPATH": os.pathsep.join([str(package), str(runtime_client)]),
        "PYTHONDONTWRITEBYTECODE": "1",  # the package's folder is read-only on AWS
        "PATH": os.environ["PATH"],
        **environment,
    }
    command = [sys.executable, "-S", "-m", "awslambdaric", "lambda_function.lambda_handler"]
    process = subprocess.Popen(  # noqa: S603  our own package
        command, cwd=package, env=settings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield api
    finally:
        process.kill()
        process.wait()
        api.close()


def seconds_to_first_answer(package: Path, runtime_client: Path, event: dict[str, Any]) -> float:
    """Return the time from a new process to its first answer."""
    start = time.perf_counter()
    with running(package, runtime_client) as api:
        kind, _ = api.invoke(event)
        taken = time.perf_counter() - start
    assert kind == "response"
    return taken
