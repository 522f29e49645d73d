// Enter is the page's key and never a button's, whatever the desktop wants: this program runs as under GNOME (main.cpp),
// where Qt makes it a key that presses the button under the focus.
#include "tests/ui/faces.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>

#include <gtest/gtest.h>

namespace kapok::ui {

TEST(Enter, IsHeardByNoButtonOfAnyFace)
{
    Stage stage;
    int buttons = 0;
    for (const Scene& face : faces()) {
        bring(stage, face);
        for (auto* button : stage.window.findChildren<QAbstractButton*>()) {
            if (!button->isVisible() || !button->isEnabled()) continue;
            for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter}) {
                const bool checked = button->isChecked();
                QKeyEvent pressed(QEvent::KeyPress, enter, Qt::NoModifier, QStringLiteral("\r"));
                // As it comes to a button when no shortcut has taken it.
                QCoreApplication::sendEvent(button, &pressed);
                EXPECT_FALSE(button->isDown()) << face.name << ' ' << button->objectName().toStdString();
                EXPECT_EQ(button->isChecked(), checked) << face.name << ' ' << button->objectName().toStdString();
            }
            ++buttons;
        }
    }
    EXPECT_GT(buttons, 60);
}

}  // namespace kapok::ui
