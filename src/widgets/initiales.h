/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void initiales_add (GtkListBox *liste);

G_END_DECLS
