// The message service of the practice world: what was sent, one line a message.
#pragma once

#include "line/answering/answering_party.h"
#include "ports/papers.h"

#include <set>

namespace kapok::training {

class MessageBox final : public ports::Hand {
public:
    /// `file` holds numbers and texts in clear: it belongs to the world, not to the desk.
    static Expected<std::unique_ptr<MessageBox>> open(const QString& file);

    Task<Expected<ports::Outcome>> carryOut(ports::Deed deed) override;
    Task<Expected<ports::Fate>> find(ports::Deed deed) override;
    Task<Expected<void>> ready() override;

    /// How the way to it stands at this desk: contract.md §1, `line`; it does not outlive the program.
    void setGate(line::Gate gate) { m_gate = gate; }
    line::Gate gate() const { return m_gate; }
    /// What lies on the telephones by now, sent by whatever desk of the world, in the order in which it came.
    std::vector<ports::ShortMessage> received() const;

private:
    explicit MessageBox(QString file) : m_file(std::move(file)) {}
    Expected<void> keep(const QString& operation, const ports::ShortMessage& message);

    QString m_file;
    std::set<QString> m_taken;
    line::Gate m_gate = line::Gate::Up;
};

}  // namespace kapok::training
