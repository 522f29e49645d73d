#!/usr/bin/env python3
"""Writes python.txt: what Python's GB18030 codec makes of every sequence, with the nineteen points of the edition of 2022
(pitfalls.md P17) laid over, and the one letter that the edition of 2005 moved (its codec is of 2000). Two bytes: a line for each first byte, the SHA-256 of its 190 characters in UTF-16, U+FFFD
where there is none. Four bytes: a line for each run, first place, first character, how many; places count from 81308130."""
import hashlib
import pathlib

EDITION_2022 = {
    0xA3A0: 0x3000, 0xA6D9: 0xFE10, 0xA6DA: 0xFE12, 0xA6DB: 0xFE11, 0xA6DC: 0xFE13, 0xA6DD: 0xFE14, 0xA6DE: 0xFE15,
    0xA6DF: 0xFE16, 0xA6EC: 0xFE17, 0xA6ED: 0xFE18, 0xA6F3: 0xFE19, 0xFE59: 0x9FB4, 0xFE61: 0x9FB5, 0xFE66: 0x9FB6,
    0xFE67: 0x9FB7, 0xFE6D: 0x9FB8, 0xFE7E: 0x9FB9, 0xFE90: 0x9FBA, 0xFEA0: 0x9FBB}
EDITION_2005 = {0xA8BC: 0x1E3F, 0x8135F437: 0xE7C7}


def of(sequence):
    if moved := EDITION_2005.get(int.from_bytes(sequence, "big")):
        return moved
    try:
        text = sequence.decode("gb18030")
    except UnicodeDecodeError:
        return None
    return ord(text) if len(text) == 1 else None


lines = []
for first in range(0x81, 0xFF):
    row = ""
    for second in [*range(0x40, 0x7F), *range(0x80, 0xFF)]:
        code = EDITION_2022.get(first << 8 | second) or of(bytes([first, second]))
        row += "\ufffd" if code is None else chr(code)
    lines.append(f"2 {first:02X} {hashlib.sha256(row.encode('utf-16-be')).hexdigest()}")

place, runs = 0, []
for first in range(0x81, 0xFF):
    for second in range(0x30, 0x3A):
        for third in range(0x81, 0xFF):
            for fourth in range(0x30, 0x3A):
                code = of(bytes([first, second, third, fourth]))
                if code is not None and runs and runs[-1][0] + runs[-1][2] == place and runs[-1][1] + runs[-1][2] == code:
                    runs[-1][2] += 1
                elif code is not None:
                    runs.append([place, code, 1])
                place += 1
lines += [f"4 {at} {code:X} {count}" for at, code, count in runs]
(pathlib.Path(__file__).parent / "python.txt").write_text("\n".join(lines) + "\n")
