// The bar at the foot of a page: which keys work here, and the buttons with their keys.
#pragma once

#include "ui/kit/theme.h"
#include "ui/lists/list_view.h"

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

    /// Buttons are named `action.<id>`; the focus never jumps to them by itself.
    void present(const std::vector<Hint>& hints, const std::vector<ActionView>& actions);
    const std::vector<Hint>& hints() const { return m_hints; }
    /// A sentence in place of the keys: "等待第二人确认…".
    void presentLocked(const QString& icon, const QString& sentence);
    bool has(const QString& id) const;
    /// Something that stands at the right end whatever is presented.
    void setTail(QWidget* tail);

Q_SIGNALS:
    void chose(const QString& id);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    const Theme& m_theme;
    QHBoxLayout* m_whole;
    QHBoxLayout* m_row;
    QWidget* m_tail = nullptr;
    std::vector<QWidget*> m_hintWidgets;
    std::vector<Hint> m_hints;
    std::vector<ActionView> m_actions;
};

}  // namespace kapok::ui
