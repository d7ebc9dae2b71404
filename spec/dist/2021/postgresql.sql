-- 政府信息公开工作年度报告（2021年格式）
-- Annual Report on Open Government Information (2021 format)
-- Generated from spec/ by `gidar spec build`. Do not edit.
-- https://w3id.org/gidar/2021/1.3.1/report.schema.json
--
-- One table for the reports, one for each table of the form, with the columns of the CSV package.
-- A cell that was left blank is NULL; a check that meets a NULL passes, as SQL has it.
-- A report of proper figures and blanks is stored as published, wrong totals included: postgresql-identities.sql adds
-- the identities of a row as constraints, sql/wide.sql reports those that do not hold. Both can be run again any time.

SET client_min_messages = warning;
CREATE SCHEMA IF NOT EXISTS gidar_2021;
SET search_path = gidar_2021;

CREATE TABLE IF NOT EXISTS reports (
  "report" text NOT NULL,
  "edition" text NOT NULL CHECK ("edition" IN ('2021')),
  "year" bigint NOT NULL CHECK ("year" BETWEEN 2008 AND 2099),
  "organ_name" text NOT NULL CHECK (char_length("organ_name") >= 1) CHECK (char_length("organ_name") <= 200),
  "organ_code" text CHECK ("organ_code" ~ '^[0-9A-HJ-NPQRTUWXY]{18}$') CHECK (char_length("organ_code") <= 18),
  "organ_kind" text CHECK ("organ_kind" IN ('department', 'government', 'township', 'other')),
  "region" text CHECK ("region" ~ '^([0-9]{3}){2,4}$') CHECK (char_length("region") <= 12),
  "scope" text CHECK ("scope" IN ('organ', 'level', 'region', 'system')),
  "published" text CHECK ("published" ~ '^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$') CHECK (char_length("published") <= 10),
  "overview" text,
  "problems" text,
  "other" text,
  "processing_fee_notices" bigint CHECK ("processing_fee_notices" BETWEEN 0 AND 9007199254740991),
  "processing_fees_charged" numeric CHECK ("processing_fees_charged" BETWEEN 0 AND 9007199254740991),
  "processing_fees_received" numeric CHECK ("processing_fees_received" BETWEEN 0 AND 9007199254740991),
  PRIMARY KEY ("report")
);
COMMENT ON TABLE reports IS '报告';
COMMENT ON COLUMN reports."report" IS '报告代号';
COMMENT ON COLUMN reports."edition" IS '格式';
COMMENT ON COLUMN reports."year" IS '报告年度';
COMMENT ON COLUMN reports."organ_name" IS '机关名称';
COMMENT ON COLUMN reports."organ_code" IS '统一社会信用代码';
COMMENT ON COLUMN reports."organ_kind" IS '机关类别';
COMMENT ON COLUMN reports."region" IS '行政区划代码';
COMMENT ON COLUMN reports."scope" IS '统计口径';
COMMENT ON COLUMN reports."published" IS '公布日期';
COMMENT ON COLUMN reports."overview" IS '一、总体情况';
COMMENT ON COLUMN reports."problems" IS '五、存在的主要问题及改进情况';
COMMENT ON COLUMN reports."other" IS '六、其他需要报告的事项';
COMMENT ON COLUMN reports."processing_fee_notices" IS '收费通知件数';
COMMENT ON COLUMN reports."processing_fees_charged" IS '收费通知总金额';
COMMENT ON COLUMN reports."processing_fees_received" IS '实际收取的总金额';

