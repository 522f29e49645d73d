#include "ui/home/open_work.h"

#include "ui/home/work_row.h"
#include "ui/kit/label.h"

#include <QVBoxLayout>

namespace kapok::ui {

OpenWork::OpenWork(const Theme& theme, Rows rows, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_kind(rows), m_rows(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("open-work"));
    setProperty("frame", "panel");
    m_rows->setContentsMargins(1, 1, 1, 1);
    m_rows->setSpacing(0);
}

void OpenWork::present(const std::vector<OpenWorkRow>& work)
{
    setVisible(!work.empty());
    if (work == m_work) return;  // the focus stays on its row
    m_work = work;
    clear(m_rows);
    bool first = true;
    for (const OpenWorkRow& row : work) {
        if (!std::exchange(first, false)) m_rows->addWidget(makeRule(this));
        auto* button = new WorkRow(m_theme, row, this);
        if (m_kind == Rows::ToRead) button->setFocusPolicy(Qt::NoFocus);
        connect(button, &WorkRow::clicked, this, [this, id = row.id] {
            if (m_kind == Rows::ToOpen) Q_EMIT opened(id);
        });
        m_rows->addWidget(button);
    }
}

}  // namespace kapok::ui
