#include "support/desk/money_promises.h"

#include <algorithm>

namespace kapok::test {

using desk::Case;

namespace {

std::string noMoneyAfterARefusal(const Evidence& evidence)
{
    for (const Case& one : evidence.live)
        if (one.ended && one.ended->how == QLatin1String("refused") && one.record().moneyHeld() != 0)
            return "money kept after a refusal";
    return {};
}

// Of money that a citizen is handed: never more than he has in the end, and all that he is owed. Refused, he has none.
std::string nobodyIsHandedMoreThanHisOwn(const Evidence& evidence)
{
    for (const Case& one : evidence.live) {
        const bool isRefused = one.ended && one.ended->how == QLatin1String("refused");
        if (isRefused && one.record().moneyPaidOut() != 0) return "money handed out for what was refused";
        qint64 most = 0;
        for (const auto& entry : evidence.byCase.at(one.id))
            if (entry.kind == QLatin1String("filled") && entry.body["value"].is_object() &&
                entry.body["value"].contains("owed"))
                most = std::max(most, -entry.body["value"]["fen"].get<qint64>());
        if (!isRefused && one.ended && most > one.record().moneyPaidOut()) return "more was handed out than was owed";
    }
    return {};
}

// The bank keeps what the cases say was paid by card, and nothing else.
std::string theBankKeepsWhatWasPaid(const Evidence& evidence)
{
    qint64 byCard = 0;
    for (const Case& one : evidence.live)
        for (const auto& field : one.record().fields())
            if (field.name == QLatin1String("fee") && field.filled && field.value["method"] == "card")
                byCard += field.value["fen"].get<qint64>();
    const qint64 kept = evidence.world.bank.books().heldFen() - evidence.world.earlierHeldFen;
    return kept == byCard ? ""
                          : "the bank keeps " + std::to_string(kept) + " fen, and " + std::to_string(byCard) +
                                " were paid by card";
}

// What was to be paid by the last word of the rules that counts; nothing where none of them names a fee.
std::optional<qint64> feeOf(const Case& one)
{
    std::optional<qint64> fee;
    for (const auto& field : one.record().fields()) {
        if (field.nature != workflows::Nature::Verdict || !field.filled || field.value["ruling"].is_null()) continue;
        if (field.value["refused"] != "") continue;
        const auto& named = field.value["ruling"]["fee_fen"];
        if (!named.is_null()) fee = named.get<qint64>();
    }
    return fee;
}

// Nothing is handed over with its fee unpaid, and nobody pays more than he owes.
std::string whatIsDoneIsPaid(const Evidence& evidence)
{
    for (const Case& one : evidence.live) {
        const auto fields = one.record().fields();
        const bool takesMoney =
            std::ranges::any_of(fields, [](const auto& field) { return field.name == QLatin1String("fee"); });
        if (!takesMoney || !one.ended || one.ended->how != QLatin1String("done")) continue;
        if (one.record().moneyHeld() != feeOf(one).value_or(0))
            return domain::nameOf(one.business()).toStdString() + " was done, and " +
                   std::to_string(one.record().moneyHeld()) + " fen paid for it";
    }
    return {};
}

}  // namespace

const std::vector<Promise>& moneyPromises()
{
    static const std::vector<Promise> all{
        {"no money after a refusal", noMoneyAfterARefusal},
        {"the bank keeps what was paid by card", theBankKeepsWhatWasPaid},
        {"nobody is handed more than his own", nobodyIsHandedMoreThanHisOwn},
        {"what is done is paid", whatIsDoneIsPaid},
    };
    return all;
}

}  // namespace kapok::test
