#include "ui/settings/design_pages.h"

#include "ui/common/theme.h"
#include "ui/common/wrapped_label.h"
#include "ui/settings/design_fields.h"

#include <QAbstractButton>
#include <QFormLayout>
#include <QJsonObject>
#include <QLabel>
#include <QScrollArea>

namespace banxin {

namespace {

using Unit = DesignFields::Unit;

/// What running heads and lines of the issue may name.
QStringList issueFields()
{
    return {QStringLiteral("{刊名}"), QStringLiteral("{刊期}"), QStringLiteral("{年}"),  QStringLiteral("{期}"),
            QStringLiteral("{总期}"), QStringLiteral("{日期}"), QStringLiteral("{编印}")};
}

QString p(const char* pointer) { return QString::fromLatin1(pointer); }

void explain(QFormLayout* form, const QString& text)
{
    auto* label = new WrappedLabel(text, form->parentWidget());
    makeSecondary(label);
    form->addRow(QString(), label);
}

void section(QFormLayout* form, const QString& title)
{
    auto* label = new QLabel(title, form->parentWidget());
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    label->setContentsMargins(0, spacing::normal, 0, 0);
    form->addRow(label);
}

/// One text in both languages: "/x" and "/xEn", or below the pointer "zh" and "en".
void addBoth(DesignFields& fields, QFormLayout* form, const QString& label, const QString& englishLabel,
             const QString& zh, const QString& en, const QStringList& names, const QString& fallback = {},
             const QString& englishFallback = {})
{
    form->addRow(label, fields.text(zh, names, fallback, form->parentWidget()));
    form->addRow(englishLabel, fields.text(en, names, englishFallback, form->parentWidget()));
}

} // namespace

QFormLayout* makeSettingsForm(QWidget* page)
{
    auto* form = new QFormLayout(page);
    form->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::wide);
    form->setHorizontalSpacing(spacing::wide);
    form->setVerticalSpacing(spacing::normal);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    return form;
}

void nameFields(QFormLayout& form)
{
    for (int row = 0; row < form.rowCount(); ++row) {
        const QLayoutItem* label = form.itemAt(row, QFormLayout::LabelRole);
        const QLayoutItem* field = form.itemAt(row, QFormLayout::FieldRole);
        const auto* words = label ? qobject_cast<QLabel*>(label->widget()) : nullptr;
        if (!words || !field || !field->widget())
            continue;
        QList<QWidget*> fields = field->widget()->findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
        fields.prepend(field->widget());
        for (QWidget* each : std::as_const(fields))
            if ((each->focusPolicy() & Qt::TabFocus) && each->accessibleName().isEmpty()
                && !qobject_cast<QAbstractButton*>(each))
                each->setAccessibleName(words->text());
    }
}

QWidget* inScrollArea(QWidget* content, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus); // its fields are reached, and scroll
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    area->setMinimumWidth(content->minimumSizeHint().width() + 24);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return area;
}

DesignFields::Choices DesignPages::roles()
{
    return {{tr("Song"), QStringLiteral("song")}, {tr("Song, bold"), QStringLiteral("song-bold")},
            {tr("Hei"), QStringLiteral("hei")},   {tr("Hei, bold"), QStringLiteral("hei-bold")},
            {tr("Kai"), QStringLiteral("kai")},   {tr("Fangsong"), QStringLiteral("fangsong")}};
}

QString DesignPages::inkName(const QString& name)
{
    static const std::pair<const char*, const char*> names[] = {{"text", QT_TR_NOOP("Text")},
                                                                {"accent", QT_TR_NOOP("Main colour")},
                                                                {"warm", QT_TR_NOOP("Second colour")},
                                                                {"tint", QT_TR_NOOP("Tint behind text")},
                                                                {"grey", QT_TR_NOOP("Grey of small texts")},
                                                                {"light", QT_TR_NOOP("Light colour")},
                                                                {"paper", QT_TR_NOOP("Paper (text on colour)")}};
    for (const auto& [key, text] : names)
        if (name == QLatin1String(key))
            return tr(text);
    return name;
}

