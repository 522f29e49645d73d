// What happened, what is saved, what comes next: the three things that every failure says.
#pragma once

#include "ui/kit/notice_view.h"
#include "ui/kit/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace kapok::ui {

class NoticeBlock final : public QWidget {
    Q_OBJECT

public:
    explicit NoticeBlock(const Theme& theme, QWidget* parent = nullptr);
    void present(const NoticeView& view);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    QWidget* makeThird(const char* icon, const QString& heading, const QString& text, const char* name);

    const Theme& m_theme;
    NoticeView m_view;
    QVBoxLayout* m_column;
};

}  // namespace kapok::ui
