#include "ui/person/offer_list.h"

#include "ui/kit/paint.h"
#include "ui/person/offer_delegate.h"

#include <QEvent>
#include <QKeyEvent>
#include <QStandardItemModel>

#include <algorithm>

namespace kapok::ui {

OfferList::OfferList(const Theme& theme, QWidget* parent) : QTreeView(parent), m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("offers"));
    setModel(m_model);
    setItemDelegate(new OfferDelegate(theme, m_offers, this));
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
    const QString kept = current.isEmpty() && this->current() ? this->current()->code : current;
    if (offers == m_offers && this->current() && this->current()->code == kept) return;
    m_offers = offers;
    rebuild(kept);
}

const OfferRow* OfferList::current() const
{
    const QVariant at = currentIndex().data(OfferDelegate::At);
    return at.isValid() && std::size_t(at.toInt()) < m_offers.size() ? &m_offers[std::size_t(at.toInt())] : nullptr;
}

QStandardItem* OfferList::addSection(bool possible)
{
    const auto count = std::ranges::count(m_offers, possible, &OfferRow::possible);
    auto* section = new QStandardItem(possible ? tr("Can be done now") : tr("Cannot be done now"));
    section->setData(tr("%1", "how many businesses").arg(count), OfferDelegate::Note);
    section->setData(OfferDelegate::Section, OfferDelegate::What);
    section->setFlags(Qt::NoItemFlags);
    m_model->appendRow(section);
    if (possible) {
        auto* heads = new QStandardItem;
        heads->setData(OfferDelegate::Heads, OfferDelegate::What);
        heads->setFlags(Qt::NoItemFlags);
        section->appendRow(heads);
    }
    return section;
}

void OfferList::rebuild(const QString& current)
{
    m_model->clear();
    setAccessibleName(tr("What can be done for this person"));
    QStandardItem* sections[] = {addSection(true), addSection(false)};
    QStandardItem* chosen = nullptr;
    for (std::size_t at = 0; at < m_offers.size(); ++at) {
        const OfferRow& offer = m_offers[at];
        auto* item = new QStandardItem(offer.code);
        const QStringList said = offer.possible
                                     ? QStringList{offer.code, offer.name, offer.fee, offer.ready, offer.papers}
                                     : QStringList{offer.code, offer.name, tr("not now"), offer.reason, offer.road};
        const QString state = offer.underWay ? textOf(*offer.underWay) + QStringLiteral(", ") : QString();
        item->setData(QString(state + said.join(QStringLiteral(", "))), Qt::AccessibleTextRole);
        item->setData(OfferDelegate::Offer, OfferDelegate::What);
        item->setData(int(at), OfferDelegate::At);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        sections[offer.possible ? 0 : 1]->appendRow(item);
        if (!chosen || offer.code == current) chosen = item;
    }
    expandAll();
    if (chosen) setCurrentIndex(chosen->index());
}

void OfferList::keyPressEvent(QKeyEvent* event)
{
    const bool typed = !event->text().isEmpty() && event->text().front().isPrint();
    if (typed || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return event->ignore();
    QTreeView::keyPressEvent(event);
}

void OfferList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) rebuild(current() ? current()->code : QString());
    QTreeView::changeEvent(event);
}

}  // namespace kapok::ui
