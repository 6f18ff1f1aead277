#include "ui/history/corrections_feature.h"

#include "ui/catalogue/catalogue_model.h"
#include "ui/catalogue/catalogue_session.h"
#include "ui/common/save_name.h"
#include "ui/common/theme.h"
#include "ui/editor/article_editor.h"
#include "ui/history/corrections_dialog.h"
#include "ui/history/history_feature.h"

#include "base/file.h"
#include "docx/reader.h"

#include <QAction>
#include <QButtonGroup>
#include <QDateTime>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <map>

namespace banxin {

namespace {

QString titleOf(const Article& article)
{
    return article.title.zh.isEmpty() ? article.title.en : article.title.zh;
}

/// Asks which languages go out.
class LanguagesDialog final : public QDialog {
public:
    explicit LanguagesDialog(QWidget* parent) : QDialog(parent)
    {
        setObjectName(QStringLiteral("correctionLanguages"));
        setWindowTitle(CorrectionsFeature::tr("Send to Word"));
        auto* layout = new QVBoxLayout(this);
        layout->setSpacing(spacing::normal);
        layout->addWidget(new QLabel(CorrectionsFeature::tr("What is to be corrected:"), this));
        const std::pair<QString, std::vector<Language>> choices[] = {
            {CorrectionsFeature::tr("&Chinese and English"), {Language::Zh, Language::En}},
            {CorrectionsFeature::tr("Chinese &only"), {Language::Zh}},
            {CorrectionsFeature::tr("&English only"), {Language::En}}};
        for (const auto& [words, languages] : choices) {
            auto* button = new QRadioButton(words, this);
            button->setChecked(m_buttons.empty());
            layout->addWidget(button);
            m_buttons.emplace_back(button, languages);
        }
        auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
        buttons->button(QDialogButtonBox::Ok)->setText(CorrectionsFeature::tr("Save As…"));
        layout->addWidget(buttons);
        connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        setMinimumWidth(320);
    }

    std::vector<Language> languages() const
    {
        for (const auto& [button, languages] : m_buttons)
            if (button->isChecked())
                return languages;
        return {};
    }

private:
    std::vector<std::pair<QRadioButton*, std::vector<Language>>> m_buttons;
};

} // namespace

CorrectionsFeature::CorrectionsFeature(Desk& desk, QObject* parent)
    : DeskFeature(desk, parent),
      m_out(desk.addAction(QStringLiteral("corrections.article-out"), tr("Send to Word for Corrections…"))),
      m_issueOut(
          desk.addAction(QStringLiteral("corrections.issue-out"), tr("Send Issue to Word for Corrections…"))),
      m_in(desk.addAction(QStringLiteral("corrections.in"), tr("Take Corrections Back from Word…")))
{
    QMenu* article = desk.menu(DeskMenu::Article);
    article->addSeparator();
    article->addActions({m_out, m_in});
    QMenu* issue = desk.menu(DeskMenu::Issue);
    issue->addSeparator();
    issue->addAction(m_issueOut);
    connect(m_out, &QAction::triggered, this, [this] { chooseOut(false); });
    connect(m_issueOut, &QAction::triggered, this, [this] { chooseOut(true); });
    connect(m_in, &QAction::triggered, this, &CorrectionsFeature::chooseIn);
    updateActions();
}

void CorrectionsFeature::updateActions()
{
    CatalogueSession* session = desk().session();
    m_out->setEnabled(session && desk().editor().articleId().valid());
    m_issueOut->setEnabled(session && !desk().currentIssue().isEmpty());
    m_in->setEnabled(session && !session->readOnly());
}

/// The issue in which the article on the screen is shown; empty: it waits.
QString CorrectionsFeature::contextIssue() const
{
    return issueOnScreen(desk()) ? desk().currentNode().issue : QString();
}

void CorrectionsFeature::tell(const Status& status)
{
    if (!status && status.error().code != Error::Code::Cancelled)
        desk().showError(status.error());
}

void CorrectionsFeature::chooseOut(bool issue)
{
    if (!desk().session() || !desk().settle())
        return;
    const std::vector<Language> languages = languagesWithText(desk().session()->catalogue(),
                                                              issue ? ArticleId() : desk().editor().articleId(),
                                                              issue ? desk().currentIssue() : contextIssue());
    if (languages.size() < 2) {
        askName(issue, languages.empty() ? std::vector<Language>{Language::Zh} : languages);
        return;
    }
    auto* dialog = new LanguagesDialog(desk().widget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, issue] { askName(issue, dialog->languages()); });
    dialog->open();
}

