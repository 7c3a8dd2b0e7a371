/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void toasts_show (AdwToastOverlay *overlay,
                  const char      *message,
                  const char      *annuler);

G_END_DECLS
