#pragma once

#include "base/result.h"
#include "layout/composed.h"
#include "layout/setting_rules.h"
#include "model/article.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <vector>

namespace banxin {

enum class Align { Justify, Left, Centre, Right };

/// How one kind of text is set.
struct TextStyle {
    FaceRole role = FaceRole::Song;
    Length size;
    Length pitch; ///< distance of its own baselines; 0: it stands on the body grid
    PaintId paint = 0;
    Align align = Align::Justify;
    Length indent; ///< first line
    Length left;
    Length right;
    Length before; ///< white above and below; the block is filled up to whole body lines (H-02)
    Length after;
    bool italic = false;
};

/// Where the text of a page stands (版心) and how it is divided.
struct PageGeometry {
    Length width, height, bleed;
    Length top, bottom, inside, outside;
    bool exactMeasure = false; ///< true: rule R-01 off, the measure is the frame
    int textColumns = 1;
    Length columnGap;
};

/// The form of the contents (目录).
struct ContentsDesign {
    /// No contents; number in brackets before the title; no numbers, columns in 【】; title, dotted
    /// leader and number flush right; numbers at sub-columns alone (at a column that has none).
    enum class Form { None, NumberFirst, ByColumn, Leaders, SubcolumnNumbers };
    enum class Leader { MiddleDot, Period };
    enum class Place { OwnPage, FirstPage };
    Form form = Form::None;
    Place place = Place::OwnPage;
    Leader leader = Leader::MiddleDot;
    bool byline = false; ///< after the title
    QString numberForm;  ///< as read or by form: "({页})", for leaders "{页}"
    BilingualString title;
    BilingualString issueLine; ///< English empty: the Chinese form serves
};

/// What stands at the beginning: a cover page, a nameplate on page 1, or nothing.
struct NameplateDesign {
    enum class Form { None, Cover, Head };
    Form form = Form::None;
    Length size;
    QString issueLine;
    QString issueLineEn;
    QString leftLine; ///< below the nameplate of a bulletin
    QString rightLine;
};

struct ColumnOpenerDesign {
    /// Page: a page of its own (栏目扉页); sub-columns then begin with a heading.
    enum class Form { None, Band, Heading, Page };
    Form form = Form::Heading;
    bool newPage = false;
    QString pattern = QStringLiteral("{栏目}");
};

struct ArticleDesign {
    enum class BylineForm { Plain, WithRules, Prefix };
    enum class EditorNoteForm { Plain, Tint, Rules };

    bool newPage = false;
    int gapLines = 2; ///< between articles that run on
    QString source = QStringLiteral("文章来源：{来源}");
    QString sourceEn = QStringLiteral("Source: {来源}");
    QString bylineAtEnd = QStringLiteral("（{署名}）");
    QString bylineAtEndEn = QStringLiteral("{署名}");
    BilingualString editorNote{QStringLiteral("编者按："), QStringLiteral("Editor’s note: ")};
    EditorNoteForm editorNoteForm = EditorNoteForm::Plain;
    BylineForm bylineForm = BylineForm::Plain; ///< of a byline under the title
    BilingualString bylinePrefix{QStringLiteral("文／"), QStringLiteral("By ")};
};

/// Tables have three rules (三线表): above, below the header, at the foot.
struct TableDesign {
    bool captionBelow = false;
    /// Stands over the rows that go on in another text column.
    BilingualString continued{QStringLiteral("（续表）"), QStringLiteral("(continued)")};
};

/// How the anchors of footnotes print.
struct NoteDesign {
    enum class Form { Circled, Number };
    Form form = Form::Circled;
};

/// A way to set an article, chosen by name for a placement (通栏, 双栏, 三栏带头图 …).
struct ArticleLayout {
    /// How the article opens: head over the text; head on a tinted band; head under a picture of
    /// half a page.
    enum class Opener { Plain, Banner, HalfPagePicture };

