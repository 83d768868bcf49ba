"""`he said` where no person was named before: an article in, each such pronoun out."""

from collections.abc import Iterator

from checker.article import Article
from checker.checks._speakers import PRONOUNS
from checker.finding import Hit
from checker.frozen import frozen
from checker.house import House

FIELDS = frozenset({"pronoun"})


@frozen
class Params:
    """`pronouns`: those that need a person before them."""

    pronouns: tuple[str, ...] = ("he", "she")

    def __post_init__(self) -> None:
        if not set(self.pronouns) <= PRONOUNS:
            raise ValueError(f"'pronouns' may hold {', '.join(sorted(PRONOUNS))}")


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    """Any name counts but a place's, and any description with a title's word: who is meant can then be told."""
    named = min((m.span.start for m in article.mentions if m.kind != "place"), default=len(article.text))
    for quote in article.quotes:
        speaker = quote.speaker
        if speaker is None or speaker.cut(article.text).lower() not in params.pronouns or speaker.start > named:
            continue
        if not _is_described(article, speaker.start):
            yield Hit(speaker, {"pronoun": speaker.cut(article.text)})
            return


def _is_described(article: Article, before: int) -> bool:
    """`The mayor … she said`: a person stands there without a name."""
    from checker.annotate._lists import words

    return any(word in article.words and article.words[word][0] < before for word in words("titles"))
