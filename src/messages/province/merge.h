// The province is told that one card survives of several (P1.10, P1.11; rules.md §2).
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"

namespace kapok::messages {

struct MergeCards {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "merge";
    static constexpr const char* business = "merge";
    static constexpr const char* says =
        "One person, one card: the social function moves to the survivor, and the others are merged; their accounts "
        "stay as they are (P1.11(3), (4)). Every finished card that he holds is named, and the citizen has read the "
        "consequences.";
    struct Reply {
        QString survivor;
        QStringList merged;  ///< refs

        Json toJson() const { return {{"survivor", survivor.toStdString()}, {"merged", listInMessage(merged)}}; }
        static Expected<Reply> fromJson(const Json& json);
    };
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes();

    domain::Person person;
    QString survivor;
    QStringList others;
    bool consequencesRead = false;

    Json body() const;
};

}  // namespace kapok::messages
