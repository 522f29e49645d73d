#!/usr/bin/python3
"""Verifies Kapok journals. Written from docs/journal-format.md alone; § and "step" refer to that page.

verify_journal.py [--authority PEM] FILE          the verdict as an object, exit code as in §9
verify_journal.py [--authority PEM] FILE FILE ..  an object a line, each with its exit code under "exit"; exit 0
"""
import datetime, fcntl, hashlib, json, os, re, shutil, sqlite3, stat, sys, tempfile, urllib.parse
from canonical import Damage, demand, is_number, parse_canonical
from verify_seals import Seals, is_certified, owner_of

SOUND, NO_JOURNAL, IN_USE, DAMAGED = 0, 2, 3, 4  # §9

# §2
MAGIC = b"SQLite format 3\0"
APPLICATION_ID = 0x4B504A31
USER_VERSION = 2
SCHEMA = {
    (b"table", b"entry", b"entry",
     b"CREATE TABLE entry(seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL, hash BLOB NOT NULL) STRICT"),
    (b"table", b"head", b"head",
     b"CREATE TABLE head(one INTEGER PRIMARY KEY CHECK(one = 1), count INTEGER NOT NULL, hash BLOB NOT NULL) STRICT"),
}
SEAL = (b"table", b"seal", b"seal", b"CREATE TABLE seal(number INTEGER PRIMARY KEY, bytes BLOB NOT NULL, "
        b"signature BLOB NOT NULL, path BLOB NOT NULL) STRICT")
LOCK_AT, LOCK_LENGTH = 0x40000002, 510

# §5
KEYS = {"at", "body", "by", "case", "day", "desk", "kind", "previous", "seq", "version"}
LARGEST_ENTRY = 8_388_608
END = re.compile(rb',"case":"([^"]*)","day":"([^"]*)","desk":"([^"]*)","kind":"([^"]*)"'
                 rb',"previous":([0-9]{1,17}),"seq":([0-9]{1,17}),"version":2}\Z')
NAME = re.compile(r'[!#-\[\]-~]*')  # U+0021 to U+007E without " and \
EPOCH = datetime.datetime(1970, 1, 1, 8, tzinfo=datetime.timezone(datetime.timedelta(hours=8)))

class NoVerdict(Exception):
    """Exit 2 or 3: carries the code."""

# ---- §5, an entry

