#include "ui/step/step_page.h"

#include "ui/kit/label.h"
#include "ui/kit/notice_block.h"
#include "ui/kit/side_panel.h"
#include "ui/kit/state_word.h"
#include "ui/kit/work_and_side.h"
#include "ui/person/person_strip.h"
#include "ui/step/change_panel.h"
#include "ui/step/earlier_answers.h"
#include "ui/step/questions/question.h"
#include "ui/step/second_person_panel.h"
#include "ui/step/step_bar.h"
#include "ui/step/take_card_banner.h"
#include "ui/step/waiting.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>

namespace kapok::ui {

StepPage::StepPage(const Theme& theme, QWidget* parent)
    : PageWidget(theme, Page::Step, parent),
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
    outer->addWidget(new WorkAndSide(theme, m_scroll, m_side, this), 1);
    outer->addWidget(m_bar);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    buildWork();
    m_scroll->setWidget(m_work);

    m_panel = new SecondPersonPanel(theme, this);
    m_panel->hide();
    connect(m_panel, &SecondPersonPanel::intended, this, &PageWidget::intended);
    connect(m_bar, &ActionBar::chose, this, &StepPage::act);
    connect(m_strip, &PersonStrip::choseCard, this, [this](const QString& ref) { send(intent::ChooseCard{ref}); });
    retranslate();
}

void StepPage::buildWork()
{
    m_column = new QVBoxLayout(m_work);
    m_column->setContentsMargins(m_theme.px(16), m_theme.px(14), m_theme.px(16), m_theme.px(16));
    m_column->setSpacing(m_theme.px(8));
    auto* head = new QHBoxLayout;
    head->setSpacing(m_theme.px(12));
    head->addWidget(m_title = makeLabel(m_work, Type::Title, {.bold = true}));
    head->addWidget(m_state = new StateWord(m_theme, StateWord::Of::Case, false, m_work), 0, Qt::AlignVCenter);
    head->addWidget(m_saved = makeLabel(m_work, Type::Caption, {.ink = "muted"}), 0, Qt::AlignVCenter);
    head->addWidget(m_case = makeLabel(m_work, Type::Caption, {.ink = "muted"}), 0, Qt::AlignVCenter);
    head->addStretch();
    head->addWidget(m_steps = new StepBar(m_theme, m_work), 0, Qt::AlignVCenter);
    m_title->setObjectName(QStringLiteral("step.title"));
    m_case->setObjectName(QStringLiteral("step.case-number"));
    m_column->addLayout(head);
    m_column->addWidget(m_takeCard = new TakeCardBanner(m_theme, m_work));
    m_column->addWidget(m_slotRemark = makeLabel(m_work, Type::Emphasis, {.bold = true, .wraps = true}));
    m_slotRemark->setObjectName(QStringLiteral("slot-remark"));
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
    m_column->addWidget(m_questionPlace);
    m_column->addWidget(m_outcomeText = makeLabel(m_work, Type::Emphasis, {.wraps = true}));
    m_outcomeText->setObjectName(QStringLiteral("step.outcome"));
    m_column->addWidget(m_change = new ChangePanel(m_theme, m_work));
    m_column->addWidget(m_waiting = new Waiting(m_theme, m_work));
    m_column->addWidget(m_notice = new NoticeBlock(m_theme, m_work));
    m_column->addStretch();
}

void StepPage::present(const StepPageView& view)
{
    m_view = view;
    m_strip->present(view.strip);
    m_side->present(view.side);
    m_title->setText(QStringList{view.code, view.name}.join(u' '));
    m_state->present(view.state);
    say(m_saved, view.savedAt);
    say(m_case, view.caseNumber);
    m_steps->present(view.step, view.steps);
    m_takeCard->setVisible(view.takeYourCard);
    say(m_slotRemark, view.slotRemark.value_or(QString()));
    m_answers->present(view.answers);
    presentQuestion();

    m_change->setVisible(view.change.has_value());
    if (view.change) m_change->present(*view.change);
    if (view.wait) m_waiting->present(*view.wait);
    else m_waiting->stop();
    m_notice->setVisible(view.notice.has_value());
    if (view.notice) m_notice->present(*view.notice);
    const bool ended = !view.question && !view.outcome.isEmpty();
    say(m_outcomeText, ended ? view.outcomeText : QString());
    const QString heading = view.question ? view.question->title : view.outcome;
    say(m_heading, heading);
    say(m_number, view.question && view.step > 0 ? QString::number(view.step) : QString());
    presentBar();
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
        m_question->show();
    }
    if (isVisible() && !secondPersonIsHere()) begin();
}

std::vector<Hint> StepPage::hints() const
{
    std::vector<Hint> all{{QStringLiteral("F1"), tr("Help")}, {QStringLiteral("F2"), tr("Code")}};
    if (m_question && !m_question->choosingKeys().isEmpty()) all.push_back({m_question->choosingKeys(), tr("Choose")});
    if (!m_answers->changeable(1).isEmpty() || m_view.previous) {
        const auto count = std::min<std::size_t>(m_view.answers.size(), 9);
        if (count)
            all.push_back(
                {count < 2 ? QStringLiteral("Alt 1") : QStringLiteral("Alt 1–%1").arg(count), tr("Change an answer")});
    }
    if (m_view.papers) all.push_back({QStringLiteral("P"), tr("Papers")});
    if (m_view.irreversible) all.push_back({tr("Enter"), tr("does nothing here")});
    all.push_back({QStringLiteral("Esc"), m_view.outcome.isEmpty() ? tr("Back, keeps the draft") : tr("Back")});
    all.push_back({QStringLiteral("?"), tr("Keys here")});
    return all;
}

