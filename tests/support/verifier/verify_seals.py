"""Judges the seals of a Kapok journal, and proofs taken from one. Written from docs/journal-format.md alone; § refers
to that page.

verify_seals.py PROOF [--authority PEM]   a proof as in §12: an object that says "proved", exit 0, or 4 where it is not
verify_seals.py --code TEXT KEY           the same of the code on a paper, under this public key (hexadecimal)
"""
import base64, functools, hashlib, json, re, sqlite3, subprocess, sys, tempfile
from canonical import Damage, demand, is_number, parse_canonical

GENESIS = bytes(32)

def sm3(*parts):
    return hashlib.new("sm3", b"".join(parts)).digest()

# ---- GB/T 32918: whether r‖s was made over a text with the private half of X‖Y

P = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFF
A = P - 3
B = 0x28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93
N = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123
G = (0x32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7,
     0xBC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0)
ID = b"1234567812345678"

def add(one, other):
    if one is None or other is None:
        return one or other
    (x1, y1), (x2, y2) = one, other
    if x1 == x2 and (y1 + y2) % P == 0:
        return None
    slope = ((3 * x1 * x1 + A) * pow(2 * y1, -1, P) if one == other else (y2 - y1) * pow(x2 - x1, -1, P)) % P
    x = (slope * slope - x1 - x2) % P
    return x, (slope * (x1 - x) - y1) % P

def times(number, point):
    result = None
    for bit in bin(number)[2:]:
        result = add(result, result)
        if bit == "1":
            result = add(result, point)
    return result

@functools.lru_cache(maxsize=10_000)
def is_signed(key, text, signature):
    if len(key) != 64 or len(signature) != 64:
        return False
    point = (int.from_bytes(key[:32], "big"), int.from_bytes(key[32:], "big"))
    r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
    on_curve = max(point) < P and (point[0] ** 3 + A * point[0] + B - point[1] ** 2) % P == 0
    if not on_curve or not 1 <= r < N or not 1 <= s < N or (r + s) % N == 0:
        return False
    curve = b"".join(value.to_bytes(32, "big") for value in (A, B, *G))
    e = int.from_bytes(sm3(sm3((8 * len(ID)).to_bytes(2, "big"), ID, curve, key), text), "big")
    found = add(times(s, G), times((r + s) % N, point))
    return found is not None and (e + found[0]) % N == r

# ---- RFC 9162, section 2.1, over SM3

def leaf(data):
    return sm3(b"\0", data)

def node(left, right):
    return sm3(b"\1", left, right)

class Tree:
    """Grows by its right edge."""
    def __init__(self):
        self.size, self.parts = 0, []

    def add(self, data):
        top, whole = leaf(data), self.size
        while whole & 1:
            top, whole = node(self.parts.pop(), top), whole >> 1
        self.parts.append(top)
        self.size += 1

    def root(self):
        *rest, top = self.parts
        for part in reversed(rest):
            top = node(part, top)
        return top

def root_by(path, index, count, top):
    """Section 2.1.3.2: where the path leads from this leaf hash."""
    demand(0 <= index < count)
    at, last = index, count - 1
    for beside in path:
        demand(last != 0)
        if at & 1 or at == last:
            top = node(beside, top)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            top = node(top, beside)
        at, last = at >> 1, last >> 1
    demand(last == 0)
    return top

# ---- §11, what a seal says

NUMBERS = ("checkpoint", "count", "number", "version")
HASHES = {"head": False, "previous": False, "tree": False, "pack": True, "staff": True}  # True: may be empty

def parse_seal(data):
    """A seal as its bytes say; raises ValueError where they are none."""
    seal = parse_canonical(data)
    demand(isinstance(seal, dict) and set(seal) == {*NUMBERS, *HASHES, "desk", "mode"})
    demand(all(is_number(seal[key]) for key in NUMBERS) and seal["version"] == 1)
    demand(isinstance(seal["desk"], str) and seal["mode"] in ("training", "real"))
    for key, may_be_empty in HASHES.items():
        demand(isinstance(seal[key], str) and (re.fullmatch("[0-9a-f]{64}", seal[key])
                                               or may_be_empty and not seal[key]))
    return seal

