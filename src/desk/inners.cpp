#include "desk/inners.h"

#include "workflows/course.h"

#include <algorithm>

namespace kapok::desk {

using workflows::StepKind;
namespace course = workflows::course;

namespace {

// Told to others, and nothing left to do here but to await their answer.
bool standsRecorded(const Case& one)
{
    const workflows::Step step = one.next();
    return step.kind == StepKind::Order && one.open.contains(step.fills);
}

// What the outer case keeps of it; null while a person is still in the middle of it.
Json comeTo(const Case& inner)
{
    if (!inner.ended) return standsRecorded(inner) ? course::innerRecorded() : Json();
    Json value = course::innerEnded(inner.ended->how, inner.ended->refusal.reason);
    // A no of the rules is said in their own sentence, on the outer case's paper too.
    if (const auto no = inner.record().refusedBy())
        value["said"] = {{"zh", no->text.zh.toStdString()}, {"en", no->text.en.toStdString()}};
    return value;
}

}  // namespace

Task<Expected<void>> Inners::there(domain::CaseId outer, Intent intent)
{
    if (m_book.holds(intent.inner)) co_return Expected<void>{};
    const auto entries = co_await m_parts.journal.ofCase(intent.inner);
    if (!entries) co_return std::unexpected(entries.error());
    if (!entries->list.empty()) co_return co_await m_book.load(intent.inner);
    const Errand by = Errand::ofDesk(m_book.at(outer).teller);
    const auto business = *domain::businessOfName(intent.request);
    co_return co_await m_book.begin(business, intent.body, Outer{outer, intent.field}, intent.inner, by);
}

Task<Expected<bool>> Inners::hear(domain::CaseId outer, Intent intent)
{
    const auto begun = co_await there(outer, intent);
    if (!begun) co_return std::unexpected(begun.error());
    const Json value = comeTo(m_book.at(intent.inner));
    if (value.is_null() || value == intent.heard) co_return false;
    const auto filled = co_await m_book.fill(outer, intent.field, value, {});
    if (!filled) co_return std::unexpected(filled.error());
    co_return true;
}

Task<Expected<void>> Inners::hearUnknown(domain::CaseId outer)
{
    const std::map<QString, Intent> open = m_book.at(outer).open;
    for (const auto& [field, intent] : open) {
        if (intent.kind != StepKind::Inside || m_book.holds(intent.inner)) continue;
        const auto heard = co_await hear(outer, intent);
        if (!heard) co_return std::unexpected(heard.error());
    }
    co_return Expected<void>{};
}

std::vector<domain::CaseId> Inners::openInside(const domain::CaseId& id) const
{
    std::vector<domain::CaseId> all;
    for (const auto& [field, intent] : m_book.at(id).open) {
        if (intent.kind != StepKind::Inside || !m_book.holds(intent.inner)) continue;
        all.push_back(intent.inner);
        const auto deeper = openInside(intent.inner);
        all.insert(all.end(), deeper.begin(), deeper.end());
    }
    return all;
}

bool Inners::mayBeTakenBack(const domain::CaseId& id) const
{
    const Case& one = m_book.at(id);
    if (one.ended || one.orderIntended()) return false;
    return std::ranges::all_of(one.open, [](const auto& pair) { return pair.second.kind == StepKind::Inside; });
}

Task<Expected<void>> Inners::close(domain::CaseId inner)
{
    m_book.forgetNotice(inner);
    const auto kept = co_await m_book.write(inner, QStringLiteral("ended"),
                                            {{"how", "refused"}, {"reason", "withdrawn"}, {"by", "outer"}}, {});
    if (!kept) co_return std::unexpected(kept.error());
    co_return Expected<void>{};
}

Task<Expected<void>> Inners::endWithOuter(domain::CaseId id)
{
    if (m_book.at(id).ended || !m_book.at(id).outer) co_return Expected<void>{};
    const Outer outer = *m_book.at(id).outer;
    const auto loaded = co_await m_book.load(outer.id);
    if (!loaded) co_return std::unexpected(loaded.error());
    const auto& open = m_book.at(outer.id).open;
    const auto waiting = open.find(outer.field);
    if (waiting != open.end() && waiting->second.inner == id) co_return Expected<void>{};
    co_return co_await close(id);
}

}  // namespace kapok::desk
