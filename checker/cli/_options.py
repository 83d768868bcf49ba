"""Options that several commands share, and what they mean together with the configuration."""

import argparse
import datetime
import os
from typing import TextIO


def reading(parser: argparse.ArgumentParser) -> None:
    """How articles are read: --published, --config, --isolated."""
    parser.add_argument("--published", type=day, metavar="YYYY-MM-DD", help="publication date; overrides the article's own")
    parser.add_argument("--config", metavar="FILE", help="use this configuration file and no other")
    parser.add_argument("--isolated", action="store_true", help="use no configuration file")


def day(word: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(word)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{word}' is no date; write YYYY-MM-DD, such as 2020-09-28") from None


def colour(stream: TextIO) -> bool:
    """Colour only for a terminal, and never where NO_COLOR is set (no-color.org) or the terminal is dumb."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
