// What all presenters share: the counter, the language, and where the window stands.
#pragma once

#include "desk/counter_view.h"
#include "ui/kit/citizens_hand.h"
#include "ui/kit/intent.h"
#include "ui/kit/library.h"
#include "ui/kit/notice_view.h"
#include "ui/kit/phrases.h"
#include "ui/kit/practice.h"
#include "ui/kit/way.h"

namespace kapok::ui {

/// How long this desk can go on without its line, and with what (desk/offline_budget.h).
struct OfflineNote {
    qint64 days = 0, cases = 0;
    std::vector<domain::Business> kinds;
    bool isShort = false;
};

/// What only the composition root knows of this desk.
struct DeskNote {
    bool training = false;
    QString trainingHint;  ///< users and passwords, training only
    QString journal;       ///< "verified", or what is being done
    bool journalReady = false;
    QString pack;
    QString reportsFolder;  ///< where reports are put; empty: nowhere
    QString facesFolder;    ///< where the faces of cards lie that this desk has moved (K17); empty: nowhere
    Words problem{};        ///< what is wrong with this desk, said before anybody signs in; empty: nothing known
    std::optional<OfflineNote> offline{};  ///< none: not known yet
};

/// A paper that a case has printed, and which copy of it is looked at.
struct PrintedPaper {
    domain::CaseId id;
    QString field;
    Json sheet;
    int copy = 1;
};

/// A sentence of the frame: gone when one goes elsewhere. Said in the language of now, as all that waits here is.
struct Said {
    Words what;
    Place at;
};

/// What an exercise asks for, and how it went once it is done.
struct PracticeTask {
    domain::NameInBoth says;
    Words ended{};  ///< empty: it is under way
};

/// How the queue of the card printer stands (K15).
struct QueueSeen {
    int waiting = 0;  ///< jobs of which nothing is printed yet
    bool paused = false;
    QString other{};  ///< the queue to which they can be moved; empty: none is registered
};
enum class QueueWish { Pause, Resume, Move };

/// A printer of this desk as it said of itself when it was asked; what it does not say is not known.
struct PrinterSeen {
    QString name;     ///< empty: none is registered
    Words hinders{};  ///< what keeps it from printing; empty: nothing that is known
    QString ribbon = QStringLiteral("unknown"),
            film = QStringLiteral("unknown");     ///< in the words of codes.md §9 (K13)
    std::optional<int> ribbonLeft{}, filmLeft{};  ///< cards, where it counts in cards
    std::optional<QueueSeen> queue{};             ///< none: it has none, or does not say
};
struct PrintersSeen {
    PrinterSeen card, paper;
};

struct Workplace {
    desk::CounterView& counter;
    Phrases phrases;
    Way way{};
    DeskNote note{};
    std::vector<desk::ReaderState> readers{};
    Words readersUnknown{};                ///< why nobody could look for them; empty: these are all
    std::vector<PrintedPaper> papers{};    ///< to be handed over, the next one first
    std::map<QString, Json> sheetsSeen{};  ///< by case and field: what was shown once is not shown again
    Words problem{};                       ///< what was wrong with the last thing typed, for the page that shows it
    Practice* practice = nullptr;          ///< null at a real desk
    Library* library = nullptr;            ///< null until the program has one
    bool locked = false;                   ///< the teller is away, and nothing is shown meanwhile
    Words lockProblem{};                   ///< what was wrong with the last try to come back
    std::optional<Said> said{};            ///< what the frame says to what was scanned
    /// Opens or closes the citizen's own screen; null: nobody here can.
    std::function<void(bool open)> citizensScreen{};
    std::vector<QString> told{};  ///< ids of the sentences said last, without what was put into them
    /// What only the program knows of failures and cards, line by line and without anything personal; null: nothing.
    std::function<QStringList()> diagnosed{};
    /// Asks the printers how they stand, and prints nothing; null: nobody here can.
    std::function<Task<PrintersSeen>()> lookAtPrinters{};
    /// Does it with the queue of the card printer; null: nobody here can (K15).
    std::function<Task<Expected<void>>(QueueWish)> keepQueue{};
    /// Keeps where things stand on a face from now on, and in the journal who moved them; null: nobody here can (K17).
    std::function<Task<Expected<void>>(QString face, Json from, Json to)> keepFace{};
    /// Prints this face on this blank, which was counted as a test before; null: nobody here can (K18).
    std::function<Task<Expected<void>>(QString face, QString serial)> printTestCard{};
    std::optional<PracticeTask> task{};  ///< what the frame says while nothing else is to be said
    CitizensHand hand{};                 ///< on the citizen's own screen
    /// What was wished for on a page, and is called off when one goes elsewhere.
    std::vector<std::pair<Place, desk::Errand>> wishes{};
    std::function<void()> refresh = [] {};   ///< fills the page again
    std::function<void(const Intent&)> wish  ///< as if the teller had pressed it
        = [](const Intent&) {};
};

/// Kept for diagnostics: which sentence it was, and not of whom it spoke.
inline void noteTold(Workplace& work, const Words& said)
{
    constexpr std::size_t most = 20;
    if (said.empty() || (!work.told.empty() && work.told.back() == said.id)) return;
    work.told.push_back(said.id);
    if (work.told.size() > most) work.told.erase(work.told.begin());
}

/// An errand of the page on top: Esc, or another page, calls it off.
inline desk::Errand wishOfPage(Workplace& work)
{
    work.wishes.emplace_back(work.way.top(), work.counter.errand());
    return work.wishes.back().second;
}

/// Nobody waits on another page for what was wished for on this one.
inline void callOffElsewhere(Workplace& work)
{
    std::erase_if(work.wishes, [&](const auto& wish) {
        const bool elsewhere = !(wish.first == work.way.top());
        if (elsewhere) wish.second.callOff();
        return elsewhere;
    });
}

/// The case that a place shows, where the desk holds it.
inline std::optional<desk::CaseView> caseInHand(const Workplace& work)
{
    const auto id = work.way.caseInHand();
    return id ? work.counter.find(*id) : std::nullopt;
}

/// True where the person of this case is the one who is open.
inline bool isOfPersonHere(const Workplace& work, const desk::CaseView& one)
{
    const desk::PersonAtCounter* here = work.counter.person();
    return here && one.person && one.person->document == here->visit.person->document;
}

}  // namespace kapok::ui
