// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hardware/cost_line.h"

#include "files/hardware/yosys_cost.h"
#include "ui/hardware/neuron_facts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <utility>

namespace quantoscope {

CostLine::CostLine(QWidget* parent)
    : QWidget(parent), m_text(new QLabel(this)), m_button(new QPushButton(this)),
      m_counter([this](const QString& counted) {
          m_text->setText(counted);
          m_button->hide();
      })
{
    m_text->setObjectName("neuron_cost");
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_button->setObjectName("count_cost");
    m_button->setToolTip(tr("Synthesize the circuit for both, which takes some seconds"));
    m_button->setAutoDefault(false);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button, 0, Qt::AlignTop);
    connect(m_button, &QPushButton::clicked, this, &CostLine::countOrCancel);
    connect(&m_counter, &JobBase::cancelled, this, [this] { showCounting(false); });
    connect(&m_counter, &JobBase::failed, this, [this](const QString& sentence) {
        showCounting(false);
        m_text->setText(sentence);
    });
}

CostLine::~CostLine() = default;

void CostLine::showEstimate(const QString& estimate, std::shared_ptr<const HardwareNeuron> neuron,
                            int neurons)
{
    m_counter.discard();
    m_estimate = estimate;
    m_neuron = std::move(neuron);
    m_neurons = neurons;
    showCounting(false);
    m_button->setVisible(isYosysInstalled());
    setVisible(!estimate.isEmpty());
}

void CostLine::countOrCancel()
{
    if (m_counter.busy()) {
        m_counter.cancel();
        return;
    }
    m_counter.request([neuron = m_neuron, neurons = m_neurons](const Progress& progress,
                                                               const Job<QString>::Deliver& deliver) {
        const CircuitCost xilinx = circuitCost(*neuron, Technology::xilinx7, neurons, progress);
        deliver(costText(xilinx, circuitCost(*neuron, Technology::ice40, neurons, progress)));
    });
    showCounting(true);
}

void CostLine::showCounting(bool counting)
{
    m_text->setText(counting ? tr("Counting with yosys…") : m_estimate);
    m_button->setText(counting ? tr("Cancel") : tr("Count with yosys"));
}

} // namespace quantoscope
