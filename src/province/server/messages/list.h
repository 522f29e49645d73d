// How the province answers each of its messages: one file here each, and one line below.
#pragma once

#include "messages/list.h"
#include "province/server/core.h"

namespace kapok::province::server {

/// What is done with a message of this type; written in the file that bears its name.
template <class M>
Message handlerOf();

template <>
Message handlerOf<messages::PersonOnFile>();
template <>
Message handlerOf<messages::CardsOfPerson>();
template <>
Message handlerOf<messages::ProgressOfPerson>();
template <>
Message handlerOf<messages::CardMade>();
template <>
Message handlerOf<messages::CardData>();
template <>
Message handlerOf<messages::CardCompleted>();
template <>
Message handlerOf<messages::AuthenticateChip>();
template <>
Message handlerOf<messages::ResetPin>();
template <>
Message handlerOf<messages::ProveToWrite>();
template <>
Message handlerOf<messages::Hello>();
template <>
Message handlerOf<messages::StatusOfProvince>();
template <>
Message handlerOf<messages::OrderCard>();
template <>
Message handlerOf<messages::HandOver>();
template <>
Message handlerOf<messages::ActivateSocialSide>();
template <>
Message handlerOf<messages::ReportTemporaryLoss>();
template <>
Message handlerOf<messages::ReleaseTemporaryLoss>();
template <>
Message handlerOf<messages::ReportFormalLoss>();
template <>
Message handlerOf<messages::ReleaseFormalLoss>();
template <>
Message handlerOf<messages::OrderReplacement>();
template <>
Message handlerOf<messages::MergeCards>();
template <>
Message handlerOf<messages::IssueEcard>();
template <>
Message handlerOf<messages::OpenEcardPayment>();
template <>
Message handlerOf<messages::DissociateEcard>();
template <>
Message handlerOf<messages::OrderRenewal>();
template <>
Message handlerOf<messages::CancelApplication>();
template <>
Message handlerOf<messages::AllowPinReset>();
template <>
Message handlerOf<messages::CancelCard>();
template <>
Message handlerOf<messages::OrderBankChange>();
template <>
Message handlerOf<messages::BankChangeOf>();
template <>
Message handlerOf<messages::SettleBankChange>();
template <>
Message handlerOf<messages::TransitEnd>();
template <>
Message handlerOf<messages::ChangesOfPerson>();
template <>
Message handlerOf<messages::ReverseChange>();

/// Every message of src/messages that the province answers.
const Messages& handlers();

}  // namespace kapok::province::server
