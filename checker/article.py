"""The article as the tool understands it. Every span counts code points of `Document.text`, the clean text."""

import datetime
from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property
from typing import Literal, NamedTuple

from checker.frozen import frozen
from checker.span import Piece, Span

#: Kinds of block whose words are the article's own prose; every check reads these and no others, unless it says so.
RUNNING = frozenset({"headline", "heading", "paragraph", "list", "table", "caption", "blockquote"})


class Source(NamedTuple):
    """A decoded file; `text` has its own line ends and no byte order mark: that is `mark`, as bytes."""

    name: str
    text: str
    encoding: str = "utf-8"
    mark: bytes = b""


class Block(NamedTuple):
    """One paragraph, headline, list item …; no check matches across two blocks unless it says so."""

    span: Span
    kind: str


class Dateline(NamedTuple):
    """The line's opening that tells where and when: `VILNIUS, Sept 28 (Reuters) -`; `date` is None where it names no day."""

    span: Span
    place: str | None
    agency: str | None
    date: datetime.date | None


class PrintedDate(NamedTuple):
    """A date that the file itself gives for the article, as read.

    `kind`: `published`, `modified` or `dateline`; `origin`: `front-matter` (what a page says of itself counts
    as such), `label` or `dateline`.
    `candidates` holds one day, or every reading of an ambiguous one (`07/11/2017`), or nothing (unreadable).
    `weekday` is the weekday printed beside it (Monday is 0), or None. `month_day` holds month and day where no year is
    printed; `candidates` is then empty, and the year nearest to the publication date is meant.
    """

    span: Span
    kind: str
    origin: str
    candidates: tuple[datetime.date, ...]
    weekday: int | None = None
    month_day: tuple[int, int] | None = None


@frozen
class Document:
    """What a reader found in a file.

    `published` is the only "now" there is; it comes from `--published`, else the metadata, else the dateline.
    `front_matter` holds the file's own keys as written; `dates` every date that the file gives for the article;
    `comments` where its comments stand (`<!-- … -->`, marks included), in code points of the *file*; so does `locked`, which
    no fix may touch (a tag's attribute, whose end a fix might write). `escapes`: characters that the file writes otherwise.
    """

    source: Source
    text: str
    pieces: tuple[Piece, ...]
    blocks: tuple[Block, ...]
    published: datetime.date | None = None
    modified: datetime.date | None = None
    dateline: Dateline | None = None
    headline: Span | None = None
    byline: Span | None = None
    dates: tuple[PrintedDate, ...] = ()
    front_matter: Mapping[str, str] = {}
    comments: tuple[Span, ...] = ()
    locked: tuple[Span, ...] = ()
    escapes: Mapping[str, str] = {}

    @property
    def is_tagged(self) -> bool:
        """Is the file's markup tags, so that its lines mean nothing?"""
        return bool(self.escapes)


class Sentence(NamedTuple):
    span: Span


Attribution = Literal["same-sentence", "same-paragraph", "carried"]


class Quote(NamedTuple):
    """A quotation: `span` with its marks, `inner` without; speaker and cue (`said`) are None where nobody is named."""

    span: Span
    inner: Span
    speaker: Span | None = None
    cue: Span | None = None
    attribution: Attribution | None = None


class TimeExpression(NamedTuple):
    """A TIMEX3 expression. `type`: DATE, TIME, DURATION or SET; `value` as in ISO-TimeML (`2013-W12`, `P3D`, `PAST_REF`).

    `earliest` and `latest` (both inclusive) are None where the expression fixes no interval.
    `tense` is that of the verb it is attached to: `past`, `future` or None. `form` is the kind of words: `weekday`,
    `month-day`, `date`, `month`, `year`, `deictic` (`yesterday`), `ago`, `duration` …
    """

    span: Span
    type: str
    value: str
    tense: str | None = None
    earliest: datetime.date | None = None
    latest: datetime.date | None = None
    form: str = ""


class Mention(NamedTuple):
    """A name: `span` is the name alone, `title` the words before it (`French President`).

    `kind`: `person`, `place`, `organisation` or `name`.
    """

    span: Span
    kind: str
    name: str
    title: str | None = None


class Number(NamedTuple):
    """A number in figures or words and what it counts (`38`, `year-old`); `unit` is None where nothing follows."""

    span: Span
    value: float
    unit: str | None = None


@frozen
class Article:
    """A document with everything the annotators found, complete and frozen.

    `words`: each word of the running text (lower case, straight apostrophes) with the offsets where it begins.
    """

    document: Document
    words: Mapping[str, list[int]] = {}
    sentences: tuple[Sentence, ...] = ()
    quotes: tuple[Quote, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    mentions: tuple[Mention, ...] = ()
    numbers: tuple[Number, ...] = ()

    @cached_property
    def text(self) -> str:
        return self.document.text

    @property
    def published(self) -> datetime.date | None:
        return self.document.published

    @cached_property
    def running(self) -> tuple[Block, ...]:
        """The blocks that hold the article's own prose, in order."""
        return tuple([block for block in self.document.blocks if block.kind in RUNNING])

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence that holds the offset; None where none does (page furniture)."""
        at = bisect_right(self.sentences, offset, key=lambda sentence: sentence.span.start) - 1
        return self.sentences[at].span if at >= 0 and self.sentences[at].span.end > offset else None