void CorrectionsFeature::askName(bool issue, const std::vector<Language>& languages)
{
    QString name = titleOf(desk().editor().current());
    if (const auto shown = desk().session()->issue(desk().currentIssue()); issue && shown)
        name = QStringLiteral("%1 %2-%3").arg(shown->name.zh).arg(shown->year).arg(shown->number);
    const QString file = askSaveName(desk().widget(), tr("Send to Word"),
                                     safeFileName(tr("%1 (to correct)").arg(name)) + QStringLiteral(".docx"),
                                     tr("Word document (*.docx)"), QStringLiteral("docx"));
    if (file.isEmpty())
        return;
    const Status written = issue ? writeIssue(file, languages) : writeArticle(file, languages);
    tell(written);
    if (written)
        desk().tell(tr("Written. Changes are tracked in Word; take the file back with “%1”.")
                        .arg(m_in->text().remove(QStringLiteral("…"))));
}

Status CorrectionsFeature::writeArticle(const QString& file, std::vector<Language> languages)
{
    if (!desk().settle())
        return Error{Error::Code::Cancelled, {}, {}};
    return write(articleForCorrection(desk().session()->catalogue(), desk().editor().articleId(), contextIssue(),
                                      std::move(languages)),
                 file);
}

Status CorrectionsFeature::writeIssue(const QString& file, std::vector<Language> languages)
{
    if (!desk().settle())
        return Error{Error::Code::Cancelled, {}, {}};
    return write(issueForCorrection(desk().session()->catalogue(), desk().currentIssue(), std::move(languages)),
                 file);
}

Status CorrectionsFeature::write(const Result<CorrectionPackage>& package, const QString& file)
{
    if (!package)
        return package.error();
    const Result<QByteArray> bytes = correctionDocument(package->articles, package->setup);
    if (!bytes)
        return bytes.error();
    if (const Status written = writeFile(file, *bytes); !written)
        return written.error();
    if (desk().session()->readOnly())
        return Done{}; // the text as it was sent can still be compared while nobody writes on it
    const QString label =
        tr("Sent to Word %1").arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    for (const RevisionId revision : revisionsToKeep(desk().session()->catalogue(), *package)) {
        desk().session()->breakMerging();
        if (const auto kept = desk().session()->apply(KeepVersion{revision, label}); !kept)
            return kept.error();
    }
    return Done{};
}

void CorrectionsFeature::chooseIn()
{
    const QString file = QFileDialog::getOpenFileName(desk().widget(), tr("Take corrections back"), {},
                                                      tr("Word document (*.docx)"));
    if (file.isEmpty())
        return;
    if (const Result<CorrectionsDialog*> dialog = openReturned(file); !dialog)
        tell(dialog.error());
}

Result<CorrectionsDialog*> CorrectionsFeature::openReturned(const QString& file)
{
    if (!desk().session() || !desk().settle())
        return Error{Error::Code::Cancelled, {}, {}};
    const Result<QByteArray> bytes = readFile(file, docx::ZipLimits{}.archive);
    if (!bytes)
        return bytes.error();
    const Result<docx::Document> document = docx::read(*bytes, file, {}, docx::Detail::Everything);
    if (!document)
        return document.error();
    const Catalogue& catalogue = desk().session()->catalogue();
    Result<CorrectionReturn> returned = returnedCorrections(catalogue, *document, file);
    // A file that says nothing of itself is compared with the article on the screen.
    if (!returned && !correctionIdentity(*document) && desk().editor().articleId().valid())
        returned = returnedCorrections(catalogue, *document, file, desk().editor().articleId());
    if (!returned)
        return returned.error();
    auto* dialog = new CorrectionsDialog(std::move(*returned), file, desk().widget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { tell(store(dialog->returned())); });
    dialog->open();
    return dialog;
}

Status CorrectionsFeature::store(const CorrectionReturn& returned)
{
    if (!desk().session() || !desk().settle())
        return Error{Error::Code::Cancelled, {}, {}};
    std::map<std::int64_t, std::vector<Article>> byIssue; // 0: they are printed nowhere
    for (const CorrectionReturn::One& one : returned.articles) {
        const Article result = one.corrections.result();
        if (!sameContent(result, one.corrections.here))
            byIssue[one.printedIn ? one.printedIn->value : 0].push_back(result);
    }
    desk().session()->breakMerging();
    for (auto& [issue, articles] : byIssue) {
        const std::optional<IssueRowId> row = issue != 0 ? std::optional(IssueRowId{issue}) : std::nullopt;
        const Result<EditOutcome> done = articles.size() == 1
            ? desk().session()->apply(SetArticle{articles.front(), row})
            : desk().session()->apply(SetArticles{articles, row});
        if (!done)
            return done.error();
    }
    desk().session()->breakMerging();
    desk().reloadArticle();
    desk().tell(tr("The corrections were taken over."));
    return Done{};
}

} // namespace banxin
