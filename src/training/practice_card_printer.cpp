#include "training/practice_card_printer.h"

#include "base/small_file.h"

#include <QDir>

#include <array>

namespace kapok::training {
namespace {

using State = PracticeCardPrinter::State;

struct Row {
    State state;
    const char* name;
    const char* sentence;
};
constexpr std::array rows{Row{State::Ok, "ok", ""},
                          Row{State::Jam, "jam", "printer.jam"},
                          Row{State::RibbonOut, "ribbon_out", "printer.ribbon_out"},
                          Row{State::BoxEmpty, "box_empty", "printer.box_empty"},
                          Row{State::BoxFull, "box_full", "printer.box_full"},
                          Row{State::Offline, "offline", "printer.offline"},
                          Row{State::Lost, "lost", "printer.offline"}};

Words sentenceOf(State state) { return words(rows.at(std::size_t(state)).sentence); }

// What comes over it while a card is inside. The others keep a card from being fed.
bool comesWithin(State state) { return state == State::Jam || state == State::RibbonOut || state == State::Lost; }

Json madeOf(const ports::Deed& deed) { return {{"object", deed.body.value("object", std::string())}}; }

}  // namespace

std::optional<State> PracticeCardPrinter::stateNamed(const QString& name)
{
    for (const Row& row : rows)
        if (name == QLatin1String(row.name)) return row.state;
    return std::nullopt;
}

QString PracticeCardPrinter::nameOf(State state) { return QLatin1String(rows.at(std::size_t(state)).name); }

Expected<std::unique_ptr<PracticeCardPrinter>> PracticeCardPrinter::open(const QString& ground, Draw draw)
{
    std::unique_ptr<PracticeCardPrinter> printer(new PracticeCardPrinter(ground, std::move(draw)));
    const auto kept = readSmallFileIfThere(printer->file());
    if (!kept) return std::unexpected(kept.error());
    if (!*kept) return printer;
    for (const QByteArray& line : (*kept)->split('\n')) {
        const auto job = parseStrict(line);
        if (!job || !job->is_object()) continue;  // what a full disk cut short
        const auto operation = textAt(*job, "operation"), how = textAt(*job, "state");
        const auto state = how ? stateNamed(*how) : std::nullopt;
        if (operation && state) printer->m_jobs.insert_or_assign(domain::OperationId{*operation}, *state);
    }
    return printer;
}

void PracticeCardPrinter::set(State state, int at)
{
    if (at > 0) {
        m_next = state;
        m_at = at;
        return;
    }
    m_next.reset();
    m_state = state;
}

Task<Expected<void>> PracticeCardPrinter::ready()
{
    if (m_state != State::Ok) co_return failure(Error::Kind::Unavailable, sentenceOf(m_state));
    co_return Expected<void>{};
}

// The line first, then the face: that a card was fed is known whatever becomes of the picture.
Expected<void> PracticeCardPrinter::take(const ports::Deed& deed, const Page& page, State how)
{
    const Json job{{"operation", deed.operation.text.toStdString()},
                   {"serial", deed.body.value("object", std::string())},
                   {"state", nameOf(how).toStdString()}};
    if (const auto kept = appendLine(file(), QByteArray::fromStdString(job.dump())); !kept) return kept;
    m_jobs.insert_or_assign(deed.operation, how);
    const QString folder = m_ground + QStringLiteral("/printed");
    if (!QDir().mkpath(folder))
        return failure(Error::Kind::InDoubt, words("training.file_not_written", {{"file", folder}}));
    const auto drawn = writeSmallFile(folder + u'/' + deed.operation.text + QStringLiteral(".pdf"), page.pdf);
    if (!drawn) return failure(Error::Kind::InDoubt, drawn.error().happened, drawn.error().detail);
    return {};
}

Task<Expected<ports::Outcome>> PracticeCardPrinter::carryOut(ports::Deed deed)
{
    const auto page = co_await m_draw(deed.body);
    if (!page) co_return std::unexpected(page.error());
    const auto may = co_await ready();
    if (!may) co_return std::unexpected(may.error());
    State how = State::Ok;
    if (m_next && --m_at == 0) {
        how = *m_next;
        m_state = how == State::Lost ? State::Offline : how;
        m_next.reset();
    }
    if (how != State::Ok && !comesWithin(how)) co_return failure(Error::Kind::Unavailable, sentenceOf(how));
    deed.shows({0, 1});
    const auto taken = take(deed, *page, how);
    if (!taken) co_return std::unexpected(taken.error());
    if (how != State::Ok) co_return failure(Error::Kind::InDoubt, sentenceOf(how));
    deed.shows({1, 1});
    co_return ports::Outcome{madeOf(deed)};
}

// It knows its own jobs; of a card that it lost sight of, or that stuck, only eyes can tell.
Task<Expected<ports::Fate>> PracticeCardPrinter::find(ports::Deed deed)
{
    using Kind = ports::Fate::Kind;
    if (deed.eyes == QLatin1String("nothing")) {
        m_jobs.erase(deed.operation);
        co_return ports::Fate{.kind = Kind::NotDone};
    }
    Json made = madeOf(deed);
    if (deed.eyes == QLatin1String("spoiled")) made["spoiled"] = "print_bad";
    if (!deed.eyes.isEmpty()) co_return ports::Fate{Kind::Done, made};
    const auto job = m_jobs.find(deed.operation);
    if (job == m_jobs.end()) co_return ports::Fate{.kind = Kind::NotDone};
    if (job->second == State::Ok) co_return ports::Fate{Kind::Done, made};
    co_return ports::Fate{.kind = Kind::CannotTell, .without = QStringLiteral("eyes")};
}

}  // namespace kapok::training
