#include "ui/face/face_presenter.h"

#include "ui/face/face_file.h"
#include "ui/kit/errand.h"

#include <algorithm>
#include <array>

namespace kapok::ui {
namespace {

constexpr std::array faces{"card.gen3", "card.gen2", "test", "calibration"};
constexpr int pictureWide = 760;
constexpr double tenths = 10;

const Face::Place* placeOf(const Face& face, const QString& name)
{
    if (name == QLatin1String("photo")) return face.photo ? &*face.photo : nullptr;
    const auto text = std::ranges::find(face.texts, name, &Face::Text::name);
    return text == face.texts.end() ? nullptr : &text->place;
}

QString millimetres(double value) { return QString::number(value, 'f', 1); }

}  // namespace

FacePageView FacePresenter::view() const
{
    const Phrases& phrases = m_work.phrases;
    FacePageView view{.title =
                          phrases.say("view.face") + QStringLiteral(" • ") + phrases.word("view.face_name", name()),
                      .standing = {},
                      .remark = phrases.say(m_said),
                      .picture = {}};
    if (!m_shown) return view;
    if (!*m_shown) {
        view.remark = phrases.say(m_shown->error().happened);
        return view;
    }
    const Face& face = **m_shown;
    view.standing = phrases.say(isMoved() ? "view.face_moved" : "view.face_as_printed");
    const auto picture = facePicture(face, inventedHolder(), pictureWide, m_withPlaces);
    if (picture) view.picture = *picture;
    else view.remark = phrases.say(picture.error().happened);
    const std::vector<QString> all = movable();
    for (std::size_t at = 0; at < all.size(); ++at) {
        const Face::Place& place = *placeOf(face, all[at]);
        view.places.push_back(
            {.name = phrases.word("view.face_place", all[at]),
             .place = phrases.say("view.face_at", {{"x", millimetres(place.x)}, {"y", millimetres(place.y)}}),
             .chosen = at == m_place});
    }
    offerTest(view);
    view.canMove = mayChange() && !all.empty();
    view.canKeep = mayChange() && isMoved();
    return view;
}

void FacePresenter::offerTest(FacePageView& view) const
{
    if (!isForTests() || !mayChange() || !m_work.printTestCard || isMoved()) return;
    const Phrases& phrases = m_work.phrases;
    const QString serial = testBlank();
    if (!serial.isEmpty()) view.printsTest = phrases.say("view.face_print_on", {{"serial", serial}});
    else
        view.standing +=
            u' ' + phrases.say(testBlanks().isEmpty() ? "view.face_count_first" : "view.face_count_another");
}

// The page is in front already, with nothing on it.
void FacePresenter::came(const Place&)
{
    load();
    m_work.refresh();
}

void FacePresenter::left()
{
    m_shown.reset();
    m_kept.reset();
    m_said = {};
    m_place = 0;
}

void FacePresenter::obey(const intent::NextFace&)
{
    m_face = (m_face + 1) % faces.size();
    m_said = {};
    load();
    m_work.refresh();
}

void FacePresenter::obey(const intent::NextPlace& wanted)
{
    const std::size_t count = movable().size();
    if (count == 0) return;
    m_place = (m_place + (wanted.back ? count - 1 : 1)) % count;
    m_work.refresh();
}

// In whole tenths, as it is kept: a sum of parts would drift.
void FacePresenter::obey(const intent::MovePlace& wanted)
{
    const std::vector<QString> all = movable();
    if (!mayChange() || m_place >= all.size()) return;
    (*m_shown)->move(all[m_place], wanted.right / tenths, wanted.down / tenths);
    m_said = {};
    m_work.refresh();
}

void FacePresenter::obey(const intent::ShowPlaces&)
{
    m_withPlaces = !m_withPlaces;
    m_work.refresh();
}

void FacePresenter::obey(const intent::FaceAsShipped&)
{
    if (!mayChange()) return;
    m_shown = Face::named(name());
    m_said = {};
    m_work.refresh();
}

// What could not be printed is not kept: a card is not fed for a face that nobody could draw.
Task<> FacePresenter::keep()
{
    if (m_keeping || !mayChange() || !m_shown || !*m_shown || !isMoved() || !m_work.keepFace) co_return;
    if (const auto drawn = facePdf(**m_shown, inventedHolder()); !drawn) {
        m_said = drawn.error().happened;
        co_return m_work.refresh();
    }
    const Busy busy(m_keeping);
    const Errand errand(m_work);
    const QString face = name();
    const Expected<Face> moved = *m_shown;
    const Json from = m_kept && *m_kept ? (*m_kept)->toJson() : Json();
    const auto kept = co_await errand.onItsPage(m_work.keepFace(face, from, moved->toJson()));
    if (!kept) co_return;
    if (*kept && name() == face) m_kept = moved;
    m_said = *kept ? words("view.face_kept") : kept->error().happened;
    m_work.refresh();
}

// K18: counted first and printed then, so that no cut leaves a test card that nobody has counted.
Task<> FacePresenter::printTest()
{
    const QString serial = testBlank();
    if (m_printing || !isForTests() || !mayChange() || isMoved() || serial.isEmpty() || !m_work.printTestCard)
        co_return;
    const Busy busy(m_printing);
    const Errand errand(m_work);
    m_sent.insert(serial);  // before the answer, which may never come: something may be on it by then
    const auto printed = co_await errand.onItsPage(m_work.printTestCard(name(), serial));
    if (!printed) co_return;
    m_said = *printed ? words("view.face_test_printed", {{"serial", serial}}) : printed->error().happened;
    m_work.refresh();
}

bool FacePresenter::isForTests() const
{
    return name() == QLatin1String("test") || name() == QLatin1String("calibration");
}

QStringList FacePresenter::testBlanks() const
{
    QStringList all;
    for (const desk::StockRun& run : m_work.counter.stock().inTheHouse())
        if (domain::stock::isBlank(run.kind) && run.state == domain::StockState::Test &&
            run.since == m_work.counter.businessDay())
            for (quint32 each = run.serials.first; each <= run.serials.last; ++each) all += domain::Serials::text(each);
    return all;
}

QString FacePresenter::testBlank() const
{
    const QStringList all = testBlanks();
    const desk::StockBook& stock = m_work.counter.stock();
    const auto isBlank = [&](const QString& each) {
        return !m_sent.contains(each) && stock.find(each).value_or(desk::StockRun{}).reason.isEmpty();
    };
    const auto one = std::find_if(all.rbegin(), all.rend(), isBlank);
    return one == all.rend() ? QString() : *one;
}

QString FacePresenter::name() const { return QLatin1String(faces[m_face]); }

void FacePresenter::load()
{
    m_kept = m_shown = faceOfDesk(m_work.note.facesFolder, name());
    m_place = 0;
}

bool FacePresenter::mayChange() const
{
    return m_work.counter.teller() && !m_work.counter.isBarred(desk::Right::MakeCards);
}

bool FacePresenter::isMoved() const
{
    if (!m_shown || !*m_shown) return false;
    return !m_kept || !*m_kept || (*m_shown)->toJson() != (*m_kept)->toJson();
}

std::vector<QString> FacePresenter::movable() const
{
    std::vector<QString> all;
    if (!m_shown || !*m_shown) return all;
    if ((*m_shown)->photo) all.push_back(QStringLiteral("photo"));
    for (const Face::Text& text : (*m_shown)->texts) all.push_back(text.name);
    return all;
}

}  // namespace kapok::ui
