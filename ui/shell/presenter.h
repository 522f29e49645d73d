// Between counter and window: brings the presenters and the pages together, and decides nothing.
#pragma once

#include "ui/shell/main_window.h"
#include "ui/shell/screens.h"

namespace kapok::ui {

class CitizenWindow;

class Presenter {
public:
    /// All of it outlives the presenter.
    Presenter(desk::CounterView& counter, MainWindow& window, Translation& translation, const Dictionary& dictionary,
              const domain::Directory& directory);

    /// Shows the sign-in page at once; what is known only later comes with note().
    void start();
    void note(DeskNote note);
    /// The practice world, at a practice desk only; it outlives the presenter.
    void practiseWith(Practice& world) { m_work.practice = &world; }
    /// What is looked up without any line; it outlives the presenter.
    void readIn(Library& library) { m_work.library = &library; }
    /// The desks of the outlet, as their list shows them; it outlives the presenter.
    void lookAtOutletBy(OutletWork& work);
    /// What the program adds to the diagnostics of the device page.
    void diagnoseWith(std::function<QStringList()> more) { m_work.diagnosed = std::move(more); }
    void keepQueueBy(std::function<Task<Expected<void>>(QueueWish)> keep) { m_work.keepQueue = std::move(keep); }
    void keepFacesBy(std::function<Task<Expected<void>>(QString face, Json from, Json to)> keep)
    {
        m_work.keepFace = std::move(keep);
    }
    void printTestCardsBy(std::function<Task<Expected<void>>(QString face, QString serial)> print)
    {
        m_work.printTestCard = std::move(print);
    }
    /// How printers are asked how they stand; what `look` uses outlives the presenter.
    void askPrintersBy(std::function<Task<PrintersSeen>()> look) { m_work.lookAtPrinters = std::move(look); }
    /// The citizen's own screen can be opened here: from then on he signs there, until it is closed. What `open` opens
    /// outlives the presenter.
    void offerCitizensScreen(std::function<CitizenWindow&()> open, bool atOnce);
    /// Readers and cards, asked anew. The right card goes on without a key.
    Task<> lookAtReaders();

private:
    MainWindow& m_window;
    Translation& m_translation;
    Workplace m_work;
    Presenters m_presenters;
    CitizenWindow* m_citizen = nullptr;  // null: he has none
    bool m_refreshing = false;

    void refreshSoon();
    void showCitizen(CitizenWindow& screen);
    /// Fills the page on top and what stands around it.
    void fill();
    void moved(const Place& from);
};

}  // namespace kapok::ui