QWidget* DesignPages::paper(DesignFields& fields, QWidget* parent)
{
    auto* page = new QWidget(parent);
    QFormLayout* form = makeSettingsForm(page);
    const PageGeometry& geometry = fields.effective().page;
    section(form, tr("Paper"));
    form->addRow(tr("Width"),
                 fields.length(p("/page/width"), Unit::Millimetres, 50, 600, geometry.width.toMm(), page));
    form->addRow(tr("Height"),
                 fields.length(p("/page/height"), Unit::Millimetres, 50, 900, geometry.height.toMm(), page));
    form->addRow(tr("Bleed"),
                 fields.length(p("/page/bleed"), Unit::Millimetres, 0, 20, geometry.bleed.toMm(), page));
    explain(form, tr("A4 is 210 × 297 mm, 16mo (大度 16 开) 210 × 285 mm. Presses ask for 3 mm of bleed."));
    section(form, tr("Margins"));
    form->addRow(tr("Margin at the top"),
                 fields.length(p("/page/margins/top"), Unit::Millimetres, 0, 120, geometry.top.toMm(), page));
    form->addRow(
        tr("Margin at the bottom"),
        fields.length(p("/page/margins/bottom"), Unit::Millimetres, 0, 120, geometry.bottom.toMm(), page));
    form->addRow(tr("Inner margin"),
                 fields.length(p("/page/margins/inside"), Unit::Millimetres, 0, 90, geometry.inside.toMm(), page));
    form->addRow(
        tr("Outer margin"),
        fields.length(p("/page/margins/outside"), Unit::Millimetres, 0, 90, geometry.outside.toMm(), page));
    section(form, tr("Text columns"));
    form->addRow(tr("Text columns"), fields.number(p("/columns/count"), 1, 4, geometry.textColumns, page));
    form->addRow(tr("Gap between them"),
                 fields.length(p("/columns/gap"), Unit::Ems, 0.5, 6,
                               geometry.columnGap.toPt() / fields.effective().body.size.toPt(), page));
    return page;
}

QWidget* DesignPages::text(DesignFields& fields, QWidget* parent)
{
    auto* page = new QWidget(parent);
    QFormLayout* form = makeSettingsForm(page);
    const PageDesign& design = fields.effective();
    const TextStyle& english = design.style(QStringLiteral("body"), Language::En);
    section(form, tr("Chinese"));
    form->addRow(tr("Typeface"), fields.choice(p("/body/role"), roles(), QStringLiteral("song"), page));
    form->addRow(tr("Size of the text"), fields.length(p("/body/size"), Unit::Points, 4, 36, 12, page));
    form->addRow(tr("Distance of the lines"), fields.length(p("/body/pitch"), Unit::Points, 4, 72, 22, page));
    form->addRow(tr("Indent of paragraphs"), fields.length(p("/body/indent"), Unit::Ems, 0, 6, 2, page));
    form->addRow(tr("Typeface of emphasis"),
                 fields.choice(p("/strong/role"), roles(), QStringLiteral("hei"), page));
    section(form, tr("English"));
    form->addRow(tr("Size of the text"),
                 fields.length(p("/styles/body.en/size"), Unit::Points, 4, 36, english.size.toPt(), page));
    form->addRow(tr("Indent of paragraphs"),
                 fields.length(p("/styles/body.en/indent"), Unit::Ems, 0, 6,
                               english.indent.toPt() / std::max(1.0, english.size.toPt()), page));
    form->addRow(tr("Parting of words"),
                 fields.choice(p("/rules/hyphenation"),
                               {{tr("British English"), QStringLiteral("en-GB")},
                                {tr("American English"), QStringLiteral("en-US")},
                                {tr("Not parted"), QStringLiteral("none")}},
                               QStringLiteral("en-GB"), page));
    return page;
}

