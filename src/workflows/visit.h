// The citizen in front of the counter today: opened with the person, shared by the visit's cases.
#pragma once

#include "domain/person.h"
#include "workflows/codec.h"

#include <optional>

namespace kapok::workflows {

struct Visit {
    QString id;                            ///< UUIDv7; the same for all cases of one visit
    QDate day{};                           ///< business day on which the counter took what is asked
    std::optional<domain::Person> person;  ///< there from the first step on; empty only in a record not yet begun

    Json toJson() const;
    static Expected<Visit> fromJson(const Json& json);
};

}  // namespace kapok::workflows
