"""What is painted over, struck through, moved, turned or altered by a style is never certain; what is usual is."""

import pytest
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName
from reportlab.pdfgen.canvas import Canvas

from documents.painted import Paint, nothing, pdf_with
from documents.published import LABELS, ROWS, TABLE_TWO, page, read, requests, table_two, values
from gidar.extraction import Extraction

FEES = LABELS["fees/administrative_fees"]


def last_row(style: str, cell: str = "14") -> Extraction:
    """A page whose last row is of class r, and its figure of class x."""
    data = page([*ROWS[:-1], [FEES, cell]], head=f"<style>{style}</style>").decode()
    above, _, row = data.rpartition("<tr>")
    label, _, figure = row.rpartition("<td>")
    return read(f'{above}<tr class="r">{label}<td class="x">{figure}'.encode())


def is_certain(record: Extraction) -> bool:
    """Whether the last figure is read as 14 for certain."""
    (cell,) = (cell for cell in record.cells if cell.pointer.startswith("/tables/fees/"))
    assert cell.value in (14, 149, None)
    return (cell.value, cell.confidence) == (14, "certain")


@pytest.mark.parametrize(
    "style",
    [
        # The cell, or what stands in it, is seen elsewhere.
        ".x{position:relative;left:160px}",
        ".x{position:relative;inset:0 auto auto 160px}",
        ".x{position:absolute;left:160px}",
        ".x{position:fixed}",
        ".x{transform:translateX(160px)}",
        ".x{transform:matrix(1,0,0,1,300,0)}",
        ".x{translate:160px}",
        ".x{margin-left:-200px}",
        ".x{margin-inline-start:-200px}",
        ".x{text-indent:-300px}",
        ".x{text-indent:400px}",
        ".x{float:right}",
        ".x{display:block}",
        ".x{vertical-align:90px}",
        ".r{position:relative;top:30px}",
        ".r{transform:translateY(30px)}",
        ".r{display:flex;flex-direction:row-reverse}",
        ".r{display:flex} .x{order:-1}",
        ".r{display:grid} .x{grid-column:1}",
        "tbody{display:flex;flex-direction:column-reverse}",
        # It is turned, mirrored, or reads from right to left.
        ".x{transform:scaleX(-1)}",
        ".x{rotate:180deg}",
        ".x{scale:-1 1}",
        "table{transform:scaleX(-1)}",
        "body{transform:rotate(180deg)}",
        ".x{direction:rtl}",
        "table{direction:rtl}",
        ".x{writing-mode:vertical-rl}",
        # It is paler, blurred, covered or cut off.
        ".x{filter:contrast(0)}",
        ".x{filter:brightness(100)}",
        ".x{filter:blur(9px)}",
        ".x{mix-blend-mode:screen}",
        ".x{clip-path:inset(0 80% 0 0)}",
        ".x{-webkit-text-security:disc}",
        ".x{-webkit-text-stroke:9px white}",
        ".x{letter-spacing:-1em}",
        ".x{line-height:0}",
        ".x{box-shadow:inset 0 0 0 999px #000}",
        ".x{outline:99px solid #000}",
        ".x{color:canvas}",
        ".x{background:currentcolor}",
        # A stroke through it, or a ground over it, from its own cell.
        ".x{position:relative} .x::before{content:'';position:absolute;left:0;right:0;top:50%;border-top:2px solid}",
        ".x{position:relative} .x::after{content:'';position:absolute;inset:0;background:#fff}",
        ".x{text-decoration:underline;text-underline-offset:-.35em}",
        ".x{text-decoration:underline;text-decoration-thickness:2em}",
        ".x{text-shadow:3em 0 #000}",
        # Values that only a browser computes, and other ways to hide.
        ".x{opacity:calc(0)}",
        ".x{zoom:min(0,1)}",
        ".x{contain:strict}",
        ".x{font-size-adjust:0}",
        ".x{-webkit-mask-box-image:url(a.png)}",
        ".x{content:url(a.png)}",
        ".x{background:linear-gradient(#f00,#00f);background-clip:text;color:transparent}",
        ".x{background-image:linear-gradient(#000,#000)}",
        ".x{font-size:calc(0px)}",
        ".x{font-size:min(0px,12px)}",
        ".x{max-width:5px;overflow:hidden}",
        ".x{all:unset}",
        ".x{mask-image:linear-gradient(#000,transparent)}",
        # Some of its letters look otherwise, or others stand beside them.
        ".x::first-letter{color:#fff}",
        ".x::first-letter{font-size:0}",
        ".x::first-line{opacity:0}",
        ".x::first-line{color:white}",
        ".x:first-letter{visibility:hidden}",
        ".x::before{content:'-'}",
        ".x::before{content:'约'}",
        ".x::after{content:'万'}",
        ".x::after{content:url(nine.png)}",
        ".x::after{content:counter(a)}",
        "td:nth-child(1 of .x)::after{content:'9'}",
        # Something may lie over it.
        ".x::after{content:'';position:absolute;inset:0;background:#fff}",
        "table::after{content:'';position:absolute;inset:0;background:#fff}",
        "body::after{content:'99';position:fixed;top:300px}",
        # Its digits may be other signs: those of the page's own letters, or of a font of symbols.
        "@font-face{font-family:a;src:url(a.woff2)} .x{font-family:宋体,'A'}",
        "@font-face{font-family:'a b';src:local('c'),url(data:font/woff2;base64,AA)} td{font:12px/1.5 a  b,serif}",
        "@font-face{font-family:a;src:url(a.woff2);unicode-range:u+4e00-9fff,u+3?} body{font-family:a}",
        "@font-face{font-family:a;src:local(wingdings)} .x{font-family:a}",
        ":root{--f:Wingdings 2} .x{font-family:var(--f)}",
        ".x{font:14px symbol}",
        ".x{font-feature-settings:'frac'}",
        ".x{font-variant-position:super}",
        ".x{font-variant:diagonal-fractions}",
        # What it adds is more than blanks and bullets, or looks like a sign.
        *(
            f".x::before{{content:'{added}'}}"
            for added in ("\\202e", "．", "·", "/", "(", "±", "①", "\\f101", "○", "%")
        ),
        "@supports (gap:0){.x::before{content:none}} .x::before{content:'9'}",
        ".x::before{content:'9';content:bogus}",
        ".x{&::before{content:'9'}}",
        ".r::before{content:'9'}",
        ".x::before{content:'';display:inline-block;width:8px;border-top:2px solid}",
        ".x::before{content:'';box-shadow:0 0 0 5px #000}",
        ".x::first-letter{margin-right:30px}",
        ".x{filter:drop-shadow(12px 0 #000)}",
        ".x{text-shadow:7px 0 #000}",
        ".x{transform:scale(.9);transform-origin:-3000px}",
        ".x{outline:9px solid}",
        ".x{letter-spacing:-1em;letter-spacing:bogus}",
        ".x{direction:rtl;direction:bogus}",
        # A property that this does not know may do anything.
        ".x{perspective:1px}",
        ".x{aspect-ratio:60}",
        ".x{text-emphasis:'9'}",
        ".r{grid-template-rows:0fr}",
        "tbody{columns:2}",
        ".x{new-property:new-value}",
        "@supports (display:grid){.x{new-property:new-value}}",
        ".x:first-letter{initial-letter:5}",
        ".x{-webkit-opacity:0}",
        # Its colour, or that behind it, is one of old systems, or of a picture that may not be found.
        ".x{color:ActiveCaption}",
        ".x{color:background}",
        ".x{background:scrollbar;color:#f4f4f4}",
        ".x{background:paint(x),#000}",
        ".x{background:url(a.png) #000}",
        ".x{backdrop-filter:brightness(0)}",
        # It has hardly any room, and breaks between its digits; or these stand apart.
        ".x{width:1px;word-break:break-all}",
        "td{overflow-wrap:anywhere} .x{max-width:min-content}",
        "table{width:20px;line-break:anywhere}",
        ".x{letter-spacing:11px}",
        # It appears late, or never; or over and over.
        "@keyframes k{from{visibility:hidden}} .x{animation:k 99s steps(1)}",
        "@keyframes k{from{color:#fff}} .x{animation:k 1s;animation-play-state:paused}",
        "@keyframes k{from{opacity:0}} .x{animation:k 1s 9999s backwards}",
        "@keyframes k{0%{opacity:0}} .x{animation-name:k;-webkit-animation-duration:60s}",
        "@keyframes k{from{opacity:0}} .x{animation:1s infinite k}",
        # It is not seen in a state that a reader's screen may have.
        "@media (prefers-color-scheme:dark){body{background:#111}}",
        "@media (prefers-color-scheme:dark){:root{--c:#fff}} .x{color:var(--c,#000)}",
        ".x{color:#fff} @media (prefers-color-scheme:light){.x{color:#111}}",
        "@media (prefers-color-scheme:dark){body{background:#000;color:#fff}} .x{color:#111}",
        ":root{color-scheme:light dark} body{color:#111}",
        ":root{color-scheme:light dark} body{background:#fff}",
        ":root{color-scheme:dark light} .x{color:light-dark(#000,#111)}",
        "@media (forced-colors:active){.x{color:Canvas}}",
        "@media (forced-colors:active){.x{visibility:hidden}}",
        "@media (prefers-contrast:more){.x{color:#fff}}",
        "@media (inverted-colors){td{color:#fff}} @media (prefers-contrast:more){.x{color:#000;background:#000}}",
        "@media (scripting:none){.r{color:#fff}}",
        "@supports (gap:0){body{background:#000}}",
        # Browsers drop the query, which is not one.
        "@media screen and(min-width:1px){.x{color:#fff}}",
        "@media (min-width:1px) and screen{.x{color:#fff}}",
        "@media all and all{.x{color:#fff}}",
        "@media (prefers-color-scheme:dark){tr{box-shadow:inset 0 0 0 9999px #000}}",
        # It may be so, or come to be so.
        "@supports (display:grid){.x{transform:translateX(160px)}}",
        "@keyframes a{to{transform:translate(160px)}} .x{animation:a 0s forwards}",
        f".x{{transform:rotate({'0' * 300}180deg)}}",
    ],
)
def test_what_a_style_makes_of_a_figure_is_never_certain(style: str) -> None:
    assert not is_certain(last_row(style))


