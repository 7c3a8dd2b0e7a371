/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/prix-carte.h"

#include "base/formats.h"

#include <glib/gi18n.h>

/**
 * prix_texte_montant:
 *
 * Returns: (transfer full): the amount, or the word that stands for it
 */
char *
prix_texte_montant (const TarifReponse *reponse)
{
  switch (reponse->resultat)
    {
    case TARIF_PRIX:
      return format_euros (reponse->montant_centimes);
    case TARIF_SUR_DEVIS:
      return g_strdup (_("By quotation"));
    case TARIF_REFUS:
      return g_strdup (_("Not possible"));
    case TARIF_ERREUR:
    default:
      return g_strdup (_("No price"));
    }
}

/**
 * prix_texte_source:
 *
 * Returns: (transfer full) (nullable): who fixed the price and since when, and whether it is
 *   assumed
 */
char *
prix_texte_source (const TarifReponse *reponse)
{
  g_autoptr (GString) texte = g_string_new (NULL);

  if (reponse->deliberation_organe != NULL)
    g_string_append (texte, reponse->deliberation_organe);
  if (reponse->deliberation_numero != NULL)
    g_string_append_printf (texte, texte->len > 0 ? _(", decision no. %s") : _("Decision no. %s"),
                            reponse->deliberation_numero);
  if (reponse->valide_du != CHAMP_ABSENT)
    {
      g_autofree char *date = format_jour (reponse->valide_du, FORMAT_JOUR_DATE);

      g_string_append_printf (texte, texte->len > 0 ? _(" · since %s") : _("Since %s"), date);
    }
  if (reponse->hypothese != NULL)
    g_string_append_printf (texte, texte->len > 0 ? " (%s)" : "%s", _("assumption"));

  return texte->len > 0 ? g_strdup (texte->str) : NULL;
}

/**
 * prix_texte_message:
 *
 * Returns: (transfer full) (nullable): what stands in the way of a price, and what to do; or a
 *   notice
 */
char *
prix_texte_message (const TarifReponse *reponse)
{
  const gboolean manque =
    reponse->conditions_manquantes != NULL && reponse->conditions_manquantes[0] != NULL;

  if (reponse->resultat == TARIF_PRIX || reponse->resultat == TARIF_SUR_DEVIS)
    return g_strdup (reponse->avertissement);
  if (manque)
    return g_strdup (_("The price depends on what is not known yet: answer the questions above."));
  if (reponse->resultat == TARIF_REFUS)
    return g_strdup_printf (_("%s Check the answers above, or choose another service."),
                            reponse->motif != NULL ? reponse->motif : "");

  return g_strdup_printf (_("%s Check the date and the answers above."),
                          reponse->motif != NULL ? reponse->motif : "");
}
