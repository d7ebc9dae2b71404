"""What changed between two versions of an edition, and which new version that needs."""

from collections.abc import Callable, Iterator
from itertools import zip_longest
from typing import Any, NamedTuple

from . import records
from .files import Publication, numbers
from .records import Json, Records

BUMPS = ("none", "patch", "minor", "major", "never")
"""How much a change asks of the version, rising: never is what no new version allows."""

# What is said about a rule or a place in words; a change of it changes no answer.
WORDS = {"title", "message", "messages", "why", "advice", "basis", "origin", "since", "area", "label", "note"}
# Files that are read as records, or derived from those line by line; of the others any change is of form.
READ = ("edition.json", "rules.json", "identit", "continuity.json", "crosswalk.", "codelists/", "result.schema.json")
VOCABULARY = "narrative.json"  # with other words a rule of severity warning says something else
SCHEMAS = ("report.schema.json", "datapackage.json", "tables/")


class SpecChange(NamedTuple):
    """One difference.

    Attributes:
        kind: cells, labels, fields, identities, rules, messages, crosswalk, result, edition or files.
        place: table.row.column, a rule code, a code with its instance, a JSON Pointer, or a path.
        part: what of it differs; "" where it was added or removed whole.
        old, new: before and after, None where there was or is nothing.
        bump: one of BUMPS.
    """

    kind: str
    place: str
    part: str
    old: Any
    new: Any
    bump: str


def changes(old: Publication, new: Publication) -> list[SpecChange]:
    """Every difference between two versions of one edition, by kind."""
    found: list[SpecChange] = []
    for kind, read, weigh in KINDS:
        found += _compare(kind, read(old), read(new), weigh)
    retired = {code for code, rule in records.rules(new).items() if rule["status"] == "retired"}
    found = [change._replace(bump="minor") if _gone(change) in retired else change for change in found]
    if (numbers := {record["schema"]["const"] for record in map(_result_version, (old, new))}) and len(numbers) > 1:
        found = [change._replace(bump="minor") if change.kind == "result" else change for change in found]
    explained = bool({"minor", "major", "never"} & {change.bump for change in found})
    return [*found, *_unexplained(old, new, explained), *_files(old, new)]


def unequal(old: Publication, new: Publication) -> list[SpecChange]:
    """The files that differ, be it in spaces alone, of two with the same addresses where no change is found.

    Their own list is named where only that does.
    """
    version = old.version.encode(), new.version.encode()
    paths = [path for path in new.files if path != "CHECKSUMS"]
    found = [path for path in paths if old.files[path].replace(*version) != new.files[path]]
    if not found and old.version == new.version and old.files != new.files:
        found = ["CHECKSUMS"]
    return [SpecChange("files", path, "", None, None, "patch") for path in found]


def _result_version(copy: Publication) -> Json:
    """What a result says of its own version: where it differs, programs that read results can tell by it."""
    return records.result(copy)["result.result_version"]


def _gone(change: SpecChange) -> str | None:
    """The code of an equation that went: with a code that retired, which the rule's record says."""
    return change.old["code"] if change.kind == "identities" and change.new is None else None


def bump(found: list[SpecChange]) -> str:
    """The greatest of BUMPS that a change asks for."""
    return BUMPS[max((BUMPS.index(change.bump) for change in found), default=0)]


def suffices(old: str, new: str, needed: str) -> bool:
    """Whether the version new is far enough from old for changes that need this bump.

    Raises ValueError where one of them is no version.
    """
    before, after = numbers(old), numbers(new)
    if needed == "none":
        return after >= before
    if needed == "never" or after <= before:
        return False
    step = next(n for n in range(3) if after[n] != before[n])  # 0 major, 1 minor, 2 patch
    return 3 - step >= BUMPS.index(needed)


# ---- comparing records -----------------------------------------------------------------------------


def _compare(kind: str, old: Records, new: Records, weigh: Callable[..., str]) -> Iterator[SpecChange]:
    for place in [*old, *(place for place in new if place not in old)]:
        before, after = old.get(place), new.get(place)
        if before is None or after is None:
            yield SpecChange(kind, place, "", before, after, weigh(before, after, ""))
            continue
        for part in [*before, *(part for part in after if part not in before)]:
            if before.get(part) != after.get(part):
                yield SpecChange(kind, place, part, before.get(part), after.get(part), weigh(before, after, part))


def _weigh_form(before: Json | None, after: Json | None, part: str) -> str:
    """A report holds every cell of its form and no other, so that any change of them breaks reports."""
    if before and after and part == "years":
        old, new = before["years"], after["years"]
        open_ended = new["to"] is None or (old["to"] is not None and new["to"] >= old["to"])
        return "minor" if new["from"] <= old["from"] and open_ended else "major"
    if before and after and part == "fields":  # the columns of reports.csv, which are found by position
        return "minor" if after["fields"][: len(before["fields"])] == before["fields"] else "major"
    if before and part in ("additive", "sum_of", "factor"):
        return "minor" if part not in before else "major"  # what an aggregate or a reader adds up
    return "minor" if part == "rows" else "patch" if part in ("title", "instrument", "sections") else "major"


