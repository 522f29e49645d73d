#include "line/answering/in_memory_party.h"
#include "province/client/province_hsm.h"
#include "province/server/core.h"

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::province;

namespace {

QByteArray hex(const char* text) { return QByteArray::fromHex(text); }

// chip.md §9, read B: what the desk sends and what comes back.
ports::AuthenticationRequest readB()
{
    return {.division = QStringLiteral("440700"),
            .historical = hex("00814A44468660440700000003"),
            .algorithm = 3,
            .identification = hex("440700D15600000500000003FFFFFFFF"),
            .internalFactor = hex("A1A2A3A4A5A6A7A8"),
            .internalOriginal = hex("B1B2B3B4B5B6B7B8"),
            .externalFactor = hex("C1C2C3C4C5C6C7C8"),
            .externalOriginal = hex("D1D2D3D4D5D6D7D8")};
}

struct KeyService : testing::Test {
    server::ProvinceCore core;
    line::InMemoryParty province{core};
    client::ProvinceHsm hsm{province};

    Expected<ports::AuthenticationValues> authenticate(const ports::AuthenticationRequest& request)
    {
        Expected<ports::AuthenticationValues> values = failure(Error::Kind::InDoubt, words("none"));
        [](ports::Hsm* service, ports::AuthenticationRequest asked, auto* into) -> Task<> {
            *into = co_await service->authenticate(asked);
        }(&hsm, request, &values);
        return values;
    }
};

}  // namespace

TEST_F(KeyService, GivesTheValuesOfTheVectors)
{
    const auto values = authenticate(readB());
    ASSERT_TRUE(values) << values.error().detail.toStdString();
    EXPECT_EQ(values->internal, hex("CD36C00A417162CC"));
    EXPECT_EQ(values->external, hex("09ABDF7CAFD3170E"));
}

TEST_F(KeyService, ProvesOnlyTheCardWhereNothingElseIsAsked)
{
    auto request = readB();
    request.externalFactor = request.externalOriginal = {};
    const auto values = authenticate(request);
    ASSERT_TRUE(values);
    EXPECT_EQ(values->internal, hex("CD36C00A417162CC"));
    EXPECT_TRUE(values->external.isEmpty());
}

TEST_F(KeyService, RefusesAnAlgorithmItDoesNotHaveAndFactorsOfAnotherLength)
{
    auto request = readB();
    request.algorithm = 2;
    EXPECT_EQ(authenticate(request).error().detail, QStringLiteral("unknown_algorithm"));
    request = readB();
    request.internalFactor.chop(1);
    EXPECT_EQ(authenticate(request).error().kind, Error::Kind::Refused);
}

TEST_F(KeyService, IsSimplyNotReachedWhenTheLineIsDown)
{
    province.gate = line::Gate::Mute;
    EXPECT_EQ(authenticate(readB()).error().kind, Error::Kind::Unavailable);
}
