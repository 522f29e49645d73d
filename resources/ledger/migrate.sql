-- The ledger of an outlet's desks, made or brought to what this version knows; run again it changes nothing:
--     psql -d DATABASE -f resources/ledger/migrate.sql
-- Each file is one transaction and only adds (docs/decisions/0068), so that older desks go on writing meanwhile. A new
-- one is a file with the next number, and its line here.
\set ON_ERROR_STOP on
SET client_min_messages = warning;
CREATE SCHEMA IF NOT EXISTS kapok;
CREATE TABLE IF NOT EXISTS kapok.migration (number int PRIMARY KEY, at timestamptz NOT NULL DEFAULT now());

SELECT NOT EXISTS (SELECT FROM kapok.migration WHERE number = 1) AS due \gset
\if :due
\ir 0001-entries.sql
\endif
SELECT NOT EXISTS (SELECT FROM kapok.migration WHERE number = 2) AS due \gset
\if :due
\ir 0002-taking.sql
\endif
SELECT NOT EXISTS (SELECT FROM kapok.migration WHERE number = 3) AS due \gset
\if :due
\ir 0003-rights.sql
\endif
SELECT NOT EXISTS (SELECT FROM kapok.migration WHERE number = 4) AS due \gset
\if :due
\ir 0004-rows.sql
\endif
SELECT NOT EXISTS (SELECT FROM kapok.migration WHERE number = 5) AS due \gset
\if :due
\ir 0005-months.sql
\endif
