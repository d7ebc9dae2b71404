"""What a viewer does not paint is not read, and what may be painted or not is never certain."""

import io
import re
from collections.abc import Callable

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from PIL import Image
from reportlab.lib.colors import Color, white
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from documents.painted import nothing, pdf_with
from documents.published import LABELS, ROWS, TABLE_TWO, TITLE, page, read, reasons, stated, table_two, values
from gidar.extraction import Extraction

FEES = LABELS["fees/administrative_fees"]
LICENCES = LABELS["licensing/administrative_licences"]
LAST = {("fees", "administrative_fees"): []}
HIDDEN, SEEN, DOUBTED = 14, 914, "unread"


def fee(record: Extraction) -> object:
    """The last figure of table two, which is 14 where a 9 before it is hidden, and 914 where it is shown."""
    (value,) = values(record, "fees", "administrative_fees")
    assert value == "unread" or {"", "object"} >= reasons(record, "fees", "administrative_fees")
    return value


def page_with(cell: str, style: str = "", head: str = "") -> bytes:
    return page([*ROWS[:-1], [FEES, cell]], head=f"{head}<style>{style}</style>")


SPAN = '<span class="x">9</span>14'


@pytest.mark.parametrize(
    ("style", "cell", "read_as"),
    [
        # Combinators.
        ("b + .x{display:none}", f"<b></b>{SPAN}", HIDDEN),
        ("i + .x{display:none}", f"<b></b>{SPAN}", SEEN),
        ("b ~ .x{display:none}", f"<b></b><i></i>{SPAN}", HIDDEN),
        (".x + .y{display:none}", '14<b class="y"></b><span class="x"></span><i>0</i><b class="y">9</b>', 1409),
        ("td > .x{display:none}", SPAN, HIDDEN),
        ("tr > .x{display:none}", SPAN, SEEN),
        ("table > tr .x{display:none}", SPAN, SEEN),
        ("table > tbody > tr .x{display:none}", SPAN, HIDDEN),
        ("table .x{display:none}", SPAN, HIDDEN),
        # Attributes and structure.
        ("[data-v]{display:none}", '<span data-v="1">9</span>14', HIDDEN),
        ('[class^="x"]{display:none}', '<span class="x-old">9</span>14', HIDDEN),
        ('[class~="old"]{display:none}', '<span class="x-old">9</span>14', SEEN),
        ('td span[style*="color"]{display:none}', '<span style="color:red">9</span>14', HIDDEN),
        ("td :first-child{display:none}", "<span>9</span>14", HIDDEN),
        ("td :nth-child(2n){display:none}", "<b></b><span>9</span>14", HIDDEN),
        ("td :nth-child(2n+1){display:none}", "<b></b><span>9</span>14", SEEN),
        ("td :not(.y){display:none}", f'{SPAN}<b class="y"></b>', HIDDEN),
        ("td :is(b, .x){display:none}", SPAN, HIDDEN),
        ("td:has(b) .x{display:none}", f"{SPAN}<b></b>", HIDDEN),
        ("td:has(i) .x{display:none}", f"{SPAN}<b></b>", SEEN),
        (".x:hover{display:none}", SPAN, SEEN),
        # Which of several counts.
        (".x{display:none !important} .x{display:inline}", SPAN, HIDDEN),
        (".x{display:none!important}", '<span class="x" style="display:inline">9</span>14', HIDDEN),
        (".x{display:none}", '<span class="x" style="display:inline">9</span>14', SEEN),
        ("@media screen{.x{display:none}} .x{display:inline}", SPAN, SEEN),
        (".x{display:inline} @media screen{.x{display:none}}", SPAN, HIDDEN),
        ("", '<span style="font-size:0">9<b style="font-size:2em">9</b></span>14', HIDDEN),
        (".x{color:hsl(0 0% 100%)}", SPAN, HIDDEN),
        (".x{color:rgb(0 0 0 / 0%)}", SPAN, HIDDEN),
        (".x{color:hsl(0 0% 0%)}", SPAN, SEEN),
        (".x{color:oklch(100% 0 0)}", SPAN, HIDDEN),
        (".x{color:color-mix(in srgb, white, white)}", SPAN, DOUBTED),
        (".x{color:nonsense}", SPAN, SEEN),
        (".x{scale:0;display:inline-block}", SPAN, HIDDEN),
        (".x{scale:1}", SPAN, SEEN),
        (".x{translate:-9999px;display:inline-block}", SPAN, HIDDEN),
        (".x{zoom:0}", SPAN, DOUBTED),
        ("", "<span popover>9</span>14", HIDDEN),
        ("", "<audio>9</audio>14", HIDDEN),
        ("", "<meter>9</meter>14", HIDDEN),
        ("", '<span style="font-size:0">8<b style="font-size:1rem">9</b></span>14', SEEN),
        (".x{display:none}", '<span class="x" style="display:inline !important">9</span>14', SEEN),
        ("#i{display:none} span.x.x{display:inline}", '<span id="i" class="x">9</span>14', HIDDEN),
        (":where(#i){display:none} span{display:inline}", '<span id="i">9</span>14', SEEN),
        ("#a > p{display:none}", '<div id="a"><p>9<b>9</b></p>14</div>', HIDDEN),
        ("#a > p{display:none}", '<div id="a"><div><p>9</p></div>14</div>', "9 14"),
        ("[hidden]{display:inline}", "<span hidden>9</span>14", SEEN),
        ("", "<span hidden>9</span>14", HIDDEN),
        ("", '<span hidden style="all:revert">9</span>14', SEEN),
        (".x{display:none;all:revert}", SPAN, SEEN),
        (".x{all:revert;display:none}", SPAN, HIDDEN),
        (".x{display:nothing;}", SPAN, DOUBTED),
        # Ways to hide.
        (".x{visibility:hidden}", SPAN, HIDDEN),
        (".x{visibility:hidden} .x b{visibility:visible}", '<span class="x">8<b>9</b></span>14', SEEN),
        (".x{position:absolute;clip:rect(0 0 0 0)}", SPAN, HIDDEN),
        (".x{clip:rect(0 0 0 0)}", SPAN, SEEN),
        (".x{clip-path:inset(50%)}", SPAN, HIDDEN),
        (".x{clip-path:circle(0)}", SPAN, HIDDEN),
        (".x{display:inline-block;width:0;overflow:hidden}", SPAN, HIDDEN),
        (".x{display:block;max-height:0;overflow:hidden}", SPAN, HIDDEN),
        (".x{display:block;height:0}", SPAN, "9 14"),
        (".x{font:0/0 a}", SPAN, HIDDEN),
        (".x{font-size:0.0em}", SPAN, HIDDEN),
        (".x{transform:scale(0);display:inline-block}", SPAN, HIDDEN),
        (".x{position:relative;left:-9999px}", SPAN, HIDDEN),
        # Of a part of a line some of it is not taken, or moves what follows; numbers and units, however written.
        (".x{transform:scale(0)}", SPAN, DOUBTED),
        (".x{margin-left:-9999px}", SPAN, DOUBTED),
        (".x{text-indent:-9999px}", SPAN, DOUBTED),
        (".x{opacity:-1}", SPAN, HIDDEN),
        (".x{opacity:1e-9}", SPAN, HIDDEN),
        (".x{font-size:0rlh}", SPAN, HIDDEN),
        (".x{display:inline-block;overflow:hidden;width:0dvw}", SPAN, HIDDEN),
        (".x{left:-9999px}", SPAN, SEEN),
        (".x{opacity:0}", SPAN, HIDDEN),
        (".x{opacity:0;animation:show 1s forwards}", SPAN, DOUBTED),
        (".x{opacity:.1}", SPAN, DOUBTED),
        (":root{--no:none} .x{display:var(--no)}", SPAN, HIDDEN),
        (".x{display:var(--no, none)}", SPAN, HIDDEN),
        # Colours.
        (".x{color:#fff}", SPAN, HIDDEN),
        (".x{color:white}", SPAN, HIDDEN),
        (".x{color:rgb(255,255,255)}", SPAN, HIDDEN),
        ("td{background:#036} .x{color:#fff}", SPAN, 14 + 900),
        ("td{background-color:#eee;color:#000} .x{color:#eeeeee}", SPAN, HIDDEN),
        ("td{background:url(a.png)} .x{color:#fff}", SPAN, SEEN),
        (".x{color:#f8f8f8}", SPAN, DOUBTED),
        ("", '<font color="white">9</font>14', HIDDEN),
        (".x{color:transparent}", SPAN, HIDDEN),
        (".x{color:rgba(0,0,0,0)}", SPAN, HIDDEN),
        # Media, and what is not known.
        ("@media (min-width: 600px){.x{display:none}}", SPAN, HIDDEN),
        ("@media (max-width: 600px){.x{display:none}}", SPAN, SEEN),
        ("@media screen and (max-width: 600px), print{.x{display:none}}", SPAN, SEEN),
        ("@media (orientation: portrait){.x{display:none}}", SPAN, DOUBTED),
        ("@supports (display: grid){.x{display:none}}", SPAN, HIDDEN),
        ("@supports (gap: 0){.x{display:none}}", SPAN, DOUBTED),
        ("@layer a{.x{display:none}}", SPAN, DOUBTED),
        ("td{.x{display:none}}", SPAN, DOUBTED),
        (".x:unheard-of{display:none}", SPAN, DOUBTED),
        (".y:unheard-of{display:none}", SPAN, SEEN),
        (".x::before{content:'8'}", SPAN, DOUBTED),
        (".x::before{content:'\\25CF'}", SPAN, SEEN),
        # Moved about.
        (".x{position:absolute}", SPAN, DOUBTED),
        (".x{float:right}", SPAN, DOUBTED),
        # Animations: what they say beyond their first moment. Most let something appear.
        ("@keyframes k{from,to{opacity:0}} .x{animation:k 1s infinite}", SPAN, DOUBTED),
        ("@keyframes k{50%{visibility:hidden}} .x{animation-name:k}", SPAN, DOUBTED),
        ("@-webkit-keyframes k{to{color:#fff}} .x{animation:1s 'k'}", SPAN, DOUBTED),
        ("@keyframes k{from{opacity:0}to{opacity:1}} .x{animation:k 1s}", SPAN, SEEN),
        ("@keyframes k{to{opacity:0}} .x{animation:other 1s}", SPAN, SEEN),
        # Values that variables have from the first.
        ('@property --v{syntax:"*";inherits:false;initial-value:none} .x{display:var(--v)}', SPAN, HIDDEN),
        ('@property --v{syntax:"*";inherits:false;initial-value:none} .x{--v:inline;display:var(--v)}', SPAN, SEEN),
        # Pictures that show through what they like; shrunk.
        (".x{mask-image:linear-gradient(transparent,transparent)}", SPAN, DOUBTED),
        (".x{-webkit-mask:url(a.svg)}", SPAN, DOUBTED),
        (".x{mask:none}", SPAN, SEEN),
        (".x{zoom:0.001}", SPAN, DOUBTED),
        (".x{zoom:0.9}", SPAN, SEEN),
        # Sheets in addresses.
        ("@import 'data:text/css,.x{display:none}';", SPAN, DOUBTED),
        ("@import url(data:text/css;base64,LnhbbGFuZ117ZGlzcGxheTpub25lfQ);", SPAN, SEEN),
        ("@import url('data:text/css;base64,LnggeyBkaXNwbGF5OiBub25lIH0=');", SPAN, DOUBTED),
        # Rules in rules, and what a browser passes over, after which what was said before counts.
        ("td{@media all{.x{display:none}}}", SPAN, DOUBTED),
        (".x{@supports (gap:0){display:none}}", SPAN, DOUBTED),
        (".x{display:none;@media all{display:inline}}", SPAN, DOUBTED),
        ("td{& > .x{opacity:0}}", SPAN, DOUBTED),
        ("table{@media print{.x{display:none}}}", SPAN, SEEN),
        (".x{display:none;display:bogus}", SPAN, DOUBTED),
        (".x{visibility:hidden;visibility:env(a,visible)}", SPAN, DOUBTED),
        (".x{opacity:0;opacity:1px}", SPAN, DOUBTED),
        (".x{font-size:0;font:12px inherit}", SPAN, DOUBTED),
        (".x{color:#fff;color:#12345}", SPAN, DOUBTED),
        (".x{display:none;display:inline!ie;*display:inline}", SPAN, DOUBTED),
        (".x{display:none;display:bogus;display:inline}", SPAN, SEEN),
        (".x{display:none} .x,b::bogus{display:inline}", SPAN, DOUBTED),
        (".x{transform:scale(0);-webkit-transform:none}", SPAN, SEEN),
        ("[align=CENTER]{display:none}", '<b align="center">9</b>14', HIDDEN),
        ("|span{display:none}", SPAN, DOUBTED),
        ("td:focus-within .x{display:none}", f"{SPAN}<i autofocus></i>", DOUBTED),
        (".x{color:#fff;background:url()}", SPAN, HIDDEN),
        ("@namespace url(a);.x{display:none}", SPAN, DOUBTED),
        ("@media screen and{.x{display:none}}", SPAN, DOUBTED),
        # Colours, and grounds that do not reach as far as what stands on them.
        ("", '<font color="ffffff">9</font>14', HIDDEN),
        ("", '<font color="rgb(255,255,255)">9</font>14', SEEN),
        ("", '<font color="whitee">9</font>14', SEEN),
        ("", '<b color="white">9</b>14', SEEN),
        ("", '<span bgcolor="black"><font color="white">9</font></span>14', HIDDEN),
        ("td{background:#000;color:#fff}", '<b style="color:initial">9</b>14', HIDDEN),
        ("", '<b style="-webkit-text-fill-color:#fff"><i style="color:#000">9</i></b>14', HIDDEN),
        ("", '<b style="background:rgba(0,0,0,.99)">9</b>14', HIDDEN),
        ("", '<b style="background:oklch(0 0 0)">9</b>14', HIDDEN),
        ("", '<b style="background:linear-gradient(#fff,#000);color:#808080">9</b>14', DOUBTED),
        ("", '<b style="background:#000;display:contents"><i style="color:#fff">9</i></b>14', HIDDEN),
        ("", '<b style="background:#000"><i style="color:#fff;float:left">9</i></b>14', DOUBTED),
        ("b{background:#000} div{color:#fff}", "<b><div>9</div></b>14", DOUBTED),
        ("td{background:#00e}", '<a href="#">9</a>14', DOUBTED),
        (".x{color:#fff;text-shadow:0 0 1px #000}", SPAN, DOUBTED),
        ("td{background:#fff} .x{position:relative;z-index:-1}", SPAN, DOUBTED),
        # What adds up.
        ("b{opacity:.3}", "<b><b><b>9</b></b></b>14", DOUBTED),
        ("b{opacity:.3;color:rgba(0,0,0,.2)}", "<b>9</b>14", DOUBTED),
        ("b{font-size:40%}", "<b><b><b>9</b></b></b>14", DOUBTED),
        ("html{font-size:1px} td{font-size:16px} b{font-size:1rem}", "<b>9</b>14", DOUBTED),
        ("b{zoom:.3}", "<b><b><b>9</b></b></b>14", DOUBTED),
        ("b{filter:contrast(.5)}", "<b><b>9</b></b>14", DOUBTED),
        ("b{font:700 0px a}", "<b>9</b>14", HIDDEN),
        # Variables.
        (":root{--a:var(--b);--b:var(--a)} .x{display:var(--a,none)}", SPAN, DOUBTED),
        (":root{--a:var(--none)} .x{display:var(--a,none)}", SPAN, HIDDEN),
        (".x{--A:none;--a:inline;display:var(--A)}", SPAN, HIDDEN),
        (".x{color:var(--a,var(--b,rgb(255,255,255)))}", SPAN, HIDDEN),
        (".x{display:none;display:var(--a)}", SPAN, SEEN),
        (".x{--a:no;--b:ne;display:var(--a)var(--b)}", SPAN, DOUBTED),
        ("td{--v:none} @supports (gap:0){td{--v:inline}} .x{display:var(--v)}", SPAN, DOUBTED),
        ('@property --v{syntax:"<number>";inherits:false;initial-value:0} .x{--v:a;opacity:var(--v)}', SPAN, DOUBTED),
        (
            '@property --v{syntax:"*";inherits:false;initial-value:none} td{--v:inline} .x{display:var(--v)}',
            SPAN,
            HIDDEN,
        ),
        # Elements that a style shows, or from which it takes the line.
        ("script{display:inline}", "<script>9</script>14", DOUBTED),
        ("noframes{display:inline}", "<noframes>9</noframes>14", DOUBTED),
        ("dialog{display:inline}", "<dialog>9</dialog>14", DOUBTED),
        ("del{text-decoration:none}", "<del>9</del>14", DOUBTED),
        ("", '<s><b style="display:inline-block">9</b></s>14', DOUBTED),
        ("i{text-decoration:line-through} b{float:left}", "<i><b>9</b></i>14", DOUBTED),
        ("*{margin:0;color:#333}", "<script>9</script><del>9</del>14", HIDDEN),
        ("", "<b hidden=until-found>9</b>14", DOUBTED),
        ("", "<defs>9</defs>14", DOUBTED),
        # What browsers take for the beginning or end of an element, or a line.
        ("", '<b style="display:none"/>9</b>14', HIDDEN),
        ("", '<b style="display:none"><p>9</p></b>14', DOUBTED),
        ("", "9</br>14", "9 14"),
        ("", "9</p>14", "9 14"),
        ("", "<rt>9</rt>14", SEEN),
        # Elements.
        ("", '<svg width="0" height="10"><text>9</text></svg>14', HIDDEN),
        ("", "<template>9</template>14", HIDDEN),
        ("", "<noscript>9</noscript>14", HIDDEN),
        ("", "<details><summary></summary>9</details>14", DOUBTED),
        ("", "<details open><summary></summary>9</details>14", "9 14"),
    ],
)
def test_what_a_page_hides_is_not_read_or_doubted(style: str, cell: str, read_as: object) -> None:
    record = read(page_with(cell, style))
    if isinstance(read_as, str) and read_as != DOUBTED:
        printed = next(one.raw for one in record.cells if one.pointer.startswith("/tables/fees/"))
        assert (printed or "").split() == read_as.split()
    else:
        assert fee(record) == read_as
    assert {**table_two(record), **LAST} == {**TABLE_TWO, **LAST}


