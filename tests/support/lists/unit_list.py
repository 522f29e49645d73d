#!/usr/bin/env python3
"""unit_list.py TO: writes the practice unit's list, resources/training/unit.xlsx.

Its people are invented ones of the practice population, as `kapok-province people` prints them on standard input. Ten
rows are in order; each of the others is wrong in one way, so that every code of contract.md §4 "Batch" is met once. The
same people give the same file, byte for byte.
"""
import json
import sys
import zipfile
from xml.sax.saxutils import escape

HEADER = ["姓名", "证件类型", "证件号码", "手机", "部门", "照片"]
KIND = "身份证"
PHOTO = "photo.jpg"
OF_BOOK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OF_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def first(people, holds):
    return next(one for one in people if holds(one))


def rows(people):
    here = lambda one, production: any(
        card["city"] == "440700" and card["production"] == production for card in one["cards"])
    free = [one for one in people if not one["cards"] and not one["deceased"] and one["kind"] == "resident"
            and one["insured"] and one["birth_date"] < "2000"]
    holder = first(people, lambda one: len(one["cards"]) == 1 and here(one, "collected")
                   and one["cards"][0].get("status") == "normal" and not one["deceased"])
    waiting = first(people, lambda one: len(one["cards"]) == 1 and here(one, "in_production") and not one["deceased"])
    row = lambda one, at, **other: [other.get("name", one["name"]), KIND, other.get("number", one["id"]),
                                    other.get("mobile", "1380013%04d" % at), ["一车间", "二车间", "办公室"][at % 3],
                                    other.get("photo", PHOTO)]
    good = [row(one, at) for at, one in enumerate(free[:10])]
    last = free[15]["id"][-1]
    wrong = [row(free[10], 10, name=""),
             row(free[15], 11, number=free[15]["id"][:-1] + ("0" if last != "0" else "1")),
             row(free[0], 12), row(holder, 13), row(waiting, 14), row(free[11], 15, mobile="1380013801"),
             row(free[12], 16, photo="nobody.jpg"), row(free[13], 17, photo="first-card.jsonl")]
    return good + wrong


def sheet(table):
    cell = lambda at, text: '<c r="%s" t="inlineStr"><is><t>%s</t></is></c>' % (at, escape(text)) if text else ""
    lines = ['<row r="%d">%s</row>' % (row, "".join(cell("ABCDEF"[column] + str(row), text)
                                                    for column, text in enumerate(cells)))
             for row, cells in enumerate(table, 1)]
    return '<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (MAIN, "".join(lines))


def write(to, table):
    relation = lambda number, kind, target: '<Relationship Id="rId%d" Type="%s/%s" Target="%s"/>' % (
        number, OF_BOOK, kind, target)
    relations = lambda inside: '<Relationships xmlns="%s/relationships">%s</Relationships>' % (OF_PACKAGE, inside)
    type_of = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    parts = {
        "[Content_Types].xml":
            '<Types xmlns="%s/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
            'package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>'
            '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/></Types>'
            % (OF_PACKAGE, type_of, type_of),
        "_rels/.rels": relations(relation(1, "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml":
            '<workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="员工名单" sheetId="1" r:id="rId1"/></sheets>'
            '</workbook>' % (MAIN, OF_BOOK),
        "xl/_rels/workbook.xml.rels": relations(relation(1, "worksheet", "worksheets/sheet1.xml")),
        "xl/worksheets/sheet1.xml": sheet(table),
    }
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            about = zipfile.ZipInfo(name, (2021, 7, 8, 9, 0, 0))
            about.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(about, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text)


def main():
    people = json.load(sys.stdin)
    people = people["people"] if isinstance(people, dict) else people
    write(sys.argv[1], [HEADER] + rows(people))


if __name__ == "__main__":
    main()
