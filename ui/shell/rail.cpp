#include "ui/shell/rail.h"

#include "ui/kit/label.h"
#include "ui/shell/code_line.h"
#include "ui/shell/rail_delegate.h"

#include <QEvent>
#include <QKeyEvent>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace kapok::ui {

namespace {

constexpr std::size_t mostBusinesses = 14;

}  // namespace

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
    : QWidget(parent),
      m_theme(theme),
      m_codeLine(new CodeLine(theme, this)),
      m_model(new QStandardItemModel(this)),
      m_list(new RailList(this)),
      m_placesModel(new QStandardItemModel(this)),
      m_places(new RailList(this))
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
    column->addWidget(m_places);

    m_list->setObjectName(QStringLiteral("rail.list"));
    m_list->setModel(m_model);
    m_places->setObjectName(QStringLiteral("rail.places"));
    m_places->setModel(m_placesModel);
    for (RailList* list : {m_list, m_places}) list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_codeLine, &CodeLine::chose, this, &Rail::choseCode);
    for (RailList* list : {m_list, m_places}) {
        list->setItemDelegate(new RailDelegate(theme, list));
        connect(list, &RailList::chose, this, [this](const QModelIndex& index) {
            if (const QVariant page = index.data(RailDelegate::PageName); page.isValid())
                Q_EMIT chosePage(page.value<Page>());
            else if (index.data(RailDelegate::More).toBool()) m_codeLine->setFocus(Qt::ShortcutFocusReason);
            else Q_EMIT choseCode(index.data(RailDelegate::Code).toString());
        });
    }
}

void Rail::present(const FrameView& view)
{
    const bool same = view.codes == m_view.codes && view.currentCode == m_view.currentCode &&
                      view.outerCodes == m_view.outerCodes && view.worklist == m_view.worklist &&
                      view.outbox == m_view.outbox && view.outboxInDoubt == m_view.outboxInDoubt;
    m_view = view;
    m_codeLine->present(view.codes);
    if (!same) rebuild();  // the clock goes on without moving what the keyboard stands on
}

void Rail::narrow(bool narrow)
{
    if (narrow == m_list->isHidden()) return;
    m_list->setHidden(narrow);
    m_places->setHidden(narrow);
    setMinimumWidth(narrow ? 0 : m_theme.px(184));
    setMaximumWidth(narrow ? QWIDGETSIZE_MAX : m_theme.px(184));
}

void Rail::mark(Page page)
{
    m_page = page;
    rebuild();
}

namespace {

QStandardItem* separator()
{
    auto* item = new QStandardItem;
    item->setData(true, RailDelegate::Separator);
    item->setFlags(Qt::NoItemFlags);
    return item;
}

QStandardItem* entry(const CodeEntry& code, const FrameView& view)
{
    auto* item = new QStandardItem(code.name);
    item->setData(code.code, RailDelegate::Code);
    item->setData(code.code == view.currentCode, RailDelegate::Current);
    item->setData(view.outerCodes.contains(code.code), RailDelegate::Outer);
    item->setData(!code.built || code.barred, RailDelegate::NotBuilt);
    const QString said = code.code + u' ' + code.name;
    const QString heard = code.barred   ? Rail::tr("%1, not for the number that is signed in").arg(said)
                          : !code.built ? Rail::tr("%1, not in this version yet").arg(said)
                                        : said;
    item->setData(heard, Qt::AccessibleTextRole);
    return item;
}

}  // namespace

void Rail::rebuild()
{
    for (const auto& [list, fill] :
         {std::pair{m_list, &Rail::rebuildCodes}, std::pair{m_places, &Rail::rebuildPlaces}}) {
        const int at = list->currentIndex().row();
        (this->*fill)();
        if (at >= 0) list->setCurrentIndex(list->model()->index(at, 0));
    }
}

void Rail::rebuildCodes()
{
    m_model->clear();
    m_list->setAccessibleName(tr("Businesses"));
    std::vector<const CodeEntry*> all;
    for (const CodeEntry& code : m_view.codes)
        if (!code.ofOutlet) all.push_back(&code);
    const std::size_t room = roomFor(all.size());
    const std::size_t shown = room < all.size() && room > 0 ? room - 1 : all.size();
    for (std::size_t at = 0; at < shown; ++at) {
        // Where one stands, and where one will return, is always seen.
        const bool last = at + 1 == shown && shown < all.size();
        const auto marked = std::ranges::find_if(all.begin() + std::ptrdiff_t(at), all.end(), [this](const auto* code) {
            return code->code == m_view.currentCode || m_view.outerCodes.contains(code->code);
        });
        m_model->appendRow(entry(last && marked != all.end() ? **marked : *all[at], m_view));
    }
    if (shown == all.size()) return;
    auto* more = new QStandardItem(tr("%1 more by F2").arg(all.size() - shown));
    more->setData(QStringLiteral("…"), RailDelegate::Code);
    more->setData(true, RailDelegate::More);
    more->setData(more->text(), Qt::AccessibleTextRole);
    m_model->appendRow(more);
}

// ui.md: at 768 px the rail holds fourteen businesses and says how many more F2 knows; it never scrolls.
std::size_t Rail::roomFor(std::size_t all) const
{
    const int row = m_theme.px(28);
    const auto fits = std::size_t(std::max(0, m_list->height() / row));
    return fits >= all ? all : std::min<std::size_t>(fits, mostBusinesses + 1);
}

void Rail::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    rebuild();
}

void Rail::rebuildPlaces()
{
    m_placesModel->clear();
    m_places->setAccessibleName(tr("Outlet and lists"));
    const auto place = [this](const QString& name, const char* icon, Page page, int count, bool amber) {
        auto* item = new QStandardItem(name);
        item->setData(QString::fromLatin1(icon), RailDelegate::IconName);
        item->setData(QVariant::fromValue(page), RailDelegate::PageName);
        item->setData(m_page == page, RailDelegate::Current);
        item->setData(count < 0 ? name : name + u' ' + QString::number(count), Qt::AccessibleTextRole);
        if (count > 0) item->setData(count, RailDelegate::Count);
        item->setData(amber, RailDelegate::Amber);
        m_placesModel->appendRow(item);
    };
    m_placesModel->appendRow(separator());
    for (const CodeEntry& code : m_view.codes)
        if (code.ofOutlet) m_placesModel->appendRow(entry(code, m_view));
    m_placesModel->appendRow(separator());
    place(tr("Work list"), "worklist", pages::worklist, m_view.worklist, false);
    place(tr("Outbox"), "outbox", pages::outbox, m_view.outbox, m_view.outboxInDoubt);
    place(tr("Reports"), "report", pages::reports, -1, false);  // nothing waits in them
    int high = 0;
    for (int row = 0; row < m_placesModel->rowCount(); ++row) high += m_places->sizeHintForRow(row);
    m_places->setFixedHeight(high + 2);
}

void Rail::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) rebuild();
    QWidget::changeEvent(event);
}

}  // namespace kapok::ui
