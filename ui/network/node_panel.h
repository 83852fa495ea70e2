// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/neuron_alone.h"
#include "files/session/network_settings.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace quantoscope {

class ElidedLabel;
struct OpenedNetwork;

/// Edits the selected node: how its state or its weights are stored, and which of its neurons is selected.
class NodePanel : public QWidget
{
    Q_OBJECT

public:
    explicit NodePanel(QWidget* parent = nullptr);

    /// `linked` and `arithmetic`: those of the Scheme panel.
    void show(const NetworkSettings& settings, const OpenedNetwork& opened, const NetworkView& view,
              const Scheme& linked, const Arithmetic& arithmetic);

    CurrentOf currentOf() const;

signals:
    void edited(const quantoscope::NetworkSettings& settings, const QString& what);
    void neuronChosen(std::size_t neuron);
    void openRequested(const QString& perspective); ///< The neuron in another tab: "explore", "dynamics".

private:
    enum class State { linked, own, floating };

    void buildNeuronRows();
    void showLayer(std::size_t neurons, std::size_t neuron);
    void showWeights();
    void changeState(State state);
    void changeOwnBits(int bits);
    void changeWeightBits(int bits);

    NetworkSettings m_settings;
    std::string m_node;
    Scheme m_linked;
    Arithmetic m_arithmetic;

    ElidedLabel* m_title;
    QWidget* m_stateRow;
    QComboBox* m_state;
    QWidget* m_bitsRow;
    QSpinBox* m_bits;
    QPushButton* m_take;
    QLabel* m_scheme;
    QWidget* m_weightsRow;
    QSpinBox* m_weightBits;
    QWidget* m_neuronRow;
    QSpinBox* m_neuron;
    QWidget* m_currentRow;
    QComboBox* m_current;
    QPushButton* m_explore;
    QPushButton* m_dynamics;
};

} // namespace quantoscope
