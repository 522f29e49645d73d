#include "app/workbench.h"

#include "app/log.h"
#include "app/moved_face.h"
#include "app/printed_face.h"
#include "app/printers_seen.h"
#include "app/sealing_desk.h"
#include "app/test_card.h"
#include "base/plain_text.h"
#include "base/process.h"
#include "base/resources.h"
#include "base/small_file.h"
#include "base/uuid7.h"
#include "cardio/apdu/spoken_lately.h"
#include "desk/offline_budget.h"
#include "desk/staff_named.h"
#include "domain/rules/offline.h"
#include "domain/rules/pack_in_force.h"
#include "training/play/robot.h"
#include "training/practice_blanks.h"
#include "training/practice_staff.h"
#include "ui/kit/look.h"
#include "ui/paper/paper.h"
#include "ui/sign_in/sign_in_page.h"

#include <QApplication>
#include <QFileInfo>
#include <QScreen>
#include <QStorageInfo>

#include <cstdio>

namespace kapok::app {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds stepOfTraining{1000}, stepOfDesk{30'000}, betweenCounts{600'000};

}  // namespace

Expected<std::unique_ptr<Workbench>> Workbench::open(const Options& options, TakenFolder folder)
{
    ui::useResources();
    const auto tokens = ui::Tokens::load(QStringLiteral(":/kapok/themes/tokens.json"));
    if (!tokens) return std::unexpected(tokens.error());
    std::unique_ptr<Workbench> bench(new Workbench(options, *tokens));
    bench->m_folder = std::move(folder);
    return bench;
}

Workbench::Workbench(Options options, ui::Tokens tokens)
    : m_options(std::move(options)),
      m_theme(tokens,
              m_options.look.value_or(ui::lookOf(QGuiApplication::palette(), qEnvironmentVariable("GTK_THEME"))),
              ui::Theme::scaleOf(QApplication::font(), QGuiApplication::primaryScreen()->logicalDotsPerInchY())),
      m_translation(Language::English)  // until furnish(): the frame says nothing
{
}

Workbench::~Workbench()
{
    if (m_publisher) m_publisher->stop();
    if (m_parts) m_parts->counter().stop();
}

void Workbench::show()
{
    QApplication::setPalette(m_theme.palette());  // the ground alone: a style sheet costs time
    m_window = std::make_unique<ui::MainWindow>(m_theme, m_translation);
    // The counter is what this screen is for; by size too, for window managers that know no maximising.
    m_window->setGeometry(QGuiApplication::primaryScreen()->availableGeometry());
    m_window->showMaximized();
}

Expected<void> Workbench::furnish()
{
    // Their workers begin at once; until the window stands it has the machine for itself.
    m_journal = std::make_unique<db::SqliteJournal>(std::move(m_folder.keeper), m_scheduler, m_randomness);
    m_rows = std::make_unique<db::SqliteRows>(m_folder.place, desk::rowTables(), m_scheduler);
    m_translation.speak(m_options.language.value_or(ui::Translation::ofSystem()));
    m_theme.applyTo(*qApp);
    m_window->furnish();
    QObject::connect(m_window.get(), &ui::MainWindow::wantsAnotherLook, m_window.get(), [this] {
        m_looksByHand = true;
        wear(m_theme.next());
    });
    QObject::connect(&m_systemLook, &SystemLook::prefers, m_window.get(), [this](ui::Scheme look) {
        if (!m_looksByHand && !m_options.look) wear(look);
    });
    if (!m_options.look) m_systemLook.ask();
    return learn();
}

// A rule pack that is not whole, or that nobody has signed, decides nothing here: what was good last goes on.
Expected<void> Workbench::learn()
{
    const QString deskFile = m_options.data + QStringLiteral("/desk.json");
    const auto desk = line::readDeskFile(deskFile);
    auto inForce = domain::packInForce(desk ? desk->pack : QString(), m_options.data);
    if (!inForce) return std::unexpected(inForce.error());
    auto knowledge = domain::Knowledge::load(inForce->pack);
    if (!knowledge) return std::unexpected(knowledge.error());
    m_knowledge = std::move(*knowledge);
    if (desk || !QFileInfo::exists(deskFile)) domain::keepInForce(*inForce, m_options.data);
    if (!inForce->refused) return {};
    logFailure("rules", *inForce->refused);
    std::fprintf(stderr, "%s\n", writtenOut(inForce->refused->detail).toUtf8().constData());
    m_rulesTrouble =
        words("rules.pack_refused", {{"what", inForce->refused->detail}, {"name", m_knowledge.pack.identity().name}});
    return {};
}

