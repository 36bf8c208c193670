"""Examples as a sparse table: a row for each, a column for each feature that occurs often enough."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any, NamedTuple

import numpy as np
from scipy import sparse


class Table(NamedTuple):
    """What is learned from."""

    names: list[str]
    """The features, in the order of the columns."""
    rows: Any
    """A 1 for each feature of each example."""


def table_of(examples: Sequence[Iterable[str]], least: int = 1) -> Table:
    """Return the table of examples, given as features, each once; those that occur in fewer than `least` are left out."""
    given = [list(features) for features in examples]
    seen = Counter(chain.from_iterable(given))
    names = sorted(name for name, count in seen.items() if count >= least)
    columns = {name: column for column, name in enumerate(names)}
    found = [sorted(columns[name] for name in features if name in columns) for features in given]
    ends = np.cumsum([0, *map(len, found)], dtype=np.int32)  # liblinear wants indices of 32 bits
    indices = np.fromiter(chain.from_iterable(found), np.int32, int(ends[-1]))
    return Table(names, sparse.csr_matrix((np.ones(len(indices)), indices, ends), shape=(len(found), len(names))))


def often(table: Table, rows: Any, least: int) -> Table:
    """Return some rows of a table, with the columns that occur in at least `least` of them."""
    chosen = Table(table.names, table.rows[rows])
    return columns(chosen, np.flatnonzero(np.asarray(chosen.rows.sum(axis=0)).ravel() >= least))


def columns(table: Table, which: Any) -> Table:
    """Return some columns of a table."""
    kept = table.rows[:, which].tocsr()
    kept.sort_indices()
    kept.indices, kept.indptr = kept.indices.astype(np.int32), kept.indptr.astype(np.int32)
    return Table([table.names[column] for column in which], kept)
