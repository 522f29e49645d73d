#include "desk/outlet_rows.h"

#include "desk/case_rows.h"

namespace kapok::desk {

ports::ShownTable casesShown()
{
    const ports::Where isOpen{QStringLiteral("open_state"), {}, ports::Where::Is::NotEqual};
    return {.table = rowTables().front(),
            .open = {isOpen},
            .waiting = {isOpen, {QStringLiteral("waits_for"), nameOf(WaitsFor::SecondPerson)}},
            .hidden = {QStringLiteral("person")},
            .newestBy = QStringLiteral("open_changed_at")};
}

}  // namespace kapok::desk
