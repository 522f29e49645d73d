#include "messages/platform/account_change.h"

#include "messages/on_file.h"

namespace kapok::messages {

using namespace shapes;

Expected<ChangeService::Reply> ChangeService::Reply::fromJson(const Json& json)
{
    const auto number = textAt(json, "number");
    if (!number) return std::unexpected(number.error());
    return Reply{*number};
}

Shape ChangeService::request()
{
    return object({{"person", namedPerson()},
                   {"form", anyText()},
                   {"service", oneWindowService()},
                   {"account", personal(anyText())},
                   {"replaces?", personal(anyText())}});
}

Shape ChangeService::reply() { return object({{"number", anyText()}}); }

std::vector<Reason> ChangeService::refusals()
{
    return {{"not_linked", "this service does not go by an account of his"}};
}

Json ChangeService::body() const
{
    Json body{{"person", idInMessage(person)},
              {"form", form.toStdString()},
              {"service", service.toStdString()},
              {"account", account}};
    if (!replaces.is_null()) body["replaces"] = replaces;
    return body;
}

}  // namespace kapok::messages
