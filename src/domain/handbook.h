// The handbook: every paragraph of the source under the id that the rules cite it by (capabilities.md J10), as data in
// resources/handbook.json.
#pragma once

#include "base/error.h"
#include "domain/outlet.h"

#include <vector>

namespace kapok::domain {

struct Paragraph {
    QString id;  ///< "P1.11(12)"
    NameInBoth title, text;
    bool operator==(const Paragraph&) const = default;
};

class Handbook {
public:
    /// BadInput names the entry and what was expected there.
    static Expected<Handbook> parse(const QByteArray& json);
    /// The one that ships.
    static Expected<Handbook> load();

    const std::vector<Paragraph>& paragraphs() const { return m_paragraphs; }
    /// Null: there is none of this id.
    const Paragraph* find(const QString& id) const;
    /// What F1 opens at a basis: the paragraph itself, or those that a wider or a narrower id means ("P1.11" all of its
    /// questions, "P5.4(2)" the whole of P5.4). None: it is no paragraph of the source.
    std::vector<const Paragraph*> at(const QString& basis) const;

private:
    std::vector<Paragraph> m_paragraphs;
};

}  // namespace kapok::domain