@pytest.mark.parametrize(
    ("style", "cell"),
    [
        ("", '<b style="font-size:13px;font:0/0 a">14</b>'),
        ("", '<b dir="rtl">14</b>'),
        ("", '<ol start="9"><li>14</li></ol>'),
        ("li{list-style:'9'}", "<ul><li>14</li></ul>"),
        ("", '<i style="display:grid"><b style="grid-area:1/1">14</b><b style="grid-area:1/1">9</b></i>'),
        ("b{position:absolute}", "14<b>9</b>"),
        # A rule, or a ground, drawn over it.
        ("", '14<hr style="margin-top:-9px">'),
        ("", '<p style="margin:0">14</p><hr style="margin:-12px 0 0 0;border:2px solid">'),
        ("", '14<p style="margin-top:-.6em;border-top:2px solid"></p>'),
        ("", '14<p style="position:relative;top:-12px;height:2px;background:#000"></p>'),
        ("b::after{content:'';display:block;margin-top:-.6em;border-top:2px solid}", "<b>14</b>"),
        ("", '<b style="border-bottom:30px solid #000;margin-bottom:-30px">14</b>'),
        # Other elements than those of text, and lists that add figures to it.
        ("", '<ul><li type="1">14</li></ul>'),
        ("", '<ul type="a"><li>14</li></ul>'),
        ("", "<math><mfrac><mn>1</mn><mn>4</mn></mfrac></math>"),
        ("", "<math><mn>14</mn></math>"),
        ("", "1<sub>4</sub>"),
        ("", "1<sub><b>4</b></sub>"),
        ("", '1<b style="vertical-align:sub;font-size:70%">4</b>'),
        ("", "<marquee>14</marquee>"),
        ("", "<ruby>1<rt>9</rt></ruby>4"),
        ("", '<font face="Wingdings">14</font>'),
        # A box around it has no size, and what is in it is cut off.
        ("", '<div style="display:flex;width:0"><div style="overflow:hidden">14</div></div>'),
        ("", '<div style="display:grid;grid-template-rows:0"><div style="overflow:hidden">14</div></div>'),
        ("", '<div style="height:0"><div style="height:100%;overflow:hidden">14</div></div>'),
        ("", '<div style="height:20px;overflow:hidden;padding-top:20px;box-sizing:border-box">14</div>'),
        ("", '<div style="width:40px;overflow-x:clip;text-indent:60px">14</div>'),
        ("", '<div style="overflow:hidden"><b style="position:relative;top:15px">14</b></div>'),
        ("table{table-layout:fixed;width:20px} td{overflow:hidden}", "14"),
        ("i{display:inline-flex;flex-direction:row-reverse}", "<i><b>1</b><b>4</b></i>"),
        ("", '<b style="display:inline-block;transform:translateX(160px)">14</b>'),
        ("", "\u202e14\u202c"),
        # Signs and strokes that a style adds.
        ("b::before{content:'9'}", "<b></b>14"),
        ("q{quotes:'9' '9'}", "<q>14</q>"),
        ("", '<b style="border-left:2px solid">14</b>'),
        ("progress::before{content:'9'}", "<progress></progress>14"),
        # Lines of their own, scripts, other places, and what is said anew.
        ("", "<fieldset><legend>9</legend>14</fieldset>"),
        ("", "<figcaption>9</figcaption>14"),
        ("", "<menu>9</menu>14"),
        ("", "<dialog open>14</dialog>"),
        ("", "<script>document.write(9)</script>14"),
        ("", '<meta http-equiv="refresh" content="0;url=a">14'),
        ("b{display:ruby} i{display:ruby-text}", "<b>1<i>9</i></b>4"),
        ("b{display:none} i{display:none;all:unset}", "<b>8</b><i>9</i>14"),
        # Two figures, or digits, that stand apart in a line.
        ("span{display:flex;justify-content:space-between}", "<span><b>1</b><i>4</i></span>"),
        ("span{display:inline-grid;gap:20px;grid-auto-flow:column}", "<span><b>1</b>4</span>"),
        ("b{display:block;width:min-content;word-break:break-all}", "<b>14</b>"),
        ("b{display:inline-block;width:60px}", "<b>1</b><b>4</b>"),
        ("b{display:table-cell}", "<b>1</b><b>4</b>"),
        ("b{letter-spacing:20px}", "<b>14</b>"),
        ("b::before{content:'';display:block}", "1<b>4</b>"),
        ("b{letter-spacing:-1e1px}", "<b>14</b>"),
        ("b{margin-left:-9px}", "1<b>4</b>"),
        ("b{margin-right:-1em}", "<b>1</b>4"),
        ("b{position:relative;top:-6px;font-size:8px}", "1<b>4</b>"),
        ("b{box-shadow:-12px 0 #fff}", "1<b>4</b>"),
        ("b{background:url(9.png) no-repeat right;padding-right:20px}", "<b>14</b>"),
        ("b{display:inline-block;width:8px;word-break:break-all}", "<b>14</b>"),
        ("sup{font-size:1em;vertical-align:baseline}", "14<sup>9</sup>"),
        ("table{table-layout:fixed;width:50px}", "14"),
        ("table{table-layout:fixed;width:100%} .x{width:1px}", "14"),
        # Elements that reach further for a browser, or are put elsewhere by it.
        ("", '<p><b style="display:none">1</p><p>14</p>'),
        ("", "<p><s>1</p><p>14</p>"),
        ("", '<b style="display:none"><p>14</p>'),
        ("", '<nobr style="display:none">9<nobr>8</nobr>14'),
        ("", "<caption></caption>14"),
        ("", "<col>14"),
        ("", "<template><td>9</template>14"),
        ("", '<body bgcolor="#f8f8f8" text="white">14'),
        # Fields of forms that show something else, or not all.
        ("input{color:transparent}", '<input value="14">'),
        ("", '<input value="14" style="width:8px">'),
        ("", '<input type="number" value="14a">'),
        ("", "<textarea>14</textarea>"),
        ("", "<meter>9</meter><select><option>14</select>"),
    ],
)
def test_what_stands_in_a_cell_otherwise_than_it_is_written_is_never_certain(style: str, cell: str) -> None:
    assert not is_certain(last_row(style, cell))


