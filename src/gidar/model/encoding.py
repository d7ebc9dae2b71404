"""Which of UTF-8 and GB18030 a text is in, and where it is in neither; whether its characters are wider."""

import codecs
import re
from collections.abc import Callable, Iterable

Blocks = Callable[[], Iterable[bytes]]
"""Gives the bytes of a text from its beginning on, a block at a time, as often as it is asked."""

# Four Chinese characters in UTF-8. As GB18030 the same bytes would be six characters, of which most are hardly used.
UTF8_RUN = re.compile(rb"(?:[\xe3-\xe9][\x80-\xbf]{2}){4}")
CHINESE = "[\u0800-\ufffc]"  # compiled where it is asked for, since that takes milliseconds
REPLACED = "\ufffd"
WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
MIN_FOREIGN = 8  # characters beyond ASCII by which an encoding is judged
MIN_TO_A_PRIVATE = 10  # of them to one for private use, in a text that is meant to be read
WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
SAMPLE = 64  # bytes at the beginning of a text
MAX_TO_A_NUL = 8  # bytes of it to a NUL, in a text whose marks, figures and names of fields are ASCII


def broken_at(blocks: Blocks, encoding: str) -> int | None:
    """The place of the first byte that is not of an encoding, from 0; None where there is none.

    A run of UTF-8 is no GB18030, though its bytes may be.
    """
    decoder, before, run = codecs.getincrementaldecoder(encoding)(), 0, None
    for block in blocks():
        begun = len(decoder.getstate()[0])
        if encoding == "gb18030" and run is None and (match := UTF8_RUN.search(block)):
            run = before + match.start()
        try:
            decoder.decode(block)
        except UnicodeDecodeError as error:
            return min(before - begun + error.start, before + len(block) if run is None else run)
        before += len(block)
    rest = len(decoder.getstate()[0])
    try:
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return before - rest if run is None else run
    return run


def is_rather_utf8(blocks: Blocks) -> bool:
    """Whether a text that is no sound UTF-8 is still plainly meant to be: more of its characters are sound than not."""
    decoder, sound, broken = codecs.getincrementaldecoder("utf-8")("replace"), 0, 0
    for block in blocks():
        text = decoder.decode(block)
        sound, broken = sound + len(re.findall(CHINESE, text)), broken + text.count(REPLACED)
    return sound > broken


def encoding_of(blocks: Blocks, first: str = "utf-8") -> tuple[str, int | None]:
    """The encoding of a text, and the place of the first byte that is not of it, None where all are.

    first, "utf-8" or "gb18030", is what the text is said to be in. Of a text that is in neither, the encoding is that
    of most of it.
    """
    for encoding in dict.fromkeys((first, "utf-8")):
        if broken_at(blocks, encoding) is None:
            return encoding, None
    encoding = "utf-8" if is_rather_utf8(blocks) else "gb18030"
    return encoding, broken_at(blocks, encoding)


def is_hardly_chinese(data: bytes) -> bool:
    """Whether bytes that are sound GB18030 are hardly meant to be, since almost any are.

    Big5 gives characters of which many are for private use, and Shift-JIS such that are none of GB 2312, of which most
    of a Chinese text is, also in traditional characters.
    """
    text = codecs.getincrementaldecoder("gb18030")("replace").decode(data)
    written = [character for character in text if not character.isascii()]
    private = sum("\ue000" <= character <= "\uf8ff" for character in written)
    strange = sum(not character.encode("gb2312", "ignore") for character in written)
    return private * MIN_TO_A_PRIVATE > len(written) or (len(written) >= MIN_FOREIGN and strange * 2 > len(written))


def wide_encoding(data: bytes) -> str | None:
    """The encoding of a text whose characters take two or four bytes; None of any other.

    It says so by its mark, or has one of ASCII first, none that is not printed, and as many NULs as such a text has.
    """
    for mark, encoding in WIDE_MARKS:
        if data.startswith(mark):
            return encoding
    start = data[:SAMPLE]
    if start.count(b"\0") * MAX_TO_A_NUL < len(start):
        return None
    for encoding in WIDE:
        try:
            text = codecs.getincrementaldecoder(encoding)().decode(start)
        except UnicodeDecodeError:
            continue
        if text and text[0].isascii() and all(character.isprintable() or character.isspace() for character in text):
            return encoding
    return None


def name_of(encoding: str) -> str:
    """An encoding as people write it."""
    return encoding.upper().removesuffix("-LE").removesuffix("-BE")
