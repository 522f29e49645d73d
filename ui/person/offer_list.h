// What can be done for this person and what cannot: one tree, two sections, one delegate. What is
// refused stays selectable, so that the side can explain it; a group of refused rows opens into them (13).
#pragma once

#include "ui/kit/theme.h"
#include "ui/person/person_view.h"

#include <QTreeView>

#include <set>

class QStandardItem;
class QStandardItemModel;

namespace kapok::ui {

class OfferList final : public QTreeView {
    Q_OBJECT

public:
    explicit OfferList(const Theme& theme, QWidget* parent = nullptr);
    void present(const std::vector<OfferRow>& offers, const QString& current);
    const OfferRow* current() const;
    /// Neither the row nor an open group stays for the next citizen.
    void forget();
    /// True where the bar stands on a group that is closed, or on or in one that is open.
    bool canOpen() const, canClose() const;
    void openGroup();
    /// The bar goes back to the group.
    void closeGroup();
    /// The bar goes to the next row below, and from the last on to the first, whose name or initials begin so; of what
    /// cannot be done to none. Nothing is begun by it.
    void seek(const QString& letter);

Q_SIGNALS:
    void moved();
    void opened();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void rebuild(const QString& current);
    QStandardItem* addSection(bool possible);
    QStandardItem* addRow(QStandardItem* above, const OfferRow& offer);
    QString said(const OfferRow& offer) const;
    /// The group that the bar stands on or in; none elsewhere.
    QModelIndex groupAt() const;

    std::vector<OfferRow> m_offers;
    std::vector<OfferRow> m_rows;  ///< as painted: each group, then those in it
    std::set<QString> m_open;      ///< groups that were opened
    QStandardItemModel* m_model;
};

}  // namespace kapok::ui
