#include "support/desk/practice_ways.h"

namespace kapok::test {

std::vector<Script> practiceWays(const World& world)
{
    Script common{.business = Practice::business};
    common.person = personLike(
        world, {{"kind", "resident"}, {"age_from", 18}, {"age_to", 70}, {"mobile", true}, {"cards", Json::array()}});
    common.answers = {{QStringLiteral("reason"), "lost"},
                      {QStringLiteral("remark"), "left in a bus"},
                      {QStringLiteral("collect.papers"), {"id_card", "receipt"}}};
    std::vector<Script> ways;
    const auto way = [&](const char* name) -> Script& {
        ways.push_back(common);
        ways.back().name = QString::fromLatin1(name);
        return ways.back();
    };
    way("the ordinary way");
    way("a second person approves").answers[QStringLiteral("reason")] = "by_wish";
    Script& declined = way("a second person declines");
    declined.answers[QStringLiteral("reason")] = "by_wish";
    declined.approves = false;
    Script& amount = way("a second person names the fee");
    amount.answers[QStringLiteral("reason")] = "information_wrong";
    amount.names = 1500;
    way("the fee is waived").answers[QStringLiteral("waive")] = "hardship";
    way("the fee is paid by card").pays = QStringLiteral("card");
    Script& declinedCard = way("the bank declines the card, and takes it after all");
    declinedCard.pays = QStringLiteral("card");
    declinedCard.refusals = {{line::PartyName::Bank, 1, QStringLiteral("card_declined")}};
    Script& returned = way("the province refuses what was paid by card");
    returned.pays = QStringLiteral("card");
    returned.refusals = {{line::PartyName::Province, 1, QStringLiteral("has_card")}};
    way("the inner case is refused, and the fee is given back").answers[QStringLiteral("agrees")] = false;
    way("the bank refuses the inner case").refusals = {{line::PartyName::Bank, 1, QStringLiteral("account_refused")}};
    Script& late = way("the bank refuses the inner case late, and the order is withdrawn");
    late.refusals = {{line::PartyName::Bank, 1, QStringLiteral("account_refused")}};
    late.fault = LineFault{line::PartyName::Bank, 1, line::Gate::Down};
    way("the province refuses, and the fee is given back").refusals = {
        {line::PartyName::Province, 1, QStringLiteral("has_card")}};
    Script& back = way("the citizen thinks again");
    back.takesBackAt = QStringLiteral("fee");
    back.takesBack = QStringLiteral("remark");
    Script& inside = way("the citizen thinks again inside the inner case");
    inside.takesBackAt = QStringLiteral("preparation");
    inside.takesBack = QStringLiteral("remark");
    Script& another = way("the citizen thinks again, and says something else");
    another.takesBackAt = QStringLiteral("fee");
    another.takesBack = QStringLiteral("reason");
    another.again[QStringLiteral("reason")] = "damaged";
    way("the bank reserves nothing once the card is ordered").refusals = {
        {line::PartyName::Bank, 2, QStringLiteral("account_refused")}};
    way("a balance is handed out").answers[QStringLiteral("reason")] = "damaged";
    Script& returning = way("the province refuses, and the balance is taken back");
    returning.answers[QStringLiteral("reason")] = "damaged";
    returning.pays = QStringLiteral("card");  // what was handed out in notes comes back in notes
    returning.refusals = {{line::PartyName::Province, 1, QStringLiteral("has_card")}};
    Script& elsewhere = way("at the desk of another bank");
    elsewhere.at = {.outlet = QStringLiteral("0745"), .bank = QStringLiteral("GDB")};
    Script& night = way("a night passes before the fee");
    night.sleepsAt = QStringLiteral("fee");
    way("the citizen leaves before he pays").breaksOffAt = QStringLiteral("fee");
    way("the citizen leaves at once").breaksOffAt = QStringLiteral("remark");
    return ways;
}

std::vector<Script> makingWays(const World& world)
{
    Script common{.business = Making::business};
    common.person = practiceWays(world).front().person;
    std::vector<Script> ways;
    const auto way = [&](const char* name) -> Script& {
        ways.push_back(common);
        ways.back().name = QString::fromLatin1(name);
        return ways.back();
    };
    way("a thing is made, and two services are told");
    way("the bank refuses one of two services").refusals = {
        {line::PartyName::Bank, 1, QStringLiteral("account_refused")}};
    way("a blank is spoiled, and the next one is made").badBlanks = {QStringLiteral("B1")};
    way("every blank is spoiled").badBlanks = {QStringLiteral("B1"), QStringLiteral("B2"), QStringLiteral("B3")};
    way("the device jams").makerStops = true;
    way("the citizen leaves before anything is made").breaksOffAt = QStringLiteral("blank.1");
    return ways;
}

}  // namespace kapok::test
