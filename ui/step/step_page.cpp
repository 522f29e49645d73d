#include "ui/step/step_page.h"

#include "ui/approval/second_person_panel.h"
#include "ui/issue/making_frame.h"
#include "ui/kit/announce.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/icon.h"
#include "ui/kit/label.h"
#include "ui/kit/notice_block.h"
#include "ui/kit/side_panel.h"
#include "ui/kit/state_word.h"
#include "ui/kit/work_and_side.h"
#include "ui/person/person_strip.h"
#include "ui/step/earlier_answers.h"
#include "ui/step/no_menu.h"
#include "ui/step/questions/question.h"
#include "ui/step/signing_strip.h"
#include "ui/step/step_bar.h"
#include "ui/step/waiting.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QMetaObject>
#include <QScrollArea>
#include <QScrollBar>

namespace kapok::ui {

StepPage::StepPage(const Theme& theme, QWidget* parent)
    : PageWidget(theme, pages::step, parent),
      m_strip(new PersonStrip(theme, this)),
      m_side(new SidePanel(theme, this)),
      m_panel(nullptr),
      m_scroll(new QScrollArea(this)),
      m_work(new QWidget)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_strip);
    auto* page = new QHBoxLayout;
    page->setSpacing(0);
    page->addWidget(m_both = new WorkAndSide(theme, m_scroll, m_side, this), 1);
    outer->addLayout(page, 1);
    outer->addWidget(m_no = new NoMenu(theme, this));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    buildWork(page);
    outer->addWidget(m_signing->menu());
    outer->addWidget(m_bar);
    m_scroll->setWidget(m_work);

    m_panel = new SecondPersonPanel(theme, this);
    m_panel->hide();
    connect(m_panel, &SecondPersonPanel::intended, this, &PageWidget::intended);
    connect(m_panel, &SecondPersonPanel::previous, this, &StepPage::takeBackLast);
    connect(m_no, &NoMenu::chose, this, [this](const QString& way) { send(intent::Withdraw{way}); });
    connect(m_signing, &SigningStrip::intended, this, &PageWidget::intended);
    connect(m_signing, &SigningStrip::asksWhy, this, [this] { lockFor(true); });
    for (const NoMenu* menu : {m_no, m_signing->menu()})
        connect(menu, &NoMenu::closed, this, [this] { lockFor(false); });
    buildKeys();
    connect(m_strip, &PersonStrip::choseCard, this, [this](const QString& ref) { send(intent::ChooseCard{ref}); });
    presentBar();
}

void StepPage::buildWork(QBoxLayout* page)
{
    auto* work = new QVBoxLayout(m_work);
    work->setContentsMargins(m_theme.px(16), m_theme.px(14), m_theme.px(16), m_theme.px(16));
    work->setSpacing(m_theme.px(8));
    buildHead(work);
    auto* across = new QHBoxLayout;
    across->setSpacing(m_theme.px(16));
    across->addLayout(m_column = new QVBoxLayout, 1);
    work->addLayout(across, 1);
    m_column->setSpacing(m_theme.px(8));
    m_around = makeFrame(m_work, "sunken");
    m_around->setLayout(new QVBoxLayout);
    m_around->layout()->setContentsMargins(m_theme.px(16), m_theme.px(4), m_theme.px(16), m_theme.px(4));
    m_column->addWidget(m_around);
    m_column->addWidget(m_answers = new EarlierAnswers(m_theme, m_work));
    m_column->addSpacing(m_theme.px(8));

    auto* asked = new QHBoxLayout;
    asked->setSpacing(m_theme.px(12));
    asked->addWidget(m_number = makeLabel(m_work, Type::Title, {.ink = "muted", .bold = true}), 0, Qt::AlignTop);
    asked->addWidget(m_heading = makeLabel(m_work, Type::Title, {.bold = true, .wraps = true}), 1);
    m_heading->setObjectName(QStringLiteral("step.heading"));
    m_column->addLayout(asked);
    m_questionPlace = new QWidget(m_work);
    auto* place = new QVBoxLayout(m_questionPlace);
    place->setContentsMargins(m_theme.px(24), m_theme.px(8), 0, 0);
    m_column->addWidget(m_signing = new SigningStrip(m_theme, *this, m_work));  // a long review hides it nowhere
    m_column->addWidget(m_questionPlace);
    m_column->addWidget(m_outcomeText = makeLabel(m_work, Type::Emphasis, {.wraps = true}));
    m_outcomeText->setObjectName(QStringLiteral("step.outcome"));
    m_column->addWidget(m_waiting = new Waiting(m_theme, m_work));
    m_column->addWidget(m_notice = new NoticeBlock(m_theme, m_work));
    m_inside = makeFrame(m_work, "warning");
    auto* inside = new QHBoxLayout(m_inside);
    inside->setContentsMargins(m_theme.px(16), m_theme.px(10), m_theme.px(16), m_theme.px(10));
    inside->setSpacing(m_theme.px(12));
    inside->addWidget(new Icon(m_theme, QStringLiteral("arrow-right"), Role::Text, 16, m_inside), 0, Qt::AlignTop);
    inside->addWidget(m_insideNote = makeLabel(m_inside, Type::Body, {.wraps = true}), 1);
    m_insideNote->setObjectName(QStringLiteral("step.inside"));
    m_column->addSpacing(m_theme.px(8));
    m_column->addWidget(m_inside);
    // What is asked, and what went wrong, stands above what it is about: no table may push it below the fold.
    auto* below = new QVBoxLayout;
    m_column->addLayout(below);
    m_making = new MakingFrame(m_theme, {.page = page, .across = across, .column = below}, m_work);
    m_column->addStretch();
}

