// The one-stop platform is told, of one service, to go by another account from now on (rules.md §10, P3.OW).
#pragma once

#include "messages/person_in_message.h"
#include "messages/platform/one_window_services.h"

#include <optional>

namespace kapok::messages {

struct ChangeService {
    static constexpr Party party = Party::Platform;
    static constexpr const char* kind = "account_change";
    static constexpr const char* business = "account_change";
    static constexpr const char* says =
        "One service of a form is to go by another account (P3.OW). Each has a result of its own, which is asked for "
        "by `account_change_result`.";
    struct Reply {
        QString number;  ///< the platform's, of this service

        Json toJson() const { return {{"number", number.toStdString()}}; }
        static Expected<Reply> fromJson(const Json& json);
    };
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes() { return {{QStringLiteral("YC20210708000001")}}; }

    domain::Person person;
    QString form;     ///< ours: one for all services of it
    QString service;  ///< TV, GAS, …
    Json account;     ///< the new one; personal, marked
    Json replaces{};  ///< the old one, where the bank knows it; personal, marked

    Json body() const;
};

}  // namespace kapok::messages
