// The lines that somebody writes into our standard input, one by one as they come.
#pragma once

#include "base/task.h"

#include <QByteArray>
#include <QPromise>
#include <QSocketNotifier>

#include <deque>
#include <memory>
#include <optional>

namespace kapok::app {

class ToldLines {
public:
    ToldLines();
    /// The next line; nothing once nobody will write any more.
    Task<std::optional<QByteArray>> next();

private:
    QSocketNotifier m_input;
    QByteArray m_begun;
    std::deque<QByteArray> m_lines;
    bool m_over = false;
    std::shared_ptr<QPromise<void>> m_awaited;

    void read();
};

}  // namespace kapok::app
