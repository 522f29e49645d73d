"""Counts the reports of a practice desk from its journal alone, sharing nothing with those who write them.

count_reports.py DIR FROM TO   one JSON object, a key for each report: what its rows and totals must come to

Written from docs/journal-format.md (§ refers to it) and the names that an entry's body bears. The vault is opened for one
thing: which entries are of the same person (§13).
"""
import base64, hashlib, hmac, json, sqlite3, subprocess, sys
from collections import Counter, defaultdict
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "verifier"))
from canonical import parse_canonical

OUTLET = timezone(timedelta(hours=8))
ASKED = {"province", "bank", "platform", "second_person"}  # those whose no is out of the common
FIGURES = ("received", "issued", "spoiled", "test", "returned", "destroyed")
PUNCHED = {"replace": "old_card", "renew": "old_card", "cancel": "recovered", "change_bank_settle": "recovered"}
STATES = ("accepted", "recorded", "in_doubt", "refused", "draft")

# ---- §13: the keys of the cases

def derived(key, use):
    return hmac.new(key, b"kapok " + use, lambda: hashlib.new("sm3")).digest()

def sm4(key, nonce, data):
    call = ["openssl", "enc", "-sm4-ctr", "-K", key.hex(), "-iv", nonce.hex()]
    return subprocess.run(call, input=data, stdout=subprocess.PIPE, check=True).stdout

def unwrapped(under, wrapped):
    return sm4(derived(under, b"wrap cipher")[:16], wrapped[:16], wrapped[16:-32])

class Vault:
    def __init__(self, folder):
        device = bytes.fromhex((folder / "training/device.key").read_text().split()[-1])
        wrappings = json.loads((folder / "desk.key").read_text())["wrappings"]
        mine = next(one for one in wrappings if one["kind"] == "device")
        self.desk = unwrapped(device, base64.b64decode(mine["wrapped"]))
        with sqlite3.connect(f"file:{folder / 'vault.db'}?mode=ro", uri=True) as vault:
            self.wrapped = dict(vault.execute("SELECT key_id, wrapped FROM case_key WHERE wrapped IS NOT NULL"))
        self.keys = {}

    def opened(self, value):
        """A personal value as it was written; none where its key was destroyed."""
        sealed = value["$sealed"]
        if sealed["key"] not in self.wrapped:
            return None
        if sealed["key"] not in self.keys:
            self.keys[sealed["key"]] = unwrapped(self.desk, self.wrapped[sealed["key"]])
        part = lambda name: base64.b64decode(sealed[name])
        return sm4(self.keys[sealed["key"]], part("nonce"), part("text")).decode("utf-8")

# ---- cases, as their entries tell them

class Case:
    def __init__(self, entry, vault):
        body = entry["body"]
        self.day, self.at, self.by = entry["day"], entry["at"], entry["by"]
        self.business, self.opening = body["business"], body["opening"]
        self.person = vault.opened(self.opening["visit"]["person"]["id"])
        self.fields, self.open, self.orders, self.inner = {}, {}, set(), set()
        self.ended, self.hands, self.held = None, {}, Counter()
        self.last, self.lies = entry, False  # lies: his old card, which was punched

    def takes_in(self):
        """True once: from the first order on an old card that was punched lies here, and is waste."""
        lay, punched = self.lies, self.word(PUNCHED.get(self.business)) == "punched"
        self.lies = lay or (punched and bool(self.orders))
        return self.lies and not lay

    def take(self, entry):
        """Gives what moved over the counter, or nothing."""
        kind, body, self.last = entry["kind"], entry["body"], entry
        field = body.get("field") if isinstance(body, dict) else None
        if kind == "intent":
            step = body.get("step", self.open.get(field))  # an attempt more says only which it is
            self.open[field], self.hands[field] = step, entry["by"]
            (self.orders if step == "order" else self.inner if step == "inside" else set()).add(field)
        elif kind == "taken_back":
            self.fields.pop(field, None)
        elif kind == "ended":
            self.ended = body
        elif kind == "filled":
            self.open.pop(field, None)
            self.fields[field] = value = body["value"]
            if isinstance(value, dict) and "fen" in value and "method" in value:
                moved, self.held[field] = value["fen"] - self.held[field], value["fen"]
                return moved
        return 0

    def word(self, *path):
        value = self.fields
        for key in path:
            value = value.get(key) if isinstance(value, dict) else None
        return value if isinstance(value, str) else ""

    @property
    def refused(self):
        """By whom and why; none where nobody said no."""
        if self.ended:
            return (self.ended["by"], self.ended["reason"]) if self.ended["how"] == "refused" else None
        for field in self.orders:
            if self.word(field, "refused"):
                return "province", self.word(field, "refused")
        ruling = (self.fields.get("verdict") or {}).get("ruling") or {}
        return ("rules", ruling.get("reason")) if ruling.get("outcome") == "refuse" else None

    @property
    def state(self):
        if any(step != "inside" for step in self.open.values()):
            return "in_doubt"
        if self.refused:
            return "refused"
        taken = any("accepted" in (self.fields.get(field) or {}) for field in self.orders)
        inside = self.ended and any(self.word(field, "state") == "done" for field in self.inner)
        return "accepted" if taken or inside else "recorded" if self.ended else "draft"

    @property
    def channel(self):
        if self.business == "instant_issue":
            return "instant"
        return self.opening.get("channel") or self.word("channel") or "normal"

    @property
    def bank(self):
        """Of its card; nobody's; of a first card the one that is wanted, or nothing: the desk's."""
        card = self.opening.get("card") or {}
        if card.get("bank") or self.business not in ("apply", "instant_issue"):
            return card.get("bank") or "none"
        return self.word("bank_wanted")

    @property
    def asked(self):
        why = next((self.word(name) for name in ("reason", "mistake", "situation", "sign") if self.word(name)), "none")
        return why + ("." + self.word("cause") if self.word("cause") and why != "none" else "")

    def is_loss(self):
        """A formal one behind a temporary one is the same loss."""
        before = (self.opening.get("card") or {}).get("status")
        return (self.business in ("loss_temporary", "loss_formal") and before != "temporary_loss"
                and self.state not in ("refused", "draft"))