@pytest.mark.parametrize(
    "style",
    [
        "td{position:relative;padding:0 5.4pt;vertical-align:middle;letter-spacing:normal;line-height:150%}",
        "td{text-indent:0;margin:0 -5.4pt;text-align:center;mso-yfti-irow:0;word-break:break-all;white-space:nowrap}",
        "td{text-indent:2em;line-height:1;letter-spacing:1px;float:none;position:static;transform:none;direction:ltr}",
        "html{filter:grayscale(100%);-webkit-filter:grayscale(1);filter:progid:DXImageTransform.Microsoft.gray()}",
        "body{transform:translate3d(0,0,0);position:absolute;left:50px;float:left;margin-left:-300px}",
        "table{position:relative;left:-5.4pt;margin-left:-50px;transform:translateX(-50%);display:block;overflow:auto}",
        ".r:hover{transform:scale(2)} .x{transition:transform 1s}",
        "@media (max-width:600px){.r,.x{display:block;float:left}}",
        "@media print{.x{display:block}}",
        "body::before{content:'';position:fixed;inset:0;z-index:-1;background:#eee}",
        ".r:after{content:'.';display:block;height:0;visibility:hidden;clear:both}",
        "td::before{content:none} td::after{content:''}",
        "p::before{content:'•'} h1{position:relative} h1::after{content:'';position:absolute;background:red}",
        "::-webkit-scrollbar{display:none} input::-webkit-input-placeholder{color:#fff} ::selection{color:#fff}",
        "td{font:12px/1.5 宋体;color:windowtext;background:transparent} .x{font:bold 14px a}",
        "td{font-size:clamp(12px,2vw,16px)} body{font-size:calc(1rem + 2px)}",
        ".x{writing-mode:horizontal-tb;text-orientation:mixed;box-shadow:inset 0 1px 0 rgba(0,0,0,.075)}",
        "tr{display:table-row} tbody{display:table-row-group} td{display:table-cell} table{display:table}",
        "td{all:revert;filter:none;mix-blend-mode:normal;outline:none;order:0;list-style:none}",
        ".x{font:0}",
        ":root{color-scheme:dark} td{background:canvas;color:canvastext}",
        # Letters of the page's own that are no digits, or that nothing is written in; what Word says of letters.
        "@font-face{font-family:icons;src:url(i.woff)} td{font-family:宋体,Arial,'Segoe UI Symbol'}",
        "@font-face{font-family:a;src:url(a.woff2);unicode-range:U+4E00-9FFF} td{font-family:a}",
        "@font-face{font-family:宋体;panose-1:2 1 6 0 3 1} @font-face{font-family:a;src:local(宋体)} td{font:9pt 宋体}",
        "td{font-feature-settings:'tnum' 1,'kern';font-variant-numeric:tabular-nums;font-variant:normal}",
        # What leaves a text as it is, and what no browser knows.
        "td{border:1px solid #ccc;border-width:.5pt;border-collapse:collapse;border-radius:4px;padding:0 5pt}",
        "td{mso-number-format:General;_height:1px;-ms-filter:none;layout-grid-mode:line;tab-interval:21pt;behavior:none}",
        "td{text-autospace:none;punctuation-wrap:simple;word-wrap:break-word;vertical-align:super;min-width:0;flex:1}",
        "td{-webkit-text-size-adjust:100%;-webkit-tap-highlight-color:transparent;-moz-user-select:none;cursor:pointer}",
        "body{new-property:new-value;columns:2;perspective:1px} div{height:0;overflow:hidden} hr{margin:-9px 0}",
        "table{table-layout:fixed} td{width:60px} p{overflow:hidden}",
        # What browsers of old are told, what holds for some only, and what is said in words of the page's own.
        "td{filter:alpha(opacity=100);*zoom:1;_height:1%;display:table-cell;background:#fff;background:-moz-linear-gradient(#fff,#eee)}",
        "@supports (gap:0){td{color:#333;padding:4px}} @media (orientation:portrait){td{font-size:14px;line-height:2}}",
        ":root{--c:#333;--s:14px;--b:var(--c)} td{color:var(--b);font-size:var(--s);border:1px solid var(--e,#ccc)}",
        "html{font-size:100px} body{font-size:.16rem} td{font-size:.14rem;opacity:.9}",
        "tr{background:linear-gradient(#036,#147);color:#fff} td{text-shadow:0 1px 0 #000}",
        "td{background:#036;color:#fff} td a{color:inherit} b{display:block;color:#fff}",
        "@keyframes in{from{opacity:0}to{opacity:1}} table{animation:in 1s ease;transition:opacity .3s}",
        "td{& b{font-weight:400}} td::before{content:'\\20';display:inline}",
    ],
)
def test_what_is_usual_on_a_page_leaves_its_figures_certain(style: str) -> None:
    record = last_row(style)
    assert {**table_two(record)} == TABLE_TWO
    told = {cell.confidence for cell in record.cells if cell.value is not None}
    assert told == {"certain"}


