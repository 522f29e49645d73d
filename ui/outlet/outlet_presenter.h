// One list for all desks of the outlet: what is open, where, since when, and for whom it waits; first of all what waits
// for a second person (L08, W20).
#pragma once

#include "ui/kit/presenter_of.h"
#include "ui/lists/list_view.h"
#include "ui/outlet/outlet_work.h"

namespace kapok::ui {

class ListPage;

namespace pages {
inline constexpr Page outlet{"outlet"};
}

class OutletPresenter : public PresenterOf<pages::outlet, ListPage> {
public:
    using PresenterOf::PresenterOf;
    ListPageView view() const;
    /// It outlives the presenter; without it nothing is known of any desk.
    void lookBy(OutletWork& work) { m_outlet = &work; }
    void came(const Place&) { ask(); }
    /// Something is new at a desk of the outlet, or at this one: who looks at the list sees it.
    void isNew();
    void forget() { m_seen.reset(), m_trouble = {}; }

private:
    struct Seen {
        WorkOfOutlet work;
        Instant at;
        Language language;                   ///< in which the rows are worded …
        std::shared_ptr<const Table> table;  ///< … once: 5,000 of them are not worded anew with every key
    };
    OutletWork* m_outlet = nullptr;
    std::optional<Seen> m_seen;  ///< what was heard last; none: nothing yet
    Words m_trouble;             ///< why it could not be asked when it was asked last
    bool m_asking = false, m_again = false;

    Task<> ask();
    QString sentenceOn(const Seen& seen) const;
};

}  // namespace kapok::ui
