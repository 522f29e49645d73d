// A page of docs/ that the house writes itself: its test holds it against what it should be, ./dev pages writes it.
#pragma once

#include "support/places/places.h"

#include <QFile>

#include <gtest/gtest.h>

namespace kapok {

/// Fails where docs/NAME is not this text; with KAPOK_WRITES_PAGES in the environment it becomes it.
inline void expectPage(const char* name, const QString& text)
{
    QFile file(clonePath("docs/") + QLatin1String(name));
    if (qEnvironmentVariableIsSet("KAPOK_WRITES_PAGES")) {
        ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) == text.toUtf8().size()) << name;
        return;
    }
    ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << name;
    EXPECT_EQ(QString::fromUtf8(file.readAll()).toStdString(), text.toStdString())
        << "docs/" << name << " is older than the house: ./dev pages writes it anew";
}

}  // namespace kapok
