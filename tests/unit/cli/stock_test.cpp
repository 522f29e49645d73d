// contract.md §3, `stock count` and `stock show`: told from the journal alone, of a desk that was closed and of one that was
// killed between any two of its moves (K09, K10, K12).
#include "called.h"

#include "desk/stock_book.h"
#include "support/journal/desk_journal.h"

#include <QDir>

namespace kapok::cli {
namespace {

using namespace db::test;
using domain::StockMove;
namespace stock = domain::stock;

ports::NewEntry moved(int at, const char* move, quint32 first, quint32 last, const QString& from, const QString& to)
{
    const StockMove one{.move = QLatin1String(move),
                        .kind = stock::gen3,
                        .serials = {first, last},
                        .from = from,
                        .to = to,
                        .second = QStringLiteral("9001")};
    return {minute(at), firstDay, desk::StockBook::movedKind, {}, QStringLiteral("0103"), one.toJson()};
}

ports::NewEntry movedInCase(int at, const char* field, const char* serial, const QString& from, const QString& to,
                            const char* reason = "")
{
    ports::NewEntry entry = filled(at, field);
    entry.caseId = caseNo(1);
    entry.by = QStringLiteral("0103");
    entry.body["value"] = {
        {"what", serial}, {"kind", "card.gen3"}, {"from", toJson(from)}, {"to", toJson(to)}, {"reason", reason}};
    return entry;
}

// A delivery, a tray, one blank that was spoiled, one that went out as a card.
std::vector<ports::NewEntry> aMorning()
{
    const QString tray = stock::trayOf(QStringLiteral("0103")), press = stock::printerOf(QStringLiteral("P1"));
    return {moved(1, "receive", 1, 50, stock::outside, stock::vault),
            moved(2, "hand_out", 1, 20, stock::vault, tray),
            begun(1, 1),
            movedInCase(4, "fed.1", "00000001", tray, press),
            movedInCase(5, "bin.1", "00000001", press, stock::bin, "chip_silent"),
            movedInCase(6, "fed.2", "00000002", tray, press),
            movedInCase(7, "issued", "00000002", press, stock::outside),
            {minute(8),
             firstDay,
             desk::StockBook::countedKind,
             {},
             QStringLiteral("0103"),
             {{"counted", {{"card.gen3", 47}}}, {"missing", {"00000033"}}, {"second", "9001"}}}};
}

Json counted(const QString& folder)
{
    const Answer answer = called({"stock", "count", "--data", folder});
    EXPECT_EQ(answer.exit, 0) << answer.err;
    return answer.document();
}

qint64 figure(const Json& kind, const char* name) { return kind[name].get<qint64>(); }

void expectTheEquation(const Json& document)
{
    for (const Json& kind : document["kinds"])
        EXPECT_EQ(figure(kind, "start") + figure(kind, "received") - figure(kind, "issued") - figure(kind, "spoiled") -
                      figure(kind, "test") - figure(kind, "returned") - figure(kind, "destroyed"),
                  figure(kind, "here"))
            << kind.dump();
}

class StockCommand : public testing::Test {
protected:
    QTemporaryDir m_folder;

    void SetUp() override
    {
        Parts parts;
        const auto journal = openOrFail(onDisk(m_folder), parts);
        for (const ports::NewEntry& entry : aMorning()) ASSERT_TRUE(done(journal->append(entry)));
    }
};

TEST_F(StockCommand, CountsEachKindAndNamesWhatIsMissing)
{
    const Json document = counted(m_folder.path());
    EXPECT_EQ(document["day"], "2021-07-08");
    EXPECT_EQ(document["closed"], false);
    ASSERT_EQ(document["kinds"].size(), 1u);
    const Json& kind = document["kinds"][0];
    EXPECT_EQ(kind["received"], 50);
    EXPECT_EQ(kind["issued"], 1);
    EXPECT_EQ(kind["spoiled"], 1);
    EXPECT_EQ(kind["here"], 48);
    EXPECT_EQ(kind["counted"], 47);
    EXPECT_EQ(kind["difference"], -1);
    EXPECT_EQ(document["unaccounted"], Json::array({"00000033"}));
    expectTheEquation(document);
}

// K10: from the delivery to the bin, each move with whoever had it in his hand, and for whom.
TEST_F(StockCommand, ShowsTheWholeRoadOfOneSerial)
{
    const Json document = called({"stock", "show", "00000001", "--data", m_folder.path()}).document();
    EXPECT_EQ(document["kind"], "card.gen3");
    EXPECT_EQ(document["state"], "spoiled");
    ASSERT_EQ(document["movements"].size(), 4u);
    EXPECT_EQ(document["movements"][0]["second"], "9001");
    EXPECT_EQ(document["movements"][0]["case"], nullptr);
    EXPECT_EQ(document["movements"][3]["from"], "printer:P1");
    EXPECT_EQ(document["movements"][3]["to"], "bin");
    EXPECT_EQ(document["movements"][3]["reason"], "chip_silent");
    EXPECT_EQ(document["movements"][3]["case"], "0708-0101-0023-7");
    EXPECT_NE(called({"stock", "show", "00000099", "--data", m_folder.path()}).exit, 0);
}

// What a killed desk has left: the files as they lie while it is at work, after each of its moves.
TEST(StockOfAKilledDesk, ComesOutEvenAfterEveryEntry)
{
    QTemporaryDir folder;
    Parts parts;
    const auto journal = openOrFail(onDisk(folder), parts);
    for (const ports::NewEntry& entry : aMorning()) {
        ASSERT_TRUE(done(journal->append(entry)));
        QTemporaryDir left;
        const QDir files(folder.path());
        for (const QString& name : files.entryList(QDir::Files))
            ASSERT_TRUE(QFile::copy(files.filePath(name), left.filePath(name)));
        const Json document = counted(left.path());
        ASSERT_EQ(document["kinds"].size(), 1u);
        expectTheEquation(document);
        EXPECT_EQ(document, counted(left.path())) << "reading it changes nothing";
    }
}

}  // namespace
}  // namespace kapok::cli
