"""HTML: only the article's prose is read, every word at its place, whatever the markup."""

import html as standard
import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.article import Source
from checker.engine.read import decode
from checker.house import DEFAULT
from checker.readers import html
from checker.span import Span, span_to_source

PROSE = "The ferry line will sail twice a day from May to September, the company said on its page, and no more."


def page(body, head=""):
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"


def plain(source):
    return " ".join(standard.unescape(re.sub(r"<[^>]*>", "", source)).replace("\xad", "").split())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("R&amp;D, caf&eacute; &#8220;too&#x201D; &lt;3 &euro;5", "R&D, café “too” <3 €5"),
        ("a&nbsp;b&#160;c&ensp;d", "a b c d"),
        ("&nosuch; AT&T &ampersand &copy 2020 &#0;", "&nosuch; AT&T &ersand © 2020 \ufffd"),
        ("<b>Wil</b>nius and <i>Kau<u>nas</u></i>", "Wilnius and Kaunas"),
        ("Vil&shy;nius Kau\xadnas Klai<wbr>pėda Šiau&#8203;liai Pa\u200blanga", "Vilnius Kaunas Klaipėda Šiauliai Pa\u200blanga"),
        ("one<br>two <br/> three", "one two three"),
        ("one <!-- two --> three, fo<!-- -->ur", "one three, four"),
        ("one <script>if (a < b) x('</p>')</script>two<style>p { }</style> three", "one two three"),
        ("one <template><p>two</p></template>", "one"),
        ("press <code>x &lt; y</code> and <kbd>Ctrl</kbd>", "press \ufffc and \ufffc"),
        ("he said <q>no <q>and</q> no</q>", "he said “no ‘and’ no”"),
        (
            "on 28<sup>th</sup> May<sup>1</sup> he<sup><a href='#2'>[2]</a></sup> had 3 km<sup>2</sup><sup>[a]</sup>",
            "on 28th May he had 3 km²",
        ),
        ("CO<sub>2</sub> rose <del>5</del><ins>6</ins> and <s>7</s> 8", "CO2 rose 6 and 8"),
        ("if 3 < 4 and a <b>or</b> 5 > 4 then <", "if 3 < 4 and a or 5 > 4 then <"),
        ("an image <img src=x alt='of it' /> inside", "an image inside"),
        ("<a title='a > b' href=x/>words</a> and <span data-x=\"<p>\">more</span>", "words and more"),
        (
            "seen <span hidden>not </span>and <i class='icon sr-only'>not</i> <b style='display: none'>not</b> seen",
            "seen and seen",
        ),
        ("one <?php echo 'two' ?> three <!ELEMENT p> four", "one three four"),
        ("<P CLASS=Lede>UPPER <B>case</B></P>", "UPPER case"),
        ("a </i></b></span> b <b><i>c</b></i> d", "a b c d"),
        ("tail <a href='http://example.org/", "tail"),
        ("tail &amp", "tail &"),
    ],
)
def test_inline_markup(blocks, reading, text, words):
    assert blocks(f"<p>{text}", name="a.html") == [("paragraph", words)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<p>one<p>two</p>three<div>four</div>", ["one", "two", "three", "four"]),
        ("<div>one <span>two</span><div>three</div>four</div>", ["one two", "three", "four"]),
        ("one<br><br>two<BR />\n <br class=x>three", ["one", "two", "three"]),
        ("<p>one<!-- a --><hr>two</p>", ["one", "two"]),
        ("<table><tr><td><p>one</p><p>two</p></td></tr></table>", ["one", "two"]),
        ("one</div></div><p>two</section>three", ["one", "two", "three"]),
        ("<body><p>one</body></html>two", ["one", "two"]),
    ],
)
def test_paragraphs(blocks, text, found):
    assert blocks(text, name="a.html") == [("paragraph", words) for words in found]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("<h1>A ferry</h1><h2>Costs</h2>", ["headline", "heading"]),
        ("<ul><li>one<li><p>two</p></ul><dl><dt>a<dd>b</dl>", ["list", "list", "list", "list"]),
        ("<table><caption>Fares</caption><tr><th>May<td>10</table>", ["caption", "table", "table"]),
        ("<blockquote><p>one<ul><li>two</ul></blockquote><p>three", ["blockquote", "blockquote", "paragraph"]),
        ("<figure><img><figcaption>A <b>port</b></figcaption></figure>", ["caption"]),
        ("<p class='wp-caption-text'>A port</p>", ["caption"]),
        ("<h2>Open <p>A paragraph <p>and one", ["heading", "paragraph", "paragraph"]),
        (f"<table><tr><td>{PROSE} {PROSE}</td></tr></table>", ["paragraph"]),
        ("<div class='c-byline'>Jane Roe</div>", ["byline"]),
        ("<p><a rel='author' href='/j'>Jane Roe</a></p>", ["byline"]),
        ("<p>By <a rel='author' href='/j'>Jane Roe</a></p>", ["byline"]),
        ("<address>Jane Roe, Vilnius</address>", ["byline"]),
        ("<p><time datetime=2020-09-28>2 hours ago</time></p>", ["metadata"]),
        ("<p>Correction: An earlier version of this article misnamed the ferry.</p>", ["correction"]),
        ("By Jane Smith<br>Published: 28 September 2020<br><br>The ferry left.", ["byline", "metadata", "paragraph"]),
    ],
)
def test_kinds(blocks, text, kinds):
    assert [kind for kind, _ in blocks(text, name="a.html")] == kinds