void Workbench::wear(ui::Scheme look)
{
    if (look == m_theme.scheme()) return;
    m_theme.change(look);
    m_theme.applyTo(*qApp);
}

Task<Expected<void>> Workbench::openWorld()
{
    const auto place = seat();
    if (!place) co_return std::unexpected(place.error());
    training::World::Wishes wishes{
        .keepsPapers = !m_options.play.isEmpty(),
        .draw = [this](const QString& path, const ports::Sheet& sheet) { return drawPaper(path, sheet); },
        .drawFace = [this](const Json& body) { return drawFace(body); },
        .world = m_options.world,
        .seat = *place,
        .begun = m_journal->hadBegun()};
    auto world = training::World::open(m_options.data, m_scheduler, m_realClock, std::move(wishes));
    if (!world) co_return std::unexpected(world.error());
    m_world = std::move(*world);
    const auto started = co_await m_world->start();
    if (started) m_world->whenDaysPass([this] { return daysHavePassed(); });
    co_return started;
}

// Which desk this is, its folder says for ever; what is asked for says it at the first start.
Expected<training::Seat> Workbench::seat() const
{
    const QString file = m_options.data + QStringLiteral("/desk.json");
    if (!QFileInfo::exists(file)) return training::seatAt(m_options.outlet, m_options.desk, m_knowledge.directory);
    const auto desk = line::readDeskFile(file);
    if (!desk) return std::unexpected(desk.error());
    const bool another = (!m_options.outlet.isEmpty() && m_options.outlet != desk->outlet) ||
                         (!m_options.desk.isEmpty() && m_options.desk != desk->desk);
    if (another) return failure(Error::Kind::Refused, words("training.another_desk", {{"desk", desk->journalName()}}));
    return training::Seat{desk->outlet, desk->desk, desk->bank, desk->city};
}

Expected<void> Workbench::makeParts()
{
    const Clock& clock = m_world ? m_world->clock() : m_realClock;
    auto parts =
        DeskParts::make(m_options.data, m_knowledge,
                        {m_scheduler, m_randomness, clock, *m_journal, *m_rows, m_world.get(), m_journal->hadBegun()});
    if (!parts) return std::unexpected(parts.error());
    m_parts = std::move(*parts);
    m_parts->counter().trouble().whenMet([](const Error& error) { logFailure("by itself", error); });
    m_publisher = publisherOf(m_options.data, *m_journal, *m_rows, m_scheduler);
    m_outletWork =
        lookoutOf(m_options.data, *m_journal, *m_rows, [this] { return m_parts->rowsAreWhole(); }, m_scheduler);
    return {};
}

void Workbench::bringPresenter()
{
    m_counterView = desk::viewOf(m_parts->counter());
    m_presenter = std::make_unique<ui::Presenter>(*m_counterView, *m_window, m_translation, m_knowledge.dictionary,
                                                  m_knowledge.directory);
    if (m_world) m_presenter->practiseWith(*(m_practice = std::make_unique<PracticeHands>(*m_world)));
    m_presenter->readIn(m_handbook);
    m_presenter->lookAtOutletBy(*m_outletWork);
    m_presenter->diagnoseWith([] {
        QStringList lines;
        for (const QString& one : failuresLately()) lines.append(QStringLiteral("failure: ") + one);
        for (const QString& one : cardio::spokenLately()) lines.append(QStringLiteral("apdu: ") + one);
        return lines;
    });
    m_presenter->askPrintersBy([this] {
        return seenOf({m_parts->cardPrinter(), m_parts->paperPrinter(), m_parts->cardQueue(), m_world != nullptr});
    });
    const KeepEntry keep = [&memory = m_parts->memory()](ports::NewEntry entry) {
        return memory.append(std::move(entry));
    };
    m_presenter->keepFacesBy([this, keep](QString face, Json from, Json to) {
        return keepMovedFace(keep,
                             {signedEntry(), facesOf(m_options.data), std::move(face), std::move(from), std::move(to)});
    });
    m_presenter->printTestCardsBy([this, keep](QString face, QString serial) {
        ports::NewEntry entry = signedEntry();
        const domain::OperationId operation{uuid7(entry.at, m_randomness)};
        return printTestCard(m_parts->maker(), keep, {std::move(entry), operation, std::move(face), std::move(serial)});
    });
    if (CardQueue* queue = m_parts->cardQueue())
        m_presenter->keepQueueBy([queue](ui::QueueWish wish) { return queue->keep(wish); });
    m_presenter->start();
    offerCitizensScreen();
    note(false);
}

