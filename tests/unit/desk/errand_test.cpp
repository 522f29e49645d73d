// What was begun belongs to whom it was begun for: each call of the counter, while it waits, against each change under
// it (design.md §3; decision 0031).
#include "support/places/places.h"
#include "tests/unit/desk/errand_calls.h"

#include <QFile>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using domain::Business;

enum class Change { Nothing, AnotherPerson, HeLeaves, SignedOut, AnotherTeller, PowerFails, Closes };
constexpr std::pair<Change, const char*> changes[]{
    {Change::Nothing, "Nothing"},     {Change::AnotherPerson, "AnotherPerson"}, {Change::HeLeaves, "HeLeaves"},
    {Change::SignedOut, "SignedOut"}, {Change::AnotherTeller, "AnotherTeller"}, {Change::PowerFails, "PowerFails"},
    {Change::Closes, "Closes"}};

void PrintTo(Change change, std::ostream* out)
{
    *out << std::ranges::find(changes, change, &std::pair<Change, const char*>::first)->second;
}

const QString teller0101 = QStringLiteral("0101"), teller0102 = QStringLiteral("0102");

// It may have to wait itself, behind the entry that is under way.
void make(Change change, Bench& bench, Over over)
{
    switch (change) {
    case Change::Nothing:
    case Change::Closes:
    case Change::PowerFails: *over = QString(); break;
    case Change::AnotherPerson:
        launch(bench.view->openPerson(people::withCardInUse(), bench.view->errand()), over);
        if (*over != QStringLiteral("error.card_left") && *over != QStringLiteral("identity.typed_differs")) break;
        over->reset();  // he is asked once, and means it
        launch(bench.view->openPerson(people::withCardInUse(), bench.view->errand()), over);
        break;
    case Change::HeLeaves: launch(bench.view->endVisit(), std::move(over)); break;
    case Change::SignedOut: launch(bench.view->signOut(), std::move(over)); break;
    case Change::AnotherTeller: launch(bench.view->signIn(teller0102, passwordOf(teller0102)), std::move(over)); break;
    }
}

/// Whom a change leaves at the counter; the call that it went under brings nobody back.
struct Here {
    QString teller, citizen;
};
Here after(Change change)
{
    switch (change) {
    case Change::AnotherPerson: return {teller0101, people::withCardInUse()};
    case Change::HeLeaves: return {teller0101, {}};
    case Change::AnotherTeller: return {teller0102, {}};
    default: return {};
    }
}

Here hereAt(const Bench& bench)
{
    const desk::PersonAtCounter* person = bench.view->person();
    return {bench.view->teller() ? bench.view->teller()->number : QString(),
            person ? person->visit.person->document.bare(ForCodec{}).number() : QString()};
}

bool beginsAnything(const ports::Entry& entry)
{
    return entry.kind == QLatin1String("begun") || entry.kind == QLatin1String("visit_begun") ||
           (entry.kind == QLatin1String("intent") && !entry.body.contains("earlier"));
}

void waitFor(const Over& over)
{
    for (int turn = 0; turn < 50 && !over->has_value(); ++turn) QCoreApplication::processEvents();
    ASSERT_TRUE(over->has_value()) << "it never comes back";
}

// The window is closed while the call waits: view and counter go, and whatever still wanted to wake it finds nobody. The
// next start goes on where the journal stands, with nothing begun that was not.
void closes(Bench& bench, Turnstile& door, const Over& over, std::size_t before)
{
    door.abandon();
    bench.view.reset();
    bench.losePower();
    for (int turn = 0; turn < 10; ++turn) QCoreApplication::processEvents();
    EXPECT_FALSE(over->has_value()) << "nobody is there to hear it";
    bench.start();
    bench.view = desk::viewOf(bench.desk());
    const auto entries = bench.life().entries();
    ASSERT_GE(entries.size(), before);
    for (std::size_t at = before; at < entries.size(); ++at)
        if (!entries[at].by.isEmpty())  // the desk itself asks what became of what it had sent
            EXPECT_FALSE(beginsAnything(entries[at])) << entries[at].kind.toStdString();
    EXPECT_TRUE(done(bench.view->signIn(teller0102, passwordOf(teller0102))));
    EXPECT_EQ(hereAt(bench).citizen, QString());
}

class Errands : public testing::TestWithParam<std::tuple<std::size_t, std::pair<Change, const char*>>> {};

// What was under way when everything changed is kept, in the name of who began it. Nothing is begun behind it, nobody
// is signed in or opened by it, and nobody else signs for it.
TEST_P(Errands, AreForNobodyElse)
{
    const Call& call = calls()[std::get<0>(GetParam())];
    const Change change = std::get<1>(GetParam()).first;
    const auto bench = call.prepare();
    Turnstile& door = call.door == Door::World ? bench->outside.door : bench->outside.diskDoor;
    door.holdNext();
    const auto over = std::make_shared<std::optional<QString>>(), changed = std::make_shared<std::optional<QString>>();
    call.start(*bench, over);
    ASSERT_TRUE(door.isAwaited()) << "it never waits there";
    ASSERT_FALSE(over->has_value());
    if (change == Change::PowerFails) {
        door.abandon();
        bench->view.reset();
        bench->losePower();
        bench->start();
        return;
    }
    const auto before = bench->life().entries().size();
    if (change == Change::Closes) return closes(*bench, door, over, before);
    make(change, *bench, changed);
    door.letThrough();
    ASSERT_NO_FATAL_FAILURE(waitFor(over));
    ASSERT_NO_FATAL_FAILURE(waitFor(changed));
    if (!call.bringsTeller) EXPECT_EQ(**changed, QString());
    if (change == Change::Nothing) {
        EXPECT_NE(**over, QStringLiteral("error.begun_for_another"));
        return;
    }
    const Here here = hereAt(*bench);
    if (!call.bringsTeller) EXPECT_EQ(here.teller, after(change).teller);
    if (!call.bringsTeller) EXPECT_EQ(here.citizen, after(change).citizen);
    EXPECT_FALSE(here.teller.isEmpty() && !here.citizen.isEmpty()) << "a citizen, and nobody is signed in";
    const auto entries = bench->life().entries();
    for (std::size_t at = before; at < entries.size(); ++at) {
        const std::string kind = entries[at].kind.toStdString();
        const bool wasUnderWay = at == before && call.door == Door::Disk;
        // The desk's own round begins nothing for anybody.
        if (!wasUnderWay && !entries[at].by.isEmpty()) EXPECT_FALSE(beginsAnything(entries[at])) << kind;
        if (!entries[at].caseId.text.isEmpty()) EXPECT_NE(entries[at].by, teller0102) << kind;
    }
}

