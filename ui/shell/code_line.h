// The code line: four figures, a name or pinyin initials open a business. F2 leads here.
#pragma once

#include "ui/kit/theme.h"
#include "ui/shell/frame_view.h"

#include <QLineEdit>

class QStandardItemModel;

namespace kapok::ui {

class CodeLine final : public QLineEdit {
    Q_OBJECT

public:
    explicit CodeLine(const Theme& theme, QWidget* parent = nullptr);
    void present(const std::vector<CodeEntry>& codes);
    /// The code that the typing means: itself, or the one business whose name or initials begin so.
    QString codeOf(const QString& typed) const;
    /// The first figure was typed elsewhere on the page.
    void begin(const QString& typed);
    /// Nothing of what was typed is left, and no Ctrl Z brings it back.
    void forget();

Q_SIGNALS:
    void chose(const QString& code);
    void left();
    void foundNothing();  ///< Enter on something that names no business

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void open(const QString& typed);
    void name();

    const Theme& m_theme;
    std::vector<CodeEntry> m_codes;
    QStandardItemModel* m_found;
};

}  // namespace kapok::ui
