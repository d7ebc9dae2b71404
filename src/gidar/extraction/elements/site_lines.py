"""Lines with which a site says something about a page, such as when it was published and how often it was looked at."""

import re
from functools import cache

from ...model.edition import Edition
from .labels import key, plain, printed_labels

# What sites print before such a thing, beside the words of an edition for organ, source, date and number.
WORDS = re.compile(
    "信?息?索引[号码]?|信息名称|(?:主题|信息|组配|公开|体裁|服务对象|公文|文件)?(?:分类|类别|种类|体裁)|主题词|关键[词字]"
    "|有效期至?|生效日期|失效日期|(?:成文|生成|印发|制发|发文|起草|创建|入库)(?:日期|时间)|公开(?:方式|形式|范围|属性|时限)"
    "|(?:点击|浏览|阅读|访问|查看|下载)(?:次?数|量|率|人数|人次)?|字号|字体(?:大小)?|保护视力色|视力保护色|背景色"
    "|作者|编辑|责任编辑|责编|审核|初审|复审|终审|校对|录入|供稿|撰稿|分享到?|收藏|打印(?:本页)?|关闭(?:窗口)?"
    "|文章编号|信息编号|信息标识码?|统一登记号|登记号"
)
AROUND = ("organ", "source", "published", "number")
PIECES = re.compile(r"[\s|｜]+")
MARKS = "【】[]（）()·•*- "
NAMED = re.compile(r"([^:]*\D[^:]*):(.*)")
HAN = re.compile("[\u3400-\u9fff]")


def is_about_page(text: str, edition: Edition) -> bool:
    """Whether a line says something about the page and nothing else: each thing in it behind a word for it."""
    found = False
    for piece in filter(None, PIECES.split(plain(text).strip(MARKS))):
        named = NAMED.fullmatch(piece.strip(MARKS))
        name = key(named[1] if named else piece)
        if WORDS.fullmatch(name) or name in _known(edition):
            found = True
        elif named or not found or (len(piece) > 1 and HAN.search(piece)):
            return False
    return found


@cache
def _known(edition: Edition) -> frozenset[str]:
    """The words of an edition for such things; 时间 and 日期 alone may be those of figures."""
    around = printed_labels(edition).data["around"]
    return frozenset(key(word) for kind in AROUND for word in around[kind] if len(word) > 2 or kind != "published")
