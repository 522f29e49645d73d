#include "cli/staff.h"

#include "cli/commands.h"
#include "cli/reveal.h"
#include "cli/staffed_desk.h"
#include "desk/recovery.h"

namespace kapok::cli {
namespace {

int makeCode(const Call& call, StaffedDesk& desk, const QString& number)
{
    desk::Recovery recovery(*desk.signIn, *desk.memory, desk.clock, desk.randomness);
    const auto made = QCoro::waitFor(recovery.make(number, passwordFromInput()));
    if (!made) return fail(call, made.error());
    const auto shown = made->text->view();
    call.err << said(call, words("cli.code_shown_once", {{"number", number}})) << '\n';
    print(call, {{"number", toJson(number)}, {"recovery", std::string(shown.begin(), shown.end())}});
    return Done;
}

int unlock(const Call& call, StaffedDesk& desk, const QString& number)
{
    desk::Recovery recovery(*desk.signIn, *desk.memory, desk.clock, desk.randomness);
    const auto used = QCoro::waitFor(recovery.use(number, passwordFromInput()));
    if (!used) return fail(call, used.error());
    print(call, {{"number", toJson(number)}, {"unlocked", true}});
    return Done;
}

}  // namespace

int staff(const Call& call)
{
    const bool makes = call.args == QStringList{QStringLiteral("recovery")} && call.has("user");
    const bool unlocks = call.args.size() == 2 && call.args[0] == QLatin1String("unlock") && !call.has("user");
    if ((!makes && !unlocks) || !call.data()) return wrongWords(call, "staff");
    const auto desk = StaffedDesk::open(*call.data());
    if (!desk) return fail(call, desk.error());
    return makes ? makeCode(call, **desk, *call.option("user")) : unlock(call, **desk, call.args[1]);
}

}  // namespace kapok::cli
