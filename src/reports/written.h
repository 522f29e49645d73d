// A report as it leaves the house: for programs, for tables, for people.
#pragma once

#include "base/error.h"
#include "base/json.h"
#include "reports/report.h"

namespace kapok::reports {

/// contract.md §3: money in whole fen, words as their codes, columns in both languages.
Json toJson(const Report& report, const Dictionary& dictionary);

enum class Charset { Utf8, Gb18030 };
/// RFC 4180, one header row; UTF-8 with its mark. Money in yuan with two decimals. A text that a table would carry out as a formula gets an
/// apostrophe before it (pitfalls.md P47). No totals: what is counted further is counted once. BadInput: a sign that the
/// charset does not have.
Expected<QByteArray> toCsv(const Report& report, const Dictionary& dictionary, Language language, Charset charset);

/// Real days, times and numbers; the totals are formulas that hold their values already.
Expected<QByteArray> toXlsx(const Report& report, const Dictionary& dictionary, Language language);

}  // namespace kapok::reports
