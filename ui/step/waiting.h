// What is being done, after 300 ms; how long already, after 2 s; and what may be done meanwhile (ui.md).
#pragma once

#include "ui/kit/theme.h"
#include "ui/step/step_view.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QTimer>

class QLabel;

namespace kapok::ui {

class Waiting final : public QFrame {
    Q_OBJECT

public:
    static constexpr int shownAfterMs = 300, elapsedAfterMs = 2000;  // tokens.json: motion

    explicit Waiting(const Theme& theme, QWidget* parent = nullptr);
    void present(const WaitView& view);
    void stop();
    /// What stands there when the wait has lasted so long; the clock of the widget calls it.
    void tick(qint64 elapsedMs);

protected:
    void changeEvent(QEvent* event) override;

private:
    qint64 elapsed() const;

    const Theme& m_theme;
    WaitView m_view;
    QWidget* m_inner;
    QLabel* m_doing;
    QLabel* m_elapsed;
    QLabel* m_meanwhile;
    QTimer m_clock;
    QElapsedTimer m_since;
};

}  // namespace kapok::ui
