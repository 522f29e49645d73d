// A record and its lists: from them everything else is written once for all businesses.
//
// `opening` is what a case begins with, `fields` what it learns, both under the names that the
// journal keeps. Names are added to, never renamed (A10).
#pragma once

#include "domain/business.h"
#include "workflows/each.h"
#include "workflows/step.h"
#include "workflows/visit.h"

#include <memory>
#include <string_view>
#include <tuple>
#include <utility>

namespace kapok::workflows {

template <class R, class M>
struct Field {
    const char* name;
    M R::* member;
};
template <class R, class M>
Field(const char*, M R::*) -> Field<R, M>;

template <auto member>
struct MemberOf;
template <class R, class M, M R::* member>
struct MemberOf<member> {
    using Record = R;
    using Type = M;
};

/// The journal's name of a field. A member that the record does not list does not compile.
template <auto member>
consteval const char* nameOf()
{
    using R = typename MemberOf<member>::Record;
    const char* name = nullptr;
    std::apply(
        [&](const auto&... field) {
            const auto look = [&](const auto& one) {
                if constexpr (std::is_same_v<decltype(one.member), decltype(member)>)
                    if (one.member == member) name = one.name;
            };
            (look(field), ...);
        },
        R::fields);
    if (!name) throw "the record does not list this member";
    return name;
}

namespace detail {

struct Anything {
    template <class T>
    operator T() const;
};
template <class R, std::size_t... index>
concept MadeOf = requires { R{(static_cast<void>(index), Anything{})...}; };

template <class R, std::size_t count = 0>
consteval std::size_t memberCount()
{
    const auto fits = []<std::size_t... index>(std::index_sequence<index...>) { return MadeOf<R, index...>; };
    if constexpr (fits(std::make_index_sequence<count + 1>{})) return memberCount<R, count + 1>();
    else return count;
}

template <class R>
Step nextOf(const R& record)
{
    return next(record);  // found by the record's own namespace
}

}  // namespace detail

/// Every member stands in exactly one list: no crash test can see a forgotten one.
template <class R>
constexpr bool complete =
    detail::memberCount<R>() == std::tuple_size_v<decltype(R::opening)> + std::tuple_size_v<decltype(R::fields)>;

template <class F>
concept IsEach = requires {
    typename F::Keys;
    typename F::Cell;
};

/// Calls `visit(name, field)` for each field, in the order of the list; of an Each for one key after another. The name
/// lasts as long as the call.
template <class R, class Visit>
void eachField(R& record, const Visit& visit)
{
    const auto one = [&](const char* name, auto& member) {
        using M = std::remove_cvref_t<decltype(member)>;
        if constexpr (IsEach<M>)
            for (std::size_t at = 0; at < member.cells.size(); ++at)
                visit(cellName(name, M::Keys::keys[at]).c_str(), member.cells[at]);
        else visit(name, member);
    };
    std::apply([&](const auto&... field) { (one(field.name, record.*(field.member)), ...); },
               std::remove_const_t<R>::fields);
}

/// True where no attempt is made on an object of an earlier one.
template <class R>
bool triesEachOnce(const R& record)
{
    bool once = true;
    const auto look = [&](const auto& member) {
        if constexpr (isAttempts<std::remove_cvref_t<decltype(member)>>)
            if constexpr (requires { objectOf(member.cells[0]); }) once = once && areDifferent(member);
    };
    std::apply([&](const auto&... field) { (look(record.*(field.member)), ...); }, R::fields);
    return once;
}

/// What must be carried out before this business, in order: the steps of `then` up to its own name. Of a
/// business that may start all the same only what the rules name a first step (rules.md §21).
QStringList firstSteps(const domain::Ruling& ruling, domain::Business own);

/// The word in `then` for a business carried out inside another: of a merge, the consent to it.
QString firstStepOf(domain::Business inner);

/// The first no in any field, in the order of the list; also where a step must come first that this record
/// has no inner case for.
template <class R>
std::optional<Refusal> refusal(const R& record)
{
    std::optional<Refusal> no;
    QStringList inside;
    eachField(record, [&](const char*, const auto& field) {
        using F = std::remove_cvref_t<decltype(field)>;
        if constexpr (F::nature == Nature::Inner) inside.append(firstStepOf(F::Workflow::business));
    });
    eachField(record, [&](const char*, const auto& field) {
        if (no) return;
        no = field.refusal();
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(field)>, Verdict>)
            if (!no && field.ruling)
                for (const QString& step : firstSteps(*field.ruling, R::business))
                    if (!inside.contains(step))
                        no = Refusal{field.ruling->reason.value_or(QStringLiteral("refused")), QStringLiteral("rules")};
    });
    return no;
}

