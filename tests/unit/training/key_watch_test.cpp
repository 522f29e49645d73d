// What is measured is a key that paints, from its arrival to the painting's end.
#include "training/play/key_watch.h"
#include "training/play/keys.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>
#include <QWindow>

#include <gtest/gtest.h>

namespace kapok::training::play {
namespace {

class WatchedKeys : public testing::Test {
protected:
    QWidget m_window;
    QLineEdit* m_line = new QLineEdit;
    KeyWatch m_watch;

    void SetUp() override
    {
        (new QVBoxLayout(&m_window))->addWidget(m_line);
        m_window.show();
        m_line->setFocus();
        settle();
    }
    static void settle()
    {
        for (int i = 0; i < 20; ++i) QApplication::processEvents();
    }
    void type(QChar character)
    {
        press(*m_window.windowHandle(), typing(character));
        settle();
    }
};

TEST_F(WatchedKeys, AreCountedWhereTheyPaint)
{
    for (const QChar figure : QStringLiteral("0101")) type(figure);
    EXPECT_EQ(m_line->text(), QStringLiteral("0101"));
    EXPECT_EQ(m_watch.painted().size(), 4u);
    EXPECT_TRUE(m_watch.said().startsWith(QStringLiteral("4 keys painted after "))) << m_watch.said().toStdString();
}

TEST_F(WatchedKeys, AreNotCountedWhereNothingIsPainted)
{
    m_line->hide();  // nothing is left that a key could move
    settle();
    press(*m_window.windowHandle(), pressing(Qt::Key_F7));
    settle();
    EXPECT_TRUE(m_watch.painted().empty());
    EXPECT_EQ(m_watch.said(), QStringLiteral("0 keys painted"));
}

// Whoever answers late is told so: the time counts until the painting has ended, whatever holds it up.
TEST_F(WatchedKeys, CountUntilThePaintingHasEnded)
{
    QObject::connect(m_line, &QLineEdit::textChanged, [] {
        QElapsedTimer busy;
        busy.start();
        while (busy.elapsed() < 60) {
        }
    });
    type(u'7');
    ASSERT_EQ(m_watch.painted().size(), 1u);
    EXPECT_GE(m_watch.painted().front(), 60);
}

}  // namespace
}  // namespace kapok::training::play
