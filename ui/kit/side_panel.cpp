#include "ui/kit/side_panel.h"

#include "ui/kit/icon.h"
#include "ui/kit/key_hint.h"
#include "ui/kit/label.h"
#include "ui/kit/step_number.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollBar>

#include <algorithm>

namespace kapok::ui {

SidePanel::SidePanel(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_scroll(new QScrollArea(this)), m_content(new QWidget)
{
    setObjectName(QStringLiteral("side"));
    setProperty("pane", "surface");
    setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeUprightRule(this));
    m_line = new QWidget(this);
    auto* line = new QHBoxLayout(m_line);
    line->setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(4));
    line->setSpacing(theme.px(16));
    line->addWidget(new KeyHint(theme, QStringLiteral("Alt S"), {}, m_line));
    line->addWidget(m_terms = makeLabel(m_line, Type::Body, {.bold = true, .wraps = true}), 1);
    m_line->hide();
    row->addWidget(m_line, 1);
    row->addWidget(m_scroll, 1);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_content);
    m_content->installEventFilter(this);
    m_blocks = new QVBoxLayout(m_content);
    m_blocks->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(8));
    m_blocks->setSpacing(theme.px(10));
}

void SidePanel::present(const SideView& view)
{
    if (view == m_view) return;
    m_view = view;
    rebuild();
}

void SidePanel::fold(bool folded)
{
    if (folded == m_folded) return;
    m_folded = folded;
    m_line->setVisible(folded);
    m_scroll->setVisible(!folded);
}

void SidePanel::rebuild()
{
    QStringList terms{m_view.fee, m_view.promise};
    terms.removeAll(QString());
    m_terms->setText(terms.isEmpty() ? m_view.heading : terms.join(QStringLiteral("   ")));
    clear(m_blocks);
    addHeading();
    addReadAloud();
    addTerms();
    addWarning();
    addRoad();
    addRows(tr("Papers"), m_view.papers);
    addRows(tr("What comes next"), m_view.next);
    addBasis();
    m_blocks->addStretch();
}

int SidePanel::neededHeight(int width) const
{
    if (m_folded) return m_line->sizeHint().height();
    const int room = width - m_scroll->verticalScrollBar()->sizeHint().width();
    return m_blocks->hasHeightForWidth() ? m_blocks->totalHeightForWidth(room) : m_content->sizeHint().height();
}

bool SidePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_content && event->type() == QEvent::LayoutRequest) Q_EMIT grew();
    return QWidget::eventFilter(watched, event);
}

QVBoxLayout* SidePanel::beginBlock(const QString& heading)
{
    if (m_blocks->count() > 1 || (m_blocks->count() == 1 && m_view.heading.isEmpty()))
        m_blocks->addWidget(makeRule(m_content));
    auto* holder = new QWidget(m_content);
    auto* block = new QVBoxLayout(holder);
    block->setContentsMargins(0, 0, 0, 0);
    block->setSpacing(m_theme.px(4));
    if (!heading.isEmpty()) {
        auto* label = makeLabel(holder, Type::Caption, {.ink = "muted", .bold = true});
        label->setText(heading);
        block->addWidget(label);
    }
    m_blocks->addWidget(holder);
    return block;
}

void SidePanel::addHeading()
{
    if (m_view.heading.isEmpty()) return;
    auto* holder = new QWidget(m_content);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_theme.px(8));
    if (!m_view.icon.isEmpty())
        row->addWidget(new Icon(m_theme, m_view.icon, Role::Muted, 16, holder), 0, Qt::AlignVCenter);
    auto* heading = makeLabel(holder, Type::Emphasis, {.bold = true, .wraps = true});
    heading->setText(m_view.heading);
    row->addWidget(heading, 1);
    m_blocks->addWidget(holder);
}

void SidePanel::addReadAloud()
{
    if (m_view.readAloud.isEmpty()) return;
    auto* block = beginBlock(tr("Read to the citizen"));
    auto* sentence = makeLabel(m_content, Type::Emphasis, {.wraps = true});
    sentence->setObjectName(QStringLiteral("side.read-aloud"));
    sentence->setText(m_view.readAloud);
    block->addWidget(sentence);
}

void SidePanel::addTerms()
{
    if (m_view.fee.isEmpty() && m_view.promise.isEmpty()) return;
    auto* block = beginBlock({});
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(m_theme.px(8));
    grid->setVerticalSpacing(0);
    const auto column = [&](int at, int share, const QString& heading, const QString& amount, const QString& note,
                            const char* name) {
        if (amount.isEmpty()) return;
        auto* head = makeLabel(m_content, Type::Caption, {.ink = "muted", .bold = true});
        head->setText(heading);
        auto* number = makeLabel(m_content, Type::Title, {.bold = true});
        number->setObjectName(QLatin1String(name));
        number->setText(amount);
        auto* small = makeLabel(m_content, Type::Caption, {.ink = "muted", .wraps = true});
        small->setText(note);
        int row = 0;
        for (QLabel* line : {head, number, small}) grid->addWidget(line, row++, at, Qt::Alignment());
        grid->setColumnStretch(at, share);
    };
    column(0, 9, tr("Fee"), m_view.fee, {}, "side.fee");
    column(1, 10, tr("Promised date"), m_view.promise, m_view.promiseNote, "side.promise");
    block->addLayout(grid);
}

