// A field for a PIN or a password. What is typed goes key by key straight into SecureBytes and is never
// a QString or the text of a line edit (P18, D2); the field draws dots.
#pragma once

#include "base/secure_bytes.h"
#include "ui/kit/theme.h"

#include <QWidget>

namespace kapok::ui {

class SecretField final : public QWidget {
    Q_OBJECT

public:
    enum class Takes { Digits, Anything };

    SecretField(const Theme& theme, Takes takes, std::size_t most, QWidget* parent = nullptr);

    std::size_t size() const { return m_typed.size(); }
    /// Hands the typing over; the field is empty afterwards.
    SecureBytes take();
    void wipe();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void edited();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void changed();

    const Theme& m_theme;
    Takes m_takes;
    std::size_t m_most;
    SecureBytes m_typed;
};

}  // namespace kapok::ui
