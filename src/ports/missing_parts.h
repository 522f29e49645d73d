// Parts that a desk does not have: whoever asks them is told so, and nothing is taken for done.
#pragma once

#include "ports/hand.h"

namespace kapok::ports {

/// A hand that is not there. `missing` is said instead: "app.no_printer".
class NoHand final : public Hand {
public:
    explicit NoHand(const char* missing) : m_missing(words(missing)) {}

    Task<Expected<Outcome>> carryOut(Deed) override
    {
        co_return std::unexpected(Error{Error::Kind::Unavailable, m_missing, {}});
    }
    Task<Expected<Fate>> find(Deed) override { co_return Fate{Fate::Kind::NotDone}; }
    Task<Expected<void>> ready() override
    {
        co_return std::unexpected(Error{Error::Kind::Unavailable, m_missing, {}});
    }

private:
    Words m_missing;
};

/// The message service of a desk that has none: a message is surely not sent, and no case waits for it (A21).
class NoMessages final : public Hand {
public:
    explicit NoMessages(const char* missing) : m_missing(missing) {}

    Task<Expected<Outcome>> carryOut(Deed) override { co_return Outcome{{{"done", false}, {"why", m_missing}}}; }
    Task<Expected<Fate>> find(Deed) override { co_return Fate{Fate::Kind::NotDone}; }

private:
    const char* m_missing;
};

}  // namespace kapok::ports
