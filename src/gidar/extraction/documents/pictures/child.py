"""The process that opens pictures: decoders are code for trusted files, so it works within limits and then ends.

Reads the file from standard input; its first argument is the numbers of the pages of a PDF, or nothing of a picture.
Prints a line of JSON for each page, or {"refused": why}. With {page: [box, ...]} as second argument, no page is read:
a line holds what of it is in these boxes, as PNG in base64.
"""

import base64
import json
import os
import sys

from ... import settings
from ...optional import library


def main() -> int:
    """0 when all pages were read or refused."""
    numbers = [int(number) for number in sys.argv[1].split(",")] if any(sys.argv[1:2]) else None
    boxes = {int(page): some for page, some in json.loads(sys.argv[2]).items()} if sys.argv[2:] else None
    data = sys.stdin.buffer.read()
    _limit(settings.PICTURE_SECONDS * (1 + len(numbers or ())))
    os.environ["OMP_NUM_THREADS"] = "1"
    from .pages import TooLarge, pictures
    from .recognise import WrongModel

    try:
        from .page import read_page

        library("cv2").setNumThreads(1)
        for number, picture in pictures(data, numbers):
            if boxes is None:
                _say({"page": number, "size": list(picture.shape[1::-1]), **read_page(picture)})
            elif number in boxes:
                _say({"page": number, "cut": [_png(picture, *box) for box in boxes[number]]})
    except TooLarge:
        _say({"refused": "picture_too_large"})
    except WrongModel:
        _say({"refused": "ocr_model"})
    except MemoryError:
        _say({"refused": "picture_limits"})
    except Exception:  # decoders raise many kinds for broken files
        _say({"refused": "picture_broken"})
    return 0


def _png(picture: object, left: int, top: int, right: int, bottom: int) -> str:
    """What is in a box of a page, with a little around it, no higher than a person needs."""
    vision, around = library("cv2"), settings.CUTTING_MARGIN
    part = picture[max(top - around, 0) : bottom + around, max(left - around, 0) : right + around]  # type: ignore[index]
    scale = min(1.0, settings.MAX_CUTTING / max(part.shape[:2]))
    part = vision.resize(part, None, fx=scale, fy=scale, interpolation=vision.INTER_AREA)
    return base64.b64encode(vision.imencode(".png", part)[1].tobytes()).decode("ascii")


def _limit(seconds: int) -> None:
    """Bound the memory and the processor time of this process, where the system can."""
    try:
        import resource
    except ImportError:  # Windows: the other process ends this one in time
        return
    resource.setrlimit(resource.RLIMIT_AS, (settings.PICTURE_MEMORY, settings.PICTURE_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _say(line: object) -> None:
    sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
