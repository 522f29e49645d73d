#include "app/card_queue.h"

#include "cardio/printer/print_course.h"
#include "cardio/printer/queue_keeping.h"

namespace kapok::app {
namespace {

cardio::FromQueue<void> done(cardio::PrintQueue& queue, ui::QueueWish wish, const QString& other)
{
    switch (wish) {
    case ui::QueueWish::Pause: return queue.pause();
    case ui::QueueWish::Resume: return queue.resume();
    case ui::QueueWish::Move: break;
    }
    const auto moved = cardio::moveWaiting(queue, other);
    if (!moved) return std::unexpected(moved.error());
    return {};
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
    co_return ui::QueueSeen{.waiting = standing->waiting, .paused = standing->paused, .other = m_other};
}

Task<Expected<void>> CardQueue::keep(ui::QueueWish wish)
{
    if (wish == ui::QueueWish::Move && m_other.isEmpty())
        co_return failure(Error::Kind::Refused, words("device.no_other_queue"));
    const auto kept =
        co_await ports::on(*m_worker, [queue = m_queue, wish, other = m_other] { return done(*queue, wish, other); });
    if (!kept) co_return std::unexpected(cardio::errorOf(kept.error()));
    co_return Expected<void>{};
}

}  // namespace kapok::app
