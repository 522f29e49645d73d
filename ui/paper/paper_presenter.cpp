#include "ui/paper/paper_presenter.h"

#include "ui/kit/errand.h"
#include "ui/paper/paper.h"

namespace kapok::ui {

const PaperPageView& PaperPresenter::view()
{
    if (m_work.papers.empty()) return m_view;
    const PrintedPaper& paper = m_work.papers.front();
    const auto one = m_work.counter.find(paper.id);
    if (!one) return m_view;
    const QString wanted = QStringList{paper.id.text,
                                       paper.field,
                                       QString::number(paper.copy),
                                       QString::number(m_work.papers.size()),
                                       QString::number(m_work.phrases.chinese()),
                                       QString::number(m_asksSecond),
                                       m_work.phrases.say(m_work.problem),
                                       nameOf(one->standing.state)}
                               .join(u'/');
    if (std::exchange(m_drawn, wanted) != wanted) m_view = drawn(paper, *one);
    return m_view;
}

PaperPageView PaperPresenter::drawn(const PrintedPaper& paper, const desk::CaseView& one) const
{
    const Phrases& phrases = m_work.phrases;
    PaperPageView view;
    view.title = phrases.say(Words{text(paper.sheet["title"]), {}});
    if (paper.sheet.value("provisional", false))
        view.title = phrases.say("ui.paper.provisional", {{"paper", view.title}});
    view.caseNumber = one.number;
    view.state = stateOf(one.standing.state);
    QStringList lines{view.title, one.number};
    for (const Json& row : paper.sheet["rows"])
        lines.append(phrases.say(Words{text(row["label"]), {}}) + QStringLiteral(" ") +
                     phrases.value(row["value"], "paper"));
    QStringList remarks;
    if (paper.copy > 1) {
        remarks.append(phrases.say("view.reprinted", {{"times", QString::number(paper.copy - 1)}}));
        lines.append(remarks.back());
    }
    constexpr int widthDrawn = 1240;  // larger than it is shown: scaled down it is sharp on every screen
    const Letterhead head = letterheadOf(phrases.directory(), m_work.counter.place().outlet, m_work.note.training);
    const auto picture =
        paperPicture({paper.field, one.number, paper.sheet, paper.copy}, phrases.dictionary(), head, widthDrawn);
    const auto pages = paperPages({paper.field, one.number, paper.sheet, paper.copy}, phrases.dictionary(), head);
    if (pages && *pages > 1) remarks.append(phrases.say("view.paper_pages", {{"count", QString::number(*pages)}}));
    for (std::size_t at = 1; at < m_work.papers.size(); ++at)
        view.alsoHere.append(phrases.say(Words{text(m_work.papers[at].sheet["title"]), {}}));
    if (!view.alsoHere.empty())
        remarks.append(phrases.say("view.papers_below", {{"papers", view.alsoHere.join(phrases.say("view.and"))}}));
    view.text = lines.join(u'\n');
    view.remark = remarks.join(QStringLiteral(" • "));
    if (picture) view.sheet = *picture;
    else view.remark = phrases.say(picture.error().happened);
    if (!m_work.problem.empty()) view.remark = phrases.say(m_work.problem);
    if (m_asksSecond > 0) view.secondPerson = secondPerson(paper, one);
    return view;
}

// rules.md §19: he agrees to this copy of this paper, where he stands.
SecondPersonView PaperPresenter::secondPerson(const PrintedPaper& paper, const desk::CaseView& one) const
{
    const Phrases& phrases = m_work.phrases;
    SecondPersonView view;
    view.title = phrases.say("view.second_person");
    const QString times = QString::number(m_asksSecond - 1);
    view.rows = {{phrases.say("view.business"), phrases.say("view.reprint_times", {{"times", times}})},
                 {phrases.say("view.paper"), phrases.say(Words{text(paper.sheet["title"]), {}})},
                 {phrases.say("view.case"),
                  domain::codeOf(one.business) + u' ' + phrases.business(one.business) + u' ' + one.number}};
    if (one.person)
        view.rows.push_back({phrases.say("view.citizen"),
                             one.person->name.bare(ForCodec{}).text + u' ' + one.person->document.shown()});
    view.onlyAgrees = true;
    view.code = desk::codeOfReprint(paper.id, paper.field, m_asksSecond);
    view.note = phrases.say("view.approves_this_reprint");
    view.approve = phrases.say("view.agree_to_reprint");
    if (m_work.problem.id != QLatin1String("error.reprint_needs_second")) view.problem = phrases.say(m_work.problem);
    return view;
}

void PaperPresenter::left()
{
    m_work.papers.clear();
    m_asksSecond = 0;
}

void PaperPresenter::obey(const intent::HandOver&)
{
    if (m_work.papers.size() < 2) return m_work.wish(intent::Back{});
    m_work.problem = {};
    m_asksSecond = 0;
    m_work.papers.erase(m_work.papers.begin());
    m_work.refresh();
}

Task<> PaperPresenter::printAgain(intent::PrintAgain wanted)
{
    if (m_printing || m_work.papers.empty()) co_return;
    const PrintedPaper paper = m_work.papers.front();
    const Busy busy(m_printing);
    const Errand errand(m_work);
    auto asked =
        wanted.approver.isEmpty()
            ? m_work.counter.reprint(paper.id, paper.field)
            : m_work.counter.reprintApproved(paper.id, paper.field, {.number = wanted.approver, .seen = wanted.seen},
                                             wanted.password->copy());
    if (wanted.password) wanted.password->wipe();
    const auto printed = co_await errand.onItsPage(std::move(asked));
    if (!printed) co_return;
    const Expected<int>& copy = *printed;
    m_work.problem = copy ? Words() : copy.error().happened;
    const bool still =
        !m_work.papers.empty() && m_work.papers.front().id == paper.id && m_work.papers.front().field == paper.field;
    if (copy && still) m_work.papers.front().copy = *copy;
    if (still && copy) m_asksSecond = 0;
    if (still && m_work.problem.id == QLatin1String("error.reprint_needs_second"))
        m_asksSecond = copy.error().detail.toInt();
    m_work.refresh();
}

}  // namespace kapok::ui