# ---- the journal, entry by entry

def hour(at):
    return datetime.fromtimestamp(at / 1000, OUTLET).strftime("%H:00")

def month_before(day):
    day = date.fromisoformat(day)
    year, month = (day.year, day.month - 1) if day.month > 1 else (day.year - 1, 12)
    for number in range(day.day, 0, -1):  # the 31st of a month that has none is its last day
        try:
            return date(year, month, number).isoformat()
        except ValueError:
            continue

class Counts:
    def __init__(self, folder, first, last):
        self.vault, self.first, self.last = Vault(folder), first, last
        self.cases, self.money, self.visits, self.approvals, self.bin = {}, [], 0, [], []
        self.deeds, self.stock, self.cards = Counter(), Counter(), {}
        self.differences, self.expected, self.closed = 0, Counter(), {}
        self.cash_differences, self.reopened = 0, 0
        with sqlite3.connect(f"file:{folder / 'journal.db'}?mode=ro", uri=True) as journal:
            for data, link in journal.execute("SELECT bytes, hash FROM entry ORDER BY seq"):
                self.take(entry := parse_canonical(bytes(data)))
                if entry["kind"] == "day_closed":
                    self.closed[entry["day"]] = link.hex()

    def holds(self, day):
        return self.first <= day <= self.last

    def take(self, entry):
        kind, body, case = entry["kind"], entry["body"], entry["case"]
        if kind == "journal":
            self.outlet = body["outlet"]
        self.deeds[entry["by"]] += bool(entry["by"]) and self.holds(entry["day"])
        if kind == "visit_begun":
            self.visits += self.holds(entry["day"])
        elif kind == "stock_moved":
            self.moved(entry, body, int(body["last"] or body["first"]) - int(body["first"]) + 1)
        elif kind == "stock_counted":
            for what, counted in body["counted"].items():
                self.differences += counted != self.expected[what] and self.holds(entry["day"])
        elif kind == "day_closed":  # what nobody counted differs from nothing
            cash = [one for one in body.get("counts", []) if one["what"] == "cash" and one["counted"] is not None]
            self.cash_differences += any(one["counted"] != one["expected"] for one in cash) and self.holds(entry["day"])
        elif kind == "day_reopened":
            self.reopened += self.holds(entry["day"])
        if kind == "begun":
            self.cases[case] = Case(entry, self.vault)
        elif case in self.cases:
            self.of_case(entry, self.cases[case])

    def of_case(self, entry, case):
        moved, body = case.take(entry), entry["body"]
        if moved:
            self.money.append((entry, entry["by"] or case.hands.get(body["field"], ""), case, moved))
        if case.takes_in() and self.holds(entry["day"]):
            self.stock.update(received=1, spoiled=1)
        if entry["kind"] != "filled" or not isinstance(body["value"], dict):
            return
        value = body["value"]
        if value.get("approved_by") and "fen" not in value and not value.get("refused"):
            self.approvals.append((entry["day"], body["field"]))
        if all(key in value for key in ("what", "kind", "from", "to")):
            self.moved(entry, value, 1)
        if body["field"] == "cards":
            for card in (value.get("reply") or {}).get("cards", []):
                known = self.cards.get(card["ref"])
                if card.get("outlet") == self.outlet and card.get("expires") and not (known and known[0] > entry["day"]):
                    self.cards[card["ref"]] = entry["day"], card

    def moved(self, entry, move, count):
        here = lambda place: place not in ("outside", "bin")
        by_name = {"test": "test", "return": "returned", "destroy": "destroyed"}
        figures = []
        if move["from"] == "outside":
            figures = ["received"] + (["spoiled"] if move["to"] == "bin" else [])
        elif move["from"] != "bin" and not here(move["to"]):
            figures = [by_name.get(move.get("move"), "spoiled" if move["to"] == "bin" else "issued")]
        if figures == ["spoiled"] and self.holds(entry["day"]):
            self.bin.append(count)
        for figure in figures:
            self.stock[figure] += count if self.holds(entry["day"]) else 0
        self.expected[move["kind"]] += count * (here(move["to"]) - here(move["from"]))

    # ---- what the reports must come to

    def lost_again(self):
        losses, again = defaultdict(list), 0
        for case in self.cases.values():
            if case.person and case.is_loss():
                losses[case.person].append(case.day)
                recent = [day for day in losses[case.person] if day > month_before(case.day)]
                again += len(recent) >= 3 and self.holds(case.day)
        return again

    def grouped(self, of_case, of_money):
        groups = defaultdict(lambda: [0, 0])
        for case in self.cases.values():
            if self.holds(case.day):
                groups[of_case(case)][0] += 1
        for entry, teller, case, fen in self.money:
            if self.holds(entry["day"]):
                groups[of_money(entry, teller, case)][1] += fen
        return groups

    def told(self):
        cases = [case for case in self.cases.values() if self.holds(case.day)]
        fees = [(entry, fen) for entry, _, _, fen in self.money if self.holds(entry["day"])]
        states = Counter(case.state for case in cases)
        sums = {"cases": len(cases), **{state: states[state] for state in STATES},
                "fees": sum(fen for _, fen in fees)}
        held = sum(sum(case.held.values()) for case in cases)
        ended = lambda case: self.holds(case.last["day"])
        noes = [case for case in self.cases.values() if case.refused and ended(case)]
        unusual = Counter({
            "refused": sum(case.refused[0] in ASKED for case in noes),
            "in_doubt": sum(case.state == "in_doubt" and ended(case) for case in self.cases.values()),
            "reversed": sum(case.business == "reverse" and case.state in ("accepted", "recorded") and ended(case)
                            for case in self.cases.values()),
            "given_back": sum(fen < 0 for _, fen in fees), "spoiled": len(self.bin), "difference": self.differences,
            "waived": sum(self.holds(day) and field == "waived" for day, field in self.approvals),
            "approved": sum(self.holds(day) and field != "waived" for day, field in self.approvals),
            "cash_difference": self.cash_differences, "day_reopened": self.reopened, "lost_again": self.lost_again()})
        radar = (date.fromisoformat(self.last) + timedelta(days=90)).isoformat()
        soon = [card for _, card in self.cards.values() if self.first <= card["expires"] <= radar
                and card.get("status") not in ("cancelled", "merged")]
        to_fetch = [case for case in self.cases.values() if not case.ended and "made" in case.fields
                    and not {"collect", "order_collect"} & set(case.fields) and not case.open]
        desks = next((case.word("verdict", "facts", "desk", "bank") for case in reversed(self.cases.values())
                      if case.word("verdict", "facts", "desk", "bank")), "none")
        same = lambda of: self.grouped(of, lambda entry, teller, case: of(case))
        groups = {"by_business": same(lambda case: case.business), "by_channel": same(lambda case: case.channel),
                  "by_bank": same(lambda case: case.bank or desks), "by_reason": same(lambda case: case.asked),
                  "by_teller": self.grouped(lambda case: case.by, lambda entry, teller, case: teller),
                  "by_hour": self.grouped(lambda case: hour(case.at), lambda entry, teller, case: hour(entry["at"]))}
        told = {name: {"totals": sums, "groups": rows} for name, rows in groups.items()}
        return told | {
            "day_book": {"rows": len(cases), "totals": {"fee": held}, "closed": self.closed},
            "fees": {"rows": len(fees), "totals": {"amount": sums["fees"]}},
            "waiting": {"rows": sum(not case.ended for case in cases)},
            "exceptions": {"rows": sum(unusual.values()), "kinds": {what: n for what, n in unusual.items() if n}},
            "rejections": {"rows": len(noes)},
            "stock": {"totals": {figure: self.stock[figure] for figure in FIGURES}},
            "spoiled": {"rows": len(self.bin), "totals": {"pieces": sum(self.bin)}},
            "teller_day": {"totals": {"entries": sum(self.deeds.values())},
                           "entries": {by: n for by, n in self.deeds.items() if by and n}},
            "person_trail": {"rows": len(cases) + self.visits, "totals": {"fee": held}},
            "expiring": {"rows": len(soon)},
            "uncollected": {"rows": sum(self.holds(case.last["day"]) for case in to_fetch)}}

if __name__ == "__main__":
    folder, first, last = sys.argv[1:]
    print(json.dumps(Counts(Path(folder), first, last).told(), ensure_ascii=False, indent=2))
