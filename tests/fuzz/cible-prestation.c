/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cible.h"

#include "model/prestation-differences.h"

/* Any bytes give a prestation or a reason; a prestation that is taken can be asked for a price,
 * and is the same as itself. */
int
LLVMFuzzerTestOneInput (const uint8_t *octets,
                        size_t         taille)
{
  g_autoptr (GBytes) texte = g_bytes_new (octets, taille);
  g_autoptr (GError) error = NULL;
  g_autoptr (Prestation) prestation = prestation_new_from_bytes (texte, &error);
  g_autoptr (GPtrArray) phrases = NULL;
  TarifConditions conditions = { .faits = { FAIT_OUI, FAIT_NON } };
  g_auto (TarifReponse) reponse = TARIF_REPONSE_INIT;

  if (prestation == NULL)
    {
      g_assert_nonnull (error);
      g_assert_cmpstr (error->message, !=, "");
      return 0;
    }

  g_assert_no_error (error);
  phrases = prestation_compare (prestation, prestation);
  g_assert_cmpuint (phrases->len, ==, 0);
  prestation_find_tarif (prestation, 20000, &conditions, &reponse);
  g_assert_nonnull (tarif_resultat_get_code (reponse.resultat));

  return 0;
}
