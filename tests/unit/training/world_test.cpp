#include "cardio/emulator/card_state.h"
#include "province/server/core.h"
#include "training/message_box.h"
#include "training/practice_cards.h"
#include "training/practice_printer.h"
#include "training/practice_staff.h"
#include "training/training_clock.h"
#include "training/world.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace kapok::training {
namespace {

struct FixedClock final : Clock {
    Instant at{1'000'000'000'000};
    Instant now() const override { return at; }
};

ports::Deed receipt(const domain::OperationId& operation)
{
    return {.operation = operation,
            .request = QStringLiteral("receipt"),
            .body = Json::object(),
            .caseNumber = QStringLiteral("0708-1")};
}

ports::Deed cardMade(const domain::OperationId& operation)
{
    return {.operation = operation,
            .request = QStringLiteral("message.card_made"),
            .body = {{"to", personal(QStringLiteral("19900000001"))}}};
}

const domain::OperationId one{QStringLiteral("op-1")}, another{QStringLiteral("op-2")};

bool isDone(const Expected<ports::Fate>& fate) { return fate && fate->kind == ports::Fate::Kind::Done; }

DrawPaper drawing(const char* what)
{
    return [what](const QString& path, const ports::Sheet&) -> Expected<void> {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) return failure(Error::Kind::Unavailable, {});
        file.write(what);
        return {};
    };
}

class Folder {
public:
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    QByteArray bytes(const char* name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
};

TEST(TrainingClock, BeginsWithTheContractsDayAndFlows)
{
    const Folder folder;
    FixedClock real;
    const auto clock = TrainingClock::open(folder.path("clock.json"), real, province::server::trainingBegins());
    ASSERT_TRUE(clock);
    EXPECT_EQ(outletTime((*clock)->now()).toString(Qt::ISODate), QStringLiteral("2021-07-08T08:30:00+08:00"));
    real.at.utcMs += 60'000;
    EXPECT_EQ(outletTime((*clock)->now()).time(), QTime(8, 31));
}

TEST(TrainingClock, RemembersTheDaysThatPassedWhenItIsOpenedAgain)
{
    const Folder folder;
    FixedClock real;
    ASSERT_TRUE((*TrainingClock::open(folder.path("clock.json"), real, province::server::trainingBegins()))->pass(26));
    real.at.utcMs += 1000;
    const auto again = TrainingClock::open(folder.path("clock.json"), real, province::server::trainingBegins());
    ASSERT_TRUE(again);
    EXPECT_EQ(outletDay((*again)->now()), QDate(2021, 8, 3));
}

// H3 for papers: the same operation is one paper, also where the process died between paper and memory.
TEST(PracticePrinter, PrintsOneOperationOnce)
{
    const Folder folder;
    {
        const auto printer = PracticePrinter::open(folder.path("memory.json"), folder.path("papers"), drawing("first"));
        EXPECT_TRUE(QCoro::waitFor((*printer)->carryOut(receipt(one))));
    }
    const auto printer = PracticePrinter::open(folder.path("memory.json"), folder.path("papers"), drawing("second"));
    EXPECT_TRUE(isDone(QCoro::waitFor((*printer)->find(receipt(one)))));
    EXPECT_TRUE(QCoro::waitFor((*printer)->carryOut(receipt(one))));
    EXPECT_EQ(folder.bytes("papers/0708-1-receipt.pdf"), "first");
    EXPECT_FALSE(isDone(QCoro::waitFor((*printer)->find(receipt(another)))));
}

TEST(PracticePrinter, KeepsALaterPaperOfTheSameNameBesideTheFirst)
{
    const Folder folder;
    const auto printer = PracticePrinter::open(folder.path("memory.json"), folder.path("papers"), drawing("x"));
    EXPECT_TRUE(QCoro::waitFor((*printer)->carryOut(receipt(one))));
    EXPECT_TRUE(QCoro::waitFor((*printer)->carryOut(receipt(another))));
    EXPECT_TRUE(QFile::exists(folder.path("papers/0708-1-receipt.pdf")));
    EXPECT_TRUE(QFile::exists(folder.path("papers/0708-1-receipt-2.pdf")));
}

TEST(PracticePrinter, KeepsNoPaperWhereNoDayIsPlayed)
{
    const Folder folder;
    const auto printer = PracticePrinter::open(folder.path("memory.json"), {}, drawing("x"));
    EXPECT_TRUE(QCoro::waitFor((*printer)->carryOut(receipt(one))));
    EXPECT_FALSE(QFile::exists(folder.path("papers")));
}

TEST(MessageBox, RemembersWhatItTookAcrossAStart)
{
    const Folder folder;
    {
        const auto box = MessageBox::open(folder.path("messages.jsonl"));
        EXPECT_TRUE(QCoro::waitFor((*box)->carryOut(cardMade(one))));
        EXPECT_TRUE(QCoro::waitFor((*box)->carryOut(cardMade(one))));
    }
    EXPECT_EQ(folder.bytes("messages.jsonl").count("op-1"), 1);
    const auto again = MessageBox::open(folder.path("messages.jsonl"));
    EXPECT_TRUE(isDone(QCoro::waitFor((*again)->find(cardMade(one)))));
    EXPECT_FALSE(isDone(QCoro::waitFor((*again)->find(cardMade(another)))));
}

// contract.md §1, `line` of `messages`: refused is not done, swallowed may be done, and it says afterwards which.
TEST(MessageBox, AnswersAsTheWayToItStands)
{
    const Folder folder;
    const auto box = MessageBox::open(folder.path("messages.jsonl"));
    (*box)->setGate(line::Gate::Down);
    EXPECT_EQ(QCoro::waitFor((*box)->carryOut(cardMade(one))).error().kind, Error::Kind::Unavailable);
    EXPECT_FALSE(QCoro::waitFor((*box)->ready()));
    (*box)->setGate(line::Gate::Deaf);
    EXPECT_EQ(QCoro::waitFor((*box)->carryOut(cardMade(one))).error().kind, Error::Kind::InDoubt);
    EXPECT_FALSE(QCoro::waitFor((*box)->find(cardMade(one))));
    (*box)->setGate(line::Gate::Mute);
    EXPECT_EQ(QCoro::waitFor((*box)->carryOut(cardMade(another))).error().kind, Error::Kind::InDoubt);
    (*box)->setGate(line::Gate::Up);
    EXPECT_FALSE(isDone(QCoro::waitFor((*box)->find(cardMade(one)))));
    EXPECT_TRUE(isDone(QCoro::waitFor((*box)->find(cardMade(another)))));
    ASSERT_EQ((*box)->received().size(), 1u);
    EXPECT_EQ((*box)->received()[0].text.id, QStringLiteral("message.card_made"));
}

// A21: no telephone has ten figures, and nothing is sent to it.
TEST(MessageBox, TakesNoNumberThatIsNone)
{
    const Folder folder;
    const auto box = MessageBox::open(folder.path("messages.jsonl"));
    ports::Deed deed = cardMade(one);
    deed.body["to"] = personal(QStringLiteral("1990000001"));
    const auto outcome = QCoro::waitFor((*box)->carryOut(deed));
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->value, (Json{{"done", false}, {"why", "error.message_wrong_number"}}));
    EXPECT_TRUE((*box)->received().empty());
}

