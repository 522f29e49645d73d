#include "db/journal/open_persons.h"

#include <algorithm>
#include <set>
#include <span>

namespace kapok::db {
namespace {

// body.opening.visit.person.id of a case's first entry, body.person.id of a visit's, as the port says; ""
// where nobody stands there.
QString personOf(const ports::Entry& first)
{
    static constexpr const char* inCase[] = {"opening", "visit", "person", "id"};
    const bool isCase = first.kind == QLatin1String("begun");
    const Json* at = &first.body;
    for (const char* key : std::span(inCase).subspan(isCase ? 0 : 2)) {
        if (!at->is_object() || !at->contains(key)) return {};
        at = &(*at)[key];
    }
    return isPersonal(*at) ? text(bare(*at)) : QString();
}

}  // namespace

void OpenPersons::begin(const Links& links)
{
    m_unread.clear();
    for (const Standing& one : links.all()) m_unread.push_back(one.first);
}

std::optional<qint64> OpenPersons::unread() const
{
    return m_unread.empty() ? std::nullopt : std::optional(m_unread.back());
}

void OpenPersons::take(const ports::Entry& entry, const Vault& vault)
{
    if (!m_unread.empty() && m_unread.back() == entry.seq) m_unread.pop_back();
    if (entry.caseId.text.isEmpty() || entry.previous != 0) return;
    if (const QString person = personOf(entry); !person.isEmpty())
        m_ofPerson.insert(vault.personHash(person), entry.caseId.text.toUtf8());
}

void OpenPersons::forget(const QStringList& ids)
{
    const std::set<QString> gone(ids.begin(), ids.end());
    m_ofPerson.removeIf([&](const auto& pair) { return gone.contains(QString::fromUtf8(pair.value())); });
}

std::vector<OpenPersons::Open> OpenPersons::of(const QByteArray& personHash, const Links& links, bool visits) const
{
    std::vector<Open> found;
    for (const QByteArray& id : m_ofPerson.values(personHash))
        if (const auto one = links.all().constFind(id); one != links.all().constEnd() && one->isVisit == visits)
            found.push_back({{QString::fromUtf8(id)}, one->first});
    std::ranges::sort(found, {}, &Open::first);
    return found;
}

}  // namespace kapok::db