@pytest.mark.parametrize(
    "cell",
    [
        "<p class=MsoNormal><span lang=EN-US>14<o:p></o:p></span></p>",
        "<st1:chmetcnv w:st='on'>14</st1:chmetcnv>",
        '<font face="宋体" size="3"><nobr><ins>14</ins></nobr></font>',
        "<ul><li>14</li></ul>",
        '<ul type="disc"><li style="list-style:none">14</li></ul>',
        '<label><kbd>14</kbd></label><hr style="margin-top:-1px"><hr>',
        '<div style="width:40px;height:20px">14</div>',
        '<div style="overflow:hidden">14</div>',
        '<b style="background:url(a.png);color:#000">14</b>',
        '14<sup style="font-size:75%;line-height:0;position:relative;top:-.5em;vertical-align:baseline">1</sup>',
        '<p style="margin:0 -5.4pt"><span style="position:relative;top:-1pt">14</span></p>',
        '<p><a name="x"/><font color="#333"><b>14</p></font>',
        '<span style="display:inline-block;width:40px">14</span>',
        '<body lang="ZH-CN" style="tab-interval:21pt"><span>1</span>4',
        '<a href="#">14</a><template><p>9</p></template>',
    ],
)
def test_what_is_usual_in_a_cell_leaves_it_certain(cell: str) -> None:
    assert is_certain(last_row("", cell))


