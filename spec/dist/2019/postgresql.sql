-- 政府信息公开工作年度报告（2019年格式）
-- Annual Report on Open Government Information (2019 format)
-- Generated from spec/ by `gidar spec build`. Do not edit.
-- https://w3id.org/gidar/2019/1.3.1/report.schema.json
--
-- One table for the reports, one for each table of the form, with the columns of the CSV package.
-- A cell that was left blank is NULL; a check that meets a NULL passes, as SQL has it.
-- A report of proper figures and blanks is stored as published, wrong totals included: postgresql-identities.sql adds
-- the identities of a row as constraints, sql/wide.sql reports those that do not hold. Both can be run again any time.

SET client_min_messages = warning;
CREATE SCHEMA IF NOT EXISTS gidar_2019;
SET search_path = gidar_2019;

CREATE TABLE IF NOT EXISTS reports (
  "report" text NOT NULL,
  "edition" text NOT NULL CHECK ("edition" IN ('2019')),
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
  "newly_made" bigint CHECK ("newly_made" BETWEEN 0 AND 9007199254740991),
  "newly_disclosed" bigint CHECK ("newly_disclosed" BETWEEN 0 AND 9007199254740991),
  "total_disclosed" bigint CHECK ("total_disclosed" BETWEEN 0 AND 9007199254740991),
  FOREIGN KEY ("report") REFERENCES reports ON DELETE CASCADE,
  PRIMARY KEY ("report", "row")
);
COMMENT ON TABLE documents IS '第二十条第（一）项';
COMMENT ON COLUMN documents."report" IS '报告代号';
COMMENT ON COLUMN documents."row" IS '行';
COMMENT ON COLUMN documents."newly_made" IS '本年新制作数量';
COMMENT ON COLUMN documents."newly_disclosed" IS '本年新公开数量';
COMMENT ON COLUMN documents."total_disclosed" IS '对外公开总数量';

CREATE TABLE IF NOT EXISTS licensing (
  "report" text NOT NULL,
  "row" text NOT NULL CHECK ("row" IN ('administrative_licences', 'other_services')),
  "items_last_year" bigint CHECK ("items_last_year" BETWEEN 0 AND 9007199254740991),
  "change" bigint CHECK ("change" BETWEEN -9007199254740991 AND 9007199254740991),
  "decisions" bigint CHECK ("decisions" BETWEEN 0 AND 9007199254740991),
  FOREIGN KEY ("report") REFERENCES reports ON DELETE CASCADE,
  PRIMARY KEY ("report", "row")
);
COMMENT ON TABLE licensing IS '第二十条第（五）项';
COMMENT ON COLUMN licensing."report" IS '报告代号';
COMMENT ON COLUMN licensing."row" IS '行';
COMMENT ON COLUMN licensing."items_last_year" IS '上一年项目数量';
COMMENT ON COLUMN licensing."change" IS '本年增/减';
COMMENT ON COLUMN licensing."decisions" IS '处理决定数量';

CREATE TABLE IF NOT EXISTS enforcement (
  "report" text NOT NULL,
  "row" text NOT NULL CHECK ("row" IN ('administrative_penalties', 'administrative_compulsion')),
  "items_last_year" bigint CHECK ("items_last_year" BETWEEN 0 AND 9007199254740991),
  "change" bigint CHECK ("change" BETWEEN -9007199254740991 AND 9007199254740991),
  "decisions" bigint CHECK ("decisions" BETWEEN 0 AND 9007199254740991),
  FOREIGN KEY ("report") REFERENCES reports ON DELETE CASCADE,
  PRIMARY KEY ("report", "row")
);
COMMENT ON TABLE enforcement IS '第二十条第（六）项';
COMMENT ON COLUMN enforcement."report" IS '报告代号';
COMMENT ON COLUMN enforcement."row" IS '行';
COMMENT ON COLUMN enforcement."items_last_year" IS '上一年项目数量';
COMMENT ON COLUMN enforcement."change" IS '本年增/减';
COMMENT ON COLUMN enforcement."decisions" IS '处理决定数量';

