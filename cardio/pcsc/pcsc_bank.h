// The readers that the machine's PC/SC service knows.
#pragma once

#include "cardio/chip/reader_bank.h"
#include "cardio/pcsc/pcsc_context.h"
#include "cardio/pcsc/seen_cards.h"
#include "ports/scheduler.h"

#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>

namespace kapok::cardio {

class PcscBank final : public ReaderBank {
public:
    explicit PcscBank(ports::Scheduler& scheduler) : m_scheduler(scheduler) {}
    ~PcscBank() override;

    std::expected<std::vector<Slot>, Lost> look() override;
    std::unique_ptr<CardTransport> open(const QString& reader, AtrFrom atr) override;
    /// Waits on a thread of its own for readers and cards to come and go; looks again after every
    /// wake-up and every second, because a change between two calls can be missed (pitfalls.md P19).
    void watch(std::function<void()> moved) override;

    std::expected<bool, Lost> hasPinPad(const QString& reader) override;

private:
    std::expected<std::vector<Slot>, LONG> lookThrough(PcscContext& context);
    ReaderAttributes askedOf(PcscContext& context, const SCARD_READERSTATE& state);
    std::expected<ReaderAttributes, LONG> connected(PcscContext& context, const char* reader);
    std::shared_ptr<PcscContext> contextOf(const QString& reader);
    void keepWatch(const std::function<void()>& moved);
    void waitForChange();
    bool pause();

    ports::Scheduler& m_scheduler;
    PcscContext m_looking;
    const std::shared_ptr<SeenCards> m_seen = std::make_shared<SeenCards>();

    std::mutex m_guard;
    std::map<QString, std::shared_ptr<PcscContext>> m_contexts;  // one a reader: a waiting call holds its own only

    PcscContext m_watching;
    std::mutex m_stopGuard;
    std::condition_variable m_stopped;
    std::atomic<bool> m_isStopping = false;
    std::unique_ptr<ports::Worker> m_watcher;  // last: its thread ends before what it uses
};

}  // namespace kapok::cardio
