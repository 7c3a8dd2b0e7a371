/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/champ.h"

G_BEGIN_DECLS

/** PlageRapport: how one range lies to another. */
typedef enum
{
  PLAGE_DISTINCT,
  PLAGE_OVERLAPS,
  PLAGE_SUBSET,
  PLAGE_EQUAL,
  PLAGE_SUPERSET,
} PlageRapport;

/** Plage: a half-open range of days or of instants: @debut is in it, @fin is not. */
typedef struct
{
  gint64 debut;
  gint64 fin;
} Plage;

Plage        plage_of_month    (gint64 jour);
gboolean     plage_contains    (Plage  self,
                                gint64 valeur);
gboolean     plage_is_empty    (Plage  self);
PlageRapport plage_compare     (Plage  self,
                                Plage  other);
Plage        plage_to_instants (Plage  self);

G_END_DECLS