void StepPage::buildHead(QVBoxLayout* column)
{
    auto* head = new FlowLayout(m_theme.px(12));  // on a narrow window it goes on below
    head->addWidget(m_outer = makeLabel(m_work, Type::Title, {.ink = "muted"}));
    m_outer->setObjectName(QStringLiteral("step.outer"));
    head->addWidget(m_title = makeLabel(m_work, Type::Title, {.bold = true}));
    head->addWidget(m_state = new StateWord(m_theme, StateWord::Of::Case, false, m_work));
    head->addWidget(m_saved = makeLabel(m_work, Type::Caption, {.ink = "muted"}));
    head->addWidget(m_case = makeLabel(m_work, Type::Caption, {.ink = "muted"}));
    head->addWidget(m_outerSteps = new StepBar(m_theme, StepBar::Of::Outer, m_work));
    head->addWidget(m_steps = new StepBar(m_theme, StepBar::Of::Case, m_work));
    m_title->setObjectName(QStringLiteral("step.title"));
    m_case->setObjectName(QStringLiteral("step.case-number"));
    column->addLayout(head);
}

void StepPage::present(const StepPageView& view)
{
    m_view = view;
    m_strip->present(view.strip);
    m_side->present(view.side);
    say(m_outer, view.inside.isEmpty() ? QString() : view.inside + QStringLiteral(" ›"));
    say(m_insideNote, view.insideNote);
    m_inside->setVisible(!view.insideNote.isEmpty());
    m_title->setText(QStringList{view.code, view.name}.join(u' '));
    m_state->present(view.state);
    say(m_saved, view.making ? view.making->progress : view.savedAt);
    say(m_case, view.caseNumber);
    const bool inside = view.outerSteps > 0;
    m_outerSteps->present(view.outerName, view.outerStep, view.outerSteps);
    m_steps->present(inside ? view.name : QString(), view.step, view.steps);
    presentAround();
    // Picture 08 names each of its steps: bars beside them would count another time.
    for (QWidget* twice : {static_cast<QWidget*>(m_outerSteps), static_cast<QWidget*>(m_steps),
                           static_cast<QWidget*>(m_around), static_cast<QWidget*>(m_inside)})
        if (view.making) twice->hide();
    m_answers->present(view.answers);
    // The review says all of it once more, each with its key (15).
    if (view.question && view.question->kind == QuestionView::Kind::Review) m_answers->hide();
    // Picture 08 is a page of its own to whoever reads the window: its steps say what was answered.
    setObjectName(QStringLiteral("page.") + nameOf(view.making ? pages::issue : pages::step));
    if (view.making) m_answers->hide();
    m_side->setVisible(!view.making);  // printer and blank stand there meanwhile
    m_making->present(view.making);
    presentQuestion();

    if (view.wait) m_waiting->present(*view.wait);
    else m_waiting->stop();
    m_notice->setVisible(view.notice.has_value());
    if (view.notice) m_notice->present(*view.notice);
    const bool ended = !view.question && !view.outcome.isEmpty();
    sayAloud(m_outcomeText, ended ? view.outcomeText : QString());
    const QString heading = view.question ? view.question->title : view.outcome;
    const bool turned = heading != m_heading->text();
    say(m_heading, heading);
    // Once all above it have their places, too.
    if (turned && ended) QMetaObject::invokeMethod(this, [this] { bringQuestionUp(); }, Qt::QueuedConnection);
    say(m_number, view.question && view.step > 0 ? QString::number(view.step) : QString());
    m_no->present(view.noes);
    const bool lacked = !m_signing->lacks().isEmpty();
    m_signing->present(view.signing);
    if (lacked && m_question && m_signing->lacks().isEmpty()) m_question->sayMissing({});  // he has signed by now
    if (m_no->isHidden() && m_signing->menu()->isHidden()) presentBar();
    presentSecondPerson(view.secondPerson);
}

