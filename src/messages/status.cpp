#include "messages/status.h"

namespace kapok::messages {

using namespace shapes;

Expected<PartyStatus> PartyStatus::fromJson(const Json& json)
{
    const auto time = textAt(json, "time");
    if (!time) return std::unexpected(time.error());
    const auto counts = objectAt(json, "counts");
    if (!counts) return std::unexpected(counts.error());
    return PartyStatus{*time, *counts};
}

Shape StatusOfProvince::reply()
{
    return object({{"time", anyText()}, {"counts", object({{"people", whole()}, {"cards", whole()}})}});
}

Shape StatusOfBank::reply() { return object({{"time", anyText()}, {"counts", object({{"accounts", whole()}})}}); }

Shape StatusOfPlatform::reply() { return object({{"time", anyText()}, {"counts", object({{"people", whole()}})}}); }

std::vector<PartyStatus> StatusOfProvince::outcomes()
{
    return {{QStringLiteral("2021-07-08T08:30:00+08:00"), {{"people", 2000}, {"cards", 1800}}}};
}

std::vector<PartyStatus> StatusOfBank::outcomes()
{
    return {{QStringLiteral("2021-07-08T08:30:00+08:00"), {{"accounts", 1800}}}};
}

std::vector<PartyStatus> StatusOfPlatform::outcomes()
{
    return {{QStringLiteral("2021-07-08T08:30:00+08:00"), {{"people", 900}}}};
}

}  // namespace kapok::messages
