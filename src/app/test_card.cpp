#include "app/test_card.h"

#include "ui/face/face.h"

namespace kapok::app {

// NOLINTNEXTLINE(cppcoreguidelines-avoid-reference-coroutine-parameters): the parts list outlives its hands
Task<Expected<void>> printTestCard(ports::Hand& maker, domain::OperationId operation, QString face, QString serial)
{
    Json texts = Json::object();
    for (const auto& [name, text] : ui::inventedHolder().texts) texts[name.toStdString()] = toJson(text);
    ports::Deed deed{.operation = std::move(operation),
                     .request = QStringLiteral("print_face"),
                     .body = {{"object", toJson(serial)}, {"face", toJson(face)}, {"texts", texts}}};
    const auto printed = co_await maker.carryOut(std::move(deed));
    if (!printed) co_return std::unexpected(printed.error());
    co_return Expected<void>{};
}

}  // namespace kapok::app
