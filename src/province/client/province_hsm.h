// The key service as the card layer needs it: asked through the port of the province, or of the party of its own that
// desk.json names (`hsm`), which answers the same messages.
#pragma once

#include "ports/hsm.h"
#include "ports/party.h"

namespace kapok::province::client {

class ProvinceHsm final : public ports::Hsm {
public:
    explicit ProvinceHsm(ports::Party& province) : m_province(province) {}
    Task<Expected<ports::AuthenticationValues>> authenticate(ports::AuthenticationRequest request) override;
    Task<Expected<ports::PinResetValues>> resetPin(ports::CardChallenge card) override;
    Task<Expected<ports::WriteValue>> proveToWrite(ports::WriteRequest request) override;

private:
    ports::Party& m_province;
};

}  // namespace kapok::province::client
