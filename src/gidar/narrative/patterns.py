"""Patterns for words: what finds any of many, as soon as the pattern engine can."""

import re
from collections.abc import Iterable
from typing import Any

NEVER = "(?!)"


def led_by(parts: Iterable[tuple[str, str]]) -> re.Pattern[str]:
    """A pattern of alternatives, each what one character of a class begins with.

    The classes stand together before all else, which is what a search can go through a text by.
    """
    parts = [(first, rest) for first, rest in parts if first]
    return re.compile(
        f"[{''.join(first for first, _ in parts)}](?:{'|'.join(f'(?<=[{f}]){rest}' for f, rest in parts)})"
    )


def pattern(words: Iterable[str]) -> re.Pattern[str]:
    """What finds one of the words, whichever."""
    return re.compile(one_of(words))


def one_of(words: Iterable[str]) -> str:
    """A pattern for what one of the words stands in; for nothing where there are none."""
    return "|".join(map(re.escape, shortest(words))) or NEVER


def shortest(words: Iterable[str]) -> list[str]:
    """The words without those that one of the others stands in."""
    found: list[str] = []
    for word in sorted({*words}, key=lambda word: (len(word), word)):
        if not any(short in word for short in found):
            found.append(word)
    return found


def characters_of(characters: Iterable[str]) -> str:
    """These characters, to be written within brackets."""
    return "".join(map(re.escape, sorted({*characters})))


def trie(words: Iterable[str]) -> dict[str, Any]:
    """The words character by character, each a dictionary of those that may follow; "" is the word that ends there."""
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for character in word:
            node = node.setdefault(character, {})
        node[""] = word
    return root


def longest(node: dict[str, Any]) -> str:
    """A pattern for the longest word of a trie that fits."""
    below = {character: longest(rest) for character, rest in node.items() if character}
    last = characters_of(character for character, rest in below.items() if not rest)
    branches = [re.escape(character) + rest for character, rest in below.items() if rest]
    branches += [f"[{last}]"] if last else []
    if not branches:
        return ""
    return f"(?:{'|'.join(branches)}){'?' if '' in node else ''}"
