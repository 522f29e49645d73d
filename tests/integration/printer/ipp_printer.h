// A printer that speaks IPP, as a process of the test's own (ippeveprinter), which says what the test wants and keeps what
// comes out of it.
#pragma once

#include <QProcess>
#include <QString>

#include <memory>

namespace kapok::cardio::testing {

/// What the jobs to come say on their way, as printer-state-reasons; empty: nothing new.
struct IppPlan {
    QByteArray before{}, after{};  ///< the sheet comes out
    bool comesOut = true;
};

class IppPrinter {
public:
    IppPrinter(QString folder, int port);
    ~IppPrinter() { stop(); }
    IppPrinter(const IppPrinter&) = delete;
    IppPrinter& operator=(const IppPrinter&) = delete;

    bool start();
    void stop();
    QString uri() const;
    void plans(const IppPlan& plan) const;
    /// Without a sheet and past any queue; returns when it is said. Whoever has no paper says nothing any more.
    bool says(const QByteArray& reasons) const;
    /// How many sheets there are.
    int cameOut() const;

private:
    QString at(const char* name) const;

    QString m_folder;
    int m_port;
    std::unique_ptr<QProcess> m_process;
};

}  // namespace kapok::cardio::testing
