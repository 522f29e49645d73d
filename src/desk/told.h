// What reports are counted from, told case by case from the journal's entries: no row is believed (design.md §1).
#pragma once

#include "base/dictionary.h"
#include "desk/people_told.h"
#include "desk/stock_told.h"
#include "desk/work_told.h"

namespace kapok::desk {

/// Nobody can know from its entries whether what was begun there was done. An inner case is no doubt.
bool isInDoubt(const Case& one);
/// His number but for the last four figures.
QString maskedPerson(const Case& one);

/// Takes the entries of a journal from its first on. Of a case that has ended nothing but what is told of it is kept,
/// so that a journal of years is told in the room of a day.
class Telling {
public:
    Telling(const workflows::Workflows& list, const Dictionary& words) : m_list(list), m_words(words) {}

    /// Of those who come and those who work here.
    PeopleTelling& people() { return m_people; }

    /// Damaged: it does not fit what came before it.
    Expected<void> take(const ports::Entry& entry);
    /// Cases as they were begun, money as it moved; once, when all entries were taken.
    Expected<reports::Told> told();

private:
    const workflows::Workflows& m_list;
    const Dictionary& m_words;
    reports::Told m_told;
    QString m_desksBank;
    StockTelling m_stock{m_words};
    PeopleTelling m_people{m_words};
    WorkTelling m_work{m_words};
    std::vector<reports::UnusualTold> m_ofDays;  // what closes and openings say
    std::map<domain::CaseId, std::vector<ports::Entry>> m_open;
    std::map<qint64, reports::CaseTold> m_cases;  // by the entry that began each

    Expected<void> tell(std::vector<ports::Entry> entries);
    void takeMoney(const reports::CaseTold& one, const std::vector<ports::Entry>& entries);
    reports::RefusalTold refusalOf(const Case& one, const workflows::Refusal& no) const;
};

}  // namespace kapok::desk
