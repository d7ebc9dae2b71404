-- 政府信息公开工作年度报告（2019年格式）
-- Annual Report on Open Government Information (2019 format)
-- Generated from spec/ by `gidar spec build`. Do not edit.
--
-- One table for the reports, one for each table of the form, with the columns of the CSV package, in the current
-- database. A blank cell is NULL. A report of proper figures and blanks is stored as published, wrong totals included:
-- sql/wide.clickhouse.sql reports which identities do not hold. Can be run again at any time; the data stay.
-- ClickHouse keeps no keys unique: load a report once. In INSERT ... VALUES it makes NULL of a text where a figure
-- should stand: load files, or numbers.

CREATE TABLE IF NOT EXISTS reports (
  `report` String COMMENT '报告代号',
  `edition` String COMMENT '格式',
  `year` Int64 COMMENT '报告年度',
  `organ_name` String COMMENT '机关名称',
  `organ_code` Nullable(String) COMMENT '统一社会信用代码',
  `organ_kind` Nullable(String) COMMENT '机关类别',
  `region` Nullable(String) COMMENT '行政区划代码',
  `scope` Nullable(String) COMMENT '统计口径',
  `published` Nullable(String) COMMENT '公布日期',
  `overview` Nullable(String) COMMENT '一、总体情况',
  `problems` Nullable(String) COMMENT '五、存在的主要问题及改进情况',
  `other` Nullable(String) COMMENT '六、其他需要报告的事项',
  `processing_fee_notices` Nullable(Int64) COMMENT '收费通知件数',
  `processing_fees_charged` Nullable(Float64) COMMENT '收费通知总金额',
  `processing_fees_received` Nullable(Float64) COMMENT '实际收取的总金额',
  CONSTRAINT reports_edition CHECK `edition` IS NULL OR `edition` IN ('2019'),
  CONSTRAINT reports_year CHECK `year` IS NULL OR `year` BETWEEN 2008 AND 2099,
  CONSTRAINT reports_organ_kind CHECK `organ_kind` IS NULL OR `organ_kind` IN ('department', 'government', 'township', 'other'),
  CONSTRAINT reports_scope CHECK `scope` IS NULL OR `scope` IN ('organ', 'level', 'region', 'system'),
  CONSTRAINT reports_processing_fee_notices CHECK `processing_fee_notices` IS NULL OR `processing_fee_notices` BETWEEN 0 AND 9007199254740991,
  CONSTRAINT reports_processing_fees_charged CHECK `processing_fees_charged` IS NULL OR `processing_fees_charged` BETWEEN 0 AND 9007199254740991,
  CONSTRAINT reports_processing_fees_received CHECK `processing_fees_received` IS NULL OR `processing_fees_received` BETWEEN 0 AND 9007199254740991
) ENGINE = MergeTree ORDER BY (`report`) COMMENT '报告';

CREATE TABLE IF NOT EXISTS documents (
  `report` String COMMENT '报告代号',
  `row` String COMMENT '行',
  `newly_made` Nullable(Int64) COMMENT '本年新制作数量',
  `newly_disclosed` Nullable(Int64) COMMENT '本年新公开数量',
  `total_disclosed` Nullable(Int64) COMMENT '对外公开总数量',
  CONSTRAINT documents_row CHECK `row` IS NULL OR `row` IN ('rules', 'normative_documents'),
  CONSTRAINT documents_newly_made CHECK `newly_made` IS NULL OR `newly_made` BETWEEN 0 AND 9007199254740991,
  CONSTRAINT documents_newly_disclosed CHECK `newly_disclosed` IS NULL OR `newly_disclosed` BETWEEN 0 AND 9007199254740991,
  CONSTRAINT documents_total_disclosed CHECK `total_disclosed` IS NULL OR `total_disclosed` BETWEEN 0 AND 9007199254740991
) ENGINE = MergeTree ORDER BY (`report`, `row`) COMMENT '第二十条第（一）项';

