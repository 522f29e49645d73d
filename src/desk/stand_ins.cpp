#include "desk/stand_ins.h"

#include "domain/id_number.h"

#include <algorithm>

namespace kapok::desk {
namespace {

// As the journal gives a value whose key nobody has opened, or whose key is destroyed (ports/journal.h).
bool isLacking(const Json& json)
{
    const bool isSealed = json.is_object() && json.size() == 1 && json.begin().key() == "$sealed";
    return isSealed || json == "•••";
}

std::string wordIn(const Json& object, const char* key)
{
    return object.is_object() && object.contains(key) && object[key].is_string() ? object[key].get<std::string>() : "";
}

// Born on the first day of 1950, in no district.
QString citizensNumber(bool male)
{
    const QString first = QStringLiteral("11000019500101%1").arg(male ? 1 : 2, 3, 10, QLatin1Char('0'));
    return first + domain::checkCharacter(first);
}

QString documentsNumber(const Json& beside)
{
    const std::string document = wordIn(beside, "document");
    if (document == "travel_permit") return QStringLiteral("H00000000");
    if (document == "residence_permit") return QStringLiteral("AAA000000000000");
    if (document == "passport") return QStringLiteral("AAAAA0000");
    return citizensNumber(beside.is_object() && beside.contains("male") && beside["male"] == true);
}

// `key` is where it stands; the answer to a question stands under "value", and beside it which field that fills.
Json standIn(const std::string& key, const Json& beside)
{
    const std::string name = key == "value" ? wordIn(beside, "field") : key;
    if (name == "birth_date") return personal(QStringLiteral("1950-01-01"));
    if (name == "mobile" || name.ends_with("telephone")) return personal(QStringLiteral("10000000000"));
    if (name == "id" || name.ends_with("number")) return personal(documentsNumber(beside));
    return personal(QStringLiteral("某某"));
}

}  // namespace

bool lacksPersonal(const Json& body)
{
    return isLacking(body) || (body.is_structured() && std::ranges::any_of(body, lacksPersonal));
}

Json withStandIns(const Json& body)
{
    if (!body.is_structured()) return body;
    Json copy = body;
    for (auto member = copy.begin(); member != copy.end(); ++member) {
        const std::string key = body.is_object() ? member.key() : std::string();
        *member = isLacking(*member) ? standIn(key, body) : withStandIns(*member);
    }
    return copy;
}

}  // namespace kapok::desk