CREATE TABLE IF NOT EXISTS documents (
  "report" text NOT NULL,
  "row" text NOT NULL CHECK ("row" IN ('rules', 'normative_documents')),
  "issued" bigint CHECK ("issued" BETWEEN 0 AND 9007199254740991),
  "repealed" bigint CHECK ("repealed" BETWEEN 0 AND 9007199254740991),
  "in_force" bigint CHECK ("in_force" BETWEEN 0 AND 9007199254740991),
  FOREIGN KEY ("report") REFERENCES reports ON DELETE CASCADE,
  PRIMARY KEY ("report", "row")
);
COMMENT ON TABLE documents IS '第二十条第（一）项';
COMMENT ON COLUMN documents."report" IS '报告代号';
COMMENT ON COLUMN documents."row" IS '行';
COMMENT ON COLUMN documents."issued" IS '本年制发件数';
COMMENT ON COLUMN documents."repealed" IS '本年废止件数';
COMMENT ON COLUMN documents."in_force" IS '现行有效件数';

CREATE TABLE IF NOT EXISTS licensing (
  "report" text NOT NULL,
  "row" text NOT NULL CHECK ("row" IN ('administrative_licences')),
  "decisions" bigint CHECK ("decisions" BETWEEN 0 AND 9007199254740991),
  FOREIGN KEY ("report") REFERENCES reports ON DELETE CASCADE,
  PRIMARY KEY ("report", "row")
);
COMMENT ON TABLE licensing IS '第二十条第（五）项';
COMMENT ON COLUMN licensing."report" IS '报告代号';
COMMENT ON COLUMN licensing."row" IS '行';
COMMENT ON COLUMN licensing."decisions" IS '本年处理决定数量';

CREATE TABLE IF NOT EXISTS enforcement (
  "report" text NOT NULL,
  "row" text NOT NULL CHECK ("row" IN ('administrative_penalties', 'administrative_compulsion')),
  "decisions" bigint CHECK ("decisions" BETWEEN 0 AND 9007199254740991),
  FOREIGN KEY ("report") REFERENCES reports ON DELETE CASCADE,
  PRIMARY KEY ("report", "row")
);
COMMENT ON TABLE enforcement IS '第二十条第（六）项';
COMMENT ON COLUMN enforcement."report" IS '报告代号';
COMMENT ON COLUMN enforcement."row" IS '行';
COMMENT ON COLUMN enforcement."decisions" IS '本年处理决定数量';

CREATE TABLE IF NOT EXISTS fees (
  "report" text NOT NULL,
  "row" text NOT NULL CHECK ("row" IN ('administrative_fees')),
  "amount" numeric CHECK ("amount" BETWEEN 0 AND 9007199254740991),
  FOREIGN KEY ("report") REFERENCES reports ON DELETE CASCADE,
  PRIMARY KEY ("report", "row")
);
COMMENT ON TABLE fees IS '第二十条第（八）项';
COMMENT ON COLUMN fees."report" IS '报告代号';
COMMENT ON COLUMN fees."row" IS '行';
COMMENT ON COLUMN fees."amount" IS '本年收费金额（单位：万元）';

CREATE TABLE IF NOT EXISTS requests (
  "report" text NOT NULL,
  "row" text NOT NULL CHECK ("row" IN ('received', 'carried_in', 'disclosed', 'partially_disclosed', 'state_secrets', 'prohibited_by_law', 'security_and_stability', 'third_party_rights', 'internal_affairs', 'process_information', 'enforcement_case_files', 'registry_inquiries', 'not_held', 'requires_creation', 'still_unclear', 'petitions_and_complaints', 'repeat_requests', 'public_publications', 'excessive_requests', 'reconfirmation', 'correction_overdue', 'fee_overdue', 'other_reasons', 'outcomes_total', 'carried_forward')),
  "natural_persons" bigint CHECK ("natural_persons" BETWEEN 0 AND 9007199254740991),
  "commercial_enterprises" bigint CHECK ("commercial_enterprises" BETWEEN 0 AND 9007199254740991),
  "research_institutions" bigint CHECK ("research_institutions" BETWEEN 0 AND 9007199254740991),
  "public_interest_organizations" bigint CHECK ("public_interest_organizations" BETWEEN 0 AND 9007199254740991),
  "legal_service_institutions" bigint CHECK ("legal_service_institutions" BETWEEN 0 AND 9007199254740991),
  "other_organizations" bigint CHECK ("other_organizations" BETWEEN 0 AND 9007199254740991),
  "total" bigint CHECK ("total" BETWEEN 0 AND 9007199254740991),
  FOREIGN KEY ("report") REFERENCES reports ON DELETE CASCADE,
  PRIMARY KEY ("report", "row")
);
COMMENT ON TABLE requests IS '三、收到和处理政府信息公开申请情况';
COMMENT ON COLUMN requests."report" IS '报告代号';
COMMENT ON COLUMN requests."row" IS '行';
COMMENT ON COLUMN requests."natural_persons" IS '自然人';
COMMENT ON COLUMN requests."commercial_enterprises" IS '商业企业';
COMMENT ON COLUMN requests."research_institutions" IS '科研机构';
COMMENT ON COLUMN requests."public_interest_organizations" IS '社会公益组织';
COMMENT ON COLUMN requests."legal_service_institutions" IS '法律服务机构';
COMMENT ON COLUMN requests."other_organizations" IS '其他';
COMMENT ON COLUMN requests."total" IS '总计';

