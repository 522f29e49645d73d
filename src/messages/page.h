// The half of docs/province-api.md that says what each message looks like: written from the shapes.
#pragma once

#include "messages/list.h"

namespace kapok::messages {

/// The line of the page above which people write, and below which this is written.
constexpr const char* pageBegins = "<!-- From here on written by `kapok-province messages`. -->";

/// Markdown, from `pageBegins` to the end of the page.
QString page(const std::vector<Described>& messages);

}  // namespace kapok::messages
