"""Datelines are cut off the paragraph that they open."""

import datetime

import pytest

REST = "The ferry line will sail twice a day from May, the company said."
LOWER = "the ferry line will sail twice a day from May, the company said."


@pytest.mark.parametrize(
    ("opening", "place", "agency", "date"),
    [
        ("date 2020-09-28", None, None, "2020-09-28"),
        ("date 28 September 2020", None, None, "2020-09-28"),
        ("N'DJAMENA, Chad (AP)_", "N'DJAMENA, Chad", "AP", None),
        ("VILNIUS, Sept 28 (Reuters) -", "VILNIUS", "Reuters", "2020-09-28"),
        ("VILNIUS, Sept. 28 (Xinhua) --", "VILNIUS", "Xinhua", "2020-09-28"),
        ("VILNIUS, SEPT 28 -", "VILNIUS", None, "2020-09-28"),
        ("Vilnius, Sept 28 (Reuters) -", "Vilnius", "Reuters", "2020-09-28"),
        ("Vilnius (AFP) –", "Vilnius", "AFP", None),
        ("KYIV, Ukraine (AP) —", "KYIV, Ukraine", "AP", None),
        ("NEW YORK, Oct. 3 (AP) _", "NEW YORK", "AP", "2020-10-03"),
        ("KUALA LUMPUR, April 1 , 1997 (AFP)", "KUALA LUMPUR", "AFP", "1997-04-01"),
        ("KUALA LUMPUR, April 1, 1997 (AFP) -", "KUALA LUMPUR", "AFP", "1997-04-01"),
        ("RICHMOND, Va., Feb 26 -", "RICHMOND, Va.", None, "2021-02-26"),
        ("RICHMOND, Va. Feb 26 -", "RICHMOND, Va.", None, "2021-02-26"),
        ("DETROIT June 18 -", "DETROIT", None, "2020-06-18"),
        ("BONN, 2 March -", "BONN", None, "2021-03-02"),
        ("BONN, FEb 26 -", "BONN", None, "2021-02-26"),
        ("BONN, March 11-", "BONN", None, "2021-03-11"),
        ("BUDAPEST, April 7, Reuter -", "BUDAPEST", "Reuter", "2020-04-07"),
        ("LONDON/PARIS, Sept 28 (Reuters) -", "LONDON/PARIS", "Reuters", "2020-09-28"),
        ("BEIRUT/THE HAGUE, March 7 (Reuters) -", "BEIRUT/THE HAGUE", "Reuters", "2021-03-07"),
        ("GEORGETOWN, Grand Cayman, Cayman Islands, Sept 28 -", "GEORGETOWN, Grand Cayman, Cayman Islands", None, "2020-09-28"),
        ("WASHINGTON (CNN) —", "WASHINGTON", "CNN", None),
        ("(CNN) —", None, "CNN", None),
        ("WASHINGTON, D.C. —", "WASHINGTON, D.C.", None, None),
        ("WASHINGTON ―", "WASHINGTON", None, None),
        ("ST. LOUIS, Mo. (AP) --", "ST. LOUIS, Mo.", "AP", None),
        ("PORT-AU-PRINCE, Haiti (AP) —", "PORT-AU-PRINCE, Haiti", "AP", None),
        ("JERUSALEM, Sept 28, 2020 /PRNewswire/ --", "JERUSALEM", "PRNewswire", "2020-09-28"),
        ("SÃO PAULO, Brazil, Sept 28 (Reuters) -", "SÃO PAULO, Brazil", "Reuters", "2020-09-28"),
    ],
)
def test_what_a_dateline_says(reading, opening, place, agency, date):
    document = reading(f"{opening} {REST}\n", published="2020-09-28")
    line = document.dateline
    assert line.span.cut(document.text) == opening
    assert (line.place, line.agency, line.date and str(line.date)) == (place, agency, date)
    assert [block.kind for block in document.blocks] == ["dateline", "paragraph"]
    assert document.blocks[1].span.cut(document.text) == REST


@pytest.mark.parametrize(
    "text",
    [
        "Sen. Jane Smith (R-TX) — who lost — left.",
        "REP. JANE SMITH (R-TX) — the loser — left.",
        "NATO — which was founded in 1949 — met.",
        "WATCH — The minister falls.",
        "New York (the city) - was warm.",
        "On Sept 28 - the day of the vote - it rained.",
        "The report, Sept 28 - a Monday - said so.",
        "IBM - the company - grew.",
        "A-level results fell.",
        "Paris was warm.",
        "In Rome, March 3 - the day after - it rained.",
    ],
)
def test_no_dateline(reading, text):
    assert reading(f"{text} {REST}\n").dateline is None


def test_a_dateline_of_its_own_and_below_headline_and_byline(blocks):
    text = f"Ferries to sail twice a day\n\nBy Jane Smith\n\nTALLINN, Estonia (AP) _\n\n{REST} {REST}\n"
    assert [kind for kind, _ in blocks(text)] == ["headline", "byline", "dateline", "paragraph"]


def test_in_lower_case_only_with_date_and_dash(reading):
    assert reading(f"des moines, april 7 - {LOWER}\n").dateline.place == "des moines"
    assert reading(f"a man, who came late - {LOWER}\n").dateline is None


def test_without_a_year_the_month_and_day_are_kept(reading):
    document = reading(f"VILNIUS, Sept 28 (Reuters) - {REST}\n")
    assert (document.published, document.dateline.date) == (None, None)
    assert [(date.kind, date.candidates, date.month_day) for date in document.dates] == [("dateline", (), (9, 28))]


def test_a_full_dateline_is_the_publication_date(reading):
    document = reading(f"date 2017-07-11 {REST}\n")
    assert document.published == document.dateline.date == datetime.date(2017, 7, 11)


def test_a_garbled_date_is_a_dateline_that_cannot_be_read(reading):
    for date in ("March 119", "Macrh 31"):
        document = reading(f"NEW YORK, {date} - {REST}\n", published="1987-03-31")
        assert document.dateline.date is None
        assert [printed.span.cut(document.text) for printed in document.dates] == [date]
