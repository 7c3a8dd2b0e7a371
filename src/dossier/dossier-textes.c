/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/dossier-textes.h"

#include "base/formats.h"
#include "dossier/entretien-textes.h"
#include "model/adaptation.h"
#include "model/apercu-calcul.h"
#include "model/codes.h"
#include "model/heures.h"
#include "model/parcours.h"

#include <glib/gi18n.h>

/**
 * dossier_texte_nom:
 *
 * Returns: (transfer full): Pango markup: the surname in bold, then the first name
 */
char *
dossier_texte_nom (DossierComplet *dossier)
{
  const char *surname = dossier->agent != NULL && dossier->agent->nom != NULL ? dossier->agent->nom
                                                                              : "";
  const char *first = dossier->agent != NULL && dossier->agent->prenom != NULL
                        ? dossier->agent->prenom
                        : "";

  return g_markup_printf_escaped ("<b>%s</b> %s", surname, first);
}

/**
 * dossier_texte_metier:
 *
 * Returns: (transfer full): "Auxiliaire de puériculture · Commune de Beaumarais"
 */
char *
dossier_texte_metier (DossierComplet *dossier)
{
  const char *fonction = dossier->agent != NULL ? dossier->agent->fonction : NULL;
  const char *collectivite = dossier->collectivite != NULL ? dossier->collectivite->nom : NULL;

  if (fonction == NULL || *fonction == '\0')
    return g_strdup (collectivite != NULL ? collectivite : "");
  if (collectivite == NULL || *collectivite == '\0')
    return g_strdup (fonction);

  return g_strdup_printf ("%s · %s", fonction, collectivite);
}

/**
 * dossier_texte_resume:
 *
 * Returns: (transfer full): where the dossier stands in one line: "Séances individuelles ·
 *   10 h 30 sur 20 h"
 */
char *
dossier_texte_resume (DossierComplet *dossier)
{
  Phase *phase = dossier_get_current_phase (dossier);
  const char *libelle = phase != NULL ? phase_get_libelle (dossier, phase->code) : NULL;
  g_autofree char *faites = NULL;
  g_autofree char *dues = NULL;
  g_autofree char *heures_texte = NULL;
  Heures heures;
  gint64 du;

  heures_compute (dossier, &heures);
  du = heures.max_minutes != CHAMP_ABSENT ? heures.max_minutes : heures.indicatif_minutes;
  if (du == CHAMP_ABSENT)
    du = heures.min_minutes;

  faites = format_duree (heures.total_compte_minutes);
  dues = format_duree (du);
  heures_texte = du != CHAMP_ABSENT ? g_strdup_printf (_("%s of %s"), faites, dues)
                                    : g_strdup (faites);
  if (libelle == NULL)
    return g_steal_pointer (&heures_texte);

  return g_strdup_printf ("%s · %s", libelle, heures_texte);
}

/**
 * dossier_texte_prestation:
 *
 * Returns: (transfer full): "Bilan professionnel CDG 60"
 */
char *
dossier_texte_prestation (DossierComplet *dossier)
{
  const Prestation *prestation = dossier->prestation;
  const char *sigle;

  if (prestation == NULL)
    return g_strdup (dossier->dossier->prestation);

  sigle = prestation->centre->sigle;

  return sigle != NULL ? g_strdup_printf ("%s %s", prestation->libelle, sigle)
                       : g_strdup (prestation->libelle);
}

/**
 * dossier_texte_motif:
 *
 * Returns: (transfer none) (nullable): the reason, in the words of the prestation where it has its
 *   own
 */
const char *
dossier_texte_motif (DossierComplet *dossier)
{
  const char *code = dossier->dossier->motif;

  if (code == NULL)
    return NULL;

  for (guint i = 0; dossier->prestation != NULL && i < dossier->prestation->motifs->len; i++)
    {
      const PrestationChoix *choix = dossier->prestation->motifs->pdata[i];

      if (choix->libelle != NULL && g_strcmp0 (choix->code, code) == 0)
        return choix->libelle;
    }

  return code_libelle_find (codes_motif, code);
}

/**
 * dossier_texte_initiative:
 *
 * Returns: (transfer none) (nullable): who asked for it
 */
