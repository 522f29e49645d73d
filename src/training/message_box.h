// The message service of the practice world: what was sent, one line a message.
#pragma once

#include "ports/papers.h"

#include <set>

namespace kapok::training {

class MessageBox final : public ports::Hand {
public:
    /// `file` holds numbers and texts in clear: it belongs to the world, not to the desk.
    static Expected<std::unique_ptr<MessageBox>> open(const QString& file);

    Task<Expected<ports::Outcome>> carryOut(ports::Deed deed) override;
    Task<Expected<ports::Fate>> find(ports::Deed deed) override;

private:
    explicit MessageBox(QString file) : m_file(std::move(file)) {}

    QString m_file;
    std::set<QString> m_taken;
};

}  // namespace kapok::training
