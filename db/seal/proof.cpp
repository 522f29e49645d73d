#include "db/seal/proof.h"

#include "db/journal/entry_codec.h"
#include "db/journal/entry_end.h"
#include "db/journal/failures.h"
#include "db/journal/owner.h"
#include "db/journal/untouched.h"
#include "db/journal/verify.h"

namespace kapok::db {
namespace {

bool says(const Json& body, const char* key, const QString& text)
{
    return body.is_object() && body.value(key, Json()) == toJson(text);
}

// Goes through the journal once: the leaves of all its entries, and the one that is asked for.
class Search {
public:
    Search(const QString& number, const QString& paper) : m_number(number), m_paper(paper) {}

    Expected<void> see(const QByteArray& bytes)
    {
        leaves.push_back(merkle::leafOf<crypto::Sm3>(bytes));
        const auto end = EntryEnd::of(bytes);
        const bool begins = end && end->kind == "begun";
        const bool isOfCase = end && !m_case.isEmpty() && end->caseId == m_case;
        if (!begins && !(isOfCase && end->kind == "intent") && leaves.size() > 1) return {};
        const auto kept = decode(bytes);
        if (!kept) return std::unexpected(kept.error());
        const ports::Entry& entry = kept->entry;
        if (leaves.size() == 1) {
            auto first = Owner::fromEntry(entry);
            if (!first) return std::unexpected(first.error());
            owner = std::move(*first);
        }
        if (begins && says(entry.body, "number", m_number)) m_case = entry.caseId.text.toUtf8();
        const bool isPaper = isOfCase && says(entry.body, "step", QStringLiteral("print")) &&
                             (m_paper.isEmpty() || says(entry.body, "request", m_paper));
        if (isPaper) {
            seq = entry.seq;
            found = bytes;
        }
        return {};
    }

    std::vector<Node> leaves;
    Owner owner;
    qint64 seq = 0;  // 0: not found
    QByteArray found;
    bool knowsCase() const { return !m_case.isEmpty(); }

private:
    const QString& m_number;
    const QString& m_paper;
    QByteArray m_case;
};

Expected<void> search(Database& database, Search& search)
{
    auto rows = database.query("SELECT bytes FROM entry ORDER BY seq");
    if (!rows) return std::unexpected(failures::cannotRead(rows.error()));
    for (;;) {
        const auto there = rows->next();
        if (!there) return std::unexpected(failures::cannotRead(there.error()));
        if (!*there) return {};
        if (const auto seen = search.see(rows->bytes(0)); !seen) return seen;
    }
}

std::optional<SealRow> firstSealOver(Database& database, qint64 seq)
{
    if (!schema::hasSeals(database).value_or(false)) return {};
    auto rows = database.query("SELECT number, bytes, signature, path FROM seal ORDER BY number");
    while (rows && rows->next().value_or(false)) {
        SealRow row{rows->number(0), rows->bytes(1), rows->bytes(2), rows->bytes(3)};
        const auto seal = Seal::of(row.bytes);
        if (seal && seal->count >= seq) return row;
    }
    return {};
}

}  // namespace

Expected<Proof> proofOfPaper(const QString& file, const QString& caseNumber, const QString& paper)
{
    auto journal = Untouched::of(file);
    if (!journal) return std::unexpected(journal.error());
    if (!journal->database) return std::unexpected(failures::cannotRead(journal->whyNot));
    Database& database = *journal->database;
    if (const auto other = ofAnotherVersion(database)) return std::unexpected(*other);
    if (const Verdict verdict = verifyChain(database); verdict.damage) return std::unexpected(*verdict.damage);
    Search found(caseNumber, paper);
    if (const auto searched = search(database, found); !searched) return std::unexpected(searched.error());
    if (!found.knowsCase()) return failure(Error::Kind::BadInput, words("journal.no_case", {{"number", caseNumber}}));
    if (found.seq == 0)
        return failure(Error::Kind::BadInput, words("journal.no_paper", {{"number", caseNumber}}), paper);
    auto row = firstSealOver(database, found.seq);
    if (!row)
        return failure(Error::Kind::Unavailable, words("journal.not_sealed", {{"entry", QString::number(found.seq)}}));
    const Seal seal = *Seal::of(row->bytes);
    const merkle::Leaves covered = merkle::Leaves(found.leaves).first(std::size_t(seal.count));
    const qint64 index = found.seq - 1;
    return Proof{.entry = found.found,
                 .index = index,
                 .path = merkle::inclusion<crypto::Sm3>(std::size_t(index), covered),
                 .seal = std::move(*row),
                 .count = seal.count,
                 .head = seal.tree,
                 .key = found.owner.sealKey,
                 .certificate = found.owner.sealCertificate};
}

}  // namespace kapok::db
