// Everything can be read at the smallest window that we promise (ui.md: 1366×768), and from its beginning.
#include "tests/ui/stage.h"

#include "ui/paper/paper_page.h"
#include "ui/person/offer_list.h"
#include "ui/person/person_page.h"
#include "ui/step/step_page.h"
#include "ui/stock/stock_page.h"

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

bool isInSight(const QWidget& shown, const QScrollArea& area)
{
    const QRect place(shown.mapTo(area.viewport(), QPoint()), shown.size());
    return shown.isVisible() && area.viewport()->rect().contains(place);
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

// ui.md "Large letters": how it ended is what the page is about, however much was answered above it.
TEST(Room, ShowsHowACaseEnded)
{
    for (const double scale : {1.0, 2.0}) {
        Stage stage(Language::Chinese, Scheme::Light, scale);
        stage.window.showPage(pages::step);
        StepPageView view = samples::done(stage.language());
        while (view.answers.size() < 16) view.answers.push_back(view.answers.back());
        stage.step().present(view);
        stage.settle();
        const auto* heading = stage.find<QLabel>("step.heading");
        QScrollArea* area = nullptr;
        for (QWidget* up = heading->parentWidget(); up && !area; up = up->parentWidget())
            area = qobject_cast<QScrollArea*>(up);
        ASSERT_NE(area, nullptr);
        EXPECT_TRUE(isInSight(*heading, *area)) << scale;
    }
}

// ui.md "Large letters": nothing lies over anything else at 8001.
TEST(Room, LaysNothingOverTheStock)
{
    Stage stage(Language::English, Scheme::Light, 2.0);
    stage.window.showPage(pages::stock);
    StockPageView view = samples::stock(stage.language());
    view.form.clear();
    for (const bool withRoad : {true, false}) {
        if (!withRoad) view.road.reset();
        stage.on<StockPage>(pages::stock).present(view);
        stage.settle();
        const auto* list = stage.find<QWidget>("stock.list");
        std::vector<QRect> places;
        for (const QWidget* part : list->findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
            if (part->isVisible()) places.push_back(part->geometry());
        for (std::size_t at = 0; at < places.size(); ++at)
            for (std::size_t other = at + 1; other < places.size(); ++other)
                EXPECT_FALSE(places[at].intersects(places[other])) << at << ' ' << other << ' ' << withRoad;
    }
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
