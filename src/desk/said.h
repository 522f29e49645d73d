// A word of a closed list as a report bears it: its code, and what it is called in both languages.
#pragma once

#include "base/dictionary.h"
#include "reports/told.h"

namespace kapok::desk {

/// `list` is the family with its full stop: "state.". A code that it does not know, which a later version wrote, is named
/// as it is.
inline reports::Named said(const Dictionary& words, const char* list, const QString& code)
{
    const Words what{QLatin1String(list) + code, {}};
    if (!words.knows(what.id)) return {code, code, code};
    return {code, words.render(what, Language::Chinese), words.render(what, Language::English)};
}

}  // namespace kapok::desk
