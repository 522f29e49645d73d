// C6: what a stranger's verifier says of many files, and what ours says of them.
#pragma once

#include "base/small_file.h"
#include "db/journal/entry_codec.h"
#include "db/journal/verify.h"
#include "support/journal/desk_journal.h"
#include "support/places/places.h"

#include <QFile>
#include <QProcess>

namespace kapok::db::test {

class Independent : public testing::Test {
protected:
    QTemporaryDir folder;
    QString sound = folder.filePath(QStringLiteral("journal.db"));
    QTemporaryDir cases;
    QStringList files;
    std::vector<std::string> what;
    QString authority;  ///< a file of certificates; empty: the first entry is believed

    QString next(const std::string& named)
    {
        files.append(cases.filePath(QStringLiteral("%1.db").arg(files.size())));
        what.push_back(named);
        return files.back();
    }
    void copied(const std::string& named) { ASSERT_TRUE(QFile::copy(sound, next(named))); }
    void changed(const std::string& sql)
    {
        copied(sql);
        auto database = Database::open(files.back(), Database::Mode::ReadWrite, {});
        ASSERT_TRUE(database);
        const auto done = database->script(sql.c_str());
        ASSERT_TRUE(done) << sql << ": " << done.error().text.toStdString();
        database->letCheckpointOnClose(true);
    }
    void written(const std::string& named, const QByteArray& bytes)
    {
        QFile file(next(named));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }
    QByteArray bytes() const
    {
        QFile file(sound);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    // A chain that somebody made anew of these entries, with hashes and head that fit; the seals stay as they are.
    void rechained(const std::string& named, const std::vector<QByteArray>& entries, const char* andThen = "")
    {
        copied(named);
        auto database = Database::open(files.back(), Database::Mode::ReadWrite, {});
        ASSERT_TRUE(database->run("DELETE FROM entry"));
        QByteArray hash = genesis();
        qint64 seq = 0;
        for (const QByteArray& entry : entries) {
            hash = link(hash, entry);
            ASSERT_TRUE(database->run("INSERT INTO entry VALUES(?, ?, ?)", ++seq, entry, hash));
        }
        ASSERT_TRUE(database->run("UPDATE head SET count = ?, hash = ?", seq, hash));
        ASSERT_TRUE(database->script(andThen)) << andThen;
        database->letCheckpointOnClose(true);
    }
    std::vector<QByteArray> allEntries() const
    {
        std::vector<QByteArray> all;
        auto database = Database::open(sound, Database::Mode::ReadWrite, {});
        auto rows = database->query("SELECT bytes FROM entry ORDER BY seq");
        while (rows && rows->next().value_or(false)) all.push_back(rows->bytes(0));
        return all;
    }

    // One process for all files: an object a line.
    std::vector<Json> strangersVerdicts() const
    {
        QProcess python;
        python.start(QStringLiteral("/usr/bin/python3"),
                     QStringList{clonePath("tests/support/verifier/verify_journal.py")} +
                         (authority.isEmpty() ? QStringList() : QStringList{"--authority", authority}) + files);
        EXPECT_TRUE(python.waitForFinished(60'000));
        EXPECT_EQ(python.exitCode(), 0) << python.readAllStandardError().toStdString();
        std::vector<Json> verdicts;
        for (const QByteArray& line : python.readAllStandardOutput().trimmed().split('\n'))
            verdicts.push_back(parseStrict(line).value_or(Json()));
        return verdicts;
    }
    Json ours(const QString& file) const
    {
        const auto pem = authority.isEmpty() ? Authority() : Authority(readNamedFile(authority).value_or(""));
        const auto verdict = verifyFile(file, {}, pem);
        if (!verdict) return {{"exit", int(verdict.error().kind)}};
        return {{"exit", verdict->damage ? int(Error::Kind::Damaged) : 0},
                {"entries", verdict->entries},
                {"head", verdict->head.toHex().toStdString()},
                {"seals", verdict->seals},
                {"last_sealed", verdict->lastSealed},
                {"authority", verdict->isOfAuthority ? Json(*verdict->isOfAuthority) : Json()},
                {"first_damaged", verdict->firstDamaged ? Json(*verdict->firstDamaged) : Json()}};
    }
    // How many of the files are not sound.
    int expectAgreement() const
    {
        EXPECT_GT(files.size(), 1);  // of one file alone the verifier answers otherwise
        testing::Test::RecordProperty("tried", int(files.size()));
        const auto theirs = strangersVerdicts();
        EXPECT_EQ(theirs.size(), std::size_t(files.size()));
        int damaged = 0;
        for (std::size_t n = 0; n < std::min(theirs.size(), what.size()); ++n) {
            const Json mine = ours(files[qsizetype(n)]);
            for (const auto& [key, value] : mine.items())
                EXPECT_EQ(theirs[n].value(key, Json("nothing")), value) << what[n] << ": " << key;
            damaged += mine["exit"] != 0;
        }
        return damaged;
    }
};

}  // namespace kapok::db::test
