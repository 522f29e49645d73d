// What was begun belongs to whom it was begun for: each call of the counter, while it waits, against each change under
// it (design.md §3; decision 0031).
#include "base/resources.h"
#include "base/small_file.h"
#include "desk/counter_view.h"
#include "support/desk/counter.h"
#include "support/places/places.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using domain::Business;
namespace act = desk::act;

/// Where the call is held: before line, printer, message and reader, or before the journal.
enum class Door { World, Disk };

using Over = std::shared_ptr<std::optional<QString>>;  ///< none: it waits; the id of its error, or empty

template <class T>
void launch(Task<Expected<T>> call, Over over)
{
    [](Task<Expected<T>> asked, Over told) -> Task<> {
        const auto answer = co_await std::move(asked);
        *told = answer ? QString() : answer.error().happened.id;
    }(std::move(call), std::move(over));
}

/// A counter, and its view as the window has it.
struct Bench : Counter {
    explicit Bench(const QString& citizen, Exchanged exchanged = {}) : Counter(citizen, std::move(exchanged))
    {
        static int none = 0;
        static const QCoreApplication application(none, nullptr);  // wakes who waits for a lock
        view = desk::viewOf(desk());
    }
    std::unique_ptr<desk::CounterView> view;

    void open(const QString& number) { ASSERT_TRUE(done(view->openPerson(number, view->errand()))); }
    void inTheMiddle(Business business, const char* field)
    {
        Counter::begin(business);
        answerUntil(field);
    }
    void carries(desk::Act wish, Over over) { launch(view->act(id, std::move(wish)), std::move(over)); }
};

using Prepare = std::unique_ptr<Bench> (*)();
using Start = void (*)(Bench&, Over);

struct Call {
    const char* name;  ///< of the counter's view, or of a wish for a case
    Door door;
    Prepare prepare;
    Start start;
    bool bringsTeller = false;  ///< it changes itself who sits here, or keeps others from sitting down
};

std::unique_ptr<Bench> somebodyIsOpen()
{
    auto bench = std::make_unique<Bench>(people::withoutCard());
    bench->open(people::withoutCard());
    return bench;
}
std::unique_ptr<Bench> somebodySaysWhoHeIs()
{
    auto bench = somebodyIsOpen();
    EXPECT_TRUE(done(bench->view->attend(QStringLiteral("who"), "holder")));
    return bench;
}
std::unique_ptr<Bench> hisIdentityCardLiesThere()
{
    auto bench = somebodyIsOpen();
    bench->outside.idReader.lay(identityOf(people::withoutCard()));
    return bench;
}
QString photoFile()
{
    static const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("photo.jpg"));
    EXPECT_TRUE(writeSmallFile(file, FakePictures::file()));
    return file;
}
std::unique_ptr<Bench> aPhotoCanBeSeen()
{
    auto bench = somebodyIsOpen();
    bench->outside.pictures.shows = FakePictures::white();
    return bench;
}
std::unique_ptr<Bench> aCaseAt(Business business, const QString& citizen, const char* field)
{
    auto bench = std::make_unique<Bench>(citizen);
    bench->inTheMiddle(business, field);
    return bench;
}
std::unique_ptr<Bench> anApplicationAtItsReview() { return aCaseAt(Business::Apply, people::withoutCard(), "review"); }
std::unique_ptr<Bench> anApplicationAtItsPapers() { return aCaseAt(Business::Apply, people::withoutCard(), "papers"); }
std::unique_ptr<Bench> aPinToBeWritten() { return aCaseAt(Business::Activate, people::withNewCard(), "pin"); }
/// A night has passed: all that others said is asked again.
std::unique_ptr<Bench> aCaseOfYesterday()
{
    auto bench = anApplicationAtItsReview();
    bench->turnDays(1);
    bench->open(people::withoutCard());
    return bench;
}
std::unique_ptr<Bench> anApplicationThatWasTaken()
{
    auto bench = anApplicationAtItsReview();
    bench->answer("review", true);
    return bench;
}
std::unique_ptr<Bench> aVerdictToApprove()
{
    auto bench =
        std::make_unique<Bench>(people::withoutCard(), Exchanged{.workflows = &withPractice(), .rules = practiceRules});
    bench->begin(Practice::business);
    bench->answer("reason", "by_wish");
    bench->answerUntil("verdict");
    return bench;
}
std::unique_ptr<Bench> anOrderThatWasNotSent()
{
    auto bench = anApplicationAtItsReview();
    bench->world.to(line::PartyName::Province).gate = line::Gate::Down;
    bench->answer("review", true);
    bench->world.mendLines();
    return bench;
}
std::unique_ptr<Bench> aCardThatWasTold()
{
    auto bench = anApplicationThatWasTaken();
    bench->turnDays(26);
    bench->sync();
    bench->open(people::withoutCard());
    return bench;
}
/// Its case is not in hand: what it told the citizen is read from the journal.
std::unique_ptr<Bench> anotherLifeAfterItWasTold()
{
    auto bench = aCardThatWasTold();
    bench->losePower();
    bench->start();
    bench->view = desk::viewOf(bench->desk());
    return bench;
}
/// Its case is not in hand: whom it is about is read from the journal.
std::unique_ptr<Bench> anotherLifeOfTheDay()
{
    auto bench = anApplicationAtItsReview();
    bench->losePower();
    bench->start();
    bench->view = desk::viewOf(bench->desk());
    return bench;
}

