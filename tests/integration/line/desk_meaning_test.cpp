// desk.json means something: each key wrong in its meaning, and the clock against what it must agree with.
#include "base/resources.h"
#include "base/small_file.h"
#include "line/desk_meaning.h"
#include "training/certificates.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <functional>

namespace kapok::line {
namespace {

DeskFile sound()
{
    return {.outlet = QStringLiteral("0708"),
            .desk = QStringLiteral("0101"),
            .bank = QStringLiteral("BOC"),
            .city = QStringLiteral("440700"),
            .province = {{QStringLiteral("192.0.2.10"), 4407}, QStringLiteral("province.kapok")},
            .bankCore = {{QStringLiteral("192.0.2.11"), 4408}, QStringLiteral("bank.kapok")},
            .authority = QStringLiteral("authority.pem"),
            .certificate = QStringLiteral("desk.pem"),
            .key = QStringLiteral("desk.key")};
}

const Partner platform{{QStringLiteral("192.0.2.12"), 4409}, QStringLiteral("platform.kapok")};

struct Wrong {
    const char* key;  // "": it is taken
    std::function<void(DeskFile&)> change;
};

std::ostream& operator<<(std::ostream& out, const Wrong& wrong) { return out << wrong.key; }

class DeskJson : public testing::TestWithParam<Wrong> {};

TEST_P(DeskJson, IsOfTheDirectoryOrNamesItsKey)
{
    DeskFile desk = sound();
    GetParam().change(desk);
    const auto directory = domain::Directory::parse(readResource(QStringLiteral("directory.json")).value()).value();
    const auto known = isOfDirectory(desk, directory, QStringLiteral("DIR/desk.json"));
    ASSERT_EQ(known.has_value(), std::string(GetParam().key).empty());
    if (known) return;
    EXPECT_EQ(known.error().kind, Error::Kind::BadInput);
    EXPECT_EQ(known.error().happened.values.at(QStringLiteral("key")), QLatin1String(GetParam().key));
    EXPECT_EQ(known.error().happened.values.at(QStringLiteral("file")), QStringLiteral("DIR/desk.json"));
}

// By the directory 0708 is one of BOC in Jiangmen, 0745 one of GDB there.
INSTANTIATE_TEST_SUITE_P(
    Of, DeskJson,
    testing::Values(Wrong{"", [](DeskFile&) {}},
                    Wrong{"",
                          [](DeskFile& desk) {
                              desk.outlet = QStringLiteral("0745");
                              desk.bank = QStringLiteral("GDB");
                          }},
                    Wrong{"outlet", [](DeskFile& desk) { desk.outlet = QStringLiteral("0799"); }},
                    Wrong{"outlet", [](DeskFile& desk) { desk.outlet = QStringLiteral("708"); }},
                    Wrong{"outlet", [](DeskFile& desk) { desk.outlet.clear(); }},
                    Wrong{"bank", [](DeskFile& desk) { desk.bank = QStringLiteral("GDB"); }},
                    Wrong{"bank", [](DeskFile& desk) { desk.bank = QStringLiteral("XYZ"); }},
                    Wrong{"bank", [](DeskFile& desk) { desk.bank = QStringLiteral("boc"); }},
                    Wrong{"bank", [](DeskFile& desk) { desk.outlet = QStringLiteral("0745"); }},
                    Wrong{"city", [](DeskFile& desk) { desk.city = QStringLiteral("440100"); }},
                    Wrong{"city", [](DeskFile& desk) { desk.city = QStringLiteral("999999"); }},
                    Wrong{"city", [](DeskFile& desk) { desk.city.clear(); }},
                    Wrong{"province.host", [](DeskFile& desk) { desk.province.address.host = QStringLiteral(" "); }},
                    Wrong{"province.name", [](DeskFile& desk) { desk.province.name.clear(); }},
                    Wrong{"bank_core.host", [](DeskFile& desk) { desk.bankCore.address.host.clear(); }},
                    Wrong{"bank_core.name", [](DeskFile& desk) { desk.bankCore.name.clear(); }},
                    Wrong{"bank_core.name", [](DeskFile& desk) { desk.bankCore.name = desk.province.name; }},
                    Wrong{"bank_core.name", [](DeskFile& desk) { desk.bankCore.name = desk.province.name.toUpper(); }},
                    Wrong{"bank_core.name", [](DeskFile& desk) { desk.bankCore.name = QStringLiteral(".kapok"); }},
                    Wrong{"province.name", [](DeskFile& desk) { desk.province.name = QStringLiteral("."); }},
                    Wrong{"bank_core.port", [](DeskFile& desk) { desk.bankCore.address = desk.province.address; }},
                    Wrong{"", [](DeskFile& desk) { desk.platform = platform; }},
                    Wrong{"platform.name",
                          [](DeskFile& desk) {
                              desk.platform = platform;
                              desk.platform.name = desk.bankCore.name;
                          }},
                    Wrong{"platform.host", [](DeskFile& desk) {
                              desk.platform = platform;
                              desk.platform.address.host.clear();
                          }}));

class DeskCertificate : public testing::Test {
protected:
    QTemporaryDir folder;
    training::Authority authority{QStringLiteral("authority")};
    Expected<TlsEnd> tls(const QByteArray& certificate, const QByteArray& key)
    {
        const auto keep = [&](const char* name, const QByteArray& bytes) {
            const QString path = folder.filePath(QLatin1String(name));
            EXPECT_TRUE(writeSmallFile(path, bytes));
            return path;
        };
        return tlsOf(TlsFiles{keep("authority.pem", authority.certificate()), keep("desk.pem", certificate),
                              keep("desk.key", key)});
    }
};

TEST_F(DeskCertificate, AndKeyBelongTogether)
{
    const auto one = authority.issue({.name = QStringLiteral("desk.kapok")}),
               other = authority.issue({.name = QStringLiteral("desk.kapok")});
    EXPECT_TRUE(tls(one.certificate, one.key));
    const auto mixed = tls(one.certificate, other.key);
    ASSERT_FALSE(mixed);
    EXPECT_EQ(mixed.error().kind, Error::Kind::BadInput);
    EXPECT_EQ(mixed.error().happened.id, QStringLiteral("line.key_of_another"));
}

TEST_F(DeskCertificate, HasDaysInWhichTheClockLies)
{
    constexpr qint64 day = 24LL * 3600 * 1000;
    const auto own = authority.issue({.name = QStringLiteral("desk.kapok"), .validFromDays = -10, .validToDays = 10});
    const auto end = tls(own.certificate, own.key);
    ASSERT_TRUE(end);
    const Instant now = SystemClock().now();
    const auto says = [&](qint64 clockDays, std::optional<qint64> lastDays) {
        const auto last = lastDays ? std::optional(Instant{now.utcMs + *lastDays * day}) : std::nullopt;
        return clockAgainst(*end, last, {now.utcMs + clockDays * day}).id.toStdString();
    };
    EXPECT_EQ(says(0, {}), "");
    EXPECT_EQ(says(0, 0), "");
    EXPECT_EQ(says(9, 8), "");
    EXPECT_EQ(says(-11, {}), "line.clock_before_certificate");
    EXPECT_EQ(says(11, {}), "line.clock_after_certificate");
    EXPECT_EQ(says(11, 0), "line.clock_after_certificate");
    EXPECT_EQ(says(0, 1), "line.clock_before_journal");
    EXPECT_EQ(says(-9, -8), "line.clock_before_journal");
}

}  // namespace
}  // namespace kapok::line
