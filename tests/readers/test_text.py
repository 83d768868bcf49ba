"""Plain text: what its blocks are, and their words."""

import datetime
from pathlib import Path

import pytest

LONG = "The ferry line will sail twice a day from May to September, the company said, as more passengers than ever booked."
MORE = "Tickets cost as much as last year. The mayor of the island, Ann Reed, called the plan a gift to everyone who lives there."


def test_hard_wrapped_lines_are_one_paragraph_and_indents_begin_one(blocks):
    text = (
        "TALLINN, March 14 - The ferry line will sail twice a day from\n"
        "May to September, the company said, as more passengers than\n"
        "ever booked.\n"
        "    Tickets cost as much as last year.\n"
        "     The mayor of the island, Ann Reed, called the plan a gift\n"
        "to everyone who lives there.\n"
        " REUTER\n"
    )
    assert blocks(text) == [
        ("dateline", "TALLINN, March 14 -"),
        (
            "paragraph",
            "The ferry line will sail twice a day from May to September, the company said, as more passengers than ever booked.",
        ),
        ("paragraph", "Tickets cost as much as last year."),
        ("paragraph", "The mayor of the island, Ann Reed, called the plan a gift to everyone who lives there."),
        ("metadata", "REUTER"),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_one_paragraph_a_line_with_any_line_end(blocks, end):
    assert blocks(end.join([LONG, MORE, LONG, ""])) == [("paragraph", LONG), ("paragraph", MORE), ("paragraph", LONG)]


def test_wrapped_at_seventy_columns_between_blank_lines(blocks):
    text = (
        "The ferry line will sail twice a day from May to September, the\n"
        "company said. More passengers than ever booked.\n"
        "Ann Reed, the mayor, was glad.\n\n"
        "Nobody else was.\n"
    )
    first = (
        "The ferry line will sail twice a day from May to September, the company said. More passengers than ever booked. "
        "Ann Reed, the mayor, was glad."
    )
    found = [words for _, words in blocks(text)]
    assert " ".join(found) == f"{first} Nobody else was."
    assert found[-1] == "Nobody else was."


def test_a_wrapped_sentence_that_begins_with_by_or_published_stays_in_its_paragraph(blocks):
    text = (
        "The ferry line will sail twice a day from May to September, it said.\n"
        "By the end of the summer more passengers than ever will have sailed.\n"
        "Published in the spring, the plan had found few friends on the island\n"
        "until the mayor spoke.\n"
    )
    assert blocks(text) == [("paragraph", " ".join(text.split()))]
    assert blocks(text, name="a.md") == [("paragraph", " ".join(text.split()))]


def test_whitespace_of_every_kind_is_one_blank(blocks):
    assert blocks("A\u00a0man\u2009came \t in\u3000 \u00a0and left\x0cat last.\n") == [
        ("paragraph", "A man came in and left at last.")
    ]


def test_a_whole_article(blocks):
    text = f"""Ferries to sail twice a day

By Jane Smith, Staff Writer
Published: 28 September 2020 | Updated: 29 September 2020 10:15 CET

TALLINN, Estonia (AP) — {LONG}

{MORE}

Photo: A ferry in port. Jane Doe/Getty Images

What it costs

{LONG}

- one way: 10 euros
- return: 15 euros
• children: free

{MORE}

(Reporting by Jane Smith in Tallinn; Editing by John Brown)

CORRECTION: An earlier version of this article said that the ferry sails three times a day.
"""
    assert [kind for kind, _ in blocks(text)] == [
        "headline",
        "byline",
        "metadata",
        "dateline",
        "paragraph",
        "paragraph",
        "caption",
        "heading",
        "paragraph",
        "list",
        "list",
        "list",
        "paragraph",
        "byline",
        "correction",
    ]


def test_headline_byline_and_dates_have_their_places(reading):
    document = reading(f"FERRIES TO SAIL TWICE A DAY\n\nBy JANE SMITH\n\nTuesday, September 29, 2020\n\n{LONG}\n\n{MORE}\n")
    assert document.headline.cut(document.text) == "FERRIES TO SAIL TWICE A DAY"
    assert document.byline.cut(document.text) == "By JANE SMITH"
    assert document.published == datetime.date(2020, 9, 29)
    assert [(date.kind, date.origin, date.weekday, date.span.cut(document.text)) for date in document.dates] == [
        ("published", "label", 1, "Tuesday, September 29, 2020")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Ferries to sail twice a day",
        "Ferries to Sail Twice a Day in Summer.",
        "Ferry line raises fares, loses passengers; \nMayor is not surprised.",
        "Ferries to sail twice a day this summer.",
        "Will the ferries sail?",
    ],
)
def test_headlines(blocks, line):
    assert blocks(f"{line}\n\n{LONG}\n\n{MORE}\n\n{LONG}\n")[0] == ("headline", " ".join(line.split()))


