// A card that answers anything (F1): every errand ends, and nothing that a chip counts is sent twice.
#include "tests/unit/cardio/scripted_card.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray script(reinterpret_cast<const char*>(data), qsizetype(size));
    if (!kapok::cardio::testing::survives(script)) std::abort();
    return 0;
}
