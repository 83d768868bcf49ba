"""Options that several commands share, and what they mean together with the configuration."""

import argparse
import datetime
import os
import sys
import time
from collections.abc import Callable, Iterable
from typing import TextIO

from checker.errors import UsageError

#: Seconds after which a run is long.
PATIENCE = 2.0


def reading(parser: argparse.ArgumentParser) -> None:
    """How articles are read: --published, --config, --isolated."""
    parser.add_argument("--published", type=day, metavar="YYYY-MM-DD", help="publication date; overrides the article's own")
    parser.add_argument("--config", metavar="FILE", help="use this configuration file and no other")
    parser.add_argument("--isolated", action="store_true", help="use no configuration file")


def place(parser: argparse.ArgumentParser) -> None:
    """Where settings are looked up from; the article need not exist."""
    told = "an article or folder (default: the current folder)"
    parser.add_argument("path", nargs="?", default="article.txt", metavar="PATH", help=told)


def day(word: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(word)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{word}' is no date; write YYYY-MM-DD, such as 2020-09-28") from None


def colour(stream: TextIO) -> bool:
    """Colour only for a terminal, and never where NO_COLOR is set (no-color.org) or the terminal is dumb."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def write(file: str, text: str) -> None:
    """Whole or not at all. Raises UsageError."""
    from checker.engine import write

    try:
        write.whole(file, text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise UsageError(f"{file}: cannot be written: {write.why(error)}") from None


def say(lines: Iterable[str]) -> None:
    """Write to standard output. Raises UsageError where it is full (a pipe that was closed is another thing)."""
    from checker.engine import write

    try:
        sys.stdout.writelines(lines)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        forget_output()
        raise UsageError(f"standard output cannot be written: {write.why(error)}") from None


def forget_output() -> None:
    """What standard output still holds cannot be written; else Python tries again at its end and changes the exit status."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return


def progress() -> Callable[[int, int], None]:
    """Tells a person at a terminal how far a long run has come, on a line of its own that the summary replaces."""
    begun = time.monotonic()

    def tell(done: int, of: int) -> None:
        if time.monotonic() - begun > PATIENCE:
            print(f"\r{done} of {of} articles" if done < of else "\r\x1b[K", end="", file=sys.stderr, flush=True)

    return tell if sys.stderr.isatty() else lambda done, of: None
