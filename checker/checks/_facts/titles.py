"""The words around a name in, the office that they give the person out."""

from typing import NamedTuple

from checker import patterns
from checker.facts.fold import key, title_key
from checker.facts.lookup import Base
from checker.facts.wordlists import pairs, words
from checker.span import line_back

_MOST_WORDS = 7
_WIDTH = 90
_APPOSITION = patterns.compile(r",? (?:who is |who's )?(the )?([^,.;:()\n\"“”]{4,70})(?=[,.;:)\n]|$)")
_POSSESSIVE = patterns.compile(r"['’]s?$")
_WORD = patterns.compile(r"\S+")
_OF_STATES = frozenset(
    ("senator", "representative", "governor", "us senator", "us representative", "congressman", "congresswoman")
)
_OF = patterns.compile(r"^(.*?) (?:of|for) (?:the )?(.*)$")
_THE_OF = patterns.compile(r"\b[Tt]he ([\w-]+(?: [\w-]+){0,3}) of (?:the )?([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2})$")


class Title(NamedTuple):
    """`title`: folded, as the base has it; `start:end` its words in the text; `before`: the folded words before it.

    `place` is the country or state that the words name, folded; `plain`: nothing before it makes it another's or another time's.
    """

    title: str
    start: int
    end: int
    before: tuple[str, ...]
    place: str | None
    plain: bool


def _end(text: str, at: int) -> int:
    stop = min(len(text), at + _WIDTH)
    end = text.find("\n", at, stop)
    return end if end >= 0 else stop


class Titles:
    """Titles and places of one base, folded."""

    def __init__(self, base: Base) -> None:
        self.titles = base.titles
        self.last = frozenset(title.split()[-1] for title in self.titles) | frozenset(pairs("abbreviations"))
        self.places = base.places

    def before(self, text: str, at: int) -> Title | None:
        """The title that ends right before the name at `at`, in its block."""
        return self._before(text, at, line_back(text, at, _WIDTH)) if text[at - 1 : at] == " " else None

    def parted(self, text: str, at: int) -> Title | None:
        """The same where a comma parts the two: `the bank's president, Jane Roe, …`."""
        if text[at - 2 : at] != ", ":
            return None
        start = line_back(text, at, _WIDTH)
        found = self._before(text, at - 1, start)
        if found is None:
            return self._of_place(text, at - 2, start)
        return found if found.before[-1:] == ("the",) or found.place else None

    def _of_place(self, text: str, at: int, start: int) -> Title | None:
        """`The president of Peru`, up to `at`."""
        match = _THE_OF.search(text, start, at)
        place = self.places.get(key(match[2])) if match else None
        inner = self._read(_split(text, match.start(1), match.end(1))) if match and place else None
        return inner._replace(place=place) if inner and not inner.place else None

    def _before(self, text: str, at: int, start: int) -> Title | None:
        if at - 1 <= start:
            return None
        word = text[max(start, text.rfind(" ", start, at - 1) + 1) : at - 1]
        last = title_key(word).rpartition(" ")[2]
        if word.isupper() and len(word) > 3:
            return None  # a label or a quoted headline (`PRESIDENT TRUMP --`), where a future title is a means of style
        if last not in self.last or (word[-1:] == "." and key(word) not in pairs("abbreviations")) or word[-1:] in ",;:":
            return None
        return self._read(_split(text, start, at - 1))

    def after(self, text: str, at: int) -> Title | None:
        """The office in an apposition: `Jane Roe, the French government spokeswoman, …`."""
        if text[at : at + 2] != ", ":
            return None
        match = _APPOSITION.match(text, at, _end(text, at))
        if not match or key(match[2]).split()[:1] in (["a"], ["an"]):
            return None
        start, stop = match.span(2)
        phrase = text[start:stop]
        if of := _OF.match(phrase):
            inner = self._read(_split(text, start, start + of.end(1)))
            place = self.places.get(key(of[2]))
            if (turned := title_key(f"{of[2]} {of[1]}")) in self.titles:
                return Title(turned, start, stop, (), None, True)
            return inner._replace(place=place) if inner and place and not inner.place else None
        read = self._read(_split(text, start, stop))
        return read if read and (read.place or (match[1] and " " in read.title)) else None

    def _read(self, found: list[tuple[int, str]]) -> Title | None:
        for at in range(max(0, len(found) - _MOST_WORDS), len(found)):
            title = title_key(" ".join(word for _, word in found[at:]))
            if title in self.titles and key(found[at][1]) and not any(_ends(word) for _, word in found[at:-1]):
                end = found[-1][0] + len(found[-1][1])
                return self._qualified(title, found[at][0], end, [word for _, word in found[:at]])
        return None

    def _qualified(self, title: str, start: int, end: int, before: list[str]) -> Title:
        """Read the words before the title from the right: places and parties, then what stops the phrase."""
        place, plain = None, True
        left = list(before)
        while left:
            taken, found = self._place_at_end(left)
            if taken and found is None and title not in _OF_STATES:
                plain = False  # `Florida Attorney General`: an office of that name in a state, which the base does not keep
                break
            if taken:
                place = place or found
                del left[-taken:]
                continue
            word = key(left[-1])
            if word in words("parties") or (len(left) > 1 and key(" ".join(left[-2:])) in words("parties")):
                del left[-1:]
                continue
            plain = not self._is_odd(left)
            break
        return Title(title, start, end, tuple(key(word) for word in before[-4:]), place, plain)

    def _place_at_end(self, left: list[str]) -> tuple[int, str | None]:
        for count in (3, 2, 1):
            if len(left) >= count and all(word[0].isupper() for word in left[-count:][:1]):
                words_ = " ".join(left[-count:])
                folded_ = key(_POSSESSIVE.sub("", words_))
                if folded_ in words("states"):
                    return count, None
                if folded_ in self.places:
                    return count, self.places[folded_]
        return 0, None

    def _is_odd(self, left: list[str]) -> bool:
        """A qualifier, or a capitalised word that makes the title another one's (`Teamsters President`)."""
        word = left[-1]
        if word[-1] in ',;:—–)"”!?' or word[0] in '("“' or (word[-1] == "." and key(word) not in pairs("abbreviations")):
            return any(part in words("qualifiers") for part in key(word).split())
        last, two = key(word), key(" ".join(left[-2:]))
        if any(part in words("qualifiers") for part in last.split()) or two in words("qualifiers"):
            return True
        return word[0].isupper() and last not in words("not-given")


def _ends(word: str) -> bool:
    """A mark that no title goes over: `of Texas. Gov. …`; the stop of `Atty.`, `N.Y.` is none."""
    return word[-1] in ",;:" or (word[-1] == "." and "." not in word[:-1] and len(word) > 5)


def _split(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Words and where each begins; a word cut off by `start` is left out."""
    found = [(match.start(), match[0]) for match in _WORD.finditer(text[start:end])]
    if start and found and found[0][0] == 0 and not text[start - 1].isspace():
        del found[0]
    return [(at + start, word) for at, word in found]
