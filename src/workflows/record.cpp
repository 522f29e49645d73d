#include "workflows/record.h"

namespace kapok::workflows {

QString firstStepOf(domain::Business inner)
{
    return inner == domain::Business::Merge ? QStringLiteral("confirm_merge") : domain::nameOf(inner);
}

QStringList firstSteps(const domain::Ruling& ruling, domain::Business own)
{
    const QStringList before = ruling.then.mid(0, ruling.then.indexOf(domain::nameOf(own)));
    if (ruling.outcome == domain::Outcome::AcceptAfter) return before;
    QStringList first;
    if (!ruling.mayStart()) return first;
    for (const domain::Business inner : {domain::Business::Merge, domain::Business::LossFormal})
        if (inner != own && before.contains(firstStepOf(inner))) first.append(firstStepOf(inner));
    std::ranges::sort(first, {}, [&](const QString& step) { return before.indexOf(step); });
    return first;
}

Json Record::state() const
{
    Json state{{"opening", opening()}, {"present", visit().present.toJson()}, {"fields", Json::object()}};
    for (const FieldState& field : fields())
        if (field.filled || field.waiting)
            state["fields"][field.name.toStdString()] = field.filled ? field.value : Json("waiting");
    return state;
}

}  // namespace kapok::workflows
