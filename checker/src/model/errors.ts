// What stops the work, as opposed to what is wrong with a report.
import {fill, type Params} from "./findings.js";
import type {Lang, Text} from "./edition.js";

const MESSAGES = {
  too_large: {zh: "文件过大，上限是{limit} MB", en: "the file is too large; the limit is {limit} MB"},
  too_many_files: {zh: "文件过多，一次最多{limit}个", en: "too many files; the limit is {limit}"},
  empty: {zh: "文件是空的", en: "the file is empty"},
  nothing: {zh: "没有可以读取的文件", en: "there is no file to read"},
  unreadable: {zh: "浏览器无法读取这个文件", en: "the browser cannot read this file"},
  unknown_format: {
    zh: "无法识别的文件类型；可以读取的有：报告（.json）、数据包的各个 CSV 文件，或装有它们的 .zip",
    en: "unknown kind of file; can be read: a report (.json), the CSV files of a package, or a .zip that holds them",
  },
  several_json: {zh: "一次只读一份 JSON 报告", en: "drop one JSON report at a time"},
  mixed: {
    zh: "一次只放一种：一份 JSON 报告、一个压缩包，或者一个数据包的各个 CSV 文件",
    en: "drop one kind at a time: a JSON report, an archive, or the CSV files of one package",
  },
  no_table: {
    zh: "没有找到报告的表：文件名应与空白数据包里的相同（如 reports.csv）",
    en: "no table of a report found: files are named as in the blank package (such as reports.csv)",
  },
  same_name: {zh: "有两个文件都叫“{name}”；一次只放一个数据包", en: "two files are named {name}; drop one package at a time"},
  encoding_json: {zh: "不是 UTF-8 编码；请用 UTF-8 另存后再试", en: "not encoded in UTF-8; save it as UTF-8"},
  encoding_csv: {zh: "编码既不是 UTF-8，也不是 GB18030", en: "encoded neither in UTF-8 nor in GB18030"},
  utf16: {
    zh: "是 UTF-16 编码（Excel 的“Unicode 文本”）；请另存为“CSV UTF-8（逗号分隔）”",
    en: "encoded in UTF-16; save it as UTF-8",
  },
  binary: {zh: "不是文本文件", en: "not a text file"},
  delimiter: {
    zh: "{file} 的表头里没有逗号，可能是用分号或制表符分隔的；请另存为“CSV（逗号分隔）”",
    en: "the heading of {file} has no comma; the file seems to be separated by semicolons or tabs",
  },
  too_many_lines: {
    zh: "数据包的行数超过上限{limit}；请分成几个数据包",
    en: "the package has more lines than the limit of {limit}; split it",
  },
  csv_syntax: {
    zh: "{file} 第{line}行附近的 CSV 写法有错，多为双引号没有成对",
    en: "{file} is not valid CSV near line {line}; most often a quotation mark is not closed",
  },
  json_syntax: {
    zh: "不是正确的 JSON：第{line}行第{column}列附近有错（常见原因：中文引号或逗号、数里有逗号、多了或少了逗号）",
    en: "not valid JSON: fault near line {line}, column {column}",
  },
  json_number: {zh: "不是可用的 JSON：数的指数过大", en: "not usable JSON: the exponent of a number is too large"},
  too_deep: {zh: "嵌套过深，不是报告", en: "nested too deeply to be a report"},
  not_a_report: {zh: "不是一份报告：没有 edition，也没有 tables", en: "not a report: it has neither edition nor tables"},
  zip: {zh: "压缩包损坏，或者不是 zip 文件", en: "the archive is damaged or not a zip file"},
  zip_ambiguous: {
    zh: "压缩包里“{name}”有不止一个；一个压缩包只装一个数据包",
    en: "the archive holds {name} more than once; one archive holds one package",
  },
  descriptor: {
    zh: "datapackage.json 不是有效的数据包描述文件：{detail}",
    en: "datapackage.json does not describe a package that can be read here: {detail}",
  },
  path_escape: {
    zh: "datapackage.json 指向包外的文件“{path}”，没有读取",
    en: "datapackage.json points outside the package, to {path}; it was not read",
  },
  no_reports_file: {
    zh: "数据包里没有 reports.csv（名为 reports 的资源）",
    en: "the package has no reports.csv (a resource named reports)",
  },
  no_reports: {
    zh: "reports.csv 里没有报告：没有一行填了报告代号",
    en: "reports.csv holds no report: no line has a report key",
  },
} satisfies Record<string, Text>;

/** An input that cannot be read as a report; source says which. */
export class InputError extends Error {
  constructor(
    readonly key: keyof typeof MESSAGES,
    readonly source: string,
    readonly details: Params = {},
  ) {
    super(key);
  }

  text(lang: Lang): string {
    return fill(MESSAGES[this.key], this.details, lang);
  }
}
