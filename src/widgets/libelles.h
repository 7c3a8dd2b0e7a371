/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The short words that go with the shapes: one word where the screen has little room. */

const char *libelle_statut_entretien (const char *statut);
const char *libelle_etat_echeance    (const char *etat);
const char *libelle_mode             (const char *mode);
gboolean    statut_is_anormal        (const char *statut);
gboolean    statut_is_ferme          (const char *statut);

G_END_DECLS
