"""A limit of time for one rule on one article, so that a catastrophic pattern cannot hang a pipeline.

Rests on SIGALRM, which `re` answers in the middle of a match; where there is none (Windows, another thread than the
first) there is no limit.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

_HAS_ALARM = hasattr(signal, "setitimer")


class TookTooLong(Exception):
    """The limit has passed."""


@contextmanager
def watch() -> Iterator["Watch"]:
    """A watch for many rules in turn: setting up the signal costs more than most rules do."""
    if not _HAS_ALARM or threading.current_thread() is not threading.main_thread():
        yield Watch(False)
        return
    made = Watch(True)
    before = signal.signal(signal.SIGALRM, made.rings)
    try:
        yield made
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


class Watch:
    """`start` at a rule's begin, `stop` at its end.

    Most rules take less time than the system's alarm to set, so it goes on running from one rule to the next and is set
    anew when a tenth of the time has passed.
    """

    __slots__ = ("again", "running", "works")

    def __init__(self, works: bool) -> None:
        self.works, self.running, self.again = works, False, 0.0

    def start(self, most: float) -> None:
        """TookTooLong is raised `most` seconds later, or up to a tenth sooner, unless the watch is stopped or started anew."""
        self.running = self.works
        now = monotonic()
        if self.works and now >= self.again:
            self.again = now + most / 10
            signal.setitimer(signal.ITIMER_REAL, most)

    def stop(self) -> None:
        self.running = False

    def rings(self, number: int, frame: object) -> None:
        self.again = 0.0
        if self.running:
            raise TookTooLong


@contextmanager
def seconds(most: float) -> Iterator[None]:
    """Raises TookTooLong inside the block after `most` seconds."""
    with watch() as watched:
        watched.start(most)
        yield
