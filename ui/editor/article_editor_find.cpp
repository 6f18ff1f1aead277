// Hits of a search in the article on the screen.

#include "ui/common/theme.h"
#include "ui/editor/article_document.h"
#include "ui/editor/article_editor.h"
#include "ui/editor/language_pane.h"
#include "ui/editor/pairs/pair_view.h"
#include "ui/editor/pairs/paired_text.h"

#include "edit/article_search.h"

#include <QLineEdit>
#include <QStackedWidget>
#include <QTextBlock>

#include <algorithm>

namespace banxin {

namespace {

const QString owner = QStringLiteral("z-find"); // over everything else

std::optional<int> fieldRow(HitPlace::Part part)
{
    switch (part) {
    case HitPlace::Part::Kicker: return 0;
    case HitPlace::Part::Title: return 1;
    case HitPlace::Part::Subtitle: return 2;
    case HitPlace::Part::Byline: return 3;
    case HitPlace::Part::Source: return 4;
    case HitPlace::Part::Block:
    case HitPlace::Part::Payload: break;
    }
    return std::nullopt;
}

} // namespace

/// Where the hit begins (ends) in the document that shows its side; -1: it is not shown there.
int ArticleEditor::positionInText(const ArticleHit& hit, bool end) const
{
    if (!m_open || !prints(m_open->languages, hit.place.language) || fieldRow(hit.place.part))
        return -1;
    const bool payload = hit.place.part == HitPlace::Part::Payload;
    const int offset = payload ? 0 : end ? hit.range.to : hit.range.from;
    if (!paired() && hit.place.language != activePane()->language())
        return -1;
    QTextDocument* document = paired() ? m_pairs->sideText(hit.place.language).document()
                                       : activePane()->text().document();
    return documentPosition(*document, hit.place.block, offset);
}

void ArticleEditor::markHits(const std::vector<ArticleHit>& hits, int current)
{
    QColor quiet = accentColour();
    quiet.setAlphaF(0.22F);
    QColor loud = accentColour();
    loud.setAlphaF(0.55F);
    const auto texts = paired()
        ? std::vector<ArticleTextEdit*>{&m_pairs->sideText(Language::Zh), &m_pairs->sideText(Language::En)}
        : std::vector<ArticleTextEdit*>{&activePane()->text()};
    constexpr std::size_t most = 2000; // more than that nobody looks at, and painting has to be quick
    for (ArticleTextEdit* text : texts) {
        QList<QTextEdit::ExtraSelection> stretches;
        for (std::size_t i = 0; m_open && i < std::min(hits.size(), most); ++i) {
            const ArticleHit& hit = hits[i];
            const int from = hit.place.part == HitPlace::Part::Block && hit.place.language == text->language()
                ? positionInText(hit, false)
                : -1;
            if (from < 0)
                continue;
            QTextEdit::ExtraSelection stretch;
            stretch.cursor = QTextCursor(text->document());
            stretch.cursor.setPosition(from);
            stretch.cursor.setPosition(std::min(positionInText(hit, true), text->document()->characterCount() - 1),
                                       QTextCursor::KeepAnchor);
            stretch.format.setBackground(static_cast<int>(i) == current ? loud : quiet);
            stretches << stretch;
        }
        text->setStretches(owner, stretches);
    }
}

bool ArticleEditor::showHit(const ArticleHit& hit, bool focus)
{
    if (!m_open || !prints(m_open->languages, hit.place.language))
        return false;
    if (const auto row = fieldRow(hit.place.part)) {
        QWidget* before = window()->focusWidget();
        focusField(*row, hit.place.language, hit.range.from);
        if (auto* field = qobject_cast<QLineEdit*>(window()->focusWidget())) {
            const QString text = field->text();
            const auto from = static_cast<int>(utf16Offset(text, hit.range.from));
            field->setSelection(from, static_cast<int>(utf16Offset(text, hit.range.to)) - from);
        }
        if (!focus && before)
            before->setFocus();
        return true;
    }
    const int from = positionInText(hit, false);
    const int to = positionInText(hit, true);
    if (from < 0)
        return false;
    ArticleTextEdit& text = paired() ? m_pairs->sideText(hit.place.language) : activePane()->text();
    if (paired())
        m_pairs->text().setActiveSide(hit.place.language);
    QTextCursor cursor(text.document());
    const int last = text.document()->characterCount() - 1;
    cursor.setPosition(std::min(from, last));
    cursor.setPosition(std::min(to, last), QTextCursor::KeepAnchor);
    text.setTextCursor(cursor);
    text.ensureCursorVisible();
    if (focus)
        text.setFocus();
    return true;
}

int ArticleEditor::hitFromCursor(const std::vector<ArticleHit>& hits, bool backwards) const
{
    if (!m_open)
        return -1;
    const ArticleTextEdit& text = activeText();
    const QTextCursor cursor = text.textCursor();
    const int at = backwards ? cursor.selectionStart() : cursor.selectionEnd();
    int found = -1;
    for (std::size_t i = 0; i < hits.size(); ++i) {
        if (hits[i].place.language != text.language())
            continue;
        const int from = positionInText(hits[i], false);
        if (from < 0)
            continue;
        if (backwards && positionInText(hits[i], true) <= at)
            found = static_cast<int>(i);
        else if (!backwards && from >= at)
            return static_cast<int>(i);
    }
    return found;
}

void ArticleEditor::focusText()
{
    if (m_open)
        activeText().setFocus();
}

QString ArticleEditor::selectedWords() const
{
    if (!m_open)
        return {};
    if (const auto* field = qobject_cast<QLineEdit*>(focusWidget()))
        return field->selectedText();
    const QString words = activeText().textCursor().selectedText();
    const bool one = !words.contains(QChar::ParagraphSeparator) && !words.contains(QChar::LineSeparator)
        && !words.contains(QChar::ObjectReplacementCharacter);
    return one ? words : QString();
}

} // namespace banxin
