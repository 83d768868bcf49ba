"""Bad input, the house's words, invisible characters, and both spellings in one article."""

import pytest

from checker.article import Source
from checker.engine.run import Setup, lint, understand
from checker.house import House

RULES = ("misspelling", "real-word-typo", "name-drift", "variant-mix", "zero-width-in-word")


@pytest.fixture
def found(rules):
    """`found(text, House(...))`: the found words of the rules of this file, each with its rule and level."""

    def run(text, house=House()):  # noqa: B008 frozen
        chosen = [rule for rule in rules if rule.id in RULES]
        findings, failures = lint(Source("a.txt", text), Setup(chosen, house))
        assert not failures
        return [(finding.found, finding.rule, finding.level) for finding in findings]

    return run


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a" * 200_000,
        "goverment" * 20_000,
        "word " * 20_000,
        "teh " * 5_000,
        "Привет мир, это не опечатка. 你好世界。",
        "A cafe\u0301 and a nai\u0308ve re\u0301sume\u0301.",
        "\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f600\ufe0f",
        "\ud800 lone",
        "İstanbul ŞİŞLİ ſtrange",
    ],
    ids=["empty", "long", "joined", "repeated", "typo", "scripts", "accents", "emoji", "surrogate", "case"],
)
def test_odd_text_is_read_in_silence(found, text):
    assert found(text) == []


def test_an_invisible_character_is_reported_once_and_not_as_a_misspelling(found):
    assert found("The min\u200bister left Vil\u00adnius.") == [
        ("\u200b", "zero-width-in-word", "warning"),
        ("\u00ad", "zero-width-in-word", "warning"),
    ]


def test_the_words_and_names_of_the_house_are_right(found):
    text = "The flooring was grouted with sealent. Sealent is what the Klarvik mill calls it."
    assert found("The gap was filled with sealent.") == [("sealent", "misspelling", "warning")]
    assert found("The gap was filled with sealent.", House(words=frozenset({"sealent"}))) == []
    assert found(text, House(names=frozenset({"Sealent"}))) == []


def test_a_form_that_the_article_uses_often_is_meant(found):
    assert found("The sealent came. Then more sealent came. All sealent was paid for.") == []


def test_a_non_word_in_a_quotation_is_the_writers(found):
    assert found('"We did not recieve the letter," said Ona Kazlauska.') == [("recieve", "misspelling", "error")]
    assert found('"They were nog told of it," said Ona Kazlauska.') == []


MIX = "The harbour was painted in a new colour. The theater beside it was not."


def test_the_rarer_spelling_is_a_suggestion_and_the_houses_a_warning(found):
    assert found(MIX) == [("theater", "variant-mix", "suggestion")]
    assert found(MIX, House(variant="uk")) == [("theater", "variant-mix", "warning")]
    assert [word for word, _, level in found(MIX, House(variant="us")) if level == "warning"] == ["harbour", "colour"]


def test_the_more_specific_rule_wins(lint_text):
    assert [finding.rule for finding in lint_text("Poland has als been asked.")] == ["als-for-also"]
    assert [finding.rule for finding in lint_text("The aid came form the European Union.")] == ["form-for-from"]


def test_time_grows_with_the_text_only(understood, rules):
    """Every word of a long article is looked at as often as in a short one."""
    article = understand(Source("a.txt", "\n\n".join(["The goverment of Klarvik said teh plan was late."] * 400)), Setup(()))
    (rule,) = [rule for rule in rules if rule.id == "misspelling"]
    assert list(rule.module.check(article, rule.params, House())) == []


@pytest.mark.parametrize(
    "text",
    [
        "The price at the close was 12.5 8.2 7.1 yr 4,310,068 2,538,030 32.5 42.6 mln.",
        "Wheat stood at 1,200 mln 3.70 bu 4.20 3.65 3.50 a week ago 955 1,142.",
        "Sie sagten dass neue Boote eingetroffen waren und kauften zwei davon.",
    ],
    ids=["year", "bushel", "foreign"],
)
def test_a_line_of_figures_or_foreign_words_is_at_most_a_suggestion(found, text):
    assert {level for _, _, level in found(text)} <= {"suggestion"}
