"""A limit of time for one rule on one article, so that a catastrophic pattern cannot hang a pipeline."""

import signal
import threading


class TookTooLong(Exception):
    """The limit has passed."""


class seconds:  # noqa: N801 - reads as a measure: `with limit.seconds(5):`
    """Raises TookTooLong inside the `with` block after `most` seconds.

    Rests on SIGALRM, which `re` answers in the middle of a match; where there is none (Windows, another thread than the
    first) there is no limit. A class and no generator: it is entered for every rule on every article.
    """

    __slots__ = ("before", "most")

    def __init__(self, most: float) -> None:
        self.most = most
        self.before: object = None

    def __enter__(self) -> None:
        if _HAS_ALARM and threading.current_thread() is threading.main_thread():
            self.before = signal.signal(signal.SIGALRM, _stop)
            signal.setitimer(signal.ITIMER_REAL, self.most)

    def __exit__(self, *_: object) -> None:
        if self.before is not None:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, self.before)  # type: ignore[arg-type]


def _stop(number: int, frame: object) -> None:
    raise TookTooLong


_HAS_ALARM = hasattr(signal, "setitimer")
