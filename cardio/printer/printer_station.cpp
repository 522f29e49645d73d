#include "cardio/printer/printer_station.h"

#include <algorithm>

namespace kapok::cardio {

Task<MediaPosition> PrinterStation::media()
{
    if (m_reader.isEmpty()) co_return MediaPosition::Unknown;
    const auto readers = co_await m_readers.list();
    if (!readers) co_return MediaPosition::Unknown;
    const auto station = std::ranges::find(readers->list, m_reader, &ports::Reader::name);
    if (station == readers->list.end() || !station->cardPresent) co_return MediaPosition::Unknown;
    co_return station->contactless ? MediaPosition::ContactlessStation : MediaPosition::ContactStation;
}

}  // namespace kapok::cardio
