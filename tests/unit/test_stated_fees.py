"""The fees for processing requests as the last section states them: what is plain is read, all else is not."""

import pytest

import gidar
from cases import complete
from gidar.extraction.elements.blocks import DocumentPlace
from gidar.extraction.elements.labels import printed_labels
from gidar.extraction.front_matter.fees import stated_fees
from gidar.extraction.record import Stated
from gidar.inputs.json_text import report_from_mapping

AROUND = printed_labels(gidar.load_edition()).data["around"]
FIELDS = gidar.load_edition().additive_fields


@pytest.mark.parametrize(
    ("text", "notices", "charged", "received"),
    [
        ("2024年发出收费通知0件，收取信息处理费0元。", 0, None, 0),
        ("本年度发出收费通知书3件，总金额1,240元，实际收取380.5元。", 3, 1240, 380.5),
        ("2024 年有 1 件政府信息公开申请案件收取信息处理费 380 元。", None, None, 380),
        ("本机关2024年未收取信息公开处理费。", None, None, 0),
        ("2024年，我局未发生政府信息公开收费事项。", None, None, 0),
        ("2024 年，我区落实《政府信息公开信息处理费管理办法》，全年收取信息处理\n费 0 元。", None, None, 0),
        ("依据规定，没有收取信息处理费的情况。", None, None, 0),
        ("未发出收费通知，没有收取政府信息公开信息处理费。", 0, 0, 0),
        ("收费通知总金额0.2万元；实收信息处理费0.1万元。", None, 2000, 1000),
        ("1.收到信息处理费10元。\n2.本年收取信息处理费20元。", None, None, None),
        ("2023年收取信息处理费20元，2024年收取信息处理费30元。", None, None, None),
        ("收取信息处理费约200元。", None, None, None),
        ("对逾期未缴纳信息处理费的2件不再处理。", None, None, None),
        ("全县教育收费1.2万元，公布收费目录3件。", None, None, None),
        ("收取信息处理费20元、30元。", None, None, None),
        ("依申请公开信息不收取费用，信息处理费标准为每件10元。", None, None, None),
        ("本年度没有需要报告的事项。", None, None, None),
    ],
)
def test_fees_are_read_where_they_are_plain(
    text: str, notices: int | None, charged: int | None, received: float | None
) -> None:
    found = stated_fees(Stated(text, text, DocumentPlace(), "heading"), 2024, AROUND, FIELDS)
    expected = dict(zip(FIELDS, (notices, charged, received), strict=True))
    assert {name: float(said.value) for name, said in found.items()} == {
        name: value for name, value in expected.items() if value is not None
    }


def test_without_a_section_nothing_is_stated() -> None:
    assert stated_fees(None, 2024, AROUND, FIELDS) == {}


@pytest.mark.parametrize(
    "notices, other, unfilled, findings, left",
    [
        (None, "无。", True, [], ["fee-notice"]),
        (None, "本年发出收费通知1件。", True, [], []),
        (None, "无。", False, ["fee-notice"], []),
        (0, "无。", False, ["fee-notice"], []),
        (1, "无。", False, [], []),
    ],
)
def test_what_a_document_has_no_place_for_is_named_where_a_rule_needs_it(
    notices: int | None, other: str, unfilled: bool, findings: list[str], left: list[str]
) -> None:
    data = complete("2021")
    data["tables"]["requests"]["fee_overdue"] |= {"natural_persons": 1, "total": 1}
    data["narrative"]["other"] = other
    data["processing_fees"] = {"notices": notices}
    report = report_from_mapping(data)._replace(unfilled=frozenset({"/processing_fees/notices"} if unfilled else ()))
    result = gidar.validate(report, repairs=False)
    assert [item.code for item in result.findings if item.code == "fee-notice"] == findings
    assert [item.code for item in result.not_checked if item.code == "fee-notice"] == left
