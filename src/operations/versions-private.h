/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operations/prestations.h"

G_BEGIN_DECLS

/** VersionSort: what becomes of a phase or of an objective of a dossier in another version. */
typedef enum
{
  VERSION_CONNUE,   /* the version has it */
  VERSION_PROPRE,   /* the dossier had it of its own already */
  VERSION_GARDEE,   /* the version dropped it, and it holds work */
  VERSION_RETIREE,  /* the version dropped it, and there is nothing in it */
} VersionSort;

const PrestationPhase    *version_find_phase    (const Prestation       *prestation,
                                                 const char             *code);
const PrestationObjectif *version_find_objectif (const PrestationPhase  *phase,
                                                 const char             *code);
const PrestationPhase    *version_find_avant    (DossierComplet         *dossier,
                                                 Phase                  *phase);
gboolean                  version_belongs       (const Objectif         *objectif,
                                                 Phase                  *phase);
VersionSort               version_sort_phase    (DossierComplet         *dossier,
                                                 const Prestation       *vers,
                                                 Phase                  *phase);
VersionSort               version_sort_objectif (const PrestationPhase  *avant,
                                                 const PrestationPhase  *apres,
                                                 const Objectif         *objectif);
Prestation               *version_find          (Repository             *repository,
                                                 DossierComplet         *dossier,
                                                 gint64                  version,
                                                 GError                **error);

G_END_DECLS
