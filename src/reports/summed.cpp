// Reports that have a row for each group of cases: how many, how they stand, what they brought in. Whatever they are
// grouped by, the same cases and the same money add up.
#include "reports/counted.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace kapok::reports {
namespace {

constexpr std::array states{"accepted", "recorded", "in_doubt", "refused", "draft"};

/// Which row it belongs to, and what that begins with.
struct Group {
    QString key;
    std::vector<Cell> head;
};

struct Sum {
    std::vector<Cell> head;
    qint64 cases = 0;
    std::array<qint64, states.size()> inState{};
    qint64 fen = 0;

    void count(const CaseTold& one)
    {
        ++cases;
        for (std::size_t at = 0; at < states.size(); ++at) inState[at] += one.state.code == QLatin1String(states[at]);
    }
};

using Sums = std::map<QString, Sum>;

/// `groupOf` is asked of cases and of movements of money alike.
template <class GroupOf>
Sums sumsBy(const Told& told, Span span, const GroupOf& groupOf)
{
    Sums sums;
    const auto of = [&](const auto& one) -> Sum& {
        Group group = groupOf(one);
        Sum& sum = sums[group.key];
        sum.head = std::move(group.head);
        return sum;
    };
    for (const CaseTold& one : told.cases)
        if (span.holds(one.day)) of(one).count(one);
    for (const MoneyTold& one : told.money)
        if (span.holds(one.day)) of(one).fen += one.fen;
    return sums;
}

std::vector<Column> columnsBehind(std::vector<Column> head)
{
    using enum Kind;
    head.push_back({"cases", Count, true});
    for (const char* state : states) head.push_back({state, Count, true});
    head.push_back({"fees", Money, true});
    return head;
}

std::vector<Cell> rowOf(const Sum& sum)
{
    std::vector<Cell> row = sum.head;
    row.emplace_back(sum.cases);
    for (const qint64 cases : sum.inState) row.emplace_back(cases);
    row.emplace_back(sum.fen);
    return row;
}

// The most first; what is alike in the order of its key.
Report mostFirst(std::vector<Column> columns, const Sums& sums)
{
    Report report{.columns = columnsBehind(std::move(columns))};
    std::vector<std::tuple<qint64, QString, const Sum*>> order;
    for (const auto& [key, sum] : sums) order.emplace_back(-sum.cases, key, &sum);
    std::ranges::sort(order);
    for (const auto& [most, key, sum] : order) report.rows.push_back(rowOf(*sum));
    return report;
}

int hourOf(const CaseTold& one) { return outletTime(one.begunAt).time().hour(); }
int hourOf(const MoneyTold& one) { return outletTime(one.at).time().hour(); }

Group groupOfHour(int hour)
{
    const QString said = QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0'));
    return {said, {said}};
}

Named refusedFor(const CaseTold& one) { return one.refusal ? one.refusal->reason : Named{}; }
Named refusedFor(const MoneyTold& one) { return one.refusedFor; }

}  // namespace

Report byBusiness(const Told& told, Span span)
{
    return mostFirst({{"code"}, {"business"}}, sumsBy(told, span, [](const auto& one) {
                         const QString code = domain::codeOf(one.business);
                         return Group{code, {code, one.businessName}};
                     }));
}

Report byTeller(const Told& told, Span span)
{
    return mostFirst({{"teller"}}, sumsBy(told, span, [](const auto& one) { return Group{one.teller, {one.teller}}; }));
}

Report byHour(const Told& told, Span span)
{
    Sums sums = sumsBy(told, span, [](const auto& one) { return groupOfHour(hourOf(one)); });
    Report report{.columns = columnsBehind({{"hour"}})};
    if (sums.empty()) return report;
    const int first = sums.begin()->first.left(2).toInt(), last = sums.rbegin()->first.left(2).toInt();
    for (int hour = first; hour <= last; ++hour) {
        Group group = groupOfHour(hour);
        Sum& sum = sums[group.key];
        sum.head = std::move(group.head);
        report.rows.push_back(rowOf(sum));
    }
    return report;
}

Report byChannel(const Told& told, Span span)
{
    return mostFirst({{"channel"}},
                     sumsBy(told, span, [](const auto& one) { return Group{one.channel.code, {one.channel}}; }));
}

Report byBank(const Told& told, Span span)
{
    return mostFirst({{"bank"}}, sumsBy(told, span, [](const auto& one) { return Group{one.bank.code, {one.bank}}; }));
}

Report byReason(const Told& told, Span span)
{
    return mostFirst({{"code"}, {"business"}, {"asked"}, {"refused_for"}}, sumsBy(told, span, [](const auto& one) {
                         const QString code = domain::codeOf(one.business);
                         const Named no = refusedFor(one);
                         return Group{code + u'/' + one.asked.code + u'/' + no.code,
                                      {code, one.businessName, one.asked, no}};
                     }));
}

}  // namespace kapok::reports
