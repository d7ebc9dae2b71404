"""Inputs of every reader, changed where it hurts: as their structure has it, not byte by byte alone."""

import copy
import io
import json
import random
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

import gidar
from cases import complete, package_of
from documents import figures, office, pages, plain
from documents.draft import draft

Dice = random.Random

# What readers stumble over, in any text.
PIECES = (
    *("\x00", "\ufeff", "\u2028", "\x85", "\x9b31m", "\u202e", "\r", "\n\n", "\t", "|", "||", "|\n", "\\", '"', "'"),
    *("::error::x", "##[error]x", "=1+1", "@x", "../../x", "http://127.0.0.1:9/x", "<", "</td>", "<td colspan=99>"),
    *(
        "<table>",
        "<tr></tr>",
        "&#x0;",
        "&lt",
        "<!--",
        "-->",
        "<![CDATA[",
        "１２",
        "①",
        "〇",
        "1e999999999",
        "NaN",
        "-0",
    ),
    *(
        "<style>@keyframes k{50%{opacity:0}} td{animation:1s k}</style>",
        "<style>@import url(data:text/css;base64,dGR7fQ);@property --x{initial-value:0} td{zoom:var(--x)}</style>",
        "<link rel=stylesheet href='data:text/css,@import%20%22data:text/css,td%7Bmask:url(a)%7D%22'>",
        "<!DOCTYPE html PUBLIC '-//W3C//DTD HTML 3.2//EN'>",
        "<svg width=0>",
    ),
    *("9" * 500, "0" * 40, "1" * 70, "-", "—", "/", "无", "万", "[" * 60, "{" * 60, "%", "。" * 30, "😀", "\U0010ffff"),
)
JUNK = (None, True, -1, 0.5, 1e300, 2**53, 10**40, "", "12", "１２", "\ud800", "\x00", [], {}, [1], {"a": 1}, [[[[]]]])


class Mutant(NamedTuple):
    """An input that nobody has seen: its reader, how the path ends, and the files at it ("" where it is one file)."""

    reader: str
    name: str
    files: dict[str, bytes]
    engine: bool = False


def mutant(dice: Dice) -> Mutant:
    """Any of them."""
    return READERS[dice.choice(sorted(READERS))](dice)


# ---- how things are changed ----------------------------------------------------------------------------


def some(dice: Dice) -> range:
    return range(dice.choice((1, 1, 1, 2, 3, 8)))


def text_changed(text: str, dice: Dice) -> str:
    """Pieces put in, cut out, repeated, exchanged; whole lines too."""
    for _ in some(dice):
        at, end = sorted(dice.randrange(len(text) + 1) for _ in range(2))
        end = min(end, at + dice.choice((1, 5, 40, 400)))
        act = dice.randrange(7)
        if act == 0:
            text = text[:at] + dice.choice(PIECES) + text[at:]
        elif act == 1:
            text = text[:at] + text[end:]
        elif act == 2:
            text = text[:end] + text[at:end] * dice.choice((1, 2, 30)) + text[end:]
        elif act == 3:
            text = text[:at] + dice.choice(PIECES) + text[end:]
        elif act == 4:
            text = text[: max(at, 1)] if dice.random() < 0.3 else text.replace(text[at:end] or "\n", "", 50)
        else:
            lines = text.split("\n")
            one, two = dice.randrange(len(lines)), dice.randrange(len(lines))
            lines[one], lines[two] = (lines[two], lines[one]) if act == 5 else (dice.choice(PIECES), lines[two])
            text = "\n".join(lines)
    return text


def bytes_changed(data: bytes, dice: Dice) -> bytes:
    out = bytearray(data)
    for _ in some(dice):
        at = dice.randrange(len(out) + 1)
        act = dice.randrange(4)
        if act == 0 and at < len(out):
            out[at] ^= 1 << dice.randrange(8)
        elif act == 1:
            del out[at : at + dice.choice((1, 4, 100))]
        elif act == 2:
            out[at:at] = dice.randbytes(dice.choice((1, 4, 16)))
        else:
            out[at : at + 4] = dice.choice((b"\xff\xff\xff\xff", b"\x00\x00\x00\x00", b"\xff\xff\xff\x7f"))
    return bytes(out)


def tree_changed(node: Any, dice: Dice) -> Any:
    """A member taken away, renamed, moved or made junk, anywhere in a tree."""
    for _ in some(dice):
        owner = node
        while True:
            if not isinstance(owner, (dict, list)) or not owner:
                break
            key = dice.choice(sorted(owner)) if isinstance(owner, dict) else dice.randrange(len(owner))
            if isinstance(owner[key], (dict, list)) and owner[key] and dice.random() < 0.8:
                owner = owner[key]
                continue
            act = dice.randrange(4)
            if act == 0:
                del owner[key]
            elif act == 1 and isinstance(owner, dict):
                owner[dice.choice(PIECES)] = owner.pop(key)
            else:
                owner[key] = copy.deepcopy(dice.choice((*JUNK, dice.choice(PIECES))))
            break
    return node


