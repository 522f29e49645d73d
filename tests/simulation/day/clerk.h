// A teller who serves one citizen with one request, and does all that the desk asks of him.
#pragma once

#include "reference.h"
#include "seat.h"

namespace kapok::day {

/// What the visit came to.
struct Served {
    bool done = false;  ///< accepted; false: refused, and nothing is changed
    Till till;          ///< what its case took and handed out
    std::string how;    ///< for whoever reads a failure
};

class Clerk {
public:
    explicit Clerk(Seat& seat) : m_seat(seat) {}
    /// `ref`: the card that is meant; empty: none. Throws where a case gets nowhere.
    Served serve(const QString& person, const QString& ref, const Request& request);

private:
    Seat& m_seat;
    QString m_ref;
    const Request* m_request = nullptr;
    int m_acts = 0;

    desk::Casework& work() { return m_seat.counter().casework(); }
    desk::Standing lead(desk::Standing now);
    desk::Standing act(const desk::Standing& now);
    desk::Standing answer(const desk::Standing& now);
    desk::Standing approve(const desk::Standing& now);
    Json answerTo(const workflows::Step& step) const;
    Served whatCameOf(const domain::CaseId& id);
};

}  // namespace kapok::day
