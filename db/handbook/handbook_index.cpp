#include "db/handbook/handbook_index.h"

namespace kapok::db {
namespace {

std::unexpected<Error> failed(const DbError& error)
{
    return failure(Error::Kind::Unavailable, words("handbook.not_searched"), error.text);
}

bool isHan(QChar sign) { return sign.script() == QChar::Script_Han; }

// Chinese has no blanks between its words, and a search for 挂失 must find 正式挂失: each sign is a word for the index,
// and what is sought is a phrase of them.
QString parted(const QString& text)
{
    QString out;
    for (const QChar sign : text) {
        if (isHan(sign)) out += u' ' + QString(sign) + u' ';
        else out += sign.isLetterOrNumber() ? sign : QChar(u' ');
    }
    return out.simplified();
}

// "补卡 fee" becomes "补 卡" AND "fee" *: the phrase, and every word that begins so.
QString asked(const QString& words)
{
    QStringList all;
    QString run;
    bool han = false;
    const auto close = [&] {
        const QString phrase = parted(run);
        if (!phrase.isEmpty()) all.append(u'"' + phrase + (han ? QStringLiteral("\"") : QStringLiteral("\" *")));
        run.clear();
    };
    for (const QChar sign : words) {
        if (!sign.isLetterOrNumber() || (!run.isEmpty() && isHan(sign) != han)) close();
        if (!sign.isLetterOrNumber()) continue;
        han = isHan(sign);
        run += sign;
    }
    close();
    return all.join(QStringLiteral(" AND "));
}

}  // namespace

Expected<HandbookIndex> HandbookIndex::of(const domain::Handbook& handbook)
{
    auto database = Database::open(QStringLiteral(":memory:"), Database::Mode::ReadWriteCreate, {});
    if (!database) return failed(database.error());
    HandbookIndex index(std::move(*database));
    const auto made = index.m_database.script(
        "CREATE VIRTUAL TABLE paragraph USING fts5(id UNINDEXED, named, title, said, tokenize = 'unicode61')");
    if (!made) return failed(made.error());
    const auto filled = transaction(index.m_database, [&]() -> DbResult<void> {
        for (const domain::Paragraph& one : handbook.paragraphs()) {
            const auto kept = index.m_database.run("INSERT INTO paragraph (id, named, title, said) VALUES (?, ?, ?, ?)",
                                                   one.id, parted(one.id), parted(one.title.zh + u' ' + one.title.en),
                                                   parted(one.text.zh + u' ' + one.text.en));
            if (!kept) return kept;
        }
        return {};
    });
    if (!filled) return failed(filled.error());
    return index;
}

Expected<QStringList> HandbookIndex::find(const QString& words, int most)
{
    const QString sought = asked(words);
    if (sought.isEmpty()) return QStringList();
    auto rows = m_database.query("SELECT id FROM paragraph WHERE paragraph MATCH ? "
                                 "ORDER BY id <> ?, bm25(paragraph, 0, 20, 10, 1), rowid LIMIT ?",
                                 sought, words.trimmed(), qint64(most));
    if (!rows) return failed(rows.error());
    QStringList ids;
    while (true) {
        const auto more = rows->next();
        if (!more) return failed(more.error());
        if (!*more) return ids;
        ids.append(rows->text(0));
    }
}

}  // namespace kapok::db
