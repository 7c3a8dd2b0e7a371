/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/reglages.h"

#include "operations/dossiers.h"

#include "model/reglage.h"

static Reglage *
find_reglage (Repository *repository,
              const char *cle)
{
  g_autoptr (GPtrArray) reglages = repository_list_where (repository, TYPE_REGLAGE, "cle", cle,
                                                          NULL);

  if (reglages == NULL || reglages->len == 0)
    return NULL;

  return g_object_ref (g_ptr_array_index (reglages, 0));
}

/**
 * reglages_read:
 * @cle: what the setting is called
 *
 * Returns: (transfer full) (nullable): what the sealed base keeps under @cle
 */
char *
reglages_read (Repository *repository,
               const char *cle)
{
  g_autoptr (Reglage) reglage = find_reglage (repository, cle);

  return reglage != NULL ? g_strdup (reglage->valeur) : NULL;
}

/**
 * reglages_write:
 * @cle: what the setting is called
 * @valeur: what to keep
 *
 * Keeps @valeur in the sealed base, because a filter or a personal dictionary can hold a name.
 * Nothing is written when nothing changed, nor in a base that is only read.
 *
 * Returns: %FALSE with @error when the base refused
 */
gboolean
reglages_write (Repository  *repository,
                const char  *cle,
                const char  *valeur,
                GError     **error)
{
  g_autoptr (Reglage) live = NULL;
  g_autoptr (Fiche) reglage = NULL;

  if (!repository_is_writable (repository))
    return TRUE;

  live = find_reglage (repository, cle);
  if (live != NULL && g_strcmp0 (live->valeur, valeur) == 0)
    return TRUE;

  reglage = live != NULL ? fiche_copy (JALONS_FICHE (live)) : g_object_new (TYPE_REGLAGE, NULL);
  g_object_set (reglage, "cle", cle, "valeur", valeur, NULL);

  return fiches_save (repository, "reglage", &reglage, 1, error);
}
