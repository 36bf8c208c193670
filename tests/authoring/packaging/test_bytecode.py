"""What a package carries compiled: for the Python that runs it, never out of date, and the same each time."""

import importlib.util
import subprocess
import sys
from pathlib import Path

from authoring.packaging.bytecode import THIS_PYTHON, with_bytecode

FILES = {"one.py": b"NAME = 'as it was'\nWORDS = frozenset(('a', 'b', 'c'))\n", "two.txt": b"no code"}
NAMED = importlib.util.cache_from_source("one.py")


def test_a_module_is_compiled_beside_its_source() -> None:
    files = with_bytecode(FILES, THIS_PYTHON)

    assert set(files) == {*FILES, NAMED}
    assert files["one.py"] == FILES["one.py"]


def test_bytecode_is_taken_whatever_date_the_source_has(tmp_path: Path) -> None:
    for name, data in with_bytecode(FILES, THIS_PYTHON).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    (tmp_path / "one.py").write_text("NAME = 'edited'\n")  # nobody edits a package: this shows which of the two is read

    said = subprocess.run(
        [sys.executable, "-c", "import one; print(one.NAME)"], cwd=tmp_path, capture_output=True, text=True, check=True
    )

    assert said.stdout == "as it was\n"


def test_another_python_gets_the_source_alone() -> None:
    assert with_bytecode(FILES, "python3.2") == FILES


def test_no_path_of_this_machine_is_in_it() -> None:
    assert str(Path.home()).encode() not in with_bytecode(FILES, THIS_PYTHON)[NAMED]
    assert b"/tmp" not in with_bytecode(FILES, THIS_PYTHON)[NAMED]
