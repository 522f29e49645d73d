#include "app/practice_hands.h"

#include "app/log.h"

#include <QDir>

#include <algorithm>

namespace kapok::app {
namespace {

line::Gate gateOf(ui::Practice::Line wanted)
{
    switch (wanted) {
    case ui::Practice::Line::Up: return line::Gate::Up;
    case ui::Practice::Line::Down: return line::Gate::Down;
    case ui::Practice::Line::Deaf: return line::Gate::Deaf;
    case ui::Practice::Line::Mute: return line::Gate::Mute;
    }
    return line::Gate::Up;
}

ui::Practice::Line lineOf(line::Gate wanted)
{
    switch (wanted) {
    case line::Gate::Up: return ui::Practice::Line::Up;
    case line::Gate::Down: return ui::Practice::Line::Down;
    case line::Gate::Deaf: return ui::Practice::Line::Deaf;
    case line::Gate::Mute: return ui::Practice::Line::Mute;
    }
    return ui::Practice::Line::Up;
}

}  // namespace

PracticeHands::PracticeHands(training::World& world) : m_world(world)
{
    if (auto shipped = training::shippedExercises()) m_exercises = std::move(*shipped);
    else logFailure("exercises", shipped.error());
}

ui::Practice::Exercise PracticeHands::shown(const training::Exercise& one) const
{
    const auto begun = m_begun.find(one.id);
    const qsizetype times = begun == m_begun.end() ? 0 : begun->second;
    return {.id = one.id,
            .name = one.name,
            .says = one.says,
            .person = one.people[times % one.people.size()],
            .business = domain::codeOf(one.business),
            .ends = one.ends,
            .keys = one.keys,
            .seconds = one.seconds};
}

std::vector<ui::Practice::Exercise> PracticeHands::exercises() const
{
    std::vector<Exercise> all;
    for (const training::Exercise& one : m_exercises) all.push_back(shown(one));
    return all;
}

// The card first: it is laid in while nothing is wrong with the world.
Task<Expected<ui::Practice::Exercise>> PracticeHands::beginExercise(QString id)
{
    const auto one = std::ranges::find(m_exercises, id, &training::Exercise::id);
    if (one == m_exercises.end())
        co_return failure(Error::Kind::BadInput, words("training.exercise_wrong", {{"exercise", id}}), id);
    Exercise exercise = shown(*one);
    const auto card = one->card ? putIn(exercise.person) : takeOut();
    if (!card) co_return std::unexpected(card.error());
    m_world.messages().setGate(one->messages);
    const auto set = co_await setLine(lineOf(one->line));
    if (!set) co_return std::unexpected(set.error());
    ++m_begun[id];
    co_return exercise;
}

Expected<void> PracticeHands::putIn(const QString& identityNumber)
{
    if (const auto out = takeOut(); !out) return out;
    m_laidIn = reader;
    return m_world.insertCard(QStringLiteral("training/cards/%1.json").arg(identityNumber), reader);
}

Expected<void> PracticeHands::takeOut()
{
    for (const int slot : {reader, press})
        if (const auto out = m_world.removeCard(slot); !out) return out;
    return {};
}

Expected<void> PracticeHands::layBlank(const QString& serial)
{
    if (serial.isEmpty()) return failure(Error::Kind::Unavailable, words("training.no_blank"));
    if (const auto out = takeOut(); !out) return out;
    m_laidIn = press;
    return m_world.insertCard(QStringLiteral("training/blanks/%1.json").arg(serial), press);
}

// In the middle: the first commands choose the application and read, those after them do something.
Expected<void> PracticeHands::failSoon(const QString& fault)
{
    constexpr int command = 4;
    return m_world.armFault(fault, command, m_laidIn);
}

Task<Expected<void>> PracticeHands::setBankLine(Line wanted)
{
    const auto set = co_await m_world.setLine(line::PartyName::Bank, gateOf(wanted));
    if (set) m_bankLine = wanted;
    co_return set;
}

// With the next card; what is seen to is so at once.
Expected<void> PracticeHands::setPrinter(const QString& state)
{
    const auto wanted = training::PracticeCardPrinter::stateNamed(state);
    if (!wanted) return failure(Error::Kind::BadInput, words("printer.no_such_sight"), state);
    m_world.cardPrinter().set(*wanted, *wanted == training::PracticeCardPrinter::State::Ok ? 0 : 1);
    return {};
}

std::vector<ui::Practice::Received> PracticeHands::received() const
{
    std::vector<Received> all;
    for (const ports::ShortMessage& one : m_world.messages().received()) all.push_back({text(one.to), one.text});
    return all;
}

// Whoever comes next brings his own: one after the other, as they lie in the world.
Expected<void> PracticeHands::layIdentity(const QString& identityNumber, const QString& fault)
{
    const auto kind = training::PracticeIdReader::faultNamed(fault).value_or(training::PracticeIdReader::Fault::None);
    if (!identityNumber.isEmpty()) return m_world.idReader().lay(identityNumber, kind);
    const QStringList all =
        QDir(m_world.ground() + QStringLiteral("/ids")).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    if (all.isEmpty()) return failure(Error::Kind::Unavailable, words("training.no_identity_card"));
    return m_world.idReader().lay(all[m_nextCitizen++ % all.size()].chopped(5), kind);
}

Expected<void> PracticeHands::takeIdentity()
{
    m_world.idReader().takeAway();
    return {};
}

Task<Expected<void>> PracticeHands::setLine(Line wanted)
{
    const auto set = co_await m_world.setLine(line::PartyName::Province, gateOf(wanted));
    if (set) m_line = wanted;
    co_return set;
}

}  // namespace kapok::app
