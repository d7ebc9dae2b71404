"""Who reports and when it was published, in forms that sites and organs write beside the title and below the text."""

import pytest

from documents.published import ROWS, SECTIONS, TITLE, page, read, stated

LABELLED = {
    "上传时间：2024-01-20": "2024-01-20",
    "发布于 2024-01-20": "2024-01-20",
    "发布于2024年1月20日": "2024-01-20",
    "发表时间：2024-01-20 来源：甲县乙局": "2024-01-20",
    "公开日期：二〇二四年一月二十日": "2024-01-20",
    "发布日期：二○二四年十二月三十一日": "2024-12-31",
    "发布日期：二O二四年十月十日": "2024-10-10",
    "发布日期：二〇二四年元月廿一日": "2024-01-21",
    "发布日期：二〇二四年1月20日": "2024-01-20",
    "发布日期：20240120": "2024-01-20",
}
ALONE = {
    "[2020-01-24]": "2020-01-24",
    "（2020年1月24日）": "2020-01-24",
    "2020-01-24": "2020-01-24",
    "2022年01月13日 来源：甲县乙局": "2022-01-13",
    "2022年01月13日来源：甲县乙局 浏览次数：3": "2022-01-13",
    "来源：甲县乙局 2024-01-20": "2024-01-20",
    "来源：甲县乙局 2024年1月20日 【字体：大 中 小】": "2024-01-20",
    "二〇二四年一月二十日": "2024-01-20",
}
NO_DATES = [
    "成文日期：2024-01-20",
    "成文日期：二〇二四年一月二十日",
    "成文日期：2024-01-20 来源：甲县乙局",
    "来源：甲县乙局 成文日期 2024-01-20",
    "截至2024-01-20",
    "2024-01-20 至 2024-02-20",
    "2024-01-20 甲县召开会议",
    "发布日期：2024-02-30",
    "发布日期：20241320",
    "发布日期：202401201",
    "发布日期：二〇二四年十三月二十日",
    "发布日期：二〇二四年一月二十",
    "本报告发布于2024年1月20日前",
    "（发布于2024年1月20日的决定）",
    "发布日期：2024年1月20日至2月20日",
]


@pytest.mark.parametrize("line", LABELLED)
def test_a_date_behind_a_word_for_it_is_certain_however_it_is_written(line: str) -> None:
    published = read(page(line, ROWS)).stated["published"]
    assert (published.value, published.confidence, published.by) == (LABELLED[line], "certain", "label")


@pytest.mark.parametrize("line", ALONE)
@pytest.mark.parametrize("below", [[], [SECTIONS["overview"], "我局公开。", "[2019-03-04]"]])
def test_a_date_alone_or_beside_the_source_is_likely(line: str, below: list[str]) -> None:
    published = read(page(line, *below, ROWS)).stated["published"]
    assert (published.value, published.confidence, published.by) == (ALONE[line], "likely", "line")


@pytest.mark.parametrize("line", NO_DATES)
def test_what_is_no_date_of_publication_is_none(line: str) -> None:
    assert "published" not in read(page(line, ROWS)).stated


def test_of_several_dates_alone_none_is_that_of_this_report() -> None:
    """As in a list of other reports above it."""
    assert "published" not in read(page("[2023-01-24]", "[2022-01-21]", ROWS)).stated
    assert "published" not in read(page(SECTIONS["overview"], "我局公开。", "[2023-01-24]", ROWS)).stated


def test_dates_of_several_documents_behind_the_same_word_are_doubted() -> None:
    published = read(page("发布日期：2025-01-20", ROWS, "发布日期：2023-01-24")).stated["published"]
    assert (published.value, published.confidence) == ("2025-01-20", "likely")
    same = read(page("发布日期：2025-01-20", ROWS, "发布日期：2025年1月20日")).stated["published"]
    assert (same.value, same.confidence) == ("2025-01-20", "certain")


@pytest.mark.parametrize(("day", "year"), [("二〇二五年一月二十日", 2024), ("二○二五年一月二十日", 2024)])
def test_a_signature_is_dated_in_numerals_too(day: str, year: int) -> None:
    record = read(page(ROWS, SECTIONS["other"], "无。", "甲县乙局", day))
    assert record.report().value("/narrative/other") == "无。"
    assert stated(record) == {"organ": "甲县乙局", "year": year, "published": "2025-01-20"}


@pytest.mark.parametrize("year", ["二〇二四", "二O二四", "二0二四", "二○二四", "二零二四"])
def test_the_year_of_a_title_may_have_any_sign_of_nought(year: str) -> None:
    assert stated(read(page(ROWS, title=TITLE.replace("2024", year))))["year"] == 2024
