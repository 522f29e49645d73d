#include "province/client/province_hsm.h"

#include "messages/province/hsm_authenticate.h"
#include "messages/province/hsm_pin_reset.h"

namespace kapok::province::client {
namespace {

using messages::AuthenticateChip;

AuthenticateChip messageOf(const ports::AuthenticationRequest& request)
{
    return {.division = request.division,
            .historical = request.historical,
            .algorithm = request.algorithm,
            .identification = request.identification,
            .internalFactor = request.internalFactor,
            .internalOriginal = request.internalOriginal,
            .externalFactor = request.externalFactor,
            .externalOriginal = request.externalOriginal};
}

}  // namespace

Task<Expected<ports::AuthenticationValues>> ProvinceHsm::authenticate(ports::AuthenticationRequest request)
{
    const ports::Question question{QString::fromLatin1(AuthenticateChip::kind), messageOf(request).body()};
    const auto reply = co_await m_province.ask(question);
    if (!reply) co_return std::unexpected(reply.error());
    if (!reply->accepted) co_return failure(Error::Kind::Refused, words("line.hsm_refused"), reply->reason);
    const auto values = AuthenticateChip::Reply::fromJson(reply->body);
    if (!values) co_return failure(Error::Kind::Refused, words("line.hsm_refused"), QStringLiteral("no values"));
    co_return ports::AuthenticationValues{values->internal, values->external};
}

Task<Expected<ports::PinResetValues>> ProvinceHsm::resetPin(ports::PinResetRequest request)
{
    const messages::ResetPin message{.division = request.division,
                                     .historical = request.historical,
                                     .algorithm = request.algorithm,
                                     .factor = request.factor,
                                     .original = request.original};
    const ports::Question question{QString::fromLatin1(messages::ResetPin::kind), message.body()};
    const auto reply = co_await m_province.ask(question);
    if (!reply) co_return std::unexpected(reply.error());
    if (!reply->accepted) co_return failure(Error::Kind::Refused, words("line.hsm_refused"), reply->reason);
    const auto values = messages::ResetPin::Reply::fromJson(reply->body);
    if (!values) co_return failure(Error::Kind::Refused, words("line.hsm_refused"), QStringLiteral("no values"));
    co_return ports::PinResetValues{values->proof, values->block};
}

}  // namespace kapok::province::client
