// The emulator keeps ISO 7816-4 and chip.md §3, so that what is tried with it holds for a real card: on either protocol,
// with and without Le, with headers cut short, and never a byte more than was asked for.
#include "support.h"

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::cardio;
using namespace kapok::cardio::testing;

namespace {

// Said before the command under test, each answered as it may be.
enum class Before { Nothing, Social, Bank, File05 };

struct Row {
    const char* called;
    Before before;
    const char* command;
    const char* onT0;
    const char* onT1;  // over the air, as T=1 in everything that ISO 7816-4 says
};

void PrintTo(const Row& row, std::ostream* out) { *out << row.called; }

#define NAME "7378312E73682EC9E7BBE1B1A3D5CF"
#define FCI "6F1C840F" NAME "A50988011E9F0C03860103"
#define PUBLIC_FCI "6F088406D15600000500"  // ISO 7816-4: a template 6F, in it 84, the name of chip.md §2
#define ROOT_FCI "6F0483023F00"  // ISO 7816-4: a folder answers with its template; 83, for the root has no name
#define BANK "A000000333010101"
#define BANK_FCI "6F0F8408" BANK "A503880102"
#define BANK_RECORD "70125A0A6210994407000000004F5F2403311231"
#define GPO "80067C0010010100"
#define VERSION "0304332E3030"

// chip.md §3: the order in which a chip checks is CLA, INS, P1P2, Lc, file, structure, rights, record.
const Row rows[]{
    // Headers cut short, and lengths that do not fit.
    {"nothing_at_all", Before::Social, "", "6700", "6700"},
    {"a_class_alone", Before::Social, "00", "6700", "6700"},
    {"class_and_instruction", Before::Social, "00B2", "6700", "6700"},
    {"a_header_without_p2", Before::Social, "00B203", "6700", "6700"},
    {"an_unknown_class_cut_short", Before::Social, "FFB203", "6700", "6700"},
    {"fewer_data_than_lc_says", Before::Nothing, "00A404000F7378", "6700", "6700"},
    {"one_byte_fewer", Before::Nothing, "00A404000F7378312E73682EC9E7BBE1B1A3D5", "6700", "6700"},
    {"two_bytes_more", Before::Nothing, "00A404000F" NAME "0000", "6700", "6700"},
    {"lc_and_nothing_but_a_byte", Before::Social, "002000000388", "6700", "6700"},
    {"an_lc_of_nothing_before_le", Before::Social, "00B203280000", "6700", "6700"},
    {"a_long_form_of_le", Before::Social, "00B20328000000", "6700", "6700"},
    {"a_long_form_of_lc", Before::Nothing, "00A4040000000F" NAME, "6700", "6700"},

    // Classes and instructions.
    {"a_class_of_nobody", Before::Social, "F0B2032806", "6E00", "6E00"},
    {"another_channel", Before::Social, "01B2032806", "6E00", "6E00"},
    {"the_class_of_a_sim", Before::Nothing, "A0A40000023F00", "6E00", "6E00"},
    {"an_instruction_of_nobody", Before::Social, "00FF000000", "6D00", "6D00"},
    {"an_instruction_of_zero", Before::Social, "0000000000", "6D00", "6D00"},
    {"an_odd_one_of_iso", Before::Social, "00B3000000", "6D00", "6D00"},
    {"the_medical_purse", Before::Social, "B020000000", "6D00", "6D00"},  // chip.md §3
    {"a_command_in_another_class", Before::Social, "80B2032806", "6D00", "6D00"},

    // SELECT by name.
    {"select_with_le_of_all", Before::Nothing, "00A404000F" NAME "00", "611E", FCI "9000"},
    {"select_without_le", Before::Nothing, "00A404000F" NAME, "611E", "9000"},
    {"select_with_le_as_long", Before::Nothing, "00A404000F" NAME "1E", "611E", FCI "9000"},
    {"select_with_a_longer_le", Before::Nothing, "00A404000F" NAME "FF", "611E", FCI "9000"},
    {"select_with_a_shorter_le", Before::Nothing, "00A404000F" NAME "02", "611E", "6F1C9000"},
    {"select_with_le_of_one", Before::Nothing, "00A404000F" NAME "01", "611E", "6F9000"},
    {"select_of_nobody", Before::Nothing, "00A4040007A000000151000000", "6A82", "6A82"},
    {"select_of_half_a_name", Before::Nothing, "00A40400077378312E73682E00", "6A82", "6A82"},
    {"select_of_a_name_too_short", Before::Nothing, "00A404000473783131", "6700", "6700"},
    {"select_of_a_name_too_long", Before::Nothing, "00A4040011" NAME "0000", "6700", "6700"},
    {"select_of_no_name", Before::Nothing, "00A4040000", "6700", "6700"},
    {"select_with_its_header_alone", Before::Nothing, "00A40400", "6700", "6700"},
    {"select_of_the_next_one", Before::Nothing, "00A404020F" NAME, "6A86", "6A86"},
    {"select_in_another_way", Before::Nothing, "00A403000F" NAME, "6A86", "6A86"},
    {"select_of_the_bank", Before::Nothing, "00A4040008" BANK "00", "6111", BANK_FCI "9000"},
    {"select_of_the_bank_without_le", Before::Nothing, "00A4040008" BANK, "6111", "9000"},

    // SELECT by identifier.
    {"select_of_the_root", Before::Social, "00A40000023F0000", "6106", ROOT_FCI "9000"},
    {"select_of_the_root_without_le", Before::Social, "00A40000023F00", "6106", "9000"},
    {"select_of_no_folder", Before::Social, "00A4000002DF0F", "6A82", "6A82"},
    {"select_of_the_public_area", Before::Social, "00A4000002DF0100", "610A", PUBLIC_FCI "9000"},
    {"select_of_the_public_area_without_le", Before::Social, "00A4000002DF01", "610A", "9000"},
    {"select_of_a_file", Before::Social, "00A4020002EF05", "9000", "9000"},
    {"select_of_a_file_with_le", Before::Social, "00A4020002EF0500", "9000", "9000"},
    {"select_of_no_file", Before::Social, "00A4020002EF55", "6A82", "6A82"},
    {"select_of_a_file_of_nobody", Before::Nothing, "00A4020002EF05", "6A82", "6A82"},
    {"select_of_half_a_file", Before::Social, "00A4020001EF", "6700", "6700"},

    // READ RECORD.
    {"record_as_long_as_it_is", Before::Social, "00B2032806", VERSION "9000", VERSION "9000"},
    {"record_of_all_there_is", Before::Social, "00B2032800", "6C06", VERSION "9000"},
    {"record_with_a_shorter_le", Before::Social, "00B2032805", "6C06", "0304332E309000"},
    {"record_with_le_of_one", Before::Social, "00B2032801", "6C06", "039000"},
    {"record_with_a_longer_le", Before::Social, "00B2032807", "6C06", VERSION "9000"},
    {"record_with_the_longest_le", Before::Social, "00B20328FF", "6C06", VERSION "9000"},
    {"record_without_le", Before::Social, "00B20328", "6C06", "9000"},
    {"record_with_data", Before::Social, "00B203280103", "6700", "6700"},
    {"record_with_data_and_le", Before::Social, "00B20328010300", "6700", "6700"},
    {"record_of_the_current_file", Before::File05, "00B2030006", VERSION "9000", VERSION "9000"},
    {"record_by_number", Before::File05, "00B2030406", VERSION "9000", VERSION "9000"},
    {"record_without_a_file", Before::Social, "00B2030006", "6986", "6986"},
    {"record_of_no_file", Before::Social, "00B203F806", "6A82", "6A82"},
    {"record_that_is_not_there", Before::Social, "00B2992800", "6A83", "6A83"},
    {"record_number_nothing", Before::Social, "00B2002C00", "6A83", "6A83"},
    {"record_in_another_way", Before::Social, "00B2032906", "6A86", "6A86"},
    {"record_of_the_person", Before::Social, "00B2083014", "6982", "6982"},
    {"record_of_a_file_that_has_none", Before::Social, "00B2013800", "6981", "6981"},
    {"record_before_any_application", Before::Nothing, "00B2032806", "6A82", "6A82"},
    {"record_of_the_bank", Before::Bank, "00B2011414", BANK_RECORD "9000", BANK_RECORD "9000"},
    {"record_of_the_bank_of_all", Before::Bank, "00B2011400", "6C14", BANK_RECORD "9000"},
    {"record_of_the_bank_in_part", Before::Bank, "00B2011404", "6C14", "70125A0A9000"},
    {"record_of_the_bank_without_le", Before::Bank, "00B20114", "6C14", "9000"},
    {"record_of_the_bank_elsewhere", Before::Bank, "00B2021400", "6A83", "6A83"},

    // READ BINARY: free is nothing of the third generation.
    {"binary_of_the_person", Before::Social, "00B0870010", "6982", "6982"},
    {"binary_without_a_file", Before::Social, "00B0000000", "6986", "6986"},
    {"binary_of_records", Before::Social, "00B0850010", "6981", "6981"},
    {"binary_of_no_file", Before::Social, "00B09F0010", "6A82", "6A82"},
    {"binary_with_data", Before::Social, "00B087000100", "6700", "6700"},

    // GET RESPONSE: on T=0 what was held back, elsewhere nothing.
    {"response_of_nothing", Before::Nothing, "00C0000000", "6F00", "6F00"},
    {"response_after_select", Before::Social, "00C000001E", "6F00", "6F00"},
    {"response_of_a_parameter", Before::Social, "00C0010000", "6A86", "6A86"},

    // PIN: a header alone asks as the five bytes do. Over the air it is closed.
    {"pin_asked_for", Before::Social, "0020000000", "63C6", "6985"},
    {"pin_asked_for_by_a_header", Before::Social, "00200000", "63C6", "6985"},
    {"pin_of_one_byte", Before::Social, "002000000188", "6700", "6700"},
    {"pin_of_nine_bytes", Before::Social, "0020000009888888888888888888", "6700", "6700"},
    {"pin_of_another_reference", Before::Social, "0020000103888888", "6A86", "6A86"},
    {"pin_that_is_right", Before::Social, "0020000003888888", "9000", "6985"},
    {"pin_that_is_right_with_le", Before::Social, "002000000388888800", "9000", "6985"},
    {"pin_that_is_wrong", Before::Social, "0020000003111111", "63C5", "6985"},
    {"pin_before_any_application", Before::Nothing, "0020000003888888", "6A88", "6A88"},

    // GET CHALLENGE: of 4, 8 and 16 bytes only, and only where a length is said.
    {"challenge_of_eight", Before::Social, "0084000008", "01020304050607089000", "01020304050607089000"},
    {"challenge_of_four", Before::Social, "0084000004", "010203049000", "010203049000"},
    {"challenge_of_sixteen", Before::Social, "0084000010", "010203040506070800000000000000009000",
     "010203040506070800000000000000009000"},
    {"challenge_of_seven", Before::Social, "0084000007", "6700", "6700"},
    {"challenge_of_all", Before::Social, "0084000000", "6700", "6700"},
    {"challenge_without_le", Before::Social, "00840000", "6700", "6700"},
    {"challenge_with_data", Before::Social, "008400000108", "6700", "6700"},
    {"challenge_of_a_parameter", Before::Social, "0084000108", "6A86", "6A86"},

    // Authentication. The value is that of chip.md §9, whose exchange B asks for it without Le.
    {"internal_with_le", Before::Social,
     "008800001001020304050607081112131415161718"
     "08",
     "6108", "7DC75527F3DF95AB9000"},
    {"internal_of_all", Before::Social,
     "008800001001020304050607081112131415161718"
     "00",
     "6108", "7DC75527F3DF95AB9000"},
    {"internal_in_part", Before::Social,
     "008800001001020304050607081112131415161718"
     "04",
     "6108", "7DC755279000"},
    {"internal_without_le", Before::Social, "008800001001020304050607081112131415161718", "6108",
     "7DC75527F3DF95AB9000"},
    {"internal_too_short", Before::Social,
     "00880000080102030405060708"
     "00",
     "6700", "6700"},
    {"internal_by_a_header", Before::Social, "00880000", "6700", "6700"},
    {"external_without_a_challenge", Before::Social, "0082000A1009ABDF7CAFD3170ED1D2D3D4D5D6D7D8", "6984", "6984"},
    {"external_of_no_key", Before::Social, "008200551009ABDF7CAFD3170ED1D2D3D4D5D6D7D8", "6A88", "6A88"},
    {"external_too_short", Before::Social, "0082000A0809ABDF7CAFD3170E", "6700", "6700"},

    // Writing without the key, and the bank's options.
    {"update_without_the_key", Before::Social, "00DC07280B0709443430373030303134", "6982", "6982"},
    {"update_of_one_byte", Before::Social, "00DC07280107", "6700", "6700"},
    {"options_of_the_bank", Before::Bank, "80A8000002830000", "6108", GPO "9000"},
    {"options_without_le", Before::Bank, "80A80000028300", "6108", "9000"},
    {"options_in_part", Before::Bank, "80A8000002830002", "6108", "80069000"},
    {"options_elsewhere", Before::Social, "80A8000002830000", "6985", "6985"},
};

class Iso7816 : public ::testing::TestWithParam<Row> {
protected:
    std::string answerOf(const char* name)
    {
        CardState state = card(name);
        state.challenges = {hex("0102030405060708")};
        // The key of chip.md §9, whatever this card's own serial says.
        state.atr = hex(qstrcmp(name, "g3c") == 0 ? "3B6D000000814A44468660440700000003"
                                                  : "3B8D800100814A4446866044070000000363");
        SeededRandomness randomness{1};
        VirtualCard chip(state, randomness);
        const auto say = [&](const char* command) { return chip.answer(hex(command)).bytes; };
        const Before before = GetParam().before;
        if (before == Before::Social || before == Before::File05) (void)say("00A404000F" NAME "00");
        if (before == Before::Bank) (void)say("00A4040008" BANK "00");
        if (before == Before::File05) (void)say("00A4020002EF05");
        // What was held back is not this command's.
        if (before != Before::Nothing) (void)say("00C000001E"), (void)say("00C0000011");
        return say(GetParam().command).toHex().toUpper().toStdString();
    }
};

TEST_P(Iso7816, OnT0) { EXPECT_EQ(answerOf("g3c"), GetParam().onT0) << GetParam().command; }
TEST_P(Iso7816, OnT1) { EXPECT_EQ(answerOf("g3n"), GetParam().onT1) << GetParam().command; }

INSTANTIATE_TEST_SUITE_P(Row, Iso7816, ::testing::ValuesIn(rows),
                         [](const auto& info) { return std::string(info.param.called); });

// Piece by piece, and never more than is there.
TEST(Iso7816OnT0, FetchesWhatWasHeldBackInPieces)
{
    SeededRandomness randomness{1};
    VirtualCard chip(card("g3c"), randomness);
    const auto say = [&](const char* command) {
        return chip.answer(hex(command)).bytes.toHex().toUpper().toStdString();
    };
    EXPECT_EQ(say("00A404000F" NAME), "611E");
    EXPECT_EQ(say("00C0000004"), "6F1C840F6104");
    EXPECT_EQ(say("00C00000FF"), "6C1A");
    EXPECT_EQ(say("00C000001A"), NAME "A50988011E9F0C038601039000");
    EXPECT_EQ(say("00C000001A"), "6F00");
    EXPECT_EQ(say("00A404000F" NAME), "611E");
    EXPECT_EQ(say("00B2032806"), VERSION "9000");  // which forgets it
    EXPECT_EQ(say("00C000001E"), "6F00");
}

}  // namespace
