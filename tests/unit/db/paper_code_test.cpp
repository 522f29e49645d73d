// contract.md §4: the code on a paper proves itself, and is read as the number by whoever wants no more.
#include "db/seal/seal_key.h"
#include "support/journal/sealed_desk.h"
#include "support/places/places.h"

#include <QProcess>

namespace kapok::db::test {
namespace {

class PaperCode : public testing::Test {
protected:
    QTemporaryDir folder;
    JournalPlace place = onDisk(folder);
    Parts parts;
    QString number = QLatin1String(firstCase);

    QString codeOf(const domain::OperationId& operation)
    {
        const auto journal = openOrFail(place, parts);  // a start later: what a crash left unprinted has its proof too
        return done(journal->paperCode(number, operation));
    }
    void layKey()
    {
        ASSERT_TRUE(SealKey::lay(place, [](const QByteArray&) { return QByteArray(); }));
    }
    void write() { writeDay(*openOrFail(place, parts)); }

    // What somebody says who has the paper and the desk's public key.
    Json stranger(const QString& code)
    {
        const auto key = SealKey::of(place);
        EXPECT_TRUE(key && *key);
        QProcess python;
        python.start(QStringLiteral("/usr/bin/python3"),
                     {clonePath("tests/support/verifier/verify_seals.py"), QStringLiteral("--code"), code,
                      QString::fromLatin1((*key)->publicKey().toHex())});
        EXPECT_TRUE(python.waitForFinished());
        return parseStrict(python.readAllStandardOutput()).value_or(Json());
    }
};

TEST_F(PaperCode, OfASealedPaperIsBelievedByWhoHasNothingElse)
{
    layKey();
    write();
    const QString code = codeOf(operationOf(1));
    ASSERT_TRUE(code.startsWith(QStringLiteral("KAPOK1:") + number + u':')) << code.toStdString();
    const Json told = stranger(code);
    EXPECT_EQ(told["proved"], true);
    EXPECT_EQ(told["case"], firstCase);
    EXPECT_EQ(told["desk"], "0708-0101");
    EXPECT_EQ(told["entry"], 5);
    EXPECT_EQ(stranger(codeOf(operationOf(2)))["entry"], 9);
    EXPECT_LT(code.size(), 1000);  // what a code of 25 mm holds
    for (qsizetype at = code.lastIndexOf(u':') + 1; at < code.size(); at += 40) {
        QString bent = code;
        bent[at] = bent[at] == u'A' ? u'B' : u'A';
        EXPECT_EQ(stranger(bent)["proved"], false) << at;
    }
}

TEST_F(PaperCode, OfWhatNoSealCoversIsTheNumberAlone)
{
    write();
    EXPECT_EQ(codeOf(operationOf(1)), QStringLiteral("KAPOK1:") + number);
}

TEST_F(PaperCode, OfAnOperationThatIsNotInTheJournalIsTheNumberAlone)
{
    layKey();
    write();
    EXPECT_EQ(codeOf(operationOf(99)), QStringLiteral("KAPOK1:") + number);
}

}  // namespace
}  // namespace kapok::db::test
