// One connection to PostgreSQL, by libpq's calls that do not wait: its socket is watched by the event loop, so no thread
// stands still for a server that does not answer (design.md §3).
#pragma once

#include "outlet/pg_place.h"
#include "outlet/pg_value.h"
#include "ports/scheduler.h"

#include <QSocketNotifier>

struct pg_conn;  // libpq's, so that its headers stay inside
struct pg_result;

namespace kapok::outlet {

/// Rows of text.
class PgAnswer {
public:
    explicit PgAnswer(pg_result* owned = nullptr);  ///< null: no rows
    int rows() const;
    bool isNull(int row, int column) const;
    QByteArray bytes(int row, int column) const;
    qint64 number(int row, int column) const { return bytes(row, column).toLongLong(); }

private:
    std::shared_ptr<pg_result> m_result;
};

class PgSession {
public:
    PgSession(PgPlace place, ports::Scheduler& scheduler, std::chrono::milliseconds patience);
    /// No call may be under way: close() ends one, whoever made it hears so, and lets go of the session then.
    ~PgSession();
    PgSession(const PgSession&) = delete;
    PgSession& operator=(const PgSession&) = delete;

    /// One call after another; connects where nobody has yet, or where the connection is gone. Unavailable: not reached, not
    /// believed, silent for longer than the patience. BadInput names the file of this end that cannot be used. What else
    /// the server says, also of who wants to come in, is its SQLSTATE's (ledger_error.h).
    Task<Expected<PgAnswer>> ask(QByteArray statement, std::vector<PgValue> values);
    /// Waits, for at most so long, until the server tells of something that was asked for with LISTEN: true, however
    /// often it told. Unavailable: the connection is gone, and nothing is heard any more.
    Task<Expected<bool>> told(std::chrono::milliseconds most);
    void close();

private:
    enum class Wants { ToRead, ToWrite, Both };

    PgPlace m_place;
    ports::Scheduler& m_scheduler;
    std::chrono::milliseconds m_patience;
    pg_conn* m_connection = nullptr;
    std::unique_ptr<QSocketNotifier> m_read, m_write;
    std::shared_ptr<QPromise<bool>> m_waiting;  // whoever asks, for the socket
    std::shared_ptr<quint64> m_call = std::make_shared<quint64>(0);

    Task<Expected<void>> connect();
    Task<Expected<void>> finishConnecting();
    Task<Expected<PgAnswer>> exchange(QByteArray statement, std::vector<PgValue> values);
    Task<Expected<void>> sendAll();
    Task<Expected<PgAnswer>> answer();
    QFuture<bool> socket(Wants wants);
    void watch();
    void goOn(bool ready);
    void letGo();
    void endInTime();
    void wakeIn(std::chrono::milliseconds wait, std::shared_ptr<bool> isOver);
    bool takeNotices();
    Error notReached() const;
};

}  // namespace kapok::outlet
