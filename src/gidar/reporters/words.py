"""The words of reports for people, and how much of them is said."""

from ..model.words import words

SHOWN = 5  # findings of one rule that are listed before the rest is only counted
SHOWN_PLACES = 2  # other places of one repair that are listed
SHOWN_ORGANS = 20  # organs that a summary lists


def said(lang: str) -> dict[str, str]:
    """What reports for people say, in "zh" or "en"."""
    return words(lang, "punctuation", "common", "findings", "reporters")
