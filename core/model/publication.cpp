#include "model/publication.h"

#include "base/enum_names.h"

#include <array>

namespace banxin {

namespace {

constexpr std::array<std::pair<Frequency, const char*>, 6> frequencyNames{{
    {Frequency::Weekly, "weekly"},
    {Frequency::Biweekly, "biweekly"},
    {Frequency::Monthly, "monthly"},
    {Frequency::Bimonthly, "bimonthly"},
    {Frequency::Quarterly, "quarterly"},
    {Frequency::Irregular, "irregular"},
}};

constexpr std::array<std::pair<IssueState, const char*>, 8> issueStateNames{{
    {IssueState::Gathering, "gathering"},
    {IssueState::Layout, "layout"},
    {IssueState::FirstProof, "first-proof"},
    {IssueState::SecondProof, "second-proof"},
    {IssueState::ThirdProof, "third-proof"},
    {IssueState::Review, "review"},
    {IssueState::Released, "released"},
    {IssueState::Published, "published"},
}};

constexpr std::array<std::pair<LanguageMode, const char*>, 6> modeNames{{
    {LanguageMode::Zh, "zh"},
    {LanguageMode::En, "en"},
    {LanguageMode::ZhThenEn, "zh,en"},
    {LanguageMode::Parallel, "parallel"},
    {LanguageMode::Facing, "facing"},
    {LanguageMode::Interlinear, "interlinear"},
}};

constexpr std::array<std::pair<Compliance, const char*>, 2> complianceNames{{
    {Compliance::Plain, "plain"},
    {Compliance::InternalMaterial, "internalMaterial"},
}};

constexpr std::array<std::pair<FinishedPage::Place, const char*>, 6> placeNames{{
    {FinishedPage::Place::Cover, "cover"},
    {FinishedPage::Place::InsideFront, "inside-front"},
    {FinishedPage::Place::BeforeText, "before-text"},
    {FinishedPage::Place::InsideBack, "inside-back"},
    {FinishedPage::Place::Back, "back"},
    {FinishedPage::Place::BeforeArticle, "before-article"},
}};

} // namespace

QString frequencyName(Frequency frequency) { return enumName<Frequency>(frequency, frequencyNames); }
Frequency frequencyFromName(const QString& name)
{
    return enumFromName<Frequency>(name, frequencyNames, Frequency::Irregular);
}
QString complianceName(Compliance compliance) { return enumName<Compliance>(compliance, complianceNames); }
Compliance complianceFromName(const QString& name, bool* known)
{
    return enumFromName<Compliance>(name, complianceNames, Compliance::Plain, known);
}
QString issueStateName(IssueState state) { return enumName<IssueState>(state, issueStateNames); }
IssueState issueStateFromName(const QString& name)
{
    return enumFromName<IssueState>(name, issueStateNames, IssueState::Gathering);
}
QString languageModeName(LanguageMode mode) { return enumName<LanguageMode>(mode, modeNames); }
LanguageMode languageModeFromName(const QString& name, bool* known)
{
    return enumFromName<LanguageMode>(name, modeNames, LanguageMode::Zh, known);
}

QString finishedPlaceName(FinishedPage::Place place) { return enumName<FinishedPage::Place>(place, placeNames); }
FinishedPage::Place finishedPlaceFromName(const QString& name, bool* known)
{
    return enumFromName<FinishedPage::Place>(name, placeNames, FinishedPage::Place::Cover, known);
}

QJsonObject placementSettingToJson(const PlacementSetting& setting)
{
    QJsonObject out;
    if (!setting.layout.isEmpty())
        out.insert(QStringLiteral("layout"), setting.layout);
    if (setting.linesHere > 0)
        out.insert(QStringLiteral("linesHere"), setting.linesHere);
    if (setting.languages)
        out.insert(QStringLiteral("languages"), languageModeName(*setting.languages));
    if (setting.chineseShare > 0)
        out.insert(QStringLiteral("chineseShare"), setting.chineseShare);
    if (setting.englishSize > 0)
        out.insert(QStringLiteral("englishSize"), setting.englishSize);
    if (setting.tightened)
        out.insert(QStringLiteral("tightened"), languageKey(*setting.tightened));
    return out;
}

Result<PlacementSetting> placementSettingFromJson(const QJsonObject& json)
{
    const auto bad = [](const char* key, const char* detail) {
        return Error{Error::Code::BadFormat, QString::fromLatin1(key), QString::fromUtf8(detail)};
    };
    PlacementSetting out;
    out.layout = json.value(QLatin1String("layout")).toString();
    for (const auto& [key, number] : {std::pair("linesHere", &out.linesHere),
                                      {"chineseShare", &out.chineseShare},
                                      {"englishSize", &out.englishSize}}) {
        const QJsonValue value = json.value(QLatin1String(key));
        *number = value.toInt(value.isUndefined() ? 0 : -1);
        if (*number < 0)
            return bad(key, "must be a whole number of at least 0");
    }
    if (const QJsonValue value = json.value(QLatin1String("languages")); !value.isUndefined()) {
        bool known = false;
        out.languages = languageModeFromName(value.toString(), &known);
        if (!known)
            return bad("languages", "must be zh, en, zh,en, parallel, facing or interlinear");
    }
    if (const QJsonValue value = json.value(QLatin1String("tightened")); !value.isUndefined()) {
        if (value.toString() != QLatin1String("zh") && value.toString() != QLatin1String("en"))
            return bad("tightened", "must be zh or en");
        out.tightened = value.toString() == QLatin1String("zh") ? Language::Zh : Language::En;
    }
    return out;
}

QString Issue::id() const { return QStringLiteral("%1/%2-%3").arg(publication).arg(year).arg(number); }

} // namespace banxin
