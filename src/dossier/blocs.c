/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/blocs.h"

#include "operations/dossiers.h"
#include "operations/redaction.h"

#include <string.h>

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

/* The paragraphs of a text: what empty lines part. */
static GPtrArray *
list_paragraphs (const char *texte)
{
  GPtrArray *paragraphes = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) lignes = g_strsplit (texte != NULL ? texte : "", "\n", -1);
  g_autoptr (GString) courant = g_string_new (NULL);

  for (guint i = 0; lignes[i] != NULL; i++)
    {
      const gboolean vide = lignes[i][strspn (lignes[i], " \t\r")] == '\0';

      if (!vide)
        g_string_append_printf (courant, "%s%s", courant->len > 0 ? "\n" : "", lignes[i]);
      if (courant->len > 0 && (vide || lignes[i + 1] == NULL))
        {
          g_ptr_array_add (paragraphes, g_strdup (courant->str));
          g_string_truncate (courant, 0);
        }
    }

  return paragraphes;
}

/**
 * blocs_can_split:
 * @texte: (nullable): what a block says
 *
 * Returns: whether it holds more than one paragraph
 */
gboolean
blocs_can_split (const char *texte)
{
  g_autoptr (GPtrArray) paragraphes = list_paragraphs (texte);

  return paragraphes->len > 1;
}

/* The block keeps its first paragraph; each of the others is a block after it, shared as it was. */
static void
add_parts (GPtrArray *fiches,
           Section   *section,
           GPtrArray *paragraphes,
           gint64     rang)
{
  for (guint i = 0; i < paragraphes->len; i++)
    {
      Fiche *bloc = i == 0 ? fiche_copy (JALONS_FICHE (section)) : g_object_new (TYPE_SECTION, NULL);

      fiche_set_portee (bloc, fiche_get_portee (JALONS_FICHE (section)));
      g_object_set (bloc, "code", section->code, "titre", section->titre, "texte",
                    g_ptr_array_index (paragraphes, i), "partage-employeur",
                    section->partage_employeur, NULL);
      set_rang (bloc, rang + i);
      g_ptr_array_add (fiches, bloc);
    }
}

/**
 * blocs_split:
 * @uuid: a block of several paragraphs, all of it kept
 *
 * Makes a block of each paragraph, so that the agent can agree to share one and not the other
 * (prestations, rule 7). One step to undo.
 */
gboolean
blocs_split (DossierCourant  *courant,
             const char      *uuid,
             GError         **error)
{
  g_autoptr (GPtrArray) fiches = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *sections = dossier_courant_get_complet (courant)->sections;
  gint64 rang = 0;

  for (guint i = 0; i < sections->len; i++)
    {
      Section *section = g_ptr_array_index (sections, i);
      Fiche *copie;

      if (g_strcmp0 (fiche_get_uuid (JALONS_FICHE (section)), uuid) == 0)
        {
          g_autoptr (GPtrArray) paragraphes = list_paragraphs (section->texte);

          add_parts (fiches, section, paragraphes, rang);
          rang += paragraphes->len;
          continue;
        }
      if (section->rang != rang)
        {
          copie = fiche_copy (JALONS_FICHE (section));
          set_rang (copie, rang);
          g_ptr_array_add (fiches, copie);
        }
      rang++;
    }

  return fiches_save (dossier_courant_get_repository (courant), "section",
                      (Fiche **) fiches->pdata, fiches->len, error);
}
