#include "province/client/province_hsm.h"

namespace kapok::province::client {
namespace {

Json hex(const QByteArray& bytes) { return bytes.toHex().toUpper().toStdString(); }
QByteArray bytes(const Json& value) { return QByteArray::fromHex(QByteArray::fromStdString(value.get<std::string>())); }

ports::Question questionOf(const ports::AuthenticationRequest& request)
{
    return {QStringLiteral("hsm_authenticate"),
            {{"division", toJson(request.division)},
             {"historical", hex(request.historical)},
             {"algorithm", request.algorithm},
             {"identification", hex(request.identification)},
             {"internal_factor", hex(request.internalFactor)},
             {"internal_original", hex(request.internalOriginal)},
             {"external_factor", hex(request.externalFactor)},
             {"external_original", hex(request.externalOriginal)}}};
}

}  // namespace

Task<Expected<ports::AuthenticationValues>> ProvinceHsm::authenticate(ports::AuthenticationRequest request)
{
    const auto reply = co_await m_province.ask(questionOf(request));
    if (!reply) co_return std::unexpected(reply.error());
    if (!reply->accepted) co_return failure(Error::Kind::Refused, words("line.hsm_refused"), reply->reason);
    const auto internal = textAt(reply->body, "internal");
    const auto external = textAt(reply->body, "external");
    if (!internal || !external)
        co_return failure(Error::Kind::Refused, words("line.hsm_refused"), QStringLiteral("no values"));
    co_return ports::AuthenticationValues{bytes(reply->body["internal"]), bytes(reply->body["external"])};
}

}  // namespace kapok::province::client