@pytest.mark.parametrize(
    "text", [LONG, "The ferry sailed.", f"{LONG}\n{MORE}", "Ferries to sail twice a day", f'"We won," she said.\n{LONG}']
)
def test_no_headline(reading, text):
    assert reading(text).headline is None


@pytest.mark.parametrize(
    "line",
    [
        "CORRECTION: The ferry sails twice, not three times.",
        "Correction, Nov. 15, 2019: The ferry sails twice.",
        "Correction (Nov. 15): The ferry sails twice.",
        "Clarification: The ferry sails twice.",
        "Corrections and clarifications: the ferry sails twice.",
        "Correction added Nov. 15: the ferry sails twice.",
        "*An earlier version of this story misnamed the ferry.",
        "In an earlier version of this article, the ferry was misnamed.",
        "This article was amended on 3 May 2019 because the ferry was misnamed.",
        "This story has been updated with the ferry's name.",
        "This article originally misidentified the ferry.",
        "Because of an editing error, the ferry was misnamed.",
        "(Corrects name of ferry in second paragraph)",
        "Editor's note: the ferry sails twice.",
        "EDITOR’S NOTE: the ferry sails twice.",
        "UPDATE: Dec. 22, 2016, 2:16 p.m. EST The ferry has sailed.",
    ],
)
def test_correction_notices(blocks, line):
    assert blocks(f"{LONG}\n\n{MORE}\n\n{line}\n")[-1][0] == "correction"


def test_a_notice_below_its_label(blocks):
    assert [kind for kind, _ in blocks(f"{LONG}\n\nCORRECTION:\n\nThe ferry sails twice.\n\n{MORE}\n")][1:] == [
        "correction",
        "correction",
        "paragraph",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Correction officers at the prison said that the ferry was late and that nobody had told them.",
        "Correct answers won a prize.",
        "An early version of the boat sank.",
        "This article of faith was never questioned.",
        "Photos of the ferry were published by three newspapers, which had paid for them.",
        "By the same token, nobody could say why the ferry was late.",
        "By 1963, as the mayor explained:",
        "Published in 1987 on 3 March 1987, the report said that the ferry was late.",
        "Update the software, the company said.",
    ],
)
def test_prose_that_looks_like_furniture(blocks, line):
    assert blocks(f"{LONG}\n\n{line}\n\n{MORE}\n")[1] == ("paragraph", line)


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Jane Doe",
        "Image: A ferry. Jane Doe.",
        "FILE - A ferry leaves the port of Tallinn on May 3, 2019. (AP Photo/Jane Doe)",
        "FILE PHOTO: A ferry leaves the port.",
        "A ferry leaves the port. REUTERS/Jane Doe",
        "A ferry leaves the port. (Photo by Jane Doe/Getty Images)",
        "Photograph: Jane Doe/AP",
        "Getty Images",
    ],
)
def test_captions(blocks, line):
    assert blocks(f"{LONG}\n\n{line}\n\n{MORE}\n")[1][0] == "caption"


