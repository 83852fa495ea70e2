// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/node_panel.h"

#include "ui/compare/scheme_column.h"
#include "ui/network/node_settings.h"
#include "ui/network/opened_network.h"
#include "ui/network/run_panel.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/elided_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace quantoscope {
namespace {

/// The value of the spin box of a weight node without bits of its own.
constexpr int likeAllWeights = floatWeights - 1;

bool hasWeights(const NetworkNode& node)
{
    return std::holds_alternative<LinearNode>(node.content) ||
           std::holds_alternative<ConvolutionNode>(node.content);
}

std::size_t neuronsOf(const OpenedNetwork& opened, const NetworkNode& node)
{
    for (const PlannedNode& planned : opened.plan.order) {
        if (&opened.network->nodes[planned.node] == &node) {
            return sizeOf(planned.output);
        }
    }
    return 0;
}

QSpinBox* spinBox(const QString& name, const QString& accessible, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(accessible);
    box->setKeyboardTracking(false); // a number takes effect when it is complete
    return box;
}

} // namespace

NodePanel::NodePanel(QWidget* parent)
    : QWidget(parent), m_title(new ElidedLabel(this)),
      m_state(choiceBox("node_state",
                        {{tr("Scheme panel"), tr("The levels and the rounding of the Scheme panel")},
                         {tr("Own scheme"), tr("A copy of the scheme that only this layer uses")},
                         {tr("Float"), tr("The state is not quantized")}},
                        this)),
      m_bits(spinBox("node_bits", tr("Bits of the state of this layer"), this)),
      m_take(new QPushButton(tr("Take from Scheme panel"), this)), m_scheme(new QLabel(this)),
      m_weightBits(spinBox("node_weight_bits", tr("Bits of the weights of this node"), this)),
      m_neuron(spinBox("network_neuron", tr("Neuron"), this)),
      m_current(choiceBox("neuron_current",
                          {{tr("quantized network"), tr("What the neuron receives from quantized layers")},
                           {tr("float network"), tr("What the neuron receives from float layers")}},
                          this)),
      m_explore(new QPushButton(tr("Open in Explore"), this)),
      m_dynamics(new QPushButton(tr("Open in Dynamics"), this))
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setObjectName("node_title");
    m_state->setToolTip(tr("Where the levels of this layer's state come from"));
    m_bits->setToolTip(tr("Bits of the state of this layer"));
    m_bits->setRange(minNumBits, maxNumBits);
    m_take->setObjectName("node_take_scheme");
    m_take->setToolTip(tr("Copy scheme and rounding of the Scheme panel to this layer"));
    m_scheme->setObjectName("node_scheme");
    m_scheme->setWordWrap(true);
    m_weightBits->setToolTip(tr("Bits of the weights of this node"));
    m_weightBits->setRange(likeAllWeights, mostWeightBits);
    m_weightBits->setSpecialValueText(tr("as all layers"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_stateRow = labelledRow(tr("state"), m_state, this);
    m_bitsRow = labelledRow(tr("bits"), m_bits, this);
    m_weightsRow = labelledRow(tr("weight bits"), m_weightBits, this);
    for (QWidget* row : {static_cast<QWidget*>(m_title), m_stateRow, m_bitsRow, static_cast<QWidget*>(m_take),
                         static_cast<QWidget*>(m_scheme), m_weightsRow}) {
        layout->addWidget(row);
    }
    buildNeuronRows();
    connect(m_state, &QComboBox::currentIndexChanged, this,
            [this](int index) { changeState(static_cast<State>(index)); });
    connect(m_bits, &QSpinBox::valueChanged, this, &NodePanel::changeOwnBits);
    connect(m_take, &QPushButton::clicked, this, [this] {
        m_settings = withOwnState(m_settings, m_node, m_linked, m_arithmetic);
        emit edited(m_settings, tr("Network: take the scheme of the panel"));
    });
    connect(m_weightBits, &QSpinBox::valueChanged, this, &NodePanel::changeWeightBits);
}

void NodePanel::buildNeuronRows()
{
    m_neuron->setToolTip(tr("The selected neuron of this layer; a click in a plot selects one, too"));
    m_current->setToolTip(tr("Which network the input current of the neuron is taken from"));
    m_neuronRow = labelledRow(tr("neuron"), m_neuron, this);
    m_currentRow = labelledRow(tr("current of"), m_current, this);
    layout()->addWidget(m_neuronRow);
    layout()->addWidget(m_currentRow);
    const QString help = tr("Simulate this neuron on its own, with the input current that it receives in the "
                            "chosen sample; Return in a plot opens it in Explore");
    m_explore->setObjectName("open_in_explore");
    m_dynamics->setObjectName("open_in_dynamics");
    for (QPushButton* button : {m_explore, m_dynamics}) {
        button->setToolTip(help);
        layout()->addWidget(button);
    }
    connect(m_neuron, &QSpinBox::valueChanged, this,
            [this](int neuron) { emit neuronChosen(static_cast<std::size_t>(neuron)); });
    connect(m_explore, &QPushButton::clicked, this, [this] { emit openRequested("explore"); });
    connect(m_dynamics, &QPushButton::clicked, this, [this] { emit openRequested("dynamics"); });
}

CurrentOf NodePanel::currentOf() const
{
    return static_cast<CurrentOf>(m_current->currentIndex());
}

void NodePanel::show(const NetworkSettings& settings, const OpenedNetwork& opened, const NetworkView& view,
                     const Scheme& linked, const Arithmetic& arithmetic)
{
    m_settings = settings;
    m_node = view.node;
    m_linked = linked;
    m_arithmetic = arithmetic;
    const NetworkNode* node = opened.find(m_node);
    m_title->showText(QString::fromStdString(m_node),
                      node == nullptr ? QString() : " · " + QString::fromStdString(node->type));
    const bool layer = opened.isLayer(m_node);
    const bool weights = node != nullptr && hasWeights(*node);
    m_stateRow->setVisible(layer);
    m_weightsRow->setVisible(weights);
    for (QWidget* widget :
         {m_bitsRow, static_cast<QWidget*>(m_take), static_cast<QWidget*>(m_scheme), m_neuronRow,
          m_currentRow, static_cast<QWidget*>(m_explore), static_cast<QWidget*>(m_dynamics)}) {
        widget->setVisible(layer);
    }
    if (layer) {
        showLayer(neuronsOf(opened, *node), view.neuron);
        const bool runs = opened.dataset != nullptr;
        m_explore->setEnabled(runs);
        m_dynamics->setEnabled(runs);
    } else if (weights) {
        showWeights();
    }
}

void NodePanel::showLayer(std::size_t neurons, std::size_t neuron)
{
    const NodeSetup* own = ownSetup(m_settings, m_node);
    const State state = own == nullptr ? State::linked : own->state ? State::own : State::floating;
    showChoice(m_state, static_cast<int>(state));
    m_bitsRow->setVisible(state == State::own);
    m_take->setVisible(state == State::own);
    m_scheme->setVisible(state != State::floating);
    const Scheme& scheme = state == State::own ? *own->state : m_linked;
    m_scheme->setText(summaryOf(scheme));
    const QSignalBlocker quietBits(m_bits);
    m_bits->setValue(bitsOf(scheme));
    const QSignalBlocker quietNeuron(m_neuron);
    m_neuron->setRange(0, static_cast<int>(std::max<std::size_t>(1, neurons)) - 1);
    m_neuron->setSuffix(tr(" of 0–%1").arg(m_neuron->maximum()));
    m_neuron->setValue(static_cast<int>(neuron));
}

void NodePanel::showWeights()
{
    const NodeSetup* own = ownSetup(m_settings, m_node);
    const QSignalBlocker quiet(m_weightBits);
    m_weightBits->setValue(own == nullptr         ? likeAllWeights
                           : own->weightBits == 0 ? floatWeights
                                                  : own->weightBits);
}

void NodePanel::changeState(State state)
{
    m_settings =
        state == State::linked
            ? withoutNode(m_settings, m_node)
            : withOwnState(m_settings, m_node, state == State::own ? std::optional(m_linked) : std::nullopt,
                           m_arithmetic);
    emit edited(m_settings, tr("Network: change state of %1").arg(QString::fromStdString(m_node)));
}

void NodePanel::changeOwnBits(int bits)
{
    const NodeSetup* own = ownSetup(m_settings, m_node);
    if (own == nullptr || !own->state) {
        return;
    }
    if (const auto scheme = withBits(*own->state, bits)) {
        m_settings = withOwnState(m_settings, m_node, scheme, own->arithmetic);
        emit edited(m_settings, tr("Network: change bits of %1").arg(QString::fromStdString(m_node)));
    } else { // the family has no such width
        const QSignalBlocker quiet(m_bits);
        m_bits->setValue(bitsOf(*own->state));
    }
}

void NodePanel::changeWeightBits(int bits)
{
    m_settings = bits == likeAllWeights
                     ? withoutNode(m_settings, m_node)
                     : withOwnWeightBits(m_settings, m_node, bits == floatWeights ? 0 : bits);
    emit edited(m_settings, tr("Network: change weights of %1").arg(QString::fromStdString(m_node)));
}

} // namespace quantoscope
