#include "ui/paper/paper_page.h"

#include "ui/approval/second_person_beside.h"
#include "ui/approval/second_person_panel.h"
#include "ui/kit/label.h"
#include "ui/kit/state_word.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>


namespace kapok::ui {

PaperPage::PaperPage(const Theme& theme, QWidget* parent)
    : PageWidget(theme, pages::paper, parent),
      m_beside(new QHBoxLayout),
      m_scroll(new QScrollArea(this)),
      m_sheet(new QLabel)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(8));
    head->setSpacing(theme.px(12));
    head->addWidget(m_title = makeLabel(this, Type::Title, {.bold = true}));
    head->addWidget(m_state = new StateWord(theme, StateWord::Of::Case, false, this), 0, Qt::AlignVCenter);
    head->addWidget(m_case = makeLabel(this, Type::Body, {.ink = "muted"}), 0, Qt::AlignVCenter);
    head->addStretch();
    m_state->hide();
    m_case->setObjectName(QStringLiteral("paper.case-number"));
    m_title->setObjectName(QStringLiteral("paper.title"));
    outer->addLayout(head);
    outer->addWidget(m_remark = makeLabel(this, Type::Body, {.ink = "muted", .wraps = true}));
    m_remark->setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(8));
    m_beside->addWidget(m_scroll, 1);
    outer->addLayout(m_beside, 1);
    outer->addWidget(m_bar);
    m_handOver = addEnter("go-on", Key::Stands::Primary, [this] { send(intent::HandOver{}); });
    // Decision 0066: what Enter does, once for each paper that the page names.
    m_handOverAll = addKey("hand-over-all", Key::Stands::Hint, QKeySequence(Qt::CTRL | Qt::Key_Return), [this] {
        for (auto papers = m_view.alsoHere.size() + 1; papers > 0; --papers) send(intent::HandOver{});
    });
    m_again = addKey("print", Key::Stands::Button, Qt::Key_P, [this] {
        m_left = false;
        send(intent::PrintAgain{});
    });
    m_back = addBack();
    m_sheet->setObjectName(QStringLiteral("paper.sheet"));
    m_sheet->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_scroll->setWidget(m_sheet);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);  // else fitting the sheet could flicker
    m_scroll->viewport()->installEventFilter(this);
    presentBar();
}

void PaperPage::present(const PaperPageView& view)
{
    const bool another = view.caseNumber != m_view.caseNumber || view.text != m_view.text;
    m_view = view;
    m_title->setText(view.title);
    m_case->setText(view.caseNumber);
    const bool isLow = height() < m_theme.px(400);  // at 200 %: then all the room is the second person's
    say(m_remark, view.secondPerson && isLow ? QString() : view.remark);
    m_state->setVisible(view.state.has_value());
    if (view.state) m_state->present(*view.state);
    m_sheet->setAccessibleName(view.text);
    m_scroll->setAccessibleName(view.title);
    fit();
    if (another) m_scroll->verticalScrollBar()->setValue(0);  // each paper is read from its beginning
    if (!m_panel) presentBar();
    showPanel();
}

bool PaperPage::locks() const { return m_panel != nullptr; }

void PaperPage::showPanel()
{
    const bool turns = showSecondPerson(m_panel, m_left ? std::nullopt : m_view.secondPerson,
                                        {m_theme, this, m_beside, [this](const Intent& said) { hear(said); }});
    if (turns && locks()) m_panel->setFixedWidth(m_theme.px(440));
    if (locks()) m_bar->presentLocked(QStringLiteral("lock"), tr("Waiting for the second person. Esc prints nothing."));
    if (!turns) return;
    if (!locks()) presentBar();
    Q_EMIT locked();
    if (!isVisible()) return;
    if (locks()) m_panel->begin();
    else begin();
}

// He agrees, or goes: what he does not agree to is not printed, and the paper stays before the teller.
void PaperPage::hear(const Intent& said)
{
    if (const auto* agreed = std::get_if<intent::Approve>(&said))
        return send(intent::PrintAgain{agreed->approver, agreed->password, agreed->seen});
    m_left = true;
    showPanel();
}

void PaperPage::fit()
{
    if (m_view.sheet.isNull()) return m_sheet->clear();
    const qreal ratio = devicePixelRatioF();
    // As wide as it can be read, never wider than the room; long sheets are scrolled with the arrows.
    const int wide = std::min(m_scroll->viewport()->width() - m_theme.px(32), m_theme.px(620));
    QPixmap shown =
        QPixmap::fromImage(m_view.sheet.scaledToWidth(std::max(1, int(wide * ratio)), Qt::SmoothTransformation));
    shown.setDevicePixelRatio(ratio);
    m_sheet->setPixmap(shown);
}

bool PaperPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) fit();
    return PageWidget::eventFilter(watched, event);
}

void PaperPage::begin()
{
    if (locks()) m_panel->begin();
    else m_scroll->setFocus(Qt::OtherFocusReason);
}

QString PaperPage::help() const
{
    return tr("This paper has been printed. Give it to the citizen and press Enter. P prints it once more: the second "
              "print says "
              "that it is a reprint, and from the third on a supervisor agrees.");
}

void PaperPage::nameKeys()
{
    m_handOver->offer(tr("Go on"));
    m_handOverAll->offer(m_view.alsoHere.empty() ? QString() : tr("Hand over all %1").arg(m_view.alsoHere.size() + 1));
    m_again->offer(tr("Print again"));
    m_back->offer(tr("Back"));
}

}  // namespace kapok::ui
