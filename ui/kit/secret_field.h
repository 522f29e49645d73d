// A field for a PIN or a password. What is typed goes key by key straight into SecureBytes and is never
// a QString or the text of a line edit (P18, D2); the field draws dots. It lives as long as its use: hidden, or left
// for half a minute, the field is empty.
#pragma once

#include "base/secure_bytes.h"
#include "ui/kit/theme.h"

#include <QTimer>
#include <QWidget>

#include <chrono>

namespace kapok::ui {

class SecretField final : public QWidget {
    Q_OBJECT

public:
    enum class Takes { Digits, Anything };

    /// What is typed waits so long for the next key in any secret field; then it is gone.
    static constexpr std::chrono::milliseconds keeps{30'000};

    SecretField(const Theme& theme, Takes takes, std::size_t most, QWidget* parent = nullptr);

    std::size_t size() const { return m_typed.size(); }
    /// Hands the typing over; the field is empty afterwards.
    SecureBytes take();
    void wipe();
    /// For tests that do not wait for half a minute.
    void keepFor(std::chrono::milliseconds time) { m_keeps = time; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void edited();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void changed();
    /// A key was pressed: the time begins anew.
    void note();
    void forget();

    const Theme& m_theme;
    Takes m_takes;
    std::size_t m_most;
    SecureBytes m_typed;
    std::chrono::milliseconds m_keeps = keeps;
    QTimer m_unused;
};

}  // namespace kapok::ui
