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

std::unexpected<Error> notWritten(const QString& why)
{
    return failure(Error::Kind::Unavailable, words("ui.error.paper_not_written"), why);
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

Expected<PaperPdf> paperPdf(const ports::Sheet& sheet, const Dictionary& dictionary, const Letterhead& letterhead,
                            PaperForm form)
{
    auto text = paperText(sheet, dictionary);
    if (!text) return std::unexpected(text.error());
    const PaperDrawing drawing(std::move(*text), letterhead, form);
    const bool folded = form == PaperForm::A5 && drawing.pages() > 1;

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
        if (!painter.begin(&writer)) return notWritten(QStringLiteral("no painter"));
        if (folded) drawFolded(drawing, painter, writer);
        else drawing.draw(painter, [&] { return writer.newPage(); });
    }
    // A roll is as long as what stands on it: which piece of it is used, the queue knows.
    const char* media = form == PaperForm::Roll80 ? "" : folded ? "iso_a4_210x297mm" : "iso_a5_148x210mm";
    return PaperPdf{withReadableText(pdf.data(), drawing.everything()), QLatin1String(media)};
}

Expected<void> writePdf(const QString& path, const ports::Sheet& sheet, const Dictionary& dictionary,
                        const Letterhead& letterhead, PaperForm form)
{
    const auto pdf = paperPdf(sheet, dictionary, letterhead, form);
    if (!pdf) return std::unexpected(pdf.error());
    const auto written = writeSmallFile(path, pdf->bytes);
    return written ? written : notWritten(written.error().detail);
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
