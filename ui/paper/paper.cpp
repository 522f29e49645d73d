#include "ui/paper/paper.h"

#include "base/small_file.h"
#include "ui/paper/paper_drawing.h"
#include "ui/paper/paper_type.h"

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>

namespace kapok::ui {

namespace {

constexpr double dotsPerMillimetre = 10;  // the unit of the drawing

QPageSize pageOf(const PaperDrawing& drawing, bool folded)
{
    if (folded) return QPageSize(QPageSize::A4);
    return QPageSize(drawing.pageSize() / dotsPerMillimetre, QPageSize::Millimeter, {}, QPageSize::ExactMatch);
}

// Two A5 pages on each A4 sheet: the second half of a sheet is no new one.
void drawFolded(const PaperDrawing& drawing, QPainter& painter, QPdfWriter& writer)
{
    const double half = QPageSize::size(QPageSize::A4, QPageSize::Millimeter).height() * dotsPerMillimetre / 2;
    bool isLeft = true;
    drawing.draw(painter, [&] {
        painter.translate(isLeft ? half : -half, 0);
        isLeft = !isLeft;
        return isLeft ? writer.newPage() : true;
    });
}

}  // namespace

Letterhead letterheadOf(const domain::Directory& directory, const domain::OutletCode& outlet, bool training)
{
    const domain::Outlet* known = directory.outlet(outlet);
    if (!known) return {.training = training};
    return {directory.bank(known->bank).name.zh,
            known->name.zh,
            known->address.zh,
            known->hours.zh,
            known->telephone,
            training};
}

Expected<void> writePdf(const QString& path, const ports::Sheet& sheet, const Dictionary& dictionary,
                        const Letterhead& letterhead, PaperForm form)
{
    auto text = paperText(sheet, dictionary);
    if (!text) return std::unexpected(text.error());
    const PaperDrawing drawing(std::move(*text), letterhead, form);
    const bool folded = form == PaperForm::A5 && drawing.pages() > 1;

    const auto failed = [](const QString& why) {
        return failure(Error::Kind::Unavailable, words("ui.error.paper_not_written"), why);
    };
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&pdf);
        writer.setTitle(sheet.caseNumber);
        writer.setCreator(QStringLiteral("Kapok"));
        writer.setPageSize(pageOf(drawing, folded));
        writer.setPageOrientation(folded ? QPageLayout::Landscape : QPageLayout::Portrait);
        writer.setPageMargins(QMarginsF());
        writer.setResolution(254);  // ten dots a millimetre
        QPainter painter;
        if (!painter.begin(&writer)) return failed(QStringLiteral("no painter"));
        if (folded) drawFolded(drawing, painter, writer);
        else drawing.draw(painter, [&] { return writer.newPage(); });
    }
    const auto written = writeSmallFile(path, withReadableText(pdf.data(), drawing.everything()));
    return written ? written : failed(written.error().detail);
}

Expected<QImage> paperPicture(const ports::Sheet& sheet, const Dictionary& dictionary, const Letterhead& letterhead,
                              int width, PaperForm form)
{
    auto text = paperText(sheet, dictionary);
    if (!text) return std::unexpected(text.error());
    const PaperDrawing drawing(std::move(*text), letterhead, form);

    // A page below the other, with a strip of the table between: none is out of sight without a sign of it.
    constexpr double between = 40;
    const QSizeF page = drawing.pageSize();
    const int pages = drawing.pages();
    const double scale = width / page.width();
    const double high = pages * page.height() + (pages - 1) * between;
    QImage image(width, qRound(high * scale), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    drawing.draw(painter, [&] {
        painter.fillRect(QRectF(0, page.height(), page.width(), between), Qt::gray);
        painter.translate(0, page.height() + between);
        return true;
    });
    return image;
}

Expected<int> paperPages(const ports::Sheet& sheet, const Dictionary& dictionary, const Letterhead& letterhead,
                         PaperForm form)
{
    auto text = paperText(sheet, dictionary);
    if (!text) return std::unexpected(text.error());
    return PaperDrawing(std::move(*text), letterhead, form).pages();
}

}  // namespace kapok::ui
