// Every serial in one place, and the equation of contract.md §3, whatever is moved in whatever order (K09–K13, K18).
#include "desk/remembered.h"
#include "desk/stock_road.h"

#include <gtest/gtest.h>

#include <random>

namespace kapok::test {
namespace {

using desk::StockBook;
using domain::StockFigures;
using domain::StockMove;
namespace stock = domain::stock;

const QDate thursday(2021, 7, 8);

ports::Entry entryOf(const StockMove& move, QDate day = thursday, const QString& by = QStringLiteral("0103"))
{
    return {{instantOf(day, QTime(9, 0)), day, StockBook::movedKind, {}, by, move.toJson()}};
}

StockMove move(const char* what, const QString& kind, quint32 first, quint32 last, const QString& from,
               const QString& to, const char* reason = "")
{
    return {.move = QLatin1String(what),
            .kind = kind,
            .serials = {first, last},
            .from = from,
            .to = to,
            .reason = QLatin1String(reason)};
}

/// A case's own: made, spoiled, given to the citizen.
StockMove ofCase(quint32 serial, const QString& from, const QString& to, const char* reason = "")
{
    return move("", stock::gen3, serial, serial, from, to, reason);
}

ports::Entry filledBy(const StockMove& one)
{
    const Json value{{"what", toJson(domain::Serials::text(one.serials.first))},
                     {"kind", toJson(one.kind)},
                     {"from", toJson(one.from)},
                     {"to", toJson(one.to)},
                     {"reason", toJson(one.reason)}};
    ports::Entry entry = entryOf(one);
    entry.kind = QStringLiteral("filled");
    entry.caseId = {QStringLiteral("case")};
    entry.body = {{"field", "fed.1"}, {"value", value}};
    return entry;
}

const QString tray = stock::trayOf(QStringLiteral("0103")), press = stock::printerOf(QStringLiteral("P1"));

StockBook delivered()
{
    StockBook book;
    EXPECT_TRUE(book.add(entryOf(move("receive", stock::gen3, 1, 50, stock::outside, stock::vault))));
    EXPECT_TRUE(book.add(entryOf(move("hand_out", stock::gen3, 1, 20, stock::vault, tray))));
    return book;
}

/// The same ledger, serial by serial: what the book is held against.
struct Plain {
    struct One {
        QString place;
        bool unused = true;
    };
    std::map<quint32, One> blanks;
    StockFigures figures;

