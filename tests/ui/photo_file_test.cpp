// A photo that is dragged onto the papers of a step (A05).
#include "tests/ui/stage.h"

#include "ui/step/step_page.h"

#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QUrl>

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

const QUrl one = QUrl::fromLocalFile(QStringLiteral("/home/teller/photo.jpg"));

void drop(Stage& stage, const QList<QUrl>& files)
{
    QMimeData data;
    data.setUrls(files);
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&stage.step(), &enter);
    QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&stage.step(), &event);
}

struct AtThePapers : Stage {
    explicit AtThePapers(bool takesFile)
    {
        window.showPage(pages::step);
        StepPageView view = samples::missingPapers(language());
        view.takesFile = takesFile;
        step().present(view);
    }
};

TEST(PhotoDropped, IsTakenWhereOneIsAskedFor)
{
    AtThePapers stage(true);
    drop(stage, {one});
    ASSERT_TRUE(stage.last<intent::ImportFile>());
    EXPECT_EQ(stage.last<intent::ImportFile>()->file, QStringLiteral("/home/teller/photo.jpg"));
}

TEST(PhotoDropped, IsLetGoWhereNoneIsAskedForOrItIsUnclearWhich)
{
    AtThePapers unasked(false);
    drop(unasked, {one});
    EXPECT_FALSE(unasked.last<intent::ImportFile>());
    AtThePapers asked(true);
    drop(asked, {one, one});
    drop(asked, {});
    drop(asked, {QUrl(QStringLiteral("https://example.org/photo.jpg"))});
    EXPECT_FALSE(asked.last<intent::ImportFile>());
}

}  // namespace
}  // namespace kapok::ui
