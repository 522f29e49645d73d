// A paper as data, and a short message: what the hands for papers and messages make of a deed.
#pragma once

#include "ports/hand.h"

namespace kapok::ports {

/// What stands on a paper is decided by the workflow, how it looks by the printer.
struct Sheet {
    QString paper;       ///< receipt, slip, refusal_slip, fee_receipt, …
    QString caseNumber;  ///< also as a bar or QR code
    Json content;  ///< {"title": words id, "rows": [{"label": words id, "value": text | personal | {"words": …}}], …}
    int copy = 1;  ///< 2 and above: a reprint, and it says so
};
inline Sheet sheetOf(const Deed& deed) { return {deed.request, deed.caseNumber, deed.body, deed.copy}; }

/// A short message to the citizen (P1.3).
struct ShortMessage {
    Json to;  ///< the mobile number, marked personal
    Words text;
};
inline ShortMessage messageOf(const Deed& deed)
{
    Words said{deed.request, {}};
    const Json values = deed.body.value("values", Json::object());
    for (const auto& [name, value] : values.items()) said.values.emplace(QString::fromStdString(name), text(value));
    return {deed.body.value("to", Json()), std::move(said)};
}

}  // namespace kapok::ports
