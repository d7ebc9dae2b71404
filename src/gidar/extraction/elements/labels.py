"""From printed words to ids: labels made comparable, then looked up, then compared."""

import re
import unicodedata
from functools import cache, cached_property
from typing import Any, NamedTuple

from ...infrastructure.extras import library
from ...model.edition import Edition, editions, load_edition
from ...model.form import Row, Table
from ...model.published import published
from ...model.radicals import without_radicals
from .. import settings

HAN = "\u3400-\u9fff\uf900-\ufaff"
# What a mirror adds after characters whose sound it does not know: letters with tone marks, in brackets.
PINYIN = re.compile(f"(?<=[{HAN}])\\([a-zü\u00e0-\u01dc\u0261\u1e3f\u0300-\u030c]{{1,6}}\\)")
# The same in running text, where letters in brackets may be a word: only with a tone mark.
SOUND = re.compile(
    f"(?<=[{HAN}])[(（](?=[a-z]*[ü\u00e0-\u01dc\u1e3f\u0300-\u030c])[a-zü\u00e0-\u01dc\u0261\u1e3f\u0300-\u030c]{{1,8}}[)）]"
)
NUMERAL = "一二三四五六七八九十"
# A number of a list, not that of an article ("第...项").
LISTED = re.compile(
    f"^[^\\w(]*(?:[{NUMERAL}]{{1,2}}[、.,]|第[{NUMERAL}]{{1,2}}(?:部分|章))"
    f"|(?<![第{NUMERAL}])(?:\\([{NUMERAL}]\\)(?!项)|(?<![0-9])[0-9]{{1,2}}[.、,])"
)
WORD = re.compile(r"[\W_]+")


@cache
def _converter(name: str) -> Any:
    return library("opencc").OpenCC(name)


@cache
def plain(text: str) -> str:
    """A text in simplified characters and usual forms, without pinyin in brackets; spaces and marks stay."""
    text = PINYIN.sub("", unicodedata.normalize("NFKC", without_radicals(text)))
    return text if text.isascii() else str(_converter("t2s").convert(text))


@cache
def spaceless(text: str) -> str:
    """A text in plain signs, without the white space that layouts put between them."""
    return re.sub(r"\s+", "", plain(text))


def key(text: str) -> str:
    """A label as it is compared: no space, no punctuation, no list numbers; of a longer text only the beginning."""
    text = text[: settings.MAX_COMPARED_CHARACTERS]
    # 其它 is another spelling of 其他, in any of the labels.
    return WORD.sub("", LISTED.sub("", spaceless(text))).replace("其它", "其他")


@cache
def without_note(text: str) -> str:
    """A label without what stands in brackets behind it, and in brackets of these; the same where nothing is left."""
    bare = plain(text[: settings.MAX_NOTED_CHARACTERS]).strip()
    while bare.endswith((")", "]", "】")):
        depth = 0
        for at in range(len(bare) - 1, -1, -1):
            depth += (bare[at] in ")]】") - (bare[at] in "([【")
            if depth == 0:
                break
        if depth or not key(bare[:at]):
            break
        bare = bare[:at].strip()
    return bare


@cache
def mainland(text: str) -> str:
    """A text in the wording of the mainland, where it is in that of Taiwan."""
    text = text[: settings.MAX_COMPARED_CHARACTERS]
    bare = PINYIN.sub("", unicodedata.normalize("NFKC", without_radicals(re.sub(r"\s+", "", text))))
    return text if text.isascii() else str(_converter("tw2sp").convert(bare))


@cache
def _keys(text: str) -> tuple[str, ...]:
    """What a label may be known by: as it stands, in the wording of the mainland, without the note behind it."""
    return tuple(dict.fromkeys((key(text), key(mainland(text)), key(without_note(text)))))


class LabelMatch(NamedTuple):
    """An id that a label was matched to; by is label, alias or likeness, score 1 where it is the same."""

    id: str
    by: str
    score: float


