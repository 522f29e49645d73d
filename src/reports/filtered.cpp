// Of all that was told what is asked for: the same rules for every report, so that two of them never differ (N12).
#include "reports/report.h"

#include <set>

namespace kapok::reports {
namespace {

bool isOf(const QString& wanted, const QString& one) { return wanted.isEmpty() || wanted == one; }

/// `fits` says of each whether it stays.
template <class One, class Fits>
void keep(std::vector<One>& all, const Fits& fits)
{
    std::erase_if(all, [&](const One& one) { return !fits(one); });
}

}  // namespace

Told filtered(const Told& told, const Only& only)
{
    if (only == Only{}) return told;
    const auto isHis = [&](const auto& one) { return !only.person || *only.person == one.personKnown; };
    // Whose cases stand as is asked for; what belongs to no case then belongs to none of them.
    std::set<QString> numbers;
    const auto fits = [&](const auto& one) {
        return isHis(one) && isOf(only.channel, one.channel.code) && isOf(only.bank, one.bank.code);
    };
    for (const CaseTold& one : told.cases)
        if (fits(one) && isOf(only.state, one.state.code)) numbers.insert(one.number);
    const bool ofCases = only.person || !only.channel.isEmpty() || !only.bank.isEmpty() || !only.state.isEmpty();
    const auto isOfThem = [&](const QString& number) { return !ofCases || numbers.contains(number); };
    const auto did = [&](const auto& one) { return isOf(only.teller, one.teller); };

    Told kept = told;
    const auto stays = [&](const auto& one) { return did(one) && isOfThem(one.number); };
    keep(kept.cases, stays);
    keep(kept.money, stays);
    keep(kept.spoiled, stays);
    keep(kept.approvals, stays);
    keep(kept.unusual, stays);
    keep(kept.deeds, stays);
    // Who stood here has no case yet, and a card none of a channel.
    keep(kept.visits, [&](const VisitTold& one) {
        return did(one) && isHis(one) && only.channel.isEmpty() && only.bank.isEmpty() && only.state.isEmpty();
    });
    keep(kept.cards, [&](const CardTold& one) { return isHis(one) && isOf(only.bank, one.bank.code); });
    return kept;
}

}  // namespace kapok::reports
