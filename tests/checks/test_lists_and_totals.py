"""Lists against the count above them, and shares against their whole: what is reported and what may stand."""

import pytest

PROSE = "The council met on Monday evening for the first time since the spring, and it sat until well after midnight."


def article(headline: str, *blocks: str) -> str:
    return "\n\n".join((headline, PROSE, *blocks)) + "\n"


def bullets(*items: str) -> str:
    return "\n".join(f"- {item}" for item in items)


def found(lint_text, text, rule, name="a.txt"):
    return [(f.found, f.evidence.get("right") or f.evidence.get("total")) for f in lint_text(text, None, name, only=(rule,))]


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize(
    ("lead", "items", "reported"),
    [
        ("It has three demands:", ("schools", "buses", "a park", "a bridge"), [("three", "4")]),
        ("She met 5 new members:", ("Ann", "Ben", "Cem", "Dan"), [("5", "4")]),
        ("The newly chosen five are:", ("Ann", "Ben", "Cem", "Dan"), [("five", "4")]),
        ("It has three demands:", ("schools", "buses", "a bridge"), []),
        ("In its two rounds it named four winners:", ("Ann", "Ben"), []),
        ("Among the five winners are:", ("Ann", "Ben", "Cem"), []),
        ("It has at least three demands:", ("schools", "buses", "a park", "a bridge"), []),
        ("It was shut for three days:", ("Monday", "Tuesday"), []),
        ("It was 12 miles by four roads, they said:", ("one", "two", "three", "four"), []),
        ("It has three demands.", ("schools", "buses", "a park", "a bridge"), []),
        ("It has five demands:", ("schools", "buses", "a park", "and others"), []),
        ("It has 12 demands:", ("schools", "buses"), []),
    ],
)
def test_the_count_above_a_list(lint_text, lead, items, reported, name):
    assert found(lint_text, article("Council meets", lead, bullets(*items)), "count-and-list", name) == reported


def test_the_items_of_a_list_inside_the_list_are_not_counted(lint_text):
    text = article("Council meets", "It has two demands:", "- schools\n    - old ones\n    - new ones\n- buses")
    assert found(lint_text, text, "count-and-list", "a.md") == []


def points(numbers) -> list[str]:
    return [block for number in numbers for block in (f"{number}. The bridge is closed for good.", PROSE)]


@pytest.mark.parametrize(
    ("headline", "numbers", "reported"),
    [
        ("7 things to know about the bridge", range(1, 7), [("7", "6")]),
        ("Five reasons to cross the bridge", range(6, 0, -1), [("Five", "6")]),
        ("Six things to know about the bridge", range(1, 7), []),
        ("7 members of the council meet", range(1, 7), []),
        ("7 things to know about the bridge", [1, 2, 4, 5], []),
        ("25 things to know about the bridge", range(1, 7), []),
    ],
)
def test_the_count_of_a_headline_over_numbered_points(lint_text, headline, numbers, reported):
    assert found(lint_text, article(headline, *points(numbers)), "count-and-list") == reported


def test_the_count_right_above_numbered_points(lint_text):
    text = article("The bridge", "Here are five things to watch for:", *points(range(1, 5)))
    assert found(lint_text, text, "count-and-list") == [("five", "4")]


def table(head: str, *rows: str) -> str:
    ruled = "|---" * (head.count("|") + 1) + "|"
    return "\n".join((f"| {head} |", ruled, *(f"| {row} |" for row in rows)))


@pytest.mark.parametrize(
    ("blocks", "reported"),
    [
        (("How they voted:", bullets("Reds 41%", "Blues 39%", "Greens 30%")), [("30", "110")]),
        (("How they voted:", bullets("Reds 41%", "Blues 29%", "Others 9%")), [("9", "79")]),
        (("How they voted:", bullets("Reds 41%", "Blues 29%", "Greens 9%")), []),
        (("How they voted:", bullets("Reds 41%", "Blues 39%", "Greens 20.3%", "Total 100%")), []),
        (("Growth of the towns:", bullets("Ash 41%", "Elm 39%", "Oak 30%")), []),
        (("Their vote:", bullets("Reds 41%, up 2%", "Blues 39%", "Greens 30%")), []),
        (("Their vote:", bullets("Reds: up 41%", "Blues: up 39%", "Greens: up 30%")), []),
        (("Their vote, with several answers allowed:", bullets("Reds 41%", "Blues 39%", "Greens 30%")), []),
        ((table("Party | Share (%)", "Reds | 41.0", "Blues | 39.0", "Greens | 30.0"),), [("30.0", "110")]),
        ((table("Party | Seats | Share", "Reds | 41 | 41%", "Blues | 39 | 39%", "Greens | 30 | 20%"),), []),
        ((table("Town | Growth", "Ash | 41%", "Elm | 39%", "Oak | 30%"),), []),
    ],
)
def test_the_shares_of_one_whole(lint_text, blocks, reported):
    assert found(lint_text, article("The vote", *blocks, PROSE), "percent-total", "a.md") == reported


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("Some 48 percent said yes, 41 percent said no and 21 percent were undecided.", [("21", "110")]),
        ("Ann had 48%, Ben 41% and Cem 9%, and 12% were still undecided.", [("12", "110")]),
        ("Some 48 percent said yes, 41 percent said no and 11 percent were undecided.", []),
        ("Among men 48 percent said yes, 41 percent no; among women 21 percent were undecided.", []),
        ("It rose from 48 percent to 41 percent, and 21 percent were undecided.", []),
    ],
)
def test_a_poll_in_a_sentence(lint_text, sentence, reported):
    assert found(lint_text, article("The poll", sentence), "percent-total") == reported


LEAD = f"<h1>Council meets</h1><p>{PROSE}</p><p>It has three demands:</p>"


@pytest.mark.parametrize(
    ("listed", "reported"),
    [
        ("<ul><li>schools</li><li>buses</li><li>a park</li><li>a bridge</li></ul>", [("three", "4")]),
        ("<UL>\n<LI>schools\n<LI><P>buses\n<LI>a park\n<LI>a bridge</UL>", [("three", "4")]),
        ("<ul><li>schools</li><li>buses</li><li>a park</li></ul><ul><li>a bridge</li></ul>", []),
        ("<ol><li>schools<ul><li>old ones</li></ul></li><li>buses</li><li>a park</li></ol>", []),
        ("<ul><li><p>schools</p><p>new ones</p></li><li>buses</li><li>a park</li></ul>", []),
    ],
)
def test_the_tags_tell_the_items_of_a_list(lint_text, listed, reported):
    assert found(lint_text, LEAD + listed, "count-and-list", "a.html") == reported


@pytest.mark.parametrize(
    ("between", "last", "reported"),
    [("", "21%", [("21", "110")]), ("\n", "21%", [("21", "110")]), ("", "11%", [])],
)
def test_the_tags_tell_the_rows_of_a_table(lint_text, between, last, reported):
    rows = [("Party", "Share of the vote"), ("Red", "48%"), ("Blue", "41%"), ("Green", last)]
    table = between.join(f"<tr>{between}<td>{name}</td>{between}<td>{share}</td></tr>" for name, share in rows)
    assert found(lint_text, f"<p>{PROSE}</p><table>{table}</table>", "percent-total", "a.html") == reported
