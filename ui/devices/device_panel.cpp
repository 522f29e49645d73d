#include "ui/devices/device_panel.h"

#include "ui/devices/dot.h"
#include "ui/kit/icon.h"
#include "ui/kit/label.h"

#include <QHBoxLayout>
#include <QProgressBar>

namespace kapok::ui {

DevicePanel::DevicePanel(const Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_rows(new QVBoxLayout(this))
{
    setProperty("frame", "panel");
    m_rows->setContentsMargins(1, 1, 1, 1);
    m_rows->setSpacing(0);
}

void DevicePanel::present(const std::vector<DeviceRow>& devices, int chosen)
{
    setVisible(!devices.empty());
    if (devices == m_devices && chosen == m_chosen) return;
    m_devices = devices;
    m_chosen = chosen;
    clear(m_rows);
    bool first = true;
    for (const DeviceRow& device : devices) {
        if (!std::exchange(first, false)) m_rows->addWidget(makeRule(this));
        m_rows->addWidget(makeRow(device, chosen-- == 0));
    }
}

QWidget* DevicePanel::makeRow(const DeviceRow& device, bool chosen)
{
    auto* holder = new QWidget(this);
    if (chosen) {
        QPalette marked = holder->palette();
        marked.setColor(QPalette::Window, m_theme.colour(Role::Select));
        holder->setPalette(marked);
        holder->setAutoFillBackground(true);
    }
    holder->setMinimumHeight(m_theme.px(47));
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(m_theme.px(24), m_theme.px(4), m_theme.px(24), m_theme.px(4));
    row->setSpacing(m_theme.px(8));
    row->addWidget(new Icon(m_theme, device.icon, Role::Muted, 20, holder));
    row->addSpacing(m_theme.px(8));
    auto* name = makeLabel(holder, Type::Body, {.bold = chosen, .wraps = true});
    name->setText(device.name);
    name->setMinimumWidth(m_theme.px(152));
    row->addWidget(name);
    auto* what = makeLabel(holder, Type::Body, {.ink = "muted", .wraps = true});
    what->setText(device.what);
    what->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    row->addWidget(what, 1);
    if (device.percent) {
        auto* bar = new QProgressBar(holder);
        bar->setTextVisible(false);
        bar->setFixedWidth(m_theme.px(96));
        bar->setValue(*device.percent);
        bar->setAccessibleName(device.name);
        row->addWidget(bar);
    }
    if (device.usable) row->addWidget(new Dot(m_theme, *device.usable, holder));
    auto* standing = makeLabel(holder, Type::Body, {.ink = device.usable ? "" : "muted"});
    standing->setText(device.percent ? QStringLiteral("%1%").arg(*device.percent) : device.standing);
    row->addWidget(standing);
    return holder;
}

}  // namespace kapok::ui
