#include "outlet/whole_list.h"

#include <iterator>

namespace kapok::outlet {

Task<Expected<ports::RowsOfOutlet>> wholeList(ports::OutletRows& rows, QString kind, int page)
{
    ports::RowsOfOutlet all;
    for (ports::RowMark after;;) {
        auto some = co_await rows.rowsAfter(kind, after, page);
        if (!some) co_return std::unexpected(some.error());
        const bool isLast = int(some->list.size()) < page;
        std::ranges::move(some->list, std::back_inserter(all.list));
        if (isLast) co_return all;
        after = {all.list.back().desk, all.list.back().key};
    }
}

}  // namespace kapok::outlet
