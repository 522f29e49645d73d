#include "workflows/record.h"

namespace kapok::workflows {

Json Record::state() const
{
    Json state{{"opening", opening()}, {"fields", Json::object()}};
    for (const FieldState& field : fields())
        if (field.filled || field.waiting)
            state["fields"][field.name.toStdString()] = field.filled ? field.value : Json("waiting");
    return state;
}

}  // namespace kapok::workflows
