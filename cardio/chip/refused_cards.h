// Which cards have refused our key. A card counts such tries and locks its key for good at the third (chip.md §5),
// and tells the count only to who spends one: so a key is never tried twice (contract.md §3), by no process.
#pragma once

#include <QString>

#include <set>

namespace kapok::cardio {

class RefusedCards {
public:
    /// `file` is shared by all who work on one data folder: the identification of one card a line, nothing
    /// personal. Without a file cards are remembered until the process ends.
    explicit RefusedCards(QString file) : m_file(std::move(file)) {}

    bool contains(const QString& identification) const;
    /// On disk when it returns. Where it cannot be written, this process remembers it all the same.
    void add(const QString& identification);

private:
    QString m_file;
    std::set<QString> m_ours;  // what this process has learnt
};

}  // namespace kapok::cardio
