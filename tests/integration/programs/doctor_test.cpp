// What the doctor and the recovery go by: what a folder is, and what is wrong with it, and no name.
#include "started.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace kapok::programs {
namespace {

using testing::HasSubstr;

class PractisedDesk : public testing::Test {
protected:
    QTemporaryDir folder;
    void SetUp() override
    {
        const Ended ended = run("printf '{\"sign_in\":\"0101\"}\\n' > $dir/day.jsonl; "
                                "$kapok --training --data $dir/desk --play $dir/day.jsonl");
        ASSERT_EQ(ended.code, 0) << ended.out << ended.err;
    }
    Ended run(const char* line) { return shell(QLatin1String(line), folder.path()); }
    QJsonObject doctorSays(const char* row)
    {
        const Ended ended = run("$kapokctl doctor --data $dir/desk");
        return QJsonDocument::fromJson(QByteArray::fromStdString(ended.out)).object()[QLatin1String(row)].toObject();
    }
};

// Decision 0030: the first entry says which kind it is.
TEST_F(PractisedDesk, IsOneWhateverItsFoldersAreCalled)
{
    run("mv $dir/desk/training $dir/away");
    EXPECT_THAT(doctorSays("clock")["what"].toString().toStdString(), HasSubstr("training has its own"));
    EXPECT_EQ(doctorSays("staff")["works"], true);
    const Ended recovery = run("echo kapok9001 | $kapokctl staff recovery --user 9001 --data $dir/desk");
    EXPECT_EQ(recovery.code, 3);
    EXPECT_THAT(recovery.err, HasSubstr("training data"));
}

// N05: a desk that names no proxy is asked nothing of one; a proxy that is gone is told from a party that is.
TEST_F(PractisedDesk, SaysWhetherItsProxyLetsItThrough)
{
    EXPECT_TRUE(doctorSays("proxy").isEmpty());
    run("sed -i '1s/{/{\"proxy\": {\"host\": \"127.0.0.1\", \"port\": 1},/' $dir/desk/desk.json");
    const QJsonObject proxy = doctorSays("proxy");
    EXPECT_EQ(proxy["works"], false);
    EXPECT_THAT(proxy["what"].toString().toStdString(), HasSubstr("The proxy 127.0.0.1:1 is not reached"));
    EXPECT_THAT(proxy["mend"].toString().toStdString(), HasSubstr("CONNECT"));
}

struct Failure {
    const char* what;
    const char* happens;
    const char* mend;
};

std::ostream& operator<<(std::ostream& out, const Failure& failure) { return out << failure.what; }

class MendOfAJournal : public PractisedDesk, public testing::WithParamInterface<Failure> {};

TEST_P(MendOfAJournal, FitsTheFailureToReadIt)
{
    run(GetParam().happens);
    const QJsonObject keys = doctorSays("keys");
    EXPECT_EQ(keys["works"], false);
    EXPECT_THAT(keys["mend"].toString().toStdString(), HasSubstr(GetParam().mend))
        << keys["what"].toString().toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Of, MendOfAJournal,
    testing::Values(Failure{"no key", "rm $dir/desk/desk.key", "desk key"},
                    Failure{"half a key", "echo kapok > $dir/desk/desk.key", "desk key"},
                    Failure{"no journal", "rm $dir/desk/journal.db", "journal.db-wal"},
                    Failure{"another text", "sed -i 's/sign_in_tried/sign_in_tired/' $dir/desk/journal.db", "restore"},
                    Failure{"a newer file",
                            "printf '\\000\\000\\000\\011' | dd of=$dir/desk/journal.db bs=1 seek=60 conv=notrunc",
                            "newer"}));

// What stands on a card, or in a call, orders nothing of the terminal.
TEST(AWrongCall, IsToldWithoutBeingObeyed)
{
    const QTemporaryDir folder;
    const Ended ended = shell(QStringLiteral("$kapokctl $(printf 'jour\\033[2Jnal')"), folder.path());
    EXPECT_EQ(ended.code, 2);
    EXPECT_THAT(ended.err, HasSubstr("jour\\u001b[2Jnal"));
    EXPECT_EQ(ended.err.find('\x1b'), std::string::npos);
}

}  // namespace
}  // namespace kapok::programs
