// A reference party that remembers across restarts: every arrival is on disk before it is answered.
#pragma once

#include "line/answering/answering_party.h"
#include "line/answering/operations_file.h"

namespace kapok::line {

class DurableParty final : public AnsweringParty {
public:
    /// `core` as it was in the beginning: what the file remembers is done to it again.
    DurableParty(AnsweringParty& core, std::unique_ptr<OperationsFile> file);

    PartyName name() const override { return m_core.name(); }
    void hearFrom(const QString& desk) override;
    bool isAnothers(const domain::OperationId& operation) const override { return m_core.isAnothers(operation); }
    ports::Reply ask(const QString& kind, const Json& body) const override { return m_core.ask(kind, body); }
    ports::Reply demand(const domain::OperationId& operation, const QString& kind, const QByteArray& bytes) override;
    std::optional<ports::Reply> find(const domain::OperationId& operation) const override
    {
        return m_core.find(operation);
    }
    const Shape* replyShape(const QString& kind) const override { return m_core.replyShape(kind); }
    std::vector<Effect> effects() const override { return m_core.effects(); }
    void setTime(Instant now) override;
    Instant time() const override { return m_core.time(); }
    void refuseNext(QString reason) override;
    /// Kept among the arrivals where it is new: what came later was answered by it, and is again.
    void hear(const Json& news) override;
    /// Kept before anything else is done, where it says something new.
    void hearHead(const domain::Mark& head) override;
    bool hearHello(const domain::Mark& own) override;
    KnownDesk known() const override { return m_core.known(); }
    void know(const KnownDesk& desk) override { m_core.know(desk); }

private:
    AnsweringParty& m_core;
    std::unique_ptr<OperationsFile> m_file;
    QString m_desk{};
    Json m_heard{};

    void again(const Arrival& arrival);
    void keepIfNew(const KnownDesk& before);
};

}  // namespace kapok::line
