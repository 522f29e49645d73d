#include "ui/face/face.h"

#include "base/resources.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace kapok::ui {
namespace {

std::unexpected<Error> wrong(const QString& face, const QString& what)
{
    return failure(Error::Kind::BadInput, words("printer.face_wrong", {{"face", face}}), what);
}

bool isNumber(const Json& json, const char* key) { return json.contains(key) && json[key].is_number(); }

// A sum of tenths may come out beyond the edge by less than anything can be printed.
constexpr double nothing = 0.001;

bool liesOnCard(const Face::Place& place)
{
    return place.x >= 0 && place.y >= 0 && place.width >= 0 && place.height >= 0 &&
           place.x + place.width <= cardWide + nothing && place.y + place.height <= cardHigh + nothing;
}

// A face says tenths of a millimetre: the JSON of the house knows whole numbers only (decision 0002).
constexpr double tenths = 10;

double millimetres(const Json& json, const char* key)
{
    return isNumber(json, key) ? json[key].get<double>() / tenths : 0;
}

std::optional<Face::Place> placeIn(const Json& json)
{
    if (!json.is_object() || !isNumber(json, "x") || !isNumber(json, "y") || !isNumber(json, "width"))
        return std::nullopt;
    const Face::Place place{millimetres(json, "x"), millimetres(json, "y"), millimetres(json, "width"),
                            millimetres(json, "height")};
    return liesOnCard(place) ? std::optional(place) : std::nullopt;
}

Json jsonOf(const Face::Place& place)
{
    const auto whole = [](double mm) { return qint64(std::lround(mm * tenths)); };
    return {
        {"x", whole(place.x)}, {"y", whole(place.y)}, {"width", whole(place.width)}, {"height", whole(place.height)}};
}

constexpr double leastPoints = 4, mostPoints = 24;

std::optional<double> pointsIn(const Json& json)
{
    if (!isNumber(json, "points")) return std::nullopt;
    const double points = json["points"].get<double>();
    return points >= leastPoints && points <= mostPoints ? std::optional(points) : std::nullopt;
}

bool isList(const Json& json, const char* key) { return json.contains(key) && json[key].is_array(); }

std::optional<Face::Text> textIn(const Json& json)
{
    const auto place = placeIn(json);
    const auto points = place ? pointsIn(json) : std::nullopt;
    const auto name = points ? textAt(json, "name") : Expected<QString>(std::unexpected(Error{}));
    if (!name) return std::nullopt;
    const std::string form = json.value("form", std::string("text"));
    if (form != "text" && form != "year_month") return std::nullopt;
    return Face::Text{*name, *place, *points, form == "text" ? Face::Form::Text : Face::Form::YearMonth};
}

std::optional<Face::Saying> sayingIn(const Json& json)
{
    const auto place = placeIn(json);
    const auto points = place ? pointsIn(json) : std::nullopt;
    const auto said = points ? textAt(json, "text") : Expected<QString>(std::unexpected(Error{}));
    if (!said) return std::nullopt;
    return Face::Saying{*said, *place, *points};
}

/// Where the first thing is wrong; empty: nowhere.
template <class T, class Read>
QString takeAll(const Json& json, const char* key, std::vector<T>& into, Read read)
{
    if (!isList(json, key)) return QLatin1String(key) + QStringLiteral(": expected a list");
    for (std::size_t i = 0; i < json[key].size(); ++i) {
        auto one = read(json[key][i]);
        if (!one) return QStringLiteral("%1[%2]").arg(QLatin1String(key)).arg(i);
        into.push_back(std::move(*one));
    }
    return {};
}

}  // namespace

Expected<Face> Face::named(const QString& name)
{
    static const QRegularExpression plain(QStringLiteral("\\A[a-z0-9_]{1,20}(\\.[a-z0-9_]{1,20})?\\z"));
    const auto missing = [&] {
        return failure(Error::Kind::BadInput, words("printer.no_such_face", {{"face", name.left(40)}}));
    };
    if (!plain.match(name).hasMatch()) return missing();
    const auto bytes = readResource(QStringLiteral("faces/%1.json").arg(name));
    if (!bytes) return missing();
    const auto json = parseStrict(*bytes);
    if (!json) return wrong(name, json.error().detail);
    return fromJson(name, *json);
}

Expected<Face> Face::fromJson(const QString& name, const Json& json)
{
    if (!json.is_object()) return wrong(name, QStringLiteral("no object"));
    if (const auto known = onlyKeys(json, {"rotated", "photo", "texts", "says", "marks"}); !known)
        return wrong(name, known.error().detail);
    if (!json.contains("rotated") || !json["rotated"].is_boolean()) return wrong(name, QStringLiteral("rotated"));
    Face face{.rotated = json["rotated"].get<bool>()};
    if (json.contains("photo")) {
        face.photo = placeIn(json["photo"]);
        if (!face.photo || face.photo->width <= 0 || face.photo->height <= 0)
            return wrong(name, QStringLiteral("photo"));
    }
    QString where = takeAll(json, "texts", face.texts, textIn);
    if (where.isEmpty()) where = takeAll(json, "says", face.says, sayingIn);
    if (where.isEmpty()) where = takeAll(json, "marks", face.marks, placeIn);
    if (!where.isEmpty()) return wrong(name, where);
    return face;
}

Json Face::toJson() const
{
    Json json{{"rotated", rotated}, {"texts", Json::array()}, {"says", Json::array()}, {"marks", Json::array()}};
    if (photo) json["photo"] = jsonOf(*photo);
    for (const Text& text : texts) {
        Json one = jsonOf(text.place);
        one["name"] = text.name.toStdString();
        one["points"] = qint64(std::lround(text.points));
        one["form"] = text.form == Form::Text ? "text" : "year_month";
        json["texts"].push_back(std::move(one));
    }
    for (const Saying& saying : says) {
        Json one = jsonOf(saying.place);
        one["text"] = saying.text.toStdString();
        one["points"] = qint64(std::lround(saying.points));
        json["says"].push_back(std::move(one));
    }
    for (const Place& mark : marks) json["marks"].push_back(jsonOf(mark));
    return json;
}

bool Face::move(const QString& name, double right, double down)
{
    const auto shift = [&](Place& place) {
        place.x = std::clamp(place.x + right, 0.0, cardWide - place.width);
        place.y = std::clamp(place.y + down, 0.0, cardHigh - place.height);
        return true;
    };
    if (name == QLatin1String("photo")) return photo && shift(*photo);
    const auto text = std::ranges::find(texts, name, &Text::name);
    return text != texts.end() && shift(text->place);
}

FaceContent inventedHolder()
{
    return {.texts = {{QStringLiteral("name"), QStringLiteral("欧阳晓文")},
                      {QStringLiteral("social_security_number"), QStringLiteral("440524188001010014")},
                      {QStringLiteral("card_number"), QStringLiteral("D44070014")},
                      {QStringLiteral("issued"), QStringLiteral("2021-12-28")}}};
}

}  // namespace kapok::ui
