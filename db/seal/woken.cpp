#include "db/seal/woken.h"

#include "db/journal/entry_codec.h"
#include "db/journal/failures.h"
#include "db/journal/owner.h"

namespace kapok::db {
namespace {

std::unexpected<Error> noSeal() { return failure(Error::Kind::Damaged, words("journal.seal_damaged")); }

Expected<Owner> ownerIn(JournalFile& file)
{
    const auto row = file.read(1);
    if (!row) return std::unexpected(row.error());
    const auto kept = decode(row->bytes);
    return kept ? Owner::fromEntry(kept->entry) : std::unexpected(kept.error());
}

// The number of the last entry under the last seal, where there is one.
Expected<qint64> goOnBehindTheLast(Sealer& sealer, JournalFile& file)
{
    const auto last = file.lastSeals(1);
    if (!last) return std::unexpected(last.error());
    if (last->empty()) return 0;
    const auto seal = Seal::of(last->front().bytes);
    if (!seal || seal->count > file.head().count) return noSeal();
    const auto row = file.read(seal->count);
    if (!row) return std::unexpected(row.error());
    if (row->hash != seal->head) return noSeal();
    if (const auto on = sealer.goOnBehind(last->front(), row->bytes); !on) return std::unexpected(on.error());
    return seal->count;
}

}  // namespace

Expected<std::optional<Sealer>> sealerOf(JournalFile& file, const JournalPlace& place)
{
    const auto owner = ownerIn(file);
    if (!owner) return std::unexpected(owner.error());
    if (owner->sealKey.isEmpty()) return std::optional<Sealer>();  // begun before there were seals
    auto key = SealKey::of(place);
    if (!key) return std::unexpected(key.error());
    if (!*key) return failure(Error::Kind::Damaged, words("journal.seal_key_missing"));
    Sealer sealer(std::move(**key), place.deskName, place.training, owner->sealRule);
    const auto sealed = goOnBehindTheLast(sealer, file);
    if (!sealed) return std::unexpected(sealed.error());
    for (qint64 seq = *sealed + 1; seq <= file.head().count; ++seq) {
        const auto row = file.read(seq);
        if (!row) return std::unexpected(row.error());
        const auto end = EntryEnd::of(row->bytes);
        if (!end) return std::unexpected(failures::damaged(seq));
        if (const auto passed = sealer.pass(row->bytes, end->kind); !passed) return std::unexpected(passed.error());
    }
    return std::optional(std::move(sealer));
}

}  // namespace kapok::db
