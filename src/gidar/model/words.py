"""What the programs say, in both languages: the sentences of spec/words.yaml, published as words.json.

A room is one part of that file, by who says it. Nothing is read before something is said.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from .form import Text
from .published import published


def texts(room: str) -> dict[str, Text]:
    """{key: sentence in both languages} of a room. Raises KeyError for one that there is not."""
    found: dict[str, Text] = published("words.json")[room]
    return found


@cache
def words(lang: str, *rooms: str) -> dict[str, str]:
    """{key: sentence} of rooms in "zh" or "en", which share no key. Raises KeyError for a room that there is not."""
    return {key: text[lang] for room in rooms for key, text in texts(room).items()}


def sentence(key: str, lang: str, /, **params: Any) -> str:
    """One sentence, room.key, in "zh" or "en", with its places filled in. Raises KeyError where something lacks."""
    room, _, name = key.partition(".")
    return texts(room)[name][lang].format(**params)


def counted(counts: Mapping[str, int], lang: str, joint: str = "comma") -> str:
    """The sentences of words.yaml that say these counts, {room.key: count}, joined; none of what there is none of."""
    told = (sentence(key, lang, count=count) for key, count in counts.items() if count)
    return sentence(f"punctuation.{joint}", lang).join(told)