const char *
dossier_texte_initiative (DossierComplet *dossier)
{
  static const CodeLibelle phrases[] = {
    { "agent", N_("At the employee’s initiative") },
    { "employeur", N_("At the employer’s initiative") },
    { "cme", N_("At the job retention committee’s initiative") },
    { NULL, NULL },
  };
  const char *code = dossier->dossier->initiative;

  if (g_strcmp0 (code, "agent") == 0 && dossier->agent != NULL &&
      g_strcmp0 (dossier->agent->civilite, "Mme") == 0)
    return C_("woman", "At the employee’s initiative");

  return code != NULL ? code_libelle_find (phrases, code) : NULL;
}

/**
 * dossier_find_entretien:
 *
 * Returns: (transfer none) (nullable): the entretien @uuid
 */
Entretien *
dossier_find_entretien (DossierComplet *dossier,
                        const char     *uuid)
{
  for (guint i = 0; i < dossier->entretiens->len; i++)
    if (g_strcmp0 (fiche_get_uuid (dossier->entretiens->pdata[i]), uuid) == 0)
      return dossier->entretiens->pdata[i];

  return NULL;
}

/**
 * dossier_find_next:
 * @instant: the present
 *
 * Returns: (transfer none) (nullable): the first expected entretien that is not over
 */
Entretien *
dossier_find_next (DossierComplet *dossier,
                   gint64          instant)
{
  for (guint i = 0; i < dossier->entretiens->len; i++)
    {
      Entretien *entretien = dossier->entretiens->pdata[i];

      if (entretien_is_planned (entretien) && entretien_get_fin (entretien) > instant)
        return entretien;
    }

  return NULL;
}

/**
 * dossier_find_nearest:
 * @instant: the present
 *
 * The entretien one takes notes of: the one under way or, failing that, the nearest in time among
 * those expected or held.
 *
 * Returns: (transfer none) (nullable): an entretien
 */
Entretien *
dossier_find_nearest (DossierComplet *dossier,
                      gint64          instant)
{
  Entretien *nearest = NULL;
  gint64 meilleur = G_MAXINT64;

  for (guint i = 0; i < dossier->entretiens->len; i++)
    {
      Entretien *entretien = dossier->entretiens->pdata[i];
      const gint64 fin = entretien_get_fin (entretien);
      gint64 ecart = 0;

      if (!entretien_counts (entretien))
        continue;
      if (entretien->debut > instant)
        ecart = entretien->debut - instant;
      else if (fin < instant)
        ecart = instant - fin;
      if (ecart < meilleur)
        {
          meilleur = ecart;
          nearest = entretien;
        }
    }

  return nearest;
}

/**
 * dossier_find_phase_rang:
 *
 * Returns: the order of a phase in the prestation, from 0, or -1: it gives the phase its number and
 *   its colour
 */
gint
dossier_find_phase_rang (DossierComplet *dossier,
                         const char     *code)
{
  for (guint i = 0; dossier->prestation != NULL && i < dossier->prestation->phases->len; i++)
    {
      const PrestationPhase *phase = dossier->prestation->phases->pdata[i];

      if (g_strcmp0 (phase->code, code) == 0)
        return (gint) i;
    }

  return -1;
}

/**
 * dossier_find_phase_numero:
 *
 * Returns: the number of a phase among those of the dossier in its own order, from 1; 0 where it has
 *   it not
 */
guint
dossier_find_phase_numero (DossierComplet *dossier,
                           const char     *code)
{
  g_autoptr (GPtrArray) codes = adaptation_list_phases (dossier);
  guint place;

  if (code == NULL || !g_ptr_array_find_with_equal_func (codes, code, g_str_equal, &place))
    return 0;

  return place + 1;
}

/**
 * dossier_find_phase_couleur:
 *
 * Returns: the rank of the colour of a phase: that of the service, so that a phase that was moved keeps
 *   it; a phase that was added has the next one
 */
guint
dossier_find_phase_couleur (DossierComplet *dossier,
                            const char     *code)
{
  const gint rang = dossier_find_phase_rang (dossier, code);

  if (rang >= 0)
    return (guint) rang;

  return (dossier->prestation != NULL ? dossier->prestation->phases->len : 0) +
         dossier_find_phase_numero (dossier, code);
}

/**
 * phase_get_libelle:
 *
 * Returns: (transfer none) (nullable): what the prestation calls the phase @code
 */
