#include "ui/spelling/spelling_feature.h"

#include "ui/catalogue/catalogue_session.h"
#include "ui/editor/article_editor.h"
#include "ui/editor/article_text_edit.h"
#include "ui/spelling/spell_overlay.h"

#include "layout/page_design.h"

#include <QAction>
#include <QMenu>
#include <QRegularExpression>
#include <QSettings>

namespace banxin {

namespace {

const QString onKey = QStringLiteral("spelling/asYouType");
const QString wordsKey = QStringLiteral("spelling/ownWords");

/// Every word of a name by itself: "Dalian Trade Association" makes Dalian right anywhere.
void addWords(QStringList& words, const QString& name)
{
    static const QRegularExpression parts(QStringLiteral("[^\\p{L}'’]+"));
    words << name.split(parts, Qt::SkipEmptyParts);
}

} // namespace

SpellingFeature::SpellingFeature(Desk& desk, QObject* parent)
    : DeskFeature(desk, parent),
      m_asYouType(desk.addAction(QStringLiteral("tools.spelling"), tr("Check English Spelling as You Type"))),
      m_next(desk.addAction(QStringLiteral("tools.next-misspelling"), tr("Next Misspelling"), Qt::Key_F7))
{
    m_asYouType->setCheckable(true);
    m_asYouType->setChecked(QSettings().value(onKey, true).toBool());
    desk.menu(DeskMenu::Tools)->addSeparator();
    desk.menu(DeskMenu::Tools)->addActions({m_asYouType, m_next});
    connect(m_asYouType, &QAction::toggled, this, [this](bool on) {
        QSettings().setValue(onKey, on);
        followEdits();
        recheck();
    });
    connect(m_next, &QAction::triggered, this, &SpellingFeature::goToNext);
}

SpellingFeature::~SpellingFeature()
{
    for (const QPointer<SpellOverlay>& overlay : m_overlays)
        if (overlay)
            overlay->setChecker(nullptr); // the checker goes first
}

bool SpellingFeature::isOn() const { return m_asYouType->isChecked(); }

void SpellingFeature::catalogueOpened()
{
    readKnownWords();
    connect(desk().session(), &CatalogueSession::glossaryChanged, this, [this] {
        readKnownWords();
        recheck();
    });
}

void SpellingFeature::articleShown() { followEdits(); }

void SpellingFeature::updateActions()
{
    m_next->setEnabled(desk().editor().articleId().valid() && desk().editor().printsLanguage(Language::En));
}

/// Lays an overlay over each English text of the editor.
void SpellingFeature::followEdits()
{
    if (!isOn() || !desk().editor().printsLanguage(Language::En) || !loadChecker())
        return;
    for (ArticleTextEdit* edit : desk().editor().findChildren<ArticleTextEdit*>()) {
        if (edit->language() != Language::En || edit->viewport()->findChild<SpellOverlay*>())
            continue;
        auto* overlay = new SpellOverlay(edit, m_checker.get());
        connect(overlay, &SpellOverlay::menuRequested, this,
                [this, overlay](const QTextCursor& word, const QPoint& position) {
                    showMenu(overlay, word, position);
                });
        m_overlays << overlay;
    }
}

bool SpellingFeature::loadChecker()
{
    if (m_checker || m_missing)
        return m_checker != nullptr;
    QString language = QStringLiteral("en-GB");
    if (const auto issue = desk().session()->issue(desk().currentIssue()))
        if (const auto design = parsePageDesign(issue->pageDesign);
            design && design->rules.hyphenation == SettingRules::Hyphenation::EnUs)
            language = QStringLiteral("en-US");
    for (const QString& wanted : {language, QStringLiteral("en-GB"), QStringLiteral("en-US")}) {
        auto opened = SpellChecker::open(wanted);
        if (!opened)
            continue;
        m_checker = std::move(*opened);
        readKnownWords();
        return true;
    }
    m_missing = true;
    m_asYouType->setEnabled(false);
    m_asYouType->setToolTip(tr("No English dictionary is installed (packages hunspell-en-gb, hunspell-en-us)."));
    return false;
}

void SpellingFeature::readKnownWords()
{
    if (!m_checker)
        return;
    QStringList words = QSettings().value(wordsKey).toStringList();
    if (CatalogueSession* session = desk().session())
        if (const auto glossary = session->catalogue().glossary())
            for (const GlossaryEntry& entry : *glossary)
                for (const QString& name : {entry.name.en, entry.shortName.en, entry.post.en})
                    addWords(words, name);
    m_checker->setKnownWords(words);
}

void SpellingFeature::recheck()
{
    m_overlays.removeIf([](const QPointer<SpellOverlay>& overlay) { return overlay.isNull(); });
    for (const QPointer<SpellOverlay>& overlay : std::as_const(m_overlays))
        overlay->setChecker(isOn() ? m_checker.get() : nullptr);
}

void SpellingFeature::learn(const QString& word)
{
    QSettings settings;
    QStringList words = settings.value(wordsKey).toStringList();
    if (!words.contains(word))
        words << word;
    settings.setValue(wordsKey, words);
    readKnownWords();
    recheck();
}

/// The text's own menu, with suggestions before its entries: what it does for cut, delete and undo stays.
void SpellingFeature::showMenu(SpellOverlay* overlay, const QTextCursor& word, const QPoint& position)
{
    auto* edit = qobject_cast<ArticleTextEdit*>(overlay->edit());
    if (!edit)
        return;
    QMenu* menu = edit->makeContextMenu(edit->viewport()->mapFromGlobal(position));
    menu->setObjectName(QStringLiteral("spellingMenu"));
    QAction* first = menu->actions().value(0);
    const auto add = [&](const QString& text) {
        auto* action = new QAction(text, menu);
        menu->insertAction(first, action);
        return action;
    };
    const QString text = word.selectedText();
    const QStringList suggestions = m_checker->suggestions(text);
    for (const QString& one : suggestions) {
        QAction* action = add(one);
        QFont font = action->font();
        font.setBold(true);
        action->setFont(font);
        connect(action, &QAction::triggered, overlay,
                [place = QTextCursor(word), one]() mutable { place.insertText(one); });
    }
    if (suggestions.isEmpty())
        add(tr("No suggestion"))->setEnabled(false);
    menu->insertSeparator(first);
    connect(add(tr("“%1” Is Right").arg(text)), &QAction::triggered, this, [this, text] { learn(text); });
    if (auto* glossary = desk().widget()->findChild<QAction*>(QStringLiteral("tools.add-term")))
        connect(add(tr("Add to Glossary…")), &QAction::triggered, overlay, [edit, word, glossary] {
            edit->setTextCursor(word);
            edit->setFocus();
            glossary->trigger();
        });
    menu->insertSeparator(first);
    menu->popup(position);
}

void SpellingFeature::goToNext()
{
    if (!isOn())
        m_asYouType->setChecked(true);
    followEdits();
    for (const QPointer<SpellOverlay>& overlay : std::as_const(m_overlays)) {
        if (!overlay || !overlay->edit()->isVisible())
            continue;
        const QTextCursor next = overlay->nextWrongWord(overlay->edit()->textCursor().selectionEnd());
        if (next.isNull())
            continue;
        overlay->edit()->setTextCursor(next);
        overlay->edit()->setFocus();
        return;
    }
    desk().tell(m_missing ? m_asYouType->toolTip() : tr("No misspelled word was found."));
}

} // namespace banxin