@pytest.mark.parametrize(
    "cell",
    [
        *("<s>14</s>", "<del>14</del>", "<strike>14</strike>", "<s>1</s><s>4</s>", "<span hidden>14</span>"),
        *(f'<span style="{style}">14</span>' for style in ("text-decoration:line-through", "display:none")),
        *(f'<p style="{style}">14</p>' for style in ("visibility:hidden", "opacity:0", "font-size:0", "color:#fff")),
    ],
)
def test_a_cell_of_a_page_with_nothing_but_a_hidden_figure_is_not_blank(cell: str) -> None:
    record = read(page_with(cell))
    assert values(record, "fees", "administrative_fees") == ["unread"]
    assert reasons(record, "fees", "administrative_fees") == {"unseen"}
    assert next(one.raw for one in record.cells if one.pointer.startswith("/tables/fees/")) == "14"


@pytest.mark.parametrize(
    "cell", ["", "<script>14</script>", "<template>14</template>", "<s>&nbsp;</s>", '<input type="hidden" value="14">']
)
def test_a_cell_of_a_page_that_hides_no_figure_is_blank(cell: str) -> None:
    assert values(read(page_with(cell)), "fees", "administrative_fees") == [None]


@pytest.mark.parametrize(
    ("head", "read_as"),
    [
        ("<template><style>{}</style></template>", SEEN),
        ("<noscript><style>{}</style></noscript>", SEEN),
        ('<style type="text/less">{}</style>', SEEN),
        ('<style type="text/css; charset=utf-8">{}</style>', SEEN),
        ('<style type="TEXT/CSS">{}</style>', HIDDEN),
        ('<style media="screen(min-width:1px)">{}</style>', DOUBTED),
        ('<link rel="alternate stylesheet" title="a" href="data:text/css,{}">', SEEN),
        ('<link rel="stylesheet" disabled href="data:text/css,{}">', SEEN),
        ('<style title="a">{}</style>', HIDDEN),
        ('<style title="a"></style><style title="b">{}</style>', DOUBTED),
        ("<svg><style>{}</style></svg>", DOUBTED),
    ],
)
def test_a_style_sheet_that_browsers_pass_over_changes_nothing(head: str, read_as: object) -> None:
    assert fee(read(page_with(SPAN, head=head.format(".x{display:none}")))) == read_as


