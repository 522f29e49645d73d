// Reports that have a row for each case, for each movement of money, or for each thing that went otherwise.
#include "reports/counted.h"

namespace kapok::reports {
namespace {

QTime timeOf(Instant at) { return outletTime(at).time(); }

Cell dayOr(const std::optional<QDate>& day) { return day ? Cell(*day) : Cell(); }

// The promised day itself is not late.
Cell lateOn(QDate day, const std::optional<QDate>& promised)
{
    return promised && *promised < day ? Cell(qint64(promised->daysTo(day))) : Cell();
}

}  // namespace

Report dayBook(const Told& told, Span span)
{
    using enum Kind;
    Report report{.columns = {{"day", Date},
                              {"time", Time},
                              {"number"},
                              {"code"},
                              {"business"},
                              {"person"},
                              {"teller"},
                              {"state"},
                              {"fee", Money, true}}};
    for (const CaseTold& one : told.cases)
        if (span.holds(one.day))
            report.rows.push_back({one.day, timeOf(one.begunAt), one.number, domain::codeOf(one.business),
                                   one.businessName, one.person, one.teller, one.state, one.fen});
    return report;
}

Report fees(const Told& told, Span span)
{
    using enum Kind;
    Report report{.columns = {{"day", Date},
                              {"time", Time},
                              {"number"},
                              {"code"},
                              {"business"},
                              {"teller"},
                              {"method"},
                              {"approved_by"},
                              {"amount", Money, true}}};
    for (const MoneyTold& one : told.money)
        if (span.holds(one.day))
            report.rows.push_back({one.day, timeOf(one.at), one.number, domain::codeOf(one.business), one.businessName,
                                   one.teller, one.method, one.approvedBy, one.fen});
    return report;
}

Report rejections(const Told& told, Span span)
{
    using enum Kind;
    Report report{.columns = {{"day", Date},
                              {"time", Time},
                              {"number"},
                              {"code"},
                              {"business"},
                              {"person"},
                              {"teller"},
                              {"refused_by"},
                              {"reason"}}};
    for (const CaseTold& one : told.cases)
        if (one.refusal && span.holds(one.changedOn))
            report.rows.push_back({one.changedOn, timeOf(one.changedAt), one.number, domain::codeOf(one.business),
                                   one.businessName, one.person, one.teller, one.refusal->by, one.refusal->reason});
    return report;
}

Report waiting(const Told& told, Span span)
{
    using enum Kind;
    Report report{.columns = {{"day", Date},
                              {"number"},
                              {"code"},
                              {"business"},
                              {"person"},
                              {"teller"},
                              {"state"},
                              {"waits_for"},
                              {"days", Count},
                              {"promised", Date},
                              {"late", Count}}};
    for (const CaseTold& one : told.cases)
        if (one.isOpen && span.holds(one.day))
            report.rows.push_back({one.day, one.number, domain::codeOf(one.business), one.businessName, one.person,
                                   one.teller, one.state, one.waitsFor, qint64(one.day.daysTo(span.to)),
                                   dayOr(one.promised), lateOn(span.to, one.promised)});
    return report;
}

Report exceptions(const Told& told, Span span)
{
    using enum Kind;
    Report report{.columns = {{"day", Date},
                              {"time", Time},
                              {"exception"},
                              {"number"},
                              {"business"},
                              {"person"},
                              {"teller"},
                              {"second"},
                              {"reason"},
                              {"amount", Money}}};
    for (const UnusualTold& one : told.unusual)
        if (span.holds(one.day))
            report.rows.push_back({one.day, timeOf(one.at), one.what, one.number, one.businessName, one.person,
                                   one.teller, one.second, one.why, one.fen ? Cell(*one.fen) : Cell()});
    return report;
}

Report uncollected(const Told& told, Span span)
{
    using enum Kind;
    Report report{.columns = {{"made_on", Date},
                              {"number"},
                              {"code"},
                              {"business"},
                              {"person"},
                              {"teller"},
                              {"days", Count},
                              {"told_on", Date}}};
    for (const CaseTold& one : told.cases)
        if (one.madeOn && span.holds(*one.madeOn))
            report.rows.push_back({*one.madeOn, one.number, domain::codeOf(one.business), one.businessName, one.person,
                                   one.teller, qint64(one.madeOn->daysTo(span.to)), dayOr(one.toldOn)});
    return report;
}

}  // namespace kapok::reports
