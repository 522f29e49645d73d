// D2, P18: a PIN typed at the counter leaves no text of itself in our memory, once it has been used.
#include "tests/ui/stage.h"

#include "ui/shell/key_guard.h"
#include "ui/step/step_page.h"

#include <QFile>
#include <QTest>

#include <gtest/gtest.h>

#include <array>

namespace kapok::ui {

namespace {

// The PIN is kept as differences, so that the test's own constants are no copy of it.
constexpr std::array<int, 6> steps{7, -3, 4, -6, 5, -2};

std::array<char, 6> pin()
{
    std::array<char, 6> made{};
    int figure = 0;
    for (std::size_t at = 0; at < made.size(); ++at) made[at] = char('0' + (figure += steps[at]));
    return made;
}

/// How often the PIN stands in `bytes`, one character each `stride` bytes; compared by differences.
int copiesIn(const QByteArray& bytes, qsizetype stride)
{
    int copies = 0;
    const auto* at = reinterpret_cast<const unsigned char*>(bytes.constData());
    for (qsizetype from = 0; from + 6 * stride <= bytes.size(); ++from) {
        bool same = at[from] == '0' + steps[0] && (stride == 1 || at[from + 1] == 0);
        for (int next = 1; same && next < 6; ++next) {
            const auto* here = at + from + next * stride;
            same = here[0] - here[-stride] == steps[std::size_t(next)] && (stride == 1 || here[1] == 0);
        }
        copies += same;
    }
    return copies;
}

int copiesInMemory()
{
    QFile maps(QStringLiteral("/proc/self/maps")), memory(QStringLiteral("/proc/self/mem"));
    EXPECT_TRUE(maps.open(QIODevice::ReadOnly) && memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    int copies = 0;
    for (const QByteArray& line : maps.readAll().split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() < 2 || !words[1].startsWith("rw") || line.contains("[vvar]")) continue;
        const auto ends = words[0].split('-');
        const quint64 from = ends[0].toULongLong(nullptr, 16), to = ends[1].toULongLong(nullptr, 16);
        constexpr quint64 piece = 1 << 20;
        for (quint64 at = from; at < to; at += piece) {
            if (!memory.seek(qint64(at))) break;
            const QByteArray bytes = memory.read(qint64(std::min(piece + 16, to - at)));
            copies += copiesIn(bytes, 1) + copiesIn(bytes, 2);
        }
    }
    return copies;
}

}  // namespace

TEST(Secrets, APinLeavesNoTextInMemory)
{
    Stage stage;
    stage.window.showPage(pages::step);
    StepPageView view = samples::withQuestion(stage.language(), QuestionView::Kind::PinPad);
    view.question->setsPin = false;
    stage.step().present(view);
    int figure = 0;
    for (const int step : steps) {  // one after another: an array of them would be a copy on the stack
        const char next = char('0' + (figure += step));
        stage.window.keyGuard().expect(next);
        QTest::keyClick(stage.window.windowHandle(), next);
    }
    stage.press(Qt::Key_Return);
    ASSERT_NE(stage.last<intent::Answer>(), nullptr);
    const auto entry = std::get<std::shared_ptr<PinEntry>>(stage.last<intent::Answer>()->value);
    EXPECT_EQ(entry->old.size(), 6u);
    entry->old.wipe();
    stage.settle();
    EXPECT_EQ(copiesInMemory(), 0);
}

// The scan itself finds what a line edit would have left.
TEST(Secrets, TheScanFindsAQString)
{
    const auto typed = pin();
    const QString left = QString::fromLatin1(typed.data(), 6);
    EXPECT_GE(copiesInMemory(), 1) << left.size();
}

}  // namespace kapok::ui
