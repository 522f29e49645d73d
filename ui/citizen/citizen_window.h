// The citizen's own screen: a window that shows its view, takes a signature, and hears no key.
#pragma once

#include "ui/citizen/citizen_view.h"
#include "ui/kit/theme.h"

#include <QWidget>

class QFrame;
class QGridLayout;
class QLabel;
class QScrollArea;

namespace kapok::ui {

class SigningBox;

class CitizenWindow final : public QWidget {
    Q_OBJECT

public:
    /// `theme` outlives it. It never takes the keyboard from the teller, and no program waits for it to be closed.
    explicit CitizenWindow(const Theme& theme);
    void present(const CitizenView& view);

Q_SIGNALS:
    void wrote(const kapok::domain::Signature& written, bool writing);
    void closed();
    /// A window manager has given it the keyboard all the same: whoever hears this takes it back.
    void gotKeyboard();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool event(QEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeFoot();
    QLabel* makeWord(QWidget* parent, const char* name, int size, bool bold, const char* ink = "");
    void fillRows();
    /// As large as the letters are at the desk, and as large as they can be here; never below what can be read.
    void fit();
    void wear(double size);
    bool fits();

    const Theme& m_theme;
    CitizenView m_view;
    double m_size = 1;  ///< of what the picture of 1280 × 800 shows
    QFrame* m_foot = nullptr;
    QFrame* m_card = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_body = nullptr;
    QGridLayout* m_grid = nullptr;
    QLabel* m_heading = nullptr;
    QLabel* m_outlet = nullptr;
    QLabel* m_takeCard = nullptr;
    QLabel* m_said = nullptr;
    QLabel* m_aside = nullptr;
    SigningBox* m_box = nullptr;
};

}  // namespace kapok::ui
