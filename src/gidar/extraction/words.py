"""The words of an extraction, in both languages."""

from ..model.edition import Text

# Why a cell was not read, or not for certain; and why a row of figures went nowhere.
REASONS: dict[str, Text] = {
    "figure": {"zh": "数字的写法有疑问", "en": "the figure is written in a doubtful way"},
    "column": {"zh": "没有表头可以核对是哪一列", "en": "no head says which column it is"},
    "row_likeness": {"zh": "行名与表上的只是相近", "en": "the label of its row is only much like that of the form"},
    "row_fragment": {"zh": "行名只剩一部分", "en": "only a part of the label of its row is there"},
    "row_order": {"zh": "没有行名，按次序认出", "en": "its row has no label and was found by its order"},
    "identities": {
        "zh": "几个数分不开或有空缺，由勾稽关系选定",
        "en": "the figures of the row run together or one is missing; the identities left this reading",
    },
    "ambiguous": {
        "zh": "这一行的数不止一种读法，或者个数不对",
        "en": "the figures of the row can be read in more than one way, or are not as many as the columns",
    },
    "contested": {"zh": "同一行出现两次，数不相同", "en": "the row stands there twice with different figures"},
    "merged": {"zh": "与上一行的格子合并了", "en": "the cell is merged with the one above"},
    "object": {
        "zh": "格子里没有文字，只有图片或者另一张表",
        "en": "the cell holds no text but a picture or a table of its own",
    },
    "no_figure": {"zh": "填的不是一个数", "en": "what stands there is no figure"},
    "unit": {"zh": "单位与表上的不合", "en": "the unit is not that of the form"},
    "leading_zero": {"zh": "数字以0开头", "en": "the figure begins with a 0"},
    "decimals": {"zh": "件数带有小数", "en": "a count with decimals"},
    "too_large": {
        "zh": "数太大，可能是几个数连在一起",
        "en": "the figure is too large; it may be several run together",
    },
    "row_missing": {"zh": "文档里没有找到这一行", "en": "its row was not found in the document"},
    "single_row": {
        "zh": "文档里这几行只印成一行（另一年格式的），数分不开",
        "en": "the document prints its rows as one, as another edition does; the figure cannot be spread",
    },
    "table_missing": {"zh": "文档里没有找到这张表", "en": "its table was not found in the document"},
    "group_row": {
        "zh": "是一组的名称，表上这一组没有自己的数",
        "en": "it bears the name of a group, which has no figures",
    },
    "unknown_row": {"zh": "不是表上的行", "en": "no row of the form"},
    "repeated": {"zh": "与另一行重复", "en": "it repeats another row"},
}

# Which cleaning rule did what.
RULES: dict[str, Text] = {
    "invisible": {"zh": "去掉看不见的字符", "en": "invisible characters removed"},
    "placeholder": {"zh": "符号不是数，作空白", "en": "a sign in place of a figure, taken as blank"},
    "full_width": {"zh": "全角数字改为半角", "en": "full-width digits"},
    "lost_space": {"zh": "去掉由空格变成的问号", "en": "a question mark that was a space removed"},
    "note": {"zh": "去掉括号里的说明", "en": "a remark in brackets removed"},
    "footnote": {"zh": "去掉脚注标记", "en": "a footnote mark removed"},
    "thousands": {"zh": "去掉千位分隔符", "en": "thousands separators removed"},
    "wrapped": {"zh": "把折成几行的数字接起来", "en": "a figure broken over lines put together"},
    "spaced": {"zh": "去掉千位之间的空格", "en": "spaces between thousands removed"},
    "unit": {"zh": "去掉单位", "en": "the unit removed"},
    "yuan": {"zh": "由元换成万元", "en": "yuan converted to CNY 10,000"},
    "sign": {"zh": "保留正负号的意义", "en": "the sign kept"},
}

