// Help (F1) and the key map of this page (?), over the page until Esc.
#pragma once

#include "ui/kit/action_bar.h"
#include "ui/kit/theme.h"

#include <QFrame>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace kapok::ui {

class Overlay final : public QFrame {
    Q_OBJECT

public:
    explicit Overlay(const Theme& theme, QWidget* parent);
    void showKeys(const std::vector<Key*>& keys);
    void showHelp(const QString& title, const QString& text);

Q_SIGNALS:
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void open(const char* name, const QString& title);

    const Theme& m_theme;
    QLabel* m_title;
    QVBoxLayout* m_body;
    QScrollArea* m_scroll = nullptr;  ///< of the key map; none while help is shown
    QLabel* m_foot;
};

}  // namespace kapok::ui