def parse_entry(data, seq):
    """All of §5, for the first entry and the checkpoints. Python too calls a wrong byte or day a ValueError."""
    demand(isinstance(data, bytes) and len(data) <= LARGEST_ENTRY)
    entry = parse_canonical(data)
    demand(isinstance(entry, dict) and set(entry) == KEYS)
    demand(all(is_number(entry[key]) for key in ("at", "previous", "seq", "version")))
    demand(all(isinstance(entry[key], str) for key in ("by", "case", "day", "desk", "kind")))
    demand(all(NAME.fullmatch(entry[key]) for key in ("case", "desk", "kind")) and entry["kind"])
    demand(entry["seq"] == seq and entry["version"] == 2)
    demand(re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", entry["day"]) and datetime.date.fromisoformat(entry["day"]))
    return entry

def check_first(data):
    """Step 6: the first entry as in §5 and §8; whose it is, as §11 wants it."""
    entry = parse_entry(data, 1)
    body = entry["body"]
    demand(entry["kind"] == "journal" and isinstance(body, dict) and isinstance(body.get("training"), bool))
    demand(all(isinstance(body.get(key), str) for key in ("outlet", "desk", "vault")))
    return owner_of(body)

# ---- §4 and §6, the chain and its back links

class Chain:
    def __init__(self, seals):
        self.seals = seals
        self.sound = 0
        self.hash = bytes(32)  # genesis
        self.open = {}  # id -> (first, last, visit, ended)

    def add(self, seq, data, stored_hash):
        """Step 5 for the next row; raises ValueError where it does not hold."""
        n = self.sound + 1
        demand(seq == n and isinstance(data, bytes))
        digest = hashlib.new("sm3", self.hash + data).digest()
        demand(stored_hash == digest)
        end = END.search(data)
        demand(end and int(end[6]) == n)
        case, kind, previous = end[1], end[4], int(end[5])
        demand((kind == b"journal") == (n == 1))
        self.follow(n, case, kind, previous)
        if kind == b"checkpoint":
            self.check_checkpoint(parse_entry(data, n))
        self.sound, self.hash = n, digest
        if self.seals:
            self.seals.see(data, kind, digest)

    def follow(self, n, case, kind, previous):
        if not case:
            demand(previous == 0)
        elif kind in (b"begun", b"visit_begun"):
            demand(case not in self.open and previous == 0)
            self.open[case] = (n, n, kind == b"visit_begun", False)
        else:
            demand(case in self.open)
            first, last, visit, _ = self.open[case]
            demand(previous == last)
            if kind == b"ended":
                del self.open[case]
            else:
                self.open[case] = (first, n, visit, kind == b"visit_ended")

    def check_checkpoint(self, entry):
        body = entry["body"]
        named = {}
        for key, visit in (("cases", False), ("visits", True)):
            demand(isinstance(body, dict) and isinstance(body.get(key), list))
            for member in body[key]:
                demand(isinstance(member, dict) and isinstance(member.get("id"), str))
                first, last, ended = member.get("first"), member.get("last"), member.get("ended", False)
                demand(is_number(first) and is_number(last) and isinstance(ended, bool))
                named[member["id"].encode("utf-8")] = (first, last, visit, ended)
        demand(all(self.open.get(name) == stands for name, stands in named.items()))
        demand(all(ended for name, (_, _, _, ended) in self.open.items() if name not in named))
        self.open = named

# ---- §9, the verdict

def clock(row):
    """`at` of a row as `first` and `last` show it."""
    begin = re.match(rb'\{"at":(-?[0-9]{1,17}),', row[0]) if row and isinstance(row[0], bytes) else None
    try:
        since = datetime.timedelta(milliseconds=int(begin[1])) if begin else None
        return (EPOCH + since).isoformat(timespec="milliseconds") if begin else None
    except OverflowError:
        return None

class Judge:
    def __init__(self, database, authority):
        self.database, self.authority = database, authority
        self.chain, self.seals, self.owner = Chain(None), None, ("", "", b"", "")
        self.damaged, self.first_damaged, self.is_of_authority = False, None, None

    def one(self, sql):
        """The first row, or None where there is none or SQLite cannot read it."""
        try:
            return self.database.execute(sql).fetchone()
        except sqlite3.Error:
            return None

    def found(self, entry):
        """Notes damage; the first number that is given stays."""
        self.damaged = True
        if self.first_damaged is None:
            self.first_damaged = entry

    def judge(self, file_size):
        """Steps 2 to 9. `file_size` is None where a log was beside the file."""
        head, ends = "", (None, None)
        try:
            schema = self.database.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()
        except sqlite3.Error:
            schema = None
        views = self.one("SELECT 1 FROM sqlite_schema WHERE type = 'view' AND lower(name) IN ('entry', 'head', 'seal')")
        if schema is None:  # step 2
            self.found(1)
        elif self.one("PRAGMA user_version") != (USER_VERSION,) or views:  # step 3; step 4, a view that may never end
            self.found(None)
        else:
            has_seals = any(row[:2] == SEAL[:2] for row in schema)
            if len(schema) != 2 + has_seals or set(schema) != SCHEMA | ({SEAL} if has_seals else set()):  # step 4
                self.found(None)
            self.check_row_one()
            if has_seals or self.owner[2]:
                select = "SELECT number, bytes, signature, path FROM seal ORDER BY number"
                rows = self.rows(select if has_seals else "SELECT 1 WHERE 0")
                self.seals = self.chain.seals = Seals(rows, self.owner)
            whole = self.walk()
            if self.seals:
                self.seals.end(whole)
                rows.close()
                if self.seals.first_damaged:
                    self.found(self.seals.first_damaged)
            if not whole:
                self.found(self.chain.sound + 1)
            head = self.check_head(whole)
            pages = self.one("PRAGMA page_count")[0] * self.one("PRAGMA page_size")[0]
            if file_size is not None and file_size > pages:  # step 9; where something was found it changes nothing
                self.found(None)
            ends = [clock(self.one(f"SELECT bytes FROM entry ORDER BY seq {way} LIMIT 1")) for way in ("ASC", "DESC")]
        count = self.one("SELECT count(*) FROM entry") if self.damaged and not views else None
        entries, sealed = count[0] if count else self.chain.sound, self.seals.sealed if self.seals else 0
        return DAMAGED if self.damaged else SOUND, {
            "entries": entries, "first": ends[0], "last": ends[1], "head": head, "last_sealed": sealed,
            "seals": self.seals.good if self.seals else 0, "unsealed": max(entries - sealed, 0),
            "seal_keys": [self.owner[2].hex()] if self.owner[2] else [], "authority": self.is_of_authority,
            "first_damaged": self.first_damaged}

    def rows(self, select):
        """Row by row; a row that cannot be read is an sqlite3.Error to whoever asks for it."""
        yield from self.database.execute(select)

    def walk(self):
        """Step 5: whether the chain is whole."""
        select = "SELECT seq, bytes, hash FROM entry ORDER BY seq"
        try:
            try:
                for row in self.database.execute(select):
                    self.chain.add(*row)
                return True
            except sqlite3.Error:  # Python reads one row ahead: where that fails it has kept back the row before
                for row in self.database.execute(select + " LIMIT 1 OFFSET ?", (self.chain.sound,)):
                    self.chain.add(*row)
        except (sqlite3.Error, ValueError):
            pass
        return False

    def check_row_one(self):
        """Step 6."""
        row = self.one("SELECT bytes FROM entry WHERE seq = 1")
        try:
            if row:
                self.owner = check_first(row[0])
        except ValueError:
            self.found(1)
        if self.authority:
            desk, _, key, certificate, _ = self.owner
            self.is_of_authority = bool(key) and is_certified(certificate, self.authority, desk, key)
            if not self.is_of_authority:
                self.found(1)

    def check_head(self, whole):
        """Step 7; the head's hash as the verdict shows it."""
        sound = self.chain.sound
        try:
            (one, count, head), = self.database.execute("SELECT one, count, hash FROM head").fetchall()
            demand(one == 1 and is_number(count) and isinstance(head, bytes))
        except (sqlite3.Error, ValueError):
            self.found(max(sound, 1))
            return ""
        if whole and count != sound:
            self.found(min(max(count, 0), sound) + 1)
        elif whole and head != self.chain.hash:
            self.found(max(sound, 1))
        return head.hex()

# ---- §2, the file and a log beside it

def is_file(path):
    """Step 1: neither a pipe nor a device."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode)
    except OSError:
        return False

def judge(path, authority, how, header_is_ours, file_size):
    uri = "file://" + urllib.parse.quote(os.fsencode(os.path.abspath(path))) + how
    database = sqlite3.connect(uri, uri=True, isolation_level=None)
    database.text_factory = bytes
    try:
        judge = Judge(database, authority)
        application = judge.one("PRAGMA application_id")
        readable = header_is_ours or judge.one("SELECT count(*) FROM sqlite_schema")
        if application and application[0] != APPLICATION_ID or not readable:  # step 1, with a log
            raise NoVerdict(NO_JOURNAL)
        return judge.judge(file_size)
    finally:
        database.close()

def verify(path, authority):
    """(exit code, object); raises NoVerdict."""
    logs = [log for log in ("-wal", "-journal") if is_file(path + log) and os.path.getsize(path + log) > 0]
    if not is_file(path):
        raise NoVerdict(NO_JOURNAL)
    with open(path, "rb") as file:
        header = file.read(100)
        ours = len(header) == 100 and header.startswith(MAGIC) and header[68:72] == APPLICATION_ID.to_bytes(4, "big")
        if not ours and not logs:
            raise NoVerdict(NO_JOURNAL)
        try:
            fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB, LOCK_LENGTH, LOCK_AT)
        except OSError:
            raise NoVerdict(IN_USE) from None
        if not logs:
            return judge(path, authority, "?mode=ro&immutable=1", ours, os.path.getsize(path))
        with tempfile.TemporaryDirectory() as folder:
            copy = os.path.join(folder, os.path.basename(path))
            for end in ["", *logs]:
                shutil.copyfile(path + end, copy + end)
            return judge(copy, authority, "?mode=rw", ours, None)

def main(files):
    authority = files[1] if len(files) > 1 and files[0] == "--authority" else None
    files = files[2:] if authority else files
    if not files:
        print(__doc__, file=sys.stderr)
        return 1
    for path in files:
        try:
            code, verdict = verify(path, authority)
        except NoVerdict as none:
            code, verdict = none.args[0], {}
        if len(files) > 1 or verdict:
            print(json.dumps(verdict if len(files) == 1 else {"exit": code, **verdict}))
    return code if len(files) == 1 else 0

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
