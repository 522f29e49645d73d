#include "ui/paper/paper.h"

#include "base/small_file.h"
#include "ui/paper/paper_drawing.h"
#include "ui/paper/paper_type.h"

#include <QBuffer>
#include <QPdfWriter>

namespace kapok::ui {

Expected<void> writePdf(const QString& path, const ports::Sheet& sheet, const Dictionary& dictionary,
                        const Letterhead& letterhead)
{
    auto text = paperText(sheet, dictionary);
    if (!text) return std::unexpected(text.error());
    const PaperDrawing drawing(std::move(*text), letterhead);

    const auto failed = [](const QString& why) {
        return failure(Error::Kind::Unavailable, words("ui.error.paper_not_written"), why);
    };
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&pdf);
        writer.setTitle(sheet.caseNumber);
        writer.setCreator(QStringLiteral("Kapok"));
        writer.setPageSize(QPageSize(drawing.size()));
        writer.setPageMargins(QMarginsF());
        writer.setResolution(254);  // ten dots a millimetre: the unit of the drawing
        QPainter painter;
        if (!painter.begin(&writer)) return failed(QStringLiteral("no painter"));
        drawing.draw(painter, [&] { return writer.newPage(); });
    }
    const auto written = writeSmallFile(path, withReadableText(pdf.data(), drawing.everything()));
    return written ? written : failed(written.error().detail);
}

Expected<QImage> paperPicture(const ports::Sheet& sheet, const Dictionary& dictionary, const Letterhead& letterhead,
                              int width)
{
    auto text = paperText(sheet, dictionary);
    if (!text) return std::unexpected(text.error());
    const PaperDrawing drawing(std::move(*text), letterhead);

    const double scale = width / drawing.pageSize().width();
    QImage image(width, qRound(drawing.pageSize().height() * scale), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    drawing.draw(painter, [] { return false; });
    return image;
}

}  // namespace kapok::ui
