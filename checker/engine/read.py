"""A file's bytes in, decoded text out; line ends untouched."""

import codecs
import os
import sys

from checker.article import Source
from checker.errors import InputError

#: An article is a few thousand bytes; what is larger than this is something else (an export, a dump).
LARGEST = 8 * 1024 * 1024

_WIDE_MARKS = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def read_file(path: str) -> Source:
    """Raises InputError: missing, unreadable, too large, binary, or not UTF-8."""
    try:
        if (size := os.stat(path).st_size) > LARGEST:
            raise InputError(f"is {size / 1048576:.0f} MB; an article may have at most {LARGEST // 1048576} MB")
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise InputError(f"cannot be read: {(error.strerror or str(error)).lower()}") from None
    except ValueError as error:
        raise InputError(f"cannot be read: {error}") from None
    return Source(path, decode(data))


def read_stdin(name: str) -> Source:
    """Standard input as an article called `name`. Raises InputError as `read_file` does."""
    data = sys.stdin.buffer.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise InputError(f"an article may have at most {LARGEST // 1048576} MB")
    return Source(name, decode(data))


def decode(data: bytes) -> str:
    """UTF-8 (with or without byte order mark), or UTF-16 with one; the mark is not part of the text."""
    for mark, encoding in _WIDE_MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding)
    if (at := data.find(b"\0")) >= 0:
        raise InputError(f"is a binary file (a NUL byte at byte offset {at}); articles are text in UTF-8")
    return _decoded(data.removeprefix(codecs.BOM_UTF8), "utf-8", len(codecs.BOM_UTF8) * data.startswith(codecs.BOM_UTF8))


def _decoded(data: bytes, encoding: str, before: int = 0) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        byte = f"0x{data[error.start]:02x}"
        raise InputError(
            f"is not {encoding.upper()}: byte {byte} at byte offset {before + error.start}; save it as UTF-8"
        ) from None
