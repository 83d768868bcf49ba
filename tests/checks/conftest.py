"""Running one kind of check on a text, as a rule would."""

from collections.abc import Callable
from typing import Any

import pytest

from checker import plugins, shape
from checker.finding import Hit
from checker.house import DEFAULT


@pytest.fixture(scope="session")
def hits_of(understood) -> Callable[..., list[Hit]]:
    """`hits_of(kind, text, **options)`: the hits of a check; the options are what a rule writes under `with:`."""

    def run(kind: str, text: str, **options: Any) -> list[Hit]:
        module = plugins.load("checks", kind)
        return list(module.check(understood(text), shape.build(module.Params, options), DEFAULT))

    return run


@pytest.fixture(scope="session")
def found_by(hits_of) -> Callable[..., list[str]]:
    """Like `hits_of`, but the words that were hit, in the order of the text."""

    def run(kind: str, text: str, **options: Any) -> list[str]:
        return [hit.span.cut(text) for hit in sorted(hits_of(kind, text, **options))]

    return run
