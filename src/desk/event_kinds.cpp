#include "desk/event_kinds.h"

#include <array>

namespace kapok::desk {

std::span<const EventKind> eventKinds()
{
    using enum EventKind::By;
    using enum EventKind::Of;
    static constexpr std::array kinds{
        EventKind{"journal", System, Desk, "outlet desk"},
        EventKind{"desk_made", System, Desk, "staff"},
        EventKind{"checkpoint", System, Desk, ""},
        EventKind{"day_opened", Either, Desk, ""},
        EventKind{"cash_counted", User, Desk, "fen second"},
        EventKind{"day_closed", Either, Desk, "number"},
        EventKind{"day_reopened", User, Desk, "number"},
        EventKind{"erased", User, Desk, "ids"},

        EventKind{"sign_in_tried", System, Desk, "number"},
        EventKind{"sign_in_failed", System, Desk, "number"},
        EventKind{"signed_in", User, Desk, "role"},
        EventKind{"unsealed", User, Desk, ""},
        EventKind{"unseal_denied", User, Desk, ""},
        EventKind{"stepped_away", User, Desk, ""},
        EventKind{"signed_out", User, Desk, ""},
        EventKind{"signed_off", User, Desk, "number"},
        EventKind{"sign_off_denied", User, Desk, "number"},
        EventKind{"outlet_signed_off", User, Desk, ""},
        EventKind{"outlet_signed_in", User, Desk, "with"},
        EventKind{"unlocked", Either, Desk, "number"},
        EventKind{"unlock_denied", Either, Desk, "number"},
        EventKind{"recovery_made", User, Desk, ""},
        EventKind{"staff_known", Either, Desk, "staff"},
        EventKind{"staff_changed", User, Desk, "number change"},
        EventKind{"denied", User, Desk, "right"},
        EventKind{"revealed", User, Desk, "what"},

        EventKind{"visit_begun", User, Visit, "person"},
        EventKind{"visit_filled", User, Visit, "field"},
        EventKind{"visit_taken_back", User, Visit, "field"},
        EventKind{"visit_ended", Either, Visit, ""},

        EventKind{"begun", Either, Case, "business number"},
        EventKind{"filled", Either, Case, "field operation"},
        EventKind{"taken_back", User, Case, "field"},
        EventKind{"intent", Either, Case, "field operation"},
        EventKind{"unsent", Either, Case, "field operation"},
        EventKind{"marked", System, Case, "field operation"},
        EventKind{"held", User, Case, "field operation"},
        EventKind{"released", User, Case, "field operation"},
        EventKind{"exported", System, Case, "field operation"},
        EventKind{"declined", User, Case, "field digest"},
        EventKind{"lapsed", System, Case, ""},
        EventKind{"ended", Either, Case, ""},

        EventKind{"approved", User, Desk, "teller code"},
        EventKind{"reprinted", User, Desk, "case field operation"},
        EventKind{"resent", User, Desk, "case field operation"},
        EventKind{"resent_heard", User, Desk, "case field operation"},
        EventKind{"again_wanted", System, Desk, "operation case"},
        EventKind{"again_sent", User, Desk, "operation case"},
        EventKind{"again_heard", User, Desk, "operation case"},
        EventKind{"again_closed", User, Desk, "operation case"},
        EventKind{"answers_differ", System, Desk, "operation case"},
        EventKind{"conflict_closed", User, Desk, "operation case"},
        EventKind{"handed_out", User, Desk, "paper operation"},
        EventKind{"unit_filed", User, Desk, "unit arrow visit"},
        EventKind{"list_taken", User, Desk, "batch unit"},
        EventKind{"stock_moved", Either, Desk, "first last from to"},
        EventKind{"stock_counted", User, Desk, "counted missing"},
        EventKind{"face_moved", User, Desk, "face from to"},
        EventKind{"test_printed", User, Desk, "serial face operation"},
    };
    return kinds;
}

const char* nameOf(EventKind::By by)
{
    switch (by) {
    case EventKind::By::User: return "user";
    case EventKind::By::System: return "system";
    case EventKind::By::Either: return "either";
    }
    return "";
}

const char* nameOf(EventKind::Of of)
{
    switch (of) {
    case EventKind::Of::Case: return "case";
    case EventKind::Of::Visit: return "visit";
    case EventKind::Of::Desk: return "desk";
    }
    return "";
}

}  // namespace kapok::desk
