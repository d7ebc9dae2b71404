"""Texts made to take long: a step that is not linear would not come to an end."""

from functools import partial

import pytest

import gidar
from gidar.narrative.lexicon import lexicon
from gidar.narrative.parser import Parser
from gidar.narrative.sieve import Sieve

HOSTILE = [
    "1" * 99_000, "一" * 99_000, "一a" * 49_000, "1," * 49_000, "（" * 99_000, "《" * 99_000, "，字" * 49_000,
    "1件" * 49_000, "新收申请1件，" * 14_000, "申请" * 49_000, "2024年" * 19_000, "\n一是" * 30_000, "。" * 99_000,
    "：1" * 49_000, "2024年1月1日至" * 9_000, " 1" * 49_000, "\U0001f600" * 99_000, "1," * 49_000 + "件",
    "一" * 98_000 + "件", "件" * 98_000 + "字1件", "申请。" * 32_000 + "结转1件", "申请。结转1件。" * 12_000,
    "申请件。字1条。" * 11_000 + "结转1件", "政府" * 49_000 + "1件", "示例市人民政府收到1件，" * 8_000,
    "没" * 99_000, "没有（本级）" * 16_000, "申请。" + "结转1件，" * 19_000, "示例市人民政府没有，" * 9_000,
    "申请。\n结转1件。\n" * 9_000,
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:6]))
def test_no_text_is_too_hostile(text: str, example: dict) -> None:
    """A step that is not linear would not come to an end here."""
    words = lexicon(gidar.load_edition("2021"))
    cut = partial(Sieve(words, few=0).cut, agrees=lambda *_: True)
    assert not list(Parser(words, 2024, "示例市人民政府").parse(text, cut))
    result = gidar.validate({**example, "narrative": {**example["narrative"], "overview": text}})
    limit = gidar.load_edition("2021").narrative["most"]
    assert sum(finding.code == "narrative-differs" for finding in result.findings) <= limit
