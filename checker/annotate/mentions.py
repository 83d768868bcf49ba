"""The running text in, the names in it out: people with their titles, places, organisations and names of unknown kind."""

from collections.abc import Iterator

from checker.annotate._lists import words
from checker.annotate._runs import Run, runs
from checker.annotate._titles import is_title, name_at, parted, title_before
from checker.article import Article, Block, Mention
from checker.house import House
from checker.span import Span

_LINKS = frozenset(("of", "for"))
_SUFFIXES = frozenset(("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"))


def annotate(article: Article, house: House) -> tuple[Mention, ...]:
    """In order. `name` of a bare surname is the whole name that the article gave before; in a headline, anywhere.

    A headline, and any line in title case, is read only for the people whom the article names.
    """
    reader = _Reader(article)
    late = []
    for block in article.running:
        if block.kind in ("headline", "heading") or _is_title_case(article.text, block):
            late.append(block)
        else:
            reader.read(block)
    found = [*reader.found, *reader.doubtful_names()]
    for block in late:
        found += reader.known_people(block)
    found.sort()
    return tuple(found)


def _is_title_case(text: str, block: Block) -> bool:
    """A line without a stop, most of whose words are capitalised."""
    if block.span.end - block.span.start > 200 or text[block.span.end - 1] in ".!?\"”’'":
        return False
    tokens = block.span.cut(text).split()
    return len(tokens) > 1 and sum(token[0].isupper() for token in tokens) > 0.6 * len(tokens)


class _Reader:
    """Reads the blocks in turn and remembers the people named so far, by surname."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.text
        self.people: dict[str, str] = {}
        self.found: list[Mention] = []
        self.doubtful: list[Run] = []
        self.sure: set[str] = set()
        self.ordinary: dict[str, bool] = {}

    def read(self, block: Block) -> None:
        before: Run | None = None
        for run in runs(self.text, block.span):
            for part in parted(run) if " " in run.words else (run,):
                self._read(part, before, block.span.start)
                before = part

    def _read(self, run: Run, before: Run | None, begin: int) -> None:
        if run.first and run.words not in self.people and self._has_opener(run):
            run = run.part(1)
        at = name_at(run.tokens) if " " in run.words else 0
        name = run.part(at)
        if not name.words:
            return
        title_at = run.start if at else title_before(self.text, name.start, before, begin)
        title = self.text[title_at : name.start].strip() if title_at < name.start else None
        kind = self._kind(name, title)
        if kind is None:
            return
        if not name.first:
            self.sure.add(name.words)
        if kind == "person":
            self.found.append(self._person(name, title))
        else:
            self.found.append(Mention(Span(name.start, name.end), kind, name.words))

    def _person(self, name: Run, title: str | None) -> Mention:
        parts = [token for token in name.tokens if token not in _SUFFIXES]
        if len(parts) > 1:
            self.people[parts[-1]] = name.words
        elif parts:
            self.people.setdefault(parts[0], name.words)
        return Mention(Span(name.start, name.end), "person", self.people.get(name.words, name.words), title)

    def _has_opener(self, run: Run) -> bool:
        """`Yesterday Macron` at a sentence's start is `Macron`."""
        first, _, rest = run.words.partition(" ")
        if first in self.people or not self._is_ordinary(first):
            return False
        return not rest or not (is_title(first) or " ".join(run.tokens[:2]) in words("places"))

    def _is_ordinary(self, word: str) -> bool:
        """An ordinary word: of the list, or written small elsewhere in the article."""
        if word not in self.ordinary:
            lower = word.lower().replace("’", "'")
            small = any(self.text[at].islower() for at in self.article.words.get(lower, ()))
            self.ordinary[word] = small or lower in words("openers")
        return self.ordinary[word]

    def _kind(self, name: Run, title: str | None) -> str | None:
        """None where the words are likely no name at all, or cannot be told from the start of a sentence."""
        whole = name.words
        if " " not in whole and not title:
            return self._kind_of_one(name)
        if whole in words("places"):
            return "place"
        if not title and whole.lower() in words("titles"):
            return None
        tokens = name.tokens
        if len(tokens) > 1 and not words("organisation-words").isdisjoint((tokens[0], tokens[-1])):
            return "organisation"
        return "person" if self._is_person(tokens, title, name.end) else "name"

    def _kind_of_one(self, name: Run) -> str | None:
        """A single word without a title. `Have` in a quoted title and `STUPID` in a tweet are no names."""
        word = name.words
        if word in self.people:
            return None if name.first and self._is_ordinary(word) else "person"
        if word in words("places"):
            return "place"
        if len(word) < 2 or word in words("demonyms") or word.lower() in words("openers") or word.lower() in words("titles"):
            return None
        if word.isupper() and len(word) > 3 and self._is_ordinary(word):
            return None
        if name.first:
            self.doubtful.append(name)
            return None
        return "name"

    def _is_person(self, tokens: list[str], title: str | None, end: int) -> bool:
        if title and (len(tokens) > 1 or title.split()[-1][0].isupper() or tokens[0] in self.people):
            return len(tokens) < 6
        if not 1 < len(tokens) < 6 or not _LINKS.isdisjoint(tokens):
            return False
        if tokens[0] in words("given") or tokens[0][1:2] == "." or (len(tokens[1]) == 2 and tokens[1][1] == "."):
            return tokens[-1] not in words("demonyms")
        after = self.text[end : end + 8]
        return (after[:2] == ", " and after[2:4].isdecimal() and after[4:5] in ",.") or after.startswith((", who ", " who "))

    def doubtful_names(self) -> Iterator[Mention]:
        """Single words at a sentence's start that stand as names inside a sentence too."""
        for run in self.doubtful:
            if run.words in self.people:
                yield Mention(Span(run.start, run.end), "person", self.people[run.words])
            elif run.words in self.sure:
                yield Mention(Span(run.start, run.end), "name", run.words)

    def known_people(self, block: Block) -> Iterator[Mention]:
        """The people of the article in a headline, where every word may be capitalised."""
        for run in runs(self.text, block.span):
            tokens = run.tokens
            for at, token in enumerate(tokens):
                if token in self.people:
                    begin = at
                    while begin and tokens[begin - 1] in self.people[token].split():
                        begin -= 1
                    name = run.part(begin, at + 1)
                    yield Mention(Span(name.start, name.end), "person", self.people[token])
