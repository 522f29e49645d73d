// contract.md §4, `kapokctl outbox`: what a desk that is closed has on its way, and a dead line's queue on a stick to
// the province and back (M03, M16, B1).
#include "left_desk.h"

#include "base/small_file.h"
#include "line/packets/packet.h"
#include "line/packets/sealed.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace kapok::test {
namespace {

class OutboxOutside : public DeskThatWasLeft {
protected:
    QTemporaryDir stick;

    QString onStick(const char* name) const { return stick.filePath(QLatin1String(name)); }
    SaidOutside outbox(const QStringList& verb) const { return outbox(deskFolder.path(), verb); }
    static SaidOutside outbox(const QString& folder, const QStringList& verb)
    {
        return called("kapokctl", QStringList{QStringLiteral("outbox")} + verb +
                                      QStringList{QStringLiteral("--lang"), QStringLiteral("en"),
                                                  QStringLiteral("--data"), folder});
    }
    Json listed() const { return outbox({QStringLiteral("list")}).document["operations"]; }
    QString idOfOnlyOne() const { return text(listed()[0]["id"]); }
    int sync() const
    {
        return called("kapokctl",
                      {QStringLiteral("province"), QStringLiteral("sync"), QStringLiteral("--data"), deskFolder.path()})
            .exit;
    }
    SaidOutside exported(const char* to = "demands") { return outbox({QStringLiteral("export"), onStick(to)}); }
    SaidOutside imported(const char* answers = "answers")
    {
        return outbox({QStringLiteral("import"), onStick(answers)});
    }
    /// The province itself, which is nobody's here any more.
    SaidOutside atTheProvince(const char* demands = "demands", const char* answers = "answers")
    {
        parties.reset();
        return called("kapok-province", {QStringLiteral("import"), onStick(demands), QStringLiteral("--answer"),
                                         onStick(answers), QStringLiteral("--data"), provinceFolder.path()});
    }
    /// What is on its way of this operation, and what took effect; null: nothing. Behind it the case goes on by itself.
    Json rowOf(const QString& id) const { return among(listed(), "id", id); }
    Json effectOf(const QString& id) const { return among(parties->effects(), "operation", id); }
    Json effectInTheFiles(const QString& id)
    {
        startParties();
        return effectOf(id);
    }
    static Json among(const Json& list, const char* key, const QString& id)
    {
        const auto found = std::ranges::find_if(list, [&](const Json& one) { return one[key] == toJson(id); });
        return found == list.end() ? Json() : *found;
    }
};

TEST_F(OutboxOutside, ListsEachOperationAsTheContractHasIt)
{
    const SaidOutside said = outbox({QStringLiteral("list")});
    ASSERT_EQ(said.exit, 0) << said.error.toStdString();
    ASSERT_EQ(said.document["operations"].size(), 1u);
    const Json row = said.document["operations"][0];
    QStringList keys;
    for (const auto& [key, value] : row.items()) keys.append(QString::fromStdString(key));
    EXPECT_EQ(keys.join(u' ').toStdString(), "age_s case error held id kind party state tries");
    EXPECT_EQ(row["kind"], "apply");
    EXPECT_EQ(row["party"], "province");
    EXPECT_EQ(row["tries"], 1);
    EXPECT_EQ(row["state"], "recorded");
    EXPECT_EQ(row["held"], false);
    EXPECT_EQ(row["error"], "The province cannot be reached; nothing was sent.");
    EXPECT_GT(row["age_s"].get<qint64>(), 0);
    EXPECT_EQ(outbox({QStringLiteral("retry"), QStringLiteral("unknown")}).exit, 2);
    EXPECT_EQ(outbox({QStringLiteral("list"), QStringLiteral("more")}).exit, 2);
}

// M03: held, it is not sent by a sync; released, it is, once.
TEST_F(OutboxOutside, HoldsAndReleases)
{
    const QString id = idOfOnlyOne();
    EXPECT_EQ(outbox({QStringLiteral("hold"), id}).document["operations"][0]["held"], true);
    EXPECT_EQ(outbox({QStringLiteral("hold"), id}).exit, 1);
    EXPECT_EQ(sync(), 0);
    EXPECT_EQ(outbox({QStringLiteral("retry"), id}).exit, 1);
    EXPECT_TRUE(effectOf(id).is_null());
    EXPECT_EQ(rowOf(id)["held"], true);
    const SaidOutside released = outbox({QStringLiteral("release"), id});
    EXPECT_EQ(released.exit, 0) << released.error.toStdString();
    EXPECT_EQ(released.document["operations"].size(), 0u);
    EXPECT_EQ(effectOf(id)["arrivals"], 1);
}

TEST_F(OutboxOutside, RetriesOneAndSaysWhereNobodyAnswers)
{
    const QString id = idOfOnlyOne();
    gates(line::Gate::Down);
    const SaidOutside away = outbox({QStringLiteral("retry"), id});
    EXPECT_EQ(away.exit, 3) << away.error.toStdString();
    ASSERT_FALSE(away.document.is_null()) << away.error.toStdString();
    EXPECT_EQ(away.document["operations"][0]["state"], "recorded");
    gates(line::Gate::Up);
    EXPECT_EQ(outbox({QStringLiteral("retry"), id}).exit, 0);
    EXPECT_EQ(effectOf(id)["arrivals"], 1);
    EXPECT_TRUE(rowOf(id).is_null());
}

// The whole road: the desk's stick, the province, the stick back; then the line is up again, and nothing is done twice.
TEST_F(OutboxOutside, GoesOnAStickToTheProvinceAndBackAndTakesEffectOnce)
{
    const QString id = idOfOnlyOne();
    const SaidOutside out = exported();
    ASSERT_EQ(out.exit, 0) << out.error.toStdString();
    ASSERT_EQ(out.document["exported"].size(), 1u) << out.document.dump();
    EXPECT_EQ(out.document["exported"][0]["id"], toJson(id));
    EXPECT_EQ(out.document["left"].size(), 0u);
    EXPECT_EQ(listed()[0]["state"], "in_doubt");

    const SaidOutside there = atTheProvince();
    ASSERT_EQ(there.exit, 0) << there.error.toStdString();
    ASSERT_EQ(there.document["answered"].size(), 1u) << there.document.dump();
    EXPECT_EQ(there.document["answered"][0]["operation"], toJson(id));
    EXPECT_EQ(there.document["answered"][0]["accepted"], true);

    const SaidOutside back = imported();
    ASSERT_EQ(back.exit, 0) << back.error.toStdString() << back.document.dump();
    ASSERT_EQ(back.document["taken"].size(), 1u) << back.document.dump();
    EXPECT_EQ(back.document["taken"][0]["id"], toJson(id));
    EXPECT_TRUE(rowOf(id).is_null());
    // Twice is once.
    const SaidOutside again = imported();
    EXPECT_EQ(again.exit, 0);
    EXPECT_EQ(again.document["known"], Json::array({toJson(id)}));
    EXPECT_EQ(atTheProvince("demands", "answers-2").exit, 0);
    EXPECT_EQ(imported("answers-2").document["known"], Json::array({toJson(id)}));

    EXPECT_EQ(effectInTheFiles(id)["arrivals"], 2);
}

// Exported, and the line comes back before the stick is there: told over the line, and once.
TEST_F(OutboxOutside, IsToldOverTheLineWhereThatIsBackBeforeTheStick)
{
    const QString id = idOfOnlyOne();
    ASSERT_EQ(exported().exit, 0);
    EXPECT_EQ(sync(), 0);
    EXPECT_EQ(effectOf(id)["arrivals"], 1);
    EXPECT_EQ(atTheProvince().exit, 0);
    EXPECT_EQ(imported().document["known"], Json::array({toJson(id)}));
    EXPECT_EQ(effectInTheFiles(id)["arrivals"], 2);
}

// A stick that is lost, and power that fails at each place between: what is written down is asked about, and exported
// again it is the same operation.
// M11: the whole road of what the province wants again, to a desk that is closed: it is said once, and nothing is sent.
TEST_F(OutboxOutside, SaysWhatTheProvinceWantsAgainAndSendsNothingByItself)
{
    const QString id = idOfOnlyOne();
    ASSERT_EQ(outbox({QStringLiteral("retry"), id}).exit, 0);
    parties.reset();
    const SaidOutside wanted =
        called("kapok-province", {QStringLiteral("again"), id, QStringLiteral("resend"), QStringLiteral("lost"),
                                  QStringLiteral("--data"), provinceFolder.path()});
    ASSERT_EQ(wanted.exit, 0) << wanted.error.toStdString();
    startParties();
    for (int time = 0; time < 2; ++time) {
        const Json told = called("kapokctl", {QStringLiteral("province"), QStringLiteral("sync"),
                                              QStringLiteral("--data"), deskFolder.path()})
                              .document;
        ASSERT_TRUE(told.contains("again")) << told.dump();
        ASSERT_EQ(told["again"].size(), 1u);
        EXPECT_EQ(told["again"][0]["operation"], toJson(id));
        EXPECT_EQ(told["again"][0]["what"], "resend");
        EXPECT_FALSE(told.contains("conflicts"));
    }
    EXPECT_EQ(effectOf(id)["arrivals"], 1);
}

TEST_F(OutboxOutside, MayBeExportedAgainWhereTheFirstFileWasLost)
{
    const QString id = idOfOnlyOne();
    const QString nowhere = onStick("no-such-folder/demands");
    EXPECT_EQ(outbox({QStringLiteral("export"), nowhere}).exit, 3);
    EXPECT_EQ(listed()[0]["state"], "recorded") << "nothing has left, and nothing could";
    ASSERT_EQ(exported().document["exported"].size(), 1u);
    ASSERT_EQ(exported("demands-2").document["exported"].size(), 1u);
    ASSERT_EQ(atTheProvince("demands", "answers-lost").exit, 0);
    ASSERT_EQ(atTheProvince("demands-2").exit, 0);
    EXPECT_EQ(imported().document["taken"].size(), 1u);
    EXPECT_EQ(effectInTheFiles(id)["arrivals"], 2);
}

TEST_F(OutboxOutside, LeavesWhatIsHeldAndSaysSo)
{
    const QString id = idOfOnlyOne();
    ASSERT_EQ(outbox({QStringLiteral("hold"), id}).exit, 0);
    const SaidOutside out = exported();
    EXPECT_EQ(out.exit, 0);
    EXPECT_EQ(out.document["exported"].size(), 0u);
    ASSERT_EQ(out.document["left"].size(), 1u);
    EXPECT_EQ(out.document["left"][0]["why"], "This one is held back: nothing of it is sent before it is released.");
    EXPECT_EQ(listed()[0]["state"], "recorded");
}

// Answers that are for another journal, or were changed on the way, are refused in words, and nothing is taken.
TEST_F(OutboxOutside, BelievesNoAnswersThatAreNotItsOwn)
{
    const QString id = idOfOnlyOne();
    ASSERT_EQ(exported().exit, 0);
    ASSERT_EQ(atTheProvince().exit, 0);
    // The desk beside this one: the same certificate, and another journal.
    const QTemporaryDir beside;
    ASSERT_TRUE(
        QFile::copy(deskFolder.filePath(QStringLiteral("desk.json")), beside.filePath(QStringLiteral("desk.json"))));
    leaveAnApplication(beside.path(), 9);
    const SaidOutside other = outbox(beside.path(), {QStringLiteral("import"), onStick("answers")});
    EXPECT_EQ(other.exit, 1);
    ASSERT_EQ(other.document["refused"].size(), 1u) << other.document.dump();
    EXPECT_EQ(other.document["refused"][0]["why"],
              "The answer is for another journal, not for the one of this desk; nothing of it is believed.");
    EXPECT_EQ(outbox(beside.path(), {QStringLiteral("list")}).document["operations"].size(), 1u);

    EXPECT_EQ(outbox({QStringLiteral("import"), onStick("demands")}).exit, 2);
    QByteArray changed = *readNamedFile(onStick("answers"));
    const qsizetype middle = changed.size() / 2;
    changed[middle] = changed[middle] == 'A' ? 'B' : 'A';
    ASSERT_TRUE(writeSmallFile(onStick("changed"), changed));
    const SaidOutside spoiled = imported("changed");
    EXPECT_EQ(spoiled.exit, 1);
    EXPECT_EQ(spoiled.document["refused"].size(), 1u);
    EXPECT_FALSE(rowOf(id).is_null());
    EXPECT_EQ(imported().document["taken"].size(), 1u);
}

// Sealed by the province itself, about this operation, and an answer to another kind of request.
TEST_F(OutboxOutside, BelievesNoAnswerToAnotherKindOfRequest)
{
    const QString id = idOfOnlyOne();
    ASSERT_EQ(exported().exit, 0);
    ASSERT_EQ(atTheProvince().exit, 0);
    const QDir kept(provinceFolder.filePath(QStringLiteral("certificates")));
    const auto sealing = [&](const char* name) {
        const QString base = kept.filePath(QLatin1String(name));
        return line::sealingOf({.authority = kept.filePath(QStringLiteral("authority.pem")),
                                .certificate = base + QStringLiteral(".pem"),
                                .key = base + QStringLiteral(".key")})
            .value();
    };
    const line::Sealing desk = sealing("desk"), province = sealing("province");
    auto packets = line::packetsIn(line::Carries::Answers, readNamedFile(onStick("answers")).value()).value();
    auto answer = line::packetAnswerOf(line::unsealed(packets.all.front(), desk)->bytes).value();
    ASSERT_EQ(answer.kind, QStringLiteral("apply"));
    answer.kind = QStringLiteral("renew");
    packets.all.front() = line::sealedFor(desk.certificate, bytesOf(answer), province).value();
    ASSERT_TRUE(writeSmallFile(onStick("answers-2"), fileOf(line::Carries::Answers, packets)));
    const SaidOutside said = imported("answers-2");
    EXPECT_EQ(said.exit, 1);
    ASSERT_EQ(said.document["refused"].size(), 1u) << said.document.dump();
    EXPECT_EQ(said.document["refused"][0]["why"],
              "The answer is to something else than this operation has sent; nothing of it is believed.");
    EXPECT_FALSE(rowOf(id).is_null());
}

// contract.md §4, Keys: without anybody who opens the keys both are told, and nobody is named.
TEST_F(OutboxOutside, IsToldWithoutWhomItIsAboutWhereNobodyOpensTheKeys)
{
    const Json open = listed();
    const auto spoiled = [&] {
        return called("kapokctl", {QStringLiteral("report"), QStringLiteral("spoiled"), QStringLiteral("--from"),
                                   QStringLiteral("2021-07-01"), QStringLiteral("--to"), QStringLiteral("2021-07-31"),
                                   QStringLiteral("--format"), QStringLiteral("json"), QStringLiteral("--data"),
                                   deskFolder.path()});
    };
    const SaidOutside known = spoiled();
    ASSERT_EQ(known.exit, 0) << known.error.toStdString();
    ASSERT_TRUE(QFile::remove(deskFolder.filePath(QStringLiteral("desk.key"))));
    const SaidOutside shut = outbox({QStringLiteral("list")});
    ASSERT_EQ(shut.exit, 0) << shut.error.toStdString();
    EXPECT_EQ(shut.document["sealed"], true);
    ASSERT_EQ(shut.document["operations"].size(), 1u);
    for (const char* key : {"id", "case", "kind", "party", "tries", "state", "held"})
        EXPECT_EQ(shut.document["operations"][0][key], open[0][key]) << key;
    const SaidOutside sealed = spoiled();
    ASSERT_EQ(sealed.exit, 0) << sealed.error.toStdString();
    EXPECT_EQ(sealed.document["sealed"], true);
    EXPECT_EQ(sealed.document["rows"].size(), known.document["rows"].size());
}

// What keeps a desk or a province alive is written over by no call that was told to write there.
TEST_F(OutboxOutside, WritesOverNoFileOfADeskOrAProvince)
{
    const QString deskFile = deskFolder.filePath(QStringLiteral("desk.json"));
    const QString provinceFile = provinceFolder.filePath(QStringLiteral("province.db"));
    ASSERT_EQ(exported().exit, 0);
    parties.reset();
    const QByteArray desk = readNamedFile(deskFile).value(), province = readNamedFile(provinceFile).value();
    EXPECT_EQ(outbox({QStringLiteral("export"), deskFile}).exit, 2);
    EXPECT_EQ(called("kapok-province", {QStringLiteral("import"), onStick("demands"), QStringLiteral("--answer"),
                                        provinceFile, QStringLiteral("--data"), provinceFolder.path()})
                  .exit,
              2);
    EXPECT_EQ(called("kapokctl", {QStringLiteral("report"), QStringLiteral("fees"), QStringLiteral("--from"),
                                  QStringLiteral("2021-07-01"), QStringLiteral("--to"), QStringLiteral("2021-07-31"),
                                  QStringLiteral("--format"), QStringLiteral("csv"), QStringLiteral("--out"), deskFile,
                                  QStringLiteral("--data"), deskFolder.path()})
                  .exit,
              2);
    EXPECT_EQ(readNamedFile(deskFile).value(), desk);
    EXPECT_EQ(readNamedFile(provinceFile).value(), province);
}

// A12: a workbench that has the folder has its queue as well.
TEST_F(OutboxOutside, LeavesADeskThatIsOpenAlone)
{
    Outside outside{World()};
    const Life open(outside, deskFolder.path(), 8);
    for (const char* verb : {"export", "import"}) {
        ASSERT_TRUE(writeSmallFile(onStick("answers"), R"({"kapok":"answers","packets":[],"version":1})"));
        EXPECT_EQ(outbox({QLatin1String(verb), onStick("answers")}).exit, 3) << verb;
    }
}

}  // namespace
}  // namespace kapok::test
