#include "exceptions.h"

#include <algorithm>

namespace kapok::house {

const std::vector<Exception>& exceptions()
{
    static const std::vector<Exception> table{
        {"timers", "src/ports/real_scheduler", "the Scheduler port over real threads and timers: the one place"},
        {"timers", "cardio/emulator/virtual_slot", "a slow card holds its reader's own thread, as a real one does"},
        {"timers", "cardio/emulator/vpcd_wire", "a slow or mute card holds the thread that pcscd talks to"},
        {"timers", "src/line/tls_transport",
         "a moment for a refusal to come over a real socket; in memory there is none"},
        {"timers", "src/line/answering/tls_party_server", "what a real connection may take of a real server"},
        {"timers", "ui/step/waiting", "the seconds that a wait has lasted, as a picture: cosmetic"},
        {"timers", "ui/shell/key_guard", "tells a scanner from a hand by milliseconds of the keyboard: no act waits"},
        {"timers", "ui/kit/secret_field", "a secret that nobody goes on typing is wiped: no act waits"},
        {"timers", "ui/shell/idle_lock", "how long no key was pressed: no act waits"},
        {"chance", "ui/step/waiting", "the same seconds"},
        {"reach", "ui/paper/paper", "draws the sheet that a printer is handed"},
        {"reach", "ui/paper/paper_text", "the words of the same sheet"},
        {"errands", "ui/shell/presenter", "what lies in the readers is the same for whoever looks"},
        {"errands", "ui/sign_in/sign_in_presenter", "who signs in is nobody yet: it looks who sits there afterwards"},
        {"chance", "src/training/certificates", "the serial of a certificate, made once by OpenSSL like its key"},
        {"secrets", "cardio/emulator/card_contents", "the start PIN of a made-up card, read from its file"},
        {"libraries", "src/domain/card_keys", "the key hierarchy of the chip, pure, over OpenSSL's block ciphers"},
        {"chance", "src/base/clock", "the Clock port over the system's clock"},
        {"chance", "src/base/randomness", "the Randomness port over OpenSSL's generator"},
        {"widths", "src/desk/counter_view", "one function for each wish of the window, and nothing behind them"},
        {"widths", "cardio/emulator/virtual_card", "one function for each command of a chip (chip.md §3)"},
    };
    return table;
}

bool excepted(const char* rule, const Source& source)
{
    const QString stem = source.path.left(source.path.lastIndexOf(QLatin1Char('.')));
    return std::ranges::any_of(exceptions(), [&](const Exception& exception) {
        return QLatin1String(exception.rule) == QLatin1String(rule) && QLatin1String(exception.path) == stem;
    });
}

}  // namespace kapok::house
