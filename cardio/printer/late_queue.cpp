#include "cardio/printer/late_queue.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibrary>

#include <mutex>

namespace kapok::cardio {
namespace {

using Make = PrintQueue* (*)(const QString& name);

// By its whole path: what lies elsewhere under that name is none of ours.
QString libraryFile()
{
    const QDir program(QCoreApplication::applicationDirPath());
    const QString beside = program.filePath(QStringLiteral("kapok-cups.so"));
    return QFileInfo::exists(beside)
               ? beside
               : QDir::cleanPath(program.filePath(QStringLiteral("../lib/kapok/modules/kapok-cups.so")));
}

struct Loaded {
    Make make = nullptr;
    QString why{};  ///< it could not be
};

// Once in a process, and for as long as it lives.
const Loaded& loaded()
{
    static const Loaded once = [] {
        QLibrary library(libraryFile());
        const auto make = Make(library.resolve("kapokPrintQueue"));
        return Loaded{make, make ? QString() : library.errorString()};
    }();
    return once;
}

class LateQueue final : public PrintQueue {
public:
    explicit LateQueue(QString name) : m_name(std::move(name)) {}

    FromQueue<PrinterReport> look() override
    {
        return asked([](PrintQueue& queue) { return queue.look(); });
    }
    FromQueue<int> send(const PrintOrder& order) override
    {
        return asked([&](PrintQueue& queue) { return queue.send(order); });
    }
    FromQueue<std::vector<PrintJob>> jobs(const QString& title) override
    {
        return asked([&](PrintQueue& queue) { return queue.jobs(title); });
    }
    FromQueue<std::vector<PrintJob>> waiting() override
    {
        return asked([](PrintQueue& queue) { return queue.waiting(); });
    }
    FromQueue<void> cancel(int job) override
    {
        return asked([&](PrintQueue& queue) { return queue.cancel(job); });
    }
    FromQueue<void> pause() override
    {
        return asked([](PrintQueue& queue) { return queue.pause(); });
    }
    FromQueue<void> resume() override
    {
        return asked([](PrintQueue& queue) { return queue.resume(); });
    }
    FromQueue<void> move(int job, const QString& queue) override
    {
        return asked([&](PrintQueue& from) { return from.move(job, queue); });
    }

private:
    template <class Ask>
    std::invoke_result_t<Ask, PrintQueue&> asked(Ask ask)
    {
        std::call_once(m_made, [this] {
            if (loaded().make) m_queue.reset(loaded().make(m_name));
        });
        // Nothing of it was sent.
        if (!m_queue) return std::unexpected(QueueTrouble{.detail = loaded().why});
        return ask(*m_queue);
    }

    QString m_name;
    std::once_flag m_made;
    std::unique_ptr<PrintQueue> m_queue;
};

}  // namespace

std::shared_ptr<PrintQueue> lateQueue(QString name) { return std::make_shared<LateQueue>(std::move(name)); }

}  // namespace kapok::cardio
