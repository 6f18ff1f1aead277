// The bar above the pages: ways of looking at them.

#include "ui/preview/preview_panel.h"

#include "ui/common/theme.h"
#include "ui/preview/thumbnail_strip.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QSpinBox>
#include <QToolBar>
#include <QToolButton>

namespace banxin {

void PreviewPanel::makeActions()
{
    const auto make = [&](const char* id, const QString& text, bool checkable, const QString& icon = {}) {
        auto* action = new QAction(text, this);
        action->setObjectName(QLatin1String(id));
        action->setCheckable(checkable);
        if (!icon.isEmpty())
            action->setIcon(themeIcon(icon));
        return action;
    };
    m_fitWidth = make("preview.fit-width", tr("Fit Width"), true, QStringLiteral("fit-width"));
    m_fitPage = make("preview.fit-page", tr("Fit Page"), true, QStringLiteral("fit-page"));
    m_facing = make("preview.facing", tr("Facing Pages"), true, QStringLiteral("facing"));
    m_zoomIn = make("preview.zoom-in", tr("Zoom In"), false, QStringLiteral("zoom-in"));
    m_zoomOut = make("preview.zoom-out", tr("Zoom Out"), false, QStringLiteral("zoom-out"));
    m_zoomIn->setShortcut(QKeySequence::ZoomIn);
    m_zoomOut->setShortcut(QKeySequence::ZoomOut);
    m_fitPage->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_0));
    m_showThumbnails = make("preview.thumbnails", tr("Small Pages"), true, QStringLiteral("thumbnails"));
    m_follow = make("preview.follow", tr("Follow the Cursor"), true);
    m_follow->setToolTip(tr("Scroll the pages to the line in which you write"));
    m_marks = make("preview.marks", tr("Marks beside Lines"), true);
    m_marks->setToolTip(tr("Loose lines, text without room and findings, in the margin"));
    m_grid = make("preview.grid", tr("Baseline Grid"), true);
    m_boxes = make("preview.boxes", tr("Type Area and Frames"), true);
    m_bleed = make("preview.bleed", tr("Bleed and Trim"), true);
    const QSettings settings;
    for (QAction* action : {m_showThumbnails, m_follow, m_marks, m_grid, m_boxes, m_bleed})
        action->setChecked(settings.value(action->objectName(), action == m_follow || action == m_marks).toBool());
    m_thumbnails->setVisible(m_showThumbnails->isChecked());
    readOverlays();
}

QToolButton* PreviewPanel::makeShowMenu(QToolBar* bar)
{
    auto* button = new QToolButton(bar);
    button->setObjectName(QStringLiteral("previewShow"));
    button->setText(tr("Show"));
    button->setToolTip(tr("What is shown over the pages and never printed"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setAutoRaise(true);
    auto* menu = new QMenu(button);
    menu->setToolTipsVisible(true);
    menu->addActions({m_marks, m_grid, m_boxes, m_bleed});
    menu->addSeparator();
    menu->addAction(m_follow);
    button->setMenu(menu);
    return button;
}

QWidget* PreviewPanel::makeBar()
{
    auto* bar = new QToolBar(this);
    bar->setIconSize(QSize(18, 18));
    bar->setAccessibleName(tr("View of the pages"));
    m_zoom = new QComboBox(this);
    m_zoom->setObjectName(QStringLiteral("previewZoom"));
    m_zoom->setAccessibleName(tr("Zoom"));
    m_zoom->setEditable(true);
    m_zoom->setInsertPolicy(QComboBox::NoInsert);
    m_zoom->setFixedWidth(84);
    for (const int percent : {50, 75, 100, 125, 150, 200, 300, 400})
        m_zoom->addItem(tr("%1 %").arg(percent));
    m_page = new QSpinBox(this);
    m_page->setObjectName(QStringLiteral("previewPage"));
    m_page->setAccessibleName(tr("Page"));
    m_page->setToolTip(tr("Go to a page: type its number"));
    m_page->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_page->setAlignment(Qt::AlignCenter);
    m_page->setKeyboardTracking(false);
    m_page->setFixedWidth(72);
    m_state = new QLabel(this);
    makeSecondary(m_state);
    m_findings = new QToolButton(this);
    m_findings->setObjectName(QStringLiteral("findings"));
    m_findings->setIcon(themeIcon(QStringLiteral("findings")));
    m_findings->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_findings->setAutoRaise(true);
    auto* space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addActions({m_showThumbnails, m_fitWidth, m_fitPage});
    bar->addWidget(m_zoom);
    bar->addAction(m_facing);
    bar->addWidget(m_page);
    bar->addWidget(makeShowMenu(bar));
    bar->addWidget(m_state);
    bar->addWidget(space);
    QAction* findings = bar->addWidget(m_findings);
    findings->setVisible(false);
    return bar;
}

void PreviewPanel::connectBar()
{
    connect(m_fitWidth, &QAction::triggered, this, [this] { m_view->setFit(PreviewView::Fit::Width); });
    connect(m_fitPage, &QAction::triggered, this, [this] { m_view->setFit(PreviewView::Fit::Page); });
    connect(m_facing, &QAction::toggled, this, [this](bool on) { m_view->setFacing(on); });
    connect(m_zoomIn, &QAction::triggered, this, [this] { m_view->setZoom(m_view->zoom() * 1.2); });
    connect(m_zoomOut, &QAction::triggered, this, [this] { m_view->setZoom(m_view->zoom() / 1.2); });
    connect(m_zoom, &QComboBox::textActivated, this, &PreviewPanel::zoomChosen);
    connect(m_zoom->lineEdit(), &QLineEdit::returnPressed, this, [this] { zoomChosen(m_zoom->currentText()); });
    connect(m_zoom->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        m_zoom->lineEdit()->setModified(false);
        updateZoomText();
    });
    connect(m_page, &QSpinBox::valueChanged, this, [this](int page) { m_view->showPage(page - 1); });
    connect(m_findings, &QToolButton::clicked, this, &PreviewPanel::showFindings);
    connect(m_showThumbnails, &QAction::toggled, m_thumbnails, &QWidget::setVisible);
    for (QAction* action : {m_showThumbnails, m_follow, m_marks, m_grid, m_boxes, m_bleed})
        connect(action, &QAction::toggled, this, [this, action](bool on) {
            QSettings().setValue(action->objectName(), on);
            readOverlays();
        });
}

void PreviewPanel::readOverlays()
{
    m_view->setOverlays({m_grid->isChecked(), m_boxes->isChecked(), m_bleed->isChecked(), m_marks->isChecked()});
}

QList<QAction*> PreviewPanel::viewActions() const
{
    return {m_fitWidth, m_fitPage, m_zoomIn, m_zoomOut, m_facing, m_showThumbnails,
            m_marks,    m_grid,    m_boxes,  m_bleed,   m_follow};
}

} // namespace banxin
