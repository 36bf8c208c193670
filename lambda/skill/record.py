"""Records, declared as `typing.NamedTuple` is and made several times as fast.

A start of the function makes some sixty of them, and `typing` compiles the annotation of every field to check it, which
took a third of what is ours of a cold start (design, section 7). mypy checks them instead, before anything runs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NamedTuple as Record

    __all__ = ["Record"]
else:
    from collections import namedtuple

    class _Declared(type):
        """What makes a named tuple of a class body with annotations."""

        def __new__(cls, name, bases, body):
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = body.pop("__annotations__", {})
            defaults = [body.pop(field) for field in fields if field in body]
            made = namedtuple(name, fields, defaults=defaults, module=body.pop("__module__"))
            for attribute, value in body.items():
                if attribute != "__qualname__":
                    setattr(made, attribute, value)
            return made

    class Record(metaclass=_Declared):
        """A named tuple: fields with annotations, some with a default, and methods."""
