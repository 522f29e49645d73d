// An X server of a test's own, and a window manager on it: without one half the keyboard is dead (P35).
#pragma once

#include <QProcess>
#include <QStringList>

namespace kapok::days {

class XServer {
public:
    /// With the screens of this call, `-screen 0 1440x1000x24`; both end with this.
    explicit XServer(const QStringList& screens, bool withManager = true);
    ~XServer();
    XServer(const XServer&) = delete;
    XServer& operator=(const XServer&) = delete;

    const QByteArray& display() const { return m_display; }  ///< ":7"

private:
    QProcess m_server, m_manager;
    QByteArray m_display;
};

/// A variable of the environment, as the programs see it that are started while this lives.
class Variable {
public:
    Variable(const char* name, const QByteArray& value) : m_name(name), m_before(qgetenv(name))
    {
        qputenv(name, value);
    }
    ~Variable()
    {
        if (m_before.isNull()) qunsetenv(m_name);
        else qputenv(m_name, m_before);
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

private:
    const char* m_name;
    QByteArray m_before;
};

}  // namespace kapok::days
