#include "line/answering/in_memory_party.h"
#include "messages/province/hsm_write.h"
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
    Expected<ports::WriteValue> proveToWrite(const ports::WriteRequest& request)
    {
        Expected<ports::WriteValue> value = failure(Error::Kind::InDoubt, words("none"));
        [](ports::Hsm* service, ports::WriteRequest asked, auto* into) -> Task<> {
            *into = co_await service->proveToWrite(asked);
        }(&hsm, request, &value);
        return value;
    }
    Expected<ports::PinResetValues> resetPin(const char* factor, const char* original, int algorithm = 3)
    {
        Expected<ports::PinResetValues> values = failure(Error::Kind::InDoubt, words("none"));
        [](ports::Hsm* service, ports::CardChallenge asked,
           auto* into) -> Task<> {
            *into = co_await service->resetPin(asked);
        }(&hsm,
                       {.division = QStringLiteral("440700"),
                        .historical = hex("00814A44468660440700000003"),
                        .algorithm = algorithm,
                        .factor = hex(factor),
                        .original = hex(original)},
                       &values);
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

// chip.md §9, E: what proves the reader for a reset, and what sets 888888.
TEST_F(KeyService, GivesTheValuesOfAReset)
{
    const auto proof = resetPin("C1C2C3C4C5C6C7C8", "D1D2D3D4D5D6D7D8");
    ASSERT_TRUE(proof) << proof.error().detail.toStdString();
    EXPECT_EQ(proof->proof, hex("08EE118D29876ADE"));
    const auto block = resetPin("E1E2E3E4E5E6E7E8", "D1D2D3D4D5D6D7D8");
    ASSERT_TRUE(block);
    EXPECT_EQ(block->block, hex("7C495B26984F9016C4E3D551CB59D5365169AF66"));
    EXPECT_FALSE(resetPin("E1E2E3E4E5E6E7E8", "D1D2D3D4D5D6D7D8", 2));
    EXPECT_FALSE(resetPin("E1E2", "D1D2D3D4D5D6D7D8"));
}

// chip.md §9, D: what opens the card for the card number.
TEST_F(KeyService, GivesTheValueThatOpensAChipForWriting)
{
    ports::WriteRequest request{.key = ports::WriteRequest::Key::Basic,
                                .card = {.division = QStringLiteral("440700"),
                                         .historical = hex("00814A44468660440700000003"),
                                         .algorithm = 3,
                                         .factor = hex("C1C2C3C4C5C6C7C8"),
                                         .original = hex("D1D2D3D4D5D6D7D8")}};
    const auto value = proveToWrite(request);
    ASSERT_TRUE(value) << value.error().detail.toStdString();
    EXPECT_EQ(value->proof, hex("3AB2CA0BE8F8D4BA"));
    // Of the first factors of chip.md §9, both algorithms.
    request.card.factor = hex("0102030405060708");
    request.card.original = hex("1112131415161718");
    EXPECT_EQ(proveToWrite(request)->proof, hex("2B8B547E58B66F23"));
    request.card.algorithm = 1;
    request.card.historical = hex("00814A44468660440700000002");
    EXPECT_EQ(proveToWrite(request)->proof, hex("05310B3E5C3618FF"));
    request.card.algorithm = 2;
    EXPECT_EQ(proveToWrite(request).error().detail, QStringLiteral("unknown_algorithm"));
    request.card.algorithm = 3;
    request.card.factor.chop(1);
    EXPECT_FALSE(proveToWrite(request));
}

// The field's text as chip.md §5 has it: bars between and after; back come value and original.
TEST(WriteCall, IsTheTextOfACryptoMachine)
{
    const messages::WriteCall call{.algorithm = 3,
                                   .address = QLatin1String(messages::WriteCall::basicKey),
                                   .factor = hex("C1C2C3C4C5C6C7C8"),
                                   .original = hex("D1D2D3D4D5D6D7D8")};
    EXPECT_EQ(call.text(), QStringLiteral("03|0094|C1C2C3C4C5C6C7C8|D1D2D3D4D5D6D7D8|"));
    EXPECT_EQ(messages::WriteCall::of(call.text())->factor, call.factor);
    EXPECT_EQ(call.valueIn(QStringLiteral("3AB2CA0BE8F8D4BAD1D2D3D4D5D6D7D8|")), hex("3AB2CA0BE8F8D4BA"));
    for (const char* other : {"", "3AB2CA0BE8F8D4BAD1D2D3D4D5D6D7D8", "3AB2CA0BE8F8D4BAD1D2D3D4D5D6D7D9|", "3AB2CA0B|"})
        EXPECT_FALSE(call.valueIn(QLatin1String(other))) << other;
    for (const char* other :
         {"", "03|0094|C1C2C3C4C5C6C7C8|D1D2D3D4D5D6D7D8", "03|94|C1C2C3C4C5C6C7C8|D1D2D3D4D5D6D7D8|",
          "03|0094|C1C2C3C4C5C6C7|D1D2D3D4D5D6D7D8|", "03|0094|c1C2C3C4C5C6C7C8|D1D2D3D4D5D6D7D8|"})
        EXPECT_FALSE(messages::WriteCall::of(QLatin1String(other))) << other;
}
