#include "desk/told.h"

#include "desk/outbox_items.h"
#include "desk/said.h"
#include "desk/stand_ins.h"
#include "desk/standing.h"

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

QString maskedPerson(const Case& one)
{
    const Json person = bare(one.record().opening()["visit"]["person"]);
    const QString number = QString::fromStdString(person.value("id", std::string()));
    return QString(std::max<qsizetype>(number.size() - 4, 0), u'*') + number.right(4);
}

Expected<void> Telling::take(const ports::Entry& entry)
{
    if (const auto taken = m_stock.take(entry); !taken) return taken;
    if (entry.kind == QLatin1String("day_closed")) m_told.closed.push_back(entry.day);
    const bool isOfVisit = entry.kind.startsWith(QLatin1String("visit_"));
    if (entry.caseId.text.isEmpty() || isOfVisit) return {};
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
    for (auto& [first, one] : m_cases) m_told.cases.push_back(std::move(one));
    std::ranges::sort(m_told.money, {},
                      [](const reports::MoneyTold& one) { return std::pair(one.at.utcMs, one.number); });
    m_stock.into(m_told);
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
    reports::CaseTold told{.number = one->number,
                           .business = one->business(),
                           .businessName = said(m_words, "business.", domain::nameOf(one->business())),
                           .state = said(m_words, "state.", nameOf(stateOf(*one, isInDoubt(*one)))),
                           .person = isErased ? QString() : maskedPerson(*one),
                           .teller = entries.front().by,
                           .day = one->begunOn,
                           .begunAt = one->begunAt,
                           .changedOn = entries.back().day,
                           .changedAt = one->changedAt,
                           .isOpen = !one->ended};
    told.fen = one->record().moneyHeld() - one->record().moneyPaidOut();
    if (told.isOpen) told.waitsFor = said(m_words, "report.waits.", waitsFor(*one));
    if (const auto no = one->record().refused()) told.refusal = refusalOf(*one, *no);
    if (told.isOpen) told.madeOn = madeOn(*one);
    takeMoney(*one, entries);
    m_stock.tell(*one, entries);
    m_cases.emplace(entries.front().seq, std::move(told));
    return {};
}

// A payment says what the desk holds after it, so what went over the counter is the difference. What the desk has
// heard by itself, after a cut, is the work of whoever began it.
void Telling::takeMoney(const Case& one, const std::vector<ports::Entry>& entries)
{
    std::map<QString, qint64> held;
    std::map<QString, QString> hands;  // who began it
    for (const ports::Entry& entry : entries) {
        if (entry.kind == QLatin1String("intent")) hands[text(entry.body["field"])] = entry.by;
        if (entry.kind != QLatin1String("filled")) continue;
        const Json& value = entry.body["value"];
        if (!value.is_object() || !value.contains("fen") || !value.contains("method")) continue;
        const QString field = text(entry.body["field"]);
        const qint64 moved = value["fen"].get<qint64>() - held[field];
        held[field] += moved;
        if (moved == 0) continue;
        const QString method = text(value["method"]);
        m_told.money.push_back(
            {.number = one.number,
             .business = one.business(),
             .businessName = said(m_words, "business.", domain::nameOf(one.business())),
             .teller = entry.by.isEmpty() ? hands[field] : entry.by,
             .day = entry.day,
             .at = entry.at,
             .method = said(m_words, "option.pay.", method.isEmpty() ? QStringLiteral("none") : method),
             .approvedBy = QString::fromStdString(value.value("approved_by", std::string())),
             .fen = moved});
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
