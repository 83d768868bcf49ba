"""Dated facts, offline: hand-kept YAML in, one read-only SQLite file out, and questions to it answered.

`base/` holds what ships with newslint (CC0), one file a country or kind of thing; `store.open_base` is what checks ask.
"""
