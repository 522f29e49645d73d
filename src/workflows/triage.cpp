#include "workflows/triage.h"

#include <algorithm>

namespace kapok::workflows {
namespace {

using domain::Business;

Words ours(Business business)
{
    return words("paper.remedy.business", {{"business", QStringLiteral("business.") + domain::nameOf(business)},
                                           {"code", domain::codeOf(business)}});
}

QStringList because(std::initializer_list<const char*> paragraphs)
{
    QStringList all{QStringLiteral("P2.2")};
    for (const char* paragraph : paragraphs) all.append(QString::fromLatin1(paragraph));
    return all;
}

Finding atItsBank(const char* cause, const Words& does, const QStringList& basis)
{
    return {words(cause), words("paper.mends.any_branch"), does, basis};
}

// §16: dormant, in arrears, frozen by a court: the bank's own procedure, and no word of which on the citizen's paper.
Finding bankProcedure(const char* cause) { return atItsBank(cause, words("paper.remedy.ask_bank"), because({})); }

// §16 row 2, §21 Roads: the remedy of the status; nothing of a card that is in order.
std::optional<Finding> byStatus(const domain::Card& card)
{
    const QString status = card.status().value_or(QString());
    if (status == QLatin1String("not_activated") || status == QLatin1String("sealed"))
        return atItsBank("paper.cause.not_activated", ours(Business::Activate), because({"P2.1"}));
    if (status == QLatin1String("temporary_loss"))
        return atItsBank("paper.cause.reported_lost", ours(Business::ReleaseTemporary), because({"P3.1"}));
    if (status == QLatin1String("formal_loss"))
        return atItsBank("paper.cause.reported_lost", ours(Business::ReleaseFormal), because({"P3.1"}));
    if (status == QLatin1String("locked"))
        return atItsBank("paper.cause.pin_locked", ours(Business::PinReset), because({"P2.1"}));
    if (status == QLatin1String("cancelled"))
        return Finding{words("paper.cause.cancelled"), words("paper.mends.any_bank"), ours(Business::Apply),
                       because({"P1.5"})};
    if (status == QLatin1String("merged"))
        return Finding{words("paper.cause.merged"), words("paper.mends.nobody"), words("road.keep_using_survivor"),
                       because({"P1.11(2)"})};
    return std::nullopt;
}

std::optional<Finding> byMaking(const domain::Card& card)
{
    if (card.production == domain::Production::AtOutlet)
        return Finding{words("paper.cause.not_collected"), words("paper.mends.its_outlet"), ours(Business::Collect),
                       because({"P3.1"})};
    if (card.inTransit())
        return Finding{words("paper.cause.not_made"), words("paper.mends.nobody"), ours(Business::Progress),
                       because({"P1.3"})};
    return std::nullopt;
}

std::optional<Finding> byAccount(const domain::Card& card)
{
    if (!card.bankAccount || *card.bankAccount == domain::BankAccountState::Active) return std::nullopt;
    if (*card.bankAccount == domain::BankAccountState::Inactive)
        return atItsBank("paper.cause.bank_side_inactive", ours(Business::Activate), because({"P2.1"}));
    return bankProcedure("paper.cause.account");
}

// What the province says of it, whatever the citizen saw.
std::vector<Finding> known(const domain::Card& card, QDate today)
{
    std::vector<Finding> all;
    const auto add = [&](const std::optional<Finding>& one) {
        if (one) all.push_back(*one);
    };
    add(byStatus(card));
    if (card.expires && *card.expires < today)
        add(atItsBank("paper.cause.expired", ours(Business::Renew), because({"P3.2"})));
    if (all.empty()) add(byAccount(card));
    return all;
}

// A state that the citizen was told of, and the province sees none: the bank compares.
Finding byState(const domain::Card& card, bool told, QDate today)
{
    const auto all = told ? known(card, today) : std::vector<Finding>{};
    if (!all.empty()) return all.front();
    return told ? bankProcedure("paper.cause.state_in_order")
                : atItsBank("paper.cause.state_unknown", words("road.when_line_is_up"), because({}));
}

}  // namespace

std::vector<Finding> findingsOf(const QString& sign, const domain::Card& card, bool told, QDate today)
{
    // What is not made yet, or lies at its outlet, has never been in his hand: whatever he saw was of another card.
    if (const auto making = told ? byMaking(card) : std::nullopt) return {*making};
    std::vector<Finding> all;
    if (sign == QLatin1String("silent"))
        all = {atItsBank("paper.cause.chip", ours(Business::Replace), because({"P3.1"}))};
    else if (sign == QLatin1String("card_state")) all = {byState(card, told, today)};
    else if (sign == QLatin1String("dormant")) all = {bankProcedure("paper.cause.dormant")};
    else if (sign == QLatin1String("frozen")) all = {bankProcedure("paper.cause.account")};
    else if (sign == QLatin1String("identity"))
        all = {atItsBank("paper.cause.identity", words("paper.remedy.bring_valid_id"), because({"P2.3"}))};
    else if (sign == QLatin1String("one_terminal"))
        all = {{words("paper.cause.terminal"), words("paper.mends.hospital"), words("paper.remedy.note_the_code"),
                because({})}};
    else if (sign == QLatin1String("pin"))
        all = {atItsBank("paper.cause.pin_locked", ours(Business::PinReset), because({"P2.1"}))};
    else
        all = {{words("paper.cause.balance"), words("paper.mends.medical"), words("paper.remedy.look_up_balance"),
                because({"P2.4"})}};
    if (!told) return all;
    for (const Finding& one : known(card, today))
        if (std::ranges::find(all, one) == all.end()) all.push_back(one);
    return all;
}

}  // namespace kapok::workflows
