"""Names in whole small articles of invented people: what each rule reports, and which likenesses stay unreported."""

import pytest

RULES = (
    "name-drift",
    "name-first-name",
    "name-title-drift",
    "name-reversed",
    "two-ages",
    "acronym-two-expansions",
    "name-never-introduced",
    "caption-first-name",
)

ARTICLE = """Bridge over the Skarv opens after four years

Mayor Orla Quistgard opened the bridge on Monday. Quistgard said that it had cost less than planned.

The engineer Emil McTavran drew it. McTavran said that the steel came from Vellmark, and that Vellmark had been slow.

"Mayor Quistgard was patient," said Marta Brelloway, a teacher. Brelloway crosses the river every day."""


@pytest.fixture
def names(lint_text):
    """`names(text)`: rule, found words and level of every finding of a rule on names."""

    def run(text):
        return [(finding.rule, finding.found, finding.level) for finding in lint_text(text, only=RULES)]

    return run


def test_an_article_without_a_slip_is_left_alone(names):
    assert names(ARTICLE) == []


@pytest.mark.parametrize(
    ("right", "wrong", "rule", "found", "level"),
    [
        ("Brelloway crosses", "Breloway crosses", "name-drift", "Breloway", "warning"),
        ("Quistgard said that it", "Quistgrad said that it", "name-drift", "Quistgrad", "warning"),
        ("McTavran said", "McTavrann said", "name-drift", "McTavrann", "warning"),
        ("Emil McTavran", "Emil MacTavran", "name-drift", "McTavran", "warning"),
        ("that Vellmark had", "that Velmark had", "name-drift", "Velmark", "warning"),
        ("Marta Brelloway", "Marta Breloway", "name-drift", "Brelloway", "warning"),
        ("Quistgard said that it", "Rep. Quistgard said that it", "name-title-drift", "Rep. Quistgard", "warning"),
    ],
)
def test_one_planted_slip_is_one_finding(names, right, wrong, rule, found, level):
    assert ARTICLE.count(right) == 1
    assert names(ARTICLE.replace(right, wrong)) == [(rule, found, level)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ann Johnson won. Johnson beat Lee. Johnson left. Johnsen said so.", "Johnsen"),
        ("Ann Johnsen won the race. Johnson said that the road was wet. Johnson left.", "Johnsen"),
        ("Senator Ted Cruz spoke. Cruz left. Later Ted Crus came back.", "Crus"),
        ("The Sanders plan. Bernie Sanders spoke. Sanders left. Bernie Senders came back.", "Senders"),
        ("Hillary Wolmar spoke. Wolmar left; Wolmar smiled. Hillary Wolmarr came back.", "Wolmarr"),
        ("The mill is in Vellby. All of Vellby knew the mill. The mill closed, and Vlelby mourned.", "Vlelby"),
        ("The Ministry of Works closed. The Minisrty said so.", "Minisrty"),
        ("Friar Laurence married them. Friar Lawrence went.", "Lawrence"),
        ("A Denbrook University team won. The Denbrok University team had trained hard.", "Denbrok"),
    ],
)
def test_known_names_short_names_and_introductions(names, text, found):
    assert [(rule, words) for rule, words, _ in names(text)] == [("name-drift", found)]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Johnson won. Johnson beat Ole Johnsen. Johnsen said so. Johnson left.",
        "Ann Johnson won. Johnson left. Johnson smiled. They took the road to Johnsen.",
        "Emil Roberts won. Roberts left. Roberts and his son Robert waited. Robert said so.",
        "Marta Price won. Price left. Price waited. The prize was small; Prize said nobody.",
        "The Brelloways met. Mayor Orla Brelloway spoke. Brelloway's car left.",
        "Kuwait paid. Kuwaiti banks and Kuwaitis paid. Kuwait was thanked.",
        "Snarv was flooded. The Snarvian king left Snarv. Snarvese boats came to Snarv.",
        "Monica Gelborg is the wife of Hage Gelborb. Gelborb spoke. Gelborb left.",
        "Write to @Quistgrad, said Orla Quistgard. Quistgard waited. The file is Quistgrad.txt.",
        "Orla Quistgard-Roe met Orla Quistgard. The Roe-Quistgard house burned.",
        "The banner of Orla Quistgard read “Quistgrad [sic]”. Quistgard smiled.",
        "Orla Quistgard came. “We call him Quistgart,” said a fan.",
        "Joonas Teppo scored. Jonas Berglund scored twice. Teppo smiled.",
        "Mary Beth Wolmar came. Rep. Beto O’Lean smiled.",
        "ORLA QUISTGRAD OPENS BRIDGE",
        "",
    ],
)
def test_two_names_are_two_names(names, text):
    assert names(text) == []


