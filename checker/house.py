"""What the newsroom has settled, as checks see it: variant of English, accepted words and names, languages of dates."""

from checker.frozen import frozen


@frozen
class House:
    """`variant`: `us`, `uk` or None (no house variant). `words` are compared in lower case, `names` as written.

    `facts`: folders of the newsroom's own facts, absolute; a later one wins.
    `weekday_habits`: by the use of a weekday the shares of articles published 0 to 6 days after it (`newslint dates learn`).
    `sources`: name and text of transcripts and releases that quotations are compared with.
    """

    variant: str | None = None
    languages: tuple[str, ...] = ("en",)
    words: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    facts: tuple[str, ...] = ()
    weekday_habits: tuple[tuple[str, tuple[float, ...]], ...] = ()
    sources: tuple[tuple[str, str], ...] = ()


DEFAULT = House()
