// What an answer of IPP says of a printer and of its jobs. The bytes are read by libcups; what they mean, here.
#pragma once

#include "cardio/printer/print_queue.h"

#include <cups/cups.h>

#include <memory>

namespace kapok::cardio {

struct IppFree {
    void operator()(ipp_t* message) const { ippDelete(message); }
};
using Ipp = std::unique_ptr<ipp_t, IppFree>;

/// The texts, the numbers and the octets of an attribute; none where there is none, or it is of another kind.
QStringList textsIn(ipp_attribute_t* attribute);
std::vector<int> numbersIn(ipp_attribute_t* attribute);
std::vector<QByteArray> octetsIn(ipp_attribute_t* attribute);
inline ipp_attribute_t* attributeOf(const Ipp& answer, const char* name)
{
    return ippFindAttribute(answer.get(), name, IPP_TAG_ZERO);
}

/// Neither throws, whatever a printer sends (F1).
PrinterReport reportOf(const Ipp& answer);
/// The oldest first.
std::vector<PrintJob> jobsIn(const Ipp& answer);

}  // namespace kapok::cardio
