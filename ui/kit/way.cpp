#include "ui/kit/way.h"

#include <algorithm>

namespace kapok::ui {

bool Way::holds(const Place& place) const { return std::ranges::find(m_places, place) != m_places.end(); }

std::optional<domain::CaseId> Way::caseInHand() const
{
    for (auto place = m_places.rbegin(); place != m_places.rend(); ++place)
        if (place->id) return place->id;
    return std::nullopt;
}

void Way::begin(Place place)
{
    const Place from = top();
    m_places = {std::move(place)};
    moved(from);
}

void Way::openAll(const std::vector<Place>& places)
{
    const Place from = top();
    for (const Place& place : places) {
        const auto below = std::ranges::find(m_places, place);
        if (below != m_places.end()) m_places.erase(below + 1, m_places.end());
        else m_places.push_back(place);
    }
    moved(from);
}

void Way::back()
{
    const Place from = top();
    if (m_places.size() > 1) m_places.pop_back();
    moved(from);
}

void Way::backTo(Page page)
{
    const Place from = top();
    const auto wanted = std::ranges::find(m_places, page, &Place::page);
    if (wanted == m_places.end()) return;
    m_places.erase(wanted + 1, m_places.end());
    moved(from);
}

}  // namespace kapok::ui
