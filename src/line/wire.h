// The one codec of what is said on the line (docs/province-api.md): calls and replies as bytes.
#pragma once

#include "domain/mark.h"
#include "ports/party.h"

namespace kapok::line {

enum class Path { Ask, Demand, Find, AskAll };

/// One call as it stands on the wire. `operation` and `kind` travel as headers of a demand; of the
/// others everything is in the body.
struct Call {
    Path path = Path::Ask;
    QString operation{};
    QString kind{};
    QByteArray body{};
    std::optional<domain::Mark> head{};  ///< how far the desk's journal goes: of now, never part of the bytes (B3)
};

/// Names a request, so that its answer can: SM3 of kind, line feed and bytes, 64 lower-case figures. Of a question the
/// bytes are those of canonical(); of `find` and `ask_all` the kind is their own name.
QString fingerprintOf(const QString& kind, const QByteArray& bytes);
QString fingerprintOf(const Call& call);  ///< of a find or an ask_all

QString targetOf(Path path);  ///< "/v1/ask"
std::optional<Path> pathOf(const QString& target);

Call callOf(const ports::Question& question);       ///< personal values written out
Call callOf(const ports::Demand& demand);           ///< the body is exactly its bytes (B3)
Call callOf(const domain::OperationId& operation);  ///< asks what became of it
Call callOf(const ports::Round& round);             ///< personal values written out

/// The other end's reading of an ask or a find. BadInput for anything that is not exactly that.
Expected<ports::Question> questionOf(const QByteArray& body);
Expected<domain::OperationId> operationOf(const QByteArray& body);
struct AskedAtOnce {
    std::vector<ports::Question> questions;
    std::vector<domain::OperationId> operations;
};
Expected<AskedAtOnce> roundOf(const QByteArray& body);
bool isOperationId(const QString& text);  ///< 1 to 64 of letters, figures and hyphens
bool isKind(const QString& text);         ///< 1 to 40 of a-z and _

QByteArray bytesOf(const ports::Reply& reply);
/// `to` is the fingerprint of the call that is answered.
QByteArray bytesOf(const std::optional<ports::Reply>& found, const QString& to);
struct ToldAtOnce {
    std::vector<ports::Reply> replies;
    std::vector<std::optional<ports::Reply>> found;
};
QByteArray bytesOf(const ToldAtOnce& told, const QString& to);

/// BadInput for unknown, missing or doubled keys, fractions, wrong types, an acceptance with a reason
/// or a refusal without one (P16).
Expected<ports::Reply> replyOf(const QByteArray& body);
/// Where `to` is not the answer's, it is somebody else's: BadInput.
Expected<ports::Found> foundOf(const QByteArray& body, const QString& to);
/// As many answers as `asked`; each that is no reply stands as its error.
Expected<ports::RoundReply> roundReplyOf(const QByteArray& body, const ports::Round& asked, const QString& to);

}  // namespace kapok::line
