"""What changed between two versions of an edition, as a list to read: every place, and the bump that it asks for."""

from itertools import groupby
from typing import Any

from ..model.display import quoted
from .compare import SpecChange, bump, changes, suffices
from .files import Publication

WORDS: dict[str, dict[str, str]] = {
    "zh": {
        "edition": "格式",
        "cells": "格子",
        "labels": "文字",
        "fields": "其他项目",
        "identities": "勾稽关系",
        "rules": "规则",
        "messages": "提示语",
        "crosswalk": "对照表",
        "result": "校验结果的结构",
        "files": "其他文件",
        "head": "{edition}年格式 {old} → {new}",
        "same": "没有差别。",
        "none": "没有差别",
        "patch": "补丁",
        "minor": "次版本",
        "major": "主版本",
        "never": "不允许",
        "enough": "需要升级：{needed}；版本号足够。",
        "short": "需要升级：{needed}；{old} 到 {new} 不够。",
        "forbidden": "代码一经发布不得删除，停用后不得恢复：不允许发布。",
    },
    "en": {
        "edition": "edition",
        "cells": "cells",
        "labels": "labels and notes",
        "fields": "other fields",
        "identities": "identities",
        "rules": "rules",
        "messages": "messages",
        "crosswalk": "crosswalk",
        "result": "structure of results",
        "files": "other files",
        "head": "Edition {edition}, {old} to {new}",
        "same": "No difference.",
        "none": "none",
        "patch": "patch",
        "minor": "minor",
        "major": "major",
        "never": "not allowed",
        "enough": "Needs a bump: {needed}; the version is far enough.",
        "short": "Needs a bump: {needed}; {old} to {new} is not enough.",
        "forbidden": "A code that was released never goes, and a retired one never returns: not to be released.",
    },
}


def change_list(old: Publication, new: Publication, lang: str) -> tuple[list[str], bool]:
    """The lines of the list, and whether the version of new is far enough from that of old."""
    words, found = WORDS[lang], changes(old, new)
    told: dict[str, Any] = {"edition": new.edition, "old": old.version, "new": new.version}
    lines = [words["head"].format(**told), *_listed(found, words)]
    if old.files == new.files:
        return [*lines, words["same"]], True
    needed = bump(found) if found else "patch"
    enough = suffices(old.version, new.version, needed)
    state = "forbidden" if needed == "never" else "enough" if enough else "short"
    return [*lines, words[state].format(needed=words[needed], **told)], enough


def _listed(found: list[SpecChange], words: dict[str, str]) -> list[str]:
    lines = []
    for kind, group in groupby(found, key=lambda change: change.kind):
        lines.append(words[kind])
        for change in group:
            sign = "~" if change.part or change.kind == "files" else "+" if change.old is None else "-"
            what = f" {change.part}: {_changed(change.old, change.new)}" if change.part else ""
            lines.append(f"  {sign} {change.place}{what}  [{words[change.bump]}]")
    return lines


def _changed(old: Any, new: Any) -> str:
    """Before and after; of long lists, such as the sides of an equation, what went and what came."""
    if isinstance(old, list) and isinstance(new, list):
        moves = [*(f"- {item}" for item in old if item not in new), *(f"+ {item}" for item in new if item not in old)]
        if moves and all(isinstance(item, str) for item in (*old, *new)):
            return ", ".join(moves)
    return f"{_short(old)} → {_short(new)}"


def _short(value: Any) -> str:
    if isinstance(value, dict) and value.keys() == {"zh", "en"}:
        value = f"{value['zh']} | {value['en']}"
    return quoted(str(value), 100)
