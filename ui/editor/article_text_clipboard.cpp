// The clipboard of the article's text: our own blocks, else text from elsewhere, cleaned up where it is Chinese.
// As it came it is rich text reduced to bold, else plain paragraphs; nothing else of its formats comes in.

#include "ui/editor/article_document.h"
#include "ui/editor/article_text_edit.h"
#include "ui/editor/foreign_text.h"
#include "ui/editor/given_pictures.h"

#include <QFont>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QTextBlock>
#include <QTextDocument>
#include <QUrl>

#include <algorithm>
#include <functional>
#include <utility>

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

/// Calls `change` for every picture id of a payload, which may put another in its place.
void forPictures(QJsonValue& value, const std::function<qint64(qint64)>& change)
{
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            QJsonValue item = array.at(i);
            forPictures(item, change);
            array.replace(i, item);
        }
        value = array;
    } else if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto at = object.begin(); at != object.end(); ++at) {
            QJsonValue item = at.value();
            if (at.key() == QLatin1String("picture") && item.toInteger() > 0)
                item = change(item.toInteger());
            else
                forPictures(item, change);
            at.value() = item;
        }
        value = object;
    }
}

/// Text that was copied in the other language becomes text of this one.
void moveToLanguage(std::vector<Block>& blocks, Language from, Language to)
{
    for (Block& block : blocks)
        if (from != to && isTextKind(block.kind))
            block.in(to) = std::exchange(block.in(from), {});
}

} // namespace

QMimeData* ArticleTextEdit::createMimeDataFromSelection() const
{
    std::vector<Block> blocks = selectedBlocks(textCursor(), m_language);
    if (m_index.attach)
        m_index.attach(blocks);
    auto* mime = new QMimeData;
    QStringList lines;
    for (const Block& block : blocks)
        lines << block.in(m_language).string;
    mime->setText(lines.join(QLatin1Char('\n')).remove(QChar::ObjectReplacementCharacter));
    QJsonObject hashes;
    for (const Block& block : blocks) {
        QJsonValue payload = block.payload;
        forPictures(payload, [&](qint64 id) {
            if (m_index.hashOf)
                hashes.insert(QString::number(id), m_index.hashOf(PictureId{id}));
            return id;
        });
    }
    const QJsonObject json{{QStringLiteral("catalogue"), m_index.catalogue},
                           {QStringLiteral("article"), static_cast<qint64>(m_article.value)},
                           {QStringLiteral("language"), languageKey(m_language)},
                           {QStringLiteral("pictures"), hashes},
                           {QStringLiteral("blocks"), blocksToJson(blocks)}};
    mime->setData(blocksMimeType, QJsonDocument(json).toJson(QJsonDocument::Compact));
    return mime;
}

bool ArticleTextEdit::canInsertFromMimeData(const QMimeData* source) const
{
    if (holdsPictures(*source))
        return true;
    // Other files that are dropped are no text; their names would be.
    const QList<QUrl> urls = source->urls();
    if (std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); }))
        return false;
    return source->hasFormat(blocksMimeType) || source->hasText() || source->hasHtml();
}

/// The blocks of our own clipboard as they may stand here. Numbers hold only at home: in the same
/// language of the same article of the same catalogue.
std::vector<Block> ArticleTextEdit::copiedBlocks(const QJsonObject& json)
{
    auto copied = blocksFromJson(json.value(QLatin1String("blocks")).toArray());
    if (!copied)
        return {};
    std::vector<Block> blocks = std::move(*copied);
    const bool sameCatalogue = json.value(QLatin1String("catalogue")).toString() == m_index.catalogue;
    const Language from = json.value(QLatin1String("language")).toString() == languageKey(Language::En)
        ? Language::En
        : Language::Zh;
    const bool sameArticle = json.value(QLatin1String("article")).toInteger() == m_article.value;
    moveToLanguage(blocks, from, m_language);
    if (!sameCatalogue || !sameArticle || from != m_language)
        for (Block& block : blocks)
            block.id = {};
    const int left = sameCatalogue ? 0
                                   : keepKnownPictures(blocks, json.value(QLatin1String("pictures")).toObject());
    if (left > 0)
        Q_EMIT picturesLeftOut(left);
    if (m_index.adopt)
        m_index.adopt(blocks);
    return blocks;
}

