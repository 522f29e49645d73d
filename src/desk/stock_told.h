// What the journal tells of blanks, ribbons and films: the equation of each day, and every thing that was spoiled, by
// whom, why and for whom (K09, K12, K13, W40, W41).
#pragma once

#include "base/dictionary.h"
#include "desk/case.h"
#include "desk/stock_book.h"
#include "reports/told.h"

namespace kapok::desk {

class StockTelling {
public:
    /// The dictionary outlives it.
    explicit StockTelling(const Dictionary& words) : m_words(words) {}

    /// Takes the entries of a journal from its first on. Damaged: a move does not fit what came before it.
    Expected<void> take(const ports::Entry& entry);
    /// For whom it was that these entries spoiled a blank, by his number; empty: nobody knows any more.
    void tell(const Case& one, const std::vector<ports::Entry>& entries, const QString& number);
    /// Once, when all entries were taken and all cases told.
    void into(reports::Told& told);

private:
    struct Spoiled {
        reports::SpoiledTold told;
        QString person;  // whose number counts his bad cards; it leaves this room masked
    };

    const Dictionary& m_words;
    StockBook m_book;
    QDate m_day;  // whose figures are still being added to
    std::vector<reports::StockDayTold> m_days;
    std::map<qint64, Spoiled> m_spoiled;  // by the entry that did it

    void endDay();
};

}  // namespace kapok::desk
