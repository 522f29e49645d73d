#include "cli/told.h"

#include "cli/cases.h"
#include "desk/case.h"
#include "desk/standing.h"

#include <algorithm>

namespace kapok::cli {
namespace {

using desk::Case;
using reports::Named;

class Telling {
public:
    explicit Telling(const Dictionary& dictionary) : m_dictionary(dictionary) {}

    Expected<void> add(const std::vector<ports::Entry>& entries)
    {
        const auto one = Case::fold(workflows::Workflows::ofThisHouse(), entries);
        if (!one) return std::unexpected(one.error());
        reports::CaseTold told{.number = one->number,
                               .business = one->business(),
                               .businessName = businessOf(*one),
                               .state = said("state.", nameOf(desk::stateOf(*one, isInDoubt(*one)))),
                               .person = maskedPerson(*one),
                               .teller = entries.front().by,
                               .day = one->begunOn,
                               .begunAt = one->begunAt,
                               .changedOn = entries.back().day,
                               .changedAt = one->changedAt,
                               .isOpen = !one->ended};
        for (const ports::Entry& entry : entries) takeMoney(*one, entry);
        told.fen = one->record().moneyHeld() - one->record().moneyPaidOut();
        if (told.isOpen) told.waitsFor = said("report.waits.", waitsFor(*one));
        if (const auto no = one->record().refused()) told.refusal = refusalOf(*one, *no);
        if (told.isOpen) told.madeOn = madeOn(*one);
        m_held.clear();
        m_hands.clear();
        m_told.cases.push_back(std::move(told));
        return {};
    }

    // Cases as they were begun, money as it moved.
    reports::Told told()
    {
        std::ranges::sort(m_told.money, {},
                          [](const reports::MoneyTold& one) { return std::pair(one.at.utcMs, one.number); });
        return std::move(m_told);
    }

private:
    const Dictionary& m_dictionary;
    reports::Told m_told;
    // Of the case that is being told, by field.
    std::map<QString, qint64> m_held;
    std::map<QString, QString> m_hands;  // who began it

    Named said(const char* list, const QString& code) const
    {
        const Words what{QLatin1String(list) + code, {}};
        return {code, m_dictionary.render(what, Language::Chinese), m_dictionary.render(what, Language::English)};
    }
    Named businessOf(const Case& one) const { return said("business.", domain::nameOf(one.business())); }

    // A payment says what the desk holds after it, so what went over the counter is the difference. What the desk has
    // heard by itself, after a cut, is the work of whoever began it.
    void takeMoney(const Case& one, const ports::Entry& entry)
    {
        if (entry.kind == QLatin1String("intent")) m_hands[text(entry.body["field"])] = entry.by;
        if (entry.kind != QLatin1String("filled")) return;
        const Json& value = entry.body["value"];
        if (!value.is_object() || !value.contains("fen") || !value.contains("method")) return;
        const QString field = text(entry.body["field"]);
        qint64& held = m_held[field];
        const qint64 moved = value["fen"].get<qint64>() - held;
        held += moved;
        if (moved == 0) return;
        const QString method = text(value["method"]);
        m_told.money.push_back({.number = one.number,
                                .business = one.business(),
                                .businessName = businessOf(one),
                                .teller = entry.by.isEmpty() ? m_hands[field] : entry.by,
                                .day = entry.day,
                                .at = entry.at,
                                .method = said("option.pay.", method.isEmpty() ? QStringLiteral("none") : method),
                                .approvedBy = QString::fromStdString(value.value("approved_by", std::string())),
                                .fen = moved});
    }

    static QString waitsFor(const Case& one)
    {
        if (isInDoubt(one)) return QStringLiteral("answer");
        const auto rests = one.rests();
        return rests ? rests->on : QStringLiteral("teller");
    }

    reports::RefusalTold refusalOf(const Case& one, const workflows::Refusal& no) const
    {
        reports::RefusalTold told{.reason = said("reason.", no.reason), .by = said("party.", no.by)};
        if (const auto ruling = one.record().refusedBy()) told.reason = {no.reason, ruling->text.zh, ruling->text.en};
        else if (no.said.is_object() && no.said.contains("zh") && no.said.contains("en"))
            told.reason = {no.reason, text(no.said["zh"]), text(no.said["en"])};
        return told;
    }

    // D09, L09: the card lies here, and the case goes on when its holder comes for it.
    static std::optional<QDate> madeOn(const Case& one)
    {
        const workflows::Step step = one.next();
        const bool isForHim = step.whenHeComes && step.request == domain::nameOf(domain::Business::Collect);
        const auto made = std::ranges::find(one.filled, QStringLiteral("made"), &desk::FilledAt::field);
        return isForHim && made != one.filled.end() ? std::optional(made->day) : std::nullopt;
    }
};

}  // namespace

Expected<reports::Told> toldBy(const QString& folder, const Dictionary& dictionary)
{
    const auto journal = JournalOfCases::read(folder);
    if (!journal) return std::unexpected(journal.error());
    Telling telling(dictionary);
    for (const domain::CaseId& id : journal->order)
        if (const auto added = telling.add(journal->entries.at(id)); !added) return std::unexpected(added.error());
    return telling.told();
}

}  // namespace kapok::cli
