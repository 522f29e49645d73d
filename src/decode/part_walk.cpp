#include "decode/part_walk.h"

#include <orcus/exception.hpp>
#include <orcus/sax_parser.hpp>

namespace kapok::decode {
namespace {

QString textOf(std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); }

/// As the library tells it: attributes first, their element after them.
class Telling : public orcus::sax_handler {
public:
    explicit Telling(PartWalk& walk) : m_walk(walk) {}

    void doctype(const orcus::sax::doctype_declaration&) { throw Refusal::Unreadable; }
    void attribute(const orcus::sax::parser_attribute& one)
    {
        constexpr qsizetype most = 64;
        if (m_attributes.size() == most) throw Refusal::TooLarge;
        m_attributes.insert(textOf(one.name), textOf(one.value));
    }
    void start_element(const orcus::sax::parser_element& element)
    {
        m_walk.opened(textOf(element.name), std::exchange(m_attributes, {}));
    }
    void end_element(const orcus::sax::parser_element& element) { m_walk.closed(textOf(element.name)); }
    void characters(std::string_view text, bool) { m_walk.said(textOf(text)); }
    void start_declaration(std::string_view) { m_attributes.clear(); }
    void end_declaration(std::string_view) { m_attributes.clear(); }

private:
    PartWalk& m_walk;
    Attributes m_attributes;
};

}  // namespace

void PartWalk::over(const QByteArray& part)
{
    Telling telling(*this);
    try {
        orcus::sax_parser<Telling>(part.constData(), std::size_t(part.size()), telling).parse();
    } catch (const std::bad_alloc&) {
        throw Refusal::TooLarge;
    } catch (const std::exception&) {
        throw Refusal::Unreadable;
    }
}

}  // namespace kapok::decode
