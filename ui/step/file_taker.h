// A file for the step that asks for one: chosen with a key, or dragged onto its page (A05).
#pragma once

#include <QObject>
#include <QString>

#include <functional>

class QWidget;

namespace kapok::ui {

class FileTaker final : public QObject {
    Q_OBJECT

public:
    /// `take` is told which file it is; nothing in it is looked at (P15).
    FileTaker(QWidget& page, std::function<void(QString)> take);
    /// Whether a file is wanted now; dropped ones are let go otherwise.
    void want(bool wanted) { m_wanted = wanted; }
    /// Beside the page, which waits for nothing.
    void choose();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget& m_page;
    std::function<void(QString)> m_take;
    bool m_wanted = false;
};

}  // namespace kapok::ui
