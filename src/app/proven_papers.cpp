#include "app/proven_papers.h"

namespace kapok::app {

// What the paper says is the intent's, word for word; only the code could not be known before that was kept.
Task<Expected<ports::Outcome>> ProvenPapers::carryOut(ports::Deed deed)
{
    const Json intended = deed.body;
    if (!deed.caseNumber.isEmpty())
        deed.body["code"] = toJson(co_await m_journal.paperCode(deed.caseNumber, deed.operation));
    auto outcome = co_await m_printer.carryOut(std::move(deed));
    if (outcome) outcome->value = intended;
    co_return outcome;
}

}  // namespace kapok::app
