// Everything can be read at the smallest window that we promise (ui.md: 1366×768), and from its beginning.
#include "tests/ui/stage.h"

#include "ui/paper/paper_page.h"
#include "ui/person/offer_list.h"
#include "ui/person/person_page.h"
#include "ui/step/step_page.h"

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>

namespace kapok::ui {

namespace {

StepPageView threeCards(Language language)
{
    StepPageView view = samples::irreversible(language);
    std::vector<ReviewRow>& rows = view.question->review;
    const auto last = std::ranges::find(rows.rbegin(), rows.rend(), true, &ReviewRow::ofCard);
    const std::vector<ReviewRow> merged(last.base() - 1, rows.end());
    rows.insert(rows.end(), merged.begin(), merged.end());
    return view;
}

}  // namespace

// 05: what cannot be taken back is read before F9: each card whole, none to the right of what is seen.
TEST(Room, HoldsAMergeOfThreeCards)
{
    for (const Language language : {Language::Chinese, Language::English}) {
        Stage stage(language);
        stage.window.showPage(pages::step);
        stage.step().present(threeCards(language));
        stage.settle();
        const auto cards = stage.step().findChildren<QWidget*>(QStringLiteral("review.card"));
        ASSERT_EQ(cards.size(), 3);
        const QScrollArea* pane = nullptr;
        for (const QWidget* around = cards.front(); around && !pane; around = around->parentWidget())
            pane = qobject_cast<const QScrollArea*>(around);
        ASSERT_NE(pane, nullptr);
        // Each place that is found anew asks for the next one: on a busy machine that takes its time.
        const auto isPlaced = [pane] { return pane->horizontalScrollBar()->maximum() == 0; };
        EXPECT_TRUE(QTest::qWaitFor(isPlaced)) << pane->horizontalScrollBar()->maximum();
        for (const QWidget* card : cards) {
            const int right = card->mapTo(pane->widget(), QPoint(card->width(), 0)).x();
            EXPECT_LE(right, pane->viewport()->width());
        }
    }
}

// Where nothing can be done now, no heads of columns stand over nothing.
TEST(Room, HeadsNoListOfNothing)
{
    Stage stage;
    stage.window.showPage(pages::person);
    PersonPageView view = samples::person(stage.language());
    auto& page = stage.on<PersonPage>(pages::person);
    const auto* model = page.findChild<OfferList*>()->model();
    EXPECT_GT(model->rowCount(model->index(0, 0)), 1);
    std::erase_if(view.offers, [](const OfferRow& offer) { return offer.possible; });
    page.present(view);
    EXPECT_EQ(model->rowCount(model->index(0, 0)), 0);
}

TEST(Room, ShowsEachPaperFromItsBeginning)
{
    Stage stage;
    stage.window.showPage(pages::paper);
    stage.settle();
    auto& page = stage.on<PaperPage>(pages::paper);
    QScrollBar* bar = page.findChild<QScrollArea*>()->verticalScrollBar();
    ASSERT_GT(bar->maximum(), 0);
    bar->setValue(bar->maximum());
    PaperPageView next = samples::paper(stage.language());
    page.present(next);
    EXPECT_EQ(bar->value(), bar->maximum());  // the same one stays as it was left
    next.text += QStringLiteral("另一张");
    page.present(next);
    EXPECT_EQ(bar->value(), 0);
}

}  // namespace kapok::ui
