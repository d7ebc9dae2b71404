"""What a document says around its tables: title, organ, year, dates, sections."""

import re
from typing import NamedTuple

from ..model.edition import Edition
from . import settings
from .printed.blocks import Block, Document, DocumentPlace, TableBlock, TextLine
from .printed.figures import is_figure
from .printed.kinds import is_page_number
from .printed.labels import SOUND, key, lexicon, plain
from .record import Stated

YEAR = r"(20[0-9]{2}|[〇○零一二三四五六七八九]{4})\s*年?\s*度?"
PERIOD = re.compile(
    r"自?\s*(20[0-9]{2})\s*年\s*1\s*月\s*1\s*日(?:起)?\s*[至到—－\-~～]{1,2}\s*(?:20[0-9]{2}\s*年\s*)?12\s*月\s*31\s*日"
)
DATE = re.compile(r"(20[0-9]{2})\s*[-年./]\s*([01]?[0-9])\s*[-月./]\s*([0-3]?[0-9])\s*日?")
NUMERALS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
# What stands beside a title on its line.
BESIDE = re.compile("^(?:名称|标题|题名)[：:]|[(（](?:全文|公开版|定稿)[)）]$")
ORGAN = re.compile(
    "(?:政府|[局委办厅会院乡镇处队区县市省州盟旗部署室所站馆社行关校]|街道|中心|大学|公司|医院)(?:关于)?$"
)
NUMBERED = re.compile("^[（(]?[一二三四五六七八九十]{1,2}[)）、.．，]")


class FrontMatter(NamedTuple):
    """What is stated, and the texts of the sections, by id."""

    stated: dict[str, Stated]
    sections: dict[str, Stated]
    headings: dict[str, int]


def document_to_front_matter(document: Document, edition: Edition) -> FrontMatter:
    """Organ, year, publication date and document number as far as they are stated, and the narrative sections."""
    blocks = document.blocks
    texts = list(_texts(blocks))
    titled = {name: said for name, said in _titled(texts, edition).items() if said.value}
    stated = {**_labelled(texts, edition), **titled}
    if "year" not in stated:
        for text, place in texts:
            if len(text) <= settings.MAX_PERIOD_CHARACTERS and (match := PERIOD.search(plain(text))):
                stated["year"] = Stated(int(match[1]), match[0], place)
                break
    headings = section_headings(blocks, edition)
    return FrontMatter(stated, _sections(blocks, headings, edition), headings)


def _texts(blocks: list[Block]) -> list[tuple[str, DocumentPlace]]:
    out: list[tuple[str, DocumentPlace]] = []
    for block in blocks:
        if isinstance(block, TextLine):
            out.append((block.text, block.place))
        else:
            for row in block.rows:
                texts = [cell.text for cell in row if cell.text and not cell.carried]
                if row and len(texts) <= settings.MAX_METADATA_CELLS and not any(map(is_figure, texts[1:])):
                    # The cells of a table about the document: a word, and what it says.
                    pairs = zip(texts[::2], [*texts[1::2], ""], strict=False)
                    out += [(f"{a}：{b}" if b and not re.search("[：:]", a) else a + b, row[0].place) for a, b in pairs]
    return out


def _titled(texts: list[tuple[str, DocumentPlace]], edition: Edition) -> dict[str, Stated]:
    """Organ and year from the title, which may be broken over two or three lines."""
    ends = "|".join(lexicon(edition).data["around"]["title"])
    title = re.compile(rf"(?P<before>[^。；，,;：:《》]*?){YEAR}(?P<after>[^。；，,;：:《》]*?)(?:{ends})")
    reverse = re.compile(rf"(?P<before>[^。；，,;：:《》]*?)(?:{ends})[（(]?{YEAR}[)）]?(?P<after>)")
    for n in range(len(texts)):
        for joined in (1, 2, 3):
            raw = "".join(text for text, _ in texts[n : n + joined])
            text = re.sub(r"\s+", "", plain(raw))
            if len(text) > settings.MAX_TITLE_CHARACTERS:
                break
            for pattern in (title, reverse):
                match = pattern.fullmatch(BESIDE.sub("", text))
                # A line of its own above the title names the organ only if it can be the name of one.
                if match and (joined == 1 or not match["before"] or ORGAN.search(match["before"])):
                    name = (match["before"] or match["after"]).removeprefix("关于").removesuffix("关于")
                    place = texts[n][1]
                    year = int(match[2].translate(NUMERALS))
                    return {"organ": Stated(name, raw, place), "year": Stated(year, raw, place)}
    return {}


