"""What a person means who writes a word where the form has a closed list."""

from collections.abc import Mapping

from .form import Text
from .organs import name_key

MIN_PIECE = 2  # characters of a piece of a label


def choices_meant(text: str, values: Mapping[str, Text]) -> list[str]:
    """The entries of a list that a text may mean, by id; values are the labels of each.

    The one of that id or label in any language, else those whose labels end with it, or have it in them.
    """
    key = name_key(text).casefold()
    labels = {id_: [name_key(label).casefold() for label in said.values()] for id_, said in values.items()}
    whole = [id_ for id_, said in labels.items() if key == id_ or key in said]
    if whole or len(key) < MIN_PIECE:
        return whole
    ending = [id_ for id_, said in labels.items() if any(one.endswith(key) for one in said)]
    return ending or [id_ for id_, said in labels.items() if any(key in one for one in said)]
