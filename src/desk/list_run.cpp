#include "desk/list_run.h"

#include "base/uuid7.h"
#include "desk/list_progress.h"

#include <algorithm>
#include <ranges>

namespace kapok::desk {
namespace {

const Json unitAgent("unit_agent");  // P1.1(3)

// Who is here and the review, and each once more where midnight comes between them.
constexpr int mostAnswers = 4;

// A row that came back mended is another one, and is sent again; one that is as it was is not.
bool saysTheSame(const domain::Person& kept, const domain::Person& row)
{
    return kept.name == row.name && kept.mobile == row.mobile;
}

}  // namespace

Task<Expected<std::optional<domain::CaseId>>> ListRun::caseOf(domain::ListRow row)
{
    using Found = Expected<std::optional<domain::CaseId>>;
    const auto document = domain::documentOf(row);
    if (!document) co_return Found(std::nullopt);
    const domain::Person wanted = domain::personOf(row, *document);
    const auto ids = co_await m_memory.casesOf(document->number());
    if (!ids) co_return std::unexpected(ids.error());
    for (const domain::CaseId& id : ids->list | std::views::reverse) {
        const auto loaded = co_await m_runner.book().load(id);
        if (!loaded) co_return std::unexpected(loaded.error());
        const Case* one = m_runner.book().find(id);
        if (!one || !isOfAList(*one) || !(one->visit().person->document == wanted.document)) continue;
        if (!one->record().refused() || saysTheSame(*one->visit().person, wanted)) co_return Found(id);
    }
    co_return Found(std::nullopt);
}

Task<Expected<std::optional<FilingBook>>> ListRun::filed()
{
    if (!m_filings) co_return std::optional<FilingBook>();
    auto book = co_await m_filings->bookOf(m_unit);
    if (!book) co_return std::unexpected(book.error());
    co_return std::optional(std::move(*book));
}

Task<Expected<void>> ListRun::findBegun(Rows rows, std::optional<FilingBook> filed)
{
    const auto isAnothers = [&](const QString& batch) {  // somebody may stand on the lists of two units
        const ListTaken* taken = filed ? filed->list(batch) : nullptr;
        return taken && taken->unit != m_unit;
    };
    for (const domain::ListRow& row : rows) {
        const auto id = co_await caseOf(row);
        if (!id) co_return std::unexpected(id.error());
        if (*id) m_begun.emplace(row.row, **id);
        // A list that is brought again is the same, whatever was mended in it.
        const QString batch = *id ? batchOf(m_runner.book().at(**id)) : QString();
        if (m_standing.batch.isEmpty() && !isAnothers(batch)) m_standing.batch = batch;
        m_runner.letGo();
    }
    if (m_standing.batch.isEmpty()) m_standing.batch = uuid7(m_clock.now(), m_randomness);
    co_return Expected<void>{};
}

Task<Expected<domain::CaseId>> ListRun::begin(domain::Person person, Errand by)
{
    const Instant now = m_clock.now();
    const workflows::Visit visit{.id = uuid7(now, m_randomness), .day = outletDay(now), .person = std::move(person)};
    const auto here = co_await m_runner.visits().fill(visit, QStringLiteral("who"), unitAgent, by);
    if (!here) co_return std::unexpected(here.error());
    const domain::CaseId id{uuid7(now, m_randomness)};
    const Json opening{{"visit", visit.toJson()}, {"channel", "unit"}, {"batch", m_standing.batch.toStdString()}};
    const auto begun = co_await m_runner.book().begin(domain::Business::Apply, opening, std::nullopt, id, by);
    if (!begun) co_return std::unexpected(begun.error());
    co_return id;
}

// Whoever runs the list has gone through it: he answers the review of each row. On another day the agent is here anew.
// What else would be asked, or the same again and again, waits on the work list.
Task<Expected<void>> ListRun::lead(domain::CaseId id, Errand by)
{
    auto standing = co_await m_runner.goOn(id, by);
    for (int given = 0; given < mostAnswers && standing && standing->step.kind == workflows::StepKind::Ask; ++given) {
        const QString field = standing->step.fills;
        const bool isReview = field == QLatin1String("review");
        if (!isReview && field != QLatin1String("who")) break;
        standing = co_await m_runner.answer(id, field, isReview ? Json(true) : unitAgent, by);
    }
    if (!standing) co_return std::unexpected(standing.error());
    co_return co_await m_runner.visits().end(m_runner.book().visitOf(id).id, by.by());
}

void ListRun::count(const domain::CaseId& id, int row)
{
    const Case& one = m_runner.book().at(id);
    if (const auto no = one.record().refused()) {
        m_standing.refused.emplace(row, no->reason);
        return;
    }
    const auto application = applicationOf(one);
    if (!application) {
        ++m_standing.left;
        return;
    }
    ++m_standing.accepted;
    m_standing.applications.emplace(row, *application);
}

Task<Expected<ListRun::Rows>> ListRun::unanswered(Rows rows, Errand by)
{
    Rows left;
    for (domain::ListRow& row : rows) {
        const auto known = m_begun.find(row.row);
        if (known == m_begun.end()) {
            left.push_back(std::move(row));
            continue;
        }
        const auto loaded = co_await m_runner.book().load(known->second);
        if (!loaded) co_return std::unexpected(loaded.error());
        const Case& one = m_runner.book().at(known->second);
        const bool isAnswered = one.record().refused() || applicationOf(one);
        // A1: what a kill left between two of its steps goes on; one that waits for somebody is left to wait.
        if (isAnswered && !one.ended && !one.rests())
            if (const auto gone = co_await m_runner.goOn(known->second, by); !gone)
                co_return std::unexpected(gone.error());
        if (isAnswered) count(known->second, row.row);
        else left.push_back(std::move(row));
        m_runner.letGo();
    }
    co_return left;
}

Task<Expected<void>> ListRun::runRow(int row, RowPerson one, Errand by)
{
    const auto known = m_begun.find(row);
    if (known == m_begun.end() && one.fault) {
        m_standing.faults.push_back(*one.fault);
        co_return Expected<void>{};
    }
    const auto id =
        known != m_begun.end() ? Expected<domain::CaseId>(known->second) : co_await begin(std::move(one.person), by);
    if (!id) co_return std::unexpected(id.error());
    const auto loaded = co_await m_runner.book().load(*id);
    if (!loaded) co_return std::unexpected(loaded.error());
    const bool toldBefore = m_runner.book().at(*id).orderIntended();
    const auto led = co_await lead(*id, by);
    if (!led) co_return std::unexpected(led.error());
    const Case& now = m_runner.book().at(*id);
    if (!toldBefore && now.orderIntended()) ++m_standing.sent;
    // Nobody answers: nothing more is sent into the dark.
    m_standing.stopped = now.open.contains(QStringLiteral("order"));
    count(*id, row);
    m_runner.letGo();
    co_return Expected<void>{};
}

Task<Expected<void>> ListRun::runSome(Rows rows, workflows::Judge judge, Errand by)
{
    const auto left = co_await unanswered(std::move(rows), by);
    if (!left) co_return std::unexpected(left.error());
    if (left->empty()) co_return Expected<void>{};
    const auto people = co_await askProvince(&m_province, *left, std::move(judge));
    if (!people) m_standing.stopped = true;
    for (std::size_t at = 0; at < left->size(); ++at) {
        const auto& one = people ? (*people)[at] : std::nullopt;
        if (m_standing.stopped || !one) {
            ++m_standing.left;
            continue;
        }
        const auto ran = co_await runRow((*left)[at].row, *one, by);
        if (!ran) co_return std::unexpected(ran.error());
    }
    co_return Expected<void>{};
}

Task<Expected<ListStanding>> ListRun::run(Rows rows, workflows::Judge judge, Errand by)
{
    m_standing = {};
    m_begun.clear();
    auto filed = co_await this->filed();
    if (!filed) co_return std::unexpected(filed.error());
    const auto found = co_await findBegun(rows, std::move(*filed));
    if (!found) co_return std::unexpected(found.error());
    // What was accepted may have been cancelled at a counter since (A19), and the province says so. That another case of
    // this desk cannot go on holds up no list.
    if (!m_begun.empty()) (void)co_await m_runner.sync(WantedBy::Desk);
    if (m_filings) {
        const auto kept = co_await m_filings->takeList(m_unit, m_standing.batch, qint64(rows.size()), by);
        if (!kept) co_return std::unexpected(kept.error());
    }
    for (std::size_t from = 0; from < rows.size(); from += rowsInAQuestion) {
        const std::size_t count = std::min(rowsInAQuestion, rows.size() - from);
        Rows some(rows.begin() + std::ptrdiff_t(from), rows.begin() + std::ptrdiff_t(from + count));
        const auto ran = co_await runSome(std::move(some), judge, by);
        if (!ran) co_return std::unexpected(ran.error());
    }
    co_return m_standing;
}

}  // namespace kapok::desk
