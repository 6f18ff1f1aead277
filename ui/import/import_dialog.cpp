#include "ui/import/import_dialog.h"

#include "ui/common/theme.h"
#include "ui/common/wrapped_label.h"
#include "ui/editor/paragraph_look.h"
#include "ui/import/article_fields.h"
#include "ui/import/change_list.h"
#include "ui/import/compare_view.h"
#include "ui/import/place_chooser.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin {

namespace {

constexpr int retitleDelay = 250; ///< after the last key in a field, in milliseconds

} // namespace

ImportDialog::ImportDialog(std::vector<ManuscriptFile> files, std::unique_ptr<ImportTarget> target,
                           const ImportPlace& place, QWidget* parent)
    : QDialog(parent),
      m_review(std::move(files)),
      m_cleaner([](const Manuscript& manuscript, const CleanOptions& options, std::stop_token stop) {
          return clean(manuscript, options, stop);
      }),
      m_target(std::move(target)),
      m_summary(new WrappedLabel({}, this)),
      m_state(new QLabel(this))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Clean Up and Import"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    setSizeGripEnabled(true);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(2 * spacing::normal);
    splitter->addWidget(makeLeft());
    splitter->addWidget(makeMiddle());
    m_changes = new ChangeList(splitter);
    m_changes->setMinimumWidth(200);
    splitter->addWidget(m_changes);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 7);
    splitter->setStretchFactor(2, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::wide);
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_summary);
    layout->addWidget(splitter, 1);
    layout->addWidget(makeBottom(place));
    const QSize window = parent ? parent->window()->size() : QSize(1280, 800);
    resize(std::clamp(window.width() - 40, 960, 1800), std::clamp(window.height() - 60, 600, 1100));
    splitter->setSizes({230, width() - 230 - 270, 270});
    m_retitle.setSingleShot(true);
    m_retitle.setInterval(retitleDelay);
    connectParts();
    for (std::size_t f = 0; f < m_review.files().size(); ++f)
        readSeen(f);
    m_tree->show(m_review);
    // The first article; where there is none, the reason.
    ArticleTree::Entry first{0, std::nullopt};
    for (std::size_t f = m_review.files().size(); f-- > 0;)
        if (!m_review.file(f).shown.articles.empty())
            first = {f, 0};
    m_tree->select(first);
    showEntry();
    m_tree->setFocus();
}

ImportDialog::~ImportDialog() = default;

QWidget* ImportDialog::makeLeft()
{
    auto* left = new QWidget(this);
    left->setMinimumWidth(170);
    m_tree = new ArticleTree(left);
    auto* heading = new QLabel(QStringLiteral("<b>%1</b>").arg(tr("Articles found")), left);
    heading->setBuddy(m_tree);
    m_warningHeading = new QLabel(left);
    m_warnings = new QListWidget(left);
    m_warnings->setObjectName(QStringLiteral("importWarnings"));
    m_warnings->setAccessibleName(tr("What to look at in this manuscript"));
    m_warnings->setWordWrap(true);
    m_warnings->setSelectionMode(QAbstractItemView::NoSelection);
    m_warnings->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_warnings->setMaximumHeight(170);
    auto* layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::tight);
    layout->addWidget(heading);
    layout->addWidget(m_tree, 3);
    layout->addWidget(m_warningHeading);
    layout->addWidget(m_warnings, 1);
    return left;
}

QWidget* ImportDialog::makeMiddle()
{
    auto* middle = new QWidget(this);
    middle->setMinimumWidth(480);
    m_fields = new ArticleFields(middle);
    m_compare = new CompareView(middle);
    auto* layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_fields);
    layout->addWidget(makeTools());
    layout->addWidget(m_compare, 1);
    return middle;
}

