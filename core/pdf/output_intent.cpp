#include "pdf/output_intent.h"

#include "pdf/pdf_objects.h"

namespace banxin {

QString outputProfileFault(const QByteArray& profile)
{
    // ICC.1:2010, 7.2: class at 12, colour space at 16, signature at 36.
    if (profile.size() < 132 || profile.mid(36, 4) != "acsp")
        return QStringLiteral("this is no ICC profile");
    if (profile.mid(12, 4) != "prtr" || profile.mid(16, 4) != "CMYK")
        return QStringLiteral("this profile is not for printing in four colours (class prtr, CMYK); ask the "
                              "printer for the profile of the press");
    return {};
}

Status addOutputIntent(QPDF& pdf, const OutputCondition& condition)
{
    const QByteArray& profile = condition.profile;
    if (const QString fault = outputProfileFault(profile); !fault.isEmpty())
        return Error{Error::Code::BadFormat, condition.identifier, fault};
    QPDFObjectHandle stream = pdfStream(pdf, profile.toStdString());
    stream.getDict().replaceKey("/N", pdfInteger(4));
    stream.getDict().replaceKey("/Alternate", pdfName("DeviceCMYK"));
    QPDFObjectHandle intent = QPDFObjectHandle::newDictionary();
    intent.replaceKey("/Type", pdfName("OutputIntent"));
    intent.replaceKey("/S", pdfName("GTS_PDFX"));
    intent.replaceKey("/OutputConditionIdentifier", pdfText(condition.identifier));
    intent.replaceKey("/OutputCondition", pdfText(condition.info));
    intent.replaceKey("/Info", pdfText(condition.info));
    intent.replaceKey("/RegistryName", pdfText(condition.registry));
    intent.replaceKey("/DestOutputProfile", stream);
    QPDFObjectHandle intents = QPDFObjectHandle::newArray();
    intents.appendItem(pdf.makeIndirectObject(intent));
    pdf.getRoot().replaceKey("/OutputIntents", intents);
    return Done{};
}

} // namespace banxin
