#include "app/card_queue.h"

#include "cardio/printer/queue_keeping.h"

namespace kapok::app {
namespace {

Expected<void> moved(cardio::PrintQueue& queue, const QString& other, int seen)
{
    if (const auto done = cardio::moveWaiting(queue, other, seen); !done) return std::unexpected(done.error());
    return {};
}

Expected<void> done(cardio::PrintQueue& queue, ui::QueueWish wish, const QString& other, int seen)
{
    switch (wish) {
    case ui::QueueWish::Pause: return cardio::pauseBetweenCards(queue);
    case ui::QueueWish::Resume: return cardio::resumeWithoutRepeating(queue);
    case ui::QueueWish::Move: break;
    }
    return moved(queue, other, seen);
}

}  // namespace

CardQueue::CardQueue(std::shared_ptr<cardio::PrintQueue> queue, QString other, ports::Scheduler& scheduler)
    : m_queue(std::move(queue)), m_other(std::move(other)), m_worker(scheduler.worker("card queue"))
{
}

CardQueue::~CardQueue() = default;

Task<std::optional<ui::QueueSeen>> CardQueue::seen()
{
    const auto standing = co_await ports::on(*m_worker, [queue = m_queue] { return cardio::standingOf(*queue); });
    if (!standing) co_return std::nullopt;
    m_seen = standing->waiting;
    co_return ui::QueueSeen{.waiting = standing->waiting, .paused = standing->paused, .other = m_other};
}

Task<Expected<void>> CardQueue::keep(ui::QueueWish wish)
{
    if (wish == ui::QueueWish::Move && m_other.isEmpty())
        co_return failure(Error::Kind::Refused, words("device.no_other_queue"));
    co_return co_await ports::on(
        *m_worker, [queue = m_queue, wish, other = m_other, seen = m_seen] { return done(*queue, wish, other, seen); });
}

}  // namespace kapok::app
