#include "ui/step/questions/rare_characters.h"

#include "ui/kit/announce.h"
#include "ui/kit/label.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace kapok::ui {
namespace {

constexpr int mostTyped = 8, mostPictures = 12;

// The last two bytes of UTF-16 of one character are never taken apart.
bool splitsACharacter(const QString& text, int from) { return from > 0 && text[from].isLowSurrogate(); }

}  // namespace

RareCharacters::RareCharacters(const Theme& theme, QLineEdit& field, QWidget* parent) : QWidget(parent), m_field(field)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme.px(8), 0, 0);
    column->setSpacing(theme.px(4));
    column->addWidget(m_pictures = makeLabel(this, Type::Title, {.wraps = true}));
    column->addWidget(m_said = makeLabel(this, Type::Body, {.wraps = true}));
    m_pictures->setObjectName(QStringLiteral("rare.pictures"));
    m_said->setObjectName(QStringLiteral("rare.said"));
    hide();
    // Whoever goes on typing has chosen.
    connect(&m_field, &QLineEdit::textEdited, this, [this] {
        m_put.reset();
        hide();
    });
}

// The longest piece before the cursor that means anything: of 赵龙天 it is 龙天.
std::optional<RareCharacters::Put> RareCharacters::findBeforeCursor() const
{
    const QString text = m_field.text();
    const int end = m_field.cursorPosition();
    for (int from = std::max(0, end - mostTyped); from < end; ++from) {
        if (splitsACharacter(text, from)) continue;
        const QString typed = text.mid(from, end - from);
        // One character alone is a name's, and means no part.
        if (typed.toUcs4().size() < 2 || typed.contains(u' ')) continue;
        if (auto all = domain::Characters::ofThisHouse().find(typed); !all.empty()) return Put{from, std::move(all), 0};
    }
    return std::nullopt;
}

void RareCharacters::next()
{
    if (m_put && m_put->all.size() > 1) return put((m_put->at + 1) % m_put->all.size());
    if (m_put) return;
    m_put = findBeforeCursor();
    if (m_put) {
        m_field.setText(m_field.text().remove(m_put->from, m_field.cursorPosition() - m_put->from));
        m_field.setCursorPosition(m_put->from);
        return put(0);
    }
    // Nothing is meant by what stands there: all are shown, and the key goes through them.
    const int end = m_field.cursorPosition();
    m_put = Put{end, domain::Characters::ofThisHouse().find({}), 0};
    if (m_put->all.empty()) return m_put.reset();
    put(0);
}

void RareCharacters::put(std::size_t at)
{
    const domain::RareCharacter& chosen = m_put->all[at];
    QString text = m_field.text();
    // Of what this key has put there before only its own character goes.
    const QString before = m_put->all[m_put->at].character;
    if (text.mid(m_put->from, before.size()) == before && m_field.cursorPosition() == m_put->from + before.size())
        text.remove(m_put->from, before.size());
    text.insert(m_put->from, chosen.character);
    m_put->at = at;
    m_field.setText(text);
    m_field.setCursorPosition(m_put->from + int(chosen.character.size()));
    QStringList pictures;
    const std::size_t first = at / mostPictures * mostPictures;
    for (std::size_t one = first; one < std::min(first + mostPictures, m_put->all.size()); ++one)
        pictures << (one == at ? QStringLiteral("【%1】") : QStringLiteral("%1")).arg(m_put->all[one].character);
    QStringList said{chosen.code()};
    if (!chosen.parts.isEmpty()) said << chosen.parts << chosen.reading;
    said << (m_put->all.size() > 1 ? tr("%1 of %2, Ctrl+R takes the next").arg(at + 1).arg(m_put->all.size())
                                   : tr("the only one"));
    show(pictures.join(u' '), said.join(QStringLiteral(" • ")));
}

void RareCharacters::show(const QString& pictures, const QString& said)
{
    m_pictures->setText(pictures);
    sayAloud(m_said, said);
    setVisible(true);
}

}  // namespace kapok::ui