COVER = '<div style="position:absolute;left:300px;top:200px;{}">{}</div>'


@pytest.mark.parametrize(
    ("cover", "doubted"),
    [
        (COVER.format("", "99"), True),
        (COVER.format("background:#fff", "<b>99</b>"), True),
        (COVER.format("background:#fff;width:40px;height:20px", ""), True),
        ('<p style="margin-top:-60px">99</p>', True),
        ('<p style="margin:-60px 0 0 200px">99</p>', True),
        ('<p style="position:relative;top:-5em">99</p>', True),
        ('<p style="transform:translate(10px,-60px)">99</p>', True),
        ('<div style="position:fixed;top:20px">99</div>', True),
        ('<div style="margin-top:-900px;height:900px;background:#fff">说明</div>', True),
        ('<div style="box-shadow:0 -500px 0 300px #fff">说明</div>', True),
        ('<div style="outline:500px solid #fff">说明</div>', True),
        ('<div style="border-image:url(x) 1/1/500px">说明</div>', True),
        ('<div style="box-shadow:0 10px 40px rgba(0,0,0,.2);outline:2px solid">说明</div>', False),
        ('<div style="margin-top:-9px;background:#eee">说明</div>', False),
        # What a page has beside its text: words, pictures, grounds behind it, letters that are raised.
        (COVER.format("", "返回顶部"), False),
        (COVER.format("", '<img src="ad.gif">'), False),
        (COVER.format("z-index:-1;background:#eee", ""), False),
        (COVER.format("display:none;background:#fff", "99"), False),
        ('<div style="position:relative">' + COVER.format("", "12") + "</div>", False),
        ('<div style="position:fixed;top:0;background:#fff"></div>', False),
        ('<p style="position:relative;top:-3pt">99</p>', False),
        ('<p style="margin-top:60px">99</p>', False),
    ],
)
def test_what_may_lie_over_the_tables_makes_them_doubtful(cover: str, doubted: bool) -> None:
    record = read(page(ROWS).replace(b"</body>", f"{cover}</body>".encode()))
    assert {**table_two(record)} == TABLE_TWO
    told = {cell.confidence for cell in record.cells if cell.pointer.startswith("/tables/documents/")}
    assert told == {"likely" if doubted else "certain"}


