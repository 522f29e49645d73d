// What may be typed at page 8001, and what is understood of it: each of several by its code, its word in either language
// or its digit.
#pragma once

#include "ui/kit/workplace.h"
#include "ui/stock/stock_view.h"

namespace kapok::ui {

/// One of several that are offered where something is typed.
class StockChoice {
public:
    /// `family`: of the words, as in "stock.place"; a place bears its name behind it.
    StockChoice(const Phrases& phrases, const char* family, QStringList codes);
    /// The code that is meant; as typed where it is none of them.
    QString meant(const QString& typed) const;
    /// Its word; as typed where it is none of them.
    QString said(const QString& typed) const;
    /// "1 到货 · 2 领出 …"
    QString offered() const;

private:
    const Phrases& m_phrases;
    const char* m_family;
    QStringList m_codes;

    QString wordOf(const QString& code, Language language) const;
};

/// The fields of a form, with what was typed into them so far.
std::vector<StockFieldView> stockFields(const Workplace& work, const QString& form, const StockTyped& typed);
/// "7" is 00000007, as a chip says it.
QString serialTyped(const QString& typed);
/// Where it comes from and goes to need not be said: each move has its ordinary way. BadInput: what does not fit, and why.
Expected<domain::StockMove> moveTyped(const Workplace& work, const StockTyped& typed);
Expected<desk::StockTally> tallyTyped(const StockTyped& typed);
/// Why it does not fit, by the name of its field and not by the desk's.
Words stockProblem(const Error& error);
/// Of a move while it is typed. `work` outlives it.
std::shared_ptr<const StockReading> readingOfMove(const Workplace& work);

}  // namespace kapok::ui
