// A line in memory that fails as it is told, at any byte.
#pragma once

#include "line/answering/http_answers.h"
#include "line/transport.h"
#include "ports/scheduler.h"

#include <QPromise>

#include <optional>
#include <vector>

namespace kapok::test {

/// How one connection fares.
struct Fault {
    enum class End { None, Fin, Reset, Silence };

    std::optional<qsizetype> requestCut;  ///< so many bytes of the request arrive
    std::optional<qsizetype> answerCut;   ///< so many bytes of the answer come back
    End end = End::None;                  ///< and then
    int repeats = 0;                      ///< the network delivers the whole request again, so often
    std::optional<QByteArray> instead;    ///< somebody between us and the party answers this
    bool refusesConnection = false;
};

/// Time that passes only when it is told to.
class ManualScheduler final : public ports::Scheduler {
public:
    QFuture<void> after(std::chrono::milliseconds) override
    {
        m_waiting.emplace_back().start();
        return m_waiting.back().future();
    }
    std::unique_ptr<ports::Worker> worker(const char*) override { return nullptr; }
    void letTimePass()
    {
        auto due = std::move(m_waiting);
        m_waiting.clear();
        for (auto& promise : due) promise.finish();
    }

private:
    std::vector<QPromise<void>> m_waiting;
};

class MemoryTransport final : public line::Transport {
public:
    explicit MemoryTransport(line::AnsweringParty& party) : m_party(party) {}

    Fault next;                  ///< for the next connection only
    qsizetype requestBytes = 0;  ///< of the last connection, as they were written
    qsizetype answerBytes = 0;
    int connections = 0;
    QByteArray kept;  ///< the last whole request, for a duplicate that comes much later

    std::unique_ptr<line::ByteStream> stream() override;
    QString host() const override { return QStringLiteral("memory"); }
    /// A copy of the last request comes out of the network after everything is over.
    void deliverLate() { line::HttpAnswers(m_party, m_manner).take(kept); }

private:
    class Stream;
    line::AnsweringParty& m_party;
    line::Manner m_manner;
};

}  // namespace kapok::test
