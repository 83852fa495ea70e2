// SPDX-License-Identifier: GPL-3.0-or-later
// What most files of the window and of its tests include, parsed once for each of the two. Nothing includes
// this file, and `./dev check` compiles without it: every file names what it uses.
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
