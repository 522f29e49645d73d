// The device page of a practice desk moves its world by keys (23); a real desk's has nothing of it.
#include "tests/unit/ui/fake_counter.h"
#include "ui/devices/devices_presenter.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

class FakeWorld final : public Practice {
public:
    QStringList did;
    std::optional<Error> fails;
    Line is = Line::Up, bank = Line::Up;
    bool messagesAnswer = true;
    std::function<void()> meanwhile = [] {};  ///< what happens while the next wish is awaited

    Expected<void> putIn(const QString& number) override { return done(QStringLiteral("in ") + number); }
    Expected<void> layIdentity(const QString& number, const QString& fault) override
    {
        return done(QStringLiteral("id ") + number + fault);
    }
    Expected<void> takeIdentity() override { return done(QStringLiteral("id out")); }
    Expected<void> takeOut() override { return done(QStringLiteral("out")); }
    Expected<void> layBlank(const QString& serial) override { return done(QStringLiteral("blank ") + serial); }
    Expected<void> pullSoon() override { return done(QStringLiteral("pull")); }
    Task<Expected<void>> setLine(Line line) override
    {
        is = line;
        co_return done(QStringLiteral("line %1").arg(int(line)));
    }
    Line line() const override { return is; }
    Expected<void> failSoon(const QString& fault) override { return done(QStringLiteral("chip ") + fault); }
    Task<Expected<void>> setBankLine(Line line) override
    {
        bank = line;
        co_return done(QStringLiteral("bank %1").arg(int(line)));
    }
    Line bankLine() const override { return bank; }
    std::vector<Received> received() const override { return {}; }
    Expected<void> setPrinter(const QString& state) override
    {
        did.append(QStringLiteral("printer ") + state);
        return {};
    }
    void setMessageService(bool answers) override
    {
        messagesAnswer = answers;
        did.append(answers ? QStringLiteral("messages on") : QStringLiteral("messages off"));
    }
    bool messageServiceAnswers() const override { return messagesAnswer; }
    std::vector<Exercise> exercises() const override { return {}; }
    Task<Expected<Exercise>> beginExercise(QString) override { co_return Exercise{}; }
    Task<Expected<void>> passDays(int days) override { co_return done(QStringLiteral("days %1").arg(days)); }

private:
    Expected<void> done(const QString& what)
    {
        did.append(what);
        std::exchange(meanwhile, [] {})();
        if (fails) return std::unexpected(*fails);
        return {};
    }
};

struct Practised : Desk {
    FakeWorld world;
    ReaderPresenter page{work};

    Practised()
    {
        work.practice = &world;
        counter.here = somebody();
        work.way.begin({pages::home});
        work.way.open({pages::reader});
    }
};

struct Pressed {
    int control;
    const char* cap;
    const char* does;
};

void PrintTo(const Pressed& pressed, std::ostream* out) { *out << pressed.cap << ": " << pressed.does; }

class Control : public testing::TestWithParam<Pressed> {};

// A case that was taken up from a list may be another's than who is open: it is his card that is asked for.
TEST(Practice, PutsInTheCardOfTheCaseInHand)
{
    Practised desk;
    desk::CaseView one{.id = {QStringLiteral("a")}};
    one.person = desk.counter.here->visit.person;
    one.person->document =
        Redacted(*domain::IdentityDocument::parse(domain::DocumentKind::IdCard, u"440783198705239028"));
    desk.counter.cases = {{one.id, one}};
    desk.work.way.begin({pages::home});
    desk.work.way.openAll({{pages::step, one.id}, {pages::reader}});
    desk.page.obey(intent::Practise{1});
    EXPECT_EQ(desk.world.did, QStringList{QStringLiteral("in 440783198705239028")});
    desk.counter.here.reset();
    desk.page.obey(intent::Practise{1});
    EXPECT_EQ(desk.world.did.size(), 2) << "also where nobody is open";
}

