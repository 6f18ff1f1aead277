#include "printed_text.h"

#include "layout/article/numerals.h"
#include "pair_pages.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace banxin::test {

namespace {

using Part = SourceRange::Part;
using Role = SourceRange::Role;

QString squeezed(QString text)
{
    static const QRegularExpression white(QStringLiteral("[\\s\\x{3000}]+"));
    return text.remove(white);
}

QString in(const QJsonObject& object, Language language) { return object.value(languageKey(language)).toString(); }

QString in(const QJsonObject& object, const char* key, Language language)
{
    return in(object.value(QLatin1String(key)).toObject(), language);
}

/// Cells of a table in no order, each in brackets.
QString sorted(QStringList cells)
{
    cells.removeAll(QString());
    cells.sort();
    return cells.isEmpty() ? QString() : QLatin1Char('[') + cells.join(QStringLiteral("][")) + QLatin1Char(']');
}

/// Collects what one article prints.
class WantedArticle {
public:
    WantedArticle(std::map<TextKey, QString>& out, const Edition& edition, const PageDesign& design,
                  LanguageMode mode, int index)
        : m_out(out),
          m_edition(edition),
          m_design(design),
          m_mode(mode),
          m_index(index),
          m_article(edition.articles[static_cast<std::size_t>(index)]->article)
    {}

    void collect()
    {
        for (const Language language : {Language::Zh, Language::En})
            if (prints(m_mode, language))
                addHead(language);
        for (const Block& block : m_article.blocks) {
            for (const Language language : {Language::Zh, Language::En})
                if (prints(m_mode, language))
                    addBlock(block, language);
        }
    }

private:
    void put(Part part, const Block* block, Language language, const QString& text, Role role = Role::Text,
             std::int64_t item = -1)
    {
        if (!squeezed(text).isEmpty())
            m_out[{m_index, part, block ? block->id.value : 0, language, role, item}] = squeezed(text);
    }

    void addHead(Language language)
    {
        const ArticleDesign& design = m_design.articles;
        const bool zh = language == Language::Zh;
        put(Part::Kicker, nullptr, language, m_article.kicker.in(language));
        put(Part::Title, nullptr, language, m_article.title.in(language));
        put(Part::Subtitle, nullptr, language, m_article.subtitle.in(language));
        const auto filled = [&](const QString& pattern, const char* field, const QString& value) {
            return value.isEmpty() ? QString() : QString(pattern).replace(QString::fromUtf8(field), value);
        };
        const QString& byline = m_article.byline.in(language);
        if (m_article.bylinePlace == BylinePlace::UnderTitle && !byline.isEmpty())
            put(Part::Byline, nullptr, language,
                (design.bylineForm == ArticleDesign::BylineForm::Prefix ? design.bylinePrefix.in(language)
                                                                        : QString())
                    + byline);
        else if (m_article.bylinePlace == BylinePlace::AtEnd)
            put(Part::Byline, nullptr, language,
                filled(zh ? design.bylineAtEnd : design.bylineAtEndEn, "{署名}", byline));
        put(Part::Source, nullptr, language,
            filled(zh ? design.source : design.sourceEn, "{来源}", m_article.source.in(language)));
    }

    void addBlock(const Block& block, Language language)
    {
        const QString caption = block.in(language).string;
        const QString credit = in(block.payload, "credit", language);
        if (block.kind == BlockKind::Table)
            return addTable(block, language);
        if (block.kind == BlockKind::PictureGroup) {
            std::int64_t item = 0;
            for (const QJsonValue& value : block.payload.value(QLatin1String("pictures")).toArray()) {
                const QJsonObject picture = value.toObject();
                put(Part::Block, &block, language, in(picture, language) + in(picture, "credit", language),
                    Role::ItemCaption, item++);
            }
        }
        if (block.kind == BlockKind::Picture || block.kind == BlockKind::PictureGroup)
            return put(Part::Block, &block, language, caption + credit);
        if (caption.isEmpty())
            return;
        const QString label = block.kind == BlockKind::EditorNote ? m_design.articles.editorNote.in(language)
                                                                  : QString();
        put(Part::Block, &block, language, label + withNotes(block, language));
    }

