"""What changed between two versions of an edition, as a list to read: every place, and the bump that it asks for."""

from itertools import groupby
from typing import Any

from ..model.words import words
from .compare import SpecChange, bump, changes, suffices, unequal
from .files import Publication

LONGEST = 100  # characters that are shown of a text
AROUND = 20  # of them before and after what differs


def change_list(old: Publication, new: Publication, lang: str) -> tuple[list[str], bool]:
    """The lines of the list, and whether the version of new is far enough from that of old.

    Copies with addresses of their own are compared as if they had the same: which are theirs changes no version.
    """
    said, bases = words(lang, "columns", "spec"), (old.base, new.base)
    old = old.rebased(new.base)
    found = changes(old, new) or unequal(old, new)
    told: dict[str, Any] = {"edition": new.edition, "old": old.version, "new": new.version}
    lines = [said["head"].format(**told)]
    if bases[0] != bases[1]:
        lines.append(said["bases"].format(change=what_differs(*bases)))
    lines += _listed(found, said)
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
            what = f" {change.part}: {what_differs(change.old, change.new)}" if change.part else ""
            lines.append(f"  {sign} {change.place}{what}  [{said[change.bump]}]")
    return lines


def what_differs(old: Any, new: Any) -> str:
    """Before and after; of long lists, such as the sides of an equation, what went and what came, of a long text the
    part that differs, and of a text in two languages the one that differs."""
    if isinstance(old, list) and isinstance(new, list):
        moves = [*(f"- {item}" for item in old if item not in new), *(f"+ {item}" for item in new if item not in old)]
        if moves and all(isinstance(item, str) for item in (*old, *new)):
            return ", ".join(moves)
    if _is_text(old) and _is_text(new):
        return " | ".join(_apart(old[lang], new[lang]) for lang in old if old[lang] != new[lang])
    if (texts := (_text(old), _text(new)))[0] == texts[1]:
        texts = repr(old), repr(new)  # such as a number and its digits
    return _apart(*texts)


def _is_text(value: Any) -> bool:
    return isinstance(value, dict) and value.keys() == {"zh", "en"}


def _text(value: Any) -> str:
    return " | ".join(value.values()) if _is_text(value) else str(value)


def _apart(old: str, new: str) -> str:
    """Before and after, of long texts the part that differs, with a little of what stands around it."""
    old, new = ("".join(c if c.isprintable() else repr(c)[1:-1] for c in text) for text in (old, new))
    if max(len(old), len(new)) <= LONGEST:
        return f"{old} → {new}"
    before = _alike(old, new)
    after = _alike(old[before:][::-1], new[before:][::-1])
    first = max(before - AROUND, 0)
    return " → ".join(_part(text, first, len(text) - max(after - AROUND, 0)) for text in (old, new))


def _alike(one: str, other: str) -> int:
    """How many characters two texts have in common from their beginning."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _part(text: str, first: int, end: int) -> str:
    """A part of a text, with … for what is left out of it; what differs begins at most AROUND after first."""
    end = min(end, first + LONGEST)
    return ("…" if first else "") + text[first:end] + ("…" if end < len(text) else "")
