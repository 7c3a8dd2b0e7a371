/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prestations/prestation-textes.h"

#include "base/formats.h"
#include "model/codes.h"

#include <glib/gi18n.h>

/* What a prestation says, in the words of the page. */

static char *
format_bornes (gint64       minimum,
               gint64       maximum,
               char      *(*format) (gint64 nombre))
{
  g_autofree char *bas = minimum != CHAMP_ABSENT ? format (minimum) : NULL;
  g_autofree char *haut = maximum != CHAMP_ABSENT ? format (maximum) : NULL;

  if (bas != NULL && haut != NULL && minimum != maximum)
    return g_strdup_printf (C_("bounds", "%s to %s"), bas, haut);
  if (bas != NULL && haut != NULL)
    return g_steal_pointer (&bas);
  if (bas != NULL)
    return g_strdup_printf (_("%s at least"), bas);

  return haut != NULL ? g_strdup_printf (_("%s at most"), haut) : NULL;
}

/**
 * texte_heures:
 *
 * Returns: (transfer full): the hours, as "20 h à 24 h" or "24 h en moyenne"
 */
char *
texte_heures (const PrestationHeures *heures)
{
  g_autofree char *bornes = format_bornes (heures->min_minutes, heures->max_minutes, format_duree);
  g_autofree char *moyenne = heures->indicatif_minutes != CHAMP_ABSENT
                             ? format_duree (heures->indicatif_minutes) : NULL;
  g_autofree char *indicatif = moyenne != NULL ? g_strdup_printf (_("%s on average"), moyenne)
                                               : NULL;

  if (bornes != NULL && indicatif != NULL)
    return g_strdup_printf (_("%s, %s"), bornes, indicatif);
  if (bornes != NULL && heures->approximatif)
    return g_strdup_printf (_("About %s"), bornes);
  if (bornes != NULL)
    return g_steal_pointer (&bornes);

  return indicatif != NULL ? g_steal_pointer (&indicatif) : g_strdup (_("No hours are fixed"));
}

static const CodeLibelle colonnes[] = {
  { "entretiens", N_("meetings") },
  { "travail_personnel", N_("personal work") },
  { "preparation", N_("preparation") },
  { NULL, NULL },
};

static char *
join_codes (char              **codes,
            const CodeLibelle  *table)
{
  g_autoptr (GString) texte = g_string_new (NULL);

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      const char *mot = code_libelle_find (table, codes[i]);
      g_autofree char *bas = g_utf8_strdown (mot, -1);

      g_string_append_printf (texte, "%s%s", i > 0 ? ", " : "", i > 0 ? bas : mot);
    }

  return g_string_free (g_steal_pointer (&texte), FALSE);
}

/**
 * texte_colonnes:
 *
 * Returns: (transfer full) (nullable): what counts in the hours, and what does not
 */
char *
texte_colonnes (const PrestationHeures *heures)
{
  g_autofree char *comptees = join_codes (heures->colonnes, colonnes);
  g_autofree char *apart = join_codes (heures->genres_hors_compte, codes_genre_entretien);

  if (*comptees == '\0')
    return NULL;
  if (*apart == '\0')
    return g_strdup_printf (_("Count: %s"), comptees);

  return g_strdup_printf (_("Count: %s. Apart: %s"), comptees, apart);
}

/**
 * texte_entretiens:
 * @entretiens: (nullable): the number and the length of the meetings
 *
 * Returns: (transfer full) (nullable): "5 entretiens, de 1 h à 2 h"
 */
char *
texte_entretiens (const PrestationEntretiens *entretiens)
{
  g_autofree char *longueur = NULL;
  g_autofree char *nombre = NULL;

  if (entretiens == NULL)
    return NULL;

  longueur = format_bornes (entretiens->duree_min_minutes, entretiens->duree_max_minutes,
                            format_duree);
  if (entretiens->nombre != CHAMP_ABSENT)
    nombre = g_strdup_printf (ngettext ("%d meeting", "%d meetings", (gulong) entretiens->nombre),
                              (int) entretiens->nombre);
  if (nombre != NULL && longueur != NULL &&
      entretiens->duree_min_minutes == entretiens->duree_max_minutes)
    return g_strdup_printf (C_("meetings", "%s of %s"), nombre, longueur);
  if (nombre != NULL && longueur != NULL)
    return g_strdup_printf (_("%s, %s"), nombre, longueur);
  if (longueur != NULL)
    return g_strdup_printf (_("Meetings: %s"), longueur);

  return g_steal_pointer (&nombre);
}

static char *
format_mois_nombre (gint64 mois)
{
  return g_strdup_printf (ngettext ("%d month", "%d months", (gulong) mois), (int) mois);
}

/**
 * texte_duree:
 * @duree: (nullable): the span
 *
 * Returns: (transfer full): "3 mois à 6 mois", "Environ 6 mois au plus"
 */
char *
texte_duree (const PrestationDuree *duree)
{
  g_autofree char *bornes =
    duree != NULL ? format_bornes (duree->min_mois, duree->max_mois, format_mois_nombre) : NULL;

  if (bornes == NULL)
    return g_strdup (_("No span is fixed"));

  return duree->environ ? g_strdup_printf (_("About %s"), bornes) : g_steal_pointer (&bornes);
}

/**
 * texte_reunion:
 *
 * Returns: (transfer full): a meeting with its phase and its length
 */
