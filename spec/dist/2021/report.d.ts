// 政府信息公开工作年度报告（2021年格式）
// Annual Report on Open Government Information (2021 format)
// Generated from spec/ by `gidar spec build`. Do not edit.
// https://w3id.org/gidar/2021/1.3.1/report.schema.json

/** 政府信息公开工作年度报告（2021年格式）: Annual Report on Open Government Information (2021 format) */
export interface Report {
  /** 模式地址: schema address */
  $schema?: string;
  /** 格式: edition; the id of the edition, which is its first report year, such as 2021 */
  edition: "2021";
  /** 报告年度: report year; a calendar year from 2008 to 2099 */
  year: number;
  /** 报告机关: reporting organ */
  organ: {
    /** 机关名称: organ name; 1 to 200 characters long */
    name: string;
    /** 统一社会信用代码: unified social credit code; 18 digits or capital letters without I, O, S, V, Z (GB 32100-2015) */
    code?: string | null;
    /** 机关类别: type of body; department (department at county level or above), government (local government at county level or above), township (township or sub-district) or other (other) */
    kind?: "department" | "government" | "township" | "other" | null;
    /** 行政区划代码: region code; 6, 9 or 12 digits (GB/T 2260 and its extensions) */
    region?: string | null;
  };
  /** 统计口径: scope; organ (this organ), level (organs of one level), region (the whole region) or system (organs of one vertically managed service) */
  scope?: Scope;
  /** 各表的统计口径: scopes of single tables */
  table_scopes?: {
    /** 第二十条第（一）项 */
    documents?: Scope;
    /** 第二十条第（五）项 */
    licensing?: Scope;
    /** 第二十条第（六）项 */
    enforcement?: Scope;
    /** 第二十条第（八）项 */
    fees?: Scope;
    /** 三、收到和处理政府信息公开申请情况 */
    requests?: Scope;
    /** 四、政府信息公开行政复议、行政诉讼情况 */
    review_and_litigation?: Scope;
  } | null;
  /** 公布日期: publication date; an actual date, written like 2025-01-24 */
  published?: string | null;
  /** 文字部分: narrative sections */
  narrative?: {
    /** 一、总体情况: 1. Overview */
    overview?: string | null;
    /** 五、存在的主要问题及改进情况: 5. Main problems and improvements */
    problems?: string | null;
    /** 六、其他需要报告的事项: 6. Other matters to report */
    other?: string | null;
  } | null;
  /** 信息处理费收取情况: information processing fees */
  processing_fees?: {
    /** 收费通知件数: fee notices issued; a whole number of notices, 0 or more */
    notices?: Count;
    /** 收费通知总金额: total amount of the notices; an amount in yuan, 0 or more */
    charged?: Money;
    /** 实际收取的总金额: total amount received; an amount in yuan, 0 or more */
    received?: Money;
  } | null;
  /** 表格: tables */
  tables: {
    documents: Documents;
    licensing: Licensing;
    enforcement: Enforcement;
    fees: Fees;
    requests: Requests;
    review_and_litigation: ReviewAndLitigation;
  };
}

export type Scope = "organ" | "level" | "region" | "system" | null;

/** A count: a whole number from 0 up, or null where the form was left blank. */
export type Count = number | null;

/** An amount: a number from 0 up with its decimals as reported, or null where the form was left blank. */
export type Money = number | null;

/** A change: a whole number, negative for a decrease, or null where the form was left blank. */
export type Change = number | null;

/** 第二十条第（一）项: Article 20(1) */
export type Documents = {
  /** 规章: rules. Only organs with rule-making power have figures here; others enter 0. Basis: Regulations, art. 20(1). */
  rules: DocumentsRow;
  /** 行政规范性文件: administrative normative documents. The 2019 form said "normative documents", which was often read more broadly; this form counts administrative ones only. Basis: Regulations, art. 20(1). */
  normative_documents: DocumentsRow;
};

export type DocumentsRow = {
  /** 本年制发件数: issued this year (items). The period runs from 1 January to 31 December; figures are those of 31 December. Basis: Notice [2021] No. 30, part 1(2). */
  issued: Count;
  /** 本年废止件数: repealed this year (items). The period runs from 1 January to 31 December; figures are those of 31 December. Basis: Notice [2021] No. 30, part 1(2). */
  repealed: Count;
  /** 现行有效件数: currently in force (items). The number still in force on 31 December of the report year. Basis: Notice [2021] No. 30, part 1(2). */
  in_force: Count;
};

/** 第二十条第（五）项: Article 20(5) */
export type Licensing = {
  /** 行政许可: administrative licences. Basis: Regulations, art. 20(5). */
  administrative_licences: LicensingRow;
};

export type LicensingRow = {
  /** 本年处理决定数量: decisions made this year (items). All decisions made in the year, published or lawfully unpublished; figures are those of 31 December. Basis: Notice [2021] No. 30, part 1(2). */
  decisions: Count;
};