const char *
phase_get_libelle (DossierComplet *dossier,
                   const char     *code)
{
  const PrestationPhase *phase = NULL;

  if (code == NULL)
    return NULL;
  if (dossier->prestation != NULL)
    phase = prestation_find_phase (dossier->prestation, code);

  return phase != NULL ? phase->libelle : code;
}

/**
 * phase_texte_court:
 * @libelle: the French name of a phase
 *
 * Returns: (transfer full): its word that matters: "Phase d’investigation" gives "Investigation"
 */
char *
phase_texte_court (const char *libelle)
{
  static const char * const debuts[] = { "Phase d’", "Phase de ", "Phase ", "Réunion de ",
                                         "Entretien de ", "Échange à " };
  static const char fin[] = " tripartite";
  g_autofree char *reste = NULL;
  g_autofree char *premiere = NULL;
  g_autofree char *majuscule = NULL;
  const char *mot = libelle;

  for (guint i = 0; i < G_N_ELEMENTS (debuts) && mot == libelle; i++)
    if (g_str_has_prefix (libelle, debuts[i]))
      mot = libelle + strlen (debuts[i]);

  reste = g_str_has_suffix (mot, fin) ? g_strndup (mot, strlen (mot) - strlen (fin))
                                      : g_strdup (mot);
  if (*reste == '\0')
    return g_strdup (libelle);

  premiere = g_utf8_substring (reste, 0, 1);
  majuscule = g_utf8_strup (premiere, -1);

  return g_strconcat (majuscule, g_utf8_next_char (reste), NULL);
}

/**
 * phase_texte_avancement:
 *
 * Returns: (transfer full) (nullable): "4 held of 8", NULL for a phase of one meeting
 */
char *
phase_texte_avancement (DossierComplet *dossier,
                        Phase          *phase)
{
  guint tenus = 0;
  guint tous = 0;

  for (guint i = 0; i < dossier->entretiens->len; i++)
    {
      Entretien *entretien = dossier->entretiens->pdata[i];

      if (g_strcmp0 (entretien->phase, phase->code) != 0)
        continue;
      if (entretien_is_held (entretien))
        tenus++;
      if (entretien_counts (entretien))
        tous++;
    }

  return tous > 1 ? g_strdup_printf (_("%u held of %u"), tenus, tous) : NULL;
}

/**
 * phase_texte_objectifs:
 *
 * Returns: (transfer full): how many objectives are reached and when the phase was or will be:
 *   "3 sur 3 · 8 sept."
 */
char *
phase_texte_objectifs (DossierComplet *dossier,
                       Phase          *phase)
{
  g_autofree char *compte = NULL;
  g_autofree char *date = NULL;
  guint atteints = 0;
  guint tous = 0;

  for (guint i = 0; i < dossier->objectifs->len; i++)
    {
      Objectif *objectif = dossier->objectifs->pdata[i];

      if (g_strcmp0 (objectif->phase, fiche_get_uuid (JALONS_FICHE (phase))) != 0)
        continue;
      tous++;
      atteints += objectif->atteint == 1;
    }

  compte = tous > 0 ? g_strdup_printf (_("%u of %u"), atteints, tous) : g_strdup ("");
  if (phase->fin != CHAMP_ABSENT)
    {
      date = format_jour (phase->fin, FORMAT_JOUR_BREF);
    }
  else if (phase->debut == CHAMP_ABSENT && phase->prevue_du != CHAMP_ABSENT)
    {
      g_autofree char *jour = format_jour (phase->prevue_du, FORMAT_JOUR_BREF);

      date = g_strdup_printf (_("planned for %s"), jour);
    }
  if (date == NULL)
    return g_steal_pointer (&compte);

  return g_strconcat (compte, *compte != '\0' ? " · " : "", date, NULL);
}

/**
 * texte_dans_jours:
 * @jours: days from today, negative in the past
 *
 * Returns: (transfer full): "tomorrow", "in 12 days", "3 days ago"
 */
char *
texte_dans_jours (gint64 jours)
{
  if (jours == 0)
    return g_strdup (_("today"));
  if (jours == 1)
    return g_strdup (_("tomorrow"));
  if (jours == -1)
    return g_strdup (_("yesterday"));
  if (jours > 0)
    return g_strdup_printf (ngettext ("in %d day", "in %d days", (gulong) jours), (gint) jours);

  return g_strdup_printf (ngettext ("%d day ago", "%d days ago", (gulong) -jours), (gint) -jours);
}
