-- For which months room is made: a desk makes tables by the day of an entry, so it may not choose any day. From the year
-- of the first rules that Kapok knows to the next month; KP007 says of another one that it is not taken.
BEGIN;
INSERT INTO kapok.migration (number) VALUES (5);

CREATE OR REPLACE FUNCTION kapok.make_month(wanted date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = kapok, pg_temp AS $$
DECLARE
    name text;
BEGIN
    IF wanted < '2021-01-01' OR wanted > now() + interval '1 month' THEN
        RAISE EXCEPTION 'no room for the month of %', wanted USING ERRCODE = 'KP007';
    END IF;
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
COMMIT;
