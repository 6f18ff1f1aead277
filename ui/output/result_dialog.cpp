#include "ui/output/result_dialog.h"

#include "ui/common/theme.h"
#include "ui/common/wrapped_label.h"
#include "ui/messages/messages.h"
#include "ui/output/findings_panel.h"

#include "output/export_issue.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace banxin {

namespace {

/// What the export itself has to say is shown even where it is only for information.
bool worthShowing(const Diagnostic& diagnostic)
{
    return diagnostic.severity != Diagnostic::Severity::Info
        || diagnostic.rule.startsWith(QLatin1String("export."))
        || diagnostic.rule.startsWith(QLatin1String("IMP-"));
}

} // namespace

OutputResult OutputResult::of(const ExportReport& report)
{
    OutputResult out;
    out.file = report.file;
    out.written = report.written;
    out.pages = report.pages;
    out.bytes = report.bytes;
    out.findings = report.findings;
    for (const Diagnostic& diagnostic : report.diagnostics)
        if (worthShowing(diagnostic))
            out.composition.push_back(diagnostic);
    return out;
}

OutputResult OutputResult::of(const QString& file, const PreflightReport& report)
{
    OutputResult out;
    out.kind = Kind::Checked;
    out.file = file;
    out.standard = report.standard;
    out.pages = report.pages;
    out.bytes = QFileInfo(file).size();
    out.findings = report.findings;
    return out;
}

ResultDialog::ResultDialog(OutputResult result, std::unique_ptr<WaiverStore> waivers, QWidget* parent)
    : QDialog(parent),
      m_result(std::move(result)),
      m_waivers(std::move(waivers)),
      m_panel(new FindingsPanel(this))
{
    setObjectName(QStringLiteral("resultDialog"));
    setWindowTitle(m_result.kind == OutputResult::Kind::Exported ? tr("Export PDF") : tr("Check PDF File"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::section, spacing::section, spacing::section, spacing::wide);
    layout->setSpacing(spacing::wide);
    layout->addWidget(makeHead());
    layout->addWidget(m_panel, 1);
    layout->addWidget(makeButtons());
    connect(m_panel, &FindingsPanel::groupsChanged, this, &ResultDialog::showHead);
    connect(m_panel, &FindingsPanel::failed, this,
            [this](const Error& error) { QMessageBox::warning(this, windowTitle(), describe(error)); });
    showFindings();
}

QWidget* ResultDialog::makeHead()
{
    auto* head = new QWidget(this);
    m_mark = new QLabel(head);
    m_headline = new WrappedLabel({}, head);
    m_headline->setObjectName(QStringLiteral("resultHeadline"));
    m_headline->setMinimumWidth(420);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() + 3);
    large.setWeight(QFont::DemiBold);
    m_headline->setFont(large);
    m_summary = new WrappedLabel({}, head);
    m_summary->setMinimumWidth(420);
    m_summary->setObjectName(QStringLiteral("resultSummary"));
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    makeSecondary(m_summary);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(spacing::tight);
    lines->addWidget(m_headline);
    lines->addWidget(m_summary);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::wide);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addLayout(lines, 1);
    return head;
}

QWidget* ResultDialog::makeButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* folder = buttons->addButton(tr("Show in Folder"), QDialogButtonBox::ActionRole);
    QPushButton* open = buttons->addButton(tr("Open"), QDialogButtonBox::ActionRole);
    folder->setAutoDefault(false);
    for (QPushButton* button : {open, folder}) {
        button->setVisible(openable());
        giveRoom(button);
    }
    QPushButton* first = openable() ? open : buttons->button(QDialogButtonBox::Close);
    first->setDefault(true);
    first->setFocus();
    const QString file = m_result.file;
    connect(open, &QPushButton::clicked, this, [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
    connect(folder, &QPushButton::clicked, this,
            [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).absolutePath())); });
    connect(buttons, &QDialogButtonBox::rejected, this, &ResultDialog::reject);
    return buttons;
}

bool ResultDialog::openable() const { return m_result.kind == OutputResult::Kind::Checked || m_result.written; }

QString ResultDialog::headline() const
{
    const FindingGroups& groups = m_panel->groups();
    const bool checked = m_result.kind == OutputResult::Kind::Checked;
    if (!m_result.written)
        return tr("Not exported: these points must be solved first");
    const int look = static_cast<int>(groups.look.size());
    if (!groups.mustSolve.empty())
        return checked ? tr("A press may turn this file away") : tr("Exported, but a press may turn it away");
    if (look > 0)
        return checked ? tr("Checked: %n point(s) to look at", nullptr, look)
                       : tr("Exported. %n point(s) to look at", nullptr, look);
    return checked ? tr("Checked: nothing to correct") : tr("Exported");
}

QString ResultDialog::summary() const
{
    QStringList parts;
    if (!m_result.standard.isEmpty())
        parts << m_result.standard;
    else if (m_result.kind == OutputResult::Kind::Checked)
        parts << tr("states no standard");
    if (m_result.pages > 0)
        parts << tr("%n page(s)", nullptr, m_result.pages);
    if (m_result.bytes > 0)
        parts << QLocale().formattedDataSize(m_result.bytes, 1, QLocale::DataSizeTraditionalFormat);
    QString out = parts.join(QStringLiteral(" · "));
    if (!m_result.written)
        out = tr("No file was written; an older one of this name is still the same.");
    return QDir::toNativeSeparators(m_result.file) + QLatin1Char('\n') + out;
}

void ResultDialog::showHead()
{
    const bool well = m_result.written && m_panel->groups().mustSolve.empty();
    m_mark->setPixmap(
        (well ? accentIcon(QStringLiteral("done")) : themeIcon(QStringLiteral("findings"))).pixmap(32, 32));
    m_headline->setText(headline());
    m_summary->setText(summary());
    setAccessibleDescription(headline());
}

void ResultDialog::showFindings()
{
    m_panel->setFindings(m_result.findings, m_result.composition, m_waivers.get());
    const bool any = !m_panel->groups().empty() || !m_panel->groups().waived.empty()
        || !m_result.composition.empty();
    m_panel->setVisible(any);
    if (any)
        resize(720, 540);
    else
        resize(520, sizeHint().height());
    showHead();
}

void ResultDialog::forgetWaivers()
{
    m_panel->setFindings(m_result.findings, m_result.composition, nullptr);
    m_waivers.reset();
}

} // namespace banxin