DUE = {1: {b"signed_in", b"approved", b"day_closed", b"reprinted"}}
DUE[2] = DUE[1] | {b"checkpoint", b"desk_made", b"staff_known", b"staff_changed", b"sign_in_failed", b"unsealed",
                   b"unseal_denied", b"revealed", b"recovery_made", b"unlocked", b"day_reopened", b"erased"}

def is_due(rule, seq, kind, data, sealed):
    """Whether an entry must be the last one under a seal."""
    return seq - sealed > 999 or kind in DUE[rule] or kind == b"intent" and b'"step":"print"' in data

def owner_of(body):
    """(desk, mode, key, certificate, rule) as the first entry says; no key: b"". Raises ValueError where it says them
    wrong."""
    key = body.get("seal_key", "" if "seal_certificate" not in body else None)
    certificate = body.get("seal_certificate", "")
    demand(isinstance(key, str) and isinstance(certificate, str))
    demand("seal_key" not in body or re.fullmatch("[0-9a-f]{128}", key))
    rule = body.get("seal_rule", 1)
    demand(is_number(rule) and rule in DUE and ("seal_rule" not in body or "seal_key" in body))
    mode = "training" if body["training"] else "real"
    return f"{body['outlet']}-{body['desk']}", mode, bytes.fromhex(key), certificate, rule

def is_certified(certificate, authority, desk, key):
    """Whether the authority (a file) stands for this key of this desk; days are not judged. Asks OpenSSL's program."""
    with tempfile.NamedTemporaryFile("w", suffix=".pem") as file:
        file.write(certificate)
        file.flush()
        def openssl(*what):
            ran = subprocess.run(("openssl", *what), capture_output=True)
            return ran.stdout if ran.returncode == 0 else b""
        name = openssl("x509", "-noout", "-subject", "-nameopt", "multiline,utf8,-esc_msb", "-in", file.name)
        names = re.findall(r"commonName *= (.*)", name.decode("utf-8", "replace"))
        public = openssl("x509", "-noout", "-pubkey", "-in", file.name)
        with tempfile.NamedTemporaryFile("wb", suffix=".pem") as pem:
            pem.write(public)
            pem.flush()
            der = openssl("pkey", "-pubin", "-in", pem.name, "-outform", "DER")
        issued = openssl("verify", "-no_check_time", "-CAfile", authority, file.name)
    is_sm2 = bytes.fromhex("06082a811ccf5501822d") in der  # the curve's object identifier
    return bool(issued) and names == ["seal." + desk] and is_sm2 and der.endswith(b"\4" + key) and len(key) == 64

class Seals:
    """Judges while the chain is walked. `rows`: number, bytes, signature, path, in the order of number."""
    def __init__(self, rows, owner):
        self.rows, self.owner = iter(rows), owner
        self.good = self.sealed = self.checkpoint = 0
        self.previous, self.next, self.tree, self.first_damaged = GENESIS, None, Tree(), None
        self.fetch()

    def damaged(self, entry):
        self.first_damaged = min(self.first_damaged or entry, entry)

    def fetch(self):
        try:
            row = next(self.rows, None)
            if row is None:
                return
            desk, mode, key, *_ = self.owner
            number, data, signature, path = row
            demand(all(isinstance(value, bytes) for value in (data, signature, path)))
            seal = parse_seal(data)
            demand(number == seal["number"] == self.good + 1 and seal["count"] > self.sealed)
            demand(seal["previous"] == self.previous.hex() and (seal["desk"], seal["mode"]) == (desk, mode))
            demand(is_signed(key, data, signature))
            self.next, self.row = seal, row
        except (sqlite3.Error, ValueError):
            self.damaged(self.sealed + 1)

    def see(self, data, kind, digest):
        """The next sound entry, with which the chain is at `digest`."""
        self.tree.add(data)
        seq = self.tree.size
        if kind == b"checkpoint":
            self.checkpoint = seq
        if self.next and self.next["count"] == seq:
            seal, (_, text, signature, path) = self.next, self.row
            self.next = None
            try:
                root = self.tree.root()
                parts = [path[at:at + 32] for at in range(0, len(path), 32)]
                demand(len(path) % 32 == 0 and root_by(parts, seq - 1, seq, leaf(data)) == root)
                demand(seal["head"] == digest.hex() and seal["tree"] == root.hex())
                demand(seal["checkpoint"] == self.checkpoint)
                self.good, self.sealed, self.previous = self.good + 1, seq, sm3(text, signature)
                self.fetch()
            except Damage:
                self.damaged(self.sealed + 1)
        if self.owner[2] and self.sealed != seq and is_due(self.owner[4], seq, kind, data, self.sealed):
            self.damaged(seq)

    def end(self, whole):
        if self.next and whole:
            self.damaged(self.tree.size + 1)

