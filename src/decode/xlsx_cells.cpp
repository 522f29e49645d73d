#include "decode/xlsx_cells.h"

#include "decode/packed_parts.h"
#include "decode/part_walk.h"

#include <algorithm>
#include <cmath>

namespace kapok::decode {
namespace {

// A whole number has no point: a mobile that somebody has typed as one is eleven figures.
QString numberOf(const QString& value)
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    const bool isWhole = isNumber && std::abs(number) < 1e18 && number == std::floor(number);
    return isWhole ? QString::number(qint64(number)) : value;
}

/// The texts that cells share (18.4). How they are spoken (rPh) is no part of them.
class SharedTexts final : public PartWalk {
public:
    QStringList all;

    void opened(const QString& name, const Attributes&) override
    {
        if (name == QLatin1String("si")) m_text.clear();
        if (name == QLatin1String("rPh")) m_spoken = true;
        m_isText = name == QLatin1String("t");
    }
    void closed(const QString& name) override
    {
        if (name == QLatin1String("rPh")) m_spoken = false;
        if (name == QLatin1String("si")) all.append(m_text.left(mostInACell + 1));
        m_isText = false;
    }
    void said(const QString& text) override
    {
        if (m_isText && !m_spoken) m_text += text;
    }

private:
    QString m_text;
    bool m_isText = false, m_spoken = false;
};

/// The first sheet that the book names, by the id under which it is related.
class FirstSheet final : public PartWalk {
public:
    QString id;

    void opened(const QString& name, const Attributes& attributes) override
    {
        if (name == QLatin1String("sheet") && id.isEmpty()) id = attributes.value(QStringLiteral("id"));
    }
    void closed(const QString&) override {}
    void said(const QString&) override {}
};

/// The cells of a sheet (18.3.1.4): a value, a text of its own, or the number of a shared one.
class Sheet final : public PartWalk {
public:
    explicit Sheet(const QStringList& shared) : m_shared(shared) {}
    Cells cells;

    void opened(const QString& name, const Attributes& attributes) override
    {
        if (name == QLatin1String("f")) throw Refusal::Formulas;
        if (name == QLatin1String("row")) beginRow(attributes.value(QStringLiteral("r")));
        if (name == QLatin1String("c")) beginCell(attributes);
        m_isText = name == QLatin1String("v") || name == QLatin1String("t");
    }
    void closed(const QString& name) override
    {
        m_isText = false;
        if (name != QLatin1String("c")) return;
        if (!put(cells, m_row, m_column, value())) throw Refusal::TooLarge;
    }
    void said(const QString& text) override
    {
        if (m_isText) m_text += text;
        if (m_text.size() > 4 * mostInACell) throw Refusal::TooLarge;
    }

private:
    const QStringList& m_shared;
    qint64 m_row = -1, m_column = -1;
    QString m_type, m_text;
    bool m_isText = false;

    void beginRow(const QString& number)
    {
        m_row = number.isEmpty() ? m_row + 1 : number.toLongLong() - 1;
        m_column = -1;
        if (m_row < 0) throw Refusal::Unreadable;
    }
    // Where a cell does not say its place it stands behind the one before.
    void beginCell(const Attributes& attributes)
    {
        m_type = attributes.value(QStringLiteral("t"));
        m_text.clear();
        ++m_column;
        const QString place = attributes.value(QStringLiteral("r"));
        if (place.isEmpty()) return;
        qint64 column = 0;
        qsizetype at = 0;
        for (; at < place.size() && place[at] >= u'A' && place[at] <= u'Z' && column < 1'000'000; ++at)
            column = column * 26 + (place[at].unicode() - u'A' + 1);
        if (column == 0) throw Refusal::Unreadable;
        m_column = column - 1;
        m_row = place.mid(at).toLongLong() - 1;
    }
    QString value() const
    {
        if (m_type == QLatin1String("s")) {
            bool isNumber = false;
            const qsizetype index = m_text.toLongLong(&isNumber);
            if (!isNumber || index < 0 || index >= m_shared.size()) throw Refusal::Unreadable;
            return m_shared[index];
        }
        const bool isNumber = m_type.isEmpty() || m_type == QLatin1String("n");
        return isNumber ? numberOf(m_text) : m_text;
    }
};

QString firstOf(const std::vector<PackedParts::Related>& related, const char* type)
{
    const auto found = std::ranges::find(related, QLatin1String(type), &PackedParts::Related::type);
    return found == related.end() ? QString() : found->part;
}

Cells cellsIn(const PackedParts& parts)
{
    const QString book = firstOf(parts.relatedTo({}), "officeDocument");
    FirstSheet first;
    first.over(parts.part(book));
    const auto related = parts.relatedTo(book);
    const auto sheet = std::ranges::find(related, first.id, &PackedParts::Related::id);
    if (sheet == related.end()) throw Refusal::Unreadable;
    SharedTexts shared;
    if (const QString texts = firstOf(related, "sharedStrings"); parts.holds(texts)) shared.over(parts.part(texts));
    Sheet cells(shared.all);
    cells.over(parts.part(sheet->part));
    return std::move(cells.cells);
}

}  // namespace

// liborcus has a filter for whole books, which passes over texts that stand in their cells and over parts that are named
// from the ground, without a word: a list would lose rows. So its unpacker and its reader of XML are used, and the few
// elements of a list are read here (docs/decisions/0069).
ListRead cellsOfXlsx(const QByteArray& file)
{
    try {
        return cellsIn(PackedParts(file));
    } catch (Refusal why) {
        return std::unexpected(why);
    } catch (const std::bad_alloc&) {
        return std::unexpected(Refusal::TooLarge);
    }
}

}  // namespace kapok::decode
