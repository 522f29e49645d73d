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
    void present(const std::vector<DeviceRow>& devices);

private:
    QWidget* makeRow(const DeviceRow& device);

    const Theme& m_theme;
    std::vector<DeviceRow> m_devices;
    QVBoxLayout* m_rows;
};

}  // namespace kapok::ui
