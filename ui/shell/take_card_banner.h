// "Take your card": over whatever page is open, from the end of the chip step until the reader is empty.
#pragma once

#include "ui/kit/theme.h"
#include "ui/shell/frame_view.h"

#include <QFrame>

class QLabel;

namespace kapok::ui {

/// It pushes the page down and covers nothing; no key takes it away.
class TakeCardBanner final : public QFrame {
    Q_OBJECT

public:
    explicit TakeCardBanner(const Theme& theme, QWidget* parent = nullptr);
    void present(const std::optional<TakeCardView>& view);

private:
    QLabel* m_text;
    QLabel* m_reader;
};

}  // namespace kapok::ui
