// The keys of a step: what each does, and in which words the bar names it.
#include "ui/kit/work_and_side.h"
#include "ui/person/person_strip.h"
#include "ui/step/earlier_answers.h"
#include "ui/step/file_taker.h"
#include "ui/step/no_menu.h"
#include "ui/step/questions/question.h"
#include "ui/step/signing_strip.h"
#include "ui/step/step_page.h"

#include <algorithm>
#include <ranges>

namespace kapok::ui {

namespace {

// "1–3, 5"
QString inRanges(const std::vector<int>& numbers)
{
    QStringList ranges;
    for (std::size_t at = 0; at < numbers.size(); ++at) {
        const std::size_t from = at;
        while (at + 1 < numbers.size() && numbers[at + 1] == numbers[at] + 1) ++at;
        ranges << (at == from ? QString::number(numbers[at])
                              : QStringLiteral("%1–%2").arg(numbers[from]).arg(numbers[at]));
    }
    return ranges.join(QStringLiteral(", "));
}

}  // namespace

void StepPage::buildKeys()
{
    using Stands = Key::Stands;
    m_files = new FileTaker(*this, [this](const QString& file) { send(intent::ImportFile{file}); });
    for (int digit = 1; digit <= 10; ++digit)
        m_digits.push_back(addKey("choose", digit == 1 ? Stands::Hint : Stands::InTheMap,
                                  QKeySequence(Qt::Key_0 + digit % 10), [this, digit] {
                                      if (m_question) m_question->choose(digit);
                                  }));
    // Choosing and Enter in one stroke, for a hand that knows the page: what both do, and no more (decision 0066).
    for (int digit = 1; digit <= 9; ++digit)
        m_chords.push_back(addKey("choose-and-go-on", Stands::InTheMap,
                                  QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + digit)), [this, digit] {
                                      m_question->choose(digit);
                                      enter();
                                  }));
    for (int number = 1; number <= 9; ++number)
        m_earlier.push_back(addKey("change", number == 1 ? Stands::Hint : Stands::InTheMap,
                                   QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + number)),
                                   [this, number] { takeBack(number); }));
    m_papers = addKey("papers", Stands::Hint, Qt::Key_P, [this] { send(intent::ShowPapers{}); });
    m_import = addKey("import", Stands::Hint, QKeySequence(Qt::CTRL | Qt::Key_O), [this] { m_files->choose(); });
    m_rare = addKey("rare", Stands::Hint, QKeySequence(Qt::CTRL | Qt::Key_R), [this] {
        if (m_question) m_question->nextRare();
    });
    m_previous = addKey("previous", Stands::Button, QKeySequence(Qt::ALT | Qt::Key_Left), [this] { takeBackLast(); });
    m_goOn = addEnter("go-on", Stands::Primary, [this] { enter(); });
    m_twice = addKey("enter-twice", Stands::Hint, QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { enterTwice(); });
    m_confirm = addKey("confirm", Stands::Primary, Qt::Key_F9, [this] { confirm(); });
    m_askAgain = addKey("ask-again", Stands::Primary, {}, [this] { send(intent::AskAgain{}); });
    m_withdraw = addKey("withdraw", Stands::Hint, Qt::Key_F8, [this] {
        if (m_view.noes.empty()) return send(intent::Withdraw{});
        m_no->ask();
        lockFor(true);
    });
    m_showSide = addKey("side", Key::Stands::InTheMap, QKeySequence(Qt::ALT | Qt::Key_S), [this] { m_both->toggle(); });
    m_showStrip =
        addKey("strip", Key::Stands::InTheMap, QKeySequence(Qt::ALT | Qt::Key_P), [this] { m_strip->toggle(); });
    m_back = addBack();
}

