// What is being entered at page 8001, beside the list (picture 21): its fields, and what is understood of them so far.
#pragma once

#include "ui/kit/theme.h"
#include "ui/stock/stock_view.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace kapok::ui {

class StockFormPanel final : public QWidget {
    Q_OBJECT

public:
    explicit StockFormPanel(const Theme& theme, QWidget* parent = nullptr);
    /// What was typed stays in its fields as long as the form does.
    void present(const StockPageView& view);
    StockTyped typed() const;
    /// What was typed is found again when this form is opened once more, by whoever typed it.
    void keep() { m_drafts[m_form] = typed(); }
    /// The first field that needs a hand gets the keyboard; false: there is none.
    bool begin();

private:
    const Theme& m_theme;
    QString m_form, m_keeper;
    std::map<QString, StockTyped> m_drafts;  ///< by form
    std::vector<StockFieldView> m_built;
    std::vector<LabelledView> m_lines;  ///< that are shown of what is read
    std::shared_ptr<const StockReading> m_reading;
    QWidget* m_content;
    QLabel* m_title;
    QGridLayout* m_grid;
    QVBoxLayout* m_read;
    QLabel* m_problem;
    QLabel* m_note;
    std::vector<std::pair<QString, QLineEdit*>> m_fields;

    void build(const std::vector<StockFieldView>& fields, const StockTyped& typed);
    void addField(const StockFieldView& one, const QString& value, int row, bool isHalf);
    void read();
    void showLines();
};

}  // namespace kapok::ui
