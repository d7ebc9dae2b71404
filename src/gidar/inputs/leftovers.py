"""What every folder has and is no report: passed over, and named in one line."""

import csv
import json
import os
import re
import stat
from collections.abc import Callable, Iterable
from contextlib import suppress
from itertools import takewhile

from ..model.display import quoted
from ..model.errors import InputError
from ..model.words import sentence, words
from .descriptor import DESCRIPTOR
from .files import MEGABYTE, read_file
from .kinds import OWN, PICTURES

NAMES = {"__macosx", "thumbs.db", "ehthumbs.db", "desktop.ini", "$recycle.bin", "system volume information", "_success"}
"""What systems and programs leave behind, in small letters, beside that which begins with "." or "~$"."""
PAGE_PARTS = ("_files", ".files")
"""How the folder is called that a browser saves beside a page."""
PAGES = (".html", ".htm")
ABOUT = re.compile(
    r"(readme|licen[cs]e|changelog|copying|notice|contributing|authors)([_-][a-z-]{2,5})?((\.[a-z-]{2,5})?\.(md|txt|rst))?"
)
CHECKSUMS = "CHECKSUMS"
COPY = {CHECKSUMS, "edition.json"}
"""What every copy of the specification has."""
NAME = re.compile(r"[^\W\d_]{2,40}|[0-9A-Z]{18}|")  # the name or the code of an organ, or nothing
HEAD = 4096  # bytes by which a file is known as one of ours
MAX_OWN = 16 * MEGABYTE  # bytes of a result that is read to be certain; a larger file is no report
MARK = b'<meta name="generator" content="gidar '
MAX_COPIED = 10 * MEGABYTE  # bytes of a file of the specification
SHOWN = 50  # of a kind that are named


class Leftovers:
    """What was passed over, and why: one of leftovers in words.yaml; blank for a folder in which there is nothing else.

    given are files that are in use already, such as a list of parts.
    """

    def __init__(self, given: Iterable[str] = ()) -> None:
        self.found: dict[str, str] = {}
        self._copies: set[str] = set()
        used: tuple[str | int, ...] = (*given, 1, 2)  # 1 and 2: where the result and its errors go
        self._given = [state for path in used if (state := _state(path))]

    def takes(self, path: str, siblings: set[str]) -> bool:
        """Whether something in a folder is to be passed over, siblings the names beside it; it is noted then."""
        reason = self._reason(path, siblings)
        if reason:
            self.found[path] = reason
        return reason is not None

    def fold(self, folder: str) -> None:
        """Note a folder in which there is nothing else by itself."""
        start = os.path.join(folder, "")
        below = [*takewhile(lambda path: path.startswith(start), reversed(self.found))]  # noted last
        reasons = {self.found.pop(path) for path in below}
        self.found[folder] = reasons.pop() if len(reasons) == 1 else "blank"

    def copy(self, folder: str, names: set[str]) -> bool:
        """Whether a folder is of a copy of the specification whose package nobody has filled in.

        The files that its CHECKSUMS lists are no reports.
        """
        if not names >= COPY:
            return os.path.join(folder, DESCRIPTOR) in self._copies
        listed = checksums(_content(os.path.join(folder, CHECKSUMS)))

        def read(name: str) -> bytes:
            return _content(os.path.join(folder, name))

        own = {CHECKSUMS, *listed} - filled(listed, read)
        self._copies |= {os.path.join(folder, *name.split("/")) for name in own}
        return is_blank(listed, read)

    def line(self, lang: str) -> str:
        """All of it in one line, "" for nothing; whoever gave a file for another use knows of it."""
        said = words(lang, "leftovers", "punctuation")
        groups = []
        for reason in dict.fromkeys(why for why in self.found.values() if why != "given"):
            paths = [quoted(path, 200) for path, why in self.found.items() if why == reason]
            more = said["and_more"].format(count=len(paths)) if len(paths) > SHOWN else ""
            groups.append(said[reason].format(paths=said["list"].join(paths[:SHOWN]) + more))
        return sentence("leftovers.passed", lang, text=said["clauses"].join(groups)) if groups else ""

    def packed(self, archive: str, name: str) -> bool:
        """Whether a file of an archive is to be passed over; it is noted then."""
        lower = [step.lower() for step in name.split("/")]
        reason = "system" if any(map(_system, lower)) else _by_name(lower[-1])
        if reason:
            self.found[f"{archive}#{name}"] = reason
        return reason is not None

    def _reason(self, path: str, siblings: set[str]) -> str | None:
        name = os.path.basename(path)
        lower, folder = name.lower(), os.path.isdir(path)
        if _system(lower):
            return "system"
        if path in self._copies:
            return "specification"
        if os.path.islink(path):
            return None
        if folder:
            part = any(
                lower.endswith(end) and {name[: -len(end)] + page for page in PAGES} & siblings for end in PAGE_PARTS
            )
            return "page" if part else None
        if reason := _by_name(lower):
            return reason
        if self._given and (state := _state(path)) and any(os.path.samestat(state, other) for other in self._given):
            return "given"
        return _by_content(path, lower)


