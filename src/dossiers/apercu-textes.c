/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/apercu-textes.h"

#include "base/formats.h"
#include "base/instant.h"
#include "base/jour.h"
#include "model/apercu-calcul.h"
#include "model/codes.h"
#include "model/echeance.h"

#include <glib/gi18n.h>

/* Phases and meetings tell where a dossier stands from its start to its end; before and after,
 * its statut does. */
static gboolean
is_under_way (Apercu *apercu)
{
  return g_strcmp0 (apercu->statut, "en_cours") == 0 ||
         g_strcmp0 (apercu->statut, "suspendu") == 0;
}

/**
 * apercu_has_phase:
 *
 * Returns: whether the row of @apercu shows its phase rather than its statut
 */
gboolean
apercu_has_phase (Apercu *apercu)
{
  return g_strcmp0 (apercu->statut, "en_cours") == 0 && apercu->phase_libelle != NULL;
}

/**
 * apercu_has_suite:
 * @maintenant: an instant
 *
 * Returns: whether @apercu has an entretien to come
 */
gboolean
apercu_has_suite (Apercu *apercu,
                  gint64  maintenant)
{
  return apercu_get_next_entretien (apercu, maintenant) != CHAMP_ABSENT;
}

/**
 * apercu_texte_nom:
 *
 * Returns: (transfer full): Pango markup: the surname in bold, then the first name
 */
char *
apercu_texte_nom (Apercu *apercu)
{
  g_autofree char *nom = g_markup_escape_text (apercu->nom != NULL ? apercu->nom : "", -1);
  g_autofree char *prenom = g_markup_escape_text (apercu->prenom != NULL ? apercu->prenom : "", -1);

  return g_strdup_printf ("<b>%s</b>%s%s", nom, *nom != '\0' && *prenom != '\0' ? " " : "", prenom);
}

/**
 * apercu_texte_etape:
 *
 * Returns: (transfer full): the current phase, or the statut of a dossier that is in none
 */
char *
apercu_texte_etape (Apercu *apercu)
{
  if (apercu_has_phase (apercu))
    return g_strdup (apercu->phase_libelle);

  return g_strdup (code_libelle_find (codes_statut_dossier, apercu->statut));
}

/**
 * apercu_texte_entretien:
 * @maintenant: an instant
 *
 * Returns: (transfer full) (nullable): when the next entretien is, or that one should be planned
 */
char *
apercu_texte_entretien (Apercu *apercu,
                        gint64  maintenant)
{
  const gint64 debut = apercu_get_next_entretien (apercu, maintenant);

  if (debut != CHAMP_ABSENT && instant_get_jour (debut) == instant_get_jour (maintenant))
    {
      g_autofree char *heure = format_heure (debut);

      return g_strdup_printf (_("today, %s"), heure);
    }
  if (debut != CHAMP_ABSENT)
    return format_moment (debut, FORMAT_JOUR_COURT);

  return is_under_way (apercu) ? g_strdup (_("no meeting planned")) : NULL;
}

/**
 * apercu_texte_suite:
 * @maintenant: an instant
 *
 * Returns: (transfer full) (nullable): when the next entretien is, or what is awaited instead
 */
char *
apercu_texte_suite (Apercu *apercu,
                    gint64  maintenant)
{
  char *entretien = apercu_texte_entretien (apercu, maintenant);

  if (entretien != NULL || apercu->echeance_code == NULL)
    return entretien;

  return g_strdup (code_libelle_find (codes_echeance, apercu->echeance_code));
}

/**
 * apercu_texte_echeance:
 * @jour: the day that counts as today
 *
 * Returns: (transfer full) (nullable): the nearest échéance in a sentence, for those who hear it
 */
char *
apercu_texte_echeance (Apercu *apercu,
                       gint64  jour)
{
  const char *libelle = code_libelle_find (codes_echeance, apercu->echeance_code);
  g_autofree char *date = NULL;

  if (apercu->echeance_code == NULL || apercu->echeance_le == CHAMP_ABSENT)
    return NULL;

  date = format_jour (apercu->echeance_le, FORMAT_JOUR_DATE);
  if (apercu->echeance_le < jour)
    {
      const guint jours = (guint) (jour - apercu->echeance_le);

      return g_strdup_printf (ngettext ("%s overdue by %u day, since %s",
                                        "%s overdue by %u days, since %s", jours),
                              libelle, jours, date);
    }

  return g_strdup_printf (_("%s due on %s"), libelle, date);
}

