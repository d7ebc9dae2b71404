"""Who reports and when it was published, in forms that sites and organs write beside the title and below the text."""

import pytest

from documents.published import ROWS, SECTIONS, TITLE, page, read, stated, text

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


FIRST_SENTENCES = [
    (
        "甲县乙局2019年度政府信息公开工作年度报告根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制。",
        "甲县乙局",
        2019,
    ),
    (
        "甲县乙局2019年政府信息公开工作年度报告是依据《条例》和有关规定编制的，全文包括总体情况等六个部分。",
        "甲县乙局",
        2019,
    ),
    ("《甲县乙局2019年政府信息公开工作年度报告》由甲县政府办公室按照《条例》编制。", "甲县乙局", 2019),
    ("本报告由甲县乙局编制。", "甲县乙局", None),
    ("根据《条例》有关规定，本年度报告由甲县乙局负责编制并公布。", "甲县乙局", None),
    ("根据《条例》要求，由甲县乙局编制本报告。", "甲县乙局", None),
    ("甲县乙局根据《中华人民共和国政府信息公开条例》编制本报告。", "甲县乙局", None),
    ("根据《条例》，甲县乙局编制了2023年度政府信息公开工作年度报告。", "甲县乙局", 2023),
]
NO_SENTENCES = [
    "本报告由我局编制。",
    "本报告由本机关办公室编制。",
    "本报告由局办公室编制。",
    "首页 > 甲县乙局 > 本报告由来",
    "首页 > 甲县乙局2019年政府信息公开工作年度报告编制说明",
    "甲县乙局编制",
    "甲县乙局2019年政府信息公开工作年度报告编制通知",
    "本报告由各乡镇政府编制的报告汇总而成。",
    "各单位编制本报告时应当核对。",
    "我局根据甲县乙局2019年政府信息公开工作年度报告作了改进。",
]


@pytest.mark.parametrize(("sentence", "organ", "year"), FIRST_SENTENCES)
@pytest.mark.parametrize("headed", [False, True])
def test_the_first_sentence_says_who_and_when_where_no_title_does(
    sentence: str, organ: str, year: int | None, headed: bool
) -> None:
    parts = [SECTIONS["overview"], sentence] if headed else [sentence]
    record = read(page(*parts, ROWS, title="年度报告"))
    assert (stated(record).get("organ"), stated(record).get("year")) == (organ, year)
    assert {record.stated[name].confidence for name in ("organ", "year") if name in record.stated} == {"likely"}
    assert {record.stated[name].by for name in ("organ", "year") if name in record.stated} == {"sentence"}


@pytest.mark.parametrize("sentence", FIRST_SENTENCES)
def test_a_sentence_takes_nothing_from_the_title(sentence: tuple[str, str, int | None]) -> None:
    """The office of a government may write what that government reports."""
    record = read(page(sentence[0].replace("甲县乙局", "丙县丁局"), ROWS))
    assert stated(record) == {"organ": "甲县乙局", "year": 2024}


@pytest.mark.parametrize("sentence", NO_SENTENCES)
def test_what_is_no_sentence_about_this_report_names_nobody(sentence: str) -> None:
    assert not {"organ", "year"} & stated(read(page(sentence, ROWS, title="年度报告"))).keys()


def test_who_writes_a_report_makes_its_source_no_certainty() -> None:
    """Both may be the office of the organ that reports."""
    record = read(page("来源：甲县丙办公室", "本报告由甲县丙办公室编制。", ROWS, title="年度报告"))
    assert (record.stated["organ"].value, record.stated["organ"].confidence) == ("甲县丙办公室", "likely")


def test_sentences_that_name_different_organs_name_none_for_certain() -> None:
    record = read(page("本报告由甲县乙局编制。", "甲县丙局根据《条例》编制本报告。", ROWS, title="年度报告"))
    assert record.stated["organ"].confidence == "likely"


PERIOD = "本报告所列数据的统计期限为在甲县人民政府门户网站上公布的自2024年1月1日起至2024年12月31日止，欢迎查阅。"


@pytest.mark.parametrize("at", [18, 28])
def test_a_sentence_broken_over_lines_says_who_and_when(at: int) -> None:
    for sentence, organ, year in FIRST_SENTENCES:
        for lines in ([sentence[:at], sentence[at:]], [sentence[:18], sentence[18 : at + 18], sentence[at + 18 :]]):
            record = read(text(*filter(None, lines), title="年度报告"), "txt")
            assert (stated(record).get("organ"), stated(record).get("year")) == (organ, year)
    assert stated(read(text(PERIOD[:at], PERIOD[at:], title="年度报告"), "txt"))["year"] == 2024


def test_the_titles_that_a_page_lists_do_not_name_the_year() -> None:
    others = [f"甲县乙局{year}年政府信息公开工作年度报告" for year in (2021, 2022, 2020)]
    record = read(page(*others, TITLE, SECTIONS["proactive_disclosure"], ROWS, *others[:2], title="甲县"))
    assert stated(record).items() >= {("organ", "甲县乙局"), ("year", 2024)}
