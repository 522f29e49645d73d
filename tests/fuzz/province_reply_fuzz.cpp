// F1: whatever a province answers, the client neither crashes nor takes what is malformed for a reply.
#include "line/http.h"
#include "line/reading.h"
#include "line/wire.h"
#include "messages/list.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    using namespace kapok;
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    line::ResponseReader whole, pieces;
    const auto reading = whole.take(bytes);
    pieces.take(bytes.left(bytes.size() / 2));
    pieces.take(bytes.mid(bytes.size() / 2));
    const QByteArray body = reading == line::Reading::Complete ? whole.response().body : bytes;
    if (const auto reply = line::replyOf(body)) {
        if (line::replyOf(line::bytesOf(*reply))->body != reply->body) __builtin_trap();  // round trip
        for (const messages::Described& message : messages::all())
            (void)line::asKept(*reply, &message.reply, {message.kind, "{}"});
    }
    (void)line::foundOf(body, QStringLiteral("1f"));
    return 0;
}
