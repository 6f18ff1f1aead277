#include "made_up_page.h"

namespace banxin::pdftext {

MadeUpPage::MadeUpPage()
{
    m_page.width = 595;
    m_page.height = 842;
}

std::uint16_t MadeUpPage::face(const QString& name)
{
    for (std::size_t i = 0; i < m_page.fonts.size(); ++i)
        if (m_page.fonts[i] == name)
            return static_cast<std::uint16_t>(i);
    m_page.fonts.push_back(name);
    return static_cast<std::uint16_t>(m_page.fonts.size() - 1);
}

void MadeUpPage::word(double x, double y, double size, const QString& text, std::uint16_t number)
{
    Word word;
    word.text = text;
    double width = 0;
    for (const QChar c : text) {
        word.starts.push_back(static_cast<float>(x + width));
        width += c.unicode() < 0x250 ? size / 2 : size;
    }
    word.box = QRectF(x, y, width, size);
    word.size = static_cast<float>(size);
    word.font = number;
    m_page.words.push_back(word);
}

MadeUpPage& MadeUpPage::line(double x, double y, double size, const QString& text, const QString& name, double gap)
{
    const std::uint16_t number = face(name);
    if (gap == 0) {
        for (const QString& part : text.split(QLatin1Char(' '))) {
            if (!part.isEmpty())
                word(x, y, size, part, number);
            x += (static_cast<double>(part.size()) + 1) * size;
        }
        return *this;
    }
    for (const QChar c : text) {
        word(x, y, size, c, number);
        x += size + gap;
    }
    return *this;
}

double MadeUpPage::paragraph(double x, double y, double size, int perLine, const QString& text,
                             const QString& name)
{
    int indent = 2;
    for (qsizetype at = 0; at < text.size();) {
        line(x + indent * size, y, size, text.mid(at, perLine - indent), name);
        at += perLine - indent;
        indent = 0;
        y += 1.6 * size;
    }
    return y;
}

MadeUpPage& MadeUpPage::rule(double x, double y, double width, double height)
{
    m_page.rules.push_back({x, y, width, height});
    return *this;
}

MadeUpPage& MadeUpPage::picture(double x, double y, double width, double height)
{
    PictureBox picture;
    picture.box = {x, y, width, height};
    picture.object = static_cast<int>(m_page.pictures.size()) + 1;
    picture.width = picture.height = 400;
    picture.bytes = "\x89PNG";
    m_page.pictures.push_back(picture);
    return *this;
}

QString han(int count, int seed)
{
    QString out;
    for (int i = 0; i < count; ++i)
        out += QChar(static_cast<char16_t>(0x4e00 + (seed * 977 + i * 7) % 5000));
    return out;
}

} // namespace banxin::pdftext