QWidget* DesignPages::contents(DesignFields& fields, QWidget* parent)
{
    auto* page = new QWidget(parent);
    QFormLayout* form = makeSettingsForm(page);
    form->addRow(tr("Form"),
                 fields.choice(p("/contents/form"),
                               {{tr("Number first: (3) Title"), QStringLiteral("number-first")},
                                {tr("Title …… 3"), QStringLiteral("leaders")},
                                {tr("By column, without numbers"), QStringLiteral("by-column")},
                                {tr("Numbers at sub-columns alone"), QStringLiteral("subcolumn-numbers")},
                                {tr("No contents"), QStringLiteral("none")}},
                               QStringLiteral("none"), page));
    form->addRow(tr("Place"),
                 fields.choice(p("/contents/place"),
                               {{tr("A page of its own"), QStringLiteral("own-page")},
                                {tr("On the first page"), QStringLiteral("first-page")}},
                               QStringLiteral("own-page"), page));
    form->addRow(tr("Leaders"),
                 fields.choice(p("/contents/leader"),
                               {{tr("Middle dots ····"), QStringLiteral("middle-dot")},
                                {tr("Full stops ...."), QStringLiteral("period")}},
                               QStringLiteral("middle-dot"), page));
    form->addRow(QString(), fields.flag(p("/contents/byline"), tr("Bylines after the titles"), false, page));
    form->addRow(tr("Page number"),
                 fields.text(p("/contents/number"), {QStringLiteral("{页}")},
                             fields.effective().contents.numberForm, page));
    addBoth(fields, form, tr("Heading"), tr("Heading in English"), p("/contents/title/zh"),
            p("/contents/title/en"), {});
    addBoth(fields, form, tr("Line of the issue"), tr("The same in English"), p("/contents/issueLine"),
            p("/contents/issueLineEn"), issueFields());
    return page;
}

QWidget* DesignPages::articles(DesignFields& fields, QWidget* parent)
{
    auto* page = new QWidget(parent);
    QFormLayout* form = makeSettingsForm(page);
    const ArticleDesign& articles = fields.effective().articles;
    section(form, tr("Editorial columns"));
    form->addRow(tr("A column begins with"),
                 fields.choice(p("/columnOpener/form"),
                               {{tr("A coloured band"), QStringLiteral("band")},
                                {tr("A heading"), QStringLiteral("heading")},
                                {tr("A page of its own"), QStringLiteral("page")},
                                {tr("Nothing"), QStringLiteral("none")}},
                               QStringLiteral("heading"), page));
    form->addRow(
        tr("Its text"),
        fields.text(p("/columnOpener/pattern"), {QStringLiteral("{栏目}")}, QStringLiteral("{栏目}"), page));
    form->addRow(QString(), fields.flag(p("/columnOpener/newPage"), tr("Each column on a new page"), false, page));
    section(form, tr("Articles"));
    form->addRow(QString(), fields.flag(p("/articles/newPage"), tr("Each article on a new page"), false, page));
    form->addRow(tr("Empty lines between articles"),
                 fields.number(p("/articles/gapLines"), 0, 20, articles.gapLines, page));
    addBoth(fields, form, tr("Line of the source"), tr("The same in English"), p("/articles/source"),
            p("/articles/sourceEn"), {QStringLiteral("{来源}")}, articles.source, articles.sourceEn);
    form->addRow(tr("Byline below the title"),
                 fields.choice(p("/articles/bylineForm"),
                               {{tr("Plain"), QStringLiteral("plain")},
                                {tr("Between rules"), QStringLiteral("with-rules")},
                                {tr("With a word before it"), QStringLiteral("prefix")}},
                               QStringLiteral("plain"), page));
    addBoth(fields, form, tr("Word before the byline"), tr("The same in English"), p("/articles/bylinePrefix/zh"),
            p("/articles/bylinePrefix/en"), {}, articles.bylinePrefix.zh, articles.bylinePrefix.en);
    addBoth(fields, form, tr("Byline at the end"), tr("The same in English"), p("/articles/bylineAtEnd"),
            p("/articles/bylineAtEndEn"), {QStringLiteral("{署名}")}, articles.bylineAtEnd,
            articles.bylineAtEndEn);
    form->addRow(tr("Editor’s note"),
                 fields.choice(p("/articles/editorNoteForm"),
                               {{tr("Plain"), QStringLiteral("plain")},
                                {tr("On a tint"), QStringLiteral("tint")},
                                {tr("Between rules"), QStringLiteral("rules")}},
                               QStringLiteral("plain"), page));
    addBoth(fields, form, tr("Its first words"), tr("The same in English"), p("/articles/editorNote/zh"),
            p("/articles/editorNote/en"), {}, articles.editorNote.zh, articles.editorNote.en);
    section(form, tr("Tables and notes"));
    form->addRow(tr("Captions of tables"),
                 fields.choice(p("/tables/caption"),
                               {{tr("Above"), QStringLiteral("above")}, {tr("Below"), QStringLiteral("below")}},
                               QStringLiteral("above"), page));
    form->addRow(tr("Numbers of footnotes"),
                 fields.choice(p("/notes/form"),
                               {{tr("Circled ①"), QStringLiteral("circled")},
                                {tr("Raised numbers"), QStringLiteral("number")}},
                               QStringLiteral("circled"), page));
    return page;
}

