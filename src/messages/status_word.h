// The reply that tells what a card or an account is from now on.
#pragma once

#include "base/json.h"

namespace kapok::messages {

struct StatusWord {
    QString status;

    Json toJson() const { return {{"status", status.toStdString()}}; }
    static Expected<StatusWord> fromJson(const Json& json)
    {
        const auto status = textAt(json, "status");
        if (!status) return std::unexpected(status.error());
        return StatusWord{*status};
    }
};

}  // namespace kapok::messages
