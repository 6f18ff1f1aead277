// What the file says of itself and how it is stored.
#include "preflight/checks.h"

#include <QDateTime>
#include <QRegularExpression>

#include <array>

namespace banxin {

namespace {

QString textOf(QPDFObjectHandle value)
{
    if (value.isString())
        return QString::fromStdString(value.getUTF8Value());
    return value.isName() ? QString::fromStdString(value.getName().substr(1)) : QString();
}

QPDFObjectHandle infoOf(QPDF& pdf)
{
    QPDFObjectHandle info = pdf.getTrailer().getKey("/Info");
    return info.isDictionary() ? info : QPDFObjectHandle::newDictionary();
}

/// "D:20260131000000Z", the parts after the year may be missing.
QDateTime pdfTime(const QString& text)
{
    static const QRegularExpression form(QStringLiteral(
        "^(?:D:)?(\\d{4})(\\d\\d)?(\\d\\d)?(\\d\\d)?(\\d\\d)?(\\d\\d)?(?:Z.*|([+-])(\\d\\d)'?(\\d\\d)?'?)?$"));
    const QRegularExpressionMatch m = form.match(text.trimmed());
    if (!m.hasMatch())
        return {};
    const auto part = [&](int i, int otherwise) {
        return m.captured(i).isEmpty() ? otherwise : m.captured(i).toInt();
    };
    const int seconds = (part(8, 0) * 60 + part(9, 0)) * 60 * (m.captured(7) == QLatin1String("-") ? -1 : 1);
    return QDateTime(QDate(part(1, 0), part(2, 1), part(3, 1)), QTime(part(4, 0), part(5, 0), part(6, 0)),
                     Qt::OffsetFromUTC, seconds);
}

void checkVersion(const DocumentFacts& facts, Findings& findings)
{
    QString version = QString::fromStdString(facts.pdf.getPDFVersion());
    if (const QString later = textOf(facts.pdf.getRoot().getKey("/Version")); later > version)
        version = later;
    const QString most = facts.against.x1a ? QStringLiteral("1.4") : QStringLiteral("1.6");
    if (version > most)
        findings.structure("X-01", nullptr, QStringLiteral("file"),
                           QStringLiteral("PDF %1, at most %2").arg(version, most));
}

void checkDeclaration(const DocumentFacts& facts, Findings& findings)
{
    const QString said = facts.declaredX.isEmpty() ? QStringLiteral("none") : facts.declaredX;
    if (facts.against.x1a && !facts.declaredX.startsWith(QLatin1String("PDF/X-1a")))
        findings.structure("X-02", nullptr, QStringLiteral("file"),
                           QStringLiteral("declared: %1, asked: PDF/X-1a:2003").arg(said));
    if (facts.against.x4 && (!facts.declaredX.startsWith(QLatin1String("PDF/X-4")) || !facts.declaredInXmp))
        findings.structure("X-02", nullptr, QStringLiteral("file"),
                           QStringLiteral("declared: %1, asked: PDF/X-4 in XMP").arg(said));
}

void checkInfo(const DocumentFacts& facts, Findings& findings)
{
    QPDFObjectHandle info = infoOf(facts.pdf);
    QStringList missing;
    for (const char* key : {"/Title", "/CreationDate", "/ModDate", "/Producer"})
        if (textOf(info.getKey(key)).trimmed().isEmpty())
            missing.append(QString::fromLatin1(key + 1));
    if (!missing.isEmpty())
        findings.structure("X-03", nullptr, QStringLiteral("Info"),
                           QStringLiteral("missing: ") + missing.join(QStringLiteral(", ")));
    if (!facts.hasXmp) {
        if (facts.against.x4)
            findings.structure("X-03", nullptr, QStringLiteral("XMP"), QStringLiteral("missing"));
        return;
    }
    const auto differs = [&](const char* key, const QString& inInfo, const QString& inXmp) {
        findings.structure("X-03", nullptr, QStringLiteral("XMP ") + QString::fromLatin1(key),
                           QStringLiteral("Info says “%1”, XMP “%2”").arg(inInfo, inXmp));
    };
    for (const auto& [key, property] : {std::pair("/Title", "dc:title"), {"/Producer", "pdf:Producer"}}) {
        const QString inInfo = textOf(info.getKey(key)),
                      inXmp = facts.xmp.count(QLatin1String(property)) ? facts.xmp.at(QLatin1String(property))
                                                                       : QString();
        if (!inInfo.isEmpty() && inInfo != inXmp)
            differs(property, inInfo, inXmp);
    }
    for (const auto& [key, property] :
         {std::pair("/CreationDate", "xmp:CreateDate"), {"/ModDate", "xmp:ModifyDate"}}) {
        const QString inInfo = textOf(info.getKey(key));
        const auto found = facts.xmp.find(QLatin1String(property));
        const QString inXmp = found == facts.xmp.end() ? QString() : found->second;
        if (!inInfo.isEmpty() && pdfTime(inInfo) != QDateTime::fromString(inXmp, Qt::ISODate))
            differs(property, inInfo, inXmp);
    }
    if (!facts.against.x4)
        return;
    for (const char* property : {"xmpMM:DocumentID", "xmpMM:VersionID", "xmpMM:RenditionClass"})
        if (!facts.xmp.count(QLatin1String(property)))
            findings.add("X-03", Findings::Severity::Warning, Findings::Kind::Structure, nullptr,
                         QStringLiteral("XMP ") + QLatin1String(property), QStringLiteral("missing"));
}

/// An ICC profile: what its header says (ICC.1, 7.2).
void checkProfile(QPDFObjectHandle profile, const DocumentFacts& facts, Findings& findings)
{
    const QString object = QStringLiteral("output profile ") + QString::fromStdString(reference(profile));
    constexpr std::size_t headerSize = 128;
    const std::string bytes = readStream(profile, std::size_t(64) << 20).bytes;
    const auto part = [&](std::size_t at) { return QString::fromLatin1(bytes.data() + at, 4); };
    if (bytes.size() < headerSize || part(36) != QLatin1String("acsp")) {
        findings.structure("X-07", nullptr, object, QStringLiteral("it is no ICC profile"));
        return;
    }
    if (part(12) != QLatin1String("prtr"))
        findings.structure("X-07", nullptr, object, QStringLiteral("class %1, not prtr").arg(part(12).trimmed()));
    if (part(16) != QLatin1String("CMYK"))
        findings.structure("X-07", nullptr, object,
                           QStringLiteral("colour space %1, not CMYK").arg(part(16).trimmed()));
    if (const double n = numberOf(profile.getDict().getKey("/N"), 0); part(16) == QLatin1String("CMYK") && n != 4)
        findings.structure("X-07", nullptr, object, QStringLiteral("/N is %1, not 4").arg(decimal(n, 0)));
    if (part(8).at(0).unicode() > 4 || (facts.against.x1a && part(8).at(0).unicode() > 2))
        findings.structure("X-07", nullptr, object,
                           QStringLiteral("ICC version %1 is too new").arg(part(8).at(0).unicode()));
}

void checkFilters(QPDFObjectHandle dictionary, const DocumentFacts& facts, Findings& findings,
                  const QString& object)
{
    QPDFObjectHandle filter = dictionary.getKey("/Filter");
    const std::vector<QPDFObjectHandle> filters = filter.isArray() ? filter.getArrayAsVector()
                                                                   : std::vector<QPDFObjectHandle>{filter};
    for (QPDFObjectHandle one : filters) {
        const std::string name = one.isName() ? one.getName() : std::string();
        if (name == "/LZWDecode" || name == "/LZW")
            findings.structure("X-15", nullptr, object, QStringLiteral("LZW"));
        else if (facts.against.x1a && (name == "/JPXDecode" || name == "/JBIG2Decode"))
            findings.structure("X-16", nullptr, object, QString::fromStdString(name.substr(1)));
    }
}

} // namespace

void checkIdentity(const DocumentFacts& facts, Findings& findings)
{
    checkVersion(facts, findings);
    checkDeclaration(facts, findings);
    checkInfo(facts, findings);
    QPDFObjectHandle trapped = infoOf(facts.pdf).getKey("/Trapped");
    const QString said = textOf(trapped);
    if (!trapped.isName() || (said != QLatin1String("True") && said != QLatin1String("False")))
        findings.structure("X-04", nullptr, QStringLiteral("Info"),
                           said.isEmpty() ? QStringLiteral("/Trapped is missing")
                                          : QStringLiteral("/Trapped is %1").arg(said));
    QPDFObjectHandle id = facts.pdf.getTrailer().getKey("/ID");
    if (!id.isArray() || id.getArrayNItems() != 2)
        findings.structure("X-05", nullptr, QStringLiteral("trailer"), QStringLiteral("/ID is missing"));
    if (facts.pdf.isEncrypted())
        findings.structure("X-05", nullptr, QStringLiteral("trailer"), QStringLiteral("the file is encrypted"));
}

void checkOutputIntent(const DocumentFacts& facts, Findings& findings)
{
    QPDFObjectHandle intents = facts.pdf.getRoot().getKey("/OutputIntents");
    std::vector<QPDFObjectHandle> press;
    if (intents.isArray())
        for (QPDFObjectHandle intent : intents.getArrayAsVector())
            if (intent.isDictionary() && textOf(intent.getKey("/S")) == QLatin1String("GTS_PDFX"))
                press.push_back(intent);
    if (press.size() != 1) {
        findings.structure("X-06", nullptr, QStringLiteral("output intent"),
                           QStringLiteral("%1 of GTS_PDFX, not 1").arg(press.size()));
        if (press.empty())
            return;
    }
    QPDFObjectHandle intent = press.front();
    if (textOf(intent.getKey("/OutputConditionIdentifier")).isEmpty())
        findings.structure("X-06", nullptr, QStringLiteral("output intent"),
                           QStringLiteral("OutputConditionIdentifier is missing"));
    QPDFObjectHandle profile = intent.getKey("/DestOutputProfile");
    if (profile.isStream())
        checkProfile(profile, facts, findings);
    else if (!facts.against.x1a || textOf(intent.getKey("/RegistryName")).isEmpty())
        findings.structure("X-07", nullptr, QStringLiteral("output intent"),
                           QStringLiteral("no profile is embedded"));
}

void checkStreams(const DocumentFacts& facts, Findings& findings)
{
    for (QPDFObjectHandle object : facts.pdf.getAllObjects())
        if (object.isStream())
            checkFilters(object.getDict(), facts, findings,
                         QStringLiteral("stream ") + QString::fromStdString(reference(object)));
    if (!facts.against.x1a)
        return;
    const auto table = facts.pdf.getXRefTable();
    const bool packed =
        std::any_of(table.begin(), table.end(), [](const auto& e) { return e.second.getType() == 2; });
    if (packed)
        findings.structure("X-16", nullptr, QStringLiteral("file"), QStringLiteral("object streams"));
    QPDFObjectHandle trailer = facts.pdf.getTrailer();
    if (packed || trailer.hasKey("/XRefStm") || textOf(trailer.getKey("/Type")) == QLatin1String("XRef"))
        findings.structure("X-16", nullptr, QStringLiteral("trailer"), QStringLiteral("cross-reference stream"));
}

} // namespace banxin
