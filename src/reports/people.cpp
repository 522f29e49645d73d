// Reports of those who work here and of those who come: a member's day, a person's trail, and whose card expires.
#include "reports/counted.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace kapok::reports {
namespace {

constexpr int soon = 90;  // days (E02)

QTime timeOf(Instant at) { return outletTime(at).time(); }

/// A row, and where it stands among the others.
struct Placed {
    std::tuple<qint64, qint64, QString> place;  // whose, when, and of what is at once the visit first
    std::vector<Cell> row;
};

// Of a card that is no more nobody is called.
bool isInUse(const CardTold& card)
{
    static constexpr std::array gone{"cancelled", "merged"};
    return std::ranges::none_of(gone, [&](const char* status) { return card.status.code == QLatin1String(status); });
}

}  // namespace

Report tellerDay(const Told& told, Span span)
{
    using enum Kind;
    Report report{.columns = {{"teller"},
                              {"day", Date},
                              {"time", Time},
                              {"did"},
                              {"number"},
                              {"business"},
                              {"person"},
                              {"entries", Count, true}}};
    std::vector<const DeedTold*> deeds;
    for (const DeedTold& one : told.deeds)
        if (span.holds(one.day)) deeds.push_back(&one);
    // What is alike stays in the order in which it was told, which is that of the list.
    std::ranges::sort(deeds, {}, [](const DeedTold* one) { return std::tuple(one->teller, one->day, one); });
    for (const DeedTold* one : deeds)
        report.rows.push_back({one->teller, one->day, timeOf(one->at), one->what, one->number, one->businessName,
                               one->person, one->entries});
    return report;
}

// One below another, in the order in which they first came.
Report personTrail(const Told& told, Span span)
{
    using enum Kind;
    Report report{.columns = {{"person"},
                              {"day", Date},
                              {"time", Time},
                              {"number"},
                              {"code"},
                              {"business"},
                              {"teller"},
                              {"state"},
                              {"reason"},
                              {"fee", Money, true}}};
    std::vector<Placed> all;
    for (const VisitTold& one : told.visits)
        if (span.holds(one.day))
            all.push_back(
                {{one.personKnown, one.at.utcMs, QString()},
                 {one.person, one.day, timeOf(one.at), Cell(), Cell(), Cell(), one.teller, Cell(), Cell(), qint64(0)}});
    for (const CaseTold& one : told.cases)
        if (span.holds(one.day))
            all.push_back(
                {{one.personKnown, one.begunAt.utcMs, one.number},
                 {one.person, one.day, timeOf(one.begunAt), one.number, domain::codeOf(one.business), one.businessName,
                  one.teller, one.state, one.refusal ? Cell(one.refusal->reason) : Cell(), one.fen}});
    std::ranges::sort(all, {}, &Placed::place);
    for (Placed& one : all) report.rows.push_back(std::move(one.row));
    return report;
}

Report expiring(const Told& told, Span span)
{
    using enum Kind;
    Report report{.columns = {{"expires", Date},
                              {"days_left", Count},
                              {"person"},
                              {"telephone"},
                              {"bank"},
                              {"status"},
                              {"since"},
                              {"seen_on", Date},
                              {"number"}}};
    const Span radar{span.from, span.to.addDays(soon)};
    std::vector<const CardTold*> cards;
    for (const CardTold& one : told.cards)
        if (isInUse(one) && radar.holds(one.expires)) cards.push_back(&one);
    std::ranges::sort(cards, {}, [](const CardTold* one) { return std::tuple(one->expires, one); });
    for (const CardTold* one : cards)
        report.rows.push_back({one->expires, qint64(span.to.daysTo(one->expires)), one->person, one->telephone,
                               one->bank, one->status, one->since, one->seenOn, one->number});
    return report;
}

}  // namespace kapok::reports
