"""`newslint parse`: articles in, what newslint understood of each out, one JSON object a line."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from checker.article import Article
from checker.cli import FAILED, OK, _options
from checker.cli._setup import setup_for
from checker.engine import files
from checker.engine.read import read_file
from checker.engine.run import understand
from checker.errors import InputError
from checker.span import Span, span_to_source

HELP = "print what newslint understands of an article, as JSON"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="article files and folders")
    _options.reading(parser)


def run(options: argparse.Namespace) -> int:
    wanted = setup_for(options)
    named, failures = files.articles(options.paths)
    messages = [f"{failure.path}: {failure.message}" for failure in failures]
    for path in named:
        try:
            article = understand(read_file(path), wanted(path))
            print(json.dumps({"path": path, **shown(article)}))
        except InputError as error:
            messages.append(f"{path}: {error}")
    for message in messages:
        print(f"newslint: {message}", file=sys.stderr)
    return FAILED if messages else OK


def shown(article: Article) -> dict[str, Any]:
    """The article as plain values; every span in code points of the file."""
    document = article.document
    line = document.dateline
    named = {name: value and str(value) for name, value in (("published", document.published), ("modified", document.modified))}
    return {
        **named,
        "headline": document.headline and cut(article, document.headline),
        "byline": document.byline and cut(article, document.byline),
        "dateline": line
        and {**place(article, line.span), "place": line.place, "agency": line.agency, "date": line.date and str(line.date)},
        "blocks": [{"kind": block.kind, **ends(article, block.span)} for block in document.blocks],
        "sentences": [ends(article, sentence.span) for sentence in article.sentences],
        "quotes": list(_quotes(article)),
        "times": list(_named(article, article.times)),
        "mentions": [{**place(article, m.span), "kind": m.kind, "title": m.title, "entity": None} for m in article.mentions],
        "numbers": list(_named(article, article.numbers)),
    }


def _quotes(article: Article) -> Iterator[dict[str, Any]]:
    for quote in article.quotes:
        words = len(cut(article, quote.inner).split())
        speaker, cue = (span and place(article, span) for span in (quote.speaker, quote.cue))
        yield {
            **ends(article, quote.span),
            "text": cut(article, quote.inner),
            "words": words,
            "speaker": speaker,
            "cue": cue,
            "attribution": quote.attribution,
        }


def _named(article: Article, found: Iterable[Any]) -> Iterator[dict[str, Any]]:
    """Tuples that begin with a span: their other fields as they are, dates as text."""
    for item in found:
        rest: Mapping[str, Any] = {name: value for name, value in item._asdict().items() if name != "span"}
        yield {
            **place(article, item.span),
            **{name: value if isinstance(value, (str, int, float, type(None))) else str(value) for name, value in rest.items()},
        }


def cut(article: Article, span: Span) -> str:
    return span.cut(article.text)


def ends(article: Article, span: Span) -> dict[str, int]:
    return span_to_source(article.document.pieces, span)._asdict()


def place(article: Article, span: Span) -> dict[str, Any]:
    return {**ends(article, span), "text": cut(article, span)}
