"""A file of buckets, mapped into memory: `starts[n]` to `starts[n + 1]` of `data`, both moved by `rows`, is bucket `n`."""

import mmap
import os
import sys
from array import array

from checker.errors import NewslintError


class BucketFile:
    """Magic (8 bytes), number of buckets, then where each bucket begins and the last ends; uint32, little end first.

    Raises NewslintError where the file is missing or damaged.
    """

    def __init__(self, name: str, magic: bytes) -> None:
        path = os.path.join(os.path.dirname(__file__), name)
        try:
            with open(path, "rb") as file:
                self.data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError) as error:
            raise NewslintError(f"{path}: cannot be read ({error}); install newslint again") from None
        self.buckets = int.from_bytes(self.data[8:12], "little")
        self.rows = 12 + 4 * (self.buckets + 1)
        self.starts = array("I", self.data[12 : self.rows])
        if sys.byteorder == "big":
            self.starts.byteswap()
        if self.data[:8] != magic or self.rows + self.starts[-1] != len(self.data):
            raise NewslintError(f"{path}: not the file that newslint came with; install newslint again")
