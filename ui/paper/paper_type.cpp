#include "ui/paper/paper_type.h"

#include <QGlyphRun>
#include <QRawFont>
#include <QTextLayout>

#include <map>

namespace kapok::ui {

namespace {

using Glyphs = std::map<quint32, quint32>;

QRawFont rawFont(bool bold) { return QRawFont::fromFont(paperFont(40, bold)); }

/// Glyphs that shaping takes for ASCII among Latin letters, with the ones that the characters map to.
Glyphs latinVariants(const QFont& font)
{
    Glyphs plain;
    const QRawFont raw = QRawFont::fromFont(font);
    for (char16_t letter = 0x21; letter < 0x7f; ++letter) {
        QTextLayout layout(QStringLiteral("a") + QChar(letter), font);
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        const auto runs = layout.glyphRuns();
        const auto wanted = raw.glyphIndexesForString(QString(QChar(letter)));
        if (runs.isEmpty() || runs.front().glyphIndexes().size() != 2 || wanted.size() != 1) continue;
        plain[runs.front().glyphIndexes().back()] = wanted.front();
    }
    return plain;
}

const Glyphs& variantsOf(const QFont& font)
{
    static const Glyphs regular = latinVariants(paperFont(40)), bold = latinVariants(paperFont(40, true));
    return font.bold() ? bold : regular;
}

QByteArray hex(char16_t code)
{
    return '<' + QByteArray::number(uint(code), 16).toUpper().rightJustified(4, '0') + '>';
}

/// Which character the font, asked backwards, gives in place of one that was drawn.
std::map<QByteArray, QByteArray> mistaken(const QString& drawn)
{
    std::map<QByteArray, QByteArray> mended{{hex(u'\t'), hex(u' ')}};
    const QRawFont raw = rawFont(false);
    std::map<quint32, char16_t> meant;
    for (const QChar letter : drawn)
        if (const auto glyphs = raw.glyphIndexesForString(QString(letter)); glyphs.size() == 1 && glyphs.front())
            meant.emplace(glyphs.front(), letter.unicode());
    constexpr char16_t firstRadical = 0x2e80, lastRadical = 0x2fdf;
    for (char16_t radical = firstRadical; radical <= lastRadical; ++radical) {
        const auto glyphs = raw.glyphIndexesForString(QString(QChar(radical)));
        if (glyphs.size() != 1) continue;
        const auto found = meant.find(glyphs.front());
        if (found != meant.end()) mended[hex(radical)] = hex(found->second);
    }
    return mended;
}

}  // namespace

QFont paperFont(int size, bool bold)
{
    QFont font(QStringLiteral("Noto Sans CJK SC"));
    font.setPixelSize(size);
    font.setBold(bold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);  // nothing to the eye, and Qt sets no ligatures
    return font;
}

namespace {

// Wrapped to the width of the area; the height of all lines.
double laidOut(QTextLayout& layout, double width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    double y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    return y;
}

}  // namespace

double textHigh(const QRectF& area, const QString& text, const QFont& font)
{
    if (text.isEmpty()) return 0;
    QTextLayout layout(text, font);
    return laidOut(layout, area.width());
}

double writeText(QPainter& painter, const QRectF& area, const QString& text, const QFont& font)
{
    if (text.isEmpty()) return 0;
    QTextLayout layout(text, font);
    const double high = laidOut(layout, area.width());
    const Glyphs& variants = variantsOf(font);
    for (QGlyphRun run : layout.glyphRuns()) {
        auto glyphs = run.glyphIndexes();
        for (quint32& glyph : glyphs)
            if (const auto plain = variants.find(glyph); plain != variants.end()) glyph = plain->second;
        run.setGlyphIndexes(glyphs);
        painter.drawGlyphRun(area.topLeft(), run);
    }
    return high;
}

QByteArray withReadableText(QByteArray pdf, const QString& drawn)
{
    const auto mended = mistaken(drawn);
    for (qsizetype at = pdf.indexOf("beginbfrange"); at >= 0; at = pdf.indexOf("beginbfrange", at + 1)) {
        const qsizetype end = pdf.indexOf("endbfrange", at);
        if (end < 0) break;
        QByteArray table = pdf.mid(at, end - at);
        // Glyph numbers stand before the characters, in the same brackets: only what lies in a list of
        // characters, or third on its line, is a character.
        QByteArrayList lines = table.split('\n');
        for (QByteArray& line : lines) {
            const qsizetype from = line.indexOf('>', line.indexOf('>') + 1) + 1;
            QByteArray characters = line.mid(from);
            for (const auto& [wrong, right] : mended) characters.replace(wrong, right);
            line = line.left(from) + characters;
        }
        table = lines.join('\n');
        pdf.replace(at, table.size(), table);
    }
    return pdf;
}

}  // namespace kapok::ui