ports::NewEntry Workbench::signedEntry() const
{
    const Instant now = m_world ? m_world->clock().now() : m_realClock.now();
    const QDate open = m_parts->memory().remembered().openDay();
    const desk::StaffMember* teller = m_counterView->teller();
    return {now, open.isValid() ? open : outletDay(now), {}, {}, teller ? teller->number : QString(), {}};
}

Task<Expected<ui::intent::SignIn>> Workbench::waitAtTheDoor()
{
    m_doorway = std::make_unique<Doorway>(Doorway::Before{.window = *m_window,
                                                          .translation = m_translation,
                                                          .knowledge = m_knowledge,
                                                          .journal = *m_journal,
                                                          .parts = *m_parts,
                                                          .clock = m_realClock,
                                                          .scheduler = m_scheduler},
                                          m_folder.place);
    const auto opened = co_await m_doorway->opened();
    m_doorway.reset();
    co_return opened;
}

// contract.md §4: where `citizen_screen` is false the paper is signed and nothing is asked, until the teller opens it.
void Workbench::offerCitizensScreen()
{
    const auto desk = line::readDeskFile(m_options.data + QStringLiteral("/desk.json"));
    m_presenter->offerCitizensScreen([this]() -> ui::CitizenWindow& { return openCitizensScreen(); },
                                     m_options.citizenScreen || (desk && desk->citizenScreen));
}

ui::CitizenWindow& Workbench::openCitizensScreen()
{
    if (!m_citizen) {
        m_citizen = std::make_unique<CitizenDisplay>(m_theme);
        // With the teller's window goes the citizen's: the program ends with the last one.
        QObject::connect(m_window.get(), &ui::MainWindow::closing, &m_citizen->window(), &QWidget::hide);
    }
    m_citizen->show();
    return m_citizen->window();
}

Task<Expected<void>> Workbench::start()
{
    if (m_options.training) {
        const auto opened = co_await openWorld();
        if (!opened) {
            sayOnWindow(opened.error());
            co_return opened;
        }
    }
    if (const auto laid = laySealKey(m_folder.place, *m_journal, m_world.get()); !laid) {
        sayOnWindow(laid.error());
        co_return laid;
    }
    if (const auto made = makeParts(); !made) {
        sayOnWindow(made.error());
        co_return made;
    }
    m_journal->now(inForce(m_options.data, m_knowledge));
    std::optional<ui::intent::SignIn> first;
    if (m_journal->wasShut()) {
        const auto opened = co_await waitAtTheDoor();
        if (!opened) {
            sayOnWindow(opened.error());
            co_return std::unexpected(opened.error());
        }
        first = *opened;
    }
    if (m_options.training)  // contract.md §4
        m_parts->counter().evening().day().closeUnaskedBy(QStringLiteral("training"));
    bringPresenter();
    const auto started = co_await m_parts->counter().start();
    if (!started) {
        sayOnWindow(started.error());
        co_return started;
    }
    if (!m_options.training) {
        // Where the disk is full the next start says it: until then the file is the door as before.
        const auto named = co_await desk::nameStaff(m_parts->memory(), m_realClock, m_parts->counter().staff(), {});
        if (!named) logFailure("staff", named.error());
    }
    if (m_options.training) {
        // The maker of the practice desk finds blanks in his tray (contract.md §4).
        const QStringList blanks = training::PracticeBlanks::serials();
        const auto laid = co_await m_parts->counter().stockroom().layOutPractice(
            domain::Serials::of(blanks.front(), blanks.back()).value(), domain::stock::trayOf(QStringLiteral("0103")));
        if (!laid) {
            sayOnWindow(laid.error());
            co_return std::unexpected(laid.error());
        }
    }
    note(true);
    m_parts->whenWitnessSpeaks([this] { note(true); });
    m_recount = std::make_unique<Recount>(m_scheduler, betweenCounts, [this] { note(true); });
    m_parts->counter().keepInStep(m_options.training ? stepOfTraining : stepOfDesk);
    if (m_publisher) m_publisher->start();
    watchPast();
    if (first) Q_EMIT m_window->intended(*first);  // whoever opened the desk sits down at it
    co_await m_presenter->lookAtReaders();
    co_return Expected<void>{};
}

