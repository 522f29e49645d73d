// The bar at the foot of a page: which keys work here, and the buttons with their keys.
#pragma once

#include "ui/kit/key.h"
#include "ui/kit/theme.h"

#include <QFrame>

class QHBoxLayout;

namespace kapok::ui {

struct Hint {
    QString key, text;
    bool operator==(const Hint&) const = default;
};

class ActionBar final : public QWidget {
    Q_OBJECT

public:
    explicit ActionBar(const Theme& theme, QWidget* parent = nullptr);

    /// Hints and buttons for those that are offered. Buttons are named `action.<id>`; the focus never jumps
    /// to them by itself.
    void present(const std::vector<Key*>& keys);
    /// A sentence in place of the keys: "等待第二人确认…".
    void presentLocked(const QString& icon, const QString& sentence);
    /// Something that stands at the right end whatever is presented.
    void setTail(QWidget* tail);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Button {
        QString id, text, cap;
        bool primary, usable;
        bool operator==(const Button&) const = default;
    };
    void add(Key& key, bool primary);
    void fit();

    const Theme& m_theme;
    QHBoxLayout* m_whole;
    QHBoxLayout* m_row;
    QWidget* m_tail = nullptr;
    std::vector<QWidget*> m_hintWidgets;
    std::vector<Hint> m_hints;
    std::vector<Button> m_buttons;
};

}  // namespace kapok::ui
