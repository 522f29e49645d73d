#include "ui/widgets/rail.h"

#include "ui/widgets/code_line.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rail_delegate.h"

#include <QEvent>
#include <QKeyEvent>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace kapok::ui {

RailList::RailList(QWidget* parent) : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAttribute(Qt::WA_StyledBackground, false);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListView::clicked, this, &RailList::chose);
}

void RailList::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        return chose(currentIndex());
    // Figures belong to the code line, not to a search within the list.
    if (!event->text().isEmpty() && event->text().front().isPrint()) return event->ignore();
    QListView::keyPressEvent(event);
}

Rail::Rail(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_codeLine(new CodeLine(theme, this)), m_model(new QStandardItemModel(this)),
      m_list(new RailList(this))
{
    setObjectName(QStringLiteral("rail"));
    setProperty("pane", "canvas");
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(theme.px(184));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, theme.px(8), 0, theme.px(8));
    column->setSpacing(theme.px(8));
    row->addLayout(column, 1);
    row->addWidget(makeUprightRule(this));
    auto* line = new QHBoxLayout;
    line->setContentsMargins(theme.px(8), 0, theme.px(8), 0);
    line->addWidget(m_codeLine);
    column->addLayout(line);
    column->addWidget(m_list, 1);

    m_list->setObjectName(QStringLiteral("rail.list"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RailDelegate(theme, m_list));
    connect(m_codeLine, &CodeLine::chose, this, &Rail::choseCode);
    connect(m_list, &RailList::chose, this, [this](const QModelIndex& index) {
        if (const QVariant page = index.data(RailDelegate::PageName); page.isValid())
            Q_EMIT chosePage(static_cast<Page>(page.toInt()));
        else
            Q_EMIT choseCode(index.data(RailDelegate::Code).toString());
    });
}

void Rail::present(const FrameView& view)
{
    m_view = view;
    m_codeLine->present(view.codes);
    rebuild();
}

void Rail::mark(Page page)
{
    m_page = page;
    rebuild();
}

void Rail::rebuild()
{
    m_model->clear();
    m_list->setAccessibleName(tr("Businesses"));
    const auto separator = [this] {
        auto* item = new QStandardItem;
        item->setData(true, RailDelegate::Separator);
        item->setFlags(Qt::NoItemFlags);
        m_model->appendRow(item);
    };
    const auto entry = [this](const CodeEntry& code) {
        auto* item = new QStandardItem(code.name);
        item->setData(code.code, RailDelegate::Code);
        item->setData(code.code == m_view.currentCode, RailDelegate::Current);
        item->setData(QString(code.code + u' ' + code.name), Qt::AccessibleTextRole);
        m_model->appendRow(item);
    };
    const auto place = [this](const QString& name, const char* icon, Page page, int count, bool amber) {
        auto* item = new QStandardItem(name);
        item->setData(QString::fromLatin1(icon), RailDelegate::IconName);
        item->setData(int(page), RailDelegate::PageName);
        item->setData(m_page == page, RailDelegate::Current);
        item->setData(QString(name + u' ' + QString::number(count)), Qt::AccessibleTextRole);
        if (count > 0) item->setData(count, RailDelegate::Count);
        item->setData(amber, RailDelegate::Amber);
        m_model->appendRow(item);
    };
    for (const CodeEntry& code : m_view.codes)
        if (!code.ofOutlet) entry(code);
    separator();
    for (const CodeEntry& code : m_view.codes)
        if (code.ofOutlet) entry(code);
    separator();
    place(tr("Work list"), "worklist", Page::Worklist, m_view.worklist, false);
    place(tr("Outbox"), "outbox", Page::Outbox, m_view.outbox, m_view.outboxInDoubt);
}

void Rail::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) rebuild();
    QWidget::changeEvent(event);
}

}  // namespace kapok::ui
