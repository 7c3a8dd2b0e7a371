/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/frise-texte.h"

#include "base/formats.h"
#include "base/instant.h"
#include "widgets/libelles.h"

#include <glib/gi18n-lib.h>

/**
 * frise_texte_bande:
 *
 * Returns: (transfer full): "Phase 2, Séances individuelles, du 15 septembre 2026 au 19 janvier
 *   2027, en cours, 4 tenues sur 8"
 */
char *
frise_texte_bande (const FriseBande *bande)
{
  const gint64 debut = frise_bande_get_debut (bande);
  const gint64 fin = bande->fin != CHAMP_ABSENT ? bande->fin : bande->prevue_au;
  g_autofree char *du = format_jour (debut, FORMAT_JOUR_DATE);
  g_autofree char *au = format_jour (fin, FORMAT_JOUR_DATE);
  g_autofree char *dates = NULL;
  g_autofree char *texte = NULL;
  const char *etat;

  if (fin == CHAMP_ABSENT)
    dates = g_strdup_printf (_("from %s"), du);
  else if (debut == fin)
    dates = g_strdup_printf (_("on %s"), du);
  else
    dates = g_strdup_printf (_("from %s to %s"), du, au);

  if (frise_bande_is_finie (bande))
    etat = C_("phase", "finished");
  else
    etat = bande->debut != CHAMP_ABSENT ? C_("phase", "in progress") : C_("phase", "not started");

  /* Translators: number and name of a phase, its dates, its state */
  texte = g_strdup_printf (_("Phase %u, %s, %s, %s"), bande->numero, bande->label, dates, etat);

  return bande->avancement != NULL ? g_strdup_printf ("%s, %s", texte, bande->avancement)
                                   : g_steal_pointer (&texte);
}

/**
 * frise_texte_entretien:
 *
 * Returns: (transfer full): "Entretien du mardi 24 novembre 2026, 9 h 30, confirmé"
 */
char *
frise_texte_entretien (const FriseEntretien *entretien)
{
  g_autofree char *jour = format_jour (instant_get_jour (entretien->debut), FORMAT_JOUR_LONG);
  g_autofree char *heure = format_heure (entretien->debut);

  /* Translators: day, time of day and statut of an entretien */
  return g_strdup_printf (_("Meeting of %s, %s, %s"), jour, heure,
                          libelle_statut_entretien (entretien->statut));
}

/**
 * frise_texte_echeance:
 *
 * Returns: (transfer full): "Échéance Action, lundi 30 novembre 2026, à venir"
 */
char *
frise_texte_echeance (const FriseEcheance *echeance)
{
  g_autofree char *jour = format_jour (echeance->jour, FORMAT_JOUR_LONG);

  /* Translators: kind, name, day and state of a step, an action, a reminder */
  if (echeance->nom != NULL)
    return g_strdup_printf (_("%s: %s, %s, %s"), echeance->label, echeance->nom, jour,
                            libelle_etat_echeance (echeance->etat));

  /* Translators: name, day and state of an échéance */
  return g_strdup_printf (_("Deadline %s, %s, %s"), echeance->label, jour,
                          libelle_etat_echeance (echeance->etat));
}
