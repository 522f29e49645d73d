#include "app/printers_seen.h"

namespace kapok::app {
namespace {

Task<ui::PrinterSeen> seenOf(ports::CardPrinter* printer)
{
    const auto state = co_await printer->state();
    if (!state) co_return ui::PrinterSeen{.name = QStringLiteral("?"), .hinders = state.error().happened};
    co_return ui::PrinterSeen{.name = state->name,
                              .hinders = state->hinders,
                              .ribbon = state->ribbon,
                              .film = state->film,
                              .ribbonLeft = state->ribbonLeft,
                              .filmLeft = state->filmLeft};
}

}  // namespace

Task<ui::PrintersSeen> seenOf(PrintersHere here)
{
    ui::PrintersSeen seen;
    if (here.practises) seen.paper.name = QStringLiteral("training");
    if (here.card) seen.card = co_await seenOf(here.card);
    if (here.paper) seen.paper = co_await seenOf(here.paper);
    if (here.queue) seen.card.queue = co_await here.queue->seen();
    co_return seen;
}

}  // namespace kapok::app