/**
 * apercu_texte_drapeau:
 * @jour: the day that counts as today
 *
 * Returns: (transfer full) (nullable): the nearest échéance in the few words that have room in a
 *   row: how late or how near it is, a date beyond seven days
 */
char *
apercu_texte_drapeau (Apercu *apercu,
                      gint64  jour)
{
  gint64 reste;

  if (apercu->echeance_code == NULL || apercu->echeance_le == CHAMP_ABSENT)
    return NULL;

  reste = apercu->echeance_le - jour;
  if (reste < 0)
    return g_strdup_printf (ngettext ("%u d late", "%u d late", (guint) -reste), (guint) -reste);
  if (reste == 0)
    return g_strdup (_("Today"));
  if (reste == 1)
    return g_strdup (_("Tomorrow"));
  if (g_strcmp0 (echeance_etat_at (apercu->echeance_le, jour), "proche") == 0)
    return g_strdup_printf (ngettext ("In %u d", "In %u d", (guint) reste), (guint) reste);

  return format_jour (apercu->echeance_le, FORMAT_JOUR_BREF);
}

/**
 * apercu_texte_groupe:
 * @n: how many dossiers are in it; 0 when that is not known yet
 *
 * Returns: (transfer full): the title of a group of the list
 */
char *
apercu_texte_groupe (ApercuGroupe groupe,
                     guint        n)
{
  static const char * const titres[APERCU_N_GROUPES] = {
    [APERCU_GROUPE_RETARD] = N_("Overdue"),
    [APERCU_GROUPE_SEMAINE] = N_("This week"),
    [APERCU_GROUPE_SIGNATURE] = N_("Awaiting signature"),
    [APERCU_GROUPE_A_PLANIFIER] = N_("To plan"),
    [APERCU_GROUPE_AUTRES] = N_("Others"),
  };

  g_return_val_if_fail (groupe < APERCU_N_GROUPES, NULL);

  return n > 0 ? g_strdup_printf ("%s · %u", _(titres[groupe]), n) : g_strdup (_(titres[groupe]));
}

/**
 * apercu_texte_details:
 * @collectivite: whether to tell the employer
 * @reference: whether to tell the reference
 * @conseiller: whether to tell the conseiller
 *
 * Returns: (transfer full) (nullable): the line of a row that tells those asked for
 */
char *
apercu_texte_details (Apercu   *apercu,
                      gboolean  collectivite,
                      gboolean  reference,
                      gboolean  conseiller)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (reference && apercu->ref != NULL)
    g_ptr_array_add (parts, apercu->ref);
  if (collectivite && apercu->collectivite != NULL)
    g_ptr_array_add (parts, apercu->collectivite);
  if (conseiller && apercu->conseiller != NULL)
    g_ptr_array_add (parts, apercu->conseiller);
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

/**
 * apercu_texte_phrase:
 * @maintenant: an instant
 *
 * Returns: (transfer full): all that the row of @apercu shows, for those who hear it
 */
char *
apercu_texte_phrase (Apercu *apercu,
                     gint64  maintenant)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *echeance = apercu_texte_echeance (apercu, instant_get_jour (maintenant));
  const gint64 debut = apercu_get_next_entretien (apercu, maintenant);

  g_ptr_array_add (parts, format_nom (apercu->nom, apercu->prenom));
  if (apercu->collectivite != NULL)
    g_ptr_array_add (parts, g_strdup (apercu->collectivite));
  g_ptr_array_add (parts, apercu_texte_etape (apercu));
  if (debut != CHAMP_ABSENT)
    {
      g_autofree char *moment = format_moment (debut, FORMAT_JOUR_LONG);

      g_ptr_array_add (parts, g_strdup_printf (_("next meeting %s"), moment));
    }
  else if (is_under_way (apercu))
    {
      g_ptr_array_add (parts, g_strdup (_("no meeting planned")));
    }
  if (echeance != NULL)
    g_ptr_array_add (parts, g_steal_pointer (&echeance));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (", ", (char **) parts->pdata);
}
