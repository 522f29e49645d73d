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

}  // namespace

Expected<QByteArray> encode(const KeptEntry& kept)
{
    const ports::Entry& entry = kept.entry;
    if (entry.kind.isEmpty()) return std::unexpected(failures::malformed(QStringLiteral("no kind")));
    if (!entry.day.isValid()) return std::unexpected(failures::malformed(QStringLiteral("no business day")));
    for (const QString& name : {kept.desk, entry.kind, entry.caseId.text})
        if (!isPlain(name)) return std::unexpected(failures::malformed(QStringLiteral("a name needs an escape")));
    // Keys stand in order, and these two come first: so a body of thousands of cases is not copied to be written.
    const Json behind{{"version", entryVersion},    {"desk", toJson(kept.desk)},
                      {"seq", entry.seq},           {"day", toJson(entry.day.toString(Qt::ISODate))},
                      {"kind", toJson(entry.kind)}, {"case", toJson(entry.caseId.text)},
                      {"previous", entry.previous}, {"by", toJson(entry.by)}};
    const auto body = written(entry.body), rest = written(behind);
    for (const auto* part : {&body, &rest})
        if (!*part) return std::unexpected(part->error());
    QByteArray bytes = "{\"at\":" + QByteArray::number(entry.at.utcMs) + ",\"body\":";
    bytes.reserve(bytes.size() + body->size() + rest->size());
    bytes.append(*body).append(',').append(QByteArrayView(*rest).sliced(1));
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

QByteArray link(const QByteArray& previousHash, const QByteArray& bytes) { return crypto::sm3(previousHash + bytes); }
QByteArray genesis() { return QByteArray(32, '\0'); }

}  // namespace kapok::db
