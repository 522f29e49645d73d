// The no of the page: F8 names the ways there are, and does nothing until one is chosen (ui.md).
#pragma once

#include "ui/kit/key.h"
#include "ui/kit/theme.h"
#include "ui/step/step_view.h"

#include <QFrame>

class QLabel;

namespace kapok::ui {

class FlowLayout;

class NoMenu final : public QFrame {
    Q_OBJECT

public:
    explicit NoMenu(const Theme& theme, QWidget* parent = nullptr);
    /// Closes where other ways are offered than before.
    void present(const std::vector<NoView>& noes);
    /// `title` stands for the words of its own.
    void ask(const QString& title = {});
    void close();

Q_SIGNALS:
    void chose(const QString& way);
    void closed();

protected:
    void changeEvent(QEvent* event) override;
    /// Nothing else that is pressed here reaches what lies around it.
    void keyPressEvent(QKeyEvent* event) override;

private:
    void rebuild();

    const Theme& m_theme;
    std::vector<NoView> m_noes;
    QString m_asked;
    QLabel* m_title;
    FlowLayout* m_row;
    Key* m_leave;
    std::vector<Key*> m_digits;
};

}  // namespace kapok::ui
