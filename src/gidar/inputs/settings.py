"""Settings of an office on the disk: gidar.toml, or the table tool.gidar of pyproject.toml."""

import os
import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, NoReturn

from ..model.display import quoted
from ..model.edition import all_rules, editions
from ..model.errors import InputError
from ..model.json_schema import validator_of
from ..model.published import published
from .files import MEGABYTE, read_file

PLACE = re.compile(r"\(at line ([0-9]+), column ([0-9]+)\)")
"""How Python's reader of TOML ends what it says."""
OWN, SHARED = "gidar.toml", "pyproject.toml"
TABLE = ("tool", "gidar")  # where a shared file has them
PATHS = ("parts", "previous", "waivers")
NAMES = (*PATHS, "format", "contact")  # all but the rules


class Settings(NamedTuple):
    """What a file of settings says; path is that file.

    rules are {code: "off" or a severity}; parts, previous and waivers are paths as one would type them here; contact is
    whom organs may ask. None for what is not said.
    """

    path: str
    rules: Mapping[str, str] = {}
    parts: str | None = None
    previous: str | None = None
    waivers: str | None = None
    contact: str | None = None
    format: str | None = None


def settings_file() -> str | None:
    """The file of settings in the working folder; None where there is none. What bears its name and is no file is
    refused where it is read."""
    if os.path.lexists(OWN):
        return OWN
    if not os.path.isfile(SHARED):
        return None
    with open(SHARED, "rb") as file:
        return SHARED if b".".join(map(str.encode, TABLE)) in file.read(MEGABYTE) else None


def read_settings(path: str) -> Settings:
    """The settings in a file, as settings.schema.json describes them.

    Raises InputError where it cannot be read so, for a rule that there is not, and for one whose findings are errors:
    those can be waived, and not set.
    """
    import tomllib

    try:
        document: Any = tomllib.loads(read_file(path, MEGABYTE).decode("utf-8-sig"))
    except (ValueError, RecursionError) as fault:
        if place := PLACE.search(str(fault)):
            raise InputError("settings_line", path, line=place[1], column=place[2]) from None
        raise InputError("settings_syntax", path) from None
    if os.path.basename(path) == SHARED:
        for name in TABLE:
            document = document.get(name, {}) if isinstance(document, dict) else document
    error = next(validator_of(published(f"{editions()[-1]}/settings.schema.json")).iter_errors(document), None)
    if error is not None:
        _refuse(error, path)
    for code in document.get("rules", {}):
        if code not in all_rules():
            _no_rule(code, path)
        if all_rules()[code].severity == "error":
            raise InputError("settings_error", path, name=code)
    folder = os.path.dirname(path)
    paths = {name: os.path.join(folder, document[name]) for name in PATHS if name in document}
    return Settings(path, **document | paths)


def _refuse(error: Any, path: str) -> NoReturn:
    """Raise InputError for a setting that there is not, or that has a value that it cannot have."""
    where = quoted(".".join(map(str, error.absolute_path)), 120)
    if error.validator == "additionalProperties":
        names = error.schema["properties"]
        unknown = next(name for name in error.instance if name not in names)
        known = _close(unknown, names) or ", ".join(names)
        raise InputError("settings_unknown", path, name=quoted(unknown, 120), known=known)
    if error.validator == "enum":
        raise InputError("settings_value", path, where=where, known=", ".join(error.validator_value))
    if "propertyNames" in error.schema_path:
        _no_rule(error.instance, path)
    raise InputError("settings_malformed", path, where=where)


def _no_rule(code: str, path: str) -> NoReturn:
    """Raise InputError for a rule that there is not, with those that may be meant and may be set."""
    close = _close(code, (name for name, rule in all_rules().items() if rule.severity != "error"))
    if close:
        raise InputError("settings_rule_close", path, name=quoted(code), known=close)
    raise InputError("settings_rule", path, name=quoted(code))


def _close(name: str, names: Iterable[str]) -> str:
    """The names that may be meant."""
    import difflib

    return ", ".join(difflib.get_close_matches(name, [*names], 3, 0.7))
