// Between counter and window: fills the views, obeys the intents, decides nothing.
#pragma once

#include "ui/devices/devices_presenter.h"
#include "ui/shell/main_window.h"
#include "ui/step/step_presenter.h"

namespace kapok::ui {

class Presenter {
public:
    /// All of it outlives the presenter.
    Presenter(desk::Counter& counter, MainWindow& window, Translation& translation, const Dictionary& dictionary,
              const domain::Directory& directory);

    /// Shows the sign-in page at once; what is known only later comes with note() and refresh().
    void start();
    void note(DeskNote note);
    /// Readers and cards, asked anew.
    Task<> lookAtReaders();

private:
    desk::Counter& m_counter;
    MainWindow& m_window;
    Translation& m_translation;
    Phrases m_phrases;
    DeskNote m_note;
    std::vector<ports::Reader> m_readers;
    std::optional<domain::CaseId> m_case;
    bool m_working = false;
    Instant m_workingSince;
    QString m_problem;                ///< what was wrong with the last thing typed, for the page that shows it
    std::optional<Notice> m_trouble;  ///< what went wrong beside the case: shown on its page
    std::map<QString, Json> m_sheetsSeen;
    std::vector<std::pair<QString, Json>> m_papersToShow;
    struct DayList {
        std::vector<desk::WorkItem> items;
        std::optional<Error> problem;  ///< why it could not be read
    };
    std::optional<DayList> m_dayList;
    int m_copy = 1;        ///< of the paper that is shown: 2 and above are reprints
    QString m_paperShown;  ///< what the paper page shows now: drawing a sheet takes its time
    struct NotBegun {
        domain::Business business;
        Error error;
    };
    std::optional<NotBegun> m_notBegun;
    QString m_pointAt;      ///< code that the bar of the person page goes to when it is filled next
    bool m_asking = false;  ///< a person is being asked for
    Expected<ports::ChipData> m_chip;
    bool m_refreshing = false;

    void refreshSoon();
    void refresh() { fill(m_window.page()); }
    /// Fills the page and what stands around it.
    void fill(Page page);
    void show(Page page);
    QString codeAt(Page page) const;
    void presentDayList();
    void presentPerson();
    void presentStep();
    void presentPaper();
    bool waitsForCard() const;

    void obey(const Intent& intent);
    Task<> signIn(intent::SignIn wanted);
    Task<> openPerson(QString typed);
    Task<> openCode(QString code);
    Task<> startBusiness(QString code);
    Task<> answer(intent::Answer given);
    Task<> takeBack(QString field);
    Task<> withdraw();
    Task<> goOn();
    Task<> askAgain();
    Task<> readCard();
    Task<> approve(QString approver, Secret password, bool granted);
    Task<> showDayList();
    /// On the paper page prints once more; on a step shows what its case has printed.
    Task<> print();
    Task<> openRow(QString id);
    void back();
    void previous();

    /// What lies printed already is not shown again when its case is taken up.
    void rememberSheets();
    /// Shows where a case stands after something was done with it.
    void turn(const Expected<desk::Standing>& standing);
    /// The same for what was begun at a case; the teller may have turned to another one meanwhile, and
    /// is not called back.
    void arrived(const domain::CaseId& id, const Expected<desk::Standing>& standing);
    /// True where the case that is shown is about the person who is open.
    bool isOfPersonHere(const desk::Case& one) const;
    const desk::Case* current() const { return m_case ? m_counter.runner().find(*m_case) : nullptr; }
    void begin()
    {
        m_working = true, m_workingSince = m_counter.now();
        refresh();
    }
};

}  // namespace kapok::ui
