#!/usr/bin/python3
"""Verifies a Kapok journal from its file alone: docs/journal-format.md, and nothing else, says how (C6).

verify_journal.py FILE: one JSON object on standard output. Exit 0 sound, 4 damaged, 2 no journal, 3 in use.
Several files: an object a line for each, {"exit": …, and what else would stand alone}; exit 0.
"""
import datetime
import fcntl
import hashlib
import json
import os
import re
import shutil
import sqlite3
import stat
import sys
import tempfile
import urllib.parse

SOUND, NO_JOURNAL, IN_USE, DAMAGED = 0, 2, 3, 4
MAGIC, APPLICATION, VERSION = b"SQLite format 3\0", 0x4B504A31, 2
GENESIS = bytes(32)
LARGEST_WHOLE, LARGEST_ENTRY, DEEPEST = 2**53 - 1, 8 * 1024 * 1024, 64
LOCK_FROM, LOCK_BYTES = 0x40000002, 510
SCHEMA = [
    (b"table", b"entry", b"entry",
     b"CREATE TABLE entry(seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL, hash BLOB NOT NULL) STRICT"),
    (b"table", b"head", b"head",
     b"CREATE TABLE head(one INTEGER PRIMARY KEY CHECK(one = 1), count INTEGER NOT NULL, hash BLOB NOT NULL) STRICT"),
]
END = re.compile(rb',"case":"([^"]*)","day":"[^"]*","desk":"[^"]*","kind":"([^"]*)"'
                 rb',"previous":([0-9]{1,17}),"seq":([0-9]{1,17}),"version":2}\Z')
KEYS = {"at": int, "body": object, "by": str, "case": str, "day": str, "desk": str, "kind": str, "previous": int,
        "seq": int, "version": int}
NAME = re.compile(r'[!#-\[\]-~]*\Z')

class NoJournal(Exception):
    """Exit 2."""

class Unsound(Exception):
    """An entry that is not what it has to be."""

def sm3(*parts):
    digest = hashlib.new("sm3")
    for part in parts:
        digest.update(part)
    return digest.digest()

def is_a(value, kind):
    """A JSON value of this type; Python takes True for a number."""
    return isinstance(value, kind) and (kind in (bool, object) or not isinstance(value, bool))

def want(truth):
    if not truth:
        raise Unsound

# ---- an entry (section 5)

def whole(text):
    number = int(text)
    want(abs(number) <= LARGEST_WHOLE)
    return number

def refuse(_):
    raise Unsound

def depth_of(value):
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return 0 if inner is None else 1 + max(map(depth_of, inner), default=0)

def canonical(value):
    # Code points and UTF-8 bytes have one order; the escapes are those of RFC 8785.
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")

def read_whole(data):
    """The entry, where all of section 5 holds."""
    want(len(data) <= LARGEST_ENTRY)
    try:
        entry = json.loads(data.decode("utf-8"), parse_int=whole, parse_float=refuse, parse_constant=refuse)
        want(depth_of(entry) <= DEEPEST and canonical(entry) == data)
        want(isinstance(entry, dict) and entry.keys() == KEYS.keys())
        want(all(is_a(entry[key], kind) for key, kind in KEYS.items()))
        want(datetime.date.fromisoformat(entry["day"]).isoformat() == entry["day"])
    except (ValueError, RecursionError) as error:
        raise Unsound from error
    want(entry["version"] == VERSION and entry["kind"] != "")
    want(all(NAME.match(entry[key]) for key in ("case", "desk", "kind")))
    return entry

def says_whose_it_is(data):
    try:
        entry = read_whole(data)
        body = entry["body"]
        want(entry["kind"] == "journal" and isinstance(body, dict))
        want(all(is_a(body.get(key), str) for key in ("outlet", "desk", "vault")) and is_a(body.get("training"), bool))
    except Unsound:
        return False
    return True

# ---- back links (section 6): id -> [first, last, visit, ended]

def named_by(body):
    want(isinstance(body, dict))
    named = {}
    for where in ("cases", "visits"):
        want(isinstance(body.get(where), list))
        for one in body[where]:
            want(isinstance(one, dict) and is_a(one.get("id"), str))
            want(is_a(one.get("first"), int) and is_a(one.get("last"), int) and is_a(one.get("ended", False), bool))
            named[one["id"].encode("utf-8")] = [one["first"], one["last"], where == "visits", one.get("ended", False)]
    return named

def settle(table, body):
    named = named_by(body)
    want(all(table.get(key) == stands for key, stands in named.items()))
    want(all(key in named or stands[3] for key, stands in table.items()))
    for key in [key for key in table if key not in named]:
        del table[key]

def follow(table, number, case, kind, previous):
    if not case:
        want(previous == 0)
    elif kind in (b"begun", b"visit_begun"):
        want(case not in table and previous == 0)
        table[case] = [number, number, kind == b"visit_begun", False]
    else:
        want(case in table and previous == table[case][1])
        if kind == b"ended":
            del table[case]
        else:
            table[case][1], table[case][3] = number, kind == b"visit_ended"

# ---- the chain (sections 4 and 9, step 5)

class Chain:
    def __init__(self):
        self.sound, self.hash, self.table, self.damaged = 0, GENESIS, {}, None

    def take(self, seq, data, stored):
        number = self.sound + 1
        want(isinstance(data, bytes) and seq == number)
        now = sm3(self.hash, data)
        want(stored == now)
        end = END.search(data)
        want(end is not None)
        case, kind, previous, own = end.group(1), end.group(2), int(end.group(3)), int(end.group(4))
        want(own == number)
        follow(self.table, number, case, kind, previous)
        if kind == b"checkpoint":
            settle(self.table, read_whole(data)["body"])
        want((kind == b"journal") == (number == 1))
        self.sound, self.hash = number, now

    def walk(self, database):
        try:
            for row in rows_of(database):
                self.take(*row)
        except (Unsound, sqlite3.Error, MemoryError):
            self.damaged = self.sound + 1

