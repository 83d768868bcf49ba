"""The wheel carries the fact base ready built, so that no first run has to build it: YAML in, `checker/facts/base.sqlite` out."""

import os
import sys
import tempfile

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class FactBase(BuildHookInterface):
    def initialize(self, version: str, build_data: dict) -> None:
        if version == "editable":  # a checkout's base may change; it is built into the cache on first use
            return
        sys.path.insert(0, ROOT)
        from checker.facts import folders, load
        from checker.facts.build import build
        from checker.facts.merge import merge

        target = os.path.join(tempfile.mkdtemp(), "base.sqlite")
        build(target, merge([load.load(folders.paths([folders.shipped()]))]))
        build_data["force_include"][target] = "checker/facts/base.sqlite"