/// The ruling that said no; null where somebody else did.
template <class R>
const domain::Ruling* refusingRuling(const R& record)
{
    const auto no = refusal(record);
    const domain::Ruling* ruling = nullptr;
    if (!no || no->by != QLatin1String("rules")) return ruling;
    eachField(record, [&](const char*, const auto& field) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(field)>, Verdict>)
            if (field.ruling && field.refused.isEmpty() && (!ruling || field.refusal())) ruling = &*field.ruling;
    });
    return ruling;
}

/// False exactly where an enquiry of the record is not reached (design.md §1).
template <class R>
bool online(const R& record)
{
    bool reached = true;
    eachField(record, [&](const char*, const auto& field) {
        if constexpr (requires { field.notReached(); }) reached = reached && !field.notReached();
    });
    return reached;
}

struct FieldState {
    QString name;
    Nature nature;
    bool filled;
    bool waiting;                  ///< intended without an outcome: an order, an inner case, an effect
    Json value;                    ///< as kept; null where not filled, and in an outline
    QString paper{};               ///< of a paper: its name
    QString inner{};               ///< of an inner case: recorded, done, refused
    std::optional<Party> party{};  ///< of what was asked or ordered: who answers
};

/// A record of any business, for those who treat all businesses alike: runner, form, harnesses.
class Record {
public:
    virtual ~Record() = default;
    virtual std::unique_ptr<Record> clone() const = 0;
    virtual domain::Business business() const = 0;
    virtual Step next() const = 0;
    virtual Json opening() const = 0;
    virtual const Visit& visit() const = 0;
    /// Tells the record what its visit knows now.
    virtual void attend(const Attendance& present) = 0;
    /// The case is carried on in another visit of its citizen.
    virtual void restOn(const QString& visit, QDate day) = 0;
    virtual std::vector<FieldState> fields() const = 0;
    /// The fields without their values, which are costly to write out.
    virtual std::vector<FieldState> outline() const = 0;
    virtual std::optional<Refusal> refused() const = 0;
    /// The ruling that said no, where the rules did.
    virtual std::optional<domain::Ruling> refusedBy() const = 0;
    virtual qint64 moneyHeld() const = 0;     ///< of the citizen's, in whole fen
    virtual qint64 moneyPaidOut() const = 0;  ///< to the citizen, beside all fees
    /// BadInput where the value does not fit the field, or there is none of this name; nothing changes then.
    virtual Expected<void> fill(const QString& field, const Json& value) = 0;
    virtual void intend(const QString& field) = 0;
    virtual void forget(const QString& field) = 0;
    /// Of a wait: whether this reply is the answer waited for.
    virtual bool answers(const QString& field, const Json& reply) const = 0;

    /// Opening, fields and what the visit knows, as one value: two records with the same text are the same state.
    Json state() const;
};

template <class R>
class RecordOf final : public Record {
public:
    explicit RecordOf(R record) : m_record(std::move(record)) {}
    const R& record() const { return m_record; }

    std::unique_ptr<Record> clone() const override { return std::make_unique<RecordOf>(*this); }
    domain::Business business() const override { return R::business; }
    Step next() const override { return detail::nextOf(m_record); }
    std::optional<Refusal> refused() const override { return workflows::refusal(m_record); }
    std::optional<domain::Ruling> refusedBy() const override
    {
        const domain::Ruling* ruling = refusingRuling(m_record);
        return ruling ? std::optional(*ruling) : std::nullopt;
    }
    const Visit& visit() const override { return m_record.visit; }
    void attend(const Attendance& present) override { m_record.visit.present = present; }
    void restOn(const QString& visit, QDate day) override
    {
        m_record.visit.id = visit;
        m_record.visit.day = day;
    }

