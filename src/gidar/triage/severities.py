"""What findings of a rule count as in an office: more, less, or nothing."""

from collections.abc import Mapping
from typing import get_args

from ..identities.coverage import verdict
from ..model.edition import load_edition
from ..model.findings import not_checked
from ..model.form import Severity
from ..model.result import Result

OFF = "off"


class Severities:
    """{code: severity, or "off"} of rules whose findings are no errors by themselves."""

    def __init__(self, rules: Mapping[str, str]) -> None:
        self._off = [code for code, to in rules.items() if to == OFF]
        self._counts_as = {code: to for code in rules for to in get_args(Severity) if rules[code] == to}

    def settle(self, result: Result) -> Result:
        """A result with findings that count as is set, and its verdict anew; a rule that is off was not checked."""
        edition = load_edition(result.edition) if result.edition else None
        own = [code for code in self._off if edition and code in edition.rules]
        kept = [one for one in result.findings if one.code not in self._off]
        findings = tuple(one._replace(severity=self._counts_as.get(one.code, one.severity)) for one in kept)
        said = tuple(not_checked(edition, code, "switched_off") for code in own if edition)
        left = (*(one for one in result.not_checked if one.code not in self._off), *said)
        again = verdict(edition, (*findings, *left), result.checked)
        return result._replace(findings=findings, not_checked=left, verdict=again)
