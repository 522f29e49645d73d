#include "base/json.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <vector>

template class nlohmann::basic_json<>;

namespace kapok {
namespace {

constexpr const char* personalKey = "$personal";
constexpr std::size_t deepest = 64;
constexpr int deepestOfKindly = 80;  // deeper than parseStrict() takes, what stands around it and all
constexpr std::int64_t largestWhole = (std::int64_t{1} << 53) - 1;  // RFC 8785: what every reader keeps

qsizetype lineOf(QByteArrayView text, qsizetype byte)
{
    return text.first(std::clamp<qsizetype>(byte - 1, 0, text.size())).count('\n') + 1;
}

QString notJson(QByteArrayView text, qsizetype byte)
{
    return QStringLiteral("line %1: not JSON at byte %2").arg(lineOf(text, byte)).arg(byte);
}

// Why this is no text of JSON though the parser would take it for one; nothing where the parser may judge.
std::optional<QString> hidden(QByteArrayView text)
{
    if (text.startsWith("\xEF\xBB\xBF")) return notJson(text, 1) + QStringLiteral(", a byte order mark");
    const auto nul = text.indexOf('\0');
    if (nul < 0) return std::nullopt;
    return notJson(text, nul + 1) + QStringLiteral(", a NUL byte");
}

// Walks through the text and leaves behind how far the parser has read.
class Reach {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    Reach(const char* at, qsizetype* read) : m_at(at), m_read(read) {}
    reference operator*() const { return *m_at; }
    Reach& operator++()
    {
        ++m_at, ++*m_read;
        return *this;
    }
    bool operator==(const Reach& other) const { return m_at == other.m_at; }

private:
    const char* m_at;
    qsizetype* m_read;
};

// Builds the document while refusing what nlohmann's own builder would let pass.
class StrictBuilder final : public nlohmann::json_sax<Json> {
public:
    StrictBuilder(QByteArrayView text, const qsizetype& read) : m_text(text), m_read(read) {}
    Json root;
    QString why;

    bool null() override { return put(nullptr); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(number_integer_t value) override
    {
        return value >= -largestWhole ? put(value) : refuseValue("a number of at most 53 bits");
    }
    bool number_unsigned(number_unsigned_t value) override
    {
        return value <= std::uint64_t(largestWhole) ? put(std::int64_t(value))
                                                    : refuseValue("a number of at most 53 bits");
    }
    bool number_float(number_float_t, const string_t&) override { return refuseValue("a whole number"); }
    bool string(string_t& value) override { return put(value); }
    bool binary(binary_t&) override { return refuseValue("text"); }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& value) override
    {
        const auto [member, isNew] = m_stack.back()->emplace(value, nullptr);
        if (!isNew) return refuseHere(QStringLiteral("%1: the key stands twice").arg(placeOf(value)));
        m_member = &*member;
        m_key = std::move(value);
        return true;
    }
    bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception& error) override
    {
        const bool range = std::string_view(error.what()).find("out_of_range") != std::string_view::npos;
        if (range) return refuseValue("a number of at most 53 bits");
        return refuse(notJson(m_text, qsizetype(at)));
    }

private:
    QByteArrayView m_text;
    const qsizetype& m_read;  // how many bytes
    std::vector<Json*> m_stack;
    std::vector<std::string> m_keys;  // under which each of m_stack stands
    std::string m_key;
    Json* m_member = nullptr;  // that of m_key, which has its value as soon as that is read

    bool refuse(const QString& reason)
    {
        if (why.isEmpty()) why = reason;
        return false;
    }
    bool refuseHere(const QString& reason)
    {
        return refuse(QStringLiteral("%1 (line %2, byte %3)").arg(reason).arg(lineOf(m_text, m_read)).arg(m_read));
    }
    // "person.age", "reasons[2]"
    QString placeOf(const std::string& key) const
    {
        std::string path;
        const auto step = [&path](const Json& parent, std::size_t index, const std::string& name) {
            if (parent.is_array()) path += '[' + std::to_string(index) + ']';
            else path += (path.empty() ? "" : ".") + name;
        };
        // What is open stands in its parent already; what is refused never does.
        for (std::size_t i = 1; i < m_stack.size(); ++i) step(*m_stack[i - 1], m_stack[i - 1]->size() - 1, m_keys[i]);
        if (!m_stack.empty()) step(*m_stack.back(), m_stack.back()->size(), key);
        return QString::fromStdString(path);
    }
    bool refuseValue(const char* expected)
    {
        const QString place = placeOf(m_key);
        return refuseHere((place.isEmpty() ? QString() : place + QStringLiteral(": ")) + QStringLiteral("expected ") +
                          QLatin1String(expected));
    }
    Json* place(Json value)
    {
        if (m_stack.empty()) return &(root = std::move(value));
        Json& parent = *m_stack.back();
        if (parent.is_array()) return &parent.emplace_back(std::move(value));
        return &(*m_member = std::move(value));
    }
    bool put(Json value) { return place(std::move(value)) != nullptr; }
    bool open(Json empty)
    {
        if (m_stack.size() == deepest) return refuseHere(QStringLiteral("nested too deep"));
        m_keys.push_back(m_key);
        m_stack.push_back(place(std::move(empty)));
        return true;
    }
    bool close()
    {
        m_stack.pop_back();
        m_keys.pop_back();
        return true;
    }
};

std::unexpected<Error> badKey(const char* key, const char* expected)
{
    return failure(Error::Kind::BadInput, words("error.json_key", {{"key", QString::fromLatin1(key)}}),
                   QStringLiteral("%1: expected %2").arg(QLatin1String(key), QLatin1String(expected)));
}

// Where it stands: whoever only reads it copies nothing.
Expected<const Json*> memberAt(const Json& object, const char* key, bool (*fits)(const Json&), const char* expected)
{
    if (!object.is_object()) return badKey(key, "an object around it");
    const auto found = object.find(key);
    if (found == object.end() || !fits(*found)) return badKey(key, expected);
    return &*found;
}

Expected<Json> copyAt(const Json& object, const char* key, bool (*fits)(const Json&), const char* expected)
{
    const auto found = memberAt(object, key, fits, expected);
    if (!found) return std::unexpected(found.error());
    return **found;
}

template <class Visit>
Json replaced(const Json& json, const Visit& visit)
{
    if (isPersonal(json)) return visit(json);
    if (!json.is_structured()) return json;
    Json copy = json.is_array() ? Json::array() : Json::object();
    for (const auto& [key, value] : json.items()) {
        if (json.is_array()) copy.push_back(replaced(value, visit));
        else copy[key] = replaced(value, visit);
    }
    return copy;
}

}  // namespace

