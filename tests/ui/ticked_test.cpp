// What stands beside a mark agrees with it, and every mark is seen in every scheme.
#include "tests/ui/stage.h"

#include "ui/kit/contrast.h"
#include "ui/person/person_page.h"
#include "ui/step/step_page.h"

#include <QAbstractButton>
#include <QLabel>

#include <gtest/gtest.h>

#include <algorithm>

namespace kapok::ui {
namespace {

// 14: "not seen yet" is said of no paper that is ticked, and that it is missing neither.
TEST(Ticked, IsNoLongerCalledMissing)
{
    Stage stage;
    stage.window.showPage(pages::step);
    stage.step().present(samples::missingPapers(stage.language()));
    auto* photo = stage.find<QAbstractButton>("option.photo");
    ASSERT_NE(photo, nullptr);
    const auto* missing = stage.find<QLabel>("question.missing");
    ASSERT_NE(missing, nullptr);
    EXPECT_TRUE(missing->isVisible());
    EXPECT_TRUE(photo->accessibleDescription().contains(QStringLiteral("还没看到")));
    stage.type("2");
    ASSERT_TRUE(photo->isChecked());
    EXPECT_FALSE(photo->accessibleDescription().contains(QStringLiteral("还没看到")));
    EXPECT_FALSE(missing->isVisible());
    stage.type("2");
    EXPECT_TRUE(photo->accessibleDescription().contains(QStringLiteral("还没看到")));
}

class Marks : public testing::TestWithParam<Scheme> {};

// ui.md "Look": at least 3:1 for what is no text (WCAG 1.4.11); chosen or not.
TEST_P(Marks, AreSeenOnThePersonPage)
{
    Stage stage(Language::Chinese, GetParam());
    stage.window.showPage(pages::person);
    stage.on<PersonPage>(pages::person).present(samples::underWay(stage.language()));
    stage.settle();
    for (const char* who : {"who.holder", "who.guardian"}) {
        auto* radio = stage.find<QAbstractButton>(who);
        ASSERT_NE(radio, nullptr) << who;
        const QImage seen = radio->grab().toImage();
        const QColor ground = seen.pixelColor(seen.width() - 1, 0);
        double best = 0;
        for (int x = 0; x < 20; ++x)  // the mark stands at the left, before the words
            for (int y = 0; y < seen.height(); ++y) best = std::max(best, contrast(seen.pixelColor(x, y), ground));
        EXPECT_GE(best, 3.0) << who;
    }
}

INSTANTIATE_TEST_SUITE_P(In, Marks, testing::Values(Scheme::Light, Scheme::Dark, Scheme::HighContrast),
                         [](const auto& info) { return "Scheme" + std::to_string(int(info.param)); });

}  // namespace
}  // namespace kapok::ui