CREATE TABLE IF NOT EXISTS fees (
  "report" text NOT NULL,
  "row" text NOT NULL CHECK ("row" IN ('administrative_fees')),
  "items_last_year" bigint CHECK ("items_last_year" BETWEEN 0 AND 9007199254740991),
  "change" bigint CHECK ("change" BETWEEN -9007199254740991 AND 9007199254740991),
  FOREIGN KEY ("report") REFERENCES reports ON DELETE CASCADE,
  PRIMARY KEY ("report", "row")
);
COMMENT ON TABLE fees IS '第二十条第（八）项';
COMMENT ON COLUMN fees."report" IS '报告代号';
COMMENT ON COLUMN fees."row" IS '行';
COMMENT ON COLUMN fees."items_last_year" IS '上一年项目数量';
COMMENT ON COLUMN fees."change" IS '本年增/减';

CREATE TABLE IF NOT EXISTS procurement (
  "report" text NOT NULL,
  "row" text NOT NULL CHECK ("row" IN ('centralized_procurement')),
  "projects" bigint CHECK ("projects" BETWEEN 0 AND 9007199254740991),
  "amount" numeric CHECK ("amount" BETWEEN 0 AND 9007199254740991),
  FOREIGN KEY ("report") REFERENCES reports ON DELETE CASCADE,
  PRIMARY KEY ("report", "row")
);
COMMENT ON TABLE procurement IS '第二十条第（九）项';
COMMENT ON COLUMN procurement."report" IS '报告代号';
COMMENT ON COLUMN procurement."row" IS '行';
COMMENT ON COLUMN procurement."projects" IS '采购项目数量';
COMMENT ON COLUMN procurement."amount" IS '采购总金额';

CREATE TABLE IF NOT EXISTS requests (
  "report" text NOT NULL,
  "row" text NOT NULL CHECK ("row" IN ('received', 'carried_in', 'disclosed', 'partially_disclosed', 'state_secrets', 'prohibited_by_law', 'security_and_stability', 'third_party_rights', 'internal_affairs', 'process_information', 'enforcement_case_files', 'registry_inquiries', 'not_held', 'requires_creation', 'still_unclear', 'petitions_and_complaints', 'repeat_requests', 'public_publications', 'excessive_requests', 'reconfirmation', 'other_handling', 'outcomes_total', 'carried_forward')),
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
  ('documents', 2, 'normative_documents', '规范性文件', 'normative documents'),
  ('licensing', 1, 'administrative_licences', '行政许可', 'administrative licences'),
  ('licensing', 2, 'other_services', '其他对外管理服务事项', 'other outward-facing management and service matters'),
  ('enforcement', 1, 'administrative_penalties', '行政处罚', 'administrative penalties'),
  ('enforcement', 2, 'administrative_compulsion', '行政强制', 'administrative compulsion'),
  ('fees', 1, 'administrative_fees', '行政事业性收费', 'administrative and institutional fees'),
  ('procurement', 1, 'centralized_procurement', '政府集中采购', 'centralized government procurement'),
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
  ('requests', 21, 'other_handling', '（六）其他处理', 'other handling'),
  ('requests', 22, 'outcomes_total', '（七）总计', 'total outcomes'),
  ('requests', 23, 'carried_forward', '四、结转下年度继续办理', 'carried forward to next year'),
  ('review_and_litigation', 1, 'reconsideration', '行政复议', 'administrative reconsideration'),
  ('review_and_litigation', 2, 'litigation_direct', '行政诉讼 未经复议直接起诉', 'administrative litigation: sued directly without reconsideration'),
  ('review_and_litigation', 3, 'litigation_after_reconsideration', '行政诉讼 复议后起诉', 'administrative litigation: sued after reconsideration')
ON CONFLICT ("table", "row") DO UPDATE
  SET "position" = EXCLUDED."position", "label" = EXCLUDED."label", "label_en" = EXCLUDED."label_en";
RESET client_min_messages;
