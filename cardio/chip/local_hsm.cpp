#include "cardio/chip/local_hsm.h"

#include "domain/card_keys.h"

namespace kapok::cardio {

using namespace domain;

namespace {

Expected<CardCipher> cipherOf(int algorithm)
{
    if (algorithm == int(CardCipher::Des) || algorithm == int(CardCipher::Sm4)) return CardCipher(algorithm);
    return failure(Error::Kind::Unavailable, words("error.card_not_supported"),
                   QStringLiteral("algorithm %1 is not public").arg(algorithm));
}

// The card's own key of this name, derived from the national test key.
QByteArray cardsOwn(CardCipher cipher, const char* name, const ports::CardChallenge& card)
{
    return cardKey(cipher, nationalTestKey(cipher, name), CardFactors{card.division, card.historical});
}

// What EXTERNAL AUTHENTICATE presents for that key.
Expected<QByteArray> proofOf(const char* name, const ports::CardChallenge& card)
{
    const auto cipher = cipherOf(card.algorithm);
    if (!cipher) return std::unexpected(cipher.error());
    return authenticationValue(*cipher, cardsOwn(*cipher, name, card), card.factor, card.original);
}

}  // namespace

Expected<ports::AuthenticationValues> testKeyValues(const ports::AuthenticationRequest& request)
{
    const auto cipher = cipherOf(request.algorithm);
    if (!cipher) return std::unexpected(cipher.error());
    const CardFactors factors{request.division, request.historical};
    ports::AuthenticationValues values;
    values.internal = authenticationValue(*cipher, cardKey(*cipher, nationalTestKey(*cipher, "IRK"), factors),
                                          request.internalFactor, request.internalOriginal);
    if (!request.externalFactor.isEmpty())
        values.external = authenticationValue(*cipher, cardKey(*cipher, nationalTestKey(*cipher, "RKSSSE"), factors),
                                              request.externalFactor, request.externalOriginal);
    return values;
}

Expected<ports::PinResetValues> testPinReset(const ports::CardChallenge& card)
{
    const auto proof = proofOf("PUK", card);
    if (!proof) return std::unexpected(proof.error());
    const auto cipher = CardCipher(card.algorithm);
    return ports::PinResetValues{*proof, initialPinBlock(cipher, cardsOwn(cipher, "STKSSSE", card), card.factor)};
}

Expected<ports::WriteValue> testKeyValues(const ports::WriteRequest& request)
{
    const auto proof = proofOf(request.key == ports::WriteRequest::Key::Basic ? "UKSSSE" : "UKEF0D", request.card);
    if (!proof) return std::unexpected(proof.error());
    return ports::WriteValue{*proof};
}

Expected<ports::PublicAreaValue> testPublicArea(const ports::CardChallenge& card)
{
    const auto proof = proofOf("RK1DF01", card);
    if (!proof) return std::unexpected(proof.error());
    return ports::PublicAreaValue{*proof};
}

Task<Expected<ports::AuthenticationValues>> LocalHsm::authenticate(ports::AuthenticationRequest request)
{
    co_return testKeyValues(request);
}

Task<Expected<ports::PinResetValues>> LocalHsm::resetPin(ports::CardChallenge card) { co_return testPinReset(card); }

Task<Expected<ports::WriteValue>> LocalHsm::proveToWrite(ports::WriteRequest request)
{
    co_return testKeyValues(request);
}

Task<Expected<ports::PublicAreaValue>> LocalHsm::openPublicArea(ports::CardChallenge card)
{
    co_return testPublicArea(card);
}

}  // namespace kapok::cardio
