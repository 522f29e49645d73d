#include "line/exchange.h"

namespace kapok::line {
namespace {

class Conversation final : public ByteStream::Listener {
public:
    Conversation(std::unique_ptr<ByteStream> stream, QByteArray request)
        : m_stream(std::move(stream)), m_request(std::move(request))
    {
        m_promise.start();
    }

    QFuture<Heard> begin()
    {
        m_stream->open(*this);
        return m_promise.future();
    }
    void runOut() { closed({Closed::Cause::TimedOut, QStringLiteral("no answer in time")}); }

    void opened() override
    {
        m_heard.sent = true;
        m_stream->write(m_request);
    }
    void received(QByteArray bytes) override
    {
        if (m_over) return;
        const Reading reading = m_reader.take(bytes);
        if (reading == Reading::Complete) m_heard.response = m_reader.response();
        if (reading == Reading::Broken) m_heard.why = {Closed::Cause::Broken, m_reader.why()};
        if (reading != Reading::More) finish();
    }
    void closed(Closed why) override
    {
        if (m_over) return;
        m_heard.why = std::move(why);
        // A body may go as far as the connection; where that was cut, it is no whole answer (wire.h).
        const bool ended = m_heard.why.cause == Closed::Cause::Ended && m_heard.sent;
        if (ended && m_reader.end() == Reading::Complete) m_heard.response = m_reader.response();
        finish();
    }

private:
    std::unique_ptr<ByteStream> m_stream;
    QByteArray m_request;
    ResponseReader m_reader;
    QPromise<Heard> m_promise;
    Heard m_heard;
    bool m_over = false;

    void finish()
    {
        if (std::exchange(m_over, true)) return;
        m_promise.addResult(m_heard);
        m_promise.finish();
    }
};

// Keeps the conversation until it is over.
Task<Heard> endOf([[maybe_unused]] std::shared_ptr<Conversation> conversation, QFuture<Heard> answer)
{
    const Heard heard = co_await answer;
    co_return heard;
}

}  // namespace

Task<Heard> exchange(Transport& transport, ports::Scheduler& scheduler, QByteArray request,
                     std::chrono::milliseconds patience)
{
    const auto conversation = std::make_shared<Conversation>(transport.stream(), std::move(request));
    QFuture<Heard> answer = conversation->begin();
    if (!answer.isFinished()) {
        QFuture<void> timer = scheduler.after(patience);
        timer.then([weak = std::weak_ptr(conversation)] {
            if (const auto waiting = weak.lock()) waiting->runOut();
        });
    }
    return endOf(conversation, answer);
}

}  // namespace kapok::line
