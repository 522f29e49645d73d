// What a record learns. A field's type says its nature, and its nature says what may become of it:
// what is forgotten when an answer is taken back, what lapses overnight, what can wait, what can
// refuse (design.md §1).
#pragma once

#include "workflows/codec.h"
#include "workflows/deputy.h"
#include "workflows/requests.h"

#include <optional>

namespace kapok::workflows {

enum class Nature { Answer, Enquiry, Verdict, Review, Order, Inner, Effect };

/// Why a case does not go on, and who said so. `by`: rules, province, bank, platform, second_person, citizen, inner.
struct Refusal {
    QString reason;
    QString by;
    Json said{};  ///< the sentence of whom it was heard from, where it brings one: {"zh", "en"}
    bool operator==(const Refusal&) const = default;
};

/// The no of whom this was asked or told; nothing where there is no code.
std::optional<Refusal> refusedThere(const QString& code, Party party);

/// What a person said.
template <class T>
struct Answer {
    static constexpr Nature nature = Nature::Answer;
    std::optional<T> value{};

    explicit operator bool() const { return value.has_value(); }
    const T& operator*() const { return *value; }
    const T* operator->() const { return &*value; }

    Json toJson() const { return kept(*value); }
    Expected<void> fill(const Json& json)
    {
        auto said = read<T>(json);
        if (!said) return std::unexpected(said.error());
        value = std::move(*said);
        return {};
    }
    void forget() { value.reset(); }
    std::optional<Refusal> refusal() const { return std::nullopt; }
};

/// What the province, the bank or a chip said when asked; nothing there changed. "Not reached" fills
/// the field like any answer.
template <class Q>
struct Enquiry {
    static constexpr Nature nature = Nature::Enquiry;
    using Request = Q;
    bool filled = false;
    std::optional<typename Q::Reply> reply{};
    QString refused{};  ///< the code with which the other side declined to answer, or withdrawn

    explicit operator bool() const { return filled; }
    bool notReached() const { return filled && !reply && refused.isEmpty(); }
    const typename Q::Reply* operator->() const { return &*reply; }
    const typename Q::Reply& operator*() const { return *reply; }

    Json toJson() const
    {
        if (reply) return {{"reply", reply->toJson()}};
        return refused.isEmpty() ? Json{{"not_reached", true}} : Json{{"refused", refused.toStdString()}};
    }
    Expected<void> fill(const Json& json)
    {
        forget();
        if (json.contains("reply")) {
            auto said = Q::Reply::fromJson(json["reply"]);
            if (!said) return std::unexpected(said.error());
            reply = std::move(*said);
        } else if (json.contains("refused")) {
            refused = text(json["refused"]);
        } else if (!json.contains("not_reached")) {
            return badValue("reply, refused or not_reached");
        }
        filled = true;
        return {};
    }
    void forget() { *this = {}; }
    std::optional<Refusal> refusal() const
    {
        auto no = refusedThere(refused, Q::party);
        if (no && refused == QLatin1String("withdrawn")) no->by = QStringLiteral("citizen");  // course.h, leaving
        return no;
    }
};

/// An enquiry asked again at every sync until it brings an answer; only that fills it.
template <class Q>
struct Awaited : Enquiry<Q> {};

/// That the teller has gone through all that will be done, with the citizen, before money is taken or
/// anything is sent. What it showed rests on the verdict, so it is asked anew with it.
struct Review {
    static constexpr Nature nature = Nature::Review;
    bool agreed = false;

    explicit operator bool() const { return agreed; }

    Json toJson() const { return agreed; }
    Expected<void> fill(const Json& json)
    {
        if (!json.is_boolean() || !json.get<bool>()) return badValue("true");
        agreed = true;
        return {};
    }
    void forget() { agreed = false; }
    std::optional<Refusal> refusal() const { return std::nullopt; }
};

/// What the rules said, on which facts; or that it was not approved, or that the citizen left.
struct Verdict {
    static constexpr Nature nature = Nature::Verdict;
    std::optional<domain::Ruling> ruling{};
    Json facts{};
    Deputy deputy{};  ///< who stood there for the holder; nobody where he came himself
    QString approvedBy{};
    QString digest{};    ///< of what the approver was shown (E2); empty where nobody had to approve
    QString declined{};  ///< why the second person said no
    QString refused{};   ///< not_approved, withdrawn

    explicit operator bool() const { return ruling.has_value() || !refused.isEmpty(); }
    const domain::Ruling* operator->() const { return &*ruling; }

