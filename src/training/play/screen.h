// The window as a screen reader knows it: names, descriptions, values and states of what is visible.
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace kapok::training::play {

class Screen {
public:
    explicit Screen(QWidget& window) : m_window(window) {}

    QString page() const;      ///< "step"
    bool isStep() const;       ///< a step of a business: page "step", or "issue" while a card is made
    QString state() const;     ///< "recorded"; empty where no case is shown
    QString question() const;  ///< field of the question now asked; empty where nothing is asked
    QStringList texts() const;
    /// The page waits for an answer that brings another one.
    bool isBusy() const;
    /// Blanks do not count: figures are grouped in more than one way.
    bool shows(const QString& text) const;
    /// In one line: what a person would say who is asked what stands there.
    QString described() const;

    /// A visible, usable widget of this object name; null where there is none.
    QWidget* find(const QString& name) const;
    /// What is read out of it.
    QString textOf(const QString& name) const;
    bool isChecked(QWidget& widget) const;
    /// Of the options that stand there, by what they are answered with.
    QStringList optionNames() const;

private:
    QWidget& m_window;
};

}  // namespace kapok::training::play