def test_a_variant_near_two_forms_is_reported_once(names):
    text = "Fordmann Little bought it. Forddmann Little sold it. Fordman Little paid. Fordman Little left."
    found = [words for _, words, _ in names(text)]
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("text", "found", "level"),
    [
        ("Kristen Wolmar won. Kristin Wolmar smiled.", "Kristin", "warning"),
        ("Jon Wolmar won. Wolmar smiled. “John Wolmar is a fine man,” they said.", "John", "warning"),
        ("Stephen Wolmar won. Steven J. Wolmar smiled.", "Steven", "warning"),
        ("Michael Wolmar won the race. Wolmar smiled. Mark Wolmar said that the road was wet.", "Mark", "suggestion"),
        ("Alan Wolmar and Allan Wolmar came. Alan Wolmar and Allan Wolmar left.", "Allan", "suggestion"),
    ],
)
def test_the_given_name_changes(names, text, found, level):
    assert names(text) == [("name-first-name", found, level)]


@pytest.mark.parametrize(
    "text",
    [
        "Peter Wolmar won. Wolmar smiled. Pete Wolmar said that the road was wet.",
        "Charles Wolmar won. Wolmar smiled. Chuck Wolmar said that the road was wet.",
        "Michael Wolmar won. Wolmar smiled. His brother Mark Wolmar said that the road was wet.",
        "Michael Wolmar won. Wolmar smiled. Mark Wolmar, the coach, said that the road was wet.",
        "Michael Wolmar won. Wolmar smiled. Lee and Mark Wolmar watched.",
        "Michael Wolmar won. Wolmar smiled. Maria Wolmar said that the road was wet.",
        "Paul Wolmar won. Wolmar smiled. Paula Wolmar waited.",
        "Marco Wolmar won. In March Wolmar retired.",
        "Jefferson County paid. The County paid. Scott County did not.",
    ],
)
def test_other_given_names_are_other_people(names, text):
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Senator Jane Wolmar spoke.\n\nRep. Wolmar left.", "Rep. Wolmar"),
        ("Gov. Jane Wolmar spoke.\n\n“I thank Mayor Wolmar,” said Lee.", "Mayor Wolmar"),
        ("Foreign Minister Jane Wolmar spoke.\n\nFinance Minister Wolmar left.", "Finance Minister Wolmar"),
        ("French President Jane Wolmar spoke.\n\nPrime Minister Wolmar left.", "Prime Minister Wolmar"),
    ],
)
def test_the_office_changes(names, text, found):
    assert names(text) == [("name-title-drift", found, "warning")]


