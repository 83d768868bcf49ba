"""`newslint`: arguments in, exit status out. One module of this folder a command; only the one asked for is imported.

A command has `HELP` (one line), `arguments(parser)` and `run(options) -> int`.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker import __version__, patterns, plugins
from checker.errors import NewslintError

if TYPE_CHECKING:
    import argparse

DEFAULT = "check"
OK, FOUND, FAILED, BUG, INTERRUPTED = 0, 1, 2, 3, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Exit status: 0 nothing found, 1 findings, 2 something could not be checked, 3 a bug, 130 interrupted."""
    words = list(sys.argv[1:] if argv is None else argv)
    gc.set_threshold(100_000, 20, 20)  # start-up makes many objects that stay; a tenth of a cold run went into looking for cycles
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    if words == ["--version"]:
        print(f"newslint {__version__}")
        return OK
    try:
        return _run(words)
    except NewslintError as error:
        print(f"newslint: {error}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        from checker.cli import _options

        _options.forget_output()
        return FAILED
    except Exception:
        import traceback

        print(f"newslint: a bug in newslint {__version__}:\n{traceback.format_exc()}", file=sys.stderr)
        return BUG


def _run(words: list[str]) -> int:
    import argparse

    if not words or words[0] in ("-h", "--help"):
        print(_overview())
        return OK if words else FAILED
    name = words.pop(0) if words[0] in plugins.names("cli") else DEFAULT
    command = plugins.load("cli", name)
    parser = argparse.ArgumentParser(f"newslint {name}", description=command.HELP, allow_abbrev=False, formatter_class=_formatter)
    command.arguments(parser)
    status: int = command.run(parser.parse_intermixed_args(words))
    patterns.save()
    gc.freeze()  # else Python looks through all that is left for cycles before it ends, a tenth of a cold run
    return status


def _formatter(prog: str) -> argparse.HelpFormatter:
    """Told its width, argparse does not import shutil at every start to ask for it."""
    import argparse

    return argparse.HelpFormatter(prog, width=100)


def _overview() -> str:
    commands = [f"  {name:<10} {plugins.load('cli', name).HELP}" for name in plugins.names("cli")]
    return "\n".join(
        [
            "usage: newslint [COMMAND] [OPTION…] PATH…",
            "",
            "Checks news articles for what does not fit: dates, quotes, names, numbers, typos.",
            "",
            f"commands ({DEFAULT} is the default):",
            *commands,
            "",
            "newslint COMMAND --help tells a command's options; newslint --version the version.",
        ]
    )