CREATE TABLE IF NOT EXISTS review_and_litigation (
  "report" text NOT NULL,
  "row" text NOT NULL CHECK ("row" IN ('reconsideration', 'litigation_direct', 'litigation_after_reconsideration')),
  "upheld" bigint CHECK ("upheld" BETWEEN 0 AND 9007199254740991),
  "corrected" bigint CHECK ("corrected" BETWEEN 0 AND 9007199254740991),
  "other_results" bigint CHECK ("other_results" BETWEEN 0 AND 9007199254740991),
  "pending" bigint CHECK ("pending" BETWEEN 0 AND 9007199254740991),
  "total" bigint CHECK ("total" BETWEEN 0 AND 9007199254740991),
  FOREIGN KEY ("report") REFERENCES reports ON DELETE CASCADE,
  PRIMARY KEY ("report", "row")
);
COMMENT ON TABLE review_and_litigation IS '四、政府信息公开行政复议、行政诉讼情况';
COMMENT ON COLUMN review_and_litigation."report" IS '报告代号';
COMMENT ON COLUMN review_and_litigation."row" IS '行';
COMMENT ON COLUMN review_and_litigation."upheld" IS '结果维持';
COMMENT ON COLUMN review_and_litigation."corrected" IS '结果纠正';
COMMENT ON COLUMN review_and_litigation."other_results" IS '其他结果';
COMMENT ON COLUMN review_and_litigation."pending" IS '尚未审结';
COMMENT ON COLUMN review_and_litigation."total" IS '总计';

