"""Files in, findings out: read, annotate, run the rules, place what they hit."""
