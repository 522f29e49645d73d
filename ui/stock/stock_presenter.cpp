#include "ui/stock/stock_presenter.h"

#include "domain/lies_there.h"
#include "ui/kit/errand.h"
#include "ui/stock/stock_words.h"

#include <algorithm>

namespace kapok::ui {

using domain::Serials;
using domain::StockMove;
namespace stock = domain::stock;

namespace {

const QString countPrefix = QStringLiteral("count.");

QString typedIn(const std::map<QString, QString>& typed, const char* name)
{
    const auto found = typed.find(QLatin1String(name));
    return found == typed.end() ? QString() : found->second.trimmed();
}

// "7" is 00000007, as a chip says it.
QString serialTyped(const QString& typed)
{
    const bool figures = !typed.isEmpty() && typed.size() <= 8 &&
                         std::ranges::all_of(typed, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return figures ? typed.rightJustified(8, u'0') : typed;
}

QStringList fieldsOf(const QString& form)
{
    if (form == QLatin1String("serial")) return {QStringLiteral("serial")};
    if (form == QLatin1String("count")) {
        QStringList all;
        for (const QString& kind : stock::kinds()) all += countPrefix + kind;
        return all << QStringLiteral("missing");
    }
    return {QStringLiteral("move"), QStringLiteral("kind"), QStringLiteral("first"), QStringLiteral("last"),
            QStringLiteral("from"), QStringLiteral("to"),   QStringLiteral("reason")};
}

// Where a move comes from and goes to, where it is not said: each has its ordinary way.
QString ordinaryGoal(const QString& move)
{
    static const std::map<QString, QString> goals{
        {QStringLiteral("receive"), stock::vault},  {QStringLiteral("take_back"), stock::vault},
        {QStringLiteral("spoil"), stock::bin},      {QStringLiteral("test"), stock::bin},
        {QStringLiteral("return"), stock::outside}, {QStringLiteral("destroy"), stock::outside}};
    const auto found = goals.find(move);
    return found == goals.end() ? QString() : found->second;
}

}  // namespace

StockPageView StockPresenter::view() const
{
    const Phrases& phrases = m_work.phrases;
    const desk::StockBook& book = m_work.counter.stock();
    const QDate day = m_work.counter.businessDay();
    StockPageView view;
    view.title = phrases.say("view.stock");
    view.places = placesTable(phrases, book);
    if (!view.places) view.empty = phrases.say("view.stock_empty");
    view.equations = equationsOf(phrases, book, day);
    QStringList flagged;
    if (const QStringList list = book.outOfOrderOn(day); !list.isEmpty())
        flagged += phrases.say("stock.taken_out_of_order", {{"serials", list.join(u' ')}});
    const QStringList lost = book.unaccounted();
    flagged += lost.isEmpty() ? phrases.say("stock.all_accounted")
                              : phrases.say("stock.unaccounted", {{"serials", lost.join(u' ')}});
    view.flagged = flagged.join(u'\n');
    if (!m_work.problem.empty()) view.remark = phrases.say(m_work.problem);
    else if (!m_said.empty()) view.remark = phrases.say(m_said);
    if (!m_serial.isEmpty()) view.roadTitle = phrases.say("stock.road_of", {{"serial", m_serial}});
    view.road = roadTable(phrases, m_road);
    if (m_move || m_tally) view.secondPerson = secondPerson();
    view.form = m_form;
    if (m_form.isEmpty()) return view;
    view.formTitle = phrases.word("stock.form", m_form);
    for (const QString& name : fieldsOf(m_form)) {
        StockFieldView field{.name = name, .label = phrases.word("stock.field", name)};
        if (name.startsWith(countPrefix)) field.label = phrases.word("stock.kind", name.mid(countPrefix.size()));
        if (name == QLatin1String("move")) field.hint = offered(phrases, stock::moves(), "stock.move");
        if (name == QLatin1String("kind")) field.hint = offered(phrases, stock::kinds(), "stock.kind");
        if (name == QLatin1String("reason")) field.hint = offered(phrases, stock::spoilReasons(), "stock.reason");
        if (name == QLatin1String("from") || name == QLatin1String("to")) field.hint = phrases.say("stock.places");
        if (name == QLatin1String("missing")) field.hint = phrases.say("stock.missing_hint");
        const auto typed = m_typed.find(name);
        if (typed != m_typed.end()) field.value = typed->second;
        view.fields.push_back(std::move(field));
    }
    return view;
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

void StockPresenter::obey(const intent::BeginStock& wanted)
{
    drop();
    const bool isMove = wanted.form == QLatin1String("move") || wanted.form == QLatin1String("receive");
    m_form = isMove ? QStringLiteral("move") : wanted.form;
    if (wanted.form == QLatin1String("receive"))
        m_typed = {{QStringLiteral("move"), QStringLiteral("receive")},
                   {QStringLiteral("kind"), stock::gen3},
                   {QStringLiteral("from"), stock::outside},
                   {QStringLiteral("to"), stock::vault}};
    m_work.refresh();
}

Expected<StockMove> StockPresenter::moveOf(const Typed& typed) const
{
    const Phrases& phrases = m_work.phrases;
    const desk::StockBook& book = m_work.counter.stock();
    const auto serials = Serials::of(serialTyped(typedIn(typed, "first")), serialTyped(typedIn(typed, "last")));
    if (!serials) return std::unexpected(serials.error());
    StockMove move{.move = meant(phrases, stock::moves(), "stock.move", typedIn(typed, "move")),
                   .kind = meant(phrases, stock::kinds(), "stock.kind", typedIn(typed, "kind")),
                   .serials = *serials};
    const auto placed = [&](const char* name) {
        return meant(phrases, {stock::vault, stock::bin, stock::outside}, "stock.place", typedIn(typed, name));
    };
    move.from = placed("from");
    move.to = placed("to");
    move.reason = meant(phrases, stock::spoilReasons(), "stock.reason", typedIn(typed, "reason"));
    if (move.move == QLatin1String("receive") || move.move == QLatin1String("return"))
        move.reason = typedIn(typed, "reason");  // a delivery note is no reason of the list
    const auto run = book.find(Serials::text(serials->first), move.kind);
    if (move.kind.isEmpty()) move.kind = run ? run->kind : stock::gen3;
    if (move.from.isEmpty()) move.from = move.move == QLatin1String("receive") || !run ? stock::outside : run->place;
    if (move.to.isEmpty()) move.to = ordinaryGoal(move.move);
    if (move.move.isEmpty()) return failure(Error::Kind::BadInput, words("stock.move_missing"), QStringLiteral("move"));
    if (const auto fit = move.fits(); !fit) return std::unexpected(fit.error());
    return move;
}

Expected<desk::StockTally> StockPresenter::tallyOf(const Typed& typed) const
{
    desk::StockTally tally;
    for (const auto& [name, value] : typed) {
        if (!name.startsWith(countPrefix) || value.trimmed().isEmpty()) continue;
        bool isNumber = false;
        tally.counted[name.mid(countPrefix.size())] = value.trimmed().toLongLong(&isNumber);
        if (!isNumber) return failure(Error::Kind::BadInput, words("error.stock_count_wrong"), name);
    }
    for (const QString& serial : typedIn(typed, "missing").split(u' ', Qt::SkipEmptyParts))
        tally.missing += serialTyped(serial);
    if (const auto fit = tally.fits(); !fit) return std::unexpected(fit.error());
    return tally;
}

// What was typed stays where it was wrong; what is right is shown to a second person before the desk is asked. Of what lies
// there already he would sign nothing, so he is not called.
void StockPresenter::obey(const intent::EnterStock& wanted)
{
    m_typed = wanted.typed;
    m_said = {};
    m_work.problem = {};
    if (m_form == QLatin1String("serial")) return void(follow(serialTyped(typedIn(m_typed, "serial"))));
    if (m_form == QLatin1String("count")) {
        auto tally = tallyOf(m_typed);
        if (tally) m_tally = std::move(*tally);
        else m_work.problem = tally.error().happened;
    } else if (!m_form.isEmpty()) {
        auto move = moveOf(m_typed);
        if (move && domain::liesThere(m_work.counter.stock().inTheHouse(), *move)) {
            drop();
            m_said = words("stock.lies_there");
            return m_work.refresh();
        }
        const auto fit = move ? m_work.counter.stock().fits(*move) : Expected<void>{};
        if (!move) m_work.problem = move.error().happened;
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
    const desk::StockWord word{.number = wanted.approver, .seen = wanted.seen};
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
    const Busy busy(m_busy);
    const Errand errand(m_work);
    auto road = co_await errand.onItsPage(m_work.counter.roadOf(QString(serial)));
    if (!road) co_return;
    m_work.problem = *road ? Words() : road->error().happened;
    if (*road) {
        drop();
        m_serial = serial;
        m_road = std::move(**road);
    }
    m_work.refresh();
}

}  // namespace kapok::ui
