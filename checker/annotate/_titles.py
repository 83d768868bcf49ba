"""Where a title ends and a name begins: `French government spokesman` | `Gabriel Attal`, `Secretary of State` | `Jane Roe`."""

from collections.abc import Iterator

from checker.annotate._lists import words
from checker.annotate._runs import Run

_LINKS = frozenset(("of", "for"))


def is_title(token: str) -> bool:
    return token.lower().removesuffix(".") in words("titles")


def parted(run: Run) -> Iterator[Run]:
    """`of` and `for` belong to a name only after the word for an organisation or a title."""
    begin, tokens = 0, run.tokens
    for at, token in enumerate(tokens):
        if token in _LINKS and 0 < at < len(tokens) - 1:
            if tokens[at - 1] in words("organisation-words") or is_title(tokens[at - 1]):
                continue
            yield run.part(begin, at)
            begin = at + (2 if tokens[at + 1] == "the" else 1)
    if begin < len(tokens):
        yield run.part(begin)


def name_at(tokens: list[str]) -> int:
    """The index of the first word of the name: behind the last title and what the title is of."""
    for at in range(len(tokens) - 2, -1, -1):
        if is_title(tokens[at]) and not (at == 1 and tokens[0] in words("given")):
            return _behind_office(tokens, at + 1)
    return 0


def _behind_office(tokens: list[str], at: int) -> int:
    if tokens[at] not in _LINKS:
        return at
    at += 3 if tokens[at + 1 : at + 2] == ["the"] else 2
    while at < len(tokens) and tokens[at].lower() in words("title-modifiers"):
        at += 1
    return at


def title_before(text: str, at: int, before: Run | None, begin: int) -> int:
    """Where the lower-case title before a name at `at` begins, with the capitalised words `before` it; `at` if there is none."""
    seen = False
    titles, modifiers = words("titles"), words("title-modifiers")
    while at > begin + 1 and text[at - 1] == " ":
        start = text.rfind(" ", max(begin, at - 30), at - 1) + 1 or begin
        word = text[start : at - 1]
        if word not in titles and not (seen and word in modifiers):
            break
        at, seen = start, True
    if seen and before and before.end + 1 == at:
        return before.start
    return at
