// What a reader is: said by itself, then by its name, then by the card in it (N02, C10; PC/SC parts 3 and 10).
#include "cardio/pcsc/reader_traits.h"

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::cardio;

namespace {

struct Named {
    const char* name;
    std::optional<bool> contactless;
};

void PrintTo(const Named& one, std::ostream* out) { *out << one.name; }

class ReaderName : public ::testing::TestWithParam<Named> {};

// As drivers of the field name them, with what pcsc-lite appends.
INSTANTIATE_TEST_SUITE_P(
    Readers, ReaderName,
    ::testing::Values(Named{"OMNIKEY CardMan (076B:5321) 5x21-CL 01 00", true},
                      Named{"OMNIKEY CardMan (076B:5321) 5x21 00 00", std::nullopt},
                      Named{"HID Global OMNIKEY 5422 [OMNIKEY 5422CL Smartcard Reader] (KN1) 01 00", true},
                      Named{"ACS ACR1281 1S CL Reader 00 01", true}, Named{"ACS ACR122U PICC Interface 00 00", true},
                      Named{"ACS ACR1281 [ACR1281 ICC] 00 00", false}, Named{"D8 NFC Reader 00 00", true},
                      Named{"Gemalto Prox-DU Contactless_12400410 01 00", true},
                      Named{"Gemalto Prox-DU Contact_12400410 00 00", false},
                      Named{"Broadcom Corp Contacted SmartCard 00 00", false},
                      Named{"Broadcom Corp Contactless SmartCard 01 00", true},
                      Named{"Identive CLOUD 2700 R Smart Card Reader 00 00", std::nullopt},
                      Named{"Virtual PCD 00 00", std::nullopt}, Named{"Kapok non-contact reader 00 00", std::nullopt},
                      Named{"德生 非接触 读卡器 00 00", true}, Named{"德生 接触 读卡器 00 00", false}));

}  // namespace

TEST_P(ReaderName, SaysWhatTheReaderIsWhereItSaysNothingItself)
{
    EXPECT_EQ(isContactless(ReaderAttributes{}, QString::fromUtf8(GetParam().name)), GetParam().contactless);
}

TEST(ReaderTraits, AreTheReadersBeforeItsNamesAndItsNamesBeforeTheCards)
{
    const QByteArray tapped = QByteArray::fromHex("3B8D800100814A4446866044070000000363");
    ReaderAttributes said;
    EXPECT_TRUE(isContactless(said, QStringLiteral("Virtual PCD 00 00"), tapped));
    EXPECT_FALSE(isContactless(said, QStringLiteral("ACS ICC 00 00"), tapped)) << "some contact cards have such an ATR";
    said.characteristics = 0x08;
    EXPECT_TRUE(isContactless(said, QStringLiteral("ACS ICC 00 00"), {}));
    said.characteristics = 0x02;
    EXPECT_FALSE(isContactless(said, QStringLiteral("5x21-CL 00 00"), tapped));
    said.characteristics = 0;  // known to be asked for, and no answer
    said.type = QStringLiteral("Contactless station");
    EXPECT_TRUE(isContactless(said, QStringLiteral("ACS ICC 00 00"), {}));
}

TEST(ReaderTraits, ShowBothHalvesOfADeviceAsOne)
{
    const std::vector<QString> names{QStringLiteral("HID 5422 [5422 Smartcard Reader] (K1) 00 00"),
                                     QStringLiteral("HID 5422 [5422CL Smartcard Reader] (K1) 01 00"),
                                     QStringLiteral("Gemalto Prox-DU Contact_1 02 00"),
                                     QStringLiteral("Gemalto Prox-DU Contactless_1 03 00"),
                                     QStringLiteral("Gemalto Prox-DU Contactless_2 04 00"),
                                     QStringLiteral("Virtual PCD 00 00"),
                                     QStringLiteral("Virtual PCD 00 01")};
    std::vector<Slot> slots;
    std::vector<std::optional<bool>> halves;
    for (const QString& name : names) {
        slots.push_back({.name = name});
        halves.push_back(isContactless(ReaderAttributes{}, name));
    }
    halves[0] = false;  // by its attributes
    nameDevices(slots, halves);
    EXPECT_EQ(slots[1].device, names[0]);
    EXPECT_EQ(slots[3].device, names[2]);
    EXPECT_EQ(slots[4].device, names[4]) << "of another serial number";
    EXPECT_EQ(slots[5].device, names[5]);
    EXPECT_EQ(slots[6].device, names[6]) << "two slots are two readers";
}

// Part 10 §2.3: tag, 4, the code with its highest byte first.
TEST(ReaderTraits, FindTheKeysThatAReaderAnnounces)
{
    ReaderAttributes said;
    said.features = featuresOf(QByteArray::fromHex("0604423300060704423300070A0442330010"));
    EXPECT_EQ(said.pinPad(), (PinPad{true, true}));
    EXPECT_EQ(said.features.at(0x06), 0x42330006u);
    for (const char* cut : {"", "06", "0604", "06044233", "06034233"})
        EXPECT_TRUE(featuresOf(QByteArray::fromHex(cut)).empty()) << cut;
    said.features = featuresOf(QByteArray::fromHex("060442330006"));
    EXPECT_EQ(said.pinPad(), (PinPad{true, false}));
}
