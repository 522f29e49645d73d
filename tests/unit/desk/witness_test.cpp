// promises.md C3, B7: a journal that was put back, and a province that was, are noticed at the next contact.
#include "desk/witness.h"

#include "desk/witnessed_province.h"
#include "support/desk/life.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

namespace kapok::test {
namespace {

using desk::Verdict;
using province::server::ProvinceCore;

constexpr int entries = 40;
const ports::Question status{QStringLiteral("status"), Json::object()};

domain::Mark markOf(qint64 count, char of) { return {count, QByteArray(32, of)}; }

// A desk of this disk, and its witnessed way to a province of its own.
struct Desk {
    Outside outside{World()};
    MemoryDisk disk;
    Life life;
    line::InMemoryParty line;
    desk::Witness kept;
    desk::WitnessedProvince province;
    int alarms = 0;

    Desk(ProvinceCore& core, const Image& image, const desk::Witness& known = {})
        : disk(image, false),
          life(outside, disk, 5),
          line(core),
          province(line, life.journal(), outside.clock, life.chance(), known, [this](const desk::Witness& witness) {
              kept = witness;
              return Expected<void>{};
          })
    {
        line.head = [this] { return province.head(); };
        province.whenAlarmed([this](const Error&) { ++alarms; });
    }
    void write(const QString& what)
    {
        const auto written = done(life.journal().append(
            {.at = outside.world.now,
             .day = outside.world.today(),
             .kind = QStringLiteral("handed_out"),
             .by = QLatin1String(tellerNumber),
             .body = {{"paper", "handbook"}, {"about", nullptr}, {"operation", what.toStdString()}}}));
        ASSERT_TRUE(written) << written.error().happened.id.toStdString();
    }
    domain::Mark own() { return {life.journal().head().seq, life.journal().head().hash}; }
    Verdict contact()
    {
        EXPECT_EQ(done(province.ask(status)).has_value(), !province.alarm());
        return province.witness().verdict;
    }
    void round() { EXPECT_TRUE(done(province.askAll({.questions = {status}}))); }
};

// A journal entry by entry, and the province behind the last one.
struct Past {
    std::vector<Image> images;  // behind each entry
    std::vector<domain::Mark> marks;
    ProvinceCore core;

