/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"
#include "widgets/dossier-chooser.h"

G_BEGIN_DECLS

GtkWidget *dossiers_ouverts_new (Repository *repository);

G_END_DECLS
