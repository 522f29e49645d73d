#include "messages/province/hsm_write.h"

#include <algorithm>

namespace kapok::messages {
namespace {

constexpr qsizetype blockBytes = 8, addressFigures = 4;

QString inHex(const QByteArray& bytes) { return QString::fromLatin1(bytes.toHex().toUpper()); }

// Nothing where a figure is none, or half a byte stands there.
std::optional<QByteArray> bytesOf(const QString& figures)
{
    const bool allFigures =
        std::ranges::all_of(figures, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'F'); });
    if (!allFigures || figures.size() % 2 != 0) return std::nullopt;
    return QByteArray::fromHex(figures.toLatin1());
}

}  // namespace

using namespace shapes;

Shape ProveToWrite::request() { return object({{"division", anyText()}, {"historical", hex()}, {"call", anyText()}}); }

Shape ProveToWrite::reply() { return object({{"answer", anyText()}}); }

std::vector<Reason> ProveToWrite::refusals()
{
    return {{"unknown_algorithm", "the algorithm is neither 1 nor 3"},
            {"unknown_key", "the key service has no key with this address"}};
}

Json ProveToWrite::Reply::toJson() const { return {{"answer", kapok::toJson(answer)}}; }

Expected<ProveToWrite::Reply> ProveToWrite::Reply::fromJson(const Json& json)
{
    const auto answer = textAt(json, "answer");
    if (!answer) return std::unexpected(answer.error());
    return Reply{*answer};
}

std::vector<ProveToWrite::Reply> ProveToWrite::outcomes()
{
    return {{QStringLiteral("3AB2CA0BE8F8D4BAD1D2D3D4D5D6D7D8|")}};
}

Json ProveToWrite::body() const
{
    return {{"division", toJson(division)}, {"historical", toJson(inHex(historical))}, {"call", toJson(call)}};
}

QString WriteCall::text() const
{
    return QStringLiteral("%1|%2|%3|%4|")
        .arg(algorithm, 2, 10, QLatin1Char('0'))
        .arg(address, inHex(factor), inHex(original));
}

std::optional<WriteCall> WriteCall::of(const QString& text)
{
    const QStringList fields = text.split(u'|');
    constexpr qsizetype fieldCount = 5;  // the last is what follows the last bar
    if (fields.size() != fieldCount || !fields[4].isEmpty() || fields[0].size() != 2 ||
        fields[1].size() != addressFigures)
        return std::nullopt;
    bool isNumber = false;
    WriteCall call;
    call.algorithm = fields[0].toInt(&isNumber);
    call.address = fields[1];
    const auto factor = bytesOf(fields[2]), original = bytesOf(fields[3]);
    if (!isNumber || !factor || !original || factor->size() != blockBytes || original->size() != blockBytes)
        return std::nullopt;
    call.factor = *factor;
    call.original = *original;
    return call;
}

QString WriteCall::answer(const QByteArray& value) const { return inHex(value + original) + u'|'; }

std::optional<QByteArray> WriteCall::valueIn(const QString& answer) const
{
    if (!answer.endsWith(u'|')) return std::nullopt;
    const auto bytes = bytesOf(answer.chopped(1));
    if (!bytes || bytes->size() != 2 * blockBytes || bytes->last(blockBytes) != original) return std::nullopt;
    return bytes->first(blockBytes);
}

}  // namespace kapok::messages
