// The clipboard of the article's text: our own blocks, else rich text reduced to bold, else
// plain paragraphs. Nothing else of a foreign document's formats comes in.

#include "ui/editor/article_document.h"
#include "ui/editor/article_text_edit.h"

#include <QFont>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QTextBlock>
#include <QTextDocument>
#include <QUrl>

#include <algorithm>

namespace banxin {

namespace {

const QString blocksMimeType = QStringLiteral("application/x-banxin-blocks");

/// Paragraphs of pasted text: white space at the ends is typewriter indent, empty lines are not
/// paragraphs.
void appendParagraph(std::vector<Block>& blocks, Text text)
{
    if (text.string.trimmed().isEmpty())
        return;
    Block block;
    block.zh = std::move(text);
    blocks.push_back(std::move(block));
}

/// Cuts white space (also U+3000) off both ends and moves the marks along.
Text trimmedText(const Text& text)
{
    qsizetype start = 0;
    while (start < text.string.size() && text.string.at(start).isSpace())
        ++start;
    const QString string = text.string.trimmed();
    const int shift = static_cast<int>(start); // white space is in the BMP
    const int length = codePointCount(string);
    Text out(string);
    for (Mark mark : text.marks) {
        mark.from = std::clamp(mark.from - shift, 0, length);
        mark.to = std::clamp(mark.to - shift, 0, length);
        if (mark.from < mark.to)
            out.marks.push_back(mark);
    }
    return out;
}

std::vector<Block> plainBlocks(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    text.replace(QChar::ParagraphSeparator, QLatin1Char('\n')).replace(QChar::LineSeparator, QLatin1Char('\n'));
    text.remove(QChar::ObjectReplacementCharacter);
    std::vector<Block> out;
    const bool one = !text.contains(QLatin1Char('\n'));
    for (const QString& line : text.split(QLatin1Char('\n')))
        appendParagraph(out, one ? Text(line) : trimmedText(Text(line)));
    return out;
}

/// Only what weighs more than the text around it is strong: a document that is bold throughout
/// is not.
std::vector<Block> richBlocks(const QString& html)
{
    QTextDocument document;
    document.setHtml(html);
    std::vector<Block> out;
    for (QTextBlock b = document.begin(); b.isValid(); b = b.next()) {
        Text text;
        for (auto it = b.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            QString characters = fragment.text();
            characters.remove(QChar::ObjectReplacementCharacter);
            characters.replace(QChar::LineSeparator, QLatin1Char(' '));
            const int from = codePointCount(text.string);
            text.string += characters;
            if (fragment.charFormat().fontWeight() >= QFont::DemiBold && !characters.isEmpty())
                text.marks.push_back({from, codePointCount(text.string), MarkKind::Strong, {}, {}});
        }
        appendParagraph(out, trimmedText(text));
    }
    return out;
}

} // namespace

QMimeData* ArticleTextEdit::createMimeDataFromSelection() const
{
    const std::vector<Block> blocks = selectedBlocks(textCursor(), m_language);
    auto* mime = new QMimeData;
    QStringList lines;
    for (const Block& block : blocks)
        lines << block.in(m_language).string;
    mime->setText(lines.join(QLatin1Char('\n')));
    const QJsonObject json{{QStringLiteral("article"), static_cast<qint64>(m_article.value)},
                           {QStringLiteral("blocks"), blocksToJson(blocks)}};
    mime->setData(blocksMimeType, QJsonDocument(json).toJson(QJsonDocument::Compact));
    return mime;
}

bool ArticleTextEdit::canInsertFromMimeData(const QMimeData* source) const
{
    // Files that are dropped are no text; their names would be.
    const QList<QUrl> urls = source->urls();
    if (std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); }))
        return false;
    return source->hasFormat(blocksMimeType) || source->hasText() || source->hasHtml();
}

void ArticleTextEdit::insertFromMimeData(const QMimeData* source)
{
    std::vector<Block> blocks;
    const bool own = source->hasFormat(blocksMimeType);
    if (own) {
        const QJsonObject json = QJsonDocument::fromJson(source->data(blocksMimeType)).object();
        auto copied = blocksFromJson(json.value(QLatin1String("blocks")).toArray());
        if (copied)
            blocks = std::move(*copied);
        if (json.value(QLatin1String("article")).toInteger() != m_article.value)
            for (Block& block : blocks)
                block.id = {};
    } else {
        blocks = source->hasHtml() ? richBlocks(source->html()) : plainBlocks(source->text());
        if (blocks.empty() && source->hasText())
            blocks = plainBlocks(source->text());
        if (m_language == Language::En)
            for (Block& block : blocks)
                std::swap(block.zh, block.en);
    }
    QTextCursor cursor = textCursor();
    insertBlocks(cursor, blocks, m_language, *m_nextBlock, !own);
    ensureCursorVisible();
}

} // namespace banxin
