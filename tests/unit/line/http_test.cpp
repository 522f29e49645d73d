// HTTP/1.1 as RFC 9110 and RFC 9112 write it, on both sides: a row for each way in which a message can be written, read
// at once and byte by byte.
#include "line/answering/http_answers.h"
#include "line/http.h"

#include <gtest/gtest.h>

namespace kapok::line {
namespace {

// As it comes out of a line that hands over one byte at a time.
template <class Reader>
Reading byteByByte(Reader& reader, const QByteArray& bytes)
{
    Reading reading = Reading::More;
    for (const char byte : bytes) {
        reading = reader.take(QByteArray(1, byte));
        if (reading != Reading::More) return reading;
    }
    return reading;
}

struct Response {
    const char* called;
    QByteArray bytes;
    Reading reading;          // while the connection lasts
    const char* body = "{}";  // where it is Complete
    bool endsWithIt = false;  // it is Complete once the connection has ended
};

void PrintTo(const Response& one, std::ostream* out) { *out << one.called; }

const QByteArray ok = "HTTP/1.1 200 OK\r\n";
const QByteArray announcement = "HTTP/1.1 100 Continue\r\n\r\n";

const std::vector<Response>& responses()
{
    using enum Reading;
    static const std::vector<Response> all{
        // RFC 9112, section 6.3: how long a body is.
        {"of_a_length", ok + "Content-Length: 2\r\n\r\n{}", Complete},
        {"of_a_length_in_any_case_and_blanks", ok + "cOnTeNt-LeNgTh:\t 2 \r\n\r\n{}", Complete},
        {"of_a_length_not_reached", ok + "Content-Length: 3\r\n\r\n{}", More},
        {"longer_than_its_length", ok + "Content-Length: 2\r\n\r\n{}{", Broken},
        {"of_two_lengths", ok + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", Broken},
        {"of_one_length_twice", ok + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}", Broken},
        {"of_a_list_of_lengths", ok + "Content-Length: 2, 3\r\n\r\n{}", Broken},
        {"of_a_length_below_nothing", ok + "Content-Length: -2\r\n\r\n{}", Broken},
        {"of_a_length_with_a_sign", ok + "Content-Length: +2\r\n\r\n{}", Broken},
        {"of_a_length_in_hexadecimal", ok + "Content-Length: 0x2\r\n\r\n{}", Broken},
        {"of_a_length_beyond_all", ok + "Content-Length: 99999999999999999999999\r\n\r\n{}", Broken},
        {"of_a_length_beyond_ours", ok + "Content-Length: 99999999\r\n\r\n", Broken},
        {"until_the_connection_ends", ok + "\r\n{}", More, "{}", true},
        {"until_the_connection_ends_of_http_1_0", "HTTP/1.0 200 OK\r\n\r\n{}", More, "{}", true},
        {"until_the_connection_ends_with_nothing", ok + "\r\n", More, "", true},

        // RFC 9112, section 7: in pieces.
        {"in_one_piece", ok + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n", Complete},
        {"in_two_pieces", ok + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n", Complete},
        {"in_pieces_of_hexadecimal_length", ok + "Transfer-Encoding: chunked\r\n\r\n000A\r\n0123456789\r\n0\r\n\r\n",
         Complete, "0123456789"},
        {"in_pieces_with_extensions", ok + "Transfer-Encoding: chunked\r\n\r\n2;a=b;c=\"d\"\r\n{}\r\n0;e\r\n\r\n",
         Complete},
        {"in_pieces_with_a_trailer", ok + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX-Sum: 1\r\n\r\n",
         Complete},
        {"in_pieces_in_capitals", ok + "Transfer-Encoding: CHUNKED\r\n\r\n2\r\n{}\r\n0\r\n\r\n", Complete},
        {"in_pieces_without_the_last", ok + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n", More},
        {"in_pieces_without_the_last_line", ok + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n", More},
        {"in_pieces_longer_than_they_say", ok + "Transfer-Encoding: chunked\r\n\r\n1\r\n{}\r\n0\r\n\r\n", Broken},
        {"in_pieces_of_no_length", ok + "Transfer-Encoding: chunked\r\n\r\nx\r\n{}\r\n0\r\n\r\n", Broken},
        {"in_pieces_below_nothing", ok + "Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n", Broken},
        {"in_pieces_beyond_all", ok + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n{}", Broken},
        {"in_pieces_beside_a_length",
         ok + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n", Broken},
        {"a_length_beside_pieces", ok + "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
         Broken},
        {"in_pieces_twice", ok + "Transfer-Encoding: chunked, chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n", Broken},
        {"packed_and_in_pieces", ok + "Transfer-Encoding: gzip, chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n", Broken},
        {"packed", ok + "Transfer-Encoding: gzip\r\n\r\n{}", Broken},
        {"in_something_like_pieces", ok + "Transfer-Encoding: xchunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n", Broken},
        {"in_pieces_of_http_1_0", "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n", Broken},
        {"more_behind_the_last_piece", ok + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n{", Broken},

        // RFC 9110, section 15.2: announced, and then answered.
        {"announced", announcement + ok + "Content-Length: 2\r\n\r\n{}", Complete},
        {"announced_with_headers", "HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n" + ok + "Content-Length: 2\r\n\r\n{}",
         Complete},
        {"announced_twice", announcement + "HTTP/1.1 102 Processing\r\n\r\n" + ok + "Content-Length: 2\r\n\r\n{}",
         Complete},
        {"announced_until_it_ends", announcement + ok + "\r\n{}", More, "{}", true},
        {"announced_only", announcement, More},
        {"announced_for_ever", announcement.repeated(9) + ok + "Content-Length: 2\r\n\r\n{}", Broken},
        {"of_another_protocol_from_now_on", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n", Broken},

        // What is none.
        {"of_no_version", "200 OK\r\nContent-Length: 2\r\n\r\n{}", Broken},
        {"of_version_2", "HTTP/2.0 200 OK\r\nContent-Length: 2\r\n\r\n{}", Broken},
        {"of_version_9", "HTTP/9.9 200 OK\r\nContent-Length: 2\r\n\r\n{}", Broken},
        {"of_no_status", "HTTP/1.1 OK\r\nContent-Length: 2\r\n\r\n{}", Broken},
        {"of_a_blank_before_its_colon", ok + "Content-Length : 2\r\n\r\n{}", Broken},
        {"of_a_header_that_never_ends", ok + "X: " + QByteArray(10'000, 'x'), Broken},
        {"of_nothing_but_letters", QByteArray(10'000, 'x'), Broken},
        {"of_a_request", "POST /v1/ask HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\n{}", Broken},
    };
    return all;
}

class Responses : public testing::TestWithParam<Response> {
protected:
    void expectRead(ResponseReader& reader, Reading reading) const
    {
        EXPECT_EQ(reading, GetParam().reading) << reader.why().toStdString();
        if (reading == Reading::Complete) EXPECT_EQ(reader.response().body.toStdString(), GetParam().body);
        if (reading != Reading::More) return;
        EXPECT_EQ(reader.end(), GetParam().endsWithIt ? Reading::Complete : Reading::Broken);
        if (GetParam().endsWithIt) EXPECT_EQ(reader.response().body.toStdString(), GetParam().body);
    }
};

TEST_P(Responses, AreReadAsTheyAreWritten)
{
    ResponseReader reader;
    expectRead(reader, reader.take(GetParam().bytes));
}

// Byte by byte nobody knows yet what comes behind a whole one.
TEST_P(Responses, AreReadTheSameByteByByte)
{
    const std::string called = GetParam().called;
    if (called == "longer_than_its_length" || called == "more_behind_the_last_piece") return;
    ResponseReader reader;
    expectRead(reader, byteByByte(reader, GetParam().bytes));
}

INSTANTIATE_TEST_SUITE_P(A, Responses, testing::ValuesIn(responses()),
                         [](const auto& info) { return std::string(info.param.called); });

// What a caller of any kind sends, and what he is told.
struct Request {
    const char* called;
    QByteArray bytes;
    QByteArray told;  // how the answer begins
};

void PrintTo(const Request& one, std::ostream* out) { *out << one.called; }

const QByteArray question = R"({"kind":"x","body":{}})";
const QByteArray askBegins = "POST /v1/ask HTTP/1.1\r\n";
const QByteArray length = "Content-Length: " + QByteArray::number(question.size()) + "\r\n";
const QByteArray pieces = QByteArray::number(question.size(), 16) + "\r\n" + question + "\r\n0\r\n\r\n";

const std::vector<Request>& requests()
{
    static const std::vector<Request> all{
        {"ordinary", askBegins + "Host: province.kapok\r\n" + length + "\r\n" + question, "HTTP/1.1 200 "},
        {"of_a_host_with_a_port", askBegins + "Host: province.kapok:4407\r\n" + length + "\r\n" + question,
         "HTTP/1.1 200 "},
        {"of_a_host_of_ipv6", askBegins + "Host: [2001:db8::1]:4407\r\n" + length + "\r\n" + question, "HTTP/1.1 200 "},
        {"in_pieces", askBegins + "Host: h\r\nTransfer-Encoding: chunked\r\n\r\n" + pieces, "HTTP/1.1 200 "},
        {"of_http_1_0", "POST /v1/ask HTTP/1.0\r\n" + length + "\r\n" + question, "HTTP/1.1 200 "},
        {"that_keeps_the_line_open", askBegins + "Host: h\r\nConnection: keep-alive\r\n" + length + "\r\n" + question,
         "HTTP/1.1 200 "},
        {"with_another_behind", askBegins + "Host: h\r\n" + length + "\r\n" + question + askBegins, "HTTP/1.1 200 "},

        // RFC 9112, section 3.2: the target and the host.
        {"in_absolute_form",
         "POST http://province.kapok/v1/ask HTTP/1.1\r\nHost: other\r\n" + length + "\r\n" + question, "HTTP/1.1 200 "},
        {"in_absolute_form_of_https",
         "POST HTTPS://province.kapok:4407/v1/ask HTTP/1.1\r\nHost: h\r\n" + length + "\r\n" + question,
         "HTTP/1.1 200 "},
        {"in_absolute_form_without_a_host", "POST http:///v1/ask HTTP/1.1\r\nHost: h\r\n" + length + "\r\n" + question,
         "HTTP/1.1 400 "},
        {"in_absolute_form_without_a_path",
         "POST http://province.kapok HTTP/1.1\r\nHost: h\r\n" + length + "\r\n" + question, "HTTP/1.1 404 "},
        {"of_no_host", askBegins + length + "\r\n" + question, "HTTP/1.1 400 "},
        {"of_an_empty_host", askBegins + "Host:\r\n" + length + "\r\n" + question, "HTTP/1.1 400 "},
        {"of_two_hosts", askBegins + "Host: a\r\nHost: b\r\n" + length + "\r\n" + question, "HTTP/1.1 400 "},
        {"of_two_hosts_of_http_1_0", "POST /v1/ask HTTP/1.0\r\nHost: a\r\nHost: b\r\n" + length + "\r\n" + question,
         "HTTP/1.1 400 "},
        {"of_a_host_that_is_none", askBegins + "Host: a/b\r\n" + length + "\r\n" + question, "HTTP/1.1 400 "},
        {"of_a_host_with_a_user", askBegins + "Host: me@a\r\n" + length + "\r\n" + question, "HTTP/1.1 400 "},
        {"of_a_host_with_no_port", askBegins + "Host: a:b\r\n" + length + "\r\n" + question, "HTTP/1.1 400 "},
        {"of_another_path", "POST /v2/ask HTTP/1.1\r\nHost: h\r\n" + length + "\r\n" + question, "HTTP/1.1 404 "},
        {"of_a_path_and_a_query", "POST /v1/ask?x HTTP/1.1\r\nHost: h\r\n" + length + "\r\n" + question,
         "HTTP/1.1 404 "},

        // RFC 9110, section 9: methods.
        {"to_get", "GET /v1/ask HTTP/1.1\r\nHost: h\r\n\r\n", "HTTP/1.1 405 "},
        {"to_put", "PUT /v1/ask HTTP/1.1\r\nHost: h\r\n" + length + "\r\n" + question, "HTTP/1.1 405 "},
        {"to_know_the_options", "OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n", "HTTP/1.1 404 "},
        {"of_a_method_of_nobody", "BREW /v1/ask HTTP/1.1\r\nHost: h\r\n\r\n", "HTTP/1.1 405 "},

        // RFC 9112, section 6: a length or pieces.
        {"of_no_length", askBegins + "Host: h\r\n\r\n", "HTTP/1.1 411 "},
        {"of_two_lengths", askBegins + "Host: h\r\n" + length + "Content-Length: 3\r\n\r\n" + question,
         "HTTP/1.1 400 "},
        {"of_one_length_twice", askBegins + "Host: h\r\n" + length + length + "\r\n" + question, "HTTP/1.1 400 "},
        {"of_a_length_beside_pieces",
         askBegins + "Host: h\r\n" + length + "Transfer-Encoding: chunked\r\n\r\n" + pieces, "HTTP/1.1 400 "},
        {"of_pieces_beside_a_length",
         askBegins + "Host: h\r\nTransfer-Encoding: chunked\r\n" + length + "\r\n" + pieces, "HTTP/1.1 400 "},
        {"packed_in_pieces", askBegins + "Host: h\r\nTransfer-Encoding: gzip, chunked\r\n\r\n" + pieces,
         "HTTP/1.1 400 "},
        {"packed_only", askBegins + "Host: h\r\nTransfer-Encoding: gzip\r\n\r\n" + question, "HTTP/1.1 400 "},
        {"in_pieces_of_http_1_0", "POST /v1/ask HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n" + pieces,
         "HTTP/1.1 400 "},
        {"larger_than_any", askBegins + "Host: h\r\nContent-Length: 9999999\r\n\r\n", "HTTP/1.1 413 "},
        {"with_more_head_than_any", askBegins + "Host: h\r\nX: " + QByteArray(9'000, 'x') + "\r\n\r\n",
         "HTTP/1.1 431 "},

        // RFC 9110, section 10.1.1.
        {"that_asks_first", askBegins + "Host: h\r\nExpect: 100-continue\r\n" + length + "\r\n",
         "HTTP/1.1 100 Continue\r\n\r\n"},
        {"that_asks_first_in_capitals", askBegins + "Host: h\r\nExpect: 100-CONTINUE\r\n" + length + "\r\n",
         "HTTP/1.1 100 Continue\r\n\r\n"},
        {"that_asks_and_does_not_wait", askBegins + "Host: h\r\nExpect: 100-continue\r\n" + length + "\r\n" + question,
         "HTTP/1.1 200 "},
        {"that_asks_first_of_http_1_0", "POST /v1/ask HTTP/1.0\r\nExpect: 100-continue\r\n" + length + "\r\n", ""},
        {"that_asks_first_in_vain", "POST /v2/ask HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\n" + length + "\r\n",
         "HTTP/1.1 404 "},
        {"that_expects_something_else", askBegins + "Host: h\r\nExpect: miracles\r\n" + length + "\r\n" + question,
         "HTTP/1.1 417 "},

        // What is none.
        {"of_version_2", "POST /v1/ask HTTP/2.0\r\nHost: h\r\n" + length + "\r\n" + question, "HTTP/1.1 505 "},
        {"of_no_version", "POST /v1/ask\r\nHost: h\r\n" + length + "\r\n" + question, "HTTP/1.1 400 "},
        {"of_nonsense", "nonsense\r\n\r\n", "HTTP/1.1 400 "},
        {"of_a_blank_before_its_colon", askBegins + "Host : h\r\n" + length + "\r\n" + question, "HTTP/1.1 400 "},
        {"of_a_question_that_is_none", askBegins + "Host: h\r\nContent-Length: 2\r\n\r\n[]", "HTTP/1.1 400 "},
        {"of_a_demand_without_its_names", "POST /v1/demand HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n",
         "HTTP/1.1 400 "},
        {"of_a_demand_with_a_strange_name",
         "POST /v1/demand HTTP/1.1\r\nHost: h\r\nKapok-Operation: a b\r\nKapok-Kind: apply\r\nContent-Length: "
         "0\r\n\r\n",
         "HTTP/1.1 400 "},
        {"of_a_demand_with_two_names",
         "POST /v1/demand HTTP/1.1\r\nHost: h\r\nKapok-Operation: a\r\nKapok-Operation: b\r\nKapok-Kind: apply\r\n"
         "Content-Length: 0\r\n\r\n",
         "HTTP/1.1 400 "},
        {"not_ended", askBegins + "Host: h\r\n" + length + "\r\n" + question.chopped(1), ""},
    };
    return all;
}

// Says no to everything: what counts here is whether it was asked.
struct Nobody final : AnsweringParty {
    PartyName name() const override { return PartyName::Province; }
    void hearFrom(const QString&) override {}
    bool isAnothers(const domain::OperationId&) const override { return false; }
    ports::Reply ask(const QString& kind, const Json& body) const override
    {
        return {false, QStringLiteral("unknown_kind"), Json::object(), fingerprintOf(kind, canonical(body))};
    }
    ports::Reply demand(const domain::OperationId&, const QString&, const QByteArray&) override { return {}; }
    std::optional<ports::Reply> find(const domain::OperationId&) const override { return std::nullopt; }
    const Shape* replyShape(const QString&) const override { return nullptr; }
    std::vector<Effect> effects() const override { return {}; }
    void setTime(Instant) override {}
    Instant time() const override { return {}; }
    void refuseNext(QString) override {}
};

class Requests : public testing::TestWithParam<Request> {
protected:
    Nobody party;
    Manner manner;
    HttpAnswers answers{party, manner};
    void expectTold(const QByteArray& told) const
    {
        EXPECT_EQ(told.left(GetParam().told.size()).toStdString(), GetParam().told.toStdString());
        if (GetParam().told.isEmpty()) EXPECT_EQ(told.toStdString(), "");
    }
};

TEST_P(Requests, AreAnsweredAsTheyAreWritten) { expectTold(answers.take(GetParam().bytes).bytes); }

TEST_P(Requests, AreAnsweredTheSameByteByByte)
{
    QByteArray told;
    for (const char byte : GetParam().bytes) told += answers.take(QByteArray(1, byte)).bytes;
    // Byte by byte everybody waits who asks first.
    if (told.startsWith(goOnBytes()) && !GetParam().told.startsWith(goOnBytes())) told.remove(0, goOnBytes().size());
    expectTold(told);
}

INSTANTIATE_TEST_SUITE_P(One, Requests, testing::ValuesIn(requests()),
                         [](const auto& info) { return std::string(info.param.called); });

TEST(Http, WhoAskedFirstIsAnsweredOnceTheBodyIsThere)
{
    Nobody party;
    Manner manner;
    HttpAnswers answers(party, manner);
    const Said first = answers.take(askBegins + "Host: h\r\nExpect: 100-continue\r\n" + length + "\r\n");
    EXPECT_EQ(first.bytes, goOnBytes());
    EXPECT_FALSE(first.over);
    EXPECT_TRUE(answers.take(question.first(3)).bytes.isEmpty());
    const Said last = answers.take(question.sliced(3));
    EXPECT_TRUE(last.bytes.startsWith("HTTP/1.1 200 "));
    EXPECT_TRUE(last.over);
}

// RFC 9110, sections 9.3.2 and 15.5.6.
TEST(Http, AHeadGetsNoBodyAndAWrongMethodTheRightOne)
{
    Nobody party;
    Manner manner;
    const QByteArray head = HttpAnswers(party, manner).take("HEAD /v1/ask HTTP/1.1\r\nHost: h\r\n\r\n").bytes;
    EXPECT_TRUE(head.startsWith("HTTP/1.1 405 "));
    EXPECT_TRUE(head.endsWith("\r\n\r\n"));
    EXPECT_TRUE(head.contains("\r\nAllow: POST\r\n"));
    EXPECT_TRUE(head.contains("\r\nContent-Length: 2\r\n"));
    const QByteArray get = HttpAnswers(party, manner).take("GET /v1/ask HTTP/1.1\r\nHost: h\r\n\r\n").bytes;
    EXPECT_EQ(head + "{}", get);
    EXPECT_TRUE(get.contains("\r\nConnection: close\r\n"));
}

}  // namespace
}  // namespace kapok::line
