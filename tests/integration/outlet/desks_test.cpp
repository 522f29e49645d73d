// The list of the outlet's desks, on the ledger and without one, by the port and by kapokctl.
#include "desk_of_test.h"

#include "outlet/own_outlet.h"
#include "support/desk_folder/real_desk.h"
#include "support/places/places.h"

#include <QProcess>

namespace kapok::outlet::testing {
namespace {

enum class On { Ledger, OwnRows };
void PrintTo(On on, std::ostream* out) { *out << (on == On::Ledger ? "ledger" : "own rows"); }

// Whatever stands behind it says the same of one desk.
struct Desks : InALedger, ::testing::WithParamInterface<On> {
    DeskOfTest desk;

    Expected<ports::DesksOfOutlet> asked(std::optional<qint64> approvals)
    {
        if (GetParam() == On::OwnRows) {
            OwnOutlet own(desk.name(), desk.journal(), desk.rows(), desk::casesShown());
            return QCoro::waitFor(own.desks());
        }
        cluster.owner(database, QStringLiteral("DELETE FROM kapok.desk WHERE outlet = '0708' AND desk = '0102'"));
        PgLedger ledger(as("desk_0708_0101"), scheduler);
        ports::EntrySet set = desk.set();
        set.approvals = approvals;
        EXPECT_TRUE(QCoro::waitFor(ledger.take(std::move(set))));
        return QCoro::waitFor(ledger.desks());
    }
};

TEST_P(Desks, ADeskIsSaidWithItsHeadAndWhatWaits)
{
    desk.serve(3);
    desk.letWait(2);
    const auto desks = asked(1);
    ASSERT_TRUE(desks);
    EXPECT_EQ(desks->list, std::vector{(ports::DeskOfOutlet{.desk = QStringLiteral("0708-0101"),
                                                            .entries = 7,
                                                            .head = desk.end().head,
                                                            .behind = 0,
                                                            .at = db::test::minute(3),
                                                            .approvals = 1})});
}

TEST_P(Desks, ADeskThatHasWrittenNothingIsSaidToo)
{
    const auto desks = asked(std::nullopt);
    ASSERT_TRUE(desks);
    EXPECT_EQ(desks->list,
              std::vector{(ports::DeskOfOutlet{.desk = QStringLiteral("0708-0101"), .head = QByteArray(32, '\0')})});
}

INSTANTIATE_TEST_SUITE_P(Everywhere, Desks, ::testing::Values(On::Ledger, On::OwnRows),
                         [](const auto& info) { return info.param == On::Ledger ? "OnTheLedger" : "OnOwnRows"; });

// Rows that tell of less than the journal cannot say how many wait.
TEST_F(InALedger, OwnRowsThatAreOlderSayNothingOfWhatWaits)
{
    DeskOfTest desk;
    desk.serve(1);
    ASSERT_TRUE(done(desk.journal().append(db::test::begun(9, 9))));
    OwnOutlet own(desk.name(), desk.journal(), desk.rows(), desk::casesShown());
    const auto desks = QCoro::waitFor(own.desks());
    ASSERT_TRUE(desks);
    EXPECT_EQ(desks->list.front().entries, 4);
    EXPECT_EQ(desks->list.front().approvals, std::nullopt);
}

TEST_F(InALedger, ADeskThatHasMoreThanItHandedInIsBehind)
{
    DeskOfTest desk;
    desk.serve(3);
    PgLedger ledger(as("desk_0708_0101"), scheduler);
    ASSERT_TRUE(QCoro::waitFor(ledger.take(desk.set(0, 2))));
    const auto desks = QCoro::waitFor(ledger.desks());
    ASSERT_TRUE(desks);
    ASSERT_EQ(desks->list.size(), 2u);
    EXPECT_EQ(desks->list[0].behind, 5);
    EXPECT_EQ(desks->list[1].desk, QStringLiteral("0708-0102"));
}

struct Said {
    int exit = -1;
    Json document;
};

struct Status : InALedger {
    QTemporaryDir folder;

    void write(const PgPlace& place)
    {
        line::DeskFile desk = kapok::test::realDesk();
        desk.authority = place.files.authority;
        desk.certificate = place.files.certificate;
        desk.key = place.files.key;
        desk.ledger = {{{place.host, place.port}, place.name}, place.database};
        ASSERT_TRUE(line::writeDeskFile(folder.filePath(QStringLiteral("desk.json")), desk));
    }
    Said status()
    {
        QProcess process;
        process.start(programPath("kapokctl"),
                      {QStringLiteral("outlet"), QStringLiteral("status"), QStringLiteral("--lang"),
                       QStringLiteral("en"), QStringLiteral("--data"), folder.path()});
        EXPECT_TRUE(process.waitForFinished());
        const auto json = parseStrict(process.readAllStandardOutput());
        return {process.exitCode(), json ? *json : Json()};
    }
};

TEST_F(Status, TheProgramSaysWhatTheLedgerSees)
{
    DeskOfTest desk;
    desk.serve(1);
    PgLedger ledger(as("desk_0708_0101"), scheduler);
    ASSERT_TRUE(QCoro::waitFor(ledger.take(desk.set())));
    write(as("desk_0708_0101"));
    const Said said = status();
    EXPECT_EQ(said.exit, 0);
    const Json first{{"desk", "0708-0101"},
                     {"entries", 3},
                     {"head", desk.end().head.toHex().toStdString()},
                     {"behind", 0},
                     {"at", "2021-07-08T08:31:00.000+08:00"},
                     {"approvals", 0}};
    const Json second{{"desk", "0708-0102"}, {"entries", 0},  {"head", std::string(64, '0')},
                      {"behind", 0},         {"at", nullptr}, {"approvals", nullptr}};
    EXPECT_EQ(said.document, (Json{{"desks", {first, second}}}));
}

TEST_F(Status, ALedgerThatCannotBeAskedIsNotAnEmptyOne)
{
    PgPlace place = as("desk_0708_0101");
    place.port = 1;
    write(place);
    const Said said = status();
    EXPECT_EQ(said.exit, 3);
    ASSERT_TRUE(said.document.is_object());
    EXPECT_TRUE(said.document["desks"].is_null());
    EXPECT_FALSE(said.document["why"].get<std::string>().empty());
}

}  // namespace
}  // namespace kapok::outlet::testing
