// Which language the window speaks, and the version. F10 changes it on every page.
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

namespace kapok::ui {

class LanguageSwitch final : public QWidget {
    Q_OBJECT

public:
    explicit LanguageSwitch(const Theme& theme, QWidget* parent = nullptr);
    void setVersion(const QString& version);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    bool chinese() const;
    void name();

    const Theme& m_theme;
    QString m_version;
};

}  // namespace kapok::ui
