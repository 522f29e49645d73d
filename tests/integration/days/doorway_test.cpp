// A real desk in the morning: nobody has opened it, and whoever signs in first does, at the real window and by its keys
// (docs/decisions/0064). A wrong password opens nothing and is counted.
#include "played_day.h"
#include "support/desk_folder/real_desk.h"
#include "support/places/places.h"
#include "training/certificates.h"
#include "x_server.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <gmock/gmock.h>

namespace kapok::days {
namespace {

class ShutDesk : public testing::Test {
protected:
    QTemporaryDir folder;
    XServer server{{QStringLiteral("-screen"), QStringLiteral("0"), QStringLiteral("1440x1000x24")}};
    Variable display{"DISPLAY", server.display()};

    QString data() const { return folder.filePath(QStringLiteral("desk")); }
    void SetUp() override
    {
        ASSERT_TRUE(training::makeCertificates(data() + QStringLiteral("/certificates"),
                                               {{QStringLiteral("desk"), {.name = QStringLiteral("desk.kapok")}}}));
        ASSERT_TRUE(line::writeDeskFile(folder.filePath(QStringLiteral("config")), test::realDesk()));
        QFile staff(folder.filePath(QStringLiteral("staff")));
        ASSERT_TRUE(staff.open(QIODevice::WriteOnly));
        staff.write(R"({"staff":[{"number":"0101","name":"Chen","role":"teller"}]})");
        staff.close();
        ASSERT_EQ(ctl({QStringLiteral("desk"), QStringLiteral("init"), QStringLiteral("--config"),
                       folder.filePath(QStringLiteral("config")), QStringLiteral("--staff"),
                       folder.filePath(QStringLiteral("staff")), QStringLiteral("--data"), data()},
                      "firstpassword\n")
                      .code,
                  0);
    }
    static Ended ctl(const QStringList& args, const QByteArray& input)
    {
        QProcess process;
        process.start(programPath("kapokctl"), args);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(30'000)) return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    static void press(const QString& text, const char* last)
    {
        QStringList keys;
        for (const QChar one : text) keys.append(one);
        keys.append(QLatin1String(last));
        EXPECT_EQ(QProcess::execute(
                      QStringLiteral("xdotool"),
                      QStringList{QStringLiteral("key"), QStringLiteral("--delay"), QStringLiteral("60")} + keys),
                  0);
    }
    // The folder is the workbench's while it runs: the bytes tell how often something was written down.
    int written(const char* kind) const
    {
        qsizetype found = 0;
        for (const char* name : {"journal.db", "journal.db-wal"}) {
            QFile file(data() + u'/' + QLatin1String(name));
            if (file.open(QIODevice::ReadOnly)) found += file.readAll().count(QByteArray("\"kind\":\"") + kind + '"');
        }
        return int(found);
    }
    bool waitFor(const char* kind) const
    {
        for (int tries = 0; tries < 200 && written(kind) == 0; ++tries) QThread::msleep(100);
        return written(kind) > 0;
    }
    QStringList kinds() const
    {
        QStringList all;
        const Ended shown =
            ctl({QStringLiteral("journal"), QStringLiteral("show"), data() + QStringLiteral("/journal.db")}, {});
        for (const QJsonValue entry : QJsonDocument::fromJson(shown.out).object()["entries"].toArray())
            all.append(entry["kind"].toString());
        return all;
    }
};

TEST_F(ShutDesk, IsOpenedByWhoeverSignsInFirst)
{
    QProcess kapok;
    kapok.start(programPath("kapok"),
                {QStringLiteral("--data"), data(), QStringLiteral("--lang"), QStringLiteral("en")});
    ASSERT_TRUE(kapok.waitForStarted());
    QThread::sleep(5);  // its window has the focus of a screen that has no other
    EXPECT_EQ(written("signed_in"), 0);
    press(QStringLiteral("0101"), "Return");
    press(QStringLiteral("wrongpassword"), "Return");
    EXPECT_TRUE(waitFor("sign_in_failed"));
    EXPECT_EQ(written("unsealed"), 0);
    QThread::sleep(2);
    press(QStringLiteral("firstpassword"), "Return");
    EXPECT_TRUE(waitFor("unsealed"));
    EXPECT_TRUE(waitFor("day_opened"));
    kapok.terminate();
    if (!kapok.waitForFinished(10'000)) kapok.kill();
    kapok.waitForFinished(5'000);
    EXPECT_THAT(kinds(), testing::ElementsAre(QStringLiteral("journal"), QStringLiteral("desk_made"),
                                              QStringLiteral("sign_in_tried"), QStringLiteral("sign_in_failed"),
                                              QStringLiteral("sign_in_tried"), QStringLiteral("unsealed"),
                                              QStringLiteral("sign_in_tried"), QStringLiteral("signed_in"),
                                              QStringLiteral("day_opened")));
}

}  // namespace
}  // namespace kapok::days
