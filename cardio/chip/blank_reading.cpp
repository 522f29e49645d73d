#include "cardio/chip/blank_reading.h"

#include "cardio/chip/card_kind.h"
#include "cardio/chip/chip_record.h"

#include <array>

namespace kapok::cardio {
namespace {

struct Wanted {
    Tag tag;
    int length;
};

constexpr std::array wanted{Wanted{{0x01}, 16}, Wanted{{0x03}, 4}, Wanted{{0x05}, 4}, Wanted{{0x06}, 4},
                            Wanted{{0x07}, 9}};

}  // namespace

Expected<ports::BlankData> readBlankCard(CardTransport& transport, Listener listener)
{
    Conversation card(transport, std::move(listener));
    if (const auto open = card.open(); !open)
        return std::unexpected(lostCard(Errand::Read, open.error(), card.progress()));
    const auto application = openSocialApplication(card, Errand::Read);
    if (!application) return std::unexpected(application.error());
    std::array<std::optional<QByteArray>, wanted.size()> records;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        auto record = recordOf(card, files::ef05, wanted[i].tag, wanted[i].length);
        if (!record) return std::unexpected(record.error());
        records[i] = std::move(*record);
    }
    const auto& [identification, version, issued, expires, number] = records;
    if (!identification || !number) return std::unexpected(errors::unreadable(QStringLiteral("EF05")));
    if (!isEmptyRecord(*number)) return std::unexpected(errors::usedCard());
    const auto generation = generationOf(version);
    if (!generation) return std::unexpected(generation.error());
    if (*generation == 1) return std::unexpected(errors::noBlankOfThisGeneration());

    return blankOf(*identification, *version, issued.value_or(QByteArray()), expires.value_or(QByteArray()));
}

}  // namespace kapok::cardio
