#include "desk/conflicts.h"

#include "desk/stand_ins.h"

#include <set>

namespace kapok::desk {
namespace {

Version versionOf(const Json& outcome, Instant at)
{
    const bool accepted = outcome.contains("accepted");
    return {at, accepted, accepted ? QString() : QString::fromStdString(outcome.value("refused", std::string()))};
}

Json valueAt(const Json& flat, const std::string& place) { return flat.contains(place) ? flat[place] : Json(); }

// What is compared is bare; what is kept of it names nobody.
Json differences(const Json& ours, const Json& theirs)
{
    const Json bareOurs = bare(ours).flatten(), bareTheirs = bare(theirs).flatten();
    const Json shownOurs = masked(ours).flatten(), shownTheirs = masked(theirs).flatten();
    std::set<std::string> places;
    for (const Json* each : {&bareOurs, &bareTheirs})
        for (const auto& [place, value] : each->items()) places.insert(place);
    Json all = Json::array();
    for (const std::string& place : places)
        if (valueAt(bareOurs, place) != valueAt(bareTheirs, place))
            all.push_back(
                {{"place", place}, {"journal", valueAt(shownOurs, place)}, {"province", valueAt(shownTheirs, place)}});
    return all;
}

}  // namespace

Task<Expected<void>> Conflicts::hear(OrderDone order, ports::Reply reply, HeardBy how)
{
    if (lacksPersonal(order.value)) co_return Expected<void>{};
    const Json theirs = outcomeOf(reply);
    Conflict one{.operation = order.asked.operation, .caseId = order.caseId, .number = {}, .request = order.asked.kind};
    one.differs = differences(order.value, theirs);
    if (one.differs.empty()) co_return Expected<void>{};
    one.by = order.by;
    one.journal = versionOf(order.value, order.at);
    one.province = versionOf(theirs, m_parts.clock.now());
    one.heardBy = how;
    if (book().knows(one)) co_return Expected<void>{};
    const auto entries = co_await m_parts.journal.ofCase(order.caseId);
    if (!entries) co_return std::unexpected(entries.error());
    one.number = numberIn(entries->list);
    co_return co_await write(ConflictBook::begunKind, one.toJson(), Errand::ofDesk());
}

Task<Expected<void>> Conflicts::close(domain::OperationId operation, Holds which, QString why, Errand by)
{
    const auto one = book().open().find(operation);
    if (one == book().open().end())
        co_return failure(Error::Kind::Refused, words("error.no_such_conflict"), operation.text);
    if (why.trimmed().isEmpty()) co_return failure(Error::Kind::Refused, words("error.closed_without_a_word"));
    if (one->second.by == by.by())
        co_return failure(Error::Kind::NotPermitted, words("error.conflict_of_his_own"), operation.text);
    const Json body{{"operation", toJson(operation.text)},
                    {"case", toJson(one->second.caseId.text)},
                    {"holds", toJson(domain::wordOf(which))},
                    {"why", toJson(why.trimmed())}};
    co_return co_await write(ConflictBook::closedKind, body, by);
}

Task<Expected<void>> Conflicts::write(QString kind, Json body, Errand by)
{
    const auto kept =
        co_await m_parts.journal.append({m_parts.clock.now(), m_book.today(), std::move(kind), {}, by.by(), body});
    if (!kept) co_return std::unexpected(kept.error());
    co_return Expected<void>{};
}

}  // namespace kapok::desk
