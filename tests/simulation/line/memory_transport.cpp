#include "memory_transport.h"

namespace kapok::test {

class MemoryTransport::Stream final : public line::ByteStream {
public:
    Stream(MemoryTransport& line, Fault fault) : m_line(line), m_fault(std::move(fault)) {}

    void open(line::ByteStream::Listener& listener) override
    {
        m_listener = &listener;
        ++m_line.connections;
        if (m_fault.refusesConnection)
            return listener.closed({line::Closed::Cause::NotReached, QStringLiteral("connection refused")});
        listener.opened();
    }

    void write(const QByteArray& bytes) override
    {
        m_line.requestBytes = bytes.size();
        m_line.kept = bytes;
        if (m_fault.requestCut) {
            line::HttpAnswers(m_line.m_party, m_line.m_manner).take(bytes.left(*m_fault.requestCut));
            return end();
        }
        const line::Said said = line::HttpAnswers(m_line.m_party, m_line.m_manner).take(bytes);
        for (int again = 0; again < m_fault.repeats; ++again)
            line::HttpAnswers(m_line.m_party, m_line.m_manner).take(bytes);
        const QByteArray answer = m_fault.instead.value_or(said.bytes);
        m_line.answerBytes = answer.size();
        const QByteArray heard = m_fault.answerCut ? answer.left(*m_fault.answerCut) : answer;
        if (!heard.isEmpty()) m_listener->received(heard);
        end();
    }

private:
    MemoryTransport& m_line;
    Fault m_fault;
    line::ByteStream::Listener* m_listener = nullptr;

    void end()
    {
        using enum Fault::End;
        if (m_fault.end == Silence) return;
        const auto cause = m_fault.end == Reset ? line::Closed::Cause::Broken : line::Closed::Cause::Ended;
        m_listener->closed({cause, QStringLiteral("cut")});
    }
};

std::unique_ptr<line::ByteStream> MemoryTransport::stream()
{
    return std::make_unique<Stream>(*this, std::exchange(next, {}));
}

}  // namespace kapok::test
