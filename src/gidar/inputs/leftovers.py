"""What every folder has and is no report: passed over, and named in one line."""

import os
import re
import stat
from collections.abc import Callable, Iterable
from contextlib import suppress
from copy import copy
from itertools import takewhile

from ..model.display import quoted
from ..model.errors import InputError
from ..model.published import DESCRIPTOR
from ..model.words import sentence, words
from .files import read_file
from .kinds import PICTURES
from .own_files import MAX_OWN
from .report_files import PUBLISHED, is_published, own_kind
from .spec_copy import MARKS, SpecCopy

NAMES = {"__macosx", "thumbs.db", "ehthumbs.db", "desktop.ini", "$recycle.bin", "system volume information"}
"""What systems and programs leave behind, in small letters, beside that which begins with "." or "~$"."""
# Patterns are compiled where they are asked for, which few folders do.
CLUSTER = r"_(success|metadata|common_metadata|(committed|started)_[0-9]+)"
"""The files that clusters leave behind where they write many parts."""
PAGE_PARTS = ("_files", ".files")
"""How the folder is called that a browser saves beside a page."""
PAGES = (".html", ".htm")
ABOUT = (
    r"(readme|licen[cs]e|changelog|copying|notice|contributing|authors)([_-][a-z-]{2,5})?"
    r"((\.[a-z-]{2,5})?\.(md|txt|rst))?"
)
NAME = r"[^\W\d_]{2,40}|[0-9A-Z]{18}|"  # the name or the code of an organ, or nothing
SHOWN = 50  # of a kind that are named


class Leftovers:
    """What was passed over, and why: one of leftovers in words.yaml; blank for a folder in which there is nothing else.

    given are files that are in use already, such as a list of parts.
    """

    def __init__(self, given: Iterable[str] = ()) -> None:
        self.found: dict[str, str] = {}
        self._copies: dict[str, tuple[SpecCopy, str]] = {}  # the copy that lists a path, and its name there
        used: tuple[str | int, ...] = (*given, 1, 2)  # 1 and 2: where the result and its errors go
        self._given = [state for path in used if (state := _state(path))]
        self._apart = frozenset[str]()

    def among(self, paths: Iterable[str]) -> "Leftovers":
        """The same while paths are gone through that were given together: one of them that also lies in another is
        passed over there."""
        found = copy(self)
        places = frozenset(os.path.realpath(path) for path in paths if path != "-")
        found._apart = places if len(places) > 1 else frozenset()  # one alone lies in no other: nothing to be looked up
        return found

    def again(self, path: str) -> bool:
        """Whether something in a folder was also given by itself, and so is read already; it is noted then."""
        if not self._apart or os.path.islink(path) or os.path.realpath(path) not in self._apart:
            return False
        self.found[path] = "twice"
        return True

    def takes(self, path: str, siblings: set[str]) -> bool:
        """Whether something in a folder is to be passed over, siblings the names beside it; it is noted then."""
        reason = self._reason(path, siblings)
        if reason:
            self.found[path] = reason
        return reason is not None

    def fold(self, folder: str, mark: str = os.sep) -> None:
        """Note a folder, or with "#" for mark an archive, in which there is nothing else by itself."""
        start = folder.rstrip(os.sep) + mark
        below = [*takewhile(lambda path: path.startswith(start), reversed(self.found))]  # noted last
        reasons = {self.found.pop(path) for path in below}
        self.found[folder] = reasons.pop() if len(reasons) == 1 else "blank"

    def copy(self, folder: str, names: set[str]) -> bool:
        """Whether the package in a folder is of a copy of the specification, and nobody has filled it in.

        Of such a copy the files that are as its CHECKSUMS lists them are no reports.
        """
        if not names >= MARKS:
            return self._copied(os.path.join(folder, DESCRIPTOR))
        copy = SpecCopy(lambda name, limit: read_file(os.path.join(folder, name), limit))
        self._copies |= {os.path.join(folder, *name.split("/")): (copy, name) for name in copy.names}
        return copy.is_blank(names)

    def _copied(self, path: str) -> bool:
        copy, name = self._copies.get(path, (None, ""))
        return copy is not None and copy.owns(name)

    def line(self, lang: str) -> str:
        """All of it in one line, "" for nothing; whoever gave a file for another use knows of it."""
        said = words(lang, "leftovers", "punctuation")
        groups = []
        for reason in dict.fromkeys(why for why in self.found.values() if why != "given"):
            paths = [quoted(path, 200) for path, why in self.found.items() if why == reason]
            more = said["and_more"].format(count=len(paths)) if len(paths) > SHOWN else ""
            groups.append(said[reason].format(paths=said["list"].join(paths[:SHOWN]) + more))
        return sentence("leftovers.passed", lang, text=said["clauses"].join(groups)) if groups else ""

    def packed(self, archive: str, name: str, read: Callable[[int], bytes | None]) -> bool:
        """Whether a file of an archive is to be passed over; it is noted then. read gives its bytes within a limit."""
        lower = [step.lower() for step in name.split("/")]
        reason = "system" if any(map(_system, lower)) else _by_name(lower[-1], read)
        if reason:
            self.found[f"{archive}#{name}"] = reason
        return reason is not None

    def _reason(self, path: str, siblings: set[str]) -> str | None:
        name = os.path.basename(path)
        lower, folder = name.lower(), os.path.isdir(path)
        if _system(lower):
            return "system"
        if os.path.islink(path):
            return None
        if not folder and self._copied(path):
            return "specification"
        if folder:
            part = any(
                lower.endswith(end) and {name[: -len(end)] + page for page in PAGES} & siblings for end in PAGE_PARTS
            )
            return "page" if part else None
        if reason := _by_name(lower, lambda limit: read_file(path, limit)):
            return reason
        if self._given and (state := _state(path)) and any(os.path.samestat(state, other) for other in self._given):
            return "given"
        return _by_content(path, lower)


def _system(lower: str) -> bool:
    return lower.startswith((".", "~$")) or lower in NAMES


def _by_name(lower: str, read: Callable[[int], bytes | None]) -> str | None:
    """Why a file is passed over for its name; a text that bears the name of a notice may be a report nevertheless."""
    if lower.endswith(PICTURES):
        return "pictures"
    if re.fullmatch(CLUSTER, lower):
        return "system"
    if not re.fullmatch(ABOUT, lower):
        return None
    try:
        report = lower.endswith(PUBLISHED) and is_published(lower, read)
    except InputError:
        report = True  # or not: nobody knows
    return None if report else "about"


def _state(path: str | int) -> os.stat_result | None:
    """What tells a regular file from another; None where it is none."""
    with suppress(OSError, ValueError):
        state = os.stat(path)
        return state if stat.S_ISREG(state.st_mode) else None
    return None


def _by_content(path: str, lower: str) -> str | None:
    """Whether a file is one of ours, or a list of organs, and no report."""
    if lower.endswith(".txt"):
        with suppress(OSError, ValueError):
            if _state(path):
                with open(path, "rb") as file:
                    if _names(file.read(MAX_OWN)):
                        return "organs"
    return own_kind(path)


def _names(data: bytes) -> bool:
    """Whether a text is names or codes of organs, one a line, and nothing else."""
    lines = data.decode("utf-8-sig").splitlines()
    return any(map(str.strip, lines)) and all(re.fullmatch(NAME, line.strip()) for line in lines)
