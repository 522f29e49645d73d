// What can be done for this person and what cannot: one tree, two sections, one delegate. What is
// refused stays selectable, so that the side can explain it.
#pragma once

#include "ui/kit/theme.h"
#include "ui/person/person_view.h"

#include <QTreeView>

class QStandardItem;
class QStandardItemModel;

namespace kapok::ui {

class OfferList final : public QTreeView {
    Q_OBJECT

public:
    explicit OfferList(const Theme& theme, QWidget* parent = nullptr);
    void present(const std::vector<OfferRow>& offers, const QString& current);
    const OfferRow* current() const;

Q_SIGNALS:
    void moved();
    void opened();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void rebuild(const QString& current);
    QStandardItem* addSection(bool possible);

    std::vector<OfferRow> m_offers;
    QStandardItemModel* m_model;
};

}  // namespace kapok::ui
