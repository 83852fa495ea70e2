// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/trace_panel.h"

#include "core/chips/describe_trace_matching.h"
#include "ui/text/plain_text.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/whole_number.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace quantoscope {

TracePanel::TracePanel(QWidget* parent)
    : QWidget(parent), m_form(this), m_file(new ElidedLabel(this)), m_agreement(new QLabel(this))
{
    m_file->setObjectName("trace_file");
    auto* remove = new QPushButton(tr("Remove trace"), this);
    remove->setObjectName("remove_trace_button");
    remove->setToolTip(tr("Compare with no trace"));
    auto* header = new QHBoxLayout;
    header->addWidget(m_file, 1);
    header->addWidget(remove);
    m_agreement->setObjectName("trace_agreement");
    m_agreement->setToolTip(tr("Steps at which the raw neuron, as it is set, equals the trace"));
    auto* agreement = new QHBoxLayout;
    agreement->addWidget(new QLabel(tr("equal steps"), this));
    agreement->addStretch(1);
    agreement->addWidget(m_agreement);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 0);
    layout->setSpacing(2);
    layout->addLayout(header);
    layout->addWidget(m_form.addNumber("compare_scale"));
    layout->addWidget(m_form.addNumber("compare_tolerance"));
    layout->addLayout(agreement);
    connect(remove, &QPushButton::clicked, this, &TracePanel::removeRequested);
    connect(&m_form, &ParameterControls::edited, this, [this](const QString& name) {
        if (m_setup.reference) { // it may have been removed while a number was typed
            m_setup.reference->matching = m_form.value();
            emit edited(m_setup, tr("Change %1").arg(name));
        }
    });
    hide();
}

void TracePanel::show(const Setup& setup)
{
    m_setup = setup;
    setVisible(setup.reference.has_value());
    if (setup.reference) {
        const QFileInfo file(QString::fromStdString(setup.reference->path));
        m_file->showText(file.fileName());
        m_file->setToolTip(plainToolTip(file.filePath()));
        m_form.show(setup.reference->matching);
    }
}

void TracePanel::showAgreement(std::optional<std::size_t> equal, std::size_t steps)
{
    m_agreement->setText(
        equal ? tr("%1 of %2")
                    .arg(wholeText(static_cast<qlonglong>(*equal)), wholeText(static_cast<qlonglong>(steps)))
              : QString("–"));
}

bool TracePanel::showProblem(const QString& parameter, const QString& sentence)
{
    return m_form.showProblem(parameter, sentence);
}

void TracePanel::clearProblems()
{
    m_form.clearProblems();
}

} // namespace quantoscope
