#include "desk/witnessed_province.h"

#include "messages/province/hello.h"

#include <algorithm>

namespace kapok::desk {
namespace {

constexpr int nonceSize = 16, atOnce = 500;

domain::Mark markOf(const ports::Stand& stand) { return {stand.seq, stand.hash}; }

}  // namespace

domain::Mark WitnessedProvince::own() const { return markOf(m_journal.head()); }

std::optional<domain::Mark> WitnessedProvince::head() const
{
    const bool agreed = m_witness.verdict == Verdict::Ok || m_witness.verdict == Verdict::Forgotten;
    return agreed ? std::optional(own()) : std::nullopt;
}

// A journal without an entry has nothing to be held against yet; its first one comes before any order.
bool WitnessedProvince::isDue() const
{
    if (own().count == 0) return false;
    if (!m_heard || m_lost) return true;
    const qint64 since = m_clock.now().utcMs - m_heard->utcMs;
    return since < 0 || since >= lasts.count();
}

// One at a time, and whoever else wants to speak waits: so the province hears no head that is newer than the hello
// which it answers, and its alarm is never a false one.
Task<Expected<void>> WitnessedProvince::contact()
{
    const auto turn = m_turn;
    co_await turn->take();
    const Held held(turn);
    if (isDue()) {
        const messages::Hello hello{own(), m_randomness.bytes(nonceSize)};
        const ports::Question question{QString::fromLatin1(messages::Hello::kind), hello.body()};
        const auto reply = noted(co_await m_real.ask(question));
        if (!reply) co_return std::unexpected(reply.error());
        if (!reply->accepted) {  // a province from before hellos: nobody witnesses anything, and nobody is held up
            m_heard = m_clock.now();
            co_return Expected<void>{};
        }
        const auto read = messages::Hello::Reply::fromJson(reply->body);
        if (!read) co_return std::unexpected(read.error());
        const auto heard = co_await hear(read->known);
        if (!heard) co_return std::unexpected(heard.error());
        m_heard = m_clock.now();
        if (!m_alarm && !read->again.empty() && m_tellWanted)
            if (const auto taken = co_await m_tellWanted(read->again); !taken) m_tellTrouble(taken.error());
    }
    if (m_alarm) co_return std::unexpected(*m_alarm);
    co_return Expected<void>{};
}

// The desk goes on writing meanwhile: what the province knows is held against the journal as it is now.
Task<Expected<void>> WitnessedProvince::hear(domain::Mark known)
{
    const auto there = co_await here(known.count);
    if (!there) co_return std::unexpected(there.error());
    take(judge(known, there->mark, m_witness.confirmed), known);
    if (isAlarm(m_witness.verdict) || (m_witness.verdict != Verdict::Forgotten && m_witness.lost == 0))
        co_return Expected<void>{};
    co_return co_await askForLost();
}

Task<Expected<WitnessedProvince::Here>> WitnessedProvince::here(qint64 count)
{
    if (count == 0) co_return Here{domain::Mark{}};
    if (count > own().count) co_return Here{};
    const auto entry = co_await m_journal.entries(count - 1, 1);
    if (!entry) co_return std::unexpected(entry.error());
    if (entry->list.empty()) co_return Here{};
    co_return Here{domain::Mark{entry->list.front().seq, entry->list.front().hash}};
}

void WitnessedProvince::take(Verdict verdict, const domain::Mark& known)
{
    const Witness before = m_witness;
    m_witness.verdict = verdict;
    m_witness.at = m_clock.now();
    m_alarm.reset();
    if (verdict == Verdict::Ok) m_witness.confirmed = known;
    if (verdict == Verdict::Forgotten)
        m_witness.since = before.lost > 0 ? std::min(before.since, known.count) : known.count;
    if (isAlarm(verdict)) {
        const QString detail = QStringLiteral("the province knows %1 entries, this journal has %2");
        m_alarm = Error{Error::Kind::Damaged, m_witness.trouble(), detail.arg(known.count).arg(own().count)};
        m_tellAlarm(*m_alarm);
    }
    if (verdict != before.verdict || m_witness.confirmed != before.confirmed) keep();
}

// B7: what was done since is asked for again, and what the province does not know any more is not believed to be done.
// Nothing is told again by itself: somebody has to look at it.
Task<Expected<void>> WitnessedProvince::askForLost()
{
    auto orders = co_await doneSince(m_witness.since);
    if (!orders) co_return std::unexpected(orders.error());
    qint64 lost = 0;
    while (!orders->empty()) {
        const auto count = std::ptrdiff_t(std::min(orders->size(), ports::Round::most));
        const auto unknown = co_await askFor({orders->end() - count, orders->end()});
        if (!unknown) co_return std::unexpected(unknown.error());
        orders->erase(orders->end() - count, orders->end());
        lost += *unknown;
    }
    m_witness.lost = lost;
    keep();
    if (const Words what = m_witness.trouble(); !what.empty())
        m_tellTrouble({Error::Kind::Unavailable, what, QStringLiteral("since entry %1").arg(m_witness.since)});
    co_return Expected<void>{};
}

// How many of them it does not know. What it knows otherwise than this journal is somebody's to judge (M12).
Task<Expected<qint64>> WitnessedProvince::askFor(std::vector<OrderDone> orders)
{
    ports::Round round;
    for (const OrderDone& one : orders) round.operations.push_back(one.asked);
    const auto told = noted(co_await m_real.askAll(std::move(round)));
    if (!told) co_return std::unexpected(told.error());
    for (std::size_t at = 0; at < orders.size(); ++at) {
        const auto& found = told->found[at];
        if (!found || !found->reply || !m_tellFound) continue;
        if (const auto kept = co_await m_tellFound(orders[at], *found->reply); !kept) m_tellTrouble(kept.error());
    }
    co_return std::ranges::count_if(told->found, [](const auto& one) { return !one || !one->reply; });
}

Task<Expected<std::vector<OrderDone>>> WitnessedProvince::doneSince(qint64 entry)
{
    OrdersDone orders;
    for (qint64 last = entry;;) {
        const auto slice = co_await m_journal.entries(last, atOnce);
        if (!slice) co_return std::unexpected(slice.error());
        if (slice->list.empty()) co_return orders.all();
        for (const ports::Entry& one : slice->list) orders.take(one);
        last = slice->list.back().seq;
    }
}

void WitnessedProvince::keep()
{
    if (const auto kept = m_keep(m_witness); !kept) m_tellTrouble(kept.error());
}

Task<Expected<ports::Reply>> WitnessedProvince::ask(ports::Question question)
{
    const auto met = co_await contact();
    if (!met) co_return std::unexpected(met.error());
    co_return noted(co_await m_real.ask(std::move(question)));
}

Task<Expected<ports::Reply>> WitnessedProvince::demand(ports::Demand demand)
{
    if (m_alarm) co_return std::unexpected(*m_alarm);
    co_return noted(co_await m_real.demand(std::move(demand)));
}

Task<Expected<ports::Found>> WitnessedProvince::find(ports::Sought sought)
{
    const auto met = co_await contact();
    if (!met) co_return std::unexpected(met.error());
    co_return noted(co_await m_real.find(std::move(sought)));
}

Task<Expected<ports::RoundReply>> WitnessedProvince::askAll(ports::Round round)
{
    const auto met = co_await contact();
    if (!met) co_return std::unexpected(met.error());
    co_return noted(co_await m_real.askAll(std::move(round)));
}

}  // namespace kapok::desk
