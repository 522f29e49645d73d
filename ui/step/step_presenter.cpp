#include "ui/step/step_presenter.h"

#include "ui/kit/errand.h"
#include "ui/step/asking.h"
#include "ui/step/follows.h"
#include "ui/step/leading.h"
#include "ui/step/signing.h"
#include "ui/step/step_form.h"

namespace kapok::ui {

using desk::WaitsFor;

namespace {

// Nobody reads it a second time.
SecureBytes taken(const Secret& password)
{
    SecureBytes copy = password->copy();
    password->wipe();
    return copy;
}

// Of who may only look nothing is asked, and Enter leads back (L01).
void onlyToRead(const Phrases& phrases, StepPageView& view)
{
    view.question.reset();
    view.secondPerson.reset();
    view.noes.clear();
    view.pays.clear();
    view.irreversible = view.takesFile = false;
    for (EarlierAnswer& one : view.answers) one.changeable = false;
    if (view.outcome.isEmpty()) {
        view.outcome = phrases.say("view.reads_only");
        view.outcomeText = phrases.say("error.may_not_serve");
    }
    view.goOn = phrases.say("view.leave_it_there");
}

}  // namespace

StepPageView StepPresenter::view() const
{
    const auto one = caseInHand(m_work);
    if (!one) return {};
    const StepContext context{m_work, *one, m_working == one->id, m_workingSince};
    StepPageView view = stepPage(context);
    if (m_trouble && !view.secondPerson)
        view.notice =
            noticeOf(m_work.phrases, *m_trouble, one->standing.state, false);  // before what has stood there longer
    if (m_work.counter.isBarred(desk::Right::Serve)) onlyToRead(m_work.phrases, view);
    return view;
}

std::optional<desk::CaseView> StepPresenter::atRest() const
{
    auto one = caseInHand(m_work);
    return one && m_working == one->id ? std::nullopt : one;
}

bool StepPresenter::waitsForCard() const
{
    if (m_work.way.page() != pages::step) return false;
    const auto one = atRest();
    return one && one->standing.waitsFor == WaitsFor::Card;
}

bool StepPresenter::watchesReader() const
{
    if (waitsForCard()) return true;
    const auto one = m_work.way.page() == pages::step ? atRest() : std::nullopt;
    return one && one->standing.step.kind == workflows::StepKind::WriteChip;
}

void StepPresenter::came(const Place&)
{
    const auto one = caseInHand(m_work);
    if (one && hasHandedOver(*one) && isOfPersonHere(m_work, *one)) askWhatMayFollow();
}

Task<> StepPresenter::askWhatMayFollow()
{
    const Errand errand(m_work);
    if (co_await errand.onItsPage(m_work.counter.refreshPerson())) m_work.refresh();
}

Task<> StepPresenter::carryOut(domain::CaseId id, desk::Act act)
{
    m_working = id;
    m_workingSince = m_work.counter.now();
    m_work.refresh();
    const Errand errand(m_work);
    const auto standing = co_await errand.onAnyPage(m_work.counter.act(id, std::move(act)));
    if (m_working == id) m_working.reset();
    if (!standing) co_return m_work.refresh();
    arrived(id, *standing);
}

// The teller may have turned to something else meanwhile, and is not called back.
void StepPresenter::arrived(const domain::CaseId& id, const Expected<desk::Standing>& standing)
{
    if (!(m_work.way.top() == Place{pages::step, id})) return m_work.refresh();
    m_trouble.reset();
    m_work.problem = {};
    if (standing) return leadTo(m_work, *standing);
    const auto tried = m_work.counter.find(id);
    const auto state = tried ? tried->standing.state : desk::StateWord::Draft;
    const bool out = state == desk::StateWord::Recorded || state == desk::StateWord::InDoubt;
    m_trouble = Notice{standing.error(), words(out ? "notice.saved_in_outbox" : "notice.saved_as_draft"),
                       words("notice.next_as_said")};
    m_work.problem = standing.error().happened;
    m_work.refresh();
}

Task<> StepPresenter::takeUp(domain::CaseId id)
{
    if (m_takingUp == id) co_return;
    m_takingUp = id;
    for (const auto& [place, begun] : m_work.wishes) begun.callOff();  // he has turned to this case
    m_work.problem = {};
    m_work.papers.clear();
    const auto before = m_work.counter.find(id);
    if (before) rememberPapers(m_work, *before);
    m_work.said = Said{words("view.being_taken_up"), m_work.way.top()};
    m_work.refresh();
    const Errand errand(m_work);
    const auto heard = co_await errand.onItsPage(m_work.counter.act(id, desk::act::TakeUp{}));
    if (m_takingUp == id) m_takingUp.reset();
    if (!heard) co_return;
    const Expected<desk::Standing>& standing = *heard;
    m_work.said.reset();
    if (!standing) {
        m_work.problem = standing.error().happened;
        co_return m_work.refresh();
    }
    if (const auto now = m_work.counter.find(standing->id); now && !before) rememberPapers(m_work, *now);
    leadTo(m_work, *standing);
}

namespace {

// K08: a step may say that a list of which nothing is ticked is no answer to it.
bool saysNothing(const workflows::Step& step, const intent::Answer& given)
{
    const auto* ticked = std::get_if<QStringList>(&given.value);
    return ticked && ticked->isEmpty() && step.body.is_object() && step.body.value("never_empty", false);
}

}  // namespace

Task<> StepPresenter::answer(intent::Answer given)
{
    const auto one = atRest();
    if (!one) co_return;
    if (const auto fee = feeBehindReview(m_work, *one); fee && fee->field == given.field)
        co_return co_await reviewAndPay(one->id, *fee, std::move(given));
    if (auto* pins = std::get_if<std::shared_ptr<PinEntry>>(&given.value)) {
        PinEntry& entry = **pins;
        desk::act::UsePad pad{std::move(entry.old), std::move(entry.fresh), entry.isAtReader};
        co_return co_await carryOut(one->id, std::move(pad));
    }
    if (saysNothing(one->standing.step, given)) {
        m_work.problem = words("view.tick_what_is_right");
        co_return m_work.refresh();
    }
    auto signing = hisHand(m_work);
    if (!signing) co_return m_work.refresh();  // the page says why
    Answered said = answered(one->standing.step, given);
    desk::act::Answer act{std::move(said.field), std::move(said.value), std::move(*signing)};
    co_await carryOut(one->id, std::move(act));
}

// Decision 0066: the amount that the page named, once the review stands. Where anything else comes up, that is asked.
Task<> StepPresenter::reviewAndPay(domain::CaseId id, FeeDue named, intent::Answer paid)
{
    const auto reviewed = atRest();
    if (!reviewed) co_return;
    const Errand errand(m_work);
    co_await answer({reviewed->standing.step.fills, true});
    const auto now = errand.stands() && errand.isOnItsPage() ? atRest() : std::nullopt;
    if (now && now->id == id && feeDue(*now) == named) co_await answer(std::move(paid));
}

// What is no photo is said at the papers, and everything that was shown stays.
Task<> StepPresenter::importFile(QString file)
{
    const auto one = m_work.way.page() == pages::step ? atRest() : std::nullopt;
    if (!one || !takesAPhoto(one->standing.step)) {
        m_work.said = Said{words("photo.not_asked"), m_work.way.top()};
        co_return m_work.refresh();
    }
    const domain::CaseId id = one->id;
    m_working = id;
    m_work.refresh();
    const Errand errand(m_work);
    const auto taken = co_await errand.onAnyPage(m_work.counter.importPhoto(file));
    if (m_working == id) m_working.reset();
    if (!taken) co_return m_work.refresh();
    if (*taken) co_return co_await carryOut(id, desk::act::GoOn{});
    arrived(id, std::unexpected(taken->error()));
}

void StepPresenter::obey(const intent::GoOn&)
{
    const auto one = atRest();
    if (!one) return;
    // Nobody here can make the card come sooner: Enter does something all the same, and the key says what.
    const bool onlyReads = m_work.counter.isBarred(desk::Right::Serve);
    if (one->ended || onlyReads || one->standing.waitsFor == WaitsFor::World) return m_work.wish(intent::Back{});
    carryOut(one->id, desk::act::GoOn{});
}

void StepPresenter::obey(const intent::TakeBack& wanted)
{
    if (const auto one = atRest()) carryOut(one->id, desk::act::TakeBack{wanted.field});
}

void StepPresenter::obey(const intent::Withdraw& wanted)
{
    const auto one = atRest();
    if (!one) return;
    if (wanted.way == QLatin1String("goes")) m_work.wish(intent::EndVisit{});
    else if (wanted.way == QLatin1String("papers")) carryOut(one->id, desk::act::RefuseForPapers{});
    else if (wanted.way == QLatin1String("pad")) carryOut(one->id, desk::act::LeavePad{});
    else if (const auto& asked = one->standing.step.question; !wanted.way.isEmpty() && wanted.way == asked.insteadFills)
        carryOut(one->id, desk::act::Answer{wanted.way, asked.options.front().name.toStdString()});
    else if (const auto at = wanted.way.indexOf(u'='); at > 0 && wanted.way.left(at) == asked.insteadFills)
        carryOut(one->id, desk::act::Answer{wanted.way.left(at), wanted.way.mid(at + 1).toStdString()});
    else carryOut(one->id, desk::act::BreakOff{});
}

void StepPresenter::obey(const intent::ShowPapers&)
{
    const auto one = atRest();
    if (!one) return;
    for (const auto& [field, sheet] : printedSheets(*one)) m_work.papers.push_back({one->id, field, sheet});
    if (!m_work.papers.empty()) m_work.way.open({pages::paper, one->id});
}

// A touch is nobody's hand: it is not shown, and asked for no further.
void StepPresenter::obey(const intent::Sign& wanted)
{
    layForHisHand(m_work);
    if (m_work.hand.asked.isEmpty()) return;
    m_work.hand.writing = wanted.writing;
    if (wanted.written.bare(ForCodec{}).isWritten()) m_work.hand.written = wanted.written;
    m_work.hand.unsignedFor.clear();
    m_work.refresh();
}

void StepPresenter::obey(const intent::SignAgain&)
{
    m_work.hand.lay(QString(m_work.hand.asked));
    m_work.refresh();
}

void StepPresenter::obey(const intent::GoUnsigned& wanted)
{
    layForHisHand(m_work);
    if (m_work.hand.asked.isEmpty()) return;
    m_work.hand.lay(QString(m_work.hand.asked));
    m_work.hand.unsignedFor = wanted.reason;
    m_work.refresh();
}

void StepPresenter::obey(const intent::Approve& wanted)
{
    if (const auto one = atRest())
        carryOut(one->id, desk::act::Approve{.supervisor = wanted.approver,
                                             .password = taken(wanted.password),
                                             .granted = true,
                                             .reason = {},
                                             .fen = wanted.fen,
                                             .seen = wanted.seen});
}

void StepPresenter::obey(const intent::Decline& wanted)
{
    if (const auto one = atRest())
        carryOut(one->id, desk::act::Approve{.supervisor = wanted.approver,
                                             .password = taken(wanted.password),
                                             .granted = false,
                                             .reason = wanted.reason,
                                             .fen = {},
                                             .seen = wanted.seen,
                                             .code = wanted.code});
}

Task<> StepPresenter::askAgain()
{
    if (m_asking) co_return;
    const Busy busy(m_asking);
    const auto id = m_work.way.top().id;
    if (id) m_working = *id;
    m_workingSince = m_work.counter.now();
    m_work.refresh();
    const Errand errand(m_work);
    const auto done = co_await errand.onItsPage(m_work.counter.sync());
    if (m_working == id) m_working.reset();
    if (done && !*done)
        m_trouble = Notice{done->error(), words("notice.saved_in_outbox"), words("notice.next_is_asked")};
    // F5 asks, and leaves no page: going on would, where it is over or waits for the world.
    const auto one = done && m_work.way.page() == pages::step ? atRest() : std::nullopt;
    if (one && !one->ended && one->standing.waitsFor != WaitsFor::World) m_work.wish(intent::GoOn{});
    m_work.refresh();
}

}  // namespace kapok::ui
