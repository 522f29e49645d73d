// What the errands of one bank of readers share: a worker a reader, what was seen in each, who is told of changes. Alive
// as long as one of them is under way (P29). For the files of ChipCardReaders only.
#pragma once

#include "cardio/chip/chip_card_readers.h"

#include <QObject>

#include <map>
#include <mutex>

namespace kapok::cardio {

/// Who wants to know of readers and cards. Kept apart from the house: the thread that watches must never be the last to
/// hold what would wait for it.
class Listeners {
public:
    void add(std::function<void()> tell)
    {
        const std::lock_guard lock(m_guard);
        m_list.push_back({std::make_unique<QObject>(), std::move(tell)});
    }
    void tellAll()
    {
        const std::lock_guard lock(m_guard);
        for (const Listener& one : m_list)
            QMetaObject::invokeMethod(one.inThread.get(), one.tell, Qt::QueuedConnection);
    }

private:
    struct Listener {
        std::unique_ptr<QObject> inThread;
        std::function<void()> tell;
    };
    std::mutex m_guard;
    std::vector<Listener> m_list;
};

struct ChipCardReaders::House final : ReaderHouse, std::enable_shared_from_this<House> {
    House(std::shared_ptr<ReaderBank> readers, const ReaderParts& made) : bank(std::move(readers)), parts(made) {}

    std::shared_ptr<ReaderBank> bank;
    ReaderParts parts;
    std::map<QString, std::unique_ptr<ports::Worker>> workers;
    std::unique_ptr<ports::Worker> looker = parts.scheduler.worker("readers");

    // What a card turned out to be, so that asking for the list does not power it again and again.
    struct Kind {
        Slot slot;
        QString kind;
    };
    std::map<QString, Kind> kinds;
    RefusedCards refused{parts.refusedCards};

    std::shared_ptr<Listeners> listeners = std::make_shared<Listeners>();
    bool isWatched = false;

    const std::shared_ptr<ReaderBank>& readers() const override { return bank; }
    ports::Hsm& hsm() override { return parts.hsm; }
    Randomness& chance() override { return parts.randomness; }
    RefusedCards& refusedCards() override { return refused; }
    ports::Worker& workerOf(const QString& reader) override
    {
        auto& worker = workers[reader];
        if (!worker) worker = parts.scheduler.worker("reader");
        return *worker;
    }
    /// Unavailable: there is no reader at all, or no service.
    Task<Expected<std::vector<Slot>>> held() override;
    /// Every reader, with a card or without.
    static Task<Expected<std::vector<Slot>>> lookAround(std::shared_ptr<House> house);
};

}  // namespace kapok::cardio
