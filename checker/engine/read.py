"""A file's bytes in, decoded text out; line ends untouched."""

import codecs
import os
import re
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
    """UTF-8 (with or without byte order mark), UTF-16 with one, or what a page that is neither declares. Raises InputError."""
    mark, encoding = next(((mark, encoding) for mark, encoding in MARKS if data.startswith(mark)), (b"", "utf-8"))
    body = data[len(mark) :]
    if encoding == "utf-8" and (at := body.find(b"\0")) >= 0:
        raise InputError(f"is a binary file (a NUL byte at byte offset {len(mark) + at}); articles are text in UTF-8")
    try:
        return Source(name, body.decode(encoding), encoding, mark)
    except UnicodeDecodeError as error:
        if not mark and (declared := _declared(body)):
            return _as_declared(name, body, declared)
        byte, at = f"0x{body[error.start]:02x}", len(mark) + error.start
        raise InputError(f"is not {encoding.upper()}: byte {byte} at byte offset {at}; save it as UTF-8") from None


#: How many bytes browsers read for a declaration, and what one looks like.
_HEAD = 1024
_DECLARED = rb"""<(?:meta\b[^>]*?\bcharset\s*=|\?xml\b[^>]*?\bencoding\s*=)\s*["']?\s*([\w.:-]+)"""
#: One byte a letter, so that what is not corrected is written back as it was. Browsers read Latin-1 as Windows-1252.
_LETTERS = rb"windows-125[0-8]|iso-?8859-?(?:1[013-6]|[1-9])|latin-?1|us-ascii|koi8-[ru]|macintosh"
_AS_WINDOWS = ("iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii")


def _declared(body: bytes) -> str | None:
    """The encoding that a page names for itself, where it is one of single bytes."""
    found = re.search(_DECLARED, body[:_HEAD], re.IGNORECASE)
    if not found or not re.fullmatch(_LETTERS, found[1], re.IGNORECASE):
        return None
    label = found[1].decode("ascii").lower()
    return "windows-1252" if label in _AS_WINDOWS else label


def _as_declared(name: str, body: bytes, encoding: str) -> Source:
    try:
        return Source(name, body.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        byte = f"0x{body[error.start]:02x}"
        raise InputError(f"is neither UTF-8 nor {encoding}, as it says: byte {byte} at byte offset {error.start}") from None


def encode(source: Source, text: str) -> bytes:
    """`text` as the file's bytes: its own encoding and byte order mark.

    Letters that a page's own encoding lacks become character references.
    """
    return source.mark + text.encode(source.encoding, "strict" if source.encoding.startswith("utf") else "xmlcharrefreplace")
