#include "ui/editor/paragraph_look.h"

#include "ui/common/theme.h"
#include "ui/editor/article_document.h"
#include "ui/editor/document_runs.h"
#include "ui/editor/note_anchor.h"

#include <QTextBlock>
#include <QTextDocument>

namespace banxin {

int textPixels = 16;

namespace {

/// 黑体 and 楷体, or what English has in their place: a sans and italics.
void setHei(QTextCharFormat& format, Language language)
{
    format.setFontFamilies(language == Language::En ? latinSansFamilies() : heiFamilies());
}

void setKai(QTextCharFormat& format, Language language)
{
    if (language == Language::En)
        format.setFontItalic(true);
    else
        format.setFontFamilies(kaiFamilies());
}

/// A soft ground on which text stays readable, in the light and in the dark.
QColor commentColour() { return darkPalette() ? QColor(0x57, 0x49, 0x1c) : QColor(0xff, 0xef, 0xbd); }

QTextCharFormat kindLook(BlockKind kind, Language language)
{
    QTextCharFormat format;
    switch (kind) {
    case BlockKind::Subhead:
        setHei(format, language);
        format.setFontWeight(QFont::Bold);
        format.setProperty(QTextFormat::FontPixelSize, textPixels + 1);
        break;
    case BlockKind::Quote: setKai(format, language); break;
    case BlockKind::PullQuote:
        setKai(format, language);
        format.setProperty(QTextFormat::FontPixelSize, textPixels + 4);
        format.setForeground(accentColour());
        break;
    case BlockKind::Caption:
    case BlockKind::Picture:
        setHei(format, language);
        format.setProperty(QTextFormat::FontPixelSize, textPixels - 3);
        format.setForeground(secondaryTextColour());
        break;
    case BlockKind::EditorNote: setKai(format, language); break;
    case BlockKind::Teaser:
        setHei(format, language);
        format.setProperty(QTextFormat::FontPixelSize, textPixels - 1);
        format.setForeground(secondaryTextColour());
        break;
    default: break;
    }
    return format;
}

void addMarks(QTextCharFormat& look, const QTextCharFormat& marks, Language language)
{
    if (marks.boolProperty(StrongProperty))
        look.setFontWeight(QFont::Bold);
    if (marks.boolProperty(KaiProperty))
        setKai(look, language);
    if (marks.boolProperty(SupProperty))
        look.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    else if (marks.boolProperty(SubProperty))
        look.setVerticalAlignment(QTextCharFormat::AlignSubScript);
    if (marks.boolProperty(SmallCapsProperty))
        look.setFontCapitalization(QFont::SmallCaps);
    // Emphasis dots are painted by ArticleTextEdit, below the characters.
    const QString others = marks.stringProperty(OtherMarksProperty);
    if (others.contains(QLatin1String("sup")) || hasNote(marks))
        look.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    else if (others.contains(QLatin1String("sub")))
        look.setVerticalAlignment(QTextCharFormat::AlignSubScript);
    if (others.contains(QLatin1String("link")) || hasNote(marks))
        look.setForeground(accentColour());
}

} // namespace

QFont articleFont(Language language)
{
    QFont font;
    font.setFamilies(language == Language::En ? latinSerifFamilies() : songFamilies());
    font.setPixelSize(textPixels);
    return font;
}

void setBlockLook(QTextBlockFormat& format, BlockKind kind)
{
    const int em = textPixels;
    format.setLineHeight(112, QTextBlockFormat::ProportionalHeight);
    format.setTextIndent(0);
    format.setLeftMargin(0);
    format.setRightMargin(0);
    format.setTopMargin(0);
    format.setBottomMargin(6);
    format.setAlignment(Qt::AlignLeft);
    switch (kind) {
    case BlockKind::Paragraph: format.setTextIndent(2 * em); break;
    case BlockKind::Subhead: format.setTopMargin(12); break;
    case BlockKind::ListItem: format.setLeftMargin(2 * em); break;
    case BlockKind::NameList:
        format.setLeftMargin(2 * em);
        format.setTopMargin(4);
        break;
    case BlockKind::Quote:
    case BlockKind::EditorNote:
        format.setLeftMargin(2 * em);
        format.setRightMargin(2 * em);
        format.setTopMargin(6);
        break;
    case BlockKind::PullQuote:
        format.setLeftMargin(3 * em);
        format.setRightMargin(3 * em);
        format.setTopMargin(10);
        format.setBottomMargin(12);
        format.setAlignment(Qt::AlignHCenter);
        break;
    case BlockKind::Teaser:
        format.setLeftMargin(em);
        format.setRightMargin(em);
        break;
    case BlockKind::Caption:
    case BlockKind::Picture:
    case BlockKind::PictureGroup:
    case BlockKind::Table:
    case BlockKind::Unknown:
        format.setLineHeight(100, QTextBlockFormat::ProportionalHeight);
        format.setAlignment(Qt::AlignHCenter);
        format.setTopMargin(4);
        format.setBottomMargin(10);
        break;
    }
}

const std::vector<BlockKind>& paragraphStyles()
{
    static const std::vector<BlockKind> styles{BlockKind::Paragraph, BlockKind::Subhead,    BlockKind::ListItem,
                                               BlockKind::NameList,  BlockKind::Quote,      BlockKind::PullQuote,
                                               BlockKind::Caption,   BlockKind::EditorNote, BlockKind::Teaser};
    return styles;
}

QString paragraphStyleName(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Paragraph: return ParagraphLook::tr("Text");
    case BlockKind::Subhead: return ParagraphLook::tr("Subhead");
    case BlockKind::ListItem: return ParagraphLook::tr("List item");
    case BlockKind::NameList: return ParagraphLook::tr("List of names");
    case BlockKind::Quote: return ParagraphLook::tr("Quotation");
    case BlockKind::PullQuote: return ParagraphLook::tr("Pull quote");
    case BlockKind::Caption: return ParagraphLook::tr("Caption");
    case BlockKind::EditorNote: return ParagraphLook::tr("Editor's note");
    case BlockKind::Teaser: return ParagraphLook::tr("Teaser");
    case BlockKind::Picture: return ParagraphLook::tr("Picture");
    case BlockKind::PictureGroup: return ParagraphLook::tr("Picture group");
    case BlockKind::Table: return ParagraphLook::tr("Table");
    case BlockKind::Unknown: break;
    }
    return ParagraphLook::tr("Other content");
}

ParagraphLook::ParagraphLook(QTextDocument* document, Language language)
    : QSyntaxHighlighter(document),
      m_language(language)
{}

void ParagraphLook::setResolved(const std::set<QString>& names)
{
    if (names == m_resolved)
        return;
    m_resolved = names;
    rehighlight();
}

void ParagraphLook::highlightBlock(const QString& text)
{
    Q_UNUSED(text);
    const QTextBlock block = currentBlock();
    const QTextCharFormat kind = kindLook(kindOf(block), m_language);
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        if (isObject(fragment.charFormat()) || fragment.charFormat().objectType() == NoteAnchorObject)
            continue;
        QTextCharFormat look = kind;
        addMarks(look, fragment.charFormat(), m_language);
        for (const QString& comment : markNames(fragment.charFormat(), MarkKind::Comment))
            if (!m_resolved.contains(comment))
                look.setBackground(commentColour());
        setFormat(fragment.position() - block.position(), fragment.length(), look);
    }
}

} // namespace banxin
