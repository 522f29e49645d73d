// The workbench: which parts make one, and in which order they come to life.
#pragma once

#include "app/citizen_display.h"
#include "app/desk_parts.h"
#include "app/doorway.h"
#include "app/handbook_shelf.h"
#include "app/options.h"
#include "app/outlet_lookout.h"
#include "app/outlet_parts.h"
#include "app/practice_hands.h"
#include "app/recount.h"
#include "app/system_look.h"
#include "app/taken_folder.h"
#include "db/journal/sqlite_journal.h"
#include "db/rows/sqlite_rows.h"
#include "training/play/act.h"
#include "ui/shell/main_window.h"
#include "ui/shell/presenter.h"

namespace kapok::app {

class Workbench {
public:
    /// On a folder that was taken. Else an error names the file of the program that cannot be used.
    static Expected<std::unique_ptr<Workbench>> open(const Options& options, TakenFolder folder);
    ~Workbench();

    /// The frame of the window; everything else can wait for it.
    void show();
    /// What the window holds, and what it says: the sign-in page, words and rules. BadInput names the
    /// file of resources/ that cannot be used.
    Expected<void> furnish();
    /// Line, readers, counter; then the journal's past is checked, and the desk goes on where it stood.
    /// What keeps it from working stands on the window too.
    Task<Expected<void>> start();
    /// Plays a day at the window that stands. The exit code: 0 held, 1 did not.
    Task<int> play(std::vector<training::play::Act> acts);

private:
    Workbench(Options options, ui::Tokens tokens);

    Options m_options;
    SystemClock m_realClock;
    SystemRandomness m_randomness;
    ports::RealScheduler m_scheduler;
    domain::Knowledge m_knowledge;
    Words m_rulesTrouble;  // why the desk decides by other rules than it was told
    ui::Theme m_theme;
    SystemLook m_systemLook;
    bool m_looksByHand = false;  // he has chosen; what the desktop says counts no more
    ui::Translation m_translation;
    TakenFolder m_folder;
    std::unique_ptr<db::SqliteJournal> m_journal;
    std::unique_ptr<db::SqliteRows> m_rows;
    std::unique_ptr<training::World> m_world;  // null at a real desk
    std::unique_ptr<DeskParts> m_parts;
    std::unique_ptr<outlet::Publisher> m_publisher;  // null: the desk is its own outlet
    std::unique_ptr<ui::OutletWork> m_outletWork;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<Doorway> m_doorway;  // null: nobody waits before it
    std::unique_ptr<desk::CounterView> m_counterView;
    std::unique_ptr<PracticeHands> m_practice;
    HandbookShelf m_handbook;
    std::unique_ptr<CitizenDisplay> m_citizen;  // null: he has no screen of his own
    std::unique_ptr<ui::Presenter> m_presenter;
    std::unique_ptr<Recount> m_recount;  // null: not known yet

    Expected<void> learn();
    void wear(ui::Scheme look);
    Expected<void> makeParts();
    void bringPresenter();
    /// An entry of the desk by whoever sits here now, still without what it tells.
    ports::NewEntry signedEntry() const;
    Task<Expected<ui::intent::SignIn>> waitAtTheDoor();
    void offerCitizensScreen();
    ui::CitizenWindow& openCitizensScreen();
    Expected<void> drawPaper(const QString& path, const ports::Sheet& sheet) const;
    Task<Expected<training::PracticeCardPrinter::Page>> drawFace(Json body);
    Task<Expected<void>> openWorld();
    Expected<training::Seat> seat() const;
    Task<Expected<void>> daysHavePassed();
    Task<> watchPast();
    void note(bool journalReady);
    ui::OfflineNote withoutTheLine() const;
    Words trouble() const;
    void sayOnWindow(const Error& error);
};

}  // namespace kapok::app
