#include "ui/handbook/handbook_presenter.h"

#include "ui/kit/errand.h"
#include "workflows/take_home.h"

#include <algorithm>

namespace kapok::ui {

HandbookPageView HandbookPresenter::view() const
{
    const Phrases& phrases = m_work.phrases;
    HandbookPageView view;
    view.title = phrases.say("view.handbook");
    view.opened = m_opened;
    if (!m_found) {
        view.remark = view.empty = phrases.say(m_found.error().happened);
        return view;
    }
    for (const domain::Paragraph& one : m_found->list)
        view.paragraphs.push_back({one.id, phrases.either(one.title), phrases.either(one.text)});
    const QString count = QString::number(m_found->list.size());
    if (!m_sought.isEmpty()) view.counts = phrases.say("view.handbook_found", {{"count", count}});
    else if (!m_cited.isEmpty()) view.counts = phrases.say("view.handbook_cited", {{"count", count}});
    else view.counts = phrases.say("view.handbook_all", {{"count", count}});
    if (view.paragraphs.empty())
        view.empty = m_sought.isEmpty()
                         ? phrases.say("view.handbook_not_here", {{"ids", m_cited.join(QStringLiteral("、"))}})
                         : phrases.say("view.handbook_none", {{"sought", m_sought}});
    if (!m_work.problem.empty()) view.remark = phrases.say(m_work.problem);
    else if (!m_printed.empty()) view.remark = phrases.say(m_printed);
    return view;
}

// F1 on a basis has said already what is looked for; whoever comes without one reads from the beginning.
void HandbookPresenter::came(const Place&)
{
    if (m_opened > 0) return;
    m_opened = 1;
    find();
    m_work.refresh();
}

void HandbookPresenter::left()
{
    m_cited.clear();
    m_sought.clear();
    m_printed = {};
    m_opened = 0;
}

void HandbookPresenter::obey(const intent::LookUp& wanted)
{
    m_cited = wanted.cited;
    m_sought.clear();
    m_printed = {};
    ++m_opened;
    find();
    m_work.way.open({pages::handbook});
}

void HandbookPresenter::obey(const intent::Seek& wanted)
{
    m_sought = wanted.text.trimmed();
    m_work.problem = m_printed = {};
    find();
    m_work.refresh();
}

void HandbookPresenter::find()
{
    if (!m_work.library) m_found = failure(Error::Kind::Unavailable, words("handbook.not_searched"));
    else if (m_sought.isEmpty() && !m_cited.isEmpty()) m_found = m_work.library->cited(m_cited);
    else m_found = m_work.library->find(m_sought);
}

Task<> HandbookPresenter::print(QString paragraph)
{
    if (m_printing || !m_found) co_return;
    const auto one = std::ranges::find(m_found->list, paragraph, &domain::Paragraph::id);
    if (one == m_found->list.end()) co_return;
    const Busy busy(m_printing);
    const Errand errand(m_work);
    const Json sheet = sheetOf(*one, workflows::Advice{});
    const auto printed =
        co_await errand.onItsPage(m_work.counter.handOut(QString::fromLatin1(workflows::Advice::name), sheet));
    if (!printed) co_return;
    m_work.problem = *printed ? Words() : printed->error().happened;
    m_printed = *printed ? words("view.handed_out", {{"what", paragraph}}) : Words();
    m_work.refresh();
}

}  // namespace kapok::ui
