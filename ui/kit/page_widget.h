// What every page has: its name, a bar with the keys that work on it, and one way to say what is wanted.
#pragma once

#include "ui/kit/action_bar.h"
#include "ui/kit/intent.h"
#include "ui/kit/theme.h"

#include <QWidget>

namespace kapok::ui {

class PageWidget : public QWidget {
    Q_OBJECT

public:
    /// Object name `page.<name of contract.md>`.
    PageWidget(const Theme& theme, Page page, QWidget* parent);

    Page page() const { return m_page; }
    /// The focus goes to the first field that needs a hand.
    virtual void begin() = 0;
    /// What F1 says about this page.
    virtual QString help() const = 0;
    const std::vector<Hint>& keys() const { return m_bar->hints(); }

Q_SIGNALS:
    void intended(const kapok::ui::Intent& intent);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

    /// Enter, wherever the focus stands, unless a button of the bar has it.
    virtual void enter() {}
    virtual void escape() { send(intent::Back{}); }
    /// Any other key; false lets it go on to the window.
    virtual bool key(QKeyEvent&) { return false; }
    virtual void retranslate() = 0;

    /// A field for figures: a question mark typed in it asks for the keys, as everywhere on the page.
    void takesNumbers(QWidget* field) { field->setProperty("takesNumbers", true), field->installEventFilter(this); }
    bool eventFilter(QObject* watched, QEvent* event) override;

    void send(const Intent& intent) { Q_EMIT intended(intent); }

    const Theme& m_theme;
    ActionBar* m_bar;

private:
    Page m_page;
};

}  // namespace kapok::ui
