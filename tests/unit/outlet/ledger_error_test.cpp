// What the server's SQLSTATE means at the counter: whether to try again by itself, or to call somebody.
#include "outlet/ledger_error.h"

#include <gtest/gtest.h>

namespace kapok::outlet {
namespace {

struct Said {
    const char* state;
    Error::Kind kind;
    const char* words;
};

void PrintTo(const Said& one, std::ostream* out) { *out << one.state; }

constexpr Said states[] = {
    {"KP001", Error::Kind::Damaged, "ledger.fork"},
    {"KP002", Error::Kind::Refused, "ledger.gap"},
    {"KP003", Error::Kind::Damaged, "ledger.wrong_hash"},
    {"KP004", Error::Kind::BadInput, "ledger.no_entry"},
    {"KP005", Error::Kind::NotPermitted, "ledger.not_admitted"},
    {"22021", Error::Kind::BadInput, "ledger.no_entry"},  // a zero byte
    {"22P02", Error::Kind::BadInput, "ledger.no_entry"},  // no number where one must be
    {"42501", Error::Kind::NotPermitted, "ledger.not_permitted"},
    {"KP007", Error::Kind::Refused, "ledger.day_far_off"},
    {"28000", Error::Kind::NotPermitted, "ledger.not_admitted"},  // no such role, or another's certificate
    {"3D000", Error::Kind::Refused, "ledger.not_made"},           // no such database
    {"3F000", Error::Kind::Refused, "ledger.not_made"},           // no such schema
    {"42P01", Error::Kind::Refused, "ledger.not_made"},           // no such table
    {"42883", Error::Kind::Refused, "ledger.not_made"},           // no such function
    {"42703", Error::Kind::Refused, "ledger.not_made"},           // no such column
    {"08006", Error::Kind::Unavailable, "ledger.not_reached"},    // the connection broke
    {"57P01", Error::Kind::Unavailable, "ledger.not_reached"},    // the server is stopped
    {"57P03", Error::Kind::Unavailable, "ledger.not_reached"},    // it begins
    {"53100", Error::Kind::Unavailable, "ledger.no_room"},        // its disk is full
    {"53300", Error::Kind::Unavailable, "ledger.no_room"},        // too many connections
    {"25006", Error::Kind::Unavailable, "ledger.only_reads"},     // a standby
    {"40P01", Error::Kind::Unavailable, "ledger.failed"},         // a deadlock
    {"XX001", Error::Kind::Unavailable, "ledger.failed"},         // its disk is damaged
};

struct EachState : testing::TestWithParam<Said> {};

TEST_P(EachState, MeansOneThing)
{
    const Error error = ledgerError(GetParam().state, QStringLiteral("what it said"));
    EXPECT_EQ(error.kind, GetParam().kind);
    EXPECT_EQ(error.happened.id, QLatin1String(GetParam().words));
    EXPECT_TRUE(error.detail.contains(QLatin1String(GetParam().state)));
}

// As libpq 15 says at length why it was let in nowhere (protocol 3: severity, SQLSTATE, message, place).
TEST(LedgerError, IsReadFromWhatIsSaidOfAConnection)
{
    const Error refused = connectionError(QStringLiteral(
        "connection to server at \"127.0.0.1\", port 5432 failed: FATAL:  3D000: database \"kapok\" does not exist\n"
        "LOCATION:  InitPostgres, postinit.c:949\n"));
    EXPECT_EQ(refused.happened.id, QStringLiteral("ledger.not_made"));
    for (const char* said : {"", "connection to server at \"127.0.0.1\", port 5432 failed: Connection refused\n"
                                 "\tIs the server running on that host and accepting TCP/IP connections?\n"}) {
        const Error silent = connectionError(QLatin1String(said));
        EXPECT_EQ(silent.kind, Error::Kind::Unavailable);
        EXPECT_EQ(silent.happened.id, QStringLiteral("ledger.not_reached"));
        EXPECT_FALSE(silent.detail.isEmpty());
    }
}

INSTANTIATE_TEST_SUITE_P(Ledger, EachState, testing::ValuesIn(states));

}  // namespace
}  // namespace kapok::outlet