def test_a_rule_between_two_tables_covers_neither_and_one_pulled_over_a_table_does() -> None:
    def told(rule: str) -> set[tuple[str, str]]:
        data = page(ROWS, rule, requests()).decode().replace("<p>" + rule + "</p>", rule)
        cells = [cell for cell in read(data.encode()).cells if cell.value is not None]
        return {(cell.pointer.split("/")[2], cell.confidence) for cell in cells}

    assert {confidence for _, confidence in told("<hr>")} == {"certain"}
    pulled = told('<hr style="margin-top:-14px">')
    assert ("documents", "likely") in pulled and ("documents", "certain") not in pulled


BELOW = ".m{position:relative;z-index:1;background:#fff}"
LINE = "content:'';position:absolute;left:0;bottom:0;width:100%;height:1px;background:#000"


@pytest.mark.parametrize(
    ("style", "before", "after", "certain"),
    [
        # The order in which layers are painted.
        (
            ".b{position:absolute;inset:0;background:#06c;z-index:0}" + BELOW,
            '<i class="b"></i><div class="m">',
            "",
            True,
        ),
        (
            ".b{position:absolute;inset:0;background:#06c;z-index:1}" + BELOW,
            '<i class="b"></i><div class="m">',
            "",
            True,
        ),
        (
            ".b{position:absolute;inset:0;background:#06c;z-index:2}" + BELOW,
            '<i class="b"></i><div class="m">',
            "",
            False,
        ),
        (
            ".b{position:absolute;inset:0;background:#06c;z-index:1}" + BELOW,
            '<div class="m">',
            '</div><i class="b"></i>',
            False,
        ),
        (
            ".b{position:absolute;inset:0;background:#06c} .m{position:relative}",
            '<i class="b"></i><div class="m">',
            "",
            False,
        ),
        (
            ".b{position:absolute;inset:0;background:#06c} .m{background:#fff;z-index:1}",
            '<i class="b"></i><div class="m">',
            "",
            False,
        ),
        (
            BELOW + ".b{position:absolute;inset:0;background:#06c} .m{height:9px}",
            '<i class="b"></i><div class="m">',
            "",
            False,
        ),
        (
            BELOW + ".m::after{content:'';position:absolute;inset:0;background:#fff;z-index:1}",
            '<div class="m">',
            "",
            False,
        ),
        (
            ".w{position:relative;z-index:9} .b{position:absolute;width:9in;height:9in;background:red;z-index:-1}",
            '<div class="w"><i class="b"></i></div>',
            "",
            False,
        ),
        # Behind all others, and before all.
        ("body::before{content:'';position:fixed;inset:0;background:#000;z-index:-1}", "", "", False),
        ("body::before{content:'';position:fixed;inset:0;background:#eee;z-index:-1}", "", "", True),
        ("body::before{content:'';position:fixed;inset:0;background:#000;z-index:-1} td{color:#fff}", "", "", False),
        (".b{position:fixed;inset:0;background:#fff}", "", '<i class="b">请等待</i>', False),
        (".b{position:fixed;top:0;width:100%;height:60px;background:#fff}", "", '<i class="b"></i>', True),
        (".m{position:fixed;inset:0;overflow:auto;background:#fff}", '<div class="m">', "", True),
        # Thin lines at edges, and others.
        (f".m{{position:relative}} .m::after{{{LINE}}}", '<div class="m">', "", True),
        (f".m{{position:relative;--c:#000}} .m::after{{{LINE};background:var(--c)}}", '<div class="m">', "", True),
        (f".m{{position:relative}} .m::after{{{LINE};top:50%}}", '<div class="m">', "", False),
        (f".m{{position:relative}} .m::after{{{LINE};bottom:90px}}", '<div class="m">', "", False),
        (f".m{{position:relative}} .m::after{{{LINE};padding-top:900px}}", '<div class="m">', "", False),
        (f".m{{position:relative}} .m::after{{{LINE};min-height:900px}}", '<div class="m">', "", False),
        (f".m{{position:relative}} .m::after{{{LINE};zoom:300}}", '<div class="m">', "", False),
        (f".m{{position:relative;height:99px}} .m::after{{{LINE}}}", '<div class="m">', "", False),
        (
            ".c{--w:#fff} .c::after{content:'';position:absolute;inset:0;background:var(--w)}",
            '<i class="c"></i>',
            "",
            False,
        ),
        # Two in the same place of a grid.
        (
            "main{display:grid} main>*{grid-area:1/1} .b{background:#fff}",
            "<main><div>",
            '</div><i class="b"></i>',
            False,
        ),
        (
            "main{display:grid} div{grid-area:a} .b{grid-area:b;background:#fff}",
            "<main><div>",
            '</div><i class="b"></i>',
            True,
        ),
        # Pictures, grounds within, lengths that are computed.
        ("img{position:absolute;top:0;left:0;width:900px;height:700px}", '<img src="a.png">', "", False),
        (
            "",
            '<i style="position:absolute;top:0"><b style="display:block;height:700px;background:#fff"></b></i>',
            "",
            False,
        ),
        (
            ".c{margin-top:calc(0px - 200px);height:300px;background:#fff;position:relative}",
            "",
            '<div class="c"></div>',
            False,
        ),
        (
            ".c{--t:-200px;position:relative;top:var(--t);height:300px;background:#fff}",
            "",
            '<div class="c"></div>',
            False,
        ),
    ],
)
def test_what_is_painted_over_a_table_is_told_from_what_is_below_it(
    style: str, before: str, after: str, certain: bool
) -> None:
    data = page(ROWS, head=f"<style>{style}</style>").decode()
    told = read(data.replace("<table>", f"{before}<table>").replace("</table>", f"</table>{after}").encode())
    assert ({cell.confidence for cell in told.cells if cell.value is not None} == {"certain"}) is certain


