-- How entries come in: by one function, which judges the chain set by set, and by nothing else.
--
-- It raises KP001 a fork, KP002 a gap, KP003 a hash that is not the chain's, KP004 what is no entry of this desk, KP005
-- a role that is no desk of this ledger; then nothing of the set was taken.
BEGIN;
INSERT INTO kapok.migration (number) VALUES (2);

-- Which desk is calling. The role is the common name of its certificate, desk_0708_0101.
CREATE FUNCTION kapok.calling_desk() RETURNS kapok.desk LANGUAGE sql STABLE AS $$
    SELECT d FROM kapok.desk d
    WHERE session_user ~ '^desk_[0-9]{4}_[0-9]{4}$'
      AND d.outlet = split_part(session_user, '_', 2) AND d.desk = split_part(session_user, '_', 3)
$$;

-- What an entry says of itself, read from its first bytes and its last (docs/journal-format.md, 5): behind the body
-- stand by, case, day, desk, kind, previous, seq and version, in this order, and no text of these holds a quotation
-- mark, so the end falls apart at ,". Latin-1, so that a cut through a character does not matter. Nothing is given of
-- what does not end so; what is no number or no day is an error of class 22. One regular expression over the end costs
-- ten times as much as the hash.
CREATE FUNCTION kapok.read(bytes bytea, OUT at bigint, OUT case_id text, OUT month date, OUT desk text, OUT kind text,
                           OUT previous bigint, OUT seq bigint)
RETURNS SETOF record LANGUAGE sql IMMUTABLE AS $$
    SELECT substring(begins FROM 7)::bigint, split_part(p[c - 6], '"', 3),
           date_trunc('month', split_part(p[c - 5], '"', 3)::date)::date, split_part(p[c - 4], '"', 3),
           split_part(p[c - 3], '"', 3), substring(p[c - 2] FROM 11)::bigint, substring(p[c - 1] FROM 6)::bigint
    FROM (SELECT split_part(convert_from(substring(bytes FOR 32), 'LATIN1'), ',', 1),
                 string_to_array(convert_from(substring(bytes FROM greatest(1, length(bytes) - 999)), 'LATIN1'), ',"')
          OFFSET 0) t (begins, p), cardinality(p) c
    WHERE begins LIKE '{"at":%' AND p[c - 6] LIKE 'case":"%"' AND p[c - 5] LIKE 'day":"____-__-__"'
      AND p[c - 4] LIKE 'desk":"%"' AND p[c - 3] LIKE 'kind":"%"' AND p[c - 2] LIKE 'previous":%'
      AND p[c - 1] LIKE 'seq":%' AND p[c] = 'version":2}'
$$;

-- Entries `after` + 1 and on, with their hashes. Those that stand here already are taken again and change nothing.
-- `announced`: how many the desk has; `approvals`: what waits there for a second person. Answers how far the chain is.
CREATE FUNCTION kapok.take(after bigint, bytes bytea[], hashes bytea[], announced bigint, approvals bigint,
                           OUT entries bigint, OUT head bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kapok, pg_temp AS $$
DECLARE
    mine kapok.desk := kapok.calling_desk();
    known bigint;    -- how many of these stand here already
    wrong bigint;    -- the first with a hash that is not the chain's
    strange bigint;  -- the first that is no entry of this desk in its place
    fresh kapok.entry[];
BEGIN
    IF mine.outlet IS NULL THEN RAISE EXCEPTION 'no desk of this ledger' USING ERRCODE = 'KP005'; END IF;
    SELECT d.* INTO mine FROM kapok.desk d WHERE d.outlet = mine.outlet AND d.desk = mine.desk FOR UPDATE;
    IF after > mine.entries THEN
        RAISE EXCEPTION 'entry % is missing', mine.entries + 1 USING ERRCODE = 'KP002';
    END IF;
    IF cardinality(bytes) <> cardinality(hashes) THEN
        RAISE EXCEPTION 'a hash for each entry' USING ERRCODE = 'KP004';
    END IF;

    known := least(mine.entries - after, cardinality(bytes));
    IF known > 0 AND known <> (
        SELECT count(*) FROM unnest(bytes[:known], hashes[:known]) WITH ORDINALITY g (bytes, hash, n)
        JOIN kapok.entry e ON e.outlet = mine.outlet AND e.desk = mine.desk AND e.seq = after + g.n
         AND e.hash = g.hash AND e.bytes = g.bytes)
    THEN
        RAISE EXCEPTION 'another entry stands here' USING ERRCODE = 'KP001';
    END IF;
    bytes := bytes[known + 1:];
    hashes := hashes[known + 1:];

    -- The chain is judged where it is kept: no program between desk and disk is believed.
    SELECT min(n) FILTER (WHERE g.hash IS DISTINCT FROM kapok.digest(before || g.bytes, 'sm3')),
           min(n) FILTER (WHERE r.seq IS DISTINCT FROM n OR r.desk <> mine.outlet || '-' || mine.desk),
           array_agg(ROW(mine.outlet, mine.desk, n, r.month, r.at, r.kind, r.case_id, r.previous, g.bytes,
                         g.hash)::kapok.entry ORDER BY n)
    INTO wrong, strange, fresh
    FROM (SELECT mine.entries + i, u.bytes, u.hash, lag(u.hash, 1, mine.head) OVER (ORDER BY i)
          FROM unnest(bytes, hashes) WITH ORDINALITY u (bytes, hash, i)) g (n, bytes, hash, before)
    LEFT JOIN LATERAL kapok.read(g.bytes) r ON true;
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION 'entry % does not follow from what stands here', wrong USING ERRCODE = 'KP003';
    ELSIF strange IS NOT NULL THEN
        RAISE EXCEPTION 'entry % is none of this desk', strange USING ERRCODE = 'KP004';
    END IF;
    PERFORM kapok.make_month(month) FROM (SELECT DISTINCT month FROM unnest(fresh)) m
        WHERE to_regclass(format('kapok.entry_0_%s', to_char(month, 'YYYYMM'))) IS NULL;
    INSERT INTO kapok.entry SELECT * FROM unnest(fresh);

    UPDATE kapok.desk d
    SET entries = mine.entries + cardinality(take.bytes),
        head = coalesce(hashes[cardinality(hashes)], mine.head),
        at = coalesce(fresh[cardinality(fresh)].at, mine.at),
        announced = take.announced, approvals = take.approvals
    WHERE d.outlet = mine.outlet AND d.desk = mine.desk
    RETURNING d.entries, d.head INTO take.entries, take.head;
    -- Whoever shows what waits is woken and asks again: what is told says only where.
    IF cardinality(bytes) > 0 OR mine.approvals IS DISTINCT FROM take.approvals THEN
        PERFORM pg_notify('outlet_' || mine.outlet, mine.outlet || '-' || mine.desk);
    END IF;
END $$;
ALTER FUNCTION kapok.calling_desk OWNER TO kapok_ledger;
ALTER FUNCTION kapok.read OWNER TO kapok_ledger;
ALTER FUNCTION kapok.take OWNER TO kapok_ledger;
COMMIT;
