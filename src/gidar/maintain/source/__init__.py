"""How the hand-written specification is read: YAML strictly, legal citations by their source and article."""

from .citations import cite
from .strict_yaml import SpecError, load_yaml

__all__ = ["SpecError", "cite", "load_yaml"]
