"""A file of buckets, mapped into memory: a bucket's number in, where its rows lie out."""

import mmap
import os
import struct

from checker.errors import NewslintError


class BucketFile:
    """Magic (8 bytes), number of buckets, then where each bucket begins; all numbers uint32, the rows follow."""

    def __init__(self, name: str, magic: bytes) -> None:
        path = os.path.join(os.path.dirname(__file__), name)
        with open(path, "rb") as file:
            self.data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if self.data[:8] != magic:
            raise NewslintError(f"{path}: not the file that newslint came with; install newslint again")
        (self.buckets,) = struct.unpack_from("<I", self.data, 8)
        self._rows = 12 + 4 * (self.buckets + 1)
        self._two = struct.Struct("<II")

    def bucket(self, number: int) -> tuple[int, int]:
        """Start and end of the bucket's rows in `data`."""
        start, end = self._two.unpack_from(self.data, 12 + 4 * number)
        return self._rows + start, self._rows + end
