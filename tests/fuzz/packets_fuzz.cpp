// F1: whatever lies on a stick, nobody crashes over it, and what is read of it is what was written.
#include "line/packets/packet.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    using namespace kapok::line;
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    for (const Carries what : {Carries::Demands, Carries::Answers})
        if (const auto packets = packetsIn(what, bytes))
            if (packetsIn(what, fileOf(what, *packets))->all != packets->all) __builtin_trap();
    if (const auto packet = packetOf(bytes))
        if (packetOf(bytesOf(*packet))->demand.bytes != packet->demand.bytes) __builtin_trap();
    if (const auto answer = packetAnswerOf(bytes))
        if (packetAnswerOf(bytesOf(*answer))->reply.body != answer->reply.body) __builtin_trap();
    return 0;
}
