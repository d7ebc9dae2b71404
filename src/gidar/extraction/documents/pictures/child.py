"""The process that opens pictures: decoders are code for trusted files, so it works within limits and then ends.

Reads the file from standard input; its argument is the numbers of the pages of a PDF, or nothing of a picture. Prints
a line of JSON for each page, or {"refused": why}.
"""

import json
import os
import sys

from ... import settings


def main() -> int:
    """0 when all pages were read or refused."""
    numbers = [int(number) for number in sys.argv[1].split(",")] if sys.argv[1:] else None
    data = sys.stdin.buffer.read()
    _limit(settings.PICTURE_SECONDS * (1 + len(numbers or ())))
    os.environ["OMP_NUM_THREADS"] = "1"
    from .pages import TooLarge, pictures
    from .recognise import WrongModel

    try:
        from ...optional import library
        from .page import read_page

        library("cv2").setNumThreads(1)
        for number, picture in pictures(data, numbers):
            _say({"page": number, "size": list(picture.shape[1::-1]), **read_page(picture)})
    except TooLarge:
        _say({"refused": "picture_too_large"})
    except WrongModel:
        _say({"refused": "ocr_model"})
    except MemoryError:
        _say({"refused": "picture_limits"})
    except Exception:  # decoders raise many kinds for broken files
        _say({"refused": "picture_broken"})
    return 0


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
