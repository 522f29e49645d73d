#include "ui/step/step_context.h"

#include <algorithm>

namespace kapok::ui {

using workflows::FieldState;
using workflows::Nature;

namespace {

// The ref of the card that the rules were asked about, now or before.
QString refAskedAbout(const desk::CaseView& one)
{
    if (one.standing.step.facts.request.card) return *one.standing.step.facts.request.card;
    for (const FieldState& field : one.fields)
        if (field.nature == Nature::Verdict && field.filled && field.value.contains("facts"))
            if (const auto facts = domain::factsOf(bare(field.value["facts"])); facts && facts->request.card)
                return *facts->request.card;
    return {};
}

}  // namespace

std::optional<domain::Ruling> rulingOf(const desk::CaseView& one)
{
    if (one.standing.toApprove) return one.standing.toApprove;
    std::optional<domain::Ruling> latest;
    // What a second person allowed of one attempt alone ("allowed.2") is no ruling on the case.
    for (const FieldState& field : one.fields)
        if (field.nature == Nature::Verdict && field.filled && !field.name.contains(u'.'))
            if (const auto ruling = domain::rulingOf(field.value["ruling"])) latest = *ruling;
    return latest;
}

QString cardNamed(const StepContext& context, const QString& ref)
{
    if (!isOfPersonHere(context.work, context.one)) return {};
    const auto& cards = context.work.counter.person()->cards;
    const auto card = std::ranges::find(cards, ref, &domain::Card::ref);
    if (card == cards.end()) return {};
    const Phrases& phrases = context.work.phrases;
    QStringList parts{phrases.city(card->city), phrases.bank(card->bank)};
    if (card->number) parts.append(card->number->shown());
    return parts.join(u' ');
}

QString cardOfCase(const StepContext& context) { return cardNamed(context, refAskedAbout(context.one)); }

// It counts as the bank sees it, below zero (docs/adding.md): no fee does.
OwnMoney ownMoneyOf(const workflows::Step& step)
{
    if (step.kind != workflows::StepKind::SettleFee) return OwnMoney::None;
    if (step.body["fen"].get<qint64>() < 0) return OwnMoney::Out;
    return step.body["paid"].get<qint64>() < 0 ? OwnMoney::Back : OwnMoney::None;
}

bool lacksCard(const StepContext& context)
{
    return context.one.standing.step.kind == workflows::StepKind::WriteChip &&
           std::ranges::none_of(context.work.readers, &desk::ReaderState::cardPresent);
}

bool typesAtReader(const StepContext& context)
{
    return context.one.standing.step.kind == workflows::StepKind::WriteChip &&
           std::ranges::any_of(context.work.readers, [](const desk::ReaderState& one) {
               return one.takesPins && one.cardPresent && one.cardKind == QLatin1String("social_security");
           });
}

}  // namespace kapok::ui