    /// The text with the numbers of its notes; the notes themselves are added.
    QString withNotes(const Block& block, Language language)
    {
        QString out = block.in(language).string;
        int& count = m_notes[m_mode == LanguageMode::Interlinear ? Language::Zh : language];
        std::vector<Mark> marks = block.in(language).marks;
        std::ranges::stable_sort(marks, {}, &Mark::from);
        for (const Mark& mark : marks) {
            const auto at = out.indexOf(QChar::ObjectReplacementCharacter);
            if (mark.kind != MarkKind::Note || at < 0)
                continue;
            const QString number = circledNumber(++count);
            out.replace(at, 1, number);
            const QJsonObject notes = block.payload.value(QLatin1String("notes")).toObject();
            put(Part::Block, &block, language, in(notes.value(mark.value).toObject(), language), Role::Note,
                count);
            put(Part::Block, &block, language, number, Role::NoteLabel, count);
        }
        return out;
    }

    void addTable(const Block& block, Language language)
    {
        QStringList cells;
        bool translated = language == Language::Zh || !block.en.isEmpty() || m_mode == LanguageMode::En;
        for (const QJsonValue& row : block.payload.value(QLatin1String("rows")).toArray())
            for (const QJsonValue& cell : row.toArray()) {
                const QString own = in(cell.toObject(), language);
                translated = translated || !own.isEmpty();
                cells << squeezed(own.isEmpty() ? in(cell.toObject(), Language::Zh) : own);
            }
        put(Part::Block, &block, language, block.in(language).string);
        if (translated)
            put(Part::Block, &block, language, sorted(cells), Role::Cell);
    }

    std::map<TextKey, QString>& m_out;
    const Edition& m_edition;
    const PageDesign& m_design;
    LanguageMode m_mode;
    int m_index;
    const Article& m_article;
    std::map<Language, int> m_notes;
};

} // namespace

QString textOf(const ComposedPage& page, const ComposedLine& line)
{
    QString text;
    for (int i = line.firstRun; i < line.lastRun; ++i)
        text += page.runs[static_cast<std::size_t>(i)].text;
    return text;
}

std::map<TextKey, QString> wantedTexts(const Edition& edition, const PageDesign& design, LanguageMode mode)
{
    std::map<TextKey, QString> out;
    for (int i = 0; i < static_cast<int>(edition.articles.size()); ++i)
        WantedArticle(out, edition, design, mode, i).collect();
    return out;
}

std::map<TextKey, QString> printedTexts(const ComposedIssue& issue)
{
    std::map<TextKey, QString> out;
    std::map<TextKey, std::map<std::int64_t, QString>> cells;
    for (const ComposedPage& page : issue.pages)
        for (const ComposedLine& line : page.lines) {
            const SourceRange& source = line.source;
            if (source.part == Part::Furniture || source.article < 0 || source.role == Role::Repeated)
                continue;
            const bool cell = source.role == Role::Cell;
            const TextKey key{source.article,  source.part, source.block.value,
                              source.language, source.role, cell ? -1 : source.item};
            const QString text = squeezed(textOf(page, line));
            (cell ? cells[key][source.item] : out[key]) += text;
        }
    for (const auto& [key, texts] : cells) {
        QStringList all;
        for (const auto& [item, text] : texts)
            all << text;
        out[key] = sorted(all);
    }
    return out;
}

QStringList textFaults(const PairPages& pages)
{
    const std::map<TextKey, QString> wanted = wantedTexts(pages.edition, pages.design, pages.mode);
    const std::map<TextKey, QString> printed = printedTexts(pages.issue);
    QStringList out;
    const auto say = [&](const TextKey& key, const QString& what) {
        const auto& [article, part, block, language, role, item] = key;
        out << QStringLiteral("article %1 part %2 block %3 %4 role %5 item %6: %7")
                   .arg(article)
                   .arg(static_cast<int>(part))
                   .arg(block)
                   .arg(languageKey(language))
                   .arg(static_cast<int>(role))
                   .arg(item)
                   .arg(what);
    };
    for (const auto& [key, text] : wanted) {
        const auto at = printed.find(key);
        if (at == printed.end())
            say(key, QStringLiteral("not printed: “%1”").arg(text.left(30)));
        else if (at->second != text)
            say(key, QStringLiteral("“%1” printed as “%2”").arg(text, at->second));
    }
    for (const auto& [key, text] : printed)
        if (!wanted.contains(key) && !text.isEmpty())
            say(key, QStringLiteral("printed “%1”, which is not wanted").arg(text.left(30)));
    return out;
}

} // namespace banxin::test
