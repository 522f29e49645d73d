// journal.db: rows of seq, bytes, hash, and the head. Knows neither keys nor what an entry says.
//
// One connection and one writer (pitfalls.md P2). Nothing is changed, nothing deleted; each append is
// durable when it returns (A1). After a write that may not have reached the disk nothing more is
// accepted until the file is opened and verified again (A4); a full disk only asks for room (A5).
#pragma once

#include "base/error.h"
#include "db/journal/chain.h"
#include "db/journal/place.h"
#include "db/seal/seal_judge.h"

#include <functional>
#include <memory>
#include <optional>

namespace kapok::db {

class JournalFile {
public:
    /// Takes the folder for this process: Unavailable where another Kapok has it, by whatever name or
    /// link (A12). BadInput: no journal, or of a newer version, which stays untouched (A10).
    static Expected<JournalFile> open(const JournalPlace& place);

    /// The folder was looked at and is this desk's. Until then closing leaves every byte as it was found.
    void take() { m_database.letCheckpointOnClose(true); }
    /// Nothing was ever written: begin() makes the tables, once the keys are safely there.
    bool isNew() const { return m_isNew; }
    Expected<void> begin();

    const Head& head() const { return m_head; }
    /// What would come next, as entry head().count + 1.
    Head next(const QByteArray& bytes) const;
    /// Durable on return, and its seal with it. `next`: what next() says of these bytes. `settled`: the links behind
    /// it, where it is a checkpoint.
    Expected<void> append(const QByteArray& bytes, const Head& next, std::optional<Links> settled = {},
                          const std::optional<SealRow>& seal = {});
    /// The last seals, at most so many, the last first. Damaged: they cannot be read.
    Expected<std::vector<SealRow>> lastSeals(qint64 most);
    /// Damaged: it is not there, or it or its hash is not what the chain says (A9).
    Expected<KeptRow> read(qint64 seq);

    /// What lets work begin: the chain and its back-links from the last checkpoint to the head. Damaged names
    /// the first entry that does not verify.
    Expected<void> checkPresent();
    /// The whole past as it was found, with its seals, by at most `most` entries; true while there is more of it. Damaged
    /// as above, and from then on nothing is read or written any more.
    Expected<bool> checkPast(qint64 most);
    /// Number of the last checkpoint; 0 where there is none.
    qint64 checkpoint() const { return m_checkpoint; }
    /// Where each open case and visit stands.
    const Links& links() const { return m_links; }
    bool sound() const { return m_sound; }

private:
    explicit JournalFile(Database database) : m_database(std::move(database)) {}
    static Expected<JournalFile> tryOpen(const JournalPlace& place);
    Expected<void> readHead();
    Expected<void> beginPast();
    Expected<void> endPast();
    DbResult<void> putSeal(const SealRow& seal);
    qint64 findCheckpoint();
    std::unexpected<Error> unsound(const Error& error);
    Error writeFailed(const DbError& error);
    void checkpointNowAndThen();

    Database m_database;
    Head m_head;
    Links m_links;
    Chain m_past;                        // as far as the past is checked, …
    std::unique_ptr<SealJudge> m_seals;  // … by whom, …
    qint64 m_pastTo = 0;                 // … and its last entry: those behind it are written by this desk
    qint64 m_checkpoint = 0;
    bool m_isNew = false;
    bool m_sound = true;
};

}  // namespace kapok::db