def test_white_figures_on_a_picture_that_an_attribute_names_are_seen() -> None:
    data = page(ROWS).replace(b"<table>", b'<table background="blue.gif" style="color:#fff">')
    record = read(data)
    assert table_two(record) == TABLE_TWO and {c.confidence for c in record.cells if c.value is not None} == {"certain"}


def test_a_table_that_only_arranges_the_page_may_be_moved() -> None:
    data = page(ROWS, head="<style>.l{position:absolute;left:300px;float:left}</style>").decode()
    data = data.replace("<table>", '<table><tr><td class="l"><table>', 1).replace(
        "</table>", "</table></td></tr></table>", 1
    )
    record = read(data.encode())
    assert table_two(record) == TABLE_TWO and {c.confidence for c in record.cells if c.value is not None} == {"certain"}


@pytest.mark.parametrize("name", ["thead", "tfoot"])
def test_heads_and_feet_of_a_table_stand_where_browsers_put_them(name: str) -> None:
    rows = [["规章", "4", "5", "6"], [LABELS["documents/normative_documents"], "7", "8", "9"]]
    lines = ["".join(f"<td>{cell}</td>" for cell in row) for row in rows]
    head = "".join(f"<td>{cell}</td>" for cell in ROWS[1])
    own = f"<{name}><tr>{lines[0] if name == 'tfoot' else head}</tr></{name}>"
    body = f"<tbody><tr>{lines[1] if name == 'thead' else head}</tr><tr>{lines[1]}</tr></tbody>"
    data = f"<table>{body}{own}</table>" if name == "thead" else f"<table>{own}{body}</table>"
    record = read(page(data, ROWS[4:]).replace(b"<p><table>", b"<table>").replace(b"</table></p>", b"</table>"))
    assert values(record, "documents", "normative_documents") == [7, 8, 9]
    if name == "tfoot":
        assert values(record, "documents", "rules") == [4, 5, 6]