WORDS: dict[str, Text] = {
    "organ": {"zh": "{}", "en": "{}"},
    "no_organ": {"zh": "（机关不明）", "en": "(organ not stated)"},
    "year": {"zh": "{}年度", "en": "{}"},
    "no_year": {"zh": "（年度不明）", "en": "(year not stated)"},
    "edition": {"zh": "{}年格式", "en": "edition {}"},
    "between": {"zh": "　", "en": ", "},
    "published": {"zh": "公布日期：{}", "en": "published: {}"},
    "number": {"zh": "文号：{}", "en": "document number: {}"},
    "legend": {
        "zh": "〔〕不能断定　？没有读出　·空白",
        "en": "[ ] not certain, ? not read, · blank",
    },
    "likely": {"zh": "〔{}〕", "en": "[{}]"},
    "unread": {"zh": "？", "en": "?"},
    "doubtful": {"zh": "请对照原文核对（{count}格）", "en": "to be checked with the document ({count} cells)"},
    "left_out": {"zh": "没有收入报告的行（{count}行）", "en": "rows left out of the report ({count})"},
    "line": {"zh": "  - {where}：{why}{read}{place}", "en": "  - {where}: {why}{read}{place}"},
    "read": {"zh": "，原文“{raw}”", "en": ', printed "{raw}"'},
    "more": {"zh": "    另有{count}处，用 --all 全部列出", "en": "    {count} more; --all lists them"},
    "place": {"zh": "（{}）", "en": " ({})"},
    "page": {"zh": "第{}页", "en": "page {}"},
    "table": {"zh": "第{}张表", "en": "table {}"},
    "row": {"zh": "第{}行", "en": "row {}"},
    "column": {"zh": "第{}格", "en": "cell {}"},
    "text_line": {"zh": "第{}行", "en": "line {}"},
    "rules": {"zh": "读数时作的整理：{}。", "en": "Cleaning that was applied: {}."},
    "rule": {"zh": "{rule}（{count}格）", "en": "{rule} ({count})"},
    "semicolon": {"zh": "；", "en": "; "},
    "comma": {"zh": "", "en": ", "},
    "complete": {
        "zh": "全部{cells}格都已读出，其中空白{blank}格。",
        "en": "All {cells} cells were read; {blank} of them are blank.",
    },
    "incomplete": {
        "zh": "{cells}格中，读出{certain}格，不能断定{likely}格，没有读出{unread}格；空白{blank}格。",
        "en": "Of {cells} cells {certain} were read, {likely} not for certain, {unread} not at all; {blank} are blank.",
    },
}

NOTES: dict[str, Text] = {
    "edition_year": {
        "zh": "{year}年度的报告用的是{edition}年格式的表。",
        "en": "The report for {year} is on the form of edition {edition}.",
    },
    "single_row": {
        "zh": "“{group}”在文档里只有一行，表上分为{count}行；这一行的数不能分摊，{count}行都留空。",
        "en": "{group} is one row in the document and {count} on the form; its figures cannot be spread over them.",
    },
    "truncated": {
        "zh": "文档可能不完整：“{last}”之后的{count}行都没有找到。",
        "en": "The document may be cut off: none of the {count} rows after {last} was found.",
    },
    "repeated": {
        "zh": "报告的表在文档里出现不止一次，数相同，只收了一次；如果是几份报告，请分开后再读取。",
        "en": "The tables stand there more than once with the same figures and were taken once; "
        "if these are several reports, split the document.",
    },
    "table_missing": {"zh": "没有找到“{table}”的表。", "en": "The table {table} was not found."},
    "pictures": {
        "zh": "文档里有{count}张图片，图片里的表格读不了。",
        "en": "The document holds {count} pictures; tables in pictures cannot be read.",
    },
    "pinyin": {
        "zh": "章节的文字里夹有括注的拼音，已经去掉；提取记录里留有原文。",
        "en": "Pinyin in brackets was taken out of the narrative; the record keeps it as printed.",
    },
    "no_organ": {"zh": "没有找到机关名称。", "en": "The name of the organ is not stated."},
    "no_year": {"zh": "没有找到报告年度。", "en": "The report year is not stated."},
}
