"""One module an output format: `lines(report, colour) -> Iterator[str]`, each with its line end."""