@pytest.mark.parametrize(
    "text",
    [
        "Senator Jane Wolmar spoke.\n\nSen. Wolmar left.",
        "Senator Jane Wolmar spoke.\n\nThen-Rep. Wolmar had voted. Former Rep. Jane Wolmar left.",
        "Senator Jane Wolmar spoke.\n\nRep. Karl Wolmar left. Rep. Wolmar smiled.",
        "Senator Jane Wolmar spoke.\n\nCandidate Wolmar left.",
        "Foreign Secretary Jane Wolmar spoke.\n\nSecretary of State Wolmar left.",
    ],
)
def test_one_office_and_the_offices_of_another_time(names, text):
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Wong Meilin won the race. Wong Meilin smiled. The mayor praised Meilin Wong.", ["Meilin Wong"]),
        ("Emil Wolmar won. Emil Wolmar smiled. “Wolmar Emil is good,” said Lee.", ["Wolmar Emil"]),
        ("Scott Paul met Paul Scott. Paul Scott left with Scott Paul.", []),
        ("They told Emil Wolmar. For Wolmar Emil Lee sang.", []),
        ("House White, White House.", []),
    ],
)
def test_a_name_in_both_orders(names, text, found):
    assert [words for rule, words, _ in names(text) if rule == "name-reversed"] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vilma Wolmar, 38, sang. The 39-year-old singer Vilma Wolmar left.", ["39"]),
        ("Vilma Wolmar (38) sang. Vilma Wolmar, aged 83, left.", ["83"]),
        ("Vilma Wolmar, 38, sang. Vilma Wolmar, 38, left.", []),
        ("Vilma Wolmar, 38, sang. Her son Karl Wolmar, 12, left. Wolmar, 40, stayed.", []),
        ("Vilma Wolmar, 38, sang. Vilma Wolmar, then 18, had left.", []),
        ("Vilma Wolmar, 38, sang. Emil Lee, 39, left with Vilma Wolmar.", []),
    ],
)
def test_two_ages_of_one_full_name(names, text, found):
    assert [words for rule, words, _ in names(text) if rule == "two-ages"] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Wolmar Trade Council (WTC) met. The Wolmar Transport Council (WTC) left.", ["Wolmar Transport Council"]),
        ("The Wolmar Trade Council (WTC) met. The WTC (Wolmar Transport Council) left.", ["Wolmar Transport Council"]),
        ("The Wolmar Trade Council (WTC) met. The WTC, or Wolmar Transport Council, left.", ["Wolmar Transport Council"]),
        ("The Wolmar Trade Organisation (WTO) met. The Wolmar Trade Organization (WTO) left.", []),
        ("The Wolmar Trade Council (WTC) met. Lee (WTC) spoke. The WTC (see below) left.", []),
        ("The Wolmar Trade Council (WTC) met. The Institut Roe (INR) and the Roe Institute (INR) left.", []),
    ],
)
def test_two_meanings_of_one_acronym(names, text, found):
    assert [words for rule, words, _ in names(text) if rule == "acronym-two-expansions"] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He came late. Abernathy said that the work was done. The crew thanked Abernathy.", ["Abernathy"]),
        ("The work was done, Mr. Wolmar said.", ["Wolmar"]),
        ("Orla Abernathy came late. She left. Abernathy said that the work was done.", []),
        ("He read it. Reuters said that the work was done. Reuters was first.", []),
        ("He came late. Churchill said so in 1940. The crew thanked Churchill.", []),
        ("He came late. “Abernathy said so, and Abernathy was right,” Orla Lee said.", []),
    ],
)
def test_a_surname_whose_person_is_never_named(names, text, found):
    assert [words for rule, words, _ in names(text) if rule == "name-never-introduced"] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mayor Vilma Wolmar opened it.\n\nPhoto: Karen Wolmar at the bridge.", ["Karen Wolmar"]),
        ("Mayor Jennifer Wolmar opened it.\n\nPhoto: Jen Wolmar at the bridge.", []),
        ("Mayor Vilma Wolmar opened it.\n\nPhoto: Vilma Wolmar and Karl Wolmar at the bridge.", []),
        ("Mayor Vilma Wolmar opened it. Karen Wolmar came.\n\nPhoto: Karen Wolmar at the bridge.", []),
    ],
)
def test_a_caption_against_the_text(names, text, found):
    assert [words for rule, words, _ in names(text) if rule == "caption-first-name"] == found
