#include "ui/writing/writing_feature.h"

#include "ui/catalogue/catalogue_session.h"
#include "ui/editor/article_editor.h"
#include "ui/editor/text_counts.h"

#include <QAction>
#include <QHelpEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolTip>

namespace banxin {

namespace {

struct Counts {
    int chinese = 0;
    int withoutMarks = 0;
    int english = 0;

    void add(const Article& article)
    {
        for (const Block& block : article.blocks) {
            chinese += chineseCount(block.zh.string);
            withoutMarks += chineseCountWithoutMarks(block.zh.string);
            english += englishCount(block.en.string);
        }
    }
};

} // namespace

WritingFeature::WritingFeature(Desk& desk, QObject* parent)
    : DeskFeature(desk, parent),
      m_save(desk.addAction(QStringLiteral("file.save"), tr("Save Now"), QKeySequence(Qt::CTRL | Qt::Key_S))),
      m_counts(desk.widget()->findChild<QLabel*>(QStringLiteral("counts")))
{
    m_save->setToolTip(tr("Everything is saved by itself while you write; this saves at once (Ctrl+S)"));
    QMenu* file = desk.menu(DeskMenu::File);
    QAction* copy = desk.widget()->findChild<QAction*>(QStringLiteral("file.save-copy"));
    file->insertAction(copy, m_save);
    connect(m_save, &QAction::triggered, this, &WritingFeature::save);
    if (m_counts)
        m_counts->installEventFilter(this);
    updateActions();
}

void WritingFeature::updateActions() { m_save->setEnabled(desk().editor().articleId().valid()); }

void WritingFeature::save()
{
    if (desk().editor().flush()) // what fails is told by the banner
        desk().tell(tr("Saved. Banxin saves by itself while you write."));
}

/// Counted when somebody asks: an issue takes a moment.
QString WritingFeature::countsInWords() const
{
    const QLocale locale;
    const auto lines = [&](const QString& what, const Counts& counts) {
        QStringList parts;
        if (counts.chinese > 0)
            parts << tr("%1 characters, %2 without punctuation")
                         .arg(locale.toString(counts.chinese), locale.toString(counts.withoutMarks));
        if (counts.english > 0)
            parts << tr("%1 English words").arg(locale.toString(counts.english));
        return parts.isEmpty() ? QString() : QStringLiteral("%1: %2").arg(what, parts.join(QStringLiteral("; ")));
    };
    QStringList out;
    const auto& editor = desk().editor();
    const auto onlyPrinted = [](Counts counts, bool zh, bool en) {
        return Counts{zh ? counts.chinese : 0, zh ? counts.withoutMarks : 0, en ? counts.english : 0};
    };
    if (const auto article = editor.stored()) {
        Counts counts;
        counts.add(*article);
        out << lines(
            tr("This article"),
            onlyPrinted(counts, editor.printsLanguage(Language::Zh), editor.printsLanguage(Language::En)));
    }
    if (const auto edition = desk().session()->catalogue().edition(desk().currentIssue())) {
        Counts counts;
        for (const auto& placed : edition->articles) {
            const LanguageMode mode = placed->setting.languages.value_or(edition->issue.languages);
            Counts one;
            one.add(placed->article);
            one = onlyPrinted(one, prints(mode, Language::Zh), prints(mode, Language::En));
            counts.chinese += one.chinese;
            counts.withoutMarks += one.withoutMarks;
            counts.english += one.english;
        }
        out << lines(tr("Whole issue"), counts);
    }
    out.removeAll(QString());
    return out.join(QLatin1Char('\n'));
}

bool WritingFeature::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_counts || event->type() != QEvent::ToolTip || !desk().session())
        return DeskFeature::eventFilter(watched, event);
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), countsInWords(), m_counts);
    return true;
}

} // namespace banxin
