// A card's face in millimetres (codes.md §9): data that says where photo and texts stand, and the drawing of it (K17).
#pragma once

#include "base/json.h"
#include "domain/photo.h"

#include <QImage>

namespace kapok::ui {

/// CR80, as every card printer takes it.
inline constexpr double cardWide = 85.6, cardHigh = 54.0;

struct Face {
    /// Where something stands, from the top left of the card as it is read.
    struct Place {
        double x = 0, y = 0, width = 0, height = 0;
        bool operator==(const Place&) const = default;
    };
    enum class Form { Text, YearMonth };
    struct Text {
        QString name;  ///< of the value that stands here, as a chip order calls it: "card_number"
        Place place;   ///< its height is that of its letters
        double points = 8;
        Form form = Form::Text;
        bool operator==(const Text&) const = default;
    };
    /// What the card says of itself: a test card, a calibration card.
    struct Saying {
        QString text;
        Place place;
        double points = 8;
        bool operator==(const Saying&) const = default;
    };

    bool rotated = false;  ///< by half a turn, as the card lies in the printer
    std::optional<Place> photo{};
    std::vector<Text> texts{};
    std::vector<Saying> says{};
    std::vector<Place> marks{};  ///< lines: of no width or of no height
    bool operator==(const Face&) const = default;

    /// resources/faces/NAME.json: "card.gen3", "card.gen2", "calibration", "test", its places in tenths of a
    /// millimetre. BadInput: there is none, or it is none.
    static Expected<Face> named(const QString& name);
    /// BadInput names what is wrong in `detail`: an unknown key, or a place that does not lie on the card.
    static Expected<Face> fromJson(const QString& name, const Json& json);
    Json toJson() const;

    /// A text, or the photo (name "photo"), moved by millimetres; it stays on the card. False: no such thing.
    bool move(const QString& name, double right, double down);
};

/// What stands on one card.
struct FaceContent {
    std::map<QString, QString> texts{};  ///< by name; what a face does not name is not printed
    std::optional<domain::Picture> photo{};
};

/// Nobody: what a preview and a test card bear, a name of four characters and numbers of the test tables.
FaceContent inventedHolder();

/// The page as PDF, of the size of a card. Refused, and nothing is printed: a character that no font here has, a text
/// that does not fit, a value that the face names and nobody gave. A photo that is not there leaves its place empty.
Expected<QByteArray> facePdf(const Face& face, const FaceContent& content);
/// As a picture of the card, upright. `places`: with a frame around everything, over the content.
Expected<QImage> facePicture(const Face& face, const FaceContent& content, int width, bool places = false);

}  // namespace kapok::ui
