"""What editors and content systems leave in and around cells, and pages and Word files whose tables are only lines."""

import html

from . import office, pages, plain
from .draft import OBJECT, Draft, Item, Para, Sheet


def web_cell(draft: Draft, item: Item) -> str:
    """A figure in a field, in a table of its own, beside what is struck out, hidden or only said to a browser."""
    inner = pages.escaped(item)
    old = draft.rng.randint(1, 99)
    shapes = [
        f"<table><tr><td>{inner}</td></tr></table>",
        f"<del>{old}</del>{inner}",
        f'<span style="text-decoration:line-through">{old}</span>{inner}',
        f'<span style="display:none">{old}</span>{inner}',
        f"<!-- {old} --><script>show({old})</script>{inner}",
        f"<div><p>{inner}</p></div>",
    ]
    if item.pointer and not item.mark and OBJECT not in item.text:
        shapes.append(f'<input type="text" readonly value="{html.escape(item.text)}">')
    if not item.pointer and item.text and "\n" not in item.text:
        shapes = [f"<ruby>{item.text[0]}<rp>(</rp><rt>{old}</rt><rp>)</rp></ruby>{html.escape(item.text[1:])}", inner]
    return f"<td{pages.spans(item)}>{draft.rng.choice(shapes) if draft.rng.random() < 0.6 else inner}</td>"


def web(draft: Draft) -> bytes:
    """A page whose cells hold more than their text."""
    parts = [
        pages.paragraph(block) if isinstance(block, Para) else pages.table(draft, block.lines, web_cell, ' border="1"')
        for block in draft.blocks
    ]
    return pages.page(draft, "\n".join(parts))


def web_paragraphs(draft: Draft) -> bytes:
    """A page without tables: a paragraph a cell, an empty one for an empty cell."""
    parts = []
    for block in draft.blocks:
        if isinstance(block, Para):
            parts.append(pages.paragraph(block))
        else:
            parts += [f"<p>{pages.escaped(item) or '&nbsp;'}</p>" for line in block.lines for item in line]
    return pages.page(draft, "\n".join(parts))


def markdown(draft: Draft) -> bytes:
    """Markdown in which the tables are those of a web page, as programs write that keep the spans."""
    parts = []
    for block in draft.blocks:
        if isinstance(block, Para):
            parts.append({"title": "# ", "heading": "## "}.get(block.kind, "") + plain.flat(Item(block.text)))
        else:
            whole = pages.table(draft, block.lines, pages.plain_cell)
            parts.append(whole.replace("\n", "") if draft.rng.random() < 0.5 else whole)
    return plain.text(draft, parts, "\n\n")


def word_cell(draft: Draft, item: Item) -> str:
    """A figure in a control, a field or a table of its own, beside what is struck out, deleted or hidden."""
    old = draft.rng.randint(1, 99)
    if "\n" in item.text or item.mark or not item.pointer or OBJECT in item.text:
        return office.paragraphs(item)
    run = office.run(item.text)
    if item.text.startswith("-"):
        run = f'<w:r><w:noBreakHyphen/><w:t xml:space="preserve">{office.escape(item.text[1:])}</w:t></w:r>'
    sign = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    code = "<w:r><w:instrText> MERGEFIELD figure </w:instrText></w:r>"
    shapes = [
        f"<w:p><w:sdt><w:sdtContent>{run}</w:sdtContent></w:sdt></w:p>",
        f"<w:p>{sign('begin')}{code}{sign('separate')}{run}{sign('end')}</w:p>",
        f'<w:p><w:del w:id="1" w:author="a"><w:r><w:delText>{old}</w:delText></w:r></w:del>{run}</w:p>',
        f'<w:p><w:ins w:id="2" w:author="a">{run}</w:ins></w:p>',
        f'<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t xml:space="preserve">{old} </w:t></w:r>{run}</w:p>',
        f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{old}</w:t></w:r>{run}</w:p>",
        f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p>{run}</w:p></w:tc></w:tr></w:tbl><w:p/>",
    ]
    return draft.rng.choice(shapes) if draft.rng.random() < 0.6 else f"<w:p>{run}</w:p>"


def word(draft: Draft) -> bytes:
    """A Word file whose cells hold more than their text."""
    return office.word(draft, lambda item: word_cell(draft, item))


def word_tabs(draft: Draft) -> bytes:
    """A Word file without tables: a paragraph a row, tabs between its cells."""
    blocks: list[Sheet | Para] = []
    for block in draft.blocks:
        lines = [] if isinstance(block, Para) else block.lines
        blocks += [block] if isinstance(block, Para) else [Para("\t".join(map(plain.flat, line))) for line in lines]
    draft.blocks = blocks
    return office.word(draft)
