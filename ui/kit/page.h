// A page of the window, by its name in contract.md §1.
#pragma once

#include <QStringList>

#include <string_view>

namespace kapok::ui {

/// Each screen names its own beside its view; the list of screens is the list of pages.
class Page {
public:
    constexpr Page() = default;
    consteval explicit Page(const char* name) : m_name(name) {}
    constexpr std::string_view name() const { return m_name; }
    constexpr auto operator<=>(const Page&) const = default;

private:
    std::string_view m_name;
};

inline QString nameOf(Page page) { return QString::fromLatin1(page.name().data(), qsizetype(page.name().size())); }

// Pages to which the frame or a neighbour leads.
namespace pages {
inline constexpr Page signIn{"sign-in"}, home{"home"}, person{"person"}, step{"step"}, paper{"paper"};
inline constexpr Page worklist{"worklist"}, outbox{"outbox"}, approval{"approval"}, stock{"stock"}, reports{"reports"};
/// The step page while a card is made at the counter (picture 08).
inline constexpr Page issue{"issue"};
inline constexpr Page dayEnd{"day-end"}, reader{"reader"}, card{"card"}, face{"face"};
inline constexpr Page handbook{"handbook"}, directory{"directory"};
}  // namespace pages

}  // namespace kapok::ui
