// Reports of what is in stock: the equation of each day, and every card that was spoiled (K09, K12, K13, W40, W41).
#include "reports/counted.h"

namespace kapok::reports {
namespace {

Cell numberOr(const std::optional<qint64>& number) { return number ? Cell(*number) : Cell(); }

}  // namespace

// What came and went is added up; what is here is a state, which no sum of days is.
Report stock(const Told& told, Span span)
{
    using enum Kind;
    Report report{.columns = {{"day", Date},
                              {"kind"},
                              {"start", Count},
                              {"received", Count, true},
                              {"issued", Count, true},
                              {"spoiled", Count, true},
                              {"test", Count, true},
                              {"returned", Count, true},
                              {"destroyed", Count, true},
                              {"here", Count},
                              {"counted", Count},
                              {"difference", Count},
                              {"missing", Count}}};
    for (const StockDayTold& one : told.stock) {
        if (!span.holds(one.day)) continue;
        const domain::StockFigures& of = one.figures;
        report.rows.push_back({one.day, one.kind, of.start, of.received, of.issued, of.spoiled, of.test, of.returned,
                               of.destroyed, of.here, numberOr(one.counted), numberOr(one.difference),
                               numberOr(one.missing)});
    }
    return report;
}

Report spoiled(const Told& told, Span span)
{
    using enum Kind;
    Report report{.columns = {{"day", Date},
                              {"time", Time},
                              {"kind"},
                              {"serial"},
                              {"last_serial"},
                              {"pieces", Count, true},
                              {"why"},
                              {"number"},
                              {"business"},
                              {"person"},
                              {"card_of_person", Count},
                              {"teller"},
                              {"second"}}};
    for (const SpoiledTold& one : told.spoiled)
        if (span.holds(one.day))
            report.rows.push_back({one.day, outletTime(one.at).time(), one.kind,
                                   domain::Serials::text(one.serials.first), domain::Serials::text(one.serials.last),
                                   qint64(one.serials.count()), one.reason, one.number, one.businessName, one.person,
                                   numberOr(one.cardOfPerson), one.teller, one.second});
    return report;
}

}  // namespace kapok::reports
