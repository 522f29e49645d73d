#include "desk/unusual_told.h"

#include "desk/day_book.h"
#include "desk/said.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace kapok::desk {
namespace {

using namespace reports;

constexpr qint64 again = 3;  // losses within a month (D11)

// Rules and citizen say no every day, and a business around says it of the one inside; a party that says it had been
// asked to do something.
bool wasAsked(const QString& party)
{
    static constexpr std::array ordinary{"rules", "citizen", "inner", "outer", ""};
    return std::ranges::none_of(ordinary, [&](const char* one) { return party == QLatin1String(one); });
}

class Unusuals {
public:
    Unusuals(const Told& told, std::vector<UnusualTold> ofDays, const Dictionary& words)
        : m_words(words), m_all(std::move(ofDays))
    {
        for (const CaseTold& one : told.cases) m_cases.emplace(one.number, &one);
    }

    void take(const CaseTold& one)
    {
        const auto add = [&](const char* what, Named why = {}) {
            m_all.push_back(of(one, one.changedOn, one.changedAt, what));
            m_all.back().why = std::move(why);
        };
        if (one.refusal && wasAsked(one.refusal->by.code)) add("refused", one.refusal->reason);
        if (one.state.code == QLatin1String("in_doubt")) add("in_doubt");
        const bool stands = one.state.code == QLatin1String("accepted") || one.state.code == QLatin1String("recorded");
        if (one.business == domain::Business::Reverse && stands) add("reversed", one.asked);
        if (one.lossesInMonth >= again) m_all.push_back(of(one, one.day, one.begunAt, "lost_again"));
    }

    void take(const MoneyTold& one)
    {
        if (one.fen >= 0) return;
        m_all.push_back(of(one, one.day, one.at, "given_back"));
        m_all.back().second = one.approvedBy;
        m_all.back().fen = one.fen;
    }

    void take(const ApprovalTold& one)
    {
        m_all.push_back(of(one, one.day, one.at, one.isWaiver ? "waived" : "approved"));
        m_all.back().second = one.second;
        if (one.isWaiver) m_all.back().fen = one.fen;
    }

    void take(const SpoiledTold& one)
    {
        m_all.push_back(of(one, one.day, one.at, "spoiled"));
        m_all.back().second = one.second;
        m_all.back().why = one.reason;
    }

    // At the end of its day, and nobody's alone.
    void take(const StockDayTold& one)
    {
        if (one.difference.value_or(0) == 0) return;
        m_all.push_back({.day = one.day,
                         .at = instantOf(one.day, QTime(23, 59, 59)),
                         .what = named("difference"),
                         .why = one.kind});
    }

    std::vector<UnusualTold> inOrder()
    {
        std::ranges::sort(m_all, {}, [](const UnusualTold& one) {
            return std::tuple(one.at.utcMs, one.number, one.what.code, one.why.code);
        });
        return std::move(m_all);
    }

private:
    const Dictionary& m_words;
    std::map<QString, const CaseTold*> m_cases;  // by the number of its papers
    std::vector<UnusualTold> m_all;

    Named named(const char* what) const { return said(m_words, "report.exception.", QLatin1String(what)); }

    template <class One>
    UnusualTold of(const One& one, QDate day, Instant at, const char* what) const
    {
        UnusualTold told{.day = day, .at = at, .what = named(what), .number = one.number, .teller = one.teller};
        const auto found = m_cases.find(one.number);
        if (found == m_cases.end()) return told;
        told.businessName = found->second->businessName;
        told.person = found->second->person;
        return told;
    }
};

// A reason in own words is in no list, and stands there as it was typed.
Named reasonSaid(const Dictionary& words, const QString& reason)
{
    return differenceReasons().contains(reason) ? said(words, "day.reason.", reason) : Named{reason, reason, reason};
}

}  // namespace

std::optional<UnusualTold> unusualOfDay(const ports::Entry& entry, const Dictionary& words)
{
    UnusualTold told{.day = entry.day, .at = entry.at, .teller = entry.by};
    if (entry.kind == DayBook::reopenedKind) {
        const QString why = text(entry.body.value("reason", Json("")));
        told.what = said(words, "report.exception.", QStringLiteral("day_reopened"));
        told.second = text(entry.body.value("second", Json("")));
        told.why = {why, why, why};
        return told;
    }
    if (entry.kind != DayBook::closedKind) return std::nullopt;
    const DayClosing closing = DayClosing::of(entry, 0);
    const auto cash = std::ranges::find(closing.items, cashItem, &CountedItem::what);
    if (cash == closing.items.end() || cash->difference().value_or(0) == 0) return std::nullopt;
    told.what = said(words, "report.exception.", QStringLiteral("cash_difference"));
    told.second = closing.with;
    told.why = reasonSaid(words, cash->reason);
    told.fen = cash->difference();
    return told;
}

std::vector<UnusualTold> unusualOf(const Told& told, std::vector<UnusualTold> ofDays, const Dictionary& words)
{
    Unusuals all(told, std::move(ofDays), words);
    const auto each = [&](const auto& list) {
        for (const auto& one : list) all.take(one);
    };
    each(told.cases);
    each(told.money);
    each(told.approvals);
    each(told.spoiled);
    each(told.stock);
    return all.inOrder();
}

}  // namespace kapok::desk
