#include "ui/person/offer_list.h"

#include "ui/kit/paint.h"
#include "ui/person/offer_delegate.h"

#include <QEvent>
#include <QKeyEvent>
#include <QStandardItemModel>

#include <algorithm>

namespace kapok::ui {

namespace {

// What names a row over all that changes: the code of a business, of a group its fact and its road.
QString keyOf(const OfferRow& row) { return row.code.isEmpty() ? row.reason + u'|' + row.road : row.code; }

bool holds(const OfferRow& group, const QString& code)
{
    return !code.isEmpty() && std::ranges::find(group.group, code, &OfferRow::code) != group.group.end();
}

}  // namespace

OfferList::OfferList(const Theme& theme, QWidget* parent) : QTreeView(parent), m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("offers"));
    setModel(m_model);
    setItemDelegate(new OfferDelegate(theme, m_rows, this));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(0);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { Q_EMIT moved(); });
    connect(this, &QTreeView::doubleClicked, this, [this] { Q_EMIT opened(); });
}

void OfferList::present(const std::vector<OfferRow>& offers, const QString& current)
{
    const QString kept = current.isEmpty() && this->current() ? keyOf(*this->current()) : current;
    if (offers == m_offers && this->current() && keyOf(*this->current()) == kept) return;
    m_offers = offers;
    rebuild(kept);
}

const OfferRow* OfferList::current() const
{
    const QVariant at = currentIndex().data(OfferDelegate::At);
    return at.isValid() && std::size_t(at.toInt()) < m_rows.size() ? &m_rows[std::size_t(at.toInt())] : nullptr;
}

QModelIndex OfferList::groupAt() const
{
    for (QModelIndex at = currentIndex(); at.isValid(); at = at.parent())
        if (m_model->hasChildren(at) && at.parent().isValid()) return at;
    return {};
}

bool OfferList::canOpen() const
{
    const QModelIndex group = groupAt();
    return group.isValid() && !isExpanded(group);
}

bool OfferList::canClose() const
{
    const QModelIndex group = groupAt();
    return group.isValid() && isExpanded(group);
}

void OfferList::openGroup()
{
    if (!canOpen()) return;
    m_open.insert(keyOf(*current()));
    setExpanded(groupAt(), true);
    scrollTo(m_model->index(m_model->rowCount(groupAt()) - 1, 0, groupAt()));
    scrollTo(groupAt());
    Q_EMIT moved();
}

void OfferList::closeGroup()
{
    if (!canClose()) return;
    const QModelIndex group = groupAt();
    setCurrentIndex(group);
    m_open.erase(keyOf(*current()));
    setExpanded(group, false);
    Q_EMIT moved();
}

void OfferList::forget()
{
    m_open.clear();
    m_offers.clear();
    m_rows.clear();
    m_model->clear();
}

QStandardItem* OfferList::addSection(bool possible)
{
    qsizetype businesses = 0, rows = 0;
    for (const OfferRow& offer : m_offers) {
        if (offer.possible != possible) continue;
        ++rows;
        businesses += offer.group.empty() ? 1 : qsizetype(offer.group.size());
    }
    auto* section = new QStandardItem(possible ? tr("Can be done now") : tr("Cannot be done now"));
    section->setData(rows == businesses ? tr("%1", "how many businesses").arg(businesses)
                                        : tr("%1, for %2 reasons", "how many businesses").arg(businesses).arg(rows),
                     OfferDelegate::Note);
    section->setData(OfferDelegate::Section, OfferDelegate::What);
    section->setFlags(Qt::NoItemFlags);
    m_model->appendRow(section);
    if (possible && rows > 0) {  // nothing stands below that would need them
        auto* heads = new QStandardItem;
        heads->setData(OfferDelegate::Heads, OfferDelegate::What);
        heads->setFlags(Qt::NoItemFlags);
        section->appendRow(heads);
    }
    return section;
}

QString OfferList::said(const OfferRow& offer) const
{
    QStringList said;
    if (offer.underWay) said.append(textOf(*offer.underWay));
    if (offer.possible)
        return (said << offer.code << offer.name << offer.fee << offer.ready << offer.papers)
            .join(QStringLiteral(", "));
    if (offer.group.empty()) said << offer.code << offer.name;
    for (const OfferRow& one : offer.group) said << one.code + u' ' + one.name;
    return (said << tr("not now") << offer.reason << offer.road).join(QStringLiteral(", "));
}

QStandardItem* OfferList::addRow(QStandardItem* above, const OfferRow& offer)
{
    auto* item = new QStandardItem(offer.code);
    item->setData(said(offer), Qt::AccessibleTextRole);
    item->setData(offer.group.empty() ? OfferDelegate::Offer : OfferDelegate::Group, OfferDelegate::What);
    item->setData(int(m_rows.size()), OfferDelegate::At);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    above->appendRow(item);
    m_rows.push_back(offer);
    for (const OfferRow& one : offer.group) addRow(item, one);
    return item;
}

void OfferList::rebuild(const QString& current)
{
    m_model->clear();
    m_rows.clear();
    setAccessibleName(tr("What can be done for this person"));
    QStandardItem* sections[] = {addSection(true), addSection(false)};
    for (QStandardItem* section : sections) setExpanded(section->index(), true);
    QStandardItem* chosen = nullptr;
    for (const OfferRow& offer : m_offers) {
        QStandardItem* item = addRow(sections[offer.possible ? 0 : 1], offer);
        if (!chosen || keyOf(offer) == current) chosen = item;
        const bool inside = holds(offer, current);
        if (inside || m_open.contains(keyOf(offer))) setExpanded(item->index(), true);
        for (int at = 0; inside && at < item->rowCount(); ++at)
            if (item->child(at)->text() == current) chosen = item->child(at);
    }
    if (chosen) setCurrentIndex(chosen->index());
}

void OfferList::seek(const QString& letter)
{
    const auto isMeant = [&](const OfferRow& row) {
        return row.possible && (row.initials.startsWith(letter, Qt::CaseInsensitive) ||
                                row.name.startsWith(letter, Qt::CaseInsensitive));
    };
    const QModelIndex possible = m_model->index(0, 0);
    const int rows = m_model->rowCount(possible);
    const int from = currentIndex().parent() == possible ? currentIndex().row() : -1;
    for (int on = 1; on <= rows; ++on) {
        const QModelIndex at = m_model->index((from + on) % rows, 0, possible);
        const QVariant row = at.data(OfferDelegate::At);
        if (row.isValid() && isMeant(m_rows[std::size_t(row.toInt())])) return setCurrentIndex(at);
    }
}

// Decision 0066: a letter is one key to a row, however far below it stands; figures begin a code.
void OfferList::keyPressEvent(QKeyEvent* event)
{
    const bool typed = !event->text().isEmpty() && event->text().front().isPrint();
    const bool isHeld = event->modifiers() & (Qt::AltModifier | Qt::ControlModifier | Qt::MetaModifier);
    if (typed && !isHeld && event->text().front().isLetter()) return seek(event->text());
    if (typed || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return event->ignore();
    QTreeView::keyPressEvent(event);
}

void OfferList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) rebuild(current() ? keyOf(*current()) : QString());
    QTreeView::changeEvent(event);
}

}  // namespace kapok::ui
