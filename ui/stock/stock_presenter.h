// Fills page 8001: reads what is typed as a move or a count, shows it to a second person, and asks the desk for it.
#pragma once

#include "ui/kit/errand.h"
#include "ui/kit/presenter_of.h"
#include "ui/stock/stock_view.h"

namespace kapok::ui {

class StockPage;

class StockPresenter : public PresenterOf<pages::stock, StockPage> {
public:
    using PresenterOf::PresenterOf;
    StockPageView view() const;
    void left() { forget(); }

    void obey(const intent::BeginStock& wanted);
    void obey(const intent::EnterStock& wanted);
    void obey(const intent::AgreeToStock& wanted) { agree(wanted); }
    void obey(const intent::FollowSerial& wanted) { follow(wanted.serial); }

private:
    std::optional<Errand> m_errand;  ///< whose all of this is; another teller finds a clean page
    QString m_form;
    StockTyped m_typed;
    std::optional<domain::StockMove> m_move;  ///< waits for a second person, as does …
    std::optional<desk::StockTally> m_tally;  ///< … this
    QString m_serial;
    std::vector<desk::StockMovement> m_road;
    Words m_said;
    bool m_busy = false;

    bool isOfAnother() const { return m_errand && !m_errand->isOfTheSameTeller(); }
    /// What another one left here is gone before anything is done with it.
    void takeOver();
    void drop();
    void forget();
    void addForm(StockPageView& view) const;
    SecondPersonView secondPerson() const;
    Task<> agree(intent::AgreeToStock wanted);
    Task<> follow(QString serial);
};

}  // namespace kapok::ui
