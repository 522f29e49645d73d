// What stands on a card's face, from the body of a `print_face` (contract.md §4), as PDF.
#pragma once

#include "base/json.h"
#include "base/task.h"
#include "ports/picture_decoder.h"

namespace kapok::app {

struct FacePdf {
    QByteArray bytes;
};

/// Where the faces lie that a desk has moved (ui/face/face_file.h).
inline QString facesOf(const QString& dataFolder) { return dataFolder + QStringLiteral("/faces"); }

/// Body: {"face": NAME, "texts": {NAME: text}, "photo": pieces of a JPEG in hex}; personal values marked. The photo is
/// decoded by a process without rights. `faces`: the folder of those that this desk has moved. Refused and BadInput say why nothing may be printed so.
Task<Expected<FacePdf>> printedFace(Json body, ports::PictureDecoder& pictures, QString faces);

}  // namespace kapok::app
