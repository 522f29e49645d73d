// Who may do what in the ledger, tried: by roles that sign in with their certificates.
#include "desk_of_test.h"

namespace kapok::outlet::testing {
namespace {

struct Try {
    const char* role;
    const char* statement;
    int rows = -1;  ///< -1: refused
};

void PrintTo(const Try& one, std::ostream* out) { *out << one.role << ": " << one.statement; }

constexpr const char* supervisor = "supervisor_0708_9001";
constexpr const char* office = "office_boc";

constexpr Try tries[] = {
    // A desk reads what its outlet shows, and no entry, not even its own.
    {"desk_0708_0101", "SELECT desk FROM kapok.desk", 2},
    {"desk_0745_0101", "SELECT desk FROM kapok.desk", 1},
    {"desk_0708_0101", "SELECT * FROM kapok.entry"},
    {"desk_0708_0101", "SELECT * FROM kapok.entry_0"},
    {"desk_0708_0101", "SELECT key FROM kapok.shown_row", 1},
    {"desk_0745_0101", "SELECT key FROM kapok.shown_row", 0},
    // It writes by the function that judges the chain, and in no other way.
    {"desk_0708_0101", "INSERT INTO kapok.entry SELECT '0708','0101',99,'2021-07-01',1,'x','',0,'x','x'"},
    {"desk_0708_0101", "INSERT INTO kapok.desk (outlet, desk) VALUES ('0708', '0109')"},
    {"desk_0708_0101", "UPDATE kapok.desk SET entries = 0"},
    {"desk_0708_0101", "UPDATE kapok.entry SET bytes = 'x'"},
    {"desk_0708_0101", "DELETE FROM kapok.entry"},
    {"desk_0708_0101", "DELETE FROM kapok.desk"},
    {"desk_0708_0101", "DELETE FROM kapok.shown_row"},
    {"desk_0708_0101", "TRUNCATE kapok.entry"},
    {"desk_0708_0101", "DROP TABLE kapok.entry"},
    {"desk_0708_0101", "CREATE TABLE kapok.mine (x int)"},
    {"desk_0708_0101", "SELECT kapok.make_month('2031-01-01')"},
    {"desk_0708_0101", "SELECT kapok.admit_desk('0708', '0109')"},
    {"desk_0708_0101", "SET ROLE kapok_ledger"},
    {"desk_0708_0101", "SET SESSION AUTHORIZATION desk_0708_0102"},
    // A supervisor reads the outlet, a head office its outlets; neither writes.
    {supervisor, "SELECT seq FROM kapok.entry", 3},
    {supervisor, "SELECT desk FROM kapok.desk", 2},
    {supervisor, "SELECT * FROM kapok.take(0, '{}', '{}', 0, 0)"},
    {supervisor, "SELECT kapok.show('one_case', '{}')"},
    {supervisor, "UPDATE kapok.entry SET bytes = 'x'"},
    {supervisor, "DELETE FROM kapok.entry"},
    {supervisor, "INSERT INTO kapok.reader VALUES ('0745', 'supervisor_0708_9001')"},
    {office, "SELECT desk FROM kapok.desk", 3},
    {office, "SELECT seq FROM kapok.entry", 3},
    {office, "DELETE FROM kapok.entry"},
    {"office_gdb", "SELECT desk FROM kapok.desk", 1},
    {"office_gdb", "SELECT seq FROM kapok.entry", 0},
};

struct Rights : InALedger {
    void SetUp() override
    {
        InALedger::SetUp();
        cluster.owner(database, QStringLiteral("SELECT kapok.admit_reader('supervisor_0708_9001', '0708'),"
                                               " kapok.admit_reader('office_boc', '0708', '0745'),"
                                               " kapok.admit_reader('office_gdb', '0745')"));
        DeskOfTest desk;
        desk.serve(1);
        PgLedger ledger(as("desk_0708_0101"), scheduler);
        ASSERT_TRUE(QCoro::waitFor(ledger.take(desk.set())));
        ASSERT_TRUE(QCoro::waitFor(ledger.show(QStringLiteral("one_case"), {{"a", Json::object()}})));
    }
    Expected<PgAnswer> tried(const PgPlace& place, const char* statement)
    {
        PgSession session(place, scheduler, std::chrono::seconds(10));
        return QCoro::waitFor(session.ask(statement, {}));
    }
};

TEST_F(Rights, EachRoleDoesWhatItMayAndNothingElse)
{
    const QString before =
        cluster.owner(database, QStringLiteral("SELECT md5(string_agg(e::text, '')) FROM kapok.entry e"));
    for (const Try& one : tries) {
        const auto answer = tried(as(one.role), one.statement);
        if (one.rows >= 0) {
            ASSERT_TRUE(answer) << ::testing::PrintToString(one) << answer.error().detail.toStdString();
            EXPECT_EQ(answer->rows(), one.rows) << ::testing::PrintToString(one);
        } else {
            ASSERT_FALSE(answer) << ::testing::PrintToString(one);
            EXPECT_EQ(answer.error().kind, Error::Kind::NotPermitted)
                << ::testing::PrintToString(one) << answer.error().detail.toStdString();
        }
    }
    EXPECT_EQ(cluster.owner(database, QStringLiteral("SELECT md5(string_agg(e::text, '')) FROM kapok.entry e")),
              before);
}

// Whoever looks after the ledger has every right, and is stopped all the same unless he takes the guard away first.
TEST_F(Rights, TheOwnerChangesNothingByMistake)
{
    for (const char* statement : {"UPDATE kapok.entry SET at = 0", "DELETE FROM kapok.entry", "TRUNCATE kapok.entry"})
        cluster.owner(database, QLatin1String(statement));
    EXPECT_EQ(cluster.owner(database, QStringLiteral("SELECT count(*) FROM kapok.entry WHERE at > 0")),
              QStringLiteral("3"));
}

TEST_F(Rights, NobodySignsInUnderTheNameOfAnother)
{
    PgPlace other = as("desk_0708_0102");
    other.role = QStringLiteral("desk_0708_0101");
    const auto answer = tried(other, "SELECT 1");
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().kind, Error::Kind::NotPermitted);
    EXPECT_EQ(answer.error().happened.id, QStringLiteral("ledger.not_admitted"));
}

TEST_F(Rights, ACertificateOfSomebodyElseIsNotBelieved)
{
    EXPECT_FALSE(tried(cluster.pretending(QStringLiteral("desk_0708_0101"), database), "SELECT 1"));
}

TEST_F(Rights, AServerThatIsNotTheLedgerHearsNothing)
{
    PgPlace place = as("desk_0708_0101");
    place.name = QStringLiteral("another.kapok");
    const auto answer = tried(place, "SELECT 1");
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().happened.id, QStringLiteral("ledger.not_reached"));
    place = as("desk_0708_0101");
    place.files.authority = cluster.pretending(QStringLiteral("anybody"), database).files.certificate;
    EXPECT_FALSE(tried(place, "SELECT 1"));
}

