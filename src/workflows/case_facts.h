// What a record tells the rules: person, cards, who is present, the request. The runner adds the
// desk, and the day where the record names none (design.md §1).
#pragma once

#include "workflows/enquiries.h"
#include "workflows/fields.h"

namespace kapok::workflows {

struct Attendance {
    QString who;
    QStringList papers;
};

/// `known` are the cards that the desk knows by itself, used where the province was not reached.
domain::Facts caseFacts(const Visit& visit, const Attendance& present, const Enquiry<CardsOfPerson>& cards,
                        const std::vector<domain::Card>& known, domain::Facts::Request request);

}  // namespace kapok::workflows
