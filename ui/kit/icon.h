// One line icon, always in today's colours. Decoration: a word stands beside it, so ears skip it.
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

namespace kapok::ui {

class Icon final : public QWidget {
    Q_OBJECT

public:
    Icon(const Theme& theme, const QString& name, Role role, int size, QWidget* parent = nullptr);
    void show(const QString& name, Role role);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_name;
    Role m_role;
    int m_size;  // at 100 %
};

}  // namespace kapok::ui
