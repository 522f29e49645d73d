#include "base/clock.h"
#include "cli/commands.h"
#include "db/journal/backup.h"
#include "db/journal/reader.h"
#include "db/journal/verify.h"
#include "db/rows/row_file.h"

#include <QFileInfo>

namespace kapok::cli {
namespace {

Json rfc3339(const std::optional<Instant>& at)
{
    return at ? toJson(outletTime(*at).toString(Qt::ISODateWithMs)) : Json();
}

Json documentOf(const db::Verdict& verdict)
{
    return {{"entries", verdict.entries},
            {"first", rfc3339(verdict.first)},
            {"last", rfc3339(verdict.last)},
            {"head", toJson(QString::fromLatin1(verdict.head.toHex()))},
            {"seals", verdict.seals},
            {"first_damaged", verdict.firstDamaged ? Json(*verdict.firstDamaged) : Json()}};
}

int verify(const Call& call)
{
    const auto verdict = db::verifyFile(call.args[1]);
    if (!verdict) return fail(call, verdict.error());
    print(call, documentOf(*verdict));
    if (!verdict->damage) return Done;
    fail(call, *verdict->damage);
    return Damaged;
}

int copy(const Call& call)
{
    const auto verdict = db::copyVerified(call.args[1], call.args[2]);
    if (!verdict) return fail(call, verdict.error());
    // Lists that tell of what the journal does not know any more would keep the desk from starting.
    if (call.args[0] == QLatin1String("restore")) db::RowFile::remove({.folder = QFileInfo(call.args[2]).path()});
    print(call, documentOf(*verdict));
    return Done;
}

// A day means its beginning at the outlet; an instant without offset is the outlet's time too.
std::optional<Instant> instantOfText(const QString& text)
{
    const QDate day = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
    if (day.isValid()) return instantOf(day, QTime(0, 0));
    QDateTime at = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!at.isValid()) return {};
    if (at.timeSpec() == Qt::LocalTime) at.setOffsetFromUtc(outletOffsetSeconds);
    return Instant{at.toMSecsSinceEpoch()};
}

Json documentOf(const ports::Entry& entry)
{
    return {{"seq", entry.seq},
            {"at", rfc3339(entry.at)},
            {"day", toJson(entry.day.toString(Qt::ISODate))},
            {"kind", toJson(entry.kind)},
            {"case", entry.caseId.text.isEmpty() ? Json() : toJson(entry.caseId.text)},
            {"previous", entry.previous},
            {"by", toJson(entry.by)},
            {"body", bare(entry.body)}};
}

bool isCalled(const ports::Entry& entry, const QString& number)
{
    return entry.kind == QLatin1String("begun") && entry.body.contains("number") &&
           entry.body["number"] == toJson(number);
}

int show(const Call& call)
{
    const auto caseId = call.option("case"), sinceText = call.option("since");
    const auto since = sinceText ? instantOfText(*sinceText) : std::nullopt;
    if (sinceText && !since) return wrongCall(call, words("cli.since", {{"what", *sinceText}}));
    auto reader = db::JournalReader::open(call.args[1]);
    if (!reader) return fail(call, reader.error());
    if (!reader->hasKeys()) call.err << said(call, words("cli.stays_sealed")) << '\n';
    Json entries = Json::array();
    QString id = caseId.value_or(QString());
    bool isKnown = !caseId;
    const auto read = reader->each([&](const ports::Entry& entry) -> Expected<void> {
        // The number that its papers bear stands in its first entry.
        if (caseId && isCalled(entry, *caseId)) id = entry.caseId.text;
        isKnown = isKnown || entry.caseId.text == id;
        const bool wanted = (!caseId || entry.caseId.text == id) && (!since || entry.at >= *since);
        if (wanted) entries.push_back(documentOf(entry));
        return {};
    });
    if (!read) return fail(call, read.error());
    if (!isKnown) return wrongCall(call, words("cli.no_case", {{"what", *caseId}}));
    print(call, {{"entries", entries}});
    return Done;
}

}  // namespace

int journal(const Call& call)
{
    const QString what = call.args.value(0);
    const bool narrows = call.has("case") || call.has("since");
    if (what == QLatin1String("verify") && call.args.size() == 2 && !narrows) return verify(call);
    if (what == QLatin1String("show") && call.args.size() == 2) return show(call);
    const bool copies = what == QLatin1String("backup") || what == QLatin1String("restore");
    if (copies && call.args.size() == 3 && !narrows) return copy(call);
    return wrongWords(call, "journal");
}

}  // namespace kapok::cli
