// What stands around every page: top bar and rail.
#pragma once

#include <QString>
#include <QTime>

#include <optional>
#include <vector>

namespace kapok::ui {

struct CodeEntry {
    QString code;           ///< "1101"
    QString name;           ///< in the language of the window
    QString chinese;        ///< for finding by Chinese name whatever the language
    QString initials;       ///< pinyin initials, "sl"
    bool ofOutlet = false;  ///< below the line: stock, approvals, day end
    bool operator==(const CodeEntry&) const = default;
};

struct LineView {
    bool usable = false;
    std::optional<int> ageSeconds;  ///< since the province last answered; none: it has not yet
    bool operator==(const LineView&) const = default;
};

/// Whose card lies there still, and where.
struct TakeCardView {
    QString text, reader;
    bool operator==(const TakeCardView&) const = default;
};

struct FrameView {
    QString outlet;
    QString teller;  ///< "0101 李柜员"; empty: nobody is signed in
    bool training = false;
    LineView line;
    int readers = 0;
    QTime now;
    std::vector<CodeEntry> codes;
    QString currentCode;  ///< the business now open, marked in the rail
    int worklist = 0, outbox = 0;
    bool outboxInDoubt = false;
    std::optional<TakeCardView> takeCard;
};

}  // namespace kapok::ui
