"""Whose report it is, and when two organs are one."""

import unicodedata
from collections.abc import Callable
from typing import Any, NamedTuple

from .display import quoted
from .form import Text
from .words import sentence

UNSEEN = {"Cc", "Cf", "Zl", "Zp"}
"""Categories of Unicode of which nothing is seen: control and format characters, line and paragraph separators."""

# Letters and marks of which nothing is seen either: fillers, the blank of Braille, variation selectors.
FILLERS = {0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, *range(0xFE00, 0xFE10)}
FILLERS |= {*range(0xE0100, 0xE01F0)}
REMOVED = dict.fromkeys(FILLERS)

BREAKS = "\n\r\v\f\x85\u2028\u2029"
SPACES = {0x0020, 0x3000}  # white space that may stand between the words of a name

MAX_CODES = 3  # code points of a kind that are named

CODE_LENGTH = 18  # characters of a unified social credit code


def is_unseen(character: str) -> bool:
    """Whether nothing is seen of a character, white space apart."""
    return unicodedata.category(character) in UNSEEN or ord(character) in FILLERS


def name_key(text: str) -> str:
    """A name that serves as a key, as it is compared with others: in NFKC, without white space and the unseen."""
    plain = unicodedata.normalize("NFKC", text)
    if not plain.isprintable():
        plain = "".join(c for c in plain if unicodedata.category(c) not in UNSEEN)
    return "".join(plain.translate(REMOVED).split())


def unseen(text: str) -> dict[str, tuple[str, ...]]:
    """{kind: code points} of what a name should not have in it: words.unseen in rules.json has the kinds."""
    if text.isprintable() and text.strip() == text and FILLERS.isdisjoint(map(ord, text)):  # as nearly every name
        return {}
    first, end = len(text) - len(text.lstrip()), len(text.rstrip())
    kinds: dict[str, dict[str, None]] = {}
    for at, character in enumerate(text):
        if kind := _kind(character, outside=not first <= at < end):
            kinds.setdefault(kind, {})[f"U+{ord(character):04X}"] = None
    return {kind: tuple(codes)[:MAX_CODES] for kind, codes in kinds.items()}


def _kind(character: str, outside: bool) -> str | None:
    if character in BREAKS:
        return "breaks"
    if character == "\t":
        return "tabs"
    if is_unseen(character):
        return "invisible"
    if character.isspace() and (outside or ord(character) not in SPACES):
        return "outside" if outside else "spaces"
    return None


class Unseen(NamedTuple):
    """What is in a name that should not be, in words (words.unseen in rules.json): a Phrase."""

    name: str
    words: dict[str, Text]

    def __call__(self, lang: str) -> str:
        """In "zh" or "en"."""
        joint = sentence("punctuation.list", lang)
        return joint.join(
            self.words[kind][lang].format(codes=joint.join(codes)) for kind, codes in unseen(self.name).items()
        )


def code_key(text: str) -> str | None:
    """An organ code as it is compared with others; None for what is none by its length and characters."""
    key = name_key(text).upper()
    return key if len(key) == CODE_LENGTH and key.isascii() and key.isalnum() else None


class Organ(NamedTuple):
    """Whose report it is, as far as it says so."""

    name: str | None
    code: str | None = None
    region: str | None = None
    scope: str | None = None

    @property
    def key(self) -> "Organ":
        """The same as it is compared with others; None for what says nothing."""
        name, code, region = self.name or "", self.code or "", self.region or ""
        return Organ(name_key(name) or None, code_key(code), name_key(region) or None, self.scope)

    def is_same(self, other: "Organ") -> bool:
        """Whether both are one organ: by their codes, or, where one has none, by their names and regions."""
        one, two = self.key, other.key
        if one.code and two.code:
            return one.code == two.code
        apart = one.region and two.region and one.region != two.region
        return one.name is not None and one.name == two.name and not apart


class Origins:
    """Where the first report of each organ was read. Organs, by their keys, are the same as `Organ.is_same` says."""

    def __init__(self) -> None:
        # {code: source}, and {name: {region: source}} of all and of those without a code.
        self._codes: dict[str, str] = {}
        self._named: dict[str, dict[str | None, str]] = {}
        self._uncoded: dict[str, dict[str | None, str]] = {}

    def of(self, key: Organ) -> str | None:
        """Where the report of the same organ was read; None where there is none yet."""
        return self._codes.get(key.code or "", _at(self._uncoded if key.code else self._named, key))

    def add(self, key: Organ, source: str) -> None:
        """Take in one that there was none of."""
        if key.code:
            self._codes[key.code] = source
        for index in (self._named,) if key.code else (self._named, self._uncoded):
            index.setdefault(key.name or "", {})[key.region] = source


def _at(index: dict[str, dict[str | None, str]], organ: Organ) -> str | None:
    """What stands under an organ's name, if nothing says that it is of another region."""
    found = index.get(organ.name, {}) if organ.name else {}
    return found.get(organ.region, found.get(None)) if organ.region else next(iter(found.values()), None)


class Named(NamedTuple):
    """An organ in a message, with what tells it from another one that bears the same name: a Phrase."""

    organ: Organ
    other: Organ | None = None

    def __call__(self, lang: str) -> str:
        """In "zh" or "en"."""
        organ, other = self
        if organ.key.name is None:
            return quoted(organ.code or "")
        if other is None or organ.key.name != other.key.name:
            return quoted(organ.name)
        more = organ.code if organ.key.code and other.key.code else organ.region
        return quoted(organ.name) + sentence("punctuation.bracket", lang, text=quoted(more or ""))


class ReadAt(NamedTuple):
    """Where a report was read, in brackets; nothing of one that was not read from anywhere: a Phrase."""

    source: str

    def __call__(self, lang: str) -> str:
        """In "zh" or "en"."""
        return sentence("punctuation.bracket", lang, text=quoted(self.source, 200)) if self.source else ""


def organ_of(value: Callable[[str], Any]) -> Organ:
    """The organ of a report, given what tells the value at a JSON Pointer. What is no text says nothing."""
    fields = ("/organ/name", "/organ/code", "/organ/region", "/scope")
    return Organ(*(text if isinstance(text := value(field), str) else None for field in fields))
