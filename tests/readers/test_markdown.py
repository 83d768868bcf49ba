"""Markdown: only its prose is read, at exact places."""

import pytest

from checker.span import span_to_source

ARTICLE = """\
# Ferries to sail *twice* a day

By Jane Smith
Published: 28 September 2020

TALLINN, Estonia (AP) — The ferry line will [sail twice](http://example.org/x "ferry") a day from
**May** to September, `make` the company<br> said[^1], R&amp;D &#8220;too&#8221;.

![A ferry *leaves* port](ferry.png)

## What it costs

- one *way*
  wrapped
- return

  more

> Nobody was glad.
> Nobody.

| Month | Fare |
|-------|------|
| May   | *10* |

```
code code code
```

<!-- a comment -->

<figure><img src="x.png"><figcaption>A port at night</figcaption></figure>

[^1]: The company's own words.

*Correction: An earlier version of this article misnamed the ferry.*
"""


def test_a_whole_article(blocks):
    assert blocks(ARTICLE, name="a.md") == [
        ("headline", "Ferries to sail twice a day"),
        ("byline", "By Jane Smith"),
        ("metadata", "Published: 28 September 2020"),
        ("dateline", "TALLINN, Estonia (AP) —"),
        (
            "paragraph",
            "The ferry line will sail twice a day from May to September, \ufffc the company said, R&D “too”.",
        ),
        ("caption", "A ferry leaves port"),
        ("heading", "What it costs"),
        ("list", "one way wrapped"),
        ("list", "return"),
        ("list", "more"),
        ("blockquote", "Nobody was glad. Nobody."),
        ("table", "Month"),
        ("table", "Fare"),
        ("table", "May"),
        ("table", "10"),
        ("caption", "A port at night"),
        ("paragraph", "The company's own words."),
        ("correction", "Correction: An earlier version of this article misnamed the ferry."),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_words_are_found_where_they_stand(reading, end):
    text = ARTICLE.replace("\n", end)
    document = reading(text, name="a.md")
    for word in (
        "twice",
        "September",
        "company",
        "too",
        "leaves",
        "costs",
        "wrapped",
        "Nobody",
        "10",
        "night",
        "words",
        "misnamed",
    ):
        at = document.text.index(word)
        span = span_to_source(document.pieces, type(document.blocks[0].span)(at, at + len(word)))
        assert text[span.start : span.end] == word


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("pre`x`post", "pre\ufffcpost"),
        ("use `x` here", "use \ufffc here"),
        ("a\\*b \\_c\\_", "a*b _c_"),
        ("snake_case and 2 * 3 * 4", "snake_case and 2 * 3 * 4"),
        ("the [president] came", "the [president] came"),
        ("[CHECK] this", "[CHECK] this"),
        ("see [the page][p] and [p]\n\n[p]: http://x.org", "see the page and p"),
        ("see [the page][q]", "see [the page][q]"),
        ("He said “*no*” and _yes_.", "He said “no” and yes."),
        ("“_Nein_,” sagte er", "“Nein,” sagte er"),
        ("***bold* both**", "bold both"),
        ("a  \nb", "a b"),
        ("a\\\nb", "a b"),
        ("tom &amp; jerry &copy; &nosuch;", "tom & jerry © &nosuch;"),
        ("a&nbsp;b", "a b"),
        ("a <span class='x'>b</span> c", "a b c"),
        ("a <!-- b --> c", "a c"),
        ("see <http://x.org> now", "see \ufffc now"),
        ("an image ![of *x*](y.png) inside", "an image inside"),
        ("[![badge](x.png)](http://x.org) text", "text"),
        ("~~old~~ new", "old new"),
        ("costs $5 and $6 today", "costs $5 and $6 today"),
        ("naïve *café* and 😀 *x*", "naïve café and 😀 x"),
        ("said.[^1] Then", "said. Then"),
    ],
)
def test_inline_markup(blocks, text, words):
    assert blocks(text, name="a.md")[0] == ("paragraph", words)


def test_the_front_matter_gives_the_headline_before_a_heading(blocks):
    assert [kind for kind, _ in blocks("---\ntitle: Ferries\n---\n# Ferries again\n\nText.\n", name="a.md")][:2] == [
        "headline",
        "heading",
    ]


def test_a_bold_byline_or_dateline_is_seen_through_its_marks(blocks):
    text = "# Ferries to sail\n\n**By Jane Smith**\n\n**VILNIUS, Sept 28 (Reuters) -** The ferry line will sail.\n"
    assert [kind for kind, _ in blocks(text, name="a.md")] == ["headline", "byline", "dateline", "paragraph"]


def test_quotes_in_lists_in_quotes(blocks):
    assert blocks("> - one *a*\n>   two\n> - three\n", name="a.md") == [("blockquote", "one a two"), ("blockquote", "three")]