// 17: grey, above what is asked inside.
void StepPage::presentAround()
{
    m_around->setVisible(!m_view.around.empty());
    clear(m_around->layout());
    for (const LabelledView& line : m_view.around) {
        auto* said = makeLabel(m_around, Type::Body, {.ink = "muted", .wraps = true});
        said->setObjectName(QStringLiteral("step.around"));
        said->setText(line.label + QStringLiteral("    ") + line.value);
        m_around->layout()->addWidget(said);
        said->show();
    }
}

void StepPage::presentQuestion()
{
    if (m_question && m_view.question && m_question->view() == *m_view.question) return;
    const bool same = m_question && m_view.question && m_question->view().field == m_view.question->field &&
                      m_question->view().kind == m_view.question->kind;
    const QVariant typed = same ? m_question->typed() : QVariant();
    clear(m_questionPlace->layout());
    m_question = nullptr;
    m_questionPlace->setVisible(m_view.question.has_value());
    if (m_view.question) {
        m_question = makeQuestion(m_theme, *m_view.question, m_questionPlace);
        m_questionPlace->layout()->addWidget(m_question);
        if (same) m_question->restore(typed);
        connect(m_question, &Question::changed, this, [this] { presentBar(); });
        connect(m_question, &Question::warned, this, &StepPage::bringWarningUp);
        m_question->show();
    }
    if (!locks()) beginUnlessTypingElsewhere();
}

void StepPage::begin()
{
    if (!m_panel->isHidden()) return m_panel->begin();
    for (NoMenu* menu : {m_no, m_signing->menu()})
        if (!menu->isHidden()) return menu->setFocus(Qt::OtherFocusReason);
    if (m_question) {
        m_question->begin();
        return bringQuestionUp();
    }
    setFocusPolicy(Qt::StrongFocus);  // nothing is asked: the page itself hears Enter
    setFocus(Qt::OtherFocusReason);
    setFocusPolicy(Qt::NoFocus);
}

QString StepPage::help() const
{
    return tr(
        "One step, one question. Enter goes on, Esc goes back and keeps the draft, Alt and a digit changes an earlier "
        "answer. What cannot be undone needs F9. F8 asks why it is not done, and does nothing until you say. P shows "
        "what was printed.");
}

QString StepPage::asked() const
{
    QStringList all{m_view.caseNumber, m_view.outcome};
    if (const auto& question = m_view.question)
        all << question->field << question->title << question->hint
            << (question->tried ? question->missing : QString());
    if (m_view.wait) all << m_view.wait->doing;
    if (m_view.notice) all << m_view.notice->happened;
    if (m_view.secondPerson) all << m_view.secondPerson->title;
    return all.join(u'\n');
}

void StepPage::enter()
{
    if (!m_view.irreversible) return submit();
    if (m_question) m_question->complain(tr("Enter does nothing here. It cannot be undone: F9 does it."));
}

void StepPage::confirm()
{
    if (m_view.irreversible) submit();
}

void StepPage::submit()
{
    if (m_question) {
        auto answer = m_question->value();
        if (!answer) return;
        if (const QString lacks = m_signing->lacks(); !lacks.isEmpty()) return m_question->sayMissing(lacks);
        return send(intent::Answer{m_question->view().field, std::move(*answer)});
    }
    if (!m_view.wait) send(intent::GoOn{});
}

// What is reviewed and paid at once was read, and is signed where a hand is asked for, as by Enter alone.
void StepPage::enterTwice()
{
    if (m_view.pays.isEmpty()) return send(intent::Start{m_view.follows});
    if (!m_question || !m_question->value()) return;
    if (const QString lacks = m_signing->lacks(); !lacks.isEmpty()) return m_question->sayMissing(lacks);
    send(intent::Answer{m_view.pays, QStringLiteral("cash")});
}

