"""A file's new content in; the file holds it whole, or stays as it was."""

import os
import stat
from contextlib import suppress


def whole(path: str, data: bytes) -> None:
    """Written to a draft in the same folder, flushed, renamed: a power cut leaves the old file or the new one.

    Mode and owner stay, a link stays a link (hard links are cut); a device or a pipe is written to as it is. A file
    without any write permission is left alone, even by root, whom the system would let. Raises OSError.
    """
    place = os.path.realpath(path)
    old = os.stat(path) if os.path.exists(path) else None
    if old and (path.startswith("/dev/") or not stat.S_ISREG(old.st_mode)):
        with open(path, "wb") as stream:
            stream.write(data)
        return
    if old and not (old.st_mode & 0o222 and os.access(place, os.W_OK)):
        raise PermissionError(13, "permission denied")
    draft = os.path.join(os.path.dirname(place), f".newslint-{os.getpid()}-{os.urandom(4).hex()}")
    try:
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666), "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if old:
            _keep(draft, old)
        os.replace(draft, place)
    except BaseException:
        if os.path.lexists(draft):
            os.unlink(draft)
        raise


def _keep(draft: str, old: os.stat_result) -> None:
    """Owner (where the system lets) and mode; in this order, as a change of owner clears bits of the mode."""
    if hasattr(os, "chown") and (old.st_uid, old.st_gid) != (os.geteuid(), os.getegid()):
        with suppress(PermissionError):
            os.chown(draft, old.st_uid, old.st_gid)
    os.chmod(draft, stat.S_IMODE(old.st_mode))


def why(error: OSError) -> str:
    """The system's reason, to stand within a sentence."""
    return (error.strerror or str(error)).lower()
