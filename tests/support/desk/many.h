// A desk with many cases that wait for their cards.
#pragma once

#include "support/desk/teller.h"

namespace kapok::test {

/// So many people who may apply: grown, insured, with a telephone and without a card.
std::vector<QString> applicants(const World& world, int count);

class ManyWaiting {
public:
    /// Of so many people the cards were ordered, and are not made yet.
    explicit ManyWaiting(int count);

    Outside outside;
    Life& life() { return *m_life; }

    domain::CaseId begin(const QString& person);
    domain::CaseId serveUntil(const QString& person, const char* field);
    void breakOff(domain::CaseId id);
    /// What is said to the parties is counted from here on.
    void restart();
    void sync();

private:
    MemoryDisk m_disk{Image{}, false};
    std::optional<Life> m_life;
    Script m_script;
    quint64 m_seed = 7;

    void live();
};

}  // namespace kapok::test
