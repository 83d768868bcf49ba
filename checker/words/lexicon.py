"""A word in, what the lexicon knows of it out."""

import os
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple
from zlib import crc32

from checker.words._file import BucketFile

#: Natural logarithm given to a word that was never counted.
UNSEEN = -21.0


class Entry(NamedTuple):
    """`kind`: `o` ordinary, `x` obscure, `n` known only with a capital or as an abbreviation.

    `log`: natural logarithm of the word's share of English text, UNSEEN where it was not counted.
    `near`: ordinary words one slip of the keyboard away and not much rarer, the most frequent first.
    """

    kind: str
    log: float
    near: tuple[str, ...]


@cache
def _file() -> BucketFile:
    return BucketFile("words.bin", b"NLwords1")


@lru_cache(1 << 17)
def entry(word: str) -> Entry | None:
    """`word` in lower case with straight apostrophes; None for a word of no list."""
    row = _row(word)
    return Entry(chr(row[0]), (row[1] - 48) / 2 + UNSEEN, tuple(row[2:].decode().split())) if row else None


@lru_cache(1 << 17)
def kind(word: str) -> str:
    """The word's `Entry.kind`, an empty text for a word of no list; quicker than the whole entry."""
    at = _place(word)[0]
    return chr(_file().data[at]) if at else ""


def ordinary(words: Iterable[str]) -> list[str]:
    """Those whose `Entry.kind` is `o`. For many strings of which few are words, where keeping each answer costs more than it."""
    file = _file()
    data, starts, rows, buckets = file.data, file.starts, file.rows, file.buckets
    found = []
    for word in words:
        raw = word.encode("utf-8", "replace")
        bucket = crc32(raw) % buckets
        if data.find(b"\n%b\to" % raw, rows + starts[bucket], rows + starts[bucket + 1]) >= 0:
            found.append(word)
    return found


def same_outline(outline: str) -> tuple[str, ...]:
    """The common words that have this outline (see `slips.outline`)."""
    row = _row(f"={outline}")
    return tuple(row.decode().split()) if row else ()


def _row(key: str) -> bytes | None:
    begin, end = _place(key)
    if not begin:
        return None
    data = _file().data
    stop = data.find(b"\n", begin, end)
    return data[begin : stop if stop >= 0 else end]


def _place(key: str) -> tuple[int, int]:
    """Where the key's value begins and where its bucket ends; 0 where there is no such key."""
    raw = key.encode("utf-8", "replace")
    file = _file()
    bucket = crc32(raw) % file.buckets
    start, end = file.rows + file.starts[bucket], file.rows + file.starts[bucket + 1]
    at = file.data.find(b"\n%b\t" % raw, start, end)
    return (at + len(raw) + 2 if at >= 0 else 0), end


@cache
def listed(name: str) -> frozenset[str]:
    """The words of `<name>.txt`: `accepted` (right whatever the lists say), `particles`, `prefixes`, `suffixes`,
    `predicates`, `contractions`, `never-offered`."""
    with open(os.path.join(os.path.dirname(__file__), f"{name}.txt"), encoding="utf-8") as file:
        return frozenset(word for line in file if not line.startswith("#") for word in line.split())


def is_ordinary(word: str) -> bool:
    """Is it an English word that may be written small? Inflected forms count, possessives and proper names do not."""
    plain = word.lower().replace("’", "'")
    return kind(plain) == "o" or plain in listed("accepted")
