"""Legal citations as an official writes them: resolved to their source, and put into English.

《政府信息公开条例》第三十六条第（一）项 becomes source regulations, article 第三十六条, "Regulations, art. 36(1)".
"""

import re
from typing import Any

from .strict_yaml import SpecError

DIGITS = "零一二三四五六七八九"
PLACE = re.compile(
    r"(?P<name>第(?P<article>[一二三四五六七八九十]+)条)(第(?P<paragraph>[一二三四五六七八九])款)?(第（(?P<subparagraph>[一二三四五六七八九十]+)）项)?"
)


def cite(citation: str, sources: list[dict[str, Any]]) -> dict[str, Any]:
    """Resolve one citation: {"zh", "en", "source", "article"}; article is None where none is named.

    Raises SpecError where the source is not in sources.yaml or the place is not a citation.
    """
    source = next((source for source in sources if citation.startswith(source["short"]["zh"])), None)
    place = citation.removeprefix(source["short"]["zh"]) if source else ""
    match = PLACE.fullmatch(place)
    if source is None or (place and not match):
        raise SpecError(f"no source in spec/sources.yaml, or no article, for the citation {citation}")
    if not match:
        return {"zh": citation, "en": source["short"]["en"], "source": source["id"], "article": None}
    english = f"art. {_number(match['article'])}"
    if match["paragraph"]:
        english += f", para. {_number(match['paragraph'])}"
    if match["subparagraph"]:
        english += f"({_number(match['subparagraph'])})"
    return {
        "zh": citation,
        "en": f"{source['short']['en']}, {english}",
        "source": source["id"],
        "article": match["name"],
    }


def _number(chinese: str) -> int:
    """Chinese numeral up to 99 to int."""
    tens, ten, ones = chinese.rpartition("十")
    return (DIGITS.index(tens or "一") * 10 if ten else 0) + (DIGITS.index(ones) if ones else 0)
