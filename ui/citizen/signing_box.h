// The box in which the citizen signs, with a pen, a finger or a mouse (picture 15b).
#pragma once

#include "domain/signature.h"
#include "ui/kit/theme.h"

#include <QWidget>

class QTouchEvent;

namespace kapok::ui {

class SigningBox final : public QWidget {
    Q_OBJECT

public:
    explicit SigningBox(const Theme& theme, QWidget* parent = nullptr);
    /// Another number is a clean sheet: a pen that is down writes nothing more until it is put down again. 0: nobody
    /// signs here.
    void present(int sheet, const QString& here, int letters);
    const domain::Signature& written() const { return m_written; }

Q_SIGNALS:
    /// `writing`: the pen is down.
    void wrote(const kapok::domain::Signature& written, bool writing);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void tabletEvent(QTabletEvent* event) override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF paper() const;
    void touch(const QTouchEvent& event);
    void putDown(QPointF at);
    void draw(QPointF at);
    void lift();

    const Theme& m_theme;
    domain::Signature m_written;
    qsizetype m_points = 0;
    int m_sheet = 0, m_letters = 20;
    QString m_here;
    bool m_down = false;
};

}  // namespace kapok::ui