def _weigh_label(before: Json | None, after: Json | None, part: str) -> str:
    """Another unit makes every figure another quantity, one that was not said before none; all else is words."""
    if part != "unit":
        return "patch"
    return "minor" if before is not None and not before.get(part) else "major"


def _weigh_field(before: Json | None, after: Json | None, part: str) -> str:
    if before is None or after is None:
        return "minor" if after is not None and not after["required"] else "major"
    if part == "required":
        return "major" if after["required"] else "minor"
    return "minor" if part == "schema" and _wider(before["schema"], after["schema"]) else "major"


def _wider(before: Json, after: Json) -> bool:
    """Whether everything that the one schema allows is allowed by the other: it has fewer or looser limits."""
    if after.keys() - before.keys():
        return False
    loose: dict[str, Callable[[Any, Any], bool]] = {
        "type": lambda a, b: {*_list(a)} <= {*_list(b)},
        "enum": lambda a, b: {*map(str, a)} <= {*map(str, b)},
        "maximum": lambda a, b: a <= b,
        "maxLength": lambda a, b: a <= b,
        "minimum": lambda a, b: a >= b,
        "minLength": lambda a, b: a >= b,
    }
    return all(before[key] == after[key] or (key in loose and loose[key](before[key], after[key])) for key in after)


def _weigh_rule(before: Json | None, after: Json | None, part: str) -> str:
    """What can turn a valid report invalid, or its codes into others, is major; a code never goes and never returns."""
    if after is None:
        return "never"
    if before is None:
        return "major" if after["severity"] == "error" else "minor"
    if part == "message" and _asks_more(records.placeholders(before.get(part)), records.placeholders(after.get(part))):
        return "major"
    if part in WORDS:
        return "patch"
    if part == "status":
        return "never" if before["status"] == "retired" else "minor"
    return "major" if after["severity"] == "error" else "minor"


def _weigh_identity(before: Json | None, after: Json | None, part: str) -> str:
    """An equation that went is major: what relied on it would be told nothing, unless its code retired."""
    return "major" if after is None or part in ("left", "right", "last") else _weigh_rule(before, after, part)


def _weigh_message(before: Json | None, after: Json | None, part: str) -> str:
    """A text that implementations look up by name and fill in."""
    if before is None or after is None:
        return "major" if after is None else "minor"
    return "major" if part == "placeholders" and _asks_more(before[part], after[part]) else "patch"


def _asks_more(before: list[list[str]], after: list[list[str]]) -> bool:
    """Whether a text has to be filled with what programs that know the one before do not have; less is no matter."""
    nothing: list[str] = []
    return any(set(names) - set(known) for known, names in zip_longest(before, after, fillvalue=nothing))


def _weigh_crosswalk(before: Json | None, after: Json | None, part: str) -> str:
    """What is converted is part of the contract."""
    converted = {"equal", "sum"} & {record["relation"] for record in (before, after) if record}
    return "patch" if part == "note" else "major" if converted else "minor"


def _weigh_result(before: Json | None, after: Json | None, part: str) -> str:
    return "minor" if before is None else "major"


KINDS: tuple[tuple[str, Callable[[Publication], Records], Callable[..., str]], ...] = (
    ("edition", records.form, _weigh_form),
    ("cells", records.cells, _weigh_form),
    ("labels", records.labels, _weigh_label),
    ("fields", records.fields, _weigh_field),
    ("identities", records.equations, _weigh_identity),
    ("rules", records.rules, _weigh_rule),
    ("messages", records.messages, _weigh_message),
    ("crosswalk", records.crosswalks, _weigh_crosswalk),
    ("result", records.result, _weigh_result),
)


# ---- the files themselves ------------------------------------------------------------------------------


def _unexplained(old: Publication, new: Publication, explained: bool) -> Iterator[SpecChange]:
    """A schema that differs in more than words where no record does: nothing breaking may slip through.

    Where records differ by more than words, only what they cannot say is compared: the frame of the report schema.
    """
    for path in sorted(old.files.keys() & new.files.keys()):
        if not path.startswith(SCHEMAS) or (explained and path != "report.schema.json"):
            continue
        before, after = records.bare(old.json(path)), records.bare(new.json(path))
        if explained:
            told = ("properties", "$defs", "required", "x-identities")
            before, after = ({key: value for key, value in side.items() if key not in told} for side in (before, after))
        if before != after:
            yield SpecChange("files", path, "", None, None, "major")


def _files(old: Publication, new: Publication) -> Iterator[SpecChange]:
    """Files that went or came, and differences in those that say something beside the records."""
    version, base = (old.version.encode(), new.version.encode()), (new.base.encode(), old.base.encode())
    for path in sorted(old.files.keys() | new.files.keys()):
        before, after = old.files.get(path), new.files.get(path)
        if before is None or after is None:
            words = path.startswith("conformance/")  # a case that comes or goes changes no answer
            bump = "patch" if words else "minor" if before is None else "major"
            yield SpecChange("files", path, "", None, None, bump)
        elif (
            path != "CHECKSUMS"
            and not path.startswith((*READ, *SCHEMAS))
            and before.replace(*version) != after.replace(*base).replace(*version)
        ):
            yield SpecChange("files", path, "", None, None, "minor" if path == VOCABULARY else "patch")


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