// contract.md §1: the card lies there from the day it is at the outlet, and not before.
TEST(PracticeCards, LiesThereFromTheDayTheCardIsAtTheOutlet)
{
    const Folder folder;
    const auto cards = PracticeCards::in(folder.path("cards"));
    ASSERT_TRUE(cards);
    const QString applicant = QStringLiteral("440783198705239028");
    province::server::Books books(province::server::inventedPeople());
    province::server::Card order{.person = applicant, .city = QStringLiteral("440700"), .bank = QStringLiteral("BOC")};
    order.outlet = QStringLiteral("0708");
    const auto made = books.order(order);
    books.now.utcMs += 19LL * 86'400'000;
    ASSERT_TRUE(cards->layOut(books));
    EXPECT_FALSE(QFile::exists(cards->fileOf(applicant)));
    books.now.utcMs += 86'400'000;
    ASSERT_TRUE(cards->layOut(books));
    const auto card = cardio::loadCard(cards->fileOf(applicant));
    ASSERT_TRUE(card);
    EXPECT_EQ(card->value(0x05, 0x01)->toHex().toUpper(), books.card(made.ref)->identification.toLatin1());
}

TEST(PracticeCards, LeavesACardAloneThatItsChipHasWrittenTo)
{
    const Folder folder;
    const auto cards = PracticeCards::in(folder.path("cards"));
    const province::server::Books books(province::server::inventedPeople());
    ASSERT_TRUE(cards->layOut(books));
    const QString file =
        cards->fileOf(QStringLiteral("440703198207039590"));  // lies at the outlet when training begins
    auto card = cardio::loadCard(file);
    ASSERT_TRUE(card) << card.error().detail.toStdString();
    card->pin = "246813";
    ASSERT_TRUE(cardio::saveCard(file, *card));
    ASSERT_TRUE(cards->layOut(books));
    EXPECT_EQ(cardio::loadCard(file)->pin, "246813");
}

