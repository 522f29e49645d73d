// Is the other side there, and what time is it for it?
#pragma once

#include "messages/request.h"

namespace kapok::messages {

/// What all of them answer alike: their time, and how much they keep.
struct PartyStatus {
    QString time;  ///< RFC 3339
    Json counts;   ///< whole numbers by name

    Json toJson() const { return {{"time", time.toStdString()}, {"counts", counts}}; }
    static Expected<PartyStatus> fromJson(const Json& json);
};

struct StatusOfProvince {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "status";
    static constexpr const char* says = "Is the province there, and what time is it for it?";
    using Reply = PartyStatus;
    static Shape request() { return shapes::object({}); }
    static Shape reply();
    static std::vector<Reason> refusals() { return {}; }
    static std::vector<Reply> outcomes();

    Json body() const { return Json::object(); }
};

struct StatusOfBank {
    static constexpr Party party = Party::Bank;
    static constexpr const char* kind = "status";
    static constexpr const char* says = "Is the bank's core there?";
    using Reply = PartyStatus;
    static Shape request() { return shapes::object({}); }
    static Shape reply();
    static std::vector<Reason> refusals() { return {}; }
    static std::vector<Reply> outcomes();

    Json body() const { return Json::object(); }
};

struct StatusOfPlatform {
    static constexpr Party party = Party::Platform;
    static constexpr const char* kind = "status";
    static constexpr const char* says = "Is the one-stop platform there?";
    using Reply = PartyStatus;
    static Shape request() { return shapes::object({}); }
    static Shape reply();
    static std::vector<Reason> refusals() { return {}; }
    static std::vector<Reply> outcomes();

    Json body() const { return Json::object(); }
};

}  // namespace kapok::messages
