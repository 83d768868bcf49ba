"""`newslint rules`: the rules that are on; `rules test`: every rule's own examples; `rules schema`: the format for editors."""

import argparse
import sys

from checker.cli import FOUND, OK, _options
from checker.cli._setup import setup_for
from checker.engine.examples import mistakes
from checker.engine.run import Setup
from checker.engine.trial import complaint

HELP = "list the rules that are on; test their examples; print their JSON Schema"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "action", nargs="?", choices=("list", "test", "schema"), default="list", help="list (default), test or schema"
    )
    parser.add_argument("folders", nargs="*", metavar="DIR", help="further folders of rules")
    parser.add_argument("--all", action="store_true", help="list rules that are off as well")
    _options.reading(parser)


def run(options: argparse.Namespace) -> int:
    options.rules = tuple(options.folders)
    wanted = setup_for(options)
    if options.action == "schema":
        return _schema()
    setup = wanted("article.txt")
    every = wanted.rules_of(wanted.settings("article.txt"))
    if options.action == "test":
        found = [mistake for rule in every for mistake in mistakes(rule, Setup((), setup.house))]
        found += [told for rule in every if (told := complaint(rule, setup.house))]
        print(
            "\n".join(found) if found else f"{len(every)} rules: every example does what it says",
            file=sys.stderr if found else sys.stdout,
        )
        return FOUND if found else OK
    for rule in every if options.all else setup.rules:
        level = rule.levels.get(rule.id, rule.file.level)
        print(
            f"{rule.topic}/{rule.id}  {level}{'' if rule.file.enabled else ' (off)'}  {rule.file.why.split('. ')[0].rstrip('.')}."
        )
    return OK


def _schema() -> int:
    import json

    from checker.ruleset.schema import schema

    print(json.dumps(schema(), indent=1))
    return OK
