// What stands around every page: top bar and rail.
#pragma once

#include "ui/kit/members.h"

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
    bool built = true;      ///< false: it is known, and cannot be done here yet
    bool barred = false;    ///< it is not for the role of who sits here
    bool operator==(const CodeEntry&) const = default;

    static constexpr auto members =
        std::tuple{Member{"code", &CodeEntry::code},         Member{"name", &CodeEntry::name},
                   Member{"chinese", &CodeEntry::chinese},   Member{"initials", &CodeEntry::initials},
                   Member{"ofOutlet", &CodeEntry::ofOutlet}, Member{"built", &CodeEntry::built},
                   Member{"barred", &CodeEntry::barred}};
};
static_assert(listsAll<CodeEntry>);

struct LineView {
    bool usable = false;
    std::optional<int> ageSeconds;  ///< since the province last answered; none: it has not yet
    bool operator==(const LineView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"usable", &LineView::usable}, Member{"ageSeconds", &LineView::ageSeconds}};
};
static_assert(listsAll<LineView>);

/// Whose card lies there still, and where.
struct TakeCardView {
    QString text, reader;
    bool operator==(const TakeCardView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"text", &TakeCardView::text}, Member{"reader", &TakeCardView::reader}};
};
static_assert(listsAll<TakeCardView>);

struct FrameView {
    QString outlet;
    QString teller;  ///< "0101 李柜员"; empty: nobody is signed in
    bool training = false;
    bool keepsOutlet = false;  ///< who sits here may sign the outlet off
    LineView line;
    int readers = 0;  ///< below 0: nobody can say, for the service of the readers does not run
    QTime now;
    std::vector<CodeEntry> codes;
    QString visit;           ///< whose turn it is: nothing typed for one citizen stays for the next
    QString currentCode;     ///< the business now open, marked in the rail
    QStringList outerCodes;  ///< those around it, to which one will return
    int worklist = 0, outbox = 0;
    bool outboxInDoubt = false;
    std::optional<TakeCardView> takeCard;
    bool locked = false;  ///< nobody pressed a key for so long that nothing is shown until the teller comes back
    QString lockProblem;  ///< what was wrong with the last try
    QString said;         ///< what was scanned, and that it did nothing; what was left open for another person
    bool operator==(const FrameView&) const = default;

    static constexpr auto members = std::tuple{Member{"outlet", &FrameView::outlet},
                                               Member{"teller", &FrameView::teller},
                                               Member{"training", &FrameView::training},
                                               Member{"keepsOutlet", &FrameView::keepsOutlet},
                                               Member{"line", &FrameView::line},
                                               Member{"readers", &FrameView::readers},
                                               Member{"now", &FrameView::now},
                                               Member{"codes", &FrameView::codes},
                                               Member{"visit", &FrameView::visit},
                                               Member{"currentCode", &FrameView::currentCode},
                                               Member{"outerCodes", &FrameView::outerCodes},
                                               Member{"worklist", &FrameView::worklist},
                                               Member{"outbox", &FrameView::outbox},
                                               Member{"outboxInDoubt", &FrameView::outboxInDoubt},
                                               Member{"takeCard", &FrameView::takeCard},
                                               Member{"locked", &FrameView::locked},
                                               Member{"lockProblem", &FrameView::lockProblem},
                                               Member{"said", &FrameView::said}};
};
static_assert(listsAll<FrameView>);

}  // namespace kapok::ui
