// How far the citizen is at his own screen, below what he signs: one line, his signature as he wrote it, and the keys
// for a clean sheet and for one who cannot sign.
#pragma once

#include "ui/kit/page_widget.h"
#include "ui/step/step_view.h"

#include <QFrame>

class QLabel;

namespace kapok::ui {

class NoMenu;

class SigningStrip final : public QFrame {
    Q_OBJECT

public:
    /// Its keys belong to `page`.
    SigningStrip(const Theme& theme, PageWidget& page, QWidget* parent);
    void present(const std::optional<SigningView>& view);
    void nameKeys();
    /// Why Enter does not go on; empty: it does.
    QString lacks() const { return m_view ? m_view->lacks : QString(); }
    /// Over the bar: why he cannot sign. While it is open nothing else is heard.
    NoMenu* menu() const { return m_menu; }

Q_SIGNALS:
    void intended(const kapok::ui::Intent& intent);
    void asksWhy();

private:
    class Picture;

    std::optional<SigningView> m_view;
    QLabel* m_said;
    Picture* m_written;
    NoMenu* m_menu;
    Key* m_again;
    Key* m_unsigned;
};

}  // namespace kapok::ui
