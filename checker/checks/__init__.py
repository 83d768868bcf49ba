"""One module a kind of check.

A check has
- `Params`: a frozen dataclass, what a rule writes under `with:`;
- `FIELDS`: the names, besides `found`, that a rule's message may use;
- `check(article, params, house) -> Iterator[Hit]`: pure; no files, clock, locale or network;
- where it helps, `GRADES`: the grades a hit may have, for the rule's `grades:`;
- where it helps, `Params.starts`, a cached property of type `frozenset[str] | None`: lower-case words without one of
  which an article cannot be hit (None: look at every article). The engine asks it once, keeps it with the rule and
  skips the rule where none of them occurs;
- likewise `Params.signs`: lower-case strings (`could of`, `,,`, `[check]`) without one of which the lower-case text cannot
  be hit. `starts` is asked first, `signs` after it; what has neither is run on every article.
"""
