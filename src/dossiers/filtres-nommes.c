/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/filtres.h"

#include "operations/reglages.h"

#include <string.h>

/* One setting holds them all: a name, and what filtres_print_whole() wrote. */

#define CLE_REGLAGE "dossiers.filtres-nommes"

static GVariant *
read_all (Repository *repository)
{
  g_autofree char *valeur = reglages_read (repository, CLE_REGLAGE);
  GVariant *tous = NULL;

  if (valeur != NULL)
    tous = g_variant_parse (G_VARIANT_TYPE ("a{ss}"), valeur, NULL, NULL, NULL);

  return tous != NULL ? tous
                      : g_variant_ref_sink (g_variant_new_array (G_VARIANT_TYPE ("{ss}"), NULL, 0));
}

static int
compare_noms (gconstpointer a,
              gconstpointer b)
{
  return g_utf8_collate (*(const char * const *) a, *(const char * const *) b);
}

/**
 * filtres_nommes_list:
 *
 * Returns: (transfer full): the names of the filters that were kept, sorted
 */
char **
filtres_nommes_list (Repository *repository)
{
  g_autoptr (GVariant) tous = read_all (repository);
  g_autoptr (GPtrArray) noms = g_ptr_array_new_with_free_func (g_free);
  GVariantIter iter;
  const char *nom;

  g_variant_iter_init (&iter, tous);
  while (g_variant_iter_next (&iter, "{&s&s}", &nom, NULL))
    g_ptr_array_add (noms, g_strdup (nom));
  g_ptr_array_sort (noms, compare_noms);
  g_ptr_array_add (noms, NULL);

  return (char **) g_ptr_array_steal (noms, NULL);
}

/**
 * filtres_nommes_recall:
 * @nom: one of filtres_nommes_list()
 * @filtres: becomes what was kept
 *
 * Returns: %FALSE if there is no such name
 */
gboolean
filtres_nommes_recall (Repository *repository,
                       const char *nom,
                       Filtres    *filtres)
{
  g_autoptr (GVariant) tous = read_all (repository);
  g_autofree char *valeur = NULL;

  if (!g_variant_lookup (tous, nom, "s", &valeur))
    return FALSE;

  filtres_clear (filtres);
  filtres_parse (filtres, valeur);
  return TRUE;
}

/**
 * filtres_nommes_keep:
 * @nom: what the user calls them; those that had that name are replaced
 * @filtres: (nullable): what to keep, with what was typed; %NULL forgets the name
 *
 * Keeps filters under a name, in the sealed base.
 *
 * Returns: %FALSE with @error when the base refused
 */
gboolean
filtres_nommes_keep (Repository  *repository,
                     const char  *nom,
                     Filtres     *filtres,
                     GError     **error)
{
  g_autoptr (GVariant) tous = read_all (repository);
  g_autoptr (GVariant) nouveaux = NULL;
  g_autofree char *texte = NULL;
  GVariantBuilder builder;
  GVariantIter iter;
  const char *autre;
  const char *valeur;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_iter_init (&iter, tous);
  while (g_variant_iter_next (&iter, "{&s&s}", &autre, &valeur))
    if (!g_str_equal (autre, nom))
      g_variant_builder_add (&builder, "{ss}", autre, valeur);
  if (filtres != NULL)
    {
      g_autofree char *whole = filtres_print_whole (filtres);

      g_variant_builder_add (&builder, "{ss}", nom, whole);
    }
  nouveaux = g_variant_ref_sink (g_variant_builder_end (&builder));
  texte = g_variant_print (nouveaux, TRUE);

  return reglages_write (repository, CLE_REGLAGE, texte, error);
}