def encoded(text: str, dice: Dice) -> bytes:
    kind = dice.choice(("utf-8",) * 6 + ("gb18030", "utf-16", "utf-8-sig", "latin-1"))
    return text.encode(kind, "replace" if kind == "latin-1" else "surrogatepass" if "utf" in kind else "replace")


# ---- the inputs, by reader -----------------------------------------------------------------------------


def report(dice: Dice) -> dict[str, Any]:
    edition = dice.choice(gidar.editions())
    return complete(edition) if dice.random() < 0.5 else json.loads(json.dumps(_drawn(edition, dice), default=float))


def _drawn(edition: str, dice: Dice) -> dict[str, Any]:
    return dice.choice((figures.report, figures.faulty))(gidar.load_edition(edition), dice.random())


def _json_text(dice: Dice) -> str:
    text = json.dumps(tree_changed(report(dice), dice), ensure_ascii=dice.random() < 0.5)
    return text_changed(text, dice) if dice.random() < 0.4 else text


def json_file(dice: Dice) -> Mutant:
    return Mutant("json", "r.json", {"": encoded(_json_text(dice), dice)})


def json_lines(dice: Dice) -> Mutant:
    """Sound reports enough for the fast way, and others among them."""
    sound = json.dumps(complete(dice.choice(gidar.editions())), ensure_ascii=False)
    lines = [sound] * 34 + [_json_text(dice).replace("\n", " ") for _ in range(6)]
    if dice.random() < 0.5:
        dice.shuffle(lines)
    return Mutant("jsonl", "r.jsonl", {"": "\n".join(lines).encode("utf-8", "surrogatepass")})


def _package(dice: Dice) -> dict[str, bytes]:
    edition = dice.choice(gidar.editions())
    made: dict[str, bytes] = {}
    for key in dice.choice((("1",), ("1", "2", "3"))):
        for name, data in (package_of(complete(edition), edition, key) or {}).items():
            more = name.endswith(".csv") and name in made
            made[name] = made[name] + data.split(b"\n", 1)[1] if more else data
    return made


def _package_changed(dice: Dice) -> dict[str, bytes]:
    files = _package(dice)
    for _ in some(dice):
        name = dice.choice(sorted(files))
        act, text = dice.randrange(8), files[name].decode("utf-8", "replace")
        if act == 0:
            del files[name]
        elif act == 1 and name.endswith(".csv"):  # out of step
            head, *lines = text.splitlines(keepends=True)
            dice.shuffle(lines)
            files[name] = (head + "".join(lines)).encode()
        elif act == 2 and name.endswith(".json"):
            with suppress(ValueError):  # an earlier change may have broken it
                files[name] = json.dumps(tree_changed(json.loads(text), dice)).encode()
        elif act == 3:
            files[name] = bytes_changed(files[name], dice)
        elif act == 4 and name.endswith(".csv"):
            lines = [line.split(",") for line in text.split("\n")]
            line = dice.choice(lines)
            line[dice.randrange(len(line))] = dice.choice(PIECES)
            files[name] = "\n".join(map(",".join, lines)).encode("utf-8", "surrogatepass")
        else:
            files[name] = encoded(text_changed(text, dice), dice)
        if not files:
            return _package(dice)
    return files


def csv_package(dice: Dice) -> Mutant:
    return Mutant("csv", "p", _package_changed(dice))


def duckdb_package(dice: Dice) -> Mutant:
    return Mutant("duckdb", "p", _package_changed(dice), engine=True)


def zip_package(dice: Dice) -> Mutant:
    out, files = io.BytesIO(), _package_changed(dice)
    with zipfile.ZipFile(out, "w", dice.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))) as archive:
        for name, data in files.items():
            archive.writestr(dice.choice(("", "", "", "a/", "../", "/")) + name, data)
    data = out.getvalue()
    return Mutant("zip", "p.zip", {"": bytes_changed(data, dice) if dice.random() < 0.6 else data})


def _draft(dice: Dice) -> Any:
    edition = gidar.load_edition(dice.choice(gidar.editions()))
    seed = dice.randrange(1000)
    return draft(edition, figures.report(edition, seed), seed)


def _document(suffix: str, *drawing: Callable[[Any], bytes]) -> Callable[[Dice], Mutant]:
    def made(dice: Dice) -> Mutant:
        data = dice.choice(drawing)(_draft(dice))
        text = data.decode("utf-8", "replace")
        return Mutant(suffix, f"r.{suffix}", {"": encoded(text_changed(text, dice), dice)})

    return made


def word(dice: Dice) -> Mutant:
    data, out = office.word(_draft(dice)), io.BytesIO()
    if dice.random() < 0.2:
        return Mutant("docx", "r.docx", {"": bytes_changed(data, dice)})
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.namelist():
            text = source.read(part)
            hit = part == "word/document.xml" or dice.random() < 0.05
            target.writestr(part, text_changed(text.decode("utf-8", "replace"), dice).encode() if hit else text)
    return Mutant("docx", "r.docx", {"": out.getvalue()})


def portable(dice: Dice) -> Mutant:
    return Mutant("pdf", "r.pdf", {"": bytes_changed(office.pdf(_draft(dice)), dice)})


