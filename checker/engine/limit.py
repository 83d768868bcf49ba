"""A limit of time for one rule on one article, so that a catastrophic pattern cannot hang a pipeline.

Rests on SIGALRM, which `re` answers in the middle of a match; where there is none (Windows, another thread than the
first) there is no limit.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_HAS_ALARM = hasattr(signal, "setitimer")


class TookTooLong(Exception):
    """The limit has passed."""


@contextmanager
def watch() -> Iterator["Watch"]:
    """A watch for many rules in turn: setting up the signal costs more than most rules do."""
    if not _HAS_ALARM or threading.current_thread() is not threading.main_thread():
        yield Watch(False)
        return
    before = signal.signal(signal.SIGALRM, _stop)
    try:
        yield Watch(True)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


class Watch:
    """`start` at a rule's begin, `stop` at its end."""

    __slots__ = ("works",)

    def __init__(self, works: bool) -> None:
        self.works = works

    def start(self, most: float) -> None:
        """TookTooLong is raised `most` seconds later, unless the watch is stopped or started anew."""
        if self.works:
            signal.setitimer(signal.ITIMER_REAL, most)

    def stop(self) -> None:
        if self.works:
            signal.setitimer(signal.ITIMER_REAL, 0)


@contextmanager
def seconds(most: float) -> Iterator[None]:
    """Raises TookTooLong inside the block after `most` seconds."""
    with watch() as watched:
        watched.start(most)
        yield


def _stop(number: int, frame: object) -> None:
    raise TookTooLong
