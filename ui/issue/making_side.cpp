#include "ui/issue/making_side.h"

#include "ui/kit/icon.h"
#include "ui/kit/label.h"
#include "ui/kit/side_column.h"

#include <QEvent>
#include <QHBoxLayout>

namespace kapok::ui {

MakingSide::MakingSide(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme), m_content(new QWidget)
{
    setObjectName(QStringLiteral("making.side"));
    layOutSide(this, m_content);
    m_blocks = new QVBoxLayout(m_content);
    m_blocks->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(8));
    m_blocks->setSpacing(theme.px(8));
}

void MakingSide::present(const MakingSideView& view)
{
    if (view == m_view) return;
    m_view = view;
    rebuild();
}

void MakingSide::rebuild()
{
    clear(m_blocks);
    if (!m_view.printer.isEmpty()) addPrinter();
    if (!m_view.serial.isEmpty()) addBlank();
    if (!m_view.spoiled.empty()) addSpoiled();
    addTold(tr("If it jams, or the power fails"), m_view.afterFault);
    addTold(tr("If it is given up"), m_view.undone);
    m_blocks->addStretch();
}

void MakingSide::addPrinter()
{
    auto* head = new QHBoxLayout;
    head->setSpacing(m_theme.px(8));
    head->addWidget(new Icon(m_theme, QStringLiteral("printer"), Role::Text, 16, m_content));
    auto* name = makeLabel(m_content, Type::Body, {.bold = true, .wraps = true});
    name->setText(m_view.printer);
    head->addWidget(name, 1);
    auto* chip = makeFrame(m_content, "chip");
    auto* inside = new QHBoxLayout(chip);
    inside->setContentsMargins(m_theme.px(8), 0, m_theme.px(8), 0);
    auto* state = makeLabel(chip, Type::Caption);
    state->setText(m_view.printerState);
    inside->addWidget(state);
    head->addWidget(chip);
    m_blocks->addLayout(head);
    addRows(m_view.supplies);
    m_blocks->addWidget(makeRule(m_content));
}

void MakingSide::addBlank()
{
    auto* heading = makeLabel(m_content, Type::Caption, {.ink = "muted", .bold = true});
    heading->setText(tr("Serial of the blank"));
    m_blocks->addWidget(heading);
    auto* row = new QHBoxLayout;
    auto* serial = makeLabel(m_content, Type::Title, {.bold = true});
    serial->setObjectName(QStringLiteral("making.serial"));
    serial->setText(m_view.serial);
    auto* source = makeLabel(m_content, Type::Caption, {.ink = "muted"});
    source->setText(m_view.serialSource);
    row->addWidget(serial, 1);
    row->addWidget(source);
    m_blocks->addLayout(row);
    addRows(m_view.stock);
    m_blocks->addWidget(makeRule(m_content));
}

void MakingSide::addSpoiled()
{
    auto* heading = makeLabel(m_content, Type::Caption, {.ink = "muted", .bold = true});
    heading->setText(tr("Spoiled for this order"));
    m_blocks->addWidget(heading);
    addRows(m_view.spoiled);
    m_blocks->addWidget(makeRule(m_content));
}

void MakingSide::addRows(const std::vector<MakingFactView>& rows)
{
    for (const MakingFactView& fact : rows) {
        auto* row = new QHBoxLayout;
        row->setSpacing(m_theme.px(12));
        auto* label = makeLabel(m_content, Type::Body);
        label->setText(fact.label);
        auto* value = makeLabel(m_content, Type::Body, {.ink = "muted", .wraps = true});
        value->setAlignment(Qt::AlignRight | Qt::AlignTop);
        value->setText(fact.value);
        row->addWidget(label, 0, Qt::AlignTop);
        row->addWidget(value, 1);
        m_blocks->addLayout(row);
    }
}

void MakingSide::addTold(const QString& heading, const QString& text)
{
    if (text.isEmpty()) return;
    auto* head = makeLabel(m_content, Type::Caption, {.ink = "muted", .bold = true});
    head->setText(heading);
    m_blocks->addWidget(head);
    auto* told = makeLabel(m_content, Type::Caption, {.wraps = true});
    told->setText(text);
    m_blocks->addWidget(told);
}

void MakingSide::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) rebuild();
    QWidget::changeEvent(event);
}

}  // namespace kapok::ui
