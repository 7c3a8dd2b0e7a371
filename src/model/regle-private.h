/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/regle.h"

G_BEGIN_DECLS

/* Each rule says where it comes from, checks that it may read what it needs, then notes what it
 * finds: the worst finding stays, the first of them where several are as bad. */

typedef void (*RegleFunction) (Regle          *self,
                               DossierComplet *dossier,
                               gint64          jour);

void     regle_set_source   (Regle          *self,
                             const char     *source,
                             const char     *hypothese);
void     regle_set_silent   (Regle          *self);
void     regle_note         (Regle          *self,
                             Verdict         verdict,
                             const char     *format,
                             ...) G_GNUC_PRINTF (3, 4);
gboolean regle_reads_fiche  (Regle          *self,
                             Fiche          *fiche,
                             GType           type,
                             const char     *champs);
gboolean regle_reads_all    (Regle          *self,
                             DossierComplet *dossier,
                             GType           type,
                             const char     *champs);
char    *regle_format_jour  (gint64          jour);
char    *regle_format_debut (Entretien      *entretien);

void     regle_accord_agent       (Regle          *self,
                                   DossierComplet *dossier,
                                   gint64          jour);
void     regle_premier_rdv        (Regle          *self,
                                   DossierComplet *dossier,
                                   gint64          jour);
void     regle_heures             (Regle          *self,
                                   DossierComplet *dossier,
                                   gint64          jour);
void     regle_duree              (Regle          *self,
                                   DossierComplet *dossier,
                                   gint64          jour);
void     regle_reunions           (Regle          *self,
                                   DossierComplet *dossier,
                                   gint64          jour);
void     regle_ecarts             (Regle          *self,
                                   DossierComplet *dossier,
                                   gint64          jour);
void     regle_confidentialite    (Regle          *self,
                                   DossierComplet *dossier,
                                   gint64          jour);
void     regle_territoire         (Regle          *self,
                                   DossierComplet *dossier,
                                   gint64          jour);
void     regle_prerequis_francais (Regle          *self,
                                   DossierComplet *dossier,
                                   gint64          jour);
void     regle_convention         (Regle          *self,
                                   DossierComplet *dossier,
                                   gint64          jour);

G_END_DECLS
