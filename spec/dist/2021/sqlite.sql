-- 政府信息公开工作年度报告（2021年格式）
-- Annual Report on Open Government Information (2021 format)
-- Generated from spec/ by `gidar spec build`. Do not edit.
--
-- One table for the reports, one for each table of the form, with the columns of the CSV package, in the current
-- database. A blank cell is NULL. A report of proper figures and blanks is stored as published, wrong totals included:
-- sql/wide.sqlite.sql reports which identities do not hold. Can be run again at any time; the data stay.

CREATE TABLE IF NOT EXISTS reports (
  "report" TEXT NOT NULL,
  "edition" TEXT NOT NULL CHECK ("edition" IN ('2021')),
  "year" INTEGER NOT NULL CHECK ("year" BETWEEN 2008 AND 2099),
  "organ_name" TEXT NOT NULL,
  "organ_code" TEXT,
  "organ_kind" TEXT CHECK ("organ_kind" IN ('department', 'government', 'township', 'other')),
  "region" TEXT,
  "scope" TEXT CHECK ("scope" IN ('organ', 'level', 'region', 'system')),
  "published" TEXT,
  "overview" TEXT,
  "problems" TEXT,
  "other" TEXT,
  "processing_fee_notices" INTEGER CHECK ("processing_fee_notices" BETWEEN 0 AND 9007199254740991),
  "processing_fees_charged" REAL CHECK ("processing_fees_charged" BETWEEN 0 AND 9007199254740991),
  "processing_fees_received" REAL CHECK ("processing_fees_received" BETWEEN 0 AND 9007199254740991),
  PRIMARY KEY ("report")
) STRICT;

CREATE TABLE IF NOT EXISTS documents (
  "report" TEXT NOT NULL,
  "row" TEXT NOT NULL CHECK ("row" IN ('rules', 'normative_documents')),
  "issued" INTEGER CHECK ("issued" BETWEEN 0 AND 9007199254740991),
  "repealed" INTEGER CHECK ("repealed" BETWEEN 0 AND 9007199254740991),
  "in_force" INTEGER CHECK ("in_force" BETWEEN 0 AND 9007199254740991),
  FOREIGN KEY ("report") REFERENCES reports ("report") ON DELETE CASCADE,
  PRIMARY KEY ("report", "row")
) STRICT;

CREATE TABLE IF NOT EXISTS licensing (
  "report" TEXT NOT NULL,
  "row" TEXT NOT NULL CHECK ("row" IN ('administrative_licences')),
  "decisions" INTEGER CHECK ("decisions" BETWEEN 0 AND 9007199254740991),
  FOREIGN KEY ("report") REFERENCES reports ("report") ON DELETE CASCADE,
  PRIMARY KEY ("report", "row")
) STRICT;

CREATE TABLE IF NOT EXISTS enforcement (
  "report" TEXT NOT NULL,
  "row" TEXT NOT NULL CHECK ("row" IN ('administrative_penalties', 'administrative_compulsion')),
  "decisions" INTEGER CHECK ("decisions" BETWEEN 0 AND 9007199254740991),
  FOREIGN KEY ("report") REFERENCES reports ("report") ON DELETE CASCADE,
  PRIMARY KEY ("report", "row")
) STRICT;

CREATE TABLE IF NOT EXISTS fees (
  "report" TEXT NOT NULL,
  "row" TEXT NOT NULL CHECK ("row" IN ('administrative_fees')),
  "amount" REAL CHECK ("amount" BETWEEN 0 AND 9007199254740991),
  FOREIGN KEY ("report") REFERENCES reports ("report") ON DELETE CASCADE,
  PRIMARY KEY ("report", "row")
) STRICT;

CREATE TABLE IF NOT EXISTS requests (
  "report" TEXT NOT NULL,
  "row" TEXT NOT NULL CHECK ("row" IN ('received', 'carried_in', 'disclosed', 'partially_disclosed', 'state_secrets', 'prohibited_by_law', 'security_and_stability', 'third_party_rights', 'internal_affairs', 'process_information', 'enforcement_case_files', 'registry_inquiries', 'not_held', 'requires_creation', 'still_unclear', 'petitions_and_complaints', 'repeat_requests', 'public_publications', 'excessive_requests', 'reconfirmation', 'correction_overdue', 'fee_overdue', 'other_reasons', 'outcomes_total', 'carried_forward')),
  "natural_persons" INTEGER CHECK ("natural_persons" BETWEEN 0 AND 9007199254740991),
  "commercial_enterprises" INTEGER CHECK ("commercial_enterprises" BETWEEN 0 AND 9007199254740991),
  "research_institutions" INTEGER CHECK ("research_institutions" BETWEEN 0 AND 9007199254740991),
  "public_interest_organizations" INTEGER CHECK ("public_interest_organizations" BETWEEN 0 AND 9007199254740991),
  "legal_service_institutions" INTEGER CHECK ("legal_service_institutions" BETWEEN 0 AND 9007199254740991),
  "other_organizations" INTEGER CHECK ("other_organizations" BETWEEN 0 AND 9007199254740991),
  "total" INTEGER CHECK ("total" BETWEEN 0 AND 9007199254740991),
  FOREIGN KEY ("report") REFERENCES reports ("report") ON DELETE CASCADE,
  PRIMARY KEY ("report", "row")
) STRICT;

CREATE TABLE IF NOT EXISTS review_and_litigation (
  "report" TEXT NOT NULL,
  "row" TEXT NOT NULL CHECK ("row" IN ('reconsideration', 'litigation_direct', 'litigation_after_reconsideration')),
  "upheld" INTEGER CHECK ("upheld" BETWEEN 0 AND 9007199254740991),
  "corrected" INTEGER CHECK ("corrected" BETWEEN 0 AND 9007199254740991),
  "other_results" INTEGER CHECK ("other_results" BETWEEN 0 AND 9007199254740991),
  "pending" INTEGER CHECK ("pending" BETWEEN 0 AND 9007199254740991),
  "total" INTEGER CHECK ("total" BETWEEN 0 AND 9007199254740991),
  FOREIGN KEY ("report") REFERENCES reports ("report") ON DELETE CASCADE,
  PRIMARY KEY ("report", "row")
) STRICT;
