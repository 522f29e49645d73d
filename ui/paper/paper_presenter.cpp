#include "ui/paper/paper_presenter.h"

#include "ui/paper/paper.h"

namespace kapok::ui {

PaperPageView paperPage(const Phrases& phrases, const desk::Case& one, const QString& field, const Json& sheet,
                        int copy, const desk::Place& place, bool training)
{
    PaperPageView view;
    view.title = phrases.say(Words{text(sheet["title"]), {}});
    view.caseNumber = one.number;
    QStringList lines{view.title, one.number};
    for (const Json& row : sheet["rows"])
        lines.append(phrases.say(Words{text(row["label"]), {}}) + QStringLiteral(" ") +
                     phrases.value(row["value"], "paper"));
    // Drawn larger than it is shown: scaled down it is sharp on every screen.
    constexpr int widthDrawn = 1240;
    const ports::Sheet printed{field, one.number, sheet, copy};
    if (copy > 1) {
        view.remark = phrases.say("view.reprinted", {{"times", QString::number(copy - 1)}});
        lines.append(view.remark);
    }
    const auto picture =
        paperPicture(printed, phrases.dictionary(), {phrases.outlet(place.outlet), training}, widthDrawn);
    view.text = lines.join(u'\n');
    if (picture) view.sheet = *picture;
    else view.remark = phrases.say(picture.error().happened);
    return view;
}

}  // namespace kapok::ui