CREATE TABLE IF NOT EXISTS licensing (
  `report` String COMMENT '报告代号',
  `row` String COMMENT '行',
  `items_last_year` Nullable(Int64) COMMENT '上一年项目数量',
  `change` Nullable(Int64) COMMENT '本年增/减',
  `decisions` Nullable(Int64) COMMENT '处理决定数量',
  CONSTRAINT licensing_row CHECK `row` IS NULL OR `row` IN ('administrative_licences', 'other_services'),
  CONSTRAINT licensing_items_last_year CHECK `items_last_year` IS NULL OR `items_last_year` BETWEEN 0 AND 9007199254740991,
  CONSTRAINT licensing_change CHECK `change` IS NULL OR `change` BETWEEN -9007199254740991 AND 9007199254740991,
  CONSTRAINT licensing_decisions CHECK `decisions` IS NULL OR `decisions` BETWEEN 0 AND 9007199254740991
) ENGINE = MergeTree ORDER BY (`report`, `row`) COMMENT '第二十条第（五）项';

CREATE TABLE IF NOT EXISTS enforcement (
  `report` String COMMENT '报告代号',
  `row` String COMMENT '行',
  `items_last_year` Nullable(Int64) COMMENT '上一年项目数量',
  `change` Nullable(Int64) COMMENT '本年增/减',
  `decisions` Nullable(Int64) COMMENT '处理决定数量',
  CONSTRAINT enforcement_row CHECK `row` IS NULL OR `row` IN ('administrative_penalties', 'administrative_compulsion'),
  CONSTRAINT enforcement_items_last_year CHECK `items_last_year` IS NULL OR `items_last_year` BETWEEN 0 AND 9007199254740991,
  CONSTRAINT enforcement_change CHECK `change` IS NULL OR `change` BETWEEN -9007199254740991 AND 9007199254740991,
  CONSTRAINT enforcement_decisions CHECK `decisions` IS NULL OR `decisions` BETWEEN 0 AND 9007199254740991
) ENGINE = MergeTree ORDER BY (`report`, `row`) COMMENT '第二十条第（六）项';

CREATE TABLE IF NOT EXISTS fees (
  `report` String COMMENT '报告代号',
  `row` String COMMENT '行',
  `items_last_year` Nullable(Int64) COMMENT '上一年项目数量',
  `change` Nullable(Int64) COMMENT '本年增/减',
  CONSTRAINT fees_row CHECK `row` IS NULL OR `row` IN ('administrative_fees'),
  CONSTRAINT fees_items_last_year CHECK `items_last_year` IS NULL OR `items_last_year` BETWEEN 0 AND 9007199254740991,
  CONSTRAINT fees_change CHECK `change` IS NULL OR `change` BETWEEN -9007199254740991 AND 9007199254740991
) ENGINE = MergeTree ORDER BY (`report`, `row`) COMMENT '第二十条第（八）项';

CREATE TABLE IF NOT EXISTS procurement (
  `report` String COMMENT '报告代号',
  `row` String COMMENT '行',
  `projects` Nullable(Int64) COMMENT '采购项目数量',
  `amount` Nullable(Float64) COMMENT '采购总金额',
  CONSTRAINT procurement_row CHECK `row` IS NULL OR `row` IN ('centralized_procurement'),
  CONSTRAINT procurement_projects CHECK `projects` IS NULL OR `projects` BETWEEN 0 AND 9007199254740991,
  CONSTRAINT procurement_amount CHECK `amount` IS NULL OR `amount` BETWEEN 0 AND 9007199254740991
) ENGINE = MergeTree ORDER BY (`report`, `row`) COMMENT '第二十条第（九）项';

