#include "desk/case_told.h"

#include "desk/said.h"

#include <algorithm>
#include <array>

namespace kapok::desk {
namespace {

using domain::Business;
using reports::Named;

/// What stands in a field last; null: nothing.
Json standing(const std::vector<ports::Entry>& entries, std::string_view field)
{
    Json last;
    for (const ports::Entry& entry : entries) {
        const bool isOfIt = entry.body.is_object() && entry.body.contains("field") && entry.body["field"] == field;
        if (!isOfIt) continue;
        if (entry.kind == QLatin1String("filled")) last = entry.body["value"];
        if (entry.kind == QLatin1String("taken_back")) last = nullptr;
    }
    return last;
}

QString wordIn(const Json& value) { return value.is_string() ? text(value) : QString(); }

QString wordAt(const Json& object, const char* key)
{
    return object.is_object() ? wordIn(object.value(key, Json())) : QString();
}

// What is made here by the channel instant says so in its opening; only a loss is asked how it is reported.
QString channelOf(const Case& one, const std::vector<ports::Entry>& entries)
{
    if (one.business() == Business::InstantIssue) return QStringLiteral("instant");
    const QString begun = wordAt(one.record().opening(), "channel"), told = wordIn(standing(entries, "channel"));
    return !begun.isEmpty() ? begun : !told.isEmpty() ? told : QStringLiteral("normal");
}

// Whose card it is about; who asks for his first one asks it of the desk's bank, unless he wants another's.
QString bankOf(const Case& one, const std::vector<ports::Entry>& entries, const QString& desksBank)
{
    const QString ofCard = wordAt(one.record().opening().value("card", Json()), "bank");
    const bool asksForOne = one.business() == Business::Apply || one.business() == Business::InstantIssue;
    if (!ofCard.isEmpty() || !asksForOne) return ofCard;
    const QString wanted = wordIn(standing(entries, "bank_wanted"));
    return wanted.isEmpty() ? desksBank : wanted;
}

// The business's own question; whose fault a damage is belongs to it.
Named askedOf(const std::vector<ports::Entry>& entries, const Dictionary& words)
{
    static constexpr std::array questions{"reason", "mistake", "situation", "sign"};
    for (const char* question : questions) {
        const QString why = wordIn(standing(entries, question));
        if (why.isEmpty()) continue;
        const std::string list = std::string("option.") + question + '.';
        const Named asked = said(words, list.c_str(), why);
        const QString cause = wordIn(standing(entries, "cause"));
        if (cause.isEmpty()) return asked;
        const Named fault = said(words, "option.cause.", cause);
        return {asked.code + u'.' + fault.code, asked.zh + u'，' + fault.zh,
                asked.en + QStringLiteral(", ") + fault.en};
    }
    return said(words, "report.asked.", QStringLiteral("none"));
}

std::optional<QDate> promisedIn(const std::vector<ports::Entry>& entries)
{
    std::optional<QDate> promised;
    for (const char* field : {"verdict", "terms"}) {
        const Json value = standing(entries, field);
        if (!value.is_object()) continue;
        const QDate day = QDate::fromString(wordAt(value.value("ruling", Json()), "promised"), Qt::ISODate);
        if (day.isValid()) promised = day;
    }
    return promised;
}

// A22: by a message that got away, or by somebody who called him.
std::optional<QDate> toldOn(const Case& one)
{
    std::optional<QDate> last;
    const auto take = [&](QDate day) {
        if (!last || day > *last) last = day;
    };
    for (const CaseMessage& message : one.messages)
        if (message.state == CaseMessage::State::Sent) take(outletDay(message.at));
    for (const FilledAt& filled : one.filled)
        if (filled.field == QLatin1String("called")) take(filled.day);
    return last;
}

// What he would have paid stands in the verdict that the waiver was asked for after.
qint64 feeBefore(const Json& verdict)
{
    if (!verdict.is_object()) return 0;
    const Json fen = verdict.value("ruling", Json()).value("fee_fen", Json());
    return fen.is_number_integer() ? fen.get<qint64>() : 0;
}

}  // namespace

QString desksBankIn(const ports::Entry& entry)
{
    if (entry.kind != QLatin1String("filled") || entry.body["field"] != "verdict") return {};
    const Json& verdict = entry.body["value"];
    return verdict.is_object() ? wordAt(verdict.value("facts", Json::object()).value("desk", Json()), "bank")
                               : QString();
}

void tellNature(const Case& one, const std::vector<ports::Entry>& entries, const QString& desksBank,
                const Dictionary& words, reports::CaseTold& told)
{
    told.channel = said(words, "report.channel.", channelOf(one, entries));
    const QString bank = bankOf(one, entries, desksBank);
    told.bank = bank.isEmpty() ? said(words, "report.bank.", QStringLiteral("none")) : said(words, "bank.", bank);
    told.asked = askedOf(entries, words);
    told.promised = promisedIn(entries);
    told.toldOn = toldOn(one);
}

std::vector<reports::ApprovalTold> approvalsIn(const Case& one, const std::vector<ports::Entry>& entries)
{
    std::vector<reports::ApprovalTold> all;
    for (const ports::Entry& entry : entries) {
        if (entry.kind != QLatin1String("filled")) continue;
        const Json& value = entry.body["value"];
        const QString second = wordAt(value, "approved_by");
        if (second.isEmpty() || value.contains("fen") || !wordAt(value, "refused").isEmpty()) continue;
        const bool isWaiver = entry.body["field"] == "waived";
        all.push_back({.number = one.number,
                       .teller = entry.by,
                       .second = second,
                       .day = entry.day,
                       .at = entry.at,
                       .isWaiver = isWaiver,
                       .fen = isWaiver ? feeBefore(standing(entries, "verdict")) : 0});
    }
    return all;
}

}  // namespace kapok::desk
