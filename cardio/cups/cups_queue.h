// A queue of CUPS: one connection a call, each call sent once, none waited for without end. The programs have it from
// cardio/printer/late_queue.h.
#pragma once

#include "cardio/printer/print_queue.h"

#include <chrono>

namespace kapok::cardio {

/// How long one call may take: the service is on this machine, the device behind it may be away.
struct QueuePatience {
    std::chrono::milliseconds connect{2000}, answer{5000};
};

class CupsQueue final : public PrintQueue {
public:
    explicit CupsQueue(QString name, QueuePatience patience = {}) : m_name(std::move(name)), m_patience(patience) {}

    FromQueue<PrinterReport> look() override;
    FromQueue<int> send(const PrintOrder& order) override;
    FromQueue<std::vector<PrintJob>> jobs(const QString& title) override;
    FromQueue<std::vector<PrintJob>> waiting() override;
    FromQueue<void> cancel(int job) override;
    FromQueue<void> pause() override;
    FromQueue<void> resume() override;
    FromQueue<void> move(int job, const QString& queue) override;

    const QString& name() const { return m_name; }

private:
    QString m_name;
    QueuePatience m_patience;
};

}  // namespace kapok::cardio
