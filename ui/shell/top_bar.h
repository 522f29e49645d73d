// Where, who, and whether line and reader work: on every page, always.
#pragma once

#include "ui/kit/theme.h"
#include "ui/shell/frame_view.h"

#include <QToolButton>

class QLabel;
class QSpacerItem;

namespace kapok::ui {

class ElidedLabel;

/// A device of the top bar: sign and words; opens the device page.
class DeviceButton final : public QToolButton {
    Q_OBJECT

public:
    DeviceButton(const Theme& theme, QWidget* parent = nullptr);
    /// `icon` empty: a dot, filled where `usable`.
    void present(const QString& icon, bool usable, const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_icon;
    bool m_usable = false;
};

class TopBar final : public QWidget {
    Q_OBJECT

public:
    explicit TopBar(const Theme& theme, QWidget* parent = nullptr);
    void present(const FrameView& view);
    /// On a window too narrow for all: who works here, the line and the hour (25).
    void narrow(bool narrow);

Q_SIGNALS:
    void choseDevices();

protected:
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void retranslate();

    const Theme& m_theme;
    FrameView m_view;
    bool m_narrow = false;
    QWidget* m_brand;
    QLabel* m_brandName;
    QFrame* m_brandRule;
    QSpacerItem* m_afterBrand;
    ElidedLabel* m_outlet;
    ElidedLabel* m_teller;
    QFrame* m_training;
    QLabel* m_trainingWord;
    DeviceButton* m_line;
    DeviceButton* m_reader;
    QLabel* m_clock;
};

}  // namespace kapok::ui
