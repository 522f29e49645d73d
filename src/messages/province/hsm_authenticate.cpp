#include "messages/province/hsm_authenticate.h"

#include "messages/in_hex.h"

namespace kapok::messages {
using namespace shapes;

Shape AuthenticateChip::request()
{
    return object({{"division", anyText()},
                   {"historical", hex()},
                   {"algorithm", whole()},
                   {"identification", hex()},
                   {"internal_factor", hex()},
                   {"internal_original", hex()},
                   {"external_factor", hex()},
                   {"external_original", hex()}});
}

Shape AuthenticateChip::reply() { return object({{"internal", hex()}, {"external", hex()}}); }
std::vector<Reason> AuthenticateChip::refusals() { return {{"unknown_algorithm", "`algorithm` is neither 1 nor 3"}}; }

Json AuthenticateChip::Reply::toJson() const { return {{"internal", inHex(internal)}, {"external", inHex(external)}}; }

Expected<AuthenticateChip::Reply> AuthenticateChip::Reply::fromJson(const Json& json)
{
    const auto internal = textAt(json, "internal"), external = textAt(json, "external");
    if (!internal) return std::unexpected(internal.error());
    if (!external) return std::unexpected(external.error());
    return Reply{QByteArray::fromHex(internal->toLatin1()), QByteArray::fromHex(external->toLatin1())};
}

std::vector<AuthenticateChip::Reply> AuthenticateChip::outcomes()
{
    return {{QByteArray("\x01\x02\x03\x04\x05\x06\x07\x08"), QByteArray("\x11\x12\x13\x14\x15\x16\x17\x18")}};
}

Json AuthenticateChip::body() const
{
    return {{"division", toJson(division)},
            {"historical", inHex(historical)},
            {"algorithm", algorithm},
            {"identification", inHex(identification)},
            {"internal_factor", inHex(internalFactor)},
            {"internal_original", inHex(internalOriginal)},
            {"external_factor", inHex(externalFactor)},
            {"external_original", inHex(externalOriginal)}};
}

}  // namespace kapok::messages
