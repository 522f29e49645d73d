#include "workflows/stage.h"

#include <algorithm>
#include <array>

namespace kapok::workflows {
namespace {

using Card = messages::ProgressOfPerson::CardUnderWay;

struct Row {
    const char* code;
    const char* says;
    const char* acts;
};

// rules.md §18: received, data check, bank account opened, production, at the outlet; failed: who must act. Who failed is
// the station of the code (codes.md §2): the bank, the certificate's and the initialisation centre, the factory, the outlet.
constexpr std::array rows{Row{"00", "paper.stage.received", "paper.acts.centre"},
                          Row{"10", "paper.stage.data_check", "paper.acts.centre"},
                          Row{"20", "paper.stage.data_check", "paper.acts.bank"},
                          Row{"21", "paper.stage.account_opened", "paper.acts.factory"},
                          Row{"22", "paper.stage.failed_bank", "paper.acts.bank_again"},
                          Row{"23", "paper.stage.failed_bank", "paper.acts.bank_again"},
                          Row{"2a", "paper.stage.production", "paper.acts.centre"},
                          Row{"2b", "paper.stage.production", "paper.acts.centre"},
                          Row{"2c", "paper.stage.failed_certificate", "paper.acts.centre_again"},
                          Row{"2d", "paper.stage.failed_certificate", "paper.acts.centre_again"},
                          Row{"30", "paper.stage.production", "paper.acts.factory"},
                          Row{"31", "paper.stage.production", "paper.acts.factory"},
                          Row{"32", "paper.stage.failed_factory", "paper.acts.factory_again"},
                          Row{"33", "paper.stage.failed_factory", "paper.acts.factory_again"},
                          Row{"40", "paper.stage.production", "paper.acts.centre"},
                          Row{"41", "paper.stage.production", "paper.acts.centre"},
                          Row{"42", "paper.stage.failed_centre", "paper.acts.centre_again"},
                          Row{"43", "paper.stage.failed_centre", "paper.acts.centre_again"},
                          Row{"50", "paper.stage.production", "paper.acts.outlet"},
                          Row{"51", "paper.stage.failed_outlet", "paper.acts.outlet_again"},
                          Row{"60", "paper.stage.at_outlet", "paper.acts.citizen_collects"}};

// Handed out: it is collected until it was activated; after that its status says more than its making.
Stage handedOut(const domain::Card& card)
{
    const QString status = card.status().value_or(QStringLiteral("unknown"));
    if (status == QLatin1String("not_activated"))
        return {words("paper.stage.collected"), words("paper.acts.citizen_activates")};
    if (status == QLatin1String("normal")) return {words("paper.stage.activated"), words("paper.acts.nobody")};
    return {statusOf(card), words("paper.acts.ask_here")};
}

bool isOver(const domain::Card& card)
{
    return card.status() == QStringLiteral("cancelled") || card.status() == QStringLiteral("merged");
}

}  // namespace

Stage stageOf(const Card& one)
{
    if (isOver(one.card)) return {statusOf(one.card), words("paper.acts.nobody")};
    const auto row = std::ranges::find(rows, one.code, [](const Row& each) { return QLatin1String(each.code); });
    if (row == rows.end()) return handedOut(one.card);
    return {words(row->says), words(row->acts), true};
}

void sayStage(const Card& one, Sheet& sheet)
{
    const Stage stage = stageOf(one);
    sheet.named("paper.row.which_card", one.card);
    sheet.said("paper.row.stage", stage.says);
    sheet.said("paper.row.who_acts", stage.acts);
    if (one.promised) sheet.row("paper.row.promised_by_province", kept(*one.promised));
}

}  // namespace kapok::workflows
