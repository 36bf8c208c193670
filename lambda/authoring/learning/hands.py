"""Do several things at once where there is enough to do, in two processes; else one after the other, here."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from functools import cache
from importlib import import_module
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from threadpoolctl import threadpool_limits

PROCESSES = 2
MANY = 2000
"""Questions from which on it is worth the second that a process takes to begin."""


class Here(Executor):
    """Does what it is given when it is given it."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Return what has come of it."""
        done: Future[Any] = Future()
        done.set_result(fn(*args, **kwargs))
        return done


_alone = False
"""Whether this process is one of several already, so that it begins no others."""


def hands_for(questions: int) -> Executor:
    """Return what does things for so many questions; new processes, not forks, work the same on every system."""
    return Here() if _alone or questions < MANY else _processes()


def beside() -> Executor:
    """Return one more process, for what is done while this one and its hands are at something else."""
    return ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_begin)


@cache
def _processes() -> Executor:
    """Return the two processes, the same for every part that is learned: they end with this one."""
    return ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn"), initializer=_begin)


def _begin() -> None:
    """Keep a process to itself, and to one core."""
    global _alone
    _alone = True
    one_core()


def one_core() -> threadpool_limits:
    """Keep the arithmetic of this process to one core, at once, or only for a `with`.

    Processes that each use all cores wait for each other, and how many cores share a sum is how it is rounded: what is
    learned would not be the same everywhere.
    """
    from threadpoolctl import threadpool_limits

    for library in ("numpy", "scipy.linalg"):  # only what is loaded is limited, and each has arithmetic of its own
        import_module(library)
    return threadpool_limits(1)
