// What a printer says of itself. The IPP bytes are read by libcups; what it hands on comes from outside all the same.
#include "cardio/printer/printer_state.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    using namespace kapok::cardio;
    const QByteArray all(reinterpret_cast<const char*>(data), qsizetype(size));
    PrinterReport report{.state = size > 0 ? data[0] % 8 : 0};
    for (const QByteArray& line : all.split('\n')) {
        report.supplies.push_back(line);
        report.inputTrays.push_back(line);
        report.outputTrays.push_back(line);
        report.reasons.append(QString::fromUtf8(line));
        report.markerTypes.append(QString::fromUtf8(line));
        report.markerLevels.push_back(line.toInt());
        report.markerLowLevels.push_back(line.toInt());
    }
    const PrinterState state = stateOf(report);
    // Each has a word in codes.md §9.
    for (const QString& name : {nameOf(state.readiness), nameOf(state.media), nameOf(state.ribbon), nameOf(state.film),
                                nameOf(state.dispenses), nameOf(state.recovers)})
        if (name.isEmpty()) std::abort();
    return 0;
}
