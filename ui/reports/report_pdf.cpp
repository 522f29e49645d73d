#include "ui/reports/report_pdf.h"

#include "ui/paper/paper_type.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QPageSize>
#include <QPdfWriter>

#include <algorithm>
#include <numeric>

namespace kapok::ui {
namespace {

using reports::Cell;
using reports::Kind;

// In tenths of a millimetre, the unit of the drawing.
constexpr double pageWide = 2970, pageHigh = 2100, margin = 120, gap = 30;
constexpr double titleHigh = 120, rowHigh = 62, footHigh = 50;
constexpr int titleSize = 56, textSize = 32, footSize = 26;
constexpr std::size_t signRows = 2;  // one of them empty, for a hand

struct Row {
    QStringList cells;
    bool bold = false;
    bool isAcross = false;  ///< no row of the table: a sentence under it
};

/// Draws rows one below another and begins a page where there is no room.
class Pages {
public:
    Pages(const reports::Report& report, const Dictionary& dictionary, Language language)
        : m_report(report),
          m_language(language),
          m_title(QStringLiteral("%1　%2 – %3")
                      .arg(reports::titleOf(report.name, dictionary, language), report.from.toString(Qt::ISODate),
                           report.to.toString(Qt::ISODate)))
    {
        for (const reports::Column& column : report.columns)
            m_head.cells.append(reports::titleOf(column, dictionary, language));
        m_head.bold = true;
        for (const auto& row : report.rows) m_rows.push_back({textsOf(row)});
        Row totals{textsOf(report.totals()), true};
        const bool isSummed = std::ranges::any_of(report.columns, &reports::Column::summed);
        if (!report.columns.front().summed)
            totals.cells[0] = dictionary.render({QStringLiteral("report.total"), {}}, language);
        if (isSummed) m_rows.push_back(totals);
        measure();
        for (const Words& line : under()) m_rows.push_back({{dictionary.render(line, language)}, false, true});
        for (const char* who : {"made", "checked", "on"})
            m_signs.append(dictionary.render({QStringLiteral("report.sign.") + QLatin1String(who), {}}, language));
        m_desk = dictionary.render(words("report.of_desk", {{"desk", report.desk}}), language);
        if (!report.narrowedTo.isEmpty()) m_desk += u'　' + report.narrowedTo;
    }

    void draw(QPainter& painter, QPdfWriter& writer)
    {
        const auto perPage = std::size_t((pageHigh - 2 * margin - titleHigh - rowHigh - footHigh) / rowHigh);
        // Who signs, signs under the figures: for that there is room behind the last row, or a page more.
        const std::size_t pages = (m_rows.size() + signRows + perPage - 1) / perPage;
        for (std::size_t page = 0; page < pages; ++page) {
            if (page > 0) writer.newPage();
            write(painter, {margin, margin, pageWide - 2 * margin, titleHigh}, m_title, paperFont(titleSize, true));
            writeAtTheRight(painter, margin, m_desk);
            double top = margin + titleHigh;
            drawRow(painter, top, m_head);
            for (std::size_t at = page * perPage; at < std::min(m_rows.size(), (page + 1) * perPage); ++at)
                drawRow(painter, top += rowHigh, m_rows[at]);
            if (page + 1 == pages) drawSigns(painter, top + signRows * rowHigh);
            write(painter, {margin, pageHigh - margin - footHigh, pageWide - 2 * margin, footHigh},
                  QStringLiteral("%1 / %2").arg(page + 1).arg(pages), paperFont(footSize));
        }
    }

    const QString& everything() const { return m_written; }

private:
    const reports::Report& m_report;
    Language m_language;
    QString m_title, m_desk;
    QStringList m_signs;
    Row m_head;
    std::vector<Row> m_rows;
    std::vector<double> m_wide;
    QString m_written;

    QStringList textsOf(const std::vector<Cell>& cells) const
    {
        QStringList texts;
        for (std::size_t at = 0; at < cells.size(); ++at)
            texts.append(reports::textOf(cells[at], m_report.columns[at].kind, m_language));
        return texts;
    }

