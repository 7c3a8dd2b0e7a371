/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *siret_avis (const char *nom,
                  const char *siret);

G_END_DECLS
