#include "reports/written.h"

#include <xlsxwriter.h>

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>

namespace kapok::reports {
namespace {

// Row and column of a cell, as the library counts them.
using RowNumber = lxw_row_t;
using ColumnNumber = lxw_col_t;

/// A file that has no name and lies on no disk: the library writes files only.
class MemoryFile {
public:
    MemoryFile() : m_file(memfd_create("report", MFD_CLOEXEC)) {}
    ~MemoryFile()
    {
        if (m_file >= 0) close(m_file);
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    QByteArray name() const { return "/proc/self/fd/" + QByteArray::number(m_file); }
    QByteArray bytes() const
    {
        const off_t size = lseek(m_file, 0, SEEK_END);
        QByteArray read(std::max<qsizetype>(size, 0), '\0');
        const ssize_t got = pread(m_file, read.data(), std::size_t(read.size()), 0);
        return got == read.size() ? read : QByteArray();
    }

private:
    int m_file;
};

class Sheet {
public:
    Sheet(const Report& report, const Dictionary& dictionary, Language language)
        : m_report(report), m_dictionary(dictionary), m_language(language)
    {
        m_book = workbook_new(m_file.name().constData());
        if (!m_book) return;
        m_sheet = workbook_add_worksheet(m_book, nullptr);
        m_head = format(nullptr);
        format_set_bold(m_head);
    }

    Expected<QByteArray> written()
    {
        if (!m_book || !m_sheet) return failed();
        ColumnNumber at = 0;
        for (const Column& column : m_report.columns) {
            m_of.push_back(formatOf(column.kind, false));
            m_ofTotal.push_back(formatOf(column.kind, true));
            worksheet_set_column(m_sheet, at, at, 16, nullptr);
            text(0, at++, titleOf(column, m_dictionary, m_language), m_head);
        }
        worksheet_freeze_panes(m_sheet, 1, 0);
        RowNumber row = 1;
        for (const auto& cells : m_report.rows) writeRow(row++, cells);
        if (m_report.isTotalled) writeTotals(row);
        hold(workbook_close(m_book));
        const QByteArray bytes = m_file.bytes();
        if (m_failed || bytes.isEmpty()) return failed();
        return bytes;
    }

private:
    const Report& m_report;
    const Dictionary& m_dictionary;
    Language m_language;
    MemoryFile m_file;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format* m_head = nullptr;
    std::vector<lxw_format*> m_of, m_ofTotal;
    bool m_failed = false;

    static std::unexpected<Error> failed()
    {
        return failure(Error::Kind::Unavailable, words("report.not_written"), QStringLiteral("xlsx"));
    }

    void hold(lxw_error error) { m_failed = m_failed || error != LXW_NO_ERROR; }

    lxw_format* format(const char* numbers)
    {
        lxw_format* made = workbook_add_format(m_book);
        if (numbers) format_set_num_format(made, numbers);
        return made;
    }

    lxw_format* formatOf(Kind kind, bool total)
    {
        lxw_format* made = format(kind == Kind::Money  ? "#,##0.00"
                                  : kind == Kind::Date ? "yyyy-mm-dd"
                                  : kind == Kind::Time ? "hh:mm:ss"
                                                       : nullptr);
        if (total) format_set_bold(made);
        return made;
    }

    // A text is written as one, whatever it begins with: no table carries it out (pitfalls.md P47).
    void text(RowNumber row, ColumnNumber at, const QString& said, lxw_format* as)
    {
        if (!said.isEmpty()) hold(worksheet_write_string(m_sheet, row, at, said.toUtf8().constData(), as));
    }

    double shown(Kind kind, qint64 number) const { return kind == Kind::Money ? double(number) / 100 : double(number); }

    void writeRow(RowNumber row, const std::vector<Cell>& cells)
    {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const auto at = ColumnNumber(i);
            const Cell& cell = cells[i];
            if (const auto* said = std::get_if<QString>(&cell)) text(row, at, *said, m_of[i]);
            if (const auto* word = std::get_if<Named>(&cell))
                text(row, at, m_language == Language::Chinese ? word->zh : word->en, m_of[i]);
            lxw_datetime when{};
            if (const auto* day = std::get_if<QDate>(&cell)) {
                when.year = day->year(), when.month = day->month(), when.day = day->day();
                hold(worksheet_write_datetime(m_sheet, row, at, &when, m_of[i]));
            }
            if (const auto* time = std::get_if<QTime>(&cell)) {
                when.hour = time->hour(), when.min = time->minute(), when.sec = time->second();
                hold(worksheet_write_datetime(m_sheet, row, at, &when, m_of[i]));
            }
            if (const auto* number = std::get_if<qint64>(&cell))
                hold(worksheet_write_number(m_sheet, row, at, shown(m_report.columns[i].kind, *number), m_of[i]));
        }
    }

    void writeTotals(RowNumber row)
    {
        const std::vector<Cell> totals = m_report.totals();
        const bool saysSo = std::ranges::any_of(m_report.columns, &Column::summed) && !m_report.columns.front().summed;
        if (saysSo) text(row, 0, m_dictionary.render({QStringLiteral("report.total"), {}}, m_language), m_head);
        for (std::size_t i = 0; i < totals.size(); ++i) {
            const auto* sum = std::get_if<qint64>(&totals[i]);
            if (!sum) continue;
            const double value = shown(m_report.columns[i].kind, *sum);
            const auto at = ColumnNumber(i);
            // Of no rows a sum would be one of itself.
            const QString letter = QChar(u'A' + int(i));
            const QByteArray formula = QStringLiteral("=SUM(%1%2:%1%3)").arg(letter).arg(2).arg(row).toLatin1();
            hold(m_report.rows.empty()
                     ? worksheet_write_number(m_sheet, row, at, value, m_ofTotal[i])
                     : worksheet_write_formula_num(m_sheet, row, at, formula.constData(), m_ofTotal[i], value));
        }
    }
};

}  // namespace

Expected<QByteArray> toXlsx(const Report& report, const Dictionary& dictionary, Language language)
{
    return Sheet(report, dictionary, language).written();
}

}  // namespace kapok::reports
