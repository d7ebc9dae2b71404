"""What the validation of one report gave: the verdict, how much was checked, what was found."""

from typing import Any, Literal, NamedTuple

from .findings import Finding, NotChecked
from .form import Lang, spoken
from .organs import Organ
from .repairs import Repair

Verdict = Literal["valid", "incomplete", "invalid"]

DOUBTFUL = "cell_doubtful"
"""The reason for which something was not checked that was read, though not for certain."""


class Checked(NamedTuple):
    """How much of a report was checked.

    cells of of_cells were read and can be used, a blank being one of them; equations of of_equations were evaluated
    and hold or fail. blank_tables are those of several cells of which none was filled in.
    """

    cells: int
    of_cells: int
    equations: int
    of_equations: int
    blank_tables: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether nothing was left out."""
        return self.cells == self.of_cells and self.equations == self.of_equations and not self.blank_tables

    def leaves_no_more_than(self, other: "Checked") -> bool:
        """Whether no more cells, equations and tables were left out than of another report."""
        return (
            self.of_cells - self.cells <= other.of_cells - other.cells
            and self.of_equations - self.equations <= other.of_equations - other.equations
            and {*self.blank_tables} <= {*other.blank_tables}
        )

    def to_dict(self) -> dict[str, Any]:
        """As in result.schema.json."""
        return {
            "cells": self.cells,
            "of_cells": self.of_cells,
            "equations": self.equations,
            "of_equations": self.of_equations,
            "blank_tables": list(self.blank_tables),
        }


class Result(NamedTuple):
    """The result of validating one report.

    source is where the report was read; path is the file or folder, without the key in a package.
    edition and edition_version are None if the report could not be validated as any edition.
    verdict is "invalid" if there is a finding of severity error; "incomplete" if there is none, but not
    everything that the edition requires was checked; otherwise "valid". checked says how much was checked.
    repairs are proposals for equations that do not hold, by table, the most likely first.
    known is how many findings are left out because an earlier result has them. excused is whether what was not
    checked fails no run: it is no more than in an earlier result, or is due to waived findings alone.
    organ_code and organ_region distinguish organs of the same name, if the report states them.
    """

    source: str
    path: str
    organ: str | None
    year: int | None
    edition: str | None
    edition_version: str | None
    verdict: Verdict
    checked: Checked
    findings: tuple[Finding, ...]
    not_checked: tuple[NotChecked, ...]
    repairs: tuple[Repair, ...] = ()
    known: int = 0
    excused: bool = False
    organ_code: str | None = None
    organ_region: str | None = None

    @property
    def whose(self) -> Organ:
        """Whose report it is."""
        return Organ(self.organ, self.organ_code, self.organ_region)

    @property
    def doubtful(self) -> int:
        """How many places were not read for certain from a document; what is found in them is not certain either."""
        return sum(item.places for item in self.not_checked if item.key == DOUBTFUL)

    @property
    def fails(self) -> bool:
        """Whether it makes a run fail: an error that counts, or, unless that was known before, something unchecked."""
        errors = any(finding.standing == "error" for finding in self.findings)
        return errors or (not self.valid and not self.excused)

    @property
    def valid(self) -> bool:
        """Whether everything that the edition asks for was checked and holds; warnings are allowed."""
        return self.verdict == "valid"

    def fingerprint(self, finding: Finding) -> str:
        """What a finding of this report is known by from one validation to the next, wherever the report was read.

        The same organ, year, rule, instance and places make it the same; figures and words may have changed.
        """
        from hashlib import sha256

        organ = self.whose.key
        whose = [organ.code] if organ.code else [organ.name or "", organ.region or ""]
        what = (*whose, str(self.year), *mark_of(finding))
        return sha256("\n".join(what).encode("utf-8", "surrogatepass")).hexdigest()[:32]

    def to_dict(self, lang: Lang = "zh") -> dict[str, Any]:
        """As in result.schema.json, with texts in "zh" or "en"."""
        spoken(lang)
        return {
            "source": self.source,
            "organ": self.organ,
            **{name: text for name in ("organ_code", "organ_region") if (text := getattr(self, name)) is not None},
            "year": self.year,
            "edition": self.edition,
            "edition_version": self.edition_version,
            "verdict": self.verdict,
            "valid": self.valid,
            "checked": self.checked.to_dict(),
            "findings": [finding.to_dict(lang) for finding in self.findings],
            "not_checked": [item.to_dict(lang) for item in self.not_checked],
            "repairs": [repair.to_dict(lang) for repair in self.repairs],
            **({"doubtful": self.doubtful} if self.doubtful else {}),
            **({"known": self.known} if self.known else {}),
            **({"excused": True} if self.excused else {}),
        }


def mark_of(finding: Finding) -> tuple[str, ...]:
    """What a finding of a report is known by, whatever its figures and words: rule, instance, and places."""
    return (finding.code, finding.instance or "", *sorted(c.pointer for c in finding.cells if c.source is None))
