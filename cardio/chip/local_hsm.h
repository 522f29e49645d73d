// A key service without a province: it knows the national test keys only (chip.md §9).
//
// For `kapokctl card` where no desk is named, and for tests. A real card's keys are not among them.
#pragma once

#include "ports/hsm.h"

namespace kapok::cardio {

class LocalHsm final : public ports::Hsm {
public:
    /// Unavailable for SSF33, whose algorithm is not public.
    Task<Expected<ports::AuthenticationValues>> authenticate(ports::AuthenticationRequest request) override;
    Task<Expected<ports::PinResetValues>> resetPin(ports::CardChallenge card) override;
    Task<Expected<ports::WriteValue>> proveToWrite(ports::WriteRequest request) override;
    Task<Expected<ports::PublicAreaValue>> openPublicArea(ports::CardChallenge card) override;
};

/// What the keys of a card answer to such a request: the arithmetic of every test key service.
Expected<ports::AuthenticationValues> testKeyValues(const ports::AuthenticationRequest& request);
Expected<ports::PinResetValues> testPinReset(const ports::CardChallenge& card);
Expected<ports::WriteValue> testKeyValues(const ports::WriteRequest& request);
Expected<ports::PublicAreaValue> testPublicArea(const ports::CardChallenge& card);

}  // namespace kapok::cardio
