#include "ui/stock/stock_presenter.h"

#include "domain/lies_there.h"
#include "ui/kit/day_shown.h"
#include "ui/stock/stock_form.h"
#include "ui/stock/stock_words.h"

namespace kapok::ui {

using domain::StockMove;
namespace stock = domain::stock;

StockPageView StockPresenter::view() const
{
    const Phrases& phrases = m_work.phrases;
    const desk::StockBook& book = m_work.counter.stock();
    const QDate day = dayShown(m_work);
    StockPageView view;
    view.title = phrases.say("view.stock");
    view.subtitle = phrases.say("stock.each_has_its_place");
    view.places = placesTable(m_work);
    if (!view.places) view.empty = phrases.say("view.stock_empty");
    view.equations = equationsOf(phrases, book, day);
    if (const QStringList list = book.outOfOrderOn(day); !list.isEmpty())
        view.flagged = phrases.say("stock.taken_out_of_order", {{"serials", list.join(u' ')}});
    if (!m_work.problem.empty()) view.remark = phrases.say(m_work.problem);
    if (m_work.counter.teller()) view.keeper = m_work.counter.teller()->number;
    if (isOfAnother()) return view;
    if (view.remark.isEmpty() && !m_said.empty()) view.remark = phrases.say(m_said);
    if (!m_serial.isEmpty()) {
        view.roadTitle = phrases.say("stock.road_of", {{"serial", m_serial}});
        view.roadNote = phrases.say("stock.road_is_whole");
        view.road = roadTable(phrases, m_road, outletDay(m_work.counter.now()));
    }
    if (m_move || m_tally) view.secondPerson = secondPerson();
    if (!m_form.isEmpty()) addForm(view);
    return view;
}

void StockPresenter::addForm(StockPageView& view) const
{
    const Phrases& phrases = m_work.phrases;
    view.form = m_form;
    view.formTitle = phrases.word("stock.form", m_form);
    view.fields = stockFields(m_work, m_form, m_typed);
    const bool isMove = m_form == QLatin1String("move") || m_form == QLatin1String("receive");
    if (isMove) view.reading = readingOfMove(m_work);
    if (m_form != QLatin1String("serial")) view.formNote = phrases.say("stock.two_sign");
}

void StockPresenter::takeOver()
{
    if (isOfAnother()) forget();
    m_errand.emplace(m_work);
}

void StockPresenter::drop()
{
    m_form.clear();
    m_typed.clear();
    m_move.reset();
    m_tally.reset();
    m_said = {};
    m_work.problem = {};
}

void StockPresenter::forget()
{
    drop();
    m_serial.clear();
    m_road.clear();
    m_errand.reset();
}

void StockPresenter::obey(const intent::BeginStock& wanted)
{
    takeOver();
    drop();
    const bool changes = !wanted.form.isEmpty() && wanted.form != QLatin1String("serial");
    if (changes && m_work.counter.isBarred(desk::Right::KeepStock)) {  // nobody is called for what is not his to do
        m_work.problem = words("error.may_not_keep_stock");
        return m_work.refresh();
    }
    m_form = wanted.form;
    if (wanted.form == QLatin1String("receive"))
        m_typed = {{QStringLiteral("move"), QStringLiteral("receive")},
                   {QStringLiteral("kind"), stock::gen3},
                   {QStringLiteral("from"), stock::outside},
                   {QStringLiteral("to"), stock::vault}};
    m_work.refresh();
}

// What was typed stays where it was wrong; what is right is shown to a second person before the desk is asked. Of what lies
// there already he would sign nothing, so he is not called.
void StockPresenter::obey(const intent::EnterStock& wanted)
{
    takeOver();
    m_typed = wanted.typed;
    m_said = {};
    m_work.problem = {};
    if (m_form == QLatin1String("serial"))
        return void(follow(serialTyped(m_typed[QStringLiteral("serial")].trimmed())));
    if (m_form == QLatin1String("count")) {
        auto tally = tallyTyped(m_typed);
        if (tally) m_tally = std::move(*tally);
        else m_work.problem = tally.error().happened;
    } else if (!m_form.isEmpty()) {
        auto move = moveTyped(m_work, m_typed);
        if (move && domain::liesThere(m_work.counter.stock().inTheHouse(), *move)) {
            drop();
            m_said = words("stock.lies_there");
            return m_work.refresh();
        }
        const auto fit = move ? m_work.counter.stock().fits(*move) : Expected<void>{};
        if (!move) m_work.problem = stockProblem(move.error());
        else if (!fit) m_work.problem = fit.error().happened;
        else m_move = std::move(*move);
    }
    m_work.refresh();
}

SecondPersonView StockPresenter::secondPerson() const
{
    const Phrases& phrases = m_work.phrases;
    SecondPersonView view;
    view.title = phrases.say("view.second_person");
    const auto row = [&](const char* label, const QString& value) {
        if (!value.isEmpty()) view.rows.push_back({phrases.say(label), value});
    };
    if (m_move) {
        row("stock.field.move", phrases.word("stock.move", m_move->move));
        row("stock.field.kind", phrases.word("stock.kind", m_move->kind));
        row("stock.column.serials", rangeSaid(m_move->serials));
        row("stock.column.count", QString::number(m_move->serials.count()));
        row("stock.column.way",
            placeSaid(phrases, m_move->from) + QStringLiteral(" → ") + placeSaid(phrases, m_move->to));
        row("stock.field.reason", phrases.word("stock.reason", m_move->reason));
        if (m_work.counter.stock().isOutOfOrder(*m_move)) row("stock.attention", phrases.say("stock.out_of_order"));
        view.code = desk::codeOf(*m_move);
        view.approve = phrases.say("stock.agree_to_move");
    } else {
        for (const auto& [kind, number] : m_tally->counted) {
            const qint64 difference = number - m_work.counter.stock().expectedOf(kind);
            view.rows.push_back({phrases.word("stock.kind", kind),
                                 phrases.say("stock.counted", {{"counted", QString::number(number)},
                                                               {"difference", QString::number(difference)}})});
        }
        row("stock.field.missing", m_tally->missing.join(u' '));
        view.code = desk::codeOf(*m_tally);
        view.approve = phrases.say("stock.agree_to_count");
    }
    view.onlyAgrees = true;
    view.note = phrases.say("stock.two_people");
    view.problem = phrases.say(m_work.problem);
    return view;
}

Task<> StockPresenter::agree(intent::AgreeToStock wanted)
{
    if (m_busy) co_return;
    takeOver();
    if (wanted.approver.isEmpty()) {  // he has gone: what was typed stays
        m_move.reset();
        m_tally.reset();
        m_work.problem = {};
        m_work.refresh();
        co_return;
    }
    if (!m_move && !m_tally) co_return;
    const Busy busy(m_busy);
    const Errand errand(m_work);
    const desk::SecondWord word{.number = wanted.approver, .seen = wanted.seen};
    Expected<bool> done = true;
    if (m_move) {
        const auto moved =
            co_await errand.onItsPage(m_work.counter.moveStock(StockMove(*m_move), word, wanted.password->copy()));
        if (wanted.password) wanted.password->wipe();
        if (!moved) co_return;
        done = *moved;
    } else {
        const auto counted = co_await errand.onItsPage(
            m_work.counter.countStock(desk::StockTally(*m_tally), word, wanted.password->copy()));
        if (wanted.password) wanted.password->wipe();
        if (!counted) co_return;
        if (!*counted) done = std::unexpected(counted->error());
    }
    m_work.problem = done ? Words() : done.error().happened;
    if (done) {
        const bool counts = m_tally.has_value();
        drop();
        m_said = words(counts ? "stock.was_counted" : *done ? "stock.was_moved" : "stock.lies_there");
    }
    m_work.refresh();
}

Task<> StockPresenter::follow(QString serial)
{
    if (m_busy) co_return;
    takeOver();
    const Busy busy(m_busy);
    const Errand errand(m_work);
    auto road = co_await errand.onItsPage(m_work.counter.roadOf(QString(serial)));
    if (!road) co_return;
    m_work.problem = *road ? Words() : road->error().happened;
    if (*road) {
        // A serial that is scanned meanwhile takes nothing away from what is being entered.
        if (m_form == QLatin1String("serial")) drop();
        m_said = {};
        m_serial = serial;
        m_road = std::move(**road);
    }
    m_work.refresh();
}

}  // namespace kapok::ui
