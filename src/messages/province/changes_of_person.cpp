#include "messages/province/changes_of_person.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {
namespace {

using namespace shapes;

Shape change()
{
    return object({{"number", anyText()},
                   {"business", word({"loss_temporary", "loss_formal", "release_temporary", "release_formal"})},
                   {"card", anyText()},
                   {"day", date()},
                   {"now", cardStatus()},
                   {"before", cardStatus()}});
}

Json inJson(const ChangesOfPerson::Change& one)
{
    return {{"number", toJson(one.number)}, {"business", toJson(one.business)},
            {"card", toJson(one.card)},     {"day", toJson(one.day.toString(Qt::ISODate))},
            {"now", toJson(one.now)},       {"before", toJson(one.before)}};
}

Expected<ChangesOfPerson::Change> changeOf(const Json& json)
{
    QStringList texts;
    for (const char* key : {"number", "business", "card", "day", "now", "before"}) {
        const auto said = textAt(json, key);
        if (!said) return std::unexpected(said.error());
        texts.append(*said);
    }
    const QDate day = QDate::fromString(texts[3], Qt::ISODate);
    if (!day.isValid())
        return failure(Error::Kind::BadInput, words("error.field_value"), QStringLiteral("day: a date"));
    return ChangesOfPerson::Change{texts[0], texts[1], texts[2], day, texts[4], texts[5]};
}

}  // namespace

Shape ChangesOfPerson::reply()
{
    return repeating({{"/person/id", "/person/id"}},
                     object({{"person", object({{"id", personal(anyText())}})}, {"changes", listOf(change())}}));
}
std::vector<Reason> ChangesOfPerson::refusals() { return {reasons::unknownPerson}; }

Json ChangesOfPerson::Reply::toJson() const
{
    Json json{{"changes", Json::array()}};
    for (const Change& one : changes) json["changes"].push_back(inJson(one));
    return json;
}

Expected<ChangesOfPerson::Reply> ChangesOfPerson::Reply::fromJson(const Json& json)
{
    const auto list = listAt(json, "changes");
    if (!list) return std::unexpected(list.error());
    Reply reply;
    for (const Json& entry : *list) {
        auto one = changeOf(entry);
        if (!one) return std::unexpected(one.error());
        reply.changes.push_back(std::move(*one));
    }
    return reply;
}

std::vector<ChangesOfPerson::Reply> ChangesOfPerson::outcomes()
{
    const auto change = [](const char* number, const char* business, QDate day, const char* now, const char* before) {
        return Change{QString::fromLatin1(number), QString::fromLatin1(business), QStringLiteral("example"), day,
                      QString::fromLatin1(now),    QString::fromLatin1(before)};
    };
    return {{{change("BG20210708000002", "loss_formal", QDate(2021, 7, 8), "formal_loss", "normal")}}, {{}}};
}

}  // namespace kapok::messages
