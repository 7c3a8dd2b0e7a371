/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/frise-contenu.h"

#define DEMO_FRISE_PHASES 24
#define DEMO_FRISE_ENTRETIENS 60

FriseContenu *demo_frise_new_dense (gint64 aujourdhui);
