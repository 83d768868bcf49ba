"""Front matter of text and Markdown."""

import datetime
import subprocess
import sys

import pytest

from checker.errors import InputError
from checker.span import span_to_source

BODY = "The ferry line will sail twice a day.\n"


def test_title_author_and_dates(reading):
    text = f'---\ntitle: "A \\"quick\\" ferry"\nauthor: Jane Smith\ndate: 2020-09-28\nmodified: 2020-09-29\n---\n{BODY}'
    for name in ("a.txt", "a.md"):
        document = reading(text, name=name)
        assert document.headline.cut(document.text) == 'A "quick" ferry'
        assert document.byline.cut(document.text) == "Jane Smith"
        assert (document.published, document.modified) == (datetime.date(2020, 9, 28), datetime.date(2020, 9, 29))
        assert [block.kind for block in document.blocks] == ["headline", "metadata", "metadata", "metadata", "paragraph"]
        assert dict(document.front_matter) == {
            "title": 'A "quick" ferry',
            "author": "Jane Smith",
            "date": "2020-09-28",
            "modified": "2020-09-29",
        }


def test_a_date_is_found_where_it_stands(reading):
    text = f"---\ntitle: Ferries\ndate:   '28 Sept 2020'\n---\n{BODY}"
    document = reading(text)
    span = span_to_source(document.pieces, document.dates[0].span)
    assert text[span.start : span.end] == "28 Sept 2020"


@pytest.mark.parametrize("key", ["date", "published", "pubDate", "publish-date", "datePublished"])
def test_names_of_the_publication_date(reading, key):
    assert reading(f"---\n{key}: 2020-09-28T23:59:59.123-11:00\n---\n{BODY}").published == datetime.date(2020, 9, 28)


@pytest.mark.parametrize("key", ["modified", "updated", "lastmod", "last-modified", "dateModified"])
def test_names_of_the_last_change(reading, key):
    assert reading(f"---\n{key}: 2020-09-28 10:00\n---\n{BODY}").modified == datetime.date(2020, 9, 28)


@pytest.mark.parametrize(
    "value", ["-9999-01-01", "9" * 400, "9" * 400 + "-01-01", "0000-00-00", "soon", "true", "1e309", "2020-02-30", "٣"]
)
def test_a_date_that_is_none_dates_nothing(reading, value):
    document = reading(f"---\ndate: {value}\n---\n{BODY}")
    assert (document.published, [date.candidates for date in document.dates]) == (None, [()])


def test_nested_front_matter_is_read_as_yaml(reading):
    text = f"---\ntitle: Ferries\ntags: [sea, 'boats']\nauthor:\n  - Jane\nseries: {{a: b}}\ndate: 2020-09-28\n---\n{BODY}"
    document = reading(text)
    assert document.published == datetime.date(2020, 9, 28)
    assert document.headline.cut(document.text) == "Ferries"


def test_toml_front_matter(reading):
    assert reading(f'+++\ntitle = "Ferries"\ndate = 2020-09-28\n+++\n{BODY}').published == datetime.date(2020, 9, 28)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"---\ntitle: Ferries: the return\n---\n{BODY}", "line 2, column 15"),
        (f"---\ntitle: a\ntags: [sea\n---\n{BODY}", "line 4, column 1"),
        (f"---\ntitle: a\ntitle: b\n---\n{BODY}", "line 3, column 1"),
        (f"---\ntitle: a\n{BODY}", "line 1, column 1"),
        (f"---\ntitle: '\\ud800\n---\n{BODY}", "line"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_broken_front_matter_names_line_and_column(reading, text, place, name):
    with pytest.raises(InputError, match=place):
        reading(text, name=name)


def test_a_rule_is_no_front_matter(reading):
    assert len(reading(f"---\n\n{BODY}").blocks) == 2
    assert reading(f"---\n{BODY}---\n{BODY}").front_matter == {}


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize(
    "head",
    ["---\ntitle: Ferries\ndate: 2020-09-28\n---\n", "Published: 28 September 2020\n\n", "VILNIUS, Sept 28 (Reuters) - ", ""],
)
def test_common_dates_never_import_dateparser_or_yaml(tmp_path, head, name):
    path = tmp_path / name
    path.write_text(head + BODY * 5, "utf-8")
    program = (
        "import sys; from checker.engine.run import Setup, understand; from checker.engine.read import read_file;"
        "from checker.readers import text, markdown; from checker.house import DEFAULT;"
        f"source = read_file({str(path)!r}); (text if source.name.endswith('txt') else markdown).read(source, None, DEFAULT);"
        "print(sorted({'dateparser', 'tree_sitter'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ("['tree_sitter']" if name == "a.md" else "[]")
