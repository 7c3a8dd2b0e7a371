/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/dossier-complet.h"

G_BEGIN_DECLS

/* What the pages of a dossier write, from its records alone: no widget, no base. */

char       *dossier_texte_nom          (DossierComplet *dossier);
char       *dossier_texte_metier       (DossierComplet *dossier);
char       *dossier_texte_resume       (DossierComplet *dossier);
char       *dossier_texte_prestation   (DossierComplet *dossier);
const char *dossier_texte_motif        (DossierComplet *dossier);
const char *dossier_texte_initiative   (DossierComplet *dossier);
Entretien  *dossier_find_entretien     (DossierComplet *dossier,
                                        const char     *uuid);
Entretien  *dossier_find_next          (DossierComplet *dossier,
                                        gint64          instant);
Entretien  *dossier_find_nearest       (DossierComplet *dossier,
                                        gint64          instant);
gint        dossier_find_phase_rang    (DossierComplet *dossier,
                                        const char     *code);
guint       dossier_find_phase_numero  (DossierComplet *dossier,
                                        const char     *code);
guint       dossier_find_phase_couleur (DossierComplet *dossier,
                                        const char     *code);

const char *phase_get_libelle          (DossierComplet *dossier,
                                        const char     *code);
char       *phase_texte_court          (const char     *libelle);
char       *phase_texte_avancement     (DossierComplet *dossier,
                                        Phase          *phase);
char       *phase_texte_objectifs      (DossierComplet *dossier,
                                        Phase          *phase);

char       *texte_dans_jours           (gint64          jours);

G_END_DECLS
