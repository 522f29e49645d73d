#include "province/server/core.h"

#include "domain/outlet.h"
#include "province/server/messages/list.h"

namespace kapok::province::server {

ProvinceCore::ProvinceCore() : ReferenceCore(line::PartyName::Province, Books(inventedPeople()), handlers()) {}

std::map<QString, Caller> callersOf(const domain::Directory& directory)
{
    std::map<QString, Caller> callers;
    for (const domain::Outlet& outlet : directory.outlets())
        callers.emplace(outlet.code.text, Caller{outlet.code.text, domain::wordOf(outlet.bank), outlet.city});
    return callers;
}

void ProvinceCore::hearFrom(const QString& desk)
{
    ReferenceCore::hearFrom(desk);
    m_books.callersName = desk;
    const auto known = m_outlets.find(desk.section(u'_', 1, 1));
    m_books.caller = known == m_outlets.end() ? m_unnamed : known->second;
}

bool ProvinceCore::hearHello(const domain::Mark& own)
{
    line::KnownDesk& desk = m_books.desks[m_books.callersName];
    const int before = desk.alarms;
    desk.hearHello(own);
    return desk.alarms > before;
}

void ProvinceCore::hear(const Json& states)
{
    std::map<QString, QString> heard;
    for (const auto& [card, state] : states.items()) heard.emplace(QString::fromStdString(card), text(state));
    hearAccounts(std::move(heard));
}

}  // namespace kapok::province::server