char *
texte_reunion (const Prestation        *prestation,
               const PrestationReunion *reunion)
{
  const PrestationPhase *phase =
    reunion->phase != NULL ? prestation_find_phase (prestation, reunion->phase) : NULL;
  g_autoptr (GString) texte = g_string_new (reunion->libelle);

  if (phase != NULL && g_strcmp0 (phase->libelle, reunion->libelle) != 0)
    g_string_append_printf (texte, " · %s", phase->libelle);
  if (reunion->duree_minutes != CHAMP_ABSENT)
    {
      g_autofree char *duree = format_duree (reunion->duree_minutes);

      g_string_append (texte, " · ");
      if (reunion->environ)
        g_string_append_printf (texte, _("about %s"), duree);
      else
        g_string_append (texte, duree);
    }

  return g_string_free (g_steal_pointer (&texte), FALSE);
}

static const CodeLibelle formes[] = {
  { "individuel", N_("one to one") },
  { "collectif", N_("in a group") },
  { NULL, NULL },
};

/**
 * texte_modes:
 * @modes: (nullable): how one meets
 *
 * Returns: (transfer full) (nullable): the modes and the forms
 */
char *
texte_modes (const PrestationModes *modes)
{
  g_autofree char *codes = modes != NULL ? join_codes (modes->codes, codes_mode) : NULL;
  g_autofree char *sortes = modes != NULL ? join_codes (modes->formes, formes) : NULL;

  if (codes != NULL && *codes != '\0' && *sortes != '\0')
    return g_strdup_printf (_("%s; %s"), codes, sortes);
  if (codes != NULL && *codes != '\0')
    return g_steal_pointer (&codes);

  return sortes != NULL && *sortes != '\0' ? g_steal_pointer (&sortes) : NULL;
}

/**
 * texte_montant:
 *
 * Returns: (transfer full): the price of a rule, or that there is none
 */
char *
texte_montant (const Tarif *tarif)
{
  switch (tarif->resultat)
    {
    case TARIF_PRIX:
      return tarif->montant_centimes == 0 ? g_strdup (_("Free"))
                                          : format_euros (tarif->montant_centimes);
    case TARIF_SUR_DEVIS:
      return g_strdup (_("By quotation"));
    case TARIF_REFUS:
      return g_strdup (_("Refused"));
    case TARIF_ERREUR:
    default:
      return g_strdup (C_("price", "Not foreseen"));
    }
}

/**
 * texte_conditions:
 *
 * Returns: (transfer full): the conditions of a rule, each with yes or no
 */
char *
texte_conditions (const TarifConditions *conditions)
{
  g_autoptr (GString) texte = g_string_new (NULL);

  for (guint i = 0; i < TARIF_N_CONDITIONS; i++)
    {
      if (conditions->faits[i] == FAIT_INCONNU)
        continue;
      if (texte->len > 0)
        g_string_append (texte, " · ");
      g_string_append_printf (texte,
                              conditions->faits[i] == FAIT_OUI ? C_("condition", "%s: yes")
                                                               : C_("condition", "%s: no"),
                              tarif_condition_get_libelle (i));
    }
  if (texte->len == 0)
    g_string_append (texte, _("In every case"));

  return format_majuscule (texte->str);
}

/**
 * texte_validite:
 *
 * Returns: (transfer full) (nullable): the days of a rule, NULL where they have no bound
 */
char *
texte_validite (const Tarif *tarif)
{
  g_autofree char *du =
    tarif->valide_du != CHAMP_ABSENT ? format_jour (tarif->valide_du, FORMAT_JOUR_DATE) : NULL;
  g_autofree char *au =
    tarif->valide_au != CHAMP_ABSENT ? format_jour (tarif->valide_au, FORMAT_JOUR_DATE) : NULL;

  if (du != NULL && au != NULL)
    return g_strdup_printf (_("From %s to %s"), du, au);
  if (du != NULL)
    return g_strdup_printf (_("From %s"), du);

  return au != NULL ? g_strdup_printf (_("Until %s"), au) : NULL;
}

/**
 * texte_deliberation:
 * @deliberation: (nullable): a vote
 *
 * Returns: (transfer full) (nullable): "Délibération n° 2017-07 du 26 janvier 2017"
 */
char *
texte_deliberation (const TarifDeliberation *deliberation)
{
  g_autofree char *date = NULL;
  g_autoptr (GString) texte = NULL;

  if (deliberation == NULL)
    return NULL;

  texte = g_string_new (_("Vote"));
  if (deliberation->numero != NULL)
    g_string_append_printf (texte, _(" no. %s"), deliberation->numero);
  if (deliberation->date != CHAMP_ABSENT)
    {
      date = format_jour (deliberation->date, FORMAT_JOUR_DATE);
      g_string_append_printf (texte, _(" of %s"), date);
    }
  if (deliberation->organe != NULL)
    g_string_append_printf (texte, " (%s)", deliberation->organe);

  return g_string_free (g_steal_pointer (&texte), FALSE);
}

/**
 * texte_version:
 *
 * Returns: (transfer full): "Version 2 · 12 novembre 2026"; the one that is shipped has no day
 */
char *
texte_version (const PrestationFiche *fiche)
{
  g_autofree char *jour =
    fiche->adaptee_le != CHAMP_ABSENT ? format_jour (fiche->adaptee_le, FORMAT_JOUR_DATE) : NULL;

  if (jour == NULL)
    return g_strdup_printf (_("Version %d"), (int) fiche->version);

  return g_strdup_printf (_("Version %d · %s"), (int) fiche->version, jour);
}
