// What a reference party was asked to do, in order and on disk: replayed, it is the party again.
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "line/answering/known_desk.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

struct sqlite3;

namespace kapok::line {

/// One thing that came in. `kind` of a refusal that was ordered is empty and its bytes are the reason.
struct Arrival {
    Instant at{};
    QString desk{};  ///< whose certificate was shown
    QString operation{};
    QString kind{};
    QByteArray bytes{};
};

/// One connection, EXCLUSIVE, WAL, FULL (pitfalls.md P2). Throws std::runtime_error when the disk fails
/// in the middle: the party then answers nothing more.
class OperationsFile {
public:
    /// Unavailable: another program has it, or the disk is full. Damaged: it is none of ours. Nothing was changed.
    static Expected<std::unique_ptr<OperationsFile>> open(const QString& path);
    ~OperationsFile();
    OperationsFile(const OperationsFile&) = delete;
    OperationsFile& operator=(const OperationsFile&) = delete;

    void append(const Arrival& arrival);
    void replay(const std::function<void(const Arrival&)>& again) const;
    /// What is known of the journal of this desk, in the place of what was.
    void keepDesk(const QString& name, const KnownDesk& desk);
    void replayDesks(const std::function<void(const QString& name, const KnownDesk&)>& again) const;
    void keepTime(Instant now);
    std::optional<Instant> time() const;

private:
    explicit OperationsFile(sqlite3* database) : m_database(database) {}
    sqlite3* m_database;
};

}  // namespace kapok::line
