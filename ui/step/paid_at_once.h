// A review that nothing but a fee follows: one stroke goes through both where it is paid in cash (decision 0066).
#pragma once

#include "ui/kit/workplace.h"

namespace kapok::ui {

/// A fee that the citizen owes now.
struct FeeDue {
    QString field;
    qint64 fen = 0;
    bool operator==(const FeeDue&) const = default;
};

/// What the case asks for now; none where it asks for no money, gives some back, or waits for what became of a payment.
std::optional<FeeDue> feeDue(const desk::CaseView& one);
/// What the case asks for as soon as its review stands; none where something else comes first, or where F9 does it.
std::optional<FeeDue> feeBehindReview(const Workplace& work, const desk::CaseView& one);

}  // namespace kapok::ui