TEST(PracticeStaff, IsWrittenOnceAndThenUsedAsFound)
{
    const Folder folder;
    SeededRandomness randomness(1);
    const auto first = practiceStaff(folder.path("staff.json"), randomness, false);
    ASSERT_TRUE(first);
    // contract.md §4, "Users of every training outlet".
    std::multimap<desk::Role, QString> users;
    for (const desk::StaffMember& member : *first) users.emplace(member.role, member.number);
    using enum desk::Role;
    const std::multimap<desk::Role, QString> named{{Teller, QStringLiteral("0101")},
                                                   {Teller, QStringLiteral("0102")},
                                                   {InstantIssueOperator, QStringLiteral("0103")},
                                                   {InstantIssueOperator, QStringLiteral("0104")},
                                                   {Supervisor, QStringLiteral("9001")},
                                                   {Supervisor, QStringLiteral("9002")},
                                                   {Auditor, QStringLiteral("9101")},
                                                   {Administrator, QStringLiteral("9201")}};
    EXPECT_EQ(users, named);
    EXPECT_EQ(first->at(0).name, QStringLiteral("李柜员"));
    EXPECT_EQ(practiceStaff(folder.path("staff.json"), randomness, true)->at(0).passwordHash,
              first->at(0).passwordHash);
    const auto lost = practiceStaff(folder.path("lost.json"), randomness, true);
    ASSERT_FALSE(lost);  // whoever takes the file away gets no known passwords for it
    EXPECT_EQ(lost.error().kind, Error::Kind::Unavailable);
    EXPECT_FALSE(QFile::exists(folder.path("lost.json")));
    EXPECT_THAT(practiceHint().toStdString(), testing::HasSubstr(practiceUser(QStringLiteral("0101"))->password));
}

// contract.md §1: a data folder is training or real, for ever; what has begun is not told by a folder's name.
TEST(Folder, IsNeverOpenedAsTheOtherKind)
{
    const Folder folder;
    ASSERT_TRUE(markFolder(folder.path("practice"), true, false));
    EXPECT_FALSE(markFolder(folder.path("practice"), false, false));
    EXPECT_TRUE(markFolder(folder.path("practice"), false, true));
    EXPECT_TRUE(markFolder(folder.path("practice"), true, true));

    EXPECT_TRUE(markFolder(folder.path("real"), false, false));
    EXPECT_TRUE(markFolder(folder.path("real"), false, true));
    EXPECT_EQ(markFolder(folder.path("real"), true, true).error().happened.id, QStringLiteral("training.world_gone"));
    EXPECT_FALSE(QFile::exists(folder.path("real")));
}

struct Named {
    const char* key;
    const char* province;
    const char* bank;
    const char* authority;
};

std::ostream& operator<<(std::ostream& out, const Named& named) { return out << named.key; }

class PracticeDesk : public testing::TestWithParam<Named> {};

TEST_P(PracticeDesk, CallsNobodyButItsOwnWorld)
{
    const Named& named = GetParam();
    const Folder folder;
    const line::DeskFile desk{.outlet = QStringLiteral("0708"),
                              .desk = QStringLiteral("0101"),
                              .bank = QStringLiteral("BOC"),
                              .province = {{QLatin1String(named.province), 9650}, QStringLiteral("province.kapok")},
                              .bankCore = {{QLatin1String(named.bank), 9651}, QStringLiteral("bank.kapok")},
                              .authority = QLatin1String(named.authority),
                              .certificate = QStringLiteral("training/certificates/desk.pem"),
                              .key = QStringLiteral("training/certificates/desk.key")};
    const auto home = staysAtHome(desk, folder.path("desk"), folder.path("desk/training"));
    ASSERT_EQ(home.has_value(), std::string(named.key).empty());
    if (!home) EXPECT_EQ(home.error().happened.values.at(QStringLiteral("key")), QLatin1String(named.key));
}

// N05: behind a proxy "this machine" would be the proxy's.
TEST(PracticeDeskBehindAProxy, HasItOnThisMachine)
{
    const Folder folder;
    line::DeskFile desk{.province = {{QStringLiteral("127.0.0.1"), 9650}, QStringLiteral("province.kapok")},
                        .bankCore = {{QStringLiteral("127.0.0.1"), 9651}, QStringLiteral("bank.kapok")},
                        .proxy = {QStringLiteral("127.0.0.1"), 3128},
                        .authority = QStringLiteral("training/certificates/authority.pem")};
    const auto home = [&] { return staysAtHome(desk, folder.path("desk"), folder.path("desk/training")); };
    EXPECT_TRUE(home());
    desk.proxy.host = QStringLiteral("192.0.2.20");
    ASSERT_FALSE(home());
    EXPECT_EQ(home().error().happened.values.at(QStringLiteral("key")), QStringLiteral("proxy.host"));
}

constexpr const char* own = "training/certificates/authority.pem";
INSTANTIATE_TEST_SUITE_P(
    Of, PracticeDesk,
    testing::Values(Named{"", "127.0.0.1", "localhost", own}, Named{"", "::1", "127.0.0.2", own},
                    Named{"", "127.0.0.1", "127.0.0.1", "training/../training/certificates/authority.pem"},
                    Named{"province.host", "192.0.2.10", "127.0.0.1", own},
                    Named{"province.host", "province.example", "127.0.0.1", own},
                    Named{"province.host", "", "127.0.0.1", own}, Named{"bank_core.host", "127.0.0.1", "0.0.0.0", own},
                    Named{"certificates.authority", "127.0.0.1", "127.0.0.1", "authority.pem"},
                    Named{"certificates.authority", "127.0.0.1", "127.0.0.1", "/etc/ssl/certs/ca.pem"}));

}  // namespace
}  // namespace kapok::training
