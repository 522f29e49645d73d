// Characters that no keyboard has, put into a field by a key (N10): what was typed before the cursor, a code point, parts
// or a reading, becomes the character; the key again takes the next one. All that fit are shown as pictures.
#pragma once

#include "domain/characters.h"
#include "ui/kit/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace kapok::ui {

class RareCharacters final : public QWidget {
    Q_OBJECT

public:
    /// `field` outlives it.
    RareCharacters(const Theme& theme, QLineEdit& field, QWidget* parent);
    /// The key was pressed.
    void next();

private:
    /// Where the character stands that the key has put there, until something else is typed.
    struct Put {
        int from = 0;
        std::vector<domain::RareCharacter> all;
        std::size_t at = 0;
    };
    std::optional<Put> findBeforeCursor() const;
    void put(std::size_t at);
    void show(const QString& pictures, const QString& said);

    QLineEdit& m_field;
    std::optional<Put> m_put;
    QLabel* m_pictures;
    QLabel* m_said;
};

}  // namespace kapok::ui
