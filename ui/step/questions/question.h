// One question of a step. The page asks it for its value when Enter is pressed; what is not yet an
// answer is said beside the field, and the typing stays.
#pragma once

#include "ui/kit/theme.h"
#include "ui/step/step_view.h"

#include <QVariant>
#include <QWidget>

class QFrame;
class QLabel;
class QVBoxLayout;

namespace kapok::ui {

class Question : public QWidget {
    Q_OBJECT

public:
    /// Object name `question.<field>`, accessible name its title, accessible description its field; the field
    /// that some of its options fill instead is its property `instead`.
    Question(const Theme& theme, const QuestionView& view, QWidget* parent);

    /// The answer, or nothing: then the problem is shown and the field that needs a hand has the focus.
    virtual std::optional<AnswerValue> value() = 0;
    /// Gives the focus to the first field that needs a hand.
    virtual void begin() = 0;
    /// What the digits choose here, in their order: the words of each option.
    virtual std::vector<QString> choices() const { return {}; }
    /// The digit was pressed: 1 to 10.
    virtual void choose(int) {}
    /// True where characters that no keyboard has can be put in (N10).
    virtual bool takesRare() const { return false; }
    virtual void nextRare() {}
    /// What Enter does with what is chosen now; empty: it goes on.
    virtual QString act() const { return {}; }

    /// What stands half-typed, so that a change of language loses nothing; never a secret.
    virtual QVariant typed() const { return {}; }
    virtual void restore(const QVariant&) {}

    /// Says below the question what keeps it from going on, for eyes and ears: the fact in its first line, and what
    /// to do below; empty: nothing does.
    void complain(const QString& problem) { warn(problem, "question.problem"); }
    /// The same of what is needed and not there yet: no mistake, and named so for whoever reads the window.
    void sayMissing(const QString& missing) { warn(missing, "question.missing"); }

    const QuestionView& view() const { return m_view; }
    /// Where it is said: brought into sight by whoever scrolls.
    QWidget* warning() const;

Q_SIGNALS:
    void changed();  ///< something else is chosen
    void warned();   ///< why it does not go on was said

protected:
    const Theme& m_theme;
    const QuestionView m_view;
    QVBoxLayout* m_body;

private:
    QLabel* m_hint;
    QFrame* m_warning;
    QLabel* m_problem;
    QLabel* m_toDo;

    bool isLow() const;
    void buildWarning();
    void warn(const QString& text, const char* name);
};

/// The picture of a question: never null.
Question* makeQuestion(const Theme& theme, const QuestionView& view, QWidget* parent);

}  // namespace kapok::ui
