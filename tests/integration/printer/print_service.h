// A print service of the test's own with printers that speak IPP: cupsd and ippeveprinter, ended by their own ids.
#pragma once

#include "ipp_printer.h"

#include <QTemporaryDir>

#include <vector>

namespace kapok::cardio::testing {

class PrintService {
public:
    /// A queue each.
    explicit PrintService(int printers = 1);
    ~PrintService();
    bool isUp() const { return m_isUp; }
    QString why() const { return m_why; }

    static QString queue(int number = 0) { return QStringLiteral("kapok-%1").arg(number); }
    IppPrinter& printer(int number = 0) { return *m_printers.at(std::size_t(number)); }
    bool restartService();

private:
    QTemporaryDir m_folder;
    std::vector<std::unique_ptr<QProcess>> m_around;  // bus and avahi, where nobody had them running
    std::vector<std::unique_ptr<IppPrinter>> m_printers;
    std::unique_ptr<QProcess> m_service;
    bool m_isUp = false;
    QString m_why;

    bool startBus();
    bool startService();
    bool makeQueue(int number);
    QString at(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
};

}  // namespace kapok::cardio::testing
