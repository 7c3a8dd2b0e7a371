/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean montant_parse (const char *texte,
                        gint64     *centimes);

G_END_DECLS
