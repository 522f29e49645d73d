// Puts its items side by side and goes on in the next row where they no longer fit (letters at 200 %).
#pragma once

#include <QLayout>

#include <vector>

namespace kapok::ui {

class FlowLayout final : public QLayout {
public:
    explicit FlowLayout(int gap) : m_gap(gap) {}
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override { m_items.push_back(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& area) override;

private:
    /// The last item of a row takes what is left of it; returns the height.
    int arrange(const QRect& area, bool move) const;

    std::vector<QLayoutItem*> m_items;
    int m_gap;
};

}  // namespace kapok::ui
