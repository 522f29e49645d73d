// Which of the seven services go by his account, and when is the next benefit paid? (rules.md §10, P5.5)
#pragma once

#include "messages/about_a_person.h"
#include "messages/platform/one_window_services.h"

#include <QDate>

#include <optional>
#include <vector>

namespace kapok::messages {

struct LinkedServices : AboutAPerson {
    static constexpr Party party = Party::Platform;
    static constexpr const char* kind = "linked_services";
    static constexpr const char* says =
        "Which of the seven services are paid out of his account or into it, and of a benefit the day of the next "
        "payment (P5.5)?";
    struct Linked {
        QString service;
        std::optional<QDate> paidOn;
    };
    struct Reply {
        std::vector<Linked> services;

        Json toJson() const;
        static Expected<Reply> fromJson(const Json& json);
    };
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes();
};

}  // namespace kapok::messages