@pytest.mark.parametrize(
    "name",
    [
        "nav",
        "footer",
        "aside",
        "button",
        "select",
        "textarea",
        "pre",
        "script",
        "style",
        "template",
        "noscript",
        "svg",
        "iframe",
    ],
)
def test_what_is_no_prose(blocks, name):
    assert blocks(f"<p>one</p><{name}>not this</{name}><p>two</p>", name="a.html") == [("paragraph", "one"), ("paragraph", "two")]


@pytest.mark.parametrize(
    "body",
    [
        f"<header><p>The Courier</p></header><article><h1>A ferry</h1><p>{PROSE}</p></article><div>Read more of this</div>",
        f"<article><h1>A ferry</h1><p>{PROSE}</p><article><p>I liked it.</p></article></article><article>Another</article>",
        f"<div><h1>A ferry</h1><div itemprop='articleBody'><p>{PROSE}</p></div><p>Read more of this</p></div>",
        f"<div>Menu</div><main><h1>A ferry</h1><p>{PROSE}</p></main><p>Copyright</p>",
        f"<div>Menu</div><div role=main><h1>A ferry</h1><div>{PROSE}</div></div>",
        f"<header><h1>The Courier</h1></header><h1>A ferry</h1><p>{PROSE}</p><footer>Copyright</footer>",
        f"<h1>A ferry</h1><article><p>{PROSE}</p></article>",
    ],
)
def test_the_article_in_a_page(blocks, body):
    assert blocks(page(body), name="a.html") == [("headline", "A ferry"), ("paragraph", PROSE)]


def test_a_form_is_no_prose_unless_it_is_the_page(blocks):
    assert blocks(page(f"<p>{PROSE}</p><form><p>Sign up</p></form>"), name="a.html") == [("paragraph", PROSE)]
    assert blocks(page(f"<form><p>{PROSE}</p><button>Go</button></form>"), name="a.html") == [("paragraph", PROSE)]


def test_small_articles_of_a_page_of_many_are_all_read(blocks):
    body = "<main>" + "".join(f"<article><p>Post {number} is short.</p></article>" for number in range(4)) + "</main>"
    assert len(blocks(page(body), name="a.html")) == 4


def test_the_header_of_a_fragment_is_the_articles(blocks):
    assert blocks(f"<header><h1>A ferry</h1></header><p>{PROSE}</p>", name="a.html")[0] == ("headline", "A ferry")


@pytest.mark.parametrize(
    ("head", "body", "headline"),
    [
        ("<title>A ferry sails | The Courier</title>", "<h1>A ferry sails</h1>", "A ferry sails"),
        ("<title>A ferry &amp; more sail - The Courier</title>", "", "A ferry & more sail"),
        ("<title>Courier: Ferries</title><meta property=og:title content='A ferry &quot;sails&quot;'>", "", 'A ferry "sails"'),
        ("<title>A ferry sails - The Courier</title>", "<h1>The Courier</h1><article><h2>A ferry sails</h2>", "A ferry sails"),
        ("<title>A ferry sails - The Courier</title>", "<h1>The Courier</h1><h1>A ferry sails</h1>", "A ferry sails"),
        ("", "", None),
    ],
)  # fmt: skip
def test_the_headline(reading, head, body, headline):
    document = reading(page(f"{body}<p>{PROSE}</p>", head), name="a.html")
    assert (document.headline and document.headline.cut(document.text)) == headline


def test_what_stands_above_the_h1_is_no_headline(blocks):
    found = blocks(page(f"<article><div>Transport</div><h1>A ferry sails</h1><p>{PROSE}</p></article>"), name="a.html")
    assert [kind for kind, _ in found] == ["paragraph", "headline", "paragraph"]


