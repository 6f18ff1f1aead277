#include "layout/page_design.h"

#include "layout/furniture_reader.h"
#include "layout/json_reader.h"
#include "layout/makeup_reader.h"
#include "layout/setting_rules_reader.h"

#include <QJsonDocument>

#include <algorithm>

namespace banxin {

namespace {

/// Turns the JSON of a page design into the value, section by section.
class DesignReader {
public:
    Result<PageDesign> read(const QJsonObject& json)
    {
        {
            JsonReader root(json, QString(), m_error);
            readHead(root);
            root.object("page", [&](JsonReader& r) { readPage(r); });
            root.choice("measure", {"characters", "exact"}, [&](int i) { m_design.page.exactMeasure = i == 1; });
            root.object("inks", [&](JsonReader& r) { readInks(r); });
            root.object("body", [&](JsonReader& r) { readBody(r); });
            root.object("columns", [&](JsonReader& r) {
                r.number("count", m_design.page.textColumns, 1, 8);
                r.length("gap", m_design.page.columnGap, m_design.body.size);
            });
            root.object("rules", [&](JsonReader& r) { readSettingRules(r, m_design.rules); });
            root.object("styles", [&](JsonReader& r) {
                r.each([&](const QString& name, JsonReader& s) { readStyle(s, m_design.styles[name]); });
            });
            root.object("strong", [&](JsonReader& r) { readRole(r, m_design.strong); });
            readFurniture(root);
            readMakeup(root, m_design);
        }
        if (!m_error)
            checkSizes();
        if (m_error)
            return *m_error;
        return m_design;
    }

private:
    static void readBilingual(JsonReader& reader, const char* key, BilingualString& out)
    {
        reader.object(key, [&](JsonReader& r) {
            r.text("zh", out.zh);
            r.text("en", out.en);
        });
    }

    void readHead(JsonReader& root)
    {
        QString format;
        root.text("format", format);
        if (format != QLatin1String("banxin-page-design"))
            root.fail(QStringLiteral("format"), QStringLiteral("must be \"banxin-page-design\""));
        int version = 0;
        root.number("version", version, 1, 1);
        readBilingual(root, "name", m_design.name);
    }

    void readPage(JsonReader& r)
    {
        PageGeometry& page = m_design.page;
        r.length("width", page.width);
        r.length("height", page.height);
        r.length("bleed", page.bleed);
        r.object("margins", [&](JsonReader& m) {
            m.length("top", page.top);
            m.length("bottom", page.bottom);
            m.length("inside", page.inside);
            m.length("outside", page.outside);
        });
    }

    void readInks(JsonReader& r)
    {
        m_design.paints.assign(1, Paint{QStringLiteral("text"), 0, 0, 0, 1000});
        r.each([&](const QString& name, JsonReader& ink) {
            int c = 0, m = 0, y = 0, k = 0;
            ink.number("c", c, 0, 100);
            ink.number("m", m, 0, 100);
            ink.number("y", y, 0, 100);
            ink.number("k", k, 0, 100);
            const Paint paint{name, c * 10, m * 10, y * 10, k * 10};
            if (name == QLatin1String("text"))
                m_design.paints.front() = paint;
            else
                m_design.paints.push_back(paint);
        });
    }

    void readRole(JsonReader& r, FaceRole& role)
    {
        r.choice("role", {"song", "song-bold", "hei", "hei-bold", "kai", "fangsong"},
                 [&](int i) { role = static_cast<FaceRole>(i); });
    }

    void readPaint(JsonReader& r, PaintId& paint)
    {
        QString ink;
        r.text("ink", ink);
        if (ink.isEmpty())
            return;
        paint = m_design.paint(ink);
        if (paint == 0 && ink != QLatin1String("text"))
            r.fail(QStringLiteral("ink"), QStringLiteral("no ink of this name stands in /inks"));
    }

    void readBody(JsonReader& r)
    {
        TextStyle& body = m_design.body;
        r.length("size", body.size);
        r.length("pitch", body.pitch);
        readRole(r, body.role);
        r.length("indent", body.indent, body.size);
        readPaint(r, body.paint);
    }

    void readStyle(JsonReader& r, TextStyle& style)
    {
        style.role = m_design.body.role;
        style.size = m_design.body.size;
        style.paint = m_design.body.paint;
        r.length("size", style.size, m_design.body.size);
        r.length("pitch", style.pitch, style.size);
        readRole(r, style.role);
        readPaint(r, style.paint);
        r.choice("align", {"justify", "left", "centre", "right"},
                 [&](int i) { style.align = static_cast<Align>(i); });
        r.length("indent", style.indent, style.size);
        r.length("left", style.left, style.size);
        r.length("right", style.right, style.size);
        r.length("before", style.before, style.size);
        r.length("after", style.after, style.size);
        r.flag("italic", style.italic);
        if (style.size < Length::pt(3) || style.size > Length::pt(400))
            r.fail(QStringLiteral("size"), QStringLiteral("must be between 3pt and 400pt"));
    }

