#include "bench/journal/journal_ratios.h"

#include "bench/scale.h"

#include "base/crypto.h"
#include "db/journal/entry_codec.h"
#include "db/journal/journal_file.h"
#include "db/journal/owner.h"
#include "db/journal/sealing.h"
#include "db/journal/verify.h"
#include "support/journal/sealed_desk.h"

#include <QElapsedTimer>

#include <algorithm>

namespace kapok::bench {
namespace {

using namespace db;
using namespace db::test;

template <class T>
T sure(Expected<T> value)
{
    if (!value)
        throw std::runtime_error(
            (value.error().happened.id + QLatin1String(": ") + value.error().detail).toStdString());
    return std::move(*value);
}

template <class T>
T sure(DbResult<T> value)
{
    if (!value) throw std::runtime_error(value.error().text.toStdString());
    if constexpr (!std::is_void_v<T>) return std::move(*value);
}

double median(std::vector<double> values)
{
    std::ranges::nth_element(values, values.begin() + std::ptrdiff_t(values.size() / 2));
    return values[values.size() / 2];
}

// The nth entry of a day: cases of twenty entries, each of another person.
ports::NewEntry nth(int n)
{
    const int first = n - (n - 1) % 20;
    return n == first ? begun(n, n) : filled(first, "contact");
}

ports::NewEntry whose(const JournalPlace& place)
{
    return {minute(0), firstDay, Owner::kind, {}, {}, Owner::of(place, QStringLiteral("0123456789abcdef")).toJson()};
}

Database bareDatabase(const QString& file)
{
    Database bare = sure(Database::open(file, Database::Mode::ReadWriteCreate, {}));
    sure(bare.script("CREATE TABLE bare(n INTEGER PRIMARY KEY, bytes BLOB NOT NULL)"));
    sure(settle(bare, Durability::Full));
    return bare;
}

}  // namespace

double appendRatio()
{
    constexpr int rounds = 15, perRound = 20, warmUp = 20;
    const QTemporaryDir folder;
    SystemRandomness randomness;
    InlineScheduler scheduler;
    const JournalPlace place{folder.path(), QStringLiteral("0708-0101")};
    const auto uncertified = [](const QByteArray&) -> Expected<QByteArray> { return QByteArray(); };
    if (!SealKey::lay(place, uncertified)) throw std::runtime_error("no seal key");
    const auto journal = sure(SqliteJournal::open(place, scheduler, randomness));
    Database bare = bareDatabase(folder.filePath(QStringLiteral("bare.db")));
    // As long as an entry is when its personal values are sealed.
    const KeptEntry kept{place.deskName, {nth(2), 2, 1}};
    const CaseKey key = CaseKey::of(QByteArray(16, 'k'));
    KeptEntry sealedEntry = kept;
    sealedEntry.entry.body =
        seal(kept.entry.body, {kept.desk, 2}, key, randomness.bytes(nonceSize * countPersonal(kept.entry.body)));
    const QByteArray bytes = sure(encode(sealedEntry));

    int n = 0;
    std::vector<double> ours, theirs;  // nanoseconds a round; in turn, so that the disk's moods hit both
    for (int round = -warmUp / perRound; round < rounds; ++round) {
        // One of twenty is a sign-in, an approval or a paper, and brings a seal with it.
        std::vector<ports::NewEntry> entries{signedIn(n)};
        while (entries.size() < perRound) entries.push_back(nth(++n));
        QElapsedTimer timer;
        timer.start();
        for (ports::NewEntry& entry : entries) sure(done(journal->append(std::move(entry))));
        const double mine = double(timer.nsecsElapsed());
        timer.restart();
        for (int i = 0; i < perRound; ++i) sure(bare.run("INSERT INTO bare(bytes) VALUES(?)", bytes));
        if (round < 0) continue;
        ours.push_back(mine);
        theirs.push_back(double(timer.nsecsElapsed()));
    }
    return median(ours) / median(theirs);
}

double verifyRatio()
{
    const int entries = scale().entries;
    constexpr int runs = 3;
    const QTemporaryDir folder;
    const JournalPlace place{folder.path(), QStringLiteral("0708-0101")};
    std::vector<QByteArray> all;
    {
        JournalFile made = sure(JournalFile::open(place));
        const auto begunFile = made.begin();
        if (!begunFile) throw std::runtime_error("no journal");
    }
    {
        Database database = sure(Database::open(place.file(schema::journalFile), Database::Mode::ReadWrite, {}));
        sure(transaction(database, [&]() -> DbResult<void> {
            const CaseKey key = CaseKey::of(QByteArray(16, 'k'));
            SeededRandomness randomness(1);
            QByteArray hash = genesis();
            Links links;
            for (int n = 1; n <= entries; ++n) {
                const ports::NewEntry entry = n == 1 ? whose(place) : nth(n - 1);
                const qint64 previous = *links.previousFor(entry.kind.toUtf8(), entry.caseId.text.toUtf8());
                KeptEntry kept{place.deskName, {entry, n, previous}};
                kept.entry.body = seal(kept.entry.body, {kept.desk, n}, key,
                                       randomness.bytes(nonceSize * countPersonal(kept.entry.body)));
                all.push_back(sure(encode(kept)));
                links.take(*EntryEnd::of(all.back()));
                hash = link(hash, all.back());
                if (const auto row = database.run("INSERT INTO entry VALUES(?, ?, ?)", qint64(n), all.back(), hash);
                    !row)
                    return row;
            }
            return database.run("UPDATE head SET count = ?, hash = ?", qint64(entries), hash);
        }));
        database.letCheckpointOnClose(true);
    }
    std::vector<double> ours, bare;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        if (sure(verifyFile(place.file(schema::journalFile))).damage)
            throw std::runtime_error("the journal does not verify");
        ours.push_back(double(timer.nsecsElapsed()));
        timer.restart();
        QByteArray hash = genesis();
        for (const QByteArray& bytes : all) hash = crypto::sm3(hash + bytes);
        bare.push_back(double(timer.nsecsElapsed()));
    }
    return median(bare) / median(ours);
}

}  // namespace kapok::bench
