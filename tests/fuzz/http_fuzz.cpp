// F1: whatever bytes come over the line, whole or one by one, both ends read the same of them and come to an end.
#include "line/http.h"

#include <cstdint>
#include <cstdlib>

using kapok::line::Reading;

namespace {

template <class Reader>
Reading inPieces(Reader& reader, const QByteArray& bytes)
{
    Reading reading = Reading::More;
    for (qsizetype at = 0; at < bytes.size() && reading == Reading::More; ++at)
        reading = reader.take(bytes.sliced(at, 1));
    return reading;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    kapok::line::RequestReader whole, pieces;
    const Reading asked = whole.take(bytes);
    if (asked == Reading::Complete && inPieces(pieces, bytes) != Reading::Complete) std::abort();
    if (asked == Reading::Complete && whole.call().body != pieces.call().body) std::abort();

    kapok::line::ResponseReader told, inTurn;
    Reading answered = told.take(bytes);
    if (answered == Reading::More) answered = told.end();
    Reading again = inPieces(inTurn, bytes);
    if (again == Reading::More) again = inTurn.end();
    if (answered == Reading::Complete && again != Reading::Complete) std::abort();
    if (answered == Reading::Complete && told.response().body != inTurn.response().body) std::abort();
    return 0;
}