    Past()
    {
        Desk desk(core, Image{});
        for (int n = 0; n < entries; ++n) {
            desk.write(QString::number(n));
            images.push_back(desk.disk.now());
            marks.push_back(desk.own());
        }
        EXPECT_EQ(desk.contact(), Verdict::Ok);
        EXPECT_EQ(core.known().furthest, domain::Mark()) << "a hello raises nothing";
        desk.round();
        EXPECT_EQ(core.known(), (line::KnownDesk{marks.back(), 0}));
    }
};

const Past& past()
{
    static const Past one;
    return one;
}

TEST(WitnessOfADesk, KnowsItsOwnJournalAgainAndWhatCameBehindIt)
{
    ProvinceCore core = past().core;
    Desk desk(core, past().images.back());
    EXPECT_FALSE(desk.province.head()) << "nothing is told before both agree";
    EXPECT_EQ(desk.contact(), Verdict::Ok);
    desk.write(QStringLiteral("more"));
    desk.round();
    EXPECT_EQ(core.known(), (line::KnownDesk{desk.own(), 0}));
    EXPECT_EQ(desk.alarms, 0);
}

TEST(WitnessOfADesk, NoticesEachPrefixThatWasPutBack)
{
    for (int k = 0; k + 1 < entries; ++k) {
        ProvinceCore core = past().core;
        Desk desk(core, past().images[std::size_t(k)]);
        EXPECT_EQ(desk.contact(), Verdict::Older) << k;
        EXPECT_EQ(desk.alarms, 1) << k;
        EXPECT_EQ(core.known(), (line::KnownDesk{past().marks.back(), 1})) << k;
        ASSERT_TRUE(desk.province.alarm());
        EXPECT_EQ(desk.province.alarm()->kind, Error::Kind::Damaged);
        EXPECT_EQ(desk.kept.verdict, Verdict::Older);
        const auto demanded = done(desk.province.demand({{QStringLiteral("1")}, QStringLiteral("apply"), "{}"}));
        ASSERT_FALSE(demanded);
        EXPECT_EQ(demanded.error(), *desk.province.alarm()) << "nothing is demanded";
        EXPECT_FALSE(core.find({QStringLiteral("1")}));
    }
    testing::Test::RecordProperty("tried", entries - 1);
}

// Longer than the former one: the count says nothing, the hash does; and it does not become what is known.
TEST(WitnessOfADesk, NoticesEachPrefixThatWentOnAlone)
{
    for (int k = 0; k + 1 < entries; ++k) {
        ProvinceCore core = past().core;
        Desk desk(core, past().images[std::size_t(k)]);
        for (int n = k; n <= entries; ++n) desk.write(QStringLiteral("other-%1").arg(n));
        ASSERT_GT(desk.own().count, past().marks.back().count);
        EXPECT_EQ(desk.contact(), Verdict::Other) << k;
        EXPECT_FALSE(done(desk.province.askAll({.questions = {status}}))) << k;
        EXPECT_EQ(core.known().furthest, past().marks.back()) << k;
    }
    testing::Test::RecordProperty("tried", entries - 1);
}

TEST(WitnessOfADesk, NoticesAProvinceThatForgotAndGoesOn)
{
    desk::Witness known{.confirmed = past().marks.back(), .verdict = Verdict::Ok};
    for (int k = -1; k + 1 < entries; ++k) {
        ProvinceCore core;
        if (k >= 0) core.know({past().marks[std::size_t(k)], 0});
        Desk desk(core, past().images.back(), known);
        EXPECT_EQ(desk.contact(), Verdict::Forgotten) << k;
        EXPECT_EQ(desk.alarms, 0) << k;
        EXPECT_EQ(desk.kept.trouble().id, QStringLiteral("line.province_forgot")) << k;
        EXPECT_EQ(desk.kept.confirmed, known.confirmed) << k;
        desk.write(QStringLiteral("more"));
        desk.round();
        desk.outside.world.now.utcMs += 61'000;
        EXPECT_EQ(desk.contact(), Verdict::Ok) << k;
        EXPECT_EQ(desk.kept.confirmed, desk.own()) << k;
    }
    testing::Test::RecordProperty("tried", entries);
}

TEST(WitnessOfADesk, SaysHelloOnceAMinuteAndWhenTheLineComesBack)
{
    ProvinceCore core = past().core;
    Desk desk(core, past().images.back());
    EXPECT_EQ(desk.contact(), Verdict::Ok);
    core.know({markOf(1'000, 'x'), 0});
    EXPECT_EQ(desk.contact(), Verdict::Ok) << "asked within the minute";
    desk.line.nextGates = {line::Gate::Down};
    EXPECT_FALSE(done(desk.province.ask(status)));
    EXPECT_EQ(desk.contact(), Verdict::Older);
    core = past().core;
    desk.outside.world.now.utcMs += 61'000;
    EXPECT_EQ(desk.contact(), Verdict::Ok);
}

// B1, B5: an order is in doubt or not by what became of it, and not of a greeting.
TEST(WitnessOfADesk, GreetsNobodyBeforeAnOrder)
{
    ProvinceCore core;
    Desk desk(core, past().images.back());
    desk.line.nextGates = {line::Gate::Mute};
    const auto demanded = done(desk.province.demand({{QStringLiteral("1")}, QStringLiteral("apply"), "{}"}));
    ASSERT_FALSE(demanded);
    EXPECT_EQ(demanded.error().kind, Error::Kind::InDoubt);
    EXPECT_EQ(core.known(), line::KnownDesk());
}

// M11: what a hello names is handed on, and not of a journal that was put back.
TEST(WitnessOfADesk, HandsOnWhatIsWantedAgain)
{
    for (const bool wasPutBack : {false, true}) {
        ProvinceCore core = past().core;
        core.demand({QStringLiteral("1")}, QStringLiteral("apply"), "{}");
        core.hear({{"again", Json::array({{{"operation", "1"}, {"what", "resend"}, {"why", "lost"}},
                                          {{"operation", "2"}, {"what", "resend"}, {"why", "lost"}}})}});
        Desk desk(core, past().images[std::size_t(wasPutBack ? 3 : entries - 1)]);
        std::vector<domain::DoAgain> heard;
        desk.province.whenWanted([&](std::vector<domain::DoAgain> wanted) -> Task<Expected<void>> {
            heard = std::move(wanted);
            co_return Expected<void>{};
        });
        desk.contact();
        const std::vector<domain::DoAgain> first{{{QStringLiteral("1")}}};
        EXPECT_EQ(heard, wasPutBack ? std::vector<domain::DoAgain>() : first);
    }
}

TEST(Judged, ByWhatTheProvinceKnowsAndWhatLiesHere)
{
    using desk::judge;
    const domain::Mark none, ten = markOf(10, 'a'), otherTen = markOf(10, 'b'), twelve = markOf(12, 'c');
    EXPECT_EQ(judge(none, none, none), Verdict::Ok);
    EXPECT_EQ(judge(ten, ten, none), Verdict::Ok);
    EXPECT_EQ(judge(ten, ten, ten), Verdict::Ok);
    EXPECT_EQ(judge(ten, std::nullopt, none), Verdict::Older);
    EXPECT_EQ(judge(ten, std::nullopt, twelve), Verdict::Older);
    EXPECT_EQ(judge(ten, otherTen, none), Verdict::Other);
    EXPECT_EQ(judge(ten, otherTen, twelve), Verdict::Other);
    EXPECT_EQ(judge(ten, ten, twelve), Verdict::Forgotten);
    EXPECT_EQ(judge(none, none, ten), Verdict::Forgotten);
}

TEST(Witness, IsKeptAsItIsAndIsNewWhereItCannotBeRead)
{
    const QTemporaryDir folder;
    EXPECT_EQ(desk::Witness::in(folder.path()), desk::Witness());
    const desk::Witness one{markOf(10, 'a'), Verdict::Forgotten, {1'625'702'400'000}, 2, 7};
    ASSERT_TRUE(one.keepIn(folder.path()));
    EXPECT_EQ(desk::Witness::in(folder.path()), one);
    EXPECT_EQ(one.trouble().id, QStringLiteral("line.province_forgot_orders"));
    for (const Json& bad : {Json{{"count", -1}}, Json{{"verdict", "fine"}}, Json{{"head", "AA"}}, Json{{"lost", -1}},
                            Json{{"more", 1}}, Json{{"at", "now"}}}) {
        Json json = one.toJson();
        json.update(bad);
        EXPECT_FALSE(desk::Witness::fromJson(json)) << bad.dump();
    }
}

ports::Entry entryOf(const char* kind, const char* field, Json body)
{
    ports::Entry entry;
    entry.kind = QString::fromLatin1(kind);
    entry.caseId = {QStringLiteral("case")};
    body["field"] = field;
    entry.body = std::move(body);
    return entry;
}

TEST(OrdersDone, AreThoseToTheProvinceThatHaveAnOutcome)
{
    const auto intent = [](const char* field, const char* hand, const char* step) {
        return entryOf("intent", field,
                       {{"step", step},
                        {"hand", hand},
                        {"request", "apply"},
                        {"operation", std::string("of-") + field},
                        {"bytes", personal(QStringLiteral("{}"))}});
    };
    desk::OrdersDone orders;
    orders.take(intent("order", "province", "order"));
    orders.take(intent("waiting", "province", "order"));
    orders.take(intent("reserved", "bank", "order"));
    orders.take(intent("slip", "papers", "print"));
    orders.take(intent("withdrawn", "province", "order"));
    orders.take(entryOf("filled", "withdrawn", {{"value", {{"refused", "withdrawn"}}}}));  // and never told
    for (const char* field : {"order", "reserved", "slip", "verdict"}) orders.take(entryOf("filled", field, {}));
    ASSERT_EQ(orders.all().size(), 1u);
    EXPECT_EQ(orders.all()[0].asked.operation.text, QStringLiteral("of-order"));
    EXPECT_EQ(orders.all()[0].asked.kind, QStringLiteral("apply"));
    EXPECT_EQ(orders.all()[0].asked.bytes, QByteArray("{}"));
}

}  // namespace
}  // namespace kapok::test
