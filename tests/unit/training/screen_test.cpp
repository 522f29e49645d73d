// What the robot sees of a page: a step is one also while a card is made, where its page bears another name (contract.md §1).
#include "training/play/screen.h"

#include <QLabel>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace kapok::training::play {
namespace {

struct Shown {
    const char* page;
    bool isStep;
};
void PrintTo(const Shown& shown, std::ostream* out) { *out << shown.page; }

class ScreenOf : public testing::TestWithParam<Shown> {};

// An `answer` of a day is given where a step is shown, and nowhere else.
TEST_P(ScreenOf, IsAStepWhereAQuestionOfACaseIsAsked)
{
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* page = new QWidget(&window);
    page->setObjectName(QStringLiteral("page.") + QLatin1String(GetParam().page));
    column->addWidget(page);
    auto* inside = new QVBoxLayout(page);
    auto* question = new QLabel(QStringLiteral("打印卡面吗？"), page);
    question->setObjectName(QStringLiteral("question.print_it.1"));
    question->setAccessibleDescription(QStringLiteral("print_it.1"));
    inside->addWidget(question);
    window.show();
    const Screen screen(window);
    EXPECT_EQ(screen.page(), QLatin1String(GetParam().page));
    EXPECT_EQ(screen.question(), QStringLiteral("print_it.1"));
    EXPECT_EQ(screen.isStep(), GetParam().isStep);
}

INSTANTIATE_TEST_SUITE_P(Each, ScreenOf,
                         testing::Values(Shown{"step", true}, Shown{"issue", true}, Shown{"person", false},
                                         Shown{"stock", false}, Shown{"home", false}),
                         [](const auto& info) { return std::string(info.param.page); });

}  // namespace
}  // namespace kapok::training::play
