"""Report keys of a package that a spreadsheet program has changed."""

from ..model.report import Renamed, Sheet
from .record_store import RecordStore


def with_zeros(sheets: dict[str, Sheet], stores: dict[str, RecordStore], keys: list[str]) -> dict[str, Renamed]:
    """Read keys of the tables that differ from those of reports.csv in nothing but leading zeros as these.

    Spreadsheet programs drop such zeros. A key that may be either of two is left, and so is one beside the other.
    """
    meant: dict[str, list[str]] = {}
    for key in filter(_is_digits, keys):
        meant.setdefault(key.lstrip("0"), []).append(key)
    found = {}
    for name, store in stores.items():
        there, pairs = {*store}, []
        for written in sorted(filter(_is_digits, there - {*keys})):
            of = meant.get(written.lstrip("0"), ())
            if len(of) == 1 and of[0] not in there:
                there.add(of[0])
                pairs.append((store.get(written)[0][0], written, of[0]))
        for _, written, key in pairs:
            store.rename(written, key, sheets[name].names.index("report"))
        if pairs:
            line, written, key = min(pairs)
            found[name] = Renamed(len(pairs), written, key, line)
    return found


def _is_digits(key: str) -> bool:
    return key.isascii() and key.isdigit()
