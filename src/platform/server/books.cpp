#include "platform/server/books.h"

namespace kapok::platform::server {

std::shared_ptr<const Linked> servicesOf(const Json& peopleDocument)
{
    auto linked = std::make_shared<Linked>();
    for (const Json& person : peopleDocument.at("people")) {
        QStringList services;
        for (const Json& service : person.at("services")) services.append(text(service));
        if (!services.isEmpty()) linked->emplace(text(person.at("id")), services);
    }
    return linked;
}

QStringList Books::servicesOf(const QString& person) const
{
    const auto found = m_linked->find(person);
    return found == m_linked->end() ? QStringList() : found->second;
}

int Books::submit(Submitted one)
{
    m_submitted.push_back(std::move(one));
    return int(m_submitted.size());
}

}  // namespace kapok::platform::server
