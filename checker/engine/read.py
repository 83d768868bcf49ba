"""A file's bytes in, decoded text out; line ends untouched."""

import codecs
import os
import stat
import sys

from checker.article import Source
from checker.errors import InputError

#: An article is a few thousand bytes; what is larger than this is something else (an export, a dump).
LARGEST = 8 * 1024 * 1024

#: Byte order marks and what they say of the encoding; without one a file is UTF-8.
MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def read_file(path: str) -> Source:
    """Raises InputError: missing, unreadable, too large, binary, or not UTF-8."""
    try:
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode):
            raise InputError("is no file that can be read as an article (a pipe, a socket or a device)")
        if status.st_size > LARGEST:
            raise InputError(f"is {status.st_size / 1048576:.0f} MB; an article may have at most {LARGEST // 1048576} MB")
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise InputError(f"cannot be read: {(error.strerror or str(error)).lower()}") from None
    except ValueError as error:
        raise InputError(f"cannot be read: {error}") from None
    return decode(path, data)


def read_stdin(name: str) -> Source:
    """Standard input as an article called `name`. Raises InputError as `read_file` does."""
    data = sys.stdin.buffer.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise InputError(f"an article may have at most {LARGEST // 1048576} MB")
    return decode(name, data)


def decode(name: str, data: bytes) -> Source:
    """UTF-8 (with or without byte order mark), or UTF-16 with one. Raises InputError."""
    mark, encoding = next(((mark, encoding) for mark, encoding in MARKS if data.startswith(mark)), (b"", "utf-8"))
    body = data[len(mark) :]
    if encoding == "utf-8" and (at := body.find(b"\0")) >= 0:
        raise InputError(f"is a binary file (a NUL byte at byte offset {len(mark) + at}); articles are text in UTF-8")
    try:
        return Source(name, body.decode(encoding), encoding, mark)
    except UnicodeDecodeError as error:
        byte, at = f"0x{body[error.start]:02x}", len(mark) + error.start
        raise InputError(f"is not {encoding.upper()}: byte {byte} at byte offset {at}; save it as UTF-8") from None


def encode(source: Source, text: str) -> bytes:
    """`text` as the file's bytes: its own encoding and byte order mark."""
    return source.mark + text.encode(source.encoding)
