#include "db/journal/entry_codec.h"

#include "base/crypto.h"
#include "db/journal/failures.h"

#include <algorithm>

namespace kapok::db {
namespace {

Expected<QByteArray> written(const Json& json)
{
    try {
        return canonical(json);
    } catch (const Json::type_error&) {  // nlohmann's way of saying: not UTF-8
        return std::unexpected(failures::malformed(QStringLiteral("a text is not Unicode")));
    }
}

// The names in the end of an entry stand there as they are, so that it can be read from behind (entry_end.h).
bool isPlain(const QString& name)
{
    return std::ranges::all_of(
        name, [](QChar one) { return one > u' ' && one.unicode() < 0x7f && one != u'"' && one != u'\\'; });
}

// As QDate::toString(Qt::ISODate) writes it, which makes a text of several pieces first. Empty: no such day is written.
QByteArray isoDay(QDate day)
{
    int year = 0, month = 0, ofMonth = 0;
    day.getDate(&year, &month, &ofMonth);
    if (year < 1 || year > 9999) return {};
    const auto figure = [](int value) { return char('0' + value % 10); };
    const char written[]{figure(year / 1000),
                         figure(year / 100),
                         figure(year / 10),
                         figure(year),
                         '-',
                         figure(month / 10),
                         figure(month),
                         '-',
                         figure(ofMonth / 10),
                         figure(ofMonth)};
    return QByteArray(written, sizeof written);
}

}  // namespace

Expected<QByteArray> encode(const KeptEntry& kept)
{
    const ports::Entry& entry = kept.entry;
    if (entry.kind.isEmpty()) return std::unexpected(failures::malformed(QStringLiteral("no kind")));
    const QByteArray day = isoDay(entry.day);
    if (day.isEmpty()) return std::unexpected(failures::malformed(QStringLiteral("no business day")));
    for (const QString& name : {kept.desk, entry.kind, entry.caseId.text})
        if (!isPlain(name)) return std::unexpected(failures::malformed(QStringLiteral("a name needs an escape")));
    const auto body = written(entry.body), by = written(toJson(entry.by));
    for (const auto* part : {&body, &by})
        if (!*part) return std::unexpected(part->error());
    // Member by member in the order of their keys, as the canonical form has them: names that need no escape, and a
    // body of thousands of cases, are not put into a document first.
    constexpr qsizetype roomForTheRest = 256;
    QByteArray bytes;
    bytes.reserve(body->size() + by->size() + roomForTheRest);
    bytes.append("{\"at\":").append(QByteArray::number(entry.at.utcMs));
    bytes.append(",\"body\":").append(*body);
    bytes.append(",\"by\":").append(*by);
    bytes.append(",\"case\":\"").append(entry.caseId.text.toLatin1());
    bytes.append("\",\"day\":\"").append(day);
    bytes.append("\",\"desk\":\"").append(kept.desk.toLatin1());
    bytes.append("\",\"kind\":\"").append(entry.kind.toLatin1());
    bytes.append("\",\"previous\":").append(QByteArray::number(entry.previous));
    bytes.append(",\"seq\":").append(QByteArray::number(entry.seq));
    bytes.append(",\"version\":").append(QByteArray::number(entryVersion)).append('}');
    if (bytes.size() > largestEntry) return std::unexpected(failures::malformed(QStringLiteral("more than 8 MiB")));
    return bytes;
}

Expected<KeptEntry> decode(const QByteArray& bytes)
{
    auto json = parseStrict(bytes);
    if (!json) return std::unexpected(json.error());
    if (const auto known =
            onlyKeys(*json, {"version", "desk", "seq", "at", "day", "kind", "case", "previous", "by", "body"});
        !known)
        return std::unexpected(known.error());
    const auto version = numberAt(*json, "version");
    if (!version) return std::unexpected(version.error());
    if (*version != entryVersion)
        return failure(Error::Kind::BadInput, words("journal.entry_version", {{"version", QString::number(*version)}}));
    const auto seq = numberAt(*json, "seq"), at = numberAt(*json, "at"), previous = numberAt(*json, "previous");
    const auto desk = textAt(*json, "desk"), day = textAt(*json, "day"), kind = textAt(*json, "kind"),
               caseId = textAt(*json, "case"), by = textAt(*json, "by");
    for (const auto* number : {&seq, &at, &previous})
        if (!*number) return std::unexpected(number->error());
    for (const auto* text : {&desk, &day, &kind, &caseId, &by})
        if (!*text) return std::unexpected(text->error());
    const QDate date = QDate::fromString(*day, Qt::ISODate);
    KeptEntry kept{*desk, {}};
    kept.entry.at = {*at};
    kept.entry.day = date;
    kept.entry.kind = *kind;
    kept.entry.caseId = {*caseId};
    kept.entry.by = *by;
    kept.entry.body = std::move((*json)["body"]);
    kept.entry.seq = *seq;
    kept.entry.previous = *previous;
    const auto again = encode(kept);
    if (!again || *again != bytes)
        return std::unexpected(failures::malformed(QStringLiteral("not as the journal writes it")));
    return kept;
}

QByteArray link(const QByteArray& previousHash, const QByteArray& bytes)
{
    thread_local crypto::Sm3 sm3;
    sm3.add(previousHash);
    sm3.add(bytes);
    const auto hash = sm3.taken();
    return QByteArray(hash.data(), qsizetype(hash.size()));
}
QByteArray genesis() { return QByteArray(32, '\0'); }

}  // namespace kapok::db
