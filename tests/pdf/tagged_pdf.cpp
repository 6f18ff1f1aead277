#include "tagged_pdf.h"

#include "output/output_condition.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QRegularExpression>

#include <gtest/gtest.h>

#include <set>

namespace banxin::test {

Result<QByteArray> stripedPicture(PictureId id)
{
    QImage image(160, 100, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y,
                           (x / 25 + y / 25) % 2 ? qRgb(120, 170, 190)
                                                 : qRgb(90, 110 + 20 * static_cast<int>(id.value % 7), 140));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

PdfOptions screenOptions(const Edition& edition)
{
    PdfOptions options;
    options.standard = PdfStandard::Ua1;
    options.edition = std::make_shared<const Edition>(edition);
    options.condition = coatedCondition(); // the inks of the design as colours of the screen
    return options;
}

TaggedIssue taggedIssue(Edition edition, const TaggedLook& look)
{
    TaggedIssue out;
    out.edition = std::move(edition);
    PageDesign design = *parsePageDesign(out.edition.issue.pageDesign);
    design.page.textColumns = look.columns;
    if (look.change)
        look.change(design);
    ComposeCache cache;
    ComposeOptions options;
    options.languages = look.languages;
    const auto issue = compose(out.edition, design, installedFaces(), options, nullptr, cache, {});
    EXPECT_TRUE(issue.ok());
    out.composed = *issue;
    out.plain = written(out.composed, stripedPicture);
    out.tagged = written(out.composed, stripedPicture, screenOptions(out.edition));
    if (const QString folder = qEnvironmentVariable("BANXIN_KEEP_PDF"); !folder.isEmpty()) {
        static int count = 0;
        ++count;
        for (const auto& [name, bytes] : {std::pair("tagged", &out.tagged), std::pair("plain", &out.plain)}) {
            QFile file(QStringLiteral("%1/%2-%3.pdf").arg(folder, QLatin1String(name)).arg(count));
            EXPECT_TRUE(file.open(QIODevice::WriteOnly));
            file.write(*bytes);
        }
    }
    return out;
}

namespace {

QString text(QPDFObjectHandle object)
{
    return object.isString() ? QString::fromStdString(object.getUTF8Value()) : QString();
}

class TreeReader {
public:
    explicit TreeReader(QPDF& pdf)
    {
        int index = 0;
        for (QPDFObjectHandle page : pdf.getAllPages())
            m_pages[page.getObjGen()] = index++;
    }

    Tag read(QPDFObjectHandle element, const std::string& lang)
    {
        EXPECT_TRUE(m_seen.insert(element.getObjGen()).second) << "met twice " << element.unparse();
        Tag out;
        out.object = element;
        out.type = element.getKey("/S").getName().substr(1);
        out.lang = element.hasKey("/Lang") ? element.getKey("/Lang").getUTF8Value() : lang;
        out.alt = text(element.getKey("/Alt"));
        QPDFObjectHandle kids = element.getKey("/K");
        if (kids.isArray()) {
            for (int i = 0; i < kids.getArrayNItems(); ++i)
                add(out, kids.getArrayItem(i));
        } else if (!kids.isNull()) {
            add(out, kids);
        }
        return out;
    }

private:
    void add(Tag& to, QPDFObjectHandle kid)
    {
        if (kid.isInteger()) {
            to.content.emplace_back(m_pages.at(to.object.getKey("/Pg").getObjGen()), kid.getIntValueAsInt());
        } else if (kid.getKey("/Type").isNameAndEquals("/MCR")) {
            to.content.emplace_back(m_pages.at(kid.getKey("/Pg").getObjGen()),
                                    kid.getKey("/MCID").getIntValueAsInt());
        } else if (kid.getKey("/Type").isNameAndEquals("/OBJR")) {
            ++to.annotations;
        } else {
            EXPECT_EQ(kid.getKey("/P").getObjGen(), to.object.getObjGen());
            to.kids.push_back(read(kid, to.lang));
        }
    }

    std::map<QPDFObjGen, int> m_pages;
    std::set<QPDFObjGen> m_seen;
};

} // namespace

std::vector<const Tag*> Tag::all(const std::string& wanted) const
{
    std::vector<const Tag*> out;
    for (const Tag& kid : kids) {
        if (kid.type == wanted)
            out.push_back(&kid);
        const std::vector<const Tag*> below = kid.all(wanted);
        out.insert(out.end(), below.begin(), below.end());
    }
    return out;
}

std::string Tag::kidTypes() const
{
    std::string out;
    for (const Tag& kid : kids)
        out += (out.empty() ? "" : " ") + kid.type;
    return out;
}

Tag structureOf(QPDF& pdf)
{
    QPDFObjectHandle root = pdf.getRoot().getKey("/StructTreeRoot");
    EXPECT_TRUE(root.isDictionary());
    if (!root.isDictionary())
        return {};
    return TreeReader(pdf).read(root.getKey("/K"), pdf.getRoot().getKey("/Lang").getUTF8Value());
}

QString structText(const PdfFile& file)
{
    return QString::fromUtf8(file.tool(QStringLiteral("pdfinfo"),
                                       {QStringLiteral("-enc"), QStringLiteral("UTF-8"),
                                        QStringLiteral("-struct-text"), QStringLiteral("FILE")}));
}

std::vector<std::pair<QString, QString>> readAloud(const PdfFile& file)
{
    std::vector<std::pair<QString, QString>> out;
    std::vector<std::pair<qsizetype, std::size_t>> open; // by how far they are indented
    static const QRegularExpression element(QStringLiteral("^( *)([A-Za-z0-9]+)\\b.*$"));
    for (const QString& line : structText(file).split(QLatin1Char('\n'))) {
        const QString trimmed = line.trimmed();
        if (trimmed.startsWith(QLatin1Char('"'))) {
            for (const auto& [indent, index] : open)
                out[index].second += trimmed.mid(1, trimmed.size() - 2);
        } else if (const auto match = element.match(line);
                   match.hasMatch() && !trimmed.startsWith(QStringLiteral("Object "))) {
            while (!open.empty() && open.back().first >= match.capturedLength(1))
                open.pop_back();
            open.emplace_back(match.capturedLength(1), out.size());
            out.emplace_back(match.captured(2), QString());
        }
    }
    return out;
}

} // namespace banxin::test
