// How a unit files the agent who will bring its lists (A09; P1.1(3), P1.4; rules.md §1): seven arrows one behind another,
// each with its day, who went it, and what proves it.
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "domain/codes.h"

namespace kapok::domain {

/// In their order: none is gone before the one above it.
enum class FilingArrow : std::uint8_t { Received, SealChecked, Confirmed, Scanned, Sent, CentreConfirmed, Open };
consteval auto wordsOf(FilingArrow)
{
    return listed<FilingArrow::Open>("received", "seal_checked", "confirmed", "scanned", "sent", "centre_confirmed",
                                     "open");
}

/// How the scanned form reaches the centre.
enum class FilingRoute : std::uint8_t { Branch, Mailbox };
consteval auto wordsOf(FilingRoute) { return listed<FilingRoute::Mailbox>("branch", "mailbox"); }

/// An arrow, as somebody at the counter says that it was gone.
struct FilingMark {
    FilingArrow arrow{};
    QString evidence;                    ///< in his words: the number of the form, of the seal, of the scan
    std::optional<FilingRoute> route{};  ///< of what is sent, and of nothing else

    /// BadInput: nothing proves it, or more is said than is kept; a route is missing, or is none of this arrow.
    Expected<void> fits() const;
    Json toJson() const;
    static Expected<FilingMark> fromJson(const Json& json);
    bool operator==(const FilingMark&) const = default;
};

/// The same as it was kept.
struct FilingStep {
    FilingMark mark;
    QDate day;
    Instant at{};
    QString by;  ///< the teller's number
    bool operator==(const FilingStep&) const = default;
};

/// A unit, and how far its filing has come.
class UnitFiling {
public:
    explicit UnitFiling(QString unit = {}) : m_unit(std::move(unit)) {}

    const QString& unit() const { return m_unit; }
    const std::vector<FilingStep>& steps() const { return m_steps; }
    /// Which arrow is gone next; none: the unit may apply.
    std::optional<FilingArrow> next() const;
    bool mayApply() const { return !next(); }
    /// Which arrow is next, in a sentence; empty: the unit may apply.
    Words awaits() const;
    /// Refused: another arrow comes first. A new form may be taken at any time: the filing begins anew with it, as where
    /// the seal was wrong, the centre sent the form back, or the unit has another agent.
    Expected<void> fits(FilingArrow arrow) const;
    /// Takes in what fits.
    void add(FilingStep step);

private:
    QString m_unit;
    std::vector<FilingStep> m_steps;
};

/// A unit by the name on its seal, blanks at its ends taken off. BadInput: none, or one that is too long.
Expected<QString> unitNamed(const QString& typed);

}  // namespace kapok::domain
