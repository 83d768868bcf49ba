"""The HTML report, read back: it is whole, harmless whatever an article holds, and can be used without eyes, mouse or script."""

import hashlib
import json
import re
import shutil
import subprocess
from base64 import b64encode
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from checker.cli import main

HOSTILE = '</p></style><script>alert(1)</script><img src=x onerror=alert(1)> & "quoted" \u202e\u0007'
STORY = f"""---
title: A bridge opens on the the river
author: "Jane <b>Roe</b>"
date: 2020-09-28
---

VILNIUS, Sept 28 (Reuters) - Two ministers have als been invited to the opening on Tuesday, said Anna Kowal.

## What comes next

- a fair on the the north bank
- a concert on Oct 3

> Nobody believed it in 2015, and nobody {HOSTILE} als knew.

Correction: An earlier version named the wrong river.
"""
VOID = {"meta", "input", "wbr", "line", "rect"}


class Page(HTMLParser):
    """Elements with their attributes, the text of each, and whether they are closed in order."""

    def __init__(self, source):
        super().__init__()
        self.open, self.found, self.words = [], [], []
        self.feed(source)
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        element = {"tag": tag, "text": "", **dict(attributes)}
        self.found.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop()["tag"] == tag

    def handle_data(self, data):
        for element in self.open:
            element["text"] += data

    def all(self, tag, **wanted):
        names = {"kind": "class"}
        return [
            element
            for element in self.found
            if element["tag"] == tag
            and all(value in element.get(names.get(key, key), "").split() for key, value in wanted.items())
        ]


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("story <i>.md").write_text(STORY)
    Path("clean.txt").write_text("The harbour opened on time.\n")
    Path("binary.txt").write_bytes(b"a\0b")
    return tmp_path


@pytest.fixture
def page(desk):
    assert main([".", "--select", "typos", "--output-format", "html=report.html", "--output-format", "json=report.json"]) == 2
    return Page(Path("report.html").read_text("utf-8"))


def test_every_finding_is_marked_told_and_in_the_summary(page):
    findings = json.loads(Path("report.json").read_text())["findings"]
    assert len(findings) == 4
    assert [mark["text"] for mark in page.all("mark")] == [finding["found"] for finding in findings]
    notes = page.all("li", kind="note")
    assert len(notes) == len(page.all("tr")) - 1 == 4
    for note, finding in zip(notes, findings, strict=True):
        assert finding["message"] in note["text"]
        assert "Error" in note["text"]


def test_the_article_reads_as_it_was_written(page):
    assert page.all("h3", kind="headline")[0]["text"].startswith("A bridge opens on the the")
    assert [element["text"] for element in page.all("h4")] == ["What comes next"]
    assert any("a concert on Oct 3" in element["text"] for element in page.all("li"))
    assert page.all("span", kind="dateline")[0]["text"].startswith("VILNIUS")
    assert page.all("p", kind="correction")


def test_clean_articles_and_what_could_not_be_checked_are_there(page):
    assert any("The harbour opened on time." in element["text"] for element in page.all("article"))
    assert "binary.txt: is a binary file" in page.all("section", kind="failures")[0]["text"]


def test_nothing_of_an_article_becomes_markup(page):
    assert {element["tag"] for element in page.found} & {"script", "img", "b", "i", "iframe", "link", "object"} == set()
    for element in page.found:
        assert not [name for name in element if name.startswith("on") or name in ("style", "src")]
    assert "story <i>.md" in page.all("h2", id="a1")[0]["text"]
    source = Path("report.html").read_text("utf-8")
    assert "\x07" not in source
    assert "Jane &lt;b&gt;Roe" in source


def test_the_policy_allows_its_own_style_and_nothing_else(page):
    (policy,) = (element["content"] for element in page.all("meta") if element.get("http-equiv") == "Content-Security-Policy")
    style = re.search("<style>(.*)</style>", Path("report.html").read_text("utf-8"), re.S)[1]
    mark = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{mark}'; base-uri 'none'; form-action 'none'"
    assert "url(" not in style
    assert "@import" not in style


def test_every_link_leads_to_a_place_of_the_page(page):
    names = [element["id"] for element in page.found if "id" in element]
    assert len(names) == len(set(names))
    for element in page.all("a"):
        assert element["href"].removeprefix("#") in names
    for element in page.found:
        assert set(element.get("aria-labelledby", "").split()) <= set(names)
    assert page.all("label")
    assert [element["for"] for element in page.all("label")] == [element["id"] for element in page.all("input")]


