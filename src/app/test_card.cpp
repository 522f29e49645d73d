#include "app/test_card.h"

#include "ui/face/face.h"

namespace kapok::app {

// NOLINTNEXTLINE(cppcoreguidelines-avoid-reference-coroutine-parameters): the parts list outlives its hands
Task<Expected<void>> printTestCard(ports::Hand& maker, KeepEntry keep, TestCard card)
{
    ports::NewEntry entry = std::move(card.entry);
    entry.kind = QStringLiteral("test_printed");
    entry.body = {
        {"serial", toJson(card.serial)}, {"face", toJson(card.face)}, {"operation", toJson(card.operation.text)}};
    const auto kept = co_await keep(std::move(entry));
    if (!kept) co_return std::unexpected(kept.error());
    Json texts = Json::object();
    for (const auto& [name, text] : ui::inventedHolder().texts) texts[name.toStdString()] = toJson(text);
    ports::Deed deed{.operation = std::move(card.operation),
                     .request = QStringLiteral("print_face"),
                     .body = {{"object", toJson(card.serial)}, {"face", toJson(card.face)}, {"texts", texts}}};
    const auto printed = co_await maker.carryOut(std::move(deed));
    if (!printed) co_return std::unexpected(printed.error());
    co_return Expected<void>{};
}

}  // namespace kapok::app