def checksums(text: bytes) -> dict[str, str]:
    """{path: SHA-256} of a CHECKSUMS."""
    lines = (line.split(None, 1) for line in text.decode("utf-8", "replace").splitlines())
    return {name: digest for digest, name in (line for line in lines if len(line) == 2)}


def is_blank(listed: dict[str, str], read: Callable[[str], bytes | None]) -> bool:
    """Whether the tables of a copy, one at least, are those that were published, whatever their lines end with."""
    return any(map(_is_table, listed)) and not filled(listed, read)


def filled(listed: dict[str, str], read: Callable[[str], bytes | None]) -> set[str]:
    """The tables of a copy that are not as they were published: somebody has filled them in."""
    from hashlib import sha256

    tables = {name: digest for name, digest in listed.items() if _is_table(name)}
    return {name for name in tables if sha256((read(name) or b"").replace(b"\r\n", b"\n")).hexdigest() != tables[name]}


def _is_table(name: str) -> bool:
    return name.endswith(".csv") and "/" not in name


def _content(path: str) -> bytes:
    """The bytes of a file of a copy; none where it is too large to be one, or cannot be read."""
    with suppress(InputError):
        return read_file(path, MAX_COPIED)
    return b""


def _system(lower: str) -> bool:
    return lower.startswith((".", "~$")) or lower in NAMES


def _by_name(lower: str) -> str | None:
    return "pictures" if lower.endswith(PICTURES) else "about" if ABOUT.fullmatch(lower) else None


def _state(path: str | int) -> os.stat_result | None:
    """What tells a regular file from another; None where it is none."""
    with suppress(OSError, ValueError):
        state = os.stat(path)
        return state if stat.S_ISREG(state.st_mode) else None
    return None


def _by_content(path: str, lower: str) -> str | None:
    """Whether a file is a result of ours, or a list of organs, and no report."""
    with suppress(OSError, ValueError, RecursionError, csv.Error):
        if lower.endswith((".json", ".jsonl", ".csv", ".txt", *PAGES)) and _state(path):
            with open(path, "rb") as file:
                head = file.read(HEAD)
                if lower.endswith(".txt"):
                    return "organs" if _names(head + file.read(MAX_OWN)) else None
                if lower.endswith(".json"):
                    own = any(f'"{name}"'.encode() in head for name in OWN) and _result(head + file.read(MAX_OWN + 1))
                elif lower.endswith(".jsonl"):
                    own = bool(head) and _result_lines(head) and not file.seek(0) and all(map(_result_lines, file))
                else:
                    own = _findings(head) if lower.endswith(".csv") else MARK in head
            return "results" if own else None
    return None


def _names(data: bytes) -> bool:
    """Whether a text is names or codes of organs, one a line, and nothing else."""
    lines = data.decode("utf-8-sig").splitlines()
    return any(map(str.strip, lines)) and all(NAME.fullmatch(line.strip()) for line in lines)


def _findings(head: bytes) -> bool:
    first = next(csv.reader(head.decode("utf-8-sig", "replace").splitlines()), [])
    names = ("source", "organ", "year", "edition", "severity", "code", "message")
    return any(first[: len(names)] == [words(lang, "columns")[name] for name in names] for lang in ("zh", "en"))


def _result(data: bytes) -> bool:
    if len(data) > MAX_OWN:
        return True
    value = json.loads(data.decode("utf-8-sig"))
    return isinstance(value, dict) and any({*keys} <= value.keys() for keys in OWN.items()) and "tables" not in value


def _result_lines(data: bytes) -> bool:
    """Whether some lines, the last perhaps not whole, are of results: a report has tables, and does not begin so."""
    lines = [line for line in data.splitlines() if not line.isspace()]
    return all(line.startswith(b'{"source":') and b'"tables"' not in line for line in lines)
