// SPDX-License-Identifier: GPL-3.0-or-later
// The precompiled header of the window and of its tests. No file includes it. Each file includes what it
// uses: `./dev check` compiles without precompiled headers.
#pragma once

#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>
#include <vector>
