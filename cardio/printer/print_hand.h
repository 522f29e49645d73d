// What comes out of a printer, as a hand: a paper, or the face of a card (design.md §1, "Hands").
#pragma once

#include "cardio/printer/print_course.h"
#include "ports/hand.h"

#include <set>

namespace kapok::cardio {

/// Draws what a deed prints, as PDF of the size of the sheet.
using DrawPages = std::function<Task<Expected<PrintOrder>>(ports::Deed deed)>;

/// What a teller saw (`Deed::eyes`).
inline constexpr const char* sawWell = "well";
inline constexpr const char* sawSpoiled = "spoiled";
inline constexpr const char* sawNothing = "nothing";

class PrintHand : public ports::Hand {
public:
    Task<Expected<ports::Outcome>> carryOut(ports::Deed deed) override;
    Task<Expected<ports::Fate>> find(ports::Deed deed) override;
    Task<Expected<void>> ready() override;

protected:
    /// Without a queue this desk has no such printer, and `missing` is said.
    PrintHand(std::shared_ptr<PrintQueue> queue, ports::Scheduler& scheduler, DrawPages draw, Words missing,
              PrintPatience patience);

    /// Why nothing may be fed now; empty: it may.
    virtual Task<Words> hinders(PrinterState state) { co_return state.trouble; }
    virtual Json cameOut(const ports::Deed& deed) const = 0;
    virtual Json spoiled(const ports::Deed& deed) const = 0;
    /// What was printed unseen is looked at, whatever the service says of it.
    virtual bool needsEyes() const = 0;

private:
    Task<Expected<ports::Fate>> seen(ports::Deed deed);
    ports::Fate fateOf(const ports::Deed& deed, const JobEnd& end) const;

    std::unique_ptr<PrintCourse> m_course;  // null: there is no such printer
    DrawPages m_draw;
    Words m_missing;
    std::set<domain::OperationId> m_again;  // looked at: nothing came out
};

}  // namespace kapok::cardio