    bool take(const StockMove& one)
    {
        const quint32 count = one.serials.count();
        for (quint32 each = one.serials.first; each <= one.serials.last; ++each) {
            const auto known = blanks.find(each);
            if (one.from == stock::outside ? known != blanks.end()
                                           : known == blanks.end() || known->second.place != one.from)
                return false;
        }
        for (quint32 each = one.serials.first; each <= one.serials.last; ++each) {
            One& blank = blanks[each];
            if (one.move == QLatin1String("destroy") && blank.unused) ++figures.destroyed;
            blank.place = one.to;
            if (!stock::isHere(one.to)) blank.unused = false;
        }
        if (one.move == QLatin1String("receive")) figures.received += count;
        if (one.move == QLatin1String("return")) figures.returned += count;
        if (one.move == QLatin1String("test")) figures.test += count;
        if (one.move == QLatin1String("spoil") || (one.move.isEmpty() && one.to == stock::bin))
            figures.spoiled += count;
        if (one.move.isEmpty() && one.to == stock::outside) figures.issued += count;
        return true;
    }
    StockFigures now() const
    {
        StockFigures all = figures;
        for (const auto& [serial, one] : blanks) all.here += stock::isHere(one.place);
        return all;
    }
};

StockMove anyMove(std::mt19937& chance)
{
    const auto below = [&](quint32 most) { return quint32(chance() % most); };
    static const std::vector<std::tuple<const char*, QStringList, QStringList>> ways{
        {"receive", {stock::outside}, {stock::vault}},
        {"hand_out", {stock::vault}, {tray}},
        {"take_back", {tray, press}, {stock::vault}},
        {"spoil", {stock::vault, tray, press}, {stock::bin}},
        {"test", {tray, press}, {stock::bin}},
        {"return", {stock::vault, tray}, {stock::outside}},
        {"destroy", {stock::vault, tray, stock::bin}, {stock::outside}},
        {"", {tray}, {press}},
        {"", {press}, {tray, stock::outside, stock::bin}}};
    const auto& [what, from, to] = ways[below(quint32(ways.size()))];
    const quint32 first = 1 + below(60), more = *what ? below(6) : 0;
    return move(what, stock::gen3, first, first + more, from[below(quint32(from.size()))],
                to[below(quint32(to.size()))], "pulled");
}

// 400 books × 120 moves, most of which do not fit: what is refused changes nothing, what is taken is counted as the
// plain ledger counts it, and after each entry a checkpoint says the same (any cut of power ends behind an entry).
TEST(StockBook, HoldsTheEquationAfterEveryEntryAndAnyCut)
{
    for (unsigned seed = 1; seed <= 400; ++seed) {
        std::mt19937 chance(seed);
        StockBook book;
        Plain plain;
        for (int turn = 0; turn < 120; ++turn) {
            const StockMove one = anyMove(chance);
            const StockBook before = book;
            const bool fits = book.fits(one).has_value();
            ASSERT_EQ(fits, plain.take(one)) << seed << ' ' << one.toJson().dump();
            ASSERT_EQ(book.add(one.move.isEmpty() ? filledBy(one) : entryOf(one)).has_value(), fits);
            if (!fits) {
                ASSERT_EQ(book, before);
                continue;
            }
            const StockFigures figures = book.figuresOf(stock::gen3, thursday);
            ASSERT_EQ(figures, plain.now()) << seed << ' ' << turn;
            ASSERT_TRUE(figures.balances());
            if (turn % 10 == 0) {
                const auto again = StockBook::fromJson(Json::parse(book.toJson().dump()));
                ASSERT_TRUE(again);
                ASSERT_EQ(*again, book);
                book = *again;
            }
        }
        for (const auto& [serial, one] : plain.blanks) {
            const auto run = book.find(domain::Serials::text(serial));
            ASSERT_TRUE(run);
            ASSERT_EQ(run->place, one.place) << serial;
        }
    }
}

struct Refused {
    const char* name;
    StockMove wanted;
    const char* id;
};
void PrintTo(const Refused& one, std::ostream* out) { *out << one.name; }

class Refusals : public testing::TestWithParam<Refused> {};

TEST_P(Refusals, ComeBeforeAnythingIsWritten)
{
    StockBook book = delivered();
    const StockBook before = book;
    const auto fits = book.fits(GetParam().wanted);
    ASSERT_FALSE(fits);
    EXPECT_EQ(fits.error().happened.id, QLatin1String(GetParam().id));
    EXPECT_FALSE(book.add(entryOf(GetParam().wanted)));
    EXPECT_EQ(book, before);
}

INSTANTIATE_TEST_SUITE_P(
    Of, Refusals,
    testing::Values(
        Refused{"ReceivedTwice", move("receive", stock::gen3, 50, 51, stock::outside, stock::vault),
                "error.stock_was_here"},
        Refused{"OfTheOtherGeneration", move("receive", stock::gen2, 7, 7, stock::outside, stock::vault),
                "error.stock_was_here"},
        Refused{"NotThere", move("hand_out", stock::gen3, 20, 21, stock::vault, tray), "error.stock_not_there"},
        Refused{"Skips", move("hand_out", stock::gen3, 49, 51, stock::vault, tray), "error.stock_skips"},
        Refused{"NeverHere", ofCase(99, tray, press), "error.stock_skips"},
        Refused{"OfAnotherTray", ofCase(1, stock::trayOf(QStringLiteral("0101")), press), "error.stock_not_there"},
        Refused{"SpoiledWithoutReason", move("spoil", stock::gen3, 1, 1, tray, stock::bin), "error.stock_does_not_fit"},
        Refused{"ToNoPlace", move("hand_out", stock::gen3, 21, 21, stock::vault, QStringLiteral("tray:1")),
                "error.stock_does_not_fit"},
        Refused{"OutOfTheBin", move("take_back", stock::gen3, 1, 1, stock::bin, stock::vault),
                "error.stock_does_not_fit"},
        Refused{"RibbonToACitizen", move("", stock::ribbon, 1, 1, tray, stock::outside), "error.stock_does_not_fit"}),
    [](const auto& each) { return std::string(each.param.name); });

// K10: taken behind a lower number: it is done, and said.
TEST(StockBook, FlagsWhatIsTakenOutOfItsOrder)
{
    StockBook book = delivered();
    EXPECT_FALSE(book.isOutOfOrder(ofCase(1, tray, press)));
    EXPECT_TRUE(book.isOutOfOrder(ofCase(3, tray, press)));
    ASSERT_TRUE(book.add(filledBy(ofCase(3, tray, press))));
    EXPECT_EQ(book.outOfOrderOn(thursday), QStringList{QStringLiteral("00000003")});
    EXPECT_EQ(book.outOfOrderOn(thursday.addDays(1)), QStringList{});
    EXPECT_EQ(book.serialsAt(tray, stock::gen3).front(), QStringLiteral("00000001"));
}

// contract.md §3: what is shredded of the bin was counted when it came there; `start` is what was here the evening before.
TEST(StockBook, CountsADayFromWhatTheLastOneLeft)
{
    StockBook book = delivered();
    ASSERT_TRUE(book.add(filledBy(ofCase(1, tray, press))));
    ASSERT_TRUE(book.add(filledBy(ofCase(1, press, stock::bin, "pulled"))));
    const QDate friday = thursday.addDays(1);
    EXPECT_EQ(book.figuresOf(stock::gen3, friday).start, 49);
    ASSERT_TRUE(book.add(entryOf(move("destroy", stock::gen3, 1, 1, stock::bin, stock::outside), friday)));
    ASSERT_TRUE(book.add(entryOf(move("destroy", stock::gen3, 50, 50, stock::vault, stock::outside), friday)));
    EXPECT_EQ(book.figuresOf(stock::gen3, friday), (StockFigures{.start = 49, .destroyed = 1, .here = 48}));
}

// P1.11(3), D06: the answer is taken back until somebody is told; then the card lies in the bin.
TEST(StockBook, TakesInAnOldCardOnceTheOrderIsMeant)
{
    StockBook book;
    const auto ofReplace = [&](const char* kind, Json body) {
        ports::Entry entry = entryOf({});
        entry.kind = QLatin1String(kind);
        entry.caseId = {QStringLiteral("case")};
        entry.body = std::move(body);
        ASSERT_TRUE(book.add(entry));
    };
    ofReplace("begun", {{"business", "replace"}, {"number", "0708-0101-0001-1"}});
    ofReplace("filled", {{"field", "old_card"}, {"value", "punched"}});
    ofReplace("taken_back", {{"field", "reason"}});
    ofReplace("intent", {{"field", "slip"}, {"step", "print"}});
    EXPECT_EQ(book.expectedOf(stock::recovered), 0);
    ofReplace("filled", {{"field", "old_card"}, {"value", "punched"}});
    ofReplace("intent", {{"field", "order"}, {"step", "order"}});
    ofReplace("intent", {{"field", "account"}, {"step", "order"}});
    EXPECT_EQ(book.expectedOf(stock::recovered), 1);
    EXPECT_EQ(book.figuresOf(stock::recovered, thursday), (StockFigures{.received = 1, .spoiled = 1}));
}

// K12: the difference stands as it was counted, and a serial that was found missing is named until it is seen again.
TEST(StockBook, NamesWhatACountDidNotFind)
{
    StockBook book = delivered();
    ports::Entry counted = entryOf({});
    counted.kind = StockBook::countedKind;
    counted.body = {{"counted", {{"card.gen3", 49}}}, {"missing", {"00000007"}}, {"second", "9001"}};
    ASSERT_TRUE(book.add(counted));
    ASSERT_TRUE(book.countOf(stock::gen3, thursday));
    EXPECT_EQ(book.countOf(stock::gen3, thursday)->expected, 50);
    EXPECT_EQ(book.unaccounted(), QStringList{QStringLiteral("00000007")});
    ASSERT_TRUE(book.add(filledBy(ofCase(7, tray, press))));
    EXPECT_EQ(book.unaccounted(), QStringList{});
}

// Cards given out in their order cost nothing for ever: 40,000 of them are one run of the checkpoint.
TEST(StockBook, CostsNoMoreForALongPast)
{
    StockBook book;
    ASSERT_TRUE(book.add(entryOf(move("receive", stock::gen3, 1, 40000, stock::outside, stock::vault))));
    ASSERT_TRUE(book.add(entryOf(move("hand_out", stock::gen3, 1, 40000, stock::vault, tray))));
    for (quint32 each = 1; each < 40000; ++each) ASSERT_TRUE(book.add(filledBy(ofCase(each, tray, stock::outside))));
    EXPECT_EQ(book.toJson()["runs"].size(), 2u);
}

TEST(StockRoad, NamesEachStepFromTheDelivery)
{
    desk::StockRoad road(QStringLiteral("00000003"));
    const auto take = [&](const ports::Entry& entry) { ASSERT_TRUE(road.take(entry)); };
    StockMove handed = move("hand_out", stock::gen3, 1, 20, stock::vault, tray);
    handed.second = QStringLiteral("9001");
    take(entryOf(move("receive", stock::gen3, 1, 50, stock::outside, stock::vault)));
    take(entryOf(handed));
    ports::Entry begun = filledBy(ofCase(3, tray, press));
    begun.kind = QStringLiteral("begun");
    begun.body = {{"business", "instant_issue"}, {"number", "0708-0101-0001-1"}};
    take(begun);
    take(filledBy(ofCase(4, tray, press)));
    take(filledBy(ofCase(3, tray, press)));
    take(filledBy(ofCase(3, press, stock::bin, "pulled")));
    ASSERT_EQ(road.movements().size(), 4u);
    EXPECT_EQ(road.movements()[1].second, QStringLiteral("9001"));
    EXPECT_TRUE(road.movements()[2].outOfOrder) << "1 and 2 stayed behind";
    EXPECT_EQ(road.movements()[3].caseNumber, QStringLiteral("0708-0101-0001-1"));
    EXPECT_EQ(road.movements()[3].reason, QStringLiteral("pulled"));
    EXPECT_EQ(road.now()->state, domain::StockState::Spoiled);
}

}  // namespace
}  // namespace kapok::test
