/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/plan-element.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** PlanCompte: how many parts of a document are written. */
typedef struct
{
  guint ecrits;
  guint total;
} PlanCompte;

const char *plan_redaction_get_document (DossierComplet *dossier);
GPtrArray  *plan_redaction_list         (DossierComplet *dossier);
PlanCompte  plan_redaction_count        (GPtrArray      *plan);
const char *plan_redaction_find_apres   (GPtrArray      *plan,
                                         PlanElement    *element);
void        plan_redaction_update       (GListStore     *store,
                                         GPtrArray      *plan);

G_END_DECLS
