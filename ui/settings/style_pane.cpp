#include "ui/settings/style_pane.h"

#include "ui/common/theme.h"
#include "ui/settings/design_pages.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QLabel>
#include <QListWidget>
#include <QStackedWidget>

#include <array>

namespace banxin {

namespace {

struct StyleName {
    const char* style;
    const char* name;
};

constexpr std::array styleNames{
    StyleName{"title", QT_TRANSLATE_NOOP("banxin::StylePane", "Title")},
    StyleName{"kicker", QT_TRANSLATE_NOOP("banxin::StylePane", "Kicker")},
    StyleName{"subtitle", QT_TRANSLATE_NOOP("banxin::StylePane", "Subtitle")},
    StyleName{"byline", QT_TRANSLATE_NOOP("banxin::StylePane", "Byline")},
    StyleName{"source", QT_TRANSLATE_NOOP("banxin::StylePane", "Source")},
    StyleName{"subhead", QT_TRANSLATE_NOOP("banxin::StylePane", "Sub-head")},
    StyleName{"subhead.2", QT_TRANSLATE_NOOP("banxin::StylePane", "Sub-head, second level")},
    StyleName{"subhead.3", QT_TRANSLATE_NOOP("banxin::StylePane", "Sub-head, third level")},
    StyleName{"list_item", QT_TRANSLATE_NOOP("banxin::StylePane", "List")},
    StyleName{"name_list", QT_TRANSLATE_NOOP("banxin::StylePane", "List of names")},
    StyleName{"quote", QT_TRANSLATE_NOOP("banxin::StylePane", "Quotation")},
    StyleName{"pullquote", QT_TRANSLATE_NOOP("banxin::StylePane", "Pull quote")},
    StyleName{"editor_note", QT_TRANSLATE_NOOP("banxin::StylePane", "Editor’s note")},
    StyleName{"teaser", QT_TRANSLATE_NOOP("banxin::StylePane", "Teaser")},
    StyleName{"caption", QT_TRANSLATE_NOOP("banxin::StylePane", "Caption of a picture")},
    StyleName{"table_caption", QT_TRANSLATE_NOOP("banxin::StylePane", "Caption of a table")},
    StyleName{"table_head", QT_TRANSLATE_NOOP("banxin::StylePane", "Head of a table")},
    StyleName{"table_cell", QT_TRANSLATE_NOOP("banxin::StylePane", "Cells of a table")},
    StyleName{"note", QT_TRANSLATE_NOOP("banxin::StylePane", "Footnote")},
    StyleName{"column", QT_TRANSLATE_NOOP("banxin::StylePane", "Editorial column")},
    StyleName{"column_page", QT_TRANSLATE_NOOP("banxin::StylePane", "Column opener page")},
    StyleName{"subcolumn", QT_TRANSLATE_NOOP("banxin::StylePane", "Sub-column")},
    StyleName{"contents_title", QT_TRANSLATE_NOOP("banxin::StylePane", "Contents: heading")},
    StyleName{"contents_column", QT_TRANSLATE_NOOP("banxin::StylePane", "Contents: column")},
    StyleName{"contents_subcolumn", QT_TRANSLATE_NOOP("banxin::StylePane", "Contents: sub-column")},
    StyleName{"contents_article", QT_TRANSLATE_NOOP("banxin::StylePane", "Contents: title")},
    StyleName{"contents_number", QT_TRANSLATE_NOOP("banxin::StylePane", "Contents: number")},
    StyleName{"nameplate", QT_TRANSLATE_NOOP("banxin::StylePane", "Nameplate")},
    StyleName{"nameplate_issue", QT_TRANSLATE_NOOP("banxin::StylePane", "Nameplate: line of the issue")},
    StyleName{"nameplate_line", QT_TRANSLATE_NOOP("banxin::StylePane", "Nameplate: publisher and date")},
    StyleName{"cover_issue", QT_TRANSLATE_NOOP("banxin::StylePane", "Cover: line of the issue")},
    StyleName{"cover_line", QT_TRANSLATE_NOOP("banxin::StylePane", "Cover line")},
    StyleName{"cover_publisher", QT_TRANSLATE_NOOP("banxin::StylePane", "Cover: publisher")},
    StyleName{"colophon_text", QT_TRANSLATE_NOOP("banxin::StylePane", "Colophon")},
    StyleName{"running_head", QT_TRANSLATE_NOOP("banxin::StylePane", "Running head")},
    StyleName{"folio", QT_TRANSLATE_NOOP("banxin::StylePane", "Page number")},
    StyleName{"back_title", QT_TRANSLATE_NOOP("banxin::StylePane", "Back page: heading")},
    StyleName{"back_line", QT_TRANSLATE_NOOP("banxin::StylePane", "Back page: contacts")},
};

} // namespace

StylePane::StylePane(DesignFields& fields, QWidget* parent)
    : QWidget(parent),
      m_fields(fields),
      m_list(new QListWidget(this)),
      m_stack(new QStackedWidget(this))
{
    m_list->setObjectName(QStringLiteral("styleList"));
    m_list->setAccessibleName(tr("Kinds of text"));
    m_list->setFixedWidth(176);
    const QJsonObject styles = fields.stored().value(QStringLiteral("/styles")).toObject();
    for (const StyleName& known : styleNames)
        if (const QString style = QString::fromLatin1(known.style); styles.contains(style)) {
            m_styles << style;
            m_list->addItem(tr(known.name));
        }
    m_forms.resize(m_styles.size());
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::wide, spacing::wide, 0, spacing::wide);
    layout->addWidget(m_list);
    layout->addWidget(m_stack, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row < 0)
            return;
        if (!m_forms[row]) {
            m_forms[row] = inScrollArea(makeForm(m_styles.at(row)), m_stack);
            m_stack->addWidget(m_forms[row]);
        }
        m_stack->setCurrentWidget(m_forms[row]);
    });
    if (!m_styles.isEmpty())
        m_list->setCurrentRow(0);
}

