// What stands on a paper, as lines of Chinese with English below, read from the data of a Sheet.
#pragma once

#include "base/dictionary.h"
#include "domain/signature.h"
#include "ports/papers.h"

#include <optional>
#include <vector>

namespace kapok::ui {

/// One saying in both languages; `en` is empty where both would be the same (names, numbers).
struct BothLanguages {
    QString zh, en;
};

struct PaperRow {
    BothLanguages label, value;
    bool isSmallPrint = false;  ///< on what it rests: for whoever looks it up
};

struct PaperText {
    BothLanguages title;  ///< of what the province has not answered it says so (W3)
    QString caseNumber;
    QString code;                        ///< what its QR code says (contract.md §4)
    std::optional<BothLanguages> taken;  ///< day, hour and teller: "2021年7月8日 周四 09:46　柜员 0101"
    std::vector<PaperRow> rows;
    std::optional<PaperRow> promise;  ///< the day on which the card is ready: the largest line of the paper
    std::vector<PaperRow> next;       ///< what to do next, who comes and with what
    bool isUnsigned = false;          ///< advice: nobody signs or stamps it
    BothLanguages reprint;            ///< "补打 第 1 次": empty on the first print
    /// What he wrote on his screen stands over the line for it.
    std::optional<Redacted<domain::Signature>> hand;
    BothLanguages onScreen;  ///< that he signed there; empty where he did not
    /// What stands on every paper alike; the signature is empty where nobody is here to sign.
    BothLanguages number, nextTitle, signature, stamp, stampPlace, scan, print, consultation, outletTelephone;

    /// Everything in one language, line by line: for ears, and for the preview's accessible text.
    QString spoken(Language language) const;
};

/// Values may be text, a number, a personal value, a date (a promise gets its weekday), Words as
/// {"words", "values"}, both languages as {"zh", "en"}, or a list of these. BadInput names what is none.
Expected<PaperText> paperText(const ports::Sheet& sheet, const Dictionary& dictionary);

}  // namespace kapok::ui
