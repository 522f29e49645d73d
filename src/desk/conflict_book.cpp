#include "desk/conflict_book.h"

namespace kapok::desk {
namespace {

QString textOf(const Json& body, const char* key) { return QString::fromStdString(body.value(key, std::string())); }

Json inJson(const Version& version)
{
    return {{"at", version.at.utcMs}, {"accepted", version.accepted}, {"reason", toJson(version.reason)}};
}

Expected<Version> versionAt(const Json& json, const char* key)
{
    const auto version = objectAt(json, key);
    if (!version) return std::unexpected(version.error());
    const auto at = numberAt(*version, "at");
    const auto accepted = flagAt(*version, "accepted");
    const auto reason = textAt(*version, "reason");
    if (!at) return std::unexpected(at.error());
    if (!accepted) return std::unexpected(accepted.error());
    if (!reason) return std::unexpected(reason.error());
    return Version{{*at}, *accepted, *reason};
}

// When it was heard says nothing new.
bool isTheSame(const Conflict& one, const Conflict& other)
{
    return one.province.accepted == other.province.accepted && one.province.reason == other.province.reason &&
           one.differs == other.differs;
}

Json listOf(const std::map<domain::OperationId, Conflict>& conflicts)
{
    Json list = Json::array();
    for (const auto& [operation, one] : conflicts) list.push_back(one.toJson());
    return list;
}

Expected<std::map<domain::OperationId, Conflict>> conflictsAt(const Json& json, const char* key)
{
    const auto list = listAt(json, key);
    if (!list) return std::unexpected(list.error());
    std::map<domain::OperationId, Conflict> conflicts;
    for (const Json& each : *list) {
        auto one = Conflict::fromJson(each);
        if (!one) return std::unexpected(one.error());
        conflicts.insert_or_assign(one->operation, std::move(*one));
    }
    return conflicts;
}

}  // namespace

Json Conflict::toJson() const
{
    return {{"operation", kapok::toJson(operation.text)},
            {"case", kapok::toJson(caseId.text)},
            {"number", kapok::toJson(number)},
            {"request", kapok::toJson(request)},
            {"by", kapok::toJson(by)},
            {"journal", inJson(journal)},
            {"province", inJson(province)},
            {"heard_by", kapok::toJson(domain::wordOf(heardBy))},
            {"differs", differs}};
}

Expected<Conflict> Conflict::fromJson(const Json& json)
{
    const auto operation = textAt(json, "operation"), request = textAt(json, "request"), by = textAt(json, "heard_by");
    for (const auto* part : {&operation, &request, &by})
        if (!*part) return std::unexpected(part->error());
    const auto journal = versionAt(json, "journal"), province = versionAt(json, "province");
    if (!journal) return std::unexpected(journal.error());
    if (!province) return std::unexpected(province.error());
    const auto differs = listAt(json, "differs");
    if (!differs) return std::unexpected(differs.error());
    const auto heardBy = domain::codeOfWord<HeardBy>(*by);
    if (!heardBy) return failure(Error::Kind::BadInput, words("error.field_value"), QStringLiteral("heard_by: ") + *by);
    return Conflict{.operation = {*operation},
                    .caseId = {textOf(json, "case")},
                    .number = textOf(json, "number"),
                    .request = *request,
                    .by = textOf(json, "by"),
                    .journal = *journal,
                    .province = *province,
                    .heardBy = *heardBy,
                    .differs = *differs};
}

void ConflictBook::add(const ports::Entry& entry)
{
    if (entry.kind == begunKind) {
        auto one = Conflict::fromJson(entry.body);
        if (!one) return;
        m_closed.erase(one->operation);  // it says something else by now: somebody looks at it once more
        m_open.insert_or_assign(one->operation, std::move(*one));
    } else if (entry.kind == closedKind) {
        const auto one = m_open.find({textOf(entry.body, "operation")});
        if (one == m_open.end()) return;
        m_closed.insert(m_open.extract(one));
    }
}

bool ConflictBook::knows(const Conflict& one) const
{
    for (const auto* book : {&m_open, &m_closed})
        if (const auto known = book->find(one.operation); known != book->end() && isTheSame(known->second, one))
            return true;
    return false;
}

Json ConflictBook::toJson() const { return {{"open", listOf(m_open)}, {"closed", listOf(m_closed)}}; }

Expected<ConflictBook> ConflictBook::fromJson(const Json& json)
{
    auto open = conflictsAt(json, "open"), closed = conflictsAt(json, "closed");
    if (!open) return std::unexpected(open.error());
    if (!closed) return std::unexpected(closed.error());
    ConflictBook book;
    book.m_open = std::move(*open);
    book.m_closed = std::move(*closed);
    return book;
}

}  // namespace kapok::desk
