"""Reads workbooks that reports were written as, by a program that did not write them (openpyxl).

read_workbook.py FILE...   one JSON object, a key for each file: its header row, how many rows stand under it, and of each
column that is summed the formula, the value that it holds already, and what its cells add up to
"""
import json, sys
from datetime import date, datetime, time
from pathlib import Path

from openpyxl import load_workbook

def kind(value):
    for name, types in (("money or count", (int, float)), ("time", (time,)), ("date", (date, datetime))):
        if isinstance(value, types):
            return name
    return "text"

def read(path):
    formulas, values = (list(load_workbook(path, data_only=held).active.iter_rows(values_only=True))
                        for held in (False, True))
    summed = {at: said for at, said in enumerate(formulas[-1]) if isinstance(said, str) and said.startswith("=")}
    rows = values[1:-1] if summed else values[1:]
    sums = [{"column": values[0][at], "formula": said, "held": round(values[-1][at] * 100),
             "added": round(sum(row[at] or 0 for row in rows) * 100)} for at, said in summed.items()]
    kinds = [sorted({kind(row[at]) for row in rows if row[at] is not None}) for at in range(len(values[0]))]
    return {"head": values[0], "rows": len(rows), "kinds": kinds, "sums": sums}

if __name__ == "__main__":
    print(json.dumps({Path(path).stem: read(path) for path in sys.argv[1:]}, ensure_ascii=False))
