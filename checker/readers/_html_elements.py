"""A start tag and what it stands in, in; out, what its words are: which kind of block, whose, or nothing that is read."""

import re
from typing import NamedTuple

from checker import patterns
from checker.readers._html_tokens import Token, values


def names(words: str) -> frozenset[str]:
    return frozenset(words.split())


#: Elements that hold no prose of the article: code, furniture of the page, what browsers do not show, struck words.
HIDDEN = names(
    "script style template noscript svg math nav footer aside button select textarea option datalist label input pre"
    " iframe object embed video audio canvas map dialog xmp noembed noframes del s strike rt rp head title menu"
)
#: Code inside a sentence: a sign stands for it.
CODE = frozenset({"code", "kbd", "samp"})
VOID = names("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr")
#: Where one of these begins or ends, so does a block.
BLOCK = names(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer"
    " form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav noscript object ol optgroup option p"
    " pre search section select summary table tbody td template textarea tfoot th thead tr ul video xmp"
)
#: What may stand in a head; anything else ends it.
HEAD = names("base basefont bgsound head link meta noframes noscript script style template title")
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_ITEMS = frozenset(("li", "dt", "dd"))


class Region(NamedTuple):
    """Where in a page: the number of the innermost `<article>` (0: in none), in an `articleBody`, in `<main>`, in the page's
    own header (that of an article is none), in a form."""

    article: int = 0
    body: bool = False
    main: bool = False
    header: bool = False
    form: bool = False


class Context(NamedTuple):
    """What words at a place are. `kind`: of their block, None where only the words tell; `whole`: `byline` or `time`, what a
    block is all of whose words stand there. `heading`, `cell`: the number of the heading or table cell that they stand in, or 0;
    `top`: that heading is an `<h1>`."""

    kind: str | None = None
    hidden: bool = False
    whole: str | None = None
    region: Region = Region()
    heading: int = 0
    top: bool = False
    cell: int = 0


#: A cheap look: a tag without one of these needs no reading of its attributes.
_SIGNS = patterns.compile(r"hidden|byline|author|caption|articleBody|role|display|screen-reader|sr-only", re.IGNORECASE)
_NOT_SHOWN = patterns.compile(r"display\s*:\s*none", re.IGNORECASE)
_FOR_EARS = frozenset({"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only"})
_FURNITURE_ROLES = frozenset({"navigation", "complementary", "contentinfo", "search", "dialog", "alertdialog", "menu"})
_BYLINE = patterns.compile(r"(?:\A|.*[-_])(?:byline|by-line|author|authors|author[-_]name)\Z", re.IGNORECASE)
_CAPTION = patterns.compile(r"(?:\A|.*[-_])caption(?:[-_]text)?\Z", re.IGNORECASE)


def entered(name: str, token: Token, text: str, here: Context, number: int) -> Context:
    """What the words in an element are; `number` is one that no other element of the file has."""
    if name in HIDDEN or name in CODE:
        return here._replace(hidden=True)
    inner = _of_name(name, here, number)
    if token.end - token.start > len(name) + 2 and _SIGNS.search(text, token.start, token.end):
        return _of_attributes(values(text, token), inner)
    return inner


def _of_name(name: str, here: Context, number: int) -> Context:
    if name in _HEADINGS:
        return here._replace(kind="heading", heading=number, top=name == "h1")
    if name in _ITEMS:
        return here if here.kind in ("blockquote", "caption") else here._replace(kind="list")
    if name in ("td", "th"):
        return here._replace(kind="table", cell=number)
    if name == "blockquote":
        return here._replace(kind="blockquote")
    if name in ("figcaption", "caption"):
        return here._replace(kind="caption")
    if name in ("address", "time"):
        return here._replace(whole="byline" if name == "address" else "time")
    return here._replace(region=_of_section(name, here.region, number))


def _of_section(name: str, region: Region, number: int) -> Region:
    if name == "article":
        return region._replace(article=number)
    if name == "form":
        return region._replace(form=True)
    if name == "main":
        return region._replace(main=True)
    if name == "header" and not (region.article or region.main or region.body):
        return region._replace(header=True)
    return region


def _of_attributes(attributes: dict[str, str], here: Context) -> Context:
    classes = attributes.get("class", "").split()
    role = attributes.get("role", "").lower()
    if (
        "hidden" in attributes
        or attributes.get("aria-hidden", "").lower() == "true"
        or role in _FURNITURE_ROLES
        or not _FOR_EARS.isdisjoint(classes)
        or _NOT_SHOWN.search(attributes.get("style", ""))
    ):
        return here._replace(hidden=True)
    named = attributes.get("itemprop", "").lower().split()
    if "articlebody" in named:
        here = here._replace(region=here.region._replace(body=True))
    if role == "main" or role == "banner":
        here = here._replace(region=_of_section({"main": "main", "banner": "header"}[role], here.region, 0))
    if "author" in named or "author" in attributes.get("rel", "").lower().split() or any(map(_BYLINE.match, classes)):
        here = here._replace(whole="byline")
    return here._replace(kind="caption") if any(map(_CAPTION.match, classes)) else here
