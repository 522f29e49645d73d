#include "ui/kit/cited.h"

#include "ui/kit/side_panel.h"

#include <QLabel>
#include <QRegularExpression>

namespace kapok::ui {

QStringList citedIn(const QString& text)
{
    static const QRegularExpression paragraph(QStringLiteral(R"(\bP\d+\.(?:\d+(?:\(\d+\))?|OW\b))"));
    QStringList all;
    for (auto found = paragraph.globalMatch(text); found.hasNext();) all.append(found.next().captured());
    all.removeDuplicates();
    return all;
}

QStringList citedOn(const QWidget& page)
{
    QStringList said;
    // A side that is folded into a line cites as well: what it says is about what is on top.
    for (const auto* side : page.findChildren<SidePanel*>())
        if (side->isVisibleTo(&page)) said.append(side->basis());
    for (const auto* label : page.findChildren<QLabel*>())
        if (label->isVisibleTo(&page)) said.append(label->text());
    return citedIn(said.join(u'\n'));
}

}  // namespace kapok::ui
