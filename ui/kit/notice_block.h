// What happened, what is saved, what comes next: the three things that every failure says.
#pragma once

#include "ui/kit/notice_view.h"
#include "ui/kit/theme.h"

#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace kapok::ui {

class NoticeBlock final : public QWidget {
    Q_OBJECT

public:
    explicit NoticeBlock(const Theme& theme, QWidget* parent = nullptr);
    void present(const NoticeView& view);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void rebuild();
    void foldHeadings();
    QWidget* makeThird(const char* icon, const QString& heading, const QString& text, const char* name);

    const Theme& m_theme;
    NoticeView m_view;
    QVBoxLayout* m_column;
    std::vector<QLabel*> m_headings;
};

}  // namespace kapok::ui
