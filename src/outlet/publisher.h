// Brings a desk's journal into the ledger: what is missing there, set by set, and then what comes.
//
// Nobody waits for it. Where the ledger is, or how far it has come, it asks the ledger itself, so nothing is kept here and
// nothing can be forgotten: after days without a line, a crash or an answer that was lost it goes on behind the ledger's
// own mark, and what arrives twice changes nothing.
#pragma once

#include "outlet/shown_table.h"
#include "ports/outlet.h"
#include "ports/scheduler.h"

namespace kapok::outlet {

class Publisher {
public:
    struct Parts {
        std::shared_ptr<ports::Ledger> ledger;  ///< which lives until its last answer was heard
        ports::JournalBytes& journal;
        ports::Rows& rows;
        ports::Scheduler& scheduler;
        ports::ShownTable shown;
        /// Told when it fails in another way than before, and of nothing when it is well again.
        std::function<void(const std::optional<Error>&)> tell = [](const auto&) {};
    };
    /// How it goes about it; a set of entries holds no more than this, and is answered before the next is read.
    struct Pace {
        int mostEntries = 500;
        qint64 mostBytes = 1 << 20;
        std::chrono::milliseconds look{200};  ///< for something new
        std::chrono::milliseconds firstPause{1'000},
            longestPause{60'000};  ///< after a failure, twice as long each time
    };

    explicit Publisher(Parts parts);
    Publisher(Parts parts, Pace pace);
    ~Publisher() { stop(); }
    Publisher(const Publisher&) = delete;
    Publisher& operator=(const Publisher&) = delete;

    void start();
    /// What is under way is heard no more.
    void stop();

private:
    struct Life;
    std::shared_ptr<Life> m_life;

    static Task<> goOn(std::shared_ptr<Life> life);
};

}  // namespace kapok::outlet
