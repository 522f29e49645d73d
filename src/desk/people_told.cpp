#include "desk/people_told.h"

#include "desk/masked.h"
#include "desk/said.h"
#include "desk/stand_ins.h"

#include <algorithm>
#include <array>

namespace kapok::desk {
namespace {

using domain::Business;

QString at(const Json& object, const char* key)
{
    const Json value = object.is_object() ? bare(object.value(key, Json())) : Json();
    return value.is_string() ? text(value) : QString();
}

// A formal loss behind a temporary one is the same loss.
bool isNewLoss(const Case& one, const reports::CaseTold& told)
{
    const bool isLoss = one.business() == Business::LossTemporary || one.business() == Business::LossFormal;
    const bool stands = told.state.code != QLatin1String("refused") && told.state.code != QLatin1String("draft");
    const Json opening = one.record().opening();
    return isLoss && stands && at(opening.value("card", Json()), "status") != QLatin1String("temporary_loss");
}

bool givesAnother(Business business)
{
    static constexpr std::array all{Business::Renew, Business::Replace, Business::ChangeBank, Business::InstantIssue,
                                    Business::Cancel};
    return std::ranges::find(all, business) != all.end();
}

}  // namespace

void PeopleTelling::take(const ports::Entry& entry)
{
    if (entry.kind == QLatin1String("journal")) m_outlet = at(entry.body, "outlet");
    if (entry.kind != QLatin1String("visit_begun")) return;
    // What stands for one who was erased stands for each of them.
    const QString number = lacksPersonal(entry.body) ? QString() : numberOf(entry.body["person"]);
    m_visits.push_back({.day = entry.day,
                        .at = entry.at,
                        .teller = entry.by,
                        .person = maskedNumber(number),
                        .personKnown = numbered(number)});
}

void PeopleTelling::tell(const Case& one, const std::vector<ports::Entry>& entries, reports::CaseTold& told)
{
    const Json opening = one.record().opening();
    told.personKnown = numbered(numberOf(opening["visit"]["person"]));
    if (isNewLoss(one, told)) m_losses[told.personKnown].push_back({entries.front().seq, told.day});
    for (const ports::Entry& entry : entries) {
        if (entry.kind != QLatin1String("filled") || entry.body["field"] != "cards") continue;
        const Json reply = entry.body["value"].value("reply", Json());
        if (!reply.is_object() || !reply.contains("cards")) continue;
        for (const Json& card : reply["cards"]) see(card, reply.value("person", Json()), told, entry.day);
    }
    if (!givesAnother(one.business()) || told.state.code != QLatin1String("accepted")) return;
    const auto his = m_cards.find(at(opening.value("card", Json()), "ref"));
    if (his != m_cards.end()) his->second.since = told.businessName;
}

// What was seen last counts: of a case that ended later that may be what was asked earlier.
void PeopleTelling::see(const Json& card, const Json& person, const reports::CaseTold& in, QDate day)
{
    const QDate expires = QDate::fromString(at(card, "expires"), Qt::ISODate);
    if (at(card, "outlet") != m_outlet || !expires.isValid()) return;
    reports::CardTold& known = m_cards[at(card, "ref")];
    if (known.seenOn.isValid() && known.seenOn > day) return;
    const QString telephone = at(person, "mobile"), status = at(card, "status");
    known = {.expires = expires,
             .seenOn = day,
             .number = in.number,
             .bank = said(m_words, "bank.", at(card, "bank")),
             .status = said(m_words, "view.status.", status.isEmpty() ? QStringLiteral("unknown") : status),
             .person = in.person,
             .telephone = m_showsTelephones ? telephone : maskedNumber(telephone),
             .personKnown = in.personKnown,
             .since = known.since};
}

void PeopleTelling::into(reports::Told& told, std::map<qint64, reports::CaseTold>& cases)
{
    told.visits = std::move(m_visits);
    for (auto& [ref, card] : m_cards) told.cards.push_back(std::move(card));
    for (auto& [whose, losses] : m_losses) {
        if (whose == 0) continue;
        std::ranges::sort(losses, {}, &Loss::first);
        for (auto loss = losses.begin(); loss != losses.end(); ++loss)
            cases.at(loss->first).lossesInMonth = std::ranges::count_if(
                losses.begin(), std::next(loss), [&](const Loss& one) { return one.day > loss->day.addMonths(-1); });
    }
}

qint64 PeopleTelling::known(const QString& identityNumber) const
{
    const auto found = m_people.find(identityNumber);
    return found == m_people.end() ? -1 : found->second;
}

qint64 PeopleTelling::numbered(const QString& identityNumber)
{
    if (m_knowsNobody || identityNumber.isEmpty()) return 0;
    return m_people.emplace(identityNumber, qint64(m_people.size()) + 1).first->second;
}

}  // namespace kapok::desk
