/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/apercu.h"
#include "store/apercu-liste.h"

G_BEGIN_DECLS

char *apercu_texte_nom      (Apercu *apercu);
char *apercu_texte_etape    (Apercu *apercu);
char *apercu_texte_entretien (Apercu *apercu,
                             gint64  maintenant);
char *apercu_texte_suite    (Apercu *apercu,
                             gint64  maintenant);
char *apercu_texte_echeance (Apercu *apercu,
                             gint64  jour);
char *apercu_texte_drapeau  (Apercu *apercu,
                             gint64  jour);
char *apercu_texte_groupe   (ApercuGroupe groupe,
                             guint   n);
char *apercu_texte_details  (Apercu *apercu,
                             gboolean collectivite,
                             gboolean reference,
                             gboolean conseiller);
char *apercu_texte_phrase   (Apercu *apercu,
                             gint64  maintenant);

gboolean apercu_has_phase   (Apercu *apercu);
gboolean apercu_has_suite   (Apercu *apercu,
                             gint64  maintenant);

G_END_DECLS
