// The practice world as a teller's hand moves it (23): cards, the line, the days. A real desk has none.
#pragma once

#include "base/error.h"
#include "base/task.h"

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
    /// The card is pulled in the middle of what the chip is asked to do next. Unavailable: there is none.
    virtual Expected<void> pullSoon() = 0;
    virtual Task<Expected<void>> setLine(Line line) = 0;
    virtual Line line() const = 0;
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
    /// Calendar days; the business day is closed and opened on the way.
    virtual Task<Expected<void>> passDays(int days) = 0;
};

}  // namespace kapok::ui
