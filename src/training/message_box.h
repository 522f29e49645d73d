// The message service of the practice world: what was sent, one line a message.
#pragma once

#include "ports/messages.h"

#include <set>

namespace kapok::training {

class MessageBox final : public ports::Messages {
public:
    /// `file` holds numbers and texts in clear: it belongs to the world, not to the desk.
    static Expected<std::unique_ptr<MessageBox>> open(const QString& file);

    Task<Expected<ports::MessageTaken>> send(domain::OperationId operation, ports::ShortMessage message) override;
    Task<Expected<ports::MessageTaken>> find(domain::OperationId operation) override;

private:
    explicit MessageBox(QString file) : m_file(std::move(file)) {}

    QString m_file;
    std::set<QString> m_taken;
};

}  // namespace kapok::training
