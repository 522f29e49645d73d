// The faces of a desk: those that ship, each until this desk has moved something on it (K17; codes.md §9). Printers of
// one kind differ by tenths of a millimetre, so what was moved belongs to the desk and lies in its data folder.
#pragma once

#include "ui/face/face.h"

namespace kapok::ui {

/// FOLDER/NAME.json, and where there is none, the one that ships. BadInput: what lies there is no face; it is never
/// printed as if it were as it ships.
Expected<Face> faceOfDesk(const QString& folder, const QString& name);
/// It lies there whole, or as before. Unavailable: the folder takes nothing.
Expected<void> keepFace(const QString& folder, const QString& name, const Face& face);

}  // namespace kapok::ui