// What came since the last checkpoint is sound, else nothing would have started; the past before it is looked at
// while people work. Where it is not, every act is refused from then on, and the window says why.
Task<> Workbench::watchPast()
{
    const auto sound = co_await m_journal->verified();
    if (!sound) sayOnWindow(sound.error());
}

void Workbench::note(bool journalReady)
{
    const domain::Ruling::Pack& pack = m_knowledge.pack.identity();
    m_presenter->note({.training = m_options.training,
                       .trainingHint = m_options.training ? training::practiceHint() : QString(),
                       .journal = QStringLiteral("journal.db"),
                       .journalReady = journalReady,
                       .pack = pack.name,
                       .reportsFolder = m_options.data + QStringLiteral("/reports"),
                       .facesFolder = facesOf(m_options.data),
                       .problem = journalReady ? trouble() : Words(),
                       .offline = journalReady ? std::optional(withoutTheLine()) : std::nullopt});
}

// By the clock of the wall, as the certificate's days are, also in training.
ui::OfflineNote Workbench::withoutTheLine() const
{
    const Instant now = SystemClock().now();
    const desk::OfflineBudget budget = desk::budgetOf({.now = now,
                                                       .certificateEnds = m_parts->certificateEnds(),
                                                       .freeBytes = QStorageInfo(m_options.data).bytesAvailable()});
    return {.days = budget.days,
            .cases = budget.cases,
            .kinds = domain::rules::takenOffline(m_knowledge.pack, outletDay(m_parts->counter().now())),
            .isShort = budget.isShort()};
}

// A practice desk turns its own clock, and its certificates are of the day on which it was made.
Words Workbench::trouble() const
{
    const Words clock = m_options.training ? Words() : m_parts->clockTrouble();
    if (!clock.empty()) return clock;
    if (const Words witness = m_parts->witnessTrouble(); !witness.empty()) return witness;
    const Words staff = m_parts->staffTrouble();
    return staff.empty() ? m_rulesTrouble : staff;
}

void Workbench::sayOnWindow(const Error& error)
{
    logFailure("start", error);
    ui::SignInPageView view{.training = m_options.training};
    view.problem = m_knowledge.dictionary.render(error.happened, m_translation.language());
    static_cast<ui::SignInPage&>(m_window->pageOf(ui::pages::signIn)).present(view);
}

Expected<void> Workbench::drawPaper(const QString& path, const ports::Sheet& sheet) const
{
    const domain::OutletCode outlet = m_parts ? m_parts->counter().place().outlet : domain::OutletCode();
    return ui::writePdf(path, sheet, m_knowledge.dictionary,
                        ui::letterheadOf(m_knowledge.directory, outlet, m_options.training),
                        m_parts && m_parts->printsOnRoll() ? ui::PaperForm::Roll80 : ui::PaperForm::A5);
}

Task<Expected<training::PracticeCardPrinter::Page>> Workbench::drawFace(Json body)
{
    if (!m_parts) co_return failure(Error::Kind::Unavailable, words("printer.face_not_drawn"));
    const auto face = co_await printedFace(std::move(body), m_parts->pictures(), facesOf(m_options.data));
    if (!face) co_return std::unexpected(face.error());
    co_return training::PracticeCardPrinter::Page{face->bytes};
}

Task<Expected<void>> Workbench::daysHavePassed()
{
    const auto turned = co_await m_parts->counter().turnDay();
    if (!turned) co_return std::unexpected(turned.error());
    if (!m_parts->counter().businessDay().isValid()) co_return Expected<void>{};  // it is closed, and hears nothing
    const auto synced = co_await m_parts->counter().sync();
    if (!synced) co_return std::unexpected(synced.error());
    co_return co_await m_parts->counter().reception().refresh();
}

Task<int> Workbench::play(std::vector<training::play::Act> acts)
{
    const auto answer = [](const QString& line) {
        const QByteArray bytes = line.toUtf8() + '\n';
        std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout);
        return isPrinted();
    };
    training::play::Robot robot(*m_world, *m_window, m_scheduler, m_realClock, answer);
    const bool held = co_await robot.play(std::move(acts));
    for (const QString& figure : {robot.waited().said(), robot.stalls().said()})
        std::fprintf(stderr, "%s\n", figure.toUtf8().constData());
    co_return held ? 0 : 1;
}

}  // namespace kapok::app
