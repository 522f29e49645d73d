#include "decode/csv_cells.h"

#include <QStringDecoder>

namespace kapok::decode {
namespace {

std::optional<QString> decodedAs(const char* encoding, const QByteArray& bytes)
{
    QStringDecoder decoder(encoding);
    if (!decoder.isValid()) return std::nullopt;
    QString text = decoder.decode(bytes);
    const bool isOf = !decoder.hasError() && !text.contains(QChar::ReplacementCharacter) && !text.contains(QChar::Null);
    return isOf ? std::optional(std::move(text)) : std::nullopt;
}

// A text of GB18030 that is UTF-8 by chance does not occur beyond a few bytes: UTF-8 is asked first.
std::optional<QString> decoded(const QByteArray& file)
{
    if (file.startsWith("\xFF\xFE") || file.startsWith("\xFE\xFF")) return std::nullopt;
    const QByteArray bytes = file.startsWith("\xEF\xBB\xBF") ? file.mid(3) : file;
    if (auto text = decodedAs("UTF-8", bytes)) return text;
    return file.size() == bytes.size() ? decodedAs("GB18030", bytes) : std::nullopt;
}

// What a table would compute (pitfalls.md P47); a number with its sign, a telephone's area, is none.
bool isFormula(const QString& cell)
{
    const QString begun = cell.trimmed();
    if (begun.startsWith(u'=') || begun.startsWith(u'@')) return true;
    if (!begun.startsWith(u'+') && !begun.startsWith(u'-')) return false;
    return std::ranges::any_of(begun.mid(1), [](QChar one) { return one.isLetter() || one == u'(' || one == u'!'; });
}

/// One cell after another, as RFC 4180 cuts them.
class Cutting {
public:
    explicit Cutting(QString text) : m_text(std::move(text)) {}

    ListRead cut()
    {
        while (m_at < m_text.size())
            if (const auto no = cell()) return std::unexpected(*no);
        return std::move(m_cells);
    }

private:
    QString m_text;
    qsizetype m_at = 0;
    qint64 m_row = 0, m_column = 0;
    Cells m_cells;

    std::optional<Refusal> cell()
    {
        const bool isQuoted = m_text[m_at] == u'"';
        auto text = isQuoted ? quoted() : plain();
        if (!text) return Refusal::Unreadable;
        if (isFormula(*text)) return Refusal::Formulas;
        if (!put(m_cells, m_row, m_column, *text)) return Refusal::TooLarge;
        return next();
    }
    std::optional<QString> plain()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && m_text[end] != u',' && m_text[end] != u'\n' && m_text[end] != u'\r') ++end;
        const qsizetype from = std::exchange(m_at, end);
        return m_text.mid(from, end - from);
    }
    std::optional<QString> quoted()
    {
        QString text;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] != u'"') {
                text += m_text[m_at];
                continue;
            }
            ++m_at;
            if (m_at == m_text.size() || m_text[m_at] != u'"') return text;
            text += u'"';
        }
        return std::nullopt;  // nobody closed it
    }
    std::optional<Refusal> next()
    {
        if (m_at == m_text.size()) return std::nullopt;
        if (m_text[m_at] == u',') {
            ++m_at;
            return ++m_column < mostColumns * 4 ? std::nullopt : std::optional(Refusal::TooLarge);
        }
        if (m_text[m_at] == u'\r') ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == u'\n') ++m_at;
        else if (m_text[m_at - 1] != u'\r') return Refusal::Unreadable;  // behind a quotation stands something else
        m_column = 0;
        return ++m_row <= mostRows * 2 ? std::nullopt : std::optional(Refusal::TooLarge);
    }
};

}  // namespace

ListRead cellsOfCsv(const QByteArray& file)
{
    auto text = decoded(file);
    if (!text) return std::unexpected(Refusal::Encoding);
    return Cutting(std::move(*text)).cut();
}

}  // namespace kapok::decode
