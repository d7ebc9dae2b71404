"""Report keys of a package that are not written in its tables as they are in reports.csv."""

from collections.abc import Iterable

from ..model.organs import name_key
from ..model.report import Renamed, Sheet
from .record_store import RecordStore


class ListedKeys:
    """The report keys of reports.csv, by what is compared of one that a table writes otherwise."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._alike: dict[str, list[str]] = {}
        self._numbers: dict[str, list[str]] = {}
        for key in keys:
            bare = name_key(key)
            self._alike.setdefault(bare, []).append(key)
            if _is_digits(bare):
                self._numbers.setdefault(bare.lstrip("0"), []).append(key)

    def alike(self, written: str) -> str | None:
        """The only key that differs in nothing but white space, invisible characters and width."""
        bare = name_key(written)
        return _only(self._alike.get(bare, ())) if bare else None

    def with_zeros(self, written: str) -> str | None:
        """The only key that differs in its leading zeros besides, which spreadsheet programs drop.

        None where there is one without that difference, or several.
        """
        bare = name_key(written)
        if not _is_digits(bare) or bare in self._alike:
            return None
        return _only(self._numbers.get(bare.lstrip("0"), ()))


def as_listed(sheets: dict[str, Sheet], stores: dict[str, RecordStore], keys: list[str]) -> dict[str, Renamed]:
    """Read keys of the tables as those of reports.csv that they can only mean.

    What looks the same is the same key; one without its zeros is it only where no other line of the file has it.
    """
    listed, own = None, {*keys}
    found = {}
    for name, store in stores.items():
        strange = [written for written in store if written and written not in own]
        if not strange:
            continue
        listed = listed or ListedKeys(keys)
        pairs = [(written, key) for written in strange if (key := listed.alike(written))]
        there = {*store, *(key for _, key in pairs)}
        taken: dict[str, str] = {}
        for written in strange:
            key = listed.with_zeros(written)
            if key and key not in there and taken.setdefault(key, name_key(written)) == name_key(written):
                pairs.append((written, key))
        at = sheets[name].names.index("report") if pairs else 0
        first = min(((store.get(written)[0][0], written, key) for written, key in pairs), default=None)
        for written, key in pairs:
            store.rename(written, key, at)
        if first:
            line, written, key = first
            zeros = all(_is_digits(each) for pair in pairs for each in pair)
            found[name] = Renamed(len(pairs), written, key, line, zeros)
    return found


def _only(keys: Iterable[str]) -> str | None:
    found = [*keys]
    return found[0] if len(found) == 1 else None


def _is_digits(key: str) -> bool:
    return key.isascii() and key.isdigit()
