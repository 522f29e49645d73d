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
    {"57P01", Error::Kind::Unavailable, "ledger.not_reached"},  // the server is stopped
    {"53100", Error::Kind::Unavailable, "ledger.not_reached"},  // its disk is full
    {"40P01", Error::Kind::Unavailable, "ledger.not_reached"},  // a deadlock
};

struct EachState : testing::TestWithParam<Said> {};

TEST_P(EachState, MeansOneThing)
{
    const Error error = ledgerError(GetParam().state, QStringLiteral("what it said"));
    EXPECT_EQ(error.kind, GetParam().kind);
    EXPECT_EQ(error.happened.id, QLatin1String(GetParam().words));
    EXPECT_TRUE(error.detail.contains(QLatin1String(GetParam().state)));
}

INSTANTIATE_TEST_SUITE_P(Ledger, EachState, testing::ValuesIn(states));

}  // namespace
}  // namespace kapok::outlet