// contract.md §1: what `insert`, `remove`, `fault`, `line` and `days` of a played day do.
TEST_P(Control, DoesWhatAPlayedDayDoes)
{
    Practised desk;
    desk.page.obey(intent::Practise{GetParam().control});
    EXPECT_EQ(desk.world.did, QStringList{QString::fromLatin1(GetParam().does)});
    const auto rows = desk.page.view().practice;
    ASSERT_EQ(rows.size(), 21u);
    EXPECT_EQ(rows[std::size_t(GetParam().control) - 1].cap, QString::fromLatin1(GetParam().cap));
    ASSERT_TRUE(desk.work.said);
    EXPECT_TRUE(desk.work.phrases.say(desk.work.said->what).contains(rows[std::size_t(GetParam().control) - 1].text));
}

INSTANTIATE_TEST_SUITE_P(
    Of, Control,
    testing::Values(Pressed{1, "1", "in 440524188001010014"}, Pressed{2, "2", "out"}, Pressed{3, "3", "pull"},
                    Pressed{4, "4", "line 0"}, Pressed{5, "5", "line 1"}, Pressed{6, "6", "line 2"},
                    Pressed{7, "7", "line 3"}, Pressed{8, "0", "days 1"}, Pressed{9, "Alt 0", "days 20"},
                    Pressed{10, "8", "messages off"}, Pressed{11, "9", "bank 1"}, Pressed{12, "Alt 1", "chip mute"},
                    Pressed{13, "Alt 2", "chip garbage"}, Pressed{14, "Alt 3", "chip executed_unheard"},
                    Pressed{15, "Alt 4", "id 440524188001010014"}, Pressed{16, "Alt 5", "id 440524188001010014garbled"},
                    Pressed{17, "Alt 6", "id out"}, Pressed{18, "Alt 7", "printer ribbon_out"},
                    Pressed{19, "Alt 8", "printer jam"}, Pressed{20, "Alt 9", "printer ok"},
                    Pressed{21, "B", "blank "}));

// A25: whoever comes next lays his identity card there, before anybody is open.
TEST(PracticeControls, LayTheNextCitizensIdentityCardWhereNobodyIsOpen)
{
    Practised desk;
    desk.counter.here.reset();
    desk.page.obey(intent::Practise{15});
    EXPECT_EQ(desk.world.did, QStringList{QStringLiteral("id ")});
    EXPECT_TRUE(desk.page.view().practice[14].usable);
}

// K10: the blank that lies in the printer already is meant before the next one of the tray, as after a card was pulled.
TEST(PracticeControls, LayTheBlankThatIsNext)
{
    Practised desk;
    desk.counter.signedIn = desk::StaffMember{.number = QStringLiteral("0103")};
    const auto moved = [&](const domain::StockMove& move) {
        EXPECT_TRUE(desk.counter.book.add(
            {{{}, QDate(2021, 7, 8), desk::StockBook::movedKind, {}, desk.counter.teller()->number, move.toJson()}}));
    };
    const QString tray = domain::stock::trayOf(desk.counter.teller()->number), press = QStringLiteral("printer:P1");
    moved({.move = "receive", .kind = "card.gen3", .serials = {5, 9}, .from = "outside", .to = "vault"});
    moved({.move = "hand_out", .kind = "card.gen3", .serials = {6, 8}, .from = "vault", .to = tray});
    desk.page.obey(intent::Practise{21});
    ports::Entry fed{{{}, QDate(2021, 7, 8), QStringLiteral("filled"), {QStringLiteral("case")}, {}, {}}};
    fed.body = {
        {"field", "fed.1"},
        {"value", {{"what", "00000008"}, {"kind", "card.gen3"}, {"from", toJson(tray)}, {"to", toJson(press)}}}};
    EXPECT_TRUE(desk.counter.book.add(fed));
    desk.page.obey(intent::Practise{21});
    EXPECT_EQ(desk.world.did, (QStringList{QStringLiteral("blank 00000006"), QStringLiteral("blank 00000008")}));
}

