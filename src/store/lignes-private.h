/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void lignes_show (GListModel   *model,
                  GArray       *ids,
                  const GArray *nouveaux,
                  gboolean      moindre);

G_END_DECLS