QWidget* StylePane::makeForm(const QString& style)
{
    auto* page = new QWidget(this);
    QFormLayout* form = makeSettingsForm(page);
    form->setContentsMargins(spacing::wide, 0, spacing::wide, 0);
    const QJsonObject styles = m_fields.stored().value(QStringLiteral("/styles")).toObject();
    const QJsonObject inks = m_fields.stored().value(QStringLiteral("/inks")).toObject();
    DesignFields::Choices colours{{DesignPages::inkName(QStringLiteral("text")), QStringLiteral("text")}};
    for (const QString& ink : inks.keys())
        if (ink != QLatin1String("text"))
            colours.emplace_back(DesignPages::inkName(ink), ink);
    for (const Language language : {Language::Zh, Language::En}) {
        const QString key = language == Language::Zh ? style : style + QStringLiteral(".en");
        if (!styles.contains(key))
            continue;
        auto* head = new QLabel(language == Language::Zh ? tr("Chinese") : tr("English"), page);
        QFont font = head->font();
        font.setBold(true);
        head->setFont(font);
        form->addRow(head);
        const TextStyle& now = m_fields.effective().style(style, language);
        const QString at = QStringLiteral("/styles/") + key;
        form->addRow(
            tr("Typeface"),
            m_fields.choice(at + QStringLiteral("/role"), DesignPages::roles(), faceRoleName(now.role), page));
        form->addRow(tr("Size"),
                     m_fields.length(at + QStringLiteral("/size"), DesignFields::Unit::Points, 3, 160,
                                     now.size.toPt(), page));
        if (styles.value(key).toObject().contains(QLatin1String("pitch")))
            form->addRow(tr("Distance of the lines"),
                         m_fields.length(at + QStringLiteral("/pitch"), DesignFields::Unit::Points, 4, 200,
                                         now.pitch.toPt(), page));
        form->addRow(tr("Colour"),
                     m_fields.choice(at + QStringLiteral("/ink"), colours, QStringLiteral("text"), page));
        form->addRow(tr("Alignment"),
                     m_fields.choice(at + QStringLiteral("/align"),
                                     {{tr("Left"), QStringLiteral("left")},
                                      {tr("Centred"), QStringLiteral("centre")},
                                      {tr("Right"), QStringLiteral("right")},
                                      {tr("Justified"), QStringLiteral("justify")}},
                                     QStringLiteral("justify"), page));
        if (language == Language::En)
            form->addRow(QString(), m_fields.flag(at + QStringLiteral("/italic"), tr("Italic"), now.italic, page));
    }
    nameFields(*form);
    return page;
}

void StylePane::showStyle(const QString& pointer)
{
    const QString style = pointer.section(QLatin1Char('/'), 2, 2).remove(QStringLiteral(".en"));
    if (const auto row = m_styles.indexOf(style); row >= 0)
        m_list->setCurrentRow(static_cast<int>(row));
}

} // namespace banxin
