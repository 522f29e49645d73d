#include "messages/province/release_temporary.h"

namespace kapok::messages {

Expected<ReleaseTemporaryLoss::Reply> ReleaseTemporaryLoss::Reply::fromJson(const Json& json)
{
    const auto status = textAt(json, "status");
    if (!status) return std::unexpected(status.error());
    return Reply{*status};
}

std::vector<QString> ReleaseTemporaryLoss::refusals()
{
    return {QStringLiteral("wrong_state"), QStringLiteral("unknown_card"), QStringLiteral("unknown_person"),
            QStringLiteral("deceased")};
}

std::vector<ReleaseTemporaryLoss::Reply> ReleaseTemporaryLoss::outcomes()
{
    return {{QStringLiteral("normal")}, {QStringLiteral("locked")}, {QStringLiteral("not_activated")}};
}

}  // namespace kapok::messages