@pytest.mark.parametrize(
    "beside",
    [
        "<svg><text>9</text></svg>14",
        '<img src="9.png">14',
        "14<canvas></canvas>",
        '<img src="9.png" width="1" height="1" style="width:20px">14',
        '<img src="1.png" width="1" height="14">14',
        "<audio controls></audio>14",
        '<i style="display:inline-block;width:2px;background:#000"></i>14',
        '<optgroup label="9"></optgroup>14',
        "<select><option>9</select>14",
        "<textarea>9</textarea>14",
        '<input type="button" value="9">14',
        '<input placeholder="9">14',
    ],
)
def test_a_picture_beside_a_figure_makes_it_doubtful(beside: str) -> None:
    record = read(page([*ROWS[:-1], [FEES, beside]]))
    (cell,) = [cell for cell in record.cells if cell.pointer.startswith("/tables/fees/")]
    assert (cell.value, cell.confidence) == (14, "likely")


@pytest.mark.parametrize("tag", ["title", "desc", "metadata", "defs"])
def test_what_is_said_of_a_drawing_is_no_text_of_the_page(tag: str) -> None:
    drawing = f"<svg><{tag}>乙县丙局2020年政府信息公开工作年度报告</{tag}></svg>"
    record = read(page(drawing, ROWS))
    assert stated(record)["organ"] == "甲县乙局" and record.stated["organ"].confidence == "certain"
    record = read(page([*ROWS[:-1], [FEES, f'<svg width="9"><{tag}>9</{tag}></svg>14']]))
    assert values(record, "fees", "administrative_fees") == [14]


