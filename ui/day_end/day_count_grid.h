// What is counted, a row each: what it is, what it should have come to, what was found, and why it differs (picture 20).
#pragma once

#include "ui/day_end/day_end_view.h"
#include "ui/kit/theme.h"

#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace kapok::ui {

class DayCountGrid final : public QWidget {
    Q_OBJECT

public:
    explicit DayCountGrid(const Theme& theme, QWidget* parent = nullptr);
    /// What was typed stays in its field as long as it is asked, and the same one sits here.
    void present(const DayEndPageView& view);
    /// By what it is; of what is not asked there is nothing.
    std::map<QString, QString> counts() const { return typedIn(m_counts); }
    std::map<QString, QString> reasons() const { return typedIn(m_reasons); }
    /// The first field that is empty gets the keyboard, else the first; false: there is none.
    bool begin();
    /// The field behind the one that has the keyboard gets it; false: it was the last.
    bool toNext();
    bool toPrevious();

private:
    using Fields = std::vector<std::pair<QString, QLineEdit*>>;

    const Theme& m_theme;
    std::vector<DayCountRow> m_rows;
    QStringList m_heads;
    QString m_keeper, m_hint;
    QGridLayout* m_grid;
    Fields m_counts, m_reasons;

    static std::map<QString, QString> typedIn(const Fields& fields);
    std::vector<QLineEdit*> inOrder() const;
    void build();
    void addRow(const DayCountRow& row, int at);
    QLineEdit* addField(const DayCountRow& row, bool isReason, int at);
};

}  // namespace kapok::ui