    // Each of its days that has ended, with what it is sealed under; who signs for others is told that they change.
    std::vector<Words> under() const
    {
        std::vector<Words> lines;
        for (const reports::ClosedTold& one : m_report.closed)
            lines.push_back(words("report.sealed", {{"day", one.day.toString(Qt::ISODate)}, {"head", one.head}}));
        if (lines.empty()) lines.push_back(words("report.not_sealed"));
        return lines;
    }

    bool isNumber(std::size_t column) const
    {
        return m_report.columns[column].kind == Kind::Count || m_report.columns[column].kind == Kind::Money;
    }

    // Each column as wide as its widest text; where that is too much for a page, all give way alike.
    void measure()
    {
        const QFontMetricsF metrics(paperFont(textSize, true));
        m_wide.assign(m_report.columns.size(), 0);
        const auto take = [&](const Row& row) {
            for (std::size_t at = 0; at < m_wide.size(); ++at)
                m_wide[at] = std::max(m_wide[at], metrics.horizontalAdvance(row.cells[qsizetype(at)]) + gap);
        };
        take(m_head);
        std::ranges::for_each(m_rows, take);
        const double all = std::accumulate(m_wide.begin(), m_wide.end(), 0.0), room = pageWide - 2 * margin;
        if (all > room)
            for (double& wide : m_wide) wide *= room / all;
    }

    void drawSigns(QPainter& painter, double top)
    {
        const double apart = (pageWide - 2 * margin) / double(m_signs.size());
        double left = margin;
        for (const QString& who : m_signs) {
            const QFont font = paperFont(textSize);
            write(painter, {left, top, apart, rowHigh}, who, font);
            const double begins = left + QFontMetricsF(font).horizontalAdvance(who) + gap;
            painter.drawLine(QLineF(begins, top + rowHigh - 14, left + apart - 2 * gap, top + rowHigh - 14));
            left += apart;
        }
    }

    void writeAtTheRight(QPainter& painter, double top, const QString& text)
    {
        const QFont font = paperFont(textSize);
        const double wide = QFontMetricsF(font).horizontalAdvance(text) + 2;
        write(painter, {pageWide - margin - wide, top, wide + gap, rowHigh}, text, font);
    }

    void drawRow(QPainter& painter, double top, const Row& row)
    {
        const QFont font = paperFont(row.isAcross ? footSize : textSize, row.bold);
        if (row.isAcross) return write(painter, {margin, top, pageWide - 2 * margin, rowHigh}, row.cells[0], font);
        const QFontMetricsF metrics(font);
        double left = margin;
        for (std::size_t at = 0; at < m_wide.size(); ++at) {
            const double room = m_wide[at] - gap;
            const QString text = metrics.elidedText(row.cells[qsizetype(at)], Qt::ElideRight, room);
            const double begins = isNumber(at) ? left + room - metrics.horizontalAdvance(text) : left;
            write(painter, {begins, top, room + gap, rowHigh}, text, font);
            left += m_wide[at];
        }
        painter.drawLine(QLineF(margin, top + rowHigh - 6, left - gap, top + rowHigh - 6));
    }

    void write(QPainter& painter, const QRectF& area, const QString& text, const QFont& font)
    {
        writeText(painter, area, text, font);
        m_written += text;
    }
};

}  // namespace

Expected<QByteArray> reportPdf(const reports::Report& report, const Dictionary& dictionary, Language language)
{
    Pages pages(report, dictionary, language);
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&pdf);
        writer.setTitle(reports::titleOf(report.name, dictionary, language));
        writer.setCreator(QStringLiteral("Kapok"));
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageOrientation(QPageLayout::Landscape);
        writer.setPageMargins(QMarginsF());
        writer.setResolution(254);  // ten dots a millimetre
        QPainter painter;
        if (!painter.begin(&writer))
            return failure(Error::Kind::Unavailable, words("report.not_written"), QStringLiteral("no painter"));
        pages.draw(painter, writer);
    }
    return withReadableText(pdf.data(), pages.everything());
}

}  // namespace kapok::ui
