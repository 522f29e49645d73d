// The pages one above another: Esc leads to the one below, and nobody who is open is lost on the way.
#pragma once

#include "domain/ids.h"
#include "ui/kit/page.h"

#include <functional>
#include <optional>
#include <vector>

namespace kapok::ui {

/// A page, and of a step or paper the case that it shows.
struct Place {
    Page page;
    std::optional<domain::CaseId> id{};
    bool operator==(const Place&) const = default;
};

class Way {
public:
    /// Called with the place that was left, whenever somebody went anywhere, if only to the same one.
    void whenMoved(std::function<void(const Place& from)> tell) { m_tell = std::move(tell); }

    const Place& top() const { return m_places.back(); }
    Page page() const { return top().page; }
    bool holds(const Place& place) const;
    /// The case that lies on top, also under a list or a card that was looked up meanwhile.
    std::optional<domain::CaseId> caseInHand() const;

    /// From here on: nothing lies below.
    void begin(Place place);
    /// On top of what stands there. A place that lies below comes up again without what lay on it.
    void open(Place place) { openAll({std::move(place)}); }
    /// One on top of the other, and only the last is told.
    void openAll(const std::vector<Place>& places);
    /// To what lies below; at the bottom nothing changes.
    void back();
    /// As far down as a place of `page`; where there is none, nothing changes.
    void backTo(Page page);

private:
    std::vector<Place> m_places{Place{pages::signIn}};
    std::function<void(const Place&)> m_tell;

    void moved(const Place& from) const
    {
        if (m_tell) m_tell(from);
    }
};

}  // namespace kapok::ui
