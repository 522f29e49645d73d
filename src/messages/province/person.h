// Who is this? What the province has on file of a person.
#pragma once

#include "domain/person.h"
#include "messages/request.h"

namespace kapok::messages {

struct PersonOnFile {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "person";
    static constexpr const char* says = "Who is this? What the province has on file of a person.";
    struct Reply {
        domain::Person person;

        Json toJson() const { return {{"person", domain::toJson(person)}}; }
        static Expected<Reply> fromJson(const Json& json);
    };
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes();

    domain::IdentityDocument document;

    Json body() const { return {{"id", personal(document.number())}}; }
};

}  // namespace kapok::messages
