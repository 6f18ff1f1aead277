#include "ui/insert/note_panel.h"

#include "ui/common/theme.h"
#include "ui/editor/article_editor.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin {

NotePanel::NotePanel(ArticleEditor& editor, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_pages(new QStackedWidget(this)),
      m_list(new QListWidget(this)),
      m_remove(new QPushButton(tr("Delete Footnote"), this))
{
    auto* nothing =
        new QLabel(tr("This article has no footnotes. Put the cursor behind a word and press Ctrl+Alt+F."), this);
    nothing->setWordWrap(true);
    nothing->setAlignment(Qt::AlignCenter);
    makeSecondary(nothing);
    m_list->setObjectName(QStringLiteral("noteList"));
    m_list->setAccessibleName(tr("Footnotes of the article"));
    m_list->setMinimumWidth(180);
    m_list->setMaximumWidth(320);
    connect(m_list, &QListWidget::currentRowChanged, this, &NotePanel::showWords);
    connect(m_list, &QListWidget::itemActivated, this, [this] {
        if (const PassageNote* note = current())
            m_editor.select(note->block, mainLanguage(m_editor.languages()), note->from, note->to);
    });
    auto* words = new QVBoxLayout;
    for (const Language language : {Language::Zh, Language::En}) {
        Side side{language, new QLabel(language == Language::Zh ? tr("Chinese") : tr("English"), this),
                  new QPlainTextEdit(this)};
        side.edit->setObjectName(language == Language::Zh ? QStringLiteral("noteZh") : QStringLiteral("noteEn"));
        side.edit->setAccessibleName(language == Language::Zh ? tr("Words of the footnote")
                                                              : tr("English words of the footnote"));
        side.edit->setPlaceholderText(tr("Write the footnote here."));
        side.edit->setTabChangesFocus(true);
        side.label->setBuddy(side.edit);
        makeSecondary(side.label);
        words->addWidget(side.label);
        words->addWidget(side.edit, 1);
        connect(side.edit, &QPlainTextEdit::textChanged, this, [this, side] { written(side); });
        m_sides.push_back(side);
    }
    auto* buttons = new QHBoxLayout;
    m_remove->setObjectName(QStringLiteral("noteRemove"));
    m_remove->setToolTip(tr("Takes the footnote and its number out of the text"));
    connect(m_remove, &QPushButton::clicked, this, &NotePanel::remove);
    buttons->addStretch();
    buttons->addWidget(m_remove);
    words->addLayout(buttons);
    auto* page = new QWidget(this);
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(spacing::normal, spacing::tight, spacing::normal, spacing::normal);
    row->addWidget(m_list);
    row->addLayout(words, 1);
    m_pages->addWidget(nothing);
    m_pages->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
}

const PassageNote* NotePanel::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < count() ? &m_notes[static_cast<std::size_t>(row)] : nullptr;
}

void NotePanel::follow()
{
    const Article article = m_editor.current();
    std::vector<PassageNote> notes = notesOf(article, mainLanguage(m_editor.languages()));
    const bool same = notes == m_notes;
    const QString chosen = current() ? current()->name : QString();
    m_notes = std::move(notes);
    if (!same)
        showNotes();
    m_pages->setCurrentIndex(m_notes.empty() ? 0 : 1);
    // The footnote at the cursor; else the one that was chosen.
    const std::optional<TextPlace> place = m_editor.place();
    const auto here = std::ranges::find_if(m_notes, [&](const PassageNote& note) {
        return place && note.block == place->block && place->language == mainLanguage(m_editor.languages())
            && place->from <= note.to && place->to >= note.from;
    });
    const auto before = std::ranges::find(m_notes, chosen, &PassageNote::name);
    const bool writing = std::ranges::any_of(m_sides, [](const Side& side) { return side.edit->hasFocus(); });
    const auto now = here != m_notes.end() && !(writing && before != m_notes.end()) ? here : before;
    m_list->setCurrentRow(now == m_notes.end() ? (m_notes.empty() ? -1 : 0)
                                               : static_cast<int>(now - m_notes.begin()));
    showWords();
}

void NotePanel::showNotes()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const PassageNote& note : m_notes) {
        const QString& own = mainLanguage(m_editor.languages()) == Language::En ? note.en : note.zh;
        m_list->addItem(
            tr("%1  %2").arg(note.number).arg(own.isEmpty() ? tr("(no words yet)") : own.simplified()));
    }
}

void NotePanel::showWords()
{
    m_filling = true;
    const PassageNote* note = current();
    const bool both = printsBoth(m_editor.languages());
    for (const Side& side : m_sides) {
        const bool shown = m_editor.printsLanguage(side.language);
        side.edit->setVisible(shown);
        side.label->setVisible(shown && both);
        const QString words = !note ? QString() : side.language == Language::Zh ? note->zh : note->en;
        if (side.edit->toPlainText() != words)
            side.edit->setPlainText(words);
        side.edit->setReadOnly(!note || m_editor.isReadOnly());
    }
    m_remove->setEnabled(note && !m_editor.isReadOnly());
    m_filling = false;
}

void NotePanel::write(BlockId block, const QString& name, Language language)
{
    follow();
    const auto at = std::ranges::find_if(
        m_notes, [&](const PassageNote& note) { return note.block == block && note.name == name; });
    if (at != m_notes.end())
        m_list->setCurrentRow(static_cast<int>(at - m_notes.begin()));
    for (const Side& side : m_sides)
        if (side.language == language)
            side.edit->setFocus();
}

void NotePanel::written(const Side& side)
{
    const PassageNote* note = current();
    if (m_filling || !note)
        return;
    const QString words = side.edit->toPlainText();
    if (words == (side.language == Language::Zh ? note->zh : note->en))
        return;
    const PassageNote target = *note;
    m_editor.change(
        [&](Article& article) {
            if (Block* block = article.find(target.block))
                setNoteText(*block, target.name, side.language, words);
        },
        ArticleEditor::ChangeStep::Typing);
    m_notes = notesOf(m_editor.current(), mainLanguage(m_editor.languages()));
    const int row = m_list->currentRow();
    showNotes();
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(row);
}

void NotePanel::remove()
{
    const PassageNote* note = current();
    if (!note)
        return;
    const PassageNote target = *note;
    m_editor.change([&](Article& article) {
        if (Block* block = article.find(target.block))
            removeNote(*block, target.name);
    });
    follow();
}

} // namespace banxin