/** 第二十条第（六）项: Article 20(6) */
export type Enforcement = {
  /** 行政处罚: administrative penalties. The duty to publish covers only penalties of some social impact; the count covers all of them. Basis: Regulations, art. 20(6). */
  administrative_penalties: EnforcementRow;
  /** 行政强制: administrative compulsion. Basis: Regulations, art. 20(6). */
  administrative_compulsion: EnforcementRow;
};

export type EnforcementRow = {
  /** 本年处理决定数量: decisions made this year (items). All decisions made in the year, published or lawfully unpublished; figures are those of 31 December. Basis: Notice [2021] No. 30, part 1(2). */
  decisions: Count;
};

/** 第二十条第（八）项: Article 20(8) */
export type Fees = {
  /** 行政事业性收费: administrative and institutional fees. Basis: Regulations, art. 20(8). */
  administrative_fees: FeesRow;
};

export type FeesRow = {
  /** 本年收费金额（单位：万元）: amount charged this year (CNY 10,000). Figures are those of 31 December, in units of CNY 10,000 with the decimals as they are, not rounded; four decimals are exact to one yuan. Basis: Notice [2021] No. 30, part 1(2). */
  amount: Money;
};

/** 第二十条第（九）项: Article 20(9) */
export type Procurement = {
  /** 政府集中采购: centralized government procurement. Basis: Regulations, art. 20(9). */
  centralized_procurement: ProcurementRow;
};

export type ProcurementRow = {
  /** 采购项目数量: projects (matters). */
  projects: Count;
  /** 采购总金额: total amount (no unit printed). The form prints no unit; some places entered yuan, others CNY 10,000. */
  amount: Money;
};

/** 三、收到和处理政府信息公开申请情况: 3. Requests for government information received and processed */
export type Requests = {
  /** 一、本年新收政府信息公开申请数量: new requests received this year. Counted by the date of receipt that art. 31 defines, by the organ that received it, even if another one answers on its behalf. Where powers were transferred, a referral is an outcome at the first organ and a new request at the second (both inferred). Basis: Regulations, art. 27; Regulations, art. 29; Regulations, art. 31; Reply [2014] No. 67; Reply [2019] No. 14. */
  received: RequestsRow;
  /** 二、上年结转政府信息公开申请数量: requests carried over from last year. The same, column by column, as the requests carried forward in last year's report (inferred); if that report is wrong, enter the actual figures and explain in writing. Basis: Notice [2021] No. 30, annex. */
  carried_in: RequestsRow;
  /** （一）予以公开: disclosed. The form has no row of its own for information already published; in practice it is counted here. Basis: Regulations, art. 36(1); Regulations, art. 36(2); Regulations, art. 15; Regulations, art. 32. */
  disclosed: RequestsRow;
  /** （二）部分公开（区分处理的，只计这一情形，不计其他情形）: partially disclosed (severable: counted only here). A request answered by severing counts once, in this row only. Basis: Regulations, art. 37. */
  partially_disclosed: RequestsRow;
  /** 1.属于国家秘密: (3) Not disclosed: state secrets. Basis: Regulations, art. 14. */
  state_secrets: RequestsRow;
  /** 2.其他法律行政法规禁止公开: (3) Not disclosed: disclosure otherwise prohibited by laws or administrative regulations. Basis: Regulations, art. 14. */
  prohibited_by_law: RequestsRow;
  /** 3.危及“三安全一稳定”: (3) Not disclosed: threat to the "three securities and one stability". National security, public security, economic security, and social stability. Basis: Regulations, art. 14. */
  security_and_stability: RequestsRow;
  /** 4.保护第三方合法权益: (3) Not disclosed: protection of third parties' lawful rights and interests. Trade secrets, personal privacy and the like. Basis: Regulations, art. 15; Regulations, art. 32. */
  third_party_rights: RequestsRow;
  /** 5.属于三类内部事务信息: (3) Not disclosed: internal-affairs information (three kinds). Personnel, logistics, and internal workflow. Basis: Regulations, art. 16, para. 1. */
  internal_affairs: RequestsRow;
  /** 6.属于四类过程性信息: (3) Not disclosed: process information (four kinds). Records of discussion, drafts, consultation letters, and requests for instructions. Basis: Regulations, art. 16, para. 2. */
  process_information: RequestsRow;
  /** 7.属于行政执法案卷: (3) Not disclosed: administrative enforcement case files. Basis: Regulations, art. 16, para. 2. */
  enforcement_case_files: RequestsRow;
  /** 8.属于行政查询事项: (3) Not disclosed: matters for administrative (registry) inquiry. Inquiries of company, land and household registers and the like, which have rules of their own; printed among the refusals although it is not an exemption of articles 14 to 16. Basis: Regulations, art. 36(7); Reply [2016] No. 206. */
  registry_inquiries: RequestsRow;
  /** 1.本机关不掌握相关政府信息: (4) Unable to provide: information not held by this organ. Covers both information that does not exist and information another organ is responsible for. Basis: Regulations, art. 36(4); Regulations, art. 36(5). */
  not_held: RequestsRow;
  /** 2.没有现成信息需要另行制作: (4) Unable to provide: no existing information; it would have to be created. Basis: Regulations, art. 38. */
  requires_creation: RequestsRow;
  /** 3.补正后申请内容仍不明确: (4) Unable to provide: request still unclear after correction. Here the applicant did answer; a correction that never came is counted under (6) Other handling, item 1. Basis: Regulations, art. 29, para. 2(2); Regulations, art. 30. */
  still_unclear: RequestsRow;
  /** 1.信访举报投诉类申请: (5) Not processed: petitions, reports or complaints in the form of a request. Basis: Regulations, art. 39, para. 1. */
  petitions_and_complaints: RequestsRow;
  /** 2.重复申请: (5) Not processed: repeat requests. Basis: Regulations, art. 36(6). */
  repeat_requests: RequestsRow;
  /** 3.要求提供公开出版物: (5) Not processed: requests for public publications. Basis: Regulations, art. 39, para. 2. */
  public_publications: RequestsRow;
  /** 4.无正当理由大量反复申请: (5) Not processed: excessive or repeated requests without justification. A request found reasonable and merely answered later does not belong here. Basis: Regulations, art. 35. */
  excessive_requests: RequestsRow;
  /** 5.要求行政机关确认或重新出具已获取信息: (5) Not processed: requests to confirm or re-issue information already obtained. No article of the Regulations names this case. */
  reconfirmation: RequestsRow;
  /** 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请: (6) Other handling: closed because the correction was overdue without justification. Basis: Regulations, art. 30. */
  correction_overdue: RequestsRow;
  /** 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请: (6) Other handling: closed because the fee was not paid on time. If this row has figures, section 6 ought to report the fee notices and their amounts; if it has none, section 6 still states the information processing fees. Basis: Regulations, art. 42; Measures on Information Processing Fees for Open Government Information (Guoban Han [2020] No. 109). */
  fee_overdue: RequestsRow;
  /** 3.其他: (6) Other handling: other reasons. Requests withdrawn by the applicant are counted here in practice. */
  other_reasons: RequestsRow;
  /** （七）总计: total outcomes. The sum of the single rows of (1) to (6); (3) to (6) have no subtotal rows. Counted by the final outcome; no official text says that a request counts in one row only; this specification infers it. Basis: Notice [2021] No. 30, part 1(3). */
  outcomes_total: RequestsRow;
  /** 四、结转下年度继续办理: carried forward to next year. Requests not yet concluded on 31 December; usually they are still within their time limit. Basis: Regulations, art. 30; Regulations, art. 32; Regulations, art. 33; Regulations, art. 35. */
  carried_forward: RequestsRow;
};

