// A sentence of the frame over whatever page is open: what was scanned, what failed by itself, that the window locks.
#pragma once

#include "ui/kit/theme.h"

#include <QFrame>

class QLabel;

namespace kapok::ui {

/// In the notice's frame and with its sign: news, which asks for nothing. Hidden where there is nothing to say.
class SentenceBanner final : public QFrame {
    Q_OBJECT

public:
    /// `name` is the sentence's own, for tests and screen readers' scripts.
    SentenceBanner(const Theme& theme, const char* name, QWidget* parent = nullptr);
    /// Announced where it is another than before; empty: nothing.
    void present(const QString& sentence);
    /// Of the window itself, over what is presented until that changes or this is empty again.
    void sayOver(const QString& sentence);

private:
    QString m_presented, m_over;
    void fill();
    QLabel* m_sentence;
};

}  // namespace kapok::ui
