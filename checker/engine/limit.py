"""A limit of time for one rule on one article, so that a catastrophic pattern cannot hang a pipeline."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class TookTooLong(Exception):
    """The limit has passed."""


@contextmanager
def seconds(most: float) -> Iterator[None]:
    """Raises TookTooLong inside the block after `most` seconds.

    Rests on SIGALRM, which `re` answers in the middle of a match; where there is none (Windows, another thread than the
    first) there is no limit.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _stop)
    signal.setitimer(signal.ITIMER_REAL, most)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _stop(number: int, frame: object) -> None:
    raise TookTooLong
