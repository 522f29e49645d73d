// The bytes of an entry are written member by member: they must be the canonical form of the whole document.
#include "db/journal/entry_codec.h"
#include "support/journal/desk_journal.h"

namespace kapok::db::test {
namespace {

KeptEntry kept(const QString& by, QDate day, Json body)
{
    ports::Entry entry;
    entry.at = {1'700'000'000'123};
    entry.day = day;
    entry.kind = QStringLiteral("filled");
    entry.caseId = {QStringLiteral("0197f3a0-0000-7000-8000-000000000001")};
    entry.by = by;
    entry.body = std::move(body);
    entry.seq = 12;
    entry.previous = 7;
    return {QStringLiteral("0708-0101"), entry};
}

TEST(EntryCodec, WritesWhatCanonicalJsonIsOfTheWholeDocument)
{
    for (const QString& by : {QString(), QStringLiteral("0101"), QStringLiteral("a \"teller\" \\ 木棉\n")})
        for (const Json& body : {Json::object(), Json{{"b", Json::array({1, "two", nullptr})}, {"a", {{"z", true}}}}}) {
            const auto bytes = encode(kept(by, QDate(987, 6, 5), body));
            ASSERT_TRUE(bytes);
            EXPECT_EQ(*bytes, canonical({{"at", 1'700'000'000'123},
                                         {"body", body},
                                         {"by", toJson(by)},
                                         {"case", "0197f3a0-0000-7000-8000-000000000001"},
                                         {"day", "0987-06-05"},
                                         {"desk", "0708-0101"},
                                         {"kind", "filled"},
                                         {"previous", 7},
                                         {"seq", 12},
                                         {"version", 2}}));
            const auto again = decode(*bytes);
            ASSERT_TRUE(again);
            EXPECT_EQ(again->entry.by, by);
            EXPECT_EQ(again->entry.body, body);
        }
}

TEST(EntryCodec, RefusesADayThatNobodyCouldReadAgain)
{
    for (const QDate day : {QDate(), QDate(-1, 1, 1), QDate(10'000, 1, 1)})
        EXPECT_FALSE(encode(kept(QStringLiteral("0101"), day, Json::object()))) << day.toJulianDay();
}

}  // namespace
}  // namespace kapok::db::test
