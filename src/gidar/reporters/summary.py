"""Counts over all reports."""

from ..findings import Result


class Summary:
    """What all results come to; add them one by one."""

    def __init__(self) -> None:
        self.reports = self.valid = 0
        self.severities = {"error": 0, "warning": 0, "info": 0}
        self.by_code: dict[str, int] = {}

    def add(self, result: Result) -> None:
        """Count one report."""
        self.reports += 1
        self.valid += result.valid
        for finding in result.findings:
            self.severities[finding.severity] += 1
            self.by_code[finding.code] = self.by_code.get(finding.code, 0) + 1

    def merge(self, other: "Summary") -> None:
        """Count what another has counted."""
        self.reports += other.reports
        self.valid += other.valid
        for severity, count in other.severities.items():
            self.severities[severity] += count
        for code, count in other.by_code.items():
            self.by_code[code] = self.by_code.get(code, 0) + count

    def to_dict(self) -> dict[str, object]:
        """As in result.schema.json."""
        counts = {f"{severity}s": count for severity, count in self.severities.items()}
        return {"reports": self.reports, "valid": self.valid, **counts, "by_code": dict(sorted(self.by_code.items()))}