LD = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    ("head", "body", "dates"),
    [
        (LD.format('{"@type": "NewsArticle", "datePublished": "2020-09-28T06:00:00+02:00"}'), "", {"published": "2020-09-28"}),
        (
            LD.format(
                '{"@graph": [{"@type": "WebPage", "datePublished": "2020-01-01"}, {"@type": ["Article", "Thing"], "comment":'
                ' {"@type": "Comment", "datePublished": "2021-01-01"}, "dateModified": "2020-09-29", "datePublished":'
                ' "2020\\/09\\/28",}]}'
            ),
            "",
            {"published": "2020-09-28", "modified": "2020-09-29"},
        ),
        (LD.format('{"@type": "WebPage", "datePublished": "2020-09-28"}'), "", {"published": "2020-09-28"}),
        (LD.format('{"@type": "ImageObject", "datePublished": "2020-09-28"}'), "", {}),
        (LD.format('{"@type": "NewsArticle", "datePublished": '), "", {}),
        ("<meta property='article:published_time' content='2020-09-28T10:00:00Z'>", "", {"published": "2020-09-28"}),
        ("<META NAME=DC.date.issued CONTENT=2020-09-28>", "", {"published": "2020-09-28"}),
        ("<meta name='pubdate' content='Mon, 28 Sep 2020 10:00:00 GMT'>", "", {"published": "2020-09-28"}),
        ("<meta name='date' content='Mon Sep 28 10:00:00 EEST 2020'>", "", {"published": "2020-09-28"}),
        ("<meta itemprop=dateModified content='28&#32;September 2020'>", "", {"modified": "2020-09-28"}),
        ("<meta name='date' content=''>", "", {}),
        ("", "<time pubdate datetime='2020-09-28'>two days ago</time>", {"published": "2020-09-28"}),
        ("", "<time class='entry-date published' datetime='2020-09-28'>x</time>", {"published": "2020-09-28"}),
        ("", "<span itemprop='datePublished' content='2020-09-28'>x</span>", {"published": "2020-09-28"}),
        ("", "<aside><time pubdate datetime='2020-09-28'>x</time></aside>", {}),
        ("", "<time datetime='2020-09-28'>the day of the vote</time>", {}),
        ("", "<p>Published: 28 September 2020</p>", {"published": "2020-09-28"}),
        ("", "<p><time datetime='x'>28 September 2020</time></p>", {"published": "2020-09-28"}),
        (
            LD.format('{"@type": "NewsArticle", "datePublished": "2020-09-28"}') + "<meta name=date content=2020-09-27>",
            "<time pubdate datetime='2020-09-26'>x</time>",
            {"published": "2020-09-28"},
        ),
    ],
)  # fmt: skip
def test_dates(reading, head, body, dates):
    text = page(f"<h1>A ferry</h1>{body}<p>{PROSE}</p>", head)
    document = reading(text, name="a.html")
    found = {kind: str(day) for kind in ("published", "modified") if (day := getattr(document, kind))}
    assert found == dates
    for date in document.dates:
        span = span_to_source(document.pieces, date.span)
        assert plain(text[span.start : span.end]).replace("\\/", "/") == date.span.cut(document.text)


def test_a_date_on_the_command_line_overrides(reading):
    assert str(reading("<meta name=date content=2020-09-28>", "2019-01-01", name="a.html").published) == "2019-01-01"


@pytest.mark.parametrize(
    ("content", "rule"),
    [("07/11/2017", "date-ambiguous"), ("31 September 2020", "date-unreadable"), ("autumn", "date-unreadable")],
)
def test_a_date_that_cannot_be_read_is_reported_in_its_tag(lint_text, content, rule):
    text = page(f"<p>{PROSE}</p>", f"<meta name=date content='{content}'>")
    found = [finding for finding in lint_text(text, name="a.html") if finding.topic == "dates"]
    assert [(finding.found, finding.place.start) for finding in found] == [(content, text.index(content))]


def test_the_byline(reading):
    for head, body, byline in (
        ("<meta name=author content='Jane Roe'>", "", "Jane Roe"),
        ("<meta name=author content='Jane Roe'>", "<p class=byline>By J. Roe</p>", "By J. Roe"),
        ("<meta property=article:author content='https://example.org/jane'>", "", None),
    ):
        document = reading(page(f"<h1>A ferry</h1>{body}<p>{PROSE}</p>", head), name="a.html")
        assert (document.byline and document.byline.cut(document.text)) == byline


def test_a_dateline(reading):
    document = reading("<p><b>VILNIUS, Sept. 28 (Reuters) &mdash;</b> The ferry left.", "2020-09-28", name="a.html")
    assert (document.dateline.place, str(document.dateline.date)) == ("VILNIUS", "2020-09-28")
    assert [block.kind for block in document.blocks] == ["dateline", "paragraph"]


def test_front_matter_before_a_page(reading):
    document = reading(f"---\ntitle: A ferry\ndate: 2020-09-28\n---\n<p>{PROSE}</p>", name="a.htm")
    assert (str(document.published), document.headline.cut(document.text)) == ("2020-09-28", "A ferry")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<p>one<br/><![CDATA[two < 3 &amp;]]> four</p>", "one two < 3 &amp; four"),
        ("<script src='x'/><p>one <i/>two</p>", "one two"),
    ],
)
def test_xhtml(blocks, text, words):
    assert blocks(text, name="a.xhtml") == [("paragraph", words)]
    assert blocks(f"<?xml version='1.0'?>{text}", name="a.html") == [("paragraph", words)]


