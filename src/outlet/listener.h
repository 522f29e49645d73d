// Hears that a desk of the outlet has something new, without asking over and over (LISTEN, resources/ledger/0002).
//
// What is told says only that, so whoever hears it asks anew. He is told, too, whenever listening begins: what was said
// before that nobody heard.
#pragma once

#include "outlet/pg_session.h"

namespace kapok::outlet {

class Listener {
public:
    struct Pace {
        std::chrono::milliseconds patience{10'000};  ///< for an answer
        std::chrono::milliseconds quiet{30'000};     ///< after which the server is asked whether it is still there
        std::chrono::milliseconds firstPause{1'000},
            longestPause{60'000};  ///< after a failure, twice as long each time
    };

    Listener(PgPlace place, ports::Scheduler& scheduler, std::function<void()> heard);
    Listener(PgPlace place, ports::Scheduler& scheduler, std::function<void()> heard, Pace pace);
    ~Listener() { stop(); }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    void start();
    /// Nothing is heard from now on.
    void stop();

private:
    struct Life;
    std::shared_ptr<Life> m_life;

    static Task<> goOn(std::shared_ptr<Life> life);
};

}  // namespace kapok::outlet
