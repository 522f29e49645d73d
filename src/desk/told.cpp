#include "desk/told.h"

#include "desk/case_told.h"
#include "desk/day_book.h"
#include "desk/masked.h"
#include "desk/money_moved.h"
#include "desk/outbox_items.h"
#include "desk/said.h"
#include "desk/stand_ins.h"
#include "desk/standing.h"
#include "desk/unusual_told.h"

#include <algorithm>

namespace kapok::desk {
namespace {

// D09, L09: the card lies here, and the case goes on when its holder comes for it.
std::optional<QDate> madeOn(const Case& one)
{
    const workflows::Step step = one.next();
    const bool isForHim = step.whenHeComes && step.request == domain::nameOf(domain::Business::Collect);
    const auto made = std::ranges::find(one.filled, QStringLiteral("made"), &FilledAt::field);
    return isForHim && made != one.filled.end() ? std::optional(made->day) : std::nullopt;
}

// An inner case tells for itself.
bool isUnderWay(const std::pair<const QString, Intent>& open)
{
    return open.second.kind != workflows::StepKind::Inside;
}

QString waitsFor(const Case& one)
{
    if (std::ranges::any_of(one.open, isUnderWay)) return QStringLiteral("answer");
    const auto rests = one.rests();
    return rests ? rests->on : QStringLiteral("teller");
}

}  // namespace

bool isInDoubt(const Case& one)
{
    return std::ranges::any_of(one.open,
                               [](const auto& pair) { return isUnderWay(pair) && isInDoubtAtAStart(pair.second); });
}

QString maskedPerson(const Case& one) { return maskedNumber(numberOf(one.record().opening()["visit"]["person"])); }

Expected<void> Telling::take(const ports::Entry& entry)
{
    if (const auto taken = m_stock.take(entry); !taken) return taken;
    m_people.take(entry);
    if (entry.kind == QLatin1String("journal"))
        m_told.desk = text(entry.body["outlet"]) + u'-' + text(entry.body["desk"]);
    if (entry.kind == DayBook::closedKind)
        m_told.closed.push_back({entry.day, QString::fromLatin1(entry.hash.toHex())});
    // It ends once more, and then under another head.
    if (entry.kind == DayBook::reopenedKind)
        std::erase_if(m_told.closed, [&](const reports::ClosedTold& one) { return one.day == entry.day; });
    if (auto unusual = unusualOfDay(entry, m_words)) m_ofDays.push_back(std::move(*unusual));
    const bool isOfVisit = entry.kind.startsWith(QLatin1String("visit_"));
    if (entry.caseId.text.isEmpty() || isOfVisit) {
        m_work.take(entry);
        return {};
    }
    if (const QString bank = desksBankIn(entry); !bank.isEmpty()) m_desksBank = bank;
    auto& entries = m_open[entry.caseId];
    entries.push_back(entry);
    if (entry.kind != QLatin1String("ended")) return {};
    auto ended = m_open.extract(entry.caseId);
    return tell(std::move(ended.mapped()));
}

Expected<reports::Told> Telling::told()
{
    for (const auto& [id, entries] : m_open)
        if (const auto told = tell(entries); !told) return std::unexpected(told.error());
    m_people.into(m_told, m_cases);
    m_work.into(m_told);
    for (auto& [first, one] : m_cases) m_told.cases.push_back(std::move(one));
    std::ranges::sort(m_told.money, {},
                      [](const reports::MoneyTold& one) { return std::pair(one.at.utcMs, one.number); });
    m_stock.into(m_told);
    m_told.unusual = unusualOf(m_told, std::move(m_ofDays), m_words);
    return std::move(m_told);
}

// Of whom was erased the work is told all the same, and no person.
Expected<void> Telling::tell(std::vector<ports::Entry> entries)
{
    bool isErased = false;
    for (ports::Entry& entry : entries) {
        if (!lacksPersonal(entry.body)) continue;
        entry.body = withStandIns(entry.body);
        isErased = true;
    }
    const auto one = Case::fold(m_list, entries);
    if (!one) return std::unexpected(one.error());
    // All that are erased have one stand-in: by his number two of them would be one person (D11, W40).
    const QString number = isErased ? QString() : numberOf(one->record().opening()["visit"]["person"]);
    reports::CaseTold told{.number = one->number,
                           .business = one->business(),
                           .businessName = said(m_words, "business.", domain::nameOf(one->business())),
                           .state = said(m_words, "state.", nameOf(stateOf(*one, isInDoubt(*one)))),
                           .person = maskedNumber(number),
                           .teller = entries.front().by,
                           .day = one->begunOn,
                           .begunAt = one->begunAt,
                           .changedOn = entries.back().day,
                           .changedAt = one->changedAt,
                           .isOpen = !one->ended};
    told.fen = one->record().moneyHeld() - one->record().moneyPaidOut();
    if (told.isOpen) told.waitsFor = said(m_words, "report.waits.", waitsFor(*one));
    const auto no = one->record().refused();
    const bool endedSo = one->ended && one->ended->how == QLatin1String("refused");
    if (no) told.refusal = refusalOf(*one, *no);
    else if (endedSo) told.refusal = refusalOf(*one, one->ended->refusal);  // what ended it says so itself
    if (told.isOpen) told.madeOn = madeOn(*one);
    tellNature(*one, entries, m_desksBank, m_words, told);
    if (!isErased) m_people.tell(*one, entries, told);
    takeMoney(told, entries);
    std::ranges::move(approvalsIn(*one, entries), std::back_inserter(m_told.approvals));
    m_stock.tell(*one, entries, number);
    m_work.tell(*one, entries, told.person);
    m_cases.emplace(entries.front().seq, std::move(told));
    return {};
}

void Telling::takeMoney(const reports::CaseTold& one, const std::vector<ports::Entry>& entries)
{
    MoneyOfCase money;
    for (const ports::Entry& entry : entries) {
        const auto moved = money.take(entry);
        if (!moved || moved->fen == 0) continue;
        m_told.money.push_back({.number = one.number,
                                .business = one.business,
                                .businessName = one.businessName,
                                .teller = moved->teller,
                                .day = entry.day,
                                .at = entry.at,
                                .method = said(m_words, "option.pay.", moved->method),
                                .approvedBy = moved->approvedBy,
                                .fen = moved->fen,
                                .channel = one.channel,
                                .bank = one.bank,
                                .asked = one.asked,
                                .refusedFor = one.refusal ? one.refusal->reason : reports::Named{},
                                .personKnown = one.personKnown});
    }
}

reports::RefusalTold Telling::refusalOf(const Case& one, const workflows::Refusal& no) const
{
    reports::RefusalTold told{.reason = said(m_words, "reason.", no.reason), .by = said(m_words, "party.", no.by)};
    if (const auto ruling = one.record().refusedBy()) told.reason = {no.reason, ruling->text.zh, ruling->text.en};
    else if (no.said.is_object() && no.said.contains("zh") && no.said.contains("en"))
        told.reason = {no.reason, text(no.said["zh"]), text(no.said["en"])};
    return told;
}

}  // namespace kapok::desk
