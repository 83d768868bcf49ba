"""Paths in, one Report out; files that cannot be checked are told apart and the others still checked."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from checker.article import Source
from checker.engine import files
from checker.engine.examine import examined
from checker.engine.read import read_file, read_stdin
from checker.engine.run import Setup
from checker.errors import NewslintError, UsageError
from checker.finding import Failure, Report

SetupFor = Callable[[str], Setup]


#: From so many articles on, starting a process for each core is worth its while.
MANY = 50


def check(
    paths: Sequence[str],
    setup_for: SetupFor,
    stdin_name: str = "stdin.txt",
    jobs: int | None = None,
    progress: Callable[[int, int], None] = lambda done, of: None,
    reads: bool = False,
) -> Report:
    """`-` among the paths is standard input, called `stdin_name`. `setup_for` gives the setup of one path.

    `jobs`: number of processes; None: one, for many articles one a core. `progress` is told how many articles are done.
    `reads`: the report is to hold the articles as they read.
    """
    named, failures = files.articles([path for path in paths if path != "-"])
    jobs = jobs or (os.cpu_count() or 1 if len(named) > MANY else 1)
    parts = [_report(read_stdin, stdin_name, setup_for, reads)] if "-" in paths else []
    each = (
        _in_processes(named, setup_for, jobs, reads)
        if jobs > 1 and len(named) > 1
        else (_report(read_file, path, setup_for, reads) for path in named)
    )
    for part in each:
        parts.append(part)
        progress(len(parts), len(named))
    findings = sorted((finding for part in parts for finding in part.findings), key=lambda finding: finding.order)
    failures += [failure for part in parts for failure in part.failures]
    texts = {path: text for part in parts for path, text in part.texts.items()}
    rules = {name: note for part in parts for name, note in part.rules.items()}
    count = sum(part.files for part in parts)
    accepted, known = sum(part.accepted for part in parts), sum(part.known for part in parts)
    readings = {path: reading for part in parts for path, reading in part.readings.items()}
    return Report(tuple(findings), tuple(failures), count, texts, rules, accepted, known, readings)


def _report(read: Callable[[str], Source], path: str, setup_for: SetupFor, reads: bool) -> Report:
    """The report of one file. A crash is reported as a bug with its traceback; it stops no other file."""
    try:
        source, setup = read(path), setup_for(path)
        if read is read_stdin:
            setup = setup._replace(keep=False)
        _, heard, failures, reading = examined(source, setup, reads)
    except NewslintError as error:
        return Report((), (Failure(path, str(error)),), 0, {}, {})
    except Exception:
        import traceback

        return Report((), (Failure(path, traceback.format_exc(), bug=True),), 0, {}, {})
    names = {finding.rule for finding in heard.findings}
    notes = {rule.id: rule.note for rule in setup.rules if rule.id in names}
    texts = heard.texts if heard.findings else {}
    readings = {path: reading} if reading else {}
    return Report(tuple(heard.findings), tuple(failures), 1, texts, notes, heard.accepted, heard.known, readings)


def _in_processes(paths: Sequence[str], setup_for: SetupFor, jobs: int, reads: bool) -> Iterator[Report]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import active_children

    size = max(1, min(64, len(paths) // (4 * jobs)))
    with _cancelled_quietly(), ProcessPoolExecutor(jobs, initializer=_begin, initargs=(setup_for, reads)) as pool:
        try:
            with _interrupts_held():
                found = pool.map(_report_in_process, paths, chunksize=size)
            yield from found
        except BrokenProcessPool:
            raise UsageError("one of the processes was ended from outside (is the memory full?); try --jobs 1") from None
        except BaseException:
            for child in active_children():
                child.terminate()
            raise


@contextmanager
def _cancelled_quietly() -> Iterator[None]:
    """Ctrl-C cancels what the pool's own thread may just be finishing; the thread would tell of that with a traceback."""
    import threading
    from concurrent.futures import InvalidStateError

    told = threading.excepthook
    threading.excepthook = lambda args: None if issubclass(args.exc_type, InvalidStateError) else told(args)
    try:
        yield
    finally:
        threading.excepthook = told


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Ctrl-C waits until the block is done: a process that has just been started would answer it with a traceback."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def _begin(setup_for: SetupFor, reads: bool) -> None:
    """The setup goes to each process once, not with each file. Ctrl-C ends it at once and without a word."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    _process[""] = setup_for, reads


def _report_in_process(path: str) -> Report:
    return _report(read_file, path, *_process[""])


_process: dict[str, tuple[SetupFor, bool]] = {}
