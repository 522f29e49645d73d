#include "bench/start/first_window.h"

#include "bench/scale.h"
#include "support/desk/past.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <memory>
#include <poll.h>
#include <stdexcept>
#include <vector>
#include <xcb/xcb.h>

namespace kapok::bench {
namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

// Sees every window that comes onto the display.
class Display {
public:
    Display() : m_connection(xcb_connect(nullptr, nullptr), &xcb_disconnect)
    {
        if (xcb_connection_has_error(m_connection.get()) != 0) throw std::runtime_error("there is no display");
        const xcb_screen_t* screen = xcb_setup_roots_iterator(xcb_get_setup(m_connection.get())).data;
        const std::uint32_t mask = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
        xcb_change_window_attributes(m_connection.get(), screen->root, XCB_CW_EVENT_MASK, &mask);
        xcb_flush(m_connection.get());
    }

    // Waits for a window that is large enough to be one that a person sees.
    void waitForWindow(Clock::duration within)
    {
        const auto until = Clock::now() + within;
        while (Clock::now() < until) {
            while (const auto event = next())
                if ((event->response_type & 0x7f) == XCB_MAP_NOTIFY &&
                    isLarge(reinterpret_cast<const xcb_map_notify_event_t*>(event.get())->window))
                    return;
            pollfd descriptor{xcb_get_file_descriptor(m_connection.get()), POLLIN, 0};
            poll(&descriptor, 1, 10);
        }
        throw std::runtime_error("no window came");
    }
    void forget()
    {
        while (next()) {
        }
    }

private:
    template <class T>
    using Freed = std::unique_ptr<T, decltype(&std::free)>;
    std::unique_ptr<xcb_connection_t, decltype(&xcb_disconnect)> m_connection;

    Freed<xcb_generic_event_t> next() { return {xcb_poll_for_event(m_connection.get()), &std::free}; }
    bool isLarge(xcb_window_t window)
    {
        const auto asked = xcb_get_geometry(m_connection.get(), window);
        const Freed<xcb_get_geometry_reply_t> geometry(xcb_get_geometry_reply(m_connection.get(), asked, nullptr),
                                                       &std::free);
        return geometry && geometry->width > 200 && geometry->height > 200;
    }
};

void killed(QProcess& process)
{
    process.kill();
    process.waitForFinished();
}

double secondsToWindow(Display& display, const QString& program, const QStringList& arguments)
{
    display.forget();
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    const auto began = Clock::now();
    process.start(program, arguments);
    display.waitForWindow(20s);
    const double seconds = std::chrono::duration<double>(Clock::now() - began).count();
    killed(process);
    QThread::msleep(100);  // the window manager takes its frame down
    return seconds;
}

double median(std::vector<double> values)
{
    std::ranges::nth_element(values, values.begin() + std::ssize(values) / 2);
    return values[values.size() / 2];
}

// The first start of a folder makes certificates and cards: not what happens every morning.
void useOnce(Display& display, const QStringList& arguments)
{
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(QStringLiteral(KAPOK), arguments);
    display.waitForWindow(60s);
    QThread::sleep(8);
    killed(process);
}

}  // namespace

double startRatio()
{
    const int rounds = scale().starts;
    const QTemporaryDir folder;
    const QStringList arguments{QStringLiteral("--training"), QStringLiteral("--data"), folder.path()};
    Display display;
    useOnce(display, arguments);
    std::vector<double> ours, empty;
    for (int round = 0; round < rounds; ++round) {  // in turn, so that the machine's moods hit both
        empty.push_back(secondsToWindow(display, QStringLiteral(EMPTY_WINDOW), {}));
        ours.push_back(secondsToWindow(display, QStringLiteral(KAPOK), arguments));
    }
    return median(ours) / median(empty);
}

double startAtPastRatio()
{
    const QTemporaryDir full, empty;
    {
        test::Outside outside{test::World()};
        // A practice folder is one by its mark, from its first entry on.
        if (!QDir(full.path()).mkdir(QStringLiteral("training"))) throw std::runtime_error("no folder");
        writePast(full.path(), {.waiting = scale().waiting, .ended = scale().ended, .training = true}, outside);
    }
    const auto desk = [](const QTemporaryDir& folder) {
        return QStringList{QStringLiteral("--training"), QStringLiteral("--data"), folder.path()};
    };
    Display display;
    for (const QTemporaryDir* folder : {&full, &empty}) useOnce(display, desk(*folder));
    std::vector<double> late, first;
    for (int round = 0; round < scale().starts; ++round) {
        first.push_back(secondsToWindow(display, QStringLiteral(KAPOK), desk(empty)));
        late.push_back(secondsToWindow(display, QStringLiteral(KAPOK), desk(full)));
    }
    return median(late) / median(first);
}

}  // namespace kapok::bench