@pytest.mark.parametrize(
    ("rows", "read_as"),
    [
        ('<tbody><tr><td rowspan="9">甲</td>{0}</tr></tbody><tbody><tr>{1}</tr></tbody>', [7, 8, 9]),
        ('<tbody><tr><td rowspan="0">甲</td>{0}</tr></tbody><tbody><tr>{1}</tr></tbody>', [7, 8, 9]),
        ('<tbody><tr>{0}</tr><tr style="display:none"><td rowspan="3">甲</td></tr><tr>{1}</tr></tbody>', [7, 8, 9]),
    ],
)
def test_no_cell_reaches_beyond_its_group_of_rows(rows: str, read_as: list[int]) -> None:
    cells = [["规章", "4", "5", "6"], [LABELS["documents/normative_documents"], "7", "8", "9"]]
    lines = ["".join(f"<td>{cell}</td>" for cell in row) for row in cells]
    head = "".join(f"<td>{cell}</td>" for cell in ROWS[1])
    data = "<table><tr>" + head + "</tr>" + rows.format(*lines) + "</table>"
    record = read(page(data, ROWS[4:]).replace(b"<p><table>", b"<table>").replace(b"</table></p>", b"</table>"))
    assert values(record, "documents", "normative_documents") == read_as


# ---- PDF -------------------------------------------------------------------------------------------


