// The practice world as a teller's hand moves it (23): cards, the line, the days. A real desk has none.
#pragma once

#include "base/error.h"
#include "base/task.h"
#include "base/words.h"
#include "domain/outlet.h"

#include <QString>

#include <vector>

namespace kapok::ui {

class Practice {
public:
    /// The way to the province: contract.md §1, `line`.
    enum class Line { Up, Down, Deaf, Mute };

    virtual ~Practice() = default;
    /// The card that training made for this citizen goes into reader 1, in place of what lay there. Unavailable: he has
    /// none, or it is not made yet.
    virtual Expected<void> putIn(const QString& identityNumber) = 0;
    virtual Expected<void> takeOut() = 0;
    /// The blank with this serial goes into the card printer, in place of what lay there. Unavailable: there is none.
    virtual Expected<void> layBlank(const QString& serial) = 0;
    /// The card or blank that was laid last is pulled in the middle of what the chip is asked to do next. Unavailable: there is none.
    virtual Expected<void> pullSoon() = 0;
    /// The chip fails in the middle of what it is asked next: `mute`, `garbage`, `executed_unheard` (contract.md §1).
    virtual Expected<void> failSoon(const QString& fault) = 0;
    /// The identity card of this citizen, or of the next one where nobody is named, goes onto its reader; `fault` is one of
    /// contract.md §4 with `insert_id`, or empty. Unavailable: he has none.
    virtual Expected<void> layIdentity(const QString& identityNumber, const QString& fault) = 0;
    virtual Expected<void> takeIdentity() = 0;
    virtual Task<Expected<void>> setLine(Line line) = 0;
    virtual Line line() const = 0;
    /// The same of the way to the bank.
    virtual Task<Expected<void>> setBankLine(Line line) = 0;
    virtual Line bankLine() const = 0;
    /// What comes over the card printer with its next card: `ribbon_out`, `jam` (contract.md §1, `printer`); `ok`: it is
    /// seen to.
    virtual Expected<void> setPrinter(const QString& state) = 0;
    /// A short message as it lies on a citizen's telephone.
    struct Received {
        QString to;  ///< the number, whole
        Words text;
    };
    /// All that came, at whatever desk of the world it was sent.
    virtual std::vector<Received> received() const = 0;
    /// Whether the message service answers from now on.
    virtual void setMessageService(bool answers) = 0;
    virtual bool messageServiceAnswers() const = 0;
    /// What an instructor sets, as the window shows it.
    struct Exercise {
        QString id;
        domain::NameInBoth name, says;
        QString person;             ///< the identity number of the citizen whom it is about this time
        QString business, ends;     ///< its code, and the state in which its case is to end
        int keys = 0, seconds = 0;  ///< of the best run
    };
    virtual std::vector<Exercise> exercises() const = 0;
    /// The world stands as this exercise wants it; whoever begins it again gets another citizen.
    virtual Task<Expected<Exercise>> beginExercise(QString id) = 0;
    /// Calendar days; the business day is closed and opened on the way.
    virtual Task<Expected<void>> passDays(int days) = 0;
};

}  // namespace kapok::ui
