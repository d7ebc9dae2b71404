"""What office files of several kinds share: how compound files begin, and the names and measures of what is drawn."""

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
FILLS = {f"{A}{name}Fill" for name in ("solid", "grad", "blip", "patt", "grp")}
EMU = 12700  # to a point
