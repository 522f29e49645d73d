// Bytes of a list from outside, and bytes of the process that looked at one (F1, A10; pitfalls.md P15, P47).
#include "decode/cells.h"
#include "domain/unit_list.h"

#include <cstdlib>

using namespace kapok;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const auto read = decode::cellsOf(bytes);
    if (decode::readCells(decode::written(read)) != std::optional(read)) std::abort();
    if (read) {
        const auto list = domain::UnitList::of(*read);
        if (list && list->rows.size() > domain::mostListRows) std::abort();
        if (list && domain::faultsIn(*list).size() > 4 * list->rows.size()) std::abort();
    }
    if (const auto told = decode::readCells(bytes); told && decode::written(*told) != bytes) std::abort();
    return 0;
}
