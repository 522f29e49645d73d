// Where things stand on a paper (pictures 26 and 26b). Lengths in tenths of a millimetre.
#pragma once

#include "ui/paper/paper.h"

#include <QPainter>

#include <functional>

namespace kapok::ui {

class PaperDrawing {
public:
    /// How far apart things stand, how large the letters are, and whether two short rows stand beside each other.
    struct Fit {
        double gap, letters;
        bool pairs = false;
    };

    PaperDrawing(PaperText text, Letterhead letterhead, PaperForm form);

    QSizeF pageSize() const;  ///< in tenths of a millimetre; a roll is one page, as long as it needs
    int pages() const;
    /// Every character that stands on the paper, some twice.
    QString everything() const;
    /// Draws every page; `nextPage` is called between two and says whether there is one.
    void draw(QPainter& painter, const std::function<bool()>& nextPage) const;

private:
    /// A part of the paper that stays together: draws itself at this height, or only measures where there is no
    /// painter, and returns how high it is.
    using Block = std::function<double(QPainter* painter, double y)>;

    double left() const;
    double wide() const;
    double bottom() const;
    bool isRoll() const { return m_form == PaperForm::Roll80; }
    QStringList marks() const;
    std::vector<Block> blocks() const;

    double drawHead(QPainter* painter, double y) const;
    double drawTitle(QPainter* painter, double y) const;
    double drawMarks(QPainter* painter, double y) const;
    /// Where a row stands: all across, or one half of it.
    struct Place {
        double left, wide, labelWide;
    };
    Place whole() const;
    Place half(int which) const;
    bool fitsInHalf(const PaperRow& row) const;
    double drawRow(QPainter* painter, double y, const PaperRow& row) const;
    double drawPair(QPainter* painter, double y, const PaperRow& one, const PaperRow& other) const;
    double drawCell(QPainter* painter, double y, const PaperRow& row, const Place& place) const;
    double drawPromise(QPainter* painter, double y) const;
    double drawNext(QPainter* painter, double y) const;
    double drawPlaces(QPainter* painter, double y) const;
    void drawHand(QPainter* painter, const QRectF& place) const;
    void drawStamp(QPainter* painter, double y) const;
    double drawCode(QPainter* painter, double y) const;
    void drawFoot(QPainter& painter, int page) const;

    PaperText m_text;
    Letterhead m_letterhead;
    PaperForm m_form;
    Fit m_fit{};
};

}  // namespace kapok::ui