class NameIndex:
    """The names of some things, by id, to look labels up in."""

    def __init__(self, labels: dict[str, list[str]], aliases: dict[str, list[str]]) -> None:
        self.known: dict[str, dict[str, str]] = {}
        for by, names in (("label", labels), ("alias", aliases)):
            for id_ in filter(labels.__contains__, names):  # a name may be that of another edition's
                for text in names[id_]:
                    self.known.setdefault(key(text), {}).setdefault(id_, by)
        self.known.pop("", None)

    def exact(self, text: str) -> dict[str, str]:
        """{id: label or alias} of all that are called so, with or without a note in brackets behind."""
        return next((self.known[name] for name in _keys(text) if name in self.known), {})

    def find(self, text: str) -> LabelMatch | None:
        """The one thing that is called so, or that alone is called much like it."""
        called = self.exact(text)
        if len(called) == 1:
            return LabelMatch(*next(iter(called.items())), 1.0)
        if called or len(key(text)) < settings.MIN_LIKENED_CHARACTERS:
            return None
        ranked = sorted(self.likeness(text).items(), key=lambda item: -item[1])[:2]
        if (
            not ranked
            or ranked[0][1] < settings.MIN_LIKENESS
            or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < settings.MIN_LIKENESS_LEAD)
        ):
            return None
        return LabelMatch(ranked[0][0], "likeness", ranked[0][1])

    @cache  # noqa: B019  # names live as long as the edition, which is cached too
    def likeness(self, text: str) -> dict[str, float]:
        """{id: how alike its nearest name is, from 0 to 1}."""
        ratio = library("rapidfuzz").fuzz.ratio
        found: dict[str, float] = {}
        own = key(text)
        for name, ids in self.known.items():
            if len(name) < settings.MIN_LIKENED_CHARACTERS:
                continue
            score = ratio(own, name) / 100
            for id_ in ids:
                found[id_] = max(found.get(id_, 0), score)
        return found


class PrintedLabels:
    """All names of one edition: its labels, and the aliases that were seen."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.data: dict[str, Any] = published(f"{edition.id}/aliases.json")

    def _aliases(self, kind: str, table: str = "") -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for entry in self.data["aliases"]:
            if entry["kind"] == kind and entry.get("table", "") == table:
                found.setdefault(entry["id"], []).extend(entry["names"])
        return found

    @cached_property
    def rows(self) -> dict[str, NameIndex]:
        """{table: names of its rows, alone and with their group}."""
        out = {}
        for table in self.edition.tables.values():
            names = {row.id: [row.label["zh"], row.name["zh"]] for row in table.rows.values()}
            aliases = self._aliases("row", table.id)
            for row in table.rows.values():
                if group := self.group_of(table, row):
                    aliases.setdefault(row.id, []).extend(
                        group + alias for alias in [row.label["zh"], *self._aliases("row", table.id).get(row.id, [])]
                    )
            out[table.id] = NameIndex(names, aliases)
        return out

    def group_of(self, table: Table, row: Row) -> str:
        """The printed words of the group that a row stands in directly; "" where it stands in none."""
        return next((group["label"]["zh"] for group in table.row_groups if group["id"] == row.group), "")

    @cached_property
    def columns(self) -> dict[str, NameIndex]:
        """{table: names of its columns}."""
        return {
            table.id: NameIndex(
                {column.id: [column.label["zh"], column.name["zh"]] for column in table.columns.values()},
                self._aliases("column", table.id),
            )
            for table in self.edition.tables.values()
        }

    @cached_property
    def groups(self) -> dict[str, NameIndex]:
        """{table: names of the groups of its rows}."""
        return {
            table.id: NameIndex(
                {group["id"]: [group["label"]["zh"]] for group in table.row_groups}, self._aliases("group", table.id)
            )
            for table in self.edition.tables.values()
        }

    @cached_property
    def sections(self) -> NameIndex:
        """The headings of the sections."""
        return NameIndex(
            {section["id"]: [section["label"]["zh"]] for section in self.edition.sections}, self._aliases("section")
        )

    @cached_property
    def heads(self) -> frozenset[str]:
        """The keys of everything printed in the heads of the tables: columns, their groups, corners, titles."""
        words: set[str] = set()
        for table in self.edition.tables.values():
            words |= self.columns[table.id].known.keys()
            words |= {key(group["label"]["zh"]) for group in table.column_groups}
            words |= {key(table.label["zh"]), key(table.corner["zh"]) if table.corner else ""}
        return frozenset(words - {""})


@cache
def printed_labels(edition: Edition) -> PrintedLabels:
    """The names of an edition, read once."""
    return PrintedLabels(edition)


@cache
def is_section_heading(text: str) -> bool:
    """Whether a text is the heading of a section of some edition."""
    return any(printed_labels(load_edition(id_)).sections.exact(text) for id_ in editions())
