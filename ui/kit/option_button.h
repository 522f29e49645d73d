// One answer that can be chosen: a radio button (one of) or a check box (several), as high as a hand needs,
// with its digit and its words.
#pragma once

#include "ui/kit/option_view.h"
#include "ui/kit/theme.h"

#include <QCheckBox>
#include <QRadioButton>

namespace kapok::ui {

/// What is painted of an option, whichever button it is.
struct OptionLook {
    OptionView option;
    QString key;  ///< before the words; empty: the arrows reach it
    bool several = false, compact = false;
};

/// Object name `option.<value>`; `digit` 0: none.
class OptionRadio final : public QRadioButton {
public:
    OptionRadio(const Theme& theme, const OptionView& option, int digit, bool compact, QWidget* parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& at) const override { return rect().contains(at); }

private:
    const Theme& m_theme;
    OptionLook m_look;
};

class OptionBox final : public QCheckBox {
public:
    OptionBox(const Theme& theme, const OptionView& option, int digit, bool compact, QWidget* parent);
    /// The key drawn before the words where it is not the digit alone: "Alt 1".
    void drawKeyAs(const QString& key);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& at) const override { return rect().contains(at); }

private:
    const Theme& m_theme;
    OptionLook m_look;
};

/// The row behind which further options lie; nought opens and closes it. Object name `more-options`.
class OptionFold final : public QAbstractButton {
public:
    OptionFold(const Theme& theme, const OptionView& row, bool compact, QWidget* parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    OptionLook m_look;
};

/// The value of an option: what stands behind `option.` in its name.
QString valueOf(const QAbstractButton& option);

}  // namespace kapok::ui
