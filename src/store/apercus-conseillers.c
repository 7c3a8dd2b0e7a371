/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/apercu-liste.h"

#include "store/apercu-cliche-private.h"
#include "store/repository-private.h"

/**
 * apercus_list_conseillers:
 *
 * Whose dossiers there are. Of a hundred thousand dossiers there are a few names: none of them is read.
 *
 * Returns: (transfer full): the names, each once, in no order
 */
char **
apercus_list_conseillers (Repository *repository)
{
  g_autoptr (GStrvBuilder) noms = g_strv_builder_new ();
  g_autofree gboolean *vus = NULL;
  Projection *projection;
  const ApercuCliche *cliche;

  g_return_val_if_fail (JALONS_IS_REPOSITORY (repository), NULL);

  projection = repository_get_projection (repository, TYPE_APERCU, NULL);
  cliche = projection != NULL ? projection_get_cliche (projection, NULL) : NULL;
  if (cliche == NULL)
    return g_strv_builder_end (noms);

  vus = g_new0 (gboolean, apercu_mots_count (cliche->mots));
  for (guint i = 0; i < cliche->lignes->len; i++)
    vus[apercu_cliche_get_ligne (cliche, i)->mots[APERCU_MOT_CONSEILLER]] = TRUE;
  for (guint i = 0; i < apercu_mots_count (cliche->mots); i++)
    if (vus[i] && i != APERCU_MOTS_ABSENT)
      g_strv_builder_add (noms, apercu_mots_get_texte (cliche->mots, i));
  return g_strv_builder_end (noms);
}
