"""A rule: one YAML file, file name = id, folder = topic."""

from collections.abc import Mapping
from functools import cached_property
from types import ModuleType
from typing import Any, Literal, NamedTuple

from checker import plugins, shape
from checker.finding import Hit, RuleNote
from checker.frozen import frozen

Level = Literal["error", "warning", "suggestion"]
BlockKind = Literal["headline", "heading", "paragraph", "list", "table", "caption", "blockquote"]


@frozen
class RuleFile:
    """The keys of a rule file. `message` may use `{found}` and the fields of the check.

    `scope`: block kinds (default: all running text); `quotes`: may the rule correct what somebody said?
    `grades`: level by grade for checks that grade their hits; `enabled`: false for a rule that must be selected by name;
    `measured`: date, articles, reports, right; `yields`: true for a rule that is silent where another rule has found
    something in the same few words, because the other knows better what is wrong.
    """

    check: str
    level: Level
    message: str
    why: str
    source: str
    examples: Mapping[str, Any]
    scope: tuple[BlockKind, ...] | None = None
    quotes: Literal["skip", "only", "all"] = "skip"
    grades: Mapping[str, Level] | None = None
    enabled: bool = True
    measured: str | None = None
    yields: bool = False


class Gates(NamedTuple):
    """What a check's `Params` tell about the articles that it can hit (see `checker.checks`); None: nothing."""

    starts: frozenset[str] | None = None
    needs: frozenset[str] | None = None
    signs: frozenset[str] | None = None


@frozen
class Rule:
    """A rule file that was found right. `raw` is what it writes under `with:`; `gates` as its `Params` gave them."""

    id: str
    topic: str
    path: str
    file: RuleFile
    raw: Mapping[str, Any]
    gates: Gates
    levels: Mapping[str, Level] = {}

    @cached_property
    def module(self) -> ModuleType:
        return plugins.load("checks", self.file.check)

    @cached_property
    def params(self) -> Any:
        """The check's `Params`; what costs time to work out (`starts` and the like) is taken from the rule."""
        built = shape.build(self.module.Params, dict(self.raw))
        for name, gate in self.gates._asdict().items():
            if hasattr(self.module.Params, name):
                vars(built)[name] = gate
        return built

    @property
    def note(self) -> RuleNote:
        """What a report tells of the rule."""
        fail, passing = (tuple(self.file.examples[kind]) for kind in ("fail", "pass"))
        return RuleNote(self.id, self.topic, self.file.level, self.file.why, self.file.source, fail, passing)

    def level(self, hit: Hit) -> Level:
        """The configuration's level for the rule, else that of the hit's grade, else the rule's own."""
        if self.id in self.levels:
            return self.levels[self.id]
        return (self.file.grades or {}).get(hit.grade or "", self.file.level)