// contract.md §4: who lays a blank there finds the slot by the name by which it is asked for. At a real desk nobody knows
// which reader stands in the printer, and none is called so.
TEST(PracticeControls, StandBesideASlotThatIsNamedAsThePrintersStation)
{
    Practised desk;
    desk.work.readers = {{.name = QStringLiteral("A")}, {.name = QStringLiteral("B")}};
    const auto named = [&](std::size_t row) { return desk.page.view().devices.at(row).name; };
    EXPECT_EQ(named(0), QStringLiteral("Reader 1"));
    EXPECT_EQ(named(1), desk.work.phrases.say("device.station"));
    EXPECT_TRUE(desk.work.phrases.say("question.lay_blank").contains(QStringLiteral("card printer's station")));
    desk.work.practice = nullptr;
    EXPECT_EQ(named(1), QStringLiteral("Reader 2"));
}

// The same key shuts a way and opens it again.
TEST(PracticeControls, OpenAgainWhatTheyShut)
{
    Practised desk;
    for (const int control : {10, 11}) {
        desk.page.obey(intent::Practise{control});
        EXPECT_TRUE(desk.page.view().practice[std::size_t(control) - 1].holds);
        desk.page.obey(intent::Practise{control});
        EXPECT_FALSE(desk.page.view().practice[std::size_t(control) - 1].holds);
    }
}

TEST(PracticeControls, SayWhatWentWrongAndWhatIsSoNow)
{
    Practised desk;
    desk.page.obey(intent::Practise{5});
    EXPECT_TRUE(desk.page.view().practice[4].holds);
    EXPECT_FALSE(desk.page.view().practice[3].holds);
    desk.world.fails = trouble();
    desk.page.obey(intent::Practise{3});
    EXPECT_EQ(desk.work.said->what, words("error.card_none"));
    desk.counter.here.reset();
    EXPECT_FALSE(desk.page.view().practice[0].usable);
}

// The world turns for everybody; what is said of it is for whoever turned it, where he turned it.
TEST(PracticeControls, SayNothingToWhoeverIsThereByThen)
{
    for (const bool anotherTeller : {true, false}) {
        Practised desk;
        desk.world.meanwhile = [&] {
            if (anotherTeller) ++desk.counter.at->teller;
            else desk.work.way.open({pages::outbox});
        };
        desk.page.obey(intent::Practise{8});
        EXPECT_EQ(desk.world.did, QStringList{QStringLiteral("days 1")});
        EXPECT_FALSE(desk.work.said) << anotherTeller;
    }
}

// Of the keys that are pressed while the world moves the last one counts, and none is lost without a word.
TEST(PracticeControls, MoveTheWorldOneKeyAfterTheOther)
{
    Practised desk;
    QStringList didWhenPressed;
    desk.world.meanwhile = [&] {
        desk.page.obey(intent::Practise{5});
        desk.page.obey(intent::Practise{4});
        didWhenPressed = desk.world.did;
    };
    desk.page.obey(intent::Practise{8});
    EXPECT_EQ(didWhenPressed, QStringList{QStringLiteral("days 1")});
    EXPECT_EQ(desk.world.did, (QStringList{QStringLiteral("days 1"), QStringLiteral("line 0")}));
    EXPECT_EQ(desk.world.is, Practice::Line::Up);
}

TEST(PracticeControls, AreNotThereAtARealDesk)
{
    Practised desk;
    desk.work.practice = nullptr;
    EXPECT_TRUE(desk.page.view().practice.empty());
    EXPECT_TRUE(desk.page.view().practiceTitle.isEmpty());
    for (int control = 0; control <= 10; ++control) desk.page.obey(intent::Practise{control});
    EXPECT_EQ(desk.world.did, QStringList());
}

}  // namespace
}  // namespace kapok::ui