def test_white_text_is_doubted_where_other_files_may_put_a_colour_behind_it() -> None:
    link = '<link rel="stylesheet" href="a.css">'
    assert fee(read(page_with(SPAN, ".x{color:#fff}", link))) == DOUBTED
    assert fee(read(page_with(SPAN, "td{background:#fff} .x{color:#fff}", link))) == HIDDEN


@pytest.mark.parametrize(
    ("address", "read_as"),
    [
        ("data:text/css,.x%7Bdisplay:none%7D", HIDDEN),
        ("data:text/css;charset=utf-8;base64,LnggeyBkaXNwbGF5OiBub25lIH0=", HIDDEN),
        ("data:text/plain,.x%7Bdisplay:none%7D", SEEN),
        ("data:text/css,.y%7Bdisplay:none%7D", SEEN),
        ("data:text/css;base64,!", SEEN),
    ],
)
def test_a_style_sheet_in_its_own_address_is_read(address: str, read_as: object) -> None:
    assert fee(read(page_with(SPAN, head=f'<link rel="stylesheet" href="{address}">'))) == read_as


OLD = '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">'
STRICT = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/x.dtd">'


@pytest.mark.parametrize(
    ("doctype", "read_as"),
    [("", HIDDEN), (OLD, HIDDEN), ("<!-- x --> <!doctype html>", SEEN), (STRICT, SEEN), ("<!DOCTYPE html>", SEEN)],
)
def test_letters_of_names_count_alike_on_pages_of_old(doctype: str, read_as: object) -> None:
    data = page_with(SPAN, ".X{display:none}").decode()
    assert fee(read((doctype + re.sub("(?i)<!doctype[^>]*>", "", data)).encode())) == read_as


@pytest.mark.parametrize(
    "style",
    ["@media (orientation: portrait){table{display:none}}", "tr:unheard-of{display:none}", "table{opacity:.1}"],
)
def test_a_table_that_may_be_hidden_is_likely_at_best(style: str) -> None:
    record = read(page(ROWS, head=f"<style>{style}</style>"))
    read_cells = [cell for cell in record.cells if cell.value is not None]
    assert table_two(record) == TABLE_TWO
    assert {(cell.confidence, cell.reason) for cell in read_cells} == {("likely", "perhaps_hidden")}