@pytest.mark.parametrize(
    "line",
    ["By Jane Smith", "By JANE SMITH, Staff Writer", "By Jane Smith and Ann van der Reed in Tallinn", "by Jane Smith | Reuters"],
)
def test_bylines(reading, line):
    document = reading(f"Ferries to sail twice a day\n\n{line}\n\n{LONG}\n\n{MORE}\n")
    assert document.byline.cut(document.text) == line


def test_table_cells_are_apart(blocks):
    text = f"{LONG}\n\nMonth     Last      Change\nMay       even      even\nJune      12 up     3 down\n"
    assert [words for kind, words in blocks(text) if kind == "table"] == (
        ["Month", "Last", "Change", "May", "even", "even", "June", "12 up", "3 down"]
    )


@pytest.mark.parametrize(
    ("line", "published", "modified"),
    [
        ("Published: 28 September 2020", "2020-09-28", None),
        ("First published on Mon 28 Sep 2020 10.00 BST", "2020-09-28", None),
        ("Posted on September 28, 2020 at 5 p.m.", "2020-09-28", None),
        ("Date: 2020-09-28", "2020-09-28", None),
        ("Last updated 28/09/2020", None, "2020-09-28"),
        ("Updated: Sept 28, 2020, 10:15 AM ET", None, "2020-09-28"),
        ("Published Sept. 27, 2020 Updated Sept. 28, 2020", "2020-09-27", "2020-09-28"),
        ("28 September 2020", "2020-09-28", None),
        ("28.09.2020", "2020-09-28", None),
        ("Monday, September 28, 2020", "2020-09-28", None),
        ("Published: 07/11/2017", None, None),
    ],
)
def test_label_lines(reading, line, published, modified):
    document = reading(f"Ferries to sail twice a day\n\n{line}\n\n{LONG}\n\n{MORE}\n")
    assert [block.kind for block in document.blocks][:2] == ["headline", "metadata"]
    found = tuple(day and str(day) for day in (document.published, document.modified))
    assert found == (published, modified)


def test_a_label_in_another_language_is_read_with_the_languages_of_the_house(reading):
    text = f"Le ferry\n\nPublished: 28 septembre 2020\n\n{LONG}\n\n{MORE}\n"
    assert reading(text, languages=("fr",)).published == datetime.date(2020, 9, 28)
    assert reading(text).published is None


def test_the_earlier_source_of_the_date_wins(reading):
    text = f"---\ndate: 2020-09-26\n---\nFerries to sail\n\nPublished: 27 September 2020\n\ndate 2020-09-28 {LONG}\n"
    assert str(reading(text, published="2020-09-25").published) == "2020-09-25"
    assert str(reading(text).published) == "2020-09-26"
    label = text.partition("---\nF")[2]
    assert str(reading("F" + label).published) == "2020-09-27"
    assert str(reading(f"date 2020-09-28 {LONG}\n").published) == "2020-09-28"
    assert len(reading(text).dates) == 3


def test_a_comment_deep_in_the_page_dates_nothing(reading):
    text = "\n\n".join([LONG, MORE] * 6 + ["Posted on 3 May 2011"] + [LONG] * 6)
    assert reading(text).published is None


@pytest.mark.parametrize("text", ["", "\n", " \n\t\n", "\ufeff", "---\n---\n", "---", "...", "***"])
def test_texts_without_an_article(reading, text):
    assert not [block for block in reading(text).blocks if block.kind not in ("metadata", "paragraph")]


def test_the_seed(reading):
    seed = Path(__file__).parents[3] / "shared" / "articles" / "seed.txt"
    if not seed.exists():
        pytest.skip("the seed article lies beside the repository")
    document = reading(seed.read_text("utf-8"))
    assert [block.kind for block in document.blocks].count("heading") == 2
    assert document.text.startswith("date 2017-07-11\nFrench President")
