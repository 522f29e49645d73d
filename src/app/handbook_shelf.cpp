#include "app/handbook_shelf.h"

#include <algorithm>

namespace kapok::app {

// What could not be read is tried again when it is next asked for.
Expected<void> HandbookShelf::open()
{
    if (m_index) return {};
    auto handbook = domain::Handbook::load();
    if (!handbook) return std::unexpected(handbook.error());
    auto index = db::HandbookIndex::of(*handbook);
    if (!index) return std::unexpected(index.error());
    m_handbook.emplace(std::move(*handbook));
    m_index.emplace(std::move(*index));
    return {};
}

Expected<ui::Paragraphs> HandbookShelf::find(const QString& sought)
{
    if (const auto opened = open(); !opened) return std::unexpected(opened.error());
    if (sought.trimmed().isEmpty()) return ui::Paragraphs{m_handbook->paragraphs()};
    const auto ids = m_index->find(sought, int(m_handbook->paragraphs().size()));
    if (!ids) return std::unexpected(ids.error());
    return cited(*ids);
}

Expected<ui::Paragraphs> HandbookShelf::cited(const QStringList& ids)
{
    if (const auto opened = open(); !opened) return std::unexpected(opened.error());
    ui::Paragraphs found;
    for (const QString& id : ids)
        for (const domain::Paragraph* one : m_handbook->at(id))
            if (std::ranges::find(found.list, one->id, &domain::Paragraph::id) == found.list.end())
                found.list.push_back(*one);
    return found;
}

}  // namespace kapok::app
