// The list of workflows: the one line that a new business adds outside its own files.
#pragma once

#include "workflows/record.h"

namespace kapok::workflows {

struct Workflow {
    domain::Business business;
    bool aboutACard;  ///< its opening names a card
    Expected<std::unique_ptr<Record>> (*begin)(const Json& opening);
};

template <class R>
Workflow workflow()
{
    constexpr bool aboutACard = requires(R record) { record.card; };
    return {R::business, aboutACard, &RecordOf<R>::begun};
}

/// All that a desk can carry out. Tests may run with a list of their own.
class Workflows {
public:
    explicit Workflows(std::vector<Workflow> list) : m_list(std::move(list)) {}
    static const Workflows& ofThisHouse();

    const Workflow* find(domain::Business business) const;
    const std::vector<Workflow>& list() const { return m_list; }

private:
    std::vector<Workflow> m_list;
};

}  // namespace kapok::workflows