def line(*ends: float, width: float = 0.6, grey: float = 0) -> Paint:
    def paint(canvas: Canvas, x: float, y: float) -> None:
        canvas.saveState()
        canvas.setLineWidth(width)
        canvas.setStrokeColorRGB(grey, grey, grey)
        canvas.line(x + ends[0], y + ends[1], x + ends[2], y + ends[3])
        canvas.restoreState()

    return paint


def strips(high: float, step: float, grey: float = 1, count: int = 12) -> Paint:
    def paint(canvas: Canvas, x: float, y: float) -> None:
        canvas.setFillColorRGB(grey, grey, grey)
        for n in range(count):
            canvas.rect(x, y - 2 + n * step, 20, high, stroke=0, fill=1)

    return paint


def uprights(canvas: Canvas, x: float, y: float) -> None:
    for n in range(16):
        line(4 + n, -3, 4 + n, 12, width=1.1, grey=1)(canvas, x, y)


def scribble(canvas: Canvas, x: float, y: float) -> None:
    path = canvas.beginPath()
    path.moveTo(x + 4, y - 1)
    for n in range(6):
        path.lineTo(x + 6 + 2 * n, y + (8 if n % 2 else -1))
    canvas.drawPath(path)


@pytest.mark.parametrize(
    ("paint", "certain"),
    [
        (line(4, 3.5, 22, 3.5), False),
        (line(4, 3.5, 22, 3.5, width=0.2), False),
        (line(4, -2, 22, 9), False),
        (line(4, 9, 22, -2, grey=0.5), False),
        (scribble, False),
        (line(0, 3.5, 24, 3.5, width=14, grey=1), False),
        (strips(1.05, 1), False),
        (strips(2, 1.9), False),
        (uprights, False),
        # Beside the figure and below it.
        (line(4, -2, 22, -2), True),
        (line(-5, -4, 60, -4, width=1.5), True),
        (line(30, 3.5, 60, 3.5), True),
        # It parts the cell in two, the first of them blank.
        (line(3, -6, 3, 14), False),
    ],
)
def test_figures_that_are_struck_through_or_covered_are_never_certain(paint: Paint, certain: bool) -> None:
    record = read(pdf_with(paint, nothing), "pdf")
    assert is_certain(record) is certain
    assert {**table_two(record), ("fees", "administrative_fees"): [14]} == TABLE_TWO


@pytest.mark.parametrize(
    ("ends", "certain"),
    [((4, 3.5, 80, 3.5), False), ((14, 3.5, 36, 3.5), False), ((4, -2, 80, -2), True), ((0, -6, 130, 14), True)],
)
def test_a_row_whose_label_is_struck_is_likely(ends: tuple[float, ...], certain: bool) -> None:
    record = read(pdf_with(nothing, nothing, line(*ends)), "pdf")
    assert is_certain(record) is certain
    assert {**table_two(record)} == TABLE_TWO


@pytest.mark.parametrize(("grey", "certain"), [(0, False), (1, True)])
def test_a_stroke_below_a_figure_is_seen_unless_it_is_white(grey: float, certain: bool) -> None:
    record = read(pdf_with(nothing, line(13, 9.5, 31, 9.5, grey=grey)), "pdf")
    assert is_certain(record) is certain


def note(kind: str) -> Paint:
    """What puts a note of this kind over the figure."""

    def paint(canvas: Canvas, x: float, y: float) -> None:
        box = PDFArray([x + 2, y - 4, x + 24, y + 12])
        canvas._addAnnotation(PDFDictionary({"Type": PDFName("Annot"), "Subtype": PDFName(kind), "Rect": box}))

    return paint


@pytest.mark.parametrize("kind", ["Polygon", "PolyLine", "Ink", "Line", "StrikeOut", "Stamp", "Watermark", "Text"])
def test_notes_that_may_lie_over_a_figure_make_it_doubtful(kind: str) -> None:
    assert not is_certain(read(pdf_with(note(kind), nothing), "pdf"))


@pytest.mark.parametrize("kind", ["Link", "Highlight", "Underline", "Popup"])
def test_notes_that_cover_nothing_change_nothing(kind: str) -> None:
    assert is_certain(read(pdf_with(note(kind), nothing), "pdf"))