export type RequestsRow = {
  /** 自然人: natural persons (items). */
  natural_persons: Count;
  /** 商业企业: legal persons or other organizations: commercial enterprises (items). */
  commercial_enterprises: Count;
  /** 科研机构: legal persons or other organizations: research institutions (items). */
  research_institutions: Count;
  /** 社会公益组织: legal persons or other organizations: public-interest organizations (items). */
  public_interest_organizations: Count;
  /** 法律服务机构: legal persons or other organizations: legal service institutions (items). */
  legal_service_institutions: Count;
  /** 其他: legal persons or other organizations: other organizations (items). */
  other_organizations: Count;
  /** 总计: total (items). Natural persons plus the five kinds of organizations; the form has no subtotal column for organizations. */
  total: Count;
};

/** 四、政府信息公开行政复议、行政诉讼情况: 4. Administrative reconsideration and litigation over open government information */
export type ReviewAndLitigation = {
  /** 行政复议: administrative reconsideration. Basis: Regulations, art. 50, para. 1(3). */
  reconsideration: ReviewAndLitigationRow;
  /** 未经复议直接起诉: administrative litigation: sued directly without reconsideration. Basis: Regulations, art. 50, para. 1(3). */
  litigation_direct: ReviewAndLitigationRow;
  /** 复议后起诉: administrative litigation: sued after reconsideration. Where the reconsideration organ is a co-defendant, only the organ that made the original decision counts the case. Basis: Regulations, art. 50, para. 1(3); Reply [2016] No. 201. */
  litigation_after_reconsideration: ReviewAndLitigationRow;
};

export type ReviewAndLitigationRow = {
  /** 结果维持: upheld (items). */
  upheld: Count;
  /** 结果纠正: corrected (items). */
  corrected: Count;
  /** 其他结果: other results (items). */
  other_results: Count;
  /** 尚未审结: pending (items). */
  pending: Count;
  /** 总计: total (items). */
  total: Count;
};