def rows_of(database):
    """Python reads a row ahead: where that fails, the rows before it are read one by one."""
    last, sql = -2**63, "SELECT seq, bytes, hash FROM entry WHERE seq >= ? ORDER BY seq LIMIT ?"
    try:
        for row in database.execute(sql, (last, -1)):
            last = row[0] + 1
            yield row
    except sqlite3.Error:
        while row := database.execute(sql, (last, 1)).fetchone():
            last = row[0] + 1
            yield row
        raise

# ---- the file (section 2)

def opened(path, folder):
    """Where it lies, or, with a log, a copy of it that SQLite may mend."""
    if not has_log(path):
        return sqlite3.connect("file:" + urllib.parse.quote(os.path.abspath(path)) + "?mode=ro&immutable=1", uri=True)
    name = os.path.join(folder, os.path.basename(path))
    for part in filter(lambda part: os.path.exists(path + part), ("", "-wal", "-journal")):
        shutil.copyfile(path + part, name + part)
    return sqlite3.connect(name)

def has_log(path):
    return any(os.path.exists(path + part) and os.path.getsize(path + part) > 0 for part in ("-wal", "-journal"))

def one(database, sql, otherwise=None):
    try:
        row = database.execute(sql).fetchone()
        return otherwise if row is None else row[0]
    except (sqlite3.Error, MemoryError):
        return otherwise

def time_of(database, order):
    data = one(database, "SELECT bytes FROM entry ORDER BY seq " + order + " LIMIT 1")
    begins = re.match(rb'\{"at":(-?[0-9]{1,16}),', data) if isinstance(data, bytes) else None
    if not begins:
        return None
    try:
        at = datetime.datetime(1970, 1, 1, 8) + datetime.timedelta(milliseconds=int(begins.group(1)))
    except OverflowError:
        return None
    return at.isoformat(timespec="milliseconds") + "+08:00"

def head_of(database):
    try:
        rows = database.execute("SELECT one, count, hash FROM head").fetchmany(2)
    except (sqlite3.Error, MemoryError):
        return None
    return rows[0][1:] if len(rows) == 1 and rows[0][0] == 1 else None

def against_head(head, chain):
    if head is None:
        return max(chain.sound, 1)
    if chain.damaged is not None:
        return None
    if head[0] != chain.sound:
        return min(max(head[0], 0), chain.sound) + 1
    return max(chain.sound, 1) if head[1] != chain.hash else None

def judge(database, path, ours, logged):
    verdict = {"entries": 0, "first": None, "last": None, "head": "", "seals": 0, "first_damaged": None}
    try:
        schema = database.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name").fetchall()
    except sqlite3.Error as error:
        if not ours:
            raise NoJournal from error
        verdict["first_damaged"] = 1
        return DAMAGED, verdict
    if not ours and one(database, "PRAGMA application_id") != APPLICATION:
        raise NoJournal
    if one(database, "PRAGMA user_version") != VERSION:
        verdict["entries"] = one(database, "SELECT count(*) FROM entry", 0)
        return DAMAGED, verdict

    damaged = schema != SCHEMA
    found = []
    owner = one(database, "SELECT bytes FROM entry WHERE seq = 1")
    if isinstance(owner, bytes) and not says_whose_it_is(owner):
        found.append(1)
    chain = Chain()
    chain.walk(database)
    head = head_of(database)
    found += [number for number in (chain.damaged, against_head(head, chain)) if number is not None]
    if found:
        damaged, verdict["first_damaged"] = True, found[0]
    verdict["entries"] = one(database, "SELECT count(*) FROM entry", chain.sound) if damaged else chain.sound
    verdict["first"], verdict["last"] = time_of(database, "ASC"), time_of(database, "DESC")
    verdict["head"] = head[1].hex() if head and isinstance(head[1], bytes) else ""
    if not damaged and not logged:
        pages, size = one(database, "PRAGMA page_count", 0), one(database, "PRAGMA page_size", 0)
        damaged = os.path.getsize(path) > pages * size > 0
    return (DAMAGED if damaged else SOUND), verdict

def verify(path):
    parts = [path + part for part in ("", "-wal", "-journal") if os.path.exists(path + part)]
    if not os.path.exists(path) or not all(stat.S_ISREG(os.stat(part).st_mode) for part in parts):
        raise NoJournal
    logged = has_log(path)
    with open(path, "rb") as file, tempfile.TemporaryDirectory() as folder:
        header = file.read(100)
        ours = len(header) == 100 and header.startswith(MAGIC) and header[68:72] == APPLICATION.to_bytes(4, "big")
        if not ours and not logged:
            raise NoJournal
        try:
            fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB, LOCK_BYTES, LOCK_FROM)
        except OSError:
            return IN_USE, {}
        database = opened(path, folder)
        try:
            database.text_factory = bytes
            return judge(database, path, ours, logged)
        finally:
            database.close()

def answer(path):
    try:
        return verify(path)
    except (NoJournal, OSError):
        return NO_JOURNAL, {}

def main(files):
    if len(files) == 1:
        code, verdict = answer(files[0])
        if verdict:
            print(json.dumps(verdict, indent=2, sort_keys=True))
        return code
    for path in files:
        code, verdict = answer(path)
        print(json.dumps({"exit": code, **verdict}, sort_keys=True))
    return SOUND if files else NO_JOURNAL

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
