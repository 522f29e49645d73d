// The practice world's identity cards and their reader (A25, N04; contract.md §4).
#include "base/small_file.h"
#include "support/desk/inline_scheduler.h"
#include "training/practice_id_reader.h"
#include "training/practice_identities.h"

#include <QDir>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace kapok::training {
namespace {

using Fault = PracticeIdReader::Fault;

struct Issued {
    const char* birth;
    const char* from;
    const char* until;  ///< empty: without end
};
void PrintTo(const Issued& issued, std::ostream* out) { *out << issued.birth << " on " << issued.from; }

class Validity : public testing::TestWithParam<Issued> {};

// Law of the PRC on Resident Identity Cards, article 5: 5 years below 16, 10 up to 25, 20 up to 45, then without end.
TEST_P(Validity, IsThatOfTheLaw)
{
    const auto day = [](const char* text) { return QDate::fromString(QLatin1String(text), Qt::ISODate); };
    const auto until = identityValidUntil(day(GetParam().birth), day(GetParam().from));
    EXPECT_EQ(until.value_or(QDate()), day(GetParam().until));
}

INSTANTIATE_TEST_SUITE_P(
    Of, Validity,
    testing::Values(Issued{"2005-07-09", "2021-07-08", "2026-07-08"}, Issued{"2005-07-08", "2021-07-08", "2031-07-08"},
                    Issued{"1995-07-09", "2021-07-08", "2031-07-08"}, Issued{"1995-07-08", "2021-07-08", "2041-07-08"},
                    Issued{"1975-07-09", "2021-07-08", "2041-07-08"}, Issued{"1975-07-08", "2021-07-08", ""}));

class Begins final : public Clock {
public:
    Instant now() const override { return province::server::trainingBegins(); }
};

/// The whole population, laid out once for all of these.
QString laidOut()
{
    static const QTemporaryDir folder;
    static const auto laid =
        layOutIdentities(folder.path(), province::server::Books(province::server::inventedPeople()));
    EXPECT_TRUE(laid);
    return folder.path();
}

struct Laid : testing::Test {
    const QString folder = laidOut();
    test::InlineScheduler scheduler;
    Begins clock;
    PracticeIdReader reader{folder, scheduler, clock};
    QString number;

    void SetUp() override
    {
        scheduler.passAtOnce = true;
        number = QDir(folder).entryList({QStringLiteral("*.json")}).value(0).chopped(5);
    }
    QString reads()
    {
        const auto read = test::done(reader.read());
        return read ? QString() : read.error().happened.id;
    }
};

TEST_F(Laid, EverybodysCardIsValidWhenTrainingBegins)
{
    int cards = 0;
    for (const QString& file : QDir(folder).entryList({QStringLiteral("*.json")})) {
        ASSERT_TRUE(reader.lay(file.chopped(5)));
        const auto read = test::done(reader.read());
        ASSERT_TRUE(read) << file.toStdString() << ": " << read.error().detail.toStdString();
        EXPECT_EQ(read->document.bare(ForCodec{}).number(), file.chopped(5));
        EXPECT_FALSE(read->isExpiredOn(outletDay(clock.now()))) << file.toStdString();
        ++cards;
    }
    EXPECT_GT(cards, 20);
}

TEST_F(Laid, WhatAnInstructorHasWrittenStays)
{
    const QString file = folder + u'/' + number + QStringLiteral(".json");
    const auto before = readSmallFile(file);
    ASSERT_TRUE(before);
    ASSERT_TRUE(writeSmallFile(file, "{}"));
    ASSERT_TRUE(layOutIdentities(folder, province::server::Books(province::server::inventedPeople())));
    EXPECT_EQ(*readSmallFile(file), QByteArray("{}"));
    ASSERT_TRUE(reader.lay(number));
    EXPECT_EQ(reads(), QStringLiteral("identity.garbled"));
    ASSERT_TRUE(writeSmallFile(file, *before));
}

TEST_F(Laid, FailsAsItIsToldTo)
{
    EXPECT_EQ(reads(), QStringLiteral("identity.no_card"));
    EXPECT_EQ(reader.lay(QStringLiteral("../cards/1")).error().happened.id,
              QStringLiteral("training.no_identity_card"));
    EXPECT_EQ(reader.lay(QStringLiteral("1")).error().happened.id, QStringLiteral("training.no_identity_card"));
    ASSERT_TRUE(reader.lay(number, Fault::Absent));
    EXPECT_TRUE(reader.lies().isEmpty());
    EXPECT_EQ(reads(), QStringLiteral("identity.no_reader"));
    ASSERT_TRUE(reader.lay(number, Fault::Garbled));
    EXPECT_EQ(reads(), QStringLiteral("identity.garbled"));
    ASSERT_TRUE(reader.lay(number, Fault::Expired));
    EXPECT_TRUE(test::done(reader.read())->isExpiredOn(outletDay(clock.now())));
    reader.takeAway();
    EXPECT_EQ(reads(), QStringLiteral("identity.no_card"));
}

TEST_F(Laid, TellsOneCardFromTheNextAlsoWhereItIsTheSame)
{
    int told = 0;
    reader.whenChanged([&] { ++told; });
    ASSERT_TRUE(reader.lay(number));
    const QString first = reader.lies();
    ASSERT_TRUE(reader.lay(number));
    EXPECT_NE(reader.lies(), first);
    EXPECT_EQ(told, 2);
}

}  // namespace
}  // namespace kapok::training
