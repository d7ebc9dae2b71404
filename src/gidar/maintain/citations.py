"""Legal citations as an official writes them: resolved to their source, and put into English.

《政府信息公开条例》第三十六条第（一）项 becomes source regulations, article 第三十六条, "Regulations, art. 36(1)";
国办公开办函〔2021〕30号第一部分第（二）项 becomes article 第一部分第（二）项, "Notice [2021] No. 30, part 1(2)".
"""

import re
from typing import Any

from .strict_yaml import SpecError

DIGITS = "零一二三四五六七八九"
NUMBER = "[一二三四五六七八九十]+"
PLACES = tuple(
    re.compile(pattern)
    for pattern in (
        f"(?P<name>第(?P<article>{NUMBER})条)(第(?P<paragraph>{NUMBER})款)?(第（(?P<subparagraph>{NUMBER})）项)?",
        f"(?P<name>第(?P<part>{NUMBER})部分(第（(?P<subparagraph>{NUMBER})）项)?)",
        "(?P<name>(?P<annex>附件))",
    )
)
"""Where a citation leads: an article with its paragraph and item, a part of a notice with its item, its annex."""


def cite(citation: str, sources: list[dict[str, Any]]) -> dict[str, Any]:
    """Resolve one citation: {"zh", "en", "source", "article"}; article is None where none is named.

    Raises SpecError where the source is not in sources.yaml, where the place is not a citation, and where its text is
    neither there nor said to be unread.
    """
    source = next((source for source in sources if citation.startswith(source["short"]["zh"])), None)
    place = citation.removeprefix(source["short"]["zh"]) if source else ""
    match = next(filter(None, (pattern.fullmatch(place) for pattern in PLACES)), None)
    if source is None or (place and not match):
        raise SpecError(f"no source in spec/sources.yaml, or no article, for the citation {citation}")
    article = match["name"] if match else None
    text = source.get("articles", {}).get(article) if article else source.get("text")
    if not text and "unread" not in source:
        raise SpecError(f"spec/sources.yaml: no text for the citation {citation}, and nothing says that it is unread")
    english = ", ".join([source["short"]["en"], *([_place(match)] if match else [])])
    return {"zh": citation, "en": english, "source": source["id"], "article": article}


def _place(match: re.Match[str]) -> str:
    """The place in English."""
    found = match.groupdict()
    if "annex" in found:
        return "annex"
    english = f"art. {_number(found['article'])}" if "article" in found else f"part {_number(found['part'])}"
    if found.get("paragraph"):
        english += f", para. {_number(found['paragraph'])}"
    return english + (f"({_number(found['subparagraph'])})" if found["subparagraph"] else "")


def _number(chinese: str) -> int:
    """Chinese numeral up to 99 to int."""
    tens, ten, ones = chinese.rpartition("十")
    return (DIGITS.index(tens or "一") * 10 if ten else 0) + (DIGITS.index(ones) if ones else 0)
