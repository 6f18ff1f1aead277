#include "layout/setting_rules_reader.h"

namespace banxin {

void readSettingRules(JsonReader& r, SettingRules& rules)
{
    const auto choose = [&r]<typename T>(const char* key, std::initializer_list<const char*> names, T& value) {
        r.choice(key, names, [&](int i) { value = static_cast<T>(i); });
    };
    choose("level", {"none", "basic", "gb", "strict"}, rules.level);
    r.flag("levelByMeasure", rules.levelByMeasure);
    r.flag("rescue", rules.rescue);
    choose("marks", {"quanjiao", "kaiming", "banjiao", "hangmobanjiao", "plain"}, rules.markStyle);
    choose("firstMark", {"trimmed", "full", "hung"}, rules.firstMark);
    choose("breaking", {"total-fit", "first-fit"}, rules.breaking);
    choose("hyphenation", {"none", "en-GB", "en-US"}, rules.hyphenation);
    r.choice("adjacency", {"normal", "tight"}, [&](int i) { rules.tightAdjacency = i == 1; });
    r.flag("wideMiddleDot", rules.wideMiddleDot);
    r.flag("trimLineStart", rules.trimLineStart);
    r.flag("trimLineEnd", rules.trimLineEnd);
    r.flag("hanging", rules.hanging);
    r.flag("squeezeStops", rules.shrinkStops);
    r.flag("softFloors", rules.softFloors);
    r.flag("orphanControl", rules.orphanControl);
    r.number("autospace", rules.autospace, 0, 500);
    r.number("autospaceLeast", rules.autospaceFloor, 0, 500);
    r.number("autospaceMost", rules.autospaceCeiling, 0, 1000);
    r.flag("autospaceFixed", rules.autospaceFixed);
    r.number("titleAutospace", rules.titleAutospace, 0, 500);
    r.number("wordSpaceMost", rules.wordSpaceCeiling, 250, 1000);
    r.number("wordSpaceLeast", rules.wordSpaceFloor, 150, 400);
    r.number("wordSpaceWidest", rules.wordSpaceLimit, 300, 1000);
    r.flag("protrusion", rules.protrusion);
    r.flag("proportionalFigures", rules.proportionalFigures);
    r.number("latinScale", rules.latinScale, 800, 1200);
    r.number("latinRise", rules.latinRise, -100, 100);
}

} // namespace banxin
