"""`newslint explain RULE`: why a rule exists, where it comes from and what it flags."""

import argparse

from checker.cli import OK, _options
from checker.cli._setup import setup_for
from checker.errors import UsageError, did_you_mean

HELP = "tell why a rule exists, its source and its examples"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("rule", metavar="RULE", help="the rule's id")
    _options.reading(parser)


def run(options: argparse.Namespace) -> int:
    wanted = setup_for(options)
    rules = {rule.id: rule for rule in wanted.rules_of(wanted.settings("article.txt"))}
    name = options.rule.rpartition("/")[2]
    if name not in rules:
        raise UsageError(f"no rule is called '{options.rule}'{did_you_mean(name, tuple(rules))}; newslint rules --all lists them")
    rule = rules[name]
    measured = [f"Measured: {rule.file.measured}"] if rule.file.measured else []
    off = [] if rule.file.enabled else ["Off unless selected by name."]
    print(
        f"{rule.topic}/{rule.id} ({rule.file.level})\n",
        rule.file.why,
        f"Source: {rule.file.source}",
        *measured,
        *off,
        f"File: {rule.path}",
        sep="\n",
    )
    for kind, title in (("fail", "Flagged (between [[ and ]])"), ("pass", "Not flagged")):
        print(f"\n{title}:")
        for example in rule.file.examples[kind]:
            print("  - " + example.strip().replace("\n", "\n    "))
    return OK