@pytest.mark.parametrize(
    ("style", "cell"), [("td{unicode-bidi:bidi-override;direction:rtl}", "14"), ("", '<bdo dir="rtl">14</bdo>')]
)
def test_figures_drawn_from_right_to_left_are_not_certain(style: str, cell: str) -> None:
    record = read(page_with(cell, style))
    assert values(record, "fees", "administrative_fees") == [14]
    assert reasons(record, "fees", "administrative_fees") == {"perhaps_hidden"}


def test_folded_tables_are_read_and_never_certain() -> None:
    data = page(ROWS).replace(b"<table>", "<details><summary>三张表</summary><table>".encode(), 1)
    record = read(data.replace(b"</table>", b"</table></details>"))
    assert table_two(record) == TABLE_TWO
    assert not any(cell.confidence == "certain" and cell.value is not None for cell in record.cells)


def test_a_head_that_may_be_hidden_makes_its_rows_doubtful() -> None:
    rows = [[f'<b class="h">{cell}</b>' for cell in row] if n == 1 else row for n, row in enumerate(ROWS)]
    record = read(page(rows, head="<style>@supports (gap: 0){.h{display:none}}</style>"))
    assert reasons(record, "documents", "rules") == {"perhaps_hidden"}


@pytest.mark.parametrize(
    "style",
    [
        "".join(f"{'a ' * depth}b{{display:none}}" for depth in range(1, 60)),
        f"{'div ' * 100}.x{{display:none}}",
        "b ~ b ~ b ~ b ~ b ~ b{display:none}",
        "td:has(b ~ b ~ b){display:none}",
        "b:nth-last-of-type(2){display:none}",
    ],
)
def test_style_sheets_end_in_time(style: str) -> None:
    deep = "<div>" * 150 + "<b></b>" * 3000 + "</div>" * 150
    record = read(page(deep, ROWS, head=f"<style>{style}</style>"))
    assert table_two(record) == TABLE_TWO


def word_with(first: str, second: str = "", cell: str = "", row: str = "", styles: str = "") -> bytes:
    """A Word file in whose last cell stands a 9 with properties, then 14; with properties of cell, row and styles."""

    def run(text: str, properties: str = "") -> str:
        return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"

    def table_cell(text: str, last: bool) -> str:
        inner = run("9", first) + run("14") if last else run(text)
        of_cell, of_paragraph = (cell, second) if last else ("", "")
        return f"<w:tc><w:tcPr>{of_cell}</w:tcPr><w:p><w:pPr>{of_paragraph}</w:pPr>{inner}</w:p></w:tc>"

    document = docx.Document()
    document.add_paragraph(TITLE)
    if styles:
        document.styles.element.append(parse_xml(styles.replace("<w:style ", f"<w:style {nsdecls('w')} ", 1)))
    lines = [
        f"<w:tr><w:trPr>{row if line[0] == LICENCES else ''}</w:trPr>"
        + "".join(table_cell(text, line[0] == FEES and n == 1) for n, text in enumerate(line))
        + "</w:tr>"
        for line in ROWS
    ]
    style = '<w:tblPr><w:tblStyle w:val="Dark"/></w:tblPr>' if styles else "<w:tblPr/>"
    document.element.body.insert(1, parse_xml(f"<w:tbl {nsdecls('w')}>{style}<w:tblGrid/>{''.join(lines)}</w:tbl>"))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


DARK = (
    '<w:style w:type="table" w:styleId="Dark"><w:name w:val="Dark"/><w:tcPr><w:shd w:val="clear" w:fill="003366"/>'
    "</w:tcPr></w:style>"
)
WHITE = '<w:color w:val="FFFFFF"/>'


@pytest.mark.parametrize(
    ("run", "paragraph", "cell", "styles", "read_as"),
    [
        ("<w:vanish/>", "", "", "", HIDDEN),
        ('<w:vanish w:val="0"/>', "", "", "", SEEN),
        (WHITE, "", "", "", HIDDEN),
        ('<w:color w:val="auto"/>', "", "", "", SEEN),
        (WHITE, "", '<w:shd w:val="clear" w:fill="003366"/>', "", SEEN),
        ('<w:color w:val="003366"/>', "", '<w:shd w:val="clear" w:fill="003366"/>', "", HIDDEN),
        (WHITE, '<w:shd w:val="clear" w:fill="003366"/>', "", "", SEEN),
        (WHITE + '<w:shd w:val="clear" w:fill="003366"/>', "", "", "", SEEN),
        ('<w:highlight w:val="black"/><w:color w:val="000000"/>', "", "", "", HIDDEN),
        ('<w:color w:val="F8F8F8"/>', "", "", "", DOUBTED),
        (WHITE, "", "", DARK, DOUBTED),
        ('<w:sz w:val="2"/>', "", "", "", DOUBTED),
        ('<w:w w:val="1"/>', "", "", "", DOUBTED),
        ("", '<w:spacing w:line="20" w:lineRule="exact"/>', "", "", SEEN),
        # Digits that are other signs, or stand elsewhere.
        ('<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>', "", "", "", DOUBTED),
        ('<w:rFonts w:hAnsi="Symbol"/>', "", "", "", DOUBTED),
        ('<w:rFonts w:ascii="Times New Roman" w:eastAsia="仿宋_GB2312" w:hint="eastAsia"/>', "", "", "", SEEN),
        ('<w:vertAlign w:val="subscript"/>', "", "", "", DOUBTED),
        ('<w:position w:val="60"/>', "", "", "", DOUBTED),
        ('<w:position w:val="-2"/><w:spacing w:val="-8"/><w:em w:val="none"/>', "", "", "", SEEN),
        ('<w:spacing w:val="-200"/>', "", "", "", DOUBTED),
        ('<w:em w:val="dot"/>', "", "", "", DOUBTED),
        ('<w:eastAsianLayout w:combine="1"/>', "", "", "", DOUBTED),
    ],
)
def test_what_word_does_not_show_is_not_read_or_doubted(
    run: str, paragraph: str, cell: str, styles: str, read_as: object
) -> None:
    record = read(word_with(run, paragraph, cell, styles=styles), "docx")
    (value,) = values(record, "fees", "administrative_fees")
    assert value == read_as
    assert reasons(record, "fees", "administrative_fees") == {
        "object" if value == "unread" else "perhaps_hidden" if "exact" in paragraph else ""
    }
    assert {**table_two(record), **LAST} == {**TABLE_TWO, **LAST}


