"""Figures in the narrative: the checker understands the same statements as the package."""

import json
import random
import subprocess
from decimal import Decimal
from pathlib import Path

import pytest

import gidar
from cases import DIST, ROOT, SUITE
from gidar.model.display import number
from gidar.narrative.lexicon import lexicon
from gidar.narrative.parser import Parser
from gidar.narrative.statements import Statement

POOL = json.loads((SUITE / "sentences.json").read_text(encoding="utf-8"), parse_float=Decimal)


def statements(text: str, edition: str) -> list[Statement]:
    return list(Parser(lexicon(gidar.load_edition(edition)), POOL["year"], POOL["organ"]).parse(text))


def random_text(draw: random.Random, words: list[str]) -> str:
    """Words of the vocabulary and others, figures and punctuation, in no order."""
    figures = [
        "120件",
        "1,204件",
        "十二件",
        "3.5万元",
        "7件",
        "380元",
        "100%",
        "２件",
        "一百零三份",
        "0条",
        "5余件",
        "1件",
    ]
    others = [
        "公安局",
        "征地",
        "2023年",
        "2024年",
        "2025年",
        "上半年",
        "7月1日至12月31日",
        "1—12月",
        "12月底",
        "第四季度",
        "3个月",
        "二〇二三年",
        "，",
        "。",
        "；",
        "\n",
        "（",
        "）",
        "、",
        "：",
        " ",
        "第",
        "😀",
        "其中",
    ]
    pool = [words, words, words, figures, figures, others]
    return "".join(draw.choice(draw.choice(pool)) for _ in range(draw.randint(4, 60)))


@pytest.mark.parametrize("edition", gidar.editions())
def test_both_implementations_understand_the_same(edition: str, checker: Path) -> None:
    draw = random.Random(7)
    words = sorted(lexicon(gidar.load_edition(edition)).roles)
    likely = [
        word for word in words if not {"parts", "none", "last"} & lexicon(gidar.load_edition(edition)).roles[word]
    ]
    texts = [random_text(draw, draw.choice([words, likely])) for _ in range(1500)]
    texts += [sentence["text"] for sentence in POOL["sentences"]]
    asked = {"year": POOL["year"], "organ": POOL["organ"], "texts": texts}
    command = ["node", ROOT / "tests/node/statements.mjs", "built", DIST, edition]
    done = subprocess.run(
        command, cwd=checker, input=json.dumps(asked), capture_output=True, encoding="utf-8", timeout=120
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    expected = [
        [
            [s.indicator.id, number(s.value), s.exponent, s.text, sorted(s.scopes) if s.scopes is not None else None]
            for s in statements(text, edition)
        ]
        for text in texts
    ]
    assert sum(map(len, expected)) > 150
    for text, theirs, ours in zip(texts, found, expected, strict=True):
        assert theirs == ours, text
