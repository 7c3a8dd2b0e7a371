/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/blocs.h"

#include "operations/dossiers.h"
#include "operations/redaction.h"

static void
set_rang (Fiche  *fiche,
          gint64  rang)
{
  fiche_set_nombre (fiche, fiche_table_find (&section_table, "rang"), rang);
}

/* The first block of all: every other one moves down. */
static char *
add_first (DossierCourant  *courant,
           const char      *code,
           const char      *titre,
           const char      *texte,
           GError         **error)
{
  g_autoptr (GPtrArray) fiches = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *sections = dossier_courant_get_complet (courant)->sections;
  Fiche *bloc = g_object_new (TYPE_SECTION, NULL);

  fiche_set_portee (bloc, dossier_courant_get_uuid (courant));
  g_object_set (bloc, "code", code, "titre", titre, "texte", texte, "partage-employeur",
                (gint64) 0, NULL);
  set_rang (bloc, 0);
  g_ptr_array_add (fiches, bloc);
  for (guint i = 0; i < sections->len; i++)
    {
      Fiche *copie = fiche_copy (g_ptr_array_index (sections, i));

      set_rang (copie, i + 1);
      g_ptr_array_add (fiches, copie);
    }

  if (!fiches_save (dossier_courant_get_repository (courant), "section-ajoutee",
                    (Fiche **) fiches->pdata, fiches->len, error))
    return NULL;
  return g_strdup (fiche_get_uuid (bloc));
}

/**
 * blocs_add:
 * @code: of codes_section
 * @titre: (nullable): the title that the blocks of the section hold
 * @apres: (nullable): the block that it follows; NULL where it is the first one of the document
 * @texte: (nullable): what it says already
 *
 * Adds a block to the document.
 *
 * Returns: (transfer full) (nullable): its uuid
 */
char *
blocs_add (DossierCourant  *courant,
           const char      *code,
           const char      *titre,
           const char      *apres,
           const char      *texte,
           GError         **error)
{
  if (apres == NULL && dossier_courant_get_complet (courant)->sections->len > 0)
    return add_first (courant, code, titre, texte != NULL ? texte : "", error);

  return redaction_add_section (dossier_courant_get_repository (courant),
                                dossier_courant_get_uuid (courant), code, titre, apres, texte,
                                error);
}
