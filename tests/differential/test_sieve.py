"""The narrative as it is read where texts are many, held to how every sentence of it is read."""

import json
import random
import re
from collections.abc import Callable
from decimal import Decimal
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import gidar
from cases import SUITE
from gidar.narrative.dates import Years
from gidar.narrative.lexicon import Indicator, lexicon
from gidar.narrative.names import Names
from gidar.narrative.parser import Parser
from gidar.narrative.sieve import Sieve

POOL = json.loads((SUITE / "sentences.json").read_text(encoding="utf-8"), parse_float=Decimal)
ORGANS = [POOL["organ"], "清河县财政局", "政府", "局", "", "本年收到", "某市公安局交通警察支队", "局" * 50]
FIGURES = [
    "120件", "1,204件", "十二件", "3.5万元", "２件", "一百零三份", "5余件", "1.5", "2．3件", "三个", "第5条",
    "2023年度", "2024年1月1日至12月31日", "2025年末", "5|6", "一次", "8件次", "1.", "（一）", "一、", "二是", "：5件",
    "⼗⼆件", "统一件", "7月1日至12月31日", "1—12月", "一月至", "十二月", "四季度", "3个月", "12月底", "1月1日起",
    "二〇二三年", "二○二四年",
]  # fmt: skip
OTHERS = [
    *"，。；\n（）、：😀《》.… ",
    "其中",
    "公安局",
    "的",
    "没有",
    "未",
    "（含涉密）",
    "《条例》",
    "（本级）",
    "政府",
]


def same_with_and_without(edition: str) -> Callable[[str, int | None, str], None]:
    """Holds what is read where texts are many, and most sentences are not, to what is read where all are."""
    words = lexicon(gidar.load_edition(edition))
    sieve, draw = Sieve(words, few=0), random.Random(f"agrees {edition}")

    def check(text: str, year: int | None, organ: str) -> None:
        stated = list(Parser(words, year, organ).parse(text))
        assert list(Parser(words, year, organ).parse(text, sieve.cut)) == stated, (text, year, organ)
        assert not (sieve.is_silent(text, Names(organ, words.record["unsaid"])) and stated), (text, year, organ)
        items = {statement.indicator: draw.random() < 0.7 for statement in stated}

        def agrees(indicator: Indicator, value: int | Decimal, exponent: int) -> bool:
            return items.get(indicator, value != 1)

        sieved = Parser(words, year, organ).parse(text, partial(sieve.cut, agrees=agrees))
        few, many = ([s for s in which if not agrees(s.indicator, s.value, s.exponent)] for which in (stated, sieved))
        assert few == many, (text, year, organ)

    return check


@pytest.mark.parametrize("edition", gidar.editions())
def test_the_sieve_keeps_whatever_is_stated(edition: str) -> None:
    """Sentences of the suite, and the vocabulary, figures and punctuation in no order, in reports of all organs."""
    check, draw = same_with_and_without(edition), random.Random(f"sieve {edition}")
    texts = [item["text"] for item in POOL["sentences"]]
    for text in texts:
        for organ in ORGANS:
            check(text, POOL["year"], organ)
    words = sorted(filter(None, lexicon(gidar.load_edition(edition)).roles))
    parts = [part for text in texts for part in re.split("(?<=[，。；：、\n])", text) if part]
    pools = [words, words, FIGURES, FIGURES, OTHERS, parts, ["申请", "收到", "上年", "结转", "上半年", "。", "，"]]
    for _ in range(1_500):
        organ = draw.choice(ORGANS)
        kinds = [*draw.sample(pools, 4), [organ, organ[-2:]]]
        text = "".join(draw.choice(draw.choice(kinds)) for _ in range(draw.randint(1, 30)))
        check(text, draw.choice([2023, 2024, None]), organ)


@pytest.mark.parametrize("edition", gidar.editions())
def test_the_sieve_keeps_every_word_for_none(edition: str) -> None:
    """Also those that begin with no other and end with one, such as 尚未, behind whatever a clause begins with."""
    check = same_with_and_without(edition)
    for word in lexicon(gidar.load_edition(edition)).record["none"]:
        for text in (
            "全市{}收到政府信息公开申请。",
            "2024年，全市{}收到申请",
            "{}收到申请。",
            "收到申请{}。",
            "今年{}申请",
            "二○二四年{}收到申请",
            "1月1日至12月31日{}收到申请",
            "截至十二月底{}收到申请",
        ):
            check(text.format(word), 2024, ORGANS[0])


@pytest.mark.parametrize("edition", gidar.editions())
def test_the_sieve_keeps_whatever_is_stated_in_any_text(edition: str) -> None:
    check = same_with_and_without(edition)
    known = st.sampled_from([*FIGURES, *OTHERS, *lexicon(gidar.load_edition(edition)).roles])
    texts = st.lists(known | st.text(max_size=3), max_size=40).map("".join)
    settings(deadline=None)(given(texts, st.sampled_from([2023, 2024, None]), st.sampled_from(ORGANS))(check))()


def test_the_sieve_holds_back_what_states_nothing() -> None:
    """A sieve that lets everything through is none."""
    sieve = Sieve(lexicon(gidar.load_edition()), few=0)
    text = "全年公开信息120条。网站更新1,827条，培训3次。新收申请5件，办结5件。各科室都有联络员。"
    [pieces] = map(list, sieve.cut(["培训30次。", text], Names("示例市财政局", []), Years({}, "他年", "某期")))
    assert [piece for kept, piece in pieces if kept] == ["新收申请5件，办结5件"]
    assert text.startswith("".join(piece for _, piece in pieces))
    names = Names("示例市财政局", [])
    texts = ("没有其他需要报告的事项。", "未收到申请。", "财政局没有。", "3件。")
    assert [sieve.is_silent(text, names) for text in texts] == [True, False, False, False]