void StepPage::nameKeys()
{
    m_showSide->offer(m_both->folds() && !m_view.making ? tr("Why, fee and papers") : QString());
    m_showStrip->offer(m_strip->folds() ? tr("Cards and what to heed") : QString());
    m_signing->nameKeys();
    m_papers->offer(m_view.papers ? tr("Papers") : QString());
    m_files->want(m_view.takesFile);
    m_import->offer(m_view.takesFile ? tr("Photo from a file") : QString());
    m_rare->offer(m_question && m_question->takesRare() ? tr("Rare character") : QString());
    m_previous->offer(lastChangeable() ? tr("Previous") : QString());
    // What was sent for somebody who is not here cannot be broken off any more; whoever tries is told so.
    const bool sent = m_view.state == State::Recorded || m_view.state == State::InDoubt;
    m_withdraw->standAs(m_view.noes.empty() ? Key::Stands::InTheMap : Key::Stands::Hint);
    m_withdraw->offer(sent || !m_view.noes.empty() ? tr("Not done") : QString());
    m_back->offer(!m_view.inside.isEmpty()       ? tr("Back to %1").arg(m_view.inside)
                  : m_view.state != State::Draft ? tr("Back")
                                                 : tr("Back, keeps the draft"));
    nameGoingOn();
    nameDigits();
    nameEarlier();
}

void StepPage::nameGoingOn()
{
    const bool asks = !m_view.irreversible && m_view.notice && m_view.notice->askAgain;
    const bool waits = m_view.wait.has_value() && !m_view.question;
    const QString act = m_question ? m_question->act() : QString();
    const QString go = !act.isEmpty() ? act : m_view.goOn.isEmpty() ? tr("Next") : m_view.goOn;
    m_confirm->offer(!m_view.irreversible ? QString() : m_view.goOn.isEmpty() ? tr("Do it") : m_view.goOn);
    m_askAgain->offer(!asks ? QString() : m_view.state == State::Recorded ? tr("Try the line now") : tr("Ask now"));
    m_askAgain->speakForAll(QStringLiteral("F5"), m_askAgain->text());  // the key itself is the frame's
    // 15: red is what Enter does; as long as the citizen's hand is missing it does nothing, and is not red.
    const Key::Stands ready = m_signing->lacks().isEmpty() ? Key::Stands::Primary : Key::Stands::Button;
    m_confirm->standAs(ready);
    // Where something cannot be undone Enter does nothing, and the bar says so.
    m_goOn->standAs(m_view.irreversible || asks ? (asks ? Key::Stands::InTheMap : Key::Stands::Hint) : ready);
    m_twice->offer(!m_view.pays.isEmpty()      ? m_view.paysName
                   : !m_view.follows.isEmpty() ? tr("On to %1 %2").arg(m_view.follows, m_view.followsName)
                                               : QString());
    m_goOn->offer(m_view.irreversible ? tr("does nothing here") : waits ? QString() : go);
}

void StepPage::nameDigits()
{
    const std::vector<QString> options = m_question ? m_question->choices() : std::vector<QString>{};
    for (std::size_t at = 0; at < m_digits.size(); ++at)
        m_digits[at]->offer(at < options.size() ? options[at] : QString());
    for (std::size_t at = 0; at < m_chords.size(); ++at)
        m_chords[at]->offer(at < options.size() && !options[at].isEmpty() ? tr("%1, and on").arg(options[at])
                                                                          : QString());
    const auto figures =
        std::ranges::count_if(options | std::views::take(9), [](const QString& one) { return !one.isEmpty(); });
    const QString nought = options.size() >= m_digits.size() ? QStringLiteral(", 0") : QString();
    m_digits.front()->speakForAll((figures < 2 ? QStringLiteral("1") : QStringLiteral("1–%1").arg(figures)) + nought,
                                  tr("Choose"));
}

// The bar names the rows that can be changed, and no other.
void StepPage::nameEarlier()
{
    std::vector<int> rows;
    for (std::size_t at = 0; at < m_earlier.size(); ++at) {
        const bool there = at < m_view.answers.size() && m_view.answers[at].changeable;
        if (there) rows.push_back(int(at) + 1);
        m_earlier[at]->offer(there ? tr("Change: %1").arg(m_view.answers[at].label) : QString());
    }
    if (rows.empty()) return;
    if (rows.front() > 1) m_earlier.front()->offer(tr("Change an answer"), false);  // it speaks for the others
    m_earlier.front()->speakForAll(QStringLiteral("Alt ") + inRanges(rows), tr("Change an answer"));
}

const EarlierAnswer* StepPage::lastChangeable() const
{
    const auto last = std::ranges::find_if(m_view.answers.rbegin(), m_view.answers.rend(), &EarlierAnswer::changeable);
    return last == m_view.answers.rend() ? nullptr : &*last;
}

}  // namespace kapok::ui
