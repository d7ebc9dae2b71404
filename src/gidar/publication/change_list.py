"""What changed between two versions of an edition, as a list to read: every place, and the bump that it asks for."""

from itertools import groupby
from typing import Any

from ..model.display import quoted
from ..model.words import words
from .compare import SpecChange, bump, changes, suffices
from .files import Publication


def change_list(old: Publication, new: Publication, lang: str) -> tuple[list[str], bool]:
    """The lines of the list, and whether the version of new is far enough from that of old."""
    said, found = words(lang, "columns", "spec"), changes(old, new)
    told: dict[str, Any] = {"edition": new.edition, "old": old.version, "new": new.version}
    lines = [said["head"].format(**told), *_listed(found, said)]
    if old.files == new.files:
        return [*lines, said["same"]], True
    needed = bump(found) if found else "patch"
    enough = suffices(old.version, new.version, needed)
    state = "forbidden" if needed == "never" else "enough" if enough else "short"
    return [*lines, said[state].format(needed=said[needed], **told)], enough


def _listed(found: list[SpecChange], said: dict[str, str]) -> list[str]:
    lines = []
    for kind, group in groupby(found, key=lambda change: change.kind):
        lines.append(said[kind])
        for change in group:
            sign = "~" if change.part or change.kind == "files" else "+" if change.old is None else "-"
            what = f" {change.part}: {_changed(change.old, change.new)}" if change.part else ""
            lines.append(f"  {sign} {change.place}{what}  [{said[change.bump]}]")
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
