/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/dossier-complet.h"

static void
add_copy (DossierComplet *copie,
          gpointer        fiche)
{
  g_autoptr (Fiche) sienne = fiche != NULL ? fiche_copy (fiche) : NULL;

  if (sienne != NULL)
    dossier_complet_add (copie, sienne);
}

/**
 * dossier_complet_copy:
 *
 * Copies a dossier with records of its own, for a thread: the live ones change under the hands of the
 * user. Notes and drafts of texts are left out, they are in no document.
 *
 * Returns: (transfer full): the copy
 */
DossierComplet *
dossier_complet_copy (DossierComplet *self)
{
  const GType types[] = {
    TYPE_CONTACT, TYPE_CONVENTION, TYPE_SIGNATURE, TYPE_PHASE, TYPE_OBJECTIF, TYPE_ECART,
    TYPE_ENTRETIEN, TYPE_TEMPS, TYPE_DEMARCHE, TYPE_ECHANGE, TYPE_RAPPEL, TYPE_SECTION, TYPE_ACTION,
    TYPE_DOCUMENT_FICHE, TYPE_PIECE_FICHE,
  };
  DossierComplet *copie = dossier_complet_new ();

  add_copy (copie, self->dossier);
  add_copy (copie, self->agent);
  add_copy (copie, self->collectivite);
  add_copy (copie, self->centre);
  add_copy (copie, self->conseiller);
  copie->prestation = self->prestation != NULL ? prestation_ref (self->prestation) : NULL;
  copie->modeles = self->modeles != NULL ? g_ptr_array_ref (self->modeles) : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GPtrArray *fiches = dossier_complet_get_array (self, types[i]);

      for (guint j = 0; j < fiches->len; j++)
        add_copy (copie, g_ptr_array_index (fiches, j));
    }
  dossier_complet_sort (copie);

  return copie;
}
