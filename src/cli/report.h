// `kapokctl report list` and `report NAME`: what a supervisor asks of a desk's days (contract.md §3, §4).
#pragma once

#include "base/dictionary.h"
#include "cli/call.h"
#include "reports/report.h"

namespace kapok::cli {

/// What needs fonts, and with them an application of its own, which not every call starts.
class Pages {
public:
    virtual ~Pages() = default;
    virtual Expected<QByteArray> pdf(const reports::Report& report, const Dictionary& dictionary,
                                     Language language) const = 0;
};

int report(const Call& call);

}  // namespace kapok::cli
