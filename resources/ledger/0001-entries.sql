-- What stands in the ledger: of each desk how far its chain has come, and its entries as they stand in its journal.
--
-- Every key begins with the outlet and nothing refers from one outlet to another, so the same tables run partitioned
-- here, and sharded by outlet on an engine that speaks PostgreSQL.
BEGIN;
INSERT INTO kapok.migration (number) VALUES (1);
-- SM3 comes with pgcrypto, by the OpenSSL that the server is built with.
CREATE EXTENSION pgcrypto WITH SCHEMA kapok;

-- Owns everything here, and nobody signs in as it.
DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kapok_ledger') THEN CREATE ROLE kapok_ledger NOLOGIN; END IF;
END $$;
ALTER SCHEMA kapok OWNER TO kapok_ledger;

CREATE TABLE kapok.desk (
    outlet text NOT NULL,
    desk text NOT NULL,
    entries bigint NOT NULL DEFAULT 0,
    head bytea NOT NULL DEFAULT decode(repeat('00', 32), 'hex'),  -- of the last entry; genesis: there is none
    at bigint,                                                    -- when that was written, UTC milliseconds
    announced bigint NOT NULL DEFAULT 0,                          -- how many the desk has, as it last said
    approvals bigint,                                             -- what waits there for a second person; null: unsaid
    PRIMARY KEY (outlet, desk)
);

CREATE TABLE kapok.entry (
    outlet text NOT NULL,
    desk text NOT NULL,
    seq bigint NOT NULL,
    month date NOT NULL,  -- the first day of the month of the business day
    at bigint NOT NULL,
    kind text NOT NULL,
    case_id text NOT NULL,
    previous bigint NOT NULL,
    bytes bytea NOT NULL,  -- docs/journal-format.md, 5: what is personal is sealed before it leaves the desk
    hash bytea NOT NULL,
    PRIMARY KEY (outlet, desk, seq, month)
) PARTITION BY HASH (outlet);

-- Whoever may write, and be it the owner, changes nothing that stands here.
CREATE FUNCTION kapok.nothing_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger forgets nothing' USING ERRCODE = 'KP006';
END $$;
CREATE TRIGGER nothing_changes BEFORE UPDATE OR DELETE ON kapok.entry
    FOR EACH ROW EXECUTE FUNCTION kapok.nothing_changes();

DO $$ BEGIN
    FOR part IN 0..7 LOOP
        EXECUTE format('CREATE TABLE kapok.entry_%s PARTITION OF kapok.entry'
                       ' FOR VALUES WITH (MODULUS 8, REMAINDER %s) PARTITION BY RANGE (month)', part, part);
        EXECUTE format('ALTER TABLE kapok.entry_%s OWNER TO kapok_ledger', part);
    END LOOP;
END $$;
ALTER TABLE kapok.desk OWNER TO kapok_ledger;
ALTER TABLE kapok.entry OWNER TO kapok_ledger;

-- Room for the entries of a month. A table is attached and not made in its place, so that no desk that is writing
-- waits; whoever comes second waits for the first.
CREATE FUNCTION kapok.make_month(wanted date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = kapok, pg_temp AS $$
DECLARE
    name text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('kapok.make_month'));
    FOR part IN 0..7 LOOP
        name := format('entry_%s_%s', part, to_char(wanted, 'YYYYMM'));
        CONTINUE WHEN to_regclass('kapok.' || name) IS NOT NULL;
        EXECUTE format('CREATE TABLE kapok.%I (LIKE kapok.entry)', name);
        EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON kapok.%I'
                       ' FOR EACH STATEMENT EXECUTE FUNCTION kapok.nothing_changes()', name);
        EXECUTE format('ALTER TABLE kapok.entry_%s ATTACH PARTITION kapok.%I FOR VALUES FROM (%L) TO (%L)',
                       part, name, wanted, wanted + interval '1 month');
    END LOOP;
END $$;
ALTER FUNCTION kapok.make_month OWNER TO kapok_ledger;
COMMIT;