void StepPage::presentBar()
{
    std::vector<ActionView> actions;
    if (m_view.previous)
        actions.push_back({.id = QStringLiteral("previous"), .text = tr("Previous"), .key = QStringLiteral("Alt ←")});
    const bool asks = m_view.notice && m_view.notice->askAgain;
    const bool waits = m_view.wait.has_value() && !m_view.question;
    if (m_view.irreversible) {
        actions.push_back({.id = QStringLiteral("confirm"),
                           .text = m_view.goOn.isEmpty() ? tr("Do it") : m_view.goOn,
                           .key = QStringLiteral("F9"),
                           .primary = true});
    } else if (asks) {
        actions.push_back({.id = QStringLiteral("ask-again"),
                           .text = m_view.state == State::Recorded ? tr("Try the line now") : tr("Ask now"),
                           .key = QStringLiteral("F5"),
                           .primary = true});
    } else if (!waits) {
        actions.push_back({.id = QStringLiteral("go-on"),
                           .text = m_view.goOn.isEmpty() ? tr("Next") : m_view.goOn,
                           .key = tr("Enter"),
                           .primary = true});
    }
    m_bar->present(hints(), actions);
}

void StepPage::begin()
{
    if (secondPersonIsHere()) return m_panel->begin();
    if (m_question) return m_question->begin();
    setFocusPolicy(Qt::StrongFocus);  // nothing is asked: the page itself hears Enter
    setFocus(Qt::OtherFocusReason);
    setFocusPolicy(Qt::NoFocus);
}

QString StepPage::help() const
{
    return tr(
        "One step, one question. Enter goes on, Esc goes back and keeps the draft, Alt and a digit changes an earlier "
        "answer. What cannot be undone needs F9. F8 ends the case because the citizen breaks off. P shows what was "
        "printed.");
}

void StepPage::enter()
{
    if (m_view.irreversible || secondPersonIsHere()) return;
    if (m_question) {
        if (auto answer = m_question->value()) send(intent::Answer{m_question->view().field, std::move(*answer)});
        return;
    }
    if (!m_view.wait) send(intent::GoOn{});
}

void StepPage::escape()
{
    if (secondPersonIsHere()) return send(intent::LeaveApproval{});
    send(intent::Back{});
}

bool StepPage::altDigit(int digit)
{
    const QString field = m_answers->changeable(digit);
    if (!field.isEmpty()) send(intent::TakeBack{field});
    return true;
}

bool StepPage::key(QKeyEvent& event)
{
    const int digit = event.key() - Qt::Key_0;
    if (event.modifiers() == Qt::AltModifier && digit >= 1 && digit <= 9) return altDigit(digit);
    if (event.modifiers() == Qt::AltModifier && event.key() == Qt::Key_Left) {
        if (m_view.previous) send(intent::Previous{});
        return true;
    }
    if (event.key() == Qt::Key_F9) {
        if (!m_view.irreversible) return true;
        if (m_question && m_view.question->kind != QuestionView::Kind::Nothing) {
            if (auto answer = m_question->value()) send(intent::Answer{m_question->view().field, std::move(*answer)});
            return true;
        }
        send(intent::Confirm{});
        return true;
    }
    if (event.key() == Qt::Key_F8) return send(intent::Withdraw{}), true;
    if (m_question && m_question->takeKey(event)) return true;
    if (event.key() != Qt::Key_P || event.modifiers() != Qt::NoModifier || !m_view.papers) return false;
    send(intent::Print{});
    return true;
}

void StepPage::act(const QString& id)
{
    if (id == QLatin1String("previous")) return send(intent::Previous{});
    if (id == QLatin1String("ask-again")) return send(intent::AskAgain{});
    if (id == QLatin1String("go-on")) return enter();
    QKeyEvent confirm(QEvent::KeyPress, Qt::Key_F9, Qt::NoModifier);
    key(confirm);
}

bool StepPage::secondPersonIsHere() const { return m_panel && !m_panel->isHidden(); }

void StepPage::presentSecondPerson(const std::optional<SecondPersonView>& view)
{
    const bool was = secondPersonIsHere();
    m_work->setAttribute(Qt::WA_TransparentForMouseEvents, view.has_value());
    if (view) {
        m_panel->present(*view);
        placePanel();
        m_panel->show();
        m_panel->raise();
        m_bar->presentLocked(QStringLiteral("lock"),
                             tr("Waiting for the second person. What the teller entered is kept and does not change."));
    } else {
        m_panel->hide();
        presentBar();
    }
    if (was == view.has_value()) return;
    Q_EMIT locked(view.has_value());
    begin();
}

void StepPage::placePanel()
{
    const int wide = m_theme.px(328);  // the side's, wherever the side is now
    m_panel->setGeometry(width() - wide, m_strip->height() - 1, wide, height() - m_strip->height() + 1);
}

void StepPage::resizeEvent(QResizeEvent* event)
{
    PageWidget::resizeEvent(event);
    placePanel();
}

void StepPage::retranslate()
{
    if (secondPersonIsHere())
        m_bar->presentLocked(QStringLiteral("lock"),
                             tr("Waiting for the second person. What the teller entered is kept and does not change."));
    else presentBar();
}

}  // namespace kapok::ui
