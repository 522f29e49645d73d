// The papers of the counter. Which of them a business prints, its verdict names (rules.md §21, Papers
// printed); what stands on one is `sheetOf(record, paper)`: a business writes it for its own papers, and
// those that look alike everywhere are here. `next` is what a paper tells him to do next where its sheet says
// nothing of it.
#pragma once

#include "workflows/sheet.h"

namespace kapok::workflows {

/// What a card is collected with (P3.1).
struct Receipt {
    static constexpr const char* name = "receipt";
    static constexpr const char* next = "paper.next.collect";
};
/// That money was taken, and on which paragraph it rests (P1.7).
struct FeeReceipt {
    static constexpr const char* name = "fee_receipt";
    static constexpr const char* next = "paper.next.fee_receipt";
};
/// What was done, for a business that orders no card.
struct Slip {
    static constexpr const char* name = "slip";
    static constexpr const char* next = "paper.next.ask";
};
/// What a merge changes and what it does not, read before it is agreed to (P1.11).
struct Consequences {
    static constexpr const char* name = "consequences";
    static constexpr const char* next = "paper.next.consequences";
};
/// Each card before and after a merge (P1.11(4)).
struct MergeSlip {
    static constexpr const char* name = "merge_slip";
    static constexpr const char* next = "paper.next.merge_slip";
};

/// What a card is again when its loss is released: one that was locked before is locked again, and the slip
/// promises no more than that (rules.md §6).
Words releasedState(const QString& status);

}  // namespace kapok::workflows
