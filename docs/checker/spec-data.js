// Generated from spec/ by `gidar spec build`. Do not edit.
// The published files that docs/assets/checker.js reads, to the letter, so that a page needs no network.
globalThis.gidarSpec = [
{
"edition": {
 "$comment": "Generated from spec/ by `gidar spec build`. Do not edit.",
 "edition": "2019",
 "version": "1.2.0",
 "title": {
  "zh": "政府信息公开工作年度报告（2019年格式）",
  "en": "Annual Report on Open Government Information (2019 format)"
 },
 "instrument": {
  "source": "国办公开办函〔2019〕60号",
  "number": "国办公开办函〔2019〕60号",
  "date": null
 },
 "years": {
  "from": 2019,
  "to": 2020
 },
 "schema": "https://w3id.org/gidar/2019/1.2.0/report.schema.json",
 "sections": [
  {
   "id": "overview",
   "kind": "text",
   "label": {
    "zh": "一、总体情况",
    "en": "1. Overview"
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第一款第（四）项",
     "en": "Regulations, art. 50, para. 1(4)",
     "source": "regulations",
     "article": "第五十条"
    },
    {
     "zh": "国办公开办函〔2019〕60号",
     "en": "Notice [2019] No. 60",
     "source": "format-2019",
     "article": null
    }
   ]
  },
  {
   "id": "proactive_disclosure",
   "kind": "tables",
   "label": {
    "zh": "二、主动公开政府信息情况",
    "en": "2. Proactive disclosure of government information"
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第一款第（一）项",
     "en": "Regulations, art. 50, para. 1(1)",
     "source": "regulations",
     "article": "第五十条"
    }
   ]
  },
  {
   "id": "requests",
   "kind": "tables",
   "label": {
    "zh": "三、收到和处理政府信息公开申请情况",
    "en": "3. Requests for government information received and processed"
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第一款第（二）项",
     "en": "Regulations, art. 50, para. 1(2)",
     "source": "regulations",
     "article": "第五十条"
    }
   ]
  },
  {
   "id": "review_and_litigation",
   "kind": "tables",
   "label": {
    "zh": "四、政府信息公开行政复议、行政诉讼情况",
    "en": "4. Administrative reconsideration and litigation over open government information"
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第一款第（三）项",
     "en": "Regulations, art. 50, para. 1(3)",
     "source": "regulations",
     "article": "第五十条"
    }
   ]
  },
  {
   "id": "problems",
   "kind": "text",
   "label": {
    "zh": "五、存在的主要问题及改进情况",
    "en": "5. Main problems and improvements"
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第一款第（四）项",
     "en": "Regulations, art. 50, para. 1(4)",
     "source": "regulations",
     "article": "第五十条"
    }
   ]
  },
  {
   "id": "other",
   "kind": "text",
   "label": {
    "zh": "六、其他需要报告的事项",
    "en": "6. Other matters to report"
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第一款第（五）项",
     "en": "Regulations, art. 50, para. 1(5)",
     "source": "regulations",
     "article": "第五十条"
    }
   ]
  }
 ],
 "fields": [
  {
   "pointer": "/$schema",
   "label": {
    "zh": "模式地址",
    "en": "schema address"
   },
   "expected": null,
   "values": null,
   "column": null,
   "required": false,
   "additive": false,
   "schema": {
    "type": "string"
   }
  },
  {
   "pointer": "/edition",
   "label": {
    "zh": "格式",
    "en": "edition"
   },
   "expected": {
    "zh": "以首个适用年度称呼的格式代号",
    "en": "the id of the edition, named after its first report year"
   },
   "values": null,
   "column": "edition",
   "required": true,
   "additive": false,
   "schema": {
    "type": "string"
   }
  },
  {
   "pointer": "/year",
   "label": {
    "zh": "报告年度",
    "en": "report year"
   },
   "expected": {
    "zh": "四位公历年份，2008至2099",
    "en": "a calendar year from 2008 to 2099"
   },
   "values": null,
   "column": "year",
   "required": true,
   "additive": false,
   "schema": {
    "type": "integer",
    "minimum": 2008,
    "maximum": 2099
   }
  },
  {
   "pointer": "/organ",
   "label": {
    "zh": "报告机关",
    "en": "reporting organ"
   },
   "expected": null,
   "values": null,
   "column": null,
   "required": true,
   "additive": false,
   "schema": {
    "type": "object",
    "required": [
     "name"
    ],
    "additionalProperties": false
   }
  },
  {
   "pointer": "/organ/name",
   "label": {
    "zh": "机关名称",
    "en": "organ name"
   },
   "expected": {
    "zh": "1至200个字",
    "en": "1 to 200 characters"
   },
   "values": null,
   "column": "organ_name",
   "required": true,
   "additive": false,
   "schema": {
    "type": "string",
    "minLength": 1,
    "maxLength": 200
   }
  },
  {
   "pointer": "/organ/code",
   "label": {
    "zh": "统一社会信用代码",
    "en": "unified social credit code"
   },
   "expected": {
    "zh": "18位数字或大写字母（GB 32100—2015，不用 I、O、S、V、Z）",
    "en": "18 digits or capital letters without I, O, S, V, Z (GB 32100-2015)"
   },
   "values": null,
   "column": "organ_code",
   "required": false,
   "additive": false,
   "schema": {
    "type": [
     "string",
     "null"
    ],
    "pattern": "^[0-9A-HJ-NPQRTUWXY]{18}$",
    "maxLength": 18
   }
  },
  {
   "pointer": "/organ/kind",
   "label": {
    "zh": "机关类别",
    "en": "kind of organ"
   },
   "expected": {
    "zh": "department（县级以上政府部门）、government（县级以上地方政府）、township（乡镇、街道）或 other（其他）",
    "en": "department (department at county level or above), government (local government at county level or above), township (township or sub-district) or other (other)"
   },
   "values": {
    "department": {
     "zh": "县级以上政府部门",
     "en": "department at county level or above"
    },
    "government": {
     "zh": "县级以上地方政府",
     "en": "local government at county level or above"
    },
    "township": {
     "zh": "乡镇、街道",
     "en": "township or sub-district"
    },
    "other": {
     "zh": "其他",
     "en": "other"
    }
   },
   "column": "organ_kind",
   "required": false,
   "additive": false,
   "schema": {
    "type": [
     "string",
     "null"
    ],
    "enum": [
     "department",
     "government",
     "township",
     "other",
     null
    ]
   }
  },
  {
   "pointer": "/organ/region",
   "label": {
    "zh": "行政区划代码",
    "en": "region code"
   },
   "expected": {
    "zh": "6位、9位或12位数字（GB/T 2260及其延伸）",
    "en": "6, 9 or 12 digits (GB/T 2260 and its extensions)"
   },
   "values": null,
   "column": "region",
   "required": false,
   "additive": false,
   "schema": {
    "type": [
     "string",
     "null"
    ],
    "pattern": "^([0-9]{3}){2,4}$",
    "not": {
     "type": "string",
     "pattern": "[^0-9]"
    },
    "maxLength": 12
   }
  },
  {
   "pointer": "/scope",
   "label": {
    "zh": "统计口径",
    "en": "scope"
   },
   "expected": {
    "zh": "organ（本机关）、level（本级各机关）或 region（本行政区域）",
    "en": "organ (this organ), level (organs of one level) or region (the whole region)"
   },
   "values": {
    "organ": {
     "zh": "本机关",
     "en": "this organ"
    },
    "level": {
     "zh": "本级各机关",
     "en": "organs of one level"
    },
    "region": {
     "zh": "本行政区域",
     "en": "the whole region"
    }
   },
   "column": "scope",
   "required": false,
   "additive": false,
   "schema": {
    "$ref": "#/$defs/scope"
   }
  },
  {
   "pointer": "/table_scopes",
   "label": {
    "zh": "各表的统计口径",
    "en": "scopes of single tables"
   },
   "expected": null,
   "values": null,
   "column": null,
   "required": false,
   "additive": false,
   "schema": {
    "type": [
     "object",
     "null"
    ],
    "additionalProperties": false
   }
  },
  {
   "pointer": "/published",
   "label": {
    "zh": "公布日期",
    "en": "publication date"
   },
   "expected": {
    "zh": "真实存在的日期，写作 2025-01-24",
    "en": "an existing date written like 2025-01-24"
   },
   "values": null,
   "column": "published",
   "required": false,
   "additive": false,
   "schema": {
    "type": [
     "string",
     "null"
    ],
    "pattern": "^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$",
    "maxLength": 10
   }
  },
  {
   "pointer": "/narrative",
   "label": {
    "zh": "文字部分",
    "en": "narrative sections"
   },
   "expected": null,
   "values": null,
   "column": null,
   "required": false,
   "additive": false,
   "schema": {
    "type": [
     "object",
     "null"
    ],
    "additionalProperties": false
   }
  },
  {
   "pointer": "/narrative/overview",
   "label": {
    "zh": "一、总体情况",
    "en": "1. Overview"
   },
   "expected": null,
   "values": null,
   "column": "overview",
   "required": false,
   "additive": false,
   "schema": {
    "type": [
     "string",
     "null"
    ]
   }
  },
  {
   "pointer": "/narrative/problems",
   "label": {
    "zh": "五、存在的主要问题及改进情况",
    "en": "5. Main problems and improvements"
   },
   "expected": null,
   "values": null,
   "column": "problems",
   "required": false,
   "additive": false,
   "schema": {
    "type": [
     "string",
     "null"
    ]
   }
  },
  {
   "pointer": "/narrative/other",
   "label": {
    "zh": "六、其他需要报告的事项",
    "en": "6. Other matters to report"
   },
   "expected": null,
   "values": null,
   "column": "other",
   "required": false,
   "additive": false,
   "schema": {
    "type": [
     "string",
     "null"
    ]
   }
  },
  {
   "pointer": "/processing_fees",
   "label": {
    "zh": "信息处理费收取情况",
    "en": "information processing fees"
   },
   "expected": null,
   "values": null,
   "column": null,
   "required": false,
   "additive": false,
   "schema": {
    "type": [
     "object",
     "null"
    ],
    "additionalProperties": false
   }
  },
  {
   "pointer": "/processing_fees/notices",
   "label": {
    "zh": "收费通知件数",
    "en": "fee notices issued"
   },
   "expected": {
    "zh": "不小于0的整数（件）",
    "en": "a whole number of notices, 0 or more"
   },
   "values": null,
   "column": "processing_fee_notices",
   "required": false,
   "additive": true,
   "schema": {
    "$ref": "#/$defs/count"
   }
  },
  {
   "pointer": "/processing_fees/charged",
   "label": {
    "zh": "收费通知总金额",
    "en": "total amount of the notices"
   },
   "expected": {
    "zh": "不小于0的金额（元）",
    "en": "an amount in yuan, 0 or more"
   },
   "values": null,
   "column": "processing_fees_charged",
   "required": false,
   "additive": true,
   "schema": {
    "$ref": "#/$defs/money"
   }
  },
  {
   "pointer": "/processing_fees/received",
   "label": {
    "zh": "实际收取的总金额",
    "en": "total amount received"
   },
   "expected": {
    "zh": "不小于0的金额（元）",
    "en": "an amount in yuan, 0 or more"
   },
   "values": null,
   "column": "processing_fees_received",
   "required": false,
   "additive": true,
   "schema": {
    "$ref": "#/$defs/money"
   }
  },
  {
   "pointer": "/tables",
   "label": {
    "zh": "表格",
    "en": "tables"
   },
   "expected": null,
   "values": null,
   "column": null,
   "required": true,
   "additive": false,
   "schema": {
    "type": "object",
    "additionalProperties": false
   }
  },
  {
   "pointer": "/table_scopes/documents",
   "label": {
    "zh": "第二十条第（一）项",
    "en": "Article 20(1)"
   },
   "expected": {
    "zh": "organ（本机关）、level（本级各机关）或 region（本行政区域）",
    "en": "organ (this organ), level (organs of one level) or region (the whole region)"
   },
   "values": {
    "organ": {
     "zh": "本机关",
     "en": "this organ"
    },
    "level": {
     "zh": "本级各机关",
     "en": "organs of one level"
    },
    "region": {
     "zh": "本行政区域",
     "en": "the whole region"
    }
   },
   "column": null,
   "required": false,
   "additive": false,
   "schema": {
    "$ref": "#/$defs/scope"
   }
  },
  {
   "pointer": "/table_scopes/licensing",
   "label": {
    "zh": "第二十条第（五）项",
    "en": "Article 20(5)"
   },
   "expected": {
    "zh": "organ（本机关）、level（本级各机关）或 region（本行政区域）",
    "en": "organ (this organ), level (organs of one level) or region (the whole region)"
   },
   "values": {
    "organ": {
     "zh": "本机关",
     "en": "this organ"
    },
    "level": {
     "zh": "本级各机关",
     "en": "organs of one level"
    },
    "region": {
     "zh": "本行政区域",
     "en": "the whole region"
    }
   },
   "column": null,
   "required": false,
   "additive": false,
   "schema": {
    "$ref": "#/$defs/scope"
   }
  },
  {
   "pointer": "/table_scopes/enforcement",
   "label": {
    "zh": "第二十条第（六）项",
    "en": "Article 20(6)"
   },
   "expected": {
    "zh": "organ（本机关）、level（本级各机关）或 region（本行政区域）",
    "en": "organ (this organ), level (organs of one level) or region (the whole region)"
   },
   "values": {
    "organ": {
     "zh": "本机关",
     "en": "this organ"
    },
    "level": {
     "zh": "本级各机关",
     "en": "organs of one level"
    },
    "region": {
     "zh": "本行政区域",
     "en": "the whole region"
    }
   },
   "column": null,
   "required": false,
   "additive": false,
   "schema": {
    "$ref": "#/$defs/scope"
   }
  },
  {
   "pointer": "/table_scopes/fees",
   "label": {
    "zh": "第二十条第（八）项",
    "en": "Article 20(8)"
   },
   "expected": {
    "zh": "organ（本机关）、level（本级各机关）或 region（本行政区域）",
    "en": "organ (this organ), level (organs of one level) or region (the whole region)"
   },
   "values": {
    "organ": {
     "zh": "本机关",
     "en": "this organ"
    },
    "level": {
     "zh": "本级各机关",
     "en": "organs of one level"
    },
    "region": {
     "zh": "本行政区域",
     "en": "the whole region"
    }
   },
   "column": null,
   "required": false,
   "additive": false,
   "schema": {
    "$ref": "#/$defs/scope"
   }
  },
  {
   "pointer": "/table_scopes/procurement",
   "label": {
    "zh": "第二十条第（九）项",
    "en": "Article 20(9)"
   },
   "expected": {
    "zh": "organ（本机关）、level（本级各机关）或 region（本行政区域）",
    "en": "organ (this organ), level (organs of one level) or region (the whole region)"
   },
   "values": {
    "organ": {
     "zh": "本机关",
     "en": "this organ"
    },
    "level": {
     "zh": "本级各机关",
     "en": "organs of one level"
    },
    "region": {
     "zh": "本行政区域",
     "en": "the whole region"
    }
   },
   "column": null,
   "required": false,
   "additive": false,
   "schema": {
    "$ref": "#/$defs/scope"
   }
  },
  {
   "pointer": "/table_scopes/requests",
   "label": {
    "zh": "三、收到和处理政府信息公开申请情况",
    "en": "3. Requests for government information received and processed"
   },
   "expected": {
    "zh": "organ（本机关）、level（本级各机关）或 region（本行政区域）",
    "en": "organ (this organ), level (organs of one level) or region (the whole region)"
   },
   "values": {
    "organ": {
     "zh": "本机关",
     "en": "this organ"
    },
    "level": {
     "zh": "本级各机关",
     "en": "organs of one level"
    },
    "region": {
     "zh": "本行政区域",
     "en": "the whole region"
    }
   },
   "column": null,
   "required": false,
   "additive": false,
   "schema": {
    "$ref": "#/$defs/scope"
   }
  },
  {
   "pointer": "/table_scopes/review_and_litigation",
   "label": {
    "zh": "四、政府信息公开行政复议、行政诉讼情况",
    "en": "4. Administrative reconsideration and litigation over open government information"
   },
   "expected": {
    "zh": "organ（本机关）、level（本级各机关）或 region（本行政区域）",
    "en": "organ (this organ), level (organs of one level) or region (the whole region)"
   },
   "values": {
    "organ": {
     "zh": "本机关",
     "en": "this organ"
    },
    "level": {
     "zh": "本级各机关",
     "en": "organs of one level"
    },
    "region": {
     "zh": "本行政区域",
     "en": "the whole region"
    }
   },
   "column": null,
   "required": false,
   "additive": false,
   "schema": {
    "$ref": "#/$defs/scope"
   }
  }
 ],
 "tables": [
  {
   "id": "documents",
   "section": "proactive_disclosure",
   "label": {
    "zh": "第二十条第（一）项",
    "en": "Article 20(1)"
   },
   "corner": {
    "zh": "信息内容",
    "en": "item of information"
   },
   "layout": "down",
   "column_groups": [],
   "columns": [
    {
     "id": "newly_made",
     "type": "count",
     "group": null,
     "note": null,
     "label": {
      "zh": "本年新制作数量",
      "en": "newly made this year"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "本年新制作数量",
      "en": "newly made this year"
     },
     "sum_of": null
    },
    {
     "id": "newly_disclosed",
     "type": "count",
     "group": null,
     "note": null,
     "label": {
      "zh": "本年新公开数量",
      "en": "newly disclosed this year"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "本年新公开数量",
      "en": "newly disclosed this year"
     },
     "sum_of": null
    },
    {
     "id": "total_disclosed",
     "type": "count",
     "group": null,
     "note": {
      "zh": "对外公开的存量，不是现行有效的存量，与2021年格式的现行有效件数不可比。",
      "en": "The stock disclosed, not the stock in force; not comparable with the 2021 form."
     },
     "label": {
      "zh": "对外公开总数量",
      "en": "total disclosed"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "对外公开总数量",
      "en": "total disclosed"
     },
     "sum_of": null
    }
   ],
   "row_groups": [],
   "rows": [
    {
     "id": "rules",
     "group": null,
     "note": null,
     "label": {
      "zh": "规章",
      "en": "rules"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第二十条第（一）项",
       "en": "Regulations, art. 20(1)",
       "source": "regulations",
       "article": "第二十条"
      }
     ],
     "name": {
      "zh": "规章",
      "en": "rules"
     },
     "sum_of": null
    },
    {
     "id": "normative_documents",
     "group": null,
     "note": {
      "zh": "各地对本行的口径不一，有的计全部有正式文号的文件。",
      "en": "Places read this row differently; some count every document with an official number."
     },
     "label": {
      "zh": "规范性文件",
      "en": "normative documents"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第二十条第（一）项",
       "en": "Regulations, art. 20(1)",
       "source": "regulations",
       "article": "第二十条"
      }
     ],
     "name": {
      "zh": "规范性文件",
      "en": "normative documents"
     },
     "sum_of": null
    }
   ]
  },
  {
   "id": "licensing",
   "section": "proactive_disclosure",
   "label": {
    "zh": "第二十条第（五）项",
    "en": "Article 20(5)"
   },
   "corner": {
    "zh": "信息内容",
    "en": "item of information"
   },
   "layout": "down",
   "column_groups": [],
   "columns": [
    {
     "id": "items_last_year",
     "type": "count",
     "group": null,
     "note": null,
     "label": {
      "zh": "上一年项目数量",
      "en": "items last year"
     },
     "basis": [],
     "unit": {
      "id": "matter",
      "zh": "项",
      "en": "matters",
      "factor": 1
     },
     "additive": false,
     "name": {
      "zh": "上一年项目数量",
      "en": "items last year"
     },
     "sum_of": null
    },
    {
     "id": "change",
     "type": "change",
     "group": null,
     "note": {
      "zh": "减少的写负数，例如-8。",
      "en": "A decrease is negative, such as -8."
     },
     "label": {
      "zh": "本年增/减",
      "en": "net change this year"
     },
     "basis": [],
     "unit": {
      "id": "matter",
      "zh": "项",
      "en": "matters",
      "factor": 1
     },
     "additive": false,
     "name": {
      "zh": "本年增/减",
      "en": "net change this year"
     },
     "sum_of": null
    },
    {
     "id": "decisions",
     "type": "count",
     "group": null,
     "note": null,
     "label": {
      "zh": "处理决定数量",
      "en": "decisions"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "处理决定数量",
      "en": "decisions"
     },
     "sum_of": null
    }
   ],
   "row_groups": [],
   "rows": [
    {
     "id": "administrative_licences",
     "group": null,
     "note": null,
     "label": {
      "zh": "行政许可",
      "en": "administrative licences"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第二十条第（五）项",
       "en": "Regulations, art. 20(5)",
       "source": "regulations",
       "article": "第二十条"
      }
     ],
     "name": {
      "zh": "行政许可",
      "en": "administrative licences"
     },
     "sum_of": null
    },
    {
     "id": "other_services",
     "group": null,
     "note": null,
     "label": {
      "zh": "其他对外管理服务事项",
      "en": "other outward-facing management and service matters"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第二十条第（五）项",
       "en": "Regulations, art. 20(5)",
       "source": "regulations",
       "article": "第二十条"
      }
     ],
     "name": {
      "zh": "其他对外管理服务事项",
      "en": "other outward-facing management and service matters"
     },
     "sum_of": null
    }
   ]
  },
  {
   "id": "enforcement",
   "section": "proactive_disclosure",
   "label": {
    "zh": "第二十条第（六）项",
    "en": "Article 20(6)"
   },
   "corner": {
    "zh": "信息内容",
    "en": "item of information"
   },
   "layout": "down",
   "column_groups": [],
   "columns": [
    {
     "id": "items_last_year",
     "type": "count",
     "group": null,
     "note": null,
     "label": {
      "zh": "上一年项目数量",
      "en": "items last year"
     },
     "basis": [],
     "unit": {
      "id": "matter",
      "zh": "项",
      "en": "matters",
      "factor": 1
     },
     "additive": false,
     "name": {
      "zh": "上一年项目数量",
      "en": "items last year"
     },
     "sum_of": null
    },
    {
     "id": "change",
     "type": "change",
     "group": null,
     "note": {
      "zh": "减少的写负数，例如-8。",
      "en": "A decrease is negative, such as -8."
     },
     "label": {
      "zh": "本年增/减",
      "en": "net change this year"
     },
     "basis": [],
     "unit": {
      "id": "matter",
      "zh": "项",
      "en": "matters",
      "factor": 1
     },
     "additive": false,
     "name": {
      "zh": "本年增/减",
      "en": "net change this year"
     },
     "sum_of": null
    },
    {
     "id": "decisions",
     "type": "count",
     "group": null,
     "note": null,
     "label": {
      "zh": "处理决定数量",
      "en": "decisions"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "处理决定数量",
      "en": "decisions"
     },
     "sum_of": null
    }
   ],
   "row_groups": [],
   "rows": [
    {
     "id": "administrative_penalties",
     "group": null,
     "note": null,
     "label": {
      "zh": "行政处罚",
      "en": "administrative penalties"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第二十条第（六）项",
       "en": "Regulations, art. 20(6)",
       "source": "regulations",
       "article": "第二十条"
      }
     ],
     "name": {
      "zh": "行政处罚",
      "en": "administrative penalties"
     },
     "sum_of": null
    },
    {
     "id": "administrative_compulsion",
     "group": null,
     "note": null,
     "label": {
      "zh": "行政强制",
      "en": "administrative compulsion"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第二十条第（六）项",
       "en": "Regulations, art. 20(6)",
       "source": "regulations",
       "article": "第二十条"
      }
     ],
     "name": {
      "zh": "行政强制",
      "en": "administrative compulsion"
     },
     "sum_of": null
    }
   ]
  },
  {
   "id": "fees",
   "section": "proactive_disclosure",
   "label": {
    "zh": "第二十条第（八）项",
    "en": "Article 20(8)"
   },
   "corner": {
    "zh": "信息内容",
    "en": "item of information"
   },
   "layout": "down",
   "column_groups": [],
   "columns": [
    {
     "id": "items_last_year",
     "type": "count",
     "group": null,
     "note": {
      "zh": "收费项目的个数，不是金额。",
      "en": "The number of kinds of fees, not an amount of money."
     },
     "label": {
      "zh": "上一年项目数量",
      "en": "items last year"
     },
     "basis": [],
     "unit": {
      "id": "matter",
      "zh": "项",
      "en": "matters",
      "factor": 1
     },
     "additive": false,
     "name": {
      "zh": "上一年项目数量",
      "en": "items last year"
     },
     "sum_of": null
    },
    {
     "id": "change",
     "type": "change",
     "group": null,
     "note": {
      "zh": "减少的写负数，例如-8。",
      "en": "A decrease is negative, such as -8."
     },
     "label": {
      "zh": "本年增/减",
      "en": "net change this year"
     },
     "basis": [],
     "unit": {
      "id": "matter",
      "zh": "项",
      "en": "matters",
      "factor": 1
     },
     "additive": false,
     "name": {
      "zh": "本年增/减",
      "en": "net change this year"
     },
     "sum_of": null
    }
   ],
   "row_groups": [],
   "rows": [
    {
     "id": "administrative_fees",
     "group": null,
     "note": null,
     "label": {
      "zh": "行政事业性收费",
      "en": "administrative and institutional fees"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第二十条第（八）项",
       "en": "Regulations, art. 20(8)",
       "source": "regulations",
       "article": "第二十条"
      }
     ],
     "name": {
      "zh": "行政事业性收费",
      "en": "administrative and institutional fees"
     },
     "sum_of": null
    }
   ]
  },
  {
   "id": "procurement",
   "section": "proactive_disclosure",
   "label": {
    "zh": "第二十条第（九）项",
    "en": "Article 20(9)"
   },
   "corner": {
    "zh": "信息内容",
    "en": "item of information"
   },
   "layout": "down",
   "column_groups": [],
   "columns": [
    {
     "id": "projects",
     "type": "count",
     "group": null,
     "note": null,
     "label": {
      "zh": "采购项目数量",
      "en": "projects"
     },
     "basis": [],
     "unit": {
      "id": "matter",
      "zh": "项",
      "en": "matters",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "采购项目数量",
      "en": "projects"
     },
     "sum_of": null
    },
    {
     "id": "amount",
     "type": "money",
     "group": null,
     "note": {
      "zh": "表上没有印单位，各地有填元的，也有填万元的。",
      "en": "The form prints no unit; some places entered yuan, others CNY 10,000."
     },
     "label": {
      "zh": "采购总金额",
      "en": "total amount"
     },
     "basis": [],
     "unit": {
      "id": "not_printed",
      "zh": "表上未印单位",
      "en": "no unit printed",
      "factor": null
     },
     "additive": false,
     "name": {
      "zh": "采购总金额",
      "en": "total amount"
     },
     "sum_of": null
    }
   ],
   "row_groups": [],
   "rows": [
    {
     "id": "centralized_procurement",
     "group": null,
     "note": null,
     "label": {
      "zh": "政府集中采购",
      "en": "centralized government procurement"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第二十条第（九）项",
       "en": "Regulations, art. 20(9)",
       "source": "regulations",
       "article": "第二十条"
      }
     ],
     "name": {
      "zh": "政府集中采购",
      "en": "centralized government procurement"
     },
     "sum_of": null
    }
   ]
  },
  {
   "id": "requests",
   "section": "requests",
   "label": {
    "zh": "三、收到和处理政府信息公开申请情况",
    "en": "3. Requests for government information received and processed"
   },
   "corner": {
    "zh": "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
    "en": "(In each column, item 1 plus item 2 equals item 3 plus item 4.)"
   },
   "layout": "down",
   "column_groups": [
    {
     "id": "applicants",
     "group": null,
     "label": {
      "zh": "申请人情况",
      "en": "applicants"
     },
     "basis": []
    },
    {
     "id": "organizations",
     "group": "applicants",
     "label": {
      "zh": "法人或其他组织",
      "en": "legal persons or other organizations"
     },
     "basis": []
    }
   ],
   "columns": [
    {
     "id": "natural_persons",
     "type": "count",
     "group": "applicants",
     "note": null,
     "label": {
      "zh": "自然人",
      "en": "natural persons"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "自然人",
      "en": "natural persons"
     },
     "sum_of": null
    },
    {
     "id": "commercial_enterprises",
     "type": "count",
     "group": "organizations",
     "note": null,
     "label": {
      "zh": "商业企业",
      "en": "commercial enterprises"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "法人或其他组织 商业企业",
      "en": "legal persons or other organizations: commercial enterprises"
     },
     "sum_of": null
    },
    {
     "id": "research_institutions",
     "type": "count",
     "group": "organizations",
     "note": null,
     "label": {
      "zh": "科研机构",
      "en": "research institutions"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "法人或其他组织 科研机构",
      "en": "legal persons or other organizations: research institutions"
     },
     "sum_of": null
    },
    {
     "id": "public_interest_organizations",
     "type": "count",
     "group": "organizations",
     "note": null,
     "label": {
      "zh": "社会公益组织",
      "en": "public-interest organizations"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "法人或其他组织 社会公益组织",
      "en": "legal persons or other organizations: public-interest organizations"
     },
     "sum_of": null
    },
    {
     "id": "legal_service_institutions",
     "type": "count",
     "group": "organizations",
     "note": null,
     "label": {
      "zh": "法律服务机构",
      "en": "legal service institutions"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "法人或其他组织 法律服务机构",
      "en": "legal persons or other organizations: legal service institutions"
     },
     "sum_of": null
    },
    {
     "id": "other_organizations",
     "type": "count",
     "group": "organizations",
     "note": null,
     "label": {
      "zh": "其他",
      "en": "other organizations"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "法人或其他组织 其他",
      "en": "legal persons or other organizations: other organizations"
     },
     "sum_of": null
    },
    {
     "id": "total",
     "type": "count",
     "group": "applicants",
     "note": {
      "zh": "自然人与五类法人或其他组织之和；表上没有法人或其他组织的小计栏。",
      "en": "Natural persons plus the five kinds of organizations; the form has no subtotal column for organizations."
     },
     "label": {
      "zh": "总计",
      "en": "total"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "总计",
      "en": "total"
     },
     "sum_of": [
      "natural_persons",
      "commercial_enterprises",
      "research_institutions",
      "public_interest_organizations",
      "legal_service_institutions",
      "other_organizations"
     ]
    }
   ],
   "row_groups": [
    {
     "id": "outcomes",
     "group": null,
     "label": {
      "zh": "三、本年度办理结果",
      "en": "3. Outcomes this year"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第三十六条",
       "en": "Regulations, art. 36",
       "source": "regulations",
       "article": "第三十六条"
      }
     ]
    },
    {
     "id": "not_disclosed",
     "group": "outcomes",
     "label": {
      "zh": "（三）不予公开",
      "en": "(3) Not disclosed"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第三十六条第（三）项",
       "en": "Regulations, art. 36(3)",
       "source": "regulations",
       "article": "第三十六条"
      },
      {
       "zh": "《政府信息公开条例》第十四条",
       "en": "Regulations, art. 14",
       "source": "regulations",
       "article": "第十四条"
      },
      {
       "zh": "《政府信息公开条例》第十五条",
       "en": "Regulations, art. 15",
       "source": "regulations",
       "article": "第十五条"
      },
      {
       "zh": "《政府信息公开条例》第十六条",
       "en": "Regulations, art. 16",
       "source": "regulations",
       "article": "第十六条"
      },
      {
       "zh": "《政府信息公开条例》第三十六条第（七）项",
       "en": "Regulations, art. 36(7)",
       "source": "regulations",
       "article": "第三十六条"
      }
     ]
    },
    {
     "id": "unable_to_provide",
     "group": "outcomes",
     "label": {
      "zh": "（四）无法提供",
      "en": "(4) Unable to provide"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第三十六条第（四）项",
       "en": "Regulations, art. 36(4)",
       "source": "regulations",
       "article": "第三十六条"
      },
      {
       "zh": "《政府信息公开条例》第三十六条第（五）项",
       "en": "Regulations, art. 36(5)",
       "source": "regulations",
       "article": "第三十六条"
      },
      {
       "zh": "《政府信息公开条例》第三十八条",
       "en": "Regulations, art. 38",
       "source": "regulations",
       "article": "第三十八条"
      },
      {
       "zh": "《政府信息公开条例》第三十条",
       "en": "Regulations, art. 30",
       "source": "regulations",
       "article": "第三十条"
      }
     ]
    },
    {
     "id": "not_processed",
     "group": "outcomes",
     "label": {
      "zh": "（五）不予处理",
      "en": "(5) Not processed"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第三十五条",
       "en": "Regulations, art. 35",
       "source": "regulations",
       "article": "第三十五条"
      },
      {
       "zh": "《政府信息公开条例》第三十六条第（六）项",
       "en": "Regulations, art. 36(6)",
       "source": "regulations",
       "article": "第三十六条"
      },
      {
       "zh": "《政府信息公开条例》第三十九条",
       "en": "Regulations, art. 39",
       "source": "regulations",
       "article": "第三十九条"
      }
     ]
    }
   ],
   "rows": [
    {
     "id": "received",
     "group": null,
     "note": {
      "zh": "以条例第三十一条规定的收到申请之日为准。",
      "en": "Counted by the date of receipt that art. 31 defines."
     },
     "label": {
      "zh": "一、本年新收政府信息公开申请数量",
      "en": "new requests received this year"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第二十七条",
       "en": "Regulations, art. 27",
       "source": "regulations",
       "article": "第二十七条"
      },
      {
       "zh": "《政府信息公开条例》第二十九条",
       "en": "Regulations, art. 29",
       "source": "regulations",
       "article": "第二十九条"
      },
      {
       "zh": "《政府信息公开条例》第三十一条",
       "en": "Regulations, art. 31",
       "source": "regulations",
       "article": "第三十一条"
      }
     ],
     "name": {
      "zh": "一、本年新收政府信息公开申请数量",
      "en": "new requests received this year"
     },
     "sum_of": null
    },
    {
     "id": "carried_in",
     "group": null,
     "note": {
      "zh": "与上一年度报告的“四、结转下年度继续办理”逐栏一致。",
      "en": "The same, column by column, as the requests carried forward in last year's report."
     },
     "label": {
      "zh": "二、上年结转政府信息公开申请数量",
      "en": "requests carried over from last year"
     },
     "basis": [],
     "name": {
      "zh": "二、上年结转政府信息公开申请数量",
      "en": "requests carried over from last year"
     },
     "sum_of": null
    },
    {
     "id": "disclosed",
     "group": "outcomes",
     "note": {
      "zh": "表上没有“已主动公开、告知获取途径”的单独一行，实践中计入本行。",
      "en": "The form has no row of its own for information already published; in practice it is counted here."
     },
     "label": {
      "zh": "（一）予以公开",
      "en": "disclosed"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第三十六条第（一）项",
       "en": "Regulations, art. 36(1)",
       "source": "regulations",
       "article": "第三十六条"
      },
      {
       "zh": "《政府信息公开条例》第三十六条第（二）项",
       "en": "Regulations, art. 36(2)",
       "source": "regulations",
       "article": "第三十六条"
      },
      {
       "zh": "《政府信息公开条例》第十五条",
       "en": "Regulations, art. 15",
       "source": "regulations",
       "article": "第十五条"
      },
      {
       "zh": "《政府信息公开条例》第三十二条",
       "en": "Regulations, art. 32",
       "source": "regulations",
       "article": "第三十二条"
      }
     ],
     "name": {
      "zh": "（一）予以公开",
      "en": "disclosed"
     },
     "sum_of": null
    },
    {
     "id": "partially_disclosed",
     "group": "outcomes",
     "note": {
      "zh": "一件申请作区分处理的，只在本行计一次。",
      "en": "A request answered by severing counts once, in this row only."
     },
     "label": {
      "zh": "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
      "en": "partially disclosed (severable: counted only here)"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第三十七条",
       "en": "Regulations, art. 37",
       "source": "regulations",
       "article": "第三十七条"
      }
     ],
     "name": {
      "zh": "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
      "en": "partially disclosed (severable: counted only here)"
     },
     "sum_of": null
    },
    {
     "id": "state_secrets",
     "group": "not_disclosed",
     "note": null,
     "label": {
      "zh": "1.属于国家秘密",
      "en": "state secrets"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第十四条",
       "en": "Regulations, art. 14",
       "source": "regulations",
       "article": "第十四条"
      }
     ],
     "name": {
      "zh": "（三）不予公开 1.属于国家秘密",
      "en": "(3) Not disclosed: state secrets"
     },
     "sum_of": null
    },
    {
     "id": "prohibited_by_law",
     "group": "not_disclosed",
     "note": null,
     "label": {
      "zh": "2.其他法律行政法规禁止公开",
      "en": "disclosure otherwise prohibited by laws or administrative regulations"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第十四条",
       "en": "Regulations, art. 14",
       "source": "regulations",
       "article": "第十四条"
      }
     ],
     "name": {
      "zh": "（三）不予公开 2.其他法律行政法规禁止公开",
      "en": "(3) Not disclosed: disclosure otherwise prohibited by laws or administrative regulations"
     },
     "sum_of": null
    },
    {
     "id": "security_and_stability",
     "group": "not_disclosed",
     "note": {
      "zh": "“三安全一稳定”指国家安全、公共安全、经济安全、社会稳定。",
      "en": "National security, public security, economic security, and social stability."
     },
     "label": {
      "zh": "3.危及“三安全一稳定”",
      "en": "threat to the \"three securities and one stability\""
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第十四条",
       "en": "Regulations, art. 14",
       "source": "regulations",
       "article": "第十四条"
      }
     ],
     "name": {
      "zh": "（三）不予公开 3.危及“三安全一稳定”",
      "en": "(3) Not disclosed: threat to the \"three securities and one stability\""
     },
     "sum_of": null
    },
    {
     "id": "third_party_rights",
     "group": "not_disclosed",
     "note": {
      "zh": "商业秘密、个人隐私等。",
      "en": "Trade secrets, personal privacy and the like."
     },
     "label": {
      "zh": "4.保护第三方合法权益",
      "en": "protection of third parties' lawful rights and interests"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第十五条",
       "en": "Regulations, art. 15",
       "source": "regulations",
       "article": "第十五条"
      },
      {
       "zh": "《政府信息公开条例》第三十二条",
       "en": "Regulations, art. 32",
       "source": "regulations",
       "article": "第三十二条"
      }
     ],
     "name": {
      "zh": "（三）不予公开 4.保护第三方合法权益",
      "en": "(3) Not disclosed: protection of third parties' lawful rights and interests"
     },
     "sum_of": null
    },
    {
     "id": "internal_affairs",
     "group": "not_disclosed",
     "note": {
      "zh": "人事管理、后勤管理、内部工作流程。",
      "en": "Personnel, logistics, and internal workflow."
     },
     "label": {
      "zh": "5.属于三类内部事务信息",
      "en": "internal-affairs information (three kinds)"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第十六条第一款",
       "en": "Regulations, art. 16, para. 1",
       "source": "regulations",
       "article": "第十六条"
      }
     ],
     "name": {
      "zh": "（三）不予公开 5.属于三类内部事务信息",
      "en": "(3) Not disclosed: internal-affairs information (three kinds)"
     },
     "sum_of": null
    },
    {
     "id": "process_information",
     "group": "not_disclosed",
     "note": {
      "zh": "讨论记录、过程稿、磋商信函、请示报告。",
      "en": "Records of discussion, drafts, consultation letters, and requests for instructions."
     },
     "label": {
      "zh": "6.属于四类过程性信息",
      "en": "process information (four kinds)"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第十六条第二款",
       "en": "Regulations, art. 16, para. 2",
       "source": "regulations",
       "article": "第十六条"
      }
     ],
     "name": {
      "zh": "（三）不予公开 6.属于四类过程性信息",
      "en": "(3) Not disclosed: process information (four kinds)"
     },
     "sum_of": null
    },
    {
     "id": "enforcement_case_files",
     "group": "not_disclosed",
     "note": null,
     "label": {
      "zh": "7.属于行政执法案卷",
      "en": "administrative enforcement case files"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第十六条第二款",
       "en": "Regulations, art. 16, para. 2",
       "source": "regulations",
       "article": "第十六条"
      }
     ],
     "name": {
      "zh": "（三）不予公开 7.属于行政执法案卷",
      "en": "(3) Not disclosed: administrative enforcement case files"
     },
     "sum_of": null
    },
    {
     "id": "registry_inquiries",
     "group": "not_disclosed",
     "note": {
      "zh": "工商、不动产登记资料等另有查询规定的信息；虽列在不予公开之下，但并非条例第十四条至第十六条的情形。",
      "en": "Company and land registry records and the like; printed among the refusals although it is not an exemption of arts 14 to 16."
     },
     "label": {
      "zh": "8.属于行政查询事项",
      "en": "matters for administrative (registry) inquiry"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第三十六条第（七）项",
       "en": "Regulations, art. 36(7)",
       "source": "regulations",
       "article": "第三十六条"
      }
     ],
     "name": {
      "zh": "（三）不予公开 8.属于行政查询事项",
      "en": "(3) Not disclosed: matters for administrative (registry) inquiry"
     },
     "sum_of": null
    },
    {
     "id": "not_held",
     "group": "unable_to_provide",
     "note": {
      "zh": "信息不存在的、不属于本机关负责公开的，都计入本行。",
      "en": "Covers both information that does not exist and information another organ is responsible for."
     },
     "label": {
      "zh": "1.本机关不掌握相关政府信息",
      "en": "information not held by this organ"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第三十六条第（四）项",
       "en": "Regulations, art. 36(4)",
       "source": "regulations",
       "article": "第三十六条"
      },
      {
       "zh": "《政府信息公开条例》第三十六条第（五）项",
       "en": "Regulations, art. 36(5)",
       "source": "regulations",
       "article": "第三十六条"
      }
     ],
     "name": {
      "zh": "（四）无法提供 1.本机关不掌握相关政府信息",
      "en": "(4) Unable to provide: information not held by this organ"
     },
     "sum_of": null
    },
    {
     "id": "requires_creation",
     "group": "unable_to_provide",
     "note": null,
     "label": {
      "zh": "2.没有现成信息需要另行制作",
      "en": "no existing information; it would have to be created"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第三十八条",
       "en": "Regulations, art. 38",
       "source": "regulations",
       "article": "第三十八条"
      }
     ],
     "name": {
      "zh": "（四）无法提供 2.没有现成信息需要另行制作",
      "en": "(4) Unable to provide: no existing information; it would have to be created"
     },
     "sum_of": null
    },
    {
     "id": "still_unclear",
     "group": "unable_to_provide",
     "note": {
      "zh": "申请人已经补正；逾期不补正的计入（六）其他处理。",
      "en": "Here the applicant did answer; a correction that never came is counted under (6) Other handling."
     },
     "label": {
      "zh": "3.补正后申请内容仍不明确",
      "en": "request still unclear after correction"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第二十九条第二款第（二）项",
       "en": "Regulations, art. 29, para. 2(2)",
       "source": "regulations",
       "article": "第二十九条"
      },
      {
       "zh": "《政府信息公开条例》第三十条",
       "en": "Regulations, art. 30",
       "source": "regulations",
       "article": "第三十条"
      }
     ],
     "name": {
      "zh": "（四）无法提供 3.补正后申请内容仍不明确",
      "en": "(4) Unable to provide: request still unclear after correction"
     },
     "sum_of": null
    },
    {
     "id": "petitions_and_complaints",
     "group": "not_processed",
     "note": null,
     "label": {
      "zh": "1.信访举报投诉类申请",
      "en": "petitions, reports or complaints in the form of a request"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第三十九条第一款",
       "en": "Regulations, art. 39, para. 1",
       "source": "regulations",
       "article": "第三十九条"
      }
     ],
     "name": {
      "zh": "（五）不予处理 1.信访举报投诉类申请",
      "en": "(5) Not processed: petitions, reports or complaints in the form of a request"
     },
     "sum_of": null
    },
    {
     "id": "repeat_requests",
     "group": "not_processed",
     "note": null,
     "label": {
      "zh": "2.重复申请",
      "en": "repeat requests"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第三十六条第（六）项",
       "en": "Regulations, art. 36(6)",
       "source": "regulations",
       "article": "第三十六条"
      }
     ],
     "name": {
      "zh": "（五）不予处理 2.重复申请",
      "en": "(5) Not processed: repeat requests"
     },
     "sum_of": null
    },
    {
     "id": "public_publications",
     "group": "not_processed",
     "note": null,
     "label": {
      "zh": "3.要求提供公开出版物",
      "en": "requests for public publications"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第三十九条第二款",
       "en": "Regulations, art. 39, para. 2",
       "source": "regulations",
       "article": "第三十九条"
      }
     ],
     "name": {
      "zh": "（五）不予处理 3.要求提供公开出版物",
      "en": "(5) Not processed: requests for public publications"
     },
     "sum_of": null
    },
    {
     "id": "excessive_requests",
     "group": "not_processed",
     "note": {
      "zh": "理由合理、只是延迟答复的，不计入本行。",
      "en": "A request found reasonable and merely answered later does not belong here."
     },
     "label": {
      "zh": "4.无正当理由大量反复申请",
      "en": "excessive or repeated requests without justification"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第三十五条",
       "en": "Regulations, art. 35",
       "source": "regulations",
       "article": "第三十五条"
      }
     ],
     "name": {
      "zh": "（五）不予处理 4.无正当理由大量反复申请",
      "en": "(5) Not processed: excessive or repeated requests without justification"
     },
     "sum_of": null
    },
    {
     "id": "reconfirmation",
     "group": "not_processed",
     "note": {
      "zh": "条例没有专条规定这一情形。",
      "en": "No article of the Regulations names this case."
     },
     "label": {
      "zh": "5.要求行政机关确认或重新出具已获取信息",
      "en": "requests to confirm or re-issue information already obtained"
     },
     "basis": [],
     "name": {
      "zh": "（五）不予处理 5.要求行政机关确认或重新出具已获取信息",
      "en": "(5) Not processed: requests to confirm or re-issue information already obtained"
     },
     "sum_of": null
    },
    {
     "id": "other_handling",
     "group": "outcomes",
     "note": {
      "zh": "逾期不补正、逾期不缴费和其他情形合为一行。",
      "en": "One row for overdue corrections, overdue fees and all the rest."
     },
     "label": {
      "zh": "（六）其他处理",
      "en": "other handling"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第三十条",
       "en": "Regulations, art. 30",
       "source": "regulations",
       "article": "第三十条"
      },
      {
       "zh": "《政府信息公开条例》第四十二条",
       "en": "Regulations, art. 42",
       "source": "regulations",
       "article": "第四十二条"
      }
     ],
     "name": {
      "zh": "（六）其他处理",
      "en": "other handling"
     },
     "sum_of": null
    },
    {
     "id": "outcomes_total",
     "group": "outcomes",
     "note": {
      "zh": "（一）至（六）各明细行之和；（三）至（五）没有小计行。",
      "en": "The sum of the single rows of (1) to (6); (3) to (5) have no subtotal rows."
     },
     "label": {
      "zh": "（七）总计",
      "en": "total outcomes"
     },
     "basis": [],
     "name": {
      "zh": "（七）总计",
      "en": "total outcomes"
     },
     "sum_of": [
      "disclosed",
      "partially_disclosed",
      "state_secrets",
      "prohibited_by_law",
      "security_and_stability",
      "third_party_rights",
      "internal_affairs",
      "process_information",
      "enforcement_case_files",
      "registry_inquiries",
      "not_held",
      "requires_creation",
      "still_unclear",
      "petitions_and_complaints",
      "repeat_requests",
      "public_publications",
      "excessive_requests",
      "reconfirmation",
      "other_handling"
     ]
    },
    {
     "id": "carried_forward",
     "group": null,
     "note": {
      "zh": "12月31日仍在法定办理期限内的申请。",
      "en": "Requests still within their time limit on 31 December."
     },
     "label": {
      "zh": "四、结转下年度继续办理",
      "en": "carried forward to next year"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第三十条",
       "en": "Regulations, art. 30",
       "source": "regulations",
       "article": "第三十条"
      },
      {
       "zh": "《政府信息公开条例》第三十二条",
       "en": "Regulations, art. 32",
       "source": "regulations",
       "article": "第三十二条"
      },
      {
       "zh": "《政府信息公开条例》第三十三条",
       "en": "Regulations, art. 33",
       "source": "regulations",
       "article": "第三十三条"
      },
      {
       "zh": "《政府信息公开条例》第三十五条",
       "en": "Regulations, art. 35",
       "source": "regulations",
       "article": "第三十五条"
      }
     ],
     "name": {
      "zh": "四、结转下年度继续办理",
      "en": "carried forward to next year"
     },
     "sum_of": null
    }
   ]
  },
  {
   "id": "review_and_litigation",
   "section": "review_and_litigation",
   "label": {
    "zh": "四、政府信息公开行政复议、行政诉讼情况",
    "en": "4. Administrative reconsideration and litigation over open government information"
   },
   "corner": null,
   "layout": "across",
   "column_groups": [],
   "columns": [
    {
     "id": "upheld",
     "type": "count",
     "group": null,
     "note": null,
     "label": {
      "zh": "结果维持",
      "en": "upheld"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "结果维持",
      "en": "upheld"
     },
     "sum_of": null
    },
    {
     "id": "corrected",
     "type": "count",
     "group": null,
     "note": null,
     "label": {
      "zh": "结果纠正",
      "en": "corrected"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "结果纠正",
      "en": "corrected"
     },
     "sum_of": null
    },
    {
     "id": "other_results",
     "type": "count",
     "group": null,
     "note": null,
     "label": {
      "zh": "其他结果",
      "en": "other results"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "其他结果",
      "en": "other results"
     },
     "sum_of": null
    },
    {
     "id": "pending",
     "type": "count",
     "group": null,
     "note": null,
     "label": {
      "zh": "尚未审结",
      "en": "pending"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "尚未审结",
      "en": "pending"
     },
     "sum_of": null
    },
    {
     "id": "total",
     "type": "count",
     "group": null,
     "note": null,
     "label": {
      "zh": "总计",
      "en": "total"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "总计",
      "en": "total"
     },
     "sum_of": [
      "upheld",
      "corrected",
      "other_results",
      "pending"
     ]
    }
   ],
   "row_groups": [
    {
     "id": "litigation",
     "group": null,
     "label": {
      "zh": "行政诉讼",
      "en": "administrative litigation"
     },
     "basis": []
    }
   ],
   "rows": [
    {
     "id": "reconsideration",
     "group": null,
     "note": null,
     "label": {
      "zh": "行政复议",
      "en": "administrative reconsideration"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第五十条第一款第（三）项",
       "en": "Regulations, art. 50, para. 1(3)",
       "source": "regulations",
       "article": "第五十条"
      }
     ],
     "name": {
      "zh": "行政复议",
      "en": "administrative reconsideration"
     },
     "sum_of": null
    },
    {
     "id": "litigation_direct",
     "group": "litigation",
     "note": null,
     "label": {
      "zh": "未经复议直接起诉",
      "en": "sued directly without reconsideration"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第五十条第一款第（三）项",
       "en": "Regulations, art. 50, para. 1(3)",
       "source": "regulations",
       "article": "第五十条"
      }
     ],
     "name": {
      "zh": "行政诉讼 未经复议直接起诉",
      "en": "administrative litigation: sued directly without reconsideration"
     },
     "sum_of": null
    },
    {
     "id": "litigation_after_reconsideration",
     "group": "litigation",
     "note": {
      "zh": "复议机关作共同被告的，只由作出原行政行为的机关统计，复议机关不计。",
      "en": "Where the reconsideration organ is a co-defendant, only the organ that made the original decision counts the case."
     },
     "label": {
      "zh": "复议后起诉",
      "en": "sued after reconsideration"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第五十条第一款第（三）项",
       "en": "Regulations, art. 50, para. 1(3)",
       "source": "regulations",
       "article": "第五十条"
      },
      {
       "zh": "国办公开办函〔2016〕201号",
       "en": "Reply [2016] No. 201",
       "source": "reply-2016-201",
       "article": null
      }
     ],
     "name": {
      "zh": "行政诉讼 复议后起诉",
      "en": "administrative litigation: sued after reconsideration"
     },
     "sum_of": null
    }
   ]
  }
 ]
},
"rules": {
 "$comment": "Generated from spec/ by `gidar spec build`. Do not edit.",
 "edition": "2019",
 "edition_version": "1.2.0",
 "rules": [
  {
   "code": "requests-balance",
   "severity": "error",
   "origin": "printed",
   "why": {
    "zh": "表头印明：每一列的第一项加第二项，等于第三项加第四项。收到的每一件申请，年末要么已经办结，要么结转下年。",
    "en": "The form prints it: in each column item 1 plus item 2 equals item 3 plus item 4. By the end of the year every request has either been concluded or is carried forward."
   },
   "advice": {
    "zh": "核对该列的新收、上年结转、（七）总计、结转下年四个数；如果只有（七）总计不对，先核对其上各明细行。",
    "en": "Check the four figures of that column; if only the outcomes total looks wrong, check the rows above it first."
   },
   "since": "1.0.0",
   "area": "identities",
   "status": "active",
   "title": {
    "zh": "收到的申请与办理、结转的申请不平衡",
    "en": "requests received do not balance with requests handled"
   },
   "basis": [
    {
     "zh": "国办公开办函〔2019〕60号",
     "en": "Notice [2019] No. 60",
     "source": "format-2019",
     "article": null
    }
   ]
  },
  {
   "code": "requests-outcomes-total",
   "severity": "error",
   "origin": "layout",
   "why": {
    "zh": "（七）总计列在（一）至（六）之后，是同一列十九个明细行之和。",
    "en": "The total is printed below outcomes (1) to (6) and is the sum of their nineteen rows in the same column."
   },
   "advice": {
    "zh": "逐行核对该列的明细；一件申请只能计入一行，作区分处理的只计入（二）。",
    "en": "Check that column row by row; a request counts in one row only, and a severed one only in (2)."
   },
   "since": "1.0.0",
   "area": "identities",
   "status": "active",
   "title": {
    "zh": "各办理结果之和与（七）总计不符",
    "en": "the outcomes do not add up to their total"
   },
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "severity": "error",
   "origin": "layout",
   "why": {
    "zh": "每一行的总计栏，是自然人与五类法人或其他组织之和。",
    "en": "In each row the total is the sum of natural persons and the five kinds of organizations."
   },
   "advice": {
    "zh": "核对该行六类申请人的数与总计栏；留意数是否填错了栏。",
    "en": "Check the six figures of that row and its total; look for a figure entered in the wrong column."
   },
   "since": "1.0.0",
   "area": "identities",
   "status": "active",
   "title": {
    "zh": "各类申请人之和与总计不符",
    "en": "the applicants do not add up to the total"
   },
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "review-and-litigation-total",
   "severity": "error",
   "origin": "layout",
   "why": {
    "zh": "每一组的总计，是该组维持、纠正、其他、尚未审结四项之和。",
    "en": "In each group the total is the sum of upheld, corrected, other results and pending."
   },
   "advice": {
    "zh": "核对该组四项结果与总计；留意总计栏是否漏填或仍为0。",
    "en": "Check the four results of that group and its total; a total left at 0 is the usual slip."
   },
   "since": "1.0.0",
   "area": "identities",
   "status": "active",
   "title": {
    "zh": "复议、诉讼各结果之和与总计不符",
    "en": "the results of reconsideration or litigation do not add up to the total"
   },
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "carry-over",
   "severity": "error",
   "origin": "layout",
   "why": {
    "zh": "上一年度报告结转下年的申请，就是本年度的上年结转，逐栏一致。",
    "en": "What last year's report carried forward is what this year's carries in, column by column."
   },
   "advice": {
    "zh": "对照上一年度公布的报告核对本年的上年结转；上年报告有误的，先更正上年报告。",
    "en": "Compare with the report published last year; if that is wrong, correct it first."
   },
   "since": "1.0.0",
   "area": "continuity",
   "status": "active",
   "title": {
    "zh": "上年结转与上年报告的结转下年不符",
    "en": "requests carried in differ from those last year's report carried forward"
   },
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "items-continuity",
   "severity": "warning",
   "origin": "layout",
   "why": {
    "zh": "上年报告的项目数加上年的增减，就是上年末的项目数，也就是本年表上的上一年项目数量。",
    "en": "The items of last year's report and their change give the items at its end, which this year's form asks for again."
   },
   "advice": {
    "zh": "对照上一年度公布的报告核对；口径调整过的，在文字部分说明。",
    "en": "Compare with the report published last year; explain in the narrative if the scope was changed."
   },
   "since": "1.0.0",
   "area": "continuity",
   "status": "active",
   "title": {
    "zh": "上一年项目数量与上年报告衔接不上",
    "en": "items last year do not follow from last year's report"
   },
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "status": "active",
   "code": "edition-unknown",
   "area": "report",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "报告注明的格式是“{value}”，没有这一格式；现有格式：{known}。",
    "en": "The report names edition {value}, which does not exist; editions are: {known}."
   },
   "why": {
    "zh": "表格、行、列和勾稽关系都随格式而定，不知道格式就无法核对。",
    "en": "Tables, rows, columns and identities depend on the edition; without it nothing can be checked."
   },
   "advice": {
    "zh": "按报告所用的表格填写 edition；2021年度起为 \"2021\"。",
    "en": "Set edition to the form that the report uses; from report year 2021 on it is \"2021\"."
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第二款",
     "en": "Regulations, art. 50, para. 2",
     "source": "regulations",
     "article": "第五十条"
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "没有这一格式",
    "en": "no such edition"
   }
  },
  {
   "status": "active",
   "code": "edition-shape",
   "area": "report",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "报告注明的是{value}年格式，表格却是{edition}年格式的；以下按{edition}年格式核对。",
    "en": "The report names edition {value}, but its tables are those of edition {edition}, to which it was held."
   },
   "why": {
    "zh": "有的报告沿用了旧格式的表格。格式要看表的行和列，不看年度，也不看引用的文件。",
    "en": "Some reports still use the tables of an older form. The edition lies in the rows and columns, not in the year or the notice cited."
   },
   "advice": {
    "zh": "按报告年度应当使用的格式重新填表；表格无误的，更正 edition。",
    "en": "Fill in the form that the report year calls for; if the tables are right, correct edition."
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第二款",
     "en": "Regulations, art. 50, para. 2",
     "source": "regulations",
     "article": "第五十条"
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "表格不是所注明格式的",
    "en": "the tables are those of another edition"
   }
  },
  {
   "status": "active",
   "code": "edition-year",
   "area": "report",
   "severity": "error",
   "message": {
    "zh": "报告年度是{value}年，而{edition}年格式{years}。",
    "en": "The report is for {value}, but edition {edition} is for {years}."
   },
   "why": {
    "zh": "每一格式由国务院办公厅政府信息与政务公开办公室印发，新格式印发后，以后年度的报告即按新格式编制。",
    "en": "Each edition was issued by the OGI office of the State Council General Office; once issued, later reports follow it."
   },
   "advice": {
    "zh": "核对年度；年度无误的，换用该年度的格式。",
    "en": "Check the year; if it is right, use the edition of that year."
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第二款",
     "en": "Regulations, art. 50, para. 2",
     "source": "regulations",
     "article": "第五十条"
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "年度与所用格式不符",
    "en": "the year does not belong to the edition"
   }
  },
  {
   "status": "active",
   "code": "field-missing",
   "area": "report",
   "severity": "error",
   "message": {
    "zh": "缺少“{where}”（{pointer}）。",
    "en": "{where} ({pointer}) is missing."
   },
   "why": {
    "zh": "缺少格式、年度、机关名称或表格，报告无法识别，也无法汇总。",
    "en": "Without edition, year, organ name or tables a report can be neither identified nor added up."
   },
   "advice": {
    "zh": "补上该项。",
    "en": "Add the field."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "缺少必填项",
    "en": "a required field is missing"
   }
  },
  {
   "status": "active",
   "code": "field-unknown",
   "area": "report",
   "severity": "error",
   "message": {
    "zh": "“{value}”不是报告的项目（{pointer}）。",
    "en": "{value} is not a field of the report ({pointer})."
   },
   "why": {
    "zh": "报告的项目是封闭的：多出的一项往往是写错的名字，放过它就等于丢掉它的内容。",
    "en": "A report is a closed object; an extra field is most often a misspelt one, and ignoring it would lose its content."
   },
   "advice": {
    "zh": "核对名称的拼写；不需要的删去。",
    "en": "Check the spelling; remove it if it is not needed."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "含有无法识别的项目",
    "en": "unknown field"
   }
  },
  {
   "status": "active",
   "code": "field-type",
   "area": "report",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "“{where}”（{pointer}）应为{expected}，现为{actual}：{value}。",
    "en": "{where} ({pointer}) must be {expected}, but is {actual}: {value}."
   },
   "why": {
    "zh": "类型不对的值，程序会读错或者读不出来。",
    "en": "A value of the wrong type is misread by programs or not read at all."
   },
   "advice": {
    "zh": "按所示类型改写。",
    "en": "Rewrite it in the type shown."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "项目的类型不对",
    "en": "a field has the wrong type"
   }
  },
  {
   "status": "active",
   "code": "field-value",
   "area": "report",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "“{where}”（{pointer}）的值“{value}”不合规定：{expected}。",
    "en": "{where} ({pointer}) has the value {value}, which is not allowed: {expected}."
   },
   "why": {
    "zh": "年度、日期、代码等写法固定，写法不一就无法比对和汇总。",
    "en": "Years, dates and codes have one way of writing; otherwise reports cannot be matched or added up."
   },
   "advice": {
    "zh": "按所示写法改写。用 Excel 填写的，先把这一列的单元格格式设为“文本”再重新输入，以免被自动改写。",
    "en": "Rewrite it as shown. In a spreadsheet, first set the format of the column to text, so that it is not changed again."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "项目的值不合规定",
    "en": "a field has a value that is not allowed"
   }
  },
  {
   "status": "active",
   "code": "duplicate-key",
   "area": "report",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "“{value}”在同一处写了不止一次（{pointer}），没有用于勾稽核对。",
    "en": "{value} occurs more than once in the same object ({pointer}); it was left out of the identities."
   },
   "why": {
    "zh": "重复的项以哪个为准，各个程序的做法不同。",
    "en": "Programs differ on which of two equal keys counts."
   },
   "advice": {
    "zh": "只保留正确的一个。",
    "en": "Keep the right one only."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "同一项写了两次",
    "en": "a key occurs twice"
   }
  },
  {
   "status": "active",
   "code": "byte-order-mark",
   "area": "report",
   "severity": "error",
   "message": {
    "zh": "JSON 文件以字节顺序标记（BOM）开头。",
    "en": "The JSON file begins with a byte order mark (BOM)."
   },
   "why": {
    "zh": "JSON 标准（RFC 8259）不允许这一标记，许多程序因此读不了文件。",
    "en": "RFC 8259 forbids the mark, and many programs cannot read such a file."
   },
   "advice": {
    "zh": "另存为不带 BOM 的 UTF-8。",
    "en": "Save the file as UTF-8 without BOM."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "文件开头有字节顺序标记",
    "en": "the file begins with a byte order mark"
   }
  },
  {
   "status": "active",
   "code": "organ-name-blank",
   "area": "report",
   "severity": "error",
   "message": {
    "zh": "“{where}”没有填写。",
    "en": "{where} ({pointer}) is blank."
   },
   "why": {
    "zh": "年度报告由具体机关提交并公布，没有名称就不知道是谁的报告。",
    "en": "A report is filed and published by one organ; without a name nobody knows whose it is."
   },
   "advice": {
    "zh": "填写报告机关的规范全称。",
    "en": "Enter the full official name of the reporting organ."
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第四十九条",
     "en": "Regulations, art. 49",
     "source": "regulations",
     "article": "第四十九条"
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "机关名称是空的",
    "en": "the organ has no name"
   }
  },
  {
   "status": "active",
   "code": "organ-code-check",
   "area": "report",
   "severity": "warning",
   "message": {
    "zh": "统一社会信用代码“{value}”的最后一位应为{expected}，代码中可能有错字。",
    "en": "{where} {value} should end in {expected}; a character of the code is probably wrong."
   },
   "why": {
    "zh": "统一社会信用代码的第18位由前17位算出（GB 32100—2015），不符即有错字。",
    "en": "The 18th character of a unified social credit code follows from the first 17 (GB 32100-2015)."
   },
   "advice": {
    "zh": "对照统一社会信用代码证书核对。",
    "en": "Compare it with the certificate."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "统一社会信用代码的校验位不对",
    "en": "the organ code has a wrong check character"
   }
  },
  {
   "status": "active",
   "code": "narrative-missing",
   "area": "report",
   "severity": "warning",
   "message": {
    "zh": "“{where}”没有文字。",
    "en": "{where} has no text."
   },
   "why": {
    "zh": "条例规定了年度报告应当包括的内容，六个部分都要有，不能遗漏。",
    "en": "The Regulations say what a report must contain; none of the six sections may be left out."
   },
   "advice": {
    "zh": "补上该部分；确实没有需要报告的，也写明“无”。",
    "en": "Add the section; if there is really nothing to report, say so."
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第一款",
     "en": "Regulations, art. 50, para. 1",
     "source": "regulations",
     "article": "第五十条"
    },
    {
     "zh": "国办公开办函〔2021〕30号",
     "en": "Notice [2021] No. 30",
     "source": "format-2021",
     "article": null
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "文字部分缺少或为空",
    "en": "a narrative section is missing or empty"
   }
  },
  {
   "status": "active",
   "code": "table-missing",
   "area": "structure",
   "severity": "error",
   "message": {
    "zh": "缺少表“{where}”（{pointer}）。",
    "en": "The table {where} ({pointer}) is missing."
   },
   "why": {
    "zh": "年度报告的表格由全国统一格式规定，不能缺表。",
    "en": "The national form prescribes the tables; none may be left out."
   },
   "advice": {
    "zh": "补上整张表；没有发生的，各格填0。CSV 数据包里是以表的代码命名的文件，核对文件名和 datapackage.json。",
    "en": "Add the whole table; enter 0 where nothing happened. In a CSV package it is the file named after the table; check the file name and datapackage.json."
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第二款",
     "en": "Regulations, art. 50, para. 2",
     "source": "regulations",
     "article": "第五十条"
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "缺少一张表",
    "en": "a table is missing"
   }
  },
  {
   "status": "active",
   "code": "table-unknown",
   "area": "structure",
   "severity": "error",
   "message": {
    "zh": "“{value}”不是这一格式的表（{pointer}）；这一格式的表是：{known}。",
    "en": "{value} is not a table of this edition ({pointer}); its tables are: {known}."
   },
   "why": {
    "zh": "多出的表不会被核对，也不会被汇总。",
    "en": "An extra table is neither checked nor added up."
   },
   "advice": {
    "zh": "核对表的代码；确认所用格式。",
    "en": "Check the id of the table and the edition in use."
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第二款",
     "en": "Regulations, art. 50, para. 2",
     "source": "regulations",
     "article": "第五十条"
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "含有无法识别的表",
    "en": "unknown table"
   }
  },
  {
   "status": "active",
   "code": "row-missing",
   "area": "structure",
   "severity": "error",
   "message": {
    "zh": "缺少行“{where}”（{pointer}）。",
    "en": "The row {where} ({pointer}) is missing."
   },
   "why": {
    "zh": "缺少的一行既不是0，也不是空白，含有它的勾稽关系都无法核对。",
    "en": "A missing row is neither 0 nor blank; every identity that contains it goes unchecked."
   },
   "advice": {
    "zh": "补上该行；没有发生的填0，原表没有填的，CSV 留空，JSON 写 null。",
    "en": "Add the row; enter 0 where nothing happened and null where the form was left blank."
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第二款",
     "en": "Regulations, art. 50, para. 2",
     "source": "regulations",
     "article": "第五十条"
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "缺少一行",
    "en": "a row is missing"
   }
  },
  {
   "status": "active",
   "code": "row-unknown",
   "area": "structure",
   "severity": "error",
   "message": {
    "zh": "“{value}”不是这张表的行（{pointer}）。{hint}",
    "en": "{value} is not a row of this table ({pointer}). {hint}"
   },
   "why": {
    "zh": "多出的行不会被核对，也不会被汇总。",
    "en": "An extra row is neither checked nor added up."
   },
   "advice": {
    "zh": "核对行的代码；表上没有的行不能增加，需要说明的写到第六部分。",
    "en": "Check the id of the row; report additions of your own in section 6."
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第二款",
     "en": "Regulations, art. 50, para. 2",
     "source": "regulations",
     "article": "第五十条"
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "含有无法识别的行",
    "en": "unknown row"
   }
  },
  {
   "status": "active",
   "code": "column-missing",
   "area": "structure",
   "severity": "error",
   "message": {
    "zh": "缺少“{where}”（{pointer}）。",
    "en": "{where} ({pointer}) is missing."
   },
   "why": {
    "zh": "缺少的一格既不是0，也不是空白，含有它的勾稽关系都无法核对。",
    "en": "A missing cell is neither 0 nor blank; every identity that contains it goes unchecked."
   },
   "advice": {
    "zh": "补上该列；没有发生的填0，原表没有填的，CSV 留空，JSON 写 null。",
    "en": "Add the column; enter 0 where nothing happened and null where the form was left blank."
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第二款",
     "en": "Regulations, art. 50, para. 2",
     "source": "regulations",
     "article": "第五十条"
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "缺少一列",
    "en": "a column is missing"
   }
  },
  {
   "status": "active",
   "code": "column-unknown",
   "area": "structure",
   "severity": "error",
   "message": {
    "zh": "“{value}”不是这张表的列（{pointer}）。{hint}",
    "en": "{value} is not a column of this table ({pointer}). {hint}"
   },
   "why": {
    "zh": "多出的列不会被核对，也不会被汇总；表上没有各类组织的小计列。",
    "en": "An extra column is neither checked nor added up; the form has no subtotal columns."
   },
   "advice": {
    "zh": "核对列的代码或表头文字。",
    "en": "Check the id or heading of the column."
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第二款",
     "en": "Regulations, art. 50, para. 2",
     "source": "regulations",
     "article": "第五十条"
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "含有无法识别的列",
    "en": "unknown column"
   }
  },
  {
   "status": "active",
   "code": "cell-blank",
   "area": "cells",
   "severity": "warning",
   "message": {
    "zh": "“{where}”没有填写。空白不等于0。",
    "en": "{where} is blank. Blank is not zero."
   },
   "why": {
    "zh": "没有全国规定说空白可以当作0；汇总的人分不清是没有发生还是漏填。",
    "en": "No national rule lets a blank stand for 0; whoever adds up reports cannot tell nothing from forgotten."
   },
   "advice": {
    "zh": "没有发生的填0；漏填的补上。",
    "en": "Enter 0 where nothing happened; fill in what was forgotten."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "格子没有填写",
    "en": "a cell is blank"
   }
  },
  {
   "status": "active",
   "code": "cell-type",
   "area": "cells",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "“{where}”应为数字，现为{actual}：{value}。",
    "en": "{where} must be a number, but is {actual}: {value}."
   },
   "why": {
    "zh": "格子里只能是数，或者留空。",
    "en": "A cell holds a number or is left blank."
   },
   "advice": {
    "zh": "改为数；原表没有填的，CSV 留空，JSON 写 null。",
    "en": "Write a number, or null if the form was left blank."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "格子里不是数字",
    "en": "a cell holds something that is not a number"
   }
  },
  {
   "status": "active",
   "code": "cell-text",
   "area": "cells",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "“{where}”填的是“{value}”，不是规范写法的数。",
    "en": "{where} holds \"{value}\", which is not a number in plain form."
   },
   "why": {
    "zh": "文字不能相加；程序猜错了，没有人会发现。",
    "en": "Text cannot be added up, and nobody notices when a program guesses wrong."
   },
   "advice": {
    "zh": "只写阿拉伯数字，不加正号、前导零、公式或说明（说明写到文字部分）；字母 O 不是数字0。没有填的，CSV 留空，JSON 写 null。",
    "en": "Write digits only, without plus sign, leading zeros, formula or remark; the letter O is no 0. A blank is an empty cell in CSV and null in JSON."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "格子里是文字",
    "en": "a cell holds text"
   }
  },
  {
   "status": "active",
   "code": "cell-number-as-text",
   "area": "cells",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "“{where}”的数写成了文本“{value}”。",
    "en": "{where} holds the number as text: \"{value}\"."
   },
   "why": {
    "zh": "带引号的数是文本，有的程序拼接而不相加。",
    "en": "A quoted number is text; some programs join such values instead of adding them."
   },
   "advice": {
    "zh": "去掉引号。",
    "en": "Remove the quotation marks."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "数写成了文本",
    "en": "a number is written as text"
   }
  },
  {
   "status": "active",
   "code": "cell-full-width",
   "area": "cells",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "“{where}”填的是全角字符“{value}”，应写作半角。",
    "en": "{where} holds full-width characters: \"{value}\"."
   },
   "why": {
    "zh": "全角数字在多数程序里是文字。",
    "en": "Most programs read full-width digits as text."
   },
   "advice": {
    "zh": "切换到半角输入法，重新输入数字。",
    "en": "Type the number again in half-width digits."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "用了全角数字",
    "en": "full-width digits"
   }
  },
  {
   "status": "active",
   "code": "cell-thousands-separator",
   "area": "cells",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "“{where}”填的是“{value}”，数字里不要写逗号。",
    "en": "{where} holds \"{value}\"; write numbers without separators."
   },
   "why": {
    "zh": "逗号在数据文件里是分隔符，一个数会被拆成两格。",
    "en": "In a data file the comma separates cells, and one number becomes two."
   },
   "advice": {
    "zh": "去掉逗号。",
    "en": "Remove the separators."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "数字里有千位分隔符",
    "en": "thousands separators"
   }
  },
  {
   "status": "active",
   "code": "cell-white-space",
   "area": "cells",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "“{where}”填的是“{value}”，数的前后或中间有空白。",
    "en": "{where} holds \"{value}\", with white space around or inside the number."
   },
   "why": {
    "zh": "“4 5”可能是45，也可能是两格里的4和5，不能代为决定。",
    "en": "\"4 5\" may be 45 or two cells that ran together; nobody else can decide that."
   },
   "advice": {
    "zh": "核对原表后去掉空白；没有填的格子不要留空格。",
    "en": "Compare with the form and remove the white space; leave a blank cell entirely empty."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "数字里有空格",
    "en": "white space in a number"
   }
  },
  {
   "status": "active",
   "code": "cell-placeholder",
   "area": "cells",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "“{where}”填的是“{value}”，看不出是0还是没有填。",
    "en": "{where} holds \"{value}\", which may mean 0 or not filled in."
   },
   "why": {
    "zh": "斜线、横线没有统一含义，有人表示0，有人表示不适用。",
    "en": "Slashes and dashes have no agreed meaning: 0 to some, not applicable to others."
   },
   "advice": {
    "zh": "没有发生的填0；原表确实没有填的，留空。",
    "en": "Enter 0 where nothing happened; leave the cell empty if it was not filled in."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "用符号代替数",
    "en": "a placeholder instead of a number"
   }
  },
  {
   "status": "active",
   "code": "cell-with-unit",
   "area": "cells",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "“{where}”填的是“{value}”，单位不要写进格子（本栏单位：{unit}）。",
    "en": "{where} holds \"{value}\"; leave the unit out of the cell (this column is in {unit})."
   },
   "why": {
    "zh": "单位由表头规定；格子里写的单位可能与表头不同，例如元与万元。",
    "en": "The heading sets the unit; one written in the cell may differ from it, as yuan and CNY 10,000 do."
   },
   "advice": {
    "zh": "只写数；与表头单位不同的，先换算。",
    "en": "Write the number only; convert it first if the unit differs from the heading."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "数后面带了单位",
    "en": "a number with its unit"
   }
  },
  {
   "status": "active",
   "code": "cell-negative",
   "area": "cells",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "“{where}”填的是{value}，件数和金额不能小于0。",
    "en": "{where} is {value}; counts and amounts cannot be below 0."
   },
   "why": {
    "zh": "本格都是件数或金额，不存在负数。",
    "en": "These cells are counts or amounts."
   },
   "advice": {
    "zh": "核对正负号；负数往往是倒算出来的，先查与它相加的各格。",
    "en": "Check the sign; a negative figure often comes from working backwards, so check the cells it is added to."
   },
   "origin": "layout",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "负数",
    "en": "a negative number"
   }
  },
  {
   "status": "active",
   "code": "cell-fraction",
   "area": "cells",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "“{where}”填的是{value}，件数应为整数。",
    "en": "{where} is {value}; a count must be a whole number."
   },
   "why": {
    "zh": "申请、文件、决定都按件计。",
    "en": "Requests, documents and decisions are counted one by one."
   },
   "advice": {
    "zh": "核对是否误填了金额，或小数点误入。",
    "en": "Look for an amount in the wrong cell or a stray decimal point."
   },
   "origin": "layout",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "件数带小数",
    "en": "a count with decimals"
   }
  },
  {
   "status": "active",
   "code": "cell-too-large",
   "area": "cells",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "“{where}”填的是{value}，超出了各类程序都能准确表示的范围（{limit}）。",
    "en": "{where} is {value}, more than every program can hold exactly ({limit})."
   },
   "why": {
    "zh": "超过这一范围的整数，网页和电子表格会悄悄改动末几位。",
    "en": "Beyond this limit browsers and spreadsheets silently change the last digits."
   },
   "advice": {
    "zh": "核对位数；金额留意单位。",
    "en": "Count the digits; for amounts check the unit."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "数过大",
    "en": "a number that is too large"
   }
  },
  {
   "status": "active",
   "code": "row-duplicate",
   "area": "package",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "行“{where}”在同一份报告里出现了不止一次，没有用于勾稽核对。",
    "en": "The row {where} occurs more than once in the report; it was left out of the identities."
   },
   "why": {
    "zh": "两行不知以哪一行为准，相加就会重复计算。",
    "en": "It is unclear which of the two counts, and adding both counts twice."
   },
   "advice": {
    "zh": "只保留正确的一行。",
    "en": "Keep the right one only."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "同一行出现两次",
    "en": "a row occurs twice"
   }
  },
  {
   "status": "active",
   "code": "report-duplicate",
   "area": "package",
   "severity": "error",
   "message": {
    "zh": "报告代号“{value}”在 reports.csv 中出现了不止一次，以第一次的内容核对。",
    "en": "The report key {value} occurs more than once in reports.csv; the first was checked."
   },
   "why": {
    "zh": "代号重复，各表的行就分不清属于哪份报告。",
    "en": "With equal keys the rows of the tables cannot be told apart."
   },
   "advice": {
    "zh": "每份报告用一个不同的代号。",
    "en": "Give each report a key of its own."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "报告代号重复",
    "en": "a report key occurs twice"
   }
  },
  {
   "status": "active",
   "code": "report-unknown",
   "area": "package",
   "severity": "error",
   "message": {
    "zh": "报告代号“{value}”没有列在 reports.csv 中，这些行没有核对。",
    "en": "The report key {value} is not in reports.csv; its rows were not checked."
   },
   "why": {
    "zh": "没有登记的行不知道是哪个机关、哪一年度的。",
    "en": "Nobody can tell which organ and year such rows belong to."
   },
   "advice": {
    "zh": "核对代号的拼写，或在 reports.csv 中补上这份报告。",
    "en": "Check the spelling of the key or add the report to reports.csv."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "表中的报告代号没有登记",
    "en": "a table row belongs to no report"
   }
  },
  {
   "status": "active",
   "code": "report-key-blank",
   "area": "package",
   "severity": "error",
   "message": {
    "zh": "这一行没有填报告代号，没有核对。",
    "en": "The line has no report key and was not checked."
   },
   "why": {
    "zh": "没有代号的行不知道属于哪份报告。",
    "en": "Nobody can tell which report such a line belongs to."
   },
   "advice": {
    "zh": "填上这份报告在 reports.csv 中的代号。",
    "en": "Enter the key that the report has in reports.csv."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "没有填报告代号",
    "en": "a line without report key"
   }
  },
  {
   "status": "active",
   "code": "line-too-long",
   "area": "package",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "这一行比表头多出{count}格（多出的内容：{value}）。",
    "en": "The line has {count} more cells than the heading (beyond it: {value})."
   },
   "why": {
    "zh": "多出的格子往往是数里的逗号造成的，其后的数都会错位。",
    "en": "Extra cells mostly come from a comma inside a number, and every figure after it is displaced."
   },
   "advice": {
    "zh": "去掉数里的逗号和行末多余的逗号；含逗号的文字用英文双引号括起。",
    "en": "Remove commas from numbers and from the end of the line; put double quotes around text that contains commas."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "一行里多出格子",
    "en": "a line has too many cells"
   }
  },
  {
   "status": "active",
   "code": "line-too-short",
   "area": "package",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "这一行比表头少{count}格，右边的列没有值。",
    "en": "The line has {count} fewer cells than the heading; the columns on the right have no value."
   },
   "why": {
    "zh": "分不清少的是哪一格，其后的数可能已经错位。",
    "en": "It is unclear which cell is missing, so the figures after it may be displaced."
   },
   "advice": {
    "zh": "对照表头补齐；空白的格子也要保留逗号。",
    "en": "Compare with the heading and add it; a blank cell keeps its comma."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "一行里缺少格子",
    "en": "a line has too few cells"
   }
  },
  {
   "status": "active",
   "code": "line-blank",
   "area": "package",
   "severity": "error",
   "message": {
    "zh": "这一行没有任何内容。",
    "en": "The line is empty."
   },
   "why": {
    "zh": "有的程序读到空行就停止，其后的数据会丢失。",
    "en": "Some programs stop reading at a blank line and lose what follows."
   },
   "advice": {
    "zh": "删去空行。",
    "en": "Remove the line."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "有空行",
    "en": "a blank line"
   }
  },
  {
   "status": "active",
   "code": "column-duplicate",
   "area": "package",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "列“{value}”在表头出现了不止一次，这张表没有用于勾稽核对。",
    "en": "The heading {value} occurs more than once; the table was left out of the identities."
   },
   "why": {
    "zh": "两列同名，不知以哪一列为准。",
    "en": "It is unclear which of the two columns counts."
   },
   "advice": {
    "zh": "只保留正确的一列。",
    "en": "Keep the right one only."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "表头重复",
    "en": "a heading occurs twice"
   }
  },
  {
   "status": "active",
   "code": "column-order",
   "area": "package",
   "severity": "error",
   "message": {
    "zh": "表头的次序应为：{expected}。",
    "en": "The headings must stand in this order: {expected}."
   },
   "why": {
    "zh": "按位置读取的程序会把数放进错误的列。",
    "en": "Programs that read by position put the figures into the wrong columns."
   },
   "advice": {
    "zh": "按所示次序排列各列。",
    "en": "Put the columns into the order shown."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "列的次序不对",
    "en": "the columns are out of order"
   }
  },
  {
   "status": "active",
   "code": "disclosed-bound",
   "area": "plausibility",
   "severity": "warning",
   "bound": [
    {
     "code": "",
     "instance": "rules",
     "axis": "row",
     "left": [
      "/tables/documents/rules/newly_disclosed"
     ],
     "right": [
      "/tables/documents/rules/total_disclosed"
     ]
    },
    {
     "code": "",
     "instance": "normative_documents",
     "axis": "row",
     "left": [
      "/tables/documents/normative_documents/newly_disclosed"
     ],
     "right": [
      "/tables/documents/normative_documents/total_disclosed"
     ]
    }
   ],
   "message": {
    "zh": "{where}：{left_text}，大于{right_text}。",
    "en": "{where}: {left_text}, more than {right_text}."
   },
   "why": {
    "zh": "当年新公开的文件，年末应当在对外公开的总数之内；公开后又撤下的例外。",
    "en": "What was newly disclosed is part of the total at the end of the year, unless it was withdrawn again."
   },
   "advice": {
    "zh": "核对两个数；有公开后撤下的，在文字部分说明。",
    "en": "Check the two figures; explain in the narrative if documents were withdrawn."
   },
   "origin": "layout",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "本年新公开的多于对外公开的总数",
    "en": "more newly disclosed than disclosed in total"
   }
  },
  {
   "status": "active",
   "code": "items-negative",
   "area": "plausibility",
   "severity": "error",
   "bound": [
    {
     "code": "",
     "instance": "administrative_licences",
     "axis": "row",
     "left": [],
     "right": [
      "/tables/licensing/administrative_licences/items_last_year",
      "/tables/licensing/administrative_licences/change"
     ]
    },
    {
     "code": "",
     "instance": "other_services",
     "axis": "row",
     "left": [],
     "right": [
      "/tables/licensing/other_services/items_last_year",
      "/tables/licensing/other_services/change"
     ]
    },
    {
     "code": "",
     "instance": "administrative_penalties",
     "axis": "row",
     "left": [],
     "right": [
      "/tables/enforcement/administrative_penalties/items_last_year",
      "/tables/enforcement/administrative_penalties/change"
     ]
    },
    {
     "code": "",
     "instance": "administrative_compulsion",
     "axis": "row",
     "left": [],
     "right": [
      "/tables/enforcement/administrative_compulsion/items_last_year",
      "/tables/enforcement/administrative_compulsion/change"
     ]
    },
    {
     "code": "",
     "instance": "administrative_fees",
     "axis": "row",
     "left": [],
     "right": [
      "/tables/fees/administrative_fees/items_last_year",
      "/tables/fees/administrative_fees/change"
     ]
    }
   ],
   "message": {
    "zh": "{where}：{right_text}，年末的项目数不能小于0。",
    "en": "{where}: {right_text}; the items at the end of the year cannot be fewer than 0."
   },
   "why": {
    "zh": "上年的项目数加上本年的增减，就是本年末的项目数。",
    "en": "Last year's items and the change of this year give the items at the end of the year."
   },
   "advice": {
    "zh": "核对增减的正负号，以及两个数是否填反。",
    "en": "Check the sign of the change, and whether the two figures were exchanged."
   },
   "origin": "layout",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "上年项目数加增减小于0",
    "en": "last year's items and the change come to less than nothing"
   }
  },
  {
   "status": "active",
   "code": "publication-deadline",
   "area": "plausibility",
   "severity": "warning",
   "deadlines": {
    "department": "01-31",
    "government": "03-31"
   },
   "message": {
    "zh": "“{where}”是{value}，晚于{kind}的法定期限{deadline}。",
    "en": "{where} is {value}, after the deadline for {kind}, {deadline}."
   },
   "why": {
    "zh": "县级以上人民政府部门应当在1月31日前、县级以上地方人民政府应当在3月31日前公布上一年度报告；乡镇和其他单位条例没有规定日期。",
    "en": "Departments of governments at county level and above publish by 31 January, local governments at county level and above by 31 March; the Regulations set no date for townships and other bodies."
   },
   "advice": {
    "zh": "核对公布日期和机关类别；确实逾期的，下一年度请按期公布。",
    "en": "Check the date and the kind of organ; if the report was late, plan earlier next year."
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第四十九条第一款",
     "en": "Regulations, art. 49, para. 1",
     "source": "regulations",
     "article": "第四十九条"
    },
    {
     "zh": "《政府信息公开条例》第四十九条第二款",
     "en": "Regulations, art. 49, para. 2",
     "source": "regulations",
     "article": "第四十九条"
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "公布晚于法定期限",
    "en": "published after the legal deadline"
   }
  },
  {
   "status": "active",
   "code": "publication-early",
   "area": "plausibility",
   "severity": "warning",
   "message": {
    "zh": "“{where}”是{value}，早于{year}年度结束。",
    "en": "{where} is {value}, before the end of {year}."
   },
   "why": {
    "zh": "年度报告的统计期到12月31日为止，不可能在此之前公布；多为日期的年份或报告年度写错。",
    "en": "The period runs to 31 December, and no report is published before; most often the year of the date or the report year is wrong."
   },
   "advice": {
    "zh": "核对公布日期的年份和报告年度。",
    "en": "Check the year of the date and the report year."
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第四十九条",
     "en": "Regulations, art. 49",
     "source": "regulations",
     "article": "第四十九条"
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "公布日期在统计期结束之前",
    "en": "published before the period had ended"
   }
  },
  {
   "status": "active",
   "code": "overview-length",
   "area": "plausibility",
   "severity": "warning",
   "field": "/narrative/overview",
   "limit": 1000,
   "counted": "characters other than white space",
   "message": {
    "zh": "“{where}”有{value}字，超过{limit}字。",
    "en": "{where} has {value} characters, more than {limit}."
   },
   "why": {
    "zh": "有的地方主管部门要求这一部分原则上不超过一千字；各地要求不同的，以主管部门通知为准。",
    "en": "Some supervising offices ask for no more than a thousand characters; where yours does not, disregard this."
   },
   "advice": {
    "zh": "精简文字，工作细节不必列入。",
    "en": "Shorten it; details of the work need not be listed."
   },
   "basis": [
    {
     "zh": "武政办发〔2025〕54号（供参考）",
     "en": "Wuwei notice [2025] No. 54 (for reference)",
     "source": "wuwei-2025-54",
     "article": null
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "第一部分过长",
    "en": "section 1 is long"
   }
  },
  {
   "status": "active",
   "code": "narrative-differs",
   "area": "plausibility",
   "severity": "warning",
   "message": {
    "zh": "“{where}”写的是“{text}”，这里的{value}与表中的数不同：{table}。两处的统计口径可能不同。",
    "en": "{where} says “{text}”; its {value} differs from the table: {table}. The two may differ in scope."
   },
   "why": {
    "zh": "同一个数在文字部分和表里各写一次，改了一处忘了另一处，读者就不知道以哪个为准。文字只讲本机关、表统计全区域的，两个数可以都对。只核对读得明白的数；约数、比例、上年的数、分项的数不核对。",
    "en": "The narrative repeats figures of the tables, and when one of the two is corrected the other is easily forgotten. Where the text is about the office and the table about the region, both may be right. Only figures that are understood for certain are compared; estimates, shares, last year's figures and parts are not."
   },
   "advice": {
    "zh": "核对文字和表统计的是不是同一范围；是同一范围的，改正错的一处；不是的，在文字里写明范围（全市、本机关等）。",
    "en": "Check whether text and table count the same thing. If they do, correct the one that is wrong; if not, let the text name its scope (全市, 本机关 and so on)."
   },
   "basis": [],
   "since": "1.1.0",
   "title": {
    "zh": "文字部分的数与表中的不一致",
    "en": "a figure in the narrative differs from the table"
   }
  },
  {
   "status": "active",
   "code": "parts-sum",
   "area": "parts",
   "severity": "warning",
   "message": {
    "zh": "“{where}”填的是{value}，{count}个部分相加为{sum}，相差{gap}。",
    "en": "{where} is {value}, but its {count} parts add up to {sum}; they differ by {gap}."
   },
   "why": {
    "zh": "本行政区域的数，是本级机关、各部门和下级政府的数之和。各部分都在的，两边应当相等；还缺几个部分的，已有的部分相加也不会超过本报告。",
    "en": "The figures of a region are the sums of those of its own organs, its departments and its lower governments. With all parts there, both are equal; with some missing, those there never come to more."
   },
   "advice": {
    "zh": "核对该格和各部分的数；该表的统计口径与报告不同的（如只计本级机关），填写该表的统计口径。",
    "en": "Check the cell and the figures of the parts; if the table has another scope than the report, such as the organs of one level only, say so in its scope."
   },
   "origin": "practice",
   "basis": [],
   "since": "1.1.0",
   "title": {
    "zh": "各部分之和与本报告不符",
    "en": "the parts do not add up to the report"
   }
  },
  {
   "status": "active",
   "code": "parts-shortfall",
   "area": "parts",
   "severity": "info",
   "message": {
    "zh": "“{where}”填的是{value}，{count}个部分相加为{sum}，少{gap}；{reason}，不能断定是否相符。",
    "en": "{where} is {value}, and its {count} parts add up to {sum}, which is {gap} less; {reason}."
   },
   "why": {
    "zh": "相差的数可能在没有交来的报告里，也可能在没有填的格子里；都齐了还差，就是不符。",
    "en": "The rest may be in a report that is not there, or in a cell that was left blank; if nothing is missing, something is wrong."
   },
   "advice": {
    "zh": "各部分都在的，给出各部分的名单，就可以断定；有空白的，请该部分补填。",
    "en": "If all parts are there, give the list of parts, and it can be told; where a part left the cell blank, have it filled in."
   },
   "origin": "practice",
   "basis": [],
   "since": "1.1.0",
   "title": {
    "zh": "各部分之和小于本报告，不能断定是否相符",
    "en": "the parts come to less, and it cannot be told whether that is right"
   }
  },
  {
   "status": "active",
   "code": "part-missing",
   "area": "parts",
   "severity": "info",
   "message": {
    "zh": "名单上的“{value}”没有报告。",
    "en": "{value} is on the list of parts, but there is no report of it."
   },
   "why": {
    "zh": "缺了部分，相加的数只是一部分，只能核对是否已经超过本报告。",
    "en": "Without it the sums are incomplete, and only whether they come to more than the report can be checked."
   },
   "advice": {
    "zh": "催交该部分的报告；名称与名单上写法不一的，改成一致，或在名单上写统一社会信用代码。",
    "en": "Ask for the report; if the name is written differently on the list, make both the same, or put the organ code on the list."
   },
   "basis": [],
   "since": "1.1.0",
   "title": {
    "zh": "还缺一个部分的报告，只核对各部分之和是否超过本报告",
    "en": "the report of a part is missing, and only whether the others come to more than the report was checked"
   }
  },
  {
   "status": "active",
   "code": "part-left-out",
   "area": "parts",
   "severity": "warning",
   "message": {
    "zh": "“{value}”的报告（{source}）没有计入：{reason}。",
    "en": "The report of {value} ({source}) was left out: {reason}."
   },
   "why": {
    "zh": "年度、格式都相同的报告才能相加，同一机关的只能计一次。",
    "en": "Only reports of the same year and edition add up, and each organ counts once."
   },
   "advice": {
    "zh": "换上正确的报告；格式不同的，先对照着换成同一格式（gidar convert）；不属于本行政区域的，从文件夹里移出。",
    "en": "Put the right report in its place; convert one of another edition first (gidar convert); take out what is no part of the region."
   },
   "basis": [],
   "since": "1.1.0",
   "title": {
    "zh": "有报告不能计入",
    "en": "a report cannot be added up with the others"
   }
  },
  {
   "status": "active",
   "code": "part-overlap",
   "area": "parts",
   "severity": "warning",
   "message": {
    "zh": "“{value}”的报告（{source}）在“{other}”所报的行政区域之内，可能重复计入。",
    "en": "The report of {value} ({source}) lies within the region that {other} reports on, and may be counted twice."
   },
   "why": {
    "zh": "下级政府的报告如果是全区域的，已经包含其部门和乡镇；垂直管理的机关不在其中。",
    "en": "A lower government's report on its whole region contains its departments and townships; organs under vertical leadership are not in it."
   },
   "advice": {
    "zh": "已经包含在下级政府报告里的，从文件夹里移出；没有包含的，本警告可以不理会。",
    "en": "Take out what the lower government's report contains already; where it does not, disregard this warning."
   },
   "origin": "practice",
   "basis": [],
   "since": "1.1.0",
   "title": {
    "zh": "可能有一部分重复计入",
    "en": "a part may be counted twice"
   }
  }
 ],
 "cell_texts": [
  {
   "code": "cell-number-as-text",
   "of": "text",
   "pattern": "-?(0|[1-9][0-9]*)(\\.[0-9]+)?"
  },
  {
   "code": "cell-full-width",
   "of": "text",
   "pattern": "[-+.,0-9０-９．，－＋]+",
   "with": "[０-９]"
  },
  {
   "code": "cell-placeholder",
   "of": "bare",
   "pattern": "[-－—–―‐‑−/／\\\\、*＊~～.．。]+|无|没有|[Nn][Oo][Nn][Ee]|[Nn]/?[Aa]|[Nn][Uu][Ll][Ll]"
  },
  {
   "code": "cell-thousands-separator",
   "of": "half_width",
   "pattern": "[-+]?[0-9]{1,3}([,'][0-9]{3})+(\\.[0-9]+)?"
  },
  {
   "code": "cell-with-unit",
   "of": "half_width",
   "pattern": "[-+]?[0-9]+(\\.[0-9]+)?(件|条|个|项|次|份|起|人|户|元|万|万元|亿元)"
  },
  {
   "code": "cell-white-space",
   "of": "bare",
   "pattern": "(-?(0|[1-9][0-9]*)(\\.[0-9]+)?)?",
   "only_with_white_space": true
  }
 ],
 "identity_messages": {
  "fails": {
   "zh": "{where}：{left_text}，而{right_text}，相差{gap}。",
   "en": "{where}: {left_text}, but {right_text}; they differ by {gap}."
  },
  "undetermined": {
   "zh": "{where}：{left_text}，而{right_text}；有{count}格没有填，不能断定是否相符。",
   "en": "{where}: {left_text}, but {right_text}; {count} blank cells ({blanks}) leave it open."
  },
  "undetermined_one": {
   "zh": "{where}：{left_text}，而{right_text}；{blanks}没有填，填{needed}才相符。",
   "en": "{where}: {left_text}, but {right_text}; {blanks} is blank and would have to be {needed}."
  }
 },
 "not_checked": {
  "too_many": {
   "zh": "结构错误共{count}处，只列出前面的一部分",
   "en": "{count} structural faults in all; only the first are listed"
  },
  "cells_unusable": {
   "zh": "下列格子缺少或有错，改好后再核对：{cells}",
   "en": "cells are missing or not numbers: {cells}"
  },
  "edition_unknown": {
   "zh": "不知道报告用的是哪一格式",
   "en": "the edition of the report is not known"
  },
  "no_previous": {
   "zh": "没有给出上一年度的报告",
   "en": "no report of the year before was given"
  },
  "previous_not_found": {
   "zh": "给出的报告里没有该机关上一年度的",
   "en": "the reports given hold none of this organ for the year before"
  },
  "not_the_year_before": {
   "zh": "给出的不是上一年度的报告，或者读不出它的年度",
   "en": "what was given is not the report of the year before, or its year cannot be read"
  },
  "organ_kind_unknown": {
   "zh": "没有填写机关类别（reports.csv 的 organ_kind 列，JSON 的 organ.kind），无法判断法定期限",
   "en": "the kind of organ (organ_kind in reports.csv, organ.kind in JSON) is not given, so the deadline is not known"
  },
  "many_reports": {
   "zh": "报告较多，没有把文字部分与表核对（加 --narrative 核对）",
   "en": "among so many reports the narrative was not compared with the tables (--narrative does)"
  },
  "text_too_long": {
   "zh": "“{where}”过长，没有与表核对",
   "en": "{where} is too long to be compared with the tables"
  },
  "scope_of_text": {
   "zh": "文字写明的统计口径与表不同，没有比较：“{text}”",
   "en": "the text names another scope than that of the table: “{text}”"
  },
  "scope_differs": {
   "zh": "该表的统计口径与报告不同",
   "en": "the table has another scope than the report"
  },
  "no_parts": {
   "zh": "没有可以计入的各部分的报告",
   "en": "there is no report of a part that could be added up"
  },
  "organ_scope": {
   "zh": "本报告只统计本机关，没有下级部分",
   "en": "the report is about one organ alone, which has no parts"
  },
  "year_unknown": {
   "zh": "读不出本报告的年度，不知道应与哪一年度的报告相加",
   "en": "the year of the report cannot be read, so that its parts are not known"
  },
  "not_additive": {
   "zh": "相加没有意义的格子没有核对：{cells}",
   "en": "cells whose figures do not add up were passed over: {cells}"
  },
  "too_many_parts": {
   "zh": "没有计入、可能重复和缺少的报告共{count}份，只列出前面的一部分",
   "en": "{count} reports were left out, may count twice or are missing; only the first are listed"
  },
  "cell_unread": {
   "zh": "“{where}”没有读出：{why}",
   "en": "{where} was not read: {why}"
  },
  "cell_doubtful": {
   "zh": "“{where}”读作{value}，不能断定：{why}",
   "en": "{where} was read as {value}, which is not certain: {why}"
  }
 },
 "words": {
  "reading": {
   "zh": "从文档读取",
   "en": "reading the document"
  },
  "blank": {
   "zh": "未填",
   "en": "blank"
  },
  "last_year": {
   "zh": "上年报告的",
   "en": "last year's "
  },
  "structure": {
   "zh": "报告的结构",
   "en": "the structure of the report"
  },
  "or": {
   "zh": "或",
   "en": " or "
  },
  "or_else": {
   "zh": "，或者",
   "en": ", or "
  },
  "all_zero": {
   "zh": "{count}项都是0",
   "en": "all {count} are 0"
  },
  "empty_text": {
   "zh": "（空文本）",
   "en": "(empty text)"
  },
  "rest_zero": {
   "zh": "，其余{count}项为0",
   "en": ", the other {count} are 0"
  },
  "and_others": {
   "zh": "等{count}格",
   "en": " and others, {count} in all"
  },
  "and_other_parts": {
   "zh": "等{count}个部分",
   "en": " and others, {count} in all"
  },
  "no_parts_list": {
   "zh": "没有给出各部分的名单",
   "en": "without a list of the parts it cannot be told whether one is missing"
  },
  "parts_open": {
   "zh": "{parts}没有填、填的不能用或该表口径不同",
   "en": "the cell is blank, unusable or of another scope in {parts}"
  },
  "left_out": {
   "no_edition": {
    "zh": "认不出是哪一年的格式",
    "en": "it is of no edition"
   },
   "other_edition": {
    "zh": "是{edition}年格式",
    "en": "it is of edition {edition}"
   },
   "no_year": {
    "zh": "读不出年度",
    "en": "its year cannot be read"
   },
   "other_year": {
    "zh": "是{year}年度的",
    "en": "it is for {year}"
   },
   "same_organ": {
    "zh": "同一机关已有一份（{other}）",
    "en": "there is one of the same organ already ({other})"
   },
   "not_listed": {
    "zh": "不在名单上",
    "en": "it is not on the list of parts"
   }
  },
  "no_year_limit": {
   "zh": "自{from}年度起适用",
   "en": "report years from {from} on"
  },
  "year_range": {
   "zh": "适用于{from}至{to}年度",
   "en": "report years {from} to {to}"
  },
  "did_you_mean": {
   "zh": "是不是“{id}”？",
   "en": "Did you mean \"{id}\"?"
  },
  "kinds": {
   "department": {
    "zh": "政府部门",
    "en": "departments"
   },
   "government": {
    "zh": "地方人民政府",
    "en": "local governments"
   }
  },
  "types": {
   "object": {
    "zh": "用花括号括起的一组项目",
    "en": "an object"
   },
   "array": {
    "zh": "用方括号括起的列表",
    "en": "a list"
   },
   "string": {
    "zh": "文本",
    "en": "text"
   },
   "integer": {
    "zh": "整数",
    "en": "a whole number"
   },
   "number": {
    "zh": "数",
    "en": "a number"
   },
   "boolean": {
    "zh": "true 或 false",
    "en": "a boolean"
   },
   "null": {
    "zh": "空值（null）",
    "en": "null"
   }
  }
 },
 "page": {
  "zh": "https://w3id.org/gidar/rules/{code}/",
  "en": "https://w3id.org/gidar/en/rules/{code}/"
 }
},
"identities": {
 "$comment": "Generated from spec/ by `gidar spec build`. Do not edit.",
 "edition": "2019",
 "edition_version": "1.2.0",
 "identities": [
  {
   "code": "requests-balance",
   "instance": "natural_persons",
   "axis": "column",
   "left": [
    "/tables/requests/received/natural_persons",
    "/tables/requests/carried_in/natural_persons"
   ],
   "right": [
    "/tables/requests/outcomes_total/natural_persons",
    "/tables/requests/carried_forward/natural_persons"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "国办公开办函〔2019〕60号",
     "en": "Notice [2019] No. 60",
     "source": "format-2019",
     "article": null
    }
   ]
  },
  {
   "code": "requests-balance",
   "instance": "commercial_enterprises",
   "axis": "column",
   "left": [
    "/tables/requests/received/commercial_enterprises",
    "/tables/requests/carried_in/commercial_enterprises"
   ],
   "right": [
    "/tables/requests/outcomes_total/commercial_enterprises",
    "/tables/requests/carried_forward/commercial_enterprises"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "国办公开办函〔2019〕60号",
     "en": "Notice [2019] No. 60",
     "source": "format-2019",
     "article": null
    }
   ]
  },
  {
   "code": "requests-balance",
   "instance": "research_institutions",
   "axis": "column",
   "left": [
    "/tables/requests/received/research_institutions",
    "/tables/requests/carried_in/research_institutions"
   ],
   "right": [
    "/tables/requests/outcomes_total/research_institutions",
    "/tables/requests/carried_forward/research_institutions"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "国办公开办函〔2019〕60号",
     "en": "Notice [2019] No. 60",
     "source": "format-2019",
     "article": null
    }
   ]
  },
  {
   "code": "requests-balance",
   "instance": "public_interest_organizations",
   "axis": "column",
   "left": [
    "/tables/requests/received/public_interest_organizations",
    "/tables/requests/carried_in/public_interest_organizations"
   ],
   "right": [
    "/tables/requests/outcomes_total/public_interest_organizations",
    "/tables/requests/carried_forward/public_interest_organizations"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "国办公开办函〔2019〕60号",
     "en": "Notice [2019] No. 60",
     "source": "format-2019",
     "article": null
    }
   ]
  },
  {
   "code": "requests-balance",
   "instance": "legal_service_institutions",
   "axis": "column",
   "left": [
    "/tables/requests/received/legal_service_institutions",
    "/tables/requests/carried_in/legal_service_institutions"
   ],
   "right": [
    "/tables/requests/outcomes_total/legal_service_institutions",
    "/tables/requests/carried_forward/legal_service_institutions"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "国办公开办函〔2019〕60号",
     "en": "Notice [2019] No. 60",
     "source": "format-2019",
     "article": null
    }
   ]
  },
  {
   "code": "requests-balance",
   "instance": "other_organizations",
   "axis": "column",
   "left": [
    "/tables/requests/received/other_organizations",
    "/tables/requests/carried_in/other_organizations"
   ],
   "right": [
    "/tables/requests/outcomes_total/other_organizations",
    "/tables/requests/carried_forward/other_organizations"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "国办公开办函〔2019〕60号",
     "en": "Notice [2019] No. 60",
     "source": "format-2019",
     "article": null
    }
   ]
  },
  {
   "code": "requests-balance",
   "instance": "total",
   "axis": "column",
   "left": [
    "/tables/requests/received/total",
    "/tables/requests/carried_in/total"
   ],
   "right": [
    "/tables/requests/outcomes_total/total",
    "/tables/requests/carried_forward/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "国办公开办函〔2019〕60号",
     "en": "Notice [2019] No. 60",
     "source": "format-2019",
     "article": null
    }
   ]
  },
  {
   "code": "requests-outcomes-total",
   "instance": "natural_persons",
   "axis": "column",
   "left": [
    "/tables/requests/disclosed/natural_persons",
    "/tables/requests/partially_disclosed/natural_persons",
    "/tables/requests/state_secrets/natural_persons",
    "/tables/requests/prohibited_by_law/natural_persons",
    "/tables/requests/security_and_stability/natural_persons",
    "/tables/requests/third_party_rights/natural_persons",
    "/tables/requests/internal_affairs/natural_persons",
    "/tables/requests/process_information/natural_persons",
    "/tables/requests/enforcement_case_files/natural_persons",
    "/tables/requests/registry_inquiries/natural_persons",
    "/tables/requests/not_held/natural_persons",
    "/tables/requests/requires_creation/natural_persons",
    "/tables/requests/still_unclear/natural_persons",
    "/tables/requests/petitions_and_complaints/natural_persons",
    "/tables/requests/repeat_requests/natural_persons",
    "/tables/requests/public_publications/natural_persons",
    "/tables/requests/excessive_requests/natural_persons",
    "/tables/requests/reconfirmation/natural_persons",
    "/tables/requests/other_handling/natural_persons"
   ],
   "right": [
    "/tables/requests/outcomes_total/natural_persons"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-outcomes-total",
   "instance": "commercial_enterprises",
   "axis": "column",
   "left": [
    "/tables/requests/disclosed/commercial_enterprises",
    "/tables/requests/partially_disclosed/commercial_enterprises",
    "/tables/requests/state_secrets/commercial_enterprises",
    "/tables/requests/prohibited_by_law/commercial_enterprises",
    "/tables/requests/security_and_stability/commercial_enterprises",
    "/tables/requests/third_party_rights/commercial_enterprises",
    "/tables/requests/internal_affairs/commercial_enterprises",
    "/tables/requests/process_information/commercial_enterprises",
    "/tables/requests/enforcement_case_files/commercial_enterprises",
    "/tables/requests/registry_inquiries/commercial_enterprises",
    "/tables/requests/not_held/commercial_enterprises",
    "/tables/requests/requires_creation/commercial_enterprises",
    "/tables/requests/still_unclear/commercial_enterprises",
    "/tables/requests/petitions_and_complaints/commercial_enterprises",
    "/tables/requests/repeat_requests/commercial_enterprises",
    "/tables/requests/public_publications/commercial_enterprises",
    "/tables/requests/excessive_requests/commercial_enterprises",
    "/tables/requests/reconfirmation/commercial_enterprises",
    "/tables/requests/other_handling/commercial_enterprises"
   ],
   "right": [
    "/tables/requests/outcomes_total/commercial_enterprises"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-outcomes-total",
   "instance": "research_institutions",
   "axis": "column",
   "left": [
    "/tables/requests/disclosed/research_institutions",
    "/tables/requests/partially_disclosed/research_institutions",
    "/tables/requests/state_secrets/research_institutions",
    "/tables/requests/prohibited_by_law/research_institutions",
    "/tables/requests/security_and_stability/research_institutions",
    "/tables/requests/third_party_rights/research_institutions",
    "/tables/requests/internal_affairs/research_institutions",
    "/tables/requests/process_information/research_institutions",
    "/tables/requests/enforcement_case_files/research_institutions",
    "/tables/requests/registry_inquiries/research_institutions",
    "/tables/requests/not_held/research_institutions",
    "/tables/requests/requires_creation/research_institutions",
    "/tables/requests/still_unclear/research_institutions",
    "/tables/requests/petitions_and_complaints/research_institutions",
    "/tables/requests/repeat_requests/research_institutions",
    "/tables/requests/public_publications/research_institutions",
    "/tables/requests/excessive_requests/research_institutions",
    "/tables/requests/reconfirmation/research_institutions",
    "/tables/requests/other_handling/research_institutions"
   ],
   "right": [
    "/tables/requests/outcomes_total/research_institutions"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-outcomes-total",
   "instance": "public_interest_organizations",
   "axis": "column",
   "left": [
    "/tables/requests/disclosed/public_interest_organizations",
    "/tables/requests/partially_disclosed/public_interest_organizations",
    "/tables/requests/state_secrets/public_interest_organizations",
    "/tables/requests/prohibited_by_law/public_interest_organizations",
    "/tables/requests/security_and_stability/public_interest_organizations",
    "/tables/requests/third_party_rights/public_interest_organizations",
    "/tables/requests/internal_affairs/public_interest_organizations",
    "/tables/requests/process_information/public_interest_organizations",
    "/tables/requests/enforcement_case_files/public_interest_organizations",
    "/tables/requests/registry_inquiries/public_interest_organizations",
    "/tables/requests/not_held/public_interest_organizations",
    "/tables/requests/requires_creation/public_interest_organizations",
    "/tables/requests/still_unclear/public_interest_organizations",
    "/tables/requests/petitions_and_complaints/public_interest_organizations",
    "/tables/requests/repeat_requests/public_interest_organizations",
    "/tables/requests/public_publications/public_interest_organizations",
    "/tables/requests/excessive_requests/public_interest_organizations",
    "/tables/requests/reconfirmation/public_interest_organizations",
    "/tables/requests/other_handling/public_interest_organizations"
   ],
   "right": [
    "/tables/requests/outcomes_total/public_interest_organizations"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-outcomes-total",
   "instance": "legal_service_institutions",
   "axis": "column",
   "left": [
    "/tables/requests/disclosed/legal_service_institutions",
    "/tables/requests/partially_disclosed/legal_service_institutions",
    "/tables/requests/state_secrets/legal_service_institutions",
    "/tables/requests/prohibited_by_law/legal_service_institutions",
    "/tables/requests/security_and_stability/legal_service_institutions",
    "/tables/requests/third_party_rights/legal_service_institutions",
    "/tables/requests/internal_affairs/legal_service_institutions",
    "/tables/requests/process_information/legal_service_institutions",
    "/tables/requests/enforcement_case_files/legal_service_institutions",
    "/tables/requests/registry_inquiries/legal_service_institutions",
    "/tables/requests/not_held/legal_service_institutions",
    "/tables/requests/requires_creation/legal_service_institutions",
    "/tables/requests/still_unclear/legal_service_institutions",
    "/tables/requests/petitions_and_complaints/legal_service_institutions",
    "/tables/requests/repeat_requests/legal_service_institutions",
    "/tables/requests/public_publications/legal_service_institutions",
    "/tables/requests/excessive_requests/legal_service_institutions",
    "/tables/requests/reconfirmation/legal_service_institutions",
    "/tables/requests/other_handling/legal_service_institutions"
   ],
   "right": [
    "/tables/requests/outcomes_total/legal_service_institutions"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-outcomes-total",
   "instance": "other_organizations",
   "axis": "column",
   "left": [
    "/tables/requests/disclosed/other_organizations",
    "/tables/requests/partially_disclosed/other_organizations",
    "/tables/requests/state_secrets/other_organizations",
    "/tables/requests/prohibited_by_law/other_organizations",
    "/tables/requests/security_and_stability/other_organizations",
    "/tables/requests/third_party_rights/other_organizations",
    "/tables/requests/internal_affairs/other_organizations",
    "/tables/requests/process_information/other_organizations",
    "/tables/requests/enforcement_case_files/other_organizations",
    "/tables/requests/registry_inquiries/other_organizations",
    "/tables/requests/not_held/other_organizations",
    "/tables/requests/requires_creation/other_organizations",
    "/tables/requests/still_unclear/other_organizations",
    "/tables/requests/petitions_and_complaints/other_organizations",
    "/tables/requests/repeat_requests/other_organizations",
    "/tables/requests/public_publications/other_organizations",
    "/tables/requests/excessive_requests/other_organizations",
    "/tables/requests/reconfirmation/other_organizations",
    "/tables/requests/other_handling/other_organizations"
   ],
   "right": [
    "/tables/requests/outcomes_total/other_organizations"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-outcomes-total",
   "instance": "total",
   "axis": "column",
   "left": [
    "/tables/requests/disclosed/total",
    "/tables/requests/partially_disclosed/total",
    "/tables/requests/state_secrets/total",
    "/tables/requests/prohibited_by_law/total",
    "/tables/requests/security_and_stability/total",
    "/tables/requests/third_party_rights/total",
    "/tables/requests/internal_affairs/total",
    "/tables/requests/process_information/total",
    "/tables/requests/enforcement_case_files/total",
    "/tables/requests/registry_inquiries/total",
    "/tables/requests/not_held/total",
    "/tables/requests/requires_creation/total",
    "/tables/requests/still_unclear/total",
    "/tables/requests/petitions_and_complaints/total",
    "/tables/requests/repeat_requests/total",
    "/tables/requests/public_publications/total",
    "/tables/requests/excessive_requests/total",
    "/tables/requests/reconfirmation/total",
    "/tables/requests/other_handling/total"
   ],
   "right": [
    "/tables/requests/outcomes_total/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "received",
   "axis": "row",
   "left": [
    "/tables/requests/received/natural_persons",
    "/tables/requests/received/commercial_enterprises",
    "/tables/requests/received/research_institutions",
    "/tables/requests/received/public_interest_organizations",
    "/tables/requests/received/legal_service_institutions",
    "/tables/requests/received/other_organizations"
   ],
   "right": [
    "/tables/requests/received/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "carried_in",
   "axis": "row",
   "left": [
    "/tables/requests/carried_in/natural_persons",
    "/tables/requests/carried_in/commercial_enterprises",
    "/tables/requests/carried_in/research_institutions",
    "/tables/requests/carried_in/public_interest_organizations",
    "/tables/requests/carried_in/legal_service_institutions",
    "/tables/requests/carried_in/other_organizations"
   ],
   "right": [
    "/tables/requests/carried_in/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "disclosed",
   "axis": "row",
   "left": [
    "/tables/requests/disclosed/natural_persons",
    "/tables/requests/disclosed/commercial_enterprises",
    "/tables/requests/disclosed/research_institutions",
    "/tables/requests/disclosed/public_interest_organizations",
    "/tables/requests/disclosed/legal_service_institutions",
    "/tables/requests/disclosed/other_organizations"
   ],
   "right": [
    "/tables/requests/disclosed/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "partially_disclosed",
   "axis": "row",
   "left": [
    "/tables/requests/partially_disclosed/natural_persons",
    "/tables/requests/partially_disclosed/commercial_enterprises",
    "/tables/requests/partially_disclosed/research_institutions",
    "/tables/requests/partially_disclosed/public_interest_organizations",
    "/tables/requests/partially_disclosed/legal_service_institutions",
    "/tables/requests/partially_disclosed/other_organizations"
   ],
   "right": [
    "/tables/requests/partially_disclosed/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "state_secrets",
   "axis": "row",
   "left": [
    "/tables/requests/state_secrets/natural_persons",
    "/tables/requests/state_secrets/commercial_enterprises",
    "/tables/requests/state_secrets/research_institutions",
    "/tables/requests/state_secrets/public_interest_organizations",
    "/tables/requests/state_secrets/legal_service_institutions",
    "/tables/requests/state_secrets/other_organizations"
   ],
   "right": [
    "/tables/requests/state_secrets/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "prohibited_by_law",
   "axis": "row",
   "left": [
    "/tables/requests/prohibited_by_law/natural_persons",
    "/tables/requests/prohibited_by_law/commercial_enterprises",
    "/tables/requests/prohibited_by_law/research_institutions",
    "/tables/requests/prohibited_by_law/public_interest_organizations",
    "/tables/requests/prohibited_by_law/legal_service_institutions",
    "/tables/requests/prohibited_by_law/other_organizations"
   ],
   "right": [
    "/tables/requests/prohibited_by_law/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "security_and_stability",
   "axis": "row",
   "left": [
    "/tables/requests/security_and_stability/natural_persons",
    "/tables/requests/security_and_stability/commercial_enterprises",
    "/tables/requests/security_and_stability/research_institutions",
    "/tables/requests/security_and_stability/public_interest_organizations",
    "/tables/requests/security_and_stability/legal_service_institutions",
    "/tables/requests/security_and_stability/other_organizations"
   ],
   "right": [
    "/tables/requests/security_and_stability/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "third_party_rights",
   "axis": "row",
   "left": [
    "/tables/requests/third_party_rights/natural_persons",
    "/tables/requests/third_party_rights/commercial_enterprises",
    "/tables/requests/third_party_rights/research_institutions",
    "/tables/requests/third_party_rights/public_interest_organizations",
    "/tables/requests/third_party_rights/legal_service_institutions",
    "/tables/requests/third_party_rights/other_organizations"
   ],
   "right": [
    "/tables/requests/third_party_rights/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "internal_affairs",
   "axis": "row",
   "left": [
    "/tables/requests/internal_affairs/natural_persons",
    "/tables/requests/internal_affairs/commercial_enterprises",
    "/tables/requests/internal_affairs/research_institutions",
    "/tables/requests/internal_affairs/public_interest_organizations",
    "/tables/requests/internal_affairs/legal_service_institutions",
    "/tables/requests/internal_affairs/other_organizations"
   ],
   "right": [
    "/tables/requests/internal_affairs/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "process_information",
   "axis": "row",
   "left": [
    "/tables/requests/process_information/natural_persons",
    "/tables/requests/process_information/commercial_enterprises",
    "/tables/requests/process_information/research_institutions",
    "/tables/requests/process_information/public_interest_organizations",
    "/tables/requests/process_information/legal_service_institutions",
    "/tables/requests/process_information/other_organizations"
   ],
   "right": [
    "/tables/requests/process_information/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "enforcement_case_files",
   "axis": "row",
   "left": [
    "/tables/requests/enforcement_case_files/natural_persons",
    "/tables/requests/enforcement_case_files/commercial_enterprises",
    "/tables/requests/enforcement_case_files/research_institutions",
    "/tables/requests/enforcement_case_files/public_interest_organizations",
    "/tables/requests/enforcement_case_files/legal_service_institutions",
    "/tables/requests/enforcement_case_files/other_organizations"
   ],
   "right": [
    "/tables/requests/enforcement_case_files/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "registry_inquiries",
   "axis": "row",
   "left": [
    "/tables/requests/registry_inquiries/natural_persons",
    "/tables/requests/registry_inquiries/commercial_enterprises",
    "/tables/requests/registry_inquiries/research_institutions",
    "/tables/requests/registry_inquiries/public_interest_organizations",
    "/tables/requests/registry_inquiries/legal_service_institutions",
    "/tables/requests/registry_inquiries/other_organizations"
   ],
   "right": [
    "/tables/requests/registry_inquiries/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "not_held",
   "axis": "row",
   "left": [
    "/tables/requests/not_held/natural_persons",
    "/tables/requests/not_held/commercial_enterprises",
    "/tables/requests/not_held/research_institutions",
    "/tables/requests/not_held/public_interest_organizations",
    "/tables/requests/not_held/legal_service_institutions",
    "/tables/requests/not_held/other_organizations"
   ],
   "right": [
    "/tables/requests/not_held/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "requires_creation",
   "axis": "row",
   "left": [
    "/tables/requests/requires_creation/natural_persons",
    "/tables/requests/requires_creation/commercial_enterprises",
    "/tables/requests/requires_creation/research_institutions",
    "/tables/requests/requires_creation/public_interest_organizations",
    "/tables/requests/requires_creation/legal_service_institutions",
    "/tables/requests/requires_creation/other_organizations"
   ],
   "right": [
    "/tables/requests/requires_creation/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "still_unclear",
   "axis": "row",
   "left": [
    "/tables/requests/still_unclear/natural_persons",
    "/tables/requests/still_unclear/commercial_enterprises",
    "/tables/requests/still_unclear/research_institutions",
    "/tables/requests/still_unclear/public_interest_organizations",
    "/tables/requests/still_unclear/legal_service_institutions",
    "/tables/requests/still_unclear/other_organizations"
   ],
   "right": [
    "/tables/requests/still_unclear/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "petitions_and_complaints",
   "axis": "row",
   "left": [
    "/tables/requests/petitions_and_complaints/natural_persons",
    "/tables/requests/petitions_and_complaints/commercial_enterprises",
    "/tables/requests/petitions_and_complaints/research_institutions",
    "/tables/requests/petitions_and_complaints/public_interest_organizations",
    "/tables/requests/petitions_and_complaints/legal_service_institutions",
    "/tables/requests/petitions_and_complaints/other_organizations"
   ],
   "right": [
    "/tables/requests/petitions_and_complaints/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "repeat_requests",
   "axis": "row",
   "left": [
    "/tables/requests/repeat_requests/natural_persons",
    "/tables/requests/repeat_requests/commercial_enterprises",
    "/tables/requests/repeat_requests/research_institutions",
    "/tables/requests/repeat_requests/public_interest_organizations",
    "/tables/requests/repeat_requests/legal_service_institutions",
    "/tables/requests/repeat_requests/other_organizations"
   ],
   "right": [
    "/tables/requests/repeat_requests/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "public_publications",
   "axis": "row",
   "left": [
    "/tables/requests/public_publications/natural_persons",
    "/tables/requests/public_publications/commercial_enterprises",
    "/tables/requests/public_publications/research_institutions",
    "/tables/requests/public_publications/public_interest_organizations",
    "/tables/requests/public_publications/legal_service_institutions",
    "/tables/requests/public_publications/other_organizations"
   ],
   "right": [
    "/tables/requests/public_publications/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "excessive_requests",
   "axis": "row",
   "left": [
    "/tables/requests/excessive_requests/natural_persons",
    "/tables/requests/excessive_requests/commercial_enterprises",
    "/tables/requests/excessive_requests/research_institutions",
    "/tables/requests/excessive_requests/public_interest_organizations",
    "/tables/requests/excessive_requests/legal_service_institutions",
    "/tables/requests/excessive_requests/other_organizations"
   ],
   "right": [
    "/tables/requests/excessive_requests/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "reconfirmation",
   "axis": "row",
   "left": [
    "/tables/requests/reconfirmation/natural_persons",
    "/tables/requests/reconfirmation/commercial_enterprises",
    "/tables/requests/reconfirmation/research_institutions",
    "/tables/requests/reconfirmation/public_interest_organizations",
    "/tables/requests/reconfirmation/legal_service_institutions",
    "/tables/requests/reconfirmation/other_organizations"
   ],
   "right": [
    "/tables/requests/reconfirmation/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "other_handling",
   "axis": "row",
   "left": [
    "/tables/requests/other_handling/natural_persons",
    "/tables/requests/other_handling/commercial_enterprises",
    "/tables/requests/other_handling/research_institutions",
    "/tables/requests/other_handling/public_interest_organizations",
    "/tables/requests/other_handling/legal_service_institutions",
    "/tables/requests/other_handling/other_organizations"
   ],
   "right": [
    "/tables/requests/other_handling/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "outcomes_total",
   "axis": "row",
   "left": [
    "/tables/requests/outcomes_total/natural_persons",
    "/tables/requests/outcomes_total/commercial_enterprises",
    "/tables/requests/outcomes_total/research_institutions",
    "/tables/requests/outcomes_total/public_interest_organizations",
    "/tables/requests/outcomes_total/legal_service_institutions",
    "/tables/requests/outcomes_total/other_organizations"
   ],
   "right": [
    "/tables/requests/outcomes_total/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "carried_forward",
   "axis": "row",
   "left": [
    "/tables/requests/carried_forward/natural_persons",
    "/tables/requests/carried_forward/commercial_enterprises",
    "/tables/requests/carried_forward/research_institutions",
    "/tables/requests/carried_forward/public_interest_organizations",
    "/tables/requests/carried_forward/legal_service_institutions",
    "/tables/requests/carried_forward/other_organizations"
   ],
   "right": [
    "/tables/requests/carried_forward/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "review-and-litigation-total",
   "instance": "reconsideration",
   "axis": "row",
   "left": [
    "/tables/review_and_litigation/reconsideration/upheld",
    "/tables/review_and_litigation/reconsideration/corrected",
    "/tables/review_and_litigation/reconsideration/other_results",
    "/tables/review_and_litigation/reconsideration/pending"
   ],
   "right": [
    "/tables/review_and_litigation/reconsideration/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "review-and-litigation-total",
   "instance": "litigation_direct",
   "axis": "row",
   "left": [
    "/tables/review_and_litigation/litigation_direct/upheld",
    "/tables/review_and_litigation/litigation_direct/corrected",
    "/tables/review_and_litigation/litigation_direct/other_results",
    "/tables/review_and_litigation/litigation_direct/pending"
   ],
   "right": [
    "/tables/review_and_litigation/litigation_direct/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "review-and-litigation-total",
   "instance": "litigation_after_reconsideration",
   "axis": "row",
   "left": [
    "/tables/review_and_litigation/litigation_after_reconsideration/upheld",
    "/tables/review_and_litigation/litigation_after_reconsideration/corrected",
    "/tables/review_and_litigation/litigation_after_reconsideration/other_results",
    "/tables/review_and_litigation/litigation_after_reconsideration/pending"
   ],
   "right": [
    "/tables/review_and_litigation/litigation_after_reconsideration/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  }
 ]
},
"continuity": {
 "$comment": "Generated from spec/ by `gidar spec build`. Do not edit.",
 "edition": "2019",
 "edition_version": "1.2.0",
 "continuity": [
  {
   "code": "carry-over",
   "instance": "natural_persons",
   "axis": "column",
   "left": [
    "/tables/requests/carried_in/natural_persons"
   ],
   "right": [],
   "last": [
    "/tables/requests/carried_forward/natural_persons"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "carry-over",
   "instance": "commercial_enterprises",
   "axis": "column",
   "left": [
    "/tables/requests/carried_in/commercial_enterprises"
   ],
   "right": [],
   "last": [
    "/tables/requests/carried_forward/commercial_enterprises"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "carry-over",
   "instance": "research_institutions",
   "axis": "column",
   "left": [
    "/tables/requests/carried_in/research_institutions"
   ],
   "right": [],
   "last": [
    "/tables/requests/carried_forward/research_institutions"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "carry-over",
   "instance": "public_interest_organizations",
   "axis": "column",
   "left": [
    "/tables/requests/carried_in/public_interest_organizations"
   ],
   "right": [],
   "last": [
    "/tables/requests/carried_forward/public_interest_organizations"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "carry-over",
   "instance": "legal_service_institutions",
   "axis": "column",
   "left": [
    "/tables/requests/carried_in/legal_service_institutions"
   ],
   "right": [],
   "last": [
    "/tables/requests/carried_forward/legal_service_institutions"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "carry-over",
   "instance": "other_organizations",
   "axis": "column",
   "left": [
    "/tables/requests/carried_in/other_organizations"
   ],
   "right": [],
   "last": [
    "/tables/requests/carried_forward/other_organizations"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "carry-over",
   "instance": "total",
   "axis": "column",
   "left": [
    "/tables/requests/carried_in/total"
   ],
   "right": [],
   "last": [
    "/tables/requests/carried_forward/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "items-continuity",
   "instance": "administrative_licences",
   "axis": "row",
   "left": [
    "/tables/licensing/administrative_licences/items_last_year"
   ],
   "right": [],
   "last": [
    "/tables/licensing/administrative_licences/items_last_year",
    "/tables/licensing/administrative_licences/change"
   ],
   "severity": "warning",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "items-continuity",
   "instance": "other_services",
   "axis": "row",
   "left": [
    "/tables/licensing/other_services/items_last_year"
   ],
   "right": [],
   "last": [
    "/tables/licensing/other_services/items_last_year",
    "/tables/licensing/other_services/change"
   ],
   "severity": "warning",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "items-continuity",
   "instance": "administrative_penalties",
   "axis": "row",
   "left": [
    "/tables/enforcement/administrative_penalties/items_last_year"
   ],
   "right": [],
   "last": [
    "/tables/enforcement/administrative_penalties/items_last_year",
    "/tables/enforcement/administrative_penalties/change"
   ],
   "severity": "warning",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "items-continuity",
   "instance": "administrative_compulsion",
   "axis": "row",
   "left": [
    "/tables/enforcement/administrative_compulsion/items_last_year"
   ],
   "right": [],
   "last": [
    "/tables/enforcement/administrative_compulsion/items_last_year",
    "/tables/enforcement/administrative_compulsion/change"
   ],
   "severity": "warning",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "items-continuity",
   "instance": "administrative_fees",
   "axis": "row",
   "left": [
    "/tables/fees/administrative_fees/items_last_year"
   ],
   "right": [],
   "last": [
    "/tables/fees/administrative_fees/items_last_year",
    "/tables/fees/administrative_fees/change"
   ],
   "severity": "warning",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  }
 ]
},
"report_schema": {
 "$schema": "https://json-schema.org/draft/2020-12/schema",
 "$id": "https://w3id.org/gidar/2019/1.2.0/report.schema.json",
 "$comment": "Generated from spec/ by `gidar spec build`. Do not edit.",
 "title": "政府信息公开工作年度报告（2019年格式）",
 "description": "Annual Report on Open Government Information (2019 format)",
 "type": "object",
 "required": [
  "edition",
  "year",
  "organ",
  "tables"
 ],
 "additionalProperties": false,
 "properties": {
  "$schema": {
   "title": "模式地址",
   "description": "schema address",
   "type": "string"
  },
  "edition": {
   "title": "格式",
   "description": "edition; the id of the edition, named after its first report year",
   "type": "string",
   "const": "2019"
  },
  "year": {
   "title": "报告年度",
   "description": "report year; a calendar year from 2008 to 2099",
   "type": "integer",
   "minimum": 2008,
   "maximum": 2099
  },
  "organ": {
   "title": "报告机关",
   "description": "reporting organ",
   "type": "object",
   "required": [
    "name"
   ],
   "additionalProperties": false,
   "properties": {
    "name": {
     "title": "机关名称",
     "description": "organ name; 1 to 200 characters",
     "type": "string",
     "minLength": 1,
     "maxLength": 200
    },
    "code": {
     "title": "统一社会信用代码",
     "description": "unified social credit code; 18 digits or capital letters without I, O, S, V, Z (GB 32100-2015)",
     "type": [
      "string",
      "null"
     ],
     "pattern": "^[0-9A-HJ-NPQRTUWXY]{18}$",
     "maxLength": 18
    },
    "kind": {
     "title": "机关类别",
     "description": "kind of organ; department (department at county level or above), government (local government at county level or above), township (township or sub-district) or other (other)",
     "type": [
      "string",
      "null"
     ],
     "enum": [
      "department",
      "government",
      "township",
      "other",
      null
     ]
    },
    "region": {
     "title": "行政区划代码",
     "description": "region code; 6, 9 or 12 digits (GB/T 2260 and its extensions)",
     "type": [
      "string",
      "null"
     ],
     "pattern": "^([0-9]{3}){2,4}$",
     "not": {
      "type": "string",
      "pattern": "[^0-9]"
     },
     "maxLength": 12
    }
   }
  },
  "scope": {
   "title": "统计口径",
   "description": "scope; organ (this organ), level (organs of one level) or region (the whole region)",
   "$ref": "#/$defs/scope"
  },
  "table_scopes": {
   "title": "各表的统计口径",
   "description": "scopes of single tables",
   "type": [
    "object",
    "null"
   ],
   "additionalProperties": false,
   "properties": {
    "documents": {
     "title": "第二十条第（一）项",
     "$ref": "#/$defs/scope"
    },
    "licensing": {
     "title": "第二十条第（五）项",
     "$ref": "#/$defs/scope"
    },
    "enforcement": {
     "title": "第二十条第（六）项",
     "$ref": "#/$defs/scope"
    },
    "fees": {
     "title": "第二十条第（八）项",
     "$ref": "#/$defs/scope"
    },
    "procurement": {
     "title": "第二十条第（九）项",
     "$ref": "#/$defs/scope"
    },
    "requests": {
     "title": "三、收到和处理政府信息公开申请情况",
     "$ref": "#/$defs/scope"
    },
    "review_and_litigation": {
     "title": "四、政府信息公开行政复议、行政诉讼情况",
     "$ref": "#/$defs/scope"
    }
   }
  },
  "published": {
   "title": "公布日期",
   "description": "publication date; an existing date written like 2025-01-24",
   "type": [
    "string",
    "null"
   ],
   "pattern": "^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$",
   "maxLength": 10
  },
  "narrative": {
   "title": "文字部分",
   "description": "narrative sections",
   "type": [
    "object",
    "null"
   ],
   "additionalProperties": false,
   "properties": {
    "overview": {
     "title": "一、总体情况",
     "description": "1. Overview",
     "type": [
      "string",
      "null"
     ]
    },
    "problems": {
     "title": "五、存在的主要问题及改进情况",
     "description": "5. Main problems and improvements",
     "type": [
      "string",
      "null"
     ]
    },
    "other": {
     "title": "六、其他需要报告的事项",
     "description": "6. Other matters to report",
     "type": [
      "string",
      "null"
     ]
    }
   }
  },
  "processing_fees": {
   "title": "信息处理费收取情况",
   "description": "information processing fees",
   "type": [
    "object",
    "null"
   ],
   "additionalProperties": false,
   "properties": {
    "notices": {
     "title": "收费通知件数",
     "description": "fee notices issued; a whole number of notices, 0 or more",
     "$ref": "#/$defs/count"
    },
    "charged": {
     "title": "收费通知总金额",
     "description": "total amount of the notices; an amount in yuan, 0 or more",
     "$ref": "#/$defs/money"
    },
    "received": {
     "title": "实际收取的总金额",
     "description": "total amount received; an amount in yuan, 0 or more",
     "$ref": "#/$defs/money"
    }
   }
  },
  "tables": {
   "title": "表格",
   "description": "tables",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "documents",
    "licensing",
    "enforcement",
    "fees",
    "procurement",
    "requests",
    "review_and_litigation"
   ],
   "properties": {
    "documents": {
     "$ref": "#/$defs/documents"
    },
    "licensing": {
     "$ref": "#/$defs/licensing"
    },
    "enforcement": {
     "$ref": "#/$defs/enforcement"
    },
    "fees": {
     "$ref": "#/$defs/fees"
    },
    "procurement": {
     "$ref": "#/$defs/procurement"
    },
    "requests": {
     "$ref": "#/$defs/requests"
    },
    "review_and_litigation": {
     "$ref": "#/$defs/review_and_litigation"
    }
   }
  }
 },
 "$defs": {
  "scope": {
   "type": [
    "string",
    "null"
   ],
   "enum": [
    "organ",
    "level",
    "region",
    null
   ]
  },
  "count": {
   "$comment": "A count: a whole number from 0 up, or null where the form was left blank.",
   "type": [
    "integer",
    "null"
   ],
   "minimum": 0,
   "maximum": 9007199254740991
  },
  "money": {
   "$comment": "An amount: a number from 0 up with its decimals as reported, or null where the form was left blank.",
   "type": [
    "number",
    "null"
   ],
   "minimum": 0,
   "maximum": 9007199254740991
  },
  "change": {
   "$comment": "A change: a whole number, negative for a decrease, or null where the form was left blank.",
   "type": [
    "integer",
    "null"
   ],
   "minimum": -9007199254740991,
   "maximum": 9007199254740991
  },
  "documents": {
   "title": "第二十条第（一）项",
   "description": "Article 20(1)",
   "type": "object",
   "required": [
    "rules",
    "normative_documents"
   ],
   "additionalProperties": false,
   "properties": {
    "rules": {
     "title": "规章",
     "description": "rules. Basis: Regulations, art. 20(1).",
     "$ref": "#/$defs/documents.row"
    },
    "normative_documents": {
     "title": "规范性文件",
     "description": "normative documents. Places read this row differently; some count every document with an official number. Basis: Regulations, art. 20(1).",
     "$ref": "#/$defs/documents.row"
    }
   }
  },
  "documents.row": {
   "type": "object",
   "required": [
    "newly_made",
    "newly_disclosed",
    "total_disclosed"
   ],
   "additionalProperties": false,
   "properties": {
    "newly_made": {
     "title": "本年新制作数量",
     "description": "newly made this year (items).",
     "$ref": "#/$defs/count"
    },
    "newly_disclosed": {
     "title": "本年新公开数量",
     "description": "newly disclosed this year (items).",
     "$ref": "#/$defs/count"
    },
    "total_disclosed": {
     "title": "对外公开总数量",
     "description": "total disclosed (items). The stock disclosed, not the stock in force; not comparable with the 2021 form.",
     "$ref": "#/$defs/count"
    }
   }
  },
  "licensing": {
   "title": "第二十条第（五）项",
   "description": "Article 20(5)",
   "type": "object",
   "required": [
    "administrative_licences",
    "other_services"
   ],
   "additionalProperties": false,
   "properties": {
    "administrative_licences": {
     "title": "行政许可",
     "description": "administrative licences. Basis: Regulations, art. 20(5).",
     "$ref": "#/$defs/licensing.row"
    },
    "other_services": {
     "title": "其他对外管理服务事项",
     "description": "other outward-facing management and service matters. Basis: Regulations, art. 20(5).",
     "$ref": "#/$defs/licensing.row"
    }
   }
  },
  "licensing.row": {
   "type": "object",
   "required": [
    "items_last_year",
    "change",
    "decisions"
   ],
   "additionalProperties": false,
   "properties": {
    "items_last_year": {
     "title": "上一年项目数量",
     "description": "items last year (matters).",
     "$ref": "#/$defs/count"
    },
    "change": {
     "title": "本年增/减",
     "description": "net change this year (matters). A decrease is negative, such as -8.",
     "$ref": "#/$defs/change"
    },
    "decisions": {
     "title": "处理决定数量",
     "description": "decisions (items).",
     "$ref": "#/$defs/count"
    }
   }
  },
  "enforcement": {
   "title": "第二十条第（六）项",
   "description": "Article 20(6)",
   "type": "object",
   "required": [
    "administrative_penalties",
    "administrative_compulsion"
   ],
   "additionalProperties": false,
   "properties": {
    "administrative_penalties": {
     "title": "行政处罚",
     "description": "administrative penalties. Basis: Regulations, art. 20(6).",
     "$ref": "#/$defs/enforcement.row"
    },
    "administrative_compulsion": {
     "title": "行政强制",
     "description": "administrative compulsion. Basis: Regulations, art. 20(6).",
     "$ref": "#/$defs/enforcement.row"
    }
   }
  },
  "enforcement.row": {
   "type": "object",
   "required": [
    "items_last_year",
    "change",
    "decisions"
   ],
   "additionalProperties": false,
   "properties": {
    "items_last_year": {
     "title": "上一年项目数量",
     "description": "items last year (matters).",
     "$ref": "#/$defs/count"
    },
    "change": {
     "title": "本年增/减",
     "description": "net change this year (matters). A decrease is negative, such as -8.",
     "$ref": "#/$defs/change"
    },
    "decisions": {
     "title": "处理决定数量",
     "description": "decisions (items).",
     "$ref": "#/$defs/count"
    }
   }
  },
  "fees": {
   "title": "第二十条第（八）项",
   "description": "Article 20(8)",
   "type": "object",
   "required": [
    "administrative_fees"
   ],
   "additionalProperties": false,
   "properties": {
    "administrative_fees": {
     "title": "行政事业性收费",
     "description": "administrative and institutional fees. Basis: Regulations, art. 20(8).",
     "$ref": "#/$defs/fees.row"
    }
   }
  },
  "fees.row": {
   "type": "object",
   "required": [
    "items_last_year",
    "change"
   ],
   "additionalProperties": false,
   "properties": {
    "items_last_year": {
     "title": "上一年项目数量",
     "description": "items last year (matters). The number of kinds of fees, not an amount of money.",
     "$ref": "#/$defs/count"
    },
    "change": {
     "title": "本年增/减",
     "description": "net change this year (matters). A decrease is negative, such as -8.",
     "$ref": "#/$defs/change"
    }
   }
  },
  "procurement": {
   "title": "第二十条第（九）项",
   "description": "Article 20(9)",
   "type": "object",
   "required": [
    "centralized_procurement"
   ],
   "additionalProperties": false,
   "properties": {
    "centralized_procurement": {
     "title": "政府集中采购",
     "description": "centralized government procurement. Basis: Regulations, art. 20(9).",
     "$ref": "#/$defs/procurement.row"
    }
   }
  },
  "procurement.row": {
   "type": "object",
   "required": [
    "projects",
    "amount"
   ],
   "additionalProperties": false,
   "properties": {
    "projects": {
     "title": "采购项目数量",
     "description": "projects (matters).",
     "$ref": "#/$defs/count"
    },
    "amount": {
     "title": "采购总金额",
     "description": "total amount (no unit printed). The form prints no unit; some places entered yuan, others CNY 10,000.",
     "$ref": "#/$defs/money"
    }
   }
  },
  "requests": {
   "title": "三、收到和处理政府信息公开申请情况",
   "description": "3. Requests for government information received and processed",
   "type": "object",
   "required": [
    "received",
    "carried_in",
    "disclosed",
    "partially_disclosed",
    "state_secrets",
    "prohibited_by_law",
    "security_and_stability",
    "third_party_rights",
    "internal_affairs",
    "process_information",
    "enforcement_case_files",
    "registry_inquiries",
    "not_held",
    "requires_creation",
    "still_unclear",
    "petitions_and_complaints",
    "repeat_requests",
    "public_publications",
    "excessive_requests",
    "reconfirmation",
    "other_handling",
    "outcomes_total",
    "carried_forward"
   ],
   "additionalProperties": false,
   "properties": {
    "received": {
     "title": "一、本年新收政府信息公开申请数量",
     "description": "new requests received this year. Counted by the date of receipt that art. 31 defines. Basis: Regulations, art. 27; Regulations, art. 29; Regulations, art. 31.",
     "$ref": "#/$defs/requests.row"
    },
    "carried_in": {
     "title": "二、上年结转政府信息公开申请数量",
     "description": "requests carried over from last year. The same, column by column, as the requests carried forward in last year's report.",
     "$ref": "#/$defs/requests.row"
    },
    "disclosed": {
     "title": "（一）予以公开",
     "description": "disclosed. The form has no row of its own for information already published; in practice it is counted here. Basis: Regulations, art. 36(1); Regulations, art. 36(2); Regulations, art. 15; Regulations, art. 32.",
     "$ref": "#/$defs/requests.row"
    },
    "partially_disclosed": {
     "title": "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
     "description": "partially disclosed (severable: counted only here). A request answered by severing counts once, in this row only. Basis: Regulations, art. 37.",
     "$ref": "#/$defs/requests.row"
    },
    "state_secrets": {
     "title": "1.属于国家秘密",
     "description": "(3) Not disclosed: state secrets. Basis: Regulations, art. 14.",
     "$ref": "#/$defs/requests.row"
    },
    "prohibited_by_law": {
     "title": "2.其他法律行政法规禁止公开",
     "description": "(3) Not disclosed: disclosure otherwise prohibited by laws or administrative regulations. Basis: Regulations, art. 14.",
     "$ref": "#/$defs/requests.row"
    },
    "security_and_stability": {
     "title": "3.危及“三安全一稳定”",
     "description": "(3) Not disclosed: threat to the \"three securities and one stability\". National security, public security, economic security, and social stability. Basis: Regulations, art. 14.",
     "$ref": "#/$defs/requests.row"
    },
    "third_party_rights": {
     "title": "4.保护第三方合法权益",
     "description": "(3) Not disclosed: protection of third parties' lawful rights and interests. Trade secrets, personal privacy and the like. Basis: Regulations, art. 15; Regulations, art. 32.",
     "$ref": "#/$defs/requests.row"
    },
    "internal_affairs": {
     "title": "5.属于三类内部事务信息",
     "description": "(3) Not disclosed: internal-affairs information (three kinds). Personnel, logistics, and internal workflow. Basis: Regulations, art. 16, para. 1.",
     "$ref": "#/$defs/requests.row"
    },
    "process_information": {
     "title": "6.属于四类过程性信息",
     "description": "(3) Not disclosed: process information (four kinds). Records of discussion, drafts, consultation letters, and requests for instructions. Basis: Regulations, art. 16, para. 2.",
     "$ref": "#/$defs/requests.row"
    },
    "enforcement_case_files": {
     "title": "7.属于行政执法案卷",
     "description": "(3) Not disclosed: administrative enforcement case files. Basis: Regulations, art. 16, para. 2.",
     "$ref": "#/$defs/requests.row"
    },
    "registry_inquiries": {
     "title": "8.属于行政查询事项",
     "description": "(3) Not disclosed: matters for administrative (registry) inquiry. Company and land registry records and the like; printed among the refusals although it is not an exemption of arts 14 to 16. Basis: Regulations, art. 36(7).",
     "$ref": "#/$defs/requests.row"
    },
    "not_held": {
     "title": "1.本机关不掌握相关政府信息",
     "description": "(4) Unable to provide: information not held by this organ. Covers both information that does not exist and information another organ is responsible for. Basis: Regulations, art. 36(4); Regulations, art. 36(5).",
     "$ref": "#/$defs/requests.row"
    },
    "requires_creation": {
     "title": "2.没有现成信息需要另行制作",
     "description": "(4) Unable to provide: no existing information; it would have to be created. Basis: Regulations, art. 38.",
     "$ref": "#/$defs/requests.row"
    },
    "still_unclear": {
     "title": "3.补正后申请内容仍不明确",
     "description": "(4) Unable to provide: request still unclear after correction. Here the applicant did answer; a correction that never came is counted under (6) Other handling. Basis: Regulations, art. 29, para. 2(2); Regulations, art. 30.",
     "$ref": "#/$defs/requests.row"
    },
    "petitions_and_complaints": {
     "title": "1.信访举报投诉类申请",
     "description": "(5) Not processed: petitions, reports or complaints in the form of a request. Basis: Regulations, art. 39, para. 1.",
     "$ref": "#/$defs/requests.row"
    },
    "repeat_requests": {
     "title": "2.重复申请",
     "description": "(5) Not processed: repeat requests. Basis: Regulations, art. 36(6).",
     "$ref": "#/$defs/requests.row"
    },
    "public_publications": {
     "title": "3.要求提供公开出版物",
     "description": "(5) Not processed: requests for public publications. Basis: Regulations, art. 39, para. 2.",
     "$ref": "#/$defs/requests.row"
    },
    "excessive_requests": {
     "title": "4.无正当理由大量反复申请",
     "description": "(5) Not processed: excessive or repeated requests without justification. A request found reasonable and merely answered later does not belong here. Basis: Regulations, art. 35.",
     "$ref": "#/$defs/requests.row"
    },
    "reconfirmation": {
     "title": "5.要求行政机关确认或重新出具已获取信息",
     "description": "(5) Not processed: requests to confirm or re-issue information already obtained. No article of the Regulations names this case.",
     "$ref": "#/$defs/requests.row"
    },
    "other_handling": {
     "title": "（六）其他处理",
     "description": "other handling. One row for overdue corrections, overdue fees and all the rest. Basis: Regulations, art. 30; Regulations, art. 42.",
     "$ref": "#/$defs/requests.row"
    },
    "outcomes_total": {
     "title": "（七）总计",
     "description": "total outcomes. The sum of the single rows of (1) to (6); (3) to (5) have no subtotal rows.",
     "$ref": "#/$defs/requests.row"
    },
    "carried_forward": {
     "title": "四、结转下年度继续办理",
     "description": "carried forward to next year. Requests still within their time limit on 31 December. Basis: Regulations, art. 30; Regulations, art. 32; Regulations, art. 33; Regulations, art. 35.",
     "$ref": "#/$defs/requests.row"
    }
   }
  },
  "requests.row": {
   "type": "object",
   "required": [
    "natural_persons",
    "commercial_enterprises",
    "research_institutions",
    "public_interest_organizations",
    "legal_service_institutions",
    "other_organizations",
    "total"
   ],
   "additionalProperties": false,
   "properties": {
    "natural_persons": {
     "title": "自然人",
     "description": "natural persons (items).",
     "$ref": "#/$defs/count"
    },
    "commercial_enterprises": {
     "title": "商业企业",
     "description": "legal persons or other organizations: commercial enterprises (items).",
     "$ref": "#/$defs/count"
    },
    "research_institutions": {
     "title": "科研机构",
     "description": "legal persons or other organizations: research institutions (items).",
     "$ref": "#/$defs/count"
    },
    "public_interest_organizations": {
     "title": "社会公益组织",
     "description": "legal persons or other organizations: public-interest organizations (items).",
     "$ref": "#/$defs/count"
    },
    "legal_service_institutions": {
     "title": "法律服务机构",
     "description": "legal persons or other organizations: legal service institutions (items).",
     "$ref": "#/$defs/count"
    },
    "other_organizations": {
     "title": "其他",
     "description": "legal persons or other organizations: other organizations (items).",
     "$ref": "#/$defs/count"
    },
    "total": {
     "title": "总计",
     "description": "total (items). Natural persons plus the five kinds of organizations; the form has no subtotal column for organizations.",
     "$ref": "#/$defs/count"
    }
   }
  },
  "review_and_litigation": {
   "title": "四、政府信息公开行政复议、行政诉讼情况",
   "description": "4. Administrative reconsideration and litigation over open government information",
   "type": "object",
   "required": [
    "reconsideration",
    "litigation_direct",
    "litigation_after_reconsideration"
   ],
   "additionalProperties": false,
   "properties": {
    "reconsideration": {
     "title": "行政复议",
     "description": "administrative reconsideration. Basis: Regulations, art. 50, para. 1(3).",
     "$ref": "#/$defs/review_and_litigation.row"
    },
    "litigation_direct": {
     "title": "未经复议直接起诉",
     "description": "administrative litigation: sued directly without reconsideration. Basis: Regulations, art. 50, para. 1(3).",
     "$ref": "#/$defs/review_and_litigation.row"
    },
    "litigation_after_reconsideration": {
     "title": "复议后起诉",
     "description": "administrative litigation: sued after reconsideration. Where the reconsideration organ is a co-defendant, only the organ that made the original decision counts the case. Basis: Regulations, art. 50, para. 1(3); Reply [2016] No. 201.",
     "$ref": "#/$defs/review_and_litigation.row"
    }
   }
  },
  "review_and_litigation.row": {
   "type": "object",
   "required": [
    "upheld",
    "corrected",
    "other_results",
    "pending",
    "total"
   ],
   "additionalProperties": false,
   "properties": {
    "upheld": {
     "title": "结果维持",
     "description": "upheld (items).",
     "$ref": "#/$defs/count"
    },
    "corrected": {
     "title": "结果纠正",
     "description": "corrected (items).",
     "$ref": "#/$defs/count"
    },
    "other_results": {
     "title": "其他结果",
     "description": "other results (items).",
     "$ref": "#/$defs/count"
    },
    "pending": {
     "title": "尚未审结",
     "description": "pending (items).",
     "$ref": "#/$defs/count"
    },
    "total": {
     "title": "总计",
     "description": "total (items).",
     "$ref": "#/$defs/count"
    }
   }
  }
 },
 "x-identities": [
  {
   "code": "requests-balance",
   "instance": "natural_persons",
   "severity": "error",
   "left": [
    "/tables/requests/received/natural_persons",
    "/tables/requests/carried_in/natural_persons"
   ],
   "right": [
    "/tables/requests/outcomes_total/natural_persons",
    "/tables/requests/carried_forward/natural_persons"
   ]
  },
  {
   "code": "requests-balance",
   "instance": "commercial_enterprises",
   "severity": "error",
   "left": [
    "/tables/requests/received/commercial_enterprises",
    "/tables/requests/carried_in/commercial_enterprises"
   ],
   "right": [
    "/tables/requests/outcomes_total/commercial_enterprises",
    "/tables/requests/carried_forward/commercial_enterprises"
   ]
  },
  {
   "code": "requests-balance",
   "instance": "research_institutions",
   "severity": "error",
   "left": [
    "/tables/requests/received/research_institutions",
    "/tables/requests/carried_in/research_institutions"
   ],
   "right": [
    "/tables/requests/outcomes_total/research_institutions",
    "/tables/requests/carried_forward/research_institutions"
   ]
  },
  {
   "code": "requests-balance",
   "instance": "public_interest_organizations",
   "severity": "error",
   "left": [
    "/tables/requests/received/public_interest_organizations",
    "/tables/requests/carried_in/public_interest_organizations"
   ],
   "right": [
    "/tables/requests/outcomes_total/public_interest_organizations",
    "/tables/requests/carried_forward/public_interest_organizations"
   ]
  },
  {
   "code": "requests-balance",
   "instance": "legal_service_institutions",
   "severity": "error",
   "left": [
    "/tables/requests/received/legal_service_institutions",
    "/tables/requests/carried_in/legal_service_institutions"
   ],
   "right": [
    "/tables/requests/outcomes_total/legal_service_institutions",
    "/tables/requests/carried_forward/legal_service_institutions"
   ]
  },
  {
   "code": "requests-balance",
   "instance": "other_organizations",
   "severity": "error",
   "left": [
    "/tables/requests/received/other_organizations",
    "/tables/requests/carried_in/other_organizations"
   ],
   "right": [
    "/tables/requests/outcomes_total/other_organizations",
    "/tables/requests/carried_forward/other_organizations"
   ]
  },
  {
   "code": "requests-balance",
   "instance": "total",
   "severity": "error",
   "left": [
    "/tables/requests/received/total",
    "/tables/requests/carried_in/total"
   ],
   "right": [
    "/tables/requests/outcomes_total/total",
    "/tables/requests/carried_forward/total"
   ]
  },
  {
   "code": "requests-outcomes-total",
   "instance": "natural_persons",
   "severity": "error",
   "left": [
    "/tables/requests/disclosed/natural_persons",
    "/tables/requests/partially_disclosed/natural_persons",
    "/tables/requests/state_secrets/natural_persons",
    "/tables/requests/prohibited_by_law/natural_persons",
    "/tables/requests/security_and_stability/natural_persons",
    "/tables/requests/third_party_rights/natural_persons",
    "/tables/requests/internal_affairs/natural_persons",
    "/tables/requests/process_information/natural_persons",
    "/tables/requests/enforcement_case_files/natural_persons",
    "/tables/requests/registry_inquiries/natural_persons",
    "/tables/requests/not_held/natural_persons",
    "/tables/requests/requires_creation/natural_persons",
    "/tables/requests/still_unclear/natural_persons",
    "/tables/requests/petitions_and_complaints/natural_persons",
    "/tables/requests/repeat_requests/natural_persons",
    "/tables/requests/public_publications/natural_persons",
    "/tables/requests/excessive_requests/natural_persons",
    "/tables/requests/reconfirmation/natural_persons",
    "/tables/requests/other_handling/natural_persons"
   ],
   "right": [
    "/tables/requests/outcomes_total/natural_persons"
   ]
  },
  {
   "code": "requests-outcomes-total",
   "instance": "commercial_enterprises",
   "severity": "error",
   "left": [
    "/tables/requests/disclosed/commercial_enterprises",
    "/tables/requests/partially_disclosed/commercial_enterprises",
    "/tables/requests/state_secrets/commercial_enterprises",
    "/tables/requests/prohibited_by_law/commercial_enterprises",
    "/tables/requests/security_and_stability/commercial_enterprises",
    "/tables/requests/third_party_rights/commercial_enterprises",
    "/tables/requests/internal_affairs/commercial_enterprises",
    "/tables/requests/process_information/commercial_enterprises",
    "/tables/requests/enforcement_case_files/commercial_enterprises",
    "/tables/requests/registry_inquiries/commercial_enterprises",
    "/tables/requests/not_held/commercial_enterprises",
    "/tables/requests/requires_creation/commercial_enterprises",
    "/tables/requests/still_unclear/commercial_enterprises",
    "/tables/requests/petitions_and_complaints/commercial_enterprises",
    "/tables/requests/repeat_requests/commercial_enterprises",
    "/tables/requests/public_publications/commercial_enterprises",
    "/tables/requests/excessive_requests/commercial_enterprises",
    "/tables/requests/reconfirmation/commercial_enterprises",
    "/tables/requests/other_handling/commercial_enterprises"
   ],
   "right": [
    "/tables/requests/outcomes_total/commercial_enterprises"
   ]
  },
  {
   "code": "requests-outcomes-total",
   "instance": "research_institutions",
   "severity": "error",
   "left": [
    "/tables/requests/disclosed/research_institutions",
    "/tables/requests/partially_disclosed/research_institutions",
    "/tables/requests/state_secrets/research_institutions",
    "/tables/requests/prohibited_by_law/research_institutions",
    "/tables/requests/security_and_stability/research_institutions",
    "/tables/requests/third_party_rights/research_institutions",
    "/tables/requests/internal_affairs/research_institutions",
    "/tables/requests/process_information/research_institutions",
    "/tables/requests/enforcement_case_files/research_institutions",
    "/tables/requests/registry_inquiries/research_institutions",
    "/tables/requests/not_held/research_institutions",
    "/tables/requests/requires_creation/research_institutions",
    "/tables/requests/still_unclear/research_institutions",
    "/tables/requests/petitions_and_complaints/research_institutions",
    "/tables/requests/repeat_requests/research_institutions",
    "/tables/requests/public_publications/research_institutions",
    "/tables/requests/excessive_requests/research_institutions",
    "/tables/requests/reconfirmation/research_institutions",
    "/tables/requests/other_handling/research_institutions"
   ],
   "right": [
    "/tables/requests/outcomes_total/research_institutions"
   ]
  },
  {
   "code": "requests-outcomes-total",
   "instance": "public_interest_organizations",
   "severity": "error",
   "left": [
    "/tables/requests/disclosed/public_interest_organizations",
    "/tables/requests/partially_disclosed/public_interest_organizations",
    "/tables/requests/state_secrets/public_interest_organizations",
    "/tables/requests/prohibited_by_law/public_interest_organizations",
    "/tables/requests/security_and_stability/public_interest_organizations",
    "/tables/requests/third_party_rights/public_interest_organizations",
    "/tables/requests/internal_affairs/public_interest_organizations",
    "/tables/requests/process_information/public_interest_organizations",
    "/tables/requests/enforcement_case_files/public_interest_organizations",
    "/tables/requests/registry_inquiries/public_interest_organizations",
    "/tables/requests/not_held/public_interest_organizations",
    "/tables/requests/requires_creation/public_interest_organizations",
    "/tables/requests/still_unclear/public_interest_organizations",
    "/tables/requests/petitions_and_complaints/public_interest_organizations",
    "/tables/requests/repeat_requests/public_interest_organizations",
    "/tables/requests/public_publications/public_interest_organizations",
    "/tables/requests/excessive_requests/public_interest_organizations",
    "/tables/requests/reconfirmation/public_interest_organizations",
    "/tables/requests/other_handling/public_interest_organizations"
   ],
   "right": [
    "/tables/requests/outcomes_total/public_interest_organizations"
   ]
  },
  {
   "code": "requests-outcomes-total",
   "instance": "legal_service_institutions",
   "severity": "error",
   "left": [
    "/tables/requests/disclosed/legal_service_institutions",
    "/tables/requests/partially_disclosed/legal_service_institutions",
    "/tables/requests/state_secrets/legal_service_institutions",
    "/tables/requests/prohibited_by_law/legal_service_institutions",
    "/tables/requests/security_and_stability/legal_service_institutions",
    "/tables/requests/third_party_rights/legal_service_institutions",
    "/tables/requests/internal_affairs/legal_service_institutions",
    "/tables/requests/process_information/legal_service_institutions",
    "/tables/requests/enforcement_case_files/legal_service_institutions",
    "/tables/requests/registry_inquiries/legal_service_institutions",
    "/tables/requests/not_held/legal_service_institutions",
    "/tables/requests/requires_creation/legal_service_institutions",
    "/tables/requests/still_unclear/legal_service_institutions",
    "/tables/requests/petitions_and_complaints/legal_service_institutions",
    "/tables/requests/repeat_requests/legal_service_institutions",
    "/tables/requests/public_publications/legal_service_institutions",
    "/tables/requests/excessive_requests/legal_service_institutions",
    "/tables/requests/reconfirmation/legal_service_institutions",
    "/tables/requests/other_handling/legal_service_institutions"
   ],
   "right": [
    "/tables/requests/outcomes_total/legal_service_institutions"
   ]
  },
  {
   "code": "requests-outcomes-total",
   "instance": "other_organizations",
   "severity": "error",
   "left": [
    "/tables/requests/disclosed/other_organizations",
    "/tables/requests/partially_disclosed/other_organizations",
    "/tables/requests/state_secrets/other_organizations",
    "/tables/requests/prohibited_by_law/other_organizations",
    "/tables/requests/security_and_stability/other_organizations",
    "/tables/requests/third_party_rights/other_organizations",
    "/tables/requests/internal_affairs/other_organizations",
    "/tables/requests/process_information/other_organizations",
    "/tables/requests/enforcement_case_files/other_organizations",
    "/tables/requests/registry_inquiries/other_organizations",
    "/tables/requests/not_held/other_organizations",
    "/tables/requests/requires_creation/other_organizations",
    "/tables/requests/still_unclear/other_organizations",
    "/tables/requests/petitions_and_complaints/other_organizations",
    "/tables/requests/repeat_requests/other_organizations",
    "/tables/requests/public_publications/other_organizations",
    "/tables/requests/excessive_requests/other_organizations",
    "/tables/requests/reconfirmation/other_organizations",
    "/tables/requests/other_handling/other_organizations"
   ],
   "right": [
    "/tables/requests/outcomes_total/other_organizations"
   ]
  },
  {
   "code": "requests-outcomes-total",
   "instance": "total",
   "severity": "error",
   "left": [
    "/tables/requests/disclosed/total",
    "/tables/requests/partially_disclosed/total",
    "/tables/requests/state_secrets/total",
    "/tables/requests/prohibited_by_law/total",
    "/tables/requests/security_and_stability/total",
    "/tables/requests/third_party_rights/total",
    "/tables/requests/internal_affairs/total",
    "/tables/requests/process_information/total",
    "/tables/requests/enforcement_case_files/total",
    "/tables/requests/registry_inquiries/total",
    "/tables/requests/not_held/total",
    "/tables/requests/requires_creation/total",
    "/tables/requests/still_unclear/total",
    "/tables/requests/petitions_and_complaints/total",
    "/tables/requests/repeat_requests/total",
    "/tables/requests/public_publications/total",
    "/tables/requests/excessive_requests/total",
    "/tables/requests/reconfirmation/total",
    "/tables/requests/other_handling/total"
   ],
   "right": [
    "/tables/requests/outcomes_total/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "received",
   "severity": "error",
   "left": [
    "/tables/requests/received/natural_persons",
    "/tables/requests/received/commercial_enterprises",
    "/tables/requests/received/research_institutions",
    "/tables/requests/received/public_interest_organizations",
    "/tables/requests/received/legal_service_institutions",
    "/tables/requests/received/other_organizations"
   ],
   "right": [
    "/tables/requests/received/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "carried_in",
   "severity": "error",
   "left": [
    "/tables/requests/carried_in/natural_persons",
    "/tables/requests/carried_in/commercial_enterprises",
    "/tables/requests/carried_in/research_institutions",
    "/tables/requests/carried_in/public_interest_organizations",
    "/tables/requests/carried_in/legal_service_institutions",
    "/tables/requests/carried_in/other_organizations"
   ],
   "right": [
    "/tables/requests/carried_in/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "disclosed",
   "severity": "error",
   "left": [
    "/tables/requests/disclosed/natural_persons",
    "/tables/requests/disclosed/commercial_enterprises",
    "/tables/requests/disclosed/research_institutions",
    "/tables/requests/disclosed/public_interest_organizations",
    "/tables/requests/disclosed/legal_service_institutions",
    "/tables/requests/disclosed/other_organizations"
   ],
   "right": [
    "/tables/requests/disclosed/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "partially_disclosed",
   "severity": "error",
   "left": [
    "/tables/requests/partially_disclosed/natural_persons",
    "/tables/requests/partially_disclosed/commercial_enterprises",
    "/tables/requests/partially_disclosed/research_institutions",
    "/tables/requests/partially_disclosed/public_interest_organizations",
    "/tables/requests/partially_disclosed/legal_service_institutions",
    "/tables/requests/partially_disclosed/other_organizations"
   ],
   "right": [
    "/tables/requests/partially_disclosed/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "state_secrets",
   "severity": "error",
   "left": [
    "/tables/requests/state_secrets/natural_persons",
    "/tables/requests/state_secrets/commercial_enterprises",
    "/tables/requests/state_secrets/research_institutions",
    "/tables/requests/state_secrets/public_interest_organizations",
    "/tables/requests/state_secrets/legal_service_institutions",
    "/tables/requests/state_secrets/other_organizations"
   ],
   "right": [
    "/tables/requests/state_secrets/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "prohibited_by_law",
   "severity": "error",
   "left": [
    "/tables/requests/prohibited_by_law/natural_persons",
    "/tables/requests/prohibited_by_law/commercial_enterprises",
    "/tables/requests/prohibited_by_law/research_institutions",
    "/tables/requests/prohibited_by_law/public_interest_organizations",
    "/tables/requests/prohibited_by_law/legal_service_institutions",
    "/tables/requests/prohibited_by_law/other_organizations"
   ],
   "right": [
    "/tables/requests/prohibited_by_law/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "security_and_stability",
   "severity": "error",
   "left": [
    "/tables/requests/security_and_stability/natural_persons",
    "/tables/requests/security_and_stability/commercial_enterprises",
    "/tables/requests/security_and_stability/research_institutions",
    "/tables/requests/security_and_stability/public_interest_organizations",
    "/tables/requests/security_and_stability/legal_service_institutions",
    "/tables/requests/security_and_stability/other_organizations"
   ],
   "right": [
    "/tables/requests/security_and_stability/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "third_party_rights",
   "severity": "error",
   "left": [
    "/tables/requests/third_party_rights/natural_persons",
    "/tables/requests/third_party_rights/commercial_enterprises",
    "/tables/requests/third_party_rights/research_institutions",
    "/tables/requests/third_party_rights/public_interest_organizations",
    "/tables/requests/third_party_rights/legal_service_institutions",
    "/tables/requests/third_party_rights/other_organizations"
   ],
   "right": [
    "/tables/requests/third_party_rights/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "internal_affairs",
   "severity": "error",
   "left": [
    "/tables/requests/internal_affairs/natural_persons",
    "/tables/requests/internal_affairs/commercial_enterprises",
    "/tables/requests/internal_affairs/research_institutions",
    "/tables/requests/internal_affairs/public_interest_organizations",
    "/tables/requests/internal_affairs/legal_service_institutions",
    "/tables/requests/internal_affairs/other_organizations"
   ],
   "right": [
    "/tables/requests/internal_affairs/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "process_information",
   "severity": "error",
   "left": [
    "/tables/requests/process_information/natural_persons",
    "/tables/requests/process_information/commercial_enterprises",
    "/tables/requests/process_information/research_institutions",
    "/tables/requests/process_information/public_interest_organizations",
    "/tables/requests/process_information/legal_service_institutions",
    "/tables/requests/process_information/other_organizations"
   ],
   "right": [
    "/tables/requests/process_information/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "enforcement_case_files",
   "severity": "error",
   "left": [
    "/tables/requests/enforcement_case_files/natural_persons",
    "/tables/requests/enforcement_case_files/commercial_enterprises",
    "/tables/requests/enforcement_case_files/research_institutions",
    "/tables/requests/enforcement_case_files/public_interest_organizations",
    "/tables/requests/enforcement_case_files/legal_service_institutions",
    "/tables/requests/enforcement_case_files/other_organizations"
   ],
   "right": [
    "/tables/requests/enforcement_case_files/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "registry_inquiries",
   "severity": "error",
   "left": [
    "/tables/requests/registry_inquiries/natural_persons",
    "/tables/requests/registry_inquiries/commercial_enterprises",
    "/tables/requests/registry_inquiries/research_institutions",
    "/tables/requests/registry_inquiries/public_interest_organizations",
    "/tables/requests/registry_inquiries/legal_service_institutions",
    "/tables/requests/registry_inquiries/other_organizations"
   ],
   "right": [
    "/tables/requests/registry_inquiries/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "not_held",
   "severity": "error",
   "left": [
    "/tables/requests/not_held/natural_persons",
    "/tables/requests/not_held/commercial_enterprises",
    "/tables/requests/not_held/research_institutions",
    "/tables/requests/not_held/public_interest_organizations",
    "/tables/requests/not_held/legal_service_institutions",
    "/tables/requests/not_held/other_organizations"
   ],
   "right": [
    "/tables/requests/not_held/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "requires_creation",
   "severity": "error",
   "left": [
    "/tables/requests/requires_creation/natural_persons",
    "/tables/requests/requires_creation/commercial_enterprises",
    "/tables/requests/requires_creation/research_institutions",
    "/tables/requests/requires_creation/public_interest_organizations",
    "/tables/requests/requires_creation/legal_service_institutions",
    "/tables/requests/requires_creation/other_organizations"
   ],
   "right": [
    "/tables/requests/requires_creation/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "still_unclear",
   "severity": "error",
   "left": [
    "/tables/requests/still_unclear/natural_persons",
    "/tables/requests/still_unclear/commercial_enterprises",
    "/tables/requests/still_unclear/research_institutions",
    "/tables/requests/still_unclear/public_interest_organizations",
    "/tables/requests/still_unclear/legal_service_institutions",
    "/tables/requests/still_unclear/other_organizations"
   ],
   "right": [
    "/tables/requests/still_unclear/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "petitions_and_complaints",
   "severity": "error",
   "left": [
    "/tables/requests/petitions_and_complaints/natural_persons",
    "/tables/requests/petitions_and_complaints/commercial_enterprises",
    "/tables/requests/petitions_and_complaints/research_institutions",
    "/tables/requests/petitions_and_complaints/public_interest_organizations",
    "/tables/requests/petitions_and_complaints/legal_service_institutions",
    "/tables/requests/petitions_and_complaints/other_organizations"
   ],
   "right": [
    "/tables/requests/petitions_and_complaints/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "repeat_requests",
   "severity": "error",
   "left": [
    "/tables/requests/repeat_requests/natural_persons",
    "/tables/requests/repeat_requests/commercial_enterprises",
    "/tables/requests/repeat_requests/research_institutions",
    "/tables/requests/repeat_requests/public_interest_organizations",
    "/tables/requests/repeat_requests/legal_service_institutions",
    "/tables/requests/repeat_requests/other_organizations"
   ],
   "right": [
    "/tables/requests/repeat_requests/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "public_publications",
   "severity": "error",
   "left": [
    "/tables/requests/public_publications/natural_persons",
    "/tables/requests/public_publications/commercial_enterprises",
    "/tables/requests/public_publications/research_institutions",
    "/tables/requests/public_publications/public_interest_organizations",
    "/tables/requests/public_publications/legal_service_institutions",
    "/tables/requests/public_publications/other_organizations"
   ],
   "right": [
    "/tables/requests/public_publications/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "excessive_requests",
   "severity": "error",
   "left": [
    "/tables/requests/excessive_requests/natural_persons",
    "/tables/requests/excessive_requests/commercial_enterprises",
    "/tables/requests/excessive_requests/research_institutions",
    "/tables/requests/excessive_requests/public_interest_organizations",
    "/tables/requests/excessive_requests/legal_service_institutions",
    "/tables/requests/excessive_requests/other_organizations"
   ],
   "right": [
    "/tables/requests/excessive_requests/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "reconfirmation",
   "severity": "error",
   "left": [
    "/tables/requests/reconfirmation/natural_persons",
    "/tables/requests/reconfirmation/commercial_enterprises",
    "/tables/requests/reconfirmation/research_institutions",
    "/tables/requests/reconfirmation/public_interest_organizations",
    "/tables/requests/reconfirmation/legal_service_institutions",
    "/tables/requests/reconfirmation/other_organizations"
   ],
   "right": [
    "/tables/requests/reconfirmation/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "other_handling",
   "severity": "error",
   "left": [
    "/tables/requests/other_handling/natural_persons",
    "/tables/requests/other_handling/commercial_enterprises",
    "/tables/requests/other_handling/research_institutions",
    "/tables/requests/other_handling/public_interest_organizations",
    "/tables/requests/other_handling/legal_service_institutions",
    "/tables/requests/other_handling/other_organizations"
   ],
   "right": [
    "/tables/requests/other_handling/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "outcomes_total",
   "severity": "error",
   "left": [
    "/tables/requests/outcomes_total/natural_persons",
    "/tables/requests/outcomes_total/commercial_enterprises",
    "/tables/requests/outcomes_total/research_institutions",
    "/tables/requests/outcomes_total/public_interest_organizations",
    "/tables/requests/outcomes_total/legal_service_institutions",
    "/tables/requests/outcomes_total/other_organizations"
   ],
   "right": [
    "/tables/requests/outcomes_total/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "carried_forward",
   "severity": "error",
   "left": [
    "/tables/requests/carried_forward/natural_persons",
    "/tables/requests/carried_forward/commercial_enterprises",
    "/tables/requests/carried_forward/research_institutions",
    "/tables/requests/carried_forward/public_interest_organizations",
    "/tables/requests/carried_forward/legal_service_institutions",
    "/tables/requests/carried_forward/other_organizations"
   ],
   "right": [
    "/tables/requests/carried_forward/total"
   ]
  },
  {
   "code": "review-and-litigation-total",
   "instance": "reconsideration",
   "severity": "error",
   "left": [
    "/tables/review_and_litigation/reconsideration/upheld",
    "/tables/review_and_litigation/reconsideration/corrected",
    "/tables/review_and_litigation/reconsideration/other_results",
    "/tables/review_and_litigation/reconsideration/pending"
   ],
   "right": [
    "/tables/review_and_litigation/reconsideration/total"
   ]
  },
  {
   "code": "review-and-litigation-total",
   "instance": "litigation_direct",
   "severity": "error",
   "left": [
    "/tables/review_and_litigation/litigation_direct/upheld",
    "/tables/review_and_litigation/litigation_direct/corrected",
    "/tables/review_and_litigation/litigation_direct/other_results",
    "/tables/review_and_litigation/litigation_direct/pending"
   ],
   "right": [
    "/tables/review_and_litigation/litigation_direct/total"
   ]
  },
  {
   "code": "review-and-litigation-total",
   "instance": "litigation_after_reconsideration",
   "severity": "error",
   "left": [
    "/tables/review_and_litigation/litigation_after_reconsideration/upheld",
    "/tables/review_and_litigation/litigation_after_reconsideration/corrected",
    "/tables/review_and_litigation/litigation_after_reconsideration/other_results",
    "/tables/review_and_litigation/litigation_after_reconsideration/pending"
   ],
   "right": [
    "/tables/review_and_litigation/litigation_after_reconsideration/total"
   ]
  }
 ]
},
"datapackage": {
 "name": "gidar-2019",
 "title": "政府信息公开工作年度报告（2019年格式）",
 "description": "Annual Report on Open Government Information (2019 format)",
 "version": "1.2.0",
 "resources": [
  {
   "name": "reports",
   "path": "reports.csv",
   "format": "csv",
   "dialect": {
    "delimiter": ","
   },
   "encoding": "utf-8",
   "schema": {
    "title": "报告",
    "description": "One line a report.",
    "fields": [
     {
      "name": "report",
      "title": "报告代号",
      "description": "Key of the report within the package.",
      "type": "string",
      "constraints": {
       "required": true,
       "unique": true
      }
     },
     {
      "name": "edition",
      "title": "格式",
      "description": "edition; the id of the edition, named after its first report year",
      "type": "string",
      "constraints": {
       "required": true,
       "enum": [
        "2019"
       ]
      }
     },
     {
      "name": "year",
      "title": "报告年度",
      "description": "report year; a calendar year from 2008 to 2099",
      "type": "integer",
      "constraints": {
       "required": true,
       "minimum": 2008,
       "maximum": 2099
      }
     },
     {
      "name": "organ_name",
      "title": "机关名称",
      "description": "organ name; 1 to 200 characters",
      "type": "string",
      "constraints": {
       "required": true,
       "minLength": 1,
       "maxLength": 200
      }
     },
     {
      "name": "organ_code",
      "title": "统一社会信用代码",
      "description": "unified social credit code; 18 digits or capital letters without I, O, S, V, Z (GB 32100-2015)",
      "type": "string",
      "constraints": {
       "maxLength": 18,
       "pattern": "^[0-9A-HJ-NPQRTUWXY]{18}$"
      }
     },
     {
      "name": "organ_kind",
      "title": "机关类别",
      "description": "kind of organ; department (department at county level or above), government (local government at county level or above), township (township or sub-district) or other (other)",
      "type": "string",
      "constraints": {
       "enum": [
        "department",
        "government",
        "township",
        "other"
       ]
      }
     },
     {
      "name": "region",
      "title": "行政区划代码",
      "description": "region code; 6, 9 or 12 digits (GB/T 2260 and its extensions)",
      "type": "string",
      "constraints": {
       "maxLength": 12,
       "pattern": "^([0-9]{3}){2,4}$"
      }
     },
     {
      "name": "scope",
      "title": "统计口径",
      "description": "scope; organ (this organ), level (organs of one level) or region (the whole region)",
      "type": "string",
      "constraints": {
       "enum": [
        "organ",
        "level",
        "region"
       ]
      }
     },
     {
      "name": "published",
      "title": "公布日期",
      "description": "publication date; an existing date written like 2025-01-24",
      "type": "string",
      "constraints": {
       "maxLength": 10,
       "pattern": "^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$"
      }
     },
     {
      "name": "overview",
      "title": "一、总体情况",
      "description": "1. Overview",
      "type": "string"
     },
     {
      "name": "problems",
      "title": "五、存在的主要问题及改进情况",
      "description": "5. Main problems and improvements",
      "type": "string"
     },
     {
      "name": "other",
      "title": "六、其他需要报告的事项",
      "description": "6. Other matters to report",
      "type": "string"
     },
     {
      "name": "processing_fee_notices",
      "title": "收费通知件数",
      "description": "fee notices issued; a whole number of notices, 0 or more",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "processing_fees_charged",
      "title": "收费通知总金额",
      "description": "total amount of the notices; an amount in yuan, 0 or more",
      "type": "number",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "processing_fees_received",
      "title": "实际收取的总金额",
      "description": "total amount received; an amount in yuan, 0 or more",
      "type": "number",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     }
    ],
    "primaryKey": [
     "report"
    ],
    "missingValues": [
     ""
    ]
   }
  },
  {
   "name": "documents",
   "path": "documents.csv",
   "format": "csv",
   "dialect": {
    "delimiter": ","
   },
   "encoding": "utf-8",
   "schema": {
    "title": "第二十条第（一）项",
    "description": "Article 20(1)",
    "fields": [
     {
      "name": "report",
      "title": "报告代号",
      "description": "Key of the report within the package.",
      "type": "string",
      "constraints": {
       "required": true
      }
     },
     {
      "name": "row",
      "title": "行",
      "description": "Id of the row.",
      "type": "string",
      "constraints": {
       "required": true,
       "enum": [
        "rules",
        "normative_documents"
       ]
      }
     },
     {
      "name": "newly_made",
      "title": "本年新制作数量",
      "description": "newly made this year (items).",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "newly_disclosed",
      "title": "本年新公开数量",
      "description": "newly disclosed this year (items).",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "total_disclosed",
      "title": "对外公开总数量",
      "description": "total disclosed (items). The stock disclosed, not the stock in force; not comparable with the 2021 form.",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     }
    ],
    "primaryKey": [
     "report",
     "row"
    ],
    "missingValues": [
     ""
    ],
    "foreignKeys": [
     {
      "fields": [
       "report"
      ],
      "reference": {
       "resource": "reports",
       "fields": [
        "report"
       ]
      }
     }
    ]
   }
  },
  {
   "name": "licensing",
   "path": "licensing.csv",
   "format": "csv",
   "dialect": {
    "delimiter": ","
   },
   "encoding": "utf-8",
   "schema": {
    "title": "第二十条第（五）项",
    "description": "Article 20(5)",
    "fields": [
     {
      "name": "report",
      "title": "报告代号",
      "description": "Key of the report within the package.",
      "type": "string",
      "constraints": {
       "required": true
      }
     },
     {
      "name": "row",
      "title": "行",
      "description": "Id of the row.",
      "type": "string",
      "constraints": {
       "required": true,
       "enum": [
        "administrative_licences",
        "other_services"
       ]
      }
     },
     {
      "name": "items_last_year",
      "title": "上一年项目数量",
      "description": "items last year (matters).",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "change",
      "title": "本年增/减",
      "description": "net change this year (matters). A decrease is negative, such as -8.",
      "type": "integer",
      "constraints": {
       "minimum": -9007199254740991,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "decisions",
      "title": "处理决定数量",
      "description": "decisions (items).",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     }
    ],
    "primaryKey": [
     "report",
     "row"
    ],
    "missingValues": [
     ""
    ],
    "foreignKeys": [
     {
      "fields": [
       "report"
      ],
      "reference": {
       "resource": "reports",
       "fields": [
        "report"
       ]
      }
     }
    ]
   }
  },
  {
   "name": "enforcement",
   "path": "enforcement.csv",
   "format": "csv",
   "dialect": {
    "delimiter": ","
   },
   "encoding": "utf-8",
   "schema": {
    "title": "第二十条第（六）项",
    "description": "Article 20(6)",
    "fields": [
     {
      "name": "report",
      "title": "报告代号",
      "description": "Key of the report within the package.",
      "type": "string",
      "constraints": {
       "required": true
      }
     },
     {
      "name": "row",
      "title": "行",
      "description": "Id of the row.",
      "type": "string",
      "constraints": {
       "required": true,
       "enum": [
        "administrative_penalties",
        "administrative_compulsion"
       ]
      }
     },
     {
      "name": "items_last_year",
      "title": "上一年项目数量",
      "description": "items last year (matters).",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "change",
      "title": "本年增/减",
      "description": "net change this year (matters). A decrease is negative, such as -8.",
      "type": "integer",
      "constraints": {
       "minimum": -9007199254740991,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "decisions",
      "title": "处理决定数量",
      "description": "decisions (items).",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     }
    ],
    "primaryKey": [
     "report",
     "row"
    ],
    "missingValues": [
     ""
    ],
    "foreignKeys": [
     {
      "fields": [
       "report"
      ],
      "reference": {
       "resource": "reports",
       "fields": [
        "report"
       ]
      }
     }
    ]
   }
  },
  {
   "name": "fees",
   "path": "fees.csv",
   "format": "csv",
   "dialect": {
    "delimiter": ","
   },
   "encoding": "utf-8",
   "schema": {
    "title": "第二十条第（八）项",
    "description": "Article 20(8)",
    "fields": [
     {
      "name": "report",
      "title": "报告代号",
      "description": "Key of the report within the package.",
      "type": "string",
      "constraints": {
       "required": true
      }
     },
     {
      "name": "row",
      "title": "行",
      "description": "Id of the row.",
      "type": "string",
      "constraints": {
       "required": true,
       "enum": [
        "administrative_fees"
       ]
      }
     },
     {
      "name": "items_last_year",
      "title": "上一年项目数量",
      "description": "items last year (matters). The number of kinds of fees, not an amount of money.",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "change",
      "title": "本年增/减",
      "description": "net change this year (matters). A decrease is negative, such as -8.",
      "type": "integer",
      "constraints": {
       "minimum": -9007199254740991,
       "maximum": 9007199254740991
      }
     }
    ],
    "primaryKey": [
     "report",
     "row"
    ],
    "missingValues": [
     ""
    ],
    "foreignKeys": [
     {
      "fields": [
       "report"
      ],
      "reference": {
       "resource": "reports",
       "fields": [
        "report"
       ]
      }
     }
    ]
   }
  },
  {
   "name": "procurement",
   "path": "procurement.csv",
   "format": "csv",
   "dialect": {
    "delimiter": ","
   },
   "encoding": "utf-8",
   "schema": {
    "title": "第二十条第（九）项",
    "description": "Article 20(9)",
    "fields": [
     {
      "name": "report",
      "title": "报告代号",
      "description": "Key of the report within the package.",
      "type": "string",
      "constraints": {
       "required": true
      }
     },
     {
      "name": "row",
      "title": "行",
      "description": "Id of the row.",
      "type": "string",
      "constraints": {
       "required": true,
       "enum": [
        "centralized_procurement"
       ]
      }
     },
     {
      "name": "projects",
      "title": "采购项目数量",
      "description": "projects (matters).",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "amount",
      "title": "采购总金额",
      "description": "total amount (no unit printed). The form prints no unit; some places entered yuan, others CNY 10,000.",
      "type": "number",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     }
    ],
    "primaryKey": [
     "report",
     "row"
    ],
    "missingValues": [
     ""
    ],
    "foreignKeys": [
     {
      "fields": [
       "report"
      ],
      "reference": {
       "resource": "reports",
       "fields": [
        "report"
       ]
      }
     }
    ]
   }
  },
  {
   "name": "requests",
   "path": "requests.csv",
   "format": "csv",
   "dialect": {
    "delimiter": ","
   },
   "encoding": "utf-8",
   "schema": {
    "title": "三、收到和处理政府信息公开申请情况",
    "description": "3. Requests for government information received and processed",
    "fields": [
     {
      "name": "report",
      "title": "报告代号",
      "description": "Key of the report within the package.",
      "type": "string",
      "constraints": {
       "required": true
      }
     },
     {
      "name": "row",
      "title": "行",
      "description": "Id of the row.",
      "type": "string",
      "constraints": {
       "required": true,
       "enum": [
        "received",
        "carried_in",
        "disclosed",
        "partially_disclosed",
        "state_secrets",
        "prohibited_by_law",
        "security_and_stability",
        "third_party_rights",
        "internal_affairs",
        "process_information",
        "enforcement_case_files",
        "registry_inquiries",
        "not_held",
        "requires_creation",
        "still_unclear",
        "petitions_and_complaints",
        "repeat_requests",
        "public_publications",
        "excessive_requests",
        "reconfirmation",
        "other_handling",
        "outcomes_total",
        "carried_forward"
       ]
      }
     },
     {
      "name": "natural_persons",
      "title": "自然人",
      "description": "natural persons (items).",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "commercial_enterprises",
      "title": "商业企业",
      "description": "legal persons or other organizations: commercial enterprises (items).",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "research_institutions",
      "title": "科研机构",
      "description": "legal persons or other organizations: research institutions (items).",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "public_interest_organizations",
      "title": "社会公益组织",
      "description": "legal persons or other organizations: public-interest organizations (items).",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "legal_service_institutions",
      "title": "法律服务机构",
      "description": "legal persons or other organizations: legal service institutions (items).",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "other_organizations",
      "title": "其他",
      "description": "legal persons or other organizations: other organizations (items).",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "total",
      "title": "总计",
      "description": "total (items). Natural persons plus the five kinds of organizations; the form has no subtotal column for organizations.",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     }
    ],
    "primaryKey": [
     "report",
     "row"
    ],
    "missingValues": [
     ""
    ],
    "foreignKeys": [
     {
      "fields": [
       "report"
      ],
      "reference": {
       "resource": "reports",
       "fields": [
        "report"
       ]
      }
     }
    ]
   }
  },
  {
   "name": "review_and_litigation",
   "path": "review_and_litigation.csv",
   "format": "csv",
   "dialect": {
    "delimiter": ","
   },
   "encoding": "utf-8",
   "schema": {
    "title": "四、政府信息公开行政复议、行政诉讼情况",
    "description": "4. Administrative reconsideration and litigation over open government information",
    "fields": [
     {
      "name": "report",
      "title": "报告代号",
      "description": "Key of the report within the package.",
      "type": "string",
      "constraints": {
       "required": true
      }
     },
     {
      "name": "row",
      "title": "行",
      "description": "Id of the row.",
      "type": "string",
      "constraints": {
       "required": true,
       "enum": [
        "reconsideration",
        "litigation_direct",
        "litigation_after_reconsideration"
       ]
      }
     },
     {
      "name": "upheld",
      "title": "结果维持",
      "description": "upheld (items).",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "corrected",
      "title": "结果纠正",
      "description": "corrected (items).",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "other_results",
      "title": "其他结果",
      "description": "other results (items).",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "pending",
      "title": "尚未审结",
      "description": "pending (items).",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "total",
      "title": "总计",
      "description": "total (items).",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     }
    ],
    "primaryKey": [
     "report",
     "row"
    ],
    "missingValues": [
     ""
    ],
    "foreignKeys": [
     {
      "fields": [
       "report"
      ],
      "reference": {
       "resource": "reports",
       "fields": [
        "report"
       ]
      }
     }
    ]
   }
  }
 ]
},
"repair": {
 "$comment": "Generated from spec/ by `gidar spec build`. Do not edit.",
 "edition": "2019",
 "edition_version": "1.2.0",
 "version": "1.0.0",
 "search": {
  "steps": 4000,
  "shown": 3,
  "clear": 150,
  "clear_tied": 300,
  "most_slips": 4,
  "most_unique": 2
 },
 "extra": {
  "total": 5,
  "apart": 60,
  "partly": 80,
  "unusual": 120,
  "unusual_rows": 30,
  "skipped": -50
 },
 "usual": [
  {
   "table": "requests",
   "column": "natural_persons",
   "rows": [
    "disclosed",
    "not_held"
   ]
  }
 ],
 "kinds": [
  {
   "id": "blank",
   "cost": 60,
   "zh": "漏填",
   "en": "left blank"
  },
  {
   "id": "unreadable",
   "cost": 60,
   "zh": "写法有误",
   "en": "not written as a figure"
  },
  {
   "id": "left_at_zero",
   "cost": 120,
   "zh": "漏填而留作0",
   "en": "left at 0"
  },
  {
   "id": "sign",
   "cost": 80,
   "zh": "多了负号",
   "en": "stray minus sign"
  },
  {
   "id": "digits_transposed",
   "cost": 100,
   "zh": "数字颠倒",
   "en": "digits transposed"
  },
  {
   "id": "digit_missing",
   "cost": 120,
   "zh": "少了一位",
   "en": "a digit is missing"
  },
  {
   "id": "digit_extra",
   "cost": 120,
   "zh": "多了一位",
   "en": "a digit too many"
  },
  {
   "id": "digit_wrong",
   "cost": 130,
   "zh": "错了一位数字",
   "en": "a wrong digit"
  },
  {
   "id": "off_by_little",
   "cost": 160,
   "zh": "相差一二",
   "en": "off by one or two"
  },
  {
   "id": "total_not_updated",
   "cost": 180,
   "zh": "总计没有随明细更新",
   "en": "total not updated"
  },
  {
   "id": "other",
   "cost": 260,
   "zh": "数不对",
   "en": "another figure"
  },
  {
   "id": "wrong_column",
   "cost": 110,
   "zh": "填错了栏",
   "en": "entered in the wrong column"
  },
  {
   "id": "columns_swapped",
   "cost": 130,
   "zh": "两栏互换",
   "en": "two columns swapped"
  },
  {
   "id": "wrong_row",
   "cost": 110,
   "zh": "填错了行",
   "en": "entered in the wrong row"
  },
  {
   "id": "rows_swapped",
   "cost": 130,
   "zh": "两行互换",
   "en": "two rows swapped"
  },
  {
   "id": "booked_elsewhere",
   "cost": 330,
   "zh": "一部分记到了别处",
   "en": "a part was booked elsewhere"
  },
  {
   "id": "counted_twice",
   "cost": 180,
   "zh": "重复计数",
   "en": "counted twice"
  },
  {
   "id": "typo_carried_to_row_total",
   "cost": 50,
   "zh": "错数带入了本行总计",
   "en": "a wrong figure carried into the total of its row"
  },
  {
   "id": "typo_carried_to_column_total",
   "cost": 70,
   "zh": "错数带入了本列总计",
   "en": "a wrong figure carried into the total of its column"
  },
  {
   "id": "typo_carried_to_all_totals",
   "cost": 70,
   "zh": "错数带入了各个总计",
   "en": "a wrong figure carried into all totals",
   "sentence": {
    "zh": "{cell}，错数已经带入所在行、列和全表的总计",
    "en": "{cell}; the wrong figure went into the totals of its row, its column and the table"
   }
  },
  {
   "id": "line_blank",
   "cost": 80,
   "zh": "整行或整列漏填",
   "en": "a line left blank",
   "sentence": {
    "zh": "“{line}”{axis}有{count}格没有填或者留作0，应为：{figures}",
    "en": "{axis} “{line}” was left blank or at 0 in {count} cells, which should be: {figures}"
   }
  },
  {
   "id": "line_not_updated",
   "cost": 200,
   "zh": "整行或整列没有更新",
   "en": "a line not updated",
   "sentence": {
    "zh": "“{line}”{axis}有{count}格没有随其他数更新，应为：{figures}",
    "en": "{axis} “{line}” was not updated in {count} cells, which should be: {figures}"
   }
  },
  {
   "id": "lines_exchanged",
   "cost": 150,
   "zh": "两行或两列互换",
   "en": "two lines exchanged",
   "sentence": {
    "zh": "“{line}”与“{other}”两{axis}的数互换了位置",
    "en": "the figures of {axis}s “{line}” and “{other}” were exchanged"
   }
  },
  {
   "id": "row_shifted",
   "cost": 140,
   "zh": "一行错栏",
   "en": "a row shifted by a column",
   "sentence": {
    "zh": "“{line}”{axis}的数整体错了一栏，应为：{figures}",
    "en": "the figures of {axis} “{line}” were shifted by one column; they should be: {figures}"
   }
  },
  {
   "id": "rows_displaced",
   "cost": 160,
   "zh": "各行错位",
   "en": "rows displaced",
   "sentence": {
    "zh": "从“{line}”到“{other}”，各{axis}的数整体错了一{axis}",
    "en": "from “{line}” to “{other}” the figures stand one {axis} off"
   },
   "twins": {
    "zh": "从哪一行开始错位，由数看不出来，也可能是{lines}",
    "en": "the figures do not tell where it begins; it may also be {lines}"
   }
  },
  {
   "id": "table_shifted",
   "cost": 160,
   "zh": "全表错栏",
   "en": "the whole table shifted by a column",
   "sentence": {
    "zh": "全表的数整体错了一栏",
    "en": "the figures of the whole table were shifted by one column"
   }
  },
  {
   "id": "carried_in_differs",
   "cost": 170,
   "zh": "与上年报告不符",
   "en": "differs from last year's report",
   "sentence": {
    "zh": "“{line}”{axis}与上年报告不符，按上年报告应为：{figures}",
    "en": "{axis} “{line}” differs from last year's report, by which it should be: {figures}"
   }
  },
  {
   "id": "last_year_differs",
   "cost": 170,
   "zh": "上年报告有误",
   "en": "last year's report is wrong",
   "sentence": {
    "zh": "本年报告自身相符，或者是上年报告有误：{figures}",
    "en": "this year's report agrees with itself; last year's may be wrong: {figures}"
   }
  }
 ],
 "words": {
  "place": {
   "zh": "{row}·{column}",
   "en": "{row} / {column}"
  },
  "change": {
   "zh": "{where}：{old} 疑为 {new}",
   "en": "{where}: {old}, probably {new}"
  },
  "slip": {
   "zh": "{changes}（{kind}）",
   "en": "{changes} ({kind})"
  },
  "figure": {
   "zh": "{where} {new}",
   "en": "{where} {new}"
  },
  "more": {
   "zh": "等{count}格",
   "en": " and so on, {count} cells"
  },
  "twins": {
   "zh": "“{line}”",
   "en": "“{line}”"
  },
  "more_twins": {
   "zh": "等{count}行",
   "en": " and others, {count} in all"
  },
  "last_year": {
   "zh": "上年报告的",
   "en": "last year's "
  },
  "join": {
   "zh": "、",
   "en": ", "
  },
  "and": {
   "zh": "；",
   "en": "; "
  },
  "blank": {
   "zh": "未填",
   "en": "blank"
  },
  "row": {
   "zh": "行",
   "en": "row"
  },
  "column": {
   "zh": "列",
   "en": "column"
  },
  "closes": {
   "zh": "，改后全部勾稽关系成立",
   "en": "; then every sum closes"
  },
  "closes_here": {
   "zh": "，改后这里的勾稽关系成立",
   "en": "; then the sums of this place close"
  },
  "leaves": {
   "zh": "，改后还有{count}个勾稽关系不成立",
   "en": "; then {count} sums still do not close"
  },
  "unexplained": {
   "zh": "{count}个勾稽关系不成立，找不到说得通的改法",
   "en": "{count} sums do not close, and no plausible repair was found"
  }
 }
},
"narrative": {
 "$comment": "Generated from spec/ by `gidar spec build`. Do not edit.",
 "edition": "2019",
 "edition_version": "1.2.0",
 "sections": [
  "overview",
  "other"
 ],
 "most_text": 100000,
 "most": 100,
 "longest": 80,
 "shown": 32,
 "years": {
  "this": "本年",
  "last": "上年",
  "next": "下年",
  "other": "他年"
 },
 "topics": [
  {
   "id": "requests",
   "words": [
    "政府信息公开申请",
    "政府信息公开的申请",
    "政府信息申请",
    "政府信息依申请公开",
    "政府信息公开依申请",
    "依申请公开政府信息",
    "依申请公开信息",
    "依申请公开",
    "依申请公开申请",
    "依申请公开的申请",
    "依申请政府信息公开",
    "依申请信息公开",
    "依申请",
    "政务公开申请",
    "政务公开依申请",
    "信息公开依申请",
    "依法申请公开",
    "信息公开申请",
    "公开申请",
    "申请公开政府信息",
    "依申请提供政府信息",
    "申请"
   ],
   "units": {
    "件": 0,
    "份": 0,
    "宗": 0,
    "条": 0,
    "项": 0,
    "起": 0,
    "例": 0,
    "个": 0
   },
   "items": [
    {
     "id": "carried_in",
     "words": [
      "结转",
      "转结",
      "结转来",
      "结转而来",
      "接转",
      "转入",
      "转来",
      "承接",
      "接续",
      "接续办理",
      "遗留",
      "留存",
      "延续",
      "未办结",
      "尚未办结",
      "未办理完毕"
     ],
     "nil": true,
     "when": "last",
     "cells": [
      [
       "/tables/requests/carried_in/total"
      ]
     ],
     "over": [
      "carried",
      "pending",
      "received",
      "handled"
     ]
    },
    {
     "id": "carried_forward",
     "words": [
      "结转",
      "转结",
      "接转",
      "转",
      "转入",
      "顺延",
      "延",
      "延续",
      "延期",
      "留待",
      "待",
      "跨"
     ],
     "nil": true,
     "when": "next",
     "cells": [
      [
       "/tables/requests/carried_forward/total"
      ]
     ],
     "over": [
      "carried",
      "pending",
      "received",
      "handled",
      "answered"
     ]
    },
    {
     "id": "carried",
     "words": [
      "结转",
      "转结"
     ],
     "nil": true,
     "cells": [
      [
       "/tables/requests/carried_in/total"
      ],
      [
       "/tables/requests/carried_forward/total"
      ]
     ],
     "over": [
      "received",
      "handled",
      "answered"
     ]
    },
    {
     "id": "pending",
     "words": [
      "未办结",
      "尚未办结",
      "未办理完毕",
      "尚未办理完毕",
      "尚未答复",
      "在办",
      "正在办理",
      "正在办理中",
      "尚在办理",
      "尚在办理中",
      "仍在办理",
      "仍在办理中",
      "年末结转",
      "年底结转"
     ],
     "nil": true,
     "cells": [
      [
       "/tables/requests/carried_forward/total"
      ]
     ],
     "over": [
      "received",
      "handled",
      "answered"
     ]
    },
    {
     "id": "received_new",
     "words": [
      "新收",
      "新收到",
      "新受理",
      "新增",
      "新增受理",
      "新接收",
      "新接到",
      "新登记",
      "新收件"
     ],
     "nil": true,
     "cells": [
      [
       "/tables/requests/received/total"
      ]
     ],
     "over": [
      "received",
      "handled"
     ],
     "outside": [
      "answered"
     ]
    },
    {
     "id": "answered",
     "words": [
      "办结",
      "办结答复",
      "办理完毕",
      "办理完结",
      "办结完毕",
      "答复",
      "答复办结",
      "答复申请人",
      "答复完毕",
      "办理答复",
      "回复",
      "处理完毕",
      "审结",
      "完成办理",
      "完成答复",
      "作出答复",
      "做出答复",
      "处理答复",
      "办理并答复",
      "办结并答复",
      "答复办理"
     ],
     "cells": [
      [
       "/tables/requests/outcomes_total/total"
      ]
     ],
     "over": [
      "handled"
     ]
    },
    {
     "id": "received",
     "words": [
      "收到",
      "受理",
      "接收",
      "接到",
      "接受",
      "收悉",
      "收",
      "收受",
      "登记",
      "登记受理",
      "接收受理",
      "收件",
      "收到并受理"
     ],
     "nil": true,
     "plain": true,
     "cells": [
      [
       "/tables/requests/received/total"
      ],
      [
       "/tables/requests/received/total",
       "/tables/requests/carried_in/total"
      ]
     ],
     "outside": [
      "answered"
     ]
    },
    {
     "id": "handled",
     "words": [
      "办理",
      "处理",
      "承办",
      "收办",
      "受办",
      "收到办理",
      "受理办理",
      "接收办理",
      "收到并办理",
      "受理并办理",
      "接收并办理",
      "收到并处理"
     ],
     "cells": [
      [
       "/tables/requests/outcomes_total/total"
      ],
      [
       "/tables/requests/received/total"
      ],
      [
       "/tables/requests/received/total",
       "/tables/requests/carried_in/total"
      ]
     ]
    }
   ]
  },
  {
   "id": "reconsideration",
   "from": "requests",
   "about": [
    "信息公开",
    "政务公开"
   ],
   "words": [
    "行政复议",
    "复议",
    "行政复议申请",
    "复议申请"
   ],
   "units": {
    "件": 0,
    "宗": 0,
    "起": 0,
    "例": 0,
    "个": 0,
    "次": 0
   },
   "items": [
    {
     "id": "reconsideration",
     "words": [
      "发生",
      "产生",
      "收到",
      "受理",
      "办理",
      "提起",
      "被提起",
      "申请",
      "被申请",
      "被提",
      "引发",
      "引起",
      "涉及",
      "涉",
      "导致",
      "新增",
      "新收",
      "接到",
      "出现"
     ],
     "nil": true,
     "plain": true,
     "cells": [
      [
       "/tables/review_and_litigation/reconsideration/total"
      ]
     ]
    }
   ]
  },
  {
   "id": "litigation",
   "from": "requests",
   "about": [
    "信息公开",
    "政务公开"
   ],
   "words": [
    "行政诉讼",
    "诉讼",
    "政府信息公开诉讼",
    "行政应诉",
    "应诉",
    "被诉"
   ],
   "units": {
    "件": 0,
    "宗": 0,
    "起": 0,
    "例": 0,
    "个": 0,
    "次": 0
   },
   "items": [
    {
     "id": "litigation",
     "words": [
      "发生",
      "产生",
      "收到",
      "受理",
      "办理",
      "提起",
      "被提起",
      "申请",
      "被申请",
      "被提",
      "引发",
      "引起",
      "涉及",
      "涉",
      "导致",
      "新增",
      "新收",
      "接到",
      "出现"
     ],
     "nil": true,
     "plain": true,
     "cells": [
      [
       "/tables/review_and_litigation/litigation_direct/total",
       "/tables/review_and_litigation/litigation_after_reconsideration/total"
      ]
     ]
    }
   ]
  },
  {
   "id": "litigation_direct",
   "from": "requests",
   "words": [
    "未经复议直接起诉",
    "未经行政复议直接起诉",
    "未经复议直接提起诉讼",
    "未经复议直接提起行政诉讼",
    "未经行政复议直接提起行政诉讼",
    "直接提起行政诉讼",
    "直接起诉"
   ],
   "units": {
    "件": 0,
    "宗": 0,
    "起": 0,
    "例": 0,
    "个": 0
   },
   "items": [
    {
     "id": "litigation_direct",
     "words": [
      "发生"
     ],
     "nil": true,
     "plain": true,
     "cells": [
      [
       "/tables/review_and_litigation/litigation_direct/total"
      ]
     ]
    }
   ]
  },
  {
   "id": "litigation_after_reconsideration",
   "from": "requests",
   "words": [
    "复议后起诉",
    "经复议后起诉",
    "行政复议后起诉",
    "复议后提起诉讼",
    "复议后提起行政诉讼",
    "行政复议后提起行政诉讼",
    "经行政复议后提起行政诉讼",
    "复议后再起诉"
   ],
   "units": {
    "件": 0,
    "宗": 0,
    "起": 0,
    "例": 0,
    "个": 0
   },
   "items": [
    {
     "id": "litigation_after_reconsideration",
     "words": [
      "发生"
     ],
     "nil": true,
     "plain": true,
     "cells": [
      [
       "/tables/review_and_litigation/litigation_after_reconsideration/total"
      ]
     ]
    }
   ]
  },
  {
   "id": "rules",
   "words": [
    "规章",
    "政府规章",
    "市政府规章",
    "地方政府规章",
    "省政府规章"
   ],
   "units": {
    "件": 0,
    "部": 0,
    "个": 0,
    "项": 0,
    "条": 0,
    "份": 0
   },
   "items": [
    {
     "id": "rules_issued",
     "words": [
      "制发",
      "制定",
      "制定出台",
      "制定印发",
      "制定发布",
      "出台",
      "印发",
      "新制发",
      "新制定",
      "新出台",
      "新制作",
      "制作",
      "颁布"
     ],
     "nil": true,
     "cells": [
      [
       "/tables/documents/rules/newly_made"
      ]
     ]
    },
    {
     "id": "rules_published",
     "words": [
      "发布",
      "公布",
      "新发布",
      "新公布"
     ],
     "nil": true,
     "cells": [
      [
       "/tables/documents/rules/newly_made"
      ],
      [
       "/tables/documents/rules/newly_disclosed"
      ]
     ]
    },
    {
     "id": "rules_disclosed",
     "words": [
      "公开",
      "新公开",
      "新增公开",
      "主动公开"
     ],
     "cells": [
      [
       "/tables/documents/rules/newly_disclosed"
      ]
     ]
    },
    {
     "id": "rules_total_disclosed",
     "words": [
      "对外公开总数",
      "对外公开总数量",
      "公开总数"
     ],
     "cells": [
      [
       "/tables/documents/rules/total_disclosed"
      ]
     ]
    }
   ]
  },
  {
   "id": "normative_documents",
   "words": [
    "行政规范性文件",
    "规范性文件",
    "政府规范性文件"
   ],
   "units": {
    "件": 0,
    "部": 0,
    "个": 0,
    "项": 0,
    "条": 0,
    "份": 0
   },
   "items": [
    {
     "id": "normative_documents_issued",
     "words": [
      "制发",
      "制定",
      "制定出台",
      "制定印发",
      "制定发布",
      "出台",
      "印发",
      "新制发",
      "新制定",
      "新出台",
      "新制作",
      "制作"
     ],
     "nil": true,
     "cells": [
      [
       "/tables/documents/normative_documents/newly_made"
      ]
     ]
    },
    {
     "id": "normative_documents_published",
     "words": [
      "发布",
      "公布",
      "新发布",
      "新公布"
     ],
     "nil": true,
     "cells": [
      [
       "/tables/documents/normative_documents/newly_made"
      ],
      [
       "/tables/documents/normative_documents/newly_disclosed"
      ]
     ]
    },
    {
     "id": "normative_documents_disclosed",
     "words": [
      "公开",
      "新公开",
      "新增公开",
      "主动公开"
     ],
     "cells": [
      [
       "/tables/documents/normative_documents/newly_disclosed"
      ]
     ]
    },
    {
     "id": "normative_documents_total_disclosed",
     "words": [
      "对外公开总数",
      "对外公开总数量",
      "公开总数"
     ],
     "cells": [
      [
       "/tables/documents/normative_documents/total_disclosed"
      ]
     ]
    }
   ]
  },
  {
   "id": "licences",
   "words": [
    "行政许可",
    "行政许可决定",
    "行政许可处理决定",
    "行政许可事项办件"
   ],
   "units": {
    "件": 0,
    "份": 0,
    "宗": 0,
    "个": 0
   },
   "items": [
    {
     "id": "licences",
     "words": [
      "作出",
      "做出",
      "办理",
      "办结",
      "核发",
      "处理",
      "实施",
      "准予"
     ],
     "nil": true,
     "plain": true,
     "cells": [
      [
       "/tables/licensing/administrative_licences/decisions"
      ]
     ]
    }
   ]
  },
  {
   "id": "penalties",
   "words": [
    "行政处罚",
    "行政处罚决定",
    "行政处罚处理决定"
   ],
   "units": {
    "件": 0,
    "份": 0,
    "宗": 0,
    "起": 0,
    "例": 0,
    "个": 0
   },
   "items": [
    {
     "id": "penalties",
     "words": [
      "作出",
      "做出",
      "办理",
      "办结",
      "处理",
      "实施",
      "下达"
     ],
     "nil": true,
     "plain": true,
     "cells": [
      [
       "/tables/enforcement/administrative_penalties/decisions"
      ]
     ]
    }
   ]
  },
  {
   "id": "compulsion",
   "words": [
    "行政强制",
    "行政强制决定",
    "行政强制处理决定",
    "行政强制措施",
    "行政强制措施决定"
   ],
   "units": {
    "件": 0,
    "份": 0,
    "宗": 0,
    "起": 0,
    "例": 0,
    "个": 0,
    "次": 0
   },
   "items": [
    {
     "id": "compulsion",
     "words": [
      "作出",
      "做出",
      "办理",
      "办结",
      "处理",
      "实施",
      "采取",
      "下达"
     ],
     "nil": true,
     "plain": true,
     "cells": [
      [
       "/tables/enforcement/administrative_compulsion/decisions"
      ]
     ]
    }
   ]
  },
  {
   "id": "processing_fees",
   "from": "requests",
   "words": [
    "信息处理费",
    "信息处理费用",
    "政府信息公开信息处理费",
    "政府信息公开信息处理费用",
    "政府信息处理费",
    "政府信息公开处理费",
    "信息公开处理费",
    "依申请公开信息处理费"
   ],
   "units": {
    "元": 0
   },
   "items": [
    {
     "id": "processing_fees_charged",
     "words": [
      "通知缴纳",
      "应收",
      "应缴",
      "应缴纳",
      "告知缴纳",
      "总金额",
      "金额",
      "总额",
      "涉及金额",
      "收费金额",
      "收费总额",
      "收费总金额"
     ],
     "cells": [
      [
       "/processing_fees/charged"
      ]
     ]
    },
    {
     "id": "processing_fees_received",
     "words": [
      "实收",
      "实际收取",
      "实际收到",
      "实际缴纳",
      "已缴纳",
      "收到"
     ],
     "nil": true,
     "cells": [
      [
       "/processing_fees/received"
      ]
     ],
     "over": [
      "processing_fees",
      "processing_fees_charged"
     ]
    },
    {
     "id": "processing_fees",
     "words": [
      "收取",
      "征收",
      "收缴",
      "产生",
      "发生"
     ],
     "nil": true,
     "plain": true,
     "cells": [
      [
       "/processing_fees/received"
      ],
      [
       "/processing_fees/charged"
      ]
     ],
     "over": [
      "processing_fees_charged"
     ]
    }
   ]
  },
  {
   "id": "fee_notices",
   "from": "requests",
   "beside": "processing_fees",
   "words": [
    "收费通知",
    "收费通知书",
    "缴费通知",
    "缴费通知书",
    "信息处理费收费通知",
    "信息处理费收费通知书",
    "信息处理费缴费通知",
    "信息处理费缴费通知书",
    "信息处理费收费告知书",
    "收费告知书"
   ],
   "units": {
    "件": 0,
    "份": 0,
    "次": 0,
    "个": 0,
    "张": 0
   },
   "items": [
    {
     "id": "fee_notices",
     "words": [
      "发出",
      "发放",
      "送达",
      "制发",
      "开具",
      "出具",
      "下达",
      "作出"
     ],
     "nil": true,
     "plain": true,
     "cells": [
      [
       "/processing_fees/notices"
      ]
     ]
    }
   ]
  }
 ],
 "fillers": [
  "年底",
  "年末",
  "关于",
  "按照",
  "根据",
  "总体",
  "同时",
  "此外",
  "统计期内",
  "报告期内",
  "年度内",
  "各类主体",
  "如下",
  "一是",
  "二是",
  "三是",
  "四是",
  "五是",
  "六是",
  "年度",
  "年内",
  "一年来",
  "年中",
  "目前",
  "全年度",
  "共",
  "共计",
  "合计",
  "总计",
  "总共",
  "一共",
  "计",
  "为",
  "是",
  "有",
  "达",
  "达到",
  "数",
  "数量",
  "总数",
  "总数量",
  "总量",
  "量",
  "件数",
  "总件数",
  "金额",
  "总金额",
  "总额",
  "费用",
  "人民币",
  "款",
  "各类",
  "各种",
  "已",
  "已经",
  "并",
  "且",
  "也",
  "则",
  "即",
  "其中",
  "包括",
  "包含",
  "含",
  "分别",
  "予以",
  "给予",
  "进行",
  "继续",
  "后续",
  "自",
  "由",
  "从",
  "至",
  "到",
  "入",
  "于",
  "在",
  "将",
  "对",
  "向",
  "了",
  "过",
  "着",
  "的",
  "之",
  "中",
  "内",
  "来",
  "后",
  "而",
  "所",
  "以",
  "因",
  "就",
  "被",
  "经",
  "待",
  "需",
  "应",
  "可",
  "社会公众",
  "社会各界",
  "公民、法人或其他组织",
  "公民、法人和其他组织",
  "公民、法人或者其他组织",
  "公民、法人及其他组织",
  "公众",
  "群众",
  "申请人",
  "公民",
  "当事人",
  "提交",
  "提出",
  "提交的",
  "提出的",
  "递交",
  "送来",
  "依据",
  "条例",
  "件",
  "案件",
  "案",
  "案例",
  "事项",
  "办件",
  "情况",
  "情形",
  "现象",
  "工作",
  "决定",
  "处理决定",
  "行为",
  "不服",
  "不满",
  "异议",
  "异议提起",
  "有关",
  "相关",
  "涉及政府信息公开",
  "涉及信息公开",
  "因政府信息公开",
  "因信息公开",
  "因政务公开",
  "政府信息公开",
  "信息公开",
  "政务公开",
  "政府信息公开工作",
  "信息公开工作",
  "政务公开工作",
  "政府信息公开类",
  "信息公开类",
  "涉政府信息公开",
  "涉信息公开",
  "引发",
  "引起",
  "导致",
  "涉及",
  "产生",
  "发生",
  "提起",
  "被提起",
  "被申请",
  "答复",
  "办理",
  "工作中",
  "过程中",
  "行政机关",
  "机关",
  "单位",
  "部门",
  "政府",
  "政府部门",
  "系统"
 ],
 "manner": [
  "依法",
  "依法依规",
  "按时",
  "按期",
  "按规定",
  "按照规定",
  "按法定时限",
  "在法定期限内",
  "在规定期限内",
  "在法定时限内",
  "法定期限内",
  "规定时限内",
  "依规",
  "按程序",
  "按要求",
  "按照要求",
  "如期",
  "有序",
  "稳妥",
  "积极",
  "全面",
  "扎实",
  "准确",
  "统一",
  "规范",
  "妥善",
  "及时",
  "严格",
  "认真",
  "高效",
  "顺利",
  "完成",
  "实际",
  "主动",
  "全部",
  "均",
  "都",
  "一律"
 ],
 "cumulative": [
  "累计"
 ],
 "until": [
  "截至",
  "截止",
  "截至目前",
  "截止目前",
  "至今",
  "迄今"
 ],
 "this": [
  "本年",
  "本年度",
  "今年",
  "今年以来",
  "当年",
  "全年",
  "该年度"
 ],
 "last": [
  "上年",
  "上年度",
  "去年",
  "上一年",
  "上一年度",
  "往年",
  "以前年度",
  "前一年",
  "前一年度",
  "去年度"
 ],
 "next": [
  "下年",
  "下年度",
  "明年",
  "次年",
  "次年度",
  "下一年",
  "下一年度",
  "来年",
  "翌年"
 ],
 "parts": [
  "他年",
  "比",
  "较",
  "同比",
  "环比",
  "相比",
  "增加",
  "增长",
  "减少",
  "下降",
  "上升",
  "降低",
  "提高",
  "增幅",
  "降幅",
  "多",
  "少",
  "占",
  "占比",
  "比例",
  "平均",
  "人均",
  "日均",
  "同期",
  "历年",
  "以来",
  "每月",
  "每年",
  "上半年",
  "下半年",
  "季度",
  "自然人",
  "法人",
  "法人或其他组织",
  "法人和其他组织",
  "其他组织",
  "组织",
  "商业企业",
  "企业",
  "科研机构",
  "社会公益组织",
  "法律服务机构",
  "个人",
  "市民",
  "单位申请",
  "网络",
  "网上",
  "网站",
  "网页",
  "线上",
  "线下",
  "在线",
  "平台",
  "门户网站",
  "系统申请",
  "信函",
  "来信",
  "邮寄",
  "邮政",
  "寄递",
  "书面",
  "当面",
  "现场",
  "窗口",
  "传真",
  "电子邮件",
  "电子邮箱",
  "邮箱",
  "邮件",
  "电话",
  "通过",
  "渠道",
  "途径",
  "方式",
  "形式",
  "其他",
  "其它",
  "予以公开",
  "部分公开",
  "不予公开",
  "不公开",
  "无法提供",
  "不予处理",
  "不予受理",
  "其他处理",
  "作其他处理",
  "不再处理",
  "主动撤回",
  "撤回",
  "撤销",
  "补正",
  "重复",
  "不存在",
  "不掌握",
  "不属于",
  "告知",
  "延期答复",
  "延期办理",
  "延长",
  "逾期",
  "当场",
  "提前",
  "结果维持",
  "维持",
  "结果纠正",
  "纠正",
  "纠错",
  "被纠错",
  "败诉",
  "胜诉",
  "其他结果",
  "尚未审结",
  "未审结",
  "驳回",
  "终止",
  "调解",
  "被复议",
  "新发生",
  "国家秘密",
  "个人隐私",
  "商业秘密",
  "第三方",
  "过程性信息",
  "内部事务",
  "征求意见",
  "咨询",
  "指导",
  "培训",
  "答复书",
  "决定书",
  "告知书",
  "审核",
  "审查",
  "转办",
  "交办",
  "督办"
 ],
 "within": [
  "其中",
  "包括",
  "包含",
  "含"
 ],
 "more": [
  "另",
  "另有",
  "另外",
  "还",
  "还有",
  "尚有",
  "又",
  "再",
  "其余"
 ],
 "compared": [
  "比",
  "较",
  "与",
  "同",
  "相比",
  "同比",
  "环比"
 ],
 "none": [
  "未",
  "没有",
  "无",
  "未曾",
  "并未",
  "并无",
  "尚未",
  "均未",
  "均无",
  "没",
  "未有",
  "暂未",
  "暂无",
  "从未"
 ],
 "joints": [
  "和",
  "及",
  "以及",
  "与",
  "、",
  "或",
  "或者",
  "暨"
 ],
 "each": [
  "各",
  "均为",
  "都是",
  "都为",
  "分别为",
  "各为",
  "各有"
 ],
 "both": [
  "并",
  "并且",
  "且",
  "和",
  "及",
  "、"
 ],
 "ends": [
  "比",
  "较",
  "同比",
  "环比",
  "与上年",
  "与去年",
  "相比",
  "均",
  "全部",
  "都",
  "已",
  "并",
  "且",
  "其中",
  "包括",
  "包含",
  "含",
  "占",
  "为",
  "主要",
  "涉及",
  "内容",
  "同上年",
  "同去年",
  "按",
  "全年",
  "办结率",
  "答复率",
  "未",
  "无",
  "没有"
 ],
 "unsaid": [
  "人民政府"
 ],
 "scopes": [
  {
   "words": [
    "全市",
    "全县",
    "全区",
    "全省",
    "全州",
    "全旗",
    "全盟",
    "全镇",
    "全乡",
    "全街道",
    "全市各级",
    "全县各级",
    "全区各级",
    "全省各级",
    "全市各级行政机关",
    "全市行政机关",
    "全县行政机关",
    "全区行政机关",
    "全市各级政府",
    "全市政府系统",
    "全县政府系统",
    "全区政府系统",
    "全县各级行政机关",
    "全区各级行政机关",
    "全省各级行政机关",
    "各级行政机关",
    "各级政府",
    "各级机关",
    "市县两级",
    "本行政区域",
    "全域",
    "全市各级各部门",
    "全县各级各部门",
    "全区各级各部门",
    "各级各部门"
   ],
   "scopes": [
    "region"
   ]
  },
  {
   "words": [
    "全系统",
    "各部门",
    "各单位",
    "全市各部门",
    "全县各部门",
    "全区各部门",
    "各行政机关"
   ],
   "scopes": [
    "region",
    "level"
   ]
  },
  {
   "words": [
    "市本级",
    "县本级",
    "区本级",
    "省本级",
    "州本级",
    "本级",
    "本级政府",
    "市级",
    "县级",
    "区级",
    "市直部门",
    "县直部门",
    "区直部门",
    "市直各部门",
    "县直各部门",
    "区直各部门"
   ],
   "scopes": [
    "level"
   ]
  },
  {
   "words": [
    "本机关",
    "我局",
    "本局",
    "全局",
    "我办",
    "本办",
    "我委",
    "本委",
    "我厅",
    "本厅",
    "全厅",
    "我院",
    "我中心",
    "本中心",
    "我单位",
    "本单位",
    "我部门",
    "本部门",
    "机关本级",
    "局机关",
    "委机关"
   ],
   "scopes": [
    "organ",
    "level"
   ]
  },
  {
   "words": [
    "市政府",
    "县政府",
    "区政府",
    "省政府",
    "州政府",
    "市政府办公室",
    "县政府办公室",
    "区政府办公室",
    "省政府办公厅",
    "市政府办",
    "县政府办",
    "区政府办",
    "市政府及市政府办",
    "市政府及市政府办公室",
    "县政府及县政府办公室",
    "区政府及区政府办公室",
    "市政府本级",
    "市政府机关",
    "镇政府",
    "乡政府",
    "街道办",
    "街道办事处"
   ],
   "scopes": [
    "organ",
    "level"
   ]
  },
  {
   "words": [
    "我市",
    "我县",
    "我区",
    "我省",
    "我州",
    "我旗",
    "我镇",
    "我乡",
    "我街道",
    "本市",
    "本县",
    "本区",
    "本镇",
    "本乡",
    "本街道"
   ],
   "scopes": [
    "organ",
    "level",
    "region"
   ]
  }
 ],
 "bodies": [
  "局",
  "委",
  "厅",
  "镇",
  "乡",
  "街道",
  "县",
  "区",
  "州",
  "部门",
  "单位",
  "办公室",
  "中心",
  "公司",
  "村",
  "法院",
  "检察院",
  "派出所",
  "支队",
  "大队"
 ],
 "offices": [
  "局",
  "委员会",
  "厅",
  "镇",
  "街道",
  "法院",
  "公司"
 ],
 "every": [
  "各",
  "全"
 ]
},
},
{
"edition": {
 "$comment": "Generated from spec/ by `gidar spec build`. Do not edit.",
 "edition": "2021",
 "version": "1.2.0",
 "title": {
  "zh": "政府信息公开工作年度报告（2021年格式）",
  "en": "Annual Report on Open Government Information (2021 format)"
 },
 "instrument": {
  "source": "国办公开办函〔2021〕30号",
  "number": "国办公开办函〔2021〕30号",
  "date": "2021-09-26"
 },
 "years": {
  "from": 2021,
  "to": null
 },
 "schema": "https://w3id.org/gidar/2021/1.2.0/report.schema.json",
 "sections": [
  {
   "id": "overview",
   "kind": "text",
   "label": {
    "zh": "一、总体情况",
    "en": "1. Overview"
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第一款第（四）项",
     "en": "Regulations, art. 50, para. 1(4)",
     "source": "regulations",
     "article": "第五十条"
    },
    {
     "zh": "国办公开办函〔2021〕30号",
     "en": "Notice [2021] No. 30",
     "source": "format-2021",
     "article": null
    }
   ]
  },
  {
   "id": "proactive_disclosure",
   "kind": "tables",
   "label": {
    "zh": "二、主动公开政府信息情况",
    "en": "2. Proactive disclosure of government information"
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第一款第（一）项",
     "en": "Regulations, art. 50, para. 1(1)",
     "source": "regulations",
     "article": "第五十条"
    }
   ]
  },
  {
   "id": "requests",
   "kind": "tables",
   "label": {
    "zh": "三、收到和处理政府信息公开申请情况",
    "en": "3. Requests for government information received and processed"
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第一款第（二）项",
     "en": "Regulations, art. 50, para. 1(2)",
     "source": "regulations",
     "article": "第五十条"
    }
   ]
  },
  {
   "id": "review_and_litigation",
   "kind": "tables",
   "label": {
    "zh": "四、政府信息公开行政复议、行政诉讼情况",
    "en": "4. Administrative reconsideration and litigation over open government information"
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第一款第（三）项",
     "en": "Regulations, art. 50, para. 1(3)",
     "source": "regulations",
     "article": "第五十条"
    }
   ]
  },
  {
   "id": "problems",
   "kind": "text",
   "label": {
    "zh": "五、存在的主要问题及改进情况",
    "en": "5. Main problems and improvements"
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第一款第（四）项",
     "en": "Regulations, art. 50, para. 1(4)",
     "source": "regulations",
     "article": "第五十条"
    }
   ]
  },
  {
   "id": "other",
   "kind": "text",
   "label": {
    "zh": "六、其他需要报告的事项",
    "en": "6. Other matters to report"
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第一款第（五）项",
     "en": "Regulations, art. 50, para. 1(5)",
     "source": "regulations",
     "article": "第五十条"
    }
   ]
  }
 ],
 "fields": [
  {
   "pointer": "/$schema",
   "label": {
    "zh": "模式地址",
    "en": "schema address"
   },
   "expected": null,
   "values": null,
   "column": null,
   "required": false,
   "additive": false,
   "schema": {
    "type": "string"
   }
  },
  {
   "pointer": "/edition",
   "label": {
    "zh": "格式",
    "en": "edition"
   },
   "expected": {
    "zh": "以首个适用年度称呼的格式代号",
    "en": "the id of the edition, named after its first report year"
   },
   "values": null,
   "column": "edition",
   "required": true,
   "additive": false,
   "schema": {
    "type": "string"
   }
  },
  {
   "pointer": "/year",
   "label": {
    "zh": "报告年度",
    "en": "report year"
   },
   "expected": {
    "zh": "四位公历年份，2008至2099",
    "en": "a calendar year from 2008 to 2099"
   },
   "values": null,
   "column": "year",
   "required": true,
   "additive": false,
   "schema": {
    "type": "integer",
    "minimum": 2008,
    "maximum": 2099
   }
  },
  {
   "pointer": "/organ",
   "label": {
    "zh": "报告机关",
    "en": "reporting organ"
   },
   "expected": null,
   "values": null,
   "column": null,
   "required": true,
   "additive": false,
   "schema": {
    "type": "object",
    "required": [
     "name"
    ],
    "additionalProperties": false
   }
  },
  {
   "pointer": "/organ/name",
   "label": {
    "zh": "机关名称",
    "en": "organ name"
   },
   "expected": {
    "zh": "1至200个字",
    "en": "1 to 200 characters"
   },
   "values": null,
   "column": "organ_name",
   "required": true,
   "additive": false,
   "schema": {
    "type": "string",
    "minLength": 1,
    "maxLength": 200
   }
  },
  {
   "pointer": "/organ/code",
   "label": {
    "zh": "统一社会信用代码",
    "en": "unified social credit code"
   },
   "expected": {
    "zh": "18位数字或大写字母（GB 32100—2015，不用 I、O、S、V、Z）",
    "en": "18 digits or capital letters without I, O, S, V, Z (GB 32100-2015)"
   },
   "values": null,
   "column": "organ_code",
   "required": false,
   "additive": false,
   "schema": {
    "type": [
     "string",
     "null"
    ],
    "pattern": "^[0-9A-HJ-NPQRTUWXY]{18}$",
    "maxLength": 18
   }
  },
  {
   "pointer": "/organ/kind",
   "label": {
    "zh": "机关类别",
    "en": "kind of organ"
   },
   "expected": {
    "zh": "department（县级以上政府部门）、government（县级以上地方政府）、township（乡镇、街道）或 other（其他）",
    "en": "department (department at county level or above), government (local government at county level or above), township (township or sub-district) or other (other)"
   },
   "values": {
    "department": {
     "zh": "县级以上政府部门",
     "en": "department at county level or above"
    },
    "government": {
     "zh": "县级以上地方政府",
     "en": "local government at county level or above"
    },
    "township": {
     "zh": "乡镇、街道",
     "en": "township or sub-district"
    },
    "other": {
     "zh": "其他",
     "en": "other"
    }
   },
   "column": "organ_kind",
   "required": false,
   "additive": false,
   "schema": {
    "type": [
     "string",
     "null"
    ],
    "enum": [
     "department",
     "government",
     "township",
     "other",
     null
    ]
   }
  },
  {
   "pointer": "/organ/region",
   "label": {
    "zh": "行政区划代码",
    "en": "region code"
   },
   "expected": {
    "zh": "6位、9位或12位数字（GB/T 2260及其延伸）",
    "en": "6, 9 or 12 digits (GB/T 2260 and its extensions)"
   },
   "values": null,
   "column": "region",
   "required": false,
   "additive": false,
   "schema": {
    "type": [
     "string",
     "null"
    ],
    "pattern": "^([0-9]{3}){2,4}$",
    "not": {
     "type": "string",
     "pattern": "[^0-9]"
    },
    "maxLength": 12
   }
  },
  {
   "pointer": "/scope",
   "label": {
    "zh": "统计口径",
    "en": "scope"
   },
   "expected": {
    "zh": "organ（本机关）、level（本级各机关）或 region（本行政区域）",
    "en": "organ (this organ), level (organs of one level) or region (the whole region)"
   },
   "values": {
    "organ": {
     "zh": "本机关",
     "en": "this organ"
    },
    "level": {
     "zh": "本级各机关",
     "en": "organs of one level"
    },
    "region": {
     "zh": "本行政区域",
     "en": "the whole region"
    }
   },
   "column": "scope",
   "required": false,
   "additive": false,
   "schema": {
    "$ref": "#/$defs/scope"
   }
  },
  {
   "pointer": "/table_scopes",
   "label": {
    "zh": "各表的统计口径",
    "en": "scopes of single tables"
   },
   "expected": null,
   "values": null,
   "column": null,
   "required": false,
   "additive": false,
   "schema": {
    "type": [
     "object",
     "null"
    ],
    "additionalProperties": false
   }
  },
  {
   "pointer": "/published",
   "label": {
    "zh": "公布日期",
    "en": "publication date"
   },
   "expected": {
    "zh": "真实存在的日期，写作 2025-01-24",
    "en": "an existing date written like 2025-01-24"
   },
   "values": null,
   "column": "published",
   "required": false,
   "additive": false,
   "schema": {
    "type": [
     "string",
     "null"
    ],
    "pattern": "^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$",
    "maxLength": 10
   }
  },
  {
   "pointer": "/narrative",
   "label": {
    "zh": "文字部分",
    "en": "narrative sections"
   },
   "expected": null,
   "values": null,
   "column": null,
   "required": false,
   "additive": false,
   "schema": {
    "type": [
     "object",
     "null"
    ],
    "additionalProperties": false
   }
  },
  {
   "pointer": "/narrative/overview",
   "label": {
    "zh": "一、总体情况",
    "en": "1. Overview"
   },
   "expected": null,
   "values": null,
   "column": "overview",
   "required": false,
   "additive": false,
   "schema": {
    "type": [
     "string",
     "null"
    ]
   }
  },
  {
   "pointer": "/narrative/problems",
   "label": {
    "zh": "五、存在的主要问题及改进情况",
    "en": "5. Main problems and improvements"
   },
   "expected": null,
   "values": null,
   "column": "problems",
   "required": false,
   "additive": false,
   "schema": {
    "type": [
     "string",
     "null"
    ]
   }
  },
  {
   "pointer": "/narrative/other",
   "label": {
    "zh": "六、其他需要报告的事项",
    "en": "6. Other matters to report"
   },
   "expected": null,
   "values": null,
   "column": "other",
   "required": false,
   "additive": false,
   "schema": {
    "type": [
     "string",
     "null"
    ]
   }
  },
  {
   "pointer": "/processing_fees",
   "label": {
    "zh": "信息处理费收取情况",
    "en": "information processing fees"
   },
   "expected": null,
   "values": null,
   "column": null,
   "required": false,
   "additive": false,
   "schema": {
    "type": [
     "object",
     "null"
    ],
    "additionalProperties": false
   }
  },
  {
   "pointer": "/processing_fees/notices",
   "label": {
    "zh": "收费通知件数",
    "en": "fee notices issued"
   },
   "expected": {
    "zh": "不小于0的整数（件）",
    "en": "a whole number of notices, 0 or more"
   },
   "values": null,
   "column": "processing_fee_notices",
   "required": false,
   "additive": true,
   "schema": {
    "$ref": "#/$defs/count"
   }
  },
  {
   "pointer": "/processing_fees/charged",
   "label": {
    "zh": "收费通知总金额",
    "en": "total amount of the notices"
   },
   "expected": {
    "zh": "不小于0的金额（元）",
    "en": "an amount in yuan, 0 or more"
   },
   "values": null,
   "column": "processing_fees_charged",
   "required": false,
   "additive": true,
   "schema": {
    "$ref": "#/$defs/money"
   }
  },
  {
   "pointer": "/processing_fees/received",
   "label": {
    "zh": "实际收取的总金额",
    "en": "total amount received"
   },
   "expected": {
    "zh": "不小于0的金额（元）",
    "en": "an amount in yuan, 0 or more"
   },
   "values": null,
   "column": "processing_fees_received",
   "required": false,
   "additive": true,
   "schema": {
    "$ref": "#/$defs/money"
   }
  },
  {
   "pointer": "/tables",
   "label": {
    "zh": "表格",
    "en": "tables"
   },
   "expected": null,
   "values": null,
   "column": null,
   "required": true,
   "additive": false,
   "schema": {
    "type": "object",
    "additionalProperties": false
   }
  },
  {
   "pointer": "/table_scopes/documents",
   "label": {
    "zh": "第二十条第（一）项",
    "en": "Article 20(1)"
   },
   "expected": {
    "zh": "organ（本机关）、level（本级各机关）或 region（本行政区域）",
    "en": "organ (this organ), level (organs of one level) or region (the whole region)"
   },
   "values": {
    "organ": {
     "zh": "本机关",
     "en": "this organ"
    },
    "level": {
     "zh": "本级各机关",
     "en": "organs of one level"
    },
    "region": {
     "zh": "本行政区域",
     "en": "the whole region"
    }
   },
   "column": null,
   "required": false,
   "additive": false,
   "schema": {
    "$ref": "#/$defs/scope"
   }
  },
  {
   "pointer": "/table_scopes/licensing",
   "label": {
    "zh": "第二十条第（五）项",
    "en": "Article 20(5)"
   },
   "expected": {
    "zh": "organ（本机关）、level（本级各机关）或 region（本行政区域）",
    "en": "organ (this organ), level (organs of one level) or region (the whole region)"
   },
   "values": {
    "organ": {
     "zh": "本机关",
     "en": "this organ"
    },
    "level": {
     "zh": "本级各机关",
     "en": "organs of one level"
    },
    "region": {
     "zh": "本行政区域",
     "en": "the whole region"
    }
   },
   "column": null,
   "required": false,
   "additive": false,
   "schema": {
    "$ref": "#/$defs/scope"
   }
  },
  {
   "pointer": "/table_scopes/enforcement",
   "label": {
    "zh": "第二十条第（六）项",
    "en": "Article 20(6)"
   },
   "expected": {
    "zh": "organ（本机关）、level（本级各机关）或 region（本行政区域）",
    "en": "organ (this organ), level (organs of one level) or region (the whole region)"
   },
   "values": {
    "organ": {
     "zh": "本机关",
     "en": "this organ"
    },
    "level": {
     "zh": "本级各机关",
     "en": "organs of one level"
    },
    "region": {
     "zh": "本行政区域",
     "en": "the whole region"
    }
   },
   "column": null,
   "required": false,
   "additive": false,
   "schema": {
    "$ref": "#/$defs/scope"
   }
  },
  {
   "pointer": "/table_scopes/fees",
   "label": {
    "zh": "第二十条第（八）项",
    "en": "Article 20(8)"
   },
   "expected": {
    "zh": "organ（本机关）、level（本级各机关）或 region（本行政区域）",
    "en": "organ (this organ), level (organs of one level) or region (the whole region)"
   },
   "values": {
    "organ": {
     "zh": "本机关",
     "en": "this organ"
    },
    "level": {
     "zh": "本级各机关",
     "en": "organs of one level"
    },
    "region": {
     "zh": "本行政区域",
     "en": "the whole region"
    }
   },
   "column": null,
   "required": false,
   "additive": false,
   "schema": {
    "$ref": "#/$defs/scope"
   }
  },
  {
   "pointer": "/table_scopes/requests",
   "label": {
    "zh": "三、收到和处理政府信息公开申请情况",
    "en": "3. Requests for government information received and processed"
   },
   "expected": {
    "zh": "organ（本机关）、level（本级各机关）或 region（本行政区域）",
    "en": "organ (this organ), level (organs of one level) or region (the whole region)"
   },
   "values": {
    "organ": {
     "zh": "本机关",
     "en": "this organ"
    },
    "level": {
     "zh": "本级各机关",
     "en": "organs of one level"
    },
    "region": {
     "zh": "本行政区域",
     "en": "the whole region"
    }
   },
   "column": null,
   "required": false,
   "additive": false,
   "schema": {
    "$ref": "#/$defs/scope"
   }
  },
  {
   "pointer": "/table_scopes/review_and_litigation",
   "label": {
    "zh": "四、政府信息公开行政复议、行政诉讼情况",
    "en": "4. Administrative reconsideration and litigation over open government information"
   },
   "expected": {
    "zh": "organ（本机关）、level（本级各机关）或 region（本行政区域）",
    "en": "organ (this organ), level (organs of one level) or region (the whole region)"
   },
   "values": {
    "organ": {
     "zh": "本机关",
     "en": "this organ"
    },
    "level": {
     "zh": "本级各机关",
     "en": "organs of one level"
    },
    "region": {
     "zh": "本行政区域",
     "en": "the whole region"
    }
   },
   "column": null,
   "required": false,
   "additive": false,
   "schema": {
    "$ref": "#/$defs/scope"
   }
  }
 ],
 "tables": [
  {
   "id": "documents",
   "section": "proactive_disclosure",
   "label": {
    "zh": "第二十条第（一）项",
    "en": "Article 20(1)"
   },
   "corner": {
    "zh": "信息内容",
    "en": "item of information"
   },
   "layout": "down",
   "column_groups": [],
   "columns": [
    {
     "id": "issued",
     "type": "count",
     "group": null,
     "note": {
      "zh": "统计期为1月1日至12月31日。",
      "en": "The period runs from 1 January to 31 December."
     },
     "label": {
      "zh": "本年制发件数",
      "en": "issued this year"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "本年制发件数",
      "en": "issued this year"
     },
     "sum_of": null
    },
    {
     "id": "repealed",
     "type": "count",
     "group": null,
     "note": {
      "zh": "统计期为1月1日至12月31日。",
      "en": "The period runs from 1 January to 31 December."
     },
     "label": {
      "zh": "本年废止件数",
      "en": "repealed this year"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "本年废止件数",
      "en": "repealed this year"
     },
     "sum_of": null
    },
    {
     "id": "in_force",
     "type": "count",
     "group": null,
     "note": {
      "zh": "按年末（12月31日）仍然有效的件数填写。",
      "en": "The stock still in force on 31 December."
     },
     "label": {
      "zh": "现行有效件数",
      "en": "currently in force"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "现行有效件数",
      "en": "currently in force"
     },
     "sum_of": null
    }
   ],
   "row_groups": [],
   "rows": [
    {
     "id": "rules",
     "group": null,
     "note": {
      "zh": "只有具有规章制定权的机关才会有数；没有制定权的填0。",
      "en": "Only organs with rule-making power have figures here; others enter 0."
     },
     "label": {
      "zh": "规章",
      "en": "rules"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第二十条第（一）项",
       "en": "Regulations, art. 20(1)",
       "source": "regulations",
       "article": "第二十条"
      }
     ],
     "name": {
      "zh": "规章",
      "en": "rules"
     },
     "sum_of": null
    },
    {
     "id": "normative_documents",
     "group": null,
     "note": {
      "zh": "2019年格式称“规范性文件”，各地口径较宽；本格式只计行政规范性文件。",
      "en": "The 2019 form said \"normative documents\", which places read more widely; this form counts administrative ones only."
     },
     "label": {
      "zh": "行政规范性文件",
      "en": "administrative normative documents"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第二十条第（一）项",
       "en": "Regulations, art. 20(1)",
       "source": "regulations",
       "article": "第二十条"
      }
     ],
     "name": {
      "zh": "行政规范性文件",
      "en": "administrative normative documents"
     },
     "sum_of": null
    }
   ]
  },
  {
   "id": "licensing",
   "section": "proactive_disclosure",
   "label": {
    "zh": "第二十条第（五）项",
    "en": "Article 20(5)"
   },
   "corner": {
    "zh": "信息内容",
    "en": "item of information"
   },
   "layout": "down",
   "column_groups": [],
   "columns": [
    {
     "id": "decisions",
     "type": "count",
     "group": null,
     "note": {
      "zh": "计本年作出的全部处理决定，不论是否已经公开。",
      "en": "All decisions made in the year, whether or not they were published."
     },
     "label": {
      "zh": "本年处理决定数量",
      "en": "decisions made this year"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "本年处理决定数量",
      "en": "decisions made this year"
     },
     "sum_of": null
    }
   ],
   "row_groups": [],
   "rows": [
    {
     "id": "administrative_licences",
     "group": null,
     "note": null,
     "label": {
      "zh": "行政许可",
      "en": "administrative licences"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第二十条第（五）项",
       "en": "Regulations, art. 20(5)",
       "source": "regulations",
       "article": "第二十条"
      }
     ],
     "name": {
      "zh": "行政许可",
      "en": "administrative licences"
     },
     "sum_of": null
    }
   ]
  },
  {
   "id": "enforcement",
   "section": "proactive_disclosure",
   "label": {
    "zh": "第二十条第（六）项",
    "en": "Article 20(6)"
   },
   "corner": {
    "zh": "信息内容",
    "en": "item of information"
   },
   "layout": "down",
   "column_groups": [],
   "columns": [
    {
     "id": "decisions",
     "type": "count",
     "group": null,
     "note": {
      "zh": "计本年作出的全部处理决定，不论是否已经公开。",
      "en": "All decisions made in the year, whether or not they were published."
     },
     "label": {
      "zh": "本年处理决定数量",
      "en": "decisions made this year"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "本年处理决定数量",
      "en": "decisions made this year"
     },
     "sum_of": null
    }
   ],
   "row_groups": [],
   "rows": [
    {
     "id": "administrative_penalties",
     "group": null,
     "note": {
      "zh": "公开义务只及于具有一定社会影响的处罚决定，本栏统计的则是全部处罚决定。",
      "en": "The duty to publish covers only penalties of some social impact; the count covers all of them."
     },
     "label": {
      "zh": "行政处罚",
      "en": "administrative penalties"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第二十条第（六）项",
       "en": "Regulations, art. 20(6)",
       "source": "regulations",
       "article": "第二十条"
      }
     ],
     "name": {
      "zh": "行政处罚",
      "en": "administrative penalties"
     },
     "sum_of": null
    },
    {
     "id": "administrative_compulsion",
     "group": null,
     "note": null,
     "label": {
      "zh": "行政强制",
      "en": "administrative compulsion"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第二十条第（六）项",
       "en": "Regulations, art. 20(6)",
       "source": "regulations",
       "article": "第二十条"
      }
     ],
     "name": {
      "zh": "行政强制",
      "en": "administrative compulsion"
     },
     "sum_of": null
    }
   ]
  },
  {
   "id": "fees",
   "section": "proactive_disclosure",
   "label": {
    "zh": "第二十条第（八）项",
    "en": "Article 20(8)"
   },
   "corner": {
    "zh": "信息内容",
    "en": "item of information"
   },
   "layout": "down",
   "column_groups": [],
   "columns": [
    {
     "id": "amount",
     "type": "money",
     "group": null,
     "note": {
      "zh": "以万元为单位，保留原有小数，不四舍五入；四位小数即精确到1元。",
      "en": "In units of CNY 10,000 with the decimals as they are, not rounded; four decimals are exact to one yuan."
     },
     "label": {
      "zh": "本年收费金额（单位：万元）",
      "en": "amount charged this year"
     },
     "basis": [],
     "unit": {
      "id": "ten_thousand_yuan",
      "zh": "万元",
      "en": "CNY 10,000",
      "factor": 10000
     },
     "additive": true,
     "name": {
      "zh": "本年收费金额（单位：万元）",
      "en": "amount charged this year"
     },
     "sum_of": null
    }
   ],
   "row_groups": [],
   "rows": [
    {
     "id": "administrative_fees",
     "group": null,
     "note": null,
     "label": {
      "zh": "行政事业性收费",
      "en": "administrative and institutional fees"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第二十条第（八）项",
       "en": "Regulations, art. 20(8)",
       "source": "regulations",
       "article": "第二十条"
      }
     ],
     "name": {
      "zh": "行政事业性收费",
      "en": "administrative and institutional fees"
     },
     "sum_of": null
    }
   ]
  },
  {
   "id": "requests",
   "section": "requests",
   "label": {
    "zh": "三、收到和处理政府信息公开申请情况",
    "en": "3. Requests for government information received and processed"
   },
   "corner": {
    "zh": "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
    "en": "(In each column, item 1 plus item 2 equals item 3 plus item 4.)"
   },
   "layout": "down",
   "column_groups": [
    {
     "id": "applicants",
     "group": null,
     "label": {
      "zh": "申请人情况",
      "en": "applicants"
     },
     "basis": []
    },
    {
     "id": "organizations",
     "group": "applicants",
     "label": {
      "zh": "法人或其他组织",
      "en": "legal persons or other organizations"
     },
     "basis": []
    }
   ],
   "columns": [
    {
     "id": "natural_persons",
     "type": "count",
     "group": "applicants",
     "note": null,
     "label": {
      "zh": "自然人",
      "en": "natural persons"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "自然人",
      "en": "natural persons"
     },
     "sum_of": null
    },
    {
     "id": "commercial_enterprises",
     "type": "count",
     "group": "organizations",
     "note": null,
     "label": {
      "zh": "商业企业",
      "en": "commercial enterprises"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "法人或其他组织 商业企业",
      "en": "legal persons or other organizations: commercial enterprises"
     },
     "sum_of": null
    },
    {
     "id": "research_institutions",
     "type": "count",
     "group": "organizations",
     "note": null,
     "label": {
      "zh": "科研机构",
      "en": "research institutions"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "法人或其他组织 科研机构",
      "en": "legal persons or other organizations: research institutions"
     },
     "sum_of": null
    },
    {
     "id": "public_interest_organizations",
     "type": "count",
     "group": "organizations",
     "note": null,
     "label": {
      "zh": "社会公益组织",
      "en": "public-interest organizations"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "法人或其他组织 社会公益组织",
      "en": "legal persons or other organizations: public-interest organizations"
     },
     "sum_of": null
    },
    {
     "id": "legal_service_institutions",
     "type": "count",
     "group": "organizations",
     "note": null,
     "label": {
      "zh": "法律服务机构",
      "en": "legal service institutions"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "法人或其他组织 法律服务机构",
      "en": "legal persons or other organizations: legal service institutions"
     },
     "sum_of": null
    },
    {
     "id": "other_organizations",
     "type": "count",
     "group": "organizations",
     "note": null,
     "label": {
      "zh": "其他",
      "en": "other organizations"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "法人或其他组织 其他",
      "en": "legal persons or other organizations: other organizations"
     },
     "sum_of": null
    },
    {
     "id": "total",
     "type": "count",
     "group": "applicants",
     "note": {
      "zh": "自然人与五类法人或其他组织之和；表上没有法人或其他组织的小计栏。",
      "en": "Natural persons plus the five kinds of organizations; the form has no subtotal column for organizations."
     },
     "label": {
      "zh": "总计",
      "en": "total"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "总计",
      "en": "total"
     },
     "sum_of": [
      "natural_persons",
      "commercial_enterprises",
      "research_institutions",
      "public_interest_organizations",
      "legal_service_institutions",
      "other_organizations"
     ]
    }
   ],
   "row_groups": [
    {
     "id": "outcomes",
     "group": null,
     "label": {
      "zh": "三、本年度办理结果",
      "en": "3. Outcomes this year"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第三十六条",
       "en": "Regulations, art. 36",
       "source": "regulations",
       "article": "第三十六条"
      }
     ]
    },
    {
     "id": "not_disclosed",
     "group": "outcomes",
     "label": {
      "zh": "（三）不予公开",
      "en": "(3) Not disclosed"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第三十六条第（三）项",
       "en": "Regulations, art. 36(3)",
       "source": "regulations",
       "article": "第三十六条"
      },
      {
       "zh": "《政府信息公开条例》第十四条",
       "en": "Regulations, art. 14",
       "source": "regulations",
       "article": "第十四条"
      },
      {
       "zh": "《政府信息公开条例》第十五条",
       "en": "Regulations, art. 15",
       "source": "regulations",
       "article": "第十五条"
      },
      {
       "zh": "《政府信息公开条例》第十六条",
       "en": "Regulations, art. 16",
       "source": "regulations",
       "article": "第十六条"
      },
      {
       "zh": "《政府信息公开条例》第三十六条第（七）项",
       "en": "Regulations, art. 36(7)",
       "source": "regulations",
       "article": "第三十六条"
      }
     ]
    },
    {
     "id": "unable_to_provide",
     "group": "outcomes",
     "label": {
      "zh": "（四）无法提供",
      "en": "(4) Unable to provide"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第三十六条第（四）项",
       "en": "Regulations, art. 36(4)",
       "source": "regulations",
       "article": "第三十六条"
      },
      {
       "zh": "《政府信息公开条例》第三十六条第（五）项",
       "en": "Regulations, art. 36(5)",
       "source": "regulations",
       "article": "第三十六条"
      },
      {
       "zh": "《政府信息公开条例》第三十八条",
       "en": "Regulations, art. 38",
       "source": "regulations",
       "article": "第三十八条"
      },
      {
       "zh": "《政府信息公开条例》第三十条",
       "en": "Regulations, art. 30",
       "source": "regulations",
       "article": "第三十条"
      }
     ]
    },
    {
     "id": "not_processed",
     "group": "outcomes",
     "label": {
      "zh": "（五）不予处理",
      "en": "(5) Not processed"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第三十五条",
       "en": "Regulations, art. 35",
       "source": "regulations",
       "article": "第三十五条"
      },
      {
       "zh": "《政府信息公开条例》第三十六条第（六）项",
       "en": "Regulations, art. 36(6)",
       "source": "regulations",
       "article": "第三十六条"
      },
      {
       "zh": "《政府信息公开条例》第三十九条",
       "en": "Regulations, art. 39",
       "source": "regulations",
       "article": "第三十九条"
      }
     ]
    },
    {
     "id": "other_handling",
     "group": "outcomes",
     "label": {
      "zh": "（六）其他处理",
      "en": "(6) Other handling"
     },
     "basis": []
    }
   ],
   "rows": [
    {
     "id": "received",
     "group": null,
     "note": {
      "zh": "以条例第三十一条规定的收到申请之日为准。",
      "en": "Counted by the date of receipt that art. 31 defines."
     },
     "label": {
      "zh": "一、本年新收政府信息公开申请数量",
      "en": "new requests received this year"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第二十七条",
       "en": "Regulations, art. 27",
       "source": "regulations",
       "article": "第二十七条"
      },
      {
       "zh": "《政府信息公开条例》第二十九条",
       "en": "Regulations, art. 29",
       "source": "regulations",
       "article": "第二十九条"
      },
      {
       "zh": "《政府信息公开条例》第三十一条",
       "en": "Regulations, art. 31",
       "source": "regulations",
       "article": "第三十一条"
      }
     ],
     "name": {
      "zh": "一、本年新收政府信息公开申请数量",
      "en": "new requests received this year"
     },
     "sum_of": null
    },
    {
     "id": "carried_in",
     "group": null,
     "note": {
      "zh": "与上一年度报告的“四、结转下年度继续办理”逐栏一致。",
      "en": "The same, column by column, as the requests carried forward in last year's report."
     },
     "label": {
      "zh": "二、上年结转政府信息公开申请数量",
      "en": "requests carried over from last year"
     },
     "basis": [],
     "name": {
      "zh": "二、上年结转政府信息公开申请数量",
      "en": "requests carried over from last year"
     },
     "sum_of": null
    },
    {
     "id": "disclosed",
     "group": "outcomes",
     "note": {
      "zh": "表上没有“已主动公开、告知获取途径”的单独一行，实践中计入本行。",
      "en": "The form has no row of its own for information already published; in practice it is counted here."
     },
     "label": {
      "zh": "（一）予以公开",
      "en": "disclosed"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第三十六条第（一）项",
       "en": "Regulations, art. 36(1)",
       "source": "regulations",
       "article": "第三十六条"
      },
      {
       "zh": "《政府信息公开条例》第三十六条第（二）项",
       "en": "Regulations, art. 36(2)",
       "source": "regulations",
       "article": "第三十六条"
      },
      {
       "zh": "《政府信息公开条例》第十五条",
       "en": "Regulations, art. 15",
       "source": "regulations",
       "article": "第十五条"
      },
      {
       "zh": "《政府信息公开条例》第三十二条",
       "en": "Regulations, art. 32",
       "source": "regulations",
       "article": "第三十二条"
      }
     ],
     "name": {
      "zh": "（一）予以公开",
      "en": "disclosed"
     },
     "sum_of": null
    },
    {
     "id": "partially_disclosed",
     "group": "outcomes",
     "note": {
      "zh": "一件申请作区分处理的，只在本行计一次。",
      "en": "A request answered by severing counts once, in this row only."
     },
     "label": {
      "zh": "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
      "en": "partially disclosed (severable: counted only here)"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第三十七条",
       "en": "Regulations, art. 37",
       "source": "regulations",
       "article": "第三十七条"
      }
     ],
     "name": {
      "zh": "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
      "en": "partially disclosed (severable: counted only here)"
     },
     "sum_of": null
    },
    {
     "id": "state_secrets",
     "group": "not_disclosed",
     "note": null,
     "label": {
      "zh": "1.属于国家秘密",
      "en": "state secrets"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第十四条",
       "en": "Regulations, art. 14",
       "source": "regulations",
       "article": "第十四条"
      }
     ],
     "name": {
      "zh": "（三）不予公开 1.属于国家秘密",
      "en": "(3) Not disclosed: state secrets"
     },
     "sum_of": null
    },
    {
     "id": "prohibited_by_law",
     "group": "not_disclosed",
     "note": null,
     "label": {
      "zh": "2.其他法律行政法规禁止公开",
      "en": "disclosure otherwise prohibited by laws or administrative regulations"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第十四条",
       "en": "Regulations, art. 14",
       "source": "regulations",
       "article": "第十四条"
      }
     ],
     "name": {
      "zh": "（三）不予公开 2.其他法律行政法规禁止公开",
      "en": "(3) Not disclosed: disclosure otherwise prohibited by laws or administrative regulations"
     },
     "sum_of": null
    },
    {
     "id": "security_and_stability",
     "group": "not_disclosed",
     "note": {
      "zh": "“三安全一稳定”指国家安全、公共安全、经济安全、社会稳定。",
      "en": "National security, public security, economic security, and social stability."
     },
     "label": {
      "zh": "3.危及“三安全一稳定”",
      "en": "threat to the \"three securities and one stability\""
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第十四条",
       "en": "Regulations, art. 14",
       "source": "regulations",
       "article": "第十四条"
      }
     ],
     "name": {
      "zh": "（三）不予公开 3.危及“三安全一稳定”",
      "en": "(3) Not disclosed: threat to the \"three securities and one stability\""
     },
     "sum_of": null
    },
    {
     "id": "third_party_rights",
     "group": "not_disclosed",
     "note": {
      "zh": "商业秘密、个人隐私等。",
      "en": "Trade secrets, personal privacy and the like."
     },
     "label": {
      "zh": "4.保护第三方合法权益",
      "en": "protection of third parties' lawful rights and interests"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第十五条",
       "en": "Regulations, art. 15",
       "source": "regulations",
       "article": "第十五条"
      },
      {
       "zh": "《政府信息公开条例》第三十二条",
       "en": "Regulations, art. 32",
       "source": "regulations",
       "article": "第三十二条"
      }
     ],
     "name": {
      "zh": "（三）不予公开 4.保护第三方合法权益",
      "en": "(3) Not disclosed: protection of third parties' lawful rights and interests"
     },
     "sum_of": null
    },
    {
     "id": "internal_affairs",
     "group": "not_disclosed",
     "note": {
      "zh": "人事管理、后勤管理、内部工作流程。",
      "en": "Personnel, logistics, and internal workflow."
     },
     "label": {
      "zh": "5.属于三类内部事务信息",
      "en": "internal-affairs information (three kinds)"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第十六条第一款",
       "en": "Regulations, art. 16, para. 1",
       "source": "regulations",
       "article": "第十六条"
      }
     ],
     "name": {
      "zh": "（三）不予公开 5.属于三类内部事务信息",
      "en": "(3) Not disclosed: internal-affairs information (three kinds)"
     },
     "sum_of": null
    },
    {
     "id": "process_information",
     "group": "not_disclosed",
     "note": {
      "zh": "讨论记录、过程稿、磋商信函、请示报告。",
      "en": "Records of discussion, drafts, consultation letters, and requests for instructions."
     },
     "label": {
      "zh": "6.属于四类过程性信息",
      "en": "process information (four kinds)"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第十六条第二款",
       "en": "Regulations, art. 16, para. 2",
       "source": "regulations",
       "article": "第十六条"
      }
     ],
     "name": {
      "zh": "（三）不予公开 6.属于四类过程性信息",
      "en": "(3) Not disclosed: process information (four kinds)"
     },
     "sum_of": null
    },
    {
     "id": "enforcement_case_files",
     "group": "not_disclosed",
     "note": null,
     "label": {
      "zh": "7.属于行政执法案卷",
      "en": "administrative enforcement case files"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第十六条第二款",
       "en": "Regulations, art. 16, para. 2",
       "source": "regulations",
       "article": "第十六条"
      }
     ],
     "name": {
      "zh": "（三）不予公开 7.属于行政执法案卷",
      "en": "(3) Not disclosed: administrative enforcement case files"
     },
     "sum_of": null
    },
    {
     "id": "registry_inquiries",
     "group": "not_disclosed",
     "note": {
      "zh": "工商、不动产登记资料等另有查询规定的信息；虽列在不予公开之下，但并非条例第十四条至第十六条的情形。",
      "en": "Company and land registry records and the like; printed among the refusals although it is not an exemption of arts 14 to 16."
     },
     "label": {
      "zh": "8.属于行政查询事项",
      "en": "matters for administrative (registry) inquiry"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第三十六条第（七）项",
       "en": "Regulations, art. 36(7)",
       "source": "regulations",
       "article": "第三十六条"
      }
     ],
     "name": {
      "zh": "（三）不予公开 8.属于行政查询事项",
      "en": "(3) Not disclosed: matters for administrative (registry) inquiry"
     },
     "sum_of": null
    },
    {
     "id": "not_held",
     "group": "unable_to_provide",
     "note": {
      "zh": "信息不存在的、不属于本机关负责公开的，都计入本行。",
      "en": "Covers both information that does not exist and information another organ is responsible for."
     },
     "label": {
      "zh": "1.本机关不掌握相关政府信息",
      "en": "information not held by this organ"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第三十六条第（四）项",
       "en": "Regulations, art. 36(4)",
       "source": "regulations",
       "article": "第三十六条"
      },
      {
       "zh": "《政府信息公开条例》第三十六条第（五）项",
       "en": "Regulations, art. 36(5)",
       "source": "regulations",
       "article": "第三十六条"
      }
     ],
     "name": {
      "zh": "（四）无法提供 1.本机关不掌握相关政府信息",
      "en": "(4) Unable to provide: information not held by this organ"
     },
     "sum_of": null
    },
    {
     "id": "requires_creation",
     "group": "unable_to_provide",
     "note": null,
     "label": {
      "zh": "2.没有现成信息需要另行制作",
      "en": "no existing information; it would have to be created"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第三十八条",
       "en": "Regulations, art. 38",
       "source": "regulations",
       "article": "第三十八条"
      }
     ],
     "name": {
      "zh": "（四）无法提供 2.没有现成信息需要另行制作",
      "en": "(4) Unable to provide: no existing information; it would have to be created"
     },
     "sum_of": null
    },
    {
     "id": "still_unclear",
     "group": "unable_to_provide",
     "note": {
      "zh": "申请人已经补正；逾期不补正的计入（六）其他处理第1项。",
      "en": "Here the applicant did answer; a correction that never came is counted under (6) Other handling, item 1."
     },
     "label": {
      "zh": "3.补正后申请内容仍不明确",
      "en": "request still unclear after correction"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第二十九条第二款第（二）项",
       "en": "Regulations, art. 29, para. 2(2)",
       "source": "regulations",
       "article": "第二十九条"
      },
      {
       "zh": "《政府信息公开条例》第三十条",
       "en": "Regulations, art. 30",
       "source": "regulations",
       "article": "第三十条"
      }
     ],
     "name": {
      "zh": "（四）无法提供 3.补正后申请内容仍不明确",
      "en": "(4) Unable to provide: request still unclear after correction"
     },
     "sum_of": null
    },
    {
     "id": "petitions_and_complaints",
     "group": "not_processed",
     "note": null,
     "label": {
      "zh": "1.信访举报投诉类申请",
      "en": "petitions, reports or complaints in the form of a request"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第三十九条第一款",
       "en": "Regulations, art. 39, para. 1",
       "source": "regulations",
       "article": "第三十九条"
      }
     ],
     "name": {
      "zh": "（五）不予处理 1.信访举报投诉类申请",
      "en": "(5) Not processed: petitions, reports or complaints in the form of a request"
     },
     "sum_of": null
    },
    {
     "id": "repeat_requests",
     "group": "not_processed",
     "note": null,
     "label": {
      "zh": "2.重复申请",
      "en": "repeat requests"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第三十六条第（六）项",
       "en": "Regulations, art. 36(6)",
       "source": "regulations",
       "article": "第三十六条"
      }
     ],
     "name": {
      "zh": "（五）不予处理 2.重复申请",
      "en": "(5) Not processed: repeat requests"
     },
     "sum_of": null
    },
    {
     "id": "public_publications",
     "group": "not_processed",
     "note": null,
     "label": {
      "zh": "3.要求提供公开出版物",
      "en": "requests for public publications"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第三十九条第二款",
       "en": "Regulations, art. 39, para. 2",
       "source": "regulations",
       "article": "第三十九条"
      }
     ],
     "name": {
      "zh": "（五）不予处理 3.要求提供公开出版物",
      "en": "(5) Not processed: requests for public publications"
     },
     "sum_of": null
    },
    {
     "id": "excessive_requests",
     "group": "not_processed",
     "note": {
      "zh": "理由合理、只是延迟答复的，不计入本行。",
      "en": "A request found reasonable and merely answered later does not belong here."
     },
     "label": {
      "zh": "4.无正当理由大量反复申请",
      "en": "excessive or repeated requests without justification"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第三十五条",
       "en": "Regulations, art. 35",
       "source": "regulations",
       "article": "第三十五条"
      }
     ],
     "name": {
      "zh": "（五）不予处理 4.无正当理由大量反复申请",
      "en": "(5) Not processed: excessive or repeated requests without justification"
     },
     "sum_of": null
    },
    {
     "id": "reconfirmation",
     "group": "not_processed",
     "note": {
      "zh": "条例没有专条规定这一情形。",
      "en": "No article of the Regulations names this case."
     },
     "label": {
      "zh": "5.要求行政机关确认或重新出具已获取信息",
      "en": "requests to confirm or re-issue information already obtained"
     },
     "basis": [],
     "name": {
      "zh": "（五）不予处理 5.要求行政机关确认或重新出具已获取信息",
      "en": "(5) Not processed: requests to confirm or re-issue information already obtained"
     },
     "sum_of": null
    },
    {
     "id": "correction_overdue",
     "group": "other_handling",
     "note": null,
     "label": {
      "zh": "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
      "en": "closed because the correction was overdue without justification"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第三十条",
       "en": "Regulations, art. 30",
       "source": "regulations",
       "article": "第三十条"
      }
     ],
     "name": {
      "zh": "（六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
      "en": "(6) Other handling: closed because the correction was overdue without justification"
     },
     "sum_of": null
    },
    {
     "id": "fee_overdue",
     "group": "other_handling",
     "note": {
      "zh": "本行有数的，第六部分应当报告收费通知的件数和金额。",
      "en": "If this row has figures, section 6 ought to report the fee notices and their amounts."
     },
     "label": {
      "zh": "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
      "en": "closed because the fee was not paid on time"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第四十二条",
       "en": "Regulations, art. 42",
       "source": "regulations",
       "article": "第四十二条"
      },
      {
       "zh": "《信息处理费办法》",
       "en": "Fee Measures",
       "source": "fee-measures",
       "article": null
      }
     ],
     "name": {
      "zh": "（六）其他处理 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
      "en": "(6) Other handling: closed because the fee was not paid on time"
     },
     "sum_of": null
    },
    {
     "id": "other_reasons",
     "group": "other_handling",
     "note": {
      "zh": "申请人主动撤回的，实践中计入本行。",
      "en": "Requests withdrawn by the applicant are counted here in practice."
     },
     "label": {
      "zh": "3.其他",
      "en": "other reasons"
     },
     "basis": [],
     "name": {
      "zh": "（六）其他处理 3.其他",
      "en": "(6) Other handling: other reasons"
     },
     "sum_of": null
    },
    {
     "id": "outcomes_total",
     "group": "outcomes",
     "note": {
      "zh": "（一）至（六）各明细行之和；（三）至（六）没有小计行。",
      "en": "The sum of the single rows of (1) to (6); (3) to (6) have no subtotal rows."
     },
     "label": {
      "zh": "（七）总计",
      "en": "total outcomes"
     },
     "basis": [],
     "name": {
      "zh": "（七）总计",
      "en": "total outcomes"
     },
     "sum_of": [
      "disclosed",
      "partially_disclosed",
      "state_secrets",
      "prohibited_by_law",
      "security_and_stability",
      "third_party_rights",
      "internal_affairs",
      "process_information",
      "enforcement_case_files",
      "registry_inquiries",
      "not_held",
      "requires_creation",
      "still_unclear",
      "petitions_and_complaints",
      "repeat_requests",
      "public_publications",
      "excessive_requests",
      "reconfirmation",
      "correction_overdue",
      "fee_overdue",
      "other_reasons"
     ]
    },
    {
     "id": "carried_forward",
     "group": null,
     "note": {
      "zh": "12月31日仍在法定办理期限内的申请。",
      "en": "Requests still within their time limit on 31 December."
     },
     "label": {
      "zh": "四、结转下年度继续办理",
      "en": "carried forward to next year"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第三十条",
       "en": "Regulations, art. 30",
       "source": "regulations",
       "article": "第三十条"
      },
      {
       "zh": "《政府信息公开条例》第三十二条",
       "en": "Regulations, art. 32",
       "source": "regulations",
       "article": "第三十二条"
      },
      {
       "zh": "《政府信息公开条例》第三十三条",
       "en": "Regulations, art. 33",
       "source": "regulations",
       "article": "第三十三条"
      },
      {
       "zh": "《政府信息公开条例》第三十五条",
       "en": "Regulations, art. 35",
       "source": "regulations",
       "article": "第三十五条"
      }
     ],
     "name": {
      "zh": "四、结转下年度继续办理",
      "en": "carried forward to next year"
     },
     "sum_of": null
    }
   ]
  },
  {
   "id": "review_and_litigation",
   "section": "review_and_litigation",
   "label": {
    "zh": "四、政府信息公开行政复议、行政诉讼情况",
    "en": "4. Administrative reconsideration and litigation over open government information"
   },
   "corner": null,
   "layout": "across",
   "column_groups": [],
   "columns": [
    {
     "id": "upheld",
     "type": "count",
     "group": null,
     "note": null,
     "label": {
      "zh": "结果维持",
      "en": "upheld"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "结果维持",
      "en": "upheld"
     },
     "sum_of": null
    },
    {
     "id": "corrected",
     "type": "count",
     "group": null,
     "note": null,
     "label": {
      "zh": "结果纠正",
      "en": "corrected"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "结果纠正",
      "en": "corrected"
     },
     "sum_of": null
    },
    {
     "id": "other_results",
     "type": "count",
     "group": null,
     "note": null,
     "label": {
      "zh": "其他结果",
      "en": "other results"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "其他结果",
      "en": "other results"
     },
     "sum_of": null
    },
    {
     "id": "pending",
     "type": "count",
     "group": null,
     "note": null,
     "label": {
      "zh": "尚未审结",
      "en": "pending"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "尚未审结",
      "en": "pending"
     },
     "sum_of": null
    },
    {
     "id": "total",
     "type": "count",
     "group": null,
     "note": null,
     "label": {
      "zh": "总计",
      "en": "total"
     },
     "basis": [],
     "unit": {
      "id": "item",
      "zh": "件",
      "en": "items",
      "factor": 1
     },
     "additive": true,
     "name": {
      "zh": "总计",
      "en": "total"
     },
     "sum_of": [
      "upheld",
      "corrected",
      "other_results",
      "pending"
     ]
    }
   ],
   "row_groups": [
    {
     "id": "litigation",
     "group": null,
     "label": {
      "zh": "行政诉讼",
      "en": "administrative litigation"
     },
     "basis": []
    }
   ],
   "rows": [
    {
     "id": "reconsideration",
     "group": null,
     "note": null,
     "label": {
      "zh": "行政复议",
      "en": "administrative reconsideration"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第五十条第一款第（三）项",
       "en": "Regulations, art. 50, para. 1(3)",
       "source": "regulations",
       "article": "第五十条"
      }
     ],
     "name": {
      "zh": "行政复议",
      "en": "administrative reconsideration"
     },
     "sum_of": null
    },
    {
     "id": "litigation_direct",
     "group": "litigation",
     "note": null,
     "label": {
      "zh": "未经复议直接起诉",
      "en": "sued directly without reconsideration"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第五十条第一款第（三）项",
       "en": "Regulations, art. 50, para. 1(3)",
       "source": "regulations",
       "article": "第五十条"
      }
     ],
     "name": {
      "zh": "行政诉讼 未经复议直接起诉",
      "en": "administrative litigation: sued directly without reconsideration"
     },
     "sum_of": null
    },
    {
     "id": "litigation_after_reconsideration",
     "group": "litigation",
     "note": {
      "zh": "复议机关作共同被告的，只由作出原行政行为的机关统计，复议机关不计。",
      "en": "Where the reconsideration organ is a co-defendant, only the organ that made the original decision counts the case."
     },
     "label": {
      "zh": "复议后起诉",
      "en": "sued after reconsideration"
     },
     "basis": [
      {
       "zh": "《政府信息公开条例》第五十条第一款第（三）项",
       "en": "Regulations, art. 50, para. 1(3)",
       "source": "regulations",
       "article": "第五十条"
      },
      {
       "zh": "国办公开办函〔2016〕201号",
       "en": "Reply [2016] No. 201",
       "source": "reply-2016-201",
       "article": null
      }
     ],
     "name": {
      "zh": "行政诉讼 复议后起诉",
      "en": "administrative litigation: sued after reconsideration"
     },
     "sum_of": null
    }
   ]
  }
 ]
},
"rules": {
 "$comment": "Generated from spec/ by `gidar spec build`. Do not edit.",
 "edition": "2021",
 "edition_version": "1.2.0",
 "rules": [
  {
   "code": "requests-balance",
   "severity": "error",
   "origin": "printed",
   "why": {
    "zh": "表头印明：每一列的第一项加第二项，等于第三项加第四项。收到的每一件申请，年末要么已经办结，要么结转下年。",
    "en": "The form prints it: in each column item 1 plus item 2 equals item 3 plus item 4. By the end of the year every request has either been concluded or is carried forward."
   },
   "advice": {
    "zh": "核对该列的新收、上年结转、（七）总计、结转下年四个数；如果只有（七）总计不对，先核对其上各明细行。",
    "en": "Check the four figures of that column; if only the outcomes total looks wrong, check the rows above it first."
   },
   "since": "1.0.0",
   "area": "identities",
   "status": "active",
   "title": {
    "zh": "收到的申请与办理、结转的申请不平衡",
    "en": "requests received do not balance with requests handled"
   },
   "basis": [
    {
     "zh": "国办公开办函〔2021〕30号",
     "en": "Notice [2021] No. 30",
     "source": "format-2021",
     "article": null
    }
   ]
  },
  {
   "code": "requests-outcomes-total",
   "severity": "error",
   "origin": "layout",
   "why": {
    "zh": "（七）总计列在（一）至（六）之后，是同一列二十一个明细行之和。",
    "en": "The total is printed below outcomes (1) to (6) and is the sum of their twenty-one rows in the same column."
   },
   "advice": {
    "zh": "逐行核对该列的明细；一件申请只能计入一行，作区分处理的只计入（二）。",
    "en": "Check that column row by row; a request counts in one row only, and a severed one only in (2)."
   },
   "since": "1.0.0",
   "area": "identities",
   "status": "active",
   "title": {
    "zh": "各办理结果之和与（七）总计不符",
    "en": "the outcomes do not add up to their total"
   },
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "severity": "error",
   "origin": "layout",
   "why": {
    "zh": "每一行的总计栏，是自然人与五类法人或其他组织之和。",
    "en": "In each row the total is the sum of natural persons and the five kinds of organizations."
   },
   "advice": {
    "zh": "核对该行六类申请人的数与总计栏；留意数是否填错了栏。",
    "en": "Check the six figures of that row and its total; look for a figure entered in the wrong column."
   },
   "since": "1.0.0",
   "area": "identities",
   "status": "active",
   "title": {
    "zh": "各类申请人之和与总计不符",
    "en": "the applicants do not add up to the total"
   },
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "review-and-litigation-total",
   "severity": "error",
   "origin": "layout",
   "why": {
    "zh": "每一组的总计，是该组维持、纠正、其他、尚未审结四项之和。",
    "en": "In each group the total is the sum of upheld, corrected, other results and pending."
   },
   "advice": {
    "zh": "核对该组四项结果与总计；留意总计栏是否漏填或仍为0。",
    "en": "Check the four results of that group and its total; a total left at 0 is the usual slip."
   },
   "since": "1.0.0",
   "area": "identities",
   "status": "active",
   "title": {
    "zh": "复议、诉讼各结果之和与总计不符",
    "en": "the results of reconsideration or litigation do not add up to the total"
   },
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "carry-over",
   "severity": "error",
   "origin": "layout",
   "why": {
    "zh": "上一年度报告结转下年的申请，就是本年度的上年结转，逐栏一致。",
    "en": "What last year's report carried forward is what this year's carries in, column by column."
   },
   "advice": {
    "zh": "对照上一年度公布的报告核对本年的上年结转；上年报告有误的，先更正上年报告。",
    "en": "Compare with the report published last year; if that is wrong, correct it first."
   },
   "since": "1.0.0",
   "area": "continuity",
   "status": "active",
   "title": {
    "zh": "上年结转与上年报告的结转下年不符",
    "en": "requests carried in differ from those last year's report carried forward"
   },
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "in-force-continuity",
   "severity": "warning",
   "origin": "practice",
   "why": {
    "zh": "上年末有效的件数加本年制发、减本年废止，通常就是本年末有效的件数；自动失效、重新认定、机构合并时可以不等。",
    "en": "Last year's stock plus those issued less those repealed is as a rule this year's stock; expiry, re-classification or a merger of organs may break it lawfully."
   },
   "advice": {
    "zh": "核对三个件数和上年报告；确有自动失效等情形的，在文字部分说明。",
    "en": "Check the three figures and last year's report; explain in the narrative if documents lapsed."
   },
   "since": "1.0.0",
   "area": "continuity",
   "status": "active",
   "title": {
    "zh": "现行有效件数与上年衔接不上",
    "en": "documents in force do not follow from last year's"
   },
   "basis": []
  },
  {
   "status": "active",
   "code": "edition-unknown",
   "area": "report",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "报告注明的格式是“{value}”，没有这一格式；现有格式：{known}。",
    "en": "The report names edition {value}, which does not exist; editions are: {known}."
   },
   "why": {
    "zh": "表格、行、列和勾稽关系都随格式而定，不知道格式就无法核对。",
    "en": "Tables, rows, columns and identities depend on the edition; without it nothing can be checked."
   },
   "advice": {
    "zh": "按报告所用的表格填写 edition；2021年度起为 \"2021\"。",
    "en": "Set edition to the form that the report uses; from report year 2021 on it is \"2021\"."
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第二款",
     "en": "Regulations, art. 50, para. 2",
     "source": "regulations",
     "article": "第五十条"
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "没有这一格式",
    "en": "no such edition"
   }
  },
  {
   "status": "active",
   "code": "edition-shape",
   "area": "report",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "报告注明的是{value}年格式，表格却是{edition}年格式的；以下按{edition}年格式核对。",
    "en": "The report names edition {value}, but its tables are those of edition {edition}, to which it was held."
   },
   "why": {
    "zh": "有的报告沿用了旧格式的表格。格式要看表的行和列，不看年度，也不看引用的文件。",
    "en": "Some reports still use the tables of an older form. The edition lies in the rows and columns, not in the year or the notice cited."
   },
   "advice": {
    "zh": "按报告年度应当使用的格式重新填表；表格无误的，更正 edition。",
    "en": "Fill in the form that the report year calls for; if the tables are right, correct edition."
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第二款",
     "en": "Regulations, art. 50, para. 2",
     "source": "regulations",
     "article": "第五十条"
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "表格不是所注明格式的",
    "en": "the tables are those of another edition"
   }
  },
  {
   "status": "active",
   "code": "edition-year",
   "area": "report",
   "severity": "error",
   "message": {
    "zh": "报告年度是{value}年，而{edition}年格式{years}。",
    "en": "The report is for {value}, but edition {edition} is for {years}."
   },
   "why": {
    "zh": "每一格式由国务院办公厅政府信息与政务公开办公室印发，新格式印发后，以后年度的报告即按新格式编制。",
    "en": "Each edition was issued by the OGI office of the State Council General Office; once issued, later reports follow it."
   },
   "advice": {
    "zh": "核对年度；年度无误的，换用该年度的格式。",
    "en": "Check the year; if it is right, use the edition of that year."
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第二款",
     "en": "Regulations, art. 50, para. 2",
     "source": "regulations",
     "article": "第五十条"
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "年度与所用格式不符",
    "en": "the year does not belong to the edition"
   }
  },
  {
   "status": "active",
   "code": "field-missing",
   "area": "report",
   "severity": "error",
   "message": {
    "zh": "缺少“{where}”（{pointer}）。",
    "en": "{where} ({pointer}) is missing."
   },
   "why": {
    "zh": "缺少格式、年度、机关名称或表格，报告无法识别，也无法汇总。",
    "en": "Without edition, year, organ name or tables a report can be neither identified nor added up."
   },
   "advice": {
    "zh": "补上该项。",
    "en": "Add the field."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "缺少必填项",
    "en": "a required field is missing"
   }
  },
  {
   "status": "active",
   "code": "field-unknown",
   "area": "report",
   "severity": "error",
   "message": {
    "zh": "“{value}”不是报告的项目（{pointer}）。",
    "en": "{value} is not a field of the report ({pointer})."
   },
   "why": {
    "zh": "报告的项目是封闭的：多出的一项往往是写错的名字，放过它就等于丢掉它的内容。",
    "en": "A report is a closed object; an extra field is most often a misspelt one, and ignoring it would lose its content."
   },
   "advice": {
    "zh": "核对名称的拼写；不需要的删去。",
    "en": "Check the spelling; remove it if it is not needed."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "含有无法识别的项目",
    "en": "unknown field"
   }
  },
  {
   "status": "active",
   "code": "field-type",
   "area": "report",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "“{where}”（{pointer}）应为{expected}，现为{actual}：{value}。",
    "en": "{where} ({pointer}) must be {expected}, but is {actual}: {value}."
   },
   "why": {
    "zh": "类型不对的值，程序会读错或者读不出来。",
    "en": "A value of the wrong type is misread by programs or not read at all."
   },
   "advice": {
    "zh": "按所示类型改写。",
    "en": "Rewrite it in the type shown."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "项目的类型不对",
    "en": "a field has the wrong type"
   }
  },
  {
   "status": "active",
   "code": "field-value",
   "area": "report",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "“{where}”（{pointer}）的值“{value}”不合规定：{expected}。",
    "en": "{where} ({pointer}) has the value {value}, which is not allowed: {expected}."
   },
   "why": {
    "zh": "年度、日期、代码等写法固定，写法不一就无法比对和汇总。",
    "en": "Years, dates and codes have one way of writing; otherwise reports cannot be matched or added up."
   },
   "advice": {
    "zh": "按所示写法改写。用 Excel 填写的，先把这一列的单元格格式设为“文本”再重新输入，以免被自动改写。",
    "en": "Rewrite it as shown. In a spreadsheet, first set the format of the column to text, so that it is not changed again."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "项目的值不合规定",
    "en": "a field has a value that is not allowed"
   }
  },
  {
   "status": "active",
   "code": "duplicate-key",
   "area": "report",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "“{value}”在同一处写了不止一次（{pointer}），没有用于勾稽核对。",
    "en": "{value} occurs more than once in the same object ({pointer}); it was left out of the identities."
   },
   "why": {
    "zh": "重复的项以哪个为准，各个程序的做法不同。",
    "en": "Programs differ on which of two equal keys counts."
   },
   "advice": {
    "zh": "只保留正确的一个。",
    "en": "Keep the right one only."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "同一项写了两次",
    "en": "a key occurs twice"
   }
  },
  {
   "status": "active",
   "code": "byte-order-mark",
   "area": "report",
   "severity": "error",
   "message": {
    "zh": "JSON 文件以字节顺序标记（BOM）开头。",
    "en": "The JSON file begins with a byte order mark (BOM)."
   },
   "why": {
    "zh": "JSON 标准（RFC 8259）不允许这一标记，许多程序因此读不了文件。",
    "en": "RFC 8259 forbids the mark, and many programs cannot read such a file."
   },
   "advice": {
    "zh": "另存为不带 BOM 的 UTF-8。",
    "en": "Save the file as UTF-8 without BOM."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "文件开头有字节顺序标记",
    "en": "the file begins with a byte order mark"
   }
  },
  {
   "status": "active",
   "code": "organ-name-blank",
   "area": "report",
   "severity": "error",
   "message": {
    "zh": "“{where}”没有填写。",
    "en": "{where} ({pointer}) is blank."
   },
   "why": {
    "zh": "年度报告由具体机关提交并公布，没有名称就不知道是谁的报告。",
    "en": "A report is filed and published by one organ; without a name nobody knows whose it is."
   },
   "advice": {
    "zh": "填写报告机关的规范全称。",
    "en": "Enter the full official name of the reporting organ."
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第四十九条",
     "en": "Regulations, art. 49",
     "source": "regulations",
     "article": "第四十九条"
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "机关名称是空的",
    "en": "the organ has no name"
   }
  },
  {
   "status": "active",
   "code": "organ-code-check",
   "area": "report",
   "severity": "warning",
   "message": {
    "zh": "统一社会信用代码“{value}”的最后一位应为{expected}，代码中可能有错字。",
    "en": "{where} {value} should end in {expected}; a character of the code is probably wrong."
   },
   "why": {
    "zh": "统一社会信用代码的第18位由前17位算出（GB 32100—2015），不符即有错字。",
    "en": "The 18th character of a unified social credit code follows from the first 17 (GB 32100-2015)."
   },
   "advice": {
    "zh": "对照统一社会信用代码证书核对。",
    "en": "Compare it with the certificate."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "统一社会信用代码的校验位不对",
    "en": "the organ code has a wrong check character"
   }
  },
  {
   "status": "active",
   "code": "narrative-missing",
   "area": "report",
   "severity": "warning",
   "message": {
    "zh": "“{where}”没有文字。",
    "en": "{where} has no text."
   },
   "why": {
    "zh": "条例规定了年度报告应当包括的内容，六个部分都要有，不能遗漏。",
    "en": "The Regulations say what a report must contain; none of the six sections may be left out."
   },
   "advice": {
    "zh": "补上该部分；确实没有需要报告的，也写明“无”。",
    "en": "Add the section; if there is really nothing to report, say so."
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第一款",
     "en": "Regulations, art. 50, para. 1",
     "source": "regulations",
     "article": "第五十条"
    },
    {
     "zh": "国办公开办函〔2021〕30号",
     "en": "Notice [2021] No. 30",
     "source": "format-2021",
     "article": null
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "文字部分缺少或为空",
    "en": "a narrative section is missing or empty"
   }
  },
  {
   "status": "active",
   "code": "table-missing",
   "area": "structure",
   "severity": "error",
   "message": {
    "zh": "缺少表“{where}”（{pointer}）。",
    "en": "The table {where} ({pointer}) is missing."
   },
   "why": {
    "zh": "年度报告的表格由全国统一格式规定，不能缺表。",
    "en": "The national form prescribes the tables; none may be left out."
   },
   "advice": {
    "zh": "补上整张表；没有发生的，各格填0。CSV 数据包里是以表的代码命名的文件，核对文件名和 datapackage.json。",
    "en": "Add the whole table; enter 0 where nothing happened. In a CSV package it is the file named after the table; check the file name and datapackage.json."
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第二款",
     "en": "Regulations, art. 50, para. 2",
     "source": "regulations",
     "article": "第五十条"
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "缺少一张表",
    "en": "a table is missing"
   }
  },
  {
   "status": "active",
   "code": "table-unknown",
   "area": "structure",
   "severity": "error",
   "message": {
    "zh": "“{value}”不是这一格式的表（{pointer}）；这一格式的表是：{known}。",
    "en": "{value} is not a table of this edition ({pointer}); its tables are: {known}."
   },
   "why": {
    "zh": "多出的表不会被核对，也不会被汇总。",
    "en": "An extra table is neither checked nor added up."
   },
   "advice": {
    "zh": "核对表的代码；确认所用格式。",
    "en": "Check the id of the table and the edition in use."
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第二款",
     "en": "Regulations, art. 50, para. 2",
     "source": "regulations",
     "article": "第五十条"
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "含有无法识别的表",
    "en": "unknown table"
   }
  },
  {
   "status": "active",
   "code": "row-missing",
   "area": "structure",
   "severity": "error",
   "message": {
    "zh": "缺少行“{where}”（{pointer}）。",
    "en": "The row {where} ({pointer}) is missing."
   },
   "why": {
    "zh": "缺少的一行既不是0，也不是空白，含有它的勾稽关系都无法核对。",
    "en": "A missing row is neither 0 nor blank; every identity that contains it goes unchecked."
   },
   "advice": {
    "zh": "补上该行；没有发生的填0，原表没有填的，CSV 留空，JSON 写 null。",
    "en": "Add the row; enter 0 where nothing happened and null where the form was left blank."
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第二款",
     "en": "Regulations, art. 50, para. 2",
     "source": "regulations",
     "article": "第五十条"
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "缺少一行",
    "en": "a row is missing"
   }
  },
  {
   "status": "active",
   "code": "row-unknown",
   "area": "structure",
   "severity": "error",
   "message": {
    "zh": "“{value}”不是这张表的行（{pointer}）。{hint}",
    "en": "{value} is not a row of this table ({pointer}). {hint}"
   },
   "why": {
    "zh": "多出的行不会被核对，也不会被汇总。",
    "en": "An extra row is neither checked nor added up."
   },
   "advice": {
    "zh": "核对行的代码；表上没有的行不能增加，需要说明的写到第六部分。",
    "en": "Check the id of the row; report additions of your own in section 6."
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第二款",
     "en": "Regulations, art. 50, para. 2",
     "source": "regulations",
     "article": "第五十条"
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "含有无法识别的行",
    "en": "unknown row"
   }
  },
  {
   "status": "active",
   "code": "column-missing",
   "area": "structure",
   "severity": "error",
   "message": {
    "zh": "缺少“{where}”（{pointer}）。",
    "en": "{where} ({pointer}) is missing."
   },
   "why": {
    "zh": "缺少的一格既不是0，也不是空白，含有它的勾稽关系都无法核对。",
    "en": "A missing cell is neither 0 nor blank; every identity that contains it goes unchecked."
   },
   "advice": {
    "zh": "补上该列；没有发生的填0，原表没有填的，CSV 留空，JSON 写 null。",
    "en": "Add the column; enter 0 where nothing happened and null where the form was left blank."
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第二款",
     "en": "Regulations, art. 50, para. 2",
     "source": "regulations",
     "article": "第五十条"
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "缺少一列",
    "en": "a column is missing"
   }
  },
  {
   "status": "active",
   "code": "column-unknown",
   "area": "structure",
   "severity": "error",
   "message": {
    "zh": "“{value}”不是这张表的列（{pointer}）。{hint}",
    "en": "{value} is not a column of this table ({pointer}). {hint}"
   },
   "why": {
    "zh": "多出的列不会被核对，也不会被汇总；表上没有各类组织的小计列。",
    "en": "An extra column is neither checked nor added up; the form has no subtotal columns."
   },
   "advice": {
    "zh": "核对列的代码或表头文字。",
    "en": "Check the id or heading of the column."
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第五十条第二款",
     "en": "Regulations, art. 50, para. 2",
     "source": "regulations",
     "article": "第五十条"
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "含有无法识别的列",
    "en": "unknown column"
   }
  },
  {
   "status": "active",
   "code": "cell-blank",
   "area": "cells",
   "severity": "warning",
   "message": {
    "zh": "“{where}”没有填写。空白不等于0。",
    "en": "{where} is blank. Blank is not zero."
   },
   "why": {
    "zh": "没有全国规定说空白可以当作0；汇总的人分不清是没有发生还是漏填。",
    "en": "No national rule lets a blank stand for 0; whoever adds up reports cannot tell nothing from forgotten."
   },
   "advice": {
    "zh": "没有发生的填0；漏填的补上。",
    "en": "Enter 0 where nothing happened; fill in what was forgotten."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "格子没有填写",
    "en": "a cell is blank"
   }
  },
  {
   "status": "active",
   "code": "cell-type",
   "area": "cells",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "“{where}”应为数字，现为{actual}：{value}。",
    "en": "{where} must be a number, but is {actual}: {value}."
   },
   "why": {
    "zh": "格子里只能是数，或者留空。",
    "en": "A cell holds a number or is left blank."
   },
   "advice": {
    "zh": "改为数；原表没有填的，CSV 留空，JSON 写 null。",
    "en": "Write a number, or null if the form was left blank."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "格子里不是数字",
    "en": "a cell holds something that is not a number"
   }
  },
  {
   "status": "active",
   "code": "cell-text",
   "area": "cells",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "“{where}”填的是“{value}”，不是规范写法的数。",
    "en": "{where} holds \"{value}\", which is not a number in plain form."
   },
   "why": {
    "zh": "文字不能相加；程序猜错了，没有人会发现。",
    "en": "Text cannot be added up, and nobody notices when a program guesses wrong."
   },
   "advice": {
    "zh": "只写阿拉伯数字，不加正号、前导零、公式或说明（说明写到文字部分）；字母 O 不是数字0。没有填的，CSV 留空，JSON 写 null。",
    "en": "Write digits only, without plus sign, leading zeros, formula or remark; the letter O is no 0. A blank is an empty cell in CSV and null in JSON."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "格子里是文字",
    "en": "a cell holds text"
   }
  },
  {
   "status": "active",
   "code": "cell-number-as-text",
   "area": "cells",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "“{where}”的数写成了文本“{value}”。",
    "en": "{where} holds the number as text: \"{value}\"."
   },
   "why": {
    "zh": "带引号的数是文本，有的程序拼接而不相加。",
    "en": "A quoted number is text; some programs join such values instead of adding them."
   },
   "advice": {
    "zh": "去掉引号。",
    "en": "Remove the quotation marks."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "数写成了文本",
    "en": "a number is written as text"
   }
  },
  {
   "status": "active",
   "code": "cell-full-width",
   "area": "cells",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "“{where}”填的是全角字符“{value}”，应写作半角。",
    "en": "{where} holds full-width characters: \"{value}\"."
   },
   "why": {
    "zh": "全角数字在多数程序里是文字。",
    "en": "Most programs read full-width digits as text."
   },
   "advice": {
    "zh": "切换到半角输入法，重新输入数字。",
    "en": "Type the number again in half-width digits."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "用了全角数字",
    "en": "full-width digits"
   }
  },
  {
   "status": "active",
   "code": "cell-thousands-separator",
   "area": "cells",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "“{where}”填的是“{value}”，数字里不要写逗号。",
    "en": "{where} holds \"{value}\"; write numbers without separators."
   },
   "why": {
    "zh": "逗号在数据文件里是分隔符，一个数会被拆成两格。",
    "en": "In a data file the comma separates cells, and one number becomes two."
   },
   "advice": {
    "zh": "去掉逗号。",
    "en": "Remove the separators."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "数字里有千位分隔符",
    "en": "thousands separators"
   }
  },
  {
   "status": "active",
   "code": "cell-white-space",
   "area": "cells",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "“{where}”填的是“{value}”，数的前后或中间有空白。",
    "en": "{where} holds \"{value}\", with white space around or inside the number."
   },
   "why": {
    "zh": "“4 5”可能是45，也可能是两格里的4和5，不能代为决定。",
    "en": "\"4 5\" may be 45 or two cells that ran together; nobody else can decide that."
   },
   "advice": {
    "zh": "核对原表后去掉空白；没有填的格子不要留空格。",
    "en": "Compare with the form and remove the white space; leave a blank cell entirely empty."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "数字里有空格",
    "en": "white space in a number"
   }
  },
  {
   "status": "active",
   "code": "cell-placeholder",
   "area": "cells",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "“{where}”填的是“{value}”，看不出是0还是没有填。",
    "en": "{where} holds \"{value}\", which may mean 0 or not filled in."
   },
   "why": {
    "zh": "斜线、横线没有统一含义，有人表示0，有人表示不适用。",
    "en": "Slashes and dashes have no agreed meaning: 0 to some, not applicable to others."
   },
   "advice": {
    "zh": "没有发生的填0；原表确实没有填的，留空。",
    "en": "Enter 0 where nothing happened; leave the cell empty if it was not filled in."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "用符号代替数",
    "en": "a placeholder instead of a number"
   }
  },
  {
   "status": "active",
   "code": "cell-with-unit",
   "area": "cells",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "“{where}”填的是“{value}”，单位不要写进格子（本栏单位：{unit}）。",
    "en": "{where} holds \"{value}\"; leave the unit out of the cell (this column is in {unit})."
   },
   "why": {
    "zh": "单位由表头规定；格子里写的单位可能与表头不同，例如元与万元。",
    "en": "The heading sets the unit; one written in the cell may differ from it, as yuan and CNY 10,000 do."
   },
   "advice": {
    "zh": "只写数；与表头单位不同的，先换算。",
    "en": "Write the number only; convert it first if the unit differs from the heading."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "数后面带了单位",
    "en": "a number with its unit"
   }
  },
  {
   "status": "active",
   "code": "cell-negative",
   "area": "cells",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "“{where}”填的是{value}，件数和金额不能小于0。",
    "en": "{where} is {value}; counts and amounts cannot be below 0."
   },
   "why": {
    "zh": "本格都是件数或金额，不存在负数。",
    "en": "These cells are counts or amounts."
   },
   "advice": {
    "zh": "核对正负号；负数往往是倒算出来的，先查与它相加的各格。",
    "en": "Check the sign; a negative figure often comes from working backwards, so check the cells it is added to."
   },
   "origin": "layout",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "负数",
    "en": "a negative number"
   }
  },
  {
   "status": "active",
   "code": "cell-fraction",
   "area": "cells",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "“{where}”填的是{value}，件数应为整数。",
    "en": "{where} is {value}; a count must be a whole number."
   },
   "why": {
    "zh": "申请、文件、决定都按件计。",
    "en": "Requests, documents and decisions are counted one by one."
   },
   "advice": {
    "zh": "核对是否误填了金额，或小数点误入。",
    "en": "Look for an amount in the wrong cell or a stray decimal point."
   },
   "origin": "layout",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "件数带小数",
    "en": "a count with decimals"
   }
  },
  {
   "status": "active",
   "code": "cell-too-large",
   "area": "cells",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "“{where}”填的是{value}，超出了各类程序都能准确表示的范围（{limit}）。",
    "en": "{where} is {value}, more than every program can hold exactly ({limit})."
   },
   "why": {
    "zh": "超过这一范围的整数，网页和电子表格会悄悄改动末几位。",
    "en": "Beyond this limit browsers and spreadsheets silently change the last digits."
   },
   "advice": {
    "zh": "核对位数；金额留意单位。",
    "en": "Count the digits; for amounts check the unit."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "数过大",
    "en": "a number that is too large"
   }
  },
  {
   "status": "active",
   "code": "row-duplicate",
   "area": "package",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "行“{where}”在同一份报告里出现了不止一次，没有用于勾稽核对。",
    "en": "The row {where} occurs more than once in the report; it was left out of the identities."
   },
   "why": {
    "zh": "两行不知以哪一行为准，相加就会重复计算。",
    "en": "It is unclear which of the two counts, and adding both counts twice."
   },
   "advice": {
    "zh": "只保留正确的一行。",
    "en": "Keep the right one only."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "同一行出现两次",
    "en": "a row occurs twice"
   }
  },
  {
   "status": "active",
   "code": "report-duplicate",
   "area": "package",
   "severity": "error",
   "message": {
    "zh": "报告代号“{value}”在 reports.csv 中出现了不止一次，以第一次的内容核对。",
    "en": "The report key {value} occurs more than once in reports.csv; the first was checked."
   },
   "why": {
    "zh": "代号重复，各表的行就分不清属于哪份报告。",
    "en": "With equal keys the rows of the tables cannot be told apart."
   },
   "advice": {
    "zh": "每份报告用一个不同的代号。",
    "en": "Give each report a key of its own."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "报告代号重复",
    "en": "a report key occurs twice"
   }
  },
  {
   "status": "active",
   "code": "report-unknown",
   "area": "package",
   "severity": "error",
   "message": {
    "zh": "报告代号“{value}”没有列在 reports.csv 中，这些行没有核对。",
    "en": "The report key {value} is not in reports.csv; its rows were not checked."
   },
   "why": {
    "zh": "没有登记的行不知道是哪个机关、哪一年度的。",
    "en": "Nobody can tell which organ and year such rows belong to."
   },
   "advice": {
    "zh": "核对代号的拼写，或在 reports.csv 中补上这份报告。",
    "en": "Check the spelling of the key or add the report to reports.csv."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "表中的报告代号没有登记",
    "en": "a table row belongs to no report"
   }
  },
  {
   "status": "active",
   "code": "report-key-blank",
   "area": "package",
   "severity": "error",
   "message": {
    "zh": "这一行没有填报告代号，没有核对。",
    "en": "The line has no report key and was not checked."
   },
   "why": {
    "zh": "没有代号的行不知道属于哪份报告。",
    "en": "Nobody can tell which report such a line belongs to."
   },
   "advice": {
    "zh": "填上这份报告在 reports.csv 中的代号。",
    "en": "Enter the key that the report has in reports.csv."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "没有填报告代号",
    "en": "a line without report key"
   }
  },
  {
   "status": "active",
   "code": "line-too-long",
   "area": "package",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "这一行比表头多出{count}格（多出的内容：{value}）。",
    "en": "The line has {count} more cells than the heading (beyond it: {value})."
   },
   "why": {
    "zh": "多出的格子往往是数里的逗号造成的，其后的数都会错位。",
    "en": "Extra cells mostly come from a comma inside a number, and every figure after it is displaced."
   },
   "advice": {
    "zh": "去掉数里的逗号和行末多余的逗号；含逗号的文字用英文双引号括起。",
    "en": "Remove commas from numbers and from the end of the line; put double quotes around text that contains commas."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "一行里多出格子",
    "en": "a line has too many cells"
   }
  },
  {
   "status": "active",
   "code": "line-too-short",
   "area": "package",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "这一行比表头少{count}格，右边的列没有值。",
    "en": "The line has {count} fewer cells than the heading; the columns on the right have no value."
   },
   "why": {
    "zh": "分不清少的是哪一格，其后的数可能已经错位。",
    "en": "It is unclear which cell is missing, so the figures after it may be displaced."
   },
   "advice": {
    "zh": "对照表头补齐；空白的格子也要保留逗号。",
    "en": "Compare with the heading and add it; a blank cell keeps its comma."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "一行里缺少格子",
    "en": "a line has too few cells"
   }
  },
  {
   "status": "active",
   "code": "line-blank",
   "area": "package",
   "severity": "error",
   "message": {
    "zh": "这一行没有任何内容。",
    "en": "The line is empty."
   },
   "why": {
    "zh": "有的程序读到空行就停止，其后的数据会丢失。",
    "en": "Some programs stop reading at a blank line and lose what follows."
   },
   "advice": {
    "zh": "删去空行。",
    "en": "Remove the line."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "有空行",
    "en": "a blank line"
   }
  },
  {
   "status": "active",
   "code": "column-duplicate",
   "area": "package",
   "severity": "error",
   "unusable": true,
   "message": {
    "zh": "列“{value}”在表头出现了不止一次，这张表没有用于勾稽核对。",
    "en": "The heading {value} occurs more than once; the table was left out of the identities."
   },
   "why": {
    "zh": "两列同名，不知以哪一列为准。",
    "en": "It is unclear which of the two columns counts."
   },
   "advice": {
    "zh": "只保留正确的一列。",
    "en": "Keep the right one only."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "表头重复",
    "en": "a heading occurs twice"
   }
  },
  {
   "status": "active",
   "code": "column-order",
   "area": "package",
   "severity": "error",
   "message": {
    "zh": "表头的次序应为：{expected}。",
    "en": "The headings must stand in this order: {expected}."
   },
   "why": {
    "zh": "按位置读取的程序会把数放进错误的列。",
    "en": "Programs that read by position put the figures into the wrong columns."
   },
   "advice": {
    "zh": "按所示次序排列各列。",
    "en": "Put the columns into the order shown."
   },
   "basis": [],
   "since": "1.0.0",
   "title": {
    "zh": "列的次序不对",
    "en": "the columns are out of order"
   }
  },
  {
   "status": "active",
   "code": "in-force-bound",
   "area": "plausibility",
   "severity": "warning",
   "bound": [
    {
     "code": "",
     "instance": "rules",
     "axis": "row",
     "left": [
      "/tables/documents/rules/issued"
     ],
     "right": [
      "/tables/documents/rules/in_force",
      "/tables/documents/rules/repealed"
     ]
    },
    {
     "code": "",
     "instance": "normative_documents",
     "axis": "row",
     "left": [
      "/tables/documents/normative_documents/issued"
     ],
     "right": [
      "/tables/documents/normative_documents/in_force",
      "/tables/documents/normative_documents/repealed"
     ]
    }
   ],
   "message": {
    "zh": "{where}：{left_text}，大于{right_text}。",
    "en": "{where}: {left_text}, more than {right_text}."
   },
   "why": {
    "zh": "当年制发的文件，年末不是仍然有效，就是已经废止；只有自动失效的例外。",
    "en": "A document issued this year is in force at its end or has been repealed, unless it lapsed by itself."
   },
   "advice": {
    "zh": "核对三个件数；有当年自动失效的，在文字部分说明。",
    "en": "Check the three figures; explain in the narrative if documents lapsed within the year."
   },
   "origin": "layout",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "制发件数多于现行有效与废止之和",
    "en": "more documents issued than in force and repealed together"
   }
  },
  {
   "status": "active",
   "code": "publication-deadline",
   "area": "plausibility",
   "severity": "warning",
   "deadlines": {
    "department": "01-31",
    "government": "03-31"
   },
   "message": {
    "zh": "“{where}”是{value}，晚于{kind}的法定期限{deadline}。",
    "en": "{where} is {value}, after the deadline for {kind}, {deadline}."
   },
   "why": {
    "zh": "县级以上人民政府部门应当在1月31日前、县级以上地方人民政府应当在3月31日前公布上一年度报告；乡镇和其他单位条例没有规定日期。",
    "en": "Departments of governments at county level and above publish by 31 January, local governments at county level and above by 31 March; the Regulations set no date for townships and other bodies."
   },
   "advice": {
    "zh": "核对公布日期和机关类别；确实逾期的，下一年度请按期公布。",
    "en": "Check the date and the kind of organ; if the report was late, plan earlier next year."
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第四十九条第一款",
     "en": "Regulations, art. 49, para. 1",
     "source": "regulations",
     "article": "第四十九条"
    },
    {
     "zh": "《政府信息公开条例》第四十九条第二款",
     "en": "Regulations, art. 49, para. 2",
     "source": "regulations",
     "article": "第四十九条"
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "公布晚于法定期限",
    "en": "published after the legal deadline"
   }
  },
  {
   "status": "active",
   "code": "publication-early",
   "area": "plausibility",
   "severity": "warning",
   "message": {
    "zh": "“{where}”是{value}，早于{year}年度结束。",
    "en": "{where} is {value}, before the end of {year}."
   },
   "why": {
    "zh": "年度报告的统计期到12月31日为止，不可能在此之前公布；多为日期的年份或报告年度写错。",
    "en": "The period runs to 31 December, and no report is published before; most often the year of the date or the report year is wrong."
   },
   "advice": {
    "zh": "核对公布日期的年份和报告年度。",
    "en": "Check the year of the date and the report year."
   },
   "basis": [
    {
     "zh": "《政府信息公开条例》第四十九条",
     "en": "Regulations, art. 49",
     "source": "regulations",
     "article": "第四十九条"
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "公布日期在统计期结束之前",
    "en": "published before the period had ended"
   }
  },
  {
   "status": "active",
   "code": "overview-length",
   "area": "plausibility",
   "severity": "warning",
   "field": "/narrative/overview",
   "limit": 1000,
   "counted": "characters other than white space",
   "message": {
    "zh": "“{where}”有{value}字，超过{limit}字。",
    "en": "{where} has {value} characters, more than {limit}."
   },
   "why": {
    "zh": "有的地方主管部门要求这一部分原则上不超过一千字；各地要求不同的，以主管部门通知为准。",
    "en": "Some supervising offices ask for no more than a thousand characters; where yours does not, disregard this."
   },
   "advice": {
    "zh": "精简文字，工作细节不必列入。",
    "en": "Shorten it; details of the work need not be listed."
   },
   "basis": [
    {
     "zh": "武政办发〔2025〕54号（供参考）",
     "en": "Wuwei notice [2025] No. 54 (for reference)",
     "source": "wuwei-2025-54",
     "article": null
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "第一部分过长",
    "en": "section 1 is long"
   }
  },
  {
   "status": "active",
   "code": "fee-notice",
   "area": "plausibility",
   "severity": "warning",
   "cell": "/tables/requests/fee_overdue/total",
   "field": "/processing_fees/notices",
   "message": {
    "zh": "“{where}”为{value}件，但“{notices}”没有填写或为0。",
    "en": "{where} is {value}, but {notices} is blank or 0."
   },
   "why": {
    "zh": "申请人逾期不缴费的前提是收到过收费通知；通知也可能是上一年发出的。",
    "en": "An applicant can only fail to pay a fee that was notified; the notice may date from last year."
   },
   "advice": {
    "zh": "填写收费通知的件数（reports.csv 的 processing_fee_notices 列，JSON 的 processing_fees.notices），并在第六部分写明件数和金额；通知是上年发出的，在第六部分说明，本警告可以不理会。",
    "en": "Enter the number of notices (processing_fee_notices in reports.csv, processing_fees.notices in JSON) and state it with the amounts in section 6; if the notices date from last year, say so there and disregard this warning."
   },
   "basis": [
    {
     "zh": "《信息处理费办法》",
     "en": "Fee Measures",
     "source": "fee-measures",
     "article": null
    },
    {
     "zh": "河南省2021年通知（供参考）",
     "en": "Henan notice of 2021 (for reference)",
     "source": "henan-2021",
     "article": null
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "有逾期未缴费的申请，但没有报告收费通知",
    "en": "requests closed for unpaid fees, but no fee notice reported"
   }
  },
  {
   "status": "active",
   "code": "processing-fees-bound",
   "area": "plausibility",
   "severity": "warning",
   "cell": "/tables/fees/administrative_fees/amount",
   "field": "/processing_fees/received",
   "scale": 10000,
   "message": {
    "zh": "实际收取的信息处理费是{value}元，多于“{where}”的{amount}元。",
    "en": "Processing fees received are CNY {value}, more than {where}, CNY {amount}."
   },
   "why": {
    "zh": "信息处理费也是表中统计的收费，同一口径下不会高于收费总额。",
    "en": "Processing fees are part of all administrative fees of the same scope."
   },
   "advice": {
    "zh": "核对单位：收费总额以万元计，信息处理费以元计；核对两处口径是否相同。",
    "en": "Check the units (CNY 10,000 in the table, yuan for processing fees) and whether both have the same scope."
   },
   "basis": [
    {
     "zh": "《信息处理费办法》",
     "en": "Fee Measures",
     "source": "fee-measures",
     "article": null
    },
    {
     "zh": "河南省2021年通知（供参考）",
     "en": "Henan notice of 2021 (for reference)",
     "source": "henan-2021",
     "article": null
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "信息处理费高于收费总额",
    "en": "processing fees exceed all fees charged"
   }
  },
  {
   "status": "active",
   "code": "processing-fees-statement",
   "area": "plausibility",
   "severity": "info",
   "field": "/narrative/other",
   "fields": [
    "/processing_fees/notices",
    "/processing_fees/charged",
    "/processing_fees/received"
   ],
   "phrase": "信息处理费",
   "from_year": 2021,
   "message": {
    "zh": "“{where}”没有写信息处理费的收取情况。",
    "en": "{where} says nothing about information processing fees."
   },
   "why": {
    "zh": "2021年起可以收取信息处理费，收取情况应纳入年度报告；没有收取的，许多报告不写。",
    "en": "Since 2021 such fees may be charged and are to be reported; many reports that charged none are silent."
   },
   "advice": {
    "zh": "填写收费通知的件数、总金额和实际收取的金额；没有收取的填0，或者在第六部分写“没有收取信息处理费”。",
    "en": "Enter the number of notices, their total and the amount received; if there were none, enter 0 or say in section 6 that no information processing fee (信息处理费) was charged."
   },
   "basis": [
    {
     "zh": "河南省2021年通知（供参考）",
     "en": "Henan notice of 2021 (for reference)",
     "source": "henan-2021",
     "article": null
    }
   ],
   "since": "1.0.0",
   "title": {
    "zh": "没有写信息处理费的收取情况",
    "en": "nothing said about processing fees"
   }
  },
  {
   "status": "active",
   "code": "narrative-differs",
   "area": "plausibility",
   "severity": "warning",
   "message": {
    "zh": "“{where}”写的是“{text}”，这里的{value}与表中的数不同：{table}。两处的统计口径可能不同。",
    "en": "{where} says “{text}”; its {value} differs from the table: {table}. The two may differ in scope."
   },
   "why": {
    "zh": "同一个数在文字部分和表里各写一次，改了一处忘了另一处，读者就不知道以哪个为准。文字只讲本机关、表统计全区域的，两个数可以都对。只核对读得明白的数；约数、比例、上年的数、分项的数不核对。",
    "en": "The narrative repeats figures of the tables, and when one of the two is corrected the other is easily forgotten. Where the text is about the office and the table about the region, both may be right. Only figures that are understood for certain are compared; estimates, shares, last year's figures and parts are not."
   },
   "advice": {
    "zh": "核对文字和表统计的是不是同一范围；是同一范围的，改正错的一处；不是的，在文字里写明范围（全市、本机关等）。",
    "en": "Check whether text and table count the same thing. If they do, correct the one that is wrong; if not, let the text name its scope (全市, 本机关 and so on)."
   },
   "basis": [],
   "since": "1.1.0",
   "title": {
    "zh": "文字部分的数与表中的不一致",
    "en": "a figure in the narrative differs from the table"
   }
  },
  {
   "status": "active",
   "code": "parts-sum",
   "area": "parts",
   "severity": "warning",
   "message": {
    "zh": "“{where}”填的是{value}，{count}个部分相加为{sum}，相差{gap}。",
    "en": "{where} is {value}, but its {count} parts add up to {sum}; they differ by {gap}."
   },
   "why": {
    "zh": "本行政区域的数，是本级机关、各部门和下级政府的数之和。各部分都在的，两边应当相等；还缺几个部分的，已有的部分相加也不会超过本报告。",
    "en": "The figures of a region are the sums of those of its own organs, its departments and its lower governments. With all parts there, both are equal; with some missing, those there never come to more."
   },
   "advice": {
    "zh": "核对该格和各部分的数；该表的统计口径与报告不同的（如只计本级机关），填写该表的统计口径。",
    "en": "Check the cell and the figures of the parts; if the table has another scope than the report, such as the organs of one level only, say so in its scope."
   },
   "origin": "practice",
   "basis": [],
   "since": "1.1.0",
   "title": {
    "zh": "各部分之和与本报告不符",
    "en": "the parts do not add up to the report"
   }
  },
  {
   "status": "active",
   "code": "parts-shortfall",
   "area": "parts",
   "severity": "info",
   "message": {
    "zh": "“{where}”填的是{value}，{count}个部分相加为{sum}，少{gap}；{reason}，不能断定是否相符。",
    "en": "{where} is {value}, and its {count} parts add up to {sum}, which is {gap} less; {reason}."
   },
   "why": {
    "zh": "相差的数可能在没有交来的报告里，也可能在没有填的格子里；都齐了还差，就是不符。",
    "en": "The rest may be in a report that is not there, or in a cell that was left blank; if nothing is missing, something is wrong."
   },
   "advice": {
    "zh": "各部分都在的，给出各部分的名单，就可以断定；有空白的，请该部分补填。",
    "en": "If all parts are there, give the list of parts, and it can be told; where a part left the cell blank, have it filled in."
   },
   "origin": "practice",
   "basis": [],
   "since": "1.1.0",
   "title": {
    "zh": "各部分之和小于本报告，不能断定是否相符",
    "en": "the parts come to less, and it cannot be told whether that is right"
   }
  },
  {
   "status": "active",
   "code": "part-missing",
   "area": "parts",
   "severity": "info",
   "message": {
    "zh": "名单上的“{value}”没有报告。",
    "en": "{value} is on the list of parts, but there is no report of it."
   },
   "why": {
    "zh": "缺了部分，相加的数只是一部分，只能核对是否已经超过本报告。",
    "en": "Without it the sums are incomplete, and only whether they come to more than the report can be checked."
   },
   "advice": {
    "zh": "催交该部分的报告；名称与名单上写法不一的，改成一致，或在名单上写统一社会信用代码。",
    "en": "Ask for the report; if the name is written differently on the list, make both the same, or put the organ code on the list."
   },
   "basis": [],
   "since": "1.1.0",
   "title": {
    "zh": "还缺一个部分的报告，只核对各部分之和是否超过本报告",
    "en": "the report of a part is missing, and only whether the others come to more than the report was checked"
   }
  },
  {
   "status": "active",
   "code": "part-left-out",
   "area": "parts",
   "severity": "warning",
   "message": {
    "zh": "“{value}”的报告（{source}）没有计入：{reason}。",
    "en": "The report of {value} ({source}) was left out: {reason}."
   },
   "why": {
    "zh": "年度、格式都相同的报告才能相加，同一机关的只能计一次。",
    "en": "Only reports of the same year and edition add up, and each organ counts once."
   },
   "advice": {
    "zh": "换上正确的报告；格式不同的，先对照着换成同一格式（gidar convert）；不属于本行政区域的，从文件夹里移出。",
    "en": "Put the right report in its place; convert one of another edition first (gidar convert); take out what is no part of the region."
   },
   "basis": [],
   "since": "1.1.0",
   "title": {
    "zh": "有报告不能计入",
    "en": "a report cannot be added up with the others"
   }
  },
  {
   "status": "active",
   "code": "part-overlap",
   "area": "parts",
   "severity": "warning",
   "message": {
    "zh": "“{value}”的报告（{source}）在“{other}”所报的行政区域之内，可能重复计入。",
    "en": "The report of {value} ({source}) lies within the region that {other} reports on, and may be counted twice."
   },
   "why": {
    "zh": "下级政府的报告如果是全区域的，已经包含其部门和乡镇；垂直管理的机关不在其中。",
    "en": "A lower government's report on its whole region contains its departments and townships; organs under vertical leadership are not in it."
   },
   "advice": {
    "zh": "已经包含在下级政府报告里的，从文件夹里移出；没有包含的，本警告可以不理会。",
    "en": "Take out what the lower government's report contains already; where it does not, disregard this warning."
   },
   "origin": "practice",
   "basis": [],
   "since": "1.1.0",
   "title": {
    "zh": "可能有一部分重复计入",
    "en": "a part may be counted twice"
   }
  }
 ],
 "cell_texts": [
  {
   "code": "cell-number-as-text",
   "of": "text",
   "pattern": "-?(0|[1-9][0-9]*)(\\.[0-9]+)?"
  },
  {
   "code": "cell-full-width",
   "of": "text",
   "pattern": "[-+.,0-9０-９．，－＋]+",
   "with": "[０-９]"
  },
  {
   "code": "cell-placeholder",
   "of": "bare",
   "pattern": "[-－—–―‐‑−/／\\\\、*＊~～.．。]+|无|没有|[Nn][Oo][Nn][Ee]|[Nn]/?[Aa]|[Nn][Uu][Ll][Ll]"
  },
  {
   "code": "cell-thousands-separator",
   "of": "half_width",
   "pattern": "[-+]?[0-9]{1,3}([,'][0-9]{3})+(\\.[0-9]+)?"
  },
  {
   "code": "cell-with-unit",
   "of": "half_width",
   "pattern": "[-+]?[0-9]+(\\.[0-9]+)?(件|条|个|项|次|份|起|人|户|元|万|万元|亿元)"
  },
  {
   "code": "cell-white-space",
   "of": "bare",
   "pattern": "(-?(0|[1-9][0-9]*)(\\.[0-9]+)?)?",
   "only_with_white_space": true
  }
 ],
 "identity_messages": {
  "fails": {
   "zh": "{where}：{left_text}，而{right_text}，相差{gap}。",
   "en": "{where}: {left_text}, but {right_text}; they differ by {gap}."
  },
  "undetermined": {
   "zh": "{where}：{left_text}，而{right_text}；有{count}格没有填，不能断定是否相符。",
   "en": "{where}: {left_text}, but {right_text}; {count} blank cells ({blanks}) leave it open."
  },
  "undetermined_one": {
   "zh": "{where}：{left_text}，而{right_text}；{blanks}没有填，填{needed}才相符。",
   "en": "{where}: {left_text}, but {right_text}; {blanks} is blank and would have to be {needed}."
  }
 },
 "not_checked": {
  "too_many": {
   "zh": "结构错误共{count}处，只列出前面的一部分",
   "en": "{count} structural faults in all; only the first are listed"
  },
  "cells_unusable": {
   "zh": "下列格子缺少或有错，改好后再核对：{cells}",
   "en": "cells are missing or not numbers: {cells}"
  },
  "edition_unknown": {
   "zh": "不知道报告用的是哪一格式",
   "en": "the edition of the report is not known"
  },
  "no_previous": {
   "zh": "没有给出上一年度的报告",
   "en": "no report of the year before was given"
  },
  "previous_not_found": {
   "zh": "给出的报告里没有该机关上一年度的",
   "en": "the reports given hold none of this organ for the year before"
  },
  "not_the_year_before": {
   "zh": "给出的不是上一年度的报告，或者读不出它的年度",
   "en": "what was given is not the report of the year before, or its year cannot be read"
  },
  "organ_kind_unknown": {
   "zh": "没有填写机关类别（reports.csv 的 organ_kind 列，JSON 的 organ.kind），无法判断法定期限",
   "en": "the kind of organ (organ_kind in reports.csv, organ.kind in JSON) is not given, so the deadline is not known"
  },
  "many_reports": {
   "zh": "报告较多，没有把文字部分与表核对（加 --narrative 核对）",
   "en": "among so many reports the narrative was not compared with the tables (--narrative does)"
  },
  "text_too_long": {
   "zh": "“{where}”过长，没有与表核对",
   "en": "{where} is too long to be compared with the tables"
  },
  "scope_of_text": {
   "zh": "文字写明的统计口径与表不同，没有比较：“{text}”",
   "en": "the text names another scope than that of the table: “{text}”"
  },
  "scope_differs": {
   "zh": "该表的统计口径与报告不同",
   "en": "the table has another scope than the report"
  },
  "no_parts": {
   "zh": "没有可以计入的各部分的报告",
   "en": "there is no report of a part that could be added up"
  },
  "organ_scope": {
   "zh": "本报告只统计本机关，没有下级部分",
   "en": "the report is about one organ alone, which has no parts"
  },
  "year_unknown": {
   "zh": "读不出本报告的年度，不知道应与哪一年度的报告相加",
   "en": "the year of the report cannot be read, so that its parts are not known"
  },
  "not_additive": {
   "zh": "相加没有意义的格子没有核对：{cells}",
   "en": "cells whose figures do not add up were passed over: {cells}"
  },
  "too_many_parts": {
   "zh": "没有计入、可能重复和缺少的报告共{count}份，只列出前面的一部分",
   "en": "{count} reports were left out, may count twice or are missing; only the first are listed"
  },
  "cell_unread": {
   "zh": "“{where}”没有读出：{why}",
   "en": "{where} was not read: {why}"
  },
  "cell_doubtful": {
   "zh": "“{where}”读作{value}，不能断定：{why}",
   "en": "{where} was read as {value}, which is not certain: {why}"
  }
 },
 "words": {
  "reading": {
   "zh": "从文档读取",
   "en": "reading the document"
  },
  "blank": {
   "zh": "未填",
   "en": "blank"
  },
  "last_year": {
   "zh": "上年报告的",
   "en": "last year's "
  },
  "structure": {
   "zh": "报告的结构",
   "en": "the structure of the report"
  },
  "or": {
   "zh": "或",
   "en": " or "
  },
  "or_else": {
   "zh": "，或者",
   "en": ", or "
  },
  "all_zero": {
   "zh": "{count}项都是0",
   "en": "all {count} are 0"
  },
  "empty_text": {
   "zh": "（空文本）",
   "en": "(empty text)"
  },
  "rest_zero": {
   "zh": "，其余{count}项为0",
   "en": ", the other {count} are 0"
  },
  "and_others": {
   "zh": "等{count}格",
   "en": " and others, {count} in all"
  },
  "and_other_parts": {
   "zh": "等{count}个部分",
   "en": " and others, {count} in all"
  },
  "no_parts_list": {
   "zh": "没有给出各部分的名单",
   "en": "without a list of the parts it cannot be told whether one is missing"
  },
  "parts_open": {
   "zh": "{parts}没有填、填的不能用或该表口径不同",
   "en": "the cell is blank, unusable or of another scope in {parts}"
  },
  "left_out": {
   "no_edition": {
    "zh": "认不出是哪一年的格式",
    "en": "it is of no edition"
   },
   "other_edition": {
    "zh": "是{edition}年格式",
    "en": "it is of edition {edition}"
   },
   "no_year": {
    "zh": "读不出年度",
    "en": "its year cannot be read"
   },
   "other_year": {
    "zh": "是{year}年度的",
    "en": "it is for {year}"
   },
   "same_organ": {
    "zh": "同一机关已有一份（{other}）",
    "en": "there is one of the same organ already ({other})"
   },
   "not_listed": {
    "zh": "不在名单上",
    "en": "it is not on the list of parts"
   }
  },
  "no_year_limit": {
   "zh": "自{from}年度起适用",
   "en": "report years from {from} on"
  },
  "year_range": {
   "zh": "适用于{from}至{to}年度",
   "en": "report years {from} to {to}"
  },
  "did_you_mean": {
   "zh": "是不是“{id}”？",
   "en": "Did you mean \"{id}\"?"
  },
  "kinds": {
   "department": {
    "zh": "政府部门",
    "en": "departments"
   },
   "government": {
    "zh": "地方人民政府",
    "en": "local governments"
   }
  },
  "types": {
   "object": {
    "zh": "用花括号括起的一组项目",
    "en": "an object"
   },
   "array": {
    "zh": "用方括号括起的列表",
    "en": "a list"
   },
   "string": {
    "zh": "文本",
    "en": "text"
   },
   "integer": {
    "zh": "整数",
    "en": "a whole number"
   },
   "number": {
    "zh": "数",
    "en": "a number"
   },
   "boolean": {
    "zh": "true 或 false",
    "en": "a boolean"
   },
   "null": {
    "zh": "空值（null）",
    "en": "null"
   }
  }
 },
 "page": {
  "zh": "https://w3id.org/gidar/rules/{code}/",
  "en": "https://w3id.org/gidar/en/rules/{code}/"
 }
},
"identities": {
 "$comment": "Generated from spec/ by `gidar spec build`. Do not edit.",
 "edition": "2021",
 "edition_version": "1.2.0",
 "identities": [
  {
   "code": "requests-balance",
   "instance": "natural_persons",
   "axis": "column",
   "left": [
    "/tables/requests/received/natural_persons",
    "/tables/requests/carried_in/natural_persons"
   ],
   "right": [
    "/tables/requests/outcomes_total/natural_persons",
    "/tables/requests/carried_forward/natural_persons"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "国办公开办函〔2021〕30号",
     "en": "Notice [2021] No. 30",
     "source": "format-2021",
     "article": null
    }
   ]
  },
  {
   "code": "requests-balance",
   "instance": "commercial_enterprises",
   "axis": "column",
   "left": [
    "/tables/requests/received/commercial_enterprises",
    "/tables/requests/carried_in/commercial_enterprises"
   ],
   "right": [
    "/tables/requests/outcomes_total/commercial_enterprises",
    "/tables/requests/carried_forward/commercial_enterprises"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "国办公开办函〔2021〕30号",
     "en": "Notice [2021] No. 30",
     "source": "format-2021",
     "article": null
    }
   ]
  },
  {
   "code": "requests-balance",
   "instance": "research_institutions",
   "axis": "column",
   "left": [
    "/tables/requests/received/research_institutions",
    "/tables/requests/carried_in/research_institutions"
   ],
   "right": [
    "/tables/requests/outcomes_total/research_institutions",
    "/tables/requests/carried_forward/research_institutions"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "国办公开办函〔2021〕30号",
     "en": "Notice [2021] No. 30",
     "source": "format-2021",
     "article": null
    }
   ]
  },
  {
   "code": "requests-balance",
   "instance": "public_interest_organizations",
   "axis": "column",
   "left": [
    "/tables/requests/received/public_interest_organizations",
    "/tables/requests/carried_in/public_interest_organizations"
   ],
   "right": [
    "/tables/requests/outcomes_total/public_interest_organizations",
    "/tables/requests/carried_forward/public_interest_organizations"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "国办公开办函〔2021〕30号",
     "en": "Notice [2021] No. 30",
     "source": "format-2021",
     "article": null
    }
   ]
  },
  {
   "code": "requests-balance",
   "instance": "legal_service_institutions",
   "axis": "column",
   "left": [
    "/tables/requests/received/legal_service_institutions",
    "/tables/requests/carried_in/legal_service_institutions"
   ],
   "right": [
    "/tables/requests/outcomes_total/legal_service_institutions",
    "/tables/requests/carried_forward/legal_service_institutions"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "国办公开办函〔2021〕30号",
     "en": "Notice [2021] No. 30",
     "source": "format-2021",
     "article": null
    }
   ]
  },
  {
   "code": "requests-balance",
   "instance": "other_organizations",
   "axis": "column",
   "left": [
    "/tables/requests/received/other_organizations",
    "/tables/requests/carried_in/other_organizations"
   ],
   "right": [
    "/tables/requests/outcomes_total/other_organizations",
    "/tables/requests/carried_forward/other_organizations"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "国办公开办函〔2021〕30号",
     "en": "Notice [2021] No. 30",
     "source": "format-2021",
     "article": null
    }
   ]
  },
  {
   "code": "requests-balance",
   "instance": "total",
   "axis": "column",
   "left": [
    "/tables/requests/received/total",
    "/tables/requests/carried_in/total"
   ],
   "right": [
    "/tables/requests/outcomes_total/total",
    "/tables/requests/carried_forward/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "国办公开办函〔2021〕30号",
     "en": "Notice [2021] No. 30",
     "source": "format-2021",
     "article": null
    }
   ]
  },
  {
   "code": "requests-outcomes-total",
   "instance": "natural_persons",
   "axis": "column",
   "left": [
    "/tables/requests/disclosed/natural_persons",
    "/tables/requests/partially_disclosed/natural_persons",
    "/tables/requests/state_secrets/natural_persons",
    "/tables/requests/prohibited_by_law/natural_persons",
    "/tables/requests/security_and_stability/natural_persons",
    "/tables/requests/third_party_rights/natural_persons",
    "/tables/requests/internal_affairs/natural_persons",
    "/tables/requests/process_information/natural_persons",
    "/tables/requests/enforcement_case_files/natural_persons",
    "/tables/requests/registry_inquiries/natural_persons",
    "/tables/requests/not_held/natural_persons",
    "/tables/requests/requires_creation/natural_persons",
    "/tables/requests/still_unclear/natural_persons",
    "/tables/requests/petitions_and_complaints/natural_persons",
    "/tables/requests/repeat_requests/natural_persons",
    "/tables/requests/public_publications/natural_persons",
    "/tables/requests/excessive_requests/natural_persons",
    "/tables/requests/reconfirmation/natural_persons",
    "/tables/requests/correction_overdue/natural_persons",
    "/tables/requests/fee_overdue/natural_persons",
    "/tables/requests/other_reasons/natural_persons"
   ],
   "right": [
    "/tables/requests/outcomes_total/natural_persons"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-outcomes-total",
   "instance": "commercial_enterprises",
   "axis": "column",
   "left": [
    "/tables/requests/disclosed/commercial_enterprises",
    "/tables/requests/partially_disclosed/commercial_enterprises",
    "/tables/requests/state_secrets/commercial_enterprises",
    "/tables/requests/prohibited_by_law/commercial_enterprises",
    "/tables/requests/security_and_stability/commercial_enterprises",
    "/tables/requests/third_party_rights/commercial_enterprises",
    "/tables/requests/internal_affairs/commercial_enterprises",
    "/tables/requests/process_information/commercial_enterprises",
    "/tables/requests/enforcement_case_files/commercial_enterprises",
    "/tables/requests/registry_inquiries/commercial_enterprises",
    "/tables/requests/not_held/commercial_enterprises",
    "/tables/requests/requires_creation/commercial_enterprises",
    "/tables/requests/still_unclear/commercial_enterprises",
    "/tables/requests/petitions_and_complaints/commercial_enterprises",
    "/tables/requests/repeat_requests/commercial_enterprises",
    "/tables/requests/public_publications/commercial_enterprises",
    "/tables/requests/excessive_requests/commercial_enterprises",
    "/tables/requests/reconfirmation/commercial_enterprises",
    "/tables/requests/correction_overdue/commercial_enterprises",
    "/tables/requests/fee_overdue/commercial_enterprises",
    "/tables/requests/other_reasons/commercial_enterprises"
   ],
   "right": [
    "/tables/requests/outcomes_total/commercial_enterprises"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-outcomes-total",
   "instance": "research_institutions",
   "axis": "column",
   "left": [
    "/tables/requests/disclosed/research_institutions",
    "/tables/requests/partially_disclosed/research_institutions",
    "/tables/requests/state_secrets/research_institutions",
    "/tables/requests/prohibited_by_law/research_institutions",
    "/tables/requests/security_and_stability/research_institutions",
    "/tables/requests/third_party_rights/research_institutions",
    "/tables/requests/internal_affairs/research_institutions",
    "/tables/requests/process_information/research_institutions",
    "/tables/requests/enforcement_case_files/research_institutions",
    "/tables/requests/registry_inquiries/research_institutions",
    "/tables/requests/not_held/research_institutions",
    "/tables/requests/requires_creation/research_institutions",
    "/tables/requests/still_unclear/research_institutions",
    "/tables/requests/petitions_and_complaints/research_institutions",
    "/tables/requests/repeat_requests/research_institutions",
    "/tables/requests/public_publications/research_institutions",
    "/tables/requests/excessive_requests/research_institutions",
    "/tables/requests/reconfirmation/research_institutions",
    "/tables/requests/correction_overdue/research_institutions",
    "/tables/requests/fee_overdue/research_institutions",
    "/tables/requests/other_reasons/research_institutions"
   ],
   "right": [
    "/tables/requests/outcomes_total/research_institutions"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-outcomes-total",
   "instance": "public_interest_organizations",
   "axis": "column",
   "left": [
    "/tables/requests/disclosed/public_interest_organizations",
    "/tables/requests/partially_disclosed/public_interest_organizations",
    "/tables/requests/state_secrets/public_interest_organizations",
    "/tables/requests/prohibited_by_law/public_interest_organizations",
    "/tables/requests/security_and_stability/public_interest_organizations",
    "/tables/requests/third_party_rights/public_interest_organizations",
    "/tables/requests/internal_affairs/public_interest_organizations",
    "/tables/requests/process_information/public_interest_organizations",
    "/tables/requests/enforcement_case_files/public_interest_organizations",
    "/tables/requests/registry_inquiries/public_interest_organizations",
    "/tables/requests/not_held/public_interest_organizations",
    "/tables/requests/requires_creation/public_interest_organizations",
    "/tables/requests/still_unclear/public_interest_organizations",
    "/tables/requests/petitions_and_complaints/public_interest_organizations",
    "/tables/requests/repeat_requests/public_interest_organizations",
    "/tables/requests/public_publications/public_interest_organizations",
    "/tables/requests/excessive_requests/public_interest_organizations",
    "/tables/requests/reconfirmation/public_interest_organizations",
    "/tables/requests/correction_overdue/public_interest_organizations",
    "/tables/requests/fee_overdue/public_interest_organizations",
    "/tables/requests/other_reasons/public_interest_organizations"
   ],
   "right": [
    "/tables/requests/outcomes_total/public_interest_organizations"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-outcomes-total",
   "instance": "legal_service_institutions",
   "axis": "column",
   "left": [
    "/tables/requests/disclosed/legal_service_institutions",
    "/tables/requests/partially_disclosed/legal_service_institutions",
    "/tables/requests/state_secrets/legal_service_institutions",
    "/tables/requests/prohibited_by_law/legal_service_institutions",
    "/tables/requests/security_and_stability/legal_service_institutions",
    "/tables/requests/third_party_rights/legal_service_institutions",
    "/tables/requests/internal_affairs/legal_service_institutions",
    "/tables/requests/process_information/legal_service_institutions",
    "/tables/requests/enforcement_case_files/legal_service_institutions",
    "/tables/requests/registry_inquiries/legal_service_institutions",
    "/tables/requests/not_held/legal_service_institutions",
    "/tables/requests/requires_creation/legal_service_institutions",
    "/tables/requests/still_unclear/legal_service_institutions",
    "/tables/requests/petitions_and_complaints/legal_service_institutions",
    "/tables/requests/repeat_requests/legal_service_institutions",
    "/tables/requests/public_publications/legal_service_institutions",
    "/tables/requests/excessive_requests/legal_service_institutions",
    "/tables/requests/reconfirmation/legal_service_institutions",
    "/tables/requests/correction_overdue/legal_service_institutions",
    "/tables/requests/fee_overdue/legal_service_institutions",
    "/tables/requests/other_reasons/legal_service_institutions"
   ],
   "right": [
    "/tables/requests/outcomes_total/legal_service_institutions"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-outcomes-total",
   "instance": "other_organizations",
   "axis": "column",
   "left": [
    "/tables/requests/disclosed/other_organizations",
    "/tables/requests/partially_disclosed/other_organizations",
    "/tables/requests/state_secrets/other_organizations",
    "/tables/requests/prohibited_by_law/other_organizations",
    "/tables/requests/security_and_stability/other_organizations",
    "/tables/requests/third_party_rights/other_organizations",
    "/tables/requests/internal_affairs/other_organizations",
    "/tables/requests/process_information/other_organizations",
    "/tables/requests/enforcement_case_files/other_organizations",
    "/tables/requests/registry_inquiries/other_organizations",
    "/tables/requests/not_held/other_organizations",
    "/tables/requests/requires_creation/other_organizations",
    "/tables/requests/still_unclear/other_organizations",
    "/tables/requests/petitions_and_complaints/other_organizations",
    "/tables/requests/repeat_requests/other_organizations",
    "/tables/requests/public_publications/other_organizations",
    "/tables/requests/excessive_requests/other_organizations",
    "/tables/requests/reconfirmation/other_organizations",
    "/tables/requests/correction_overdue/other_organizations",
    "/tables/requests/fee_overdue/other_organizations",
    "/tables/requests/other_reasons/other_organizations"
   ],
   "right": [
    "/tables/requests/outcomes_total/other_organizations"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-outcomes-total",
   "instance": "total",
   "axis": "column",
   "left": [
    "/tables/requests/disclosed/total",
    "/tables/requests/partially_disclosed/total",
    "/tables/requests/state_secrets/total",
    "/tables/requests/prohibited_by_law/total",
    "/tables/requests/security_and_stability/total",
    "/tables/requests/third_party_rights/total",
    "/tables/requests/internal_affairs/total",
    "/tables/requests/process_information/total",
    "/tables/requests/enforcement_case_files/total",
    "/tables/requests/registry_inquiries/total",
    "/tables/requests/not_held/total",
    "/tables/requests/requires_creation/total",
    "/tables/requests/still_unclear/total",
    "/tables/requests/petitions_and_complaints/total",
    "/tables/requests/repeat_requests/total",
    "/tables/requests/public_publications/total",
    "/tables/requests/excessive_requests/total",
    "/tables/requests/reconfirmation/total",
    "/tables/requests/correction_overdue/total",
    "/tables/requests/fee_overdue/total",
    "/tables/requests/other_reasons/total"
   ],
   "right": [
    "/tables/requests/outcomes_total/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "received",
   "axis": "row",
   "left": [
    "/tables/requests/received/natural_persons",
    "/tables/requests/received/commercial_enterprises",
    "/tables/requests/received/research_institutions",
    "/tables/requests/received/public_interest_organizations",
    "/tables/requests/received/legal_service_institutions",
    "/tables/requests/received/other_organizations"
   ],
   "right": [
    "/tables/requests/received/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "carried_in",
   "axis": "row",
   "left": [
    "/tables/requests/carried_in/natural_persons",
    "/tables/requests/carried_in/commercial_enterprises",
    "/tables/requests/carried_in/research_institutions",
    "/tables/requests/carried_in/public_interest_organizations",
    "/tables/requests/carried_in/legal_service_institutions",
    "/tables/requests/carried_in/other_organizations"
   ],
   "right": [
    "/tables/requests/carried_in/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "disclosed",
   "axis": "row",
   "left": [
    "/tables/requests/disclosed/natural_persons",
    "/tables/requests/disclosed/commercial_enterprises",
    "/tables/requests/disclosed/research_institutions",
    "/tables/requests/disclosed/public_interest_organizations",
    "/tables/requests/disclosed/legal_service_institutions",
    "/tables/requests/disclosed/other_organizations"
   ],
   "right": [
    "/tables/requests/disclosed/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "partially_disclosed",
   "axis": "row",
   "left": [
    "/tables/requests/partially_disclosed/natural_persons",
    "/tables/requests/partially_disclosed/commercial_enterprises",
    "/tables/requests/partially_disclosed/research_institutions",
    "/tables/requests/partially_disclosed/public_interest_organizations",
    "/tables/requests/partially_disclosed/legal_service_institutions",
    "/tables/requests/partially_disclosed/other_organizations"
   ],
   "right": [
    "/tables/requests/partially_disclosed/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "state_secrets",
   "axis": "row",
   "left": [
    "/tables/requests/state_secrets/natural_persons",
    "/tables/requests/state_secrets/commercial_enterprises",
    "/tables/requests/state_secrets/research_institutions",
    "/tables/requests/state_secrets/public_interest_organizations",
    "/tables/requests/state_secrets/legal_service_institutions",
    "/tables/requests/state_secrets/other_organizations"
   ],
   "right": [
    "/tables/requests/state_secrets/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "prohibited_by_law",
   "axis": "row",
   "left": [
    "/tables/requests/prohibited_by_law/natural_persons",
    "/tables/requests/prohibited_by_law/commercial_enterprises",
    "/tables/requests/prohibited_by_law/research_institutions",
    "/tables/requests/prohibited_by_law/public_interest_organizations",
    "/tables/requests/prohibited_by_law/legal_service_institutions",
    "/tables/requests/prohibited_by_law/other_organizations"
   ],
   "right": [
    "/tables/requests/prohibited_by_law/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "security_and_stability",
   "axis": "row",
   "left": [
    "/tables/requests/security_and_stability/natural_persons",
    "/tables/requests/security_and_stability/commercial_enterprises",
    "/tables/requests/security_and_stability/research_institutions",
    "/tables/requests/security_and_stability/public_interest_organizations",
    "/tables/requests/security_and_stability/legal_service_institutions",
    "/tables/requests/security_and_stability/other_organizations"
   ],
   "right": [
    "/tables/requests/security_and_stability/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "third_party_rights",
   "axis": "row",
   "left": [
    "/tables/requests/third_party_rights/natural_persons",
    "/tables/requests/third_party_rights/commercial_enterprises",
    "/tables/requests/third_party_rights/research_institutions",
    "/tables/requests/third_party_rights/public_interest_organizations",
    "/tables/requests/third_party_rights/legal_service_institutions",
    "/tables/requests/third_party_rights/other_organizations"
   ],
   "right": [
    "/tables/requests/third_party_rights/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "internal_affairs",
   "axis": "row",
   "left": [
    "/tables/requests/internal_affairs/natural_persons",
    "/tables/requests/internal_affairs/commercial_enterprises",
    "/tables/requests/internal_affairs/research_institutions",
    "/tables/requests/internal_affairs/public_interest_organizations",
    "/tables/requests/internal_affairs/legal_service_institutions",
    "/tables/requests/internal_affairs/other_organizations"
   ],
   "right": [
    "/tables/requests/internal_affairs/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "process_information",
   "axis": "row",
   "left": [
    "/tables/requests/process_information/natural_persons",
    "/tables/requests/process_information/commercial_enterprises",
    "/tables/requests/process_information/research_institutions",
    "/tables/requests/process_information/public_interest_organizations",
    "/tables/requests/process_information/legal_service_institutions",
    "/tables/requests/process_information/other_organizations"
   ],
   "right": [
    "/tables/requests/process_information/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "enforcement_case_files",
   "axis": "row",
   "left": [
    "/tables/requests/enforcement_case_files/natural_persons",
    "/tables/requests/enforcement_case_files/commercial_enterprises",
    "/tables/requests/enforcement_case_files/research_institutions",
    "/tables/requests/enforcement_case_files/public_interest_organizations",
    "/tables/requests/enforcement_case_files/legal_service_institutions",
    "/tables/requests/enforcement_case_files/other_organizations"
   ],
   "right": [
    "/tables/requests/enforcement_case_files/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "registry_inquiries",
   "axis": "row",
   "left": [
    "/tables/requests/registry_inquiries/natural_persons",
    "/tables/requests/registry_inquiries/commercial_enterprises",
    "/tables/requests/registry_inquiries/research_institutions",
    "/tables/requests/registry_inquiries/public_interest_organizations",
    "/tables/requests/registry_inquiries/legal_service_institutions",
    "/tables/requests/registry_inquiries/other_organizations"
   ],
   "right": [
    "/tables/requests/registry_inquiries/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "not_held",
   "axis": "row",
   "left": [
    "/tables/requests/not_held/natural_persons",
    "/tables/requests/not_held/commercial_enterprises",
    "/tables/requests/not_held/research_institutions",
    "/tables/requests/not_held/public_interest_organizations",
    "/tables/requests/not_held/legal_service_institutions",
    "/tables/requests/not_held/other_organizations"
   ],
   "right": [
    "/tables/requests/not_held/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "requires_creation",
   "axis": "row",
   "left": [
    "/tables/requests/requires_creation/natural_persons",
    "/tables/requests/requires_creation/commercial_enterprises",
    "/tables/requests/requires_creation/research_institutions",
    "/tables/requests/requires_creation/public_interest_organizations",
    "/tables/requests/requires_creation/legal_service_institutions",
    "/tables/requests/requires_creation/other_organizations"
   ],
   "right": [
    "/tables/requests/requires_creation/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "still_unclear",
   "axis": "row",
   "left": [
    "/tables/requests/still_unclear/natural_persons",
    "/tables/requests/still_unclear/commercial_enterprises",
    "/tables/requests/still_unclear/research_institutions",
    "/tables/requests/still_unclear/public_interest_organizations",
    "/tables/requests/still_unclear/legal_service_institutions",
    "/tables/requests/still_unclear/other_organizations"
   ],
   "right": [
    "/tables/requests/still_unclear/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "petitions_and_complaints",
   "axis": "row",
   "left": [
    "/tables/requests/petitions_and_complaints/natural_persons",
    "/tables/requests/petitions_and_complaints/commercial_enterprises",
    "/tables/requests/petitions_and_complaints/research_institutions",
    "/tables/requests/petitions_and_complaints/public_interest_organizations",
    "/tables/requests/petitions_and_complaints/legal_service_institutions",
    "/tables/requests/petitions_and_complaints/other_organizations"
   ],
   "right": [
    "/tables/requests/petitions_and_complaints/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "repeat_requests",
   "axis": "row",
   "left": [
    "/tables/requests/repeat_requests/natural_persons",
    "/tables/requests/repeat_requests/commercial_enterprises",
    "/tables/requests/repeat_requests/research_institutions",
    "/tables/requests/repeat_requests/public_interest_organizations",
    "/tables/requests/repeat_requests/legal_service_institutions",
    "/tables/requests/repeat_requests/other_organizations"
   ],
   "right": [
    "/tables/requests/repeat_requests/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "public_publications",
   "axis": "row",
   "left": [
    "/tables/requests/public_publications/natural_persons",
    "/tables/requests/public_publications/commercial_enterprises",
    "/tables/requests/public_publications/research_institutions",
    "/tables/requests/public_publications/public_interest_organizations",
    "/tables/requests/public_publications/legal_service_institutions",
    "/tables/requests/public_publications/other_organizations"
   ],
   "right": [
    "/tables/requests/public_publications/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "excessive_requests",
   "axis": "row",
   "left": [
    "/tables/requests/excessive_requests/natural_persons",
    "/tables/requests/excessive_requests/commercial_enterprises",
    "/tables/requests/excessive_requests/research_institutions",
    "/tables/requests/excessive_requests/public_interest_organizations",
    "/tables/requests/excessive_requests/legal_service_institutions",
    "/tables/requests/excessive_requests/other_organizations"
   ],
   "right": [
    "/tables/requests/excessive_requests/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "reconfirmation",
   "axis": "row",
   "left": [
    "/tables/requests/reconfirmation/natural_persons",
    "/tables/requests/reconfirmation/commercial_enterprises",
    "/tables/requests/reconfirmation/research_institutions",
    "/tables/requests/reconfirmation/public_interest_organizations",
    "/tables/requests/reconfirmation/legal_service_institutions",
    "/tables/requests/reconfirmation/other_organizations"
   ],
   "right": [
    "/tables/requests/reconfirmation/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "correction_overdue",
   "axis": "row",
   "left": [
    "/tables/requests/correction_overdue/natural_persons",
    "/tables/requests/correction_overdue/commercial_enterprises",
    "/tables/requests/correction_overdue/research_institutions",
    "/tables/requests/correction_overdue/public_interest_organizations",
    "/tables/requests/correction_overdue/legal_service_institutions",
    "/tables/requests/correction_overdue/other_organizations"
   ],
   "right": [
    "/tables/requests/correction_overdue/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "fee_overdue",
   "axis": "row",
   "left": [
    "/tables/requests/fee_overdue/natural_persons",
    "/tables/requests/fee_overdue/commercial_enterprises",
    "/tables/requests/fee_overdue/research_institutions",
    "/tables/requests/fee_overdue/public_interest_organizations",
    "/tables/requests/fee_overdue/legal_service_institutions",
    "/tables/requests/fee_overdue/other_organizations"
   ],
   "right": [
    "/tables/requests/fee_overdue/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "other_reasons",
   "axis": "row",
   "left": [
    "/tables/requests/other_reasons/natural_persons",
    "/tables/requests/other_reasons/commercial_enterprises",
    "/tables/requests/other_reasons/research_institutions",
    "/tables/requests/other_reasons/public_interest_organizations",
    "/tables/requests/other_reasons/legal_service_institutions",
    "/tables/requests/other_reasons/other_organizations"
   ],
   "right": [
    "/tables/requests/other_reasons/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "outcomes_total",
   "axis": "row",
   "left": [
    "/tables/requests/outcomes_total/natural_persons",
    "/tables/requests/outcomes_total/commercial_enterprises",
    "/tables/requests/outcomes_total/research_institutions",
    "/tables/requests/outcomes_total/public_interest_organizations",
    "/tables/requests/outcomes_total/legal_service_institutions",
    "/tables/requests/outcomes_total/other_organizations"
   ],
   "right": [
    "/tables/requests/outcomes_total/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "carried_forward",
   "axis": "row",
   "left": [
    "/tables/requests/carried_forward/natural_persons",
    "/tables/requests/carried_forward/commercial_enterprises",
    "/tables/requests/carried_forward/research_institutions",
    "/tables/requests/carried_forward/public_interest_organizations",
    "/tables/requests/carried_forward/legal_service_institutions",
    "/tables/requests/carried_forward/other_organizations"
   ],
   "right": [
    "/tables/requests/carried_forward/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "review-and-litigation-total",
   "instance": "reconsideration",
   "axis": "row",
   "left": [
    "/tables/review_and_litigation/reconsideration/upheld",
    "/tables/review_and_litigation/reconsideration/corrected",
    "/tables/review_and_litigation/reconsideration/other_results",
    "/tables/review_and_litigation/reconsideration/pending"
   ],
   "right": [
    "/tables/review_and_litigation/reconsideration/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "review-and-litigation-total",
   "instance": "litigation_direct",
   "axis": "row",
   "left": [
    "/tables/review_and_litigation/litigation_direct/upheld",
    "/tables/review_and_litigation/litigation_direct/corrected",
    "/tables/review_and_litigation/litigation_direct/other_results",
    "/tables/review_and_litigation/litigation_direct/pending"
   ],
   "right": [
    "/tables/review_and_litigation/litigation_direct/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "review-and-litigation-total",
   "instance": "litigation_after_reconsideration",
   "axis": "row",
   "left": [
    "/tables/review_and_litigation/litigation_after_reconsideration/upheld",
    "/tables/review_and_litigation/litigation_after_reconsideration/corrected",
    "/tables/review_and_litigation/litigation_after_reconsideration/other_results",
    "/tables/review_and_litigation/litigation_after_reconsideration/pending"
   ],
   "right": [
    "/tables/review_and_litigation/litigation_after_reconsideration/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  }
 ]
},
"continuity": {
 "$comment": "Generated from spec/ by `gidar spec build`. Do not edit.",
 "edition": "2021",
 "edition_version": "1.2.0",
 "continuity": [
  {
   "code": "carry-over",
   "instance": "natural_persons",
   "axis": "column",
   "left": [
    "/tables/requests/carried_in/natural_persons"
   ],
   "right": [],
   "last": [
    "/tables/requests/carried_forward/natural_persons"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "carry-over",
   "instance": "commercial_enterprises",
   "axis": "column",
   "left": [
    "/tables/requests/carried_in/commercial_enterprises"
   ],
   "right": [],
   "last": [
    "/tables/requests/carried_forward/commercial_enterprises"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "carry-over",
   "instance": "research_institutions",
   "axis": "column",
   "left": [
    "/tables/requests/carried_in/research_institutions"
   ],
   "right": [],
   "last": [
    "/tables/requests/carried_forward/research_institutions"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "carry-over",
   "instance": "public_interest_organizations",
   "axis": "column",
   "left": [
    "/tables/requests/carried_in/public_interest_organizations"
   ],
   "right": [],
   "last": [
    "/tables/requests/carried_forward/public_interest_organizations"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "carry-over",
   "instance": "legal_service_institutions",
   "axis": "column",
   "left": [
    "/tables/requests/carried_in/legal_service_institutions"
   ],
   "right": [],
   "last": [
    "/tables/requests/carried_forward/legal_service_institutions"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "carry-over",
   "instance": "other_organizations",
   "axis": "column",
   "left": [
    "/tables/requests/carried_in/other_organizations"
   ],
   "right": [],
   "last": [
    "/tables/requests/carried_forward/other_organizations"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "carry-over",
   "instance": "total",
   "axis": "column",
   "left": [
    "/tables/requests/carried_in/total"
   ],
   "right": [],
   "last": [
    "/tables/requests/carried_forward/total"
   ],
   "severity": "error",
   "basis": [
    {
     "zh": "由表的排列得出",
     "en": "follows from the layout of the form",
     "source": null,
     "article": null
    }
   ]
  },
  {
   "code": "in-force-continuity",
   "instance": "rules",
   "axis": "row",
   "left": [
    "/tables/documents/rules/in_force",
    "/tables/documents/rules/repealed"
   ],
   "right": [
    "/tables/documents/rules/issued"
   ],
   "last": [
    "/tables/documents/rules/in_force"
   ],
   "severity": "warning",
   "basis": []
  },
  {
   "code": "in-force-continuity",
   "instance": "normative_documents",
   "axis": "row",
   "left": [
    "/tables/documents/normative_documents/in_force",
    "/tables/documents/normative_documents/repealed"
   ],
   "right": [
    "/tables/documents/normative_documents/issued"
   ],
   "last": [
    "/tables/documents/normative_documents/in_force"
   ],
   "severity": "warning",
   "basis": []
  }
 ]
},
"report_schema": {
 "$schema": "https://json-schema.org/draft/2020-12/schema",
 "$id": "https://w3id.org/gidar/2021/1.2.0/report.schema.json",
 "$comment": "Generated from spec/ by `gidar spec build`. Do not edit.",
 "title": "政府信息公开工作年度报告（2021年格式）",
 "description": "Annual Report on Open Government Information (2021 format)",
 "type": "object",
 "required": [
  "edition",
  "year",
  "organ",
  "tables"
 ],
 "additionalProperties": false,
 "properties": {
  "$schema": {
   "title": "模式地址",
   "description": "schema address",
   "type": "string"
  },
  "edition": {
   "title": "格式",
   "description": "edition; the id of the edition, named after its first report year",
   "type": "string",
   "const": "2021"
  },
  "year": {
   "title": "报告年度",
   "description": "report year; a calendar year from 2008 to 2099",
   "type": "integer",
   "minimum": 2008,
   "maximum": 2099
  },
  "organ": {
   "title": "报告机关",
   "description": "reporting organ",
   "type": "object",
   "required": [
    "name"
   ],
   "additionalProperties": false,
   "properties": {
    "name": {
     "title": "机关名称",
     "description": "organ name; 1 to 200 characters",
     "type": "string",
     "minLength": 1,
     "maxLength": 200
    },
    "code": {
     "title": "统一社会信用代码",
     "description": "unified social credit code; 18 digits or capital letters without I, O, S, V, Z (GB 32100-2015)",
     "type": [
      "string",
      "null"
     ],
     "pattern": "^[0-9A-HJ-NPQRTUWXY]{18}$",
     "maxLength": 18
    },
    "kind": {
     "title": "机关类别",
     "description": "kind of organ; department (department at county level or above), government (local government at county level or above), township (township or sub-district) or other (other)",
     "type": [
      "string",
      "null"
     ],
     "enum": [
      "department",
      "government",
      "township",
      "other",
      null
     ]
    },
    "region": {
     "title": "行政区划代码",
     "description": "region code; 6, 9 or 12 digits (GB/T 2260 and its extensions)",
     "type": [
      "string",
      "null"
     ],
     "pattern": "^([0-9]{3}){2,4}$",
     "not": {
      "type": "string",
      "pattern": "[^0-9]"
     },
     "maxLength": 12
    }
   }
  },
  "scope": {
   "title": "统计口径",
   "description": "scope; organ (this organ), level (organs of one level) or region (the whole region)",
   "$ref": "#/$defs/scope"
  },
  "table_scopes": {
   "title": "各表的统计口径",
   "description": "scopes of single tables",
   "type": [
    "object",
    "null"
   ],
   "additionalProperties": false,
   "properties": {
    "documents": {
     "title": "第二十条第（一）项",
     "$ref": "#/$defs/scope"
    },
    "licensing": {
     "title": "第二十条第（五）项",
     "$ref": "#/$defs/scope"
    },
    "enforcement": {
     "title": "第二十条第（六）项",
     "$ref": "#/$defs/scope"
    },
    "fees": {
     "title": "第二十条第（八）项",
     "$ref": "#/$defs/scope"
    },
    "requests": {
     "title": "三、收到和处理政府信息公开申请情况",
     "$ref": "#/$defs/scope"
    },
    "review_and_litigation": {
     "title": "四、政府信息公开行政复议、行政诉讼情况",
     "$ref": "#/$defs/scope"
    }
   }
  },
  "published": {
   "title": "公布日期",
   "description": "publication date; an existing date written like 2025-01-24",
   "type": [
    "string",
    "null"
   ],
   "pattern": "^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$",
   "maxLength": 10
  },
  "narrative": {
   "title": "文字部分",
   "description": "narrative sections",
   "type": [
    "object",
    "null"
   ],
   "additionalProperties": false,
   "properties": {
    "overview": {
     "title": "一、总体情况",
     "description": "1. Overview",
     "type": [
      "string",
      "null"
     ]
    },
    "problems": {
     "title": "五、存在的主要问题及改进情况",
     "description": "5. Main problems and improvements",
     "type": [
      "string",
      "null"
     ]
    },
    "other": {
     "title": "六、其他需要报告的事项",
     "description": "6. Other matters to report",
     "type": [
      "string",
      "null"
     ]
    }
   }
  },
  "processing_fees": {
   "title": "信息处理费收取情况",
   "description": "information processing fees",
   "type": [
    "object",
    "null"
   ],
   "additionalProperties": false,
   "properties": {
    "notices": {
     "title": "收费通知件数",
     "description": "fee notices issued; a whole number of notices, 0 or more",
     "$ref": "#/$defs/count"
    },
    "charged": {
     "title": "收费通知总金额",
     "description": "total amount of the notices; an amount in yuan, 0 or more",
     "$ref": "#/$defs/money"
    },
    "received": {
     "title": "实际收取的总金额",
     "description": "total amount received; an amount in yuan, 0 or more",
     "$ref": "#/$defs/money"
    }
   }
  },
  "tables": {
   "title": "表格",
   "description": "tables",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "documents",
    "licensing",
    "enforcement",
    "fees",
    "requests",
    "review_and_litigation"
   ],
   "properties": {
    "documents": {
     "$ref": "#/$defs/documents"
    },
    "licensing": {
     "$ref": "#/$defs/licensing"
    },
    "enforcement": {
     "$ref": "#/$defs/enforcement"
    },
    "fees": {
     "$ref": "#/$defs/fees"
    },
    "requests": {
     "$ref": "#/$defs/requests"
    },
    "review_and_litigation": {
     "$ref": "#/$defs/review_and_litigation"
    }
   }
  }
 },
 "$defs": {
  "scope": {
   "type": [
    "string",
    "null"
   ],
   "enum": [
    "organ",
    "level",
    "region",
    null
   ]
  },
  "count": {
   "$comment": "A count: a whole number from 0 up, or null where the form was left blank.",
   "type": [
    "integer",
    "null"
   ],
   "minimum": 0,
   "maximum": 9007199254740991
  },
  "money": {
   "$comment": "An amount: a number from 0 up with its decimals as reported, or null where the form was left blank.",
   "type": [
    "number",
    "null"
   ],
   "minimum": 0,
   "maximum": 9007199254740991
  },
  "change": {
   "$comment": "A change: a whole number, negative for a decrease, or null where the form was left blank.",
   "type": [
    "integer",
    "null"
   ],
   "minimum": -9007199254740991,
   "maximum": 9007199254740991
  },
  "documents": {
   "title": "第二十条第（一）项",
   "description": "Article 20(1)",
   "type": "object",
   "required": [
    "rules",
    "normative_documents"
   ],
   "additionalProperties": false,
   "properties": {
    "rules": {
     "title": "规章",
     "description": "rules. Only organs with rule-making power have figures here; others enter 0. Basis: Regulations, art. 20(1).",
     "$ref": "#/$defs/documents.row"
    },
    "normative_documents": {
     "title": "行政规范性文件",
     "description": "administrative normative documents. The 2019 form said \"normative documents\", which places read more widely; this form counts administrative ones only. Basis: Regulations, art. 20(1).",
     "$ref": "#/$defs/documents.row"
    }
   }
  },
  "documents.row": {
   "type": "object",
   "required": [
    "issued",
    "repealed",
    "in_force"
   ],
   "additionalProperties": false,
   "properties": {
    "issued": {
     "title": "本年制发件数",
     "description": "issued this year (items). The period runs from 1 January to 31 December.",
     "$ref": "#/$defs/count"
    },
    "repealed": {
     "title": "本年废止件数",
     "description": "repealed this year (items). The period runs from 1 January to 31 December.",
     "$ref": "#/$defs/count"
    },
    "in_force": {
     "title": "现行有效件数",
     "description": "currently in force (items). The stock still in force on 31 December.",
     "$ref": "#/$defs/count"
    }
   }
  },
  "licensing": {
   "title": "第二十条第（五）项",
   "description": "Article 20(5)",
   "type": "object",
   "required": [
    "administrative_licences"
   ],
   "additionalProperties": false,
   "properties": {
    "administrative_licences": {
     "title": "行政许可",
     "description": "administrative licences. Basis: Regulations, art. 20(5).",
     "$ref": "#/$defs/licensing.row"
    }
   }
  },
  "licensing.row": {
   "type": "object",
   "required": [
    "decisions"
   ],
   "additionalProperties": false,
   "properties": {
    "decisions": {
     "title": "本年处理决定数量",
     "description": "decisions made this year (items). All decisions made in the year, whether or not they were published.",
     "$ref": "#/$defs/count"
    }
   }
  },
  "enforcement": {
   "title": "第二十条第（六）项",
   "description": "Article 20(6)",
   "type": "object",
   "required": [
    "administrative_penalties",
    "administrative_compulsion"
   ],
   "additionalProperties": false,
   "properties": {
    "administrative_penalties": {
     "title": "行政处罚",
     "description": "administrative penalties. The duty to publish covers only penalties of some social impact; the count covers all of them. Basis: Regulations, art. 20(6).",
     "$ref": "#/$defs/enforcement.row"
    },
    "administrative_compulsion": {
     "title": "行政强制",
     "description": "administrative compulsion. Basis: Regulations, art. 20(6).",
     "$ref": "#/$defs/enforcement.row"
    }
   }
  },
  "enforcement.row": {
   "type": "object",
   "required": [
    "decisions"
   ],
   "additionalProperties": false,
   "properties": {
    "decisions": {
     "title": "本年处理决定数量",
     "description": "decisions made this year (items). All decisions made in the year, whether or not they were published.",
     "$ref": "#/$defs/count"
    }
   }
  },
  "fees": {
   "title": "第二十条第（八）项",
   "description": "Article 20(8)",
   "type": "object",
   "required": [
    "administrative_fees"
   ],
   "additionalProperties": false,
   "properties": {
    "administrative_fees": {
     "title": "行政事业性收费",
     "description": "administrative and institutional fees. Basis: Regulations, art. 20(8).",
     "$ref": "#/$defs/fees.row"
    }
   }
  },
  "fees.row": {
   "type": "object",
   "required": [
    "amount"
   ],
   "additionalProperties": false,
   "properties": {
    "amount": {
     "title": "本年收费金额（单位：万元）",
     "description": "amount charged this year (CNY 10,000). In units of CNY 10,000 with the decimals as they are, not rounded; four decimals are exact to one yuan.",
     "$ref": "#/$defs/money"
    }
   }
  },
  "procurement": {
   "title": "第二十条第（九）项",
   "description": "Article 20(9)",
   "type": "object",
   "required": [
    "centralized_procurement"
   ],
   "additionalProperties": false,
   "properties": {
    "centralized_procurement": {
     "title": "政府集中采购",
     "description": "centralized government procurement. Basis: Regulations, art. 20(9).",
     "$ref": "#/$defs/procurement.row"
    }
   }
  },
  "procurement.row": {
   "type": "object",
   "required": [
    "projects",
    "amount"
   ],
   "additionalProperties": false,
   "properties": {
    "projects": {
     "title": "采购项目数量",
     "description": "projects (matters).",
     "$ref": "#/$defs/count"
    },
    "amount": {
     "title": "采购总金额",
     "description": "total amount (no unit printed). The form prints no unit; some places entered yuan, others CNY 10,000.",
     "$ref": "#/$defs/money"
    }
   }
  },
  "requests": {
   "title": "三、收到和处理政府信息公开申请情况",
   "description": "3. Requests for government information received and processed",
   "type": "object",
   "required": [
    "received",
    "carried_in",
    "disclosed",
    "partially_disclosed",
    "state_secrets",
    "prohibited_by_law",
    "security_and_stability",
    "third_party_rights",
    "internal_affairs",
    "process_information",
    "enforcement_case_files",
    "registry_inquiries",
    "not_held",
    "requires_creation",
    "still_unclear",
    "petitions_and_complaints",
    "repeat_requests",
    "public_publications",
    "excessive_requests",
    "reconfirmation",
    "correction_overdue",
    "fee_overdue",
    "other_reasons",
    "outcomes_total",
    "carried_forward"
   ],
   "additionalProperties": false,
   "properties": {
    "received": {
     "title": "一、本年新收政府信息公开申请数量",
     "description": "new requests received this year. Counted by the date of receipt that art. 31 defines. Basis: Regulations, art. 27; Regulations, art. 29; Regulations, art. 31.",
     "$ref": "#/$defs/requests.row"
    },
    "carried_in": {
     "title": "二、上年结转政府信息公开申请数量",
     "description": "requests carried over from last year. The same, column by column, as the requests carried forward in last year's report.",
     "$ref": "#/$defs/requests.row"
    },
    "disclosed": {
     "title": "（一）予以公开",
     "description": "disclosed. The form has no row of its own for information already published; in practice it is counted here. Basis: Regulations, art. 36(1); Regulations, art. 36(2); Regulations, art. 15; Regulations, art. 32.",
     "$ref": "#/$defs/requests.row"
    },
    "partially_disclosed": {
     "title": "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
     "description": "partially disclosed (severable: counted only here). A request answered by severing counts once, in this row only. Basis: Regulations, art. 37.",
     "$ref": "#/$defs/requests.row"
    },
    "state_secrets": {
     "title": "1.属于国家秘密",
     "description": "(3) Not disclosed: state secrets. Basis: Regulations, art. 14.",
     "$ref": "#/$defs/requests.row"
    },
    "prohibited_by_law": {
     "title": "2.其他法律行政法规禁止公开",
     "description": "(3) Not disclosed: disclosure otherwise prohibited by laws or administrative regulations. Basis: Regulations, art. 14.",
     "$ref": "#/$defs/requests.row"
    },
    "security_and_stability": {
     "title": "3.危及“三安全一稳定”",
     "description": "(3) Not disclosed: threat to the \"three securities and one stability\". National security, public security, economic security, and social stability. Basis: Regulations, art. 14.",
     "$ref": "#/$defs/requests.row"
    },
    "third_party_rights": {
     "title": "4.保护第三方合法权益",
     "description": "(3) Not disclosed: protection of third parties' lawful rights and interests. Trade secrets, personal privacy and the like. Basis: Regulations, art. 15; Regulations, art. 32.",
     "$ref": "#/$defs/requests.row"
    },
    "internal_affairs": {
     "title": "5.属于三类内部事务信息",
     "description": "(3) Not disclosed: internal-affairs information (three kinds). Personnel, logistics, and internal workflow. Basis: Regulations, art. 16, para. 1.",
     "$ref": "#/$defs/requests.row"
    },
    "process_information": {
     "title": "6.属于四类过程性信息",
     "description": "(3) Not disclosed: process information (four kinds). Records of discussion, drafts, consultation letters, and requests for instructions. Basis: Regulations, art. 16, para. 2.",
     "$ref": "#/$defs/requests.row"
    },
    "enforcement_case_files": {
     "title": "7.属于行政执法案卷",
     "description": "(3) Not disclosed: administrative enforcement case files. Basis: Regulations, art. 16, para. 2.",
     "$ref": "#/$defs/requests.row"
    },
    "registry_inquiries": {
     "title": "8.属于行政查询事项",
     "description": "(3) Not disclosed: matters for administrative (registry) inquiry. Company and land registry records and the like; printed among the refusals although it is not an exemption of arts 14 to 16. Basis: Regulations, art. 36(7).",
     "$ref": "#/$defs/requests.row"
    },
    "not_held": {
     "title": "1.本机关不掌握相关政府信息",
     "description": "(4) Unable to provide: information not held by this organ. Covers both information that does not exist and information another organ is responsible for. Basis: Regulations, art. 36(4); Regulations, art. 36(5).",
     "$ref": "#/$defs/requests.row"
    },
    "requires_creation": {
     "title": "2.没有现成信息需要另行制作",
     "description": "(4) Unable to provide: no existing information; it would have to be created. Basis: Regulations, art. 38.",
     "$ref": "#/$defs/requests.row"
    },
    "still_unclear": {
     "title": "3.补正后申请内容仍不明确",
     "description": "(4) Unable to provide: request still unclear after correction. Here the applicant did answer; a correction that never came is counted under (6) Other handling, item 1. Basis: Regulations, art. 29, para. 2(2); Regulations, art. 30.",
     "$ref": "#/$defs/requests.row"
    },
    "petitions_and_complaints": {
     "title": "1.信访举报投诉类申请",
     "description": "(5) Not processed: petitions, reports or complaints in the form of a request. Basis: Regulations, art. 39, para. 1.",
     "$ref": "#/$defs/requests.row"
    },
    "repeat_requests": {
     "title": "2.重复申请",
     "description": "(5) Not processed: repeat requests. Basis: Regulations, art. 36(6).",
     "$ref": "#/$defs/requests.row"
    },
    "public_publications": {
     "title": "3.要求提供公开出版物",
     "description": "(5) Not processed: requests for public publications. Basis: Regulations, art. 39, para. 2.",
     "$ref": "#/$defs/requests.row"
    },
    "excessive_requests": {
     "title": "4.无正当理由大量反复申请",
     "description": "(5) Not processed: excessive or repeated requests without justification. A request found reasonable and merely answered later does not belong here. Basis: Regulations, art. 35.",
     "$ref": "#/$defs/requests.row"
    },
    "reconfirmation": {
     "title": "5.要求行政机关确认或重新出具已获取信息",
     "description": "(5) Not processed: requests to confirm or re-issue information already obtained. No article of the Regulations names this case.",
     "$ref": "#/$defs/requests.row"
    },
    "correction_overdue": {
     "title": "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
     "description": "(6) Other handling: closed because the correction was overdue without justification. Basis: Regulations, art. 30.",
     "$ref": "#/$defs/requests.row"
    },
    "fee_overdue": {
     "title": "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
     "description": "(6) Other handling: closed because the fee was not paid on time. If this row has figures, section 6 ought to report the fee notices and their amounts. Basis: Regulations, art. 42; Fee Measures.",
     "$ref": "#/$defs/requests.row"
    },
    "other_reasons": {
     "title": "3.其他",
     "description": "(6) Other handling: other reasons. Requests withdrawn by the applicant are counted here in practice.",
     "$ref": "#/$defs/requests.row"
    },
    "outcomes_total": {
     "title": "（七）总计",
     "description": "total outcomes. The sum of the single rows of (1) to (6); (3) to (6) have no subtotal rows.",
     "$ref": "#/$defs/requests.row"
    },
    "carried_forward": {
     "title": "四、结转下年度继续办理",
     "description": "carried forward to next year. Requests still within their time limit on 31 December. Basis: Regulations, art. 30; Regulations, art. 32; Regulations, art. 33; Regulations, art. 35.",
     "$ref": "#/$defs/requests.row"
    }
   }
  },
  "requests.row": {
   "type": "object",
   "required": [
    "natural_persons",
    "commercial_enterprises",
    "research_institutions",
    "public_interest_organizations",
    "legal_service_institutions",
    "other_organizations",
    "total"
   ],
   "additionalProperties": false,
   "properties": {
    "natural_persons": {
     "title": "自然人",
     "description": "natural persons (items).",
     "$ref": "#/$defs/count"
    },
    "commercial_enterprises": {
     "title": "商业企业",
     "description": "legal persons or other organizations: commercial enterprises (items).",
     "$ref": "#/$defs/count"
    },
    "research_institutions": {
     "title": "科研机构",
     "description": "legal persons or other organizations: research institutions (items).",
     "$ref": "#/$defs/count"
    },
    "public_interest_organizations": {
     "title": "社会公益组织",
     "description": "legal persons or other organizations: public-interest organizations (items).",
     "$ref": "#/$defs/count"
    },
    "legal_service_institutions": {
     "title": "法律服务机构",
     "description": "legal persons or other organizations: legal service institutions (items).",
     "$ref": "#/$defs/count"
    },
    "other_organizations": {
     "title": "其他",
     "description": "legal persons or other organizations: other organizations (items).",
     "$ref": "#/$defs/count"
    },
    "total": {
     "title": "总计",
     "description": "total (items). Natural persons plus the five kinds of organizations; the form has no subtotal column for organizations.",
     "$ref": "#/$defs/count"
    }
   }
  },
  "review_and_litigation": {
   "title": "四、政府信息公开行政复议、行政诉讼情况",
   "description": "4. Administrative reconsideration and litigation over open government information",
   "type": "object",
   "required": [
    "reconsideration",
    "litigation_direct",
    "litigation_after_reconsideration"
   ],
   "additionalProperties": false,
   "properties": {
    "reconsideration": {
     "title": "行政复议",
     "description": "administrative reconsideration. Basis: Regulations, art. 50, para. 1(3).",
     "$ref": "#/$defs/review_and_litigation.row"
    },
    "litigation_direct": {
     "title": "未经复议直接起诉",
     "description": "administrative litigation: sued directly without reconsideration. Basis: Regulations, art. 50, para. 1(3).",
     "$ref": "#/$defs/review_and_litigation.row"
    },
    "litigation_after_reconsideration": {
     "title": "复议后起诉",
     "description": "administrative litigation: sued after reconsideration. Where the reconsideration organ is a co-defendant, only the organ that made the original decision counts the case. Basis: Regulations, art. 50, para. 1(3); Reply [2016] No. 201.",
     "$ref": "#/$defs/review_and_litigation.row"
    }
   }
  },
  "review_and_litigation.row": {
   "type": "object",
   "required": [
    "upheld",
    "corrected",
    "other_results",
    "pending",
    "total"
   ],
   "additionalProperties": false,
   "properties": {
    "upheld": {
     "title": "结果维持",
     "description": "upheld (items).",
     "$ref": "#/$defs/count"
    },
    "corrected": {
     "title": "结果纠正",
     "description": "corrected (items).",
     "$ref": "#/$defs/count"
    },
    "other_results": {
     "title": "其他结果",
     "description": "other results (items).",
     "$ref": "#/$defs/count"
    },
    "pending": {
     "title": "尚未审结",
     "description": "pending (items).",
     "$ref": "#/$defs/count"
    },
    "total": {
     "title": "总计",
     "description": "total (items).",
     "$ref": "#/$defs/count"
    }
   }
  }
 },
 "x-identities": [
  {
   "code": "requests-balance",
   "instance": "natural_persons",
   "severity": "error",
   "left": [
    "/tables/requests/received/natural_persons",
    "/tables/requests/carried_in/natural_persons"
   ],
   "right": [
    "/tables/requests/outcomes_total/natural_persons",
    "/tables/requests/carried_forward/natural_persons"
   ]
  },
  {
   "code": "requests-balance",
   "instance": "commercial_enterprises",
   "severity": "error",
   "left": [
    "/tables/requests/received/commercial_enterprises",
    "/tables/requests/carried_in/commercial_enterprises"
   ],
   "right": [
    "/tables/requests/outcomes_total/commercial_enterprises",
    "/tables/requests/carried_forward/commercial_enterprises"
   ]
  },
  {
   "code": "requests-balance",
   "instance": "research_institutions",
   "severity": "error",
   "left": [
    "/tables/requests/received/research_institutions",
    "/tables/requests/carried_in/research_institutions"
   ],
   "right": [
    "/tables/requests/outcomes_total/research_institutions",
    "/tables/requests/carried_forward/research_institutions"
   ]
  },
  {
   "code": "requests-balance",
   "instance": "public_interest_organizations",
   "severity": "error",
   "left": [
    "/tables/requests/received/public_interest_organizations",
    "/tables/requests/carried_in/public_interest_organizations"
   ],
   "right": [
    "/tables/requests/outcomes_total/public_interest_organizations",
    "/tables/requests/carried_forward/public_interest_organizations"
   ]
  },
  {
   "code": "requests-balance",
   "instance": "legal_service_institutions",
   "severity": "error",
   "left": [
    "/tables/requests/received/legal_service_institutions",
    "/tables/requests/carried_in/legal_service_institutions"
   ],
   "right": [
    "/tables/requests/outcomes_total/legal_service_institutions",
    "/tables/requests/carried_forward/legal_service_institutions"
   ]
  },
  {
   "code": "requests-balance",
   "instance": "other_organizations",
   "severity": "error",
   "left": [
    "/tables/requests/received/other_organizations",
    "/tables/requests/carried_in/other_organizations"
   ],
   "right": [
    "/tables/requests/outcomes_total/other_organizations",
    "/tables/requests/carried_forward/other_organizations"
   ]
  },
  {
   "code": "requests-balance",
   "instance": "total",
   "severity": "error",
   "left": [
    "/tables/requests/received/total",
    "/tables/requests/carried_in/total"
   ],
   "right": [
    "/tables/requests/outcomes_total/total",
    "/tables/requests/carried_forward/total"
   ]
  },
  {
   "code": "requests-outcomes-total",
   "instance": "natural_persons",
   "severity": "error",
   "left": [
    "/tables/requests/disclosed/natural_persons",
    "/tables/requests/partially_disclosed/natural_persons",
    "/tables/requests/state_secrets/natural_persons",
    "/tables/requests/prohibited_by_law/natural_persons",
    "/tables/requests/security_and_stability/natural_persons",
    "/tables/requests/third_party_rights/natural_persons",
    "/tables/requests/internal_affairs/natural_persons",
    "/tables/requests/process_information/natural_persons",
    "/tables/requests/enforcement_case_files/natural_persons",
    "/tables/requests/registry_inquiries/natural_persons",
    "/tables/requests/not_held/natural_persons",
    "/tables/requests/requires_creation/natural_persons",
    "/tables/requests/still_unclear/natural_persons",
    "/tables/requests/petitions_and_complaints/natural_persons",
    "/tables/requests/repeat_requests/natural_persons",
    "/tables/requests/public_publications/natural_persons",
    "/tables/requests/excessive_requests/natural_persons",
    "/tables/requests/reconfirmation/natural_persons",
    "/tables/requests/correction_overdue/natural_persons",
    "/tables/requests/fee_overdue/natural_persons",
    "/tables/requests/other_reasons/natural_persons"
   ],
   "right": [
    "/tables/requests/outcomes_total/natural_persons"
   ]
  },
  {
   "code": "requests-outcomes-total",
   "instance": "commercial_enterprises",
   "severity": "error",
   "left": [
    "/tables/requests/disclosed/commercial_enterprises",
    "/tables/requests/partially_disclosed/commercial_enterprises",
    "/tables/requests/state_secrets/commercial_enterprises",
    "/tables/requests/prohibited_by_law/commercial_enterprises",
    "/tables/requests/security_and_stability/commercial_enterprises",
    "/tables/requests/third_party_rights/commercial_enterprises",
    "/tables/requests/internal_affairs/commercial_enterprises",
    "/tables/requests/process_information/commercial_enterprises",
    "/tables/requests/enforcement_case_files/commercial_enterprises",
    "/tables/requests/registry_inquiries/commercial_enterprises",
    "/tables/requests/not_held/commercial_enterprises",
    "/tables/requests/requires_creation/commercial_enterprises",
    "/tables/requests/still_unclear/commercial_enterprises",
    "/tables/requests/petitions_and_complaints/commercial_enterprises",
    "/tables/requests/repeat_requests/commercial_enterprises",
    "/tables/requests/public_publications/commercial_enterprises",
    "/tables/requests/excessive_requests/commercial_enterprises",
    "/tables/requests/reconfirmation/commercial_enterprises",
    "/tables/requests/correction_overdue/commercial_enterprises",
    "/tables/requests/fee_overdue/commercial_enterprises",
    "/tables/requests/other_reasons/commercial_enterprises"
   ],
   "right": [
    "/tables/requests/outcomes_total/commercial_enterprises"
   ]
  },
  {
   "code": "requests-outcomes-total",
   "instance": "research_institutions",
   "severity": "error",
   "left": [
    "/tables/requests/disclosed/research_institutions",
    "/tables/requests/partially_disclosed/research_institutions",
    "/tables/requests/state_secrets/research_institutions",
    "/tables/requests/prohibited_by_law/research_institutions",
    "/tables/requests/security_and_stability/research_institutions",
    "/tables/requests/third_party_rights/research_institutions",
    "/tables/requests/internal_affairs/research_institutions",
    "/tables/requests/process_information/research_institutions",
    "/tables/requests/enforcement_case_files/research_institutions",
    "/tables/requests/registry_inquiries/research_institutions",
    "/tables/requests/not_held/research_institutions",
    "/tables/requests/requires_creation/research_institutions",
    "/tables/requests/still_unclear/research_institutions",
    "/tables/requests/petitions_and_complaints/research_institutions",
    "/tables/requests/repeat_requests/research_institutions",
    "/tables/requests/public_publications/research_institutions",
    "/tables/requests/excessive_requests/research_institutions",
    "/tables/requests/reconfirmation/research_institutions",
    "/tables/requests/correction_overdue/research_institutions",
    "/tables/requests/fee_overdue/research_institutions",
    "/tables/requests/other_reasons/research_institutions"
   ],
   "right": [
    "/tables/requests/outcomes_total/research_institutions"
   ]
  },
  {
   "code": "requests-outcomes-total",
   "instance": "public_interest_organizations",
   "severity": "error",
   "left": [
    "/tables/requests/disclosed/public_interest_organizations",
    "/tables/requests/partially_disclosed/public_interest_organizations",
    "/tables/requests/state_secrets/public_interest_organizations",
    "/tables/requests/prohibited_by_law/public_interest_organizations",
    "/tables/requests/security_and_stability/public_interest_organizations",
    "/tables/requests/third_party_rights/public_interest_organizations",
    "/tables/requests/internal_affairs/public_interest_organizations",
    "/tables/requests/process_information/public_interest_organizations",
    "/tables/requests/enforcement_case_files/public_interest_organizations",
    "/tables/requests/registry_inquiries/public_interest_organizations",
    "/tables/requests/not_held/public_interest_organizations",
    "/tables/requests/requires_creation/public_interest_organizations",
    "/tables/requests/still_unclear/public_interest_organizations",
    "/tables/requests/petitions_and_complaints/public_interest_organizations",
    "/tables/requests/repeat_requests/public_interest_organizations",
    "/tables/requests/public_publications/public_interest_organizations",
    "/tables/requests/excessive_requests/public_interest_organizations",
    "/tables/requests/reconfirmation/public_interest_organizations",
    "/tables/requests/correction_overdue/public_interest_organizations",
    "/tables/requests/fee_overdue/public_interest_organizations",
    "/tables/requests/other_reasons/public_interest_organizations"
   ],
   "right": [
    "/tables/requests/outcomes_total/public_interest_organizations"
   ]
  },
  {
   "code": "requests-outcomes-total",
   "instance": "legal_service_institutions",
   "severity": "error",
   "left": [
    "/tables/requests/disclosed/legal_service_institutions",
    "/tables/requests/partially_disclosed/legal_service_institutions",
    "/tables/requests/state_secrets/legal_service_institutions",
    "/tables/requests/prohibited_by_law/legal_service_institutions",
    "/tables/requests/security_and_stability/legal_service_institutions",
    "/tables/requests/third_party_rights/legal_service_institutions",
    "/tables/requests/internal_affairs/legal_service_institutions",
    "/tables/requests/process_information/legal_service_institutions",
    "/tables/requests/enforcement_case_files/legal_service_institutions",
    "/tables/requests/registry_inquiries/legal_service_institutions",
    "/tables/requests/not_held/legal_service_institutions",
    "/tables/requests/requires_creation/legal_service_institutions",
    "/tables/requests/still_unclear/legal_service_institutions",
    "/tables/requests/petitions_and_complaints/legal_service_institutions",
    "/tables/requests/repeat_requests/legal_service_institutions",
    "/tables/requests/public_publications/legal_service_institutions",
    "/tables/requests/excessive_requests/legal_service_institutions",
    "/tables/requests/reconfirmation/legal_service_institutions",
    "/tables/requests/correction_overdue/legal_service_institutions",
    "/tables/requests/fee_overdue/legal_service_institutions",
    "/tables/requests/other_reasons/legal_service_institutions"
   ],
   "right": [
    "/tables/requests/outcomes_total/legal_service_institutions"
   ]
  },
  {
   "code": "requests-outcomes-total",
   "instance": "other_organizations",
   "severity": "error",
   "left": [
    "/tables/requests/disclosed/other_organizations",
    "/tables/requests/partially_disclosed/other_organizations",
    "/tables/requests/state_secrets/other_organizations",
    "/tables/requests/prohibited_by_law/other_organizations",
    "/tables/requests/security_and_stability/other_organizations",
    "/tables/requests/third_party_rights/other_organizations",
    "/tables/requests/internal_affairs/other_organizations",
    "/tables/requests/process_information/other_organizations",
    "/tables/requests/enforcement_case_files/other_organizations",
    "/tables/requests/registry_inquiries/other_organizations",
    "/tables/requests/not_held/other_organizations",
    "/tables/requests/requires_creation/other_organizations",
    "/tables/requests/still_unclear/other_organizations",
    "/tables/requests/petitions_and_complaints/other_organizations",
    "/tables/requests/repeat_requests/other_organizations",
    "/tables/requests/public_publications/other_organizations",
    "/tables/requests/excessive_requests/other_organizations",
    "/tables/requests/reconfirmation/other_organizations",
    "/tables/requests/correction_overdue/other_organizations",
    "/tables/requests/fee_overdue/other_organizations",
    "/tables/requests/other_reasons/other_organizations"
   ],
   "right": [
    "/tables/requests/outcomes_total/other_organizations"
   ]
  },
  {
   "code": "requests-outcomes-total",
   "instance": "total",
   "severity": "error",
   "left": [
    "/tables/requests/disclosed/total",
    "/tables/requests/partially_disclosed/total",
    "/tables/requests/state_secrets/total",
    "/tables/requests/prohibited_by_law/total",
    "/tables/requests/security_and_stability/total",
    "/tables/requests/third_party_rights/total",
    "/tables/requests/internal_affairs/total",
    "/tables/requests/process_information/total",
    "/tables/requests/enforcement_case_files/total",
    "/tables/requests/registry_inquiries/total",
    "/tables/requests/not_held/total",
    "/tables/requests/requires_creation/total",
    "/tables/requests/still_unclear/total",
    "/tables/requests/petitions_and_complaints/total",
    "/tables/requests/repeat_requests/total",
    "/tables/requests/public_publications/total",
    "/tables/requests/excessive_requests/total",
    "/tables/requests/reconfirmation/total",
    "/tables/requests/correction_overdue/total",
    "/tables/requests/fee_overdue/total",
    "/tables/requests/other_reasons/total"
   ],
   "right": [
    "/tables/requests/outcomes_total/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "received",
   "severity": "error",
   "left": [
    "/tables/requests/received/natural_persons",
    "/tables/requests/received/commercial_enterprises",
    "/tables/requests/received/research_institutions",
    "/tables/requests/received/public_interest_organizations",
    "/tables/requests/received/legal_service_institutions",
    "/tables/requests/received/other_organizations"
   ],
   "right": [
    "/tables/requests/received/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "carried_in",
   "severity": "error",
   "left": [
    "/tables/requests/carried_in/natural_persons",
    "/tables/requests/carried_in/commercial_enterprises",
    "/tables/requests/carried_in/research_institutions",
    "/tables/requests/carried_in/public_interest_organizations",
    "/tables/requests/carried_in/legal_service_institutions",
    "/tables/requests/carried_in/other_organizations"
   ],
   "right": [
    "/tables/requests/carried_in/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "disclosed",
   "severity": "error",
   "left": [
    "/tables/requests/disclosed/natural_persons",
    "/tables/requests/disclosed/commercial_enterprises",
    "/tables/requests/disclosed/research_institutions",
    "/tables/requests/disclosed/public_interest_organizations",
    "/tables/requests/disclosed/legal_service_institutions",
    "/tables/requests/disclosed/other_organizations"
   ],
   "right": [
    "/tables/requests/disclosed/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "partially_disclosed",
   "severity": "error",
   "left": [
    "/tables/requests/partially_disclosed/natural_persons",
    "/tables/requests/partially_disclosed/commercial_enterprises",
    "/tables/requests/partially_disclosed/research_institutions",
    "/tables/requests/partially_disclosed/public_interest_organizations",
    "/tables/requests/partially_disclosed/legal_service_institutions",
    "/tables/requests/partially_disclosed/other_organizations"
   ],
   "right": [
    "/tables/requests/partially_disclosed/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "state_secrets",
   "severity": "error",
   "left": [
    "/tables/requests/state_secrets/natural_persons",
    "/tables/requests/state_secrets/commercial_enterprises",
    "/tables/requests/state_secrets/research_institutions",
    "/tables/requests/state_secrets/public_interest_organizations",
    "/tables/requests/state_secrets/legal_service_institutions",
    "/tables/requests/state_secrets/other_organizations"
   ],
   "right": [
    "/tables/requests/state_secrets/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "prohibited_by_law",
   "severity": "error",
   "left": [
    "/tables/requests/prohibited_by_law/natural_persons",
    "/tables/requests/prohibited_by_law/commercial_enterprises",
    "/tables/requests/prohibited_by_law/research_institutions",
    "/tables/requests/prohibited_by_law/public_interest_organizations",
    "/tables/requests/prohibited_by_law/legal_service_institutions",
    "/tables/requests/prohibited_by_law/other_organizations"
   ],
   "right": [
    "/tables/requests/prohibited_by_law/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "security_and_stability",
   "severity": "error",
   "left": [
    "/tables/requests/security_and_stability/natural_persons",
    "/tables/requests/security_and_stability/commercial_enterprises",
    "/tables/requests/security_and_stability/research_institutions",
    "/tables/requests/security_and_stability/public_interest_organizations",
    "/tables/requests/security_and_stability/legal_service_institutions",
    "/tables/requests/security_and_stability/other_organizations"
   ],
   "right": [
    "/tables/requests/security_and_stability/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "third_party_rights",
   "severity": "error",
   "left": [
    "/tables/requests/third_party_rights/natural_persons",
    "/tables/requests/third_party_rights/commercial_enterprises",
    "/tables/requests/third_party_rights/research_institutions",
    "/tables/requests/third_party_rights/public_interest_organizations",
    "/tables/requests/third_party_rights/legal_service_institutions",
    "/tables/requests/third_party_rights/other_organizations"
   ],
   "right": [
    "/tables/requests/third_party_rights/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "internal_affairs",
   "severity": "error",
   "left": [
    "/tables/requests/internal_affairs/natural_persons",
    "/tables/requests/internal_affairs/commercial_enterprises",
    "/tables/requests/internal_affairs/research_institutions",
    "/tables/requests/internal_affairs/public_interest_organizations",
    "/tables/requests/internal_affairs/legal_service_institutions",
    "/tables/requests/internal_affairs/other_organizations"
   ],
   "right": [
    "/tables/requests/internal_affairs/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "process_information",
   "severity": "error",
   "left": [
    "/tables/requests/process_information/natural_persons",
    "/tables/requests/process_information/commercial_enterprises",
    "/tables/requests/process_information/research_institutions",
    "/tables/requests/process_information/public_interest_organizations",
    "/tables/requests/process_information/legal_service_institutions",
    "/tables/requests/process_information/other_organizations"
   ],
   "right": [
    "/tables/requests/process_information/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "enforcement_case_files",
   "severity": "error",
   "left": [
    "/tables/requests/enforcement_case_files/natural_persons",
    "/tables/requests/enforcement_case_files/commercial_enterprises",
    "/tables/requests/enforcement_case_files/research_institutions",
    "/tables/requests/enforcement_case_files/public_interest_organizations",
    "/tables/requests/enforcement_case_files/legal_service_institutions",
    "/tables/requests/enforcement_case_files/other_organizations"
   ],
   "right": [
    "/tables/requests/enforcement_case_files/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "registry_inquiries",
   "severity": "error",
   "left": [
    "/tables/requests/registry_inquiries/natural_persons",
    "/tables/requests/registry_inquiries/commercial_enterprises",
    "/tables/requests/registry_inquiries/research_institutions",
    "/tables/requests/registry_inquiries/public_interest_organizations",
    "/tables/requests/registry_inquiries/legal_service_institutions",
    "/tables/requests/registry_inquiries/other_organizations"
   ],
   "right": [
    "/tables/requests/registry_inquiries/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "not_held",
   "severity": "error",
   "left": [
    "/tables/requests/not_held/natural_persons",
    "/tables/requests/not_held/commercial_enterprises",
    "/tables/requests/not_held/research_institutions",
    "/tables/requests/not_held/public_interest_organizations",
    "/tables/requests/not_held/legal_service_institutions",
    "/tables/requests/not_held/other_organizations"
   ],
   "right": [
    "/tables/requests/not_held/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "requires_creation",
   "severity": "error",
   "left": [
    "/tables/requests/requires_creation/natural_persons",
    "/tables/requests/requires_creation/commercial_enterprises",
    "/tables/requests/requires_creation/research_institutions",
    "/tables/requests/requires_creation/public_interest_organizations",
    "/tables/requests/requires_creation/legal_service_institutions",
    "/tables/requests/requires_creation/other_organizations"
   ],
   "right": [
    "/tables/requests/requires_creation/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "still_unclear",
   "severity": "error",
   "left": [
    "/tables/requests/still_unclear/natural_persons",
    "/tables/requests/still_unclear/commercial_enterprises",
    "/tables/requests/still_unclear/research_institutions",
    "/tables/requests/still_unclear/public_interest_organizations",
    "/tables/requests/still_unclear/legal_service_institutions",
    "/tables/requests/still_unclear/other_organizations"
   ],
   "right": [
    "/tables/requests/still_unclear/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "petitions_and_complaints",
   "severity": "error",
   "left": [
    "/tables/requests/petitions_and_complaints/natural_persons",
    "/tables/requests/petitions_and_complaints/commercial_enterprises",
    "/tables/requests/petitions_and_complaints/research_institutions",
    "/tables/requests/petitions_and_complaints/public_interest_organizations",
    "/tables/requests/petitions_and_complaints/legal_service_institutions",
    "/tables/requests/petitions_and_complaints/other_organizations"
   ],
   "right": [
    "/tables/requests/petitions_and_complaints/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "repeat_requests",
   "severity": "error",
   "left": [
    "/tables/requests/repeat_requests/natural_persons",
    "/tables/requests/repeat_requests/commercial_enterprises",
    "/tables/requests/repeat_requests/research_institutions",
    "/tables/requests/repeat_requests/public_interest_organizations",
    "/tables/requests/repeat_requests/legal_service_institutions",
    "/tables/requests/repeat_requests/other_organizations"
   ],
   "right": [
    "/tables/requests/repeat_requests/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "public_publications",
   "severity": "error",
   "left": [
    "/tables/requests/public_publications/natural_persons",
    "/tables/requests/public_publications/commercial_enterprises",
    "/tables/requests/public_publications/research_institutions",
    "/tables/requests/public_publications/public_interest_organizations",
    "/tables/requests/public_publications/legal_service_institutions",
    "/tables/requests/public_publications/other_organizations"
   ],
   "right": [
    "/tables/requests/public_publications/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "excessive_requests",
   "severity": "error",
   "left": [
    "/tables/requests/excessive_requests/natural_persons",
    "/tables/requests/excessive_requests/commercial_enterprises",
    "/tables/requests/excessive_requests/research_institutions",
    "/tables/requests/excessive_requests/public_interest_organizations",
    "/tables/requests/excessive_requests/legal_service_institutions",
    "/tables/requests/excessive_requests/other_organizations"
   ],
   "right": [
    "/tables/requests/excessive_requests/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "reconfirmation",
   "severity": "error",
   "left": [
    "/tables/requests/reconfirmation/natural_persons",
    "/tables/requests/reconfirmation/commercial_enterprises",
    "/tables/requests/reconfirmation/research_institutions",
    "/tables/requests/reconfirmation/public_interest_organizations",
    "/tables/requests/reconfirmation/legal_service_institutions",
    "/tables/requests/reconfirmation/other_organizations"
   ],
   "right": [
    "/tables/requests/reconfirmation/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "correction_overdue",
   "severity": "error",
   "left": [
    "/tables/requests/correction_overdue/natural_persons",
    "/tables/requests/correction_overdue/commercial_enterprises",
    "/tables/requests/correction_overdue/research_institutions",
    "/tables/requests/correction_overdue/public_interest_organizations",
    "/tables/requests/correction_overdue/legal_service_institutions",
    "/tables/requests/correction_overdue/other_organizations"
   ],
   "right": [
    "/tables/requests/correction_overdue/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "fee_overdue",
   "severity": "error",
   "left": [
    "/tables/requests/fee_overdue/natural_persons",
    "/tables/requests/fee_overdue/commercial_enterprises",
    "/tables/requests/fee_overdue/research_institutions",
    "/tables/requests/fee_overdue/public_interest_organizations",
    "/tables/requests/fee_overdue/legal_service_institutions",
    "/tables/requests/fee_overdue/other_organizations"
   ],
   "right": [
    "/tables/requests/fee_overdue/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "other_reasons",
   "severity": "error",
   "left": [
    "/tables/requests/other_reasons/natural_persons",
    "/tables/requests/other_reasons/commercial_enterprises",
    "/tables/requests/other_reasons/research_institutions",
    "/tables/requests/other_reasons/public_interest_organizations",
    "/tables/requests/other_reasons/legal_service_institutions",
    "/tables/requests/other_reasons/other_organizations"
   ],
   "right": [
    "/tables/requests/other_reasons/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "outcomes_total",
   "severity": "error",
   "left": [
    "/tables/requests/outcomes_total/natural_persons",
    "/tables/requests/outcomes_total/commercial_enterprises",
    "/tables/requests/outcomes_total/research_institutions",
    "/tables/requests/outcomes_total/public_interest_organizations",
    "/tables/requests/outcomes_total/legal_service_institutions",
    "/tables/requests/outcomes_total/other_organizations"
   ],
   "right": [
    "/tables/requests/outcomes_total/total"
   ]
  },
  {
   "code": "requests-applicants-total",
   "instance": "carried_forward",
   "severity": "error",
   "left": [
    "/tables/requests/carried_forward/natural_persons",
    "/tables/requests/carried_forward/commercial_enterprises",
    "/tables/requests/carried_forward/research_institutions",
    "/tables/requests/carried_forward/public_interest_organizations",
    "/tables/requests/carried_forward/legal_service_institutions",
    "/tables/requests/carried_forward/other_organizations"
   ],
   "right": [
    "/tables/requests/carried_forward/total"
   ]
  },
  {
   "code": "review-and-litigation-total",
   "instance": "reconsideration",
   "severity": "error",
   "left": [
    "/tables/review_and_litigation/reconsideration/upheld",
    "/tables/review_and_litigation/reconsideration/corrected",
    "/tables/review_and_litigation/reconsideration/other_results",
    "/tables/review_and_litigation/reconsideration/pending"
   ],
   "right": [
    "/tables/review_and_litigation/reconsideration/total"
   ]
  },
  {
   "code": "review-and-litigation-total",
   "instance": "litigation_direct",
   "severity": "error",
   "left": [
    "/tables/review_and_litigation/litigation_direct/upheld",
    "/tables/review_and_litigation/litigation_direct/corrected",
    "/tables/review_and_litigation/litigation_direct/other_results",
    "/tables/review_and_litigation/litigation_direct/pending"
   ],
   "right": [
    "/tables/review_and_litigation/litigation_direct/total"
   ]
  },
  {
   "code": "review-and-litigation-total",
   "instance": "litigation_after_reconsideration",
   "severity": "error",
   "left": [
    "/tables/review_and_litigation/litigation_after_reconsideration/upheld",
    "/tables/review_and_litigation/litigation_after_reconsideration/corrected",
    "/tables/review_and_litigation/litigation_after_reconsideration/other_results",
    "/tables/review_and_litigation/litigation_after_reconsideration/pending"
   ],
   "right": [
    "/tables/review_and_litigation/litigation_after_reconsideration/total"
   ]
  }
 ]
},
"datapackage": {
 "name": "gidar-2021",
 "title": "政府信息公开工作年度报告（2021年格式）",
 "description": "Annual Report on Open Government Information (2021 format)",
 "version": "1.2.0",
 "resources": [
  {
   "name": "reports",
   "path": "reports.csv",
   "format": "csv",
   "dialect": {
    "delimiter": ","
   },
   "encoding": "utf-8",
   "schema": {
    "title": "报告",
    "description": "One line a report.",
    "fields": [
     {
      "name": "report",
      "title": "报告代号",
      "description": "Key of the report within the package.",
      "type": "string",
      "constraints": {
       "required": true,
       "unique": true
      }
     },
     {
      "name": "edition",
      "title": "格式",
      "description": "edition; the id of the edition, named after its first report year",
      "type": "string",
      "constraints": {
       "required": true,
       "enum": [
        "2021"
       ]
      }
     },
     {
      "name": "year",
      "title": "报告年度",
      "description": "report year; a calendar year from 2008 to 2099",
      "type": "integer",
      "constraints": {
       "required": true,
       "minimum": 2008,
       "maximum": 2099
      }
     },
     {
      "name": "organ_name",
      "title": "机关名称",
      "description": "organ name; 1 to 200 characters",
      "type": "string",
      "constraints": {
       "required": true,
       "minLength": 1,
       "maxLength": 200
      }
     },
     {
      "name": "organ_code",
      "title": "统一社会信用代码",
      "description": "unified social credit code; 18 digits or capital letters without I, O, S, V, Z (GB 32100-2015)",
      "type": "string",
      "constraints": {
       "maxLength": 18,
       "pattern": "^[0-9A-HJ-NPQRTUWXY]{18}$"
      }
     },
     {
      "name": "organ_kind",
      "title": "机关类别",
      "description": "kind of organ; department (department at county level or above), government (local government at county level or above), township (township or sub-district) or other (other)",
      "type": "string",
      "constraints": {
       "enum": [
        "department",
        "government",
        "township",
        "other"
       ]
      }
     },
     {
      "name": "region",
      "title": "行政区划代码",
      "description": "region code; 6, 9 or 12 digits (GB/T 2260 and its extensions)",
      "type": "string",
      "constraints": {
       "maxLength": 12,
       "pattern": "^([0-9]{3}){2,4}$"
      }
     },
     {
      "name": "scope",
      "title": "统计口径",
      "description": "scope; organ (this organ), level (organs of one level) or region (the whole region)",
      "type": "string",
      "constraints": {
       "enum": [
        "organ",
        "level",
        "region"
       ]
      }
     },
     {
      "name": "published",
      "title": "公布日期",
      "description": "publication date; an existing date written like 2025-01-24",
      "type": "string",
      "constraints": {
       "maxLength": 10,
       "pattern": "^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$"
      }
     },
     {
      "name": "overview",
      "title": "一、总体情况",
      "description": "1. Overview",
      "type": "string"
     },
     {
      "name": "problems",
      "title": "五、存在的主要问题及改进情况",
      "description": "5. Main problems and improvements",
      "type": "string"
     },
     {
      "name": "other",
      "title": "六、其他需要报告的事项",
      "description": "6. Other matters to report",
      "type": "string"
     },
     {
      "name": "processing_fee_notices",
      "title": "收费通知件数",
      "description": "fee notices issued; a whole number of notices, 0 or more",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "processing_fees_charged",
      "title": "收费通知总金额",
      "description": "total amount of the notices; an amount in yuan, 0 or more",
      "type": "number",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "processing_fees_received",
      "title": "实际收取的总金额",
      "description": "total amount received; an amount in yuan, 0 or more",
      "type": "number",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     }
    ],
    "primaryKey": [
     "report"
    ],
    "missingValues": [
     ""
    ]
   }
  },
  {
   "name": "documents",
   "path": "documents.csv",
   "format": "csv",
   "dialect": {
    "delimiter": ","
   },
   "encoding": "utf-8",
   "schema": {
    "title": "第二十条第（一）项",
    "description": "Article 20(1)",
    "fields": [
     {
      "name": "report",
      "title": "报告代号",
      "description": "Key of the report within the package.",
      "type": "string",
      "constraints": {
       "required": true
      }
     },
     {
      "name": "row",
      "title": "行",
      "description": "Id of the row.",
      "type": "string",
      "constraints": {
       "required": true,
       "enum": [
        "rules",
        "normative_documents"
       ]
      }
     },
     {
      "name": "issued",
      "title": "本年制发件数",
      "description": "issued this year (items). The period runs from 1 January to 31 December.",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "repealed",
      "title": "本年废止件数",
      "description": "repealed this year (items). The period runs from 1 January to 31 December.",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "in_force",
      "title": "现行有效件数",
      "description": "currently in force (items). The stock still in force on 31 December.",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     }
    ],
    "primaryKey": [
     "report",
     "row"
    ],
    "missingValues": [
     ""
    ],
    "foreignKeys": [
     {
      "fields": [
       "report"
      ],
      "reference": {
       "resource": "reports",
       "fields": [
        "report"
       ]
      }
     }
    ]
   }
  },
  {
   "name": "licensing",
   "path": "licensing.csv",
   "format": "csv",
   "dialect": {
    "delimiter": ","
   },
   "encoding": "utf-8",
   "schema": {
    "title": "第二十条第（五）项",
    "description": "Article 20(5)",
    "fields": [
     {
      "name": "report",
      "title": "报告代号",
      "description": "Key of the report within the package.",
      "type": "string",
      "constraints": {
       "required": true
      }
     },
     {
      "name": "row",
      "title": "行",
      "description": "Id of the row.",
      "type": "string",
      "constraints": {
       "required": true,
       "enum": [
        "administrative_licences"
       ]
      }
     },
     {
      "name": "decisions",
      "title": "本年处理决定数量",
      "description": "decisions made this year (items). All decisions made in the year, whether or not they were published.",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     }
    ],
    "primaryKey": [
     "report",
     "row"
    ],
    "missingValues": [
     ""
    ],
    "foreignKeys": [
     {
      "fields": [
       "report"
      ],
      "reference": {
       "resource": "reports",
       "fields": [
        "report"
       ]
      }
     }
    ]
   }
  },
  {
   "name": "enforcement",
   "path": "enforcement.csv",
   "format": "csv",
   "dialect": {
    "delimiter": ","
   },
   "encoding": "utf-8",
   "schema": {
    "title": "第二十条第（六）项",
    "description": "Article 20(6)",
    "fields": [
     {
      "name": "report",
      "title": "报告代号",
      "description": "Key of the report within the package.",
      "type": "string",
      "constraints": {
       "required": true
      }
     },
     {
      "name": "row",
      "title": "行",
      "description": "Id of the row.",
      "type": "string",
      "constraints": {
       "required": true,
       "enum": [
        "administrative_penalties",
        "administrative_compulsion"
       ]
      }
     },
     {
      "name": "decisions",
      "title": "本年处理决定数量",
      "description": "decisions made this year (items). All decisions made in the year, whether or not they were published.",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     }
    ],
    "primaryKey": [
     "report",
     "row"
    ],
    "missingValues": [
     ""
    ],
    "foreignKeys": [
     {
      "fields": [
       "report"
      ],
      "reference": {
       "resource": "reports",
       "fields": [
        "report"
       ]
      }
     }
    ]
   }
  },
  {
   "name": "fees",
   "path": "fees.csv",
   "format": "csv",
   "dialect": {
    "delimiter": ","
   },
   "encoding": "utf-8",
   "schema": {
    "title": "第二十条第（八）项",
    "description": "Article 20(8)",
    "fields": [
     {
      "name": "report",
      "title": "报告代号",
      "description": "Key of the report within the package.",
      "type": "string",
      "constraints": {
       "required": true
      }
     },
     {
      "name": "row",
      "title": "行",
      "description": "Id of the row.",
      "type": "string",
      "constraints": {
       "required": true,
       "enum": [
        "administrative_fees"
       ]
      }
     },
     {
      "name": "amount",
      "title": "本年收费金额（单位：万元）",
      "description": "amount charged this year (CNY 10,000). In units of CNY 10,000 with the decimals as they are, not rounded; four decimals are exact to one yuan.",
      "type": "number",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     }
    ],
    "primaryKey": [
     "report",
     "row"
    ],
    "missingValues": [
     ""
    ],
    "foreignKeys": [
     {
      "fields": [
       "report"
      ],
      "reference": {
       "resource": "reports",
       "fields": [
        "report"
       ]
      }
     }
    ]
   }
  },
  {
   "name": "requests",
   "path": "requests.csv",
   "format": "csv",
   "dialect": {
    "delimiter": ","
   },
   "encoding": "utf-8",
   "schema": {
    "title": "三、收到和处理政府信息公开申请情况",
    "description": "3. Requests for government information received and processed",
    "fields": [
     {
      "name": "report",
      "title": "报告代号",
      "description": "Key of the report within the package.",
      "type": "string",
      "constraints": {
       "required": true
      }
     },
     {
      "name": "row",
      "title": "行",
      "description": "Id of the row.",
      "type": "string",
      "constraints": {
       "required": true,
       "enum": [
        "received",
        "carried_in",
        "disclosed",
        "partially_disclosed",
        "state_secrets",
        "prohibited_by_law",
        "security_and_stability",
        "third_party_rights",
        "internal_affairs",
        "process_information",
        "enforcement_case_files",
        "registry_inquiries",
        "not_held",
        "requires_creation",
        "still_unclear",
        "petitions_and_complaints",
        "repeat_requests",
        "public_publications",
        "excessive_requests",
        "reconfirmation",
        "correction_overdue",
        "fee_overdue",
        "other_reasons",
        "outcomes_total",
        "carried_forward"
       ]
      }
     },
     {
      "name": "natural_persons",
      "title": "自然人",
      "description": "natural persons (items).",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "commercial_enterprises",
      "title": "商业企业",
      "description": "legal persons or other organizations: commercial enterprises (items).",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "research_institutions",
      "title": "科研机构",
      "description": "legal persons or other organizations: research institutions (items).",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "public_interest_organizations",
      "title": "社会公益组织",
      "description": "legal persons or other organizations: public-interest organizations (items).",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "legal_service_institutions",
      "title": "法律服务机构",
      "description": "legal persons or other organizations: legal service institutions (items).",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "other_organizations",
      "title": "其他",
      "description": "legal persons or other organizations: other organizations (items).",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "total",
      "title": "总计",
      "description": "total (items). Natural persons plus the five kinds of organizations; the form has no subtotal column for organizations.",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     }
    ],
    "primaryKey": [
     "report",
     "row"
    ],
    "missingValues": [
     ""
    ],
    "foreignKeys": [
     {
      "fields": [
       "report"
      ],
      "reference": {
       "resource": "reports",
       "fields": [
        "report"
       ]
      }
     }
    ]
   }
  },
  {
   "name": "review_and_litigation",
   "path": "review_and_litigation.csv",
   "format": "csv",
   "dialect": {
    "delimiter": ","
   },
   "encoding": "utf-8",
   "schema": {
    "title": "四、政府信息公开行政复议、行政诉讼情况",
    "description": "4. Administrative reconsideration and litigation over open government information",
    "fields": [
     {
      "name": "report",
      "title": "报告代号",
      "description": "Key of the report within the package.",
      "type": "string",
      "constraints": {
       "required": true
      }
     },
     {
      "name": "row",
      "title": "行",
      "description": "Id of the row.",
      "type": "string",
      "constraints": {
       "required": true,
       "enum": [
        "reconsideration",
        "litigation_direct",
        "litigation_after_reconsideration"
       ]
      }
     },
     {
      "name": "upheld",
      "title": "结果维持",
      "description": "upheld (items).",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "corrected",
      "title": "结果纠正",
      "description": "corrected (items).",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "other_results",
      "title": "其他结果",
      "description": "other results (items).",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "pending",
      "title": "尚未审结",
      "description": "pending (items).",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     },
     {
      "name": "total",
      "title": "总计",
      "description": "total (items).",
      "type": "integer",
      "constraints": {
       "minimum": 0,
       "maximum": 9007199254740991
      }
     }
    ],
    "primaryKey": [
     "report",
     "row"
    ],
    "missingValues": [
     ""
    ],
    "foreignKeys": [
     {
      "fields": [
       "report"
      ],
      "reference": {
       "resource": "reports",
       "fields": [
        "report"
       ]
      }
     }
    ]
   }
  }
 ]
},
"repair": {
 "$comment": "Generated from spec/ by `gidar spec build`. Do not edit.",
 "edition": "2021",
 "edition_version": "1.2.0",
 "version": "1.0.0",
 "search": {
  "steps": 4000,
  "shown": 3,
  "clear": 150,
  "clear_tied": 300,
  "most_slips": 4,
  "most_unique": 2
 },
 "extra": {
  "total": 5,
  "apart": 60,
  "partly": 80,
  "unusual": 120,
  "unusual_rows": 30,
  "skipped": -50
 },
 "usual": [
  {
   "table": "requests",
   "column": "natural_persons",
   "rows": [
    "disclosed",
    "not_held"
   ]
  }
 ],
 "kinds": [
  {
   "id": "blank",
   "cost": 60,
   "zh": "漏填",
   "en": "left blank"
  },
  {
   "id": "unreadable",
   "cost": 60,
   "zh": "写法有误",
   "en": "not written as a figure"
  },
  {
   "id": "left_at_zero",
   "cost": 120,
   "zh": "漏填而留作0",
   "en": "left at 0"
  },
  {
   "id": "sign",
   "cost": 80,
   "zh": "多了负号",
   "en": "stray minus sign"
  },
  {
   "id": "digits_transposed",
   "cost": 100,
   "zh": "数字颠倒",
   "en": "digits transposed"
  },
  {
   "id": "digit_missing",
   "cost": 120,
   "zh": "少了一位",
   "en": "a digit is missing"
  },
  {
   "id": "digit_extra",
   "cost": 120,
   "zh": "多了一位",
   "en": "a digit too many"
  },
  {
   "id": "digit_wrong",
   "cost": 130,
   "zh": "错了一位数字",
   "en": "a wrong digit"
  },
  {
   "id": "off_by_little",
   "cost": 160,
   "zh": "相差一二",
   "en": "off by one or two"
  },
  {
   "id": "total_not_updated",
   "cost": 180,
   "zh": "总计没有随明细更新",
   "en": "total not updated"
  },
  {
   "id": "other",
   "cost": 260,
   "zh": "数不对",
   "en": "another figure"
  },
  {
   "id": "wrong_column",
   "cost": 110,
   "zh": "填错了栏",
   "en": "entered in the wrong column"
  },
  {
   "id": "columns_swapped",
   "cost": 130,
   "zh": "两栏互换",
   "en": "two columns swapped"
  },
  {
   "id": "wrong_row",
   "cost": 110,
   "zh": "填错了行",
   "en": "entered in the wrong row"
  },
  {
   "id": "rows_swapped",
   "cost": 130,
   "zh": "两行互换",
   "en": "two rows swapped"
  },
  {
   "id": "booked_elsewhere",
   "cost": 330,
   "zh": "一部分记到了别处",
   "en": "a part was booked elsewhere"
  },
  {
   "id": "counted_twice",
   "cost": 180,
   "zh": "重复计数",
   "en": "counted twice"
  },
  {
   "id": "typo_carried_to_row_total",
   "cost": 50,
   "zh": "错数带入了本行总计",
   "en": "a wrong figure carried into the total of its row"
  },
  {
   "id": "typo_carried_to_column_total",
   "cost": 70,
   "zh": "错数带入了本列总计",
   "en": "a wrong figure carried into the total of its column"
  },
  {
   "id": "typo_carried_to_all_totals",
   "cost": 70,
   "zh": "错数带入了各个总计",
   "en": "a wrong figure carried into all totals",
   "sentence": {
    "zh": "{cell}，错数已经带入所在行、列和全表的总计",
    "en": "{cell}; the wrong figure went into the totals of its row, its column and the table"
   }
  },
  {
   "id": "line_blank",
   "cost": 80,
   "zh": "整行或整列漏填",
   "en": "a line left blank",
   "sentence": {
    "zh": "“{line}”{axis}有{count}格没有填或者留作0，应为：{figures}",
    "en": "{axis} “{line}” was left blank or at 0 in {count} cells, which should be: {figures}"
   }
  },
  {
   "id": "line_not_updated",
   "cost": 200,
   "zh": "整行或整列没有更新",
   "en": "a line not updated",
   "sentence": {
    "zh": "“{line}”{axis}有{count}格没有随其他数更新，应为：{figures}",
    "en": "{axis} “{line}” was not updated in {count} cells, which should be: {figures}"
   }
  },
  {
   "id": "lines_exchanged",
   "cost": 150,
   "zh": "两行或两列互换",
   "en": "two lines exchanged",
   "sentence": {
    "zh": "“{line}”与“{other}”两{axis}的数互换了位置",
    "en": "the figures of {axis}s “{line}” and “{other}” were exchanged"
   }
  },
  {
   "id": "row_shifted",
   "cost": 140,
   "zh": "一行错栏",
   "en": "a row shifted by a column",
   "sentence": {
    "zh": "“{line}”{axis}的数整体错了一栏，应为：{figures}",
    "en": "the figures of {axis} “{line}” were shifted by one column; they should be: {figures}"
   }
  },
  {
   "id": "rows_displaced",
   "cost": 160,
   "zh": "各行错位",
   "en": "rows displaced",
   "sentence": {
    "zh": "从“{line}”到“{other}”，各{axis}的数整体错了一{axis}",
    "en": "from “{line}” to “{other}” the figures stand one {axis} off"
   },
   "twins": {
    "zh": "从哪一行开始错位，由数看不出来，也可能是{lines}",
    "en": "the figures do not tell where it begins; it may also be {lines}"
   }
  },
  {
   "id": "table_shifted",
   "cost": 160,
   "zh": "全表错栏",
   "en": "the whole table shifted by a column",
   "sentence": {
    "zh": "全表的数整体错了一栏",
    "en": "the figures of the whole table were shifted by one column"
   }
  },
  {
   "id": "carried_in_differs",
   "cost": 170,
   "zh": "与上年报告不符",
   "en": "differs from last year's report",
   "sentence": {
    "zh": "“{line}”{axis}与上年报告不符，按上年报告应为：{figures}",
    "en": "{axis} “{line}” differs from last year's report, by which it should be: {figures}"
   }
  },
  {
   "id": "last_year_differs",
   "cost": 170,
   "zh": "上年报告有误",
   "en": "last year's report is wrong",
   "sentence": {
    "zh": "本年报告自身相符，或者是上年报告有误：{figures}",
    "en": "this year's report agrees with itself; last year's may be wrong: {figures}"
   }
  }
 ],
 "words": {
  "place": {
   "zh": "{row}·{column}",
   "en": "{row} / {column}"
  },
  "change": {
   "zh": "{where}：{old} 疑为 {new}",
   "en": "{where}: {old}, probably {new}"
  },
  "slip": {
   "zh": "{changes}（{kind}）",
   "en": "{changes} ({kind})"
  },
  "figure": {
   "zh": "{where} {new}",
   "en": "{where} {new}"
  },
  "more": {
   "zh": "等{count}格",
   "en": " and so on, {count} cells"
  },
  "twins": {
   "zh": "“{line}”",
   "en": "“{line}”"
  },
  "more_twins": {
   "zh": "等{count}行",
   "en": " and others, {count} in all"
  },
  "last_year": {
   "zh": "上年报告的",
   "en": "last year's "
  },
  "join": {
   "zh": "、",
   "en": ", "
  },
  "and": {
   "zh": "；",
   "en": "; "
  },
  "blank": {
   "zh": "未填",
   "en": "blank"
  },
  "row": {
   "zh": "行",
   "en": "row"
  },
  "column": {
   "zh": "列",
   "en": "column"
  },
  "closes": {
   "zh": "，改后全部勾稽关系成立",
   "en": "; then every sum closes"
  },
  "closes_here": {
   "zh": "，改后这里的勾稽关系成立",
   "en": "; then the sums of this place close"
  },
  "leaves": {
   "zh": "，改后还有{count}个勾稽关系不成立",
   "en": "; then {count} sums still do not close"
  },
  "unexplained": {
   "zh": "{count}个勾稽关系不成立，找不到说得通的改法",
   "en": "{count} sums do not close, and no plausible repair was found"
  }
 }
},
"narrative": {
 "$comment": "Generated from spec/ by `gidar spec build`. Do not edit.",
 "edition": "2021",
 "edition_version": "1.2.0",
 "sections": [
  "overview",
  "other"
 ],
 "most_text": 100000,
 "most": 100,
 "longest": 80,
 "shown": 32,
 "years": {
  "this": "本年",
  "last": "上年",
  "next": "下年",
  "other": "他年"
 },
 "topics": [
  {
   "id": "requests",
   "words": [
    "政府信息公开申请",
    "政府信息公开的申请",
    "政府信息申请",
    "政府信息依申请公开",
    "政府信息公开依申请",
    "依申请公开政府信息",
    "依申请公开信息",
    "依申请公开",
    "依申请公开申请",
    "依申请公开的申请",
    "依申请政府信息公开",
    "依申请信息公开",
    "依申请",
    "政务公开申请",
    "政务公开依申请",
    "信息公开依申请",
    "依法申请公开",
    "信息公开申请",
    "公开申请",
    "申请公开政府信息",
    "依申请提供政府信息",
    "申请"
   ],
   "units": {
    "件": 0,
    "份": 0,
    "宗": 0,
    "条": 0,
    "项": 0,
    "起": 0,
    "例": 0,
    "个": 0
   },
   "items": [
    {
     "id": "carried_in",
     "words": [
      "结转",
      "转结",
      "结转来",
      "结转而来",
      "接转",
      "转入",
      "转来",
      "承接",
      "接续",
      "接续办理",
      "遗留",
      "留存",
      "延续",
      "未办结",
      "尚未办结",
      "未办理完毕"
     ],
     "nil": true,
     "when": "last",
     "cells": [
      [
       "/tables/requests/carried_in/total"
      ]
     ],
     "over": [
      "carried",
      "pending",
      "received",
      "handled"
     ]
    },
    {
     "id": "carried_forward",
     "words": [
      "结转",
      "转结",
      "接转",
      "转",
      "转入",
      "顺延",
      "延",
      "延续",
      "延期",
      "留待",
      "待",
      "跨"
     ],
     "nil": true,
     "when": "next",
     "cells": [
      [
       "/tables/requests/carried_forward/total"
      ]
     ],
     "over": [
      "carried",
      "pending",
      "received",
      "handled",
      "answered"
     ]
    },
    {
     "id": "carried",
     "words": [
      "结转",
      "转结"
     ],
     "nil": true,
     "cells": [
      [
       "/tables/requests/carried_in/total"
      ],
      [
       "/tables/requests/carried_forward/total"
      ]
     ],
     "over": [
      "received",
      "handled",
      "answered"
     ]
    },
    {
     "id": "pending",
     "words": [
      "未办结",
      "尚未办结",
      "未办理完毕",
      "尚未办理完毕",
      "尚未答复",
      "在办",
      "正在办理",
      "正在办理中",
      "尚在办理",
      "尚在办理中",
      "仍在办理",
      "仍在办理中",
      "年末结转",
      "年底结转"
     ],
     "nil": true,
     "cells": [
      [
       "/tables/requests/carried_forward/total"
      ]
     ],
     "over": [
      "received",
      "handled",
      "answered"
     ]
    },
    {
     "id": "received_new",
     "words": [
      "新收",
      "新收到",
      "新受理",
      "新增",
      "新增受理",
      "新接收",
      "新接到",
      "新登记",
      "新收件"
     ],
     "nil": true,
     "cells": [
      [
       "/tables/requests/received/total"
      ]
     ],
     "over": [
      "received",
      "handled"
     ],
     "outside": [
      "answered"
     ]
    },
    {
     "id": "answered",
     "words": [
      "办结",
      "办结答复",
      "办理完毕",
      "办理完结",
      "办结完毕",
      "答复",
      "答复办结",
      "答复申请人",
      "答复完毕",
      "办理答复",
      "回复",
      "处理完毕",
      "审结",
      "完成办理",
      "完成答复",
      "作出答复",
      "做出答复",
      "处理答复",
      "办理并答复",
      "办结并答复",
      "答复办理"
     ],
     "cells": [
      [
       "/tables/requests/outcomes_total/total"
      ]
     ],
     "over": [
      "handled"
     ]
    },
    {
     "id": "received",
     "words": [
      "收到",
      "受理",
      "接收",
      "接到",
      "接受",
      "收悉",
      "收",
      "收受",
      "登记",
      "登记受理",
      "接收受理",
      "收件",
      "收到并受理"
     ],
     "nil": true,
     "plain": true,
     "cells": [
      [
       "/tables/requests/received/total"
      ],
      [
       "/tables/requests/received/total",
       "/tables/requests/carried_in/total"
      ]
     ],
     "outside": [
      "answered"
     ]
    },
    {
     "id": "handled",
     "words": [
      "办理",
      "处理",
      "承办",
      "收办",
      "受办",
      "收到办理",
      "受理办理",
      "接收办理",
      "收到并办理",
      "受理并办理",
      "接收并办理",
      "收到并处理"
     ],
     "cells": [
      [
       "/tables/requests/outcomes_total/total"
      ],
      [
       "/tables/requests/received/total"
      ],
      [
       "/tables/requests/received/total",
       "/tables/requests/carried_in/total"
      ]
     ]
    }
   ]
  },
  {
   "id": "reconsideration",
   "from": "requests",
   "about": [
    "信息公开",
    "政务公开"
   ],
   "words": [
    "行政复议",
    "复议",
    "行政复议申请",
    "复议申请"
   ],
   "units": {
    "件": 0,
    "宗": 0,
    "起": 0,
    "例": 0,
    "个": 0,
    "次": 0
   },
   "items": [
    {
     "id": "reconsideration",
     "words": [
      "发生",
      "产生",
      "收到",
      "受理",
      "办理",
      "提起",
      "被提起",
      "申请",
      "被申请",
      "被提",
      "引发",
      "引起",
      "涉及",
      "涉",
      "导致",
      "新增",
      "新收",
      "接到",
      "出现"
     ],
     "nil": true,
     "plain": true,
     "cells": [
      [
       "/tables/review_and_litigation/reconsideration/total"
      ]
     ]
    }
   ]
  },
  {
   "id": "litigation",
   "from": "requests",
   "about": [
    "信息公开",
    "政务公开"
   ],
   "words": [
    "行政诉讼",
    "诉讼",
    "政府信息公开诉讼",
    "行政应诉",
    "应诉",
    "被诉"
   ],
   "units": {
    "件": 0,
    "宗": 0,
    "起": 0,
    "例": 0,
    "个": 0,
    "次": 0
   },
   "items": [
    {
     "id": "litigation",
     "words": [
      "发生",
      "产生",
      "收到",
      "受理",
      "办理",
      "提起",
      "被提起",
      "申请",
      "被申请",
      "被提",
      "引发",
      "引起",
      "涉及",
      "涉",
      "导致",
      "新增",
      "新收",
      "接到",
      "出现"
     ],
     "nil": true,
     "plain": true,
     "cells": [
      [
       "/tables/review_and_litigation/litigation_direct/total",
       "/tables/review_and_litigation/litigation_after_reconsideration/total"
      ]
     ]
    }
   ]
  },
  {
   "id": "litigation_direct",
   "from": "requests",
   "words": [
    "未经复议直接起诉",
    "未经行政复议直接起诉",
    "未经复议直接提起诉讼",
    "未经复议直接提起行政诉讼",
    "未经行政复议直接提起行政诉讼",
    "直接提起行政诉讼",
    "直接起诉"
   ],
   "units": {
    "件": 0,
    "宗": 0,
    "起": 0,
    "例": 0,
    "个": 0
   },
   "items": [
    {
     "id": "litigation_direct",
     "words": [
      "发生"
     ],
     "nil": true,
     "plain": true,
     "cells": [
      [
       "/tables/review_and_litigation/litigation_direct/total"
      ]
     ]
    }
   ]
  },
  {
   "id": "litigation_after_reconsideration",
   "from": "requests",
   "words": [
    "复议后起诉",
    "经复议后起诉",
    "行政复议后起诉",
    "复议后提起诉讼",
    "复议后提起行政诉讼",
    "行政复议后提起行政诉讼",
    "经行政复议后提起行政诉讼",
    "复议后再起诉"
   ],
   "units": {
    "件": 0,
    "宗": 0,
    "起": 0,
    "例": 0,
    "个": 0
   },
   "items": [
    {
     "id": "litigation_after_reconsideration",
     "words": [
      "发生"
     ],
     "nil": true,
     "plain": true,
     "cells": [
      [
       "/tables/review_and_litigation/litigation_after_reconsideration/total"
      ]
     ]
    }
   ]
  },
  {
   "id": "rules",
   "words": [
    "规章",
    "政府规章",
    "市政府规章",
    "地方政府规章",
    "省政府规章"
   ],
   "units": {
    "件": 0,
    "部": 0,
    "个": 0,
    "项": 0,
    "条": 0,
    "份": 0
   },
   "items": [
    {
     "id": "rules_issued",
     "words": [
      "制发",
      "制定",
      "制定出台",
      "制定印发",
      "制定发布",
      "出台",
      "印发",
      "新制发",
      "新制定",
      "新出台",
      "新制作",
      "制作",
      "颁布"
     ],
     "nil": true,
     "cells": [
      [
       "/tables/documents/rules/issued"
      ]
     ]
    },
    {
     "id": "rules_published",
     "words": [
      "发布",
      "公布",
      "新发布",
      "新公布"
     ],
     "nil": true,
     "cells": [
      [
       "/tables/documents/rules/issued"
      ]
     ]
    },
    {
     "id": "rules_repealed",
     "words": [
      "废止",
      "宣布废止"
     ],
     "nil": true,
     "cells": [
      [
       "/tables/documents/rules/repealed"
      ]
     ]
    },
    {
     "id": "rules_in_force",
     "words": [
      "现行有效",
      "有效",
      "继续有效",
      "现有有效",
      "现行"
     ],
     "cells": [
      [
       "/tables/documents/rules/in_force"
      ]
     ],
     "over": [
      "rules_issued"
     ]
    }
   ]
  },
  {
   "id": "normative_documents",
   "words": [
    "行政规范性文件",
    "规范性文件",
    "政府规范性文件"
   ],
   "units": {
    "件": 0,
    "部": 0,
    "个": 0,
    "项": 0,
    "条": 0,
    "份": 0
   },
   "items": [
    {
     "id": "normative_documents_issued",
     "words": [
      "制发",
      "制定",
      "制定出台",
      "制定印发",
      "制定发布",
      "出台",
      "印发",
      "新制发",
      "新制定",
      "新出台",
      "新制作",
      "制作"
     ],
     "nil": true,
     "cells": [
      [
       "/tables/documents/normative_documents/issued"
      ]
     ]
    },
    {
     "id": "normative_documents_published",
     "words": [
      "发布",
      "公布",
      "新发布",
      "新公布"
     ],
     "nil": true,
     "cells": [
      [
       "/tables/documents/normative_documents/issued"
      ]
     ]
    },
    {
     "id": "normative_documents_repealed",
     "words": [
      "废止",
      "宣布废止"
     ],
     "nil": true,
     "cells": [
      [
       "/tables/documents/normative_documents/repealed"
      ]
     ]
    },
    {
     "id": "normative_documents_in_force",
     "words": [
      "现行有效",
      "有效",
      "继续有效",
      "现有有效",
      "现行"
     ],
     "cells": [
      [
       "/tables/documents/normative_documents/in_force"
      ]
     ],
     "over": [
      "normative_documents_issued"
     ]
    }
   ]
  },
  {
   "id": "licences",
   "words": [
    "行政许可",
    "行政许可决定",
    "行政许可处理决定",
    "行政许可事项办件"
   ],
   "units": {
    "件": 0,
    "份": 0,
    "宗": 0,
    "个": 0
   },
   "items": [
    {
     "id": "licences",
     "words": [
      "作出",
      "做出",
      "办理",
      "办结",
      "核发",
      "处理",
      "实施",
      "准予"
     ],
     "nil": true,
     "plain": true,
     "cells": [
      [
       "/tables/licensing/administrative_licences/decisions"
      ]
     ]
    }
   ]
  },
  {
   "id": "penalties",
   "words": [
    "行政处罚",
    "行政处罚决定",
    "行政处罚处理决定"
   ],
   "units": {
    "件": 0,
    "份": 0,
    "宗": 0,
    "起": 0,
    "例": 0,
    "个": 0
   },
   "items": [
    {
     "id": "penalties",
     "words": [
      "作出",
      "做出",
      "办理",
      "办结",
      "处理",
      "实施",
      "下达"
     ],
     "nil": true,
     "plain": true,
     "cells": [
      [
       "/tables/enforcement/administrative_penalties/decisions"
      ]
     ]
    }
   ]
  },
  {
   "id": "compulsion",
   "words": [
    "行政强制",
    "行政强制决定",
    "行政强制处理决定",
    "行政强制措施",
    "行政强制措施决定"
   ],
   "units": {
    "件": 0,
    "份": 0,
    "宗": 0,
    "起": 0,
    "例": 0,
    "个": 0,
    "次": 0
   },
   "items": [
    {
     "id": "compulsion",
     "words": [
      "作出",
      "做出",
      "办理",
      "办结",
      "处理",
      "实施",
      "采取",
      "下达"
     ],
     "nil": true,
     "plain": true,
     "cells": [
      [
       "/tables/enforcement/administrative_compulsion/decisions"
      ]
     ]
    }
   ]
  },
  {
   "id": "fees",
   "words": [
    "行政事业性收费",
    "行政事业性收费金额",
    "行政事业性收费总额",
    "行政事业性收费总金额"
   ],
   "units": {
    "元": -4
   },
   "items": [
    {
     "id": "fees",
     "words": [
      "收取",
      "征收",
      "收缴",
      "完成",
      "实现",
      "收入"
     ],
     "plain": true,
     "cells": [
      [
       "/tables/fees/administrative_fees/amount"
      ]
     ]
    }
   ]
  },
  {
   "id": "processing_fees",
   "from": "requests",
   "words": [
    "信息处理费",
    "信息处理费用",
    "政府信息公开信息处理费",
    "政府信息公开信息处理费用",
    "政府信息处理费",
    "政府信息公开处理费",
    "信息公开处理费",
    "依申请公开信息处理费"
   ],
   "units": {
    "元": 0
   },
   "items": [
    {
     "id": "processing_fees_charged",
     "words": [
      "通知缴纳",
      "应收",
      "应缴",
      "应缴纳",
      "告知缴纳",
      "总金额",
      "金额",
      "总额",
      "涉及金额",
      "收费金额",
      "收费总额",
      "收费总金额"
     ],
     "cells": [
      [
       "/processing_fees/charged"
      ]
     ]
    },
    {
     "id": "processing_fees_received",
     "words": [
      "实收",
      "实际收取",
      "实际收到",
      "实际缴纳",
      "已缴纳",
      "收到"
     ],
     "nil": true,
     "cells": [
      [
       "/processing_fees/received"
      ]
     ],
     "over": [
      "processing_fees",
      "processing_fees_charged"
     ]
    },
    {
     "id": "processing_fees",
     "words": [
      "收取",
      "征收",
      "收缴",
      "产生",
      "发生"
     ],
     "nil": true,
     "plain": true,
     "cells": [
      [
       "/processing_fees/received"
      ],
      [
       "/processing_fees/charged"
      ]
     ],
     "over": [
      "processing_fees_charged"
     ]
    }
   ]
  },
  {
   "id": "fee_notices",
   "from": "requests",
   "beside": "processing_fees",
   "words": [
    "收费通知",
    "收费通知书",
    "缴费通知",
    "缴费通知书",
    "信息处理费收费通知",
    "信息处理费收费通知书",
    "信息处理费缴费通知",
    "信息处理费缴费通知书",
    "信息处理费收费告知书",
    "收费告知书"
   ],
   "units": {
    "件": 0,
    "份": 0,
    "次": 0,
    "个": 0,
    "张": 0
   },
   "items": [
    {
     "id": "fee_notices",
     "words": [
      "发出",
      "发放",
      "送达",
      "制发",
      "开具",
      "出具",
      "下达",
      "作出"
     ],
     "nil": true,
     "plain": true,
     "cells": [
      [
       "/processing_fees/notices"
      ]
     ]
    }
   ]
  }
 ],
 "fillers": [
  "年底",
  "年末",
  "关于",
  "按照",
  "根据",
  "总体",
  "同时",
  "此外",
  "统计期内",
  "报告期内",
  "年度内",
  "各类主体",
  "如下",
  "一是",
  "二是",
  "三是",
  "四是",
  "五是",
  "六是",
  "年度",
  "年内",
  "一年来",
  "年中",
  "目前",
  "全年度",
  "共",
  "共计",
  "合计",
  "总计",
  "总共",
  "一共",
  "计",
  "为",
  "是",
  "有",
  "达",
  "达到",
  "数",
  "数量",
  "总数",
  "总数量",
  "总量",
  "量",
  "件数",
  "总件数",
  "金额",
  "总金额",
  "总额",
  "费用",
  "人民币",
  "款",
  "各类",
  "各种",
  "已",
  "已经",
  "并",
  "且",
  "也",
  "则",
  "即",
  "其中",
  "包括",
  "包含",
  "含",
  "分别",
  "予以",
  "给予",
  "进行",
  "继续",
  "后续",
  "自",
  "由",
  "从",
  "至",
  "到",
  "入",
  "于",
  "在",
  "将",
  "对",
  "向",
  "了",
  "过",
  "着",
  "的",
  "之",
  "中",
  "内",
  "来",
  "后",
  "而",
  "所",
  "以",
  "因",
  "就",
  "被",
  "经",
  "待",
  "需",
  "应",
  "可",
  "社会公众",
  "社会各界",
  "公民、法人或其他组织",
  "公民、法人和其他组织",
  "公民、法人或者其他组织",
  "公民、法人及其他组织",
  "公众",
  "群众",
  "申请人",
  "公民",
  "当事人",
  "提交",
  "提出",
  "提交的",
  "提出的",
  "递交",
  "送来",
  "依据",
  "条例",
  "件",
  "案件",
  "案",
  "案例",
  "事项",
  "办件",
  "情况",
  "情形",
  "现象",
  "工作",
  "决定",
  "处理决定",
  "行为",
  "不服",
  "不满",
  "异议",
  "异议提起",
  "有关",
  "相关",
  "涉及政府信息公开",
  "涉及信息公开",
  "因政府信息公开",
  "因信息公开",
  "因政务公开",
  "政府信息公开",
  "信息公开",
  "政务公开",
  "政府信息公开工作",
  "信息公开工作",
  "政务公开工作",
  "政府信息公开类",
  "信息公开类",
  "涉政府信息公开",
  "涉信息公开",
  "引发",
  "引起",
  "导致",
  "涉及",
  "产生",
  "发生",
  "提起",
  "被提起",
  "被申请",
  "答复",
  "办理",
  "工作中",
  "过程中",
  "行政机关",
  "机关",
  "单位",
  "部门",
  "政府",
  "政府部门",
  "系统"
 ],
 "manner": [
  "依法",
  "依法依规",
  "按时",
  "按期",
  "按规定",
  "按照规定",
  "按法定时限",
  "在法定期限内",
  "在规定期限内",
  "在法定时限内",
  "法定期限内",
  "规定时限内",
  "依规",
  "按程序",
  "按要求",
  "按照要求",
  "如期",
  "有序",
  "稳妥",
  "积极",
  "全面",
  "扎实",
  "准确",
  "统一",
  "规范",
  "妥善",
  "及时",
  "严格",
  "认真",
  "高效",
  "顺利",
  "完成",
  "实际",
  "主动",
  "全部",
  "均",
  "都",
  "一律"
 ],
 "cumulative": [
  "累计"
 ],
 "until": [
  "截至",
  "截止",
  "截至目前",
  "截止目前",
  "至今",
  "迄今"
 ],
 "this": [
  "本年",
  "本年度",
  "今年",
  "今年以来",
  "当年",
  "全年",
  "该年度"
 ],
 "last": [
  "上年",
  "上年度",
  "去年",
  "上一年",
  "上一年度",
  "往年",
  "以前年度",
  "前一年",
  "前一年度",
  "去年度"
 ],
 "next": [
  "下年",
  "下年度",
  "明年",
  "次年",
  "次年度",
  "下一年",
  "下一年度",
  "来年",
  "翌年"
 ],
 "parts": [
  "他年",
  "比",
  "较",
  "同比",
  "环比",
  "相比",
  "增加",
  "增长",
  "减少",
  "下降",
  "上升",
  "降低",
  "提高",
  "增幅",
  "降幅",
  "多",
  "少",
  "占",
  "占比",
  "比例",
  "平均",
  "人均",
  "日均",
  "同期",
  "历年",
  "以来",
  "每月",
  "每年",
  "上半年",
  "下半年",
  "季度",
  "自然人",
  "法人",
  "法人或其他组织",
  "法人和其他组织",
  "其他组织",
  "组织",
  "商业企业",
  "企业",
  "科研机构",
  "社会公益组织",
  "法律服务机构",
  "个人",
  "市民",
  "单位申请",
  "网络",
  "网上",
  "网站",
  "网页",
  "线上",
  "线下",
  "在线",
  "平台",
  "门户网站",
  "系统申请",
  "信函",
  "来信",
  "邮寄",
  "邮政",
  "寄递",
  "书面",
  "当面",
  "现场",
  "窗口",
  "传真",
  "电子邮件",
  "电子邮箱",
  "邮箱",
  "邮件",
  "电话",
  "通过",
  "渠道",
  "途径",
  "方式",
  "形式",
  "其他",
  "其它",
  "予以公开",
  "部分公开",
  "不予公开",
  "不公开",
  "无法提供",
  "不予处理",
  "不予受理",
  "其他处理",
  "作其他处理",
  "不再处理",
  "主动撤回",
  "撤回",
  "撤销",
  "补正",
  "重复",
  "不存在",
  "不掌握",
  "不属于",
  "告知",
  "延期答复",
  "延期办理",
  "延长",
  "逾期",
  "当场",
  "提前",
  "结果维持",
  "维持",
  "结果纠正",
  "纠正",
  "纠错",
  "被纠错",
  "败诉",
  "胜诉",
  "其他结果",
  "尚未审结",
  "未审结",
  "驳回",
  "终止",
  "调解",
  "被复议",
  "新发生",
  "国家秘密",
  "个人隐私",
  "商业秘密",
  "第三方",
  "过程性信息",
  "内部事务",
  "征求意见",
  "咨询",
  "指导",
  "培训",
  "答复书",
  "决定书",
  "告知书",
  "审核",
  "审查",
  "转办",
  "交办",
  "督办"
 ],
 "within": [
  "其中",
  "包括",
  "包含",
  "含"
 ],
 "more": [
  "另",
  "另有",
  "另外",
  "还",
  "还有",
  "尚有",
  "又",
  "再",
  "其余"
 ],
 "compared": [
  "比",
  "较",
  "与",
  "同",
  "相比",
  "同比",
  "环比"
 ],
 "none": [
  "未",
  "没有",
  "无",
  "未曾",
  "并未",
  "并无",
  "尚未",
  "均未",
  "均无",
  "没",
  "未有",
  "暂未",
  "暂无",
  "从未"
 ],
 "joints": [
  "和",
  "及",
  "以及",
  "与",
  "、",
  "或",
  "或者",
  "暨"
 ],
 "each": [
  "各",
  "均为",
  "都是",
  "都为",
  "分别为",
  "各为",
  "各有"
 ],
 "both": [
  "并",
  "并且",
  "且",
  "和",
  "及",
  "、"
 ],
 "ends": [
  "比",
  "较",
  "同比",
  "环比",
  "与上年",
  "与去年",
  "相比",
  "均",
  "全部",
  "都",
  "已",
  "并",
  "且",
  "其中",
  "包括",
  "包含",
  "含",
  "占",
  "为",
  "主要",
  "涉及",
  "内容",
  "同上年",
  "同去年",
  "按",
  "全年",
  "办结率",
  "答复率",
  "未",
  "无",
  "没有"
 ],
 "unsaid": [
  "人民政府"
 ],
 "scopes": [
  {
   "words": [
    "全市",
    "全县",
    "全区",
    "全省",
    "全州",
    "全旗",
    "全盟",
    "全镇",
    "全乡",
    "全街道",
    "全市各级",
    "全县各级",
    "全区各级",
    "全省各级",
    "全市各级行政机关",
    "全市行政机关",
    "全县行政机关",
    "全区行政机关",
    "全市各级政府",
    "全市政府系统",
    "全县政府系统",
    "全区政府系统",
    "全县各级行政机关",
    "全区各级行政机关",
    "全省各级行政机关",
    "各级行政机关",
    "各级政府",
    "各级机关",
    "市县两级",
    "本行政区域",
    "全域",
    "全市各级各部门",
    "全县各级各部门",
    "全区各级各部门",
    "各级各部门"
   ],
   "scopes": [
    "region"
   ]
  },
  {
   "words": [
    "全系统",
    "各部门",
    "各单位",
    "全市各部门",
    "全县各部门",
    "全区各部门",
    "各行政机关"
   ],
   "scopes": [
    "region",
    "level"
   ]
  },
  {
   "words": [
    "市本级",
    "县本级",
    "区本级",
    "省本级",
    "州本级",
    "本级",
    "本级政府",
    "市级",
    "县级",
    "区级",
    "市直部门",
    "县直部门",
    "区直部门",
    "市直各部门",
    "县直各部门",
    "区直各部门"
   ],
   "scopes": [
    "level"
   ]
  },
  {
   "words": [
    "本机关",
    "我局",
    "本局",
    "全局",
    "我办",
    "本办",
    "我委",
    "本委",
    "我厅",
    "本厅",
    "全厅",
    "我院",
    "我中心",
    "本中心",
    "我单位",
    "本单位",
    "我部门",
    "本部门",
    "机关本级",
    "局机关",
    "委机关"
   ],
   "scopes": [
    "organ",
    "level"
   ]
  },
  {
   "words": [
    "市政府",
    "县政府",
    "区政府",
    "省政府",
    "州政府",
    "市政府办公室",
    "县政府办公室",
    "区政府办公室",
    "省政府办公厅",
    "市政府办",
    "县政府办",
    "区政府办",
    "市政府及市政府办",
    "市政府及市政府办公室",
    "县政府及县政府办公室",
    "区政府及区政府办公室",
    "市政府本级",
    "市政府机关",
    "镇政府",
    "乡政府",
    "街道办",
    "街道办事处"
   ],
   "scopes": [
    "organ",
    "level"
   ]
  },
  {
   "words": [
    "我市",
    "我县",
    "我区",
    "我省",
    "我州",
    "我旗",
    "我镇",
    "我乡",
    "我街道",
    "本市",
    "本县",
    "本区",
    "本镇",
    "本乡",
    "本街道"
   ],
   "scopes": [
    "organ",
    "level",
    "region"
   ]
  }
 ],
 "bodies": [
  "局",
  "委",
  "厅",
  "镇",
  "乡",
  "街道",
  "县",
  "区",
  "州",
  "部门",
  "单位",
  "办公室",
  "中心",
  "公司",
  "村",
  "法院",
  "检察院",
  "派出所",
  "支队",
  "大队"
 ],
 "offices": [
  "局",
  "委员会",
  "厅",
  "镇",
  "街道",
  "法院",
  "公司"
 ],
 "every": [
  "各",
  "全"
 ]
},
},
];
globalThis.gidarWords = {
"punctuation": {"colon":{"zh":"：","en":": "},"comma":{"zh":"，","en":", "},"list":{"zh":"、","en":", "},"citations":{"zh":"、","en":"; "},"clauses":{"zh":"；","en":"; "},"gap":{"zh":"　","en":", "},"bracket":{"zh":"（{text}）","en":" ({text})"}},
"findings": {"repairs":{"zh":"可能错在哪里（只供核对，不会改动报告）","en":"What may be wrong (to be checked; the report is not changed)"},"unique":{"zh":"唯一的解释","en":"the only explanation"},"clear":{"zh":"把握较大","en":"likely"},"ambiguous":{"zh":"不能断定","en":"not certain"},"unexplained":{"zh":"原因不明","en":"unexplained"},"repair":{"zh":"{text}〔{status}〕","en":"{text} [{status}]"},"otherwise":{"zh":"也可能是：{text}","en":"or else: {text}"},"rest":{"zh":"另有{count}处","en":"{count} more"}},
"errors": {"interrupted":{"zh":"校验被中断：已校验{count}份报告，其余没有校验","en":"interrupted after {count} reports; the rest has not been validated"},"changed":{"zh":"数据包的文件在校验过程中被改动；请重新校验","en":"files of the package were changed while they were read; validate it again"},"process_died":{"zh":"一个校验进程意外结束（可能内存不足），其余没有校验；可用 --processes 1 再试","en":"a process ended unexpectedly, perhaps for lack of memory; the rest was not validated: try --processes 1"},"and_more":{"zh":"另有{count}处无法读取，已逐一写在标准错误输出里","en":"{count} more could not be read; standard error has named each"},"missing":{"zh":"找不到这个文件或文件夹","en":"no such file or folder"},"forbidden":{"zh":"没有读取的权限","en":"no permission to read it"},"unreadable":{"zh":"系统无法打开这个路径","en":"the system cannot open this path"},"no_input":{"zh":"没有标准输入","en":"there is no standard input"},"not_a_file":{"zh":"不是普通文件","en":"not a regular file"},"too_large":{"zh":"文件过大，上限是{limit} MB","en":"the file is too large; the limit is {limit} MB"},"empty":{"zh":"文件是空的","en":"the file is empty"},"unknown_format":{"zh":"无法识别的文件类型；可以校验的有：.json（报告）、.jsonl（逐行报告）、datapackage.json、.zip、文件夹，以及文档 .html、.docx、.pdf、.md、.txt","en":"unknown kind of file; can be validated: .json (a report), .jsonl, datapackage.json, .zip, a folder, or a document: .html, .docx, .pdf, .md, .txt"},"lone_csv":{"zh":"单个 CSV 文件不构成一份报告；请校验它所在的数据包（datapackage.json 和各表的 CSV）","en":"a CSV file alone is not a report; validate its data package (datapackage.json and all tables)"},"csv_without_descriptor":{"zh":"文件夹里有 CSV，但缺少 datapackage.json；请从空白数据包（spec/dist 下所用格式的目录）复制一份","en":"the folder holds CSV files but no datapackage.json; copy it from the blank package of the edition"},"nothing_found":{"zh":"文件夹里没有可以校验的报告","en":"the folder holds nothing that can be validated"},"encoding_json":{"zh":"不是 UTF-8 编码；请用 UTF-8 另存后再试","en":"not encoded in UTF-8; save it as UTF-8"},"encoding_csv":{"zh":"编码既不是 UTF-8，也不是 GB18030","en":"encoded neither in UTF-8 nor in GB18030"},"utf16":{"zh":"是 UTF-16 编码（Excel 的“Unicode 文本”）；请另存为“CSV UTF-8（逗号分隔）”","en":"encoded in UTF-16; save it as UTF-8"},"delimiter":{"zh":"{file} 的表头里没有逗号，可能是用分号或制表符分隔的；请另存为“CSV（逗号分隔）”","en":"the heading of {file} has no comma; the file seems to be separated by semicolons or tabs"},"long_line":{"zh":"{file} 有一行超过{limit}个字符，不像报告的表","en":"{file} has a line of more than {limit} characters, which no table of a report has"},"binary":{"zh":"不是文本文件","en":"not a text file"},"json_syntax":{"zh":"不是正确的 JSON：第{line}行第{column}列附近有错（常见原因：中文引号或逗号、数里有逗号、多了或少了逗号）","en":"not valid JSON: fault near line {line}, column {column}"},"json_constant":{"zh":"不是正确的 JSON：{value} 不是 JSON 的数","en":"not valid JSON: {value} is not a JSON number"},"json_number":{"zh":"不是可用的 JSON：数的指数过大","en":"not usable JSON: the exponent of a number is too large"},"json_value":{"zh":"含有 JSON 不能表示的值","en":"holds a value that JSON cannot express"},"too_deep_folders":{"zh":"文件夹嵌套过深","en":"folders are nested too deeply"},"too_deep":{"zh":"嵌套过深，不是报告","en":"nested too deeply to be a report"},"not_a_report":{"zh":"不是一份报告：没有 edition，也没有 tables","en":"not a report: it has neither edition nor tables"},"csv_syntax":{"zh":"{file} 第{line}行附近的 CSV 写法有错，多为双引号没有成对","en":"{file} is not valid CSV near line {line}; most often a quotation mark is not closed"},"zip":{"zh":"压缩包损坏，或者不是 zip 文件","en":"the archive is damaged or not a zip file"},"zip_ambiguous":{"zh":"压缩包里“{name}”有不止一个；一个压缩包只装一个数据包","en":"the archive holds {name} more than once; one archive holds one package"},"no_descriptor":{"zh":"里面没有 datapackage.json","en":"holds no datapackage.json"},"descriptor":{"zh":"datapackage.json 不是有效的数据包描述文件：{detail}","en":"datapackage.json does not describe a package that can be read here: {detail}"},"path_escape":{"zh":"datapackage.json 指向包外的文件“{path}”，没有读取","en":"datapackage.json points outside the package, to {path}; it was not read"},"path_remote":{"zh":"datapackage.json 指向网络地址“{path}”，没有读取；请把文件放进数据包","en":"datapackage.json points to a network address, {path}; it was not read. Put the file into the package"},"parquet":{"zh":"{file} 不是可以读取的 Parquet 文件","en":"{file} cannot be read as Parquet"},"no_duckdb":{"zh":"没有安装 DuckDB；请安装 gidar[duckdb]，或不用 --engine","en":"DuckDB is not installed; install gidar[duckdb], or leave out --engine"},"no_reports_file":{"zh":"数据包里没有 reports.csv（名为 reports 的资源）","en":"the package has no reports.csv (a resource named reports)"},"no_reports":{"zh":"reports.csv 里没有报告：没有一行填了报告代号","en":"reports.csv holds no report: no line has a report key"},"parts_list":{"zh":"不是名单：一行应当只有一个名称或代码；有多列的，表头要有 organ_name 或 organ_code","en":"not a list of parts: one name or code a line, or a heading with organ_name or organ_code"},"unknown_document":{"zh":"不认得这种文件；可以读取的有：.html、.docx、.pdf、.md、.txt","en":"unknown kind of document; can be read: .html, .docx, .pdf, .md, .txt"},"extract_extra":{"zh":"读取文档需要另装的库（缺少 {module}）；请安装 gidar[extract]","en":"reading documents needs further libraries ({module} is missing); install gidar[extract]"},"encoding_document":{"zh":"读不出文字：既不是 UTF-8，也不是 GB18030","en":"not text: encoded neither in UTF-8 nor in GB18030"},"too_deep_document":{"zh":"文档嵌套过深，没有读取","en":"the document is nested too deeply to be read"},"too_many_cells":{"zh":"文档里的表格超过{limit}格，不像年度报告","en":"the tables of the document have more than {limit} cells, which no report has"},"too_many_attributes":{"zh":"网页里有一个标记的属性超过{limit}个，没有读取","en":"a tag of the page has more than {limit} attributes; the page was not read"},"other_kind":{"zh":"后缀是{ending}，内容却是{kind}；请改正后缀，或者另存为可以读取的格式","en":"it ends in {ending} but is {kind}; correct the ending, or save it in a format that can be read"},"docx":{"zh":"不是完好的 Word 文档（.docx）","en":"not a sound Word document (.docx)"},"docx_bomb":{"zh":"Word 文档解开后超过{limit} MB，没有读取","en":"the Word document unpacks to more than {limit} MB and was not read"},"doctype":{"zh":"文档里声明了实体，没有读取","en":"the document declares entities and was not read"},"pdf":{"zh":"不是完好的 PDF","en":"not a sound PDF"},"pdf_locked":{"zh":"PDF 加了密，无法读取","en":"the PDF is encrypted and cannot be read"},"pdf_bomb":{"zh":"PDF 的内容解开后超过{limit} MB，没有读取","en":"what is packed in the PDF unpacks to more than {limit} MB and was not read"},"pdf_pages":{"zh":"PDF 超过{limit}页，不像年度报告","en":"the PDF has more than {limit} pages, which no report has"},"no_text":{"zh":"文档里没有文字，可能是扫描件；只能读取有文字的文档","en":"the document holds no text, it may be a scan; only documents with text can be read"},"tables_are_pictures":{"zh":"找到了报告的文字，但没有表格，表格可能是图片，或者在附件里；图片读不了，附件请另行下载","en":"the text of a report is there but no tables; they may be pictures, which cannot be read, or attached"},"no_report_tables":{"zh":"没有找到年度报告的表格，可能不是年度报告","en":"the tables of an annual report were not found; this may be another document"},"edition_unclear":{"zh":"从表头认不出是哪一年的格式，没有读取","en":"the heads of the tables do not tell the edition; nothing was read"},"several_reports":{"zh":"文档里的表格不止一份、数也不同，可能是几份报告；请分开后再读取","en":"the tables stand there more than once with different figures; split the document into its reports"},"no_source":{"zh":"这里没有 spec/editions；gidar spec build 要在本项目的代码库里运行","en":"there is no spec/editions here; run gidar spec build in a checkout of this project"},"too_many_files":{"zh":"文件过多，一次最多{limit}个","en":"too many files; the limit is {limit}"},"nothing":{"zh":"没有可以读取的文件","en":"there is no file to read"},"unreadable_in_browser":{"zh":"浏览器无法读取这个文件","en":"the browser cannot read this file"},"unknown_format_in_browser":{"zh":"无法识别的文件类型；可以读取的有：报告（.json）、数据包的各个 CSV 文件，或装有它们的 .zip","en":"unknown kind of file; can be read: a report (.json), the CSV files of a package, or a .zip that holds them"},"several_json":{"zh":"一次只读一份 JSON 报告","en":"drop one JSON report at a time"},"mixed":{"zh":"一次只放一种：一份 JSON 报告、一个压缩包，或者一个数据包的各个 CSV 文件","en":"drop one kind at a time: a JSON report, an archive, or the CSV files of one package"},"no_table":{"zh":"没有找到报告的表：文件名应与空白数据包里的相同（如 reports.csv）","en":"no table of a report found: files are named as in the blank package (such as reports.csv)"},"same_name":{"zh":"有两个文件都叫“{name}”；一次只放一个数据包","en":"two files are named {name}; drop one package at a time"},"too_many_lines":{"zh":"数据包的行数超过上限{limit}；请分成几个数据包","en":"the package has more lines than the limit of {limit}; split it"}},
"page": {"edition":{"zh":"报告格式","en":"Form"},"drop":{"zh":"把报告拖到这里","en":"Drop a report here"},"drop_kinds":{"zh":"JSON 文件、数据包的全部 CSV 文件，或 zip 压缩包","en":"a JSON file, all CSV files of a package, or a zip"},"choose":{"zh":"选择文件","en":"Choose files"},"blank":{"zh":"清空，从空白表开始","en":"Start from a blank form"},"really_blank":{"zh":"现在的内容还没有下载，确定清空吗？","en":"What is on the form has not been downloaded. Clear it?"},"really_open":{"zh":"现在的内容还没有下载，确定打开另一份报告吗？","en":"What is on the form has not been downloaded. Open another report?"},"details":{"zh":"基本信息","en":"About the report"},"required":{"zh":"必填","en":"required"},"none":{"zh":"（未填）","en":"(blank)"},"report":{"zh":"报告","en":"Report"},"result":{"zh":"校验结果","en":"Result"},"untouched":{"zh":"还没有填写。","en":"Nothing has been entered yet."},"untouched_how":{"zh":"从任何一格开始填，总计格下方会随时显示各项之和；也可以把已有的报告拖进来。","en":"Start in any cell: below every total the sum of its parts is shown as you type. Or drop a report."},"filling":{"zh":"填写中：还有{count}个必填项没有填","en":"Being filled in: {count} required field(s) to go"},"valid":{"zh":"通过：没有发现错误","en":"Valid: no errors found"},"invalid":{"zh":"不通过：有{count}处错误","en":"Not valid: {count} error(s)"},"warnings":{"zh":"警告{count}处","en":"{count} warning(s)"},"infos":{"zh":"提示{count}处","en":"{count} note(s)"},"filled":{"zh":"已填{filled}格，共{all}格","en":"{filled} of {all} cells filled in"},"error":{"zh":"错误","en":"Error"},"warning":{"zh":"警告","en":"Warning"},"info":{"zh":"提示","en":"Note"},"places":{"zh":"{count}处","en":"{count}"},"advice":{"zh":"怎么办：","en":"What to do: "},"basis":{"zh":"依据：","en":"Basis: "},"rule_page":{"zh":"规则说明","en":"About this rule"},"in_file":{"zh":"（{file} 第{line}行）","en":" ({file}, line {line})"},"in_column":{"zh":"（{file} 第{line}行，“{field}”列）","en":" ({file}, line {line}, column {field})"},"of_the_file":{"zh":"这是原文件的写法问题，从本页下载的文件里不会再有。","en":"This is about how the file was written; a file downloaded from here does not have it."},"dismiss":{"zh":"不再提示","en":"Do not show again"},"not_checked":{"zh":"没有核对的（{count}项）","en":"Not checked ({count})"},"ways":{"zh":"还有{count}种只是位置不同的可能","en":"{count} more that differ only in the place"},"suggested":{"zh":"{new}？","en":"{new}?"},"suspect":{"zh":"这一格疑为 {new}，只供核对","en":"this cell is probably {new}; to be checked"},"closes":{"zh":"相符","en":"closes"},"fails":{"zh":"不符","en":"does not close"},"open":{"zh":"还没填全","en":"not complete yet"},"blanks":{"zh":"还有{count}格没有填","en":"{count} cell(s) still blank"},"unknown":{"zh":"有格子填错，暂不能核对","en":"a cell is faulty, so it cannot be evaluated"},"no_equation":{"zh":"这一格不参与勾稽关系。","en":"This cell is in no equation."},"unit":{"zh":"单位：","en":"Unit: "},"sum_right":{"zh":"本行各项之和","en":"sum of this row"},"sum_down":{"zh":"本列各项之和","en":"sum of this column"},"both_sides":{"zh":"本列等式的两边","en":"both sides of the equation of this column"},"previous_why":{"zh":"给出上一年度的报告，还可以核对从上年转来的数。","en":"With last year's report, what was carried over is checked too."},"previous_choose":{"zh":"选择上年报告","en":"Choose last year's report"},"previous_drop":{"zh":"不再对照","en":"Remove"},"download":{"zh":"下载","en":"Download"},"download_json":{"zh":"下载 JSON","en":"Download as JSON"},"download_csv":{"zh":"下载 CSV 数据包（zip）","en":"Download as CSV package (zip)"},"print":{"zh":"打印","en":"Print"},"unreadable":{"zh":"读不了：{why}","en":"Cannot be read: {why}"},"opened":{"zh":"已打开：{name}","en":"Opened: {name}"},"report_of":{"zh":"数据包里有{count}份报告，现在显示：","en":"The package holds {count} reports. Shown:"},"no_report_lines":{"zh":"（不属于任何报告的行）","en":"(lines that belong to no report)"},"narrow":{"zh":"表格较宽，可以左右滑动。","en":"The table is wide: scroll it sideways."},"difference":{"zh":"差{gap}","en":"off {gap}"}},
};
