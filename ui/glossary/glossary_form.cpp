#include "ui/glossary/glossary_form.h"

#include "ui/common/colours.h"
#include "ui/common/theme.h"
#include "ui/common/wrapped_label.h"
#include "ui/messages/glossary_words.h"
#include "ui/messages/messages.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin {

namespace {

constexpr Language sides[] = {Language::Zh, Language::En};
constexpr std::size_t indexOf(Language language) { return language == Language::Zh ? 0 : 1; }

QPlainTextEdit* makeLines(const QString& name, int lines, QWidget* parent)
{
    auto* edit = new QPlainTextEdit(parent);
    edit->setObjectName(name);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(lines * edit->fontMetrics().lineSpacing() + 2 * spacing::normal);
    return edit;
}

bool hasHan(const QString& text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Han; });
}

} // namespace

GlossaryForm::GlossaryForm(CatalogueSession& session, const GlossaryEntry& entry, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_given(normalised(entry)),
      m_kinds(new QButtonGroup(this)),
      m_notes(makeLines(QStringLiteral("termNotes"), 2, this)),
      m_postLabel(new QLabel(tr("Post"), this)),
      m_preview(new WrappedLabel({}, this)),
      m_problem(new WrappedLabel({}, this))
{
    setObjectName(QStringLiteral("glossaryForm"));
    setWindowTitle(entry.id.valid() ? tr("Entry of the glossary") : tr("Add to the glossary"));
    m_preview->setObjectName(QStringLiteral("termPreview"));
    makeSecondary(m_preview);
    m_problem->setObjectName(QStringLiteral("termProblem"));
    makeError(m_problem);
    m_problem->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_ok = buttons->addButton(entry.id.valid() ? tr("Save") : tr("Add"), QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(QStringLiteral("termOk"));
    m_ok->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &GlossaryForm::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &GlossaryForm::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::section, spacing::section, spacing::section, spacing::wide);
    layout->setSpacing(spacing::wide);
    layout->addWidget(makeKinds());
    layout->addLayout(makeGrid());
    layout->addWidget(m_preview);
    layout->addWidget(m_problem);
    layout->addStretch(1); // rows come and go with the kind: none grows
    layout->addWidget(buttons);
    setMinimumWidth(680);
    for (QLabel* text : {m_preview, m_problem})
        text->setMinimumWidth(680 - 2 * spacing::section); // a narrow text would ask for many lines
    fill(m_given);
    for (QLineEdit* edit : {m_name[0], m_name[1], m_short[0], m_short[1], m_post[0], m_post[1]})
        connect(edit, &QLineEdit::textChanged, this, &GlossaryForm::follow);
    connect(m_kinds, &QButtonGroup::idToggled, this, &GlossaryForm::follow);
    follow();
    QLineEdit* first = m_given.name.zh.isEmpty() ? m_name[0] : m_name[1];
    first->setFocus();
}

QWidget* GlossaryForm::makeKinds()
{
    auto* box = new QWidget(this);
    box->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::section);
    for (const GlossaryKind kind : {GlossaryKind::Term, GlossaryKind::Person, GlossaryKind::Organisation}) {
        auto* button = new QRadioButton(glossaryKindInWords(kind), box);
        button->setObjectName(QStringLiteral("termKind-") + glossaryKindName(kind));
        m_kinds->addButton(button, static_cast<int>(kind));
        row->addWidget(button);
    }
    row->addStretch(1);
    return box;
}

QLayout* GlossaryForm::makeGrid()
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(spacing::wide);
    grid->setVerticalSpacing(spacing::normal);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    const auto label = [this, grid](int row, QLabel* text) {
        text->setAlignment(Qt::AlignRight | Qt::AlignTop);
        text->setContentsMargins(0, spacing::tight, 0, 0);
        grid->addWidget(text, row, 0);
    };
    label(1, new QLabel(tr("Name"), this));
    label(2, new QLabel(tr("Short form"), this));
    label(3, m_postLabel);
    label(4, new QLabel(tr("Not to be used"), this));
    label(5, new QLabel(tr("Notes"), this));
    for (const Language language : sides) {
        const std::size_t at = indexOf(language);
        const int column = static_cast<int>(at) + 1;
        const bool zh = language == Language::Zh;
        const QString key = languageKey(language);
        auto* head = new QLabel(zh ? tr("Chinese") : tr("English"), this);
        makeSecondary(head);
        head->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        grid->addWidget(head, 0, column);
        const auto field = [&](const QString& name, const QString& hint, int row) {
            auto* edit = new QLineEdit(this);
            edit->setObjectName(name + key);
            edit->setPlaceholderText(hint);
            edit->setAccessibleName(head->text());
            grid->addWidget(edit, row, column);
            return edit;
        };
        m_name[at] = field(QStringLiteral("termName-"), tr("the full name"), 1);
        m_short[at] = field(QStringLiteral("termShort-"), tr("used after the first mention"), 2);
        m_post[at] = field(QStringLiteral("termPost-"), zh ? tr("before the name") : tr("after the name"), 3);
        m_avoid[at] = makeLines(QStringLiteral("termAvoid-") + key, 2, this);
        m_avoid[at]->setPlaceholderText(tr("one form a line"));
        m_avoid[at]->setAccessibleName(tr("Not to be used"));
        grid->addWidget(m_avoid[at], 4, column);
    }
    m_notes->setPlaceholderText(tr("for the office; never printed"));
    m_notes->setAccessibleName(tr("Notes"));
    grid->addWidget(m_notes, 5, 1, 1, 2);
    return grid;
}

