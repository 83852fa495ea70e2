// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/study_words.h"

#include "ui/compare/bits_plot.h"

namespace quantoscope {

QString methodTitle(StudyMethod method)
{
    switch (method) {
    case StudyMethod::floating:
        return StudyWords::tr("Float");
    case StudyMethod::ptq:
        return StudyWords::tr("PTQ");
    case StudyMethod::qat:
        return StudyWords::tr("QAT");
    case StudyMethod::qatWeights:
        return StudyWords::tr("QAT weights");
    case StudyMethod::qatState:
        return StudyWords::tr("QAT state");
    }
    return {};
}

QString methodHelp(StudyMethod method)
{
    switch (method) {
    case StudyMethod::floating:
        return StudyWords::tr("Nothing is quantized");
    case StudyMethod::ptq:
        return StudyWords::tr("A float network is quantized after training");
    case StudyMethod::qat:
        return StudyWords::tr("The network is trained as it is tested, with what is quantized");
    case StudyMethod::qatWeights:
        return StudyWords::tr("Trained with quantized weights only; the state is quantized after training. "
                              "Applies where both are quantized");
    case StudyMethod::qatState:
        return StudyWords::tr("Trained with quantized state only; the weights are quantized after training. "
                              "Applies where both are quantized");
    }
    return {};
}

QString bitsWord(int bits)
{
    return bits == 0 ? StudyWords::tr("float") : QString::number(bits);
}

QString spacingWord(const StoredPrecision& stored)
{
    return stored.stateBits == 0 ? QString("–") : spacingTitle(stored.spacing).toLower();
}

} // namespace quantoscope
