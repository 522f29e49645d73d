#include "ui/step/follows.h"

#include "ui/person/offers.h"

#include <algorithm>

namespace kapok::ui {

bool hasHandedOver(const desk::CaseView& one)
{
    if (!one.ended || one.ended->how == QLatin1String("refused")) return false;
    return one.business == domain::Business::Collect ||
           std::ranges::any_of(one.fields, [](const workflows::FieldState& field) {
               return field.name == QLatin1String("collect") && field.filled;
           });
}

std::optional<domain::Business> followsOn(const Workplace& work, const desk::CaseView& one)
{
    if (!hasHandedOver(one) || !isOfPersonHere(work, one)) return std::nullopt;
    const auto& all = work.counter.person()->possible;
    const auto asked = std::ranges::find(all, domain::Business::Activate, &desk::Possibility::business);
    const bool may = asked != all.end() && asked->built && !asked->cardsUnknown && canBegin(asked->ruling);
    return may ? std::optional(asked->business) : std::nullopt;
}

}  // namespace kapok::ui