# ---- §12, a proof

def prove(proof, authority):
    """What a proof shows; raises ValueError where it shows nothing."""
    entry, key = proof["entry"].encode("utf-8"), bytes.fromhex(proof["key"])
    text, signature = proof["seal"]["bytes"].encode("utf-8"), bytes.fromhex(proof["seal"]["signature"])
    seal = parse_seal(text)
    demand(is_signed(key, text, signature))
    root = root_by([bytes.fromhex(part) for part in proof["path"]], proof["index"], proof["count"], leaf(entry))
    demand(seal["count"] == proof["count"] and seal["tree"] == proof["head"] == root.hex())
    told = json.loads(entry)
    demand(told["seq"] == proof["index"] + 1 and told["desk"] == seal["desk"])
    if authority:
        demand(proof["certificate"] and is_certified(proof["certificate"], authority, seal["desk"], key))
    return {"proved": True, "desk": seal["desk"], "entry": told["seq"], "authority": True if authority else None}

def prove_code(text, key):
    """What the code on a paper shows; raises ValueError where it shows nothing."""
    word, number, count, packed = text.split(":")
    demand(word == "KAPOK1" and count.isdecimal())
    rest = base64.b64decode(packed + "=" * (-len(packed) % 4), altchars=b"-_", validate=True)
    def take(length):
        nonlocal rest
        demand(len(rest) >= length)
        part, rest = rest[:length], rest[length:]
        return part
    demand(take(1) == b"\1")
    signature, top = take(64), take(32)
    path = [take(32) for _ in range(take(1)[0])]
    seal = {"version": 1, "count": int(count), "tree": root_by(path, int(count) - 1, int(count), top).hex()}
    seal |= {key: int.from_bytes(take(8), "big") for key in ("number", "checkpoint")}
    seal |= {key: take(32).hex() for key in ("head", "previous")}
    seal["mode"] = {b"\0": "real", b"\1": "training"}.get(take(1))
    seal |= {key: take(take(1)[0]).hex() for key in ("pack", "staff")}
    seal["desk"] = rest.decode("ascii")
    data = json.dumps(seal, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")
    demand(parse_seal(data) and is_signed(key, data, signature))
    return {"proved": True, "desk": seal["desk"], "entry": int(count), "case": number, "leaf": top.hex()}

def main(arguments):
    authority = arguments[2] if len(arguments) == 3 and arguments[1] == "--authority" else None
    if len(arguments) not in (1, 3):
        print(__doc__, file=sys.stderr)
        return 1
    try:
        if arguments[0] == "--code":
            print(json.dumps(prove_code(arguments[1], bytes.fromhex(arguments[2]))))
            return 0
        with open(arguments[0], encoding="utf-8") as file:
            print(json.dumps(prove(json.load(file), authority)))
        return 0
    except (ValueError, KeyError, TypeError):
        print(json.dumps({"proved": False}))
        return 4

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