RTF_HEAD = r"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fcharset134 S;}}{\colortbl;\red255\green255\blue255;\red0;}"
RTF_PIECES = (
    *(
        r"{\cf1 ",
        r"\cf99 ",
        r"\chcbpat2 ",
        r"{\fs2 ",
        r"\charscalex0 ",
        r"\v ",
        r"{\colortbl;\red-5;;",
        r"\plain ",
        "}",
        "{",
    ),
    *(
        r"\cell ",
        r"\row ",
        r"\cellx-9 ",
        r"\trowd ",
        r"\clmrg ",
        r"\clcbpat1 ",
        r"\itap7 ",
        r"\u-1 ",
        r"\bin9 ",
        r"\'ff",
        r"{\*\x ",
    ),
)


def rich_text(dice: Dice) -> Mutant:
    rows = [line.split("\t") for line in plain.tabs(_draft(dice)).decode().split("\n")]
    lines = [RTF_HEAD]
    for row in rows:
        cells = ["".join(c if " " < c < "\x7f" else rf"\u{ord(c) & 0xFFFF}?" for c in cell) for cell in row]
        edges = "".join(rf"\cellx{900 * (at + 1)}" for at in range(len(cells)))
        table = rf"\trowd{edges}\pard\intbl " + r"\cell ".join(cells) + r"\cell\row\pard "
        lines.append(table if len(cells) > 1 else cells[0] + r"\par ")
    text = "\n".join(lines) + "}"
    for _ in some(dice):
        at = dice.randrange(len(text))
        text = text[:at] + dice.choice(RTF_PIECES) + text[at:]
    return Mutant("rtf", "r.rtf", {"": text_changed(text, dice).encode("utf-8", "replace")})


ODT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
    ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"><office:automatic-styles>'
    '<style:style style:name="a" style:family="text"><style:text-properties fo:color="#ffffff" fo:font-size="1pt"'
    ' style:text-scale="1%"/></style:style><style:style style:name="b" style:family="table-cell">'
    '<style:table-cell-properties fo:background-color="#000080"/></style:style></office:automatic-styles>'
    "<office:body><office:text>{}</office:text></office:body></office:document-content>"
)


def open_text(dice: Dice) -> Mutant:
    body = []
    for line in plain.tabs(_draft(dice)).decode().split("\n"):
        cells = [escape(cell) for cell in line.split("\t")]
        style = ' table:style-name="b"' if dice.random() < 0.1 else ""
        row = "".join(f"<table:table-cell{style}><text:p>{cell}</text:p></table:table-cell>" for cell in cells)
        table = f"<table:table><table:table-row>{row}</table:table-row></table:table>"
        span = f'<text:p><text:span text:style-name="a">{cells[0]}</text:span></text:p>'
        body.append(table if len(cells) > 1 else span if dice.random() < 0.1 else f"<text:p>{cells[0]}</text:p>")
    content, out = ODT.replace("{}", "\n".join(body)), io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("content.xml", text_changed(content, dice).encode("utf-8", "replace"))
    data = out.getvalue()
    return Mutant("odt", "r.odt", {"": bytes_changed(data, dice) if dice.random() < 0.1 else data})


def saved_page(dice: Dice) -> Mutant:
    """Parts beside each other, or of one page, each maybe changed."""
    kind = dice.choice(("related", "mixed", "alternative"))
    lines = [f'MIME-Version: 1.0\nContent-Type: multipart/{kind}; boundary="=_x"\n']
    for number in some(dice):
        page = dice.choice((pages.plain, pages.word))(_draft(dice)).decode("utf-8", "replace")
        page += f"<iframe src='cid:{dice.randrange(3)}'></iframe>"
        head = f"Content-Type: text/html; charset=utf-8\nContent-ID: <{number}>\nContent-Transfer-Encoding: 8bit\n"
        lines.append(f"--=_x\n{head}\n{text_changed(page, dice)}\n")
    text = "\n".join([*lines, "--=_x--\n"])
    return Mutant(
        "mht", "r.mht", {"": (text_changed(text, dice) if dice.random() < 0.3 else text).encode("utf-8", "replace")}
    )


READERS: dict[str, Callable[[Dice], Mutant]] = {
    "json": json_file,
    "jsonl": json_lines,
    "csv": csv_package,
    "duckdb": duckdb_package,
    "zip": zip_package,
    "html": _document("html", pages.plain, pages.word, pages.nested),
    "md": _document("md", plain.markdown, plain.markdown_whole),
    "txt": _document(
        "txt", plain.rows_bars, plain.tabs, plain.cells_bars, plain.cell_lines, plain.glued, plain.pdf_text
    ),
    "docx": word,
    "rtf": rich_text,
    "odt": open_text,
    "mht": saved_page,
    "pdf": portable,
}


def mutants(seed: str, readers: tuple[str, ...] = ()) -> Iterator[tuple[int, Mutant]]:
    """(number, input) without end; a seed and a number give the same one whenever they are asked for."""
    number = 0
    while True:
        dice = Dice(f"{seed}/{number}")
        yield number, READERS[dice.choice(readers)](dice) if readers else mutant(dice)
        number += 1
