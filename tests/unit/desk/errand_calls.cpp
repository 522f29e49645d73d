#include "tests/unit/desk/errand_calls.h"

#include "base/resources.h"
#include "base/small_file.h"

#include <QTemporaryDir>

namespace kapok::test {

using domain::Business;
namespace act = desk::act;

std::unique_ptr<Bench> somebodyIsOpen()
{
    auto bench = std::make_unique<Bench>(people::withoutCard());
    bench->open(people::withoutCard());
    return bench;
}

namespace {

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
std::unique_ptr<Bench> anOrderThatIsHeld()
{
    auto bench = anOrderThatWasNotSent();
    EXPECT_TRUE(done(bench->view->hold(bench->id, QStringLiteral("order"))));
    return bench;
}
std::unique_ptr<Bench> anOrderThatIsWantedAgain()
{
    auto bench = anApplicationThatWasTaken();
    desk::OrdersDone orders;
    for (const ports::Entry& entry : bench->life().entries()) orders.take(entry);
    for (const desk::OrderDone& order : orders.all())
        EXPECT_TRUE(done(bench->life().runner().again().take({domain::DoAgain{.operation = order.asked.operation}})));
    return bench;
}
QString wantedAgain(Bench& bench) { return bench.life().runner().again().book().open().begin()->first; }
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

/// By a supervisor, who has gone.
std::unique_ptr<Bench> aDayThatIsClosed()
{
    auto bench = std::make_unique<Bench>(people::withoutCard());
    const QString chief = QLatin1String(supervisorNumber), other = QStringLiteral("9002");
    const desk::DayTally tally{.cash = 0};
    EXPECT_TRUE(done(bench->view->signIn(chief, passwordOf(chief))));
    EXPECT_TRUE(done(bench->view->countDay(tally, {.number = other, .seen = desk::codeOf(tally)}, passwordOf(other))));
    EXPECT_TRUE(done(bench->view->closeDay({})));
    EXPECT_TRUE(done(bench->view->signIn(QLatin1String(tellerNumber), passwordOf(QLatin1String(tellerNumber)))));
    return bench;
}

Json advice() { return {{"title", "paper.advice"}, {"rows", Json::array()}, {"about", "P2.7"}}; }

const Dictionary& dictionary()
{
    static const Dictionary all = Dictionary::load(resourcePath(QStringLiteral("words"))).value();
    return all;
}

}  // namespace

std::unique_ptr<Bench> anApplicationAtItsReview() { return aCaseAt(Business::Apply, people::withoutCard(), "review"); }

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
        {"lookAtDay", Door::Disk, somebodyIsOpen,
         [](Bench& b, Over over) { launch(b.view->lookAtDay(), std::move(over)); }},
        {"countDay", Door::Disk, somebodyIsOpen,
         [](Bench& b, Over over) {
             const desk::DayTally tally{.cash = 0};
             launch(b.view->countDay(tally, {.number = QLatin1String(supervisorNumber), .seen = desk::codeOf(tally)},
                                     passwordOf(QLatin1String(supervisorNumber))),
                    std::move(over));
         }},
        {"closeDay", Door::Disk, somebodyIsOpen,
         [](Bench& b, Over over) { launch(b.view->closeDay({}), std::move(over)); }},
        {"reopenDay", Door::Disk, somebodyIsOpen,
         [](Bench& b, Over over) {
             launch(b.view->reopenDay(QStringLiteral("漏记"), {.number = QLatin1String(supervisorNumber)},
                                      passwordOf(QLatin1String(supervisorNumber))),
                    std::move(over));
         }},
        {"printDay", Door::Disk, aDayThatIsClosed,
         [](Bench& b, Over over) { launch(b.view->printDay(), std::move(over)); }},
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
        {"hold", Door::Disk, anOrderThatWasNotSent,
         [](Bench& b, Over over) { launch(b.view->hold(b.id, QStringLiteral("order")), std::move(over)); }},
        {"release", Door::Disk, anOrderThatIsHeld,
         [](Bench& b, Over over) { launch(b.view->release(b.id, QStringLiteral("order")), std::move(over)); }},
        {"sendAgain", Door::World, anOrderThatIsWantedAgain,
         [](Bench& b, Over over) { launch(b.view->sendAgain(wantedAgain(b)), std::move(over)); }},
        {"closeAgain", Door::Disk, anOrderThatIsWantedAgain,
         [](Bench& b, Over over) {
             launch(b.view->closeAgain(wantedAgain(b), QStringLiteral("已查")), std::move(over));
         }},
        {"closeConflict", Door::Disk, somebodyIsOpen,
         [](Bench& b, Over over) {
             launch(b.view->closeConflict({QStringLiteral("1")}, desk::Holds::Journal, QStringLiteral("已查")),
                    std::move(over));
         }},
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

}  // namespace kapok::test
