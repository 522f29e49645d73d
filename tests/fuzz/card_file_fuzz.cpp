// The file of a virtual card (F1): what is taken is written again as it was, whatever stands in it.
#include "cardio/emulator/card_state.h"

#include <cstdlib>

using namespace kapok;
using namespace kapok::cardio;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto json = parseStrict(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)));
    if (!json) return 0;
    const auto card = cardStateOf(*json);
    if (!card) {
        if (card.error().detail.isEmpty()) std::abort();  // it names what is wrong
        return 0;
    }
    const auto again = cardStateOf(toJson(*card));
    if (!again || *again != *card) std::abort();
    return 0;
}
