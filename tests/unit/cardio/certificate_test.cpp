// chip.md §7: a card with a certificate proves its key; every way in which it does not has its own sentence.
#include "cardio/chip/certificate_errand.h"
#include "support.h"

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::cardio;
using namespace kapok::cardio::testing;

namespace {

class Certificates : public ::testing::Test {
protected:
    // The key in the card's certificate, as OpenSSL read it out of the DER.
    const QByteArray key = hex("77CEE0653E96962F859FD87BE5F1F58A5C660663CB7817881DA931F6FAEF4A9F"
                               "A134D754C60E1DD7279F79C8B647E465E60397F9E7795E4AD60224238CCF100B");
    SeededRandomness randomness{3};
    VirtualSlot slot{randomness};

    Expected<void> proved(const char* digits, const QByteArray& against)
    {
        const auto transport = slot.open();
        CertificateErrand errand(*transport, randomness);
        if (const auto opened = errand.open(); !opened) return std::unexpected(opened.error());
        return errand.prove(against, pin(digits));
    }
};

}  // namespace

TEST_F(Certificates, AreProvedByASignatureOverOurChallenge)
{
    slot.insert(card("g3-full"));
    {
        const auto transport = slot.open();
        CertificateErrand errand(*transport, randomness);
        EXPECT_EQ(errand.open().value_or(QByteArray()), key);
    }
    EXPECT_TRUE(proved("123456", key));
    EXPECT_EQ(slot.glance().card->pki->left, 6);
}

TEST_F(Certificates, CostATryForAWrongPinAndLock)
{
    CardState state = card("g3-full");
    state.pki->left = 2;
    slot.insert(state);
    const auto wrong = proved("111111", key);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(sentence(wrong.error()), QStringLiteral("error.pin_wrong"));
    EXPECT_EQ(wrong.error().happened.values.at(QStringLiteral("left")), QStringLiteral("1"));
    EXPECT_EQ(sentence(proved("111111", key).error()), QStringLiteral("error.pin_locked"));
    EXPECT_EQ(sentence(proved("123456", key).error()), QStringLiteral("error.pin_locked"));
    EXPECT_EQ(sentence(proved("12", key).error()), QStringLiteral("error.pin_malformed"));
}

TEST_F(Certificates, OfAnotherKeyAreNotBelieved)
{
    slot.insert(card("g3-full"));
    const QByteArray another = hex("0CDBE722105C18629CC0E892F0C4F6718C0D212C532D912ACF5C0BA4E4115AB2"
                                   "115F74B1D788A9BA14DF0A7F511598FFCBE9C1E131F491F3C72338C363DB3357");
    EXPECT_EQ(sentence(proved("123456", another).error()), QStringLiteral("error.card_other_keys"));
}

TEST_F(Certificates, AreNotOnEveryCard)
{
    for (const char* name : {"g1", "g2", "g3c", "blank", "bank-only"}) {
        slot.insert(card(name));
        EXPECT_EQ(sentence(proved("123456", key).error()), QStringLiteral("error.card_no_certificate")) << name;
    }
}
