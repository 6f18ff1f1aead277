#include "ui/preferences/preferences_dialog.h"

#include "ui/common/preferences.h"
#include "ui/common/theme.h"
#include "ui/common/wrapped_label.h"
#include "ui/preferences/shortcut_list.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

namespace banxin {

namespace {

/// The form of a tab, with the distances of the window's other dialogs.
QFormLayout* makeForm(QWidget* page)
{
    auto* form = new QFormLayout(page);
    form->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::wide);
    form->setHorizontalSpacing(spacing::wide);
    form->setVerticalSpacing(spacing::normal + spacing::tight);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    return form;
}

QLabel* makeNote(const QString& text, QWidget* parent)
{
    auto* note = new WrappedLabel(text, parent);
    makeSecondary(note);
    return note;
}

} // namespace

PreferencesDialog::PreferencesDialog(QWidget* window)
    : QDialog(window),
      m_spoken(Preferences::instance().language()),
      m_shortcuts(new ShortcutList(window, this))
{
    setObjectName(QStringLiteral("preferences"));
    setWindowTitle(tr("Preferences"));
    auto* tabs = new QTabWidget(this);
    tabs->setObjectName(QStringLiteral("preferencesTabs"));
    tabs->addTab(makeGeneral(), tr("General"));
    tabs->addTab(makeLook(), tr("Appearance"));
    tabs->addTab(m_shortcuts, tr("Keyboard Shortcuts"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(tabs);
    layout->addWidget(buttons);
    resize(620, 480);
}

QWidget* PreferencesDialog::makeGeneral()
{
    Preferences& preferences = Preferences::instance();
    auto* page = new QWidget(this);
    QFormLayout* form = makeForm(page);
    auto* name = new QLineEdit(preferences.userName(), page);
    name->setObjectName(QStringLiteral("preferencesUser"));
    name->setMinimumWidth(240);
    name->setPlaceholderText(tr("for example 周敏"));
    connect(name, &QLineEdit::editingFinished, page,
            [name] { Preferences::instance().setUserName(name->text()); });
    connect(this, &QDialog::finished, page, [name] { Preferences::instance().setUserName(name->text()); });
    form->addRow(tr("Your &name:"), name);
    form->addRow(QString(),
                 makeNote(tr("Stands beside comments, kept versions and decisions to print something as "
                             "it is."),
                          page));
    auto* last = new QCheckBox(tr("Open the last &catalogue at the start"), page);
    last->setObjectName(QStringLiteral("preferencesOpenLast"));
    last->setChecked(preferences.opensLast());
    connect(last, &QCheckBox::toggled, page, [](bool on) { Preferences::instance().setOpensLast(on); });
    form->addRow(tr("Start:"), last);
    form->addRow(tr("&Language:"), makeLanguageBox());
    return page;
}

QWidget* PreferencesDialog::makeLanguageBox()
{
    auto* box = new QWidget(this);
    m_language = new QComboBox(box);
    m_language->setObjectName(QStringLiteral("preferencesLanguage"));
    m_language->setAccessibleName(tr("Language"));
    m_language->addItem(tr("As the system"), QString());
    m_language->addItem(QStringLiteral("中文"), QStringLiteral("zh"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_spoken)));
    m_restart = new QWidget(box);
    auto* restart = new QPushButton(tr("&Restart Now"), m_restart);
    restart->setObjectName(QStringLiteral("preferencesRestart"));
    auto* row = new QHBoxLayout(m_restart);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(makeNote(tr("The window speaks it from the next start on."), m_restart), 1);
    row->addWidget(restart);
    m_restart->hide();
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_language, 0, Qt::AlignLeft);
    layout->addWidget(m_restart);
    box->setFocusProxy(m_language);
    connect(m_language, &QComboBox::activated, this, &PreferencesDialog::languageChosen);
    connect(restart, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT restartRequested();
    });
    return box;
}

void PreferencesDialog::languageChosen()
{
    const QString chosen = m_language->currentData().toString();
    Preferences::instance().setLanguage(chosen);
    m_restart->setVisible(chosen != m_spoken);
}

QWidget* PreferencesDialog::makeLook()
{
    Preferences& preferences = Preferences::instance();
    auto* page = new QWidget(this);
    QFormLayout* form = makeForm(page);
    auto* theme = new QComboBox(page);
    theme->setObjectName(QStringLiteral("preferencesTheme"));
    theme->addItem(tr("As the desktop"), static_cast<int>(Preferences::Theme::System));
    theme->addItem(tr("Light"), static_cast<int>(Preferences::Theme::Light));
    theme->addItem(tr("Dark"), static_cast<int>(Preferences::Theme::Dark));
    theme->setCurrentIndex(theme->findData(static_cast<int>(preferences.theme())));
    connect(theme, &QComboBox::currentIndexChanged, page, [theme] {
        Preferences::instance().setTheme(static_cast<Preferences::Theme>(theme->currentData().toInt()));
    });
    form->addRow(tr("&Colours:"), theme);
    form->addRow(QString(),
                 makeNote(tr("The pages of the preview stay white: they are shown as they are printed."), page));
    auto* size = new QSpinBox(page);
    size->setObjectName(QStringLiteral("preferencesTextSize"));
    size->setRange(Preferences::smallestText, Preferences::largestText);
    size->setValue(preferences.textSize());
    size->setSuffix(tr(" pixels"));
    connect(size, &QSpinBox::valueChanged, page, [](int pixels) { Preferences::instance().setTextSize(pixels); });
    form->addRow(tr("Size of the &text while writing:"), size);
    form->addRow(QString(),
                 makeNote(tr("Only on the screen; the size in print is set in Publication Settings."), page));
    return page;
}

} // namespace banxin