std::vector<std::size_t> everyCall()
{
    std::vector<std::size_t> all(calls().size());
    for (std::size_t at = 0; at < all.size(); ++at) all[at] = at;
    return all;
}

INSTANTIATE_TEST_SUITE_P(Of, Errands, testing::Combine(testing::ValuesIn(everyCall()), testing::ValuesIn(changes)),
                         [](const auto& each) {
                             const Call& call = calls()[std::get<0>(each.param)];
                             return std::string(call.name) + (call.door == Door::World ? "AtTheLine" : "AtTheDisk") +
                                    std::get<1>(each.param).second;
                         });

// The table holds every call that is awaited: one that is added to the counter's view is added here.
TEST(ErrandTable, HoldsEveryCallOfTheCounter)
{
    QFile header(clonePath("src/desk/counter_view.h"));
    ASSERT_TRUE(header.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(header.readAll());
    QStringList declared, rows;
    static const QRegularExpression call(QStringLiteral(R"(virtual Task<[^;]*> (\w+)\()")),
        wish(QStringLiteral(R"(\nstruct (\w+) (?:\{\};|\{\n))"));
    for (const auto& match : call.globalMatch(text)) declared.append(match.captured(1));
    const qsizetype from = text.indexOf(QLatin1String("namespace act {")),
                    to = text.indexOf(QLatin1String("// namespace act"));
    for (const auto& match : wish.globalMatch(text.mid(from, to - from))) declared.append(match.captured(1));
    for (const Call& one : calls()) rows.append(QLatin1String(one.name));
    rows.removeDuplicates();
    declared.removeAll(QStringLiteral("act"));  // its wishes are rows of their own
    declared.sort();
    rows.sort();
    EXPECT_EQ(declared.join(u' ').toStdString(), rows.join(u' ').toStdString());
    EXPECT_EQ(std::variant_size_v<desk::Act>, 9u) << "every wish for a case is one of the rows";
}

// Esc: what was wished for on a page that was left is not begun, although teller and citizen are the same.
TEST(Errand, IsNotBegunAnyMoreOnceItIsCalledOff)
{
    for (const Door door : {Door::World, Door::Disk}) {
        const auto bench = somebodyIsOpen();
        Turnstile& gate = door == Door::World ? bench->outside.door : bench->outside.diskDoor;
        const desk::Errand errand = bench->view->errand();
        gate.holdNext();
        const auto over = std::make_shared<std::optional<QString>>();
        launch(bench->view->startBusiness(Business::Apply, errand), over);
        errand.callOff();
        gate.letThrough();
        ASSERT_TRUE(over->has_value());
        EXPECT_EQ(**over, QStringLiteral("error.begun_for_another"));
        EXPECT_EQ(bench->entries("begun"), 0);
    }
    const auto bench = somebodyIsOpen();
    const desk::Errand errand = bench->view->errand();
    bench->outside.door.holdNext();
    const auto over = std::make_shared<std::optional<QString>>();
    launch(bench->view->openPerson(people::withNewCard(), errand), over);
    errand.callOff();
    bench->outside.door.letThrough();
    EXPECT_EQ(**over, QStringLiteral("error.begun_for_another"));
    EXPECT_EQ(hereAt(*bench).citizen, people::withoutCard());
}

// The loss for the next citizen: another one is opened while the province is asked about the first.
TEST(Errand, BeginsNothingForTheNextCitizen)
{
    const auto bench = somebodyIsOpen();
    bench->outside.door.holdNext();
    const auto over = std::make_shared<std::optional<QString>>();
    launch(bench->view->startBusiness(Business::LossTemporary, bench->view->errand()), over);
    bench->open(people::withCardInUse());
    bench->outside.door.letThrough();
    EXPECT_EQ(**over, QStringLiteral("error.begun_for_another"));
    EXPECT_EQ(bench->entries("begun"), 0);
    EXPECT_EQ(hereAt(*bench).citizen, people::withCardInUse());
}

// An order that was under way gets its answer, in the case of whom it was sent for; what would come next waits.
TEST(Errand, LeavesNoOrderWithoutItsOutcome)
{
    const auto bench = anApplicationAtItsReview();
    bench->outside.door.holdNext();
    const auto over = std::make_shared<std::optional<QString>>();
    bench->carries(desk::act::Answer{QStringLiteral("review"), true}, over);
    ASSERT_TRUE(done(bench->view->signOut()));
    const auto effects = bench->world.effects().size();
    bench->outside.door.letThrough();
    ASSERT_TRUE(over->has_value());
    EXPECT_EQ(bench->world.effects().size(), effects + 1) << "what was under way, and no more";
    EXPECT_TRUE(bench->one().open.empty()) << "and it has its outcome";
    bench->sync();
    EXPECT_EQ(bench->effects("apply"), 1);
}

}  // namespace
}  // namespace kapok::test
