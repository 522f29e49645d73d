// Tables as they come from outside, part by part, so that each part can be another one than a program would write.
#pragma once

#include <QByteArray>
#include <QtEndian>

#include <vector>

namespace kapok::test {

struct TablePart {
    QByteArray name, bytes;
    qint64 claims = -1;  ///< what its directory says that it unfolds to; less than none: what it does
};

/// The parts in one file, none of them made smaller (APPNOTE 4.3).
inline QByteArray packed(const std::vector<TablePart>& parts)
{
    const auto two = [](qint64 number) {
        char bytes[2];
        qToLittleEndian(quint16(number), bytes);
        return QByteArray(bytes, 2);
    };
    const auto four = [](qint64 number) {
        char bytes[4];
        qToLittleEndian(quint32(number), bytes);
        return QByteArray(bytes, 4);
    };
    QByteArray file, directory;
    for (const TablePart& part : parts) {
        const qint64 unfolds = part.claims < 0 ? part.bytes.size() : part.claims;
        const QByteArray about = two(20) + two(0) + two(0) + two(0) + two(0) + four(0) + four(part.bytes.size()) +
                                 four(unfolds) + two(part.name.size()) + two(0);
        directory +=
            "PK\x01\x02" + two(20) + about + two(0) + two(0) + two(0) + four(0) + four(file.size()) + part.name;
        file += "PK\x03\x04" + about + part.name + part.bytes;
    }
    return file + directory + "PK\x05\x06" + two(0) + two(0) + two(qint64(parts.size())) + two(qint64(parts.size())) +
           four(directory.size()) + four(file.size()) + two(0);
}

inline const QByteArray ofTheBook("http://schemas.openxmlformats.org/officeDocument/2006/relationships/");

inline TablePart relations(const QByteArray& name, const std::vector<std::pair<QByteArray, QByteArray>>& targets)
{
    QByteArray all = "<Relationships>";
    int number = 0;
    for (const auto& [type, target] : targets)
        all += "<Relationship Id=\"rId" + QByteArray::number(++number) + "\" Type=\"" + ofTheBook + type +
               "\" Target=\"" + target + "\"/>";
    return {name, all + "</Relationships>"};
}

/// A book of one sheet: `rows` is what stands between its <sheetData> tags; `texts` are those that cells share.
inline std::vector<TablePart> book(const QByteArray& rows, const QByteArray& texts = {},
                                   const QByteArray& sheet = "worksheets/sheet1.xml")
{
    std::vector<TablePart> parts{
        relations("_rels/.rels", {{"officeDocument", "xl/workbook.xml"}}),
        {"xl/workbook.xml", "<workbook><sheets><sheet name=\"名单\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
        relations("xl/_rels/workbook.xml.rels", {{"worksheet", sheet}, {"sharedStrings", "sharedStrings.xml"}}),
        {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}};
    if (!texts.isEmpty()) parts.push_back({"xl/sharedStrings.xml", "<sst>" + texts + "</sst>"});
    return parts;
}

inline QByteArray cell(const QByteArray& place, const QByteArray& text)
{
    return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

}  // namespace kapok::test
