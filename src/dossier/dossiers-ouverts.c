/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/dossiers-ouverts.h"

#include "base/jour.h"
#include "store/apercu-liste.h"

static void
search (const char *texte,
        gpointer    data)
{
  static const char * const ouverts[] = { "demande", "entretien_prealable", "conventionnement",
                                          "en_cours", "suspendu", "conclu", "suivi", NULL };
  const ApercuFiltre filtre = {
    .texte = texte,
    .statuts = ouverts,
    .jour = jour_today (),
    .ordre = APERCU_ORDRE_NOM,
  };

  apercu_liste_set_filtre (data, &filtre);
}

static void
complete (gpointer data)
{
  apercu_liste_complete (data);
}

/**
 * dossiers_ouverts_new:
 * @repository: the base
 *
 * Returns: (transfer floating): a #DossierChooser over the dossiers that are not closed
 */
GtkWidget *
dossiers_ouverts_new (Repository *repository)
{
  g_autoptr (ApercuListe) liste = apercu_liste_new_progressive (repository);

  GtkWidget *chooser = dossier_chooser_new (G_LIST_MODEL (liste), search, liste);

  dossier_chooser_set_complete (JALONS_DOSSIER_CHOOSER (chooser), complete);

  return chooser;
}
