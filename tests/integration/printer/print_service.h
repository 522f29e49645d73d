// A print service of the test's own with a printer that speaks IPP: cupsd and ippeveprinter, ended by their own ids.
#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace kapok::cardio::testing {

class PrintService {
public:
    static constexpr const char* queue = "kapok";

    PrintService();
    ~PrintService();
    bool isUp() const { return m_isUp; }
    QString why() const { return m_why; }

    void stopPrinter();
    bool startPrinter();
    bool restartService();
    /// A page of the printer's own web server: its trays and supplies are set there.
    bool set(const QString& pathAndQuery) const;
    /// How many documents the printer has taken, whole.
    int cameOut() const;

private:
    QTemporaryDir m_folder;
    std::vector<std::unique_ptr<QProcess>> m_around;  // bus and avahi, where nobody had them running
    std::unique_ptr<QProcess> m_printer, m_service;
    bool m_isUp = false;
    QString m_why;

    bool startBus();
    bool startService();
    bool makeQueue();
    QString at(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
};

}  // namespace kapok::cardio::testing
