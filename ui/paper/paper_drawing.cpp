#include "ui/paper/paper_drawing.h"

#include "ui/kit/handwriting.h"
#include "ui/paper/paper_type.h"
#include "ui/paper/qr.h"

#include <cmath>

namespace kapok::ui {

namespace {

constexpr QSizeF a5{1480, 2100};
constexpr double rollWide = 800, footHigh = 40, qrSide = 250, stampSide = 170, openEnd = 1e6;

// What one page of A5 would hold if it stood closer stands closer, and at last two short rows side by side. The smallest
// letters stay above two millimetres.
constexpr PaperDrawing::Fit fits[]{{18, 1}, {10, 1}, {10, 0.92}, {8, 0.88}, {8, 0.88, true}};

/// Writes one line below the other, or only adds up how high they would be.
struct Column {
    QPainter* painter;
    double left, y, wide;
    double scale = 1;  // of the letters

    double line(const QString& text, int size, bool bold = false)
    {
        const double high = at(left, y, wide, text, size, bold);
        y += high;
        return high;
    }
    double at(double x, double top, double room, const QString& text, int size, bool bold = false) const
    {
        const QRectF area(x, top, room, openEnd);
        const QFont font = paperFont(qRound(size * scale), bold);
        return painter ? writeText(*painter, area, text, font) : textHigh(area, text, font);
    }
    void rule(double top, int thick) const
    {
        if (!painter) return;
        painter->setPen(QPen(thick > 1 ? QColor(Qt::black) : QColor(Qt::gray), thick));
        painter->drawLine(QPointF(left, top), QPointF(left + wide, top));
        painter->setPen(Qt::black);
    }
};

QString joined(const QStringList& parts, const QString& between)
{
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(between);
}

}  // namespace

PaperDrawing::PaperDrawing(PaperText text, Letterhead letterhead, PaperForm form)
    : m_text(std::move(text)), m_letterhead(std::move(letterhead)), m_form(form)
{
    for (const Fit& fit : fits) {
        m_fit = fit;
        if (isRoll() || pages() == 1) return;
    }
    m_fit = fits[0];  // two pages all the same: then there is room
}

double PaperDrawing::left() const { return isRoll() ? 40 : 90; }
double PaperDrawing::wide() const { return (isRoll() ? rollWide : a5.width()) - 2 * left(); }
double PaperDrawing::bottom() const { return isRoll() ? openEnd : a5.height() - left() - footHigh; }

QSizeF PaperDrawing::pageSize() const
{
    if (!isRoll()) return a5;
    double high = 2 * left();
    for (const Block& block : blocks()) high += block(nullptr, high);
    return {rollWide, std::ceil(high)};
}

QString PaperDrawing::everything() const
{
    return QStringLiteral("训练木棉") + m_letterhead.bank + m_letterhead.outlet + m_letterhead.address +
           m_letterhead.hours + m_letterhead.telephone + m_text.spoken(Language::Chinese) +
           m_text.spoken(Language::English);
}

QStringList PaperDrawing::marks() const
{
    QStringList marks;
    if (m_letterhead.training) marks << QStringLiteral("训练  TRAINING");
    if (!m_text.reprint.zh.isEmpty()) marks << m_text.reprint.zh + QStringLiteral("  ") + m_text.reprint.en;
    return marks;
}

std::vector<PaperDrawing::Block> PaperDrawing::blocks() const
{
    std::vector<Block> all;
    const auto add = [&](double (PaperDrawing::*part)(QPainter*, double) const) {
        all.push_back([this, part](QPainter* painter, double y) { return (this->*part)(painter, y); });
    };
    add(&PaperDrawing::drawHead);
    add(&PaperDrawing::drawTitle);
    add(&PaperDrawing::drawMarks);
    for (std::size_t at = 0; at < m_text.rows.size(); ++at) {
        const PaperRow& row = m_text.rows[at];
        const PaperRow* beside = at + 1 < m_text.rows.size() ? &m_text.rows[at + 1] : nullptr;
        if (!m_fit.pairs || !beside || !fitsInHalf(row) || !fitsInHalf(*beside)) {
            all.push_back([this, &row](QPainter* painter, double y) { return drawRow(painter, y, row); });
            continue;
        }
        all.push_back([this, &row, beside](QPainter* painter, double y) { return drawPair(painter, y, row, *beside); });
        ++at;
    }
    if (m_text.promise) add(&PaperDrawing::drawPromise);
    add(&PaperDrawing::drawNext);
    if (!m_text.isUnsigned) add(&PaperDrawing::drawPlaces);
    if (isRoll()) add(&PaperDrawing::drawCode);
    return all;
}

double PaperDrawing::drawHead(QPainter* painter, double y) const
{
    Column column{painter, left(), y, wide(), m_fit.letters};
    column.line(joined({m_letterhead.bank, m_letterhead.outlet}, QStringLiteral("　")), 42, true);
    column.line(joined({m_letterhead.address, m_letterhead.hours}, QStringLiteral("　")), 28);
    const QString telephone =
        m_letterhead.telephone.isEmpty() ? QString() : m_text.outletTelephone.zh.arg(m_letterhead.telephone);
    column.line(joined({telephone, m_text.consultation.zh}, QStringLiteral("　")), 28);
    column.rule(column.y + m_fit.gap / 2, 3);
    return column.y + m_fit.gap - y;
}

double PaperDrawing::drawTitle(QPainter* painter, double y) const
{
    const bool hasCode = !isRoll() && !m_text.caseNumber.isEmpty();
    const double beside = hasCode ? qrSide + m_fit.gap : 0;
    Column column{painter, left(), y + m_fit.gap / 2, wide() - beside, m_fit.letters};
    column.line(m_text.title.zh, isRoll() ? 52 : 62, true);
    column.line(m_text.title.en, 26);
    if (!m_text.caseNumber.isEmpty()) column.line(m_text.number.zh + u' ' + m_text.caseNumber, 38, true);
    if (m_text.taken) {
        column.line(m_text.taken->zh, 32);
        column.line(m_text.taken->en, 24);
    }
    double high = column.y - y;
    if (hasCode) {
        high = std::max(high, qrSide);
        if (painter) {
            painter->save();
            painter->translate(left() + wide() - qrSide, y);
            painter->fillPath(qrCode(m_text.code, qrSide), Qt::black);
            painter->restore();
        }
    }
    Column{painter, left(), y, wide()}.rule(y + high + m_fit.gap / 2, 2);
    return high + m_fit.gap;
}

double PaperDrawing::drawMarks(QPainter* painter, double y) const
{
    double at = y;
    for (const QString& mark : marks()) {
        const QRectF box(left(), at, wide(), 66);
        if (painter) {
            painter->setPen(QPen(Qt::black, 3));
            painter->drawRect(box);
            writeText(*painter, box.adjusted(m_fit.gap, 8, 0, 0), mark, paperFont(36, true));
        }
        at += box.height() + m_fit.gap / 2;
    }
    return at - y;
}

PaperDrawing::Place PaperDrawing::whole() const { return {left(), wide(), isRoll() ? 190. : 290.}; }

PaperDrawing::Place PaperDrawing::half(int which) const
{
    const double each = (wide() - 2 * m_fit.gap) / 2;
    return {left() + which * (each + 2 * m_fit.gap), each, 200};
}

// Each of its words on one line.
bool PaperDrawing::fitsInHalf(const PaperRow& row) const
{
    const Place place = half(0);
    const auto hasRoom = [this](const QString& text, int size, double room) {
        return QFontMetricsF(paperFont(qRound(size * m_fit.letters))).horizontalAdvance(text) <= room;
    };
    const double valueWide = place.wide - place.labelWide - m_fit.gap;
    return !row.isSmallPrint && hasRoom(row.label.zh, 32, place.labelWide) &&
           hasRoom(row.label.en, 23, place.labelWide) && hasRoom(row.value.zh, 36, valueWide) &&
           hasRoom(row.value.en, 26, valueWide);
}

double PaperDrawing::drawRow(QPainter* painter, double y, const PaperRow& row) const
{
    const double high = drawCell(painter, y, row, whole());
    Column{painter, left(), y, wide()}.rule(y + high, 1);
    return high;
}

double PaperDrawing::drawPair(QPainter* painter, double y, const PaperRow& one, const PaperRow& other) const
{
    const double high = std::max(drawCell(painter, y, one, half(0)), drawCell(painter, y, other, half(1)));
    Column{painter, left(), y, wide()}.rule(y + high, 1);
    return high;
}

double PaperDrawing::drawCell(QPainter* painter, double y, const PaperRow& row, const Place& place) const
{
    Column label{painter, place.left, y + m_fit.gap / 2, place.labelWide, m_fit.letters};
    label.line(row.label.zh, 32);
    // Names and numbers have one line: where it is tight, so has what they are called.
    const bool beside = m_fit.gap != fits[0].gap && row.value.en.isEmpty() && place.wide == wide();
    if (!beside) label.line(row.label.en, 23);
    Column value{painter, place.left + place.labelWide + m_fit.gap, y + m_fit.gap / 2,
                 place.wide - place.labelWide - m_fit.gap, m_fit.letters};
    value.line(row.value.zh, row.isSmallPrint ? 26 : 36);
    if (beside) {
        // At the right of the value, as small as below the label.
        const QFont font = paperFont(qRound(23 * m_fit.letters));
        const double room = QFontMetricsF(font).horizontalAdvance(row.label.en) + 2;
        const QRectF end(place.left + place.wide - room, y + m_fit.gap / 2 + 8, room, openEnd);
        if (painter) writeText(*painter, end, row.label.en, font);
    }
    // Where it is tight the paragraphs are named once: the handbook has them in both languages.
    if (!row.isSmallPrint || m_fit.gap == fits[0].gap) value.line(row.value.en, row.isSmallPrint ? 21 : 26);
    return std::max(label.y, value.y) + m_fit.gap / 2 - y;
}

// Not to be lost (picture 26): the promised day is the largest thing on the paper.
double PaperDrawing::drawPromise(QPainter* painter, double y) const
{
    const PaperRow& day = *m_text.promise;
    const bool isDay = day.value.zh.size() < 20;  // or why there is none yet
    Column column{painter, left() + m_fit.gap, y + 1.5 * m_fit.gap, wide() - 2 * m_fit.gap, m_fit.letters};
    column.line(day.label.zh + QStringLiteral("  ") + day.label.en, 28);
    column.line(day.value.zh, !isDay ? 38 : isRoll() ? 58 : 76, true);
    column.line(day.value.en, 30);
    const double high = column.y + m_fit.gap - y;
    if (painter) {
        painter->setPen(QPen(Qt::black, 4));
        painter->drawRect(QRectF(left(), y + m_fit.gap, wide(), high - m_fit.gap));
        painter->setPen(Qt::black);
    }
    return high + m_fit.gap;
}

double PaperDrawing::drawNext(QPainter* painter, double y) const
{
    if (m_text.next.empty()) return 0;
    Column column{painter, left(), y + m_fit.gap, wide(), m_fit.letters};
    column.line(m_text.nextTitle.zh + QStringLiteral("  ") + m_text.nextTitle.en, 36, true);
    int number = 1;
    for (const PaperRow& row : m_text.next) {
        const QString zh = joined({row.label.zh, row.value.zh}, QStringLiteral("："));
        column.line(QStringLiteral("%1. %2").arg(number++).arg(zh), 34);
        if (!row.value.en.isEmpty()) column.line(joined({row.label.en, row.value.en}, QStringLiteral(": ")), 25);
    }
    return column.y - y;
}

double PaperDrawing::drawPlaces(QPainter* painter, double y) const
{
    const double half = (wide() - 2 * m_fit.gap) / 2, high = stampSide + 3 * m_fit.gap;
    if (isRoll()) {
        // One line for both (picture 26b): beside the circle there is no room for words, and it says itself what it is.
        Column place{painter, left(), y + m_fit.gap, wide() - stampSide - m_fit.gap, m_fit.letters};
        place.line(m_text.signature.zh, 28);
        place.line(m_text.signature.en, 23);
        drawHand(painter, {left(), place.y, place.wide, y + high - place.y});
        Column{painter, left(), y, wide()}.rule(y + high, 2);
        drawStamp(painter, y);
        return high + m_fit.gap;
    }
    for (const auto& [x, said] :
         {std::pair{left(), &m_text.signature}, {left() + half + 2 * m_fit.gap, &m_text.stamp}}) {
        if (said->zh.isEmpty()) continue;
        Column place{painter, x, y + m_fit.gap, half, m_fit.letters};
        place.line(said->zh, 28);
        place.line(said->en, 23);
        place.rule(y + high, 2);
        if (said == &m_text.signature) drawHand(painter, {x, place.y, half, y + high - place.y});
    }
    drawStamp(painter, y);
    return high + m_fit.gap;
}

// 15b: what he wrote on his screen, over the line where a pen would have written it.
void PaperDrawing::drawHand(QPainter* painter, const QRectF& place) const
{
    if (!painter || !m_text.hand) return;
    painter->strokePath(handwriting(m_text.hand->bare(ForCodec{}), place),
                        QPen(Qt::black, 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QFont font = paperFont(22);
    const double high = textHigh(place, m_text.onScreen.zh, font);
    writeText(*painter, place.adjusted(0, place.height() - high - 4, 0, 0), m_text.onScreen.zh, font);
}

void PaperDrawing::drawStamp(QPainter* painter, double y) const
{
    if (!painter) return;
    const QRectF stamp(left() + wide() - stampSide, y + 1.5 * m_fit.gap, stampSide, stampSide);
    painter->setPen(QPen(Qt::black, 2, Qt::DashLine));
    painter->drawEllipse(stamp);
    painter->setPen(Qt::black);
    writeText(*painter, stamp.adjusted(20, stampSide / 2 - 18, -10, 0), m_text.stampPlace.zh, paperFont(26));
}

// At the end of a roll stands what the foot of a sheet says, and the code beside it.
double PaperDrawing::drawCode(QPainter* painter, double y) const
{
    const bool hasCode = !m_text.caseNumber.isEmpty();
    Column column{painter, left(), y, hasCode ? wide() - qrSide - m_fit.gap : wide(), m_fit.letters};
    if (hasCode) column.line(m_text.caseNumber, 28, true);
    column.line(m_text.print.zh, 28);
    column.line(QStringLiteral("木棉 Kapok　") + m_text.scan.zh, 24);
    if (!hasCode) return column.y - y;
    if (painter) {
        painter->save();
        painter->translate(left() + wide() - qrSide, y);
        painter->fillPath(qrCode(m_text.code, qrSide), Qt::black);
        painter->restore();
    }
    return std::max(column.y - y, qrSide);
}

void PaperDrawing::drawFoot(QPainter& painter, int page) const
{
    if (isRoll()) return;
    const double y = a5.height() - left();
    Column column{&painter, left(), y, wide(), m_fit.letters};
    column.rule(y - 4, 2);
    column.line(joined({QStringLiteral("木棉 Kapok"), m_text.scan.zh, m_text.caseNumber, m_text.print.zh,
                        QString::number(page)},
                       QStringLiteral("　")),
                24);
}

int PaperDrawing::pages() const
{
    int pages = 1;
    double y = left();
    for (const Block& block : blocks()) {
        const double high = block(nullptr, y);
        if (y + high > bottom()) {
            ++pages;
            y = left() + drawMarks(nullptr, 0);
        }
        y += high;
    }
    return pages;
}

void PaperDrawing::draw(QPainter& painter, const std::function<bool()>& nextPage) const
{
    painter.setPen(Qt::black);
    int page = 1;
    double y = left();
    for (const Block& block : blocks()) {
        if (y + block(nullptr, y) > bottom()) {
            drawFoot(painter, page++);
            if (!nextPage()) return;
            y = left();
            y += drawMarks(&painter, y);  // no page of a training paper goes without its mark
        }
        y += block(&painter, y);
    }
    drawFoot(painter, page);
}

}  // namespace kapok::ui
