#include "base/clock.h"
#include "base/small_file.h"
#include "cli/commands.h"
#include "cli/desk_journal.h"
#include "cli/erase.h"
#include "cli/sealed.h"
#include "db/journal/backup.h"
#include "db/journal/erased.h"
#include "db/journal/verify.h"
#include "db/rows/row_file.h"
#include "db/seal/proof.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <string_view>

namespace kapok::cli {
namespace {

Json rfc3339(const std::optional<Instant>& at)
{
    return at ? toJson(outletTime(*at).toString(Qt::ISODateWithMs)) : Json();
}

Json hex(const QByteArray& bytes) { return bytes.toHex().toStdString(); }

Json documentOf(const db::Verdict& verdict)
{
    return {{"entries", verdict.entries},
            {"first", rfc3339(verdict.first)},
            {"last", rfc3339(verdict.last)},
            {"head", hex(verdict.head)},
            {"seals", verdict.seals},
            {"last_sealed", verdict.lastSealed},
            {"unsealed", std::max<qint64>(verdict.entries - verdict.lastSealed, 0)},
            {"seal_keys", verdict.sealKey.isEmpty() ? Json::array() : Json::array({hex(verdict.sealKey)})},
            {"authority", verdict.isOfAuthority ? Json(*verdict.isOfAuthority) : Json()},
            {"first_damaged", verdict.firstDamaged ? Json(*verdict.firstDamaged) : Json()}};
}

int verify(const Call& call)
{
    db::Authority authority;
    if (const auto file = call.option("authority")) {
        const auto pem = readNamedFile(*file);
        if (!pem) return fail(call, pem.error());
        if (!pem->contains("-----BEGIN CERTIFICATE-----"))  // by no certificate at all every journal would be damaged
            return wrongCall(call, words("cli.no_certificate", {{"file", *file}}));
        authority = *pem;
    }
    const auto verdict = db::verifyFile(call.args[1], {}, authority);
    if (!verdict) return fail(call, verdict.error());
    print(call, documentOf(*verdict));
    if (!verdict->damage) return Done;
    fail(call, *verdict->damage);
    return Damaged;
}

// With it whoever holds the paper tries its text; null: nobody has opened it, or its person was erased.
Expected<Json> saltOf(const Call& call, const QString& file, qint64 seq)
{
    auto reader = journalFor(call, file, "journal");
    if (!reader) return std::unexpected(reader.error());
    Json salt;
    const auto read = reader->each([&](const ports::Entry& entry) -> Expected<void> {
        const bool isIt = entry.seq == seq && entry.body.contains("text_salt");
        if (isIt && isPersonal(entry.body["text_salt"])) salt = bare(entry.body["text_salt"]);
        return {};
    });
    if (!read) return std::unexpected(read.error());
    return salt;
}

// Where nobody could read it when it was meant, its entry holds no hash: then what it says is proved by nothing.
bool holdsText(const QByteArray& entry)
{
    const auto json = parseStrict(entry);
    const auto body = json ? objectAt(*json, "body") : std::unexpected(json.error());
    return body && body->contains("text_sm3");
}

int prove(const Call& call)
{
    const QString file = QDir(*call.data()).filePath(QLatin1String(db::schema::journalFile));
    const auto proof = db::proofOfPaper(file, call.args[1], call.option("paper").value_or(QString()));
    if (!proof) return fail(call, proof.error());
    const auto salt = saltOf(call, file, proof->index + 1);
    if (!salt) return fail(call, salt.error());
    if (!holdsText(proof->entry)) call.err << said(call, words("cli.paper_without_text")) << '\n';
    Json path = Json::array();
    for (const db::Node& node : proof->path) path.push_back(hex(db::bytesOf(node)));
    print(call, {{"entry", proof->entry.toStdString()},
                 {"index", proof->index},
                 {"count", proof->count},
                 {"path", path},
                 {"head", hex(proof->head)},
                 {"seal", {{"bytes", proof->seal.bytes.toStdString()}, {"signature", hex(proof->seal.signature)}}},
                 {"salt", *salt},
                 {"key", hex(proof->key)},
                 {"certificate", proof->certificate.isEmpty() ? Json() : Json(proof->certificate.toStdString())}});
    return Done;
}

int copy(const Call& call)
{
    if (call.args[0] == QLatin1String("restore"))
        if (const auto fits = db::mayLieBesideKeys(call.args[1], call.args[2]); !fits) return fail(call, fits.error());
    const auto verdict = db::copyVerified(call.args[1], call.args[2]);
    if (!verdict) return fail(call, verdict.error());
    if (call.args[0] == QLatin1String("restore")) {
        // Whom the journal names as erased no vault of an earlier day gives back (contract.md §4).
        if (const auto gone = db::dropErased(call.args[2]); !gone) return fail(call, gone.error());
        // Lists that tell of what the journal does not know any more would keep the desk from starting.
        db::RowFile::remove({.folder = QFileInfo(call.args[2]).path()});
    }
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

// Masked, or in clear; what is sealed says nothing either way.
Json documentOf(const ports::Entry& entry, bool reveals)
{
    return {{"seq", entry.seq},
            {"at", rfc3339(entry.at)},
            {"day", toJson(entry.day.toString(Qt::ISODate))},
            {"kind", toJson(entry.kind)},
            {"case", entry.caseId.text.isEmpty() ? Json() : toJson(entry.caseId.text)},
            {"previous", entry.previous},
            {"by", toJson(entry.by)},
            {"body", withoutPersonal(reveals ? bare(entry.body) : masked(entry.body))}};
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
    if (call.has("reveal") && !call.has("user"))
        return fail(call, Error{Error::Kind::NotPermitted, words("card.cli.reveal_needs_sign_in"), {}});
    auto reader = journalFor(call, call.args[1], "journal");
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
        if (wanted) entries.push_back(documentOf(entry, call.has("reveal")));
        return {};
    });
    if (!read) return fail(call, read.error());
    if (!isKnown) return wrongCall(call, words("cli.no_case", {{"what", *caseId}}));
    Json document{{"entries", entries}};
    if (!reader->hasKeys()) document["sealed"] = true;
    print(call, document);
    return Done;
}

}  // namespace

int journal(const Call& call)
{
    const QString what = call.args.value(0);
    const auto is = [&](const char* name, int args, std::initializer_list<const char*> takes) {
        const auto strange = [&](const char* option) {
            return call.has(option) && std::ranges::find(takes, std::string_view(option)) == takes.end();
        };
        return what == QLatin1String(name) && call.args.size() == args &&
               std::ranges::none_of(std::array{"case", "since", "authority", "paper", "reveal", "before", "confirm"},
                                    strange);
    };
    if (is("verify", 2, {"authority"})) return verify(call);
    if (is("show", 2, {"case", "since", "reveal"})) return show(call);
    if (is("prove", 2, {"paper"}) && call.data()) return prove(call);
    if (is("erase", 1, {"before", "confirm"}) && call.data()) return erase(call);
    if (is("kinds", 1, {})) return journalKinds(call);
    if (is("backup", 3, {}) || is("restore", 3, {})) return copy(call);
    return wrongWords(call, "journal");
}

}  // namespace kapok::cli
