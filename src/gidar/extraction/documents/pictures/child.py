"""The process that opens pictures: decoders are code for trusted files, so it works within limits and then ends.

Reads from standard input a picture; a PDF, where its argument says of which "pages"; or several pictures, one behind
the other, where "sizes" says how many bytes each has. Prints a line of JSON for each page, or {"refused": why}. With
"boxes", {page: [box, ...]}, no page is read: a line holds what of it is in these boxes, as PNG in base64.
"""

import base64
import json
import math
import os
import sys

from ....infrastructure.extras import library
from ... import settings


def main() -> int:
    """0 when all pages were read or refused."""
    asked = json.loads(sys.argv[1])
    numbers, sizes, boxes = asked.get("pages"), asked.get("sizes"), asked.get("boxes")
    data = sys.stdin.buffer.read()
    _limit(settings.PICTURE_SECONDS)
    os.environ["OMP_NUM_THREADS"] = "1"
    from .pages import TooLarge, pictures
    from .recognise import WrongModel

    try:
        from .page import read_page

        library("cv2").setNumThreads(1)
        for number, picture in pictures(data, numbers, sizes):
            _limit(settings.PICTURE_SECONDS)
            if boxes is None:
                _say({"page": number, "size": list(picture.shape[1::-1]), **read_page(picture)})
            elif some := boxes.get(str(number)):
                _say({"page": number, "cut": [_png(picture, *box) for box in some]})
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
    """Bound the memory of this process, and its processor time by so many seconds from now, where the system can."""
    try:
        import resource
    except ImportError:  # Windows: the other process ends this one in time
        return
    resource.setrlimit(resource.RLIMIT_AS, (settings.PICTURE_MEMORY, settings.PICTURE_MEMORY))
    used = resource.getrusage(resource.RUSAGE_SELF)
    most = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(used.ru_utime + used.ru_stime) + seconds, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _say(line: object) -> None:
    sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