QWidget* DesignPages::heads(DesignFields& fields, QWidget* parent)
{
    auto* page = new QWidget(parent);
    QFormLayout* form = makeSettingsForm(page);
    QStringList names = issueFields();
    names.prepend(QStringLiteral("{栏目}"));
    section(form, tr("Running heads"));
    addBoth(fields, form, tr("On left pages"), tr("The same in English"), p("/runningHead/verso"),
            p("/runningHead/versoEn"), names);
    addBoth(fields, form, tr("On right pages"), tr("The same in English"), p("/runningHead/recto"),
            p("/runningHead/rectoEn"), names);
    explain(form, tr("Empty: no running head. A part in [ ] is left out where one of its values is missing."));
    section(form, tr("Page numbers"));
    form->addRow(tr("Place"),
                 fields.choice(p("/folio/place"),
                               {{tr("In the middle"), QStringLiteral("centre")},
                                {tr("Outside"), QStringLiteral("outside")},
                                {tr("Inside"), QStringLiteral("inside")},
                                {tr("None"), QStringLiteral("none")}},
                               QStringLiteral("none"), page));
    form->addRow(tr("Form"),
                 fields.text(p("/folio/form"), {QStringLiteral("{页}")}, QStringLiteral("{页}"), page));
    form->addRow(tr("First number"), fields.number(p("/folio/first"), 1, 9999, 1, page));
    section(form, tr("Continued articles"));
    const JumpDesign& jump = fields.effective().jump;
    addBoth(fields, form, tr("Where it stops"), tr("The same in English"), p("/jump/to/zh"), p("/jump/to/en"),
            {QStringLiteral("{页}")}, jump.to.zh, jump.to.en);
    addBoth(fields, form, tr("Where it goes on"), tr("The same in English"), p("/jump/from/zh"),
            p("/jump/from/en"), {QStringLiteral("{页}")}, jump.from.zh, jump.from.en);
    return page;
}

QWidget* DesignPages::colours(DesignFields& fields, QWidget* parent)
{
    auto* page = new QWidget(parent);
    QFormLayout* form = makeSettingsForm(page);
    explain(form,
            tr("In percent of cyan, magenta, yellow and black. Small text is safest in black alone; more than "
               "300 % in all does not dry."));
    const QJsonObject inks = fields.stored().value(p("/inks")).toObject();
    QStringList order{QStringLiteral("accent"), QStringLiteral("warm"), QStringLiteral("tint"),
                      QStringLiteral("light"),  QStringLiteral("grey"), QStringLiteral("text")};
    for (const QString& name : inks.keys())
        if (!order.contains(name) && name != QLatin1String("paper"))
            order << name;
    for (const QString& name : order)
        if (inks.contains(name))
            form->addRow(inkName(name), fields.ink(QStringLiteral("/inks/") + name, page));
    return page;
}

