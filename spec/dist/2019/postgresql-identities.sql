-- 政府信息公开工作年度报告（2019年格式）
-- Generated from spec/ by `gidar spec build`. Do not edit.
--
-- The identities of a single row as named CHECK constraints of the tables of postgresql.sql; a check that meets a NULL
-- passes, as SQL has it. Can be run again at any time. Where a stored row breaks one, no constraint is added at all.
-- Identities of a column run over several rows: sql/wide.sql evaluates all of them.

BEGIN;
SET LOCAL client_min_messages = warning;
SET LOCAL search_path = gidar_2019;

ALTER TABLE requests DROP CONSTRAINT IF EXISTS requests_applicants_total;
ALTER TABLE requests ADD CONSTRAINT requests_applicants_total CHECK ("natural_persons" + "commercial_enterprises" + "research_institutions" + "public_interest_organizations" + "legal_service_institutions" + "other_organizations" = "total");
COMMENT ON CONSTRAINT requests_applicants_total ON requests IS '各类申请人之和与总计不符';

ALTER TABLE review_and_litigation DROP CONSTRAINT IF EXISTS review_and_litigation_total;
ALTER TABLE review_and_litigation ADD CONSTRAINT review_and_litigation_total CHECK ("upheld" + "corrected" + "other_results" + "pending" = "total");
COMMENT ON CONSTRAINT review_and_litigation_total ON review_and_litigation IS '复议、诉讼各结果之和与总计不符';

COMMIT;
