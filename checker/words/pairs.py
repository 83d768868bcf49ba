"""Two neighbouring words in, how likely the second is after the first out."""

from functools import cache, lru_cache
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
    file = _file()
    data = file.data
    key = crc32(f"{first} {second}".encode("utf-8", "replace"))
    bucket = key >> 15
    start, end = file.rows + file.starts[bucket], file.rows + file.starts[bucket + 1]
    mark = (key & 0xFFFF).to_bytes(2, "little")
    at = data.find(mark, start, end)
    while at >= 0:
        if (at - start) % 3 == 0:
            return data[at + 2] / -10
        at = data.find(mark, at + 1, end)
    return None
