#include "app/printed_face.h"

#include "ui/face/face_file.h"

namespace kapok::app {
namespace {

QByteArray photoIn(const Json& body)
{
    QByteArray jpeg;
    if (!body.contains("photo") || !body["photo"].is_array()) return jpeg;
    for (const Json& piece : body["photo"])
        if (piece.is_string()) jpeg += QByteArray::fromHex(text(piece).toLatin1());
    return jpeg;
}

}  // namespace

// NOLINTNEXTLINE(cppcoreguidelines-avoid-reference-coroutine-parameters): the parts list outlives its hands
Task<Expected<FacePdf>> printedFace(Json body, ports::PictureDecoder& pictures, QString faces)
{
    const Json open = bare(body);
    const auto name = textAt(open, "face");
    if (!name) co_return std::unexpected(name.error());
    const auto face = ui::faceOfDesk(faces, *name);
    if (!face) co_return std::unexpected(face.error());
    ui::FaceContent content;
    const Json texts = open.value("texts", Json::object());
    for (const auto& [key, value] : texts.items())
        if (value.is_string()) content.texts.emplace(QString::fromStdString(key), text(value));
    if (const QByteArray jpeg = photoIn(open); !jpeg.isEmpty() && face->photo) {
        auto picture = co_await pictures.decode(jpeg);
        if (!picture) co_return std::unexpected(picture.error());
        content.photo = std::move(*picture);
    }
    const auto pdf = ui::facePdf(*face, content);
    if (!pdf) co_return std::unexpected(pdf.error());
    co_return FacePdf{*pdf};
}

}  // namespace kapok::app
