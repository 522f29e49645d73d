// What journal and province say differently of one operation (M12): both versions, until somebody has said which one holds.
// Neither is written over the other, and nothing of the case is changed by it.
#pragma once

#include "domain/codes.h"
#include "domain/ids.h"
#include "ports/journal.h"

#include <map>

namespace kapok::desk {

/// Which version holds.
enum class Holds : std::uint8_t { Journal, Province };
consteval auto wordsOf(Holds) { return domain::listed<Holds::Province>("journal", "province"); }

/// How the second version came to this desk: over the line, because it was sent again, or in a packet.
enum class HeardBy : std::uint8_t { Line, SentAgain, Packet };
consteval auto wordsOf(HeardBy) { return domain::listed<HeardBy::Packet>("line", "sent_again", "packet"); }

/// What one of them says became of the operation, and since when it is known here.
struct Version {
    Instant at{};
    bool accepted = false;
    QString reason{};  ///< why not
    bool operator==(const Version&) const = default;
};

struct Conflict {
    domain::OperationId operation;
    domain::CaseId caseId;
    QString number;   ///< of the case
    QString request;  ///< kind of the message
    QString by;       ///< who sent it; empty: the desk by itself
    Version journal, province;
    HeardBy heardBy = HeardBy::Line;
    /// `{"place", "journal", "province"}` for each value that differs; a personal one reads •••.
    Json differs = Json::array();
    bool operator==(const Conflict&) const = default;

    /// As the entry says it that begins it, and the checkpoint that keeps it.
    Json toJson() const;
    static Expected<Conflict> fromJson(const Json& json);
};

class ConflictBook {
public:
    static inline const QString begunKind = QStringLiteral("answers_differ"),
                                closedKind = QStringLiteral("conflict_closed");

    void add(const ports::Entry& entry);
    /// Those of which nobody has said yet which version holds.
    const std::map<domain::OperationId, Conflict>& open() const { return m_open; }
    /// The very same was written down before, whether it is closed by now or not.
    bool knows(const Conflict& one) const;

    Json toJson() const;
    static Expected<ConflictBook> fromJson(const Json& json);
    bool operator==(const ConflictBook&) const = default;

private:
    std::map<domain::OperationId, Conflict> m_open, m_closed;
};

}  // namespace kapok::desk
