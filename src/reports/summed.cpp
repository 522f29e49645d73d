// Reports that have a row for each business or teller: how many cases, how they stand, what they brought in.
#include "reports/counted.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace kapok::reports {
namespace {

constexpr std::array states{"accepted", "recorded", "in_doubt", "refused", "draft"};

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

std::vector<Column> columnsBehind(std::vector<Column> head)
{
    using enum Kind;
    head.push_back({"cases", Count, true});
    for (const char* state : states) head.push_back({state, Count, true});
    head.push_back({"fees", Money, true});
    return head;
}

// The most first; what is alike in the order of its key.
Report listed(std::vector<Column> columns, const std::map<QString, Sum>& sums)
{
    Report report{.columns = columnsBehind(std::move(columns))};
    std::vector<std::tuple<qint64, QString, const Sum*>> order;
    for (const auto& [key, sum] : sums) order.emplace_back(-sum.cases, key, &sum);
    std::ranges::sort(order);
    for (const auto& [most, key, sum] : order) {
        std::vector<Cell> row = sum->head;
        row.emplace_back(sum->cases);
        for (const qint64 cases : sum->inState) row.emplace_back(cases);
        row.emplace_back(sum->fen);
        report.rows.push_back(std::move(row));
    }
    return report;
}

}  // namespace

Report byBusiness(const Told& told, Span span)
{
    std::map<QString, Sum> sums;
    const auto of = [&](const auto& one) -> Sum& {
        Sum& sum = sums[domain::codeOf(one.business)];
        sum.head = {domain::codeOf(one.business), one.businessName};
        return sum;
    };
    for (const CaseTold& one : told.cases)
        if (span.holds(one.day)) of(one).count(one);
    for (const MoneyTold& one : told.money)
        if (span.holds(one.day)) of(one).fen += one.fen;
    return listed({{"code"}, {"business"}}, sums);
}

Report byTeller(const Told& told, Span span)
{
    std::map<QString, Sum> sums;
    const auto of = [&](const auto& one) -> Sum& {
        Sum& sum = sums[one.teller];
        sum.head = {one.teller};
        return sum;
    };
    for (const CaseTold& one : told.cases)
        if (span.holds(one.day)) of(one).count(one);
    for (const MoneyTold& one : told.money)
        if (span.holds(one.day)) of(one).fen += one.fen;
    return listed({{"teller"}}, sums);
}

}  // namespace kapok::reports