def test_a_screen_reader_finds_its_way(page):
    (root,) = page.all("html")
    assert root["lang"] == "en"
    assert len(page.all("main")) == len(page.all("h1")) == len(page.all("title")) == 1
    levels = [int(element["tag"][1]) for element in page.found if re.fullmatch("h[1-6]", element["tag"])]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert all(element.get("scope") == "col" for element in page.all("th"))
    assert page.all("a")[0]["href"] == "#articles"
    for element in page.all("a"):
        assert element["text"].strip()
    assert all(element.get("aria-hidden") == "true" for element in page.all("svg"))


def test_the_timeline_stands_around_the_publication_date(page):
    (section,) = page.all("section", kind="timeline")
    assert "Mon 28 September 2020 the publication date" in section["text"]
    assert section["text"].index("2015") < section["text"].index("the publication date") < section["text"].index("Oct 3")
    days = [element["datetime"] for element in page.all("time")]
    assert "2020-10-03" in days


def test_filters_are_in_the_style_alone(page):
    style = page.all("style")[0]["text"]
    for box in page.all("input"):
        assert box["type"] == "checkbox"
        assert f"#{box['id']}:not(:checked)" in style


def ratio(first, second):
    def light(colour):
        parts = [int(part * (2 // len(part)), 16) / 255 for part in re.findall("..?" if len(colour) == 6 else ".", colour)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((light(first), light(second)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_every_colour_of_text_has_enough_contrast(page, scheme):
    style = page.all("style")[0]["text"]
    blocks = re.findall(r":root \{([^}]*--page[^}]*)\}", style)
    colours = dict(re.findall(r"--([\w-]+): #(\w+)", blocks[scheme]))
    for ground in ("page", "box"):
        for ink in ("ink", "soft", "link", "error", "warning", "suggestion"):
            assert ratio(colours[ink], colours[ground]) >= 4.5, (ink, ground)
    for ground in ("error-ground", "warning-ground", "suggestion-ground", "second-ground"):
        assert ratio(colours["ink"], colours[ground]) >= 4.5


def test_findings_that_overlap_and_second_places(desk):
    rules = Path("rules/house")
    rules.mkdir(parents=True)
    for name, tokens in (("long-words", "two old bridges"), ("short-words", "old")):
        told = "level: suggestion\nmessage: \"'{found}'\"\nwhy: A test.\nsource: none\n"
        what = f"with: {{tokens: [{tokens}]}}\nexamples: {{fail: ['[[{tokens}]]'], pass: [none]}}\n"
        (rules / f"{name}.yaml").write_text(f"check: existence\n{told}{what}")
    Path("a.txt").write_text("There are two old bridges.\n")
    main(["a.txt", "--rules", "rules", "--select", "house", "--output-format", "html=o.html"])
    page = Page(Path("o.html").read_text("utf-8"))
    assert [mark["text"] for mark in page.all("mark")] == ["two ", "old", " bridges"]
    assert {"w1", "w2"} <= {element.get("id") for element in page.all("span")}


def test_a_finding_in_a_file_that_is_no_article_is_told(desk):
    Path("clean.txt.newslint.yaml").write_text("accepted:\n- {rule: no-such, fingerprint: y, reason: z}\n")
    main(["clean.txt", "--output-format", "html=o.html"])
    page = Page(Path("o.html").read_text("utf-8"))
    assert "no rule has this name" in page.all("li", kind="note")[0]["text"]


def test_the_report_is_the_same_for_any_number_of_processes(desk):
    for jobs in ("1", "2"):
        main([".", "--jobs", jobs, "--output-format", f"html=report{jobs}.out"])
    assert Path("report1.out").read_text() == Path("report2.out").read_text()


CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.mark.skipif(not CHROMIUM, reason="no chromium on this machine")
def test_a_browser_shows_and_prints_it_without_a_complaint(page, tmp_path):
    options = (
        "headless no-sandbox disable-gpu disable-quic no-first-run disable-background-networking disable-component-update "
        f"disable-sync enable-logging=stderr user-data-dir={tmp_path}/profile print-to-pdf={tmp_path}/report.pdf"
    )
    command = [CHROMIUM, *(f"--{option}" for option in options.split()), f"file://{tmp_path}/report.html"]
    done = subprocess.run(command, capture_output=True, timeout=120, check=False)
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    assert b"Refused to" not in done.stderr
    assert b"Content Security Policy" not in done.stderr


def test_a_page_is_shown_as_it_reads_with_its_marks_at_the_words(desk):
    Path("page.html").write_text(
        "<p>The caf&eacute; has als <b>the</b> the best tea, &amp; it <i>h</i>as als cakes.</p>", "utf-8"
    )
    main(["page.html", "--output-format", "html=report.html", "--select", "typos"])
    page = Page(Path("report.html").read_text("utf-8"))
    assert [mark["text"] for mark in page.all("mark")] == ["als", "the the", "als"]
    assert "The café has als" in page.all("article")[0]["text"]
