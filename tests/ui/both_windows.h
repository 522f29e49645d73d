// The citizen's window beside the teller's, written on as he would.
#pragma once

#include "tests/ui/stage.h"
#include "ui/citizen/citizen_window.h"

#include <QImage>
#include <QLabel>
#include <QTest>

namespace kapok::ui {

struct Written {
    domain::Signature what;
    bool writing;
};

/// The citizen's window beside the teller's.
struct Both {
    explicit Both(Language language = Language::Chinese, Scheme scheme = Scheme::Light, double scale = 1.0,
                  QSize size = {800, 480})
        : stage(language, scheme, scale), screen(stage.theme)
    {
        // As the presenter does.
        QObject::connect(&screen, &CitizenWindow::gotKeyboard, &stage.window,
                         [this] { stage.window.activateWindow(); });
        QObject::connect(&screen, &CitizenWindow::wrote, &screen,
                         [this](const domain::Signature& what, bool writing) { written.push_back({what, writing}); });
        screen.resize(size);
        screen.move(1380, 20);  // the pointer lies over the teller's
        screen.show();
        [[maybe_unused]] const bool exposed = QTest::qWaitForWindowExposed(&screen);
        awaitTheTellersKeyboard();
    }
    // Some window managers give the keyboard to a window that comes, and take their time: it is given back.
    void awaitTheTellersKeyboard() const
    {
        int still = 0;
        for (int looks = 0; looks < 150 && still < 10; ++looks) {
            QTest::qWait(20);
            still = QApplication::activeWindow() == &stage.window && QApplication::focusWidget() ? still + 1 : 0;
        }
    }
    QWidget& box() const { return *screen.findChild<QWidget*>(QStringLiteral("citizen.box")); }
    QPoint at(double across, double down) const { return {int(box().width() * across), int(box().height() * down)}; }
    void press(double across, double down) const
    {
        QTest::mousePress(&box(), Qt::LeftButton, Qt::NoModifier, at(across, down));
    }
    void move(double across, double down) const { QTest::mouseMove(&box(), at(across, down)); }
    void release(double across, double down) const
    {
        QTest::mouseRelease(&box(), Qt::LeftButton, Qt::NoModifier, at(across, down));
    }
    void sign() const
    {
        press(0.3, 0.2);
        for (const double across : {0.4, 0.5, 0.6}) move(across, 0.6);
        release(0.6, 0.3);
    }
    QStringList texts() const
    {
        QStringList all;
        for (const QLabel* label : screen.findChildren<QLabel*>())
            if (label->isVisible()) all << label->text() << label->accessibleName();
        return all;
    }
    bool namesHim() const
    {
        const QString all = texts().join(u'\n').remove(u' ');
        return all.contains(QStringLiteral("陈国栋")) || all.contains(QStringLiteral("440704"));
    }
    /// How many points of the box are dark.
    int ink() const
    {
        const QImage seen = box().grab().toImage();
        int dark = 0;
        for (int y = 4; y < seen.height() / 2; ++y)
            for (int x = 4; x < seen.width() - 4; ++x) dark += qGray(seen.pixel(x, y)) < 128;
        return dark;
    }

    Stage stage;
    CitizenWindow screen;
    std::vector<Written> written;
};

}  // namespace kapok::ui
