// A report on pages: A4 across, whose desk it is and its header row on each of them, its totals on the last, with what its
// days are sealed under and a place to sign.
#pragma once

#include "base/error.h"
#include "reports/report.h"

namespace kapok::ui {

/// Texts as the language says them; money in yuan with two decimals, what was given back below zero.
Expected<QByteArray> reportPdf(const reports::Report& report, const Dictionary& dictionary, Language language);

}  // namespace kapok::ui
