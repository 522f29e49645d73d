// All that will be done, on one page, before money is taken and before anything is sent (picture 15).
#pragma once

#include "ui/step/questions/question.h"

class QBoxLayout;
class QFormLayout;
class QScrollArea;

namespace kapok::ui {

class ReviewQuestion final : public Question {
    Q_OBJECT

public:
    ReviewQuestion(const Theme& theme, const QuestionView& view, QWidget* parent);
    /// Going on says that all of it was gone through.
    std::optional<AnswerValue> value() override { return true; }
    void begin() override { setFocus(Qt::OtherFocusReason); }

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* target, QEvent* event) override;

private:
    const QScrollArea* pane() const;
    int room() const;
    /// The cards side by side, or below one another where there is no room.
    void placePanels();
    QFormLayout* addForm();
    static void align(QFormLayout* form);
    /// The rows behind the one that names a card, as long as they change.
    std::size_t endOfCard(std::size_t from) const;
    /// 05: what the card is now and what it will be, row by row.
    QWidget* makePanel(std::size_t from, std::size_t to);
    void addRow(QFormLayout* form, const ReviewRow& row);
    QWidget* makeValue(const ReviewRow& row);

    std::vector<QFormLayout*> m_forms;
    QBoxLayout* m_panels = nullptr;  ///< of the cards that stand side by side
};

}  // namespace kapok::ui
