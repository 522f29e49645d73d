#include "desk/signing.h"

#include <algorithm>

namespace kapok::desk {

void Signing::keepIn(Json& body) const
{
    if (hand) body["signed"] = personal(hand->bare(ForCodec{}).text());
    else if (!unsignedFor.isEmpty()) body["unsigned"] = unsignedFor.toStdString();
}

bool isForHisHand(const workflows::Step& step)
{
    const QString& input = step.question.input;
    if (step.kind == workflows::StepKind::Ask) return input == QLatin1String("review");
    return step.kind == workflows::StepKind::AskCitizen && input == QLatin1String("list");
}

Expected<void> fits(const workflows::Step& step, const Signing& signing)
{
    if (signing.isNone()) return {};
    const bool written = signing.hand && signing.hand->bare(ForCodec{}).isWritten();
    const bool excused = std::ranges::any_of(
        reasonsUnsigned, [&](const char* reason) { return signing.unsignedFor == QLatin1String(reason); });
    if (isForHisHand(step) && (signing.hand ? written && signing.unsignedFor.isEmpty() : excused)) return {};
    return failure(Error::Kind::BadInput, words("error.no_signature"), step.fills);
}

}  // namespace kapok::desk
