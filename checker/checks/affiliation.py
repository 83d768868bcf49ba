"""Politicians with the wrong state or party: an article in, each state or party that the person never stood for out."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from checker import patterns
from checker.article import Article
from checker.checks._facts import people
from checker.checks._facts.people import Named
from checker.checks._facts.titles import Title
from checker.facts.fold import key
from checker.facts.lookup import Person
from checker.facts.wordlists import pairs, words
from checker.finding import Hit
from checker.frozen import frozen
from checker.house import House
from checker.span import Span, line_back

FIELDS = frozenset({"person", "right", "row"})

_STATE = r"(?P<state>[A-Z][\w.]*(?: [A-Z][a-z]+)?)"
_LETTER = patterns.compile(rf",? ?[(\[,] ?(?P<party>[DRI])(?:[-–—., ]+|, of ){_STATE}")
_OF = patterns.compile(rf" of {_STATE}(?! (?:roots|stock|birth|fame|descent|origin)\b)")
_A = patterns.compile(rf", (?:the |an? )?(?P<party>[A-Z][a-z]+)(?:(?: from| of) {_STATE})?(?=[,.;)])")
_FROM = patterns.compile(rf", (?:the |an? )?{_STATE} (?P<party>Democrat|Republican)(?=[,.;)])")
_TITLES = frozenset(("senator", "us senator", "representative", "us representative", "congressman", "congresswoman", "governor"))

_AMERICAN = frozenset(("Democratic", "Republican"))

#: Who has left one party for another, or speaks of both, is told so in words.
_BETWEEN = frozenset(("former", "then", "ex", "lifelong", "one time", "onetime", "nominal", "turned"))


@frozen
class Params:
    """`of`: the `state` that the person stood for, or the `party`."""

    of: Literal["state", "party"]


class Told(NamedTuple):
    """A state or party in the text, as written, and as the base calls it."""

    span: Span
    name: str


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    for named in people.known(article, house).named:
        if not named.whole or not all(person.standing for person in named.people) or _is_another(named):
            continue
        told = _states(article, named) if params.of == "state" else _parties(article, named)
        for one in told:
            known = [_known(person, params) for person in named.people]
            if all(of and one.name not in of for of in known) and _is_here(one.name, named.people[0], params):
                person = named.people[0]
                right = " or ".join(known[0])
                yield Hit(one.span, {"person": person.name, "right": right, "row": person.standing})


def _is_another(named: Named) -> bool:
    """`state Sen. Mike Johnson`, and `Democrat Mike Johnson`, of whom there are many."""
    if named.title is None:
        return any(key(person.name) in words("common-names") for person in named.people)
    return named.title.title.split()[-1] in _TITLES and not _is_member(named)


def _is_here(name: str, person: Person, params: Params) -> bool:
    """A state, or a party of the person's country: `Conservative Sen. …` is no party."""
    return params.of == "state" or (name in _AMERICAN) == (not _AMERICAN.isdisjoint(person.parties) or bool(person.states))


def _known(person: Person, params: Params) -> tuple[str, ...]:
    return person.states if params.of == "state" else person.parties


def _behind(article: Article, named: Named) -> Iterator[tuple[str, Span, str]]:
    """Kind (`state`, `party`), span and words of what stands right behind the name."""
    end = article.text.find("\n", named.span.end)
    for pattern in (_LETTER, _OF, _A, _FROM):
        match = pattern.match(article.text, named.span.end, end if end >= 0 else len(article.text))
        if match:
            letter = pattern is _LETTER
            for kind in ("party", "state"):
                if written := match.groupdict().get(kind):
                    yield f"{kind}-letter" if letter else kind, Span(*match.span(kind)), written
            return


def _states(article: Article, named: Named) -> Iterator[Told]:
    for kind, span, written in _behind(article, named):
        if kind.startswith("state") and (kind == "state-letter" or _is_member(named)):
            yield from _state(span, written, kind == "state-letter")
    if named.title and _is_member(named) and (found := _inside(named.title) or _before(article, named.title.start)):
        yield found


def _is_member(named: Named) -> bool:
    """Of Congress, or a governor, now or once; `state Sen.` is none, nor is a title that another body's name makes."""
    title = named.title
    if title is None or title.title.split()[-1] not in _TITLES:
        return False
    return (
        title.plain
        or title.before[-1:] == ("former",)
        or title.before[-2:-1] == ("former",)
        or title.before[-3:-2] == ("former",)
    )


def _state(span: Span, written: str, short: bool) -> Iterator[Told]:
    """The longest words that are a state: `West Virginia`, `Fla.`; the short forms behind a party letter only, or with a stop."""
    for text in (written, written.split()[0]):
        name = key(text)
        if short or text.endswith("."):
            name = pairs("state-forms").get(name, name)
        if name in words("states"):
            yield Told(Span(span.start, span.start + len(text)), name.title())
            return


def _inside(title: Title) -> Told | None:
    """`Ohio Gov.`, which is a title of the base as a whole."""
    state = " ".join(title.title.split()[:-1])
    return Told(Span(title.start, title.start + len(state)), state.title()) if state in words("states") else None


def _before(article: Article, at: int) -> Told | None:
    """`Ohio Sen. …`: the state right before the title."""
    start = line_back(article.text, at, 30)
    left = article.text[start:at].rstrip().split(" ")
    for count in (2, 1):
        text = " ".join(left[-count:])
        if (
            len(left) >= count
            and text[:1].isupper()
            and text[-1:].isalpha()
            and key(text) in words("states")
            and not _is_longer(left[:-count])
        ):
            return Told(Span(at - 1 - len(text), at - 1), key(text).title())
    return None


def _is_longer(left: list[str]) -> bool:
    return bool(left) and left[-1] in ("West", "State", "University", "of")


def _parties(article: Article, named: Named) -> Iterator[Told]:
    for kind, span, written in _behind(article, named):
        if kind.startswith("party") and (name := pairs("party-forms").get(key(written))):
            yield Told(span, name)
    start = min(named.span.start, named.title.start) if named.title else named.span.start
    begin = line_back(article.text, start, 50)
    before = article.text[begin:start].split()
    word = before[-1] if before and before[-1][:1].isupper() and len(before[-1]) > 3 and before[-1].isalpha() else ""
    name = pairs("party-forms").get(key(word))
    if name and not (before[-2:-1] and key(before[-2]) in _BETWEEN):
        at = article.text.rindex(word, begin, start)
        yield Told(Span(at, at + len(word)), name)