@pytest.mark.parametrize(
    ("paragraph", "certain"),
    [
        ('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', False),
        ('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>', True),
        ('<w:framePr w:w="900" w:x="99" w:y="99"/>', False),
        ('<w:jc w:val="center"/>', True),
    ],
)
def test_a_figure_in_a_numbered_paragraph_or_a_frame_is_likely(paragraph: str, certain: bool) -> None:
    record = read(word_with("", paragraph), "docx")
    assert values(record, "fees", "administrative_fees") == [SEEN]
    assert reasons(record, "fees", "administrative_fees") == {"" if certain else "perhaps_hidden"}


def test_a_row_of_a_word_table_without_height_is_not_read() -> None:
    flat = '<w:trHeight w:val="1" w:hRule="exact"/>'
    licences = "licensing", "administrative_licences"
    assert values(read(word_with("<w:vanish/>", row=flat), "docx"), *licences) == ["unread"]
    assert values(read(word_with("<w:vanish/>", row=" "), "docx"), *licences) == [11]


# ---- PDF -------------------------------------------------------------------------------------------


def dark(canvas: Canvas, x: float, y: float) -> None:
    canvas.setFillColorRGB(0, 0, 0.4)
    canvas.rect(x, y, 130, 20, stroke=0, fill=1)


def picture(mode: str, colour: tuple[int, ...]) -> ImageReader:
    return ImageReader(Image.new(mode, (4, 4), colour))


def nine(canvas: Canvas, x: float, y: float, mode: int = 0) -> None:
    text = canvas.beginText(x, y)
    text.setFont("STSong-Light", 10)
    text.setTextRenderMode(mode)
    text.textOut("9")
    text.setTextRenderMode(0)
    canvas.drawText(text)


def painted(kind: str) -> Callable[[Canvas, float, float], None]:
    """What draws a 9, and something of a kind."""

    def paint(canvas: Canvas, x: float, y: float) -> None:
        if kind == "white on white":
            canvas.setFillColorRGB(1, 1, 1)
        elif kind == "nearly white":
            canvas.setFillColorRGB(0.95, 0.95, 0.95)
        elif kind == "clear":
            canvas.setFillAlpha(0)
        elif kind == "faint":
            canvas.setFillAlpha(0.1)
        elif kind == "dark on dark":
            canvas.setFillColorRGB(0, 0, 0.4)
            canvas.rect(x - 1, y - 3, 6.4, 14, stroke=0, fill=1)
        elif kind == "white on dark":
            canvas.setFillColorRGB(1, 1, 1)
        nine(canvas, x, y, 3 if kind == "mode 3" else 7 if kind == "mode 7" else 0)
        canvas.setFillAlpha(1)
        box = (x - 1, y - 3, 6.4, 14)
        if kind == "picture":
            canvas.drawImage(picture("RGB", (255, 255, 255)), *box)
        elif kind == "masked picture":
            canvas.drawImage(picture("RGBA", (255, 255, 255, 90)), *box, mask="auto")
        elif kind == "rectangle":
            canvas.setFillColorRGB(1, 1, 1)
            canvas.rect(*box, stroke=0, fill=1)
        elif kind == "half a rectangle":
            canvas.setFillColorRGB(1, 1, 1)
            canvas.rect(x - 1, y - 3, 4, 14, stroke=0, fill=1)
        elif kind == "marker":
            canvas.setFillColorRGB(1, 1, 0)
            canvas.setFillAlpha(0.3)
            canvas.rect(*box, stroke=0, fill=1)
            canvas.setFillAlpha(1)
        elif kind == "curve":
            canvas.setFillColorRGB(1, 1, 1)
            canvas.ellipse(x - 2, y - 5, x + 6, y + 12, stroke=0, fill=1)
        elif kind == "gradient":
            canvas.saveState()
            path = canvas.beginPath()
            path.rect(*box)
            canvas.clipPath(path, stroke=0)
            canvas.linearGradient(x, y, x + 6, y + 10, (white, Color(0.9, 0.9, 0.9)))
            canvas.restoreState()

    return paint


