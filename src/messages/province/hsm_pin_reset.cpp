#include "messages/province/hsm_pin_reset.h"

#include "messages/in_hex.h"

namespace kapok::messages {
using namespace shapes;

Shape ResetPin::request()
{
    return object({{"division", anyText()},
                   {"historical", hex()},
                   {"algorithm", whole()},
                   {"factor", hex()},
                   {"original", hex()}});
}

Shape ResetPin::reply() { return object({{"proof", hex()}, {"block", hex()}}); }
std::vector<Reason> ResetPin::refusals() { return {{"unknown_algorithm", "`algorithm` is neither 1 nor 3"}}; }

Json ResetPin::Reply::toJson() const { return {{"proof", inHex(proof)}, {"block", inHex(block)}}; }

Expected<ResetPin::Reply> ResetPin::Reply::fromJson(const Json& json)
{
    const auto proof = textAt(json, "proof"), block = textAt(json, "block");
    if (!proof) return std::unexpected(proof.error());
    if (!block) return std::unexpected(block.error());
    return Reply{QByteArray::fromHex(proof->toLatin1()), QByteArray::fromHex(block->toLatin1())};
}

std::vector<ResetPin::Reply> ResetPin::outcomes()
{
    return {{QByteArray("\x01\x02\x03\x04\x05\x06\x07\x08"), QByteArray("\x11\x12\x13\x14\x15\x16\x17\x18")}};
}

Json ResetPin::body() const
{
    return {{"division", toJson(division)},
            {"historical", inHex(historical)},
            {"algorithm", algorithm},
            {"factor", inHex(factor)},
            {"original", inHex(original)}};
}

}  // namespace kapok::messages
