-- 政府信息公开工作年度报告（2019年格式）
-- Annual Report on Open Government Information (2019 format)
-- Generated from spec/ by `gidar spec build`. Do not edit.
-- https://w3id.org/gidar/2019/1.3.1/report.schema.json
--
-- Which equations of which reports do not hold: one statement, one line per equation; it only reads.
-- For SQLite; sql/wide.sql is the same in standard SQL.
--
-- Tables:
--   reports(report, edition, year, organ_code, organ_name), one line per report;
--   licensing(report, row, items_last_year, change);
--   enforcement(report, row, items_last_year, change);
--   fees(report, row, items_last_year, change);
--   requests(report, row, natural_persons, commercial_enterprises, research_institutions, public_interest_organizations, legal_service_institutions, other_organizations, total);
--   review_and_litigation(report, row, upheld, corrected, other_results, pending, total)
-- as in the CSV package, of edition 2019; they may have more columns.
-- The report key is unique over all years. Figures and years are numbers, not texts.
--
-- Result:
--   report, code, instance   which equation of which report, named as in identities.json and continuity.json
--   outcome                  'fails': no choice of the blanks lets it hold;
--                            'undetermined': it does not hold with the blanks as zero, but may with other figures;
--                            'not_checked': a cell is missing, is there twice, or does not hold a valid figure
--   left_sum, right_sum      the two sides with the blanks as zero
--   blanks                   how many of its cells are blank
--   blank, needed            where one blank alone decides: which cell, and the value that it needs
-- Let each blank be any whole number from 0 up (a change: any whole number, negative ones too). An equation that holds with the blanks
-- as zero gives no line.
--
-- An equation with last year's report is evaluated where the tables hold the report of the same organ (the same
-- organ_code or, where one of the two has none, organ_name; regions are not compared) for the year before; of several,
-- that with the first key.
WITH
-- The terms table: identity-terms.csv and continuity.json. The role says in which report a cell is looked up:
-- 'this': the report itself; 'after E': the report, where last year's was of edition E; 'last E': last year's.
identity_terms (equation, role, cell, coefficient, lowest) AS (
  VALUES
    (1, 'this', 'requests.received.natural_persons', 1, 0),
    (1, 'this', 'requests.carried_in.natural_persons', 1, 0),
    (1, 'this', 'requests.outcomes_total.natural_persons', -1, 0),
    (1, 'this', 'requests.carried_forward.natural_persons', -1, 0),
    (2, 'this', 'requests.received.commercial_enterprises', 1, 0),
    (2, 'this', 'requests.carried_in.commercial_enterprises', 1, 0),
    (2, 'this', 'requests.outcomes_total.commercial_enterprises', -1, 0),
    (2, 'this', 'requests.carried_forward.commercial_enterprises', -1, 0),
    (3, 'this', 'requests.received.research_institutions', 1, 0),
    (3, 'this', 'requests.carried_in.research_institutions', 1, 0),
    (3, 'this', 'requests.outcomes_total.research_institutions', -1, 0),
    (3, 'this', 'requests.carried_forward.research_institutions', -1, 0),
    (4, 'this', 'requests.received.public_interest_organizations', 1, 0),
    (4, 'this', 'requests.carried_in.public_interest_organizations', 1, 0),
    (4, 'this', 'requests.outcomes_total.public_interest_organizations', -1, 0),
    (4, 'this', 'requests.carried_forward.public_interest_organizations', -1, 0),
    (5, 'this', 'requests.received.legal_service_institutions', 1, 0),
    (5, 'this', 'requests.carried_in.legal_service_institutions', 1, 0),
    (5, 'this', 'requests.outcomes_total.legal_service_institutions', -1, 0),
    (5, 'this', 'requests.carried_forward.legal_service_institutions', -1, 0),
    (6, 'this', 'requests.received.other_organizations', 1, 0),
    (6, 'this', 'requests.carried_in.other_organizations', 1, 0),
    (6, 'this', 'requests.outcomes_total.other_organizations', -1, 0),
    (6, 'this', 'requests.carried_forward.other_organizations', -1, 0),
    (7, 'this', 'requests.received.total', 1, 0),
    (7, 'this', 'requests.carried_in.total', 1, 0),
    (7, 'this', 'requests.outcomes_total.total', -1, 0),
    (7, 'this', 'requests.carried_forward.total', -1, 0),
    (8, 'this', 'requests.disclosed.natural_persons', 1, 0),
    (8, 'this', 'requests.partially_disclosed.natural_persons', 1, 0),
    (8, 'this', 'requests.state_secrets.natural_persons', 1, 0),
    (8, 'this', 'requests.prohibited_by_law.natural_persons', 1, 0),
    (8, 'this', 'requests.security_and_stability.natural_persons', 1, 0),
    (8, 'this', 'requests.third_party_rights.natural_persons', 1, 0),
    (8, 'this', 'requests.internal_affairs.natural_persons', 1, 0),
    (8, 'this', 'requests.process_information.natural_persons', 1, 0),
    (8, 'this', 'requests.enforcement_case_files.natural_persons', 1, 0),
    (8, 'this', 'requests.registry_inquiries.natural_persons', 1, 0),
    (8, 'this', 'requests.not_held.natural_persons', 1, 0),
    (8, 'this', 'requests.requires_creation.natural_persons', 1, 0),
    (8, 'this', 'requests.still_unclear.natural_persons', 1, 0),
    (8, 'this', 'requests.petitions_and_complaints.natural_persons', 1, 0),
    (8, 'this', 'requests.repeat_requests.natural_persons', 1, 0),
    (8, 'this', 'requests.public_publications.natural_persons', 1, 0),
    (8, 'this', 'requests.excessive_requests.natural_persons', 1, 0),
    (8, 'this', 'requests.reconfirmation.natural_persons', 1, 0),
    (8, 'this', 'requests.other_handling.natural_persons', 1, 0),
    (8, 'this', 'requests.outcomes_total.natural_persons', -1, 0),
    (9, 'this', 'requests.disclosed.commercial_enterprises', 1, 0),
    (9, 'this', 'requests.partially_disclosed.commercial_enterprises', 1, 0),
    (9, 'this', 'requests.state_secrets.commercial_enterprises', 1, 0),
    (9, 'this', 'requests.prohibited_by_law.commercial_enterprises', 1, 0),
    (9, 'this', 'requests.security_and_stability.commercial_enterprises', 1, 0),
    (9, 'this', 'requests.third_party_rights.commercial_enterprises', 1, 0),
    (9, 'this', 'requests.internal_affairs.commercial_enterprises', 1, 0),
    (9, 'this', 'requests.process_information.commercial_enterprises', 1, 0),
    (9, 'this', 'requests.enforcement_case_files.commercial_enterprises', 1, 0),
    (9, 'this', 'requests.registry_inquiries.commercial_enterprises', 1, 0),
    (9, 'this', 'requests.not_held.commercial_enterprises', 1, 0),
    (9, 'this', 'requests.requires_creation.commercial_enterprises', 1, 0),
    (9, 'this', 'requests.still_unclear.commercial_enterprises', 1, 0),
    (9, 'this', 'requests.petitions_and_complaints.commercial_enterprises', 1, 0),
    (9, 'this', 'requests.repeat_requests.commercial_enterprises', 1, 0),
    (9, 'this', 'requests.public_publications.commercial_enterprises', 1, 0),
    (9, 'this', 'requests.excessive_requests.commercial_enterprises', 1, 0),
    (9, 'this', 'requests.reconfirmation.commercial_enterprises', 1, 0),
    (9, 'this', 'requests.other_handling.commercial_enterprises', 1, 0),
    (9, 'this', 'requests.outcomes_total.commercial_enterprises', -1, 0),
    (10, 'this', 'requests.disclosed.research_institutions', 1, 0),
    (10, 'this', 'requests.partially_disclosed.research_institutions', 1, 0),
    (10, 'this', 'requests.state_secrets.research_institutions', 1, 0),
    (10, 'this', 'requests.prohibited_by_law.research_institutions', 1, 0),
    (10, 'this', 'requests.security_and_stability.research_institutions', 1, 0),
    (10, 'this', 'requests.third_party_rights.research_institutions', 1, 0),
    (10, 'this', 'requests.internal_affairs.research_institutions', 1, 0),
    (10, 'this', 'requests.process_information.research_institutions', 1, 0),
    (10, 'this', 'requests.enforcement_case_files.research_institutions', 1, 0),
    (10, 'this', 'requests.registry_inquiries.research_institutions', 1, 0),
    (10, 'this', 'requests.not_held.research_institutions', 1, 0),
    (10, 'this', 'requests.requires_creation.research_institutions', 1, 0),
    (10, 'this', 'requests.still_unclear.research_institutions', 1, 0),
    (10, 'this', 'requests.petitions_and_complaints.research_institutions', 1, 0),
    (10, 'this', 'requests.repeat_requests.research_institutions', 1, 0),
    (10, 'this', 'requests.public_publications.research_institutions', 1, 0),
    (10, 'this', 'requests.excessive_requests.research_institutions', 1, 0),
    (10, 'this', 'requests.reconfirmation.research_institutions', 1, 0),
    (10, 'this', 'requests.other_handling.research_institutions', 1, 0),
    (10, 'this', 'requests.outcomes_total.research_institutions', -1, 0),
    (11, 'this', 'requests.disclosed.public_interest_organizations', 1, 0),
    (11, 'this', 'requests.partially_disclosed.public_interest_organizations', 1, 0),
    (11, 'this', 'requests.state_secrets.public_interest_organizations', 1, 0),
    (11, 'this', 'requests.prohibited_by_law.public_interest_organizations', 1, 0),
    (11, 'this', 'requests.security_and_stability.public_interest_organizations', 1, 0),
    (11, 'this', 'requests.third_party_rights.public_interest_organizations', 1, 0),
    (11, 'this', 'requests.internal_affairs.public_interest_organizations', 1, 0),
    (11, 'this', 'requests.process_information.public_interest_organizations', 1, 0),
    (11, 'this', 'requests.enforcement_case_files.public_interest_organizations', 1, 0),
    (11, 'this', 'requests.registry_inquiries.public_interest_organizations', 1, 0),
    (11, 'this', 'requests.not_held.public_interest_organizations', 1, 0),
    (11, 'this', 'requests.requires_creation.public_interest_organizations', 1, 0),
    (11, 'this', 'requests.still_unclear.public_interest_organizations', 1, 0),
    (11, 'this', 'requests.petitions_and_complaints.public_interest_organizations', 1, 0),
    (11, 'this', 'requests.repeat_requests.public_interest_organizations', 1, 0),
    (11, 'this', 'requests.public_publications.public_interest_organizations', 1, 0),
    (11, 'this', 'requests.excessive_requests.public_interest_organizations', 1, 0),
    (11, 'this', 'requests.reconfirmation.public_interest_organizations', 1, 0),
    (11, 'this', 'requests.other_handling.public_interest_organizations', 1, 0),
    (11, 'this', 'requests.outcomes_total.public_interest_organizations', -1, 0),
    (12, 'this', 'requests.disclosed.legal_service_institutions', 1, 0),
    (12, 'this', 'requests.partially_disclosed.legal_service_institutions', 1, 0),
    (12, 'this', 'requests.state_secrets.legal_service_institutions', 1, 0),
    (12, 'this', 'requests.prohibited_by_law.legal_service_institutions', 1, 0),
    (12, 'this', 'requests.security_and_stability.legal_service_institutions', 1, 0),
    (12, 'this', 'requests.third_party_rights.legal_service_institutions', 1, 0),
    (12, 'this', 'requests.internal_affairs.legal_service_institutions', 1, 0),
    (12, 'this', 'requests.process_information.legal_service_institutions', 1, 0),
    (12, 'this', 'requests.enforcement_case_files.legal_service_institutions', 1, 0),
    (12, 'this', 'requests.registry_inquiries.legal_service_institutions', 1, 0),
    (12, 'this', 'requests.not_held.legal_service_institutions', 1, 0),
    (12, 'this', 'requests.requires_creation.legal_service_institutions', 1, 0),
    (12, 'this', 'requests.still_unclear.legal_service_institutions', 1, 0),
    (12, 'this', 'requests.petitions_and_complaints.legal_service_institutions', 1, 0),
    (12, 'this', 'requests.repeat_requests.legal_service_institutions', 1, 0),
    (12, 'this', 'requests.public_publications.legal_service_institutions', 1, 0),
    (12, 'this', 'requests.excessive_requests.legal_service_institutions', 1, 0),
    (12, 'this', 'requests.reconfirmation.legal_service_institutions', 1, 0),
    (12, 'this', 'requests.other_handling.legal_service_institutions', 1, 0),
    (12, 'this', 'requests.outcomes_total.legal_service_institutions', -1, 0),
    (13, 'this', 'requests.disclosed.other_organizations', 1, 0),
    (13, 'this', 'requests.partially_disclosed.other_organizations', 1, 0),
    (13, 'this', 'requests.state_secrets.other_organizations', 1, 0),
    (13, 'this', 'requests.prohibited_by_law.other_organizations', 1, 0),
    (13, 'this', 'requests.security_and_stability.other_organizations', 1, 0),
    (13, 'this', 'requests.third_party_rights.other_organizations', 1, 0),
    (13, 'this', 'requests.internal_affairs.other_organizations', 1, 0),
    (13, 'this', 'requests.process_information.other_organizations', 1, 0),
    (13, 'this', 'requests.enforcement_case_files.other_organizations', 1, 0),
    (13, 'this', 'requests.registry_inquiries.other_organizations', 1, 0),
    (13, 'this', 'requests.not_held.other_organizations', 1, 0),
    (13, 'this', 'requests.requires_creation.other_organizations', 1, 0),
    (13, 'this', 'requests.still_unclear.other_organizations', 1, 0),
    (13, 'this', 'requests.petitions_and_complaints.other_organizations', 1, 0),
    (13, 'this', 'requests.repeat_requests.other_organizations', 1, 0),
    (13, 'this', 'requests.public_publications.other_organizations', 1, 0),
    (13, 'this', 'requests.excessive_requests.other_organizations', 1, 0),
    (13, 'this', 'requests.reconfirmation.other_organizations', 1, 0),
    (13, 'this', 'requests.other_handling.other_organizations', 1, 0),
    (13, 'this', 'requests.outcomes_total.other_organizations', -1, 0),
    (14, 'this', 'requests.disclosed.total', 1, 0),
    (14, 'this', 'requests.partially_disclosed.total', 1, 0),
    (14, 'this', 'requests.state_secrets.total', 1, 0),
    (14, 'this', 'requests.prohibited_by_law.total', 1, 0),
    (14, 'this', 'requests.security_and_stability.total', 1, 0),
    (14, 'this', 'requests.third_party_rights.total', 1, 0),
    (14, 'this', 'requests.internal_affairs.total', 1, 0),
    (14, 'this', 'requests.process_information.total', 1, 0),
    (14, 'this', 'requests.enforcement_case_files.total', 1, 0),
    (14, 'this', 'requests.registry_inquiries.total', 1, 0),
    (14, 'this', 'requests.not_held.total', 1, 0),
    (14, 'this', 'requests.requires_creation.total', 1, 0),
    (14, 'this', 'requests.still_unclear.total', 1, 0),
    (14, 'this', 'requests.petitions_and_complaints.total', 1, 0),
    (14, 'this', 'requests.repeat_requests.total', 1, 0),
    (14, 'this', 'requests.public_publications.total', 1, 0),
    (14, 'this', 'requests.excessive_requests.total', 1, 0),
    (14, 'this', 'requests.reconfirmation.total', 1, 0),
    (14, 'this', 'requests.other_handling.total', 1, 0),
    (14, 'this', 'requests.outcomes_total.total', -1, 0),
    (15, 'this', 'requests.received.natural_persons', 1, 0),
    (15, 'this', 'requests.received.commercial_enterprises', 1, 0),
    (15, 'this', 'requests.received.research_institutions', 1, 0),
    (15, 'this', 'requests.received.public_interest_organizations', 1, 0),
    (15, 'this', 'requests.received.legal_service_institutions', 1, 0),
    (15, 'this', 'requests.received.other_organizations', 1, 0),
    (15, 'this', 'requests.received.total', -1, 0),
    (16, 'this', 'requests.carried_in.natural_persons', 1, 0),
    (16, 'this', 'requests.carried_in.commercial_enterprises', 1, 0),
    (16, 'this', 'requests.carried_in.research_institutions', 1, 0),
    (16, 'this', 'requests.carried_in.public_interest_organizations', 1, 0),
    (16, 'this', 'requests.carried_in.legal_service_institutions', 1, 0),
    (16, 'this', 'requests.carried_in.other_organizations', 1, 0),
    (16, 'this', 'requests.carried_in.total', -1, 0),
    (17, 'this', 'requests.disclosed.natural_persons', 1, 0),
    (17, 'this', 'requests.disclosed.commercial_enterprises', 1, 0),
    (17, 'this', 'requests.disclosed.research_institutions', 1, 0),
    (17, 'this', 'requests.disclosed.public_interest_organizations', 1, 0),
    (17, 'this', 'requests.disclosed.legal_service_institutions', 1, 0),
    (17, 'this', 'requests.disclosed.other_organizations', 1, 0),
    (17, 'this', 'requests.disclosed.total', -1, 0),
    (18, 'this', 'requests.partially_disclosed.natural_persons', 1, 0),
    (18, 'this', 'requests.partially_disclosed.commercial_enterprises', 1, 0),
    (18, 'this', 'requests.partially_disclosed.research_institutions', 1, 0),
    (18, 'this', 'requests.partially_disclosed.public_interest_organizations', 1, 0),
    (18, 'this', 'requests.partially_disclosed.legal_service_institutions', 1, 0),
    (18, 'this', 'requests.partially_disclosed.other_organizations', 1, 0),
    (18, 'this', 'requests.partially_disclosed.total', -1, 0),
    (19, 'this', 'requests.state_secrets.natural_persons', 1, 0),
    (19, 'this', 'requests.state_secrets.commercial_enterprises', 1, 0),
    (19, 'this', 'requests.state_secrets.research_institutions', 1, 0),
    (19, 'this', 'requests.state_secrets.public_interest_organizations', 1, 0),
    (19, 'this', 'requests.state_secrets.legal_service_institutions', 1, 0),
    (19, 'this', 'requests.state_secrets.other_organizations', 1, 0),
    (19, 'this', 'requests.state_secrets.total', -1, 0),
    (20, 'this', 'requests.prohibited_by_law.natural_persons', 1, 0),
    (20, 'this', 'requests.prohibited_by_law.commercial_enterprises', 1, 0),
    (20, 'this', 'requests.prohibited_by_law.research_institutions', 1, 0),
    (20, 'this', 'requests.prohibited_by_law.public_interest_organizations', 1, 0),
    (20, 'this', 'requests.prohibited_by_law.legal_service_institutions', 1, 0),
    (20, 'this', 'requests.prohibited_by_law.other_organizations', 1, 0),
    (20, 'this', 'requests.prohibited_by_law.total', -1, 0),
    (21, 'this', 'requests.security_and_stability.natural_persons', 1, 0),
    (21, 'this', 'requests.security_and_stability.commercial_enterprises', 1, 0),
    (21, 'this', 'requests.security_and_stability.research_institutions', 1, 0),
    (21, 'this', 'requests.security_and_stability.public_interest_organizations', 1, 0),
    (21, 'this', 'requests.security_and_stability.legal_service_institutions', 1, 0),
    (21, 'this', 'requests.security_and_stability.other_organizations', 1, 0),
    (21, 'this', 'requests.security_and_stability.total', -1, 0),
    (22, 'this', 'requests.third_party_rights.natural_persons', 1, 0),
    (22, 'this', 'requests.third_party_rights.commercial_enterprises', 1, 0),
    (22, 'this', 'requests.third_party_rights.research_institutions', 1, 0),
    (22, 'this', 'requests.third_party_rights.public_interest_organizations', 1, 0),
    (22, 'this', 'requests.third_party_rights.legal_service_institutions', 1, 0),
    (22, 'this', 'requests.third_party_rights.other_organizations', 1, 0),
    (22, 'this', 'requests.third_party_rights.total', -1, 0),
    (23, 'this', 'requests.internal_affairs.natural_persons', 1, 0),
    (23, 'this', 'requests.internal_affairs.commercial_enterprises', 1, 0),
    (23, 'this', 'requests.internal_affairs.research_institutions', 1, 0),
    (23, 'this', 'requests.internal_affairs.public_interest_organizations', 1, 0),
    (23, 'this', 'requests.internal_affairs.legal_service_institutions', 1, 0),
    (23, 'this', 'requests.internal_affairs.other_organizations', 1, 0),
    (23, 'this', 'requests.internal_affairs.total', -1, 0),
    (24, 'this', 'requests.process_information.natural_persons', 1, 0),
    (24, 'this', 'requests.process_information.commercial_enterprises', 1, 0),
    (24, 'this', 'requests.process_information.research_institutions', 1, 0),
    (24, 'this', 'requests.process_information.public_interest_organizations', 1, 0),
    (24, 'this', 'requests.process_information.legal_service_institutions', 1, 0),
    (24, 'this', 'requests.process_information.other_organizations', 1, 0),
    (24, 'this', 'requests.process_information.total', -1, 0),
    (25, 'this', 'requests.enforcement_case_files.natural_persons', 1, 0),
    (25, 'this', 'requests.enforcement_case_files.commercial_enterprises', 1, 0),
    (25, 'this', 'requests.enforcement_case_files.research_institutions', 1, 0),
    (25, 'this', 'requests.enforcement_case_files.public_interest_organizations', 1, 0),
    (25, 'this', 'requests.enforcement_case_files.legal_service_institutions', 1, 0),
    (25, 'this', 'requests.enforcement_case_files.other_organizations', 1, 0),
    (25, 'this', 'requests.enforcement_case_files.total', -1, 0),
    (26, 'this', 'requests.registry_inquiries.natural_persons', 1, 0),
    (26, 'this', 'requests.registry_inquiries.commercial_enterprises', 1, 0),
    (26, 'this', 'requests.registry_inquiries.research_institutions', 1, 0),
    (26, 'this', 'requests.registry_inquiries.public_interest_organizations', 1, 0),
    (26, 'this', 'requests.registry_inquiries.legal_service_institutions', 1, 0),
    (26, 'this', 'requests.registry_inquiries.other_organizations', 1, 0),
    (26, 'this', 'requests.registry_inquiries.total', -1, 0),
    (27, 'this', 'requests.not_held.natural_persons', 1, 0),
    (27, 'this', 'requests.not_held.commercial_enterprises', 1, 0),
    (27, 'this', 'requests.not_held.research_institutions', 1, 0),
    (27, 'this', 'requests.not_held.public_interest_organizations', 1, 0),
    (27, 'this', 'requests.not_held.legal_service_institutions', 1, 0),
    (27, 'this', 'requests.not_held.other_organizations', 1, 0),
    (27, 'this', 'requests.not_held.total', -1, 0),
    (28, 'this', 'requests.requires_creation.natural_persons', 1, 0),
    (28, 'this', 'requests.requires_creation.commercial_enterprises', 1, 0),
    (28, 'this', 'requests.requires_creation.research_institutions', 1, 0),
    (28, 'this', 'requests.requires_creation.public_interest_organizations', 1, 0),
    (28, 'this', 'requests.requires_creation.legal_service_institutions', 1, 0),
    (28, 'this', 'requests.requires_creation.other_organizations', 1, 0),
    (28, 'this', 'requests.requires_creation.total', -1, 0),
    (29, 'this', 'requests.still_unclear.natural_persons', 1, 0),
    (29, 'this', 'requests.still_unclear.commercial_enterprises', 1, 0),
    (29, 'this', 'requests.still_unclear.research_institutions', 1, 0),
    (29, 'this', 'requests.still_unclear.public_interest_organizations', 1, 0),
    (29, 'this', 'requests.still_unclear.legal_service_institutions', 1, 0),
    (29, 'this', 'requests.still_unclear.other_organizations', 1, 0),
    (29, 'this', 'requests.still_unclear.total', -1, 0),
    (30, 'this', 'requests.petitions_and_complaints.natural_persons', 1, 0),
    (30, 'this', 'requests.petitions_and_complaints.commercial_enterprises', 1, 0),
    (30, 'this', 'requests.petitions_and_complaints.research_institutions', 1, 0),
    (30, 'this', 'requests.petitions_and_complaints.public_interest_organizations', 1, 0),
    (30, 'this', 'requests.petitions_and_complaints.legal_service_institutions', 1, 0),
    (30, 'this', 'requests.petitions_and_complaints.other_organizations', 1, 0),
    (30, 'this', 'requests.petitions_and_complaints.total', -1, 0),
    (31, 'this', 'requests.repeat_requests.natural_persons', 1, 0),
    (31, 'this', 'requests.repeat_requests.commercial_enterprises', 1, 0),
    (31, 'this', 'requests.repeat_requests.research_institutions', 1, 0),
    (31, 'this', 'requests.repeat_requests.public_interest_organizations', 1, 0),
    (31, 'this', 'requests.repeat_requests.legal_service_institutions', 1, 0),
    (31, 'this', 'requests.repeat_requests.other_organizations', 1, 0),
    (31, 'this', 'requests.repeat_requests.total', -1, 0),
    (32, 'this', 'requests.public_publications.natural_persons', 1, 0),
    (32, 'this', 'requests.public_publications.commercial_enterprises', 1, 0),
    (32, 'this', 'requests.public_publications.research_institutions', 1, 0),
    (32, 'this', 'requests.public_publications.public_interest_organizations', 1, 0),
    (32, 'this', 'requests.public_publications.legal_service_institutions', 1, 0),
    (32, 'this', 'requests.public_publications.other_organizations', 1, 0),
    (32, 'this', 'requests.public_publications.total', -1, 0),
    (33, 'this', 'requests.excessive_requests.natural_persons', 1, 0),
    (33, 'this', 'requests.excessive_requests.commercial_enterprises', 1, 0),
    (33, 'this', 'requests.excessive_requests.research_institutions', 1, 0),
    (33, 'this', 'requests.excessive_requests.public_interest_organizations', 1, 0),
    (33, 'this', 'requests.excessive_requests.legal_service_institutions', 1, 0),
    (33, 'this', 'requests.excessive_requests.other_organizations', 1, 0),
    (33, 'this', 'requests.excessive_requests.total', -1, 0),
    (34, 'this', 'requests.reconfirmation.natural_persons', 1, 0),
    (34, 'this', 'requests.reconfirmation.commercial_enterprises', 1, 0),
    (34, 'this', 'requests.reconfirmation.research_institutions', 1, 0),
    (34, 'this', 'requests.reconfirmation.public_interest_organizations', 1, 0),
    (34, 'this', 'requests.reconfirmation.legal_service_institutions', 1, 0),
    (34, 'this', 'requests.reconfirmation.other_organizations', 1, 0),
    (34, 'this', 'requests.reconfirmation.total', -1, 0),
    (35, 'this', 'requests.other_handling.natural_persons', 1, 0),
    (35, 'this', 'requests.other_handling.commercial_enterprises', 1, 0),
    (35, 'this', 'requests.other_handling.research_institutions', 1, 0),
    (35, 'this', 'requests.other_handling.public_interest_organizations', 1, 0),
    (35, 'this', 'requests.other_handling.legal_service_institutions', 1, 0),
    (35, 'this', 'requests.other_handling.other_organizations', 1, 0),
    (35, 'this', 'requests.other_handling.total', -1, 0),
    (36, 'this', 'requests.outcomes_total.natural_persons', 1, 0),
    (36, 'this', 'requests.outcomes_total.commercial_enterprises', 1, 0),
    (36, 'this', 'requests.outcomes_total.research_institutions', 1, 0),
    (36, 'this', 'requests.outcomes_total.public_interest_organizations', 1, 0),
    (36, 'this', 'requests.outcomes_total.legal_service_institutions', 1, 0),
    (36, 'this', 'requests.outcomes_total.other_organizations', 1, 0),
    (36, 'this', 'requests.outcomes_total.total', -1, 0),
    (37, 'this', 'requests.carried_forward.natural_persons', 1, 0),
    (37, 'this', 'requests.carried_forward.commercial_enterprises', 1, 0),
    (37, 'this', 'requests.carried_forward.research_institutions', 1, 0),
    (37, 'this', 'requests.carried_forward.public_interest_organizations', 1, 0),
    (37, 'this', 'requests.carried_forward.legal_service_institutions', 1, 0),
    (37, 'this', 'requests.carried_forward.other_organizations', 1, 0),
    (37, 'this', 'requests.carried_forward.total', -1, 0),
    (38, 'this', 'review_and_litigation.reconsideration.upheld', 1, 0),
    (38, 'this', 'review_and_litigation.reconsideration.corrected', 1, 0),
    (38, 'this', 'review_and_litigation.reconsideration.other_results', 1, 0),
    (38, 'this', 'review_and_litigation.reconsideration.pending', 1, 0),
    (38, 'this', 'review_and_litigation.reconsideration.total', -1, 0),
    (39, 'this', 'review_and_litigation.litigation_direct.upheld', 1, 0),
    (39, 'this', 'review_and_litigation.litigation_direct.corrected', 1, 0),
    (39, 'this', 'review_and_litigation.litigation_direct.other_results', 1, 0),
    (39, 'this', 'review_and_litigation.litigation_direct.pending', 1, 0),
    (39, 'this', 'review_and_litigation.litigation_direct.total', -1, 0),
    (40, 'this', 'review_and_litigation.litigation_after_reconsideration.upheld', 1, 0),
    (40, 'this', 'review_and_litigation.litigation_after_reconsideration.corrected', 1, 0),
    (40, 'this', 'review_and_litigation.litigation_after_reconsideration.other_results', 1, 0),
    (40, 'this', 'review_and_litigation.litigation_after_reconsideration.pending', 1, 0),
    (40, 'this', 'review_and_litigation.litigation_after_reconsideration.total', -1, 0),
    (41, 'after 2019', 'requests.carried_in.natural_persons', 1, 0),
    (41, 'last 2019', 'requests.carried_forward.natural_persons', -1, 0),
    (42, 'after 2019', 'requests.carried_in.commercial_enterprises', 1, 0),
    (42, 'last 2019', 'requests.carried_forward.commercial_enterprises', -1, 0),
    (43, 'after 2019', 'requests.carried_in.research_institutions', 1, 0),
    (43, 'last 2019', 'requests.carried_forward.research_institutions', -1, 0),
    (44, 'after 2019', 'requests.carried_in.public_interest_organizations', 1, 0),
    (44, 'last 2019', 'requests.carried_forward.public_interest_organizations', -1, 0),
    (45, 'after 2019', 'requests.carried_in.legal_service_institutions', 1, 0),
    (45, 'last 2019', 'requests.carried_forward.legal_service_institutions', -1, 0),
    (46, 'after 2019', 'requests.carried_in.other_organizations', 1, 0),
    (46, 'last 2019', 'requests.carried_forward.other_organizations', -1, 0),
    (47, 'after 2019', 'requests.carried_in.total', 1, 0),
    (47, 'last 2019', 'requests.carried_forward.total', -1, 0),
    (48, 'after 2019', 'licensing.administrative_licences.items_last_year', 1, 0),
    (48, 'last 2019', 'licensing.administrative_licences.items_last_year', -1, 0),
    (48, 'last 2019', 'licensing.administrative_licences.change', -1, -9007199254740991),
    (49, 'after 2019', 'licensing.other_services.items_last_year', 1, 0),
    (49, 'last 2019', 'licensing.other_services.items_last_year', -1, 0),
    (49, 'last 2019', 'licensing.other_services.change', -1, -9007199254740991),
    (50, 'after 2019', 'enforcement.administrative_penalties.items_last_year', 1, 0),
    (50, 'last 2019', 'enforcement.administrative_penalties.items_last_year', -1, 0),
    (50, 'last 2019', 'enforcement.administrative_penalties.change', -1, -9007199254740991),
    (51, 'after 2019', 'enforcement.administrative_compulsion.items_last_year', 1, 0),
    (51, 'last 2019', 'enforcement.administrative_compulsion.items_last_year', -1, 0),
    (51, 'last 2019', 'enforcement.administrative_compulsion.change', -1, -9007199254740991),
    (52, 'after 2019', 'fees.administrative_fees.items_last_year', 1, 0),
    (52, 'last 2019', 'fees.administrative_fees.items_last_year', -1, 0),
    (52, 'last 2019', 'fees.administrative_fees.change', -1, -9007199254740991)
),
equations (equation, role, code, instance, terms) AS (
  VALUES
    (1, 'this', 'requests-balance', 'natural_persons', 4),
    (2, 'this', 'requests-balance', 'commercial_enterprises', 4),
    (3, 'this', 'requests-balance', 'research_institutions', 4),
    (4, 'this', 'requests-balance', 'public_interest_organizations', 4),
    (5, 'this', 'requests-balance', 'legal_service_institutions', 4),
    (6, 'this', 'requests-balance', 'other_organizations', 4),
    (7, 'this', 'requests-balance', 'total', 4),
    (8, 'this', 'requests-outcomes-total', 'natural_persons', 20),
    (9, 'this', 'requests-outcomes-total', 'commercial_enterprises', 20),
    (10, 'this', 'requests-outcomes-total', 'research_institutions', 20),
    (11, 'this', 'requests-outcomes-total', 'public_interest_organizations', 20),
    (12, 'this', 'requests-outcomes-total', 'legal_service_institutions', 20),
    (13, 'this', 'requests-outcomes-total', 'other_organizations', 20),
    (14, 'this', 'requests-outcomes-total', 'total', 20),
    (15, 'this', 'requests-applicants-total', 'received', 7),
    (16, 'this', 'requests-applicants-total', 'carried_in', 7),
    (17, 'this', 'requests-applicants-total', 'disclosed', 7),
    (18, 'this', 'requests-applicants-total', 'partially_disclosed', 7),
    (19, 'this', 'requests-applicants-total', 'state_secrets', 7),
    (20, 'this', 'requests-applicants-total', 'prohibited_by_law', 7),
    (21, 'this', 'requests-applicants-total', 'security_and_stability', 7),
    (22, 'this', 'requests-applicants-total', 'third_party_rights', 7),
    (23, 'this', 'requests-applicants-total', 'internal_affairs', 7),
    (24, 'this', 'requests-applicants-total', 'process_information', 7),
    (25, 'this', 'requests-applicants-total', 'enforcement_case_files', 7),
    (26, 'this', 'requests-applicants-total', 'registry_inquiries', 7),
    (27, 'this', 'requests-applicants-total', 'not_held', 7),
    (28, 'this', 'requests-applicants-total', 'requires_creation', 7),
    (29, 'this', 'requests-applicants-total', 'still_unclear', 7),
    (30, 'this', 'requests-applicants-total', 'petitions_and_complaints', 7),
    (31, 'this', 'requests-applicants-total', 'repeat_requests', 7),
    (32, 'this', 'requests-applicants-total', 'public_publications', 7),
    (33, 'this', 'requests-applicants-total', 'excessive_requests', 7),
    (34, 'this', 'requests-applicants-total', 'reconfirmation', 7),
    (35, 'this', 'requests-applicants-total', 'other_handling', 7),
    (36, 'this', 'requests-applicants-total', 'outcomes_total', 7),
    (37, 'this', 'requests-applicants-total', 'carried_forward', 7),
    (38, 'this', 'review-and-litigation-total', 'reconsideration', 5),
    (39, 'this', 'review-and-litigation-total', 'litigation_direct', 5),
    (40, 'this', 'review-and-litigation-total', 'litigation_after_reconsideration', 5),
    (41, 'after 2019', 'carry-over', 'natural_persons', 2),
    (42, 'after 2019', 'carry-over', 'commercial_enterprises', 2),
    (43, 'after 2019', 'carry-over', 'research_institutions', 2),
    (44, 'after 2019', 'carry-over', 'public_interest_organizations', 2),
    (45, 'after 2019', 'carry-over', 'legal_service_institutions', 2),
    (46, 'after 2019', 'carry-over', 'other_organizations', 2),
    (47, 'after 2019', 'carry-over', 'total', 2),
    (48, 'after 2019', 'items-continuity', 'administrative_licences', 3),
    (49, 'after 2019', 'items-continuity', 'other_services', 3),
    (50, 'after 2019', 'items-continuity', 'administrative_penalties', 3),
    (51, 'after 2019', 'items-continuity', 'administrative_compulsion', 3),
    (52, 'after 2019', 'items-continuity', 'administrative_fees', 3)
),
-- The cells, each named by one text: where three texts have to match, PostgreSQL expects almost no lines, and compares
-- each cell with every report.
figures AS (
  SELECT t.report, 'licensing.' || t."row" || '.items_last_year' AS cell, t.items_last_year AS value FROM licensing t
  UNION ALL
  SELECT t.report, 'licensing.' || t."row" || '.change' AS cell, t.change AS value FROM licensing t
  UNION ALL
  SELECT t.report, 'enforcement.' || t."row" || '.items_last_year' AS cell, t.items_last_year AS value FROM enforcement t
  UNION ALL
  SELECT t.report, 'enforcement.' || t."row" || '.change' AS cell, t.change AS value FROM enforcement t
  UNION ALL
  SELECT t.report, 'fees.' || t."row" || '.items_last_year' AS cell, t.items_last_year AS value FROM fees t
  UNION ALL
  SELECT t.report, 'fees.' || t."row" || '.change' AS cell, t.change AS value FROM fees t
  UNION ALL
  SELECT t.report, 'requests.' || t."row" || '.natural_persons' AS cell, t.natural_persons AS value FROM requests t
  UNION ALL
  SELECT t.report, 'requests.' || t."row" || '.commercial_enterprises' AS cell, t.commercial_enterprises AS value FROM requests t
  UNION ALL
  SELECT t.report, 'requests.' || t."row" || '.research_institutions' AS cell, t.research_institutions AS value FROM requests t
  UNION ALL
  SELECT t.report, 'requests.' || t."row" || '.public_interest_organizations' AS cell, t.public_interest_organizations AS value FROM requests t
  UNION ALL
  SELECT t.report, 'requests.' || t."row" || '.legal_service_institutions' AS cell, t.legal_service_institutions AS value FROM requests t
  UNION ALL
  SELECT t.report, 'requests.' || t."row" || '.other_organizations' AS cell, t.other_organizations AS value FROM requests t
  UNION ALL
  SELECT t.report, 'requests.' || t."row" || '.total' AS cell, t.total AS value FROM requests t
  UNION ALL
  SELECT t.report, 'review_and_litigation.' || t."row" || '.upheld' AS cell, t.upheld AS value FROM review_and_litigation t
  UNION ALL
  SELECT t.report, 'review_and_litigation.' || t."row" || '.corrected' AS cell, t.corrected AS value FROM review_and_litigation t
  UNION ALL
  SELECT t.report, 'review_and_litigation.' || t."row" || '.other_results' AS cell, t.other_results AS value FROM review_and_litigation t
  UNION ALL
  SELECT t.report, 'review_and_litigation.' || t."row" || '.pending' AS cell, t.pending AS value FROM review_and_litigation t
  UNION ALL
  SELECT t.report, 'review_and_litigation.' || t."row" || '.total' AS cell, t.total AS value FROM review_and_litigation t
),
organs AS (
  SELECT r.report, r.edition, r.year, NULLIF(r.organ_code || '', '') AS code, r.organ_name AS name FROM reports r
),
-- Every report with that of the same organ for the year before.
years_before AS (
  SELECT p.report, MIN(p.last_report) AS last_report
  FROM (
    SELECT r.report, l.report AS last_report
    FROM organs r JOIN organs l ON l.year = r.year - 1 AND l.code = r.code
    UNION ALL
    SELECT r.report, l.report AS last_report
    FROM organs r JOIN organs l ON l.year = r.year - 1 AND l.name = r.name
    WHERE r.code IS NULL OR l.code IS NULL
  ) p
  GROUP BY p.report
),
-- In which report (source) the terms of a role are looked up.
sources AS (
  SELECT r.report, r.report AS source, 'this' AS role FROM reports r
  UNION ALL
  SELECT y.report, y.report AS source, 'after 2019' AS role FROM years_before y
  UNION ALL
  SELECT y.report, y.last_report AS source, 'last 2019' AS role FROM years_before y
),
-- Every equation of every report with as many terms as it lacks, and every term with its figure: where all cells
-- are there once, the found of an equation add up to 0.
found AS (
  SELECT s.report, e.equation, 0 - e.terms AS found, 0 AS coefficient, 0 AS lowest, 0 AS blank, 0 AS faulty, NULL AS cell, 0 AS figure
  FROM sources s JOIN equations e ON e.role = s.role
  UNION ALL
  SELECT
    s.report, t.equation, 1 AS found, t.coefficient, t.lowest,
    CASE WHEN f.value IS NULL THEN 1 ELSE 0 END AS blank,
    CASE WHEN f.value = CAST(f.value AS BIGINT) AND f.value BETWEEN t.lowest AND 9007199254740991 OR f.value IS NULL THEN 0 ELSE 1 END AS faulty,
    CASE WHEN f.value IS NULL THEN f.cell END AS cell,
    CASE WHEN f.value BETWEEN t.lowest AND 9007199254740991 THEN CAST(f.value AS BIGINT) ELSE 0 END AS figure
  FROM figures f
  JOIN identity_terms t ON t.cell = f.cell
  JOIN sources s ON s.source = f.report AND s.role = t.role
),
sums AS (
  SELECT
    f.report, f.equation,
    SUM(f.found) AS surplus,
    SUM(f.faulty) AS faulty,
    SUM(CASE WHEN f.coefficient > 0 THEN f.figure ELSE 0 END) AS left_sum,
    SUM(CASE WHEN f.coefficient < 0 THEN f.figure ELSE 0 END) AS right_sum,
    SUM(CASE WHEN f.coefficient > 0 THEN f.blank ELSE 0 END) AS left_blanks,
    SUM(CASE WHEN f.coefficient < 0 THEN f.blank ELSE 0 END) AS right_blanks,
    SUM(CASE WHEN f.lowest < 0 THEN f.blank ELSE 0 END) AS changes_blank,
    MIN(f.cell) AS cell
  FROM found f
  GROUP BY f.report, f.equation
),
outcomes AS (
  SELECT
    s.*,
    CASE
      WHEN s.surplus <> 0 OR s.faulty > 0 THEN 'not_checked'
      WHEN s.left_sum < s.right_sum AND s.left_blanks > 0 THEN 'undetermined'
      WHEN s.left_sum > s.right_sum AND s.right_blanks > 0 THEN 'undetermined'
      WHEN s.changes_blank > 0 THEN 'undetermined'
      ELSE 'fails'
    END AS outcome,
    s.left_blanks + s.right_blanks AS blanks
  FROM sums s
  WHERE s.surplus <> 0 OR s.faulty > 0 OR s.left_sum <> s.right_sum
)
SELECT
  o.report, e.code, e.instance, o.outcome,
  CASE WHEN o.outcome <> 'not_checked' THEN CAST(o.left_sum AS BIGINT) END AS left_sum,
  CASE WHEN o.outcome <> 'not_checked' THEN CAST(o.right_sum AS BIGINT) END AS right_sum,
  CAST(o.blanks AS BIGINT) AS blanks,
  CASE WHEN o.outcome = 'undetermined' AND o.blanks = 1 THEN o.cell END AS blank,
  CASE
    WHEN o.outcome <> 'undetermined' OR o.blanks <> 1 THEN NULL
    WHEN o.left_blanks = 1 THEN CAST(o.right_sum - o.left_sum AS BIGINT)
    ELSE CAST(o.left_sum - o.right_sum AS BIGINT)
  END AS needed
FROM outcomes o JOIN equations e ON e.equation = o.equation
ORDER BY o.report, o.equation;
