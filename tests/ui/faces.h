// Every face of every page: what the pictures show, and what must fit at any size of the letters.
#pragma once

#include "tests/ui/stage.h"

namespace kapok::ui {

struct Scene {
    const char* name;  ///< of its picture
    Page page;
    void (*show)(Stage& stage);
};

const std::vector<Scene>& faces();
/// Brings the page with this face to the front.
void bring(Stage& stage, const Scene& face);

}  // namespace kapok::ui
