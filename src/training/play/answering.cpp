// How the robot answers a question: by the keys that the question itself offers.
#include "training/play/robot.h"

#include "training/practice_staff.h"

#include <QApplication>
#include <QWidget>

#include <algorithm>

namespace kapok::training::play {
namespace {

// What is reviewed is gone on with as well (contract.md §1).
bool asksNothing(const Screen& screen)
{
    if (screen.page() == QLatin1String("paper")) return true;
    const QString asked = screen.question();
    return screen.isStep() && (asked.isEmpty() || asked == QLatin1String("review"));
}

using std::chrono::milliseconds;

constexpr milliseconds settling{400};

QStringList namesOf(const Json& value)
{
    if (value.is_boolean()) return {value.get<bool>() ? QStringLiteral("yes") : QStringLiteral("no")};
    if (value.is_string()) return {text(value)};
    QStringList names;
    for (const Json& one : value) names.append(text(one));
    return names;
}

// Money is written in yuan; whole fen only in files.
QString written(const Json& value)
{
    if (value.is_number_integer()) {
        const qint64 fen = value.get<qint64>();
        return QStringLiteral("%1.%2").arg(fen / 100).arg(fen % 100, 2, 10, QLatin1Char('0'));
    }
    return namesOf(value).join(u',');
}

// True where the visit knows this answer already, and says the same.
bool isSaid(const QWidget* row, const Json& value)
{
    if (!row) return false;
    const QStringList said = row->accessibleDescription().split(u',');
    const QStringList wanted = namesOf(value);
    return std::ranges::all_of(wanted, [&](const QString& name) { return said.contains(name); });
}

}  // namespace

bool Robot::asks(const QString& field) const
{
    if (!m_screen.isStep() || m_screen.find(QStringLiteral("second-person"))) return false;
    const QString asked = m_screen.question();
    if (asked == field) return true;
    const QWidget* question = m_screen.find(QStringLiteral("question.") + asked);
    return question && question->property("instead") == field;  // a waiver is an answer to the question of the fee
}

Task<Robot::Outcome> Robot::answer(act::Answer given)
{
    // A paper that lies over the question is handed over first.
    while (m_screen.page() == QLatin1String("paper") && inTime()) {
        co_await press(pressing(Qt::Key_Return));
        co_await pause(milliseconds(50));
    }
    // At 8001 and 9009 one field after the other may be said; what is gone on with enters them.
    if (m_screen.page() == QLatin1String("stock")) co_return co_await write(given.field, written(given.value));
    if (m_screen.page() == QLatin1String("day-end")) {
        const QString field = QStringLiteral("field.") + given.field;
        const bool asked = co_await until([this, field] { return m_screen.find(field) != nullptr; });
        co_return asked ? co_await write(given.field, written(given.value)) : instead();
    }
    if (given.field == QLatin1String("who") && m_screen.page() == QLatin1String("person"))
        co_return co_await attend(given);
    // While a step is carried out its page may show what it will ask for all the same.
    // A paper that alone is missing is asked by its own name, and is one of the papers all the same (contract.md §1).
    const auto asksThisPaper = [this, &given] {
        const QString asked = m_screen.question();
        return given.field == QLatin1String("papers") && namesOf(given.value).contains(asked) && asks(asked);
    };
    const auto isThere = [this, &given, &asksThisPaper] {
        return asks(given.field) || asksThisPaper() ||
               (m_screen.isStep() && isSettled() &&
                isSaid(m_screen.find(QStringLiteral("answer.") + given.field), given.value));
    };
    const bool asked = co_await untilOf(isThere, given.field);
    if (!asked) co_return instead();
    if (asksThisPaper()) given = {m_screen.question(), true};
    if (!asks(given.field)) co_return Outcome();  // asked once a visit
    const QString focused = QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    if (focused == QLatin1String("code-line")) co_await press(pressing(Qt::Key_Escape));

    Outcome typed;
    if (given.field == QLatin1String("review")) co_return co_await submit();
    if (!m_screen.optionNames().isEmpty())
        typed = co_await choose(given.field, namesOf(given.value), given.value.is_array());
    else if (m_screen.find(QStringLiteral("pin.old")) || m_screen.find(QStringLiteral("pin.new")))
        typed = co_await typePins(given.value.is_string() ? given.value.get<std::string>() : std::string());
    else typed = co_await write(given.field, written(given.value));
    if (typed) co_return typed;
    co_return co_await submit();
}

// 8001: the form is opened by its letter, its fields are reached by Tab, and Enter shows it to the second person.
Task<Robot::Outcome> Robot::fillStock(act::FillStock given)
{
    if (m_screen.page() == QLatin1String("day-end")) co_return co_await countDay(std::move(given));
    const auto onPage = [this] { return m_screen.page() == QLatin1String("stock") && !m_screen.isBusy(); };
    const bool there = co_await until(onPage);
    if (!there) co_return instead();
    const QString first = QStringLiteral("field.") + QString::fromStdString(given.fields.begin().key());
    if (!m_screen.find(first)) co_await press(typing(given.form == QLatin1String("count") ? u'k' : u'm'));
    const bool open = co_await until([this, first] { return m_screen.find(first) != nullptr; });
    if (!open) co_return instead();
    for (const auto& [name, value] : given.fields.items()) {
        Outcome typed = co_await write(QString::fromStdString(name), QString::fromStdString(value.get<std::string>()));
        if (typed) co_return typed;
    }
    co_await press(pressing(Qt::Key_Return));
    const bool heard = co_await until([this] {
        return m_screen.find(QStringLiteral("second-person")) ||
               !m_screen.textOf(QStringLiteral("stock.remark")).isEmpty() ||
               !m_screen.textOf(QStringLiteral("stock.problem")).isEmpty();
    });
    co_return heard ? Outcome() : instead();
}

// 9009: what is not named stays empty, and Enter goes over it; behind the last figure the second person is called.
Task<Robot::Outcome> Robot::countDay(act::FillStock given)
{
    const QString first = QStringLiteral("field.") + QString::fromStdString(given.fields.begin().key());
    const auto isThere = [this, first] { return m_screen.find(first) != nullptr; };
    const auto isKnown = [this] { return m_screen.find(QStringLiteral("day-end.0.cash")) != nullptr; };
    const bool known = co_await until(isKnown);
    if (!known) co_return instead();
    if (!isThere()) co_await press(pressing(Qt::Key_K, Qt::ControlModifier));  // it was counted before
    const bool open = co_await until(isThere);
    if (!open) co_return instead();
    for (const auto& [name, value] : given.fields.items()) {
        const QString typed = QString::fromStdString(value.get<std::string>());
        const bool isCash = name == "count.cash";
        Outcome stopped =
            co_await write(QString::fromStdString(name), isCash ? written(Json(typed.toLongLong())) : typed);
        if (stopped) co_return stopped;
    }
    const auto isHeard = [this] {
        return m_screen.find(QStringLiteral("second-person")) ||
               !m_screen.textOf(QStringLiteral("day-end.remark")).isEmpty();
    };
    while (!isHeard() && inTime()) {
        co_await press(pressing(Qt::Key_Return));
        co_await pause(look);
    }
    co_return isHeard() ? Outcome() : instead();
}

// Who is here may be said before any business asks for it.
Task<Robot::Outcome> Robot::attend(act::Answer given)
{
    const QString name = QStringLiteral("who.") + written(given.value);
    QWidget* one = m_screen.find(name);
    if (!one) co_return instead();
    co_await press(pressing(Qt::Key(Qt::Key_0 + one->property("digit").toInt()), Qt::AltModifier));
    const bool said = co_await until([this, name] {
        QWidget* now = m_screen.find(name);
        return now && m_screen.isChecked(*now);
    });
    co_return said ? Outcome() : instead();
}

Task<Robot::Outcome> Robot::choose(QString field, QStringList names, bool several)
{
    const auto seen = [this](const QString& name) { return m_screen.optionNames().contains(name); };
    if (!std::ranges::all_of(names, seen) && m_screen.find(QStringLiteral("more-options")))
        co_await press(typing(u'0'));  // what is not needed lies behind it (picture 14)
    for (const QString& name : names)
        if (!m_screen.optionNames().contains(name))
            co_return QStringLiteral("question %1 has no option %2; there are %3")
                .arg(field, name, m_screen.optionNames().join(QStringLiteral(", ")));
    for (const QString& name : m_screen.optionNames()) {
        QWidget* option = m_screen.find(QStringLiteral("option.") + name);
        const bool wanted = names.contains(name);
        if (!option || m_screen.isChecked(*option) == wanted) continue;
        if (!several && !wanted) continue;                          // the chosen one takes the mark from it
        if (field == QLatin1String("papers") && !wanted) continue;  // what was seen before stays seen
        auto chosen = co_await chooseOne(option);
        if (chosen) co_return chosen;
    }
    co_return Outcome();
}

Task<Robot::Outcome> Robot::chooseOne(QWidget* option)
{
    const bool before = m_screen.isChecked(*option);
    const int digit = option->property("digit").toInt();
    if (digit > 0) {
        co_await press(typing(QChar(u'0' + digit)));
    } else {
        // Beyond the ninth there are only the arrows, and the space bar.
        for (int tries = 0; tries < 40 && QApplication::focusWidget() != option; ++tries)
            co_await press(pressing(Qt::Key_Down));
        if (m_screen.isChecked(*option) == before) co_await press(pressing(Qt::Key_Space));
    }
    co_return m_screen.isChecked(*option) != before ? Outcome() : instead();
}

Task<Robot::Outcome> Robot::write(QString field, QString text)
{
    const bool reached = co_await reach(QStringLiteral("field.") + field);
    if (!reached) co_return instead();
    co_await press(pressing(Qt::Key_A, Qt::ControlModifier));
    co_await press(pressing(Qt::Key_Delete));
    co_await type(text);
    co_return Outcome();
}

// Figures go from the file's bytes to the keys, one by one (P18).
Task<Robot::Outcome> Robot::typePins(std::string digits)
{
    const auto blank = digits.find(' ');
    const std::string_view all(digits);
    const std::string_view first = all.substr(0, blank),
                           second = blank == std::string::npos ? first : all.substr(blank + 1);
    const bool asksOld = m_screen.find(QStringLiteral("pin.old")), asksNew = m_screen.find(QStringLiteral("pin.new"));
    std::vector<std::pair<QString, std::string_view>> fields;
    if (asksOld) fields.emplace_back(QStringLiteral("pin.old"), first);
    if (asksNew) fields.emplace_back(QStringLiteral("pin.new"), second);
    if (asksNew) fields.emplace_back(QStringLiteral("pin.again"), second);
    for (const auto& [name, typed] : fields) {
        const bool reached = co_await reach(name);
        if (!reached) co_return instead();
        co_await press(pressing(Qt::Key_Delete));
        for (const char digit : typed) co_await press(typing(QLatin1Char(digit)));
    }
    co_return Outcome();
}

Task<Robot::Outcome> Robot::submit()
{
    const QString before = m_screen.question();
    const bool deliberate = m_screen.find(QStringLiteral("action.confirm"));
    co_await press(pressing(deliberate ? Qt::Key_F9 : Qt::Key_Return));
    if (const QString problem = m_screen.textOf(QStringLiteral("question.problem")); !problem.isEmpty())
        co_return instead();
    const Instant settled{m_real.now().utcMs + settling.count()};
    while (m_screen.question() == before && m_screen.isStep() && m_real.now() < settled)
        co_await pause(milliseconds(20));
    co_return Outcome();
}

Task<Robot::Outcome> Robot::approve(act::Approve second)
{
    const PracticeUser* user = practiceUser(second.by);
    if (!user) co_return QStringLiteral("no training user has the number %1").arg(second.by);
    const auto isShown = [this] { return m_screen.find(QStringLiteral("second-person")) != nullptr; };
    if (m_screen.page() == QLatin1String("stock") && !isShown()) co_await press(pressing(Qt::Key_Return));
    const bool shown = co_await untilOf(isShown, {});
    if (!shown) co_return instead();
    const KeyPress all = pressing(Qt::Key_A, Qt::ControlModifier);
    const bool number = co_await reach(QStringLiteral("approver"));
    if (!number) co_return instead();
    co_await press(all);
    co_await type(second.by);
    const bool password = co_await reach(QStringLiteral("approver.password"));
    if (!password) co_return instead();
    co_await type(QLatin1String(user->password));
    if (second.granted) {
        if (second.fen) {
            const bool amount = co_await reach(QStringLiteral("approver.amount"));
            if (!amount) co_return instead();
            co_await type(written(*second.fen));
        }
        co_await tickAll();
    }
    co_await press(pressing(second.granted ? Qt::Key_F9 : Qt::Key_F8));
    if (!second.granted) {
        const bool reason = co_await reach(QStringLiteral("approver.reason"));
        if (!reason) co_return instead();
        co_await type(second.reason);
        co_await press(pressing(Qt::Key_F8));
    }
    const bool decided = co_await until([this] {
        return !m_screen.find(QStringLiteral("second-person")) ||
               !m_screen.textOf(QStringLiteral("approver.problem")).isEmpty();
    });
    const bool stands = !second.granted && decided;  // what is declined may go on waiting for another word
    co_return !m_screen.find(QStringLiteral("second-person")) || stands ? Outcome() : instead();
}

// What the second person is asked to have checked, each with Alt and its digit.
Task<> Robot::tickAll()
{
    const QWidget* panel = m_screen.find(QStringLiteral("second-person"));
    for (const QString& name : panel ? m_screen.optionNames() : QStringList()) {
        QWidget* tick = m_screen.find(QStringLiteral("option.") + name);
        if (!tick || !panel->isAncestorOf(tick) || m_screen.isChecked(*tick)) continue;
        const int digit = tick->property("digit").toInt();
        co_await press(pressing(Qt::Key(Qt::Key_0 + digit), Qt::AltModifier));
    }
}

Task<Robot::Outcome> Robot::sayNo(act::SayNo no)
{
    const bool ready = co_await until([this, no] {
        const QString page = m_screen.page();
        if (no.forPapers) return asks(QStringLiteral("papers"));
        return page == QLatin1String("person") || (m_screen.isStep() && isSettled());
    });
    if (!ready) co_return instead();
    const QString before = m_screen.described();
    co_await press(pressing(Qt::Key_F8));
    // The page asks which no is meant; where all was sent already it says so at once.
    const QWidget* way = nullptr;
    for (const char* name : no.forPapers ? std::initializer_list<const char*>{"no.papers"}
                                         : std::initializer_list<const char*>{"no.leaves", "no.pad", "no.goes"})
        if (!way) way = m_screen.find(QLatin1String(name));
    if (way) co_await press(typing(QChar(u'0' + way->property("digit").toInt())));
    const bool over = co_await until([this, before] { return m_screen.described() != before; });
    co_return over ? Outcome() : instead();
}

Task<Robot::Outcome> Robot::goOn()
{
    const bool ready = co_await untilOf(
        [this] { return asksNothing(m_screen) && (m_screen.page() == QLatin1String("paper") || isSettled()); }, {});
    if (!ready) co_return instead();
    const bool deliberate = m_screen.find(QStringLiteral("action.confirm"));
    co_await press(pressing(deliberate ? Qt::Key_F9 : Qt::Key_Return));
    co_await pause(milliseconds(50));
    co_return Outcome();
}

}  // namespace kapok::training::play