void DesignPages::addNameplate(DesignFields& fields, QFormLayout* form)
{
    QWidget* page = form->parentWidget();
    const NameplateDesign& nameplate = fields.effective().nameplate;
    form->addRow(tr("Where it stands"),
                 fields.choice(p("/nameplate/form"),
                               {{tr("On a cover"), QStringLiteral("cover")},
                                {tr("At the head of page 1"), QStringLiteral("head")},
                                {tr("Nowhere"), QStringLiteral("none")}},
                               QStringLiteral("none"), page));
    form->addRow(tr("Size of the nameplate"),
                 fields.length(p("/nameplate/size"), Unit::Points, 12, 160, nameplate.size.toPt(), page));
    addBoth(fields, form, tr("Line of the issue"), tr("The same in English"), p("/nameplate/issueLine"),
            p("/nameplate/issueLineEn"), issueFields());
    if (nameplate.form == NameplateDesign::Form::Head)
        addBoth(fields, form, tr("Below it, left"), tr("Below it, right"), p("/nameplate/left"),
                p("/nameplate/right"), issueFields());
}

void DesignPages::addCover(DesignFields& fields, QFormLayout* form)
{
    QWidget* page = form->parentWidget();
    form->addRow(tr("The picture stands"),
                 fields.choice(p("/cover/picture"),
                               {{tr("Below the nameplate"), QStringLiteral("panel")},
                                {tr("Over the whole cover"), QStringLiteral("full-bleed")}},
                               QStringLiteral("panel"), page));
    form->addRow(tr("Without cover lines"),
                 fields.choice(p("/cover/coverLines"),
                               {{tr("Print none"), QStringLiteral("as-given")},
                                {tr("Print the first title of each column"), QStringLiteral("first-articles")},
                                {tr("Never print any"), QStringLiteral("none")}},
                               QStringLiteral("as-given"), page));
}

void DesignPages::addColophon(DesignFields& fields, QFormLayout* form)
{
    const ColophonDesign& colophon = fields.effective().colophon;
    addBoth(fields, form, tr("Heading"), tr("Heading in English"), p("/colophon/title/zh"),
            p("/colophon/title/en"), {}, colophon.title.zh, colophon.title.en);
}

void DesignPages::addBack(DesignFields& fields, QFormLayout* form)
{
    QWidget* page = form->parentWidget();
    form->addRow(tr("Contacts are printed"),
                 fields.choice(p("/back/form"),
                               {{tr("On the back page"), QStringLiteral("page")},
                                {tr("As a strip at the end"), QStringLiteral("strip")},
                                {tr("Not at all"), QStringLiteral("none")}},
                               QStringLiteral("none"), page));
    addBoth(fields, form, tr("Heading"), tr("Heading in English"), p("/back/title/zh"), p("/back/title/en"), {});
}

void DesignPages::addPairs(DesignFields& fields, QFormLayout* form)
{
    QWidget* page = form->parentWidget();
    const PairDesign& pairs = fields.effective().pairs;
    form->addRow(QString(),
                 fields.flag(p("/pairs/rule"), tr("A thin rule between the two languages"), pairs.rule, page));
    form->addRow(tr("Size of the English beside Chinese"),
                 fields.percent(p("/pairs/englishSize"), 800, 1150, pairs.englishSize, page));
    form->addRow(tr("Size of the English below Chinese"),
                 fields.percent(p("/pairs/interlinearSize"), 700, 1000, pairs.interlinearSize, page));
}

} // namespace banxin
