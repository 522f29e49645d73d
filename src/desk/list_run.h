// A list, carried out: each row is an application of its own, begun by the unit's agent, and each once ever (A10, A11).
//
// Nothing is remembered of a list but its cases: whoever stands in a row is looked for among the cases of this desk, so
// that a list may be cut off at any row, and brought again.
#pragma once

#include "base/randomness.h"
#include "desk/filings.h"
#include "desk/list_check.h"
#include "desk/runner.h"

#include <map>

namespace kapok::desk {

struct ListStanding {
    QString batch;     ///< of the cases of this list, whenever they were begun; a new one where none was
    int sent = 0;      ///< orders that went out now
    int accepted = 0;  ///< by the province, now or before
    int left = 0;      ///< neither accepted nor refused: not sent yet, not answered, or a second person must agree
    /// Why a row was refused: by its number, the code of the reason.
    std::map<int, QString> refused{};
    /// Of the rows that were accepted: the province's number, with which the card is collected.
    std::map<int, QString> applications{};
    /// What the province said to rows before they were sent.
    std::vector<domain::RowFault> faults{};
    bool stopped = false;  ///< the province answered no more: the rest waits for another run
};

class ListRun {
public:
    /// All of it outlives this; `province` is the one whom the runner asks.
    ListRun(Runner& runner, Memory& memory, ListParty& province, const Clock& clock, Randomness& randomness)
        : m_runner(runner), m_memory(memory), m_province(province), m_clock(clock), m_randomness(randomness)
    {
    }

    /// Whose list it is (A09): kept before a row is sent, and refused while the unit has not filed its agent. `filings`
    /// outlives this.
    void isBroughtBy(QString unit, Filings& filings)
    {
        m_unit = std::move(unit);
        m_filings = &filings;
    }
    /// Rows in which nothing is wrong. Refused: the unit may not apply. Unavailable, Damaged: the journal; what was sent until then is in it.
    Task<Expected<ListStanding>> run(std::vector<domain::ListRow> rows, workflows::Judge judge, Errand by);

private:
    Runner& m_runner;
    Memory& m_memory;
    ListParty& m_province;
    const Clock& m_clock;
    Randomness& m_randomness;
    QString m_unit;
    Filings* m_filings = nullptr;  ///< null: nobody has said whose list it is
    ListStanding m_standing;
    std::map<int, domain::CaseId> m_begun;  ///< by row: before, or now

    using Rows = std::vector<domain::ListRow>;

    Task<Expected<void>> findBegun(Rows rows, std::optional<FilingBook> filed);
    /// Nothing: whose list it is was not said.
    Task<Expected<std::optional<FilingBook>>> filed();
    Task<Expected<std::optional<domain::CaseId>>> caseOf(domain::ListRow row);
    /// Rows that one question to the province is about.
    Task<Expected<void>> runSome(Rows rows, workflows::Judge judge, Errand by);
    /// Counts the rows that have their answer, and gives back the others.
    Task<Expected<Rows>> unanswered(Rows rows, Errand by);
    Task<Expected<void>> runRow(int row, RowPerson one, Errand by);
    Task<Expected<domain::CaseId>> begin(domain::Person person, Errand by);
    Task<Expected<void>> lead(domain::CaseId id, Errand by);
    void count(const domain::CaseId& id, int row);
};

}  // namespace kapok::desk
