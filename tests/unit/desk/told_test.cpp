// What the journal tells for reports, entry by entry (N12–N14, D11, E02, A22; decision 0051).
#include "base/resources.h"
#include "desk/day_book.h"
#include "desk/event_kinds.h"
#include "desk/told.h"

#include <gmock/gmock.h>

namespace kapok::desk {
namespace {

using testing::ElementsAre;

const QDate first(2021, 7, 8);

const Dictionary& dictionary()
{
    static const Dictionary all = Dictionary::load(resourcePath(QStringLiteral("words"))).value();
    return all;
}

/// A journal that is written here, entry by entry, and told at its end.
struct Journal {
    Telling telling{workflows::Workflows::ofThisHouse(), dictionary()};
    qint64 last = 0;
    bool isErased = false;  ///< the keys of its persons are destroyed

    Journal() { put(first, "journal", "", {}, {{"outlet", "0708"}, {"desk", "0101"}}); }

    void put(QDate day, const char* kind, const char* by, const QString& of, Json body)
    {
        if (isErased) body = masked(body);
        ports::Entry entry{{instantOf(day, QTime(9, 0).addSecs(int(last))),
                            day,
                            QLatin1String(kind),
                            {of},
                            QLatin1String(by),
                            std::move(body)}};
        entry.seq = ++last;
        entry.hash = QByteArray(32, char(last));
        const auto taken = telling.take(entry);
        EXPECT_TRUE(taken) << taken.error().detail.toStdString();
    }
    void fill(QDate day, const QString& of, const char* field, Json value)
    {
        put(day, "filled", "0101", of, {{"field", field}, {"value", std::move(value)}});
    }
    reports::Told told()
    {
        auto told = telling.told();
        EXPECT_TRUE(told) << told.error().detail.toStdString();
        return told.value_or(reports::Told());
    }
};

Json personOf(const char* number)
{
    return {{"id", personal(QLatin1String(number))},
            {"document", "id_card"},
            {"name", personal(QStringLiteral("张三"))},
            {"kind", "resident"},
            {"birth_date", personal(QStringLiteral("1990-01-01"))},
            {"insured", true}};
}

Json cardOf(const char* ref, const char* status = "normal", const char* expires = "2021-09-01")
{
    return {{"ref", ref},       {"city", "440700"},         {"bank", "BOC"},
            {"generation", 3},  {"outlet", "0708"},         {"production", "collected"},
            {"status", status}, {"bank_account", "active"}, {"expires", expires}};
}

constexpr const char* zhang = "440703199001010017";
constexpr const char* li = "440704199409189053";

void begin(Journal& journal, QDate day, const QString& id, const char* business, const char* person, Json card)
{
    const Json visit{{"id", "visit"}, {"day", day.toString(Qt::ISODate).toStdString()}, {"person", personOf(person)}};
    journal.put(
        day, "begun", "0101", id,
        {{"business", business}, {"number", id.toStdString()}, {"opening", {{"visit", visit}, {"card", card}}}});
}

// The province has taken it.
void order(Journal& journal, QDate day, const QString& id, const char* business, const char* status)
{
    journal.put(day, "intent", "0101", id,
                {{"field", "order"},
                 {"step", "order"},
                 {"hand", "province"},
                 {"request", business},
                 {"operation", "op-" + id.toStdString()},
                 {"bytes", personal(QStringLiteral("{}"))}});
    journal.put(day, "filled", "", id, {{"field", "order"}, {"value", {{"accepted", {{"status", status}}}}}});
    journal.put(day, "ended", "", id, {{"how", "done"}, {"reason", ""}, {"by", ""}});
}

void lose(Journal& journal, QDate day, const QString& id, const char* person, const char* before = "normal")
{
    const bool isFormal = before == std::string("temporary_loss");
    const char* business = isFormal ? "loss_formal" : "loss_temporary";
    begin(journal, day, id, business, person, cardOf("c1", before));
    order(journal, day, id, business, isFormal ? "formal_loss" : "temporary_loss");
}

int lostAgain(const reports::Told& told)
{
    return int(std::ranges::count_if(
        told.unusual, [](const reports::UnusualTold& one) { return one.what.code == QLatin1String("lost_again"); }));
}

// D11: the third within a month, whichever card; a month later the count begins anew.
TEST(Told, FlagsTheThirdLossWithinAMonth)
{
    for (const auto& [third, flagged] : {std::pair{QDate(2021, 8, 7), 1}, {QDate(2021, 8, 8), 0}}) {
        Journal journal;
        lose(journal, first, QStringLiteral("a"), zhang);
        lose(journal, QDate(2021, 7, 20), QStringLiteral("b"), zhang);
        lose(journal, third, QStringLiteral("c"), zhang);
        const reports::Told told = journal.told();
        EXPECT_EQ(told.cases[2].lossesInMonth, flagged ? 3 : 2) << third.toString(Qt::ISODate).toStdString();
        EXPECT_EQ(lostAgain(told), flagged);
    }
}

TEST(Told, CountsALossOnceAndEachCitizensOwn)
{
    Journal journal;
    lose(journal, first, QStringLiteral("a"), zhang);
    lose(journal, first, QStringLiteral("b"), zhang, "temporary_loss");  // the same, for good
    lose(journal, first, QStringLiteral("c"), li);
    lose(journal, first, QStringLiteral("d"), zhang);
    const reports::Told told = journal.told();
    EXPECT_FALSE(told.cases[1].lossesInMonth);
    EXPECT_EQ(told.cases[2].lossesInMonth, 1);
    EXPECT_EQ(told.cases[3].lossesInMonth, 2);
    EXPECT_EQ(lostAgain(told), 0);
}

// What stands in the place of sealed numbers is the same for all: nobody is told to have lost three cards.
TEST(Told, TellsNobodyApartWhereNobodyHasOpenedTheNumbers)
{
    Journal journal;
    journal.telling.people().knowNobody();
    for (const char* id : {"a", "b", "c"}) lose(journal, first, QLatin1String(id), zhang);
    const reports::Told told = journal.told();
    EXPECT_EQ(lostAgain(told), 0);
    EXPECT_EQ(told.cases[2].personKnown, 0);
}

// D6: whom nobody knows any more is no person at all, and no two of them are one.
TEST(Told, TellsErasedPersonsNeitherAsOneNorByANumber)
{
    Journal journal;
    journal.isErased = true;
    for (const char* id : {"a", "b", "c"}) lose(journal, first, QLatin1String(id), id[0] == 'b' ? li : zhang);
    const reports::Told told = journal.told();
    EXPECT_EQ(lostAgain(told), 0);
    EXPECT_EQ(told.cases[2].personKnown, 0);
    EXPECT_FALSE(told.deeds.empty());
    for (const reports::DeedTold& one : told.deeds) EXPECT_EQ(one.person, QString());
}

// D6: of the erased the work is told, and no two of them are one citizen, who would have lost three cards.
TEST(Told, TakesNoTwoOfTheErasedForOne)
{
    Journal journal;
    const Json gone = masked(personOf(zhang));
    for (const char* name : {"a", "b", "c"}) {
        const QString id = QLatin1String(name);
        journal.put(first, "visit_begun", "0101", id + u'v', {{"person", gone}});
        const Json visit{{"id", "visit"}, {"day", "2021-07-08"}, {"person", gone}};
        journal.put(first, "begun", "0101", id,
                    {{"business", "loss_temporary"},
                     {"number", name},
                     {"opening", {{"visit", visit}, {"card", cardOf("c1")}}}});
        order(journal, first, id, "loss_temporary", "temporary_loss");
    }
    const reports::Told told = journal.told();
    ASSERT_EQ(told.cases.size(), 3u);
    EXPECT_EQ(lostAgain(told), 0);
    EXPECT_EQ(told.cases[2].personKnown, 0);
    ASSERT_EQ(told.visits.size(), 3u);
    EXPECT_EQ(told.visits[2].personKnown, 0);
    EXPECT_EQ(told.visits[2].person, QString());
    ASSERT_FALSE(told.deeds.empty());
    for (const reports::DeedTold& one : told.deeds) EXPECT_EQ(one.person, QString()) << one.what.code.toStdString();
}

TEST(Told, KnowsWhoIsWhoWithoutHisNumber)
{
    Journal journal;
    lose(journal, first, QStringLiteral("a"), zhang);
    lose(journal, first, QStringLiteral("b"), li);
    lose(journal, first, QStringLiteral("c"), zhang);
    const reports::Told told = journal.told();
    EXPECT_EQ(told.cases[0].personKnown, told.cases[2].personKnown);
    EXPECT_NE(told.cases[0].personKnown, told.cases[1].personKnown);
    EXPECT_EQ(journal.telling.people().known(QLatin1String(li)), told.cases[1].personKnown);
    EXPECT_EQ(journal.telling.people().known(QStringLiteral("440703199001010025")), -1);
    EXPECT_EQ(told.cases[0].person, QStringLiteral("**************0017"));
}

// N12: how it came, whose card, and why; an answer that was taken back is none.
TEST(Told, SaysHowACaseCameWhoseCardAndWhy)
{
    Journal journal;
    lose(journal, first, QStringLiteral("a"), zhang);
    begin(journal, first, QStringLiteral("b"), "loss_temporary", li, cardOf("c2"));
    journal.fill(first, QStringLiteral("b"), "channel", "phone");
    begin(journal, first, QStringLiteral("c"), "replace", li, cardOf("c2"));
    journal.fill(first, QStringLiteral("c"), "reason", "damaged");
    journal.fill(first, QStringLiteral("c"), "cause", "quality");
    begin(journal, first, QStringLiteral("d"), "replace", li, cardOf("c2"));
    journal.fill(first, QStringLiteral("d"), "reason", "lost");
    journal.put(first, "taken_back", "0101", QStringLiteral("d"), {{"field", "reason"}});
    const reports::Told told = journal.told();
    QStringList said;
    for (const reports::CaseTold& one : told.cases)
        said.append(one.channel.code + u' ' + one.bank.code + u' ' + one.asked.code);
    EXPECT_THAT(said, ElementsAre(QStringLiteral("normal BOC none"), QStringLiteral("phone BOC none"),
                                  QStringLiteral("normal BOC damaged.quality"), QStringLiteral("normal BOC none")));
    EXPECT_EQ(told.cases[2].asked.zh, QStringLiteral("损坏，卡片质量问题"));
}

void see(Journal& journal, QDate day, const QString& id, std::vector<Json> cards)
{
    Json person = personOf(zhang);
    person["mobile"] = personal(QStringLiteral("19900000001"));
    begin(journal, day, id, "replace", zhang, cardOf("c1"));
    journal.fill(day, id, "cards", {{"reply", {{"cards", cards}, {"person", person}}}});
}

// E02: as it was seen last, of this outlet; whom to call is known by the end of his number.
TEST(Told, KnowsTheCardsOfThisOutletAsTheyWereSeenLast)
{
    Json elsewhere = cardOf("c9");
    elsewhere["outlet"] = "1135";
    for (const bool shown : {false, true}) {
        Journal journal;
        if (shown) journal.telling.people().showTelephones();
        see(journal, first, QStringLiteral("a"), {cardOf("c1"), elsewhere});
        see(journal, first.addDays(1), QStringLiteral("b"), {cardOf("c1", "formal_loss"), cardOf("c2")});
        const reports::Told told = journal.told();
        ASSERT_EQ(told.cards.size(), 2u);
        EXPECT_EQ(told.cards[0].status.code, QStringLiteral("formal_loss"));
        EXPECT_EQ(told.cards[0].seenOn, first.addDays(1));
        EXPECT_EQ(told.cards[0].expires, QDate(2021, 9, 1));
        EXPECT_EQ(told.cards[0].telephone, shown ? QStringLiteral("19900000001") : QStringLiteral("*******0001"));
    }
}

// N14: what he answered in a row is one deed, what another did between them ends it, and what the desk did by itself is
// nobody's. A kind that is not known is named as it is.
TEST(Told, SaysWhatEachDidInOrder)
{
    Journal journal;
    journal.put(first, "signed_in", "0101", {}, {{"role", "teller"}});
    begin(journal, first, QStringLiteral("a"), "replace", zhang, cardOf("c1"));
    journal.fill(first, QStringLiteral("a"), "reason", "damaged");
    journal.fill(first, QStringLiteral("a"), "cause", "quality");
    journal.put(first, "filled", "0102", QStringLiteral("a"), {{"field", "linked"}, {"value", "nothing"}});
    journal.put(first, "filled", "", QStringLiteral("a"), {{"field", "linked"}, {"value", "nothing"}});
    journal.put(first, "greeted", "0101", {}, Json::object());
    QStringList said;
    for (const reports::DeedTold& one : journal.told().deeds)
        said.append(one.teller + u' ' + one.what.code + u' ' + QString::number(one.entries) + u' ' + one.number);
    EXPECT_THAT(said, ElementsAre(QStringLiteral("0101 signed_in 1 "), QStringLiteral("0101 begun 1 a"),
                                  QStringLiteral("0101 filled 2 a"), QStringLiteral("0102 filled 1 a"),
                                  QStringLiteral("0101 greeted 1 ")));
}

// N14: a list of deeds for a supervisor has no word of a program in it.
TEST(Told, HasAWordForWhateverAMemberDoes)
{
    for (const EventKind& kind : eventKinds())
        if (kind.by != EventKind::By::System)
            EXPECT_TRUE(dictionary().knows(QStringLiteral("report.did.") + QLatin1String(kind.code))) << kind.code;
    for (const char* channel : {"normal", "phone", "web", "instant", "unit"})
        EXPECT_TRUE(dictionary().knows(QStringLiteral("report.channel.") + QLatin1String(channel))) << channel;
}

// L10: a day that was opened again ends under another head, and only that one counts.
TEST(Told, KnowsWhatEachDayIsSealedUnder)
{
    Journal journal;
    journal.put(first, "day_closed", "9001", {}, Json::object());
    journal.put(first, "day_reopened", "9002", {}, Json::object());
    journal.put(first, "day_closed", "9001", {}, Json::object());
    const reports::Told told = journal.told();
    ASSERT_EQ(told.closed.size(), 1u);
    EXPECT_EQ(told.closed[0].head, QString::fromLatin1(QByteArray(32, char(4)).toHex()));
    EXPECT_EQ(told.desk, QStringLiteral("0708-0101"));
}

// L10, L11: what a close and an opening say of the till and the day; a sum that is right, and one that nobody counted, is
// nothing unusual.
TEST(Unusual, NamesCashThatDiffersAndADayThatWasOpenedAgain)
{
    Journal journal;
    const auto closed = [&](QDate day, int number, std::optional<qint64> counted, const QString& reason) {
        DayClosing closing{.number = number, .by = QStringLiteral("9001"), .with = QStringLiteral("9002")};
        const auto expected = counted ? std::optional<qint64>(2000) : std::nullopt;
        closing.items = {{.what = cashItem, .counted = counted, .expected = expected, .reason = reason},
                         {.what = QStringLiteral("ribbon"), .counted = 1, .expected = 2}};
        journal.put(day, "day_closed", "9001", {}, closing.body());
    };
    closed(first, 1, 1500, QStringLiteral("slip_lost"));
    journal.put(first, "day_reopened", "9001", {}, {{"number", 1}, {"second", "9002"}, {"reason", "漏记一笔"}});
    closed(first, 2, 2000, {});
    closed(first.addDays(1), 3, std::nullopt, {});
    closed(first.addDays(2), 4, 2100, QStringLiteral("多给了零钱"));
    const auto unusual = journal.told().unusual;
    ASSERT_EQ(unusual.size(), 3u);
    EXPECT_EQ(unusual[0].what.code, QStringLiteral("cash_difference"));
    EXPECT_EQ(unusual[0].day, first);
    EXPECT_EQ(unusual[0].fen, -500);
    EXPECT_EQ(unusual[0].teller, QStringLiteral("9001"));
    EXPECT_EQ(unusual[0].second, QStringLiteral("9002"));
    EXPECT_EQ(unusual[0].why.code, QStringLiteral("slip_lost"));
    EXPECT_NE(unusual[0].why.zh, QStringLiteral("slip_lost")) << "it is said in words";
    EXPECT_EQ(unusual[1].what.code, QStringLiteral("day_reopened"));
    EXPECT_EQ(unusual[1].second, QStringLiteral("9002"));
    EXPECT_EQ(unusual[1].why.zh, QStringLiteral("漏记一笔"));
    EXPECT_EQ(unusual[2].fen, 100);
    EXPECT_EQ(unusual[2].why.zh, QStringLiteral("多给了零钱"));
}

}  // namespace
}  // namespace kapok::desk
