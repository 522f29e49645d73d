#include "workflows/pin.h"

namespace kapok::workflows {
namespace {

Words timesOf(int left) { return words("paper.pin.tries", {{"left", QString::number(left)}}); }

}  // namespace

Json PinSet::toJson() const
{
    Json json{{"done", done}};
    if (triesLeft) json["tries_left"] = *triesLeft;
    return json;
}

Expected<PinSet> PinSet::fromJson(const Json& json)
{
    const auto done = flagAt(json, "done");
    if (!done) return std::unexpected(done.error());
    PinSet set{.done = *done};
    if (const auto left = numberAt(json, "tries_left")) set.triesLeft = int(*left);
    return set;
}

void sayTries(Sheet& sheet, const std::optional<int>& before, const Effect<PinSet>& pin)
{
    if (before) sheet.said("paper.row.tries_before", timesOf(*before));
    if (pin && pin->triesLeft) sheet.said("paper.row.tries_after", timesOf(*pin->triesLeft));
}

}  // namespace kapok::workflows