Json advice() { return {{"title", "paper.advice"}, {"rows", Json::array()}, {"about", "P2.7"}}; }

const Dictionary& dictionary()
{
    static const Dictionary all = Dictionary::load(resourcePath(QStringLiteral("words"))).value();
    return all;
}

const std::vector<Call>& calls()
{
    static const std::vector<Call> table{
        {"signIn", Door::Disk, somebodyIsOpen,
         [](Bench& b, Over over) {
             launch(b.view->signIn(QStringLiteral("0103"), passwordOf(QStringLiteral("0103"))), std::move(over));
         },
         true},
        {"signOut", Door::Disk, somebodyIsOpen, [](Bench& b, Over over) { launch(b.view->signOut(), std::move(over)); },
         true},
        {"comeBack", Door::Disk, somebodyIsOpen,
         [](Bench& b, Over over) {
             launch(b.view->comeBack(passwordOf(QLatin1String(tellerNumber))), std::move(over));
         }},
        {"stepAway", Door::Disk, somebodyIsOpen,
         [](Bench& b, Over over) { launch(b.view->stepAway(), std::move(over)); }, true},
        {"signOffOutlet", Door::Disk, somebodyIsOpen,
         [](Bench& b, Over over) { launch(b.view->signOffOutlet(), std::move(over)); }},
        {"signOffAnother", Door::Disk, somebodyIsOpen,
         [](Bench& b, Over over) {
             launch(
                 b.view->signOffAnother(QLatin1String(supervisorNumber), passwordOf(QLatin1String(supervisorNumber))),
                 std::move(over));
         },
         true},
        {"moveStock", Door::Disk, somebodyIsOpen,
         [](Bench& b, Over over) {
             const domain::StockMove move{.move = QStringLiteral("receive"),
                                          .kind = domain::stock::gen3,
                                          .serials = {1, 5},
                                          .from = domain::stock::outside,
                                          .to = domain::stock::vault};
             launch(b.view->moveStock(move, {.number = QLatin1String(supervisorNumber), .seen = desk::codeOf(move)},
                                      passwordOf(QLatin1String(supervisorNumber))),
                    std::move(over));
         }},
        {"countStock", Door::Disk, somebodyIsOpen,
         [](Bench& b, Over over) {
             const desk::StockTally tally{.counted = {{domain::stock::gen3, 0}}};
             launch(b.view->countStock(tally, {.number = QLatin1String(supervisorNumber), .seen = desk::codeOf(tally)},
                                       passwordOf(QLatin1String(supervisorNumber))),
                    std::move(over));
         }},
        {"roadOf", Door::Disk, somebodyIsOpen,
         [](Bench& b, Over over) { launch(b.view->roadOf(QStringLiteral("00000001")), std::move(over)); }},
        {"unlock", Door::Disk, somebodyIsOpen,
         [](Bench& b, Over over) { launch(b.view->unlock(QStringLiteral("0102")), std::move(over)); }},
        {"openPerson", Door::World, somebodyIsOpen,
         [](Bench& b, Over over) {
             launch(b.view->openPerson(people::withNewCard(), b.view->errand()), std::move(over));
         }},
        {"refreshPerson", Door::World, somebodyIsOpen,
         [](Bench& b, Over over) { launch(b.view->refreshPerson(), std::move(over)); }},
        {"endVisit", Door::Disk, somebodySaysWhoHeIs,
         [](Bench& b, Over over) { launch(b.view->endVisit(), std::move(over)); }},
        {"attend", Door::Disk, somebodyIsOpen,
         [](Bench& b, Over over) { launch(b.view->attend(QStringLiteral("who"), "holder"), std::move(over)); }},
        {"startBusiness", Door::World, somebodyIsOpen,
         [](Bench& b, Over over) {
             launch(b.view->startBusiness(Business::Apply, b.view->errand()), std::move(over));
         }},
        {"startBusiness", Door::Disk, somebodyIsOpen,
         [](Bench& b, Over over) {
             launch(b.view->startBusiness(Business::Apply, b.view->errand()), std::move(over));
         }},
        {"reprint", Door::World, anApplicationThatWasTaken,
         [](Bench& b, Over over) { launch(b.view->reprint(b.id, QStringLiteral("receipt")), std::move(over)); }},
        {"handOut", Door::World, somebodyIsOpen,
         [](Bench& b, Over over) { launch(b.view->handOut(QStringLiteral("advice"), advice()), std::move(over)); }},
        {"handOut", Door::Disk, somebodyIsOpen,
         [](Bench& b, Over over) { launch(b.view->handOut(QStringLiteral("advice"), advice()), std::move(over)); }},
        {"told", Door::Disk, anApplicationThatWasTaken,
         [](Bench& b, Over over) { launch(b.view->told(dictionary()), std::move(over)); }},
        {"resend", Door::Disk, aCardThatWasTold,
         [](Bench& b, Over over) { launch(b.view->resend(b.id, QStringLiteral("told")), std::move(over)); }},
        {"messages", Door::Disk, anotherLifeAfterItWasTold,
         [](Bench& b, Over over) { launch(b.view->messages(), std::move(over)); }},
        {"reprintApproved", Door::Disk, anApplicationThatWasTaken,
         [](Bench& b, Over over) {
             const desk::SecondPerson second{.number = QLatin1String(supervisorNumber),
                                             .seen = desk::codeOfReprint(b.id, QStringLiteral("receipt"), 2)};
             launch(b.view->reprintApproved(b.id, QStringLiteral("receipt"), second,
                                            passwordOf(QLatin1String(supervisorNumber))),
                    std::move(over));
         }},
        {"dayList", Door::Disk, anotherLifeOfTheDay,
         [](Bench& b, Over over) { launch(b.view->dayList(b.view->businessDay()), std::move(over)); }},
        {"sync", Door::World, anOrderThatWasNotSent,
         [](Bench& b, Over over) { launch(b.view->sync(), std::move(over)); }},
        {"lookAtReaders", Door::World, somebodyIsOpen,
         [](Bench& b, Over over) { launch(b.view->lookAtReaders(), std::move(over)); }},
        {"readCard", Door::World, aPinToBeWritten,
         [](Bench& b, Over over) { launch(b.view->readCard(), std::move(over)); }},
        {"importPhoto", Door::Disk, aPhotoCanBeSeen,
         [](Bench& b, Over over) { launch(b.view->importPhoto(photoFile()), std::move(over)); }},
        {"readIdentity", Door::Disk, hisIdentityCardLiesThere,
         [](Bench& b, Over over) { launch(b.view->readIdentity(), std::move(over)); }},
        {"TakeUp", Door::World, aCaseOfYesterday, [](Bench& b, Over over) { b.carries(act::TakeUp{}, over); }},
        {"GoOn", Door::World, aCaseOfYesterday, [](Bench& b, Over over) { b.carries(act::GoOn{}, over); }},
        {"Answer", Door::World, anApplicationAtItsReview,
         [](Bench& b, Over over) { b.carries(act::Answer{QStringLiteral("review"), true}, over); }},
        {"Answer", Door::Disk, anApplicationAtItsReview,
         [](Bench& b, Over over) { b.carries(act::Answer{QStringLiteral("review"), true}, over); }},
        {"TakeBack", Door::Disk, anApplicationAtItsReview,
         [](Bench& b, Over over) { b.carries(act::TakeBack{QStringLiteral("papers")}, over); }},
        {"BreakOff", Door::Disk, anApplicationAtItsReview,
         [](Bench& b, Over over) { b.carries(act::BreakOff{}, over); }},
        {"RefuseForPapers", Door::Disk, anApplicationAtItsPapers,
         [](Bench& b, Over over) { b.carries(act::RefuseForPapers{}, over); }},
        {"UsePad", Door::World, aPinToBeWritten,
         [](Bench& b, Over over) { b.carries(act::UsePad{SecureBytes("888888"), SecureBytes("246813")}, over); }},
        {"LeavePad", Door::Disk, aPinToBeWritten, [](Bench& b, Over over) { b.carries(act::LeavePad{}, over); }},
        {"Approve", Door::Disk, aVerdictToApprove,
         [](Bench& b, Over over) {
             b.carries(act::Approve{.supervisor = QLatin1String(supervisorNumber),
                                    .password = passwordOf(QLatin1String(supervisorNumber)),
                                    .seen = b.now().toSign},
                       over);
         }},
    };
    return table;
}

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
    bench->carries(act::Answer{QStringLiteral("review"), true}, over);
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
