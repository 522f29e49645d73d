// The sign-in page of a desk that nobody has opened yet (docs/decisions/0064): whoever signs in first opens its keys,
// and only then the counter starts.
#pragma once

#include "app/desk_parts.h"
#include "db/journal/sqlite_journal.h"
#include "db/vault/staff_door.h"
#include "desk/unsealing.h"
#include "ui/kit/phrases.h"
#include "ui/shell/main_window.h"

#include <QPromise>

namespace kapok::app {

class Doorway {
public:
    /// All of it outlives this.
    struct Before {
        ui::MainWindow& window;
        const ui::Translation& translation;
        const domain::Knowledge& knowledge;
        db::SqliteJournal& journal;
        DeskParts& parts;
        const Clock& clock;
        ports::Scheduler& scheduler;
    };
    Doorway(const Before& before, db::JournalPlace place);

    /// Returns with what opened it, to be signed in with at the counter: there he sits down. Tries are counted and
    /// written down as at the counter. Damaged: the journal.
    Task<Expected<ui::intent::SignIn>> opened();

private:
    Before m_before;
    db::StaffDoor m_door;
    desk::SignIn m_signIn;
    desk::Unsealing m_unsealing;
    QPromise<void> m_opened;
    ui::intent::SignIn m_first;
    bool m_trying = false;
    Words m_problem;

    void obey(const ui::Intent& intent);
    Task<> tryWith(ui::intent::SignIn wanted);
    void present(Words problem);
};

}  // namespace kapok::app
