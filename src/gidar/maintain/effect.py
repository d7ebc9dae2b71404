"""The effect of a change on a corpus: which findings come and go between two versions of an edition, or two wheels.

Each side validates the whole corpus in a process of its own; what they print is compared.
"""

import json
import os
import re
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from ..model.form import Lang
from ..model.words import words
from ..publication import Publication
from ..publication.files import json_bytes, read_files

WHEEL = ".whl"
LISTED = 200  # reports that are listed by name

Mark = tuple[str, str, tuple[str, ...]]
"""What a finding is known by: its rule, its instance, the places."""


class Untold(Exception):
    """One of the sides could not validate the corpus; its text is what it said."""


class Effect(NamedTuple):
    """What changes: reports that both sides read; {rule: [findings that come, that go, reports]}, {report: (rules of
    the findings that come, of those that go)}, {(verdict before, verdict after): reports}; reports read by one side."""

    reports: int
    rules: dict[str, list[int]]
    changed: dict[str, tuple[Counter[str], Counter[str]]]
    verdicts: Counter[tuple[str, str]]
    one_side: tuple[str, ...]


FILLED = re.compile(r"\{([a-z_]+)\}")
"""What is filled in in a sentence."""

KEYS = ("code", "instance", "id", "pointer", "name")
"""What tells the records of a list in the published files."""


def spec_of(editions: dict[str, Publication], dist: Path, folder: Path) -> dict[str, str]:
    """The environment in which this program applies some editions, and of the others those of dist.

    What it needs to know and an older version did not say yet, such as a new kind of word, is taken from dist, and so
    is a sentence that it fills in otherwise now; every fact that the version does state is its own. Writes all into the
    folder.
    """
    files = read_files(dist)
    for edition, copy in editions.items():
        own = {f"{edition}/{name}": data for name, data in copy.files.items()}
        files |= {name: _filled(data, files.get(name)) for name, data in own.items()}
    for name, data in files.items():
        path = folder / "dist" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return {"GIDAR_SPEC": str(folder)}


def _filled(data: bytes, newer: bytes | None) -> bytes:
    """A file with the members of JSON objects that only a newer one has."""
    try:
        return json_bytes(_merged(json.loads(data), json.loads(newer or data)))
    except ValueError:
        return data


def _merged(own: Any, newer: Any) -> Any:
    if isinstance(own, dict) and isinstance(newer, dict):
        return newer | {name: _merged(value, newer.get(name)) for name, value in own.items()}
    if isinstance(own, list) and isinstance(newer, list):
        known = {_key(one): one for one in newer}
        return [_merged(one, known.get(_key(one))) for one in own]
    if isinstance(own, str) and isinstance(newer, str) and {*FILLED.findall(own)} - {*FILLED.findall(newer)}:
        return newer
    return own


def _key(record: Any) -> tuple[str, ...]:
    if not isinstance(record, dict):
        return (str(record),)
    return tuple(value for name in KEYS if isinstance(value := record.get(name), str))


def wheel_of(path: Path, folder: Path) -> dict[str, str]:
    """The environment of the program of a wheel. Unpacks it into the folder; raises Untold for what is none."""
    try:
        with zipfile.ZipFile(path) as wheel:
            wheel.extractall(folder)
    except (OSError, zipfile.BadZipFile) as error:
        raise Untold(str(error)) from None
    return {"PYTHONPATH": str(folder)}


def effect(old: dict[str, str], new: dict[str, str], corpus: Sequence[str], folder: Path | None = None) -> Effect:
    """What changes for a corpus, its paths seen from a folder, from one environment to another. Raises Untold."""
    before, after = _results(old, corpus, folder), _results(new, corpus, folder)
    both = [source for source in after if source in before]
    rules: dict[str, list[int]] = {}
    changed: dict[str, tuple[Counter[str], Counter[str]]] = {}
    verdicts = Counter[tuple[str, str]]()
    for source in both:
        marks = [Counter(map(_mark, side[source]["findings"])) for side in (before, after)]
        come, go = (
            Counter(code for code, *_ in left.elements()) for left in (marks[1] - marks[0], marks[0] - marks[1])
        )
        if come or go:
            changed[source] = come, go
        for code in sorted({*come, *go}):
            counts = rules.setdefault(code, [0, 0, 0])
            counts[:] = counts[0] + come[code], counts[1] + go[code], counts[2] + 1
        verdicts[before[source]["verdict"], after[source]["verdict"]] += 1
    return Effect(len(both), rules, changed, verdicts, tuple(sorted(before.keys() ^ after.keys())))


def _results(environment: dict[str, str], corpus: Sequence[str], folder: Path | None) -> dict[str, Any]:
    """{source: result} of every report of the corpus."""
    command = [sys.executable, "-m", "gidar", "validate", *corpus, "--format", "jsonl", "--lang", "en"]
    whole = os.environ | environment
    done = subprocess.run(command, env=whole, cwd=folder, capture_output=True, encoding="utf-8", errors="replace")
    lines = [json.loads(line) for line in done.stdout.splitlines()] if done.returncode in (0, 1, 2) else []
    found = {line["source"]: line for line in lines if "findings" in line}
    if not found:
        raise Untold(done.stderr.strip()[-500:])
    return found


def _mark(finding: dict[str, Any]) -> Mark:
    return finding["code"], finding["instance"] or "", tuple(cell["pointer"] for cell in finding["cells"])


def table(found: Effect, lang: Lang) -> Iterator[str]:
    """What changes, in lines: verdicts, by rule, by report."""
    said = words(lang, "effect")
    yield said["reports"].format(count=found.reports, changed=len(found.changed))
    for (before, after), count in sorted(found.verdicts.items()):
        if before != after:
            yield said["verdict"].format(before=said[before], after=said[after], count=count)
    for code, counts in sorted(found.rules.items(), key=lambda item: (-item[1][2], item[0])):
        yield said["rule"].format(code=code, **dict(zip(("come", "go", "reports"), counts, strict=True)))
    for source, (come, go) in [*found.changed.items()][:LISTED]:
        each = [f"+{n} {code}" for code, n in sorted(come.items())] + [f"-{n} {code}" for code, n in sorted(go.items())]
        yield said["report"].format(source=source, changes=", ".join(each))
    if more := len(found.changed) - LISTED:
        yield from [said["more"].format(count=more)] if more > 0 else []
    yield from (said["one_side"].format(source=source) for source in found.one_side[:LISTED])
