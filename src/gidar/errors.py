"""What stops the work, as opposed to what is wrong with a report."""

from functools import partial
from typing import Any

from .edition import Text
from .values import quoted

MESSAGES: dict[str, Text] = {
    "interrupted": {
        "zh": "校验被中断：已校验{count}份报告，其余没有校验",
        "en": "interrupted after {count} reports; the rest has not been validated",
    },
    "changed": {
        "zh": "数据包的文件在校验过程中被改动；请重新校验",
        "en": "files of the package were changed while they were read; validate it again",
    },
    "missing": {"zh": "找不到这个文件或文件夹", "en": "no such file or folder"},
    "forbidden": {"zh": "没有读取的权限", "en": "no permission to read it"},
    "unreadable": {"zh": "系统无法打开这个路径", "en": "the system cannot open this path"},
    "no_input": {"zh": "没有标准输入", "en": "there is no standard input"},
    "not_a_file": {"zh": "不是普通文件", "en": "not a regular file"},
    "too_large": {
        "zh": "文件过大，上限是{limit} MB",
        "en": "the file is too large; the limit is {limit} MB",
    },
    "empty": {"zh": "文件是空的", "en": "the file is empty"},
    "unknown_format": {
        "zh": "无法识别的文件类型；可以校验的有：.json（报告）、.jsonl（逐行报告）、datapackage.json、.zip 或文件夹",
        "en": "unknown kind of file; can be validated: .json (a report), .jsonl, datapackage.json, .zip, or a folder",
    },
    "lone_csv": {
        "zh": "单个 CSV 文件不构成一份报告；请校验它所在的数据包（datapackage.json 和各表的 CSV）",
        "en": "a CSV file alone is not a report; validate its data package (datapackage.json and all tables)",
    },
    "csv_without_descriptor": {
        "zh": "文件夹里有 CSV，但缺少 datapackage.json；请从空白数据包（spec/dist 下所用格式的目录）复制一份",
        "en": "the folder holds CSV files but no datapackage.json; copy it from the blank package of the edition",
    },
    "nothing_found": {"zh": "文件夹里没有可以校验的报告", "en": "the folder holds nothing that can be validated"},
    "encoding_json": {
        "zh": "不是 UTF-8 编码；请用 UTF-8 另存后再试",
        "en": "not encoded in UTF-8; save it as UTF-8",
    },
    "encoding_csv": {
        "zh": "编码既不是 UTF-8，也不是 GB18030",
        "en": "encoded neither in UTF-8 nor in GB18030",
    },
    "utf16": {
        "zh": "是 UTF-16 编码（Excel 的“Unicode 文本”）；请另存为“CSV UTF-8（逗号分隔）”",
        "en": "encoded in UTF-16; save it as UTF-8",
    },
    "delimiter": {
        "zh": "{file} 的表头里没有逗号，可能是用分号或制表符分隔的；请另存为“CSV（逗号分隔）”",
        "en": "the heading of {file} has no comma; the file seems to be separated by semicolons or tabs",
    },
    "long_line": {
        "zh": "{file} 有一行超过{limit}个字符，不像报告的表",
        "en": "{file} has a line of more than {limit} characters, which no table of a report has",
    },
    "binary": {"zh": "不是文本文件", "en": "not a text file"},
    "json_syntax": {
        "zh": "不是正确的 JSON：第{line}行第{column}列附近有错（常见原因：中文引号或逗号、数里有逗号、多了或少了逗号）",
        "en": "not valid JSON: fault near line {line}, column {column}",
    },
    "json_constant": {
        "zh": "不是正确的 JSON：{value} 不是 JSON 的数",
        "en": "not valid JSON: {value} is not a JSON number",
    },
    "json_number": {
        "zh": "不是可用的 JSON：数的指数过大",
        "en": "not usable JSON: the exponent of a number is too large",
    },
    "json_value": {"zh": "含有 JSON 不能表示的值", "en": "holds a value that JSON cannot express"},
    "too_deep_folders": {"zh": "文件夹嵌套过深", "en": "folders are nested too deeply"},
    "too_deep": {"zh": "嵌套过深，不是报告", "en": "nested too deeply to be a report"},
    "not_a_report": {
        "zh": "不是一份报告：没有 edition，也没有 tables",
        "en": "not a report: it has neither edition nor tables",
    },
    "csv_syntax": {
        "zh": "{file} 第{line}行附近的 CSV 写法有错，多为双引号没有成对",
        "en": "{file} is not valid CSV near line {line}; most often a quotation mark is not closed",
    },
    "zip": {"zh": "压缩包损坏，或者不是 zip 文件", "en": "the archive is damaged or not a zip file"},
    "zip_ambiguous": {
        "zh": "压缩包里“{name}”有不止一个；一个压缩包只装一个数据包",
        "en": "the archive holds {name} more than once; one archive holds one package",
    },
    "no_descriptor": {"zh": "里面没有 datapackage.json", "en": "holds no datapackage.json"},
    "descriptor": {
        "zh": "datapackage.json 不是有效的数据包描述文件：{detail}",
        "en": "datapackage.json does not describe a package that can be read here: {detail}",
    },
    "path_escape": {
        "zh": "datapackage.json 指向包外的文件“{path}”，没有读取",
        "en": "datapackage.json points outside the package, to {path}; it was not read",
    },
    "path_remote": {
        "zh": "datapackage.json 指向网络地址“{path}”，没有读取；请把文件放进数据包",
        "en": "datapackage.json points to a network address, {path}; it was not read. Put the file into the package",
    },
    "parquet": {"zh": "{file} 不是可以读取的 Parquet 文件", "en": "{file} cannot be read as Parquet"},
    "no_duckdb": {
        "zh": "没有安装 DuckDB；请安装 gidar[duckdb]，或不用 --engine",
        "en": "DuckDB is not installed; install gidar[duckdb], or leave out --engine",
    },
    "no_reports_file": {
        "zh": "数据包里没有 reports.csv（名为 reports 的资源）",
        "en": "the package has no reports.csv (a resource named reports)",
    },
    "no_reports": {
        "zh": "reports.csv 里没有报告：没有一行填了报告代号",
        "en": "reports.csv holds no report: no line has a report key",
    },
    "parts_list": {
        "zh": "不是名单：一行应当只有一个名称或代码；有多列的，表头要有 organ_name 或 organ_code",
        "en": "not a list of parts: one name or code a line, or a heading with organ_name or organ_code",
    },
    "no_source": {
        "zh": "这里没有 spec/editions；gidar spec build 要在本项目的代码库里运行",
        "en": "there is no spec/editions here; run gidar spec build in a checkout of this project",
    },
}


class InputError(Exception):
    """An input that cannot be read as a report: exit code 2 on the command line.

    key names the fault (a key of MESSAGES), source says which input.
    """

    def __init__(self, key: str, source: str, **details: Any) -> None:
        super().__init__(key, source, details)
        self.key, self.source, self.details = key, source, details

    def __reduce__(self) -> tuple[object, ...]:
        """As it is sent from one process to another."""
        return partial(InputError, **self.details), (self.key, self.source)

    def message(self, lang: str = "zh") -> str:
        """The fault in one line, "zh" or "en"."""
        return MESSAGES[self.key][lang].format(**self.details)

    def line(self, lang: str = "zh") -> str:
        """Source, where there is one, and fault."""
        source = quoted(self.source, 200) + ("：" if lang == "zh" else ": ") if self.source else ""
        return source + self.message(lang)

    def __str__(self) -> str:
        """Source, where there is one, and fault, in English."""
        return self.line("en")
