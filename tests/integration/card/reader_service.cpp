#include "reader_service.h"

#include "cardio/pcsc/pcsc_bank.h"

#include "ports/real_scheduler.h"

#include <QDeadlineTimer>
#include <QThread>

#include <algorithm>
#include <stdexcept>

namespace kapok::cardio::testing {
namespace {

constexpr int longestWaitMs = 10000, pollMs = 5;
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

std::vector<Slot> slotsNow()
{
    ports::RealScheduler scheduler;
    PcscBank bank(scheduler);
    return bank.look().value_or(std::vector<Slot>{});
}

bool isIn(int slot)
{
    const auto list = slotsNow();
    const auto at = std::ranges::find(list, CardProcesses::readerName(slot), &Slot::name);
    return at != list.end() && at->cardPresent;
}

bool bothSlotsAreThere()
{
    const auto list = slotsNow();
    return std::ranges::count_if(
               list, [](const Slot& slot) { return slot.name.startsWith(QStringLiteral("Virtual PCD")); }) >= 2;
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
    while (!m_cards.empty()) remove(m_cards.begin()->first);
}

QString CardProcesses::readerName(int slot) { return QStringLiteral("Virtual PCD 00 0%1").arg(slot); }

void CardProcesses::insert(const CardState& card, int slot)
{
    const QString file = m_folder.filePath(QStringLiteral("card-%1.json").arg(++m_count));
    if (!saveCard(file, card)) throw std::runtime_error("no card file");
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(QStringLiteral(KAPOK_CARD), {file, QStringLiteral("--slot"), QString::number(slot)});
    m_cards[slot] = std::move(process);
    m_files[slot] = file;
    if (!waitUntil([slot] { return isIn(slot); })) throw std::runtime_error("the card never came into its reader");
}

void CardProcesses::remove(int slot)
{
    const auto card = std::move(m_cards[slot]);
    m_cards.erase(slot);
    if (!card) return;
    card->kill();
    card->waitForFinished();
    const QDeadlineTimer looked(serviceLooksEveryMs + pollMs);
    waitUntil([slot] { return !isIn(slot); });
    QThread::msleep(static_cast<unsigned long>(looked.remainingTime()));
}

CardState CardProcesses::kept(int slot) const { return loadCard(m_files.at(slot)).value(); }

}  // namespace kapok::cardio::testing
