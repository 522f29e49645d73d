#include "app/card_making.h"

namespace kapok::app {

Task<Expected<ports::CardPrinterState>> PracticePrinterState::state()
{
    using enum training::PracticeCardPrinter::State;
    const auto now = m_printer.state();
    ports::CardPrinterState said{.name = QStringLiteral("practice")};
    const bool isThere = now != Offline && now != Lost;
    said.readiness = !isThere    ? QStringLiteral("offline")
                     : now == Ok ? QStringLiteral("ready")
                                 : QStringLiteral("error");
    if (isThere) {
        said.media = now == Jam ? QStringLiteral("jam") : QStringLiteral("contact_station");
        said.ribbon = now == RibbonOut ? QStringLiteral("out") : QStringLiteral("full");
        said.dispenses = now == BoxEmpty ? QStringLiteral("empty") : QStringLiteral("ok");
        said.recovers = now == BoxFull ? QStringLiteral("full") : QStringLiteral("ok");
    }
    if (now != Ok)
        said.hinders = {isThere ? QStringLiteral("printer.") + training::PracticeCardPrinter::nameOf(now)
                                : QStringLiteral("printer.offline"),
                        {}};
    co_return said;
}

QueueState::QueueState(QString name, std::shared_ptr<cardio::PrintQueue> queue, ports::Scheduler& scheduler,
                       StationMedia media)
    : m_name(std::move(name)),
      m_queue(std::move(queue)),
      m_worker(scheduler.worker("card printer")),
      m_media(std::move(media))
{
}

QueueState::~QueueState() = default;

Task<Expected<ports::CardPrinterState>> QueueState::state()
{
    const auto report = co_await ports::on(*m_worker, [queue = m_queue] { return queue->look(); });
    if (!report) co_return failure(Error::Kind::Unavailable, words("printer.offline"), report.error().detail);
    cardio::PrinterState now = cardio::stateOf(*report);
    if (m_media && now.media == cardio::MediaPosition::Unknown) now.media = co_await m_media();
    co_return ports::CardPrinterState{.name = m_name,
                                      .readiness = cardio::nameOf(now.readiness),
                                      .media = cardio::nameOf(now.media),
                                      .ribbon = cardio::nameOf(now.ribbon),
                                      .film = cardio::nameOf(now.film),
                                      .dispenses = cardio::nameOf(now.dispenses),
                                      .recovers = cardio::nameOf(now.recovers),
                                      .ribbonLeft = now.ribbonLeft,
                                      .filmLeft = now.filmLeft,
                                      .hinders = cardio::hindersFeeding(now)};
}

}  // namespace kapok::app
