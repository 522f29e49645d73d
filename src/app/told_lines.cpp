#include "app/told_lines.h"

#include <unistd.h>

namespace kapok::app {

ToldLines::ToldLines() : m_input(STDIN_FILENO, QSocketNotifier::Read)
{
    QObject::connect(&m_input, &QSocketNotifier::activated, &m_input, [this] { read(); });
}

void ToldLines::read()
{
    QByteArray some(4096, Qt::Uninitialized);
    const auto got = ::read(STDIN_FILENO, some.data(), std::size_t(some.size()));
    if (got <= 0) {
        m_over = true;
        m_input.setEnabled(false);
    } else {
        m_begun += some.left(got);
        for (auto end = m_begun.indexOf('\n'); end >= 0; end = m_begun.indexOf('\n')) {
            m_lines.push_back(m_begun.left(end));
            m_begun.remove(0, end + 1);
        }
    }
    if (const auto awaited = std::exchange(m_awaited, nullptr)) awaited->finish();
}

Task<std::optional<QByteArray>> ToldLines::next()
{
    while (m_lines.empty() && !m_over) {
        m_awaited = std::make_shared<QPromise<void>>();
        m_awaited->start();
        const QFuture<void> more = m_awaited->future();
        co_await more;
    }
    if (m_lines.empty()) co_return std::nullopt;
    QByteArray line = std::move(m_lines.front());
    m_lines.pop_front();
    co_return line;
}

}  // namespace kapok::app
