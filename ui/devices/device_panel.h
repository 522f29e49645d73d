// The parts of this counter, what each does now, and what a missing one prevents.
#pragma once

#include "ui/devices/facts_view.h"
#include "ui/kit/theme.h"

#include <QFrame>

class QVBoxLayout;

namespace kapok::ui {

class DevicePanel final : public QFrame {
    Q_OBJECT

public:
    explicit DevicePanel(const Theme& theme, QWidget* parent = nullptr);
    /// `chosen` is marked; below 0: none is.
    void present(const std::vector<DeviceRow>& devices, int chosen = -1);

private:
    QWidget* makeRow(const DeviceRow& device, bool chosen);

    const Theme& m_theme;
    std::vector<DeviceRow> m_devices;
    int m_chosen = -1;
    QVBoxLayout* m_rows;
};

}  // namespace kapok::ui