    int columns = 0;        ///< text columns; 0: as many as the page has
    Length columnGap;       ///< 0: the page's
    bool headSpans = false; ///< the head stands over all text columns
    bool balanced = false;  ///< the columns end together (R-05); the next article begins below
    bool newPage = false;
    Opener opener = Opener::Plain;
};

/// Lines where an article stops and goes on elsewhere (下转第N页, 上接第N页); {页} is the page.
struct JumpDesign {
    BilingualString to{QStringLiteral("下转第{页}页"), QStringLiteral("continued on page {页}")};
    BilingualString from{QStringLiteral("上接第{页}页"), QStringLiteral("continued from page {页}")};
};

/// How articles come onto pages: one below the other, or side by side in bands as in a newspaper.
enum class PageMakeup { Running, Newspaper };

struct FurnitureDesign {
    enum class FolioPlace { None, Centre, Outside, Inside };
    BilingualString versoHead; ///< running heads; empty: none; English empty: the Chinese form serves
    BilingualString rectoHead;
    FolioPlace folio = FolioPlace::None;
    QString folioForm = QStringLiteral("{页}");
    int firstFolio = 1;
};

struct BackDesign {
    enum class Form { None, Page, Strip };
    Form form = Form::None;
    BilingualString title;
};

/// The cover (封一) of our own; a finished page may stand in its place.
struct CoverDesign {
    enum class Picture { Panel, FullBleed };
    enum class Lines { AsGiven, FirstArticles, None }; ///< FirstArticles: where none are given
    Picture picture = Picture::Panel;
    Lines lines = Lines::AsGiven;
    PaintId ink = -1; ///< of nameplate and lines over the picture; -1: each style's own
};

/// Where the colophon (编印信息) is printed.
struct ColophonDesign {
    enum class Place { None, InsideCover, Back };
    Place place = Place::None;
    BilingualString title{QStringLiteral("编印信息"), QStringLiteral("Colophon")};
};

/// How two languages stand to each other.
struct PairDesign {
    Length columnGap;            ///< between the two languages side by side; 0: two em of the body
    bool rule = false;           ///< a thin rule in that gap
    int leastChineseShare = 400; ///< ‰ of both text columns: limits within which the composer chooses
    int greatestChineseShare = 600;
    int englishSize = 1000;    ///< ‰ of its size in parallel and facing setting
    int interlinearSize = 900; ///< ‰ of its size between Chinese paragraphs
};

/// 版式: everything that a publication decides about its pages. Read from JSON; the engine
/// sees only this value.
struct PageDesign {
    BilingualString name;
    PageGeometry page;
    TextStyle body;
    SettingRules rules;
    std::vector<Paint> paints{Paint{QStringLiteral("text"), 0, 0, 0, 1000}}; ///< [0] is "text"
    std::map<QString, TextStyle> styles;
    FaceRole strong = FaceRole::Hei; ///< of strong passages in the body
    NameplateDesign nameplate;
    ContentsDesign contents;
    ColumnOpenerDesign opener;
    ArticleDesign articles;
    TableDesign tables;
    NoteDesign notes;
    std::map<QString, ArticleLayout> layouts;
    QString defaultLayout; ///< empty: articles run on in the page's own text columns
    PageMakeup makeup = PageMakeup::Running;
    JumpDesign jump;
    int targetPages = 0; ///< pages that the issue is meant to have (copyfit); 0: any
    FurnitureDesign furniture;
    BackDesign back;
    CoverDesign cover;
    PairDesign pairs;
    ColophonDesign colophon;
    int pagesMultipleOf = 1; ///< blank pages are added up to it (TB-03)

    /// The style for a language: "title.en" before "title", then the body.
    const TextStyle& style(const QString& styleName, Language language) const;
    /// The same without the body at the end: null when the design names no such style.
    const TextStyle* findStyle(const QString& styleName, Language language) const;
    PaintId paint(const QString& paintName) const; ///< 0 when there is none of this name
};

/// Reads a page design. Errors: BadFormat with the JSON pointer as subject; an unknown key is
/// an error, so that a slip of the pen cannot pass silently.
Result<PageDesign> parsePageDesign(const QByteArray& json);

} // namespace banxin
