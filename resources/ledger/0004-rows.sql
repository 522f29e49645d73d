-- What a desk shows its outlet of its open cases: its rows, without whom they are about. Rows only show; what acts
-- is folded from entries (design.md, "Nothing derived is believed").
BEGIN;
INSERT INTO kapok.migration (number) VALUES (4);

CREATE TABLE kapok.shown_row (
    outlet text NOT NULL,
    desk text NOT NULL,
    kind text NOT NULL,  -- the table of the desk
    key text NOT NULL,
    cells jsonb NOT NULL,
    PRIMARY KEY (outlet, desk, kind, key)
) PARTITION BY HASH (outlet);
DO $$ BEGIN
    FOR part IN 0..7 LOOP
        EXECUTE format('CREATE TABLE kapok.shown_row_%s PARTITION OF kapok.shown_row'
                       ' FOR VALUES WITH (MODULUS 8, REMAINDER %s)', part, part);
        EXECUTE format('ALTER TABLE kapok.shown_row_%s OWNER TO kapok_ledger', part);
    END LOOP;
END $$;
ALTER TABLE kapok.shown_row OWNER TO kapok_ledger;
ALTER TABLE kapok.shown_row ENABLE ROW LEVEL SECURITY;
CREATE POLICY outlets_read ON kapok.shown_row FOR SELECT USING (outlet IN (SELECT kapok.outlets_read()));
GRANT SELECT ON kapok.shown_row TO kapok_desk, kapok_reader;

-- All rows of one kind that this desk shows now, as {"KEY": {…}}: what is not among them is shown no longer.
CREATE FUNCTION kapok.show(of_kind text, shown jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kapok, pg_temp AS $$
DECLARE
    mine kapok.desk := kapok.calling_desk();
BEGIN
    IF mine.outlet IS NULL THEN RAISE EXCEPTION 'no desk of this ledger' USING ERRCODE = 'KP005'; END IF;
    DELETE FROM kapok.shown_row r
    WHERE r.outlet = mine.outlet AND r.desk = mine.desk AND r.kind = of_kind AND NOT shown ? r.key;
    INSERT INTO kapok.shown_row AS r SELECT mine.outlet, mine.desk, of_kind, s.key, s.value FROM jsonb_each(shown) s
    ON CONFLICT (outlet, desk, kind, key) DO UPDATE SET cells = excluded.cells WHERE r.cells <> excluded.cells;
    PERFORM pg_notify('outlet_' || mine.outlet, mine.outlet || '-' || mine.desk);
END $$;
ALTER FUNCTION kapok.show OWNER TO kapok_ledger;
REVOKE EXECUTE ON FUNCTION kapok.show FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kapok.show TO kapok_desk;
COMMIT;
