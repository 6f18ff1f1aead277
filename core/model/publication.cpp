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

constexpr std::array<std::pair<LanguageMode, const char*>, 3> modeNames{{
    {LanguageMode::Zh, "zh"},
    {LanguageMode::En, "en"},
    {LanguageMode::ZhThenEn, "zh,en"},
}};

constexpr std::array<std::pair<Compliance, const char*>, 2> complianceNames{{
    {Compliance::Plain, "plain"},
    {Compliance::InternalMaterial, "internalMaterial"},
}};

constexpr std::array<std::pair<FinishedPage::Place, const char*>, 5> placeNames{{
    {FinishedPage::Place::Cover, "cover"},
    {FinishedPage::Place::InsideFront, "inside-front"},
    {FinishedPage::Place::BeforeText, "before-text"},
    {FinishedPage::Place::InsideBack, "inside-back"},
    {FinishedPage::Place::Back, "back"},
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

QString Issue::id() const { return QStringLiteral("%1/%2-%3").arg(publication).arg(year).arg(number); }

} // namespace banxin