void SidePanel::addWarning()
{
    if (m_view.warning.isEmpty()) return;
    auto* block = beginBlock({});
    auto* frame = makeFrame(m_content, "warning");
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(m_theme.px(8), m_theme.px(6), m_theme.px(8), m_theme.px(6));
    column->setSpacing(m_theme.px(4));
    auto* head = new QHBoxLayout;
    head->setSpacing(m_theme.px(8));
    head->addWidget(new Icon(m_theme, QStringLiteral("warning"), Role::Text, 16, frame), 0, Qt::AlignVCenter);
    auto* title = makeLabel(frame, Type::Body, {.bold = true, .wraps = true});
    title->setText(m_view.warning);
    head->addWidget(title, 1);
    auto* text = makeLabel(frame, Type::Body, {.wraps = true});
    text->setText(m_view.warningText);
    column->addLayout(head);
    column->addWidget(text);
    block->addWidget(frame);
}

void SidePanel::addRoad()
{
    if (m_view.road.empty()) return;
    // 13: what can all be done now, each with where it applies, are ways to choose from; else they are steps.
    const auto isAWay = [](const RoadStep& step) { return step.today && !step.note.isEmpty(); };
    const bool choice = std::ranges::all_of(m_view.road, isAWay);
    auto* block = beginBlock(choice ? tr("One of these") : tr("The road"));
    int number = 0;
    for (const RoadStep& step : m_view.road) {
        auto* row = new QHBoxLayout;
        row->setSpacing(m_theme.px(8));
        if (!choice) row->addWidget(new StepNumber(m_theme, ++number, step.today, m_content));
        auto* code = makeLabel(m_content, Type::Body, {.ink = "muted"});
        code->setText(step.code);
        auto* name = makeLabel(m_content, Type::Body);
        name->setText(step.name);
        auto* note = makeLabel(m_content, Type::Caption, {.ink = "muted"});
        note->setText(step.note);
        if (!step.code.isEmpty()) row->addWidget(code);
        row->addWidget(name, 1);
        row->addWidget(note);
        block->addLayout(row);
    }
}

void SidePanel::addRows(const QString& heading, const std::vector<SideView::Row>& rows)
{
    if (rows.empty()) return;
    auto* block = beginBlock(heading);
    for (const SideView::Row& entry : rows) {
        auto* row = new QHBoxLayout;
        row->setSpacing(m_theme.px(8));
        bool isNumber = false;
        entry.icon.toInt(&isNumber);
        if (isNumber) {
            auto* number = makeLabel(m_content, Type::Body, {.ink = "muted"});
            number->setText(entry.icon);
            number->setMinimumWidth(m_theme.px(16));
            row->addWidget(number);
        } else if (!entry.icon.isEmpty()) {
            row->addWidget(new Icon(m_theme, entry.icon, Role::Muted, 16, m_content), 0, Qt::AlignVCenter);
        }
        auto* text = makeLabel(m_content, Type::Body, {.wraps = true});
        text->setText(entry.text);
        auto* small = makeLabel(m_content, Type::Caption, {.ink = "muted"});
        small->setText(entry.note);
        row->addWidget(text, 1);
        row->addWidget(small, 0, Qt::AlignVCenter);
        block->addLayout(row);
    }
}

void SidePanel::addNote(QVBoxLayout* block, const QString& text)
{
    if (text.isEmpty()) return;
    auto* note = makeLabel(m_content, Type::Caption, {.ink = "muted", .wraps = true});
    note->setText(text);
    block->addWidget(note);
}

void SidePanel::addBasis()
{
    if (m_view.basis.empty()) return;
    auto* block = beginBlock(tr("Basis"));
    auto* row = new QHBoxLayout;
    row->setSpacing(m_theme.px(8));
    auto* line = makeLabel(m_content, Type::Caption, {.wraps = true});
    line->setText(m_view.basis.join(QStringLiteral("   ")));
    row->addWidget(line, 1);
    row->addWidget(new KeyHint(m_theme, QStringLiteral("F1"), tr("Read it"), m_content), 0, Qt::AlignTop);
    block->addLayout(row);
    addNote(block, m_view.pack);
}

void SidePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) rebuild();
    QWidget::changeEvent(event);
}

}  // namespace kapok::ui
