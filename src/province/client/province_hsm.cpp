#include "province/client/province_hsm.h"

#include "messages/province/hsm_authenticate.h"
#include "messages/province/hsm_pin_reset.h"
#include "messages/province/hsm_write.h"

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

Task<Expected<ports::PinResetValues>> ProvinceHsm::resetPin(ports::CardChallenge card)
{
    const messages::ResetPin message{.division = card.division,
                                     .historical = card.historical,
                                     .algorithm = card.algorithm,
                                     .factor = card.factor,
                                     .original = card.original};
    const ports::Question question{QString::fromLatin1(messages::ResetPin::kind), message.body()};
    const auto reply = co_await m_province.ask(question);
    if (!reply) co_return std::unexpected(reply.error());
    if (!reply->accepted) co_return failure(Error::Kind::Refused, words("line.hsm_refused"), reply->reason);
    const auto values = messages::ResetPin::Reply::fromJson(reply->body);
    if (!values) co_return failure(Error::Kind::Refused, words("line.hsm_refused"), QStringLiteral("no values"));
    co_return ports::PinResetValues{values->proof, values->block};
}

Task<Expected<ports::WriteValue>> ProvinceHsm::proveToWrite(ports::WriteRequest request)
{
    const bool isBasic = request.key == ports::WriteRequest::Key::Basic;
    const messages::WriteCall call{
        .algorithm = request.card.algorithm,
        .address = QLatin1String(isBasic ? messages::WriteCall::basicKey : messages::WriteCall::personKey),
        .factor = request.card.factor,
        .original = request.card.original};
    const messages::ProveToWrite message{
        .division = request.card.division, .historical = request.card.historical, .call = call.text()};
    const ports::Question question{QString::fromLatin1(messages::ProveToWrite::kind), message.body()};
    const auto reply = co_await m_province.ask(question);
    if (!reply) co_return std::unexpected(reply.error());
    if (!reply->accepted) co_return failure(Error::Kind::Refused, words("line.hsm_refused"), reply->reason);
    const auto told = messages::ProveToWrite::Reply::fromJson(reply->body);
    const auto value = told ? call.valueIn(told->answer) : std::nullopt;
    if (!value) co_return failure(Error::Kind::Refused, words("line.hsm_refused"), QStringLiteral("no value"));
    co_return ports::WriteValue{*value};
}

}  // namespace kapok::province::client
