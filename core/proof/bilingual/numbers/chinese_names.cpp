// Units, measure words and sayings of Chinese.

#include "proof/bilingual/numbers/unit_names.h"

#include <algorithm>
#include <array>

namespace banxin::bilingual {

namespace {

constexpr double day = 86400;

constexpr UnitName units[] = {{U"%", {Unit::Percent, 1}},
                              {U"‰", {Unit::Percent, 0.1}},
                              {U"个百分点", {Unit::Point, 1}},
                              {U"百分点", {Unit::Point, 1}},
                              {U"个基点", {Unit::Point, 0.01}},
                              {U"基点", {Unit::Point, 0.01}},
                              {U"元人民币", {Unit::Yuan, 1}},
                              {U"元", {Unit::Yuan, 1}},
                              {U"块钱", {Unit::Yuan, 1}},
                              {U"美元", {Unit::UsDollar, 1}},
                              {U"美金", {Unit::UsDollar, 1}},
                              {U"港元", {Unit::HongKongDollar, 1}},
                              {U"港币", {Unit::HongKongDollar, 1}},
                              {U"新台币", {Unit::OtherDollar, 1}},
                              {U"加元", {Unit::OtherDollar, 1}},
                              {U"澳元", {Unit::OtherDollar, 1}},
                              {U"新元", {Unit::OtherDollar, 1}},
                              {U"新加坡元", {Unit::OtherDollar, 1}},
                              {U"欧元", {Unit::Euro, 1}},
                              {U"英镑", {Unit::Pound, 1}},
                              {U"日元", {Unit::Yen, 1}},
                              {U"韩元", {Unit::Won, 1}},
                              {U"卢布", {Unit::Rouble, 1}},
                              {U"公里", {Unit::Metre, 1000}},
                              {U"千米", {Unit::Metre, 1000}},
                              {U"km", {Unit::Metre, 1000}},
                              {U"米", {Unit::Metre, 1}},
                              {U"厘米", {Unit::Metre, 0.01}},
                              {U"毫米", {Unit::Metre, 0.001}},
                              {U"mm", {Unit::Metre, 0.001}},
                              {U"cm", {Unit::Metre, 0.01}},
                              {U"微米", {Unit::Metre, 1e-6}},
                              {U"纳米", {Unit::Metre, 1e-9}},
                              {U"海里", {Unit::Metre, 1852}},
                              {U"英里", {Unit::Metre, 1609.344}},
                              {U"英尺", {Unit::Metre, 0.3048}},
                              {U"英寸", {Unit::Metre, 0.0254}},
                              {U"平方公里", {Unit::SquareMetre, 1e6}},
                              {U"平方千米", {Unit::SquareMetre, 1e6}},
                              {U"平方米", {Unit::SquareMetre, 1}},
                              {U"平米", {Unit::SquareMetre, 1}},
                              {U"㎡", {Unit::SquareMetre, 1}},
                              {U"公顷", {Unit::SquareMetre, 1e4}},
                              {U"亩", {Unit::SquareMetre, 10000.0 / 15}},
                              {U"立方米", {Unit::CubicMetre, 1}},
                              {U"立方", {Unit::CubicMetre, 1}},
                              {U"升", {Unit::CubicMetre, 1e-3}},
                              {U"毫升", {Unit::CubicMetre, 1e-6}},
                              {U"吨", {Unit::Gram, 1e6}},
                              {U"载重吨", {Unit::Gram, 1e6}},
                              {U"公斤", {Unit::Gram, 1000}},
                              {U"千克", {Unit::Gram, 1000}},
                              {U"kg", {Unit::Gram, 1000}},
                              {U"斤", {Unit::Gram, 500}},
                              {U"克", {Unit::Gram, 1}},
                              {U"毫克", {Unit::Gram, 0.001}},
                              {U"桶", {Unit::Barrel, 1}},
                              {U"秒", {Unit::Second, 1}},
                              {U"秒钟", {Unit::Second, 1}},
                              {U"分钟", {Unit::Second, 60}},
                              {U"小时", {Unit::Second, 3600}},
                              {U"个小时", {Unit::Second, 3600}},
                              {U"个钟头", {Unit::Second, 3600}},
                              {U"天", {Unit::Second, day}},
                              {U"昼夜", {Unit::Second, day}},
                              {U"个工作日", {Unit::Second, day}},
                              {U"个交易日", {Unit::Second, day}},
                              {U"周", {Unit::Second, 7 * day}},
                              {U"个星期", {Unit::Second, 7 * day}},
                              {U"星期", {Unit::Second, 7 * day}},
                              {U"个月", {Unit::Month, 1}},
                              {U"个季度", {Unit::Month, 3}},
                              {U"年", {Unit::Month, 12}},
                              {U"年间", {Unit::Month, 12}},
                              {U"载", {Unit::Month, 12}},
                              {U"岁", {Unit::Month, 12}},
                              {U"周岁", {Unit::Month, 12}},
                              {U"个世纪", {Unit::Month, 1200}},
                              {U"瓦", {Unit::Watt, 1}},
                              {U"千瓦", {Unit::Watt, 1e3}},
                              {U"kw", {Unit::Watt, 1e3}},
                              {U"兆瓦", {Unit::Watt, 1e6}},
                              {U"mw", {Unit::Watt, 1e6}},
                              {U"吉瓦", {Unit::Watt, 1e9}},
                              {U"gw", {Unit::Watt, 1e9}},
                              {U"千瓦时", {Unit::WattHour, 1e3}},
                              {U"千瓦·时", {Unit::WattHour, 1e3}},
                              {U"度电", {Unit::WattHour, 1e3}},
                              {U"兆瓦时", {Unit::WattHour, 1e6}},
                              {U"吉瓦时", {Unit::WattHour, 1e9}},
                              {U"kwh", {Unit::WattHour, 1e3}},
                              {U"mwh", {Unit::WattHour, 1e6}},
                              {U"gwh", {Unit::WattHour, 1e9}},
                              {U"摄氏度", {Unit::Degree, 1}},
                              {U"℃", {Unit::Degree, 1}},
                              {U"°c", {Unit::Degree, 1}},
                              {U"度", {Unit::Degree, 1}},
                              {U"°", {Unit::Degree, 1}},
                              {U"华氏度", {Unit::Fahrenheit, 1}},
                              {U"标准箱", {Unit::Teu, 1}},
                              {U"个标准箱", {Unit::Teu, 1}},
                              {U"标箱", {Unit::Teu, 1}},
                              {U"个标箱", {Unit::Teu, 1}},
                              {U"teu", {Unit::Teu, 1}},
                              {U"赫兹", {Unit::Hertz, 1}},
                              {U"兆赫", {Unit::Hertz, 1e6}},
                              {U"吉赫", {Unit::Hertz, 1e9}},
                              {U"mhz", {Unit::Hertz, 1e6}},
                              {U"ghz", {Unit::Hertz, 1e9}},
                              {U"字节", {Unit::Byte, 1}},
                              {U"mb", {Unit::Byte, 1e6}},
                              {U"gb", {Unit::Byte, 1e9}},
                              {U"tb", {Unit::Byte, 1e12}},
                              {U"千伏", {Unit::Volt, 1e3}},
                              {U"伏", {Unit::Volt, 1}},
                              {U"kv", {Unit::Volt, 1e3}},
                              {U"gbps", {Unit::BitRate, 1e9}},
                              {U"mbps", {Unit::BitRate, 1e6}},
                              {U"kbps", {Unit::BitRate, 1e3}},
                              {U"tbps", {Unit::BitRate, 1e12}},
                              {U"平方英尺", {Unit::SquareMetre, 0.092903}},
                              {U"平方英里", {Unit::SquareMetre, 2589988.0}},
                              {U"英亩", {Unit::SquareMetre, 4046.856}},
                              {U"分贝", {Unit::Decibel, 1}}};

/// After 人次, 周年 and the like the shorter word is no unit.
constexpr View pieces[] = {
    U"周年", U"人次", U"人", U"个",   U"家",   U"名", U"位",   U"项",   U"件",   U"台",   U"辆",    U"艘",
    U"架",   U"张",   U"份", U"篇",   U"本",   U"册", U"座",   U"栋",   U"幢",   U"条",   U"只",    U"头",
    U"匹",   U"户",   U"所", U"批",   U"场",   U"款", U"种",   U"类",   U"组",   U"套",   U"部",    U"层",
    U"次",   U"届",   U"期", U"轮",   U"字",   U"页", U"集",   U"枚",   U"块",   U"颗",   U"支",    U"股",
    U"节",   U"间",   U"列", U"班",   U"对",   U"双", U"副",   U"幅",   U"趟",   U"笔",   U"例",    U"宗",
    U"起",   U"处",   U"口", U"株",   U"棵",   U"袋", U"箱",   U"盒",   U"瓶",   U"杯",   U"大",    U"门",
    U"局",   U"球",   U"分", U"票",   U"席",   U"句", U"行",   U"步",   U"道",   U"根",   U"把",    U"片",
    U"封",   U"通",   U"档", U"星级", U"人份", U"倍", U"车次", U"架次", U"艘次", U"航次", U"国语言"};

constexpr View sayings[] = {
    U"一带一路",   U"十分",     U"万一",     U"千方百计",   U"第一时间",       U"统一",     U"张家口",
    U"三部曲",     U"千家万户", U"百家争鸣", U"万家灯火",   U"万家",           U"百家",     U"千万",
    U"三番五次",   U"五湖四海", U"四面八方", U"七上八下",   U"三言两语",       U"一举两得", U"两全其美",
    U"三心二意",   U"七嘴八舌", U"五花八门", U"五颜六色",   U"四通八达",       U"八仙过海", U"九牛一毛",
    U"十全十美",   U"百花齐放", U"万众一心", U"接二连三",   U"不三不四",       U"丢三落四", U"说三道四",
    U"颠三倒四",   U"乱七八糟", U"三令五申", U"三位一体",   U"五位一体",       U"四位一体", U"二次元",
    U"二次开发",   U"二次创业", U"三次产业", U"五险一金",   U"双十一",         U"二氧化碳", U"五年规划",
    U"五年计划",   U"十字路口", U"十足",     U"百分百",     U"三天两头",       U"三分天下", U"两个文明",
    U"三个代表",   U"四个意识", U"四个自信", U"两个维护",   U"两大洲",         U"三大洲",   U"十大",
    U"三五成群",   U"三三两两", U"五四运动", U"五四青年节", U"五四",           U"九一八",   U"七七事变",
    U"十一黄金周", U"十一假期", U"十一长假", U"十一国庆",   U"五一",           U"六一",     U"八一",
    U"七一",       U"三八",     U"千百年",   U"百分之百",   U"四舍五入",       U"两条腿",   U"两把刷子",
    U"三条腿",     U"一条龙",   U"两张皮",   U"三口之家",   U"四大发明",       U"四大名著", U"四大天王",
    U"两面三刀",   U"万国",     U"千里之外", U"万里",       U"千里",           U"百里",     U"八百里加急",
    U"不远千里",   U"百年",     U"千年",     U"万年",       U"百日",           U"千载难逢", U"半导体",
    U"半岛",       U"半决赛",   U"半径",     U"半夜",       U"半山",           U"多半",     U"大半",
    U"半挂",       U"半自动",   U"半成品",   U"半程",       U"十一届三中全会", U"三中全会", U"四中全会",
    U"五中全会",   U"二十大",   U"十九大",   U"两会",       U"两岸",           U"三农",     U"双碳",
    U"两千年来",   U"半壁江山", U"事半功倍", U"一分为二",   U"百万雄师",       U"万人空巷", U"千万别",
    U"三分球",     U"八卦",     U"三件套",   U"四件套",     U"五口之家",       U"两口子",   U"小两口",
    U"二把手",     U"三把火",   U"两头",     U"三层楼高"};

/// Places and firms: nothing is counted in them, in no language.
constexpr View names[] = {
    U"四川",   U"三亚", U"五台山", U"九寨沟", U"三门峡", U"五大道",   U"七台河",   U"双鸭山", U"三元桥",
    U"三元里", U"四会", U"八里庄", U"三里屯", U"八大处", U"万里长城", U"五角大楼", U"五粮液", U"六安",
    U"九江",   U"三明", U"四平",   U"十堰",   U"六盘水", U"百度",     U"千岛湖",   U"万科",   U"万达",
    U"三星",   U"三峡", U"九台",   U"八宝山", U"五道口", U"双流",     U"三江",     U"六合",   U"万州",
    U"百色",   U"三沙", U"五指山", U"九龙",   U"七匹狼", U"三只松鼠", U"万宁",     U"双城"};

struct Hint {
    View word;
    double value;
};
constexpr Hint hints[] = {{U"双方", 2}, {U"双边", 2},   {U"双向", 2}, {U"双重", 2}, {U"双双", 2}, {U"双", 2},
                          {U"俩", 2},   {U"仨", 3},     {U"首届", 1}, {U"首次", 1}, {U"首", 1},   {U"再次", 2},
                          {U"其次", 2}, {U"又一次", 2}, {U"元旦", 1}, {U"零", 0},   {U"叁", 3},   {U"单", 1}};

int longestOf(View text, int pos, const View* from, const View* to)
{
    const View rest = text.substr(static_cast<std::size_t>(pos));
    std::size_t out = 0;
    for (; from != to; ++from)
        if (from->size() > out && rest.starts_with(*from))
            out = from->size();
    return static_cast<int>(out);
}

} // namespace

int chineseUnit(View text, int pos, Measure& measure)
{
    const View rest = text.substr(static_cast<std::size_t>(pos));
    std::size_t out = 0;
    for (const UnitName& unit : units)
        if (unit.name.size() > out && rest.starts_with(unit.name)) {
            const char32_t next = rest.size() > unit.name.size() ? rest[unit.name.size()] : 0;
            if (isLatin(unit.name.back()) && isLatin(next))
                continue;
            out = unit.name.size();
            measure = unit.measure;
        }
    // 周年 is no week, 天津 no day, 升级 no litre, 克服 no gram
    for (const View other : {View(U"周年"), View(U"元旦"), View(U"元件"), View(U"天津"), View(U"年级"),
                             View(U"升级"), View(U"克服"), View(U"周边"), View(U"米兰"), View(U"度假")})
        if (rest.starts_with(other))
            out = 0;
    if (out == 0)
        measure = {};
    return static_cast<int>(out);
}

int measureWord(View text, int pos) { return longestOf(text, pos, std::begin(pieces), std::end(pieces)); }
int chineseName(View text, int pos) { return longestOf(text, pos, std::begin(names), std::end(names)); }
int chineseIdiom(View text, int pos) { return longestOf(text, pos, std::begin(sayings), std::end(sayings)); }

int chineseHint(View text, int pos, double& value)
{
    const View rest = text.substr(static_cast<std::size_t>(pos));
    std::size_t out = 0;
    for (const Hint& hint : hints)
        if (hint.word.size() > out && rest.starts_with(hint.word)) {
            out = hint.word.size();
            value = hint.value;
        }
    return static_cast<int>(out);
}

} // namespace banxin::bilingual
