#pragma once

#include <random>
#include <string>
#include <vector>

namespace banxin {

/// Text of Han, words, numbers and all kinds of marks in no sensible order.
inline std::u32string randomText(std::mt19937& random, int length)
{
    static const std::vector<std::u32string> pieces{
        U"的", U"国", U"人",   U"协会", U"数据", U"，",    U"。",      U"“",   U"”",  U"（",
        U"）", U"《", U"》",   U"、",   U"：",   U"！",    U"？",      U"——",  U"……", U"·",
        U"AI", U" ",  U"2026", U"年",   U"50%",  U"￥300", U"glasses", U"3.2", U"/",  U"Wi-Fi",
        U"—",  U"～", U"kg",   U"①",    U"℃",    U"‘",     U"’",       U"(",   U")",  U"well-known"};
    std::u32string out;
    for (int i = 0; i < length; ++i)
        out += pieces[random() % pieces.size()];
    return out;
}

} // namespace banxin
