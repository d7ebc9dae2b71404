-- 政府信息公开工作年度报告（2019年格式）
-- Annual Report on Open Government Information (2019 format)
-- Generated from spec/ by `gidar spec build`. Do not edit.
--
-- One table for the reports, one for each table of the form, with the columns of the CSV package, in the current
-- database. A blank cell is NULL. A report of proper figures and blanks is stored as published, wrong totals included:
-- sql/wide.mysql.sql reports which identities do not hold. Can be run again at any time; the data stay.
-- For MySQL (8.0 or newer) and MariaDB (10.6 or newer), in strict mode, as they come. Counts are DOUBLE, exact within
-- their limits: in BIGINT a count with decimals would be rounded silently, here it is rejected. Amounts have six
-- decimals. Keys that differ only in trailing spaces are the same.

CREATE TABLE IF NOT EXISTS reports (
  `report` VARCHAR(255) NOT NULL COMMENT '报告代号',
  `edition` VARCHAR(255) NOT NULL COMMENT '格式' CHECK (`edition` IN ('2019')),
  `year` DOUBLE NOT NULL COMMENT '报告年度' CHECK (`year` BETWEEN 2008 AND 2099 AND `year` = FLOOR(`year`)),
  `organ_name` VARCHAR(255) NOT NULL COMMENT '机关名称',
  `organ_code` VARCHAR(255) COMMENT '统一社会信用代码',
  `organ_kind` VARCHAR(255) COMMENT '机关类别' CHECK (`organ_kind` IN ('department', 'government', 'township', 'other')),
  `region` VARCHAR(255) COMMENT '行政区划代码',
  `scope` VARCHAR(255) COMMENT '统计口径' CHECK (`scope` IN ('organ', 'level', 'region', 'system')),
  `published` VARCHAR(255) COMMENT '公布日期',
  `overview` MEDIUMTEXT COMMENT '一、总体情况',
  `problems` MEDIUMTEXT COMMENT '五、存在的主要问题及改进情况',
  `other` MEDIUMTEXT COMMENT '六、其他需要报告的事项',
  `processing_fee_notices` DOUBLE COMMENT '收费通知件数' CHECK (`processing_fee_notices` BETWEEN 0 AND 9007199254740991 AND `processing_fee_notices` = FLOOR(`processing_fee_notices`)),
  `processing_fees_charged` DECIMAL(24, 6) COMMENT '收费通知总金额' CHECK (`processing_fees_charged` BETWEEN 0 AND 9007199254740991),
  `processing_fees_received` DECIMAL(24, 6) COMMENT '实际收取的总金额' CHECK (`processing_fees_received` BETWEEN 0 AND 9007199254740991),
  PRIMARY KEY (`report`)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin COMMENT = '报告';

CREATE TABLE IF NOT EXISTS documents (
  `report` VARCHAR(255) NOT NULL COMMENT '报告代号',
  `row` VARCHAR(255) NOT NULL COMMENT '行' CHECK (`row` IN ('rules', 'normative_documents')),
  `newly_made` DOUBLE COMMENT '本年新制作数量' CHECK (`newly_made` BETWEEN 0 AND 9007199254740991 AND `newly_made` = FLOOR(`newly_made`)),
  `newly_disclosed` DOUBLE COMMENT '本年新公开数量' CHECK (`newly_disclosed` BETWEEN 0 AND 9007199254740991 AND `newly_disclosed` = FLOOR(`newly_disclosed`)),
  `total_disclosed` DOUBLE COMMENT '对外公开总数量' CHECK (`total_disclosed` BETWEEN 0 AND 9007199254740991 AND `total_disclosed` = FLOOR(`total_disclosed`)),
  FOREIGN KEY (`report`) REFERENCES reports (`report`) ON DELETE CASCADE,
  PRIMARY KEY (`report`, `row`)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin COMMENT = '第二十条第（一）项';

CREATE TABLE IF NOT EXISTS licensing (
  `report` VARCHAR(255) NOT NULL COMMENT '报告代号',
  `row` VARCHAR(255) NOT NULL COMMENT '行' CHECK (`row` IN ('administrative_licences', 'other_services')),
  `items_last_year` DOUBLE COMMENT '上一年项目数量' CHECK (`items_last_year` BETWEEN 0 AND 9007199254740991 AND `items_last_year` = FLOOR(`items_last_year`)),
  `change` DOUBLE COMMENT '本年增/减' CHECK (`change` BETWEEN -9007199254740991 AND 9007199254740991 AND `change` = FLOOR(`change`)),
  `decisions` DOUBLE COMMENT '处理决定数量' CHECK (`decisions` BETWEEN 0 AND 9007199254740991 AND `decisions` = FLOOR(`decisions`)),
  FOREIGN KEY (`report`) REFERENCES reports (`report`) ON DELETE CASCADE,
  PRIMARY KEY (`report`, `row`)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin COMMENT = '第二十条第（五）项';

CREATE TABLE IF NOT EXISTS enforcement (
  `report` VARCHAR(255) NOT NULL COMMENT '报告代号',
  `row` VARCHAR(255) NOT NULL COMMENT '行' CHECK (`row` IN ('administrative_penalties', 'administrative_compulsion')),
  `items_last_year` DOUBLE COMMENT '上一年项目数量' CHECK (`items_last_year` BETWEEN 0 AND 9007199254740991 AND `items_last_year` = FLOOR(`items_last_year`)),
  `change` DOUBLE COMMENT '本年增/减' CHECK (`change` BETWEEN -9007199254740991 AND 9007199254740991 AND `change` = FLOOR(`change`)),
  `decisions` DOUBLE COMMENT '处理决定数量' CHECK (`decisions` BETWEEN 0 AND 9007199254740991 AND `decisions` = FLOOR(`decisions`)),
  FOREIGN KEY (`report`) REFERENCES reports (`report`) ON DELETE CASCADE,
  PRIMARY KEY (`report`, `row`)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin COMMENT = '第二十条第（六）项';

CREATE TABLE IF NOT EXISTS fees (
  `report` VARCHAR(255) NOT NULL COMMENT '报告代号',
  `row` VARCHAR(255) NOT NULL COMMENT '行' CHECK (`row` IN ('administrative_fees')),
  `items_last_year` DOUBLE COMMENT '上一年项目数量' CHECK (`items_last_year` BETWEEN 0 AND 9007199254740991 AND `items_last_year` = FLOOR(`items_last_year`)),
  `change` DOUBLE COMMENT '本年增/减' CHECK (`change` BETWEEN -9007199254740991 AND 9007199254740991 AND `change` = FLOOR(`change`)),
  FOREIGN KEY (`report`) REFERENCES reports (`report`) ON DELETE CASCADE,
  PRIMARY KEY (`report`, `row`)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin COMMENT = '第二十条第（八）项';

CREATE TABLE IF NOT EXISTS procurement (
  `report` VARCHAR(255) NOT NULL COMMENT '报告代号',
  `row` VARCHAR(255) NOT NULL COMMENT '行' CHECK (`row` IN ('centralized_procurement')),
  `projects` DOUBLE COMMENT '采购项目数量' CHECK (`projects` BETWEEN 0 AND 9007199254740991 AND `projects` = FLOOR(`projects`)),
  `amount` DECIMAL(24, 6) COMMENT '采购总金额' CHECK (`amount` BETWEEN 0 AND 9007199254740991),
  FOREIGN KEY (`report`) REFERENCES reports (`report`) ON DELETE CASCADE,
  PRIMARY KEY (`report`, `row`)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin COMMENT = '第二十条第（九）项';

CREATE TABLE IF NOT EXISTS requests (
  `report` VARCHAR(255) NOT NULL COMMENT '报告代号',
  `row` VARCHAR(255) NOT NULL COMMENT '行' CHECK (`row` IN ('received', 'carried_in', 'disclosed', 'partially_disclosed', 'state_secrets', 'prohibited_by_law', 'security_and_stability', 'third_party_rights', 'internal_affairs', 'process_information', 'enforcement_case_files', 'registry_inquiries', 'not_held', 'requires_creation', 'still_unclear', 'petitions_and_complaints', 'repeat_requests', 'public_publications', 'excessive_requests', 'reconfirmation', 'other_handling', 'outcomes_total', 'carried_forward')),
  `natural_persons` DOUBLE COMMENT '自然人' CHECK (`natural_persons` BETWEEN 0 AND 9007199254740991 AND `natural_persons` = FLOOR(`natural_persons`)),
  `commercial_enterprises` DOUBLE COMMENT '商业企业' CHECK (`commercial_enterprises` BETWEEN 0 AND 9007199254740991 AND `commercial_enterprises` = FLOOR(`commercial_enterprises`)),
  `research_institutions` DOUBLE COMMENT '科研机构' CHECK (`research_institutions` BETWEEN 0 AND 9007199254740991 AND `research_institutions` = FLOOR(`research_institutions`)),
  `public_interest_organizations` DOUBLE COMMENT '社会公益组织' CHECK (`public_interest_organizations` BETWEEN 0 AND 9007199254740991 AND `public_interest_organizations` = FLOOR(`public_interest_organizations`)),
  `legal_service_institutions` DOUBLE COMMENT '法律服务机构' CHECK (`legal_service_institutions` BETWEEN 0 AND 9007199254740991 AND `legal_service_institutions` = FLOOR(`legal_service_institutions`)),
  `other_organizations` DOUBLE COMMENT '其他' CHECK (`other_organizations` BETWEEN 0 AND 9007199254740991 AND `other_organizations` = FLOOR(`other_organizations`)),
  `total` DOUBLE COMMENT '总计' CHECK (`total` BETWEEN 0 AND 9007199254740991 AND `total` = FLOOR(`total`)),
  FOREIGN KEY (`report`) REFERENCES reports (`report`) ON DELETE CASCADE,
  PRIMARY KEY (`report`, `row`)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin COMMENT = '三、收到和处理政府信息公开申请情况';

CREATE TABLE IF NOT EXISTS review_and_litigation (
  `report` VARCHAR(255) NOT NULL COMMENT '报告代号',
  `row` VARCHAR(255) NOT NULL COMMENT '行' CHECK (`row` IN ('reconsideration', 'litigation_direct', 'litigation_after_reconsideration')),
  `upheld` DOUBLE COMMENT '结果维持' CHECK (`upheld` BETWEEN 0 AND 9007199254740991 AND `upheld` = FLOOR(`upheld`)),
  `corrected` DOUBLE COMMENT '结果纠正' CHECK (`corrected` BETWEEN 0 AND 9007199254740991 AND `corrected` = FLOOR(`corrected`)),
  `other_results` DOUBLE COMMENT '其他结果' CHECK (`other_results` BETWEEN 0 AND 9007199254740991 AND `other_results` = FLOOR(`other_results`)),
  `pending` DOUBLE COMMENT '尚未审结' CHECK (`pending` BETWEEN 0 AND 9007199254740991 AND `pending` = FLOOR(`pending`)),
  `total` DOUBLE COMMENT '总计' CHECK (`total` BETWEEN 0 AND 9007199254740991 AND `total` = FLOOR(`total`)),
  FOREIGN KEY (`report`) REFERENCES reports (`report`) ON DELETE CASCADE,
  PRIMARY KEY (`report`, `row`)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin COMMENT = '四、政府信息公开行政复议、行政诉讼情况';