def _labelled(texts: list[tuple[str, DocumentPlace]], edition: Edition) -> dict[str, Stated]:
    """What stands behind words such as the publisher's, each once; a date only where it is one."""
    words = lexicon(edition).data["around"]
    out: dict[str, Stated] = {}
    for text, place in texts:
        if len(text) > settings.MAX_TITLE_CHARACTERS:
            continue
        bare = plain(text).lstrip("-•· ")
        for name in ("published", "number", "organ"):
            for word in words[name]:
                match = re.search(rf"(?:^|[\s\[【]){'[ ]*'.join(word)}\s*[\]】]?\s*[:：]\s*([^\s].*)", bare)
                if not match or name in out:
                    continue
                value = match[1].strip()
                if name == "published":
                    if date := _date(value):
                        out[name] = Stated(date, text, place)
                elif len(value) <= settings.MAX_HEADING_CHARACTERS:
                    out[name] = Stated(re.split(r"\s{2,}|\s(?=\S+[:：])", value)[0], text, place)
    return out


def _date(text: str) -> str | None:
    match = DATE.match(text)
    if not match or not (1 <= int(match[2]) <= 12 and 1 <= int(match[3]) <= 31):
        return None
    return f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"


def section_headings(blocks: list[Block], edition: Edition) -> dict[str, int]:
    """{section: number of the block that is its heading}, in order; of several the last that keeps the order."""
    names = lexicon(edition).sections
    order = [section["id"] for section in edition.sections]
    hits: list[tuple[int, int, float]] = []
    for n, block in enumerate(blocks):
        if isinstance(block, TableBlock) or len(block.text) > settings.MAX_HEADING_CHARACTERS or not key(block.text):
            continue
        exact = names.exact(block.text)
        match = next(iter(exact)) if exact else None
        score = 1.0
        if match is None:
            likely = names.find(block.text)
            if likely and likely.score >= settings.MIN_HEADING_LIKENESS and NUMBERED.match(plain(block.text)):
                match, score = likely.id, likely.score
        if match is not None and (exact or score >= settings.MIN_HEADING_LIKENESS):
            hits.append((n, order.index(match), score))
    # A list of contents names all sections before the first begins: the last run that keeps the order is the report.
    found: dict[str, int] = {}
    for n, at, _ in reversed(hits):
        if order[at] not in found and all(order.index(other) > at for other in found):
            found[order[at]] = n
    return dict(sorted(found.items(), key=lambda item: item[1]))


def _sections(blocks: list[Block], headings: dict[str, int], edition: Edition) -> dict[str, Stated]:
    """The narrative of each text section: the lines below its heading as they stand, but for pinyin in brackets."""
    out = {}
    ends = [*headings.values(), len(blocks)]
    for section in edition.sections:
        if section["kind"] != "text" or section["id"] not in headings:
            continue
        start = headings[section["id"]]
        end = next(n for n in ends if n > start)
        lines = [b for b in blocks[start + 1 : end] if isinstance(b, TextLine) and not is_page_number(b.text)]
        if lines:
            printed = "\n".join(line.text for line in lines)
            text = SOUND.sub("", printed)
            out[section["id"]] = Stated(text, printed[:80] if text == printed else printed, lines[0].place)
    return out