-- The rows of the form in printed order: the label of a row, and what to join with for a complete listing.
CREATE TABLE IF NOT EXISTS form_rows (
  "table" text NOT NULL,
  "position" integer NOT NULL,
  "row" text NOT NULL,
  "label" text NOT NULL,
  "label_en" text NOT NULL,
  PRIMARY KEY ("table", "row")
);
INSERT INTO form_rows VALUES
  ('documents', 1, 'rules', '规章', 'rules'),
  ('documents', 2, 'normative_documents', '行政规范性文件', 'administrative normative documents'),
  ('licensing', 1, 'administrative_licences', '行政许可', 'administrative licences'),
  ('enforcement', 1, 'administrative_penalties', '行政处罚', 'administrative penalties'),
  ('enforcement', 2, 'administrative_compulsion', '行政强制', 'administrative compulsion'),
  ('fees', 1, 'administrative_fees', '行政事业性收费', 'administrative and institutional fees'),
  ('requests', 1, 'received', '一、本年新收政府信息公开申请数量', 'new requests received this year'),
  ('requests', 2, 'carried_in', '二、上年结转政府信息公开申请数量', 'requests carried over from last year'),
  ('requests', 3, 'disclosed', '（一）予以公开', 'disclosed'),
  ('requests', 4, 'partially_disclosed', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 'partially disclosed (severable: counted only here)'),
  ('requests', 5, 'state_secrets', '（三）不予公开 1.属于国家秘密', '(3) Not disclosed: state secrets'),
  ('requests', 6, 'prohibited_by_law', '（三）不予公开 2.其他法律行政法规禁止公开', '(3) Not disclosed: disclosure otherwise prohibited by laws or administrative regulations'),
  ('requests', 7, 'security_and_stability', '（三）不予公开 3.危及“三安全一稳定”', '(3) Not disclosed: threat to the "three securities and one stability"'),
  ('requests', 8, 'third_party_rights', '（三）不予公开 4.保护第三方合法权益', '(3) Not disclosed: protection of third parties'' lawful rights and interests'),
  ('requests', 9, 'internal_affairs', '（三）不予公开 5.属于三类内部事务信息', '(3) Not disclosed: internal-affairs information (three kinds)'),
  ('requests', 10, 'process_information', '（三）不予公开 6.属于四类过程性信息', '(3) Not disclosed: process information (four kinds)'),
  ('requests', 11, 'enforcement_case_files', '（三）不予公开 7.属于行政执法案卷', '(3) Not disclosed: administrative enforcement case files'),
  ('requests', 12, 'registry_inquiries', '（三）不予公开 8.属于行政查询事项', '(3) Not disclosed: matters for administrative (registry) inquiry'),
  ('requests', 13, 'not_held', '（四）无法提供 1.本机关不掌握相关政府信息', '(4) Unable to provide: information not held by this organ'),
  ('requests', 14, 'requires_creation', '（四）无法提供 2.没有现成信息需要另行制作', '(4) Unable to provide: no existing information; it would have to be created'),
  ('requests', 15, 'still_unclear', '（四）无法提供 3.补正后申请内容仍不明确', '(4) Unable to provide: request still unclear after correction'),
  ('requests', 16, 'petitions_and_complaints', '（五）不予处理 1.信访举报投诉类申请', '(5) Not processed: petitions, reports or complaints in the form of a request'),
  ('requests', 17, 'repeat_requests', '（五）不予处理 2.重复申请', '(5) Not processed: repeat requests'),
  ('requests', 18, 'public_publications', '（五）不予处理 3.要求提供公开出版物', '(5) Not processed: requests for public publications'),
  ('requests', 19, 'excessive_requests', '（五）不予处理 4.无正当理由大量反复申请', '(5) Not processed: excessive or repeated requests without justification'),
  ('requests', 20, 'reconfirmation', '（五）不予处理 5.要求行政机关确认或重新出具已获取信息', '(5) Not processed: requests to confirm or re-issue information already obtained'),
  ('requests', 21, 'correction_overdue', '（六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '(6) Other handling: closed because the correction was overdue without justification'),
  ('requests', 22, 'fee_overdue', '（六）其他处理 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', '(6) Other handling: closed because the fee was not paid on time'),
  ('requests', 23, 'other_reasons', '（六）其他处理 3.其他', '(6) Other handling: other reasons'),
  ('requests', 24, 'outcomes_total', '（七）总计', 'total outcomes'),
  ('requests', 25, 'carried_forward', '四、结转下年度继续办理', 'carried forward to next year'),
  ('review_and_litigation', 1, 'reconsideration', '行政复议', 'administrative reconsideration'),
  ('review_and_litigation', 2, 'litigation_direct', '行政诉讼 未经复议直接起诉', 'administrative litigation: sued directly without reconsideration'),
  ('review_and_litigation', 3, 'litigation_after_reconsideration', '行政诉讼 复议后起诉', 'administrative litigation: sued after reconsideration')
ON CONFLICT ("table", "row") DO UPDATE
  SET "position" = EXCLUDED."position", "label" = EXCLUDED."label", "label_en" = EXCLUDED."label_en";
RESET client_min_messages;
