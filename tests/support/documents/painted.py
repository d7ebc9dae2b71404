"""A small PDF on which something is painted before its last figure, or over it."""

import io
from collections.abc import Callable

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from .published import ROWS, TITLE

Paint = Callable[[Canvas, float, float], None]
"""Draws on a canvas, from a point on."""


def pdf_with(paint: Paint, before: Paint, beside: Paint | None = None) -> bytes:
    """A ruled PDF; paint draws where a 9 before the last figure may stand, before below it, beside at its label."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(600, 800))
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    canvas.setFont("STSong-Light", 10)
    canvas.drawString(200, 760, TITLE)
    y = 720.0
    for row in ROWS:
        for n, cell in enumerate(row):
            x = 40 + 130 * n
            canvas.rect(x, y, 130, 20)
            last = row is ROWS[-1] and n == 1
            if last:
                before(canvas, x, y)
                canvas.setFillColorRGB(0, 0, 0)
                canvas.setFont("STSong-Light", 10)
            canvas.drawString(x + (15 if last else 4), y + 6, cell)
            if row is ROWS[-1] and n == 0 and beside:
                beside(canvas, x, y + 6)
            if last:
                paint(canvas, x + 9, y + 6)
                canvas.setFillColorRGB(0, 0, 0)
        y -= 20
    canvas.save()
    return out.getvalue()


def nothing(canvas: Canvas, x: float, y: float) -> None:
    """Paint nothing."""
