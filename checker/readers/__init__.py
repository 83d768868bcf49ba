"""One module a format: a decoded file in, a Document out.

A reader has `SUFFIXES` (with the dot) and `read(source, published, house) -> Document`; `published`, where given,
overrides every date of the file. Readers import what they need inside `read`.
"""