// libpq would go on as if nobody had been revoked.
TEST_F(Rights, AListOfRevokedThatCannotBeReadIsPassedOverByNobody)
{
    PgPlace place = as("desk_0708_0101");
    QTemporaryDir folder;
    place.files.revoked = folder.filePath(QStringLiteral("revoked.pem"));
    const auto refused = [&] {
        const auto answer = tried(place, "SELECT 1");
        EXPECT_FALSE(answer);
        return answer ? QString() : answer.error().happened.id + answer.error().happened.values.at(QStringLiteral("file"));
    };
    const QString unreadable = QStringLiteral("line.certificate_unreadable") + place.files.revoked;
    EXPECT_EQ(refused(), unreadable) << "there is none";
    QFile list(place.files.revoked);
    ASSERT_TRUE(list.open(QIODevice::WriteOnly));
    list.write("-----BEGIN X509 CRL-----\n");
    list.close();
    EXPECT_EQ(refused(), unreadable) << "it was cut short";
}

TEST_F(Rights, ADatabaseWithoutALedgerSaysSo)
{
    for (const char* where : {"postgres", "nowhere"}) {
        PgPlace place = as("desk_0708_0101");
        place.database = QLatin1String(where);
        PgLedger ledger(place, scheduler);
        const auto asked = QCoro::waitFor(ledger.mark());
        ASSERT_FALSE(asked);
        EXPECT_EQ(asked.error().happened.id, QStringLiteral("ledger.not_made"))
            << where << ": " << asked.error().detail.toStdString();
    }
}

}  // namespace
}  // namespace kapok::outlet::testing