Expected<Json> parseStrict(const QByteArray& text)
{
    if (const auto why = hidden(text)) return failure(Error::Kind::BadInput, words("error.not_json"), *why);
    qsizetype read = 0, past = 0;
    StrictBuilder builder(text, read);
    const bool whole = Json::sax_parse(Reach(text.constBegin(), &read), Reach(text.constEnd(), &past), &builder);
    if (!whole) return failure(Error::Kind::BadInput, words("error.not_json"), builder.why);
    return std::move(builder.root);
}

Expected<Json> parseKindly(const QByteArray& text)
{
    if (const auto why = hidden(text)) return failure(Error::Kind::BadInput, words("error.not_json"), *why);
    std::vector<std::set<std::string>> open;
    std::vector<std::string> twice;
    const auto watch = [&](int depth, Json::parse_event_t event, Json& parsed) {
        const bool ends = event == Json::parse_event_t::object_end || event == Json::parse_event_t::array_end;
        if (event == Json::parse_event_t::object_start) open.emplace_back(), twice.emplace_back();
        if (event == Json::parse_event_t::key && !open.back().insert(parsed.get<std::string>()).second)
            twice.back() = parsed.get<std::string>();
        if (event == Json::parse_event_t::object_end) {
            if (!twice.back().empty()) parsed[twice.back() + " (twice)"] = nullptr;
            open.pop_back(), twice.pop_back();
        }
        if (ends && depth > deepestOfKindly) parsed = "nested too deep";  // what nobody could write out again
        return true;
    };
    try {
        return Json::parse(text.begin(), text.end(), watch);
    } catch (const Json::parse_error& error) {
        return failure(Error::Kind::BadInput, words("error.not_json"), notJson(text, qsizetype(error.byte)));
    } catch (const Json::out_of_range&) {
        return failure(Error::Kind::BadInput, words("error.not_json"), QStringLiteral("a number beyond all numbers"));
    }
}

QByteArray canonical(const Json& json)
{
    // nlohmann keeps keys sorted and writes the escapes of RFC 8785; fractions never get in.
    return QByteArray::fromStdString(json.dump());
}

Expected<QString> textAt(const Json& object, const char* key)
{
    const auto found = memberAt(object, key, [](const Json& j) { return j.is_string() || isPersonal(j); }, "a text");
    if (!found) return std::unexpected(found.error());
    return text(isPersonal(**found) ? *(*found)->begin() : **found);
}

Expected<qint64> numberAt(const Json& object, const char* key)
{
    const auto found = memberAt(object, key, [](const Json& j) { return j.is_number_integer(); }, "a whole number");
    if (!found) return std::unexpected(found.error());
    return (*found)->get<qint64>();
}

Expected<bool> flagAt(const Json& object, const char* key)
{
    const auto found = memberAt(object, key, [](const Json& j) { return j.is_boolean(); }, "true or false");
    if (!found) return std::unexpected(found.error());
    return (*found)->get<bool>();
}

Expected<Json> objectAt(const Json& object, const char* key)
{
    return copyAt(object, key, [](const Json& j) { return j.is_object(); }, "an object");
}

Expected<Json> listAt(const Json& object, const char* key)
{
    return copyAt(object, key, [](const Json& j) { return j.is_array(); }, "a list");
}

Expected<void> onlyKeys(const Json& object, std::initializer_list<const char*> known)
{
    if (!object.is_object()) return badKey("", "an object");
    for (auto member = object.begin(); member != object.end(); ++member)
        if (std::ranges::find(known, member.key()) == known.end()) return badKey(member.key().c_str(), "no such key");
    return {};
}

Json personal(const QString& text) { return {{personalKey, text.toStdString()}}; }

bool isPersonal(const Json& json)
{
    return json.is_object() && json.size() == 1 && json.begin().key() == personalKey && json.begin()->is_string();
}

Json bare(const Json& json)
{
    return replaced(json, [](const Json& value) -> Json { return value[personalKey]; });
}

Json masked(const Json& json)
{
    return replaced(json, [](const Json&) -> Json { return "•••"; });
}

}  // namespace kapok
