// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/format_fields.h"

#include "core/levels/level_table.h"
#include "core/parameters/input_error.h"
#include "files/levels/level_file.h"
#include "ui/files/file_access.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/parameter_field.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace quantoscope {
namespace {

/// The entries of the box, in order.
enum FamilyIndex { snnTorch, fixedPoint, unsignedFixedPoint, smallFloat, powersOfTwo, normalFloat, list };

QList<Choice> familyChoices()
{
    return {
        {FormatFields::tr("snnTorch"), FormatFields::tr("The levels of state_quant")},
        {FormatFields::tr("Fixed point Qm.n"),
         FormatFields::tr("Two's complement: a sign bit, m integer bits and n fraction bits; levels k / 2ⁿ")},
        {FormatFields::tr("Unsigned UQm.n"),
         FormatFields::tr("m integer bits and n fraction bits without a sign; levels k / 2ⁿ")},
        {FormatFields::tr("Floating point EeMm"),
         FormatFields::tr("A sign, exponent bits and mantissa bits, as the OCP formats E2M1 and E4M3")},
        {FormatFields::tr("Powers of two"), FormatFields::tr("0 and ±2⁻ᵏ: multiplication becomes a shift")},
        {FormatFields::tr("NF4"), FormatFields::tr("NormalFloat4: 16 levels, densest around 0")},
        {FormatFields::tr("Your levels"), FormatFields::tr("Any finite levels: paste them or open a file")}};
}

struct IndexOfFamily
{
    int operator()(const SnnTorchFormat& /*format*/) const { return snnTorch; }
    int operator()(const FixedPointFormat& format) const
    {
        return format.isSigned ? fixedPoint : unsignedFixedPoint;
    }
    int operator()(const SmallFloatFormat& /*format*/) const { return smallFloat; }
    int operator()(const PowerOfTwoFormat& /*format*/) const { return powersOfTwo; }
    int operator()(const NormalFloatFormat& /*format*/) const { return normalFloat; }
    int operator()(const LevelList& /*list*/) const { return list; }
};

/// The levels of the scheme as a list to start from.
LevelList levelsOf(const Scheme& scheme)
{
    Scheme scaled = scheme;
    scaled.scale = scheme.scale.value_or(1.0);
    const auto built = LevelTable::make(scaled);
    const auto* table = std::get_if<LevelTable>(&built);
    return table == nullptr ? LevelList({0.0F, 1.0F})
                            : LevelList({table->levels().begin(), table->levels().end()});
}

LevelFormat formatOf(int family, const Scheme& before)
{
    switch (family) {
    case fixedPoint:
        return FixedPointFormat{.isSigned = true, .integerBits = 0, .fractionBits = 7};
    case unsignedFixedPoint:
        return FixedPointFormat{.isSigned = false, .integerBits = 0, .fractionBits = 8};
    case smallFloat:
        return SmallFloatFormat{};
    case powersOfTwo:
        return PowerOfTwoFormat{};
    case normalFloat:
        return NormalFloatFormat{};
    case list:
        return levelsOf(before);
    default:
        return SnnTorchFormat{};
    }
}

} // namespace

FormatFields::FormatFields(QWidget* parent)
    : QWidget(parent), m_family(choiceBox("family", familyChoices(), this)),
      m_integerBits(addBits("integer_bits", tr("m: bits before the binary point, without the sign"), -8, 15)),
      m_fractionBits(addBits("fraction_bits", tr("n: bits after the binary point; the step is 2⁻ⁿ"), -8, 16)),
      m_exponentBits(addBits("exponent_bits", tr("Bits of the exponent"), 2, 8)),
      m_mantissaBits(addBits("mantissa_bits", tr("Bits of the mantissa, without the leading 1"), 0, 13)),
      m_list(new QWidget(this)), m_levels(new QPlainTextEdit(m_list)), m_problem(new QLabel(this))
{
    m_family->setToolTip(tr("scheme: the family of levels"));
    m_problem->setObjectName("scheme_problem");
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText); // it quotes file names
    m_problem->setForegroundRole(QPalette::BrightText);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(labelledRow(tr("scheme"), m_family, this));
    for (QWidget* field : {static_cast<QWidget*>(m_integerBits), static_cast<QWidget*>(m_fractionBits),
                           static_cast<QWidget*>(m_exponentBits), static_cast<QWidget*>(m_mantissaBits),
                           buildList(), static_cast<QWidget*>(m_problem)}) {
        layout->addWidget(field);
    }
    showFieldsOf(SnnTorchFormat{});
    connect(m_family, &QComboBox::currentIndexChanged, this, &FormatFields::chooseFamily);
    connect(m_levels, &QPlainTextEdit::textChanged, this, &FormatFields::readList);
}

ParameterField* FormatFields::addBits(const QString& name, const QString& toolTip, int least, int most)
{
    auto* field = new ParameterField({.name = name,
                                      .toolTip = toolTip,
                                      .sliderMin = double(least),
                                      .sliderMax = double(most),
                                      .sliderStep = 1,
                                      .whole = ParameterField::WholeRange{-100, 100}},
                                     this);
    connect(field, &ParameterField::edited, this,
            [this, name](double bits) { changeBits(name, static_cast<int>(bits)); });
    return field;
}

