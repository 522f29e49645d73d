#include "cardio/chip/local_hsm.h"

#include "domain/card_keys.h"

namespace kapok::cardio {

using namespace domain;

Expected<ports::AuthenticationValues> testKeyValues(const ports::AuthenticationRequest& request)
{
    if (request.algorithm != int(CardCipher::Des) && request.algorithm != int(CardCipher::Sm4))
        return failure(Error::Kind::Unavailable, words("error.card_not_supported"),
                       QStringLiteral("algorithm %1 is not public").arg(request.algorithm));
    const auto cipher = CardCipher(request.algorithm);
    const CardFactors factors{request.division, request.historical};
    ports::AuthenticationValues values;
    values.internal = authenticationValue(cipher, cardKey(cipher, nationalTestKey(cipher, "IRK"), factors),
                                          request.internalFactor, request.internalOriginal);
    if (!request.externalFactor.isEmpty())
        values.external = authenticationValue(cipher, cardKey(cipher, nationalTestKey(cipher, "RKSSSE"), factors),
                                              request.externalFactor, request.externalOriginal);
    return values;
}

Expected<ports::PinResetValues> testKeyValues(const ports::PinResetRequest& request)
{
    if (request.algorithm != int(CardCipher::Des) && request.algorithm != int(CardCipher::Sm4))
        return failure(Error::Kind::Unavailable, words("error.card_not_supported"),
                       QStringLiteral("algorithm %1 is not public").arg(request.algorithm));
    const auto cipher = CardCipher(request.algorithm);
    const CardFactors factors{request.division, request.historical};
    const auto cardsOwn = [&](const char* name) { return cardKey(cipher, nationalTestKey(cipher, name), factors); };
    return ports::PinResetValues{authenticationValue(cipher, cardsOwn("PUK"), request.factor, request.original),
                                 initialPinBlock(cipher, cardsOwn("STKSSSE"), request.factor)};
}

Expected<ports::WriteValue> testKeyValues(const ports::WriteRequest& request)
{
    if (request.algorithm != int(CardCipher::Des) && request.algorithm != int(CardCipher::Sm4))
        return failure(Error::Kind::Unavailable, words("error.card_not_supported"),
                       QStringLiteral("algorithm %1 is not public").arg(request.algorithm));
    const auto cipher = CardCipher(request.algorithm);
    const char* name = request.key == ports::WriteRequest::Key::Basic ? "UKSSSE" : "UKEF0D";
    const QByteArray cardsOwn =
        cardKey(cipher, nationalTestKey(cipher, name), CardFactors{request.division, request.historical});
    return ports::WriteValue{authenticationValue(cipher, cardsOwn, request.factor, request.original)};
}

Expected<ports::PublicAreaValue> testKeyValues(const ports::PublicAreaRequest& request)
{
    if (request.algorithm != int(CardCipher::Des) && request.algorithm != int(CardCipher::Sm4))
        return failure(Error::Kind::Unavailable, words("error.card_not_supported"),
                       QStringLiteral("algorithm %1 is not public").arg(request.algorithm));
    const auto cipher = CardCipher(request.algorithm);
    const QByteArray cardsOwn =
        cardKey(cipher, nationalTestKey(cipher, "RK1DF01"), CardFactors{request.division, request.historical});
    return ports::PublicAreaValue{authenticationValue(cipher, cardsOwn, request.factor, request.original)};
}

Task<Expected<ports::AuthenticationValues>> LocalHsm::authenticate(ports::AuthenticationRequest request)
{
    co_return testKeyValues(request);
}

Task<Expected<ports::PinResetValues>> LocalHsm::resetPin(ports::PinResetRequest request)
{
    co_return testKeyValues(request);
}

Task<Expected<ports::WriteValue>> LocalHsm::proveToWrite(ports::WriteRequest request)
{
    co_return testKeyValues(request);
}

Task<Expected<ports::PublicAreaValue>> LocalHsm::openPublicArea(ports::PublicAreaRequest request)
{
    co_return testKeyValues(request);
}

}  // namespace kapok::cardio