void GlossaryForm::fill(const GlossaryEntry& entry)
{
    m_kinds->button(static_cast<int>(entry.kind))->setChecked(true);
    for (const Language language : sides) {
        const std::size_t at = indexOf(language);
        m_name[at]->setText(entry.name.in(language));
        m_short[at]->setText(entry.shortName.in(language));
        m_post[at]->setText(entry.post.in(language));
        m_avoid[at]->setPlainText((language == Language::Zh ? entry.avoidZh : entry.avoidEn).join(u'\n'));
    }
    m_notes->setPlainText(entry.notes);
}

GlossaryKind GlossaryForm::kind() const { return static_cast<GlossaryKind>(m_kinds->checkedId()); }

GlossaryEntry GlossaryForm::entry() const
{
    GlossaryEntry out = m_given;
    out.kind = kind();
    for (const Language language : sides) {
        const std::size_t at = indexOf(language);
        out.name.in(language) = m_name[at]->text();
        out.shortName.in(language) = m_short[at]->text();
        out.post.in(language) = m_post[at]->text();
    }
    out.avoidZh = m_avoid[0]->toPlainText().split(u'\n');
    out.avoidEn = m_avoid[1]->toPlainText().split(u'\n');
    out.notes = m_notes->toPlainText();
    return normalised(out);
}

/// What is printed is shown while it is typed.
void GlossaryForm::follow()
{
    // A post that was typed stays to be seen when the kind is changed.
    const GlossaryEntry now = entry();
    const bool post = now.kind == GlossaryKind::Person || !now.post.isEmpty();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_postLabel, m_post[0], m_post[1]})
        widget->setVisible(post);
    m_problem->hide();
    m_ok->setEnabled(!now.name.isEmpty());
    QStringList lines;
    for (const Language language : sides) {
        const QString first = formToUse(now, language, true);
        const QString later = formToUse(now, language, false);
        if (first.isEmpty())
            continue;
        lines << (first == later ? tr("Printed as: %1").arg(first)
                                 : tr("First mention: %1; afterwards: %2").arg(first, later));
    }
    m_preview->setText(lines.isEmpty() ? tr("Give a name in Chinese or English.") : lines.join(u'\n'));
}

void GlossaryForm::accept()
{
    if (!m_ok->isEnabled())
        return;
    const GlossaryEntry now = entry();
    const auto done = now.id.valid() ? m_session.apply(SetGlossaryEntry{now})
                                     : m_session.apply(AddGlossaryEntry{now});
    if (!done) {
        m_problem->setText(describe(done.error()));
        m_problem->show();
        return;
    }
    m_stored = done->term;
    QDialog::accept();
}

void GlossaryForm::reject()
{
    if (!sameContent(entry(), m_given)) {
        const auto answer = QMessageBox::question(this, windowTitle(),
                                                  tr("What you filled in is not stored yet. Throw it away?"),
                                                  QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Cancel);
        if (answer != QMessageBox::Discard)
            return;
    }
    QDialog::reject();
}

GlossaryKind likelyKind(const BilingualString& name)
{
    for (const char* ending : {"公司", "协会", "学会",   "商会",   "联合会", "委员会", "集团",   "银行",
                               "大学", "学院", "研究院", "研究所", "中心",   "局",     "厅",     "部",
                               "处",   "院",   "所",     "组织",   "基金会", "出版社", "事务所", "办公室"})
        if (name.zh.size() >= 4 && name.zh.endsWith(QString::fromUtf8(ending)))
            return GlossaryKind::Organisation;
    if (!name.zh.isEmpty())
        return GlossaryKind::Term;
    for (const char* word :
         {"Association", "Ltd", "Ltd.", "Inc.", "Inc", "Company", "Group", "Bank", "University", "Institute",
          "Committee", "Commission", "Ministry", "Bureau", "Department", "Council"})
        if (name.en.split(u' ').contains(QLatin1String(word)))
            return GlossaryKind::Organisation;
    return GlossaryKind::Term;
}

GlossaryForm* openTermForm(CatalogueSession& session, const BilingualString& name, QWidget* parent)
{
    GlossaryEntry entry;
    entry.name = name;
    entry = normalised(entry);
    entry.kind = likelyKind(entry.name);
    if (const auto all = session.catalogue().glossary(); all && !entry.name.isEmpty()) {
        const auto known = std::ranges::find_if(*all, [&entry](const GlossaryEntry& each) {
            return (!entry.name.zh.isEmpty() && each.name.zh == entry.name.zh)
                || (entry.name.zh.isEmpty() && each.name.en.compare(entry.name.en, Qt::CaseInsensitive) == 0);
        });
        if (known != all->end()) {
            const BilingualString asked = entry.name;
            entry = *known;
            for (const Language language : sides)
                if (entry.name.in(language).isEmpty())
                    entry.name.in(language) = asked.in(language);
        }
    }
    auto* form = new GlossaryForm(session, entry, parent);
    form->setAttribute(Qt::WA_DeleteOnClose);
    form->open();
    return form;
}

GlossaryForm* openTermForm(CatalogueSession& session, const QString& selected, QWidget* parent)
{
    return openTermForm(session, hasHan(selected) ? BilingualString{selected, {}} : BilingualString{{}, selected},
                        parent);
}

} // namespace banxin
