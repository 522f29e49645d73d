// What every page has: its name, a bar with the keys that work on it, and one way to say what is wanted.
#pragma once

#include "ui/kit/action_bar.h"
#include "ui/kit/intent.h"
#include "ui/kit/key.h"
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
    /// The paragraphs that are cited here: F1 opens the handbook at them (J10).
    virtual QStringList cited() const;
    /// What Enter would answer here: another text is another question, and was not seen yet.
    virtual QString asked() const { return {}; }
    /// True while somebody else has the keyboard: the rest of the window rests.
    virtual bool locks() const { return false; }
    /// True while the locked window hides it: what is typed stays, as it does not when one goes elsewhere.
    void cover(bool covered) { m_covered = covered; }
    bool isCovered() const { return m_covered; }
    /// The keys of the frame, which stand in the bar of those pages that name them.
    void setFrameKeys(std::vector<Key*> keys);

Q_SIGNALS:
    void intended(const kapok::ui::Intent& intent);
    void locked();  ///< locks() has changed

protected:
    void changeEvent(QEvent* event) override;

    /// Names the keys in the language of now; called whenever it changes, and by presentBar().
    virtual void nameKeys() = 0;
    /// Every other text.
    virtual void retranslate() = 0;
    /// Which keys of the frame stand in this page's bar, by id.
    virtual QStringList frameKeysShown() const { return {QStringLiteral("help"), QStringLiteral("code")}; }
    /// While an answer is awaited that brings another page: whoever types ahead waits for that one.
    void setBusy(bool busy) { setProperty("busy", busy); }
    void presentBar();
    /// What comes up while a code is typed changes the page, not where the typing goes.
    void beginUnlessTypingElsewhere();

    Key* addKey(const char* id, Key::Stands stands, const QKeySequence& keys, std::function<void()> press);
    /// Enter, wherever the focus stands; on a button of the page it presses that one.
    Key* addEnter(const char* id, Key::Stands stands, std::function<void()> press);
    /// Esc: to where one was.
    Key* addBack();

    /// A field for figures: a question mark typed in it asks for the keys, as everywhere on the page.
    void takesNumbers(QWidget* field) { field->setProperty("takesNumbers", true), field->installEventFilter(this); }
    bool eventFilter(QObject* watched, QEvent* event) override;

    void send(const Intent& intent) { Q_EMIT intended(intent); }

    const Theme& m_theme;
    ActionBar* m_bar;

private:
    Page m_page;
    bool m_covered = false;
    std::vector<Key*> m_frameKeys;
};

}  // namespace kapok::ui