QToolBar* ImportDialog::makeTools()
{
    auto* bar = new QToolBar(this);
    bar->setAccessibleName(tr("Arrange the articles"));
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_kind = new QComboBox(bar);
    m_kind->setObjectName(QStringLiteral("importKind"));
    m_kind->setAccessibleName(tr("Style of the paragraph at the cursor"));
    m_kind->setPlaceholderText(tr("Paragraph style"));
    m_kind->setToolTip(tr("Style of the paragraph at the cursor, on the right side"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const BlockKind kind : paragraphStyles())
        m_kind->addItem(paragraphStyleName(kind), static_cast<int>(kind));
    bar->addWidget(m_kind);
    const auto add = [&](const QString& text, const QString& tip, const char* name, const QKeySequence& key) {
        auto* action = bar->addAction(text);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(key);
        if (auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(action)))
            button->setAutoRaise(false); // it is seen that these are buttons
        action->setToolTip(tr("%1 (%2)").arg(tip, key.toString(QKeySequence::NativeText)));
        return action;
    };
    m_split = add(tr("Split Here"), tr("A new article begins with the paragraph at the cursor"), "importSplit",
                  QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_merge = add(tr("Merge with Previous"), tr("This article goes to the end of the one above it"), "importMerge",
                  QKeySequence(Qt::CTRL | Qt::Key_Backspace));
    m_asTitle = add(tr("Make Title"), tr("The paragraph at the cursor becomes the title"), "importAsTitle",
                    QKeySequence(Qt::CTRL | Qt::Key_T));
    m_undo = add(tr("Undo"), tr("Takes back the last thing done by hand to this manuscript"), "importUndo",
                 QKeySequence::Undo);
    m_seen = add(tr("Compare with Printed…"), tr("What is different from the text that the catalogue has already"),
                 "importCompareSeen", QKeySequence(Qt::CTRL | Qt::Key_D));
    m_seen->setVisible(false); // until an article was seen before
    connect(m_seen, &QAction::triggered, this, &ImportDialog::showSeen);
    connect(m_split, &QAction::triggered, this, [this] { editAtCursor(HandEdit::Kind::Split); });
    connect(m_merge, &QAction::triggered, this, [this] { editAtCursor(HandEdit::Kind::Merge); });
    connect(m_asTitle, &QAction::triggered, this, [this] { editAtCursor(HandEdit::Kind::AsTitle); });
    connect(m_undo, &QAction::triggered, this, [this] {
        if (!m_shown)
            return;
        m_review.undoEdit(*m_shown);
        structureChanged(true);
    });
    return bar;
}

QWidget* ImportDialog::makeBottom(const ImportPlace& place)
{
    auto* bottom = new QWidget(this);
    m_place = new PlaceChooser(m_target->issues(), place, bottom);
    m_state->setObjectName(QStringLiteral("importState"));
    makeSecondary(m_state);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, bottom);
    m_ok = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(QStringLiteral("importOk"));
    m_ok->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    auto* layout = new QHBoxLayout(bottom);
    layout->setContentsMargins(0, spacing::tight, 0, 0);
    layout->setSpacing(spacing::wide);
    layout->addWidget(m_place, 1);
    layout->addWidget(m_state);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::store);
    connect(buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);
    return bottom;
}

void ImportDialog::connectParts()
{
    connect(m_tree, &ArticleTree::entryChanged, this, &ImportDialog::showEntry);
    connect(m_tree, &ArticleTree::chosenSet, this, [this](std::size_t file, std::size_t article, bool chosen) {
        m_review.setChosen(file, article, chosen);
        updateButtons();
    });
    connect(m_compare, &CompareView::currentChanged, this, &ImportDialog::showCurrentParagraph);
    connect(m_fields, &ArticleFields::edited, this, &ImportDialog::editField);
    connect(m_kind, &QComboBox::activated, this, &ImportDialog::setKind);
    connect(&m_retitle, &QTimer::timeout, this, [this] {
        if (m_shown)
            showFile(*m_shown, true);
    });
    connect(m_changes, &ChangeList::changeChosen, m_compare, &CompareView::showChange);
    connect(m_changes, &ChangeList::ruleSet, this, [this](const QString& rule, bool on) {
        if (m_shown && m_review.setRuleOn(*m_shown, rule, on))
            cleanAgain(*m_shown);
    });
    connect(m_changes, &ChangeList::changeSet, this, [this](const CleanChange& change, bool applied) {
        if (m_shown && m_review.setApplied(*m_shown, change, applied))
            cleanAgain(*m_shown);
    });
    connect(m_changes, &ChangeList::allSet, this, [this](bool applied) {
        if (m_shown && m_review.setAllApplied(*m_shown, applied))
            cleanAgain(*m_shown);
    });
    connect(m_place, &PlaceChooser::changed, this, [this] {
        m_fields->setColumns(m_place->columnNames());
        updateButtons();
    });
    m_fields->setColumns(m_place->columnNames());
}

} // namespace banxin
