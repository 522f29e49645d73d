// Which cards have refused our key. A card counts such tries and locks its key for good at the third (chip.md §5),
// and tells the count only to who spends one: so a key is never tried twice (contract.md §3), by no process.
#pragma once

#include <QString>

#include <cstdint>
#include <set>
#include <vector>

namespace kapok::cardio {

class RefusedCards {
public:
    /// `file` is shared by all who work on one data folder: the identification of one card a line, nothing
    /// personal. Without a file cards are remembered until the process ends.
    explicit RefusedCards(QString file) : m_file(std::move(file)) {}

    bool contains(const QString& identification) const;
    /// On disk when it returns. Where it cannot be written, this process remembers it all the same.
    void add(const QString& identification);

    /// Tries of this key that the card may have counted, because nobody heard its answer, since it last took the key.
    /// A card that is pulled within such a command has one less, and tells nobody (chip.md §6).
    int unheard(const QString& identification, std::uint8_t key) const;
    void addUnheard(const QString& identification, std::uint8_t key);
    /// The card took the key: it has all its tries again. Costs nothing where none was unheard.
    void heard(const QString& identification, std::uint8_t key);

private:
    void note(const QString& line);

    QString m_file;
    std::set<QString> m_ours;      // what this process has learnt
    std::vector<QString> m_noted;  // tries, in their order, where no file keeps them
};

}  // namespace kapok::cardio
