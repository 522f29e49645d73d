// What stands on a paper, as lines of Chinese with English below, read from the data of a Sheet.
#pragma once

#include "base/dictionary.h"
#include "ports/papers.h"

#include <vector>

namespace kapok::ui {

/// One saying in both languages; `en` is empty where both would be the same (names, numbers).
struct BothLanguages {
    QString zh, en;
};

struct PaperRow {
    BothLanguages label, value;
};

struct PaperText {
    BothLanguages title;
    QString caseNumber;
    std::vector<PaperRow> rows;
    BothLanguages reprint;  ///< "补打 第 1 次": empty on the first print

    /// Everything in one language, line by line: for ears, and for the preview's accessible text.
    QString spoken(Language language) const;
};

/// Values may be text, a number, a personal value, a date (a promise gets its weekday), Words as
/// {"words", "values"}, both languages as {"zh", "en"}, or a list of these. BadInput names what is none.
Expected<PaperText> paperText(const ports::Sheet& sheet, const Dictionary& dictionary);

}  // namespace kapok::ui
