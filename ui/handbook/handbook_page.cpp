#include "ui/handbook/handbook_page.h"

#include "ui/kit/label.h"
#include "ui/kit/table.h"
#include "ui/kit/table_view.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>

namespace kapok::ui {
namespace {

constexpr int enoughForBoth = 900;  // logical pixels at 100 %

}  // namespace

HandbookPage::HandbookPage(const Theme& theme, QWidget* parent) : PageWidget(theme, pages::handbook, parent)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* upper = new QVBoxLayout;
    upper->setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(12));
    upper->setSpacing(theme.px(10));
    auto* head = new QHBoxLayout;
    head->setSpacing(theme.px(16));
    head->addWidget(m_title = makeLabel(this, Type::Title, {.bold = true}));
    head->addWidget(m_counts = makeLabel(this, Type::Body, {.ink = "muted"}), 0, Qt::AlignVCenter);
    head->addStretch();
    upper->addLayout(head);
    upper->addWidget(m_remark = makeLabel(this, Type::Body, {.wraps = true}));
    upper->addWidget(m_sought = new QLineEdit(this));
    m_sought->setObjectName(QStringLiteral("handbook.sought"));
    m_sought->setMaxLength(60);
    m_sought->installEventFilter(this);
    takesNumbers(m_sought);
    upper->addWidget(m_empty = makeLabel(this, Type::Emphasis, {.ink = "muted", .wraps = true}));
    m_empty->setObjectName(QStringLiteral("handbook.empty"));
    upper->addWidget(m_both = new QWidget(this), 1);
    m_halves = new QBoxLayout(QBoxLayout::LeftToRight, m_both);
    m_halves->setContentsMargins(0, 0, 0, 0);
    m_halves->setSpacing(theme.px(12));
    m_panel = makeFrame(m_both, "panel");
    auto* inPanel = new QVBoxLayout(m_panel);
    inPanel->setContentsMargins(1, 1, 1, 1);
    inPanel->addWidget(m_table = new TableView(theme, m_panel));
    m_halves->addWidget(m_panel, 1);  // what is read has the most of it
    auto* paper = makeFrame(m_both, "panel");
    auto* inPaper = new QVBoxLayout(paper);
    inPaper->setContentsMargins(1, 1, 1, 1);
    inPaper->addWidget(m_scroll = new QScrollArea(paper));
    m_halves->addWidget(paper, 2);
    m_scroll->setObjectName(QStringLiteral("handbook.paper"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    auto* sheet = new QWidget;
    auto* lines = new QVBoxLayout(sheet);
    lines->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16));
    lines->setSpacing(theme.px(8));
    lines->addWidget(m_id = makeLabel(sheet, Type::Caption, {.ink = "muted"}));
    lines->addWidget(m_name = makeLabel(sheet, Type::Title, {.bold = true, .wraps = true}));
    lines->addWidget(m_text = makeLabel(sheet, Type::Emphasis, {.wraps = true}));
    lines->addStretch();
    m_name->setObjectName(QStringLiteral("handbook.name"));
    m_text->setObjectName(QStringLiteral("handbook.text"));
    m_scroll->setWidget(sheet);
    outer->addLayout(upper, 1);
    outer->addWidget(m_bar);
    connect(m_sought, &QLineEdit::textEdited, this, [this](const QString& typed) { send(intent::Seek{typed}); });
    connect(m_table, &TableView::moved, this, &HandbookPage::showRead);
    m_print = addKey("print", Key::Stands::Primary, QKeySequence(Qt::CTRL | Qt::Key_P), [this] {
        if (const ParagraphView* one = read()) send(intent::TakeHome{one->id});
    });
    m_back = addKey("back", Key::Stands::Hint, Qt::Key_Escape, [this] { escape(); });
    retranslate();
    presentBar();
}

void HandbookPage::present(const HandbookPageView& view)
{
    const bool anew = view.opened != m_view.opened, same = view.paragraphs == m_view.paragraphs;
    m_view = view;
    m_title->setText(view.title);
    say(m_counts, view.counts);
    say(m_remark, view.remark);
    if (anew) m_sought->clear();
    if (!same || anew) presentTable();
    say(m_empty, view.empty);
    m_both->setVisible(!view.paragraphs.empty());
    showRead();
    presentBar();
}

void HandbookPage::presentTable()
{
    using Kind = ColumnHead::Kind;
    const std::vector<Column<ParagraphView>> columns{
        {{tr("Paragraph"), Kind::Text, 1}, [](const ParagraphView& one) { return Cell{.text = one.id}; }},
        {{tr("What it answers"), Kind::Text, 5}, [](const ParagraphView& one) { return Cell{.text = one.title}; }}};
    m_table->present(
        std::make_shared<TableOf<ParagraphView>>(
            columns, m_view.paragraphs, [](const ParagraphView& one) -> Intent { return intent::TakeHome{one.id}; }),
        m_view.title);
    m_table->toFirst();
}

const ParagraphView* HandbookPage::read() const
{
    const auto row = m_table->current();
    const bool there = row && std::size_t(*row) < m_view.paragraphs.size();
    return there ? &m_view.paragraphs[std::size_t(*row)] : nullptr;
}

void HandbookPage::showRead()
{
    const ParagraphView* one = read();
    const QString id = one ? tr("Hot issues of the social security card, %1").arg(one->id) : QString();
    if (m_id->text() != id) m_scroll->verticalScrollBar()->setValue(0);  // each is read from its beginning
    m_id->setText(id);
    m_name->setText(one ? one->title : QString());
    m_text->setText(one ? one->text : QString());
    m_scroll->setAccessibleName(one ? one->title + u'\n' + one->text : QString());
}

void HandbookPage::begin() { m_sought->setFocus(Qt::OtherFocusReason); }

QString HandbookPage::help() const
{
    return tr("Type what the citizen asks about: the paragraphs that speak of it stand below, the best first. Up and "
              "Down choose one, Page Up and Page Down read on. Ctrl P prints it for the citizen to take home. Esc "
              "leads back to where you were, and nothing there is lost.");
}

// First what was typed, then to where one was.
void HandbookPage::escape()
{
    if (m_sought->text().isEmpty()) return send(intent::Back{});
    m_sought->clear();
    send(intent::Seek{});
    begin();
}

// Who types goes through the paragraphs without leaving the line.
bool HandbookPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_sought && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) return QCoreApplication::sendEvent(m_table, event);
        if (key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QScrollBar& bar = *m_scroll->verticalScrollBar();
            bar.triggerAction(key == Qt::Key_PageUp ? QScrollBar::SliderPageStepSub : QScrollBar::SliderPageStepAdd);
            return true;
        }
    }
    return PageWidget::eventFilter(watched, event);
}

void HandbookPage::resizeEvent(QResizeEvent* event)
{
    const bool beside = event->size().width() >= m_theme.px(enoughForBoth);
    m_halves->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    PageWidget::resizeEvent(event);
}

void HandbookPage::nameKeys()
{
    m_print->offer(m_view.paragraphs.empty() ? QString() : tr("Print for the citizen"));
    m_back->offer(tr("Back"));
}

void HandbookPage::retranslate()
{
    m_sought->setPlaceholderText(tr("Find in the handbook"));
    m_sought->setAccessibleName(tr("Find in the handbook"));
    presentTable();
    showRead();
}

}  // namespace kapok::ui
