// The acts of a day, one a line (contract.md §1).
#pragma once

#include "base/json.h"
#include "line/answering/answering_party.h"
#include "training/play/keys.h"
#include "training/practice_card_printer.h"

#include <chrono>
#include <variant>

namespace kapok::training::play {

namespace act {

struct Keys {
    std::vector<KeyPress> keys;
    bool burst = false;  ///< of a scanner, its suffix at its end
};
struct SignIn {
    QString number;
};
struct SignOut {};
struct OpenPerson {
    QString number;
};
struct StartBusiness {
    QString code;
};
/// A page to which no single key leads from everywhere: home, sign-in, or the citizen's own screen.
struct OpenPage {
    QString page;
};
/// `value` stays what the file says: a PIN never becomes a text of the window (P18).
struct Answer {
    QString field;
    Json value;
};
/// What is entered at page 8001, or counted at 9009: the form, and what is typed into each of its fields.
struct FillStock {
    QString form;  ///< move, count
    Json fields;
};
struct GoOn {};
/// The second person identifies at this desk and grants or declines what is shown.
struct Approve {
    QString by;
    bool granted = true;
    QString reason;
    std::optional<qint64> fen;  ///< whole, where the amount is asked of him
};
/// The no of the page: that papers are missing, or that the citizen leaves.
struct SayNo {
    bool forPapers = false;
};
struct Insert {
    QString file;
    int slot = 0;
};
/// The practice identity card of this person; `fault` as PracticeIdReader names it.
struct InsertId {
    QString number, fault;
};
/// A file for the page that asks for one.
struct Import {
    QString file;
};
struct Remove {
    int slot = 0;
};
struct Fault {
    QString kind;
    int at = 0;
    int slot = 0;
};
/// The practice card printer from now on, or from the `at`-th following job.
struct Printer {
    PracticeCardPrinter::State state = PracticeCardPrinter::State::Ok;
    int at = 0;
};
struct Line {
    line::Gate gate = line::Gate::Up;
    line::PartyName of = line::PartyName::Province;
    bool toMessages = false;  ///< the message service, which is no party
};
struct Days {
    int count = 0;
};
/// Within the business day.
struct Hours {
    int count = 0;
};
struct Expect {
    std::optional<QString> page, state, question;
    QStringList text, notText;
    bool ofCitizen = false;  ///< on his own screen
};
/// He signs there.
struct Sign {};
struct Picture {
    QString name;
};
struct Die {};

}  // namespace act

struct Act {
    int line = 0;
    std::chrono::milliseconds within{5000};  ///< until then it must have been done
    std::variant<act::Keys, act::SignIn, act::SignOut, act::OpenPerson, act::StartBusiness, act::OpenPage, act::Answer,
                 act::FillStock, act::GoOn, act::Approve, act::SayNo, act::Insert, act::InsertId, act::Import,
                 act::Remove, act::Fault, act::Printer, act::Line, act::Days, act::Hours, act::Expect, act::Sign,
                 act::Picture, act::Die>
        what;
};

/// The files that are imported are named from this folder, that of the played file.
void nameFrom(const QString& folder, std::vector<Act>& acts);
/// The whole file, or BadInput with the number of the first line that is no act, and why not.
Expected<std::vector<Act>> dayOf(const QByteArray& file);

}  // namespace kapok::training::play
