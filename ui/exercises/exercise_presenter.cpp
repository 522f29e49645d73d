#include "ui/exercises/exercise_presenter.h"

#include "ui/kit/errand.h"

namespace kapok::ui {
namespace {

using Kind = ColumnHead::Kind;

struct ExerciseRow {
    QString id, number, name, says, best, last;
    bool operator==(const ExerciseRow&) const = default;
};

std::vector<Column<ExerciseRow>> columnsOf(const Phrases& phrases)
{
    const auto text = [&](const char* title, Kind kind, int share, QString ExerciseRow::* member) {
        return Column<ExerciseRow>{{phrases.say(title), kind, share},
                                   [member](const ExerciseRow& row) { return Cell{.text = row.*member}; }};
    };
    return {{{phrases.say("view.exercise.number"), Kind::Figures, 1},
             [](const ExerciseRow& row) { return Cell{.text = row.number, .order = row.number.toInt()}; }},
            text("view.exercise.name", Kind::Text, 3, &ExerciseRow::name),
            text("view.exercise.says", Kind::Text, 6, &ExerciseRow::says),
            text("view.exercise.best", Kind::Text, 2, &ExerciseRow::best),
            text("view.exercise.last", Kind::Text, 2, &ExerciseRow::last)};
}

// What is just being sent is recorded as well; what stays so says why, or is over without the province.
bool endsSo(const desk::Standing& now, const QString& ends)
{
    const bool staysSo = now.state != desk::StateWord::Recorded || now.notice || now.waitsFor == desk::WaitsFor::Nobody;
    return desk::nameOf(now.state) == ends && staysSo;
}

QString number(int value) { return QString::number(value); }

}  // namespace

ListPageView ExercisePresenter::view() const
{
    const Phrases& phrases = m_work.phrases;
    ListPageView view{.title = phrases.say("view.exercises"), .empty = phrases.say("view.exercises_empty")};
    std::vector<ExerciseRow> rows;
    const auto all = m_work.practice ? m_work.practice->exercises() : std::vector<Practice::Exercise>();
    for (const Practice::Exercise& one : all) {
        ExerciseRow row{
            .id = one.id,
            .number = number(int(rows.size()) + 1),
            .name = phrases.either(one.name),
            .says = phrases.either(one.says),
            .best = phrases.say("view.exercise.run", {{"keys", number(one.keys)}, {"seconds", number(one.seconds)}})};
        if (const auto last = m_last.find(one.id); last != m_last.end())
            row.last = phrases.say("view.exercise.own_run", {{"keys", number(last->second.keys)},
                                                             {"seconds", number(last->second.seconds)},
                                                             {"mistakes", number(last->second.mistakes)}});
        rows.push_back(std::move(row));
    }
    view.counts = {phrases.say("view.exercise.count", {{"count", number(int(rows.size()))}})};
    view.remark = phrases.say(m_work.problem);
    view.table = std::make_shared<TableOf<ExerciseRow>>(
        columnsOf(phrases), std::move(rows), [](const ExerciseRow& row) { return intent::BeginExercise{row.id}; });
    return view;
}

// How it went was read; what is under way goes on.
void ExercisePresenter::came(const Place&)
{
    if (!m_underWay) m_work.task.reset();
}

Task<> ExercisePresenter::begin(QString id)
{
    if (!m_work.practice || m_beginning) co_return;
    const Busy busy(m_beginning);
    const Errand errand(m_work);
    const auto begun = co_await errand.onItsPage(m_work.practice->beginExercise(id));
    if (!begun) co_return;
    if (!*begun) {
        m_work.problem = begun->error().happened;
        co_return m_work.refresh();
    }
    const Practice::Exercise& exercise = **begun;
    m_underWay = UnderWay{.exercise = exercise, .pressesBefore = m_presses};
    m_underWay->since.start();
    m_problem = {};
    const auto withNumber = [&](const QString& says) { return says + u' ' + exercise.person; };
    m_work.task = PracticeTask{{withNumber(exercise.says.zh), withNumber(exercise.says.en)}, {}};
    m_work.way.begin({pages::home});
}

void ExercisePresenter::heard(const Intent& intent)
{
    if (m_underWay && std::holds_alternative<intent::TakeBack>(intent)) ++m_underWay->mistakes;
}

bool ExercisePresenter::isItsCase(const desk::CaseView& one) const
{
    const Practice::Exercise& exercise = m_underWay->exercise;
    return one.person && one.person->document.bare(ForCodec{}).number() == exercise.person &&
           domain::codeOf(one.business) == exercise.business;
}

void ExercisePresenter::watch(int presses)
{
    m_presses = presses;
    if (!m_underWay) return;
    // A sentence that says what was wrong with what was typed.
    if (!m_work.problem.empty() && !(m_work.problem == m_problem)) ++m_underWay->mistakes;
    m_problem = m_work.problem;
    const auto one = caseInHand(m_work);
    if (!one || !isItsCase(*one)) return;
    if (endsSo(one->standing, m_underWay->exercise.ends)) return end();
    // It ended, and not so: there is another way, and he may try it with the same citizen.
    if (one->ended && m_underWay->failed.insert(one->id).second) ++m_underWay->mistakes;
}

void ExercisePresenter::end()
{
    const UnderWay done = *std::exchange(m_underWay, {});
    const Run run{m_presses - done.pressesBefore, int(done.since.elapsed() / 1000), done.mistakes};
    m_last[done.exercise.id] = run;
    m_work.task = PracticeTask{{},
                               words("view.exercise.ended", {{"keys", number(run.keys)},
                                                             {"best_keys", number(done.exercise.keys)},
                                                             {"seconds", number(run.seconds)},
                                                             {"best_seconds", number(done.exercise.seconds)},
                                                             {"mistakes", number(run.mistakes)}})};
}

}  // namespace kapok::ui
