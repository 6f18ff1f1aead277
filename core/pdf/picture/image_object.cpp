#include "pdf/picture/image_object.h"

#include "pdf/pdf_objects.h"

#include <string>

namespace banxin {

void describeImage(QPDFObjectHandle stream, int width, int height, int bits, QPDFObjectHandle colourSpace)
{
    QPDFObjectHandle dict = stream.getDict();
    dict.replaceKey("/Type", pdfName("XObject"));
    dict.replaceKey("/Subtype", pdfName("Image"));
    dict.replaceKey("/Width", pdfInteger(width));
    dict.replaceKey("/Height", pdfInteger(height));
    dict.replaceKey("/BitsPerComponent", pdfInteger(bits));
    dict.replaceKey("/ColorSpace", colourSpace);
}

QPDFObjectHandle deviceSpace(PictureSpace space)
{
    return pdfName(space == PictureSpace::Grey      ? "DeviceGray"
                       : space == PictureSpace::Rgb ? "DeviceRGB"
                                                    : "DeviceCMYK");
}

QPDFObjectHandle upright(QPDF& pdf, QPDFObjectHandle image, int orientation)
{
    // From the unit square of the stored image to that of the form, by EXIF's orientation.
    static constexpr const char* matrices[] = {"1 0 0 1 0 0",   "-1 0 0 1 1 0", "-1 0 0 -1 1 1", "1 0 0 -1 0 1",
                                               "0 -1 -1 0 1 1", "0 -1 1 0 0 1", "0 1 1 0 0 0",   "0 1 -1 0 1 0"};
    if (orientation <= 1 || orientation > 8)
        return image;
    QPDFObjectHandle form = pdfStream(pdf, std::string("q ") + matrices[orientation - 1] + " cm /Im Do Q\n");
    QPDFObjectHandle dict = form.getDict();
    dict.replaceKey("/Type", pdfName("XObject"));
    dict.replaceKey("/Subtype", pdfName("Form"));
    QPDFObjectHandle box = QPDFObjectHandle::newArray();
    for (const int side : {0, 0, 1, 1})
        box.appendItem(pdfInteger(side));
    dict.replaceKey("/BBox", box);
    QPDFObjectHandle images = QPDFObjectHandle::newDictionary();
    images.replaceKey("/Im", image);
    QPDFObjectHandle resources = QPDFObjectHandle::newDictionary();
    resources.replaceKey("/XObject", images);
    dict.replaceKey("/Resources", resources);
    return form;
}

} // namespace banxin
