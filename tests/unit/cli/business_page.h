// The handbook page of a business, written from its fields as `kapokctl business show` gives them.
#pragma once

#include "base/dictionary.h"
#include "base/json.h"

namespace kapok::cli {

/// Markdown for docs/businesses/CODE.md: what it is called, on which paragraphs it rests, what is asked and answered
/// with an example, and what the desk does by itself. `rules` is the pack that ships.
QString businessPage(const Json& document, const Json& rules, const Dictionary& dictionary);

}  // namespace kapok::cli
