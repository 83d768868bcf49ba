"""Configuration files in, settings, rules and house out."""

from checker.config.choose import chosen, house
from checker.config.keys import Config, Override
from checker.config.read import Settings, nearest, read

__all__ = ["Config", "Override", "Settings", "chosen", "house", "nearest", "read"]
