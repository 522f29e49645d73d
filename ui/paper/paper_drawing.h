// Where things stand on a paper. Lengths in tenths of a millimetre.
#pragma once

#include "ui/paper/paper.h"

#include <QPageSize>
#include <QPainter>

#include <functional>

namespace kapok::ui {

class PaperDrawing {
public:
    PaperDrawing(PaperText text, Letterhead letterhead) : m_text(std::move(text)), m_letterhead(std::move(letterhead))
    {
    }

    QPageSize::PageSizeId size() const;
    QSizeF pageSize() const;  ///< in tenths of a millimetre
    /// Every character that stands on the paper, some twice.
    QString everything() const;
    /// Draws every page; `nextPage` is called between two and says whether there is one.
    void draw(QPainter& painter, const std::function<bool()>& nextPage) const;

private:
    double drawHead(QPainter& painter, double wide) const;
    double drawMarks(QPainter& painter, double y, double wide) const;
    double drawRow(QPainter& painter, const PaperRow& row, double y, double wide, bool measureOnly) const;
    void drawFoot(QPainter& painter, int page) const;

    PaperText m_text;
    Letterhead m_letterhead;
};

}  // namespace kapok::ui
