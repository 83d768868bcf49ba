"""Reading a text without annotating it."""

import datetime
from collections.abc import Callable

import pytest

from checker import plugins
from checker.article import Document, Source
from checker.engine.files import suffix_of, suffixes
from checker.house import House


@pytest.fixture(scope="session")
def reading() -> Callable[..., Document]:
    """`reading(text, published="2020-09-28", name="a.md", languages=("en",))`: the document."""

    def run(text: str, published: str | None = None, name: str = "a.txt", languages: tuple[str, ...] = ("en",)) -> Document:
        day = datetime.date.fromisoformat(published) if published else None
        reader = plugins.load("readers", suffixes()[suffix_of(name)])
        return reader.read(Source(name, text), day, House(languages=languages))

    return run


@pytest.fixture(scope="session")
def blocks(reading) -> Callable[..., list[tuple[str, str]]]:
    """`blocks(text, …)`: kind and clean words of every block."""

    def run(text: str, **options: object) -> list[tuple[str, str]]:
        document = reading(text, **options)
        return [(block.kind, block.span.cut(document.text)) for block in document.blocks]

    return run
