"""One module a kind of check.

A check has
- `Params`: a `checker.frozen` class (or a frozen dataclass), what a rule writes under `with:`;
- `FIELDS`: the names, besides `found`, that a rule's message may use;
- `check(article, params, house) -> Iterator[Hit]`: pure; no files, clock, locale or network;
- where it helps, `GRADES`: the grades a hit may have, for the rule's `grades:`;
- where it helps, `Params.starts`, a cached property of type `frozenset[str] | None`: lower-case words without one of
  which an article cannot be hit (None: look at every article). The engine asks it once, keeps it with the rule and
  skips the rule where none of them occurs;
- likewise `Params.needs`, words without one of which an article cannot be hit, wherever in the match they stand (a
  rule for `to loose` needs `loose`, not `to`), and `Params.signs`, strings (`could of`, `,,`, `[check]`) of which one must
  be in the article's text in lower case. The engine asks for words first, for strings after them; a rule that has
  none of the three is run on every article.
"""
