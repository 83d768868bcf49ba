"""Two neighbouring words in, how likely the second is after the first out."""

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from zlib import crc32

from checker.words._file import BucketFile


@cache
def _file() -> BucketFile:
    return BucketFile("pairs.bin", b"NLpairs1")


@lru_cache(1 << 16)
def log_after(first: str, second: str) -> float | None:
    """Natural logarithm of the chance of `second` after `first` (lower case); None where the pair was not seen.

    One pair in eight thousand that was not seen is taken for another.
    """
    return _log(crc32(f"{first} {second}".encode("utf-8", "replace")))


def were_seen(row: Sequence[str]) -> list[bool]:
    """For each word of a row but the last: was it seen before the next? Quicker than `log_after` for each pair of an article."""
    raw = [word.encode("utf-8", "replace") for word in row]
    return [_log(crc32(b"%b %b" % pair)) is not None for pair in pairwise(raw)]


def _log(key: int) -> float | None:
    file = _file()
    data = file.data
    bucket = key >> 15
    start, end = file.rows + file.starts[bucket], file.rows + file.starts[bucket + 1]
    mark = (key & 0xFFFF).to_bytes(2, "little")
    at = data.find(mark, start, end)
    while at >= 0:
        if (at - start) % 3 == 0:
            return data[at + 2] / -10
        at = data.find(mark, at + 1, end)
    return None
