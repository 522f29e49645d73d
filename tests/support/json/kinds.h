// Texts that are JSON, that are none, and those of which RFC 8259 leaves it to the reader: one of each kind that a
// public suite of such texts distinguishes, and what this house makes of it.
#pragma once

#include <QByteArray>

#include <ostream>
#include <string>
#include <vector>

namespace kapok::test {

enum class JsonKind {
    Taken,       ///< JSON, and taken
    NotOfHouse,  ///< JSON, but a value or a key that this house refuses by its place (base/json.h)
    NotJson,     ///< none: refused with line and byte
};

struct JsonText {
    const char* called;
    QByteArray text;
    JsonKind kind;
};

inline void PrintTo(const JsonText& one, std::ostream* out) { *out << one.called; }

inline const std::vector<JsonText>& jsonTexts()
{
    using enum JsonKind;
    const QByteArray nul(1, '\0');
    static const std::vector<JsonText> all{
        // Accepted by every reader of JSON.
        {"an_empty_list", "[]", Taken},
        {"an_empty_object", "{}", Taken},
        {"an_empty_key", "{\"\":0}", Taken},
        {"blanks_of_every_kind", " \t\r\n[ \t\r\n1 \t\r\n, 2 ] \t\r\n", Taken},
        {"a_text_alone", "\"house\"", Taken},
        {"a_number_alone", "7", Taken},
        {"true_alone", "true", Taken},
        {"false_in_a_list", "[false]", Taken},
        {"null_in_a_list", "[null]", Taken},
        {"nothing_behind_but_a_line_end", "[1]\n", Taken},
        {"zero", "[0]", Taken},
        {"minus_zero", "[-0]", Taken},
        {"a_negative_number", "[-12]", Taken},
        {"the_largest_whole_number", "[9007199254740991]", Taken},
        {"the_smallest_whole_number", "[-9007199254740991]", Taken},
        {"every_short_escape", R"(["\"\\\/\b\f\n\r\t"])", Taken},
        {"an_escape_of_four_figures", R"(["\u96C5\u96c5"])", Taken},
        {"an_escaped_nul", R"(["\u0000"])", Taken},
        {"an_escaped_pair", R"(["\uD83C\uDFE0"])", Taken},
        {"an_escaped_non_character", R"(["\uFFFF"])", Taken},
        {"a_delete_character", "[\"\x7f\"]", Taken},
        {"chinese", "[\"\xE6\xA2\x81\xE5\x98\x89\xE6\x80\xA1\"]", Taken},
        {"four_bytes_a_character", "[\"\xF0\xA0\xAE\xB7\"]", Taken},
        {"a_line_separator_unescaped", "[\"\xE2\x80\xA8\"]", Taken},
        {"a_byte_order_mark_inside_of_a_text", "[\"\xEF\xBB\xBF\"]", Taken},
        {"a_comment_inside_of_a_text", R"(["/* no */ // no"])", Taken},
        {"keys_that_differ_in_case", R"({"a":1,"A":2})", Taken},
        {"the_same_value_twice", "[1,1]", Taken},
        {"sixty_four_deep", QByteArray(64, '[') + QByteArray(64, ']'), Taken},

        // JSON, but amounts are whole fen, and of two equal keys nobody knows which one is meant.
        {"a_fraction", "[1.5]", NotOfHouse},
        {"a_fraction_that_is_whole", "[1.0]", NotOfHouse},
        {"an_exponent", "[1e3]", NotOfHouse},
        {"a_large_exponent_letter", "[1E+2]", NotOfHouse},
        {"a_tiny_number", "[1e-400]", NotOfHouse},
        {"a_number_beyond_doubles", "[1e400]", NotOfHouse},
        {"a_number_beyond_53_bits", "[9007199254740992]", NotOfHouse},
        {"a_number_beyond_64_bits", "[-123456789012345678901234567890]", NotOfHouse},
        {"a_key_twice", R"({"a":1,"a":2})", NotOfHouse},
        {"a_key_twice_with_one_value", R"({"a":1,"a":1})", NotOfHouse},
        {"a_key_twice_once_escaped", R"({"a":1,"\u0061":2})", NotOfHouse},
        {"sixty_five_deep", QByteArray(65, '[') + QByteArray(65, ']'), NotOfHouse},
        {"a_hundred_thousand_deep", QByteArray(100'000, '[') + QByteArray(100'000, ']'), NotOfHouse},

        // Left to the reader: this house wants one text for one value, in UTF-8.
        {"a_byte_order_mark", "\xEF\xBB\xBF{}", NotJson},
        {"half_a_byte_order_mark", "\xEF\xBB{}", NotJson},
        {"utf_16_with_its_mark", QByteArray("\xFF\xFE[\0]\0", 6), NotJson},
        {"utf_16_without_its_mark", QByteArray("\0[\0]", 4), NotJson},
        {"half_a_pair_escaped", R"(["\uD83C"])", NotJson},
        {"the_other_half_alone", R"(["\uDFE0"])", NotJson},
        {"a_pair_the_wrong_way_round", R"(["\uDFE0\uD83C"])", NotJson},
        {"half_a_pair_and_another_escape", R"(["\uD83C\n"])", NotJson},
        {"half_a_pair_in_utf_8", "[\"\xED\xA0\xBC\"]", NotJson},
        {"a_byte_of_latin_1", "[\"\xE9\"]", NotJson},
        {"a_character_cut_short", "[\"\xE6\xA2\"]", NotJson},
        {"a_continuation_alone", "[\"\x81\"]", NotJson},
        {"more_bytes_than_needed", "[\"\xC0\xAF\"]", NotJson},
        {"beyond_unicode", "[\"\xF4\x90\x80\x80\"]", NotJson},
        {"a_byte_that_is_never_utf_8", "[\"\xFF\"]", NotJson},

        // Refused by every reader of JSON.
        {"nothing", "", NotJson},
        {"blanks_only", " \n", NotJson},
        {"an_open_list", "[1", NotJson},
        {"an_open_object", R"({"a":1)", NotJson},
        {"an_open_text", "[\"a", NotJson},
        {"an_open_escape", R"(["\)", NotJson},
        {"a_list_closed_as_an_object", "[1}", NotJson},
        {"an_object_closed_as_a_list", R"({"a":1])", NotJson},
        {"closed_twice", "[1]]", NotJson},
        {"a_comma_behind_the_last", "[1,]", NotJson},
        {"a_comma_before_the_first", "[,1]", NotJson},
        {"two_commas", "[1,,2]", NotJson},
        {"no_comma", "[1 2]", NotJson},
        {"a_comma_behind_the_last_member", R"({"a":1,})", NotJson},
        {"no_colon", R"({"a" 1})", NotJson},
        {"two_colons", R"({"a"::1})", NotJson},
        {"a_comma_for_a_colon", R"({"a",1})", NotJson},
        {"no_value", R"({"a":})", NotJson},
        {"no_key", "{:1}", NotJson},
        {"a_key_without_quotes", "{a:1}", NotJson},
        {"a_number_for_a_key", "{1:1}", NotJson},
        {"single_quotes", "['a']", NotJson},
        {"a_text_and_more", "\"a\" \"b\"", NotJson},
        {"an_object_and_more", "{}{}", NotJson},
        {"a_letter_behind", "[1]x", NotJson},
        {"a_comment_behind", "[1] // one", NotJson},
        {"a_comment_around", "/* one */[1]", NotJson},
        {"a_hash_behind", "[1] # one", NotJson},
        {"a_nul_behind", "[1]" + nul, NotJson},
        {"a_nul_behind_and_more", R"({"a":1})" + nul + R"({"a":2})", NotJson},
        {"a_nul_before", nul + "[1]", NotJson},
        {"a_nul_inside_of_a_text", "[\"a" + nul + "b\"]", NotJson},
        {"a_nul_between", "[1" + nul + ",2]", NotJson},
        {"a_form_feed_for_a_blank", "[\f1]", NotJson},
        {"a_blank_that_does_not_break",
         "[\xC2\xA0"
         "1]",
         NotJson},
        {"a_mark_of_width_nothing",
         "[\xE2\x81\xA0"
         "1]",
         NotJson},
        {"a_byte_order_mark_behind", "[1]\xEF\xBB\xBF", NotJson},
        {"two_byte_order_marks", "\xEF\xBB\xBF\xEF\xBB\xBF[1]", NotJson},
        {"a_byte_order_mark_only", "\xEF\xBB\xBF", NotJson},
        {"a_line_end_inside_of_a_text", "[\"a\nb\"]", NotJson},
        {"a_tab_inside_of_a_text", "[\"a\tb\"]", NotJson},
        {"an_escape_that_there_is_not", R"(["\x41"])", NotJson},
        {"an_escaped_single_quote", R"(["\'"])", NotJson},
        {"an_escape_of_three_figures", R"(["\u12"])", NotJson},
        {"an_escape_of_other_letters", R"(["\u12G4"])", NotJson},
        {"a_large_u", R"(["\U0041"])", NotJson},
        {"a_leading_zero", "[01]", NotJson},
        {"a_minus_alone", "[-]", NotJson},
        {"a_plus", "[+1]", NotJson},
        {"two_minuses", "[--1]", NotJson},
        {"a_point_and_nothing", "[1.]", NotJson},
        {"nothing_and_a_point", "[.5]", NotJson},
        {"an_exponent_without_figures", "[1e]", NotJson},
        {"an_exponent_with_a_sign_only", "[1e+]", NotJson},
        {"a_number_in_hexadecimal", "[0x1F]", NotJson},
        {"not_a_number", "[NaN]", NotJson},
        {"infinity", "[-Infinity]", NotJson},
        {"chinese_figures", "[\xEF\xBC\x91]", NotJson},
        {"a_number_with_a_separator", "[1_000]", NotJson},
        {"true_in_capitals", "[TRUE]", NotJson},
        {"half_of_true", "[tru]", NotJson},
        {"more_than_null", "[nulll]", NotJson},
        {"undefined", "[undefined]", NotJson},
        {"dots", "[...]", NotJson},
        {"brackets_of_other_kinds", "(1)", NotJson},
        {"one_byte_of_a_list", "[", NotJson},
        {"one_byte_of_an_object", "{", NotJson},
    };
    return all;
}

}  // namespace kapok::test
