"""`newslint init`: write a commented configuration to begin with."""

import argparse
import os

from checker import __version__
from checker.cli import OK, _options
from checker.config.read import NAME
from checker.errors import UsageError

HELP = "write a commented newslint.toml to begin with"

START = f"""\
# Configuration of newslint. The nearest newslint.toml (or [tool.newslint] of pyproject.toml) above an article counts.
# Every line below is the default; remove the # to change it. `newslint config` shows what is in force.

# extends = "../house.toml"          # take the keys of another file or an installed package
# minimum-version = "{__version__}"
# select = []                        # only these rules or topics
# ignore = []                        # not these
# rules = []                         # folders of the house's own rules
# words = []                         # words that are right here
# names = []                         # names that are right here
# word-lists = []                    # files with one word a line
# name-lists = []                    # files with one name a line
# variant = "us"                     # the house's English: "us" or "uk"
# languages = ["en"]                 # of dates in copy
# facts = []                         # folders of the newsroom's own facts
# mandatory = []                     # rules or topics that nobody can silence
# baseline = "newslint-baseline.json"

# [levels]                           # of rules or topics: error, warning or suggestion
# als-for-also = "warning"

# [weekday-habits]                   # `newslint dates learn ARCHIVE` prints the house's own
# said = [0.25, 0.34, 0.17, 0.11, 0.07, 0.03, 0.03]

# [[overrides]]                      # other settings for some folders
# paths = ["sport/**"]
# ignore = []
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", nargs="?", default=".", metavar="DIR", help="where to write it (default: the current folder)")


def run(options: argparse.Namespace) -> int:
    file = os.path.join(options.folder, NAME)
    if os.path.lexists(file):
        raise UsageError(f"{file} exists already; nothing was written")
    _options.write(file, START)
    print(f"{file} written; `newslint config` shows what is in force")
    return OK
