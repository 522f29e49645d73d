#include "desk/awaited_card.h"

namespace kapok::desk {

Task<Expected<ports::ChipData>> readAwaited(ports::CardReaders& readers, QString identification)
{
    auto only = co_await readers.read({});
    const bool areSeveral = !only && only.error().happened.id == QLatin1String("error.card_several");
    if (!areSeveral || identification.isEmpty()) co_return only;
    const auto listed = co_await readers.list();
    if (!listed) co_return std::unexpected(listed.error());
    for (const ports::Reader& reader : listed->list) {
        if (reader.cardKind != QLatin1String("social_security")) continue;
        auto read = co_await readers.read(reader.name);
        if (read && read->identification == identification) co_return read;
    }
    co_return only;
}

}  // namespace kapok::desk
