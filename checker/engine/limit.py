"""A limit of time for one rule on one article, so that a catastrophic pattern cannot hang a pipeline.

The time is the process's own (CPU), so that a busy machine finds the same as an idle one. Rests on SIGPROF, which `re`
answers in the middle of a match; where there is none (Windows, another thread than the first) there is no limit.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from time import process_time

_HAS_TIMER = hasattr(signal, "setitimer")


class TookTooLong(Exception):
    """The limit has passed."""


@contextmanager
def watch() -> Iterator["Watch"]:
    """A watch for many rules in turn: setting up the signal costs more than most rules do."""
    if not _HAS_TIMER or threading.current_thread() is not threading.main_thread():
        yield Watch(False)
        return
    made = Watch(True)
    before = signal.signal(signal.SIGPROF, made.rings)
    try:
        yield made
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


class Watch:
    """`start` at a rule's begin, `stop` at its end.

    Most rules take less time than the system's timer to set, so it goes on running from one rule to the next and is set
    anew when a tenth of the time has passed.
    """

    __slots__ = ("again", "running", "works")

    def __init__(self, works: bool) -> None:
        self.works, self.running, self.again = works, False, 0.0

    def start(self, most: float) -> None:
        """TookTooLong is raised `most` seconds later, or up to a tenth sooner, unless the watch is stopped or started anew."""
        self.running = self.works
        now = process_time()
        if self.works and now >= self.again:
            self.again = now + most / 10
            signal.setitimer(signal.ITIMER_PROF, most)

    def stop(self) -> None:
        self.running = False

    def rings(self, number: int, frame: object) -> None:
        self.again = 0.0
        if self.running:
            raise TookTooLong


@contextmanager
def seconds(most: float) -> Iterator[None]:
    """Raises TookTooLong inside the block after `most` seconds of the process's time."""
    with watch() as watched:
        watched.start(most)
        yield
