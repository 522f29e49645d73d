#include "db/seal/paper_code.h"

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

}  // namespace kapok::db
