/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/administratif.h"

#include "documents/mots.h"
#include "model/parcours.h"

/* When one comes. */

static gboolean
is_agent_there (const Entretien *entretien)
{
  return entretien->presents == NULL || *entretien->presents == NULL
         || g_strv_contains ((const char *const *) entretien->presents, "agent");
}

/**
 * administratif_seances:
 *
 * Returns: (transfer full) (element-type Entretien): the meetings that were held with the agent,
 *   those before the convention and after the end included
 */
GPtrArray *
administratif_seances (const DossierComplet *complet)
{
  GPtrArray *held = g_ptr_array_new ();

  for (guint i = 0; i < complet->entretiens->len; i++)
    {
      Entretien *entretien = complet->entretiens->pdata[i];

      if (entretien_is_held (entretien) && entretien->debut != CHAMP_ABSENT
          && is_agent_there (entretien))
        g_ptr_array_add (held, entretien);
    }
  return held;
}

/**
 * administratif_demi_journees:
 *
 * Returns: (transfer full) (element-type DemiJournee): the half-days of the meetings where the
 *   agent is, held or to be held, in their order
 */
GPtrArray *
administratif_demi_journees (const DossierComplet *complet)
{
  GPtrArray *halves = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < complet->entretiens->len; i++)
    {
      Entretien *entretien = complet->entretiens->pdata[i];
      DemiJournee split[2];
      guint n = 0;

      if (entretien_counts (entretien) && is_agent_there (entretien))
        n = demi_journees_split (entretien->debut, entretien->duree_minutes, split);
      for (guint j = 0; j < n; j++)
        g_ptr_array_add (halves, g_memdup2 (&split[j], sizeof split[j]));
    }
  return halves;
}

/**
 * administratif_un_entretien:
 * @genre: (nullable): of an entretien
 *
 * Returns: (transfer full): "un entretien de diagnostic", "une réunion de synthèse, à trois"
 */
char *
administratif_un_entretien (const char *genre)
{
  g_autofree char *small = mots_minuscule (mots_entretien (genre));
  gboolean feminine = g_str_has_prefix (small, "réunion") || g_str_has_prefix (small, "restitution");

  return g_strconcat (feminine ? "une " : "un ", small, NULL);
}
