"""Web pages: as the form prints it, as Word saves it, and as old sites nest and split it."""

import html
from collections.abc import Callable

from .draft import OBJECT, Draft, Item, Para, Sheet

CHARSET = '<meta http-equiv="Content-Type" content="text/html; charset={}">'


def escaped(item: Item) -> str:
    mark = f"<sup>{html.escape(item.mark)}</sup>" if item.mark else ""
    text = html.escape(item.text, quote=False).replace("\n", "<br>").replace("\xa0", "&nbsp;")
    return text.replace(OBJECT, '<img src="figure.gif">') + mark


def spans(item: Item) -> str:
    named = (("colspan", item.colspan), ("rowspan", item.rowspan))
    return "".join(f' {name}="{count}"' for name, count in named if count > 1)


def plain_cell(draft: Draft, item: Item) -> str:
    tag = "td" if item.pointer or draft.rng.random() < 0.5 else "th"
    inner = escaped(item)
    if draft.rng.random() < 0.3:
        inner = f'<p align="center">{inner}</p>'
    return f"<{tag}{spans(item)}>{inner}</{tag}>"


def word_cell(draft: Draft, item: Item) -> str:
    """A cell as Word saves it: every run of text in spans of its own, an empty paragraph mark at the end."""
    rng = draft.rng
    width = rng.randint(20, 90)
    style = f"width:{width}.{rng.randint(0, 9)}pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt"
    cell = f"<td width={width} {spans(item)} style='{style}'>"
    runs = []
    for n, text in enumerate(item.text.split("\n")):
        while text:
            at = rng.randint(1, len(text)) if rng.random() < 0.5 else len(text)
            lang = "lang=EN-US " if text[:at].isascii() else ""
            style = f"font-size:{rng.choice(('10.5', '12.0'))}pt;font-family:宋体"
            runs.append(f"<span {lang}style='{style}'>{escaped(Item(text[:at]))}</span>")
            text = text[at:]
        if n < item.text.count("\n"):
            runs.append("<br>")
    mark = f"<sup><span lang=EN-US>{html.escape(item.mark)}</span></sup>" if item.mark else ""
    inner = "".join(runs) + mark + "<span lang=EN-US><o:p></o:p></span>"
    return f"{cell}<p class=MsoNormal align=center style='text-align:center;line-height:150%'>{inner}</p></td>"


def table(draft: Draft, lines: list[list[Item]], cell: Callable[[Draft, Item], str], attributes: str = "") -> str:
    rows = "\n".join("<tr>" + "".join(cell(draft, item) for item in line) + "</tr>" for line in lines)
    return f"<table{attributes}>\n{rows}\n</table>"


def page(draft: Draft, body: str, head: str = "") -> bytes:
    encoding = draft.options.get("encoding", "utf-8")
    title = html.escape(next((b.text for b in draft.blocks if isinstance(b, Para) and b.kind == "title"), ""))
    head = f"<head>{CHARSET.format(encoding)}<title>{title}</title>{head}</head>"
    text = f"<!DOCTYPE html>\n<html>\n{head}\n<body>\n{body}\n</body>\n</html>\n"
    return text.encode(encoding, "xmlcharrefreplace")


def paragraph(para: Para) -> str:
    tag = {"title": "h1", "heading": "h2"}.get(para.kind, "p")
    inner = escaped(Item(para.text))
    return f"<{tag}>{inner}</{tag}>"


def plain(draft: Draft) -> bytes:
    """Tables with spans as printed."""
    parts = [
        paragraph(block)
        if isinstance(block, Para)
        else table(draft, block.lines, plain_cell, ' border="1" cellspacing="0"')
        for block in draft.blocks
    ]
    return page(draft, "\n".join(parts))


WORD_HEAD = """<meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:Zoom>100</w:Zoom></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm;font-size:10.5pt} @page W1 {size:595.3pt 841.9pt;margin:72.0pt} --></style>"""


def word(draft: Draft) -> bytes:
    """The page that Word saves; in section 2 the spans of heads and of figures do not line up."""
    parts = []
    for block in draft.blocks:
        if isinstance(block, Sheet):
            parts.append(
                table(draft, askew(block), word_cell, " class=MsoNormalTable border=1 style='border-collapse:collapse'")
            )
        else:
            words = html.escape(block.text)
            parts.append(
                f"<p class=MsoNormal><b><span style='font-size:16.0pt'>{words}</span></b></p>"
                if block.kind in ("title", "heading")
                else f"<p class=MsoNormal style='text-indent:32.0pt'><span>{words}<o:p></o:p></span></p>"
            )
    return page(draft, "<div class=WordSection1>" + "\n".join(parts) + "</div>", WORD_HEAD)


def askew(sheet: Sheet) -> list[list[Item]]:
    """In one column more, heads give it to their second box, figures to their first."""
    if sheet.heads:
        return sheet.lines
    for line in sheet.lines:
        at = 0 if len(line) == 1 else 1 if any(item.pointer for item in line) else min(2, len(line) - 1)
        line[at].colspan += 1
    return sheet.lines


def nested(draft: Draft) -> bytes:
    """Everything inside layout tables; the table of requests is split in two, as at the foot of a page."""
    parts = []
    for block in draft.blocks:
        if isinstance(block, Para):
            parts.append(f"<tr><td>{paragraph(block)}</td></tr>")
            continue
        pieces = split(draft, block) if block.name == "requests" else [block.lines]
        for lines in pieces:
            inner = table(draft, lines, plain_cell, ' border="1"')
            frame = f'<table width="100%"><tbody><tr><td width="5">&nbsp;</td><td>{inner}</td></tr></tbody></table>'
            parts.append(f"<tr><td>{frame}</td></tr>")
    menu = '<table><tr><td><a href="/">首页</a></td><td><a href="/zwgk/">政务公开</a></td><td>2</td></tr></table>'
    foot = "<table><tr><td>访问量 12345</td></tr></table>"
    return page(draft, f'{menu}<table id="content"><tbody>{"".join(parts)}</tbody></table>{foot}')


def split(draft: Draft, sheet: Sheet) -> list[list[list[Item]]]:
    """The lines of a table in two pieces, what spans the cut continued in the second; sometimes the head repeats."""
    at = draft.rng.randrange(sheet.heads + 3, len(sheet.lines) - 2)
    first, second = [list(line) for line in sheet.lines[:at]], [list(line) for line in sheet.lines[at:]]
    again: list[Item] = []
    for n, line in enumerate(first):
        for m, item in enumerate(line):
            below = n + item.rowspan - at
            if below > 0:
                line[m] = Item(item.text, item.colspan, item.rowspan - below, None, item.id, item.kind)
                repeat = item.text if draft.rng.random() < 0.5 else ""
                again.append(Item(repeat, item.colspan, below, None, item.id, item.kind))
    second[0] = again + second[0]
    if draft.rng.random() < 0.5:
        heads = [
            [Item(i.text, i.colspan, i.rowspan, None, i.id, i.kind) for i in line]
            for line in sheet.lines[: sheet.heads]
        ]
        second = heads + second
    return [first, second]
