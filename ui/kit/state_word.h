// The state word of a case, alike on every page: sign, text, colour, and the same for ears.
#pragma once

#include "ui/kit/state.h"
#include "ui/kit/theme.h"

#include <QWidget>

namespace kapok::ui {

class StateWord final : public QWidget {
    Q_OBJECT

public:
    enum class Of { Case, Part };  ///< the case of the page (object name state.…), or something listed on it

    StateWord(const Theme& theme, Of of, bool large = false, QWidget* parent = nullptr);
    void present(State state);
    State state() const { return m_state; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void name();

    const Theme& m_theme;
    Of m_of;
    bool m_large;
    State m_state = State::Draft;
};

}  // namespace kapok::ui