    Json toJson() const;
    Expected<void> fill(const Json& json);
    void forget() { *this = {}; }
    /// A no of the rules or of the second person. A step that must come first is no refusal here: whether
    /// the record can carry it out, only the record knows (record.h).
    std::optional<Refusal> refusal() const;
};

/// Asked of the rules once more, when the province has accepted what was taken provisionally, or when a
/// waiver is asked for: only its fee, date and number are used, and its no changes nothing.
struct Terms : Verdict {
    /// Asked for, and not declined by a second person.
    bool areInForce() const { return ruling && refused.isEmpty(); }
    std::optional<Refusal> refusal() const { return std::nullopt; }
};

/// What the province or the bank was told to do. Empty, waiting (told, no answer known), or filled.
template <class O>
struct Order {
    static constexpr Nature nature = Nature::Order;
    using Request = O;
    bool intended = false;
    std::optional<typename O::Reply> reply{};
    QString refused{};

    explicit operator bool() const { return reply.has_value() || !refused.isEmpty(); }
    bool waiting() const { return intended && !*this; }
    bool accepted() const { return reply.has_value(); }
    const typename O::Reply* operator->() const { return &*reply; }

    Json toJson() const
    {
        return reply ? Json{{"accepted", reply->toJson()}} : Json{{"refused", refused.toStdString()}};
    }
    Expected<void> fill(const Json& json)
    {
        if (json.contains("accepted")) {
            auto said = O::Reply::fromJson(json["accepted"]);
            if (!said) return std::unexpected(said.error());
            reply = std::move(*said);
        } else if (json.contains("refused")) {
            refused = text(json["refused"]);
        } else {
            return badValue("accepted or refused");
        }
        return {};
    }
    void forget() { *this = {}; }
    std::optional<Refusal> refusal() const { return refusedThere(refused, O::party); }
};

/// Told to a second party whose no is a result of its own: the case goes on, half done, and says so.
template <class O>
struct OwnResult : Order<O> {
    std::optional<Refusal> refusal() const { return std::nullopt; }
};

/// A case of its own in the same visit. It fills this field when it ends, and already when it stands
/// recorded here; then it fills it again.
template <class W>
struct Inner {
    static constexpr Nature nature = Nature::Inner;
    using Workflow = W;
    bool intended = false;
    QString state{};  ///< recorded, done, refused
    QString refused{};
    Json said{};  ///< of a no of the rules: their sentence, in both languages

    explicit operator bool() const { return !state.isEmpty(); }
    bool waiting() const { return intended && state.isEmpty(); }
    bool done() const { return state == QLatin1String("done"); }

    Json toJson() const
    {
        Json json{{"state", state.toStdString()}, {"reason", refused.toStdString()}};
        if (said.is_object()) json["said"] = said;
        return json;
    }
    Expected<void> fill(const Json& json)
    {
        const auto now = textAt(json, "state");
        const auto why = textAt(json, "reason");
        if (!now || !why) return badValue("state and reason");
        state = *now;
        refused = *why;
        said = json.value("said", Json());
        return {};
    }
    void forget() { *this = {}; }
    std::optional<Refusal> refusal() const
    {
        if (refused.isEmpty()) return std::nullopt;
        return Refusal{
            refused, refused == QLatin1String("withdrawn") ? QStringLiteral("citizen") : QStringLiteral("inner"), said};
    }
};

/// A case of its own that begins when the citizen comes again. Refused that day, it has not
/// happened, and begins anew another day.
template <class W>
struct WhenHeComes : Inner<W> {
    explicit operator bool() const { return this->done(); }

    Expected<void> fill(const Json& json)
    {
        const auto filled = Inner<W>::fill(json);
        if (filled && this->state == QLatin1String("refused")) this->forget();
        return filled;
    }
    std::optional<Refusal> refusal() const { return std::nullopt; }
};

/// Money taken (or given back), a chip written, a message sent: what was done to the world here.
template <class T>
struct Effect {
    static constexpr Nature nature = Nature::Effect;
    std::optional<T> value{};
    bool intended = false;

    explicit operator bool() const { return value.has_value(); }
    bool waiting() const { return intended && !value; }
    const T* operator->() const { return &*value; }

    Json toJson() const { return value->toJson(); }
    Expected<void> fill(const Json& json)
    {
        auto done = T::fromJson(json);
        if (!done) return std::unexpected(done.error());
        value = std::move(*done);
        return {};
    }
    void forget() { *this = {}; }
    std::optional<Refusal> refusal() const { return std::nullopt; }
};

/// A paper that was printed, with all that stood on it: it can go stale.
struct Printed {
    Json sheet;  ///< as the step asked for it; under "printed" the hour and the teller, which the runner adds
    /// Without what the printing added: that makes no other paper of it (design.md §1).
    Json asked() const
    {
        Json bareOfPrinting = sheet;
        if (bareOfPrinting.is_object()) bareOfPrinting.erase("printed");
        return bareOfPrinting;
    }
    Json toJson() const { return sheet; }
    static Expected<Printed> fromJson(const Json& json) { return Printed{json}; }
};

/// P names the paper: `P::name` is "receipt", "slip", "refusal_slip", …
template <class P>
struct Paper : Effect<Printed> {
    using Kind = P;
    bool operator==(const Json& sheet) const { return value && value->asked() == sheet; }
};

}  // namespace kapok::workflows
