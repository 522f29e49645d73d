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

// What nobody here has ever been told is nobody's to tell again.
void ProvinceCore::wantAgain(const Json& list)
{
    m_books.again.clear();
    for (const Json& one : list)
        if (const auto wanted = domain::DoAgain::fromJson(one))
            if (const line::Operation* known = m_ledger.find(wanted->operation))
                m_books.again[known->desk].push_back(*wanted);
}

// What was to be sent again has come, once the operation is here with its own bytes.
ports::Reply ProvinceCore::demand(const domain::OperationId& operation, const QString& kind, const QByteArray& bytes)
{
    ports::Reply reply = ReferenceCore::demand(operation, kind, bytes);
    const domain::DoAgain came{operation, domain::Again::Resend};
    if (const auto wanted = m_books.again.find(m_desk); wanted != m_books.again.end())
        if (reply.reason != QLatin1String("operation_reused"))
            std::erase_if(wanted->second, [&](const domain::DoAgain& one) { return one.id() == came.id(); });
    return reply;
}

void ProvinceCore::hear(const Json& news)
{
    if (news.contains("again")) return wantAgain(news["again"]);
    std::map<QString, QString> heard;
    for (const auto& [card, state] : news.items()) heard.emplace(QString::fromStdString(card), text(state));
    hearAccounts(std::move(heard));
}

}  // namespace kapok::province::server
