// Paper and fonts need Qt's GUI, but no display.
#include "ui/shell/translation.h"

#include <QApplication>

#include <gtest/gtest.h>

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    kapok::ui::useResources();
    return RUN_ALL_TESTS();
}
