// Cases that wait to be gone on with: state, business, how far, since when. Enter opens one.
#pragma once

#include "ui/home/home_view.h"
#include "ui/kit/theme.h"

#include <QFrame>

class QVBoxLayout;

namespace kapok::ui {

class OpenWork final : public QFrame {
    Q_OBJECT

public:
    enum class Rows { ToRead, ToOpen };  ///< before sign-in they are only announced

    OpenWork(const Theme& theme, Rows rows, QWidget* parent = nullptr);
    void present(const std::vector<OpenWorkRow>& work);

Q_SIGNALS:
    void opened(const QString& id);

private:
    const Theme& m_theme;
    std::vector<OpenWorkRow> m_work;
    Rows m_kind;
    QVBoxLayout* m_rows;
};

}  // namespace kapok::ui