CREATE TABLE IF NOT EXISTS requests (
  `report` String COMMENT '报告代号',
  `row` String COMMENT '行',
  `natural_persons` Nullable(Int64) COMMENT '自然人',
  `commercial_enterprises` Nullable(Int64) COMMENT '商业企业',
  `research_institutions` Nullable(Int64) COMMENT '科研机构',
  `public_interest_organizations` Nullable(Int64) COMMENT '社会公益组织',
  `legal_service_institutions` Nullable(Int64) COMMENT '法律服务机构',
  `other_organizations` Nullable(Int64) COMMENT '其他',
  `total` Nullable(Int64) COMMENT '总计',
  CONSTRAINT requests_row CHECK `row` IS NULL OR `row` IN ('received', 'carried_in', 'disclosed', 'partially_disclosed', 'state_secrets', 'prohibited_by_law', 'security_and_stability', 'third_party_rights', 'internal_affairs', 'process_information', 'enforcement_case_files', 'registry_inquiries', 'not_held', 'requires_creation', 'still_unclear', 'petitions_and_complaints', 'repeat_requests', 'public_publications', 'excessive_requests', 'reconfirmation', 'other_handling', 'outcomes_total', 'carried_forward'),
  CONSTRAINT requests_natural_persons CHECK `natural_persons` IS NULL OR `natural_persons` BETWEEN 0 AND 9007199254740991,
  CONSTRAINT requests_commercial_enterprises CHECK `commercial_enterprises` IS NULL OR `commercial_enterprises` BETWEEN 0 AND 9007199254740991,
  CONSTRAINT requests_research_institutions CHECK `research_institutions` IS NULL OR `research_institutions` BETWEEN 0 AND 9007199254740991,
  CONSTRAINT requests_public_interest_organizations CHECK `public_interest_organizations` IS NULL OR `public_interest_organizations` BETWEEN 0 AND 9007199254740991,
  CONSTRAINT requests_legal_service_institutions CHECK `legal_service_institutions` IS NULL OR `legal_service_institutions` BETWEEN 0 AND 9007199254740991,
  CONSTRAINT requests_other_organizations CHECK `other_organizations` IS NULL OR `other_organizations` BETWEEN 0 AND 9007199254740991,
  CONSTRAINT requests_total CHECK `total` IS NULL OR `total` BETWEEN 0 AND 9007199254740991
) ENGINE = MergeTree ORDER BY (`report`, `row`) COMMENT '三、收到和处理政府信息公开申请情况';

CREATE TABLE IF NOT EXISTS review_and_litigation (
  `report` String COMMENT '报告代号',
  `row` String COMMENT '行',
  `upheld` Nullable(Int64) COMMENT '结果维持',
  `corrected` Nullable(Int64) COMMENT '结果纠正',
  `other_results` Nullable(Int64) COMMENT '其他结果',
  `pending` Nullable(Int64) COMMENT '尚未审结',
  `total` Nullable(Int64) COMMENT '总计',
  CONSTRAINT review_and_litigation_row CHECK `row` IS NULL OR `row` IN ('reconsideration', 'litigation_direct', 'litigation_after_reconsideration'),
  CONSTRAINT review_and_litigation_upheld CHECK `upheld` IS NULL OR `upheld` BETWEEN 0 AND 9007199254740991,
  CONSTRAINT review_and_litigation_corrected CHECK `corrected` IS NULL OR `corrected` BETWEEN 0 AND 9007199254740991,
  CONSTRAINT review_and_litigation_other_results CHECK `other_results` IS NULL OR `other_results` BETWEEN 0 AND 9007199254740991,
  CONSTRAINT review_and_litigation_pending CHECK `pending` IS NULL OR `pending` BETWEEN 0 AND 9007199254740991,
  CONSTRAINT review_and_litigation_total CHECK `total` IS NULL OR `total` BETWEEN 0 AND 9007199254740991
) ENGINE = MergeTree ORDER BY (`report`, `row`) COMMENT '四、政府信息公开行政复议、行政诉讼情况';
