#include "reader_service.h"

#include "cardio/pcsc/pcsc_bank.h"

#include "ports/real_scheduler.h"

#include <QDeadlineTimer>
#include <QThread>

#include <algorithm>
#include <stdexcept>

namespace kapok::cardio::testing {
namespace {

constexpr int longestWaitMs = 10000, pollMs = 20;
// pcscd looks whether a card is there every 400 ms (PCSCLITE_STATUS_POLL_RATE), and a reset that fails makes it say
// "empty" before it has looked. A card put in until then would be taken for the one that left, and never be announced.
constexpr int serviceLooksEveryMs = 400;

template <class Held>
bool waitUntil(Held held)
{
    for (QDeadlineTimer deadline(longestWaitMs); !deadline.hasExpired(); QThread::msleep(pollMs))
        if (held()) return true;
    return false;
}

/// Nothing where the service does not say: that is neither in nor out. One line to it for all looks: a new one each time
/// is a thread more in it, and each asks every empty reader anew what it is.
std::optional<std::vector<Slot>> slotsNow()
{
    static ports::RealScheduler scheduler;
    static PcscBank bank(scheduler);
    auto seen = bank.look();
    return seen ? std::optional(std::move(*seen)) : std::nullopt;
}

std::optional<Slot> slotNow(int number)
{
    const auto list = slotsNow();
    if (!list) return std::nullopt;
    const auto at = std::ranges::find(*list, CardProcesses::readerName(number), &Slot::name);
    return at == list->end() ? std::nullopt : std::optional(*at);
}

bool bothSlotsAreThere()
{
    const auto list = slotsNow();
    const auto isVirtual = [](const Slot& slot) { return slot.name.startsWith(QStringLiteral("Virtual PCD")); };
    return list && std::ranges::count_if(*list, isVirtual) >= 2;
}

}  // namespace

ReaderService::ReaderService()
{
    if (!bothSlotsAreThere()) {
        m_own = std::make_unique<QProcess>();
        m_own->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_own->start(QStringLiteral("/usr/sbin/pcscd"), {QStringLiteral("--foreground")});
    }
    m_isUp = waitUntil(bothSlotsAreThere);
}

ReaderService::~ReaderService()
{
    if (!m_own) return;
    m_own->terminate();
    m_own->waitForFinished();
}

CardProcesses::~CardProcesses()
{
    while (!m_cards.empty()) isOut(m_cards.begin()->first);
}

QString CardProcesses::readerName(int slot) { return QStringLiteral("Virtual PCD 00 0%1").arg(slot); }

void CardProcesses::insert(const CardState& card, int slot)
{
    const QString file = m_folder.filePath(QStringLiteral("card-%1.json").arg(++m_count));
    if (!saveCard(file, card)) throw std::runtime_error("no card file");
    // A card is counted when it comes and when it goes: what was counted before tells the one before from this one.
    std::optional<Slot> before;
    if (!waitUntil([&] { return (before = slotNow(slot)) && !before->cardPresent; }))
        throw std::runtime_error("another card lies in the slot");
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->start(QStringLiteral(KAPOK_CARD), {file, QStringLiteral("--slot"), QString::number(slot)});
    const auto isIn = [&] {
        const auto now = slotNow(slot);
        return now && now->insertion != before->insertion && !now->atr.isEmpty();
    };
    const auto hasEnded = [&] { return process->waitForFinished(0) || process->state() == QProcess::NotRunning; };
    if (!waitUntil([&] { return isIn() || hasEnded(); }) || !isIn()) {
        process->kill();
        process->waitForFinished();
        throw std::runtime_error((slotsNow() ? "the card never came into its reader: " : "no reader service: ") +
                                 process->readAll().toStdString());
    }
    m_cards[slot] = std::move(process);
    m_files[slot] = file;
}

void CardProcesses::remove(int slot)
{
    if (isOut(slot)) return;
    throw std::runtime_error(slotsNow() ? "the reader service does not see that the card is out" : "no reader service");
}

bool CardProcesses::isOut(int slot)
{
    const auto card = std::move(m_cards[slot]);
    m_cards.erase(slot);
    if (!card) return true;
    card->kill();
    card->waitForFinished();
    const QDeadlineTimer looked(serviceLooksEveryMs + pollMs);
    const bool isSeenOut = waitUntil([slot] {
        const auto now = slotNow(slot);
        return now && !now->cardPresent;
    });
    QThread::msleep(static_cast<unsigned long>(looked.remainingTime()));
    return isSeenOut;
}

CardState CardProcesses::kept(int slot) const { return loadCard(m_files.at(slot)).value(); }

}  // namespace kapok::cardio::testing