def test_comments_stand_where_they_stand(reading):
    text = "<p>one <!-- a --></p><script><!-- b --></script><!---->two<!-- c"
    comments = [span.cut(text) for span in reading(text, name="a.html").comments]
    assert comments == ["<!-- a -->", "<!---->", "<!-- c"]


def test_a_report_of_newslint_is_no_article(reading):
    from checker.finding import Report
    from checker.reporters.html import lines

    assert reading("".join(lines(Report((), (), 0, {}, {}), False)), name="report.html").blocks == ()


WORD = st.text("abcdefgABC’é&<>ž😀", min_size=1, max_size=6)
TAGS = st.sampled_from(["b", "i", "span class='x>y'", 'a href="?a=1&b=2"', "EM", "u"])
SPACES = st.sampled_from([" ", "\n\t", "&nbsp;", "\r\n", " <!-- x --> ", "<br>", "&#32;", " <img alt='no word'>"])
WRAPS = st.sampled_from(
    ["<p>{}</p>", "<p>{}", "<div><div>{}</div></div>", "<section><p class=a>{}</section>", "{}<hr>", "{}<br><br>"]
)


@st.composite
def written(draw):
    """A word as some system might write it."""
    word, how = draw(WORD), draw(st.integers(0, 3))
    letters = [
        f"&#{ord(letter)};" if how == 1 and ord(letter) > 127 else f"&#x{ord(letter):X};" if how == 2 else standard.escape(letter)
        for letter in word
    ]
    if draw(st.booleans()):
        tag, start = draw(TAGS), draw(st.integers(0, len(letters)))
        end = draw(st.integers(start, len(letters)))
        letters = [*letters[:start], f"<{tag}>", *letters[start:end], f"</{tag.split()[0]}>", *letters[end:]]
    return word, "".join(letters)


@given(st.lists(st.tuples(WRAPS, st.lists(st.tuples(written(), SPACES), min_size=1, max_size=8)), max_size=6))
@settings(max_examples=100)
def test_every_word_is_read_and_leads_back(paragraphs):
    text, words = "", []
    for wrap, content in paragraphs:
        text += wrap.format("".join(source + space for (_, source), space in content))
        words.append(" ".join(word for (word, _), _ in content))
    document = html.read(Source("a.html", text), None, DEFAULT)
    assert " ".join(document.text.split()) == " ".join(words)
    for match in re.finditer(r"\S+", document.text):
        span = span_to_source(document.pieces, Span(*match.span()))
        assert plain(re.sub(r"<[^>]*'[^']*'[^>]*>", "", text[span.start : span.end])) == match[0]


@pytest.mark.parametrize(
    "seed",
    [
        *(
            "<",
            "</",
            "<!--",
            "<a ",
            "<a b='",
            "<p>",
            "<div>",
            "</b>",
            "&#",
            "<script>",
            "<table><td>",
            "<![CDATA[",
            "<br>",
            "<q>",
        ),
        *("a<sup>", "<meta name=date content=1>", LD.format('{"@type": "Article", "a": [')),
    ],
)
def test_no_markup_hangs(seed):
    """The limit lies far above the need: it tells a square from a line, and deep nesting from recursion."""
    import time

    start = time.process_time()
    html.read(Source("a.html", seed * 20_000), None, DEFAULT)
    assert time.process_time() - start < 20


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ('<meta charset="windows-1257">', "windows-1257"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-4">', "iso-8859-4"),
        ("<meta charset=ISO-8859-1>", "windows-1252"),
        ("<?xml version='1.0' encoding='iso-8859-2'?>", "iso-8859-2"),
    ],
)
def test_a_declared_encoding_is_believed_where_the_file_is_no_utf_8(declared, encoding):
    text = f"{declared}<p>caf\u00e9</p>"
    assert decode("a.html", text.encode(encoding))[1:3] == (text, encoding)
    assert decode("a.html", text.encode())[1:3] == (text, "utf-8")


def test_the_values_of_parse_are_json(reading, capsys, tmp_path):
    from checker.cli import main

    path = tmp_path / "a.html"
    path.write_text("<h1>A ferry&#8217;s day</h1><p>“It sails,” said Jane Roe on Monday.</p>", "utf-8")
    main(["parse", str(path), "--published", "2020-09-28"])
    shown = json.loads(capsys.readouterr().out)
    assert (shown["headline"], shown["quotes"][0]["speaker"]["text"]) == ("A ferry’s day", "Jane Roe")