@pytest.mark.parametrize(
    ("kind", "read_as"),
    [
        ("seen", SEEN),
        ("white on white", HIDDEN),
        ("nearly white", DOUBTED),
        ("clear", HIDDEN),
        ("faint", DOUBTED),
        ("dark on dark", HIDDEN),
        ("white on dark", SEEN),
        ("mode 3", HIDDEN),
        ("mode 7", DOUBTED),
        ("picture", HIDDEN),
        ("masked picture", DOUBTED),
        ("rectangle", HIDDEN),
        ("half a rectangle", DOUBTED),
        ("marker", DOUBTED),
        ("curve", DOUBTED),
        ("gradient", HIDDEN),
    ],
)
def test_what_a_pdf_does_not_show_is_not_read_or_doubted(kind: str, read_as: object) -> None:
    record = read(pdf_with(painted(kind), dark if kind == "white on dark" else nothing), "pdf")
    (cell,) = (cell for cell in record.cells if cell.pointer.startswith("/tables/fees/administrative_fees/"))
    assert cell.value in (HIDDEN, SEEN, None)
    assert (
        (cell.confidence != "certain") if read_as == DOUBTED else (cell.value, cell.confidence) == (read_as, "certain")
    )
    assert {**table_two(record), **LAST} == {**TABLE_TWO, **LAST}


def box(left: float, below: float, wide: float, high: float, colour: float) -> Callable[[Canvas, float, float], None]:
    def paint(canvas: Canvas, x: float, y: float) -> None:
        canvas.setFillColorRGB(colour, colour, colour)
        canvas.rect(x + left, y + below, wide, high, stroke=0, fill=1)

    return paint


def rule(left: float, grey: float) -> Callable[[Canvas, float, float], None]:
    def paint(canvas: Canvas, x: float, y: float) -> None:
        canvas.setStrokeColorRGB(grey, grey, grey)
        canvas.line(x + left, y, x + left, y + 20)
        canvas.setStrokeColorRGB(0, 0, 0)

    return paint


@pytest.mark.parametrize(
    ("before", "read_as"),
    [
        *((box(0, 0, 20, 20, grey), SEEN) for grey in (1, 0.9)),  # a ground behind a part of the figure
        *((box(0, below, 130, high, 0.9), SEEN) for below, high in ((0, 7), (10, 10))),
        (box(14.5, 0, 5, 20, 0.9), SEEN),
        (box(19.8, 0, 0.6, 20, 1), SEEN),  # a rule that is not seen
        (rule(20, 1), SEEN),
        (box(19.8, 0, 0.6, 20, 0), DOUBTED),  # one that is, through the figure
        (rule(20, 0), DOUBTED),
        (rule(60, 0), SEEN),  # and one beside it
    ],
)
def test_what_is_filled_or_ruled_parts_no_figure(
    before: Callable[[Canvas, float, float], None], read_as: object
) -> None:
    record = read(pdf_with(painted("seen"), before), "pdf")
    assert fee(record) == read_as
    assert {**table_two(record), **LAST} == {**TABLE_TWO, **LAST}


@pytest.mark.parametrize("shift", [0, 1, 3])
def test_figures_that_are_printed_over_each_other_are_doubted(shift: float) -> None:
    def over(canvas: Canvas, x: float, y: float) -> None:
        nine(canvas, x + 6 + shift, y)

    assert fee(read(pdf_with(over, nothing), "pdf")) == DOUBTED


def test_what_lies_below_text_hides_nothing() -> None:
    def below(canvas: Canvas, x: float, y: float) -> None:
        canvas.drawImage(picture("RGB", (250, 250, 250)), x, y, 130, 20)

    assert fee(read(pdf_with(painted("seen"), below), "pdf")) == SEEN


LAYERS = [
    *(
        f"position:fixed;top:0;left:0;{size}"
        for size in ("min-width:100%;min-height:100%", "width:100vw;height:100svh")
    ),
    *(f"position:fixed;top:0;left:0;{size}" for size in ("width:100vmax;height:100vmax", "width:1920px;height:1080px")),
    "position:fixed;top:0;left:0;width:calc(100% - 1px);height:calc(100% + 0px)",
    "position:fixed;left:0;right:0;top:0;height:100dvh",
    "position:fixed;left:0;right:0;top:0;bottom:10%",
    "position:fixed;left:0;top:0;width:100%;padding:600px 0",
    "position:absolute;inset:0",
    "position:absolute;left:0;top:0;width:100%;height:3000px",
    "grid-row:1;grid-column:1",
    "position:relative;height:900px",
]


@pytest.mark.parametrize("style", LAYERS)
def test_a_layer_that_may_fill_the_page_leaves_nothing_certain(style: str) -> None:
    head = f"<style>.g{{display:grid;height:100px}}table{{grid-area:1/1}}.o{{background:#fff;{style}}}</style>"
    data = page(ROWS, head=head).replace(b"<table>", b'<div class="g"><table>', 1)
    put = '</table><div class="o">x</div></div>' if "grid" in style else '</table></div><div class="o">x</div>'
    record = read(data.replace(b"</table>", put.encode(), 1))
    assert "certain" not in {cell.confidence for cell in record.cells if cell.value is not None}


@pytest.mark.parametrize(
    "style",
    [
        ".g{height:100px;overflow:hidden}",
        ".g{max-height:10vh;overflow:hidden}",
        ".g{aspect-ratio:20/1;overflow:clip}",
        ".g{width:100px;overflow:hidden}",
        "html,body{height:100%;overflow:hidden}",
        "body{background:url(x.png);color:#fff}",
        "@media (prefers-color-scheme:dark) and (prefers-contrast:more){td{color:#fff}}",
    ],
)
def test_what_is_cut_off_or_depends_on_a_picture_or_two_states_is_not_certain(style: str) -> None:
    data = page(ROWS, head=f"<style>{style}</style>").replace(b"<table>", b'<div class="g"><table>', 1)
    record = read(data.replace(b"</table>", b"</table></div>", 1))
    assert "certain" not in {cell.confidence for cell in record.cells if cell.value is not None}
