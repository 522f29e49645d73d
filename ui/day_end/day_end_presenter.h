// Fills page 9009: takes what is counted, shows it to a second person, asks the desk for the close, and for opening the
// day again.
#pragma once

#include "ui/day_end/day_end_view.h"
#include "ui/kit/errand.h"
#include "ui/kit/presenter_of.h"

namespace kapok::ui {

class DayEndPage;

class DayEndPresenter : public PresenterOf<pages::dayEnd, DayEndPage> {
public:
    using PresenterOf::PresenterOf;
    DayEndPageView view() const;
    void came(const Place&) { look(); }
    void left() { forget(); }
    void forget();

    void obey(const intent::BeginDayEnd& wanted);
    void obey(const intent::CountDay& wanted);
    void obey(const intent::AgreeToDayEnd& wanted) { agree(wanted); }
    void obey(const intent::CloseDay& wanted) { close(wanted.reasons); }
    void obey(const intent::ReopenDay& wanted);
    void obey(const intent::PrintDay&) { print(); }

private:
    std::optional<Errand> m_errand;  ///< whose all of this is; another one finds a clean page
    std::optional<Expected<desk::DayLook>> m_look;
    QString m_form;                         ///< that was asked for: count once more, reopen
    std::optional<desk::DayTally> m_tally;  ///< waits for a second person, as does …
    std::optional<QString> m_reason;        ///< … why the day is to be opened again
    Words m_said;
    bool m_busy = false;

    bool isOfAnother() const { return m_errand && !m_errand->isOfTheSameTeller(); }
    void takeOver();
    void addOpen(DayEndPageView& view) const;
    void addClosed(DayEndPageView& view, QDate day) const;
    void addClosing(DayEndPageView& view, const desk::DayClosing& closed) const;
    SecondPersonView secondPerson() const;
    Task<> look();
    Task<> agree(intent::AgreeToDayEnd wanted);
    Task<> close(std::map<QString, QString> reasons);
    Task<> print();
    /// What came of a wish: said, and the day looked at anew where it was done.
    void heard(const Expected<void>& done, const char* said);
};

}  // namespace kapok::ui
