// One answer that can be chosen: round mark (one of) or square mark (several), digit, words.
#pragma once

#include "ui/kit/theme.h"
#include "ui/step/step_view.h"

#include <QAbstractButton>

namespace kapok::ui {

class OptionButton final : public QAbstractButton {
    Q_OBJECT

public:
    /// Object name `option.<value>`; `digit` 0: none, the arrows reach it.
    OptionButton(const Theme& theme, const OptionView& option, int digit, bool several, bool compact, QWidget* parent);
    /// The key drawn before the words where it is not the digit alone: "Alt 1".
    void drawKeyAs(const QString& key);
    const QString& value() const { return m_option.value; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintMark(QPainter& painter, const QRect& box);

    const Theme& m_theme;
    OptionView m_option;
    QString m_key;
    bool m_several, m_compact;
};

}  // namespace kapok::ui
