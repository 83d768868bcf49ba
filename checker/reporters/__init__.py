"""One module an output format: `lines(report, colour) -> Iterator[str]`, each with its line end.

`READS = True` in a module asks for the articles themselves (`Report.readings`).
"""
