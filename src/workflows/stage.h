// How far a card is, as the citizen is told: never by a code (rules.md §18; codes.md §2).
#pragma once

#include "messages/province/card_progress.h"
#include "workflows/sheet.h"

namespace kapok::workflows {

struct Stage {
    Words
        says;  ///< received, data check, account opened, production, at the outlet, collected, activated; or what failed
    Words acts;                ///< who does the next thing
    bool isWaitedFor = false;  ///< it is still to come: made, being made, or failed on the way
};

Stage stageOf(const messages::ProgressOfPerson::CardUnderWay& one);

/// The rows of a card: which one, how far, who acts, until when it is promised.
void sayStage(const messages::ProgressOfPerson::CardUnderWay& one, Sheet& sheet);

}  // namespace kapok::workflows
