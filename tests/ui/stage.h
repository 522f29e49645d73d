// A window with sample data on the test's display, seen and driven as a teller does.
#pragma once

#include "tests/ui/samples.h"
#include "ui/shell/main_window.h"

#include <QAccessible>

#include <vector>

namespace kapok::ui {

class StepPage;

class Stage {
public:
    explicit Stage(Language language = Language::Chinese, Scheme scheme = Scheme::Light, double scale = 1.0,
                   QSize size = {1366, 768});

    /// Every page with its sample, in the language of now; called again when F10 was pressed.
    void fill();
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const char* ascii);
    void settle();
    void picture(const QString& name);
    Language language() const { return translation.language(); }

    template <class PageType>
    PageType& on(Page page)
    {
        return static_cast<PageType&>(window.pageOf(page));
    }
    StepPage& step();
    template <class T>
    T* find(const char* name) const
    {
        return window.findChild<T*>(QString::fromLatin1(name));
    }
    template <class T>
    const T* last() const
    {
        return intents.empty() ? nullptr : std::get_if<T>(&intents.back());
    }

    Theme theme;
    Translation translation;
    MainWindow window;
    std::vector<Intent> intents;
};

/// The name of the widget that has the keyboard.
QString focused();

}  // namespace kapok::ui
