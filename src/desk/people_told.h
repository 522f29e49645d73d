// What the journal tells of those who come: who was here when, what cards they hold, and how often they lose them (E02,
// D11). Their numbers stay in this room: what leaves it is masked.
#pragma once

#include "base/dictionary.h"
#include "desk/case.h"
#include "reports/told.h"

namespace kapok::desk {

class PeopleTelling {
public:
    /// The dictionary outlives it.
    explicit PeopleTelling(const Dictionary& words) : m_words(words) {}

    /// Whoever reads has signed in for it, and telephones are shown to him in full.
    void showTelephones() { m_showsTelephones = true; }
    /// Nobody has opened who they are: what stands in their place tells no two of them apart.
    void knowNobody() { m_knowsNobody = true; }
    /// Takes the entries of a journal from its first on.
    void take(const ports::Entry& entry);
    /// Says who he is, and which of his losses it is; `first` is its first entry.
    void tell(const Case& one, const std::vector<ports::Entry>& entries, reports::CaseTold& told);
    /// Once, when all entries were taken and all cases told; `cases` by their first entries.
    void into(reports::Told& told, std::map<qint64, reports::CaseTold>& cases);
    /// Which of those who were here he is; -1: he never was.
    qint64 known(const QString& identityNumber) const;

private:
    struct Loss {
        qint64 first;  // entry of its case
        QDate day;
    };

    const Dictionary& m_words;
    bool m_showsTelephones = false, m_knowsNobody = false;
    QString m_outlet;
    std::map<QString, qint64> m_people;  // by identity number, in the order of their coming
    std::vector<reports::VisitTold> m_visits;
    std::map<QString, reports::CardTold> m_cards;  // by ref
    std::map<qint64, std::vector<Loss>> m_losses;  // by whose they are

    qint64 numbered(const QString& identityNumber);
    void see(const Json& card, const Json& person, const reports::CaseTold& in, QDate day);
};

}  // namespace kapok::desk