/// Names the pictures of another catalogue as this one does, by the hash of their bytes; blocks
/// with a picture that is not here are taken out and counted.
int ArticleTextEdit::keepKnownPictures(std::vector<Block>& blocks, const QJsonObject& hashes) const
{
    return static_cast<int>(std::erase_if(blocks, [&](Block& block) {
        bool known = true;
        QJsonValue payload = block.payload;
        forPictures(payload, [&](qint64 id) {
            const QString hash = hashes.value(QString::number(id)).toString();
            const PictureId here = m_index.find && !hash.isEmpty() ? m_index.find(hash) : PictureId();
            known = known && here.valid();
            return static_cast<qint64>(here.value);
        });
        block.payload = payload.toObject();
        return !known;
    }));
}

std::vector<Block> ArticleTextEdit::blocksFrom(const QMimeData& source, bool& own)
{
    m_paste = {};
    own = source.hasFormat(blocksMimeType);
    if (own)
        return copiedBlocks(QJsonDocument::fromJson(source.data(blocksMimeType)).object());
    std::vector<Block> blocks = source.hasHtml() ? richBlocks(source.html()) : plainBlocks(source.text());
    if (blocks.empty() && source.hasText())
        blocks = plainBlocks(source.text());
    if (m_language == Language::Zh && !m_pasteRaw)
        return cleanedBlocks(source, std::move(blocks));
    moveToLanguage(blocks, Language::Zh, m_language);
    return blocks;
}

/// Text from elsewhere as an editor would have typed it. `raw` is what it is without that.
std::vector<Block> ArticleTextEdit::cleanedBlocks(const QMimeData& source, std::vector<Block> raw)
{
    ForeignText foreign = cleanForeignText(source, raw);
    if (foreign.blocks.empty())
        return raw;
    const int left = storePastedPictures(foreign.blocks, foreign.pictures);
    if (foreign.changes > 0) {
        m_paste.raw = std::move(raw);
        m_paste.changes = foreign.changes;
    }
    if (left > 0)
        QMetaObject::invokeMethod( // a message, which must not come in the middle of a paste
            this, [this, left] { Q_EMIT pastedPicturesLeftOut(left); }, Qt::QueuedConnection);
    return std::move(foreign.blocks);
}

/// Stores the pictures that pasted blocks name and puts their numbers there. One that cannot be had keeps its
/// place, to be filled in (待补图); says how many.
int ArticleTextEdit::storePastedPictures(std::vector<Block>& blocks,
                                         const std::map<QString, ImportedPicture>& pictures) const
{
    int left = 0;
    for (Block& block : blocks) {
        if (block.kind != BlockKind::Picture)
            continue;
        const auto at = pictures.find(block.payload.take(QLatin1String("file")).toString());
        const PictureId id =
            at != pictures.end() && m_index.add ? m_index.add(at->second.bytes, at->second.fileName) : PictureId();
        if (id.valid()) {
            block.payload.insert(QStringLiteral("picture"), static_cast<qint64>(id.value));
            continue;
        }
        block.payload.insert(QStringLiteral("missing"), true);
        ++left;
    }
    return left;
}

void ArticleTextEdit::insertFromMimeData(const QMimeData* source)
{
    commitPreedit();
    if (takePictures(*source))
        return;
    beginStep();
    bool own = false;
    const std::vector<Block> blocks = blocksFrom(*source, own);
    QTextCursor cursor = textCursor();
    m_paste.start = cursor.selectionStart();
    m_paste.end = cursor.selectionEnd();
    insertBlocks(cursor, blocks, m_language, *m_nextBlock, !own);
    ensureCursorVisible();
    notePaste();
}

void ArticleTextEdit::notePaste()
{
    m_paste.text = document()->toPlainText();
    if (m_paste.changes > 0)
        Q_EMIT pasteCleaned(m_paste.changes);
}

bool ArticleTextEdit::canRestoreRaw() const
{
    return m_paste.changes > 0 && !isReadOnly() && m_paste.text == document()->toPlainText();
}

std::vector<Block> ArticleTextEdit::takeRaw()
{
    const bool can = canRestoreRaw();
    CleanedPaste paste = std::exchange(m_paste, {});
    return can ? std::move(paste.raw) : std::vector<Block>();
}

void ArticleTextEdit::restoreRaw()
{
    const int start = m_paste.start;
    const int end = m_paste.end;
    const std::vector<Block> raw = takeRaw();
    if (raw.empty())
        return;
    Q_EMIT undoWanted(); // the paste was a step of its own
    beginStep();
    QTextCursor cursor(document());
    cursor.setPosition(start);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    insertBlocks(cursor, raw, m_language, *m_nextBlock, true);
    ensureCursorVisible();
}

void ArticleTextEdit::pasteRaw()
{
    m_pasteRaw = true;
    paste();
    m_pasteRaw = false;
}

} // namespace banxin
