#pragma once

#include "model/article.h"
#include "model/colophon.h"
#include "model/language_mode.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace banxin {

using ColumnId = Id<struct EditorialColumnTag>;
using PlacementId = Id<struct PlacementTag>;
using IssueRowId = Id<struct IssueTag>;

/// 刊期: how many issues a year.
enum class Frequency { Weekly, Biweekly, Monthly, Bimonthly, Quarterly, Irregular };
QString frequencyName(Frequency frequency);
Frequency frequencyFromName(const QString& name);

/// Which printing rules a publication obeys. Plain: none are checked. InternalMaterial: those for
/// 内部资料性出版物 (IM-01 to IM-10).
enum class Compliance { Plain, InternalMaterial };
QString complianceName(Compliance compliance); ///< "plain", "internalMaterial"
Compliance complianceFromName(const QString& name, bool* known = nullptr);

/// 刊物. `id` is a short name such as "quarterly"; it stands in issue ids.
struct Publication {
    QString id;
    BilingualString name;
    Frequency frequency = Frequency::Irregular;
    BilingualString publisher; ///< 编印单位 line, "…秘书处编"
    QByteArray pageDesign;     ///< JSON that new issues copy
    std::int64_t revision = 0; ///< row revision, for conflict checks
    Compliance compliance = Compliance::Plain;

    bool operator==(const Publication&) const = default;
};

/// 组稿 编排 一校 二校 三校/核红 送审 签发付印 已出刊
enum class IssueState { Gathering, Layout, FirstProof, SecondProof, ThirdProof, Review, Released, Published };
QString issueStateName(IssueState state);
IssueState issueStateFromName(const QString& name);

/// A finished page (成品页), a designer's cover: a picture or a page of a PDF that stands whole
/// in its place; nothing of ours is printed there. BeforeText stands before the first article, BeforeArticle
/// begins a page before the article `before`; in these two a page without a picture is left blank (空白页).
struct FinishedPage {
    enum class Place { Cover, InsideFront, BeforeText, InsideBack, Back, BeforeArticle };
    Place place = Place::Cover;
    PictureId picture;
    int page = 1;       ///< of a PDF, from 1
    ArticleId before{}; ///< BeforeArticle; where the issue does not print it the page stands after the text

    bool operator==(const FinishedPage&) const = default;
};
/// "cover", "inside-front", "before-text", "inside-back", "back", "before-article"
QString finishedPlaceName(FinishedPage::Place place);
FinishedPage::Place finishedPlaceFromName(const QString& name, bool* known = nullptr);

/// One issue (期) with its own copy of the page design.
struct Issue {
    IssueRowId row;      ///< catalogue row, never printed
    QString publication; ///< id of the publication
    int year = 0;
    int number = 0;                          ///< 期号 within the year
    int runningNumber = 0;                   ///< 总期号; 0 = none
    QDate date;                              ///< may be invalid: not given
    BilingualString name;                    ///< nameplate of this issue
    BilingualString publisher;               ///< publisher line of this issue
    QString notice;                          ///< 内部资料 and the like, printed on the cover; may be empty
    BilingualString contacts;                ///< 联系方式, one line each ("\n")
    BilingualString coverLines;              ///< 封面要目, one line each; empty: what the page design says
    Colophon colophon;                       ///< 编印信息
    std::vector<FinishedPage> finishedPages; ///< 成品页; one a place, but any number before text and articles
    IssueState state = IssueState::Gathering;
    LanguageMode languages = LanguageMode::Zh;
    PictureId coverPicture; ///< may be none
    QByteArray pageDesign;  ///< JSON, this issue's own copy
    std::int64_t revision = 0;
    PictureId nameplatePicture; ///< 刊头图: stands in place of the name in words; may be none
    int targetPages = 0;        ///< 计划页数 with the cover; 0: none is planned

    /// "quarterly/2026-1"
    QString id() const;
    bool operator==(const Issue&) const = default;
};

/// 栏目, nested: 行业资讯 › 国内资讯. Belongs to one issue.
struct EditorialColumn {
    ColumnId id;
    ColumnId parent; ///< none at the top
    BilingualString name;
    int order = -1; ///< among its siblings; -1: not set (on adding: last)
};

/// How one placement wants to be set; what is empty is left to the page design.
struct PlacementSetting {
    QString layout;    ///< name of an article layout of the design: 通栏, 双栏 …
    int linesHere = 0; ///< body lines before the article jumps elsewhere (下转); 0: it does not
    std::optional<LanguageMode> languages; ///< none: as the issue prints
    int chineseShare = 0; ///< in parallel setting: ‰ of both text columns that the Chinese takes; 0: the
                          ///< composer chooses
    int englishSize = 0;  ///< ‰ of the size that the page design gives the English of pairs; 0: that size
    std::optional<Language> tightened; ///< the side whose paragraphs are set a line shorter where J-06 allows

    bool operator==(const PlacementSetting&) const = default;
};

/// `{"layout", "linesHere", "languages", "chineseShare", "englishSize", "tightened"}`, what is not set left out.
QJsonObject placementSettingToJson(const PlacementSetting& setting);
/// Reads that shape; other keys are left alone. Error: BadFormat, subject the key.
Result<PlacementSetting> placementSettingFromJson(const QJsonObject& json);

/// An article printed in an issue: it names the revision that it prints.
struct Placement {
    PlacementId id;
    ColumnId column;
    ArticleId article;
    RevisionId revision;
    int order = 0; ///< within its column
    PlacementSetting setting;
    int proofs = 0;    ///< 一校 1, 二校 2, 三校 3: rounds in which this text was read
    QString proofMark; ///< contentMark() of the text that was read last; empty: none was
};

/// 图片: the stored original, by hash.
struct Picture {
    PictureId id;
    QString sha256;   ///< hex, of the bytes
    QString mimeType; ///< "image/png", "image/jpeg", "application/pdf"
    QString fileName; ///< as it came
    int width = 0;    ///< pixels; of a PDF: points of its first page with bleed
    int height = 0;

    bool isPdf() const { return mimeType == QLatin1String("application/pdf"); }
};

} // namespace banxin
