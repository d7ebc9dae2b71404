"""Which way the reports of an input take, and why not a faster one. What is found is the same on every way."""

from collections.abc import Mapping
from typing import NamedTuple

from .edition import Text

WAYS: dict[str, Text] = {
    "files": {"zh": "逐个文件读取", "en": "read one file at a time"},
    "lines": {"zh": "逐行读取", "en": "read line by line"},
    "sorted": {"zh": "逐份读取", "en": "read one report at a time"},
    "whole": {"zh": "整包一并读取", "en": "read as a whole"},
    "database": {"zh": "由数据库先筛", "en": "sieved by the database"},
    "parquet": {"zh": "由数据库读取", "en": "read by the database"},
    "at_once": {"zh": "当即通过", "en": "told at once"},
}
"""What is said of a way: of a refusal too, as the way that was not taken."""

REASONS: dict[str, Text] = {
    "zip": {"zh": "压缩包", "en": "it is a zip archive"},
    "tables": {
        "zh": "数据包的文件与任何一种格式都不完全一致",
        "en": "its files are not exactly those of an edition",
    },
    "no_reports": {"zh": "没有报告", "en": "there is no report"},
    "encoding": {"zh": "描述文件写明编码为{detail}", "en": "the descriptor declares the encoding {detail}"},
    "not_utf8": {"zh": "不是 UTF-8", "en": "not UTF-8"},
    "unreadable": {"zh": "无法打开", "en": "cannot be opened"},
    "no_heading": {"zh": "没有表头", "en": "there is no heading"},
    "key_first": {"zh": "第一列不是报告代号", "en": "the report key is not the first column"},
    "headings": {
        "zh": "表头与公布的不一致，或次序不同",
        "en": "the headings are not the published ones, or stand in another order",
    },
    "quotes": {"zh": "有引号", "en": "there are quotation marks"},
    "line_ends": {"zh": "有单独的回车符", "en": "a carriage return stands alone"},
    "nul": {"zh": "有 NUL 字符", "en": "there is a NUL character"},
    "csv_syntax": {"zh": "引号没有成对", "en": "quotation marks do not close"},
    "long_line": {"zh": "一行过长", "en": "a line is too long"},
    "too_much": {"zh": "一份报告的行过多", "en": "the lines of one report are too many"},
    "no_key": {"zh": "这一行没有报告代号", "en": "the line has no report key"},
    "twice": {"zh": "这一行的报告代号前面已有", "en": "its report key has stood there before"},
    "lines_apart": {
        "zh": "此处应是报告{detail}的各行（各文件中每份报告的行要相连，次序要一致）",
        "en": "the lines of report {detail} should stand here, together and in one order in all files",
    },
    "left_over": {
        "zh": "从这一行起，不是接下来任何一份报告的行",
        "en": "from this line on no report comes that is still due",
    },
    "ended": {"zh": "报告比先前少", "en": "there are fewer reports than before"},
    "cells": {"zh": "有的行格数与表头不同", "en": "a line has more or fewer cells than the heading"},
    "database": {"zh": "数据库读不了这些文件", "en": "the database cannot read the files"},
    "unused": {"zh": "这里要逐份读取", "en": "each report is needed here"},
    "years": {"zh": "要与上一年度的报告核对", "en": "reports are compared with those of the year before"},
    "drawn": {"zh": "这种输出格式要画出报告", "en": "this format of output draws each report"},
    "parts": {"zh": "要与下级各部分核对", "en": "reports are compared with their parts"},
    "assembled": {
        "zh": "报告要由各文件的行拼成",
        "en": "its reports are put together from lines that stand apart",
    },
    "no_msgspec": {"zh": "没有装 msgspec", "en": "msgspec is not installed"},
}
"""Why a way is not taken."""


TOLD: dict[str, Text] = {
    "sieved": {"zh": "{count}份由数据库通过", "en": "{count} passed by the database"},
    "at_once": {"zh": "{count}份当即通过", "en": "{count} told at once"},
    "first": {"zh": "每个进程最先的{count}份逐项校验", "en": "{count} checked closely as the first of a process"},
    "closely": {"zh": "其余{count}份逐项校验", "en": "{count} checked closely"},
}
"""How the results of reports are told."""


def counted(told: Mapping[str, int], lang: str) -> str:
    """How many reports were told how, in one line, "zh" or "en"; told is {key of TOLD: how many}."""
    parts = [TOLD[way][lang].format(count=count) for way, count in told.items() if count]
    zh = lang == "zh"
    return ("报告：" if zh else "reports: ") + (("；" if zh else "; ").join(parts) or ("没有" if zh else "none"))


class Refusal(NamedTuple):
    """Why a way is not taken: a key of WAYS, a key of REASONS, and where known the file and the line."""

    way: str
    reason: str
    file: str = ""
    line: int | None = None
    detail: str = ""

    def message(self, lang: str = "zh") -> str:
        """The reason and its place in one line, "zh" or "en"."""
        place = self.file
        if self.line is not None:
            place += f"第{self.line}行" if lang == "zh" else f" line {self.line}"
        colon = "：" if lang == "zh" else ": "
        return (place + colon if place else "") + REASONS[self.reason][lang].format(detail=self.detail)


class Refused(Exception):
    """Raised by a way that cannot be taken, to whoever chose it."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal)
        self.refusal = refusal


class Route(NamedTuple):
    """The way that the reports of an input take, and why not the faster ones."""

    source: str
    way: str
    refusals: tuple[Refusal, ...] = ()

    def after(self, *refusals: Refusal) -> "Route":
        """The same way, where others were refused before."""
        return self._replace(refusals=(*refusals, *self.refusals))

    def message(self, lang: str = "zh") -> str:
        """The way in one line, "zh" or "en"."""
        other = "；不能{way}：{why}" if lang == "zh" else "; not {way}: {why}"
        refused = (other.format(way=WAYS[r.way][lang], why=r.message(lang)) for r in self.refusals)
        return self.source + ("：" if lang == "zh" else ": ") + WAYS[self.way][lang] + "".join(refused)
