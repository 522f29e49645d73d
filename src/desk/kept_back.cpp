// A deed that is not told now: kept back by somebody, waiting its time, or gone as a packet (M03, M05, M16).
#include "desk/deeds.h"

namespace kapok::desk {

// M03: what is kept back is told by nobody. M05: what has failed waits its time, and others do not wait with it.
std::optional<Error> Deeds::whyNotNow(const Intent& intent) const
{
    if (intent.held) return Error{Error::Kind::Refused, words("error.operation_held"), {}};
    if (!m_pace.mayTry(intent.hand, intent.operation, m_parts.clock.now()))
        return Error{Error::Kind::Unavailable, words("error.waits_its_time"), {}};
    return std::nullopt;
}

Task<Expected<void>> Deeds::hold(domain::CaseId id, QString field, QString why, QString teller)
{
    Json body{{"field", field.toStdString()}};
    if (!why.isEmpty()) body["why"] = personal(why);
    co_return co_await say(id, "held", std::move(body), teller);
}

Task<Expected<void>> Deeds::release(domain::CaseId id, QString field, QString teller)
{
    co_return co_await say(id, "released", {{"field", field.toStdString()}}, teller);
}

// Said before it leaves: after a power cut it counts as gone, whether it has gone or not (A1).
Task<Expected<void>> Deeds::handOut(domain::CaseId id, QString field)
{
    const auto said = co_await say(id, "exported", {{"field", field.toStdString()}}, {});
    if (said) m_doubt.insert(m_book.at(id).open.at(field).operation);
    co_return said;
}

Task<Expected<void>> Deeds::say(domain::CaseId id, const char* kind, Json body, QString teller)
{
    body["operation"] = m_book.at(id).open.at(text(body["field"])).operation.text.toStdString();
    const auto kept = co_await m_book.write(id, QLatin1String(kind), std::move(body), teller);
    if (!kept) co_return std::unexpected(kept.error());
    co_return Expected<void>{};
}

}  // namespace kapok::desk
