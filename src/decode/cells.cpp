#include "decode/cells.h"

#include "decode/csv_cells.h"
#include "decode/xlsx_cells.h"

#include <QtEndian>

namespace kapok::decode {
namespace {

const QByteArray mark("KPL1");
constexpr quint32 lineEnd = 0xFFFFFFFFu;

void append(QByteArray& bytes, quint32 number)
{
    char four[4];
    qToBigEndian(number, four);
    bytes.append(four, 4);
}

// Takes what was written from the front; false where there is not so much.
struct Taking {
    const QByteArray& bytes;
    qsizetype at;

    std::optional<quint32> number()
    {
        if (bytes.size() - at < 4) return std::nullopt;
        const auto value = qFromBigEndian<quint32>(bytes.constData() + at);
        at += 4;
        return value;
    }
    std::optional<QString> text(quint32 size)
    {
        if (size > quint32(mostInACell) || bytes.size() - at < qsizetype(size)) return std::nullopt;
        const QByteArray utf8 = bytes.mid(at, size);
        at += size;
        QString read = QString::fromUtf8(utf8);
        return read.toUtf8() == utf8 ? std::optional(std::move(read)) : std::nullopt;
    }
};

}  // namespace

const char* wordsOf(Refusal why)
{
    switch (why) {
    case Refusal::Unreadable: return "list.unreadable";
    case Refusal::TooLarge: return "list.too_large";
    case Refusal::Macros: return "list.macros";
    case Refusal::ExternalLinks: return "list.external_links";
    case Refusal::Formulas: return "list.formulas";
    case Refusal::Encoding: return "list.encoding";
    }
    return "list.unreadable";
}

QByteArray written(const ListRead& list)
{
    QByteArray bytes = mark;
    bytes.append(list ? 'L' : 'N');
    if (!list) return bytes + char(list.error());
    for (const QStringList& row : *list) {
        for (const QString& cell : row) {
            const QByteArray utf8 = cell.toUtf8();
            append(bytes, quint32(utf8.size()));
            bytes += utf8;
        }
        append(bytes, lineEnd);
    }
    return bytes;
}

std::optional<ListRead> readCells(const QByteArray& bytes)
{
    if (!bytes.startsWith(mark) || bytes.size() < mark.size() + 1) return std::nullopt;
    const char kind = bytes[mark.size()];
    Taking taking{bytes, mark.size() + 1};
    if (kind == 'N') {
        const bool isOne = bytes.size() == taking.at + 1 && bytes[taking.at] >= char(Refusal::Unreadable) &&
                           bytes[taking.at] <= char(Refusal::Encoding);
        return isOne ? std::optional<ListRead>(std::unexpected(Refusal(bytes[taking.at]))) : std::nullopt;
    }
    if (kind != 'L') return std::nullopt;
    Cells cells;
    QStringList row;
    while (taking.at < bytes.size()) {
        const auto size = taking.number();
        if (!size || int(cells.size()) == mostRows) return std::nullopt;
        if (*size == lineEnd) {
            cells.push_back(std::exchange(row, {}));
            continue;
        }
        auto text = taking.text(*size);
        if (!text || row.size() == mostColumns) return std::nullopt;
        row.append(std::move(*text));
    }
    return row.isEmpty() ? std::optional<ListRead>(std::move(cells)) : std::nullopt;
}

bool put(Cells& cells, qint64 row, qint64 column, const QString& text)
{
    if (text.trimmed().isEmpty()) return true;
    if (row < 0 || column < 0 || row >= mostRows || column >= mostColumns) return false;
    if (text.toUtf8().size() > mostInACell) return false;
    if (qint64(cells.size()) <= row) cells.resize(std::size_t(row) + 1);
    QStringList& line = cells[std::size_t(row)];
    while (line.size() <= column) line.append(QString());
    line[column] = text.trimmed();
    return true;
}

ListRead cellsOf(const QByteArray& file)
{
    if (file.size() > mostListFile) return std::unexpected(Refusal::TooLarge);
    return file.startsWith("PK") ? cellsOfXlsx(file) : cellsOfCsv(file);
}

}  // namespace kapok::decode
