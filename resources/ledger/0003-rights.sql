-- Who may do what here. Three kinds of roles sign in, each by a certificate with its name:
--     desk_0708_0101          a desk: hands in its own chain, reads what its outlet shows
--     supervisor_0708_9001    reads the entries of one outlet, too
--     any other               a head office: reads its outlets
-- Nobody has a right to write but by the functions, and nobody one to update, delete or truncate at all.
BEGIN;
INSERT INTO kapok.migration (number) VALUES (3);

DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kapok_desk') THEN CREATE ROLE kapok_desk NOLOGIN; END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kapok_reader') THEN CREATE ROLE kapok_reader NOLOGIN; END IF;
END $$;

-- Which outlets a role reads that is no desk.
CREATE TABLE kapok.reader (outlet text NOT NULL, role text NOT NULL, PRIMARY KEY (outlet, role));
ALTER TABLE kapok.reader OWNER TO kapok_ledger;

CREATE FUNCTION kapok.outlets_read() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = kapok, pg_temp AS $$
    SELECT outlet FROM kapok.reader WHERE role = session_user
    UNION SELECT (kapok.calling_desk()).outlet
$$;
ALTER FUNCTION kapok.outlets_read OWNER TO kapok_ledger;

ALTER TABLE kapok.desk ENABLE ROW LEVEL SECURITY;
ALTER TABLE kapok.entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY outlets_read ON kapok.desk FOR SELECT USING (outlet IN (SELECT kapok.outlets_read()));
CREATE POLICY outlets_read ON kapok.entry FOR SELECT TO kapok_reader
    USING (outlet IN (SELECT kapok.outlets_read()));
GRANT SELECT ON kapok.desk TO kapok_desk, kapok_reader;
GRANT SELECT ON kapok.entry TO kapok_reader;
GRANT USAGE ON SCHEMA kapok TO kapok_desk, kapok_reader;
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA kapok FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kapok.take TO kapok_desk;
GRANT EXECUTE ON FUNCTION kapok.outlets_read TO kapok_desk, kapok_reader;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA kapok TO kapok_ledger;

-- The roles are the cluster's and may be there already, after a restore too.
CREATE FUNCTION kapok.make_role(role text, kind text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN EXECUTE format('CREATE ROLE %I LOGIN', role); END IF;
    EXECUTE format('GRANT %I TO %I', kind, role);
END $$;
-- Called by who looks after the ledger: a desk may hand in from now on.
CREATE FUNCTION kapok.admit_desk(outlet text, desk text) RETURNS void LANGUAGE sql AS $$
    SELECT kapok.make_role(format('desk_%s_%s', outlet, desk), 'kapok_desk');
    INSERT INTO kapok.desk (outlet, desk) VALUES (outlet, desk) ON CONFLICT DO NOTHING
$$;
-- A supervisor reads one outlet, a head office all that are named.
CREATE FUNCTION kapok.admit_reader(role text, VARIADIC outlets text[]) RETURNS void LANGUAGE sql AS $$
    SELECT kapok.make_role(role, 'kapok_reader');
    INSERT INTO kapok.reader SELECT unnest(outlets), role ON CONFLICT DO NOTHING
$$;
REVOKE EXECUTE ON FUNCTION kapok.make_role, kapok.admit_desk, kapok.admit_reader FROM PUBLIC;
COMMIT;
