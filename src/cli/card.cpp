#include "cli/card.h"

#include "base/crypto.h"
#include "base/dictionary.h"
#include "base/plain_text.h"
#include "base/resources.h"
#include "cardio/chip/local_hsm.h"
#include "cardio/pcsc/pcsc_card_readers.h"
#include "cli/commands.h"
#include "cli/desk_line.h"
#include "cli/reveal.h"
#include "province/client/province_hsm.h"

#include <QDir>
#include <QFileInfo>

namespace kapok::cli {
namespace {

using cardio::ChipCardReaders;

struct Asked {
    QString verb;
    QString reader;
    bool wantsPinPad = false;
    bool reveals = false;
    QString user;  ///< who signs in for --reveal
};

QString inThe(Language language, const Words& words)
{
    const auto dictionary = Dictionary::load(resourcePath(QStringLiteral("words")));
    return dictionary ? dictionary->render(words, language) : words.id;
}

void tell(const Call& call, const Words& words) { call.err << writtenOut(said(call, words)) << '\n'; }

std::optional<Asked> asked(const Call& call)
{
    Asked asked;
    asked.wantsPinPad = call.has("pin-pad");
    asked.reveals = call.has("reveal");
    asked.reader = call.option("reader").value_or(QString());
    asked.user = call.option("user").value_or(QString());
    static const QStringList verbs = {QStringLiteral("list"), QStringLiteral("read"), QStringLiteral("trace")};
    if (call.args.size() != 1 || !verbs.contains(call.args.front())) return std::nullopt;
    asked.verb = call.args.front();
    return asked;
}

Json orNull(const QString& text) { return text.isEmpty() ? Json(nullptr) : toJson(text); }
Json orNull(QDate day) { return orNull(day.toString(Qt::ISODate)); }

Json documentOf(const ports::Readers& readers)
{
    Json list = Json::array();
    for (const ports::Reader& reader : readers.list)
        list.push_back({{"name", toJson(reader.name)},
                        {"interface", reader.contactless ? "contactless" : "contact"},
                        {"card_present", reader.cardPresent},
                        {"atr", orNull(reader.atr)},
                        {"card_kind", toJson(reader.cardKind)}});
    return {{"readers", list}};
}

Json warningsOf(const ports::ChipData& card)
{
    Json list = Json::array();
    for (const QString& id : card.warnings) {
        const Words warning{id, {}};
        list.push_back({{"code", toJson(id.section(QLatin1Char('.'), -1))},
                        {"zh", toJson(inThe(Language::Chinese, warning))},
                        {"en", toJson(inThe(Language::English, warning))}});
    }
    return list;
}

Json documentOf(const ports::ChipData& card, bool reveals)
{
    const auto number = [&](const QString& text) {
        return orNull(reveals || text.isEmpty() ? text : maskedNumber(text));
    };
    const auto hidden = [&](const QString& text) {
        return orNull(reveals || text.isEmpty() ? text : QStringLiteral("•••"));
    };
    Json document = {{"generation", card.generation},
                     {"version", orNull(card.version)},
                     {"identification", orNull(card.identification)},
                     {"issuer", orNull(card.issuer)},
                     {"card_number", number(card.cardNumber)},
                     {"name", orNull(reveals ? card.name : maskedName(card.name))},
                     {"sex", hidden(card.sex)},
                     {"nationality", hidden(card.nationality)},
                     {"birth_date", hidden(card.birthDate.toString(Qt::ISODate))},
                     {"social_security_number", number(card.socialSecurityNumber)},
                     {"issued", orNull(card.issued)},
                     {"expires", orNull(card.expires)},
                     {"pin_tries_left", nullptr},
                     {"warnings", warningsOf(card)},
                     {"damaged", Json::array()}};
    if (card.pinTriesLeft) document["pin_tries_left"] = *card.pinTriesLeft;
    for (const QString& field : card.damaged) document["damaged"].push_back(toJson(field));
    return document;
}

std::string sm3Of(const QByteArray& bytes) { return crypto::sm3(bytes).toHex().toStdString(); }

Json presenceOf(const QByteArray& bytes)
{
    return {{"present", !bytes.isEmpty()}, {"sm3", bytes.isEmpty() ? Json(nullptr) : Json(sm3Of(bytes))}};
}

// The keys that the whole card has beside those of its counter's reading (decision 0060).
Json documentOf(const ChipCardReaders::Whole& whole, bool reveals)
{
    const auto shown = [&](const QString& text, const QString& masked) {
        return orNull(reveals || text.isEmpty() ? text : masked);
    };
    const cardio::WholeCard& rest = whole.rest;
    Json document = documentOf(whole.card, reveals);
    document["birthplace"] = shown(rest.birthplace, QStringLiteral("•••"));
    document["person_number"] = shown(rest.personNumber, maskedNumber(rest.personNumber));
    document["first_place"] = orNull(rest.firstPlace);
    document["photo"] = presenceOf(rest.photo);
    document["certificate"] = presenceOf(rest.signingCertificate);
    document["public_area"] = nullptr;
    document["unread"] = Json::array();
    if (rest.hasPublicArea) document["public_area"] = Json::object();
    for (const auto& [name, text] : rest.publicArea)
        document["public_area"][name.toStdString()] = shown(text, QStringLiteral("•••"));
    for (const QString& name : rest.shut) document["unread"].push_back(toJson(name));
    for (const QString& name : rest.damaged) document["damaged"].push_back(toJson(name));
    return document;
}

Json documentOf(const ports::BlankData& blank)
{
    return {{"blank", true},
            {"serial", toJson(blank.serial)},
            {"identification", toJson(blank.identification)},
            {"generation", blank.generation},
            {"version", orNull(blank.version)},
            {"issued", orNull(blank.issued)},
            {"expires", orNull(blank.expires)}};
}

// What a check found is in the document too (contract.md, exit code 1).
Json documentOf(const Error& error)
{
    return {{"reason", toJson(error.happened.id.section(QLatin1Char('.'), -1))},
            {"text",
             {{"zh", toJson(inThe(Language::Chinese, error.happened))},
              {"en", toJson(inThe(Language::English, error.happened))}}}};
}

int exitCodeOf(const Call& call, const ports::ChipData& card, const cardio::WholeCard& rest = {})
{
    const QStringList damaged = card.damaged + rest.damaged;
    if (!rest.shut.isEmpty()) tell(call, words("card.cli.shut", {{"fields", rest.shut.join(QStringLiteral(", "))}}));
    for (const QString& warning : card.warnings) tell(call, {warning, {}});
    if (!damaged.isEmpty()) tell(call, words("card.cli.damaged", {{"fields", damaged.join(QStringLiteral(", "))}}));
    const bool isExpired = card.warnings.contains(QStringLiteral("chip.warning.expired"));
    return isExpired || !damaged.isEmpty() ? Refused : Done;
}

int list(const Call& call, ChipCardReaders& readers)
{
    const auto found = QCoro::waitFor(readers.list());
    if (!found) return fail(call, found.error());
    print(call, documentOf(*found));
    return Done;
}

// contract.md §3: the holder proves his PIN at the keys of the reader, which alone see it (C13, D2). Reading needs none: it
// is said plainly where the reader has no keys, and the card is given all the same. A PIN that is wrong costs a try, and
// is asked for no second time by itself (C14).
int provePin(const Call& call, ChipCardReaders& readers, const Asked& asked, const QString& card, Json& document)
{
    document["pin_verified"] = nullptr;
    QString reader = asked.reader;
    if (const auto found = QCoro::waitFor(readers.list()); found && reader.isEmpty())
        for (const ports::Reader& one : found->list)
            if (one.cardPresent && (reader.isEmpty() || one.takesPins)) reader = one.name;
    if (const auto has = QCoro::waitFor(readers.hasPinPad(reader)); has && !*has) {
        tell(call, words("card.cli.no_pin_pad", {{"reader", reader}}));
        return Done;
    }
    tell(call, words("card.cli.type_pin"));
    call.err.flush();  // he reads it before he types
    const auto is = QCoro::waitFor(readers.pinIsAtReader(card));
    if (!is) return fail(call, is.error());
    document["pin_verified"] = *is;
    tell(call, words(*is ? "card.cli.pin_right" : "card.cli.pin_wrong"));
    return *is ? Done : Refused;
}

// Why it could not be read; of a blank what it says of itself stands beside (chip.md §6).
Json documentOf(const Error& error, ChipCardReaders& readers, const QString& reader)
{
    Json document = documentOf(error);
    if (error.happened.id != QLatin1String("error.card_blank")) return document;
    if (const auto blank = QCoro::waitFor(readers.readBlank(reader))) document.update(documentOf(*blank));
    return document;
}

// All that is said to the chip in a counter's reading.
int trace(const Call& call, ChipCardReaders& readers, const Asked& asked)
{
    Json exchanges = Json::array();
    const auto listen = [&exchanges](const cardio::Exchange& said) {
        exchanges.push_back({{"command", toJson(said.command)}, {"answer", toJson(said.answer)}});
    };
    const auto traced = QCoro::waitFor(readers.readTraced(asked.reader, listen));
    Json document = traced ? documentOf(*traced, asked.reveals) : documentOf(traced.error());
    document["exchanges"] = exchanges;
    int proved = Done;
    if (traced && asked.wantsPinPad) proved = provePin(call, readers, asked, traced->identification, document);
    print(call, document);
    if (!traced) return fail(call, traced.error());
    const int exit = exitCodeOf(call, *traced);
    return proved == Done ? exit : proved;
}

int read(const Call& call, ChipCardReaders& readers, const Asked& asked)
{
    const auto whole = QCoro::waitFor(readers.readWhole(asked.reader));
    if (!whole) {
        if (whole.error().kind == Error::Kind::Refused) print(call, documentOf(whole.error(), readers, asked.reader));
        return fail(call, whole.error());
    }
    Json document = documentOf(*whole, asked.reveals);
    int proved = Done;
    if (asked.wantsPinPad) proved = provePin(call, readers, asked, whole->card.identification, document);
    print(call, document);
    const int exit = exitCodeOf(call, whole->card, whole->rest);
    return proved == Done ? exit : proved;
}

int over(const Call& call, ports::RealScheduler& scheduler, ports::Hsm& hsm, const QString& city,
         const QString& refused, const Permit& permit)
{
    const SystemClock clock;
    SystemRandomness randomness;
    cardio::PcscCardReaders readers({scheduler, hsm, clock, randomness, city, refused});
    return cardOver(call, readers, permit);
}

}  // namespace

int cardOver(const Call& call, ChipCardReaders& readers, const Permit& permit)
{
    const auto what = asked(call);
    if (!what) {
        tell(call, words("card.cli.wrong_call", {{"what", call.args.join(QLatin1Char(' '))}}));
        return WrongCall;
    }
    if (permit && what->reveals && what->verb != QLatin1String("list")) {
        if (what->user.isEmpty()) {
            tell(call, words("card.cli.reveal_needs_sign_in"));
            return NotPermitted;
        }
        if (const auto permitted = permit(what->user); !permitted) return fail(call, permitted.error());
    }
    if (!permit && what->verb != QLatin1String("list")) tell(call, words("card.cli.no_desk"));
    if (what->verb == QLatin1String("list")) return list(call, readers);
    return what->verb == QLatin1String("trace") ? trace(call, readers, *what) : read(call, readers, *what);
}

int card(const Call& call)
{
    ports::RealScheduler scheduler;
    const QString folder = call.data().value_or(QString());
    const QString file = call.has("data") ? QDir(folder).filePath(QStringLiteral("desk.json")) : QString();
    if (file.isEmpty() || !QFileInfo::exists(file)) {
        cardio::LocalHsm local;
        return over(call, scheduler, local, QStringLiteral("440700"), {}, {});
    }
    const auto line = DeskLine::of(folder);
    if (!line) return fail(call, line.error());
    province::client::ProvinceHsm hsm((*line)->parties.keyService());
    const Permit permit = [&](const QString& user) {
        return permitReveal(folder, user, passwordFromInput(), QStringLiteral("card"));
    };
    return over(call, scheduler, hsm, (*line)->desk.city, QDir(folder).filePath(QStringLiteral("refused-cards")),
                permit);
}

}  // namespace kapok::cli