    Json opening() const override
    {
        Json json = Json::object();
        std::apply([&](const auto&... field) { ((json[field.name] = kept(m_record.*(field.member))), ...); },
                   R::opening);
        return json;
    }

    std::vector<FieldState> fields() const override { return fieldStates(true); }
    std::vector<FieldState> outline() const override { return fieldStates(false); }

    qint64 moneyHeld() const override { return money<Effect<Payment>>(); }
    qint64 moneyPaidOut() const override { return -money<Effect<Payout>>(); }

    Expected<void> fill(const QString& name, const Json& value) override
    {
        Expected<void> done = badValue("a field of this business");
        R changed = m_record;
        at(changed, name, [&](auto& field) { done = field.fill(value); });
        if (done && !triesEachOnce(changed)) done = badValue("an object that was not tried before");
        if (done) m_record = std::move(changed);
        return done;
    }
    void intend(const QString& name) override
    {
        at(m_record, name, [](auto& field) {
            if constexpr (requires { field.intended; }) field.intended = true;
        });
    }
    void forget(const QString& name) override
    {
        at(m_record, name, [](auto& field) { field.forget(); });
    }
    bool answers(const QString& name, const Json& reply) const override
    {
        bool answer = true;
        eachField(m_record, [&](const char* known, const auto& field) {
            using F = std::remove_cvref_t<decltype(field)>;
            if constexpr (requires { F::Request::answers(reply); })
                if (name == QLatin1String(known)) answer = F::Request::answers(reply);
        });
        return answer;
    }

    /// The record that a case of this opening begins with.
    static Expected<std::unique_ptr<Record>> begun(const Json& opening)
    {
        R record{};
        Expected<void> whole{};
        const auto take = [&](const auto& field) {
            using M = std::remove_cvref_t<decltype(record.*(field.member))>;
            if (!whole) return;
            if (!opening.contains(field.name)) {
                // Which business it is a first step of, and whom the receipt named: none, where the opening is silent.
                constexpr bool mayBeAbsent = std::is_same_v<M, QString> || std::is_same_v<M, Deputy>;
                if constexpr (!mayBeAbsent) whole = badValue(field.name);
                return;
            }
            auto value = read<M>(opening[field.name]);
            if (value) record.*(field.member) = std::move(*value);
            else whole = std::unexpected(value.error());
        };
        std::apply([&](const auto&... field) { (take(field), ...); }, R::opening);
        if (!whole) return std::unexpected(whole.error());
        return std::make_unique<RecordOf>(std::move(record));
    }

private:
    R m_record;

    template <class M>
    qint64 money() const
    {
        qint64 fen = 0;
        eachField(m_record, [&](const char*, const auto& field) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(field)>, M>) fen += paid(field);
        });
        return fen;
    }

    std::vector<FieldState> fieldStates(bool withValues) const
    {
        std::vector<FieldState> all;
        eachField(m_record, [&](const char* name, const auto& field) {
            bool waiting = false;
            if constexpr (requires { field.intended; }) waiting = field.intended && !field;
            all.push_back({QString::fromLatin1(name), field.nature, bool(field), waiting,
                           field && withValues ? field.toJson() : Json()});
            if constexpr (std::remove_cvref_t<decltype(field)>::nature == Nature::Inner) all.back().inner = field.state;
            if constexpr (requires { std::remove_cvref_t<decltype(field)>::Kind::name; })
                all.back().paper = QString::fromLatin1(std::remove_cvref_t<decltype(field)>::Kind::name);
            if constexpr (requires { std::remove_cvref_t<decltype(field)>::Request::party; })
                all.back().party = std::remove_cvref_t<decltype(field)>::Request::party;
        });
        return all;
    }

    template <class Visit>
    static void at(R& record, const QString& name, const Visit& visit)
    {
        eachField(record, [&](const char* known, auto& field) {
            if (name == QLatin1String(known)) visit(field);
        });
    }
};

}  // namespace kapok::workflows