    void readFurniture(JsonReader& root)
    {
        root.object("nameplate", [&](JsonReader& r) { readNameplate(r); });
        readIssueFurniture(root, m_design);
        root.object("columnOpener", [&](JsonReader& r) {
            r.choice("form", {"none", "band", "heading", "page"},
                     [&](int i) { m_design.opener.form = static_cast<ColumnOpenerDesign::Form>(i); });
            r.flag("newPage", m_design.opener.newPage);
            r.text("pattern", m_design.opener.pattern);
        });
        root.object("articles", [&](JsonReader& r) { readArticles(r); });
        root.object("tables", [&](JsonReader& r) {
            r.choice("caption", {"above", "below"}, [&](int i) { m_design.tables.captionBelow = i == 1; });
            readBilingual(r, "continued", m_design.tables.continued);
        });
        root.object("pairs", [&](JsonReader& r) {
            r.length("gap", m_design.pairs.columnGap, m_design.body.size);
            r.flag("rule", m_design.pairs.rule);
            r.number("leastChineseShare", m_design.pairs.leastChineseShare, 250, 500);
            r.number("greatestChineseShare", m_design.pairs.greatestChineseShare, 500, 750);
            r.number("englishSize", m_design.pairs.englishSize, 800, 1150);
            r.number("interlinearSize", m_design.pairs.interlinearSize, 700, 1000);
        });
        root.object("notes", [&](JsonReader& r) {
            r.choice("form", {"circled", "number"},
                     [&](int i) { m_design.notes.form = static_cast<NoteDesign::Form>(i); });
        });
    }

    void readArticles(JsonReader& r)
    {
        ArticleDesign& articles = m_design.articles;
        r.flag("newPage", articles.newPage);
        r.number("gapLines", articles.gapLines, 0, 20);
        r.text("source", articles.source);
        r.text("sourceEn", articles.sourceEn);
        r.text("bylineAtEnd", articles.bylineAtEnd);
        r.text("bylineAtEndEn", articles.bylineAtEndEn);
        r.choice("bylineForm", {"plain", "with-rules", "prefix"},
                 [&](int i) { articles.bylineForm = static_cast<ArticleDesign::BylineForm>(i); });
        readBilingual(r, "bylinePrefix", articles.bylinePrefix);
        readBilingual(r, "editorNote", articles.editorNote);
        r.choice("editorNoteForm", {"plain", "tint", "rules"},
                 [&](int i) { articles.editorNoteForm = static_cast<ArticleDesign::EditorNoteForm>(i); });
    }

    void readNameplate(JsonReader& r)
    {
        NameplateDesign& nameplate = m_design.nameplate;
        r.choice("form", {"none", "cover", "head"},
                 [&](int i) { nameplate.form = static_cast<NameplateDesign::Form>(i); });
        nameplate.size = Length::pt(44);
        r.length("size", nameplate.size, m_design.body.size);
        r.text("issueLine", nameplate.issueLine);
        r.text("issueLineEn", nameplate.issueLineEn);
        r.text("left", nameplate.leftLine);
        r.text("right", nameplate.rightLine);
    }

    void fail(const char* pointer, const char* detail)
    {
        if (!m_error)
            m_error = Error{Error::Code::BadFormat, QString::fromLatin1(pointer), QString::fromLatin1(detail)};
    }

    /// Values that fit together: something must be left of the page for text.
    void checkSizes()
    {
        const PageGeometry& page = m_design.page;
        if (page.width < Length::mm(50) || page.height < Length::mm(50) || page.width > Length::mm(1200)
            || page.height > Length::mm(1200))
            return fail("/page", "width and height must be between 50mm and 1200mm");
        if (m_design.body.size < Length::pt(4) || m_design.body.size > Length::pt(72))
            return fail("/body/size", "must be between 4pt and 72pt");
        if (m_design.body.pitch < m_design.body.size)
            return fail("/body/pitch", "must be at least the size of the body");
        if (page.top < Length() || page.bottom < Length() || page.inside < Length() || page.outside < Length()
            || page.bleed < Length())
            return fail("/page/margins", "must not be negative");
        const Length text = (page.width - page.inside - page.outside - page.columnGap * (page.textColumns - 1))
            / page.textColumns;
        if (text < m_design.body.size * 6)
            return fail("/page/margins", "leave less than six characters for a line of text");
        if (page.height - page.top - page.bottom < m_design.body.pitch * 6)
            return fail("/page/margins", "leave less than six lines for the text");
    }

    PageDesign m_design;
    std::optional<Error> m_error;
};

} // namespace

const TextStyle* PageDesign::findStyle(const QString& styleName, Language language) const
{
    if (language == Language::En)
        if (const auto at = styles.find(styleName + QStringLiteral(".en")); at != styles.end())
            return &at->second;
    const auto at = styles.find(styleName);
    return at != styles.end() ? &at->second : nullptr;
}

const TextStyle& PageDesign::style(const QString& styleName, Language language) const
{
    const TextStyle* found = findStyle(styleName, language);
    return found ? *found : body;
}

PaintId PageDesign::paint(const QString& paintName) const
{
    const auto at = std::ranges::find(paints, paintName, &Paint::name);
    return at == paints.end() ? 0 : static_cast<PaintId>(at - paints.begin());
}

Result<PageDesign> parsePageDesign(const QByteArray& json)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError || !document.isObject())
        return Error{
            Error::Code::BadFormat, QStringLiteral("/"),
            QStringLiteral("not JSON: %1 at byte %2").arg(parseError.errorString()).arg(parseError.offset)};
    return DesignReader().read(document.object());
}

} // namespace banxin
