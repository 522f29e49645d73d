// The virtual cards of the practice world: one file a person, from the day his card is at the outlet.
#pragma once

#include "base/error.h"
#include "province/server/books.h"

namespace kapok::training {

class PracticeCards {
public:
    /// Makes the folder. Unavailable: it cannot be made.
    static Expected<PracticeCards> in(const QString& folder);

    QString fileOf(const QString& identityNumber) const;
    /// Lays out the cards that are made by now and have no file yet. A new card takes the place of an
    /// older one, which stays beside it as NUMBER.old.json.
    Expected<void> layOut(const province::server::Books& books) const;

private:
    explicit PracticeCards(QString folder) : m_folder(std::move(folder)) {}
    QString m_folder;
};

}  // namespace kapok::training
