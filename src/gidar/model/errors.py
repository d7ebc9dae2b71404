"""What stops the work, as opposed to what is wrong with a report."""

from functools import partial
from typing import Any

from .display import quoted
from .edition import Text

MESSAGES: dict[str, Text] = {
    "interrupted": {
        "zh": "校验被中断：已校验{count}份报告，其余没有校验",
        "en": "interrupted after {count} reports; the rest has not been validated",
    },
    "changed": {
        "zh": "数据包的文件在校验过程中被改动；请重新校验",
        "en": "files of the package were changed while they were read; validate it again",
    },
    "process_died": {
        "zh": "一个校验进程意外结束（可能内存不足），其余没有校验；可用 --processes 1 再试",
        "en": "a process ended unexpectedly, perhaps for lack of memory; the rest was not validated: try --processes 1",
    },
    "and_more": {
        "zh": "另有{count}处无法读取，已逐一写在标准错误输出里",
        "en": "{count} more could not be read; standard error has named each",
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
        "zh": "无法识别的文件类型；可以校验的有：.json（报告）、.jsonl（逐行报告）、datapackage.json、.zip、文件夹，"
        "以及文档 .html、.docx、.pdf、.md、.txt",
        "en": "unknown kind of file; can be validated: .json (a report), .jsonl, datapackage.json, .zip, a folder, "
        "or a document: .html, .docx, .pdf, .md, .txt",
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
    "unknown_document": {
        "zh": "不认得这种文件；可以读取的有：.html、.docx、.pdf、.md、.txt",
        "en": "unknown kind of document; can be read: .html, .docx, .pdf, .md, .txt",
    },
    "extract_extra": {
        "zh": "读取文档需要另装的库（缺少 {module}）；请安装 gidar[extract]",
        "en": "reading documents needs further libraries ({module} is missing); install gidar[extract]",
    },
    "encoding_document": {
        "zh": "读不出文字：既不是 UTF-8，也不是 GB18030",
        "en": "not text: encoded neither in UTF-8 nor in GB18030",
    },
    "too_deep_document": {"zh": "文档嵌套过深，没有读取", "en": "the document is nested too deeply to be read"},
    "too_many_cells": {
        "zh": "文档里的表格超过{limit}格，不像年度报告",
        "en": "the tables of the document have more than {limit} cells, which no report has",
    },
    "too_many_attributes": {
        "zh": "网页里有一个标记的属性超过{limit}个，没有读取",
        "en": "a tag of the page has more than {limit} attributes; the page was not read",
    },
    "other_kind": {
        "zh": "后缀是{ending}，内容却是{kind}；请改正后缀，或者另存为可以读取的格式",
        "en": "it ends in {ending} but is {kind}; correct the ending, or save it in a format that can be read",
    },
    "docx": {"zh": "不是完好的 Word 文档（.docx）", "en": "not a sound Word document (.docx)"},
    "docx_bomb": {
        "zh": "Word 文档解开后超过{limit} MB，没有读取",
        "en": "the Word document unpacks to more than {limit} MB and was not read",
    },
    "doctype": {
        "zh": "文档里声明了实体，没有读取",
        "en": "the document declares entities and was not read",
    },
    "pdf": {"zh": "不是完好的 PDF", "en": "not a sound PDF"},
    "pdf_locked": {"zh": "PDF 加了密，无法读取", "en": "the PDF is encrypted and cannot be read"},
    "pdf_bomb": {
        "zh": "PDF 的内容解开后超过{limit} MB，没有读取",
        "en": "what is packed in the PDF unpacks to more than {limit} MB and was not read",
    },
    "pdf_pages": {
        "zh": "PDF 超过{limit}页，不像年度报告",
        "en": "the PDF has more than {limit} pages, which no report has",
    },
    "no_text": {
        "zh": "文档里没有文字，可能是扫描件；只能读取有文字的文档",
        "en": "the document holds no text, it may be a scan; only documents with text can be read",
    },
    "tables_are_pictures": {
        "zh": "找到了报告的文字，但没有表格，表格可能是图片，或者在附件里；图片读不了，附件请另行下载",
        "en": "the text of a report is there but no tables; they may be pictures, which cannot be read, or attached",
    },
    "no_report_tables": {
        "zh": "没有找到年度报告的表格，可能不是年度报告",
        "en": "the tables of an annual report were not found; this may be another document",
    },
    "edition_unclear": {
        "zh": "从表头认不出是哪一年的格式，没有读取",
        "en": "the heads of the tables do not tell the edition; nothing was read",
    },
    "several_reports": {
        "zh": "文档里的表格不止一份、数也不同，可能是几份报告；请分开后再读取",
        "en": "the tables stand there more than once with different figures; split the document into its reports",
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
