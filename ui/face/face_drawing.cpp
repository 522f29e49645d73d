// The face on paper and on the screen, by one drawing: what is seen is what is printed.
#include "ui/face/face.h"
#include "ui/paper/paper_type.h"

#include <QBuffer>
#include <QDate>
#include <QFontMetricsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRawFont>

namespace kapok::ui {
namespace {

constexpr double dotsPerMillimetre = 300 / 25.4;  // what card printers print
constexpr double millimetresPerPoint = 25.4 / 72;
constexpr double lineOfPoints = 1.5;  // the height of a line of these letters

double dots(double millimetres) { return millimetres * dotsPerMillimetre; }

struct Line {
    QString text;
    QRectF area;
    QFont font;
    QString name;
};

QRectF areaOf(const Face::Place& place, double points)
{
    return {dots(place.x), dots(place.y), dots(place.width), dots(points * millimetresPerPoint * lineOfPoints)};
}

QFont fontOf(double points) { return paperFont(qRound(dots(points * millimetresPerPoint))); }

// codes.md §9: year and month alone.
QString written(const QString& value, Face::Form form)
{
    if (form == Face::Form::Text) return value;
    const QDate day = QDate::fromString(value, Qt::ISODate);
    return day.isValid() ? QStringLiteral("%1年%2月").arg(day.year()).arg(day.month()) : QString();
}

std::vector<Line> linesOf(const Face& face, const FaceContent& content)
{
    std::vector<Line> lines;
    for (const Face::Text& text : face.texts) {
        const auto value = content.texts.find(text.name);
        if (value == content.texts.end()) continue;
        lines.push_back(
            {written(value->second, text.form), areaOf(text.place, text.points), fontOf(text.points), text.name});
    }
    for (const Face::Saying& one : face.says)
        lines.push_back({one.text, areaOf(one.place, one.points), fontOf(one.points), one.text});
    return lines;
}

// A box in place of a rare character of somebody's name spoils the card (P17): it is not fed for it.
std::optional<QString> missingIn(const Line& line)
{
    const QRawFont raw = QRawFont::fromFont(line.font);
    for (const uint character : line.text.toUcs4()) {
        const QString one = QString::fromUcs4(reinterpret_cast<const char32_t*>(&character), 1);
        const auto glyphs = raw.glyphIndexesForString(one);
        if (glyphs.isEmpty() || glyphs.front() == 0) return one;
    }
    return std::nullopt;
}

Expected<void> judge(const Face& face, const FaceContent& content, const std::vector<Line>& lines)
{
    for (const Face::Text& text : face.texts)
        if (const auto value = content.texts.find(text.name);
            value == content.texts.end() || written(value->second, text.form).isEmpty())
            return failure(Error::Kind::Refused, words("printer.face_not_drawn"), text.name);
    for (const Line& line : lines) {
        if (const auto character = missingIn(line))
            return failure(Error::Kind::Refused, words("printer.character_missing", {{"character", *character}}),
                           line.name);
        if (QFontMetricsF(line.font).horizontalAdvance(line.text) > line.area.width())
            return failure(Error::Kind::Refused, words("printer.text_too_long", {{"place", line.name}}));
    }
    // Of a small child there is none, and its place stays empty.
    if (face.photo && content.photo && !content.photo->isWhole())
        return failure(Error::Kind::Refused, words("printer.photo_unfit"));
    return {};
}

void drawPhoto(QPainter& painter, const Face::Place& place, const domain::Picture& photo)
{
    const QImage image(reinterpret_cast<const uchar*>(photo.rgb.constData()), photo.width, photo.height,
                       photo.width * 3, QImage::Format_RGB888);
    const QRectF area(dots(place.x), dots(place.y), dots(place.width), dots(place.height));
    // As large as fits, and never out of shape: 26×32 mm on a place of 20×25.
    const QSizeF size = QSizeF(image.size()).scaled(area.size(), Qt::KeepAspectRatio);
    const QPointF corner = area.center() - QPointF(size.width() / 2, size.height() / 2);
    painter.drawImage(QRectF(corner, size), image);
}

void draw(QPainter& painter, const Face& face, const FaceContent& content, const std::vector<Line>& lines)
{
    painter.setPen(QPen(Qt::black, dots(0.15)));
    for (const Face::Place& mark : face.marks)
        painter.drawLine(QPointF(dots(mark.x), dots(mark.y)),
                         QPointF(dots(mark.x + mark.width), dots(mark.y + mark.height)));
    if (face.photo && content.photo) drawPhoto(painter, *face.photo, *content.photo);
    for (const Line& line : lines) writeText(painter, line.area, line.text, line.font);
}

void drawPlaces(QPainter& painter, const Face& face, const std::vector<Line>& lines)
{
    painter.setPen(QPen(Qt::red, dots(0.2), Qt::DashLine));
    const auto& photo = face.photo;
    if (photo) painter.drawRect(QRectF(dots(photo->x), dots(photo->y), dots(photo->width), dots(photo->height)));
    for (const Line& line : lines) painter.drawRect(line.area);
}

}  // namespace

Expected<QByteArray> facePdf(const Face& face, const FaceContent& content)
{
    const std::vector<Line> lines = linesOf(face, content);
    if (const auto fit = judge(face, content, lines); !fit) return std::unexpected(fit.error());
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&pdf);
        writer.setCreator(QStringLiteral("Kapok"));
        writer.setPageSize(QPageSize(QSizeF(cardWide, cardHigh), QPageSize::Millimeter, {}, QPageSize::ExactMatch));
        // A size that is wider than high lies on its side for Qt: landscape would turn it once more.
        writer.setPageMargins(QMarginsF());
        writer.setResolution(300);
        QPainter painter;
        if (!painter.begin(&writer)) return failure(Error::Kind::Unavailable, words("printer.face_not_drawn"));
        if (face.rotated) {
            painter.translate(dots(cardWide), dots(cardHigh));
            painter.rotate(180);
        }
        draw(painter, face, content, lines);
    }
    QString drawn;
    for (const Line& line : lines) drawn += line.text;
    return withReadableText(pdf.data(), drawn);
}

Expected<QImage> facePicture(const Face& face, const FaceContent& content, int width, bool places)
{
    const std::vector<Line> lines = linesOf(face, content);
    if (!places)
        if (const auto fit = judge(face, content, lines); !fit) return std::unexpected(fit.error());
    const double scale = width / dots(cardWide);
    QImage image(width, qRound(dots(cardHigh) * scale), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    draw(painter, face, content, lines);
    if (places) drawPlaces(painter, face, lines);
    return image;
}

}  // namespace kapok::ui
