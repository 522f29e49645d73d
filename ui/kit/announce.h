// What is said to a screen reader without being asked: a page that has come, a notice, a problem.
#pragma once

#include <QLabel>

namespace kapok::ui {

/// The window's voice: a live region, one a window, which takes no room. Screen readers read a notification that shows
/// itself; an alert of any other control they do not hear on every desktop.
class Announcer final : public QWidget {
    Q_OBJECT

public:
    explicit Announcer(QWidget* parent);
    /// Said once, together with whatever else happens in this turn of the event loop: whoever asks what it was hears
    /// all of it.
    void say(const QString& text);
    /// Nothing of what was said is left to be asked for.
    void hush();

private:
    QStringList m_pending;

    void speak();
};

/// Says this in the name of `speaker`, by the voice of its window. Who is hidden is silent.
void announce(QWidget& speaker, const QString& text);

/// Sets the text, hides the label where there is none, and says it where it is another than before.
void sayAloud(QLabel* label, const QString& text);

}  // namespace kapok::ui
