#include "line/answering/durable_party.h"

#include "base/json.h"

#include <stdexcept>

namespace kapok::line {

namespace {

constexpr const char* heard = "heard";  // no message has this name

}  // namespace

DurableParty::DurableParty(AnsweringParty& core, std::unique_ptr<OperationsFile> file)
    : m_core(core), m_file(std::move(file))
{
    const Instant begins = m_core.time();
    m_file->replay([this](const Arrival& arrival) { again(arrival); });
    m_file->replayDesks([this](const QString& name, const KnownDesk& desk) {
        m_core.hearFrom(name);
        m_core.know(desk);
    });
    m_core.hearFrom({});
    m_core.setTime(m_file->time().value_or(begins));
}

void DurableParty::again(const Arrival& arrival)
{
    m_core.setTime(arrival.at);
    if (arrival.kind.isEmpty()) return m_core.refuseNext(QString::fromUtf8(arrival.bytes));
    if (arrival.kind == QLatin1String(heard)) {
        const auto news = parseStrict(arrival.bytes);
        if (!news) throw std::runtime_error("what was heard is not JSON");
        m_heard = *news;
        return m_core.hear(m_heard);
    }
    m_core.hearFrom(arrival.desk);
    m_core.demand({arrival.operation}, arrival.kind, arrival.bytes);
}

ports::Reply DurableParty::demand(const domain::OperationId& operation, const QString& kind, const QByteArray& bytes)
{
    m_file->append({m_core.time(), m_desk, operation.text, kind, bytes});
    return m_core.demand(operation, kind, bytes);
}

void DurableParty::hearFrom(const QString& desk)
{
    m_desk = desk;
    m_core.hearFrom(desk);
}

void DurableParty::hearHead(const domain::Mark& head)
{
    const KnownDesk before = m_core.known();
    m_core.hearHead(head);
    keepIfNew(before);
}

bool DurableParty::hearHello(const domain::Mark& own)
{
    const KnownDesk before = m_core.known();
    const bool alarm = m_core.hearHello(own);
    keepIfNew(before);
    return alarm;
}

void DurableParty::keepIfNew(const KnownDesk& before)
{
    if (const KnownDesk now = m_core.known(); now != before) m_file->keepDesk(m_desk, now);
}

void DurableParty::setTime(Instant now)
{
    m_file->keepTime(now);
    m_core.setTime(now);
}

void DurableParty::refuseNext(QString reason)
{
    m_file->append({m_core.time(), {}, {}, {}, reason.toUtf8()});
    m_core.refuseNext(std::move(reason));
}

void DurableParty::hear(const Json& news)
{
    if (news == m_heard) return;
    m_file->append({m_core.time(), {}, {}, QLatin1String(heard), QByteArray::fromStdString(news.dump())});
    m_heard = news;
    m_core.hear(news);
}

}  // namespace kapok::line