QWidget* FormatFields::buildList()
{
    constexpr int visibleLines = 4;
    m_levels->setObjectName("levels");
    m_levels->setAccessibleName(tr("Levels"));
    m_levels->setPlaceholderText(tr("Levels, separated by spaces or commas"));
    m_levels->setToolTip(tr("1 to 65536 levels in any order; their place is their index"));
    m_levels->setTabChangesFocus(true);
    m_levels->setFixedHeight(visibleLines * m_levels->fontMetrics().lineSpacing() + 12);
    auto* open = new QPushButton(tr("Open levels…"), m_list);
    open->setObjectName("open_levels");
    open->setToolTip(tr("Read the levels from a .csv, .npy or .json file"));
    connect(open, &QPushButton::clicked, this, &FormatFields::openFile);
    auto* layout = new QVBoxLayout(m_list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_levels);
    layout->addWidget(open);
    return m_list;
}

void FormatFields::show(const Scheme& scheme)
{
    m_scheme = scheme;
    showChoice(m_family, std::visit(IndexOfFamily(), scheme.format));
    if (const auto* fixed = std::get_if<FixedPointFormat>(&scheme.format)) {
        m_integerBits->setValue(fixed->integerBits);
        m_fractionBits->setValue(fixed->fractionBits);
    } else if (const auto* small = std::get_if<SmallFloatFormat>(&scheme.format)) {
        m_exponentBits->setValue(small->exponentBits);
        m_mantissaBits->setValue(small->mantissaBits);
    } else if (std::holds_alternative<LevelList>(scheme.format)) {
        LevelFormat typed;
        readText({}, m_levels->toPlainText().toStdString(), typed);
        if (typed != scheme.format) { // otherwise the text stays as the user typed it
            const QSignalBlocker blocker(m_levels);
            m_levels->setPlainText(QString::fromStdString(formatText(scheme.format)));
        }
    }
    showProblem({});
    showFieldsOf(scheme.format);
}

void FormatFields::showProblem(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void FormatFields::showFieldsOf(const LevelFormat& format)
{
    const bool isFixed = std::holds_alternative<FixedPointFormat>(format);
    const bool isFloat = std::holds_alternative<SmallFloatFormat>(format);
    m_integerBits->setVisible(isFixed);
    m_fractionBits->setVisible(isFixed);
    m_exponentBits->setVisible(isFloat);
    m_mantissaBits->setVisible(isFloat);
    m_list->setVisible(std::holds_alternative<LevelList>(format));
    m_problem->setVisible(!m_problem->text().isEmpty());
}

/// Keeps the number of bits if the family has it. The scale becomes automatic, since the levels of other
/// families do not follow the threshold.
void FormatFields::chooseFamily(int index)
{
    const int bits = bitsOf(m_scheme);
    const bool wasList = std::holds_alternative<LevelList>(m_scheme.format);
    Scheme scheme = m_scheme;
    scheme.format = formatOf(index, m_scheme);
    scheme = withBits(scheme, bits).value_or(scheme);
    const bool isReference = isSnnTorch(scheme);
    if (isReference || index == list) {
        scheme.scale = 1.0;
    } else if (isSnnTorch(m_scheme) || wasList) {
        scheme.scale.reset();
    }
    emit edited(scheme, tr("scheme"));
}

void FormatFields::take(const LevelFormat& format, const QString& name)
{
    Scheme scheme = m_scheme;
    scheme.format = format;
    emit edited(scheme, name);
}

void FormatFields::changeBits(const QString& name, int bits)
{
    LevelFormat format = m_scheme.format;
    if (auto* fixed = std::get_if<FixedPointFormat>(&format)) {
        (name == m_integerBits->name() ? fixed->integerBits : fixed->fractionBits) = bits;
    } else if (auto* small = std::get_if<SmallFloatFormat>(&format)) {
        (name == m_exponentBits->name() ? small->exponentBits : small->mantissaBits) = bits;
    }
    const std::string text = formatText(format);
    if (parseLevelFormat(text)) {
        take(format, name);
    } else {
        showProblem(tr("%1 is not a format of 1 to 16 bits.").arg(QString::fromStdString(text)));
    }
}

void FormatFields::readList()
{
    try {
        if (auto levels = LevelList::parse(m_levels->toPlainText().toStdString())) {
            take(*levels, tr("levels"));
        } else {
            showProblem(tr("The levels must be numbers, separated by spaces or commas."));
        }
    } catch (const InputError& error) {
        showProblem(QString::fromStdString(error.what()));
    }
}

void FormatFields::openFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open levels"), {},
                                                      tr("Levels (*.csv *.npy *.json);;All files (*)"));
    if (path.isEmpty()) {
        return;
    }
    try {
        take(loadLevels(nativePath(path)), tr("levels"));
    } catch (const std::exception& error) {
        showProblem(QString::fromStdString(error.what()));
    }
}

} // namespace quantoscope
