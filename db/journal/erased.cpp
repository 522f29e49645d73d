#include "db/journal/erased.h"

#include "db/journal/entry_codec.h"
#include "db/journal/entry_end.h"
#include "db/journal/failures.h"
#include "db/journal/untouched.h"
#include "db/vault/vault.h"

#include <QFileInfo>

namespace kapok::db {
namespace {

Expected<QStringList> erasedIn(Database& journal)
{
    const QByteArray kind = Erased::kind.toLatin1();
    QStringList ids;
    auto rows = journal.query("SELECT bytes FROM entry ORDER BY seq");
    if (!rows) return std::unexpected(failures::cannotRead(rows.error()));
    for (;;) {
        const auto there = rows->next();
        if (!there) return std::unexpected(failures::cannotRead(there.error()));
        if (!*there) return ids;
        const auto end = EntryEnd::of(rows->view(0));
        if (!end || end->kind != kind) continue;
        const auto kept = decode(rows->bytes(0));
        const auto erased = kept ? Erased::fromJson(kept->entry.body) : std::unexpected(kept.error());
        if (!erased) return std::unexpected(erased.error());
        ids += erased->ids;
    }
}

// Whoever wrote it had opened the keys, and destroyed before that what an earlier cut had left. Inside a text the
// quotation marks would be escaped.
bool isOfOpenKeys(const EntryEnd& end, const QByteArray& bytes)
{
    return end.kind == "unsealed" || bytes.contains("\"$sealed\":{");
}

}  // namespace

Json Erased::toJson() const
{
    Json list = Json::array();
    for (const QString& id : ids) list.push_back(id.toStdString());
    return {{"ids", std::move(list)}};
}

Expected<Erased> Erased::fromJson(const Json& body)
{
    const auto list = listAt(body, "ids");
    if (!list) return std::unexpected(list.error());
    Erased erased;
    for (const Json& id : *list) {
        if (!id.is_string() || id.get_ref<const std::string&>().empty())
            return std::unexpected(failures::malformed(QStringLiteral("an id that names nobody")));
        erased.ids.append(text(id));
    }
    if (erased.ids.isEmpty()) return std::unexpected(failures::malformed(QStringLiteral("nobody is erased")));
    return erased;
}

Expected<void> mayBeErased(const Json& body, const Links& open)
{
    const auto erased = Erased::fromJson(body);
    if (!erased) return std::unexpected(erased.error());
    for (const QString& id : erased->ids)
        if (open.all().contains(id.toUtf8()))
            return std::unexpected(failures::malformed(QStringLiteral("a case or visit that is open")));
    return {};
}

Expected<Erased> leftByACut(JournalFile& file, qint64 oldest)
{
    for (qint64 seq = file.head().count; seq >= oldest; --seq) {
        const auto row = file.read(seq);
        if (!row) return std::unexpected(row.error());
        const auto end = EntryEnd::of(row->bytes);
        if (!end || isOfOpenKeys(*end, row->bytes)) return Erased{};
        if (end->kind != Erased::kind.toLatin1()) continue;
        const auto kept = decode(row->bytes);
        return kept ? Erased::fromJson(kept->entry.body) : std::unexpected(kept.error());
    }
    return Erased{};
}

Expected<int> dropErased(const QString& journalFile)
{
    QStringList ids;
    {
        auto journal = Untouched::of(journalFile);
        if (!journal) return std::unexpected(journal.error());
        if (!journal->database) return std::unexpected(failures::cannotRead(journal->whyNot));
        auto named = erasedIn(*journal->database);
        if (!named) return std::unexpected(named.error());
        ids = std::move(*named);
    }
    const JournalPlace place{.folder = QFileInfo(journalFile).path(), .deskName = {}};
    if (const auto gone = Vault::destroyIn(place, ids); !gone) return std::unexpected(gone.error());
    return int(ids.size());
}

}  // namespace kapok::db
