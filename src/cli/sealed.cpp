#include "cli/sealed.h"

namespace kapok::cli {
namespace {

bool isSealed(const Json& json) { return json.is_object() && json.size() == 1 && json.begin().key() == "$sealed"; }

}  // namespace

Json withoutPersonal(const Json& document)
{
    if (isSealed(document) || isPersonal(document)) return nullptr;
    if (!document.is_structured()) return document;
    Json copy = document;
    for (Json& inside : copy) inside = withoutPersonal(inside);
    return copy;
}

}  // namespace kapok::cli
