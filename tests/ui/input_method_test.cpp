// An input method composes words, never figures: it is off in every field into which only figures go, and on in every
// field of words.
#include "tests/ui/faces.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLineEdit>

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace kapok::ui {
namespace {

bool composes(QWidget& field)
{
    QInputMethodQueryEvent asked(Qt::ImEnabled);
    QCoreApplication::sendEvent(&field, &asked);
    return asked.value(Qt::ImEnabled).toBool() && field.testAttribute(Qt::WA_InputMethodEnabled);
}

}  // namespace

TEST(InputMethod, IsOffWhereFiguresGoAndOnWhereWordsDo)
{
    Stage stage;
    std::map<QString, bool> found;
    for (const Scene& face : faces()) {
        bring(stage, face);
        for (auto* field : stage.window.findChildren<QLineEdit*>())
            if (field->isVisible() && field->isEnabled())
                found[QLatin1String(face.name) + u' ' + field->objectName()] = composes(*field);
    }
    const QStringList ofWords{
        QStringLiteral("code-line"),        QStringLiteral("list.filter"),      QStringLiteral("approver.reason"),
        QStringLiteral("question-text"),    QStringLiteral("question-list"),    QStringLiteral("handbook.sought"),
        QStringLiteral("stock field.move"), QStringLiteral("stock field.from"), QStringLiteral("stock field.to"),
        QStringLiteral("field.reason."),    QStringLiteral("field.reopen")};
    int words = 0, figures = 0;
    for (const auto& [field, on] : found) {
        const bool wanted = std::ranges::any_of(ofWords, [&](const QString& one) { return field.contains(one); });
        EXPECT_EQ(on, wanted) << field.toStdString();
        (wanted ? words : figures) += 1;
    }
    EXPECT_GT(words, 2);
    EXPECT_GT(figures, 3);
}

// What an input method commits is typing: a name arrives as it was chosen.
TEST(InputMethod, WritesChineseIntoAFieldOfWords)
{
    Stage stage;
    bring(stage, *std::ranges::find(faces(), std::string_view("question-text"), &Scene::name));
    auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    ASSERT_NE(field, nullptr);
    field->clear();
    QInputMethodEvent composing(QStringLiteral("liang"), {});
    QCoreApplication::sendEvent(field, &composing);
    stage.press(Qt::Key_Return);  // ends the composing, and answers nothing
    EXPECT_EQ(stage.last<intent::Answer>(), nullptr);
    QInputMethodEvent committed;
    committed.setCommitString(QStringLiteral("梁嘉怡"));
    QCoreApplication::sendEvent(field, &committed);
    stage.press(Qt::Key_Return);
    const auto* answer = stage.last<intent::Answer>();
    ASSERT_NE(answer, nullptr);
    EXPECT_EQ(std::get<QString>(answer->value), QStringLiteral("梁嘉怡"));
}

}  // namespace kapok::ui
