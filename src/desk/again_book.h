// What the province wants done again, as the journal tells it (M11): each thing once, until somebody has closed it by
// hand. It is never done by itself.
#pragma once

#include "domain/do_again.h"
#include "ports/journal.h"

#include <map>
#include <set>

namespace kapok::desk {

/// One of them, and of which case it is.
struct WantedAgain {
    domain::DoAgain what;
    domain::CaseId caseId{};  ///< empty: this desk's journal tells of no such operation
    QString number{};         ///< of the case
    QString field{};
    QString request{};  ///< kind of the message
    Instant since{};
    int sent = 0;     ///< how often it was sent since, by hand
    QString heard{};  ///< what the last one came to: id of a sentence; empty: it was answered
    bool operator==(const WantedAgain&) const = default;

    /// As the entry says it that begins it, and the checkpoint that keeps it.
    Json toJson() const;
    static Expected<WantedAgain> fromJson(const Json& json);
};

class AgainBook {
public:
    static inline const QString wantedKind = QStringLiteral("again_wanted"), sentKind = QStringLiteral("again_sent"),
                                heardKind = QStringLiteral("again_heard"), closedKind = QStringLiteral("again_closed");

    void add(const ports::Entry& entry);
    /// By DoAgain::id(), those that nobody has closed.
    const std::map<QString, WantedAgain>& open() const { return m_open; }
    /// It was written down before, whether it is closed by now or not.
    bool knows(const domain::DoAgain& one) const { return m_open.contains(one.id()) || m_closed.contains(one.id()); }

    Json toJson() const;
    static Expected<AgainBook> fromJson(const Json& json);
    bool operator==(const AgainBook&) const = default;

private:
    std::map<QString, WantedAgain> m_open;
    std::set<QString> m_closed;
};

}  // namespace kapok::desk
