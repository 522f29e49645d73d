#include "db/seal/paper_code.h"

#include "db/journal/entry_codec.h"

#include <QtEndian>

namespace kapok::db {
namespace {

constexpr char codeVersion = 1;

QByteArray eightBytes(qint64 number)
{
    QByteArray bytes(8, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray counted(const QByteArray& bytes, qsizetype each = 1) { return char(bytes.size() / each) + bytes; }

}  // namespace

QString paperCode(const QString& caseNumber) { return QStringLiteral("KAPOK1:") + caseNumber; }

// Short, for a code of a thumb's width: the root follows from leaf and path, and the count stands before it.
QString paperCode(const QString& caseNumber, const SealRow& row, const Seal& seal, const Node& leaf)
{
    const QByteArray bytes = codeVersion + row.signature + bytesOf(leaf) + counted(row.path, 32) +
                             eightBytes(seal.number) + eightBytes(seal.checkpoint) + seal.head + seal.previous +
                             char(seal.training) + counted(seal.pack) + counted(seal.staff) + seal.desk.toLatin1();
    const QByteArray text = bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return paperCode(caseNumber) + u':' + QString::number(seal.count) + u':' + QString::fromLatin1(text);
}

// A paper is printed behind its intent, and one that a crash left unprinted not long after: so it is one of the last.
QString paperCodeIn(JournalFile& file, const QString& caseNumber, const domain::OperationId& operation)
{
    constexpr qint64 mostBehind = 500;
    const auto rows = file.lastSeals(mostBehind).value_or(std::vector<SealRow>());
    for (const SealRow& row : rows) {
        const auto seal = Seal::of(row.bytes);
        if (!seal) continue;
        const auto kept = file.read(seal->count);
        const auto entry = kept ? decode(kept->bytes) : std::unexpected(kept.error());
        if (entry && textAt(entry->entry.body, "operation").value_or(QString()) == operation.text)
            return paperCode(caseNumber, row, *seal, merkle::leafOf<crypto::Sm3>(kept->bytes));
    }
    return paperCode(caseNumber);
}

}  // namespace kapok::db
