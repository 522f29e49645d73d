"""Canonical JSON as docs/journal-format.md has it; § refers to that page."""
import json

LARGEST_NUMBER = 2**53 - 1
DEEPEST = 64

class Damage(ValueError):
    """What is looked at is not as the page says."""

def demand(holds):
    if not holds:
        raise Damage

def is_number(value):
    return type(value) is int  # true and false are no numbers

def refuse(_):
    demand(False)

def whole_number(digits):
    number = int(digits) if len(digits) <= 17 else LARGEST_NUMBER + 1
    demand(abs(number) <= LARGEST_NUMBER)
    return number

def depth(value):
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return 0 if inside is None else 1 + max(map(depth, inside), default=0)

def parse_canonical(data):
    """The value of `data`, if that is its canonical form: parsed and written again it must be the same."""
    try:
        value = json.loads(data.decode("utf-8"), parse_int=whole_number, parse_float=refuse, parse_constant=refuse)
        # Python orders text by code points, which is the order of the UTF-8 bytes; it escapes what §5 escapes.
        again = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")
        demand(again == data and depth(value) <= DEEPEST)
    except RecursionError:
        raise Damage from None
    return value