void StepPage::takeBack(int number)
{
    const QString field = m_answers->changeable(number);
    if (!field.isEmpty()) send(intent::TakeBack{field});
}

void StepPage::takeBackLast()
{
    if (const EarlierAnswer* last = lastChangeable()) send(intent::TakeBack{last->field});
}

bool StepPage::locks() const
{
    return m_panel && (!m_panel->isHidden() || !m_no->isHidden() || !m_signing->menu()->isHidden());
}

void StepPage::lockFor(bool other)
{
    if (other)
        m_bar->presentLocked(QStringLiteral("lock"),
                             tr("Choose why not with its digit. Esc goes back, nothing is done."));
    else presentBar();
    restKeys(*this, other);
    Q_EMIT locked();
    if (!other) begin();
}

void StepPage::presentSecondPerson(const std::optional<SecondPersonView>& view)
{
    const bool was = !m_panel->isHidden();
    if (was && m_view.wait && m_view.caseNumber == m_approved)
        return m_panel->wait(true);  // a wrong password costs him neither number nor reason
    m_work->setAttribute(Qt::WA_TransparentForMouseEvents, view.has_value());
    if (view) {
        m_approved = m_view.caseNumber;
        m_panel->present(*view);
        m_panel->wait(false);
        placePanel();
        m_panel->show();
        m_panel->raise();
        m_panel->offerPrevious(lastChangeable() != nullptr);
        m_bar->presentLocked(
            QStringLiteral("lock"),
            lastChangeable()
                ? tr("Waiting for the second person. What was entered is kept; Alt ← changes the last answer.")
                : tr("Waiting for the second person. What the teller entered is kept and does not change."));
    } else {
        m_panel->hide();
    }
    if (was == view.has_value()) return;
    restKeys(*this, view.has_value());
    Q_EMIT locked();
    begin();
}

void StepPage::bringQuestionUp()
{
    // Once all have their places.
    QMetaObject::invokeMethod(this, [this] { scrollToQuestion(); }, Qt::QueuedConnection);
}

// 14: why Enter did nothing is never below the fold. Once all have their places: the frame has only now come up.
void StepPage::bringWarningUp()
{
    const auto show = [this] {
        if (m_question && m_question->warning()->isVisible())
            m_scroll->ensureWidgetVisible(m_question->warning(), 0, m_theme.px(8));
    };
    // Twice: the frame takes its place first, and then the page its height.
    const auto later = [this, show] { QMetaObject::invokeMethod(this, show, Qt::QueuedConnection); };
    QMetaObject::invokeMethod(this, later, Qt::QueuedConnection);
}

void StepPage::scrollToQuestion()
{
    if (!isVisible() || m_heading->isHidden()) return;
    // How it stands or ended is below the fold as little as a question.
    const QWidget* last = m_question ? m_questionPlace : m_outcomeText->isHidden() ? m_heading : m_outcomeText;
    const int heading = m_heading->mapTo(m_work, QPoint()).y(), end = last->geometry().bottom();
    const bool fits = end <= m_scroll->viewport()->height();
    m_scroll->verticalScrollBar()->setValue(fits ? 0 : heading - m_theme.px(8));
    QWidget* hand = QApplication::focusWidget();
    if (hand && m_work->isAncestorOf(hand)) m_scroll->ensureWidgetVisible(hand, 0, m_theme.px(4));
    // The question itself goes before all: it is never scrolled away.
    m_scroll->verticalScrollBar()->setValue(std::min(m_scroll->verticalScrollBar()->value(), heading));
}

void StepPage::placePanel()
{
    const int wide = m_theme.px(328);  // the side's, wherever the side is now
    const int below = m_strip->height() - 1;
    // Where letters are so large that it would be cut, it takes the strip's place as well.
    const int top = m_panel->heightOfAll(wide) > height() - below ? 0 : below;
    m_panel->setGeometry(width() - wide, top, wide, height() - top);
}

void StepPage::resizeEvent(QResizeEvent* event)
{
    m_strip->foldAt(height() < m_theme.px(600));
    m_making->fit(width());
    PageWidget::resizeEvent(event);
    presentBar();  // what folds has a key
    placePanel();
    bringQuestionUp();
}

}  // namespace kapok::ui
