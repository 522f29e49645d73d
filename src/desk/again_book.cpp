#include "desk/again_book.h"

namespace kapok::desk {
namespace {

QString textOf(const Json& body, const char* key) { return QString::fromStdString(body.value(key, std::string())); }

}  // namespace

Json WantedAgain::toJson() const
{
    Json json = what.toJson();
    json["since"] = since.utcMs;
    if (!caseId.text.isEmpty()) {
        json["case"] = kapok::toJson(caseId.text);
        json["number"] = kapok::toJson(number);
        json["field"] = kapok::toJson(field);
        json["request"] = kapok::toJson(request);
    }
    if (sent > 0) json["sent"] = sent;
    if (!heard.isEmpty()) json["heard"] = kapok::toJson(heard);
    return json;
}

Expected<WantedAgain> WantedAgain::fromJson(const Json& json)
{
    const auto what = domain::DoAgain::fromJson(json);
    if (!what) return std::unexpected(what.error());
    const auto since = numberAt(json, "since");
    if (!since) return std::unexpected(since.error());
    return WantedAgain{.what = *what,
                       .caseId = {textOf(json, "case")},
                       .number = textOf(json, "number"),
                       .field = textOf(json, "field"),
                       .request = textOf(json, "request"),
                       .since = {*since},
                       .sent = json.value("sent", 0),
                       .heard = textOf(json, "heard")};
}

void AgainBook::add(const ports::Entry& entry)
{
    if (entry.kind == wantedKind) {
        if (auto one = WantedAgain::fromJson(entry.body)) m_open.insert_or_assign(one->what.id(), std::move(*one));
        return;
    }
    const auto one = m_open.find(textOf(entry.body, "again"));
    if (one == m_open.end()) return;
    if (entry.kind == sentKind) {
        // Until something is heard of it nobody knows what it came to.
        ++one->second.sent;
        one->second.heard = QStringLiteral("error.again_not_heard");
    } else if (entry.kind == heardKind) {
        one->second.heard = textOf(entry.body, "why");
    } else if (entry.kind == closedKind) {
        m_closed.insert(one->first);
        m_open.erase(one);
    }
}

Json AgainBook::toJson() const
{
    Json open = Json::array(), closed = Json::array();
    for (const auto& [id, one] : m_open) open.push_back(one.toJson());
    for (const QString& id : m_closed) closed.push_back(kapok::toJson(id));
    return {{"open", std::move(open)}, {"closed", std::move(closed)}};
}

Expected<AgainBook> AgainBook::fromJson(const Json& json)
{
    const auto open = listAt(json, "open"), closed = listAt(json, "closed");
    if (!open) return std::unexpected(open.error());
    if (!closed) return std::unexpected(closed.error());
    AgainBook book;
    for (const Json& each : *open) {
        auto one = WantedAgain::fromJson(each);
        if (!one) return std::unexpected(one.error());
        book.m_open.insert_or_assign(one->what.id(), std::move(*one));
    }
    for (const Json& id : *closed) book.m_closed.insert(text(id));
    return book;
}

}  // namespace kapok::desk
